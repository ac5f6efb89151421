import { projectTally } from '../monitoring/project-tally.js'
import type { RuleBook } from '../packs/rule-book.js'
import { reconcile, type Reconciliation } from '../reconciliation/reconcile.js'
import type { ReportInput } from '../reconciliation/report.js'
import { reportWork } from './report-work.js'

// Báo cáo mẫu và sổ công tác mẫu. / A sample report held against sample records.

const YEAR = { from: '2024-01-01', to: '2024-12-31' }
export const report = (
  indicators: Readonly<Record<string, number | string>>,
  more: Partial<ReportInput> = {},
): ReportInput => ({
  id: 'r',
  stated: {},
  period: YEAR,
  province: 'dak-lak',
  indicators: Object.entries(indicators).map(([name, value]) => ({ name, value })),
  ...more,
})
/** Holds a report against files of records and projects. */
export const heldIn =
  (book: RuleBook) =>
  (
    input: ReportInput,
    files: readonly object[],
    projects: readonly object[] = [],
  ): Reconciliation => {
    const work = reportWork(book, input)
    for (const [index, each] of files.entries())
      work.addRecords({ id: `w${index}`, on: '2024-12-31', ...each }, `w${index}.json`)
    for (const [index, each] of projects.entries()) work.addProject(each, `p${index}`)
    if (projects.length === 0) return reconcile(input, 'report', null, work.sums())
    const tally = projectTally(input, book.register)
    for (const [index, each] of projects.entries()) tally.add(each, `p${index}`, null)
    return reconcile(input, 'report', tally.sums(), work.sums())
  }
