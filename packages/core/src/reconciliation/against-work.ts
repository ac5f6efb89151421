import type { Day } from '../values/calendar.js'
import { type ProjectSum, type ProjectSums, indicatorsAgainst } from './against-projects.js'
import type { Checked } from './figures.js'
import type { Report } from './report.js'

/**
 * Tổng hợp từ sổ công tác. / What records of the work come to, to hold a published report against:
 * needs, trips, people, means, changes of plans. `outside` records are of another year or province than the
 * report; of `unplaced` ones that is not known, so that figures are lower bounds.
 */
export interface WorkSums {
  /** The day looked from; `null`: the day each file of records was closed. */
  readonly on: Day | null
  /** The day the first of the files was closed, where that is before the day looked from. */
  readonly closed: Day | null
  readonly needs: number
  readonly trips: number
  readonly people: number
  readonly means: number
  /** Projects whose changes of plans were counted. */
  readonly projects: number
  readonly outside: number
  readonly unplaced: number
  readonly byIndicator: ReadonlyMap<string, ProjectSum>
}

/** Sổ công tác đã dùng. / The records a report was held against. */
export interface ReconciledWork extends Omit<WorkSums, 'byIndicator'> {
  /** Indicators of the report that projects tell of already: nothing was added to them. */
  readonly inProjects: readonly string[]
}

/** What a place of a figure computed from records begins with. */
const COMPUTED_FROM = 'work'

/** The indicators of a report held against records, but for those that projects tell of. */
export function againstWork(
  report: Report,
  { byIndicator }: WorkSums,
  projects: ProjectSums | null,
): readonly Checked[] {
  const own = [...byIndicator].filter(([name]) => projects?.byIndicator.has(name) !== true)
  return indicatorsAgainst(report.indicators ?? [], new Map(own), COMPUTED_FROM)
}

/** The records as the result of reconciling names them. */
export function reconciledWork(
  { indicators }: Pick<Report, 'indicators'>,
  { byIndicator, ...counts }: WorkSums,
  projects: ProjectSums | null,
): ReconciledWork {
  const stated = (indicators ?? []).map(({ name }) => name)
  return {
    ...counts,
    inProjects: [...new Set(stated)]
      .filter((name) => byIndicator.has(name) && projects?.byIndicator.has(name) === true)
      .sort(),
  }
}
