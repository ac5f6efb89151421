import { UTCDateMini } from '@date-fns/utc'
import { addDays } from 'date-fns'
import { KhuyenCongError } from './errors.js'

declare const dayBrand: unique symbol

/** Ngày, dạng `YYYY-MM-DD`. / A calendar day: no time of day, no time zone. Days compare as text. */
export type Day = string & { readonly [dayBrand]: true }

/**
 * Ngày. / Reads a calendar day written `YYYY-MM-DD`.
 *
 * @throws {@link KhuyenCongError} `DAY_FORMAT`, also for a day that does not exist.
 * @example
 * ```ts
 * import { day } from '@khuyencong/core'
 * day('2024-02-29') // => '2024-02-29'
 * ```
 */
export function day(text: string): Day {
  if (typeof text === 'string' && isReal(text)) return text as Day
  throw new KhuyenCongError({
    code: 'DAY_FORMAT',
    found: String(text),
    message: 'Ngày không đúng hoặc không có thật.',
    messageEn: 'Not a real calendar day.',
    ...dayHint(String(text)),
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

/** Turns a day written the Vietnamese way round, or says how long its month is. */
function dayHint(text: string): { hint: string; hintEn: string } {
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(
      text.trim().replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3-$2-$1'),
    ) ?? []
  const turned = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const like = isReal(turned) ? turned : '2023-06-01'
  const longest = daysOfMonth(Number(year), Number(month))
  if (Number(date) > longest && longest > 0) {
    return {
      hint: `Xem lại ngày: tháng ${Number(month)}/${year} có ${longest} ngày.`,
      hintEn: `Check the day: ${year}-${month.padStart(2, '0')} has ${longest} days.`,
    }
  }
  return {
    hint: `Viết năm-tháng-ngày, như «${like}».`,
    hintEn: `Write year-month-day, like \`${like}\`.`,
  }
}

/** Ngày sau đó. / `days` calendar days later (earlier when negative). */
export function daysAfter(from: Day, days: number): Day {
  return addDays(new UTCDateMini(from), days).toISOString().slice(0, 10) as Day
}

/**
 * Hôm trước. / The day before.
 *
 * @example
 * ```ts
 * import { day, dayBefore } from '@khuyencong/core'
 * dayBefore(day('2024-03-01')) // => '2024-02-29'
 * ```
 */
export const dayBefore = (of: Day): Day => daysAfter(of, -1)

/** Ngày cuối năm. / 31 December of a year. */
export const endOfYear = (year: number): Day => `${year}-12-31` as Day

/** Năm của ngày. / The year a day lies in. */
export const yearOf = (of: Day): number => Number(of.slice(0, 4))

/**
 * Số năm tính tròn lên. / Years begun between two days: exactly five years is 5, five years and a day is 6.
 * 0 when `to` is not after `from`.
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
