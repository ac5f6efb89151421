import type {
  AskedWork,
  MonitoringWork,
  WorkGroup,
  WorkOnDay,
  WorkScope,
  WorkYears,
} from '../monitoring/work-figures.js'
import type { Dimension } from '../monitoring/monitoring.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { type Day, endOfYear, yearOf } from '../values/calendar.js'
import { BlendedProgrammes } from './blending.js'
import { compareGroups, IndicatorCells, type IndicatorScope, type ScopeGroup } from './cells.js'
import { readInWords, rememberRecords, visitRecords } from './given-records.js'
import { indicatorName, inShownOrder } from './indicator-names.js'
import { addNeed } from './need-figures.js'
import { addMeans } from './means-figures.js'
import { isWorkOfProject, takingOnly, withOpenParts } from './open-parts.js'
import { addPerson } from './people-figures.js'
import { addProject } from './project-figures.js'
import { ScopeReader } from './scope-of.js'
import { addTrip } from './trip-figures.js'
import { type WorkPeriod, yearUntil } from './work-period.js'
import type { WorkRecords } from './work-records.js'

interface Given {
  readonly records: WorkRecords
  readonly where: string
}
type NotYear = Exclude<Dimension, 'year'>

/**
 * Sổ công tác để theo dõi. / Takes files of records for `monitor`, in any order: needs surveyed,
 * trips, collaborators and officials, their means, programmes blended in. Changes of plans and late approvals come from
 * the projects that monitoring is given. Two files count as one that holds both.
 *
 * People and means are counted on the last day of a year, or on the day looked from; records that were closed
 * before count on the day they were closed.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @returns What takes the records, to be given to `monitor`.
 * @throws `KhuyenCongError` for what is no rule book.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { monitoringWork } from '@khuyencong/core/indicators'
 * import { monitor } from '@khuyencong/core/monitor'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const work = monitoringWork(book)
 * const people = [{ role: 'collaborator', province: 'dak-lak', from: '2024-02-01', left: 'never' }]
 * work.addRecords({ id: 'w', on: '2024-12-31', people }, 'records.json')
 * const targets = [{ id: 'collaborators', title: 'Cộng tác viên', value: 2 }]
 * const found = monitor(book, { id: 'm', on: '2024-12-31', targets }, 'm', work)
 * found.indicators[0]?.rate?.percent // => '50,00%'
 * ```
 */
export function monitoringWork(book: RuleBook): MonitoringWork {
  requireBook(book)
  const given: Given[] = []
  const seen = new Map<string, string>()
  return {
    addRecords: (input, where) => {
      const records = readInWords(book, input, where)
      rememberRecords(seen, records.id, where)
      given.push({ records, where })
    },
    onDay: (asked) => workOnDay(book, given, asked),
  }
}

function workOnDay(book: RuleBook, given: readonly Given[], asked: AskedWork): WorkOnDay {
  const scopes = new ScopeReader(book, asked.on, asked.regionOf)
  const blended = new BlendedProgrammes()
  const dated = datedCells(given, asked, scopes, blended)
  const figures = new WorkFigures(given, asked.on, dated, scopes)
  const all = given.map(({ records }) => records)
  const closed = all.map(({ on }) => on).filter((on) => on < asked.on)
  const count = (list: 'needs' | 'trips' | 'people' | 'means'): number =>
    all.reduce((sum, records) => sum + (records[list]?.length ?? 0), 0)
  return {
    closed: closed.length === 0 ? null : closed.reduce((a, b) => (a < b ? a : b)),
    needs: count('needs'),
    trips: count('trips'),
    people: count('people'),
    means: count('means'),
    blended: blended.all(all.flatMap(({ programmes }) => programmes ?? [])),
    nameOf: indicatorName,
    inShownOrder,
    grouped: (by) => figures.grouped(by, asked.years),
    figure: (indicator, years, takes) => figures.figure(indicator, years, takes),
  }
}

/** Needs and trips by the year of their day, changes of plans and blended money by the plan year. */
function datedCells(
  given: readonly Given[],
  { on, projects }: AskedWork,
  scopes: ScopeReader,
  blended: BlendedProgrammes,
): IndicatorCells {
  const cells = new IndicatorCells()
  for (const { records, where } of given)
    visitRecords(records, where, {
      need: (need) => {
        addNeed(cells, need, scopes, earlier(records.on, on))
      },
      trip: (trip) => {
        addTrip(cells, trip, scopes, earlier(records.on, on))
      },
    })
  const ofProjects = takingOnly(cells, isWorkOfProject)
  for (const project of projects)
    if (addProject(ofProjects, project, scopes) === null) blended.add(project)
  return cells
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b)

/** The figures of needs, trips and plans, and those of people and means, which are of a period each. */
class WorkFigures {
  readonly #people = new Map<string, IndicatorCells>()

  constructor(
    readonly given: readonly Given[],
    readonly on: Day,
    readonly dated: IndicatorCells,
    readonly scopes: ScopeReader,
  ) {}

  grouped(by: readonly Dimension[], years: readonly number[]): readonly WorkGroup[] {
    const rest = by.filter((each): each is NotYear => each !== 'year')
    if (rest.length === by.length) return joined(rest, this.dated.grouped(rest), this.#in(rest))
    const keys = this.dated.grouped(['year']).map(({ key }) => key.year ?? null)
    const axis = new Set([...keys, String(yearOf(this.on)), ...years.map(String)])
    const groups = [...axis].flatMap((year) => {
      const dated = this.dated.grouped(rest, (scope) => scope.year === year)
      const people = year === null ? [] : this.#in(rest, { from: Number(year), to: Number(year) })
      return joined(rest, dated, people).map(({ key, figures }): WorkGroup => ({
        key: { ...key, year },
        figures,
      }))
    })
    return groups.sort((a, b) => compareGroups(by, a, b))
  }

  figure(
    indicator: string,
    years: WorkYears | null,
    takes: (scope: WorkScope) => boolean | null,
  ): ReturnType<WorkOnDay['figure']> {
    const within = (scope: IndicatorScope): boolean | null => {
      const taken = takes(scope)
      if (years === null || taken === false) return taken
      if (scope.year === null) return null
      const year = Number(scope.year)
      return year < years.from || year > years.to ? false : taken
    }
    const parts = (open: boolean) => {
      const wanted = open ? null : true
      const [dated] = this.dated.grouped([], (scope) => within(scope) === wanted, indicator)
      const [people] = this.#peopleIn(years).grouped(
        [],
        (each) => takes(each) === wanted,
        indicator,
      )
      return dated?.figures[indicator] ?? people?.figures[indicator]
    }
    return withOpenParts(parts(false), parts(true))
  }

  #in(by: readonly NotYear[], years: WorkYears | null = null): readonly ScopeGroup<NotYear>[] {
    return this.#peopleIn(years).grouped(by)
  }

  /** The people of some years; `null`: of the year of the day. Records closed before tell nothing. */
  #peopleIn(years: WorkYears | null): IndicatorCells {
    const key = years === null ? '' : `${years.from} ${years.to}`
    const known = this.#people.get(key)
    if (known !== undefined) return known
    const cells = new IndicatorCells()
    this.#people.set(key, cells)
    for (const { records, where } of this.given) {
      const period = periodIn(years, earlier(records.on, this.on))
      if (period === null) continue
      visitRecords(records, where, {
        person: (person) => {
          addPerson(cells, person, this.scopes, period)
        },
        means: (means) => {
          addMeans(cells, means, this.scopes, period.to)
        },
      })
    }
    return cells
  }
}

/** The part of some years that lies before a day. */
function periodIn(years: WorkYears | null, day: Day): WorkPeriod | null {
  if (years === null) return yearUntil(day)
  const from = `${years.from}-01-01` as Day
  return from > day ? null : { from, to: earlier(endOfYear(years.to), day) }
}

/** Groups of what has a day, and groups of what there is in a period: they share no indicator. */
function joined(
  by: readonly NotYear[],
  ...lists: readonly (readonly ScopeGroup<NotYear>[])[]
): readonly ScopeGroup<NotYear>[] {
  const groups = new Map<string, ScopeGroup<NotYear>>()
  for (const { key, figures } of lists.flat()) {
    const id = JSON.stringify(by.map((each) => key[each]))
    groups.set(id, { key, figures: { ...groups.get(id)?.figures, ...figures } })
  }
  return [...groups.values()].sort((a, b) => compareGroups(by, a, b))
}
