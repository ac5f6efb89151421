import { compileCondition } from '../../conditions/compile-condition.js'
import { ALWAYS, givenOf } from '../../conditions/value-classes.js'
import type { Search } from '../../conditions/point-search.js'
import { levelTerms, type PlacedLevelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { bendsOfTerms } from '../../mechanisms/authored-mechanisms.js'
import { meetingCost } from '../../mechanisms/meeting-cost.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import { ItemSituation, levelContext } from '../../stages/item-situation.js'
import type { PreparedCase } from '../cases/prepared-cases.js'
import { baseFact, pointWithin } from '../search/points.js'
import { type Demand, inDays, some } from './demand.js'
import { THRESHOLD_SIDES } from './threshold-sides.js'

/** A base at which a level bends, and the first one that passes it by a whole đồng. */
interface Bend {
  readonly at: number
  readonly beyond: number
  /** Where it lies for so many units; the same for any where it is no cap that is met. */
  readonly forUnits: (units: number) => number | null
  readonly text: readonly [vi: string, en: string]
}

/**
 * A base below, at and above each place where a level bends: where rate × base meets the cap or a
 * further limit, where a band ends.
 */
export function levelDemands(
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  return levelTerms(rule, version).flatMap((placed) =>
    bendsOf(placed.terms).flatMap((bend) => demandsAt(bend, placed, rule, version, at, search)),
  )
}

function bendsOf(terms: PartTerms): readonly Bend[] {
  const { rate, cap, atMost } = terms
  const met = (sum: number, text: Bend['text'], scales: boolean): readonly Bend[] => {
    const [at, beyond] = [meetingCost(rate, sum), meetingCost(rate, sum + 1)]
    const forUnits = (units: number): number | null =>
      scales ? meetingCost(rate, sum * units) : at
    return at === null || beyond === null ? [] : [{ at, beyond, forUnits, text }]
  }
  return [
    ...(cap === null || cap.way === 'reference'
      ? []
      : met(cap.to, ['mức chạm trần', 'the point where the cap is met'], true)),
    ...atMost.flatMap(({ amount }) =>
      met(amount, ['mức chạm giới hạn', 'the point where the limit is met'], false),
    ),
    ...bendsOfTerms(terms).map((end): Bend => ({
      at: end,
      beyond: end + 1,
      forUnits: () => end,
      text: ['mức hết bậc', 'the end of the band'],
    })),
  ]
}

function demandsAt(
  bend: Bend,
  { terms, path, applies: when }: PlacedLevelTerms,
  rule: Rule,
  version: RuleVersion,
  at: string,
  search: Search,
): readonly Demand[] {
  const inForce = inDays(version)
  const applies = compileCondition(when ?? ALWAYS, search.vocabulary)
  const [vi, en] = bend.text
  const sides = [
    [...THRESHOLD_SIDES.below, bend.at - 1, -1],
    [...THRESHOLD_SIDES.at, bend.at, 0],
    [...THRESHOLD_SIDES.above, bend.beyond, 1],
  ] as const
  return sides
    .filter(([, , base]) => base >= 0)
    .map(([side, sideEn, base, sign]): Demand => ({
      kind: 'thresholds',
      at: `${at}.${path}`,
      text: `chi phí ${side} ${vi}`,
      textEn: `a base ${sideEn} ${en}`,
      met: some(
        (each) =>
          inForce(each) &&
          applies.test(each.subject) === 'met' &&
          sideOf(terms, bend, each) === sign,
      ),
      propose: () => {
        const point = pointWithin(search, rule, { ...version, when }) ?? {}
        const { vocabulary } = search
        const fact = baseFact(terms, point['activity'], { on: version.from, vocabulary })
        return { on: version.from, given: givenOf({ ...point, [fact]: base }, vocabulary) }
      },
    }))
}

/** On which side of a bend a case lies; between it and the first base beyond it is met. */
function sideOf(terms: PartTerms, bend: Bend, { subject }: PreparedCase): -1 | 0 | 1 | null {
  const { vocabulary, item, on } = subject
  const situation = new ItemSituation(subject, levelContext(vocabulary, item.activity, on))
  const { base } = situation.counted(terms)
  const quantity = situation.quantity(terms)
  const meets = quantity === null ? null : bend.forUnits(quantity)
  if (base === null || meets === null) return null
  return base < meets ? -1 : base <= meets + (bend.beyond - bend.at - 1) ? 0 : 1
}
