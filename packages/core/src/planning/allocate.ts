import type { ActivityId } from '../vocabulary/activity.js'
import { type Judgement, judge } from '../decision/decide.js'
import { withErrorPath, type Severity } from '../errors/errors.js'
import { type Candidate, capsOf, fill, type Filling, spendingOf, type Waiting } from './fill.js'
import { inForceFor } from '../stages/funding.js'
import type { FundingInForce } from '../stages/money-rule.js'
import { nearest, twoRules } from '../stages/one-rule.js'
import { FORMAT } from '../reading/format.js'
import { type Citation, type Evidence, weakest } from '../vocabulary/law.js'
import { type Rate, share, sum, type Vnd } from '../values/money.js'
import { type Plan, type PlanInput, readPlan } from './plan.js'
import type { Project } from '../project/project.js'
import { planSubject, type Ranked, type Ranking, rankRead } from './rank.js'
import { findProvince } from '../territory/register.js'
import { needBook, type RuleBook } from '../packs/rule-book.js'
import { requestedOf, type Support } from '../stages/support.js'
import type { FindingCode, ProjectVerdict } from '../vocabulary/trace.js'

/** Đề án được phân bổ. / A funded project: how much, whether its ceilings were known, and what is still to be said of it. */
export interface FundedProject {
  readonly project: string
  readonly amount: Vnd
  readonly asked: Vnd
  readonly verdict: ProjectVerdict
  /** `known`: every item is bound by a level; else the request is paid as asked and someone must check it. */
  readonly ceiling: 'known' | 'not-encoded' | 'unknown'
  readonly findings: readonly FindingCode[]
}

/** Vì sao không xét. / Why a project is not in the order at all. */
export type ExclusionReason =
  'ineligible' | 'other-fund' | 'other-province' | 'amount-unknown' | 'nothing-asked'

/** Đề án không xét phân bổ. / A project that cannot be funded, with the reason. */
export interface ExcludedProject {
  readonly project: string
  readonly reason: ExclusionReason
  readonly findings: readonly FindingCode[]
}

/** Điều cần nói về kế hoạch. / What a plan says aloud: a share the pack does not know, a tie for the authority, money set aside in vain. */
export interface PlanNote {
  readonly code:
    | 'MANAGEMENT_NOT_ENCODED'
    | 'TIE_AT_THE_MONEY_LINE'
    | 'OWN_LIST_AFTER_MAIN'
    | 'ORDER_NOT_ENCODED'
    | 'QUOTAS_ABOVE_BUDGET'
    | 'CEILING_NOT_KNOWN'
    | 'SCORES_WITHOUT_PROJECT'
  readonly severity: Severity
  readonly projects: readonly string[]
  readonly citation: Citation | null
}

/** Phân bổ theo nội dung. / What one activity gets; `cap` is `null` where the plan sets none. */
export interface ActivityMoney {
  readonly activity: ActivityId
  readonly cap: Vnd | null
  readonly funded: Vnd
}

/** Kết quả phân bổ. / The allocation of a plan. `management` + the funded amounts + `left` is the budget, to the đồng. */
export interface Allocation {
  readonly format: typeof FORMAT
  readonly on: string
  readonly fund: 'national' | 'local'
  readonly mode: Plan['mode']
  readonly budget: Vnd
  readonly feasible: boolean
  readonly ranking: Omit<Ranking, 'order'>
  readonly order: readonly Ranked[]
  readonly funded: readonly FundedProject[]
  readonly reserve: readonly Waiting[]
  readonly excluded: readonly ExcludedProject[]
  /** Whether the plan asks to set a share aside for the managing agency; where it does not, `management` is 0. */
  readonly managementAsked: boolean
  /** Set aside for the managing agency; `null` where the plan asks for it and no share is known. */
  readonly management: Vnd | null
  readonly left: Vnd
  /** What the funded projects get by activity, beside its cap; every activity that has money or a cap, by name. */
  readonly byActivity: readonly ActivityMoney[]
  readonly next: Filling['next']
  readonly provisional: boolean
  readonly notes: readonly PlanNote[]
}

/**
 * Phân bổ kinh phí kế hoạch năm. / Ranks the projects of a plan and gives its money down the order, whole projects only.
 *
 * Never above the budget, a cap or a ceiling (a project asking above its ceiling gets what is allowed); ineligible projects are listed
 * with the reason; projects tied at the money line all wait for the authority; the order of the input never matters. In the mode
 * `maximise-score` this is still the lawful rank order: see `compareWithBestScore`.
 *
 * @throws `KhuyenCongError` for broken input.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { allocateBudget } from '@khuyencong/core/plan'
 * import { national } from '@khuyencong/rules-national'
 * const project = { id: 'p', items: [{ id: '1', activity: 'advanced-machinery' as const, requested: { national: '300 triệu đồng' } }] }
 * allocateBudget(createRuleBook([national]), { on: '2023-01-15', fund: 'national', budget: { total: '500 triệu đồng' }, projects: [project] }).left // => 200000000
 * ```
 */
export function allocateBudget(book: RuleBook, input: PlanInput, where = 'plan'): Allocation {
  return allocate(needBook(book), readPlan(input, where), where).allocation
}

/** A plan with what was worked out on the way. */
export interface Worked {
  readonly plan: Plan
  readonly candidates: readonly Candidate[]
  readonly money: Vnd
  readonly allocation: Allocation
}

/** Allocates a plan that has been read. */
export function allocate(book: RuleBook, plan: Plan, where: string): Worked {
  const judged = judgeAll(book, plan, where)
  const { order, ...ranking } = rankRead(book, {
    on: plan.on,
    fund: plan.fund,
    province: plan.province,
    scores: plan.scores,
    projects: plan.projects.filter((project) => judged.asks.has(project.id)),
  })
  const candidates = order.map((place) => ({
    ...(judged.asks.get(place.project) as Ask).candidate,
    rank: place.rank,
    list: place.list,
  }))
  const management = managementOf(book, plan)
  const money = (plan.budget.total - (management?.amount ?? 0)) as Vnd
  const quotas = plan.budget.quotas ?? []
  const filling = withErrorPath(`${where} › projects`, () =>
    fill(
      candidates,
      money,
      capsOf(plan),
      plan.mode === 'maximise-score' ? 'rank-order' : plan.mode,
      quotas,
    ),
  )
  const quotasFit =
    plan.mode !== 'quota-then-rank' ||
    withErrorPath(`${where} › budget.quotas`, () => sum(quotas.map((quota) => quota.amount))) <=
      money
  const asks = filling.funded.map(({ project }) => judged.asks.get(project) as Ask)
  return {
    plan,
    candidates,
    money,
    allocation: {
      format: FORMAT,
      on: plan.on,
      fund: plan.fund,
      mode: plan.mode,
      budget: plan.budget.total,
      feasible: quotasFit && (filling.funded.length > 0 || candidates.length === 0),
      ranking,
      order,
      funded: asks.map(({ funded }) => funded),
      reserve: filling.reserve,
      excluded: judged.excluded,
      managementAsked: plan.budget.managementShare === true,
      management: management === null ? null : management.amount,
      left: filling.left,
      byActivity: moneyByActivity(plan, filling.funded),
      next: filling.next,
      provisional:
        asks.some(({ provisional }) => provisional) ||
        management === null ||
        (ranking.evidence ?? 'quoted') !== 'quoted' ||
        (management.evidence ?? 'quoted') !== 'quoted',
      notes: notesOf(plan, {
        ...filling,
        ranking,
        order,
        management: management?.amount ?? null,
        quotasFit,
        asks,
      }),
    },
  }
}

function moneyByActivity(plan: Plan, funded: readonly Candidate[]): readonly ActivityMoney[] {
  const caps = capsOf(plan)
  const spent = spendingOf(funded)
  return [...new Set([...caps.keys(), ...spent.keys()])].sort().map((activity) => ({
    activity,
    cap: caps.get(activity) ?? null,
    funded: (spent.get(activity) ?? 0) as Vnd,
  }))
}

interface Ask {
  readonly candidate: Candidate
  readonly funded: FundedProject
  readonly provisional: boolean
}

function judgeAll(
  book: RuleBook,
  plan: Plan,
  where: string,
): { readonly asks: ReadonlyMap<string, Ask>; readonly excluded: readonly ExcludedProject[] } {
  const asks = new Map<string, Ask>()
  const excluded: ExcludedProject[] = []
  const { register } = book
  const named = plan.province
  const province =
    named === null
      ? null
      : withErrorPath(`${where} › province`, () => findProvince(register, named).id)
  plan.projects.forEach((project, index) =>
    withErrorPath(
      `${where} › projects[${index}]`,
      () => {
        const judgement = judge(book, { on: plan.on, project })
        const findings = [
          ...new Set(
            judgement.findings
              .filter(({ severity }) => severity !== 'info')
              .map(({ code }) => code),
          ),
        ].sort()
        const ask = askOf(plan, project, judgement, findings)
        const reason =
          isElsewhere(book, plan, province, project) ??
          (judgement.verdict === 'ineligible'
            ? 'ineligible'
            : ask === null
              ? 'amount-unknown'
              : ask.candidate.amount === 0
                ? 'nothing-asked'
                : null)
        if (reason === null && ask !== null) asks.set(project.id, ask)
        else excluded.push({ project: project.id, reason: reason ?? 'amount-unknown', findings })
      },
      'project',
    ),
  )
  return { asks, excluded: excluded.sort((a, b) => (a.project < b.project ? -1 : 1)) }
}

/** A plan pays its own fund, and a province its own territory. */
function isElsewhere(
  book: RuleBook,
  plan: Plan,
  province: string | null,
  project: Project,
): ExclusionReason | null {
  if (project.fund !== plan.fund) return 'other-fund'
  if (plan.fund !== 'local' || province === null) return null
  const { place } = book.at(plan.on)
  const here = place(province, null).province ?? province
  const away = project.items.some(
    ({ site }) =>
      (site?.province ?? null) !== null &&
      place(site?.province ?? null, site?.formerProvince ?? null).province !== here,
  )
  return away ? 'other-province' : null
}

/** What a project may be paid: of each item what its level allows, or what it asks where no level is known. */
function askOf(
  plan: Plan,
  project: Project,
  judgement: Judgement,
  findings: readonly FindingCode[],
): Ask | null {
  const byActivity = new Map<ActivityId, Vnd>()
  const asked: Vnd[] = []
  for (const [index, item] of project.items.entries()) {
    const request = requestedOf(plan.fund, item)
    if (request === null) return null
    asked.push(request)
    const allowed = payable(judgement.items[index]?.support, request)
    byActivity.set(item.activity, sum([byActivity.get(item.activity) ?? (0 as Vnd), allowed]))
  }
  const amount = sum([...byActivity.values()])
  const ceiling = ceilingKnown(judgement.items.map(({ support }) => support))
  return {
    provisional: judgement.provisional || judgement.verdict !== 'eligible',
    candidate: {
      project: project.id,
      rank: 0,
      list: null,
      amount,
      byActivity,
      areas: project.items.flatMap(({ site }) => site?.areas ?? []),
    },
    funded: {
      project: project.id,
      amount,
      asked: sum(asked),
      verdict: judgement.verdict,
      ceiling,
      findings,
    },
  }
}

function payable(support: Support | undefined, request: Vnd): Vnd {
  return support?.answer === 'met' && support.allowed !== null ? support.allowed : request
}

function ceilingKnown(supports: readonly Support[]): FundedProject['ceiling'] {
  if (supports.every((support) => support.answer === 'met' && support.allowed !== null))
    return 'known'
  return supports.some(({ answer }) => answer === 'not-encoded') ? 'not-encoded' : 'unknown'
}

/** Chi quản lý. / The managing agency's share by the rule in force; `null` where it is asked for and no share is known. */
function managementOf(
  book: RuleBook,
  plan: Plan,
): { readonly amount: Vnd; readonly evidence: Evidence | null } | null {
  if (plan.budget.managementShare !== true) return { amount: 0 as Vnd, evidence: null }
  const subject = planSubject(book, plan)
  const giving = inForceFor(book.at(plan.on).rules('programme-management'), subject).filter(
    (rule) => agencyShare(rule) !== null,
  )
  const rules = nearest(giving, subject.place)
  const [first] = rules
  const rate = first === undefined ? null : agencyShare(first)
  if (rules.some((rule) => agencyShare(rule) !== rate)) throw twoRules(rules, 'management')
  return rate === null
    ? null
    : {
        amount: share(plan.budget.total, rate),
        evidence: weakest(rules.map(({ evidence }) => evidence)),
      }
}

const agencyShare = ({ version }: FundingInForce): Rate | null => version.management?.agency ?? null

interface Outcome extends Pick<Filling, 'reserve'> {
  readonly ranking: Omit<Ranking, 'order'>
  readonly order: readonly Ranked[]
  readonly management: Vnd | null
  readonly quotasFit: boolean
  readonly asks: readonly Ask[]
}

function notesOf(
  plan: Plan,
  { reserve, ranking, order, management, quotasFit, asks }: Outcome,
): PlanNote[] {
  const note = (
    code: PlanNote['code'],
    severity: Severity,
    projects: readonly string[] = [],
  ): PlanNote => ({
    code,
    severity,
    projects,
    citation: code === 'OWN_LIST_AFTER_MAIN' ? ranking.citation : null,
  })
  const tied = reserve.filter(({ because }) => because === 'tie').map(({ project }) => project)
  const apart = order.filter(({ list }) => list !== null).map(({ project }) => project)
  const ids = new Set(plan.projects.map(({ id }) => id))
  const lost = Object.keys(plan.scores ?? {})
    .filter((id) => !ids.has(id))
    .sort()
  const unknown = asks
    .filter(({ funded }) => funded.ceiling !== 'known')
    .map(({ funded }) => funded.project)
  return [
    ...(plan.budget.managementShare === true && management === null
      ? [note('MANAGEMENT_NOT_ENCODED', 'warning')]
      : []),
    ...(ranking.by === 'nothing' && order.length > 1 ? [note('ORDER_NOT_ENCODED', 'warning')] : []),
    ...(quotasFit ? [] : [note('QUOTAS_ABOVE_BUDGET', 'error')]),
    ...(tied.length > 0 ? [note('TIE_AT_THE_MONEY_LINE', 'warning', tied)] : []),
    ...(apart.length > 0 && apart.length < order.length
      ? [note('OWN_LIST_AFTER_MAIN', 'info', apart)]
      : []),
    ...(lost.length > 0 ? [note('SCORES_WITHOUT_PROJECT', 'warning', lost)] : []),
    ...(unknown.length > 0 ? [note('CEILING_NOT_KNOWN', 'warning', unknown)] : []),
  ]
}
