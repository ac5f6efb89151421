import { type Day, yearOf } from '../values/calendar.js'

/** What is known of a statement: yes, no, or not known. */
export type Holds = boolean | null

/** Neither can be where one is false; both are known only where each is. */
export const holdTogether = (a: Holds, b: Holds): Holds =>
  a === false || b === false ? false : a === null || b === null ? null : true

/** From when, and to which day, records are counted; both ends belong to it. */
export interface WorkPeriod {
  readonly from: Day
  readonly to: Day
}

/** The year of a day, until it. */
export const yearUntil = (to: Day): WorkPeriod => ({ from: `${yearOf(to)}-01-01` as Day, to })

/** Whether what began on one day and ends on another is there on a third; on its last day no more. */
export function lastsOn(from: Day | null, end: Day | 'never' | null, on: Day): Holds {
  const begun = from === null ? null : from <= on
  const stays = end === null ? null : end === 'never' || end > on
  return holdTogether(begun, stays)
}

/** Whether an indicator is of what there is on a day, and not of what came to pass until then. */
export const isStock = (indicator: string): boolean =>
  /^(?:(?:collaborators|officials)(?:\.places|\.fullTime)?|means\.\w+)$/u.test(indicator)
