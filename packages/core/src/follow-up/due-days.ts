import { type Day, dayBefore, dayInYear, daysAfter, yearOf } from '../values/calendar.js'
import type { FollowUpMember } from '../kinds/follow-up/follow-up.js'

type Report = FollowUpMember<'reports'>

/** Kỳ báo cáo. / One time a report is owed. */
export interface DueDay {
  readonly period: string
  /** `null` where the text names no day. */
  readonly due: Day | null
  /** What came in on these days without naming a period is taken for this one. */
  readonly from: Day
  readonly to: Day
}

/**
 * Các kỳ của một báo cáo định kỳ. / The times a recurring report is owed, those whose last day, or
 * whose end where the text names no day, lies within `from` … `to`, in order.
 */
export function dueDays(report: Report, from: Day, to: Day): readonly DueDay[] {
  const { monthly, yearly, everyMonths } = report
  const years = yearsAround(from, to)
  const all =
    monthly !== null
      ? years.flatMap((year) => monthsOf(year, monthly.lastDay))
      : yearly !== null
        ? withSpans(years.flatMap((year) => daysOfYear(year, yearly)))
        : everyMonths !== null
          ? years.flatMap((year) => partsOfYear(year, everyMonths))
          : []
  return all.filter(({ due, from: begun }) => {
    const day = due ?? dayBefore(begun)
    return from <= day && day <= to
  })
}

const yearsAround = (from: Day, to: Day): readonly number[] => {
  const first = yearOf(from) - 1
  return Array.from({ length: yearOf(to) - first + 2 }, (_, index) => first + index)
}

const two = (value: number): string => String(value).padStart(2, '0')

const firstOfMonth = (year: number, month: number): Day =>
  `${year + Math.floor((month - 1) / 12)}-${two(((month - 1) % 12) + 1)}-01` as Day

const monthsOf = (year: number, lastDay: number): readonly DueDay[] =>
  Array.from({ length: 12 }, (_, index) => ({
    period: `${year}-${two(index + 1)}`,
    due: `${year}-${two(index + 1)}-${two(lastDay)}` as Day,
    from: firstOfMonth(year, index + 1),
    to: dayBefore(firstOfMonth(year, index + 2)),
  }))

interface NamedDay {
  readonly period: string
  readonly due: Day
}

const daysOfYear = (year: number, yearly: NonNullable<Report['yearly']>): readonly NamedDay[] =>
  yearly.map(({ ofYear, lastDay }, index) => {
    const reported = ofYear === 'same-year' ? year : year - 1
    return {
      period: yearly.length === 1 ? String(reported) : `${reported}/${index + 1}`,
      due: dayInYear(year, lastDay),
    }
  })

/** From the month after the one of the last day before, to the end of the month of its own. */
function withSpans(days: readonly NamedDay[]): readonly DueDay[] {
  const sorted = [...days].sort((a, b) => (a.due < b.due ? -1 : 1))
  return sorted.flatMap((day, index) => {
    const before = sorted[index - 1]
    return before === undefined
      ? []
      : [{ ...day, from: daysAfter(endOfMonth(before.due), 1), to: endOfMonth(day.due) }]
  })
}

const endOfMonth = (day: Day): Day =>
  dayBefore(firstOfMonth(yearOf(day), Number(day.slice(5, 7)) + 1))

/** Each part of a year is reported on once it has ended. */
const partsOfYear = (year: number, months: number): readonly DueDay[] =>
  Array.from({ length: 12 / months }, (_, index) => ({
    period: months === 12 ? String(year) : `${year}/${index + 1}`,
    due: null,
    from: firstOfMonth(year, (index + 1) * months + 1),
    to: dayBefore(firstOfMonth(year, (index + 2) * months + 1)),
  }))
