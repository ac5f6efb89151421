import type { Day } from '../../values/calendar.js'
import { costFact, quantityFact, type Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { levelContext } from '../../stages/item-situation.js'
import type { Condition } from '../../conditions/conditions.js'
import { ALWAYS, type Point } from '../../conditions/value-classes.js'
import { all, type Found, type Search, type Wanted } from '../../conditions/point-search.js'
import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { requireOf } from '../../kinds/version-of-kind.js'
import { bendsOfTerms } from '../../mechanisms/authored-mechanisms.js'
import { meetingCost } from '../../mechanisms/meeting-cost.js'
import { ALL_COSTS, type PartTerms } from '../../mechanisms/part-terms.js'
import type { TruthValue } from '../../vocabulary/answers.js'

/** The conditions that decide the answer of a version. */
export type Deciding = readonly [when: Condition, require: Condition]

/** The two conditions that decide a version's answer, a missing one always holding. */
export function decidingOf(rule: Rule, version: RuleVersion): Deciding {
  return [version.when ?? ALWAYS, requireOf(rule, version) ?? ALWAYS]
}

/** The answer of a rule from its two conditions, as soon as it is settled. */
function outcome(
  when: TruthValue | undefined,
  require: TruthValue | undefined,
): 'outside' | TruthValue | null {
  if (when === 'unmet') return 'outside'
  return when !== 'met' || require === undefined || require === 'unknown' ? null : require
}

const differ: Wanted = ([whenA, requireA, whenB, requireB]) => {
  const [a, b] = [outcome(whenA, requireA), outcome(whenB, requireB)]
  return a === null || b === null ? null : a !== b
}

/** A point on which two versions answer differently; `none` is a proof that there is none. */
export function pointOfDifference(
  search: Search,
  a: Deciding,
  b: Deciding,
  start: Point = {},
): Found {
  return search([...a, ...b], differ, start)
}

/** A point a version applies to, and where it can, one it approves. */
export function pointWithin(
  search: Search,
  rule: Rule,
  version: RuleVersion,
  start: Point = {},
): Point | null {
  const approved = search(decidingOf(rule, version), all('met', 'met'), start)
  const found =
    typeof approved === 'string' ? search([version.when ?? ALWAYS], all('met'), start) : approved
  return typeof found === 'string' ? null : found.point
}

/** Every base at which what a part gives bends: where a sum is met, where a band ends. */
export function bendingBases(terms: PartTerms): readonly number[] {
  const { rate, cap, atMost } = terms
  const sums = [
    ...(cap === null || cap.way === 'reference' ? [] : [cap.to, cap.from]),
    ...atMost.map(({ amount }) => amount),
  ]
  const met = sums.flatMap((sum) => (rate === null ? [] : (meetingCost(rate, sum) ?? [])))
  return [...new Set([...met, ...bendsOfTerms(terms)])]
}

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

/** Two of each unit, where each of several must be given, or a fact counts it by itself. */
function countsOf({ per }: PartTerms, { units }: Vocabulary): Point {
  const facts = per.map((unit) => [units.get(unit)?.quantity ?? null, quantityFact(unit)] as const)
  return Object.fromEntries(
    facts.flatMap(([counting, given]) =>
      counting !== null || per.length > 1 ? [[counting ?? given, 2]] : [],
    ),
  )
}

/** Facts with a base on either side of each place where a level bends, and without any base. */
export function withBases(
  point: Point,
  rule: Rule,
  versions: readonly RuleVersion[],
  { vocabulary }: Search,
): readonly Point[] {
  const words = { vocabulary, on: versions[0]?.from ?? '' }
  const terms = versions.flatMap((version) => levelTerms(rule, version).map((each) => each.terms))
  const based = terms.flatMap((each) => {
    const fact = baseFact(each, point['activity'], words)
    const bends = bendingBases(each)
    const bases =
      bends.length === 0
        ? [100_000_000]
        : bends
            .flatMap((base) => [base, base - 1, base + 1, base + 2, base * 2])
            .filter((base) => base >= 0 && Number.isSafeInteger(base))
    const counted = { ...point, ...countsOf(each, vocabulary) }
    return [...bases.map((base) => ({ ...counted, [fact]: base })), counted]
  })
  return based.length === 0 ? [point] : [...based, point]
}
