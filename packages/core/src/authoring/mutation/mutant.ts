import type { Rule } from '../../kinds/rule.js'

/** Đột biến. / A rule with one thing wrong in it, as a mistake in typing would have it. */
export interface Mutant {
  readonly rule: Rule
  /** The version that is changed. */
  readonly index: number
  /** Where in the rule: `versions[1].when.all[0].value`. */
  readonly at: string
  readonly was: string
  readonly now: string
  readonly kind: 'condition' | 'grant' | 'figure' | 'body' | 'date'
}

/** The same rule with another version in one place. */
export function withVersion(rule: Rule, index: number, version: object): Rule {
  return {
    ...rule,
    versions: rule.versions.map((each, place) => (place === index ? version : each)),
  } as Rule
}
