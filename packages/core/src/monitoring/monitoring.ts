import * as z from 'zod/mini'
import { maxLength, minLength } from '../reading/lengths.js'
import { shapeDemands } from '../reading/messages.js'
import { withMessages } from '../reading/issue-problems.js'
import { DayText } from '../reading/amounts.js'
import { Project } from '../project/project.js'
import { demand, listOf, maybe, readAs, recordOf, strict } from '../reading/reading.js'
import { StatedAmount, StatedCount, StatedPercent } from '../reading/stated.js'
import { readProjects } from '../planning/plan.js'
import { CitationField } from '../kinds/rule-base.js'
import type { ReadOnly } from '../json/read-only.js'
import type { ProjectInput } from '../project/project-input.js'
import { monitoringDemands } from './messages.js'
import { FUNDS } from '../vocabulary/vocabulary.js'
import { Id, TextField } from '../reading/texts.js'

const year = z.number().check(z.int(), z.gte(1990), z.lte(2200))

/** How many rows, and how many projects, one file may hold. */
const MAX_ROWS = 20_000

/** Chiều tổng hợp. / What results can be grouped by. */
export const DIMENSIONS = ['province', 'region', 'year', 'fund', 'content', 'activity'] as const
/** Chiều tổng hợp. / What monitoring groups by. */
export type Dimension = (typeof DIMENSIONS)[number]

const Years = strict({ from: year, to: year }).check(
  demand(({ from, to }) => from <= to, shapeDemands.yearsInOrder),
)

/** Where a figure belongs; what is left out is not told apart. */
const scope = {
  province: maybe(Id),
  region: maybe(Id),
  year: maybe(year),
  years: maybe(Years),
  fund: maybe(z.enum(FUNDS)),
  activity: maybe(Id),
} as const
const counts = {
  projects: maybe(StatedCount),
  accepted: maybe(StatedCount),
  results: maybe(recordOf(Id, maybe(StatedCount), { max: 1_000 })),
} as const

const Row = strict({
  ...scope,
  formerProvince: maybe(Id),
  plan: maybe(StatedAmount),
  adjusted: maybe(StatedAmount),
  adjustments: maybe(
    listOf(strict({ on: DayText, amount: StatedAmount, why: maybe(TextField) }), { max: 100 }),
  ),
  carriedIn: maybe(StatedAmount),
  spent: maybe(StatedAmount),
  advanced: maybe(StatedAmount),
  carriedOut: maybe(StatedAmount),
  ...counts,
  source: maybe(TextField),
}).check(
  demand((row) => (row.year === null) !== (row.years === null), monitoringDemands.yearOrYears),
  demand((row) => row.province === null || row.region === null, monitoringDemands.regionOfProvince),
  demand(
    (row) => row.adjusted === null || row.adjustments === null,
    monitoringDemands.oneAdjustedPlan,
  ),
)

const Target = strict({
  id: Id,
  title: TextField,
  titleEn: maybe(TextField),
  ...scope,
  value: maybe(StatedCount),
  citation: maybe(CitationField),
  source: maybe(TextField),
})
const Region = strict({
  id: Id,
  title: TextField,
  titleEn: maybe(TextField),
  provinces: listOf(Id, { min: 1, max: 200 }),
  from: maybe(DayText),
  to: maybe(DayText),
  citation: maybe(CitationField),
})
const StatedFigures = strict({
  ...scope,
  plan: maybe(StatedAmount),
  growth: maybe(StatedPercent),
  spent: maybe(StatedAmount),
  rate: maybe(StatedPercent),
  ...counts,
  source: maybe(TextField),
})

/** The fields of monitoring data but for the projects. */
const fields = {
  $schema: z.optional(z.string().check(maxLength(300))),
  id: Id,
  title: maybe(TextField),
  source: maybe(TextField),
  on: DayText,
  programme: maybe(z.string().check(minLength(1), maxLength(200))),
  targets: maybe(listOf(Target, { max: 2_000 })),
  regions: maybe(listOf(Region, { max: 200 })),
  by: maybe(listOf(z.enum(DIMENSIONS), { max: DIMENSIONS.length })),
  rows: maybe(listOf(Row, { max: MAX_ROWS })),
  stated: maybe(listOf(StatedFigures, { max: MAX_ROWS })),
  countUnits: maybe(listOf(Id, { max: 200 })),
} as const

/**
 * Theo dõi chương trình. / The schema of programme monitoring: the input of `monitor`.
 *
 * Rows by place, year, fund and activity, and whole projects with their events; amounts and counts
 * as reports write them («69 tỷ đồng», «hơn 2.069»). Absent or `null` is unknown, never zero;
 * `adjustments: []` is known to have none.
 *
 * @example
 * ```ts
 * import { Monitoring } from '@khuyencong/core/monitor'
 * const row = { province: 'soc-trang', year: 2023, plan: '2.250 triệu đồng' }
 * Monitoring.parse({ id: 'm', on: '2023-09-30', rows: [row] }).rows?.[0]?.spent // => null
 * ```
 */
export const Monitoring = withMessages(
  strict({
    ...fields,
    projects: maybe(listOf(Project, { max: MAX_ROWS })),
  }),
)

/** Monitoring data whose projects are read later, one by one. */
const MonitoringWithoutProjects = strict({
  ...fields,
  projects: maybe(listOf(z.unknown(), { max: MAX_ROWS })),
})

/** Dữ liệu theo dõi như viết trong tệp. / Monitoring data as a file writes it. */
export type MonitoringInput = ReadOnly<Omit<z.input<typeof Monitoring>, 'projects'>> & {
  readonly projects?: readonly ProjectInput[] | null | undefined
}
/** Dữ liệu theo dõi đã đọc. / Monitoring data as read. */
export type Monitoring = Omit<z.output<typeof Monitoring>, 'projects'> & {
  readonly projects: readonly Project[] | null
}
export type MonitoringRow = NonNullable<Monitoring['rows']>[number]
export type MonitoringTarget = NonNullable<Monitoring['targets']>[number]
export type MonitoringRegion = NonNullable<Monitoring['regions']>[number]
export type StatedRow = NonNullable<Monitoring['stated']>[number]

/**
 * Đọc dữ liệu theo dõi. / Reads monitoring data, its projects one by one. Throws `KhuyenCongError`
 * naming every problem.
 */
export function readMonitoring(input: unknown, where = 'monitoring'): Monitoring {
  const projects = (input as { projects?: unknown } | null)?.projects
  const apart = Array.isArray(projects) && projects.length <= MAX_ROWS
  const read = readAs(
    MonitoringWithoutProjects,
    apart ? { ...(input as object), projects: [] } : input,
    where,
  )
  return {
    ...read,
    projects: apart ? readProjects(projects as readonly unknown[], where, {}) : null,
  }
}
