import { UTCDateMini } from '@date-fns/utc'
import { addDays } from 'date-fns/addDays'
import { addMonths as monthsLater } from 'date-fns/addMonths'
import { KhuyenCongError } from '../errors/errors.js'
import { dayHints, dayMessages, type Hints, monthDayMessages, writtenDayHint } from './messages.js'

declare const dayBrand: unique symbol

/**
 * Ngày, dạng `YYYY-MM-DD`. / A calendar day: no time of day, no time zone. Days compare as text.
 */
export type Day = string & { readonly [dayBrand]: true }

/**
 * Ngày. / Reads a calendar day written `YYYY-MM-DD`.
 *
 * @param text - `YYYY-MM-DD`.
 * @returns The day.
 * @throws `KhuyenCongError` `DAY_FORMAT`, also for a day that does not exist.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * day('2024-02-29') // => '2024-02-29'
 * ```
 */
export function day(text: string): Day {
  if (typeof text === 'string' && isReal(text)) return text as Day
  throw notADay(String(text), dayHints.isoDay)
}

function notADay(found: string, otherwise: Hints): Error {
  return new KhuyenCongError({
    code: 'DAY_FORMAT',
    found,
    ...dayMessages.DAY_FORMAT(hintsFor(found) ?? otherwise),
  })
}

function isReal(text: string): boolean {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []
  const longest = daysOfMonth(Number(year), Number(month))
  return Number(year) >= 1900 && Number(date) >= 1 && Number(date) <= longest
}

/** 0 where there is no such month. */
function daysOfMonth(year: number, month: number): number {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0
}

/**
 * Ngày như người ta viết. / Reads a day as people and official papers write it, «22/07/2019»,
 * «22-7-2019», «ngày 22 tháng 7 năm 2019», or as data files do, `2019-07-22`. The day always
 * comes before the month. For options, questions and tables; data files hold `YYYY-MM-DD` alone.
 *
 * @param text - The day as written.
 * @returns The day.
 * @throws `KhuyenCongError` `DAY_FORMAT`, also for a day that does not exist.
 * @example
 * ```ts
 * import { writtenDay } from '@khuyencong/core'
 * writtenDay('22/07/2019') // => '2019-07-22'
 * ```
 */
export function writtenDay(text: string): Day {
  const turned = typeof text === 'string' ? turnedRound(text) : null
  if (turned !== null && isReal(turned)) return turned as Day
  if (typeof text === 'string' && isReal(text)) return text as Day
  throw notADay(String(text), writtenDayHint)
}

const ON_PAPER = /^(?:ngày )?(\d{1,2})(?:[/.-](\d{1,2})[/.-]| tháng (\d{1,2}) năm )(\d{4})$/iu

/**
 * `2019-07-22` where a text of any length looks like «22/07/2019», real or not; `null` where it
 * does not.
 */
function turnedRound(text: string): string | null {
  if (text.length > 60) return null
  const [, date, month, monthInWords, year = ''] =
    ON_PAPER.exec(text.normalize('NFC').trim().replace(/\s+/gu, ' ')) ?? []
  return date === undefined
    ? null
    : `${year}-${(month ?? monthInWords ?? '').padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Turns a day written the Vietnamese way round, or says how long its month is. */
function hintsFor(text: string): Hints | null {
  const turned = turnedRound(text) ?? (/^\d{4}-\d{2}-\d{2}$/u.test(text) ? text : '')
  const [year, month, date] = turned.split('-').map(Number)
  const longest = daysOfMonth(Number(year), Number(month))
  if (Number(date) > longest && longest > 0)
    return dayHints.lengthOfMonth(turned.slice(0, 7), longest)
  return isReal(turned) ? dayHints.turned(turned) : null
}

/**
 * Ngày như văn bản viết. / A day as people write it: 01/06/2023.
 *
 * @param day - `YYYY-MM-DD`.
 * @returns `DD/MM/YYYY`.
 * @example
 * ```ts
 * import { dayText } from '@khuyencong/core'
 * dayText('2023-06-01') // => '01/06/2023'
 * ```
 */
export function dayText(day: string): string {
  return day.split('-').reverse().join('/')
}

/** The last day that can be written; days compare as text, so that none may come after it. */
const LAST_DAY = '9999-12-31' as Day

/**
 * Ngày sau đó. / `days` calendar days later (earlier when negative), at the latest
 * {@link LAST_DAY}.
 */
export function daysAfter(from: Day, days: number): Day {
  const date = addDays(new UTCDateMini(from), days)
  return date.getUTCFullYear() > 9_999 ? LAST_DAY : (date.toISOString().slice(0, 10) as Day)
}

/**
 * Cùng ngày, sau ngần ấy tháng. / The same day of the month so many months later, the last day of
 * a month that is too short for it; at the latest {@link LAST_DAY}.
 */
export function addMonths(from: Day, months: number): Day {
  const date = monthsLater(new UTCDateMini(from), months)
  return date.getUTCFullYear() > 9_999 ? LAST_DAY : (date.toISOString().slice(0, 10) as Day)
}

/**
 * Số ngày từ ngày này đến ngày kia. / Calendar days from one day to another; negative where the
 * other is earlier.
 */
export function daysBetween(from: Day, to: Day): number {
  return (new UTCDateMini(to).getTime() - new UTCDateMini(from).getTime()) / 86_400_000
}

declare const monthDayBrand: unique symbol

/** Ngày trong năm, dạng `MM-DD`. / A day of any year. */
export type MonthDay = string & { readonly [monthDayBrand]: true }

/**
 * Reads a day of a year written `MM-DD`. Throws `DAY_FORMAT`, also for a day that no year has;
 * `02-29` is the last day of February.
 */
export function monthDay(text: string): MonthDay {
  if (typeof text === 'string' && isReal(`${LEAP_YEAR}-${text}`)) return text as MonthDay
  const [, first = '', second = ''] = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})$/u.exec(text) ?? []
  const [date, month] = [first.padStart(2, '0'), second.padStart(2, '0')]
  const turned = [`${month}-${date}`, `${date}-${month}`].find((each) =>
    isReal(`${LEAP_YEAR}-${each}`),
  )
  throw new KhuyenCongError({
    code: 'DAY_FORMAT',
    found: text,
    ...monthDayMessages.DAY_FORMAT(turned ?? '01-31'),
  })
}

const LEAP_YEAR = 2024

/**
 * Ngày ấy của một năm. / The day in one year; `02-29` is 28 February where the year has no 29th.
 */
export function dayInYear(year: number, on: MonthDay): Day {
  const text = `${year}-${on}`
  return (isReal(text) ? text : `${year}-02-28`) as Day
}

/**
 * Hôm trước. / The day before.
 *
 * @param of - A day.
 * @returns The day before it.
 * @example
 * ```ts
 * import { day, dayBefore } from '@khuyencong/core'
 * dayBefore(day('2024-03-01')) // => '2024-02-29'
 * ```
 */
export const dayBefore = (of: Day): Day => daysAfter(of, -1)

/** Ngày cuối năm. / 31 December of a year. */
export const endOfYear = (year: number): Day => (year > 9_999 ? LAST_DAY : (`${year}-12-31` as Day))

/** Năm của ngày. / The year a day lies in. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4))

/**
 * Số năm tính tròn lên. / Years begun between two days: exactly five years is 5, five years and a
 * day is 6. 0 when `to` is not after `from`.
 */
export function yearsBegun(from: Day, to: Day): number {
  if (to <= from) return 0
  const years = yearOf(to) - yearOf(from)
  return to.slice(4) > from.slice(4) ? years + 1 : years
}

/** Whether `on` lies within `from` … `to`, both inclusive; `null` is open. */
export function within(on: Day, from: Day | null, to: Day | null): boolean {
  return (from === null || from <= on) && (to === null || on <= to)
}

/** The day after and the day before a day of the year, in a year without 29 February. */
export function neighbouringDays(on: MonthDay): readonly MonthDay[] {
  const there = dayInYear(2023, on)
  return [daysAfter(there, 1), dayBefore(there)].map((day) => day.slice(5) as MonthDay)
}
