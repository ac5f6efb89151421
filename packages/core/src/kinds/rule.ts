import * as z from 'zod/mini'
import {
  ACTIVITY_IDS,
  type ActivityId,
  COST_FACTS,
  type CostFact as CostFactName,
} from '../vocabulary/activity.js'
import { Amount, Factor, Percentage, SupportRate } from '../reading/amounts.js'
import { formatFactor, formatRate } from '../values/rate-text.js'
import { PriorityOrder } from './priority-order.js'
import { type ProcedureRule, ProcedureShape } from './procedure.js'
import { type ProgrammeRule, ProgrammeShape } from './programme.js'
import { demand, listOf, maybe, strict } from '../reading/reading.js'
import { type RegionsRule, RegionsShape } from './region-list.js'
import { ConditionField, dated, named, prose, TextPair } from './rule-base.js'
import { type SchemeRule, SchemeShape } from './scheme.js'
import { APPROVAL_LEVELS, PROJECT_KINDS } from '../vocabulary/vocabulary.js'

const EligibilityVersion = strict({
  ...dated,
  require: maybe(ConditionField),
  /** Khoảng trống pháp lý. / What the law leaves unclear here, as it is told to people. */
  gap: maybe(TextPair),
})

/** Đơn vị tính của mức tối đa. / What a cap is counted per. */
export const PER = [
  'establishment',
  'enterprise',
  'model',
  'cluster',
  'linkage-cluster',
  'product',
  'round',
  'fair',
  'booth',
  'person',
  'trademark',
  'association',
  'showroom',
  'contract',
  'project',
] as const

const CostFact = z.enum(Object.values(COST_FACTS) as [CostFactName, ...CostFactName[]])

/**
 * Mức hỗ trợ. / A support level: a share of a base, a cap per unit, or both; the lower of the two
 * bounds.
 */
const GrantFields = strict({
  of: maybe(
    z.pipe(
      z.union([CostFact, listOf(CostFact, { min: 1, max: 100 })]),
      z.transform((value) => (Array.isArray(value) ? value : [value])),
    ),
  ),
  rate: maybe(SupportRate),
  cap: maybe(Amount),
  per: maybe(z.enum(PER)),
}).check(
  demand(
    (grant) => grant.rate !== null || grant.cap !== null,
    'Cần «rate» (tỷ lệ) hoặc «cap» (mức tối đa).',
    '`rate` or `cap` is needed.',
  ),
)
const Grant = z.pipe(
  GrantFields,
  z.transform((grant) => ({
    ...grant,
    rateText: grant.rate === null ? null : formatRate(grant.rate),
  })),
)
/** Mức hỗ trợ của một quy định. / What a support rule grants: a rate, a cap, or both. */
export type Grant = z.output<typeof Grant>

const SupportVersion = strict({
  ...dated,
  grant: z.union([z.literal('not-encoded'), Grant]),
  binding: maybe(z.boolean()),
})

const Uplift = z.pipe(
  strict({
    factor: Factor,
    except: maybe(
      listOf(z.enum(ACTIVITY_IDS as readonly [ActivityId, ...ActivityId[]]), { max: 1_000 }),
    ),
  }),
  z.transform((uplift) => ({ ...uplift, factorText: formatFactor(uplift.factor) })),
)

/** What a dossier may have to name of an item. */
const NAMED = ['site', 'beneficiary'] as const

/**
 * Định nghĩa. / What a kind of project is by law: `require` what must hold of it, `names` what
 * its dossier must name at all. `text` says it in a sentence, after «Không đúng định nghĩa:».
 */
const Definition = strict({
  kind: z.enum(PROJECT_KINDS),
  text: prose,
  textEn: prose,
  names: maybe(listOf(z.enum(NAMED), { min: 1, max: NAMED.length })),
})

const PriorityVersion = strict({
  ...dated,
  uplift: maybe(Uplift),
  order: maybe(PriorityOrder),
  defines: maybe(Definition),
  require: maybe(ConditionField),
}).check(
  demand(
    ({ uplift, order, defines }) =>
      [uplift, order, defines].filter((each) => each !== null).length === 1,
    'Cần đúng một trong ba: «uplift», «order» hoặc «defines».',
    'Exactly one of `uplift`, `order` and `defines` is needed.',
  ),
  demand(
    ({ defines, require }) => defines !== null || require === null,
    '«require» chỉ đi cùng «defines».',
    '`require` goes with `defines` only.',
  ),
)

/**
 * Tạm ứng. / An advance: the share that may be paid before acceptance, its papers, and how far
 * the work must be.
 */
const Advance = strict({
  rate: Percentage,
  papers: maybe(listOf(prose, { max: 50 })),
  progressOver: maybe(Percentage),
})

const FundingVersion = strict({
  ...dated,
  /** A commitment or condition of the money; unmet makes the item `unmet`. */
  require: maybe(ConditionField),
  check: maybe(z.enum(['double-funding', 'counterpart'])),
  advance: maybe(Advance),
  management: maybe(strict({ agency: maybe(Percentage), implementer: maybe(Percentage) })),
  authority: maybe(listOf(z.enum(APPROVAL_LEVELS), { min: 1, max: 100 })),
  /** Cấp không còn: levels of government that no longer exist, as a sentence names them. */
  abolishes: maybe(
    strict({
      levels: listOf(z.enum(APPROVAL_LEVELS), { min: 1, max: APPROVAL_LEVELS.length }),
      text: prose,
      textEn: prose,
    }),
  ),
  /** Another scheme whose money may meet the same cost item. */
  neighbour: maybe(
    strict({
      scheme: prose,
      schemeEn: prose,
      of: listOf(CostFact, { min: 1, max: 100 }),
      rate: maybe(Percentage),
      cap: maybe(Amount),
    }),
  ),
}).check(
  demand(
    ({ neighbour, ...version }) =>
      neighbour === null ||
      Object.entries(version).every(([key, value]) => value === null || Object.hasOwn(dated, key)),
    'Phiên bản có «neighbour» chỉ cho biết một chương trình khác cũng chi cho nội dung này; ' +
      'không được kèm điều gì khác, như «require» hay «advance». Hãy tách thành hai quy định.',
    'A version with `neighbour` only says that another scheme pays for this too; it may carry ' +
      'nothing else, such as `require` or `advance`. Write two rules.',
  ),
)

/** The rule kinds this version of the engine reads. */
export const RULE_SHAPES = {
  eligibility: strict({
    ...named,
    kind: z.literal('eligibility'),
    versions: listOf(EligibilityVersion, { min: 1, max: 200 }),
  }),
  support: strict({
    ...named,
    kind: z.literal('support'),
    versions: listOf(SupportVersion, { min: 1, max: 200 }),
  }),
  priority: strict({
    ...named,
    kind: z.literal('priority'),
    versions: listOf(PriorityVersion, { min: 1, max: 200 }),
  }),
  funding: strict({
    ...named,
    kind: z.literal('funding'),
    versions: listOf(FundingVersion, { min: 1, max: 200 }),
  }),
  procedure: ProcedureShape,
  programme: ProgrammeShape,
  regions: RegionsShape,
  scheme: SchemeShape,
} as const

/** Loại quy định. / The kind of a rule. */
export type RuleKind = keyof typeof RULE_SHAPES
export const RULE_KINDS = Object.keys(RULE_SHAPES) as readonly RuleKind[]

export type EligibilityRule = z.output<(typeof RULE_SHAPES)['eligibility']>
export type SupportRule = z.output<(typeof RULE_SHAPES)['support']>
export type PriorityRule = z.output<(typeof RULE_SHAPES)['priority']>
export type FundingRule = z.output<(typeof RULE_SHAPES)['funding']>
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
