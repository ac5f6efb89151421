import type { Condition } from '../conditions/conditions.js'
import type { Grant, Rule, RuleKind, RuleVersion } from './rule.js'

/** The versions of rules of one kind. */
export type VersionOf<K extends RuleKind> = Extract<Rule, { kind: K }>['versions'][number]

/** A version with the kind of its rule, which tells what the version may hold. */
export type VersionOfKind = {
  readonly [K in RuleKind]: { readonly kind: K; readonly version: VersionOf<K> }
}[RuleKind]

/** Puts the kind of a rule beside one of its versions. */
export const ofKind = ({ kind }: Pick<Rule, 'kind'>, version: RuleVersion): VersionOfKind =>
  ({ kind, version }) as VersionOfKind

/**
 * The level a version gives; `null` where its rule gives none, or its text has not been encoded.
 */
export function grantOf(rule: Pick<Rule, 'kind'>, version: RuleVersion): Grant | null {
  const found = ofKind(rule, version)
  if (found.kind !== 'support' || found.version.grant === 'not-encoded') return null
  return found.version.grant
}

/** What a version requires of an item where it applies; `null` where it requires nothing. */
export function requireOf(rule: Pick<Rule, 'kind'>, version: RuleVersion): Condition | null {
  const found = ofKind(rule, version)
  return found.kind === 'eligibility' || found.kind === 'funding' || found.kind === 'priority'
    ? found.version.require
    : null
}

/** What the law leaves unclear where a version applies; `null` where its kind has no such text. */
export function gapOf(
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): VersionOf<'eligibility'>['gap'] {
  const found = ofKind(rule, version)
  return found.kind === 'eligibility' ? found.version.gap : null
}
