import type { EligibilityRule } from './eligibility/eligibility.js'
import type { FollowUpRule } from './follow-up/follow-up.js'
import type { FundingRule } from './funding/funding.js'
import type { PriorityRule } from './priority/priority.js'
import type { ProcedureRule } from './procedure/procedure.js'
import type { ProgrammeRule } from './programme/programme.js'
import type { RegionsRule } from './regions/regions.js'
import { PLAIN_KIND, type RuleKindForm } from './rule-kind.js'
import type { SchemeRule } from './scheme/scheme.js'
import type { SupportRule } from './support/support.js'

export type { EligibilityRule } from './eligibility/eligibility.js'
export type { FundingRule } from './funding/funding.js'
export type { PriorityRule } from './priority/priority.js'
export type { Grant, SupportRule } from './support/support.js'

const eligibility: RuleKindForm<EligibilityRule> = {
  stage: 'eligibility',
  requires: ({ require }) => require,
  gap: ({ gap }) => gap,
}

const priority: RuleKindForm<PriorityRule> = {
  ...PLAIN_KIND,
  stage: 'priority',
  requires: ({ require }) => require,
}

const funding: RuleKindForm<FundingRule> = {
  ...PLAIN_KIND,
  stage: 'funding',
  requires: ({ require }) => require,
}

/** The kinds of rule this version of the engine judges by: one line for each. */
export const KIND_FORMS = {
  eligibility,
  support: { ...PLAIN_KIND, stage: 'support' },
  priority,
  funding,
  procedure: PLAIN_KIND,
  programme: PLAIN_KIND,
  regions: PLAIN_KIND,
  scheme: PLAIN_KIND,
  'follow-up': PLAIN_KIND,
} as const

/** Loại quy định. / The kind of a rule. */
export type RuleKind = keyof typeof KIND_FORMS
/**
 * Các loại quy định. / The kinds of rule; a pack has a folder for each.
 *
 * @example
 * ```ts
 * import { RULE_KINDS } from '@khuyencong/core/packs'
 * RULE_KINDS.includes('support') // => true
 * ```
 */
export const RULE_KINDS = Object.keys(KIND_FORMS) as readonly RuleKind[]

/** What a decision needs to know of the kind of a rule. */
export const formOf = ({ kind }: Pick<Rule, 'kind'>): RuleKindForm<Rule> =>
  KIND_FORMS[kind] as unknown as RuleKindForm<Rule>

/** Một quy định. / One rule, of any kind, with all its versions. */
export type Rule =
  | EligibilityRule
  | SupportRule
  | PriorityRule
  | FundingRule
  | ProcedureRule
  | ProgrammeRule
  | RegionsRule
  | SchemeRule
  | FollowUpRule
/** Một phiên bản của quy định. / One version of a rule: from when to when, and what it says. */
export type RuleVersion = Rule['versions'][number]
