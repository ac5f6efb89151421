import { missingGrantFacts } from '../mechanisms/missing-grant-facts.js'
import { termsInGrant } from '../mechanisms/terms-in-grant.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import type { Subject } from '../project/facts.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { NO_MONEY, sum } from '../values/sums.js'
import { type Finding, findingUnder } from '../vocabulary/finding.js'
import type { LevelCeiling } from './ceiling.js'
import { countsFor } from './counted-cost.js'
import type { Need } from './eligibility.js'
import { ItemSituation } from './item-situation.js'
import type { Level } from './level.js'

/** The facts that a ceiling waits for: costs, quantities, what decides between cases. */
export function ceilingNeeds(
  { rule, grant }: Level,
  bounds: LevelCeiling,
  rules: ActivityRules,
  subject: Subject,
): readonly Need[] {
  if (isKnown(bounds)) return EMPTY_LIST
  const situation = new ItemSituation(subject, rules)
  return missingGrantFacts(grant, situation, situation).map((fact) => ({
    fact,
    item: subject.item.id,
    rule: rule.id,
  }))
}

/** Whether a level of one part is bounded by what is known, so that it waits for nothing. */
function isKnown({ parts }: LevelCeiling): boolean {
  const [only] = parts
  return (
    only !== undefined &&
    parts.length === 1 &&
    only.boundBy !== null &&
    only.base !== null &&
    only.quantity !== null
  )
}

/** Units of a level that are given otherwise than the fact which counts them says. */
export function countFindings(
  { rule, grant }: Level,
  rules: ActivityRules,
  subject: Subject,
): readonly Finding[] {
  const { quantities, id } = subject.item
  if (quantities === null) return EMPTY_LIST
  const situation = new ItemSituation(subject, rules)
  const units = termsInGrant(grant).flatMap(({ per, atMost }) => [
    ...per,
    ...atMost.flatMap((limit) => limit.per ?? []),
  ])
  return [...new Set(units)].flatMap((unit) => {
    const [given, counted] = [quantities[unit], situation.countedBy(unit)]
    return given === undefined || counted === null || given === counted
      ? []
      : [findingUnder(rule, 'COUNT_DISAGREES', 'warning', id, given, counted)]
  })
}

/** Costs that were declared and count for nothing. */
export function costFindings(
  { rule, grant }: Level,
  { parts }: LevelCeiling,
  rules: ActivityRules,
  { item }: Subject,
): readonly Finding[] {
  const { costs } = item
  if (costs === null || parts.some(({ base, amount }) => base !== 0 || amount !== null))
    return EMPTY_LIST
  const terms = termsInGrant(grant)
  if (costs.some((line) => terms.some((each) => countsFor(each, rules, line)))) return EMPTY_LIST
  const declared = sum(costs.map(({ amount }) => amount ?? NO_MONEY))
  const of = [...new Set(parts.flatMap((part) => part.of))]
  return declared === 0
    ? EMPTY_LIST
    : [findingUnder(rule, 'COST_NOT_COUNTED', 'warning', item.id, declared, of)]
}
