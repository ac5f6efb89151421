import type { AuthoredKind } from './authored-kind.js'
import { eligibilityAuthoring } from './eligibility/eligibility-authoring.js'
import { followUpAuthoring } from './follow-up/follow-up-authoring.js'
import { fundingAuthoring } from './funding/funding-authoring.js'
import { priorityAuthoring } from './priority/priority-authoring.js'
import { procedureAuthoring } from './procedure/procedure-authoring.js'
import { programmeAuthoring } from './programme/programme-authoring.js'
import { regionsAuthoring } from './regions/regions-authoring.js'
import type { Rule, RuleKind, RuleVersion } from './rule.js'
import type { RuleFigure } from './rule-figure.js'
import { schemeAuthoring } from './scheme/scheme-authoring.js'
import { supportAuthoring } from './support/support-authoring.js'
import type { VersionOf } from './version-of-kind.js'

/** What the tools for writing packs know of each kind of rule: one line for each. */
export const AUTHORED_KINDS: { readonly [K in RuleKind]: AuthoredKind<VersionOf<K>> } = {
  eligibility: eligibilityAuthoring,
  support: supportAuthoring,
  priority: priorityAuthoring,
  funding: fundingAuthoring,
  procedure: procedureAuthoring,
  programme: programmeAuthoring,
  regions: regionsAuthoring,
  scheme: schemeAuthoring,
  'follow-up': followUpAuthoring,
}

/**
 * Loại quy định, khi soạn gói. / What the tools for writing packs know of a kind of rule: its names,
 * its sample, how its content is shown and compared.
 *
 * @param kind - `support`, `eligibility`, …
 * @returns What is known of it.
 * @example
 * ```ts
 * import { authoredKind } from '@khuyencong/core/packs'
 * authoredKind('support').names // => ['Mức hỗ trợ', 'Support level']
 * ```
 */
export const authoredKind = (kind: RuleKind): AuthoredKind<RuleVersion> =>
  AUTHORED_KINDS[kind] as unknown as AuthoredKind<RuleVersion>

/** The figures a version holds beside its level. */
export const figuresIn = (
  { kind }: Pick<Rule, 'kind'>,
  version: RuleVersion,
): readonly RuleFigure[] => authoredKind(kind).figures(version)

/**
 * Các con số của một phiên bản ngoài mức hỗ trợ. / The numbers of a version beside its level, and
 * who may approve, as cases write them.
 */
export const writtenFigures = (
  rule: Pick<Rule, 'kind'>,
  version: RuleVersion,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(figuresIn(rule, version).map(({ name, text }) => [name, text])),
  ...authoredKind(rule.kind).words(version),
})
