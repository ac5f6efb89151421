import type { PartsOfGrant } from '../mechanisms/grant-shape.js'
import { workOutGrant, type WorkedGrant } from '../mechanisms/work-out-grant.js'
import { raisedPart } from '../mechanisms/work-out-part.js'
import type { Subject } from '../project/facts.js'
import type { Rate, Vnd } from '../values/money.js'
import { sumOver } from '../values/sums.js'
import { ItemSituation, type LevelContext } from './item-situation.js'

/** A level as it comes to for an item, where the act sets one for the case. */
export type LevelCeiling = Extract<WorkedGrant, { readonly parts: unknown }>

/**
 * Trần hỗ trợ. / What a level comes to for an item: each part the least of its rate, its cap and
 * its limits, the parts added.
 *
 * The base counts only the cost kinds the level names; a line without a kind counts but makes the
 * result an upper bound, as do several units whose costs are known only together, and a base that
 * is not known. A cap per establishment is not multiplied by the units of one beneficiary; where
 * nobody says whose the units or items of the activity are, the result is an upper bound.
 */
export const ceilingOf = (
  grant: PartsOfGrant,
  subject: Subject,
  context: LevelContext,
): WorkedGrant => workOutGrant(grant, new ItemSituation(subject, context))

/**
 * What a level that has been worked out comes to with every cap raised so many times; `null` where
 * that is not known. A part that depends on the case is chosen again.
 */
export function raisedCeilingOf(
  grant: PartsOfGrant,
  { parts }: LevelCeiling,
  capFactor: Rate,
  subject: Subject,
  context: LevelContext,
): Vnd | null {
  if (grant.parts.every(({ choose }) => choose === null))
    return sumOver(parts, (part) => raisedPart(part, capFactor))
  const worked = workOutGrant(grant, new ItemSituation(subject, context, capFactor))
  return 'parts' in worked ? worked.ceiling : null
}
