import { BASE_FACTS, COST_FACTS, countsTowardsBase } from '../words/activity.js'
import { missingFacts } from '../rules/conditions.js'
import { checklist } from './checklist.js'
import { type Need, stepOf } from './eligibility.js'
import type { Subject } from '../dossier/facts.js'
import { type Citation, type Evidence, weaker } from '../words/law.js'
import { aboveNational, chooseLevel, type Level, type LevelChoice, nationalLevel } from './level.js'
import { atMost, plus, share, times, type Vnd } from '../words/money.js'
import type { Project } from '../dossier/project.js'
import { type Grant, PER, type PriorityRule } from '../rules/rule.js'
import type { ActivityRules, RuleInForce } from '../rules/rules-on-day.js'
import {
  type Finding,
  finding,
  findingUnder,
  joined,
  NONE,
  type Part,
  type Step,
  type ToVerify,
  type Verdict,
} from '../words/trace.js'

/** Hệ số ưu tiên. / The ceiling a priority project may reach, beside the ordinary one. */
export interface Uplift {
  readonly verdict: Verdict
  readonly factor: string
  readonly ceiling: Vnd
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
}

/** Điều giới hạn trần. / What bounds a ceiling; at equality the first of cap, limit, cost, rate. */
export const BOUNDS = ['rate', 'cap', 'amount', 'atMost', 'cost'] as const
export type Bound = (typeof BOUNDS)[number]

/**
 * Một phần của mức hỗ trợ. / One part of a level, as it is worked out for an item, in đồng. `exact: false` marks an upper bound;
 * `null` is not known or not set, never 0.
 */
export interface SupportPart {
  /** The name of the part, where the level has several. */
  readonly name: string | null
  /** The costs that count, as facts; `all` counts every line. */
  readonly of: readonly string[]
  readonly base: Vnd | null
  readonly rate: string | null
  readonly byRate: Vnd | null
  readonly cap: Vnd | null
  /** What the cap is for each of, several multiplied; empty where it is once for the item. */
  readonly per: readonly string[]
  readonly quantity: number
  readonly byCap: Vnd | null
  /** A fixed sum for each unit; no level gives one yet. */
  readonly amount: Vnd | null
  /** Further limits; no level sets one yet. */
  readonly atMost: readonly never[]
  readonly ceiling: Vnd | null
  readonly exact: boolean
  readonly boundBy: Bound | null
}

/** Mức hỗ trợ có trong quy định. / A level that applies to an item: its text, its parts, and the sums of the parts, in đồng. */
export interface SupportMet {
  readonly answer: 'met'
  readonly instrument: 'grant'
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
  readonly parts: readonly SupportPart[]
  readonly ceiling: Vnd | null
  readonly exact: boolean
  readonly requested: Vnd | null
  readonly allowed: Vnd | null
  readonly boundBy: Bound | null
  readonly uplift: Uplift | null
}

/** Chưa có mức hỗ trợ. / No level can be given, and why; for a local fund the national one stands beside it as a reference. */
export interface SupportOpen {
  readonly answer: 'unknown' | 'not-encoded' | 'not-in-force'
  readonly reference: {
    readonly rule: string
    readonly ceiling: Vnd | null
    readonly exact: boolean
    readonly citation: Citation
    readonly evidence: Evidence
  } | null
}

/**
 * Mức hỗ trợ của một hạng mục. / The support of one item, told apart by `answer`: a level with its ceiling, or why there is none.
 *
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { items: [item] } = decide(createRuleBook([national]), { on: '2023-06-01', project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'showroom', costs: [{ kind: 'showroom', amount: 90_000_000 }] }] } })
 * item?.support.answer === 'met' && item.support.ceiling // => 45000000
 * ```
 */
export type Support = SupportMet | SupportOpen

/** What the support stage says of one item. */
export interface ItemSupport {
  readonly support: Support
  readonly steps: readonly Step[]
  readonly findings: readonly Finding[]
  readonly needs: readonly Need[]
  readonly toVerify: readonly ToVerify[]
  /** The weakest grade it rests on. */
  readonly evidence: Evidence
}

/**
 * Trần hỗ trợ. / `min(rate × base, cap × units)`; either part may be absent.
 *
 * The base counts only the cost kinds the level names; a line without a kind counts but makes the result an upper bound, as do
 * several units whose costs are known only together, and a base that is not known.
 */
export function ceilingOf(grant: Grant, item: Subject['item']): SupportPart {
  const { base, kindsKnown } = baseOf(grant, item)
  const byRate = grant.rate === null || base === null ? null : share(base, grant.rate)
  const quantity = grant.per === 'project' ? 1 : item.units
  const byCap = grant.cap === null ? null : times(grant.cap, quantity)
  const boundBy =
    byCap !== null && (byRate === null || byCap <= byRate) ? 'cap' : byRate === null ? null : 'rate'
  return {
    name: null,
    of: grant.of ?? BASE_FACTS[item.activity],
    base,
    rate: grant.rateText,
    byRate,
    cap: grant.cap,
    per: grant.per === null ? NONE : ALONE[grant.per],
    quantity,
    byCap,
    amount: null,
    atMost: NONE,
    ceiling: boundBy === 'cap' ? byCap : byRate,
    exact: base !== null && kindsKnown && item.units === 1,
    boundBy,
  }
}

/** Each unit as the list of one that a part names: made once, not for every item. */
const ALONE = Object.fromEntries(PER.map((unit) => [unit, Object.freeze([unit])])) as Readonly<
  Record<(typeof PER)[number], readonly string[]>
>

function baseOf(
  grant: Grant,
  item: Subject['item'],
): { readonly base: Vnd | null; readonly kindsKnown: boolean } {
  if (item.costs === null) return { base: null, kindsKnown: false }
  let base: Vnd | null = ZERO
  let kindsKnown = true
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- an iterator over a frozen list takes ten times as long
  for (let line = 0; line < item.costs.length; line += 1) {
    const { kind, amount } = item.costs[line] as NonNullable<typeof item.costs>[number]
    if (kind === null) kindsKnown = false
    else if (!(grant.of?.includes(COST_FACTS[kind]) ?? countsTowardsBase(item.activity, kind)))
      continue
    base = plus(base, amount)
  }
  return { base, kindsKnown }
}

/** Số tiền đề nghị từ nguồn của đề án. / What the item asks of the project's own fund. */
export function requestedOf(fund: Project['fund'], item: Subject['item']): Vnd | null {
  return (
    (fund === 'local'
      ? item.requested?.local
      : fund === 'national'
        ? item.requested?.national
        : null) ?? null
  )
}

/** Tính mức hỗ trợ một hạng mục. / Chooses the level, bounds the request, and says aloud what is above it. */
export function supportItem(rules: ActivityRules, subject: Subject, trace: boolean): ItemSupport {
  const choice = chooseLevel(rules, subject, trace)
  const { level } = choice
  return level === null
    ? silentSupport(choice, rules, subject)
    : levelSupport(choice, level, rules, subject, trace)
}

function silentSupport(choice: LevelChoice, rules: ActivityRules, subject: Subject): ItemSupport {
  const national = subject.project.fund === 'local' ? nationalLevel(rules, subject) : null
  const ceiling = national && ceilingOf(national.grant, subject.item)
  const reference = national &&
    ceiling && {
      rule: national.rule.id,
      ceiling: ceiling.ceiling,
      exact: ceiling.exact,
      citation: national.rule.version.citation,
      evidence: national.rule.evidence,
    }
  return {
    ...choice,
    support: { answer: choice.answer as Exclude<LevelChoice['answer'], 'met'>, reference },
    evidence: 'quoted',
  }
}

function levelSupport(
  choice: LevelChoice,
  level: Level,
  rules: ActivityRules,
  subject: Subject,
  trace: boolean,
): ItemSupport {
  const { rule, grant } = level
  const bounds = ceilingOf(grant, subject.item)
  const requested = requestedOf(subject.project.fund, subject.item)
  const raised = upliftOf(rules, level, bounds, subject)
  const uplift = raised?.uplift ?? null
  const reach = uplift?.verdict === 'met' ? uplift.ceiling : bounds.ceiling
  const judged = requestFindings(requested, bounds.ceiling, raised, level, subject)
  const allowed = requested === null || reach === null ? null : atMost(requested, reach)
  const used = allowed !== null && bounds.ceiling !== null && allowed > bounds.ceiling
  return {
    support: supportOf(rule, bounds, requested, allowed, uplift),
    steps: trace && raised !== null ? [...choice.steps, upliftStep(raised, subject)] : choice.steps,
    findings: joined(
      joined(choice.findings, judged.findings),
      joined(nationalFindings(level, rules, subject), gradeFindings(level, subject)),
    ),
    needs: joined(choice.needs, judged.needs),
    toVerify:
      used && raised !== null
        ? [...choice.toVerify, ...checklist(raised.rule, subject)]
        : choice.toVerify,
    evidence: used && uplift !== null ? weaker(rule.evidence, uplift.evidence) : rule.evidence,
  }
}

/** Field by field: this is made for every item of every project, and a spread would take ten times as long. */
function supportOf(
  rule: RuleInForce,
  part: SupportPart,
  requested: Vnd | null,
  allowed: Vnd | null,
  uplift: Uplift | null,
): SupportMet {
  return {
    answer: 'met',
    instrument: 'grant',
    rule: rule.id,
    citation: rule.version.citation,
    evidence: rule.evidence,
    parts: [part],
    ceiling: part.ceiling,
    exact: part.exact,
    requested,
    allowed,
    boundBy: part.boundBy,
    uplift,
  }
}

function upliftStep(raised: Raised, subject: Subject): Step {
  return stepOf(
    raised.rule,
    subject.item.id,
    'uplift',
    raised.uplift.verdict,
    partsOf(raised, subject),
  )
}

/** The condition of an uplift as it was judged; nothing where the text sets none. */
function partsOf({ rule: { traced } }: Raised, subject: Subject): readonly Part[] {
  return traced === null ? [] : [traced.trace(subject)]
}

interface Raised {
  readonly uplift: Uplift
  readonly rule: RuleInForce<PriorityRule>
}

/**
 * The uplift of a level, from the texts of its own jurisdiction: on the amount cap only, never stacked where the text excepts
 * the activity. A text nobody has seen (`memory`) gives none: money is not raised on it. Where several texts give one, the likeliest
 * counts, whatever the order of the rules.
 */
function upliftOf(
  rules: ActivityRules,
  { rule: of, grant: { cap } }: Level,
  bounds: SupportPart,
  subject: Subject,
): Raised | null {
  if (cap === null) return null
  let best: Raised | null = null
  for (const rule of rules.priority) {
    if (
      rule.answer !== 'in-force' ||
      rule.pack.manifest.jurisdiction !== of.pack.manifest.jurisdiction
    )
      continue
    const text = rule.version.uplift
    if (
      text === null ||
      rule.evidence === 'memory' ||
      text.except?.includes(subject.item.activity) === true
    )
      continue
    const uplift = raise(rule, text, cap, bounds, subject)
    if (best === null || LIKELIHOOD[uplift.verdict] > LIKELIHOOD[best.uplift.verdict])
      best = { rule, uplift }
  }
  return best
}

const LIKELIHOOD: Readonly<Record<Verdict, number>> = { unmet: 0, unknown: 1, met: 2 }

function raise(
  { id, version: { citation }, evidence, when }: Raised['rule'],
  { factor, factorText }: NonNullable<Raised['rule']['version']['uplift']>,
  cap: Vnd,
  { quantity, byRate }: SupportPart,
  subject: Subject,
): Uplift {
  const raisedCap = times(share(cap, factor), quantity)
  const verdict = when === null ? 'met' : when.test(subject)
  return {
    verdict,
    factor: factorText,
    ceiling: byRate === null ? raisedCap : atMost(byRate, raisedCap),
    rule: id,
    citation,
    evidence,
  }
}

const ZERO = 0 as Vnd
const QUIET = { findings: NONE, needs: NONE }

function requestFindings(
  requested: Vnd | null,
  ceiling: Vnd | null,
  raised: Raised | null,
  { rule }: Level,
  subject: Subject,
): { readonly findings: readonly Finding[]; readonly needs: readonly Need[] } {
  if (requested === null || ceiling === null || requested <= ceiling) return QUIET
  const item = subject.item.id
  const within = raised !== null && requested <= raised.uplift.ceiling
  if (!within || raised.uplift.verdict === 'unmet')
    return {
      findings: [
        findingUnder(
          rule,
          'ABOVE_CEILING',
          'error',
          item,
          requested,
          raised?.uplift.verdict === 'met' ? raised.uplift.ceiling : ceiling,
        ),
      ],
      needs: [],
    }
  const { uplift } = raised
  if (uplift.verdict === 'met')
    return {
      findings: [
        findingUnder(raised.rule, 'USES_PRIORITY_UPLIFT', 'info', item, requested, uplift.ceiling),
      ],
      needs: [],
    }
  const facts = partsOf(raised, subject).flatMap(missingFacts)
  const above = {
    ...findingUnder(rule, 'ABOVE_CEILING', 'warning', item, requested, ceiling),
    facts,
    other: uplift.citation,
  }
  return { findings: [above], needs: facts.map((fact) => ({ fact, item, rule: uplift.rule })) }
}

function nationalFindings(
  { rule, grant }: Level,
  rules: ActivityRules,
  subject: Subject,
): readonly Finding[] {
  if (rule.pack.national) return NONE
  const national = nationalLevel(rules, subject)
  const above = national && aboveNational(grant, national.grant)
  if (national === null || above === null) return NONE
  return [
    finding('ABOVE_NATIONAL_LEVEL', national.rule.version.binding === true ? 'error' : 'warning', {
      item: subject.item.id,
      ...above,
      rule: rule.id,
      citation: rule.version.citation,
      other: national.rule.version.citation,
    }),
  ]
}

function gradeFindings({ rule }: Level, subject: Subject): readonly Finding[] {
  return rule.evidence === 'memory'
    ? [findingUnder(rule, 'UNVERIFIED_FIGURE', 'warning', subject.item.id)]
    : NONE
}
