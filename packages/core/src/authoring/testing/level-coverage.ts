import { compileCondition } from '../../conditions/compile-condition.js'
import { ALWAYS, givenOf } from '../../conditions/value-classes.js'
import type { Search } from '../../conditions/point-search.js'
import type { Grant, Rule, RuleVersion } from '../../kinds/rule.js'
import { grantOf } from '../../kinds/version-of-kind.js'
import { ceilingOf, wordsOfSubject } from '../../stages/ceiling.js'
import type { Vnd } from '../../values/money.js'
import type { PreparedCase } from '../cases/prepared-cases.js'
import { baseFact, crossing, pointWithin } from '../search/points.js'
import { type Demand, inDays, some } from './demand.js'
import { THRESHOLD_SIDES } from './threshold-sides.js'

/**
 * A base below and at the place where rate × base meets the cap, and the first one that passes it
 * by a whole đồng.
 */
export function levelDemands(
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  const grant = grantOf(rule, version)
  if (grant === null) return []
  const meets = crossing(grant)
  const beyond = grant.cap === null ? null : crossing({ ...grant, cap: (grant.cap + 1) as Vnd })
  if (meets === null || beyond === null) return []
  const inForce = inDays(version)
  const applies = compileCondition(version.when ?? ALWAYS, search.vocabulary)
  const sides = [
    [...THRESHOLD_SIDES.below, meets - 1, -1],
    [...THRESHOLD_SIDES.at, meets, 0],
    [...THRESHOLD_SIDES.above, beyond, 1],
  ] as const
  return sides
    .filter(([, , base]) => base >= 0)
    .map(([vi, en, base, sign]): Demand => ({
      kind: 'thresholds',
      at: `${at}.grant`,
      text: `chi phí ${vi} mức chạm trần`,
      textEn: `a base ${en} the point where the cap is met`,
      met: some(
        (each) =>
          inForce(each) && applies.test(each.subject) === 'met' && sideOf(grant, each) === sign,
      ),
      propose: () => {
        const point = pointWithin(search, rule, version) ?? {}
        const fact = baseFact(grant, point['activity'], {
          on: version.from,
          vocabulary: search.vocabulary,
        })
        return { on: version.from, given: givenOf({ ...point, [fact]: base }, search.vocabulary) }
      },
    }))
}

function sideOf(grant: Grant, { subject }: PreparedCase): -1 | 0 | 1 | null {
  const { item } = subject
  const { base, byRate, byCap } = ceilingOf(grant, item, wordsOfSubject(subject))
  const meets = crossing(grant, item.units)
  if (base === null || byRate === null || byCap === null || meets === null) return null
  return base < meets ? -1 : base === meets || byRate === byCap ? 0 : 1
}
