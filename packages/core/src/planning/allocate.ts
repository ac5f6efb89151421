import { type PlacedWord, refuseUnknownWords } from '../vocabulary/known-word.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { withErrorPath } from '../errors/errors.js'
import { type Candidate, capsOf, fill, type Filling, spendingOf, type Waiting } from './fill.js'
import {
  type ExcludedProject,
  type FundableProject,
  type FundedProject,
  type JudgedProjects,
  judgeProjects,
} from './judged-projects.js'
import { managementOf, type ManagementShare } from './management-share.js'
import { FORMAT } from '../reading/format.js'
import type { Vnd } from '../values/money.js'
import { sum } from '../values/sums.js'
import { type Plan, type PlanInput, readPlan } from './plan.js'
import { type PlanNote, planNotes } from './plan-notes.js'
import { type Ranked, type Ranking, rankRead } from './rank.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'

/** Phân bổ theo nội dung. / What one activity gets; `cap` is `null` where the plan sets none. */
export interface ActivityMoney {
  readonly activity: ActivityId
  readonly cap: Vnd | null
  readonly funded: Vnd
}

/**
 * Kết quả phân bổ. / The allocation of a plan. `management` + the funded amounts + `left` is the
 * budget, to the đồng.
 */
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
  /**
   * Whether the plan asks to set a share aside for the managing agency; where it does not,
   * `management` is 0.
   */
  readonly managementAsked: boolean
  /** Set aside for the managing agency; `null` where the plan asks for it and no share is known. */
  readonly management: Vnd | null
  readonly left: Vnd
  /**
   * What the funded projects get by activity, beside its cap; every activity that has money or a
   * cap, by name.
   */
  readonly byActivity: readonly ActivityMoney[]
  readonly next: Filling['next']
  readonly provisional: boolean
  readonly notes: readonly PlanNote[]
}

/**
 * Phân bổ kinh phí kế hoạch năm. / Ranks the projects of a plan and gives its money down the order,
 * whole projects only.
 *
 * Never above the budget, a cap or a ceiling (a project asking above its ceiling gets what is
 * allowed); ineligible projects are listed with the reason; projects tied at the money line all
 * wait for the authority; the order of the input never matters. In the mode `maximise-score` this
 * is still the lawful rank order: see `compareWithBestScore`.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The plan: the budget and caps, the projects, the mode.
 * @param where - What messages call the plan.
 * @returns What each project gets, in đồng, and which wait or are left out.
 * @throws `KhuyenCongError` for broken input.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { allocateBudget } from '@khuyencong/core/plan'
 * import { national } from '@khuyencong/rules-national'
 * const requested = { national: '300 triệu đồng' }
 * const items = [{ id: '1', activity: 'advanced-machinery' as const, requested }]
 * const { left } = allocateBudget(createRuleBook([national]), {
 *   on: '2023-01-15', fund: 'national', budget: { total: '500 triệu đồng' },
 *   projects: [{ id: 'p', items }],
 * })
 * left // => 200000000
 * ```
 */
export function allocateBudget(book: RuleBook, input: PlanInput, where = 'plan'): Allocation {
  return allocate(requireBook(book), readPlan(input, where), where).allocation
}

/** A plan with what was worked out on the way. */
export interface Worked {
  readonly plan: Plan
  readonly candidates: readonly Candidate[]
  readonly money: Vnd
  readonly allocation: Allocation
}

/** The activities and areas that a budget names. */
const wordsOfBudget = ({ budget }: Plan, where: string): readonly PlacedWord[] => [
  ...Object.keys(budget.byActivity ?? {}).map((id): PlacedWord => [
    id,
    'activities',
    `${where} › budget.byActivity`,
  ]),
  ...(budget.quotas ?? []).flatMap(({ activity, area }, index): PlacedWord[] => [
    [activity, 'activities', `${where} › budget.quotas[${index}].activity`],
    [area, { fact: 'site.areas' }, `${where} › budget.quotas[${index}].area`],
  ]),
]

/** Allocates a plan that has been read. */
export function allocate(book: RuleBook, plan: Plan, where: string): Worked {
  refuseUnknownWords(wordsOfBudget(plan, where), book)
  const judged = judgeProjects(book, plan, where)
  const ranking = rankRead(book, {
    on: plan.on,
    fund: plan.fund,
    province: plan.province,
    scores: plan.scores,
    projects: plan.projects.filter((project) => judged.fundable.has(project.id)),
  })
  const candidates = ranking.order.map((place) => ({
    ...(judged.fundable.get(place.project) as FundableProject).candidate,
    rank: place.rank,
    list: place.list,
  }))
  const management = managementOf(book, plan)
  const money = (plan.budget.total - (management?.amount ?? 0)) as Vnd
  const filling = withErrorPath(`${where} › projects`, () =>
    fill(
      candidates,
      money,
      capsOf(plan),
      plan.mode === 'maximise-score' ? 'rank-order' : plan.mode,
      plan.budget.quotas ?? [],
    ),
  )
  const quotasFit = quotasFitIn(plan, money, where)
  return {
    plan,
    candidates,
    money,
    allocation: allocationOf(plan, { judged, ranking, management, filling, quotasFit }),
  }
}

/** Whether the quotas together stay within the money, where the mode asks for them. */
const quotasFitIn = ({ mode, budget }: Plan, money: Vnd, where: string): boolean =>
  mode !== 'quota-then-rank' ||
  withErrorPath(`${where} › budget.quotas`, () =>
    sum((budget.quotas ?? []).map((quota) => quota.amount)),
  ) <= money

interface WorkedParts {
  readonly judged: JudgedProjects
  readonly ranking: Ranking
  readonly management: ManagementShare | null
  readonly filling: Filling
  readonly quotasFit: boolean
}

function allocationOf(
  plan: Plan,
  { judged, ranking: { order, ...ranking }, management, filling, quotasFit }: WorkedParts,
): Allocation {
  const paid = filling.funded.map(({ project }) => judged.fundable.get(project) as FundableProject)
  const funded = paid.map((each) => each.funded)
  return {
    format: FORMAT,
    on: plan.on,
    fund: plan.fund,
    mode: plan.mode,
    budget: plan.budget.total,
    feasible: quotasFit && (funded.length > 0 || order.length === 0),
    ranking,
    order,
    funded,
    reserve: filling.reserve,
    excluded: judged.excluded,
    managementAsked: plan.budget.managementShare === true,
    management: management === null ? null : management.amount,
    left: filling.left,
    byActivity: moneyByActivity(plan, filling.funded),
    next: filling.next,
    provisional:
      paid.some(({ provisional }) => provisional) ||
      management === null ||
      (ranking.evidence ?? 'quoted') !== 'quoted' ||
      (management.evidence ?? 'quoted') !== 'quoted',
    notes: planNotes(plan, {
      reserve: filling.reserve,
      citation: ranking.citation,
      rankedBy: ranking.by,
      order,
      management: management?.amount ?? null,
      quotasFit,
      funded,
    }),
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
