import type { Point } from '../../conditions/value-classes.js'
import type { Search } from '../../conditions/point-search.js'
import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import type { CapOfLevel } from '../../mechanisms/mechanism.js'
import { ALL_COSTS, type PartTerms } from '../../mechanisms/part-terms.js'
import { levelContext } from '../../stages/item-situation.js'
import type { Day } from '../../values/calendar.js'
import { costFact, quantityFact, type Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { type Breakpoint, levelBreakpoints, costFor } from './level-breakpoints.js'

/** What is looked with: for facts, and for the caps that other levels depend on. */
export interface LevelSearch {
  readonly search: Search
  readonly capOf: CapOfLevel
}

/** The breakpoints of a part that are bases: where a sum is met, where a band ends. */
export const costBreakpoints = (terms: PartTerms, capOf: CapOfLevel): readonly number[] => [
  ...new Set(
    levelBreakpoints(terms, capOf)
      .filter(({ varied }) => varied === 'cost')
      .map(({ at }) => at),
  ),
]

/** A cost line that counts towards the base of a part. */
export function baseFact(
  { of }: Pick<PartTerms, 'of'>,
  activity: unknown,
  { on, vocabulary }: { readonly on: string; readonly vocabulary: Vocabulary },
): string {
  const [first = ALL_COSTS] = of ?? levelContext(vocabulary, String(activity), on as Day).base
  const [anyKind = 'other'] = [...vocabulary.costKinds.keys()].slice(-1)
  return first === ALL_COSTS ? costFact(anyKind) : first
}

/** The facts that count the units of a part, the first of them so often, each other once. */
export const countFacts = ({ per }: PartTerms, first: number, { units }: Vocabulary): Point =>
  Object.fromEntries(
    per.map((unit, place) => [
      units.get(unit)?.quantity ?? quantityFact(unit),
      place === 0 ? first : 1,
    ]),
  )

/** A cost that is high enough for a limit to hold back so many units. */
export const ampleCost = ({ rate, cap, atMost }: PartTerms): number | null => {
  const most = Math.max(0, ...atMost.map(({ amount }) => amount))
  return cap === null ? null : costFor(rate, most * 2)
}

/** Two of each unit, where each of several must be given, or a fact counts it by itself. */
function countsOf({ per }: PartTerms, { units }: Vocabulary): Point {
  const facts = per.map((unit) => [units.get(unit)?.quantity ?? null, quantityFact(unit)] as const)
  return Object.fromEntries(
    facts.flatMap(([counting, given]) =>
      counting !== null || per.length > 1 ? [[counting ?? given, 2]] : [],
    ),
  )
}

/** Facts with a base on either side of each breakpoint of a level, and without any base. */
export function withBases(
  point: Point,
  rule: Rule,
  versions: readonly RuleVersion[],
  { search: { vocabulary }, capOf }: LevelSearch,
): readonly Point[] {
  const words = { vocabulary, on: versions[0]?.from ?? '' }
  const terms = versions.flatMap((version) => levelTerms(rule, version).map((each) => each.terms))
  const based = terms.flatMap((each) => {
    const fact = baseFact(each, point['activity'], words)
    const breakpoints = costBreakpoints(each, capOf)
    const bases =
      breakpoints.length === 0
        ? [100_000_000]
        : breakpoints
            .flatMap((base) => [base, base - 1, base + 1, base + 2, base * 2])
            .filter((base) => base >= 0 && Number.isSafeInteger(base))
    const counted = { ...point, ...countsOf(each, vocabulary) }
    return [
      ...bases.map((base) => ({ ...counted, [fact]: base })),
      counted,
      ...withCounts(point, each, fact, { vocabulary, capOf }),
    ]
  })
  return based.length === 0 ? [point] : [...based, point]
}

/** Facts with so many units on either side of each limit. */
function withCounts(
  point: Point,
  terms: PartTerms,
  fact: string,
  { vocabulary, capOf }: { readonly vocabulary: Vocabulary; readonly capOf: CapOfLevel },
): readonly Point[] {
  const isCount = ({ varied }: Breakpoint): boolean => varied === 'quantity'
  const base = ampleCost(terms)
  return levelBreakpoints(terms, capOf)
    .filter(isCount)
    .flatMap(({ at }) => [at, at - 1, at + 1])
    .filter((count) => count > 0)
    .map((count) => ({
      ...point,
      ...countFacts(terms, count, vocabulary),
      ...(base !== null && { [fact]: base }),
    }))
}
