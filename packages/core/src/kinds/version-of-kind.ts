import type { Condition } from '../conditions/conditions.js'
import { formOf, type Grant, type Rule, type RuleKind, type RuleVersion } from './rule.js'

/** The versions of rules of one kind. */
export type VersionOf<K extends RuleKind> = Extract<Rule, { kind: K }>['versions'][number]

/**
 * The level a version gives, as it stands; `null` where its kind gives none.
 */
export const writtenLevel = (
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): VersionOf<'support'>['grant'] | null =>
  formOf(rule).stage === 'support' ? (version as VersionOf<'support'>).grant : null

/**
 * The level a version gives; `null` where its rule gives none, its text has not been encoded, or it
 * sends the reader to another act.
 */
export function grantOf(rule: Pick<Rule, 'kind'>, version: RuleVersion): Grant | null {
  const level = writtenLevel(rule, version)
  return level === null ? null : encodedGrant(level)
}

/** The parts of a level as read; `null` where it has none of its own. */
export const encodedGrant = (grant: VersionOf<'support'>['grant']): Grant | null =>
  grant === 'not-encoded' || !('parts' in grant) ? null : grant

/** Whether no province may go above the level a version gives. */
export const isBinding = (rule: Pick<Rule, 'kind'>, version: RuleVersion): boolean =>
  formOf(rule).stage === 'support' && (version as VersionOf<'support'>).binding === true

/** What a version requires of an item where it applies; `null` where it requires nothing. */
export const requireOf = (rule: Pick<Rule, 'kind'>, version: RuleVersion): Condition | null =>
  formOf(rule).requires(version)

/** The other support programme that a version names; `null` where its kind names none. */
export const otherProgrammeIn = (
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): VersionOf<'funding'>['neighbour'] =>
  formOf(rule).stage === 'funding' ? (version as VersionOf<'funding'>).neighbour : null

/** What the law leaves unclear where a version applies; `null` where its kind has no such text. */
export const gapOf = (
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): VersionOf<'eligibility'>['gap'] => formOf(rule).gap(version)
