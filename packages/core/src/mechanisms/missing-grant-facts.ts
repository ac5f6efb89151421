import type { Condition } from '../conditions/conditions.js'
import { COST_LINES } from '../vocabulary/shape-facts.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { openBranches } from './choice/choice.js'
import type { GrantPart, PartsOfGrant } from './grant-shape.js'
import type { PartTerms } from './part-terms.js'
import type { Situation } from './situation.js'

/** Where the names of the missing facts come from. */
export interface MissingFactSource {
  /** The facts by which a condition would be decided. */
  readonly factsOf: (when: Condition) => readonly string[]
  /** The facts that would tell how many there are of a unit. */
  readonly factsOfUnit: (unit: string) => readonly string[]
}

/**
 * Dữ kiện còn thiếu của một mức. / The facts that a level still needs of an item: those that decide
 * between the branches of a table, the costs, the quantities. Each once, in that order.
 */
export function missingGrantFacts(
  { parts }: PartsOfGrant,
  situation: Situation,
  source: MissingFactSource,
): readonly string[] {
  return [...new Set(parts.flatMap((part) => missingOfPart(part, situation, source)))]
}

function missingOfPart(
  part: GrantPart,
  situation: Situation,
  source: MissingFactSource,
): readonly string[] {
  if (part.choose === null) return missingOfTerms(part, situation, source)
  const { met, unknown } = openBranches(part.choose, (when) => situation.holds(when))
  return [...(met === null ? EMPTY_LIST : [met]), ...unknown].flatMap(({ when, terms }) => [
    ...(met === null ? source.factsOf(when) : EMPTY_LIST),
    ...(terms === 'not-encoded' ? EMPTY_LIST : missingOfTerms(terms, situation, source)),
  ])
}

function missingOfTerms(
  terms: PartTerms,
  situation: Situation,
  source: MissingFactSource,
): readonly string[] {
  const costs = terms.amount === null && situation.counted(terms).base === null
  const units = situation.quantity(terms) === null ? terms.per : EMPTY_LIST
  return [
    ...(costs ? [COST_LINES] : EMPTY_LIST),
    ...units
      .filter((unit) => situation.given(unit) === null)
      .flatMap((unit) => source.factsOfUnit(unit)),
  ]
}
