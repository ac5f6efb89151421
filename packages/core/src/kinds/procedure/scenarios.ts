import { type Day, dayInYear, daysAfter, endOfYear, yearOf } from '../../values/calendar.js'
import type { EventInput } from '../../project/project.js'
import type { Scenario } from '../scenario.js'
import type { ProcedureDeadline, ProcedureVersion } from './procedure.js'
import {
  ADJUSTMENTS,
  EVENT_ACTORS,
  EVENT_TYPES,
  type EventType,
  PROJECT_KINDS,
} from '../../vocabulary/vocabulary.js'

type Write = Omit<Extract<EventInput, { readonly type: EventType }>, 'on' | 'type'>

const event = (type: EventType, on: Day, more: Partial<Write> = {}): EventInput =>
  ({ type, on, ...more }) as EventInput

/**
 * Chuỗi sự kiện quanh các ranh giới. / Scenarios around every point where one of the versions
 * decides: at and after each deadline, each change by each actor, each order of events, each paper
 * left out, each step from each state, the last day of the plan year, what may be settled.
 */
export function scenariosAround(versions: readonly ProcedureVersion[]): readonly Scenario[] {
  const [first] = versions
  if (first === undefined) return []
  const year = yearOf(first.from) + 2
  return [
    ...versions.flatMap(({ deadlines }) =>
      (deadlines ?? []).flatMap((deadline) => deadlineScenarios(deadline, year)),
    ),
    ...changeScenarios(year),
    ...versions.flatMap((version) => orderScenarios(version, year)),
    ...versions.flatMap((version) => stepScenarios(version, year)),
    ...versions.flatMap(({ planYear }) => yearScenarios(planYear, year)),
    ...settlementScenarios(year),
  ]
}

/** The plan of each project that is tried is built in the year before; the project says so. */
const YEARS_AFTER_PLAN = { 'plan-building': -1, plan: 0, 'after-plan': 1 } as const

/**
 * At the last day and the day after, by nobody named and by each actor; in the years with a day of
 * their own too.
 */
function deadlineScenarios(deadline: ProcedureDeadline, year: number): readonly Scenario[] {
  const { event: type } = deadline
  return type === null
    ? []
    : [...yearlyScenarios(deadline, type, year), ...afterEventScenarios(deadline, type, year)]
}

function yearlyScenarios(
  { yearly, overrides }: ProcedureDeadline,
  type: EventType,
  year: number,
): readonly Scenario[] {
  if (yearly === null) return []
  const later = YEARS_AFTER_PLAN[yearly.year]
  const own = (overrides ?? []).map((each) => ({
    planYear: each.year - later,
    lastDay: each.lastDay,
  }))
  const ruled = new Set(own.map(({ planYear }) => planYear))
  const free = [0, 1, 2, 3].map((more) => year + more).find((each) => !ruled.has(each)) ?? year
  return [{ planYear: free, lastDay: yearly.lastDay }, ...own].flatMap(({ planYear, lastDay }) =>
    [0, 1].flatMap((late) =>
      [undefined, ...EVENT_ACTORS].map((by): Scenario => {
        const day = daysAfter(dayInYear(planYear + later, lastDay), late)
        const before = type === 'settled' ? [event('accepted', day)] : []
        return {
          given: { planYear, ...(later < 0 && { planBuildingYear: planYear + later }) },
          events: [...before, event(type, day, by === undefined ? {} : { by })],
        }
      }),
    ),
  )
}

function afterEventScenarios(
  { daysAfter: after }: ProcedureDeadline,
  type: EventType,
  year: number,
): readonly Scenario[] {
  if (after === null) return []
  const start = `${year}-03-01` as Day
  return [0, 1].map((late) => ({
    given: { planYear: year },
    events: [event(after.event, start), event(type, daysAfter(start, after.days + late))],
  }))
}

/** Each change by each actor, in a single project and in a group. */
function changeScenarios(year: number): readonly Scenario[] {
  const on = `${year}-06-01` as Day
  return ['single', 'group'].flatMap((kind) =>
    ADJUSTMENTS.flatMap((change) =>
      EVENT_ACTORS.map((by): Scenario => ({
        given: { planYear: year, 'project.kind': kind },
        events: [event('adjusted', on, { changes: [change], by })],
      })),
    ),
  )
}

/**
 * What should come first comes a day late; then with the papers that excuse it, and with each of
 * them left out.
 */
function orderScenarios({ precedence }: ProcedureVersion, year: number): readonly Scenario[] {
  const on = `${year}-06-01` as Day
  return (precedence ?? []).flatMap(({ event: type, after, unlessPapers }): Scenario[] => {
    const papers = (unlessPapers ?? []).map(({ text }) => text)
    const excuses =
      papers.length === 0
        ? []
        : [papers, ...papers.map((_paper, index) => papers.filter((_other, at) => at !== index))]
    const given = { planYear: year }
    return [
      { given, events: [event(type, on), event(after, daysAfter(on, 1))] },
      { given, events: [event(type, on)] },
      ...excuses.map((each) => ({
        given,
        events: [
          event(type, on, { why: 'bất khả kháng', papers: each }),
          event(after, daysAfter(on, 1)),
        ],
      })),
    ]
  })
}

/**
 * Each event on the last day of the plan year and on the next, by each kind of project, and
 * extended by each actor.
 */
function yearScenarios(planYear: ProcedureVersion['planYear'], year: number): readonly Scenario[] {
  const on = endOfYear(year)
  return (planYear?.events ?? []).flatMap((type): Scenario[] => {
    const late = event(type, daysAfter(on, 1))
    return [
      { given: { planYear: year, 'project.kind': 'single' }, events: [event(type, on)] },
      ...PROJECT_KINDS.map((kind) => ({
        given: { planYear: year, 'project.kind': kind },
        events: [late],
      })),
      ...EVENT_ACTORS.map((by) => ({
        given: { planYear: year, 'project.kind': 'single' },
        events: [event('adjusted', on, { changes: ['next-year'], by }), late],
      })),
    ]
  })
}

/** As much settled as was asked for, and one đồng more. */
function settlementScenarios(year: number): readonly Scenario[] {
  const on = `${year}-11-01` as Day
  return [0, 1].map((more) => ({
    given: { planYear: year, 'requested.national': 1_000, 'requested.local': 1_000 },
    events: [event('accepted', on), event('settled', on, { amount: 1_000 + more })],
  }))
}

/** Each event from each state that events lead to. */
function stepScenarios(version: ProcedureVersion, year: number): readonly Scenario[] {
  const start = `${year}-02-01` as Day
  return [...waysTo(version).values()].flatMap((way) =>
    EVENT_TYPES.map((type): Scenario => ({
      given: { planYear: year },
      events: [...way, type].map((each, index) => event(each, daysAfter(start, index))),
    })),
  )
}

/** The states that events can bring a project into. */
export function reachableStates(version: ProcedureVersion): ReadonlySet<string> {
  return new Set(waysTo(version).keys())
}

/** The shortest way by events into each state that has one. */
function waysTo({
  start,
  transitions,
}: ProcedureVersion): ReadonlyMap<string, readonly EventType[]> {
  const ways = new Map<string, readonly EventType[]>(start === null ? [] : [[start, []]])
  const queue = [...ways.keys()]
  for (const state of queue) {
    for (const { from, to, on } of transitions ?? []) {
      if (on === null || !from.includes(state) || ways.has(to)) continue
      ways.set(to, [...(ways.get(state) ?? []), on])
      queue.push(to)
    }
  }
  return ways
}
