import { type Day, dayText } from '../values/calendar.js'
import type { ProblemInput } from '../errors/errors.js'

/**
 * A ruling, an answer or the like that is dated after the day it is to count on: nobody can have
 * known it by then.
 */
export function rulingAfterDay(at: string, ruledOn: string, on: Day): ProblemInput {
  return {
    code: 'RULING_AFTER_DAY',
    at,
    found: ruledOn,
    message: `Kết luận ghi ngày ${dayText(ruledOn)} là sau ngày xét ${dayText(on)}.`,
    messageEn: `The ruling is dated ${ruledOn}, after the day it is to count on, ${on}.`,
    hint: 'Xét vào ngày đã có kết luận, hoặc bỏ kết luận này ra khỏi dữ liệu của ngày xét.',
    hintEn: 'Judge on a day when the ruling stood, or leave the ruling out.',
  }
}
