import type { Day } from '../values/calendar.js'
import type { Project, ProjectEvent } from '../project/project.js'

type EventType = ProjectEvent['type']

/**
 * Đề án đến một ngày. / The events of a project up to the day asked about, asked for by their
 * types.
 */
export class ProjectLife {
  readonly events: readonly ProjectEvent[]
  /** Whether its events are given at all. */
  readonly known: boolean

  constructor(
    readonly project: Project,
    readonly on: Day,
  ) {
    this.known = project.events !== null
    this.events = (project.events ?? [])
      .filter((event) => event.on <= on)
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  }

  /** The first day of a type of event, whether of the project or of an item. */
  first(type: EventType): Day | null {
    return this.events.find((event) => event.type === type)?.on ?? null
  }

  /** The day on which one of some types of event had happened to the project, or to each item. */
  whole(types: readonly EventType[]): Day | null {
    const meant = this.events.filter(({ type }) => types.includes(type))
    const days = this.project.items.map(
      ({ id }) => meant.find(({ item }) => item === null || item === id)?.on ?? null,
    )
    return days.includes(null) ? null : ((days as Day[]).sort().at(-1) ?? null)
  }

  /** The days of a type of event, in order. */
  days(type: EventType): readonly Day[] {
    return this.events.filter((event) => event.type === type).map(({ on }) => on)
  }

  /** The first day anything is known of; `null` where nothing is. */
  get began(): Day | null {
    const { approval, planYear } = this.project
    const plan = planYear === null ? null : (`${planYear}-01-01` as Day)
    const known = [this.events[0]?.on ?? null, approval?.on ?? null, plan].filter(
      (day) => day !== null,
    )
    return known.sort()[0] ?? null
  }
}
