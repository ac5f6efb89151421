import { type Bounds, known } from '../monitoring/figure.js'
import type { Project, ProjectEvent } from '../project/project.js'
import { type Day, daysBetween } from '../values/calendar.js'
import type { IndicatorScope, IndicatorSink } from './cells.js'

const happened = (events: Project['events'], type: ProjectEvent['type'], on: Day) =>
  events?.filter((event) => event.type === type && event.on <= on) ?? null

/**
 * Điều chỉnh kế hoạch. / How often a project was changed and whether it was stopped by the day, and
 * how far into its plan year it was approved. A project without events is not known to be
 * unchanged.
 */
export function addPlanChanges(
  cells: IndicatorSink,
  scope: IndicatorScope,
  project: Project,
  planYear: number,
  on: Day,
): void {
  const changes = happened(project.events, 'adjusted', on)
  const stops = happened(project.events, 'stopped', on)
  const count = (value: number | null): Bounds | null => (value === null ? null : known(value))
  cells.add(scope, 'plan.changes', count(changes && changes.length))
  cells.add(scope, 'plan.changed', count(changes && Math.min(1, changes.length)))
  cells.add(scope, 'plan.stopped', count(stops && Math.min(1, stops.length)))
  const days = daysIntoYear(project, planYear, on)
  cells.add(scope, 'plan.approvedInYear', days === null ? null : known(days.inYear ? 1 : 0))
  cells.add(scope, 'plan.daysIntoYear', days === null ? null : known(days.days))
}

/** The days from 1 January of the plan year to the approval; none for an approval before it. */
function daysIntoYear(
  project: Project,
  planYear: number,
  on: Day,
): { readonly inYear: boolean; readonly days: number } | null {
  const approved =
    project.approval?.on ?? happened(project.events, 'approved', on)?.at(0)?.on ?? null
  if (approved === null || project.planYear === null) return null
  const first = `${planYear}-01-01` as Day
  return approved < first
    ? { inYear: false, days: 0 }
    : { inYear: true, days: daysBetween(first, approved) }
}

/** Lý do điều chỉnh. / What was changed, or why, and how many times. */
export interface ChangeCount {
  readonly what: string
  readonly times: number
}

/** What was changed in plans, and the reasons that were given. */
export class ChangeCounts {
  readonly #changes = new Map<string, number>()
  readonly #reasons = new Map<string, number>()

  add({ events }: Project, on: Day): void {
    for (const { type, changes, why, on: day } of events ?? []) {
      if ((type !== 'adjusted' && type !== 'stopped') || day > on) continue
      for (const change of changes ?? []) addOne(this.#changes, change)
      if (why !== null && this.#reasons.size < MAX_REASONS) addOne(this.#reasons, why)
    }
  }

  /** The most frequent first. */
  counts(): { readonly changes: readonly ChangeCount[]; readonly reasons: readonly ChangeCount[] } {
    return { changes: inOrder(this.#changes), reasons: inOrder(this.#reasons) }
  }
}

/** Of so many reasons the words are kept. */
const MAX_REASONS = 10_000

const addOne = (counts: Map<string, number>, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

const inOrder = (counts: ReadonlyMap<string, number>): readonly ChangeCount[] =>
  [...counts]
    .map(([what, times]) => ({ what, times }))
    .sort((a, b) => b.times - a.times || (a.what < b.what ? -1 : 1))
