import { withoutMarks } from '@khuyencong/core'
import { type CellValue, columnLetters, type Sheet, tidyText } from '../tables/table.js'

/** Bảng trên trang tính. / Where a table stands on a sheet: its headings and its first row. */
export interface Headed {
  /** The place of the row of headings in the rows of the sheet. */
  readonly header: number
  /** The place of the first row below the headings and the numbers of the columns. */
  readonly first: number
  /** The heading of each column: «Kinh phí › Tổng» where two rows make it. */
  readonly headings: readonly string[]
}

/** The value of a cell; cells that are merged have the one of the first. */
function shownAt(sheet: Sheet, row: number, column: number): CellValue {
  const own = sheet.rows[row]?.cells[column] ?? null
  if (own !== null) return own
  const merge = sheet.merges.find(
    ({ startRow, endRow, startCol, endCol }) =>
      startRow <= row && row <= endRow && startCol <= column && column <= endCol,
  )
  return merge === undefined ? null : (sheet.rows[merge.startRow]?.cells[merge.startCol] ?? null)
}

/** The headings that begin at a row: of one row, or of two where cells of the first are merged. */
export function headedAt(sheet: Sheet, header: number): Headed {
  const inTwo = sheet.merges.some(
    ({ startRow, endRow, startCol, endCol }) =>
      startRow === header && endRow === header && endCol > startCol,
  )
  const deep = sheet.merges
    .filter(({ startRow, endRow }) => startRow === header && endRow > header)
    .reduce((most, { endRow }) => Math.max(most, endRow - header), inTwo ? 1 : 0)
  const rows = Array.from({ length: Math.min(deep, 3) + 1 }, (_, index) => header + index)
  const width = rows.reduce((most, row) => Math.max(most, sheet.rows[row]?.cells.length ?? 0), 0)
  const headings = numbered(
    Array.from({ length: width }, (_, column) => headingOf(sheet, rows, column)),
  )
  const below = header + rows.length
  return { header, first: isNumbering(sheet, below) ? below + 1 : below, headings }
}

function headingOf(sheet: Sheet, rows: readonly number[], column: number): string {
  const parts = rows.map((row) => tidyText(shownAt(sheet, row, column)))
  return parts.filter((part, index) => part !== '' && part !== parts[index - 1]).join(' › ')
}

/** A heading that comes again bears its number; a column without one bears its letters. */
function numbered(headings: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  return headings.map((heading, column) => {
    if (heading === '') return `[${columnLetters(column)}]`
    const time = (times.get(heading) ?? 0) + 1
    times.set(heading, time)
    return time === 1 ? heading : `${heading} (${time})`
  })
}

/** «(1) | (2) | (3) = (1) + (2)» or «A | B | 1 | 2», as stands below headings. */
function isNumbering(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row]?.cells ?? []).map(tidyText).filter((text) => text !== '')
  return (
    texts.length > 1 &&
    texts.every((text) => /^(?:[A-Z]|[\d()\s+=\-x*/]+)$/u.test(text)) &&
    texts.some((text, index) => /\d/u.test(text) && text.includes(String(index + 1)))
  )
}

/** A heading without marks, brackets and the unit that stands in it. */
export const plainHeading = (text: string): string =>
  withoutMarks(text)
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/\b(?:dvt|don vi tinh)\b.*$/u, ' ')
    .replace(/[^a-z0-9›]+/gu, ' ')
    .trim()

const UNIT =
  /(?:(?:đvt|dvt|đơn vị tính)\s*[:.]?|đơn vị\s*:)\s*(?:là\s*)?((?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|vnđ|vnd|đ))(?!\p{L})|\(((?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*(?:đồng|vnđ|vnd|đ))\)|\((trđ|tr\.đ|triệu đ)\)/iu

/** The unit of money that a text names: «ĐVT: triệu đồng», «Kinh phí (đồng)». */
export function moneyUnitIn(text: string): string | null {
  const found = UNIT.exec(` ${text.normalize('NFC').toLowerCase()} `.replace(/\s+/gu, ' '))
  if (found === null) return null
  const unit = found.slice(1).find((each) => each !== undefined) ?? ''
  const [, times] = /^(nghìn|ngàn|triệu|tr|tỷ|tỉ)/u.exec(unit) ?? []
  return times === undefined ? 'đồng' : (MULTIPLES[times] ?? null)
}

const MULTIPLES: Readonly<Record<string, string>> = {
  nghìn: 'nghìn đồng',
  ngàn: 'nghìn đồng',
  triệu: 'triệu đồng',
  tr: 'triệu đồng',
  tỷ: 'tỷ đồng',
  tỉ: 'tỷ đồng',
}
