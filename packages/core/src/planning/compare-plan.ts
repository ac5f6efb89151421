import { allocate, type Allocation, type Worked } from './allocate.js'
import { type BestChoice, chooseBest } from './best-score.js'
import { KhuyenCongError } from '../errors/errors.js'
import { capsOf } from './fill.js'
import { planningMessages } from './messages.js'
import type { Rate, Vnd } from '../values/money.js'
import { formatFactor } from '../values/rate-text.js'
import { sum } from '../values/sums.js'
import { type PlanInput, readPlan } from './plan.js'
import type { RuleBook } from '../packs/rule-book.js'

/**
 * Phương án nhiều điểm nhất. / What the best-scoring choice would pay, beside the lawful order;
 * never instead of it.
 */
export interface BestScore {
  readonly funded: readonly { readonly project: string; readonly amount: Vnd }[]
  readonly score: string
  readonly left: Vnd
  readonly proof: BestChoice['proof']
  /** Funded by the lawful order and left out here. */
  readonly displaced: readonly string[]
  /** Left out by the lawful order and funded here. */
  readonly gained: readonly string[]
  /** Projects without points; this choice cannot weigh them. */
  readonly unscored: readonly string[]
  readonly lawfulScore: string
}

/**
 * Kế hoạch đúng thứ tự và phương án so sánh. / The lawful allocation, and the comparison beside it.
 */
export interface PlanComparison extends Allocation {
  readonly comparison: BestScore
}

/**
 * So sánh với phương án nhiều điểm nhất. / Allocates by the lawful order and shows beside it the
 * choice with the most points for the same money, and who would be displaced. For comparison only:
 * a rank-order rule cannot justify leaving the best project unfunded.
 *
 * Loads the HiGHS solver (WebAssembly) when first called.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The plan, with `scores` by the id of a project.
 * @param where - What messages call the plan.
 * @returns Both allocations, and the projects on which they differ.
 * @throws `KhuyenCongError` `SCORES_MISSING` where no project has points, `SOLVER_FAILED`.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { compareWithBestScore } from '@khuyencong/core/best-score'
 * import { national } from '@khuyencong/rules-national'
 * const item = (local: number) =>
 *   ({ id: '1', activity: 'advanced-machinery' as const, requested: { local } })
 * const project = (id: string, amount: number) => ({ id, items: [item(amount)] })
 * const plan = {
 *   on: '2023-01-15', fund: 'local' as const, budget: { total: 500 },
 *   scores: { a: 90, b: 85, c: 84 },
 *   projects: [project('a', 300), project('b', 250), project('c', 250)],
 * }
 * const { comparison } = await compareWithBestScore(createRuleBook([national]), plan)
 * comparison.displaced // => ['a']
 * ```
 */
export async function compareWithBestScore(
  book: RuleBook,
  input: PlanInput,
  where = 'plan',
): Promise<PlanComparison> {
  const worked = allocate(book, readPlan(input, where), where)
  const {
    plan: { scores },
  } = worked
  const scored = worked.candidates.filter(
    ({ project }) => scores !== null && Object.hasOwn(scores, project),
  )
  if (scores === null || scored.length === 0)
    throw new KhuyenCongError({
      code: 'SCORES_MISSING',
      at: `${where} › scores`,
      ...planningMessages.SCORES_MISSING(),
    })
  const best = await chooseBest(
    scored.map((each) => ({ ...each, score: scores[each.project] as Rate })),
    worked.money,
    capsOf(worked.plan),
  )
  return { ...worked.allocation, comparison: besideLawful(worked, best, scores) }
}

function besideLawful(
  { candidates, money, allocation }: Worked,
  { chosen, proof }: BestChoice,
  scores: Readonly<Record<string, Rate>>,
): BestScore {
  const taken = new Set(chosen)
  const lawful = new Set(allocation.funded.map(({ project }) => project))
  const funded = candidates
    .filter(({ project }) => taken.has(project))
    .map(({ project, amount }) => ({ project, amount }))
  const points = (projects: Iterable<string>): string =>
    formatFactor(
      sum(
        [...projects].map((project) => (scores[project] ?? 0) as unknown as Vnd),
      ) as unknown as Rate,
    )
  return {
    funded,
    score: points(taken),
    left: (money - sum(funded.map(({ amount }) => amount))) as Vnd,
    proof,
    displaced: [...lawful].filter((project) => !taken.has(project)).sort(),
    gained: chosen.filter((project) => !lawful.has(project)).sort(),
    unscored: candidates
      .map(({ project }) => project)
      .filter((project) => !Object.hasOwn(scores, project))
      .sort(),
    lawfulScore: points(lawful),
  }
}
