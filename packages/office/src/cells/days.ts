import { day, type Day, writtenDay } from '@khuyencong/core'
import { type CellValue, tidyText } from '../tables/table.js'
import { cellMessages } from './messages.js'
import { cellError } from './refuse-cell.js'

/** Days that a spreadsheet counts, between 1954 and 2119: other numbers are hardly days. */
const SERIAL = { least: 20_000, most: 80_000 } as const
/** The day before the first one that is counted; 1900 is taken for a leap year. */
const DAY_0_OF_1900 = Date.UTC(1899, 11, 30)
const DAY_0_OF_1904 = Date.UTC(1904, 0, 1)

/**
 * Ô ngày. / A day: a cell that is one, a number that counts days, or a text such as 22/07/2019.
 * Throws `DAY_FORMAT`.
 */
export function dayCell(value: CellValue, from1904: boolean): Day {
  if (typeof value === 'number') return serialDay(value, from1904)
  if (typeof value === 'object' && value !== null && 'day' in value) return day(value.day)
  const text = tidyText(value)
  if (typeof value === 'string') return writtenDay(text)
  throw cellError('DAY_FORMAT', text, cellMessages.CELL_DAY())
}

function serialDay(value: number, from1904: boolean): Day {
  const whole = Math.floor(value)
  if (!(whole >= SERIAL.least && whole <= SERIAL.most))
    throw cellError('DAY_FORMAT', String(value), cellMessages.CELL_DAY())
  const start = from1904 ? DAY_0_OF_1904 : DAY_0_OF_1900
  return day(new Date(start + whole * 86_400_000).toISOString().slice(0, 10))
}
