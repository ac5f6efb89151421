import type { Day } from '../values/calendar.js'
import type { ProblemInput } from '../errors/errors.js'
import { rulingMessages } from './messages.js'

/**
 * A ruling, an answer or the like that is dated after the day it is to count on: nobody can have
 * known it by then.
 */
export function rulingAfterDay(at: string, ruledOn: string, on: Day): ProblemInput {
  return {
    code: 'RULING_AFTER_DAY',
    at,
    found: ruledOn,
    ...rulingMessages.RULING_AFTER_DAY(ruledOn, on),
  }
}
