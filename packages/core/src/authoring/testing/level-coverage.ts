import { compileCondition } from '../../conditions/compile-condition.js'
import { ALWAYS, givenOf, type Point } from '../../conditions/value-classes.js'
import type { Search } from '../../conditions/point-search.js'
import { levelTerms, type PlacedLevelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import { capsOn } from '../../packs/cap-of-level.js'
import type { Pack } from '../../packs/pack.js'
import { ItemSituation, levelContext } from '../../stages/item-situation.js'
import type { Counterexample } from '../cases/counterexample.js'
import { packsWithLevels } from '../cases/pack-under-test.js'
import { caseOf, type PreparedCase } from '../cases/prepared-cases.js'
import { type Breakpoint, levelBreakpoints } from '../search/level-breakpoints.js'
import { ampleCost, baseFact, countFacts } from '../search/level-points.js'
import { pointWithin } from '../search/points.js'
import { type Demand, inDays, some } from './demand.js'
import { THRESHOLD_SIDES } from './threshold-sides.js'

/** A version with its place, in the pack that is tested. */
interface PlacedVersion {
  readonly rule: Rule
  readonly version: RuleVersion
  readonly at: string
}

/**
 * A case below, at and above each breakpoint of a level. A side is not asked for where the
 * conditions of the level keep every case from it.
 */
export function levelDemands(pack: Pack, placed: PlacedVersion, search: Search): readonly Demand[] {
  const capOf = capsOn(packsWithLevels(pack), placed.version.from)
  return levelTerms(placed.rule, placed.version).flatMap((terms) =>
    levelBreakpoints(terms.terms, capOf).flatMap((breakpoint) =>
      demandsAt(breakpoint, terms, pack, placed, search),
    ),
  )
}

const NAMES = {
  cost: ['chi phí', 'a base'],
  quantity: ['số lượng', 'a quantity'],
} as const

function demandsAt(
  breakpoint: Breakpoint,
  { terms, path, applies }: PlacedLevelTerms,
  pack: Pack,
  { rule, version, at }: PlacedVersion,
  search: Search,
): readonly Demand[] {
  const { vocabulary } = search
  const inForce = inDays(version)
  const when = compileCondition(applies ?? ALWAYS, vocabulary)
  const shows = (each: PreparedCase, side: number): boolean =>
    inForce(each) && when.test(each.subject) === 'met' && sideOf(terms, breakpoint, each) === side
  const within = pointWithin(search, rule, { ...version, when: applies })
  const plain = givenOf(within ?? {}, vocabulary)
  const [[vi, en], [what, whatEn]] = [breakpoint.text, NAMES[breakpoint.varied]]
  return sidesOf(breakpoint).flatMap(([[name, nameEn], value, side]): readonly Demand[] => {
    const facts = factsAt(breakpoint, terms, value, within, version, search)
    const there = givenOf({ ...within, ...facts }, vocabulary)
    const cases = [there, plain].map((given): Counterexample => ({ on: version.from, given }))
    const found = cases.find((each) => {
      const asked = caseOf(pack, each, rule)
      return asked !== null && shows(asked, side)
    })
    if (found === undefined && within !== null) return []
    return [
      {
        kind: 'thresholds',
        at: `${at}.${path}`,
        text: `${what} ${name} ${vi}`,
        textEn: `${whatEn} ${nameEn} ${en}`,
        met: some((each) => shows(each, side)),
        propose: () => found ?? cases[0] ?? null,
      },
    ]
  })
}

/** The values on the three sides of a breakpoint, as far as there are such costs or quantities. */
const sidesOf = ({ varied, at, beyond }: Breakpoint) =>
  (
    [
      [THRESHOLD_SIDES.below, at - 1, -1],
      [THRESHOLD_SIDES.at, at, 0],
      [THRESHOLD_SIDES.above, beyond, 1],
    ] as const
  ).filter(([, value]) => value >= (varied === 'cost' ? 0 : 1))

/** The facts that give an item a cost, or so many units and a cost that is high enough for them. */
function factsAt(
  { varied }: Breakpoint,
  terms: PartTerms,
  value: number,
  within: Point | null,
  { from: on }: RuleVersion,
  { vocabulary }: Search,
): Point {
  const fact = baseFact(terms, within?.['activity'], { on, vocabulary })
  if (varied === 'cost') return { [fact]: value }
  const base = ampleCost(terms)
  return { ...countFacts(terms, value, vocabulary), ...(base !== null && { [fact]: base }) }
}

/** On which side of a breakpoint a case lies; between it and the first value beyond it is met. */
function sideOf(
  terms: PartTerms,
  breakpoint: Breakpoint,
  { subject }: PreparedCase,
): -1 | 0 | 1 | null {
  const { vocabulary, item, on } = subject
  const situation = new ItemSituation(subject, levelContext(vocabulary, item.activity, on))
  const value =
    breakpoint.varied === 'cost' ? situation.counted(terms).base : situation.quantity(terms)
  const meets = breakpoint.meets(situation)
  if (value === null || meets === null) return null
  return value < meets ? -1 : value <= meets + (breakpoint.beyond - breakpoint.at - 1) ? 0 : 1
}
