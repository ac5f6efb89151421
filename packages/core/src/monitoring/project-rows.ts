import type { Project, ProjectEvent } from '../project/project.js'
import { requestedOf } from '../stages/support.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import { sum, sumKnown } from '../values/sums.js'
import { EVENT_TYPES } from '../vocabulary/vocabulary.js'
import { type Bounds, known, type Quantity } from './figure.js'
import { NO_RESULTS, type ProjectResults, resultsOn } from './project-results.js'

/** One project in one year of its plan: what it adds to each quantity; `null` is unknown. */
export interface ProjectYear {
  readonly project: string
  readonly province: string | null
  readonly formerProvince: string | null
  readonly year: number
  readonly fund: Project['fund']
  readonly activity: ActivityId | null
  readonly quantities: Readonly<Record<Quantity, Bounds | null>>
  /**
   * Units of the accepted items, by activity; `null` where it is not known whether the project was
   * accepted.
   */
  readonly units: ReadonlyMap<ActivityId, number> | null
  /** What it promised and reached, with the plan year. */
  readonly results: ProjectResults
}

/** Vì sao đề án không được cộng. / Why a project is in no row. */
export type NotCounted = 'not-approved' | 'no-year'

/**
 * Đề án theo năm. / A project as rows: its grant and its acceptance in its plan year, its money in
 * the year it was paid from. Only what happened by the day counts; each `carried-over` event opens
 * the next year.
 */
export function yearsOfProject(project: Project, on: Day): readonly ProjectYear[] | NotCounted {
  const events =
    project.events === null ? null : sorted(project.events.filter((event) => event.on <= on))
  const approvedOn =
    project.approval?.on ?? events?.find(({ type }) => type === 'approved')?.on ?? null
  if (
    (project.approval?.on ?? '') > on ||
    (project.approval === null && events !== null && approvedOn === null)
  )
    return 'not-approved'
  const first = project.planYear ?? (approvedOn === null ? null : yearOf(approvedOn))
  if (first === null) return 'no-year'
  const segments = segmentsOf(events)
  const common = scopeOfProject(project)
  const money = moneyOf(segments)
  const accepted = isAccepted(project, events)
  const results = resultsOn(project, on)
  return segments.map((segment, index) => {
    const here = index === 0 ? accepted : false
    return {
      ...common,
      year: first + index,
      units: here === null ? null : here ? unitsOf(project) : NO_UNITS,
      results: index === 0 ? results : NO_RESULTS,
      quantities: {
        ...(index === 0 ? grantOf(project, events) : NO_GRANT),
        ...money[index],
        carriedIn: index === 0 ? known(0) : amountOf(segments[index - 1]?.carried),
        carriedOut:
          events === null ? null : segment.carried === null ? known(0) : amountOf(segment.carried),
        projects: known(index === 0 ? 1 : 0),
        accepted: here === null ? null : known(here ? 1 : 0),
      } as Record<Quantity, Bounds | null>,
    }
  })
}

/** Where and of what a project is, as far as its items agree. */
const scopeOfProject = ({ id, fund, items }: Project) => ({
  project: id,
  province: only(items.map(({ site }) => site?.province ?? null)),
  formerProvince: only(items.map(({ site }) => site?.formerProvince ?? null)),
  fund,
  activity: only(items.map(({ activity }) => activity)),
})

/** The one value all have, else `null`. */
const only = <T>(values: readonly T[]): T | null =>
  values.every((value) => value === values[0]) ? (values[0] ?? null) : null

const amountOf = (event: ProjectEvent | null | undefined): Bounds | null =>
  event?.amount == null ? null : known(event.amount)

function sorted(events: readonly ProjectEvent[]): readonly ProjectEvent[] {
  const rank = (event: ProjectEvent): string =>
    `${event.on} ${String(EVENT_TYPES.indexOf(event.type)).padStart(2, '0')} ${event.item ?? ''} ${event.amount ?? ''}`
  return [...events].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

const NO_GRANT = { plan: known(0), adjusted: known(0) } as const

/**
 * The grant of a project and what an adjustment made of it; an adjustment of the grant that names
 * no amount leaves it unknown.
 */
function grantOf(
  project: Project,
  events: readonly ProjectEvent[] | null,
): Pick<Record<Quantity, Bounds | null>, 'plan' | 'adjusted'> {
  const asked = sumKnown(project.items.map((item) => requestedOf(project.fund, item)))
  const plan = asked === null ? null : known(asked)
  if (events === null) return { plan, adjusted: null }
  const last = events
    .filter(
      ({ type, changes }) =>
        type === 'adjusted' &&
        (changes ?? []).some((change) => change === 'raises-grant' || change === 'lowers-grant'),
    )
    .at(-1)
  return { plan, adjusted: last === undefined ? plan : amountOf(last) }
}

/** The events of one budget year of a project, and the event that carried its money on. */
interface Segment {
  readonly events: readonly ProjectEvent[] | null
  readonly carried: ProjectEvent | null
}

function segmentsOf(events: readonly ProjectEvent[] | null): readonly Segment[] {
  if (events === null) return [{ events: null, carried: null }]
  const segments: { events: ProjectEvent[]; carried: ProjectEvent | null }[] = [
    { events: [], carried: null },
  ]
  for (const event of events) {
    const current = segments[segments.length - 1] as (typeof segments)[number]
    if (event.type !== 'carried-over') {
      current.events.push(event)
      continue
    }
    current.carried = event
    segments.push({ events: [], carried: null })
  }
  return segments
}

const PAID = ['advanced', 'refunded', 'settled'] as const

/**
 * Money by year: advances less refunds (the latest year first), and at settlement what was still to
 * be paid.
 */
function moneyOf(
  segments: readonly Segment[],
): readonly Pick<Record<Quantity, Bounds | null>, 'spent' | 'advanced'>[] {
  const unknownFrom = segments.findIndex(
    ({ events }) =>
      events === null ||
      events.some(
        ({ type, amount }) => (PAID as readonly string[]).includes(type) && amount === null,
      ),
  )
  const paid = segments.map(() => 0)
  let settled = 0
  const advanced = segments.map(() => 0)
  segments.forEach(({ events }, index) => {
    for (const { type, amount } of events ?? []) {
      if (type === 'advanced') {
        add(paid, index, amount ?? 0)
        add(advanced, index, amount ?? 0)
      }
      if (type === 'refunded') {
        takeBack(paid, index, amount ?? 0)
        takeBack(advanced, index, amount ?? 0)
      }
      if (type !== 'settled') continue
      settled = sum([settled as Vnd, amount ?? (0 as Vnd)])
      add(paid, index, Math.max(0, settled - paid.reduce((total, each) => total + each, 0)))
    }
  })
  return segments.map((_segment, index) => {
    if (unknownFrom !== -1 && index >= unknownFrom) return { spent: null, advanced: null }
    const cleared = Math.min(advanced[index] ?? 0, settled)
    settled -= cleared
    return { spent: known(paid[index] ?? 0), advanced: known((advanced[index] ?? 0) - cleared) }
  })
}

function add(list: number[], index: number, amount: number): void {
  list[index] = sum([(list[index] ?? 0) as Vnd, amount as Vnd])
}

function takeBack(list: number[], from: number, amount: number): void {
  let left = amount
  for (let index = from; index >= 0 && left > 0; index -= 1) {
    const taken = Math.min(left, list[index] ?? 0)
    list[index] = (list[index] ?? 0) - taken
    left -= taken
  }
}

/**
 * Whether the whole project was accepted: by one event for all, or by one for each of its items.
 */
function isAccepted({ items }: Project, events: readonly ProjectEvent[] | null): boolean | null {
  return events === null
    ? null
    : items.every(({ id }) =>
        events.some(({ type, item }) => type === 'accepted' && (item === null || item === id)),
      )
}

const NO_UNITS: ReadonlyMap<ActivityId, number> = new Map()

function unitsOf({ items }: Project): ReadonlyMap<ActivityId, number> {
  const units = new Map<ActivityId, number>()
  for (const item of items) units.set(item.activity, (units.get(item.activity) ?? 0) + item.units)
  return units
}
