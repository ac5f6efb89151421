import { memoize } from '../values/memoize.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { eligibility, type EligibilityRule } from './eligibility/eligibility.js'
import { followUp, type FollowUpRule } from './follow-up/follow-up.js'
import { funding, type FundingRule } from './funding/funding.js'
import { priority, type PriorityRule } from './priority/priority.js'
import { procedure, type ProcedureRule } from './procedure/procedure.js'
import { programme, type ProgrammeRule } from './programme/programme.js'
import { regions, type RegionsRule } from './regions/regions.js'
import { fieldsOf, type RuleFields } from './rule-base.js'
import type { RuleKindForm } from './rule-kind.js'
import { scheme, type SchemeRule } from './scheme/scheme.js'
import { support, type SupportRule } from './support/support.js'

export type { EligibilityRule } from './eligibility/eligibility.js'
export type { FundingRule } from './funding/funding.js'
export type { PriorityRule } from './priority/priority.js'
export type { Grant, SupportRule } from './support/support.js'

/** The kinds of rule this version of the engine reads: one line for each. */
export const KIND_FORMS = {
  eligibility,
  support,
  priority,
  funding,
  procedure,
  programme,
  regions,
  scheme,
  'follow-up': followUp,
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

/** The shape of the rules of each kind. */
export type RuleShapes = { readonly [K in RuleKind]: ReturnType<(typeof KIND_FORMS)[K]['shape']> }

const FIELDS = new WeakMap<Vocabulary, RuleFields>()
const SHAPES = new WeakMap<Vocabulary, RuleShapes>()

/** The fields that are written in the words of a vocabulary, made once for each. */
export const fieldsFor = (vocabulary: Vocabulary): RuleFields =>
  memoize(FIELDS, vocabulary, () => fieldsOf(vocabulary))

/** The shapes of rules that are written in the words of a vocabulary, made once for each. */
export const ruleShapes = (vocabulary: Vocabulary): RuleShapes =>
  memoize(SHAPES, vocabulary, () => {
    const fields = fieldsFor(vocabulary)
    return Object.fromEntries(
      Object.entries(KIND_FORMS).map(([kind, { shape }]) => [kind, shape(fields)]),
    ) as unknown as RuleShapes
  })

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
