import type { Condition } from '../../conditions/conditions.js'
import { ALWAYS, type Point } from '../../conditions/value-classes.js'
import { all, type Found, type Search, type Wanted } from '../../conditions/point-search.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { requireOf } from '../../kinds/version-of-kind.js'
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
