import type { EventInput } from '../../project/project.js'
import type { Day } from '../../values/calendar.js'

/** Tình huống cụ thể. / A day and facts: what a case needs to ask a question. */
export interface Witness {
  readonly on: Day
  readonly given: Readonly<Record<string, unknown>>
  /** The life of the project, where the question is about that. */
  readonly events?: readonly EventInput[]
}
