import type { EventInput } from '../../project/project.js'
import type { Day } from '../../values/calendar.js'

/** Tình huống cụ thể. / A day and facts: what a case needs to ask a question. */
export interface Counterexample {
  readonly on: Day
  readonly given: Readonly<Record<string, unknown>>
  /** The events of the project, where the question is about them. */
  readonly events?: readonly EventInput[]
}
