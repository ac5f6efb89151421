// Báo cáo đã công bố và theo dõi chương trình. / Published reports, and the monitoring of a
// programme.

export { compareFigures, reconcile } from './reconciliation/reconcile.js'
export type {
  Compared,
  ComparedFigures,
  Reconciliation,
  Unexplained,
} from './reconciliation/reconcile.js'
export type { Basis, Comparison, Mismatch } from './reconciliation/comparison.js'
export type { MoneySource, ProjectSum, ProjectSums } from './reconciliation/against-projects.js'
export type { ReconciledWork, WorkSums } from './reconciliation/against-work.js'
export { projectTally } from './monitoring/project-tally.js'
export type { ProjectTally } from './monitoring/project-tally.js'
export { WHY_CODES } from './reconciliation/not-comparable.js'
export type { NotComparable, Why, WhyCode } from './reconciliation/not-comparable.js'
export { Report } from './reconciliation/report.js'
export type { ReportInput } from './reconciliation/report.js'
export { monitor } from './monitoring/monitor.js'
export type { Monitored } from './monitoring/monitor.js'
export type { MonitoredWork } from './monitoring/monitored-work.js'
export type { MonitoringWork, WorkGroup, WorkIndicatorName } from './monitoring/work-figures.js'
export type { MonitorNote } from './monitoring/monitor-notes.js'
export { DIMENSIONS, Monitoring } from './monitoring/monitoring.js'
export type { Dimension, MonitoringInput } from './monitoring/monitoring.js'
export type { MonitorCompared, MonitorNotComparable } from './monitoring/compared.js'
export type { Group } from './monitoring/groups.js'
export type { IndicatorResult, Where } from './monitoring/indicators.js'
export type { MonitorFinding } from './monitoring/money-checks.js'
export type { Bounds, MonitorFigure as Figure, Quantity, Ratio } from './monitoring/figure.js'
export { statedAmount, statedCount, statedPercent } from './reading/stated.js'
export type { Stated } from './reading/stated.js'
