import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { withMessages } from '../reading/issue-problems.js'
import type { ReadOnly } from '../json/read-only.js'
import type { ProjectInput } from '../project/project-input.js'
import { Amount, DayText } from '../reading/amounts.js'
import { KhuyenCongError } from '../errors/errors.js'
import { factor, type Rate } from '../values/money.js'
import { planDemands, planningMessages } from './messages.js'
import { isReadProject, Project, readProject, writeProject } from '../project/project.js'
import { demand, listOf, maybe, readAs, readBy, recordOf, strict } from '../reading/reading.js'
import { FUNDS } from '../vocabulary/vocabulary.js'
import { Id, TextField } from '../reading/texts.js'

/** How many projects a plan may hold. */
const MAX_PROJECTS = 100_000

/**
 * Cách phân bổ. / How money goes down the order; `maximise-score` is only ever a comparison beside
 * the lawful order.
 */
export const PLAN_MODES = [
  'rank-order',
  'skip-and-continue',
  'quota-then-rank',
  'maximise-score',
] as const
/** Cách phân bổ. / One of `PLAN_MODES`. */
export type PlanMode = (typeof PLAN_MODES)[number]

/**
 * Dành riêng. / Money set aside for an area or an activity, filled first in the mode
 * `quota-then-rank`.
 */
const Quota = strict({
  area: maybe(Id),
  activity: maybe(Id),
  amount: Amount,
}).check(
  demand(
    (quota) => (quota.area === null) !== (quota.activity === null),
    planDemands.areaOrActivity,
  ),
)

const byActivity = recordOf(Id, maybe(Amount), { max: 2_000 })

const Budget = strict({
  total: Amount,
  byActivity: maybe(byActivity),
  managementShare: maybe(z.boolean()),
  quotas: maybe(listOf(Quota, { max: 100 })),
})

/** Điểm. / Points by project, exact: «87,5» or 87. */
const Scores = recordOf(
  Id,
  readBy(z.union([z.string().check(maxLength(20)), z.number()]), (score) => factor(String(score))),
  { max: MAX_PROJECTS },
)

/** The fields of a plan but for its projects. */
const fields = {
  $schema: z.optional(z.string().check(maxLength(300))),
  id: maybe(Id),
  title: maybe(TextField),
  source: maybe(TextField),
  on: DayText,
  fund: z.enum(FUNDS),
  province: maybe(Id),
  planYear: maybe(z.int().check(z.gte(1990), z.lte(2200))),
  budget: Budget,
  mode: z.pipe(
    maybe(z.enum(PLAN_MODES)),
    z.transform((mode) => mode ?? 'rank-order'),
  ),
  scores: maybe(Scores),
} as const

/**
 * Kế hoạch khuyến công năm. / The schema of a yearly plan: the input of `plan`.
 *
 * @example
 * ```ts
 * import { Plan } from '@khuyencong/core/plan'
 * const budget = { total: '2.250 triệu đồng' }
 * const plan = Plan.parse({ on: '2023-01-15', fund: 'local', budget, projects: [] })
 * plan.budget.total // => 2250000000
 * ```
 */
export const Plan = withMessages(
  strict({ ...fields, projects: listOf(Project, { max: MAX_PROJECTS }) }),
)

/** A plan whose projects are read later, one by one. */
const PlanWithoutProjects = strict({
  ...fields,
  projects: listOf(z.unknown(), { max: MAX_PROJECTS }),
})

/** Kế hoạch như viết trong tệp. / A plan as a file writes it. */
export type PlanInput = ReadOnly<Omit<z.input<typeof Plan>, 'projects'>> & {
  readonly projects: readonly ProjectInput[]
}
/** Kế hoạch đã đọc. / A plan as read. */
export type Plan = Omit<z.output<typeof Plan>, 'projects'> & {
  readonly projects: readonly Project[]
}
export type PlanQuota = NonNullable<Plan['budget']['quotas']>[number]

/**
 * Đọc kế hoạch. / Reads a plan: its projects take its fund and year where they name none. Throws
 * `KhuyenCongError`, `DUPLICATE_ID`.
 */
export function readPlan(input: unknown, where = 'plan'): Plan {
  const projects = (input as { projects?: unknown } | null)?.projects
  const plan = readAs(
    PlanWithoutProjects,
    Array.isArray(projects) && projects.length <= MAX_PROJECTS
      ? { ...(input as object), projects: [] }
      : input,
    where,
  )
  return {
    ...plan,
    projects: readProjects(
      Array.isArray(projects) ? (projects as readonly unknown[]) : [],
      where,
      plan,
    ),
  }
}

/** Reads the projects of a plan; all problems of all of them at once. */
export function readProjects(
  inputs: readonly unknown[],
  where: string,
  defaults: { readonly fund?: Project['fund']; readonly planYear?: number | null },
): Project[] {
  const problems: KhuyenCongError[] = []
  const projects = inputs.flatMap((input, index) => {
    try {
      return [readProject(withDefaults(input, defaults), `${where} › projects[${index}]`)]
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      problems.push(error)
      return []
    }
  })
  if (problems.length > 0) throw new KhuyenCongError(problems.flatMap((error) => error.problems))
  refuseDuplicates(projects, where)
  return projects
}

function withDefaults(
  input: unknown,
  {
    fund = null,
    planYear = null,
  }: { readonly fund?: Project['fund']; readonly planYear?: number | null },
): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const own = input as { fund?: unknown; planYear?: unknown }
  const missing = {
    ...((own.fund ?? null) === null && fund !== null && { fund }),
    ...((own.planYear ?? null) === null && planYear !== null && { planYear }),
  }
  if (Object.keys(missing).length === 0) return input
  return { ...(isReadProject(input) ? writeProject(input) : input), ...missing }
}

function refuseDuplicates(projects: readonly Project[], where: string): void {
  const seen = new Set<string>()
  projects.forEach((project, index) => {
    if (seen.has(project.id))
      throw new KhuyenCongError({
        code: 'DUPLICATE_ID',
        at: `${where} › projects[${index}].id`,
        found: project.id,
        ...planningMessages.DUPLICATE_ID(project.id),
      })
    seen.add(project.id)
  })
}

/** Reads points given beside projects. Throws `KhuyenCongError`. */
export function readScores(
  scores: Readonly<Record<string, string | number>>,
): Readonly<Record<string, Rate>> {
  return readAs(Scores, scores, 'scores')
}
