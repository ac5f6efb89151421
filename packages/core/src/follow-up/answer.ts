import { type Day, daysBetween } from '../values/calendar.js'
import type { Duty } from './duty.js'

/** What is known of one thing that is owed. */
export interface Asked {
  /** The day asked about. */
  readonly on: Day
  /** The last day; `null` where the text names none. */
  readonly due: Day | null
  /** The day it was done; `null`: no trace of it is given. */
  readonly doneOn: Day | null
  /** Whether a trace would be given if it had been done. */
  readonly known: boolean
}

/**
 * Tình trạng. / Done, with the days it came late; else owed up to and on its last day, late from
 * the day after, where it would be known had it been done; `unknown` where nobody tells.
 */
export function answered({
  on,
  due,
  doneOn,
  known,
}: Asked): Pick<Duty, 'status' | 'due' | 'doneOn' | 'lateDays' | 'missing'> {
  const end = doneOn ?? on
  const lateDays = due === null || end <= due ? 0 : daysBetween(due, end)
  if (doneOn !== null) return { status: 'done', due, doneOn, lateDays, missing: [] }
  if (due !== null && on <= due) return { status: 'due', due, doneOn, lateDays, missing: [] }
  if (!known) return { status: 'unknown', due, doneOn, lateDays: 0, missing: ['records'] }
  return { status: due === null ? 'due' : 'late', due, doneOn, lateDays, missing: [] }
}
