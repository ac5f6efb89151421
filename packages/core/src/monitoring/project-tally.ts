import { readProject } from '../project/project.js'
import type { Register } from '../territory/register.js'
import type { ProjectSums } from '../reconciliation/against-projects.js'
import { readReport, type ReportInput } from '../reconciliation/report.js'
import type { Day } from '../values/calendar.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { rememberId } from '../errors/seen-ids.js'
import { duplicateRowMessages, monitoringMessages } from './messages.js'
import { ProjectTotals } from './project-totals.js'
import { reportScope } from './report-scope.js'

/** Bộ cộng đề án. / Adds up projects one by one, and keeps of each its id alone. */
export interface ProjectTally {
  /**
   * Adds a project; `on` is the day its events count until, where the report names no last day of
   * its period.
   *
   * @throws `KhuyenCongError` for a project that cannot be read, an id that came before, more
   * projects than can be remembered.
   */
  readonly add: (project: unknown, where: string, on: Day | null) => void
  /** Các tổng đến lúc này. / The sums so far. */
  readonly sums: () => ProjectSums
}

/** Of so many projects the ids are remembered. */
const MAX_IDS = 1_000_000

/**
 * Cộng đề án theo báo cáo. / A tally of the projects a report covers: those of its period and
 * province, approved by its last day.
 *
 * @param input - The report.
 * @param register - The register of the national pack; `null`: provinces stand as they are named.
 * @param where - What messages call the report.
 * @returns What takes the projects one by one and gives the sums, in đồng.
 * @throws `KhuyenCongError` for a report that cannot be read, an unknown province.
 * @example
 * ```ts
 * import { projectTally, reconcile } from '@khuyencong/core/monitor'
 * const report = { id: 'r', stated: { projects: 2, bySource: { national: '62 tỷ đồng' } } }
 * const tally = projectTally(report)
 * const add = (id: string, national: string) => {
 *   const items = [{ id: '1', activity: 'advanced-machinery', requested: { national } }]
 *   tally.add({ id, fund: 'national', items }, id, null)
 * }
 * add('a', '41,4 tỷ đồng')
 * add('b', '20,3 tỷ đồng')
 * const { compared } = reconcile(report, 'report', tally.sums())
 * compared.map(({ at, basis }) => [at, basis])
 * // => [['from.projects', 'exact'], ['from.bySource.national', 'rounding']]
 * ```
 */
export function projectTally(
  input: ReportInput,
  register: Register | null = null,
  where = 'report',
): ProjectTally {
  const scope = withErrorPath(`${where} › province`, () =>
    reportScope(readReport(input, where), register),
  )
  const seen = new Map<string, string>()
  const totals = new ProjectTotals()
  return {
    add: (value, where, on) => {
      const project = readProject(value, where)
      rememberProject(seen, project.id, where)
      totals.add(project, scope, scope.lastDay ?? on)
    },
    sums: () => totals.sums(),
  }
}

/** Remembers the id of a project. Throws `DUPLICATE_ID`, `FILE_TOO_LARGE`. */
export function rememberProject(seen: Map<string, string>, id: string, where: string): void {
  if (!seen.has(id) && seen.size >= MAX_IDS)
    throw new KhuyenCongError({
      code: 'FILE_TOO_LARGE',
      at: where,
      ...monitoringMessages.FILE_TOO_LARGE(),
    })
  rememberId(seen, id, where, duplicateRowMessages.project)
}
