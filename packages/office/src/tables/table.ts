import type { Problem } from '@khuyencong/core'

/** Ô hỏng. / A cell that holds an error of Excel, or a formula nobody has worked out. */
interface BrokenCell {
  readonly broken: 'error' | 'not-computed'
  readonly found: string
}

/** Ô ngày. / A cell that a workbook keeps as a day. */
interface DayCell {
  readonly day: string
}

/** Giá trị của ô. / What a cell holds; `null` where it is empty. */
export type CellValue = string | number | boolean | DayCell | BrokenCell | null

/** Vùng ô gộp. / Cells that are shown as one; counted from 0, the ends included. */
interface MergedCells {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

/** Hàng của bảng. / A row: its number as people see it (the line, in CSV), and its cells. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly CellValue[]
}

/** Trang tính. / One sheet of a workbook, or a CSV file, which has no name. */
export interface Sheet {
  readonly name: string | null
  readonly rows: readonly TableRow[]
  readonly merges: readonly MergedCells[]
  /** Whether a number without a format is counted from 1904, as old Macintosh files do. */
  readonly from1904: boolean
}

/** Tệp bảng đã đọc. / A workbook as read: the sheets that were, and what is to be said of it. */
export interface TableFile {
  readonly sheets: readonly Sheet[]
  readonly notes: readonly Problem[]
}

/** «A», «B» … «AA». */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnLetters(rest - 1) + letter
}

/**
 * Địa chỉ ô. / Where a cell stands, as messages say it: `Danh sách!H17`; in CSV the line and the
 * heading of the column.
 */
export function cellAddress(
  { name }: Pick<Sheet, 'name'>,
  row: number,
  column: number,
  heading: string,
): string {
  return name === null
    ? heading === ''
      ? `${row}`
      : `${row} › ${heading}`
    : `${name}!${columnLetters(column)}${row}`
}

/** A row as a whole: `Danh sách!A17`, in CSV its line. */
export const rowAddress = (sheet: Pick<Sheet, 'name'>, row: number): string =>
  cellAddress(sheet, row, 0, '')

/** What stands in a file: `de-an.xlsx › Danh sách!H17`, `de-an.csv:17 › Kinh phí`. */
export const placeInFile = (
  file: string,
  { name }: Pick<Sheet, 'name'>,
  address: string,
): string => (name === null ? `${file}:${address}` : `${file} › ${address}`)

/** The text of a cell as it is compared: composed, in one line, without spaces at its ends. */
export function tidyText(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'object') return 'day' in value ? value.day : value.found
  return String(value)
    .normalize('NFC')
    .replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ')
    .trim()
}
