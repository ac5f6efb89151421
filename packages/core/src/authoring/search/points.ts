import type { Day } from '../../values/calendar.js'
import { costFact, type Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { grantWordsOn } from '../../stages/ceiling.js'
import type { Condition } from '../../conditions/conditions.js'
import { ALWAYS, type Point } from '../../conditions/value-classes.js'
import { all, type Found, type Search, type Wanted } from '../../conditions/point-search.js'
import type { Grant, Rule, RuleVersion } from '../../kinds/rule.js'
import { grantOf, requireOf } from '../../kinds/version-of-kind.js'
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

/** The smallest base whose share reaches the cap of `units` units. */
export function crossing({ rate, cap }: Grant, units = 1): number | null {
  if (rate === null || cap === null || rate === 0) return null
  const exact = (BigInt(cap) * BigInt(units) * 1_000_000n + BigInt(rate) - 1n) / BigInt(rate)
  return exact <= BigInt(Number.MAX_SAFE_INTEGER - 2) ? Number(exact) : null
}

/** A cost line that counts towards the base of a level. */
export function baseFact(
  { of }: Pick<Grant, 'of'>,
  activity: unknown,
  { on, vocabulary }: { readonly on: string; readonly vocabulary: Vocabulary },
): string {
  const [first = 'all'] = of ?? grantWordsOn(vocabulary, String(activity), on as Day).base
  const [anyKind = 'other'] = [...vocabulary.costKinds.keys()].slice(-1)
  return first === 'all' ? costFact(anyKind) : first
}

/** Facts with a base on either side of the place where rate and cap meet, and without any base. */
export function withBases(
  point: Point,
  rule: Rule,
  versions: readonly RuleVersion[],
  { vocabulary }: Search,
): readonly Point[] {
  const words = { vocabulary, on: versions[0]?.from ?? '' }
  const grants = versions.map((version) => grantOf(rule, version)).filter((grant) => grant !== null)
  const based = grants.flatMap((grant) => {
    const fact = baseFact(grant, point['activity'], words)
    const meets = crossing(grant)
    const bases =
      meets === null
        ? [100_000_000]
        : [meets, meets - 1, meets + 1, meets + 2, meets * 2].filter(
            (base) => base >= 0 && Number.isSafeInteger(base),
          )
    return bases.map((base) => ({ ...point, [fact]: base }))
  })
  return based.length === 0 ? [point] : [...based, point]
}
