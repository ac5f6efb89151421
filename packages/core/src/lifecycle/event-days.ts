import { memoize } from '../values/memoize.js'
import type { Day } from '../values/calendar.js'
import type { ProjectEvent } from '../project/project.js'

type EventType = ProjectEvent['type']

/**
 * When what happened, looked up once for all events: a ledger asks it of every event. Takes events
 * in the order of their days.
 */
export class EventDays {
  /** By type of event, and by type and item. */
  readonly #days = new Map<string, Day[]>()
  /** The decisions to go on into the next year. */
  readonly extensions: readonly ProjectEvent[]

  constructor(events: readonly ProjectEvent[]) {
    for (const { type, on, item } of events)
      for (const key of [type, scopeKey(type, item)])
        memoize(this.#days, key, (): Day[] => []).push(on)
    this.extensions = events.filter((event) => changesOf(event).includes('next-year'))
  }

  /**
   * The first day of a type of event in the scope of an item: of that item or of the whole project;
   * of anything where no item is named.
   */
  first(type: EventType, item: string | null): Day | null {
    const first = (key: string): Day | null => this.#days.get(key)?.[0] ?? null
    return item === null
      ? first(type)
      : earlier(first(scopeKey(type, null)), first(scopeKey(type, item)))
  }

  /** The last day of a type of event up to a day, of all where none is given. */
  lastUpTo(type: EventType, day: Day | null): Day | null {
    const days = this.#days.get(type) ?? []
    return (day === null ? days : days.filter((each) => each <= day)).at(-1) ?? null
  }
}

/** The whole project stands under no name. */
const scopeKey = (type: EventType, item: string | null): string => `${type}/${item ?? ''}`

/** The earlier of two days; one that is not known does not count. */
export const earlier = (a: Day | null, b: Day | null): Day | null =>
  a === null || (b !== null && b < a) ? b : a

/** What an event changes about a running project. */
export function changesOf({ type, changes }: ProjectEvent): NonNullable<ProjectEvent['changes']> {
  if (type === 'stopped') return ['stop']
  if (type === 'carried-over') return ['next-year']
  return type === 'adjusted' ? (changes ?? []) : []
}
