import { type Project, type ProjectItem, readProject } from '../project/project.js'
import { findProvince, type Register } from '../territory/register.js'
import { placeOn } from '../territory/place.js'
import {
  MONEY_SOURCES,
  type MoneySource,
  type ProjectSum,
  type ProjectSums,
} from '../reconciliation/against-projects.js'
import { readReport, type Report, type ReportInput } from '../reconciliation/report.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { type Day, yearOf } from '../values/calendar.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { requestedOf } from '../stages/support.js'
import { duplicateRowMessages, monitoringMessages } from './messages.js'
import { yearsOfProject } from './project-rows.js'

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
    scopeOf(readReport(input, where), register),
  )
  const seen = new Map<string, string>()
  const totals = new Totals()
  return {
    add: (value, where, on) => {
      const project = readProject(value, where)
      remember(seen, project.id, where)
      totals.add(project, scope, scope.lastDay ?? on)
    },
    sums: () => totals.sums(),
  }
}

function remember(seen: Map<string, string>, id: string, where: string): void {
  const before = seen.get(id)
  if (before !== undefined)
    throw new KhuyenCongError({
      code: 'DUPLICATE_ID',
      at: where,
      found: id,
      ...duplicateRowMessages.project(id, before),
    })
  if (seen.size >= MAX_IDS)
    throw new KhuyenCongError({
      code: 'FILE_TOO_LARGE',
      at: where,
      ...monitoringMessages.FILE_TOO_LARGE(),
    })
  seen.set(id, where)
}

/** What a report covers; `null` is not given. */
interface Scope {
  readonly years: { readonly from: number | null; readonly to: number | null }
  readonly lastDay: Day | null
  readonly register: Register | null
  readonly province: string | null
}

function scopeOf({ period, province }: Report, register: Register | null): Scope {
  const [from, to] = [period?.from ?? null, period?.to ?? null]
  return {
    years: { from: from && yearOf(from), to: to && yearOf(to) },
    lastDay: to,
    register,
    province:
      province === null || register === null ? province : findProvince(register, province).id,
  }
}

/** Whether a project is known to be of another year or province. */
function isOutside(
  { planYear, items }: Project,
  { years, lastDay, register, province }: Scope,
): boolean {
  if (
    planYear !== null &&
    (planYear < (years.from ?? planYear) || planYear > (years.to ?? planYear))
  )
    return true
  if (province === null) return false
  const namesOf = ({ site }: ProjectItem): readonly string[] => {
    const named = site?.province ?? null
    if (named === null) return []
    const former = site?.formerProvince ?? null
    if (register === null) return [named, ...(former === null ? [] : [former])]
    const id = findProvince(register, named).id
    const was = former === null ? null : findProvince(register, former).id
    const now = lastDay === null ? null : placeOn(register, id, was, lastDay).province
    return [id, was, now].filter((name) => name !== null)
  }
  const places = items.map(namesOf)
  return places.length > 0 && places.every((names) => names.length > 0 && !names.includes(province))
}

class Totals {
  readonly #counts = { projects: 0, outside: 0, notApproved: 0 }
  readonly #total = new Adding()
  readonly #granted = new Adding()
  readonly #spent = new Adding()
  readonly #bySource: Readonly<Record<MoneySource, Adding>> = {
    national: new Adding(),
    local: new Adding(),
    other: new Adding(),
    counterpart: new Adding(),
  }
  readonly #byActivity = new Map<ActivityId, { projects: number; readonly amount: Adding }>()

  add(project: Project, scope: Scope, on: Day | null): void {
    if (isOutside(project, scope)) {
      this.#counts.outside += 1
      return
    }
    const years = on === null ? null : yearsOfProject(project, on)
    if (years === 'not-approved') {
      this.#counts.notApproved += 1
      return
    }
    this.#counts.projects += 1
    this.#granted.add(sumKnown(project.items.map((item) => requestedOf(project.fund, item))))
    this.#spent.add(
      years === null || years === 'no-year'
        ? null
        : sumKnown(years.map(({ quantities: { spent } }) => spent?.least ?? null)),
    )
    for (const of of MONEY_SOURCES)
      this.#bySource[of].add(sumKnown(project.items.map((item) => sourceOf(item, of))))
    this.#total.add(sumKnown(project.items.map(allOf)))
    this.#addActivities(project)
  }

  #addActivities({ items }: Project): void {
    for (const activity of new Set(items.map((item) => item.activity))) {
      const own = this.#byActivity.get(activity) ?? { projects: 0, amount: new Adding() }
      own.projects += 1
      own.amount.add(sumKnown(items.filter((item) => item.activity === activity).map(allOf)))
      this.#byActivity.set(activity, own)
    }
  }

  sums(): ProjectSums {
    const { national, local, other, counterpart } = this.#bySource
    return {
      ...this.#counts,
      total: this.#total.sum(),
      granted: this.#granted.sum(),
      spent: this.#spent.sum(),
      bySource: {
        national: national.sum(),
        local: local.sum(),
        other: other.sum(),
        counterpart: counterpart.sum(),
      },
      byActivity: new Map(
        [...this.#byActivity].map(([activity, { projects, amount }]) => [
          activity,
          { projects, amount: amount.sum() },
        ]),
      ),
    }
  }
}

/** A sum that is being made. */
class Adding {
  #sum = 0n
  #known = 0
  #unknown = 0
  add(amount: bigint | null): void {
    if (amount === null) this.#unknown += 1
    else {
      this.#known += 1
      this.#sum += amount
    }
  }
  sum(): ProjectSum {
    return { sum: this.#sum, known: this.#known, unknown: this.#unknown }
  }
}

const sourceOf = ({ requested }: ProjectItem, of: MoneySource): number | null =>
  requested?.[of] ?? null

const allOf = (item: ProjectItem): bigint | null =>
  sumKnown(MONEY_SOURCES.map((of) => sourceOf(item, of)))

/** The sum of parts; `null` where one is not known, or there is none. */
const sumKnown = (parts: readonly (number | bigint | null)[]): bigint | null =>
  parts.length === 0 || parts.includes(null)
    ? null
    : parts.reduce<bigint>((all, each) => all + BigInt(each ?? 0), 0n)
