import type { Project, ProjectItem } from '../project/project.js'
import {
  MONEY_SOURCES,
  type MoneySource,
  type ProjectSum,
  type ProjectSums,
} from '../reconciliation/against-projects.js'
import { requestedOf } from '../stages/support.js'
import type { Day } from '../values/calendar.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { type ProjectResults, resultsOn } from './project-results.js'
import { yearsOfProject } from './project-rows.js'
import { isOutside, type ReportScope } from './report-scope.js'

/** Sums over projects that are being made. */
export class ProjectTotals {
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
  readonly #byIndicator = new IndicatorSums()
  readonly #byActivity = new Map<ActivityId, { projects: number; readonly amount: Adding }>()

  add(project: Project, scope: ReportScope, on: Day | null): void {
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
    this.#byIndicator.add(resultsOn(project, on))
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
      byIndicator: this.#byIndicator.sums(),
    }
  }
}

/** What projects reached by each indicator that one of them names. */
class IndicatorSums {
  /** Projects that list their results, and those that tell nothing of them. */
  readonly #projects = { listing: 0, silent: 0 }
  readonly #reached = new Map<string, { least: bigint; open: number }>()

  add(results: ProjectResults): void {
    if (results === null) {
      this.#projects.silent += 1
      return
    }
    this.#projects.listing += 1
    for (const [indicator, { reached }] of results) {
      const own = this.#reached.get(indicator) ?? { least: 0n, open: 0 }
      own.least += BigInt(reached?.least ?? 0)
      if (reached === null || reached.least !== reached.most) own.open += 1
      this.#reached.set(indicator, own)
    }
  }

  sums(): ReadonlyMap<string, ProjectSum> {
    const { listing, silent } = this.#projects
    return new Map(
      [...this.#reached].map(([indicator, { least, open }]) => [
        indicator,
        { sum: least, known: listing - open, unknown: silent + open },
      ]),
    )
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
