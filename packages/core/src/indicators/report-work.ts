import { withErrorPath } from '../errors/errors.js'
import type { MonitorFigure } from '../monitoring/figure.js'
import { rememberProject } from '../monitoring/project-tally.js'
import { isOutside, isPlacedIn, type ReportScope, reportScope } from '../monitoring/report-scope.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { readProject } from '../project/project.js'
import type { ProjectSum } from '../reconciliation/against-projects.js'
import type { WorkSums } from '../reconciliation/against-work.js'
import { type Report, readReport, type ReportInput } from '../reconciliation/report.js'
import { type Day, endOfYear } from '../values/calendar.js'
import { IndicatorCells, type IndicatorSink } from './cells.js'
import { readInWords, rememberRecords, visitRecords } from './given-records.js'
import { addNeed } from './need-figures.js'
import { addMeans } from './means-figures.js'
import { isWorkOfProject, takingOnly } from './open-parts.js'
import { addPerson } from './people-figures.js'
import { addProject } from './project-figures.js'
import { ScopeReader } from './scope-of.js'
import { addTrip } from './trip-figures.js'
import { isStock, type WorkPeriod, yearUntil } from './work-period.js'
import type { WorkPerson, WorkRecords, WorkTrip } from './work-records.js'

/** Sổ công tác theo báo cáo. / Adds up the records of the work that a report covers, in any order. */
export interface ReportWork {
  /**
   * Adds a file of records.
   *
   * @throws `KhuyenCongError` for records that cannot be read, or that were added before.
   */
  readonly addRecords: (records: unknown, where: string) => void
  /**
   * Adds the changes of the plan and the blended money of a project, not its money or results.
   *
   * @throws `KhuyenCongError` for a project that cannot be read, or whose id came before.
   */
  readonly addProject: (project: unknown, where: string) => void
  /** Các tổng đến lúc này. / The sums so far. */
  readonly sums: () => WorkSums
}

/**
 * Cộng sổ công tác theo báo cáo. / Adds up records of the work for `reconcile`: needs surveyed and
 * trips within the period and province of a report, people serving and means on its last day, who joined, left and was
 * trained within the period. Of a record that does not say its place or day it is not known whether
 * it belongs there; nor is it known what came to pass after records were closed: such figures are
 * lower bounds.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The report.
 * @param where - What messages call the report.
 * @param on - The day looked from, where the report names no last day of its period; `null`: the
 * day each file was closed.
 * @returns What takes records and projects one by one and gives the sums.
 * @throws `KhuyenCongError` for a report that cannot be read, an unknown province.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { reportWork } from '@khuyencong/core/indicators'
 * import { reconcile } from '@khuyencong/core/monitor'
 * import { national } from '@khuyencong/rules-national'
 * const report = { id: 'r', stated: {}, indicators: [{ name: 'collaborators', value: 2 }] }
 * const work = reportWork(createRuleBook([national]), report)
 * const people = [{ role: 'collaborator', from: '2024-02-01', left: 'never' }]
 * work.addRecords({ id: 'w', on: '2024-12-31', people }, 'records.json')
 * const { compared } = reconcile(report, 'report', null, work.sums())
 * compared.map(({ at, stated, computed, agrees }) => [at, stated, computed, agrees])
 * // => [['work.indicators.collaborators', 2, 1, false]]
 * ```
 */
export function reportWork(
  book: RuleBook,
  input: ReportInput,
  where = 'report',
  on: Day | null = null,
): ReportWork {
  const { register } = requireBook(book)
  const report = readReport(input, where)
  const scope = withErrorPath(`${where} › province`, () => reportScope(report, register))
  const adding = new AddedWork(book, report, scope, scope.lastDay ?? on)
  const [files, projects] = [new Map<string, string>(), new Map<string, string>()]
  return {
    addRecords: (value, at) => {
      const records = readInWords(book, value, at)
      rememberRecords(files, records.id, at)
      adding.addRecords(records, at)
    },
    addProject: (value, at) => {
      const project = readProject(value, at, book)
      rememberProject(projects, project.id, at)
      if (!isOutside(project, scope))
        withErrorPath(at, () => {
          adding.addProject(project)
        })
    },
    sums: () => adding.sums(),
  }
}

type PlaceOfRecord = Pick<WorkPerson, 'province' | 'formerProvince'>
type DatedRecord = PlaceOfRecord & Pick<WorkTrip, 'on'>

/** The sums in the making. */
class AddedWork {
  /** What belongs to the report, and that of which this is not known. */
  readonly #certain = new IndicatorCells()
  readonly #open = new IndicatorCells()
  /** Indicators that may have grown after their records were closed. */
  readonly #growing = new Set<string>()
  readonly #counts = {
    needs: 0,
    trips: 0,
    people: 0,
    means: 0,
    projects: 0,
    outside: 0,
    unplaced: 0,
  }
  #closed: Day | null = null

  constructor(
    readonly book: RuleBook,
    readonly report: Report,
    readonly scope: ReportScope,
    readonly on: Day | null,
  ) {}

  addRecords(records: WorkRecords, where: string): void {
    const day = this.on === null || records.on < this.on ? records.on : this.on
    const early = this.on !== null && records.on < this.on
    if (early && (this.#closed === null || records.on < this.#closed)) this.#closed = records.on
    const scopes = new ScopeReader(this.book, day)
    const from = this.report.period?.from ?? null
    const period = from === null ? yearUntil(day) : { from, to: day }
    const inside = early ? this.#untilClosed() : this.#certain
    visitRecords(records, where, {
      need: (need) => {
        const sink = this.#sinkOf('needs', this.#isIn(need, day, from), inside)
        if (sink !== null) addNeed(sink, need, scopes, day)
      },
      trip: (trip) => {
        const sink = this.#sinkOf('trips', this.#isIn(trip, day, from), inside)
        if (sink !== null) addTrip(sink, trip, scopes, day)
      },
      person: (person) => {
        const sink = this.#sinkOf('people', this.#isThere(person, period), inside)
        if (sink !== null) addPerson(sink, person, scopes, period)
      },
      means: (means) => {
        const sink = this.#sinkOf('means', this.#isThere(means, period), inside)
        if (sink !== null) addMeans(sink, means, scopes, period.to)
      },
    })
  }

  addProject(project: Parameters<typeof addProject>[1]): void {
    const sink = takingOnly(this.#certain, isWorkOfProject)
    const scopes = new ScopeReader(this.book, this.on ?? endOfYear(9_999))
    if (addProject(sink, project, scopes) === null) this.#counts.projects += 1
  }

  sums(): WorkSums {
    const [certain = {}, open = {}] = [this.#certain, this.#open].map(
      (cells) => cells.grouped([])[0]?.figures,
    )
    const ids = [...new Set([...Object.keys(certain), ...Object.keys(open)])].sort()
    return {
      on: this.on,
      closed: this.#closed,
      ...this.#counts,
      byIndicator: new Map(
        ids.map((id) => [id, sumOf(certain[id], open[id], this.#growing.has(id))]),
      ),
    }
  }

  #isIn({ on, ...place }: DatedRecord, day: Day, from: Day | null): boolean | null {
    const placed = isPlacedIn(place, this.scope)
    if (placed === false || (on !== null && (on > day || on < (from ?? on)))) return false
    const dated = on !== null || (from === null && this.scope.lastDay === null)
    return dated ? placed : null
  }

  /** Records closed before the period tell nothing of it. */
  #isThere(record: PlaceOfRecord, { from, to }: WorkPeriod): boolean | null {
    return from > to ? false : isPlacedIn(record, this.scope)
  }

  #sinkOf(
    kind: 'needs' | 'trips' | 'people' | 'means',
    belongs: boolean | null,
    inside: IndicatorSink,
  ): IndicatorSink | null {
    this.#counts[belongs === true ? kind : belongs === null ? 'unplaced' : 'outside'] += 1
    return belongs === null ? this.#open : belongs ? inside : null
  }

  /** Who serves on a later day is not known; what came to pass by then may be more. */
  #untilClosed(): IndicatorSink {
    const sinkOf = (indicator: string): IndicatorSink => {
      if (isStock(indicator)) return this.#open
      this.#growing.add(indicator)
      return this.#certain
    }
    return {
      add: (scope, indicator, part) => {
        sinkOf(indicator).add(scope, indicator, part)
      },
      count: (scope, indicator, thing) => {
        sinkOf(indicator).count(scope, indicator, thing)
      },
    }
  }
}

/** A figure as a sum of which so many parts are known; what may belong to it is a part unknown. */
function sumOf(
  certain: MonitorFigure | undefined,
  open: MonitorFigure | undefined,
  growing: boolean,
): ProjectSum {
  const { value, least, parts, unknown } = certain ?? { value: 0, least: 0, parts: 0, unknown: 0 }
  const missing = (open === undefined || open.most === 0 ? 0 : open.parts) + (growing ? 1 : 0)
  return value === null
    ? { sum: BigInt(least ?? 0), known: parts - unknown, unknown: Math.max(1, unknown) + missing }
    : { sum: BigInt(value), known: parts, unknown: missing }
}
