import { rate, vnd, type Vnd } from '@khuyencong/core'
import { type CellValue, tidyText } from '../tables/table.js'
import { DIGITS, written } from '../tables/written-number.js'
import { cellMessages } from './messages.js'
import { cellError } from './refuse-cell.js'

/** Đơn vị tiền của cột. / The units an amount of a column may be counted in. */
export const MONEY_UNITS = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

const isBare = (text: string): boolean => /^[-−+]?[\d.,\s]+$/u.test(text)

/** «56.25» and «2,014.9»: a point before what cannot be a group of three digits. */
const ENGLISH = /^\d{1,3}(?:,\d{3})*\.\d{1,2}$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/u

/** Refuses a number whose point and comma are the English ones. */
function refuseEnglish(text: string): void {
  if (!ENGLISH.test(text)) return
  const meant = text.replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.')
  throw cellError('CELL_NUMBER', text, cellMessages.ENGLISH_NUMBER(meant))
}

/**
 * Ô tiền. / An amount: a number in the unit of the column, or a text with its own unit. Throws
 * `AMOUNT_…`, `UNIT_MISSING`, `CELL_NUMBER`.
 */
export function moneyCell(value: CellValue, unit: MoneyUnit | null): Vnd {
  const text = typeof value === 'number' ? written(value) : tidyText(value)
  if (typeof value === 'boolean' || (typeof value === 'object' && value !== null))
    throw cellError('CELL_NUMBER', text, cellMessages.CELL_NUMBER())
  if (!isBare(text)) return vnd(text)
  refuseEnglish(text)
  if (unit === null) throw cellError('UNIT_MISSING', text, cellMessages.UNIT_MISSING())
  return vnd(`${text.replace(/\s/gu, '')} ${unit}`)
}

/** Ô số nguyên. / A whole number, not negative. Throws `CELL_NUMBER`. */
export function integerCell(value: CellValue): number {
  const text = typeof value === 'number' ? written(value) : tidyText(value)
  const plain = /^\d{1,3}(?:\.\d{3})+$/u.test(text) ? text.replaceAll('.', '') : text
  const number = Number(plain)
  if (typeof value !== 'boolean' && /^\d{1,15}$/u.test(plain) && Number.isSafeInteger(number))
    return number
  throw cellError('CELL_NUMBER', text, cellMessages.CELL_INTEGER())
}

/** Ô số. / A number. Throws `CELL_NUMBER`. */
export function numberCell(value: CellValue): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Number(value.toPrecision(DIGITS))
  const text = tidyText(value)
  refuseEnglish(text)
  const plain = text.replace(/^-?\d{1,3}(?:\.\d{3})+(?=,|$)/u, (whole) => whole.replaceAll('.', ''))
  if (typeof value === 'string' && /^-?\d{1,15}(?:,\d+)?$/u.test(plain))
    return Number(plain.replace(',', '.'))
  throw cellError('CELL_NUMBER', text, cellMessages.CELL_NUMBER())
}

/**
 * Ô tỷ lệ. / A rate as packs write it: `50%`. A bare number is a part of one, as a cell formatted
 * as a percentage keeps it, unless the column says that it counts percents: there a number of a
 * workbook up to 1 could be either, so it is refused. Throws `RATE_…`, `CELL_NUMBER`.
 */
export function rateCell(value: CellValue, percents: boolean): string {
  const text = typeof value === 'number' ? written(value) : tidyText(value)
  if (typeof value === 'string' && /%$/u.test(text)) return checked(text)
  const number = typeof value === 'number' || typeof value === 'string' ? bare(text) : NaN
  if (percents && typeof value === 'number' && number > 0 && number <= 1)
    throw cellError('CELL_NUMBER', text, cellMessages.CELL_RATE_UNCLEAR(text, written(value * 100)))
  if (percents && number >= 0) return checked(`${text}%`)
  if (typeof value !== 'number' || !(number >= 0 && number <= 1))
    throw cellError('CELL_NUMBER', text, cellMessages.CELL_RATE())
  return checked(`${written(value * 100)}%`)
}

const bare = (text: string): number =>
  /^\d{1,6}(?:,\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : NaN

function checked(text: string): string {
  const plain = text.replace(/\s+%/u, '%')
  rate(plain)
  return plain
}
