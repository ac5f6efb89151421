import type { Project } from '../project/project.js'
import type { Day } from '../values/calendar.js'
import type { Titled } from '../vocabulary/open-vocabulary.js'
import type { MonitorFigure, Ratio } from './figure.js'
import type { Dimension } from './monitoring.js'

/** Years, both included. */
export interface WorkYears {
  readonly from: number
  readonly to: number
}

/** Where, when and of what a figure of the work is; `null` is not told apart. */
export type WorkScope = Readonly<Record<Exclude<Dimension, 'region'>, string | null>> & {
  readonly region?: string | null
}

/** Nhóm công tác. / The figures of the work that share a key; an indicator nobody tells of is not there. */
export interface WorkGroup {
  readonly key: Readonly<Partial<Record<Dimension, string | null>>>
  readonly figures: Readonly<Record<string, MonitorFigure>>
}

/** Tên chỉ tiêu công tác. / The name of an indicator of the work, and what it is counted in. */
export interface WorkIndicatorName extends Titled {
  readonly id: string
  readonly unit: 'count' | 'money' | 'days'
}

/** Chương trình lồng ghép. / What one programme paid, by kind of cost, against what was meant. */
export interface BlendedIn {
  readonly programme: string
  readonly title: string | null
  readonly projects: number
  readonly amount: MonitorFigure
  /** By kind of cost; `null` is a line without one. */
  readonly byCost: readonly { readonly costKind: string | null; readonly amount: MonitorFigure }[]
  /** What was meant to be blended in; `null` where nobody declared it. */
  readonly target: number | null
  readonly rate: Ratio | null
}

/** What monitoring asks of the records of the work. */
export interface AskedWork {
  readonly on: Day
  readonly projects: readonly Project[]
  /** The years that the rows and projects tell of. */
  readonly years: readonly number[]
  readonly regionOf: (province: string, former: string | null, year: number) => string | null
}

/** The figures of the work on the day of monitoring. */
export interface WorkOnDay {
  /** The day the first of the records was closed, where that is before the day looked from. */
  readonly closed: Day | null
  readonly needs: number
  readonly trips: number
  readonly people: number
  readonly means: number
  readonly blended: readonly BlendedIn[]
  readonly nameOf: (indicator: string) => WorkIndicatorName
  readonly inShownOrder: (indicators: readonly string[]) => readonly string[]
  readonly grouped: (by: readonly Dimension[]) => readonly WorkGroup[]
  /**
   * One indicator over the scopes that are taken, within some years; of a scope that `takes` leaves
   * open (`null`) it is not known whether it belongs there. `null`: nobody tells of it.
   */
  readonly figure: (
    indicator: string,
    years: WorkYears | null,
    takes: (scope: WorkScope) => boolean | null,
  ) => MonitorFigure | null
}

/** Sổ công tác để theo dõi. / Records of the work that `monitor` follows beside the money. */
export interface MonitoringWork {
  /**
   * Adds a file of records.
   *
   * @throws `KhuyenCongError` for records that cannot be read, or that were added before.
   */
  readonly addRecords: (records: unknown, where: string) => void
  /** Số liệu theo ngày. / What the records and the projects come to on the day of monitoring. */
  readonly onDay: (asked: AskedWork) => WorkOnDay
}
