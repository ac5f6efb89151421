import { withoutMarks } from '@khuyencong/core'
import type { ColumnMap } from '../columns/column-map.js'
import type { Headed } from '../columns/headings.js'
import { type CellValue, type Sheet, type TableRow, tidyText } from '../tables/table.js'

/** Các hàng của bảng. / The rows of a table: those that hold data, and those that do not. */
export interface DataRows {
  readonly rows: readonly TableRow[]
  readonly skipped: readonly TableRow[]
}

/** Where the columns are that tell a project from a heading: by the place in the row. */
export interface TellingColumns {
  readonly id: number | null
  readonly title: number | null
  readonly activity: number | null
  /** Columns of amounts, counts and days: a row with one of them is no heading. */
  readonly figures?: readonly number[]
}

/**
 * Hàng dữ liệu. / The rows below the headings, cells merged downwards filled in: without blank rows,
 * totals, headings of groups, and the lines for signatures.
 */
export function dataRows(
  sheet: Sheet,
  { first }: Headed,
  { skip }: Pick<ColumnMap, 'skip'>,
  columns: TellingColumns,
): DataRows {
  const filled = filledDown(sheet)
  const below = sheet.rows
    .slice(first)
    .map((row, index) => filled(row, first + index))
    .filter(({ cells }) => cells.some((cell) => tidyText(cell) !== ''))
  const totals = skip.map(plain)
  const isData = (row: TableRow): boolean =>
    !isTotal(row, totals, columns) && !isHeading(row, columns)
  return { rows: below.filter(isData), skipped: below.filter((row) => !isData(row)) }
}

const plain = (text: string): string =>
  withoutMarks(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

function filledDown({ merges }: Sheet): (row: TableRow, index: number) => TableRow {
  const downwards = merges.filter(
    ({ startRow, endRow, startCol, endCol }) => endRow > startRow && startCol === endCol,
  )
  const held = new Map<number, CellValue>()
  return (row, index) => {
    for (const { startRow, startCol } of downwards)
      if (startRow === index) held.set(startCol, row.cells[startCol] ?? null)
    const within = downwards.filter(({ startRow, endRow }) => startRow < index && index <= endRow)
    if (within.length === 0) return row
    const cells = [...row.cells]
    for (const { startCol } of within) cells[startCol] ??= held.get(startCol) ?? null
    return { ...row, cells: cells.map((cell) => cell ?? null) }
  }
}

/** How many cells from the left may say «Tổng cộng». */
const LEFT = 6

/** What may follow «Tổng», «Cộng»: the group that is added up. */
const OF_GROUP = /^(?:nhom|muc|phan|nam|so|cong|kinh phi|toan|[ivxl]+|[a-z]|\d+)\b/u

/** A row without an id of its own that says so in one of its first cells. */
function isTotal({ cells }: TableRow, totals: readonly string[], columns: TellingColumns): boolean {
  const says = (text: string): boolean =>
    totals.some(
      (total) =>
        text === total ||
        (text.startsWith(`${total} `) && OF_GROUP.test(text.slice(total.length + 1))),
    )
  const id = plain(textAt(cells, columns.id))
  return (id === '' || says(id)) && cells.slice(0, LEFT).some((cell) => says(plain(tidyText(cell))))
}

/**
 * The heading of a group («I | Ứng dụng máy móc»), or a line under the table: it names no activity,
 * and holds one or two texts alone, or begins with a Roman number or a letter.
 */
function isHeading({ cells }: TableRow, columns: TellingColumns): boolean {
  if (textAt(cells, columns.activity) !== '') return false
  if (columns.figures?.some((column) => textAt(cells, column) !== '') === true) return false
  const full = cells.filter((cell) => tidyText(cell) !== '')
  const id = textAt(cells, columns.id)
  const first = id === '' ? tidyText(full[0] ?? null) : id
  if (/^(?:[IVXL]+|[A-Z])[.)]?$/u.test(first)) return true
  return full.length <= 2 && full.every((cell) => typeof cell === 'string')
}

const textAt = (cells: readonly CellValue[], column: number | null): string =>
  column === null ? '' : tidyText(cells[column] ?? null)
