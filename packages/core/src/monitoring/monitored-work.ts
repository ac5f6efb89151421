import { type Day, yearOf } from '../values/calendar.js'
import type { RuleBook } from '../packs/rule-book.js'
import { ratioOf, type MonitorFigure } from './figure.js'
import type { IndicatorResult } from './indicators.js'
import { remainingOf, stateOf } from './indicators.js'
import type { Dimension, Monitoring } from './monitoring.js'
import { placeOfRow, type RegionList } from './places.js'
import type { Tracked } from './rows.js'
import type {
  BlendedIn,
  MonitoringWork,
  WorkGroup,
  WorkIndicatorName,
  WorkOnDay,
  WorkScope,
  WorkYears,
} from './work-figures.js'

/**
 * Công tác quanh đề án. / The work around the projects, beside the money: needs, trips, people, means, changes of
 * plans, programmes blended in. Its figures are never added to those of the rows.
 */
export interface MonitoredWork {
  /** The day the first of the records was closed, where that is before the day looked from. */
  readonly closed: Day | null
  readonly needs: number
  readonly trips: number
  readonly people: number
  readonly means: number
  /** The indicators that something is told of, with their names. */
  readonly indicators: readonly WorkIndicatorName[]
  readonly total: WorkGroup
  readonly by: readonly Dimension[]
  readonly groups: readonly WorkGroup[]
  readonly blended: readonly BlendedIn[]
  /** The targets that are held against these figures. */
  readonly targets: readonly string[]
  /** The targets that rows or projects tell of already: these figures were not added to them. */
  readonly notAdded: readonly string[]
}

/** What monitoring knows when the work is asked of. */
export interface WorkContext {
  readonly book: RuleBook
  readonly read: Monitoring
  readonly list: RegionList
  readonly rows: readonly Tracked[]
  readonly results: readonly IndicatorResult[]
}

/** The work on the day of monitoring, and the targets held against it. */
export function followWork(
  work: MonitoringWork,
  { book, read, list, rows, results }: WorkContext,
): { readonly work: MonitoredWork; readonly results: readonly IndicatorResult[] } {
  const { register } = book
  const onDay = work.onDay({
    on: read.on,
    projects: read.projects ?? [],
    years: yearsOf(rows, read.on),
    regionOf: (province, formerProvince, year) =>
      register === null
        ? null
        : placeOfRow(register, list, { province, formerProvince, region: null }, year, read.on)
            .region,
  })
  const by: readonly Dimension[] = read.by?.length ? [...new Set(read.by)] : ['province', 'year']
  const total = onDay.grouped([])[0] ?? { key: {}, figures: {} }
  const held = results.map((each) => heldAgainst(each, onDay, read))
  const idsOf = (why: 'work' | 'rows'): readonly string[] =>
    [...new Set(held.flatMap(({ from, result }) => (from === why ? [result.id] : [])))].sort()
  return {
    work: {
      closed: onDay.closed,
      needs: onDay.needs,
      trips: onDay.trips,
      people: onDay.people,
      means: onDay.means,
      indicators: onDay.inShownOrder(Object.keys(total.figures)).map(onDay.nameOf),
      total,
      by,
      groups: onDay.grouped(by),
      blended: onDay.blended,
      targets: idsOf('work'),
      notAdded: idsOf('rows'),
    },
    results: held.map(({ result }) => result),
  }
}

/** The years of rows and projects that have begun by the day. */
const yearsOf = (rows: readonly Tracked[], on: Day): readonly number[] =>
  [
    ...new Set(
      rows.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
    ),
  ].filter((year) => year <= yearOf(on))

interface Held {
  readonly result: IndicatorResult
  /** Whose figures it is held against; `null`: the work tells nothing of it. */
  readonly from: 'work' | 'rows' | null
}

/** A target that no row and no project tells of is held against the figure of the work. */
function heldAgainst(result: IndicatorResult, work: WorkOnDay, read: Monitoring): Held {
  const { where, target } = result
  const figure = work.figure(result.id, yearsIn(where.years), takesIn(where))
  if (figure === null) return { result, from: null }
  return isNamed(result.id, read)
    ? { result, from: 'rows' }
    : { result: withFigure(result, target, figure), from: 'work' }
}

/** Whether a row or a project names an indicator. */
const isNamed = (id: string, { rows, projects, countUnits }: Monitoring): boolean =>
  (rows ?? []).some(({ results }) => results?.[id] != null) ||
  (projects ?? []).some(({ results }) => results?.some(({ indicator }) => indicator === id)) ||
  (countUnits ?? []).includes(id)

const withFigure = (
  result: IndicatorResult,
  target: IndicatorResult['target'],
  figure: MonitorFigure,
): IndicatorResult => ({
  ...result,
  result: figure,
  promised: null,
  rate: target === null ? null : ratioOf(figure, target),
  remaining: target === null ? null : remainingOf(target, figure),
  state: stateOf(target, figure),
})

function yearsIn(years: string | null): WorkYears | null {
  if (years === null) return null
  const [from = 0, to = from] = years.split('-').map(Number)
  return { from, to }
}

/** Whether a scope belongs to that of a target; `null` where it is not told apart. */
const takesIn =
  ({ province, region, fund, activity }: IndicatorResult['where']) =>
  (scope: WorkScope): boolean | null => {
    const asked = [
      [province, scope.province],
      [region, scope.region ?? null],
      [fund, scope.fund],
      [activity, scope.activity],
    ] as const
    const answers = asked.map(([wanted, own]) =>
      wanted === null ? true : own === null ? null : own === wanted,
    )
    return answers.includes(false) ? false : answers.includes(null) ? null : true
  }
