import { memoize } from '../values/memoize.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { type EligibilityRule, eligibilityShape } from './eligibility/eligibility.js'
import { type FundingRule, fundingShape } from './funding/funding.js'
import { type PriorityRule, priorityShape } from './priority/priority.js'
import { type ProcedureRule, procedureShape } from './procedure/procedure.js'
import { type ProgrammeRule, programmeShape } from './programme/programme.js'
import { type RegionsRule, regionsShape } from './regions/regions.js'
import { fieldsOf, type RuleFields } from './rule-base.js'
import { type SchemeRule, schemeShape } from './scheme/scheme.js'
import { type SupportRule, supportShape } from './support/support.js'

export type { EligibilityRule } from './eligibility/eligibility.js'
export type { FundingRule } from './funding/funding.js'
export type { PriorityRule } from './priority/priority.js'
export type { Grant, SupportRule } from './support/support.js'

/** The rule kinds this version of the engine reads. */
const KINDS = {
  eligibility: eligibilityShape,
  support: supportShape,
  priority: priorityShape,
  funding: fundingShape,
  procedure: procedureShape,
  programme: programmeShape,
  regions: regionsShape,
  scheme: schemeShape,
} as const satisfies Readonly<Record<string, (fields: RuleFields) => unknown>>

/** Loại quy định. / The kind of a rule. */
export type RuleKind = keyof typeof KINDS
export const RULE_KINDS = Object.keys(KINDS) as readonly RuleKind[]

/** The shape of the rules of each kind. */
export type RuleShapes = { readonly [K in RuleKind]: ReturnType<(typeof KINDS)[K]> }

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
      Object.entries(KINDS).map(([kind, shape]) => [kind, shape(fields)]),
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
/** Một phiên bản của quy định. / One version of a rule: from when to when, and what it says. */
export type RuleVersion = Rule['versions'][number]
