import type { Condition } from '../conditions/conditions.js'
import { COST_LINES } from '../vocabulary/shape-facts.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { openBranches } from './choice/choice.js'
import type { GrantPart, PartsOfGrant } from './grant-shape.js'
import type { PartTerms } from './part-terms.js'
import type { Situation } from './situation.js'

/** What tells of an item which facts it lacks. */
export interface Lacking {
  /** The facts by which a condition would be decided. */
  readonly factsOf: (when: Condition) => readonly string[]
  /** The facts that would tell how many there are of a unit. */
  readonly factsOfUnit: (unit: string) => readonly string[]
}

/**
 * Dữ kiện còn thiếu của một mức. / The facts that a level still needs of an item: those that decide
 * between the branches of a table, the costs, the quantities. Each once, in that order.
 */
export function lackingFacts(
  { parts }: PartsOfGrant,
  situation: Situation,
  lacking: Lacking,
): readonly string[] {
  return [...new Set(parts.flatMap((part) => lackingOfPart(part, situation, lacking)))]
}

function lackingOfPart(part: GrantPart, situation: Situation, lacking: Lacking): readonly string[] {
  if (part.choose === null) return lackingOfTerms(part, situation, lacking)
  const { met, unknown } = openBranches(part.choose, (when) => situation.holds(when))
  return [...(met === null ? EMPTY_LIST : [met]), ...unknown].flatMap(({ when, terms }) => [
    ...(met === null ? lacking.factsOf(when) : EMPTY_LIST),
    ...(terms === 'not-encoded' ? EMPTY_LIST : lackingOfTerms(terms, situation, lacking)),
  ])
}

function lackingOfTerms(
  terms: PartTerms,
  situation: Situation,
  lacking: Lacking,
): readonly string[] {
  const costs = terms.amount === null && situation.counted(terms).base === null
  const units = situation.quantity(terms) === null ? terms.per : EMPTY_LIST
  return [
    ...(costs ? [COST_LINES] : EMPTY_LIST),
    ...units
      .filter((unit) => situation.given(unit) === null)
      .flatMap((unit) => lacking.factsOfUnit(unit)),
  ]
}
