import type { Cell, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '../tables/table.js'
import { HEADING, LINK, styleOf } from './sheet-styles.js'
import { cellText, type WrittenCell, type WrittenColumn } from './written-table.js'

/** Trang tính. / What a sheet is called, and its columns. */
export interface SheetHead {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
}

/** Cells that are more than a value, by row and column: `0,3`. */
export type OwnCells = Map<string, Partial<Cell>>

/** A row as it is written below the headings. */
export type WrittenRow = readonly WrittenCell[]

/** A cell as the library takes it: a text, a number, a day, nothing. */
type LibraryValue = string | number | Date | null

/**
 * Khung trang tính. / How a sheet is shown: headings that stay in sight and on every printed page,
 * A4 across, a filter over `count` rows below the headings.
 */
export function sheetOf(
  { name, columns }: SheetHead,
  rows: LibraryValue[][],
  cells: OwnCells,
  count: number,
): WriteSheet {
  const last = columnLetters(Math.max(columns.length - 1, 0))
  return {
    name,
    cells,
    columns: columns.map(columnOf),
    rows,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${count + 1}` },
    pageSetup: PAGE,
    headerFooter: { oddFooter: '&C&P/&N' },
    dataValidations: columns.flatMap((each, column) => [...choicesOf(each, column)]),
  }
}

const PAGE = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
} as const

export const columnOf = ({ width, format }: WrittenColumn): ColumnDef => ({
  width,
  style: styleOf(format),
})

/** The headings as values. */
export const headingValues = ({ columns }: SheetHead): LibraryValue[] =>
  columns.map(({ heading }) => heading)

/** The headings as cells; `more`: what is noted beside the first besides its own note. */
export function headingCells({ columns }: SheetHead, more: string): OwnCells {
  return new Map(
    columns.map(({ heading, note = '' }, index) => {
      const text = [note, index === 0 ? more : ''].filter((each) => each !== '').join('\n')
      const comment = text === '' ? {} : { comment: { author: 'khuyencong', text } }
      return [`0,${index}`, { value: heading, style: HEADING, ...comment }]
    }),
  )
}

/** The cells of rows that look unlike their column: days and links; `first`: where the rows begin. */
export function* ownCells(
  rows: readonly WrittenRow[],
  first: number,
): Generator<readonly [place: string, cell: Partial<Cell>]> {
  for (const [index, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      const own = ownCell(cell)
      if (own !== null) yield [`${first + index},${column}`, own]
    }
}

/** Days and links look like what they are, whatever their column holds besides. */
function ownCell(cell: WrittenCell): Partial<Cell> | null {
  if (typeof cell !== 'object' || cell === null) return null
  if ('day' in cell) return { value: valueOf(cell), style: styleOf('day') }
  return { value: cellText(cell.text), hyperlink: { target: cell.link }, style: LINK }
}

export function valueOf(cell: WrittenCell): LibraryValue {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cellText(cell)
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cellText(cell.text)
}

/** Rows of a table to be filled in whose cells offer their choices. */
const FILLED_IN = 5_000

/** The choices of a column; another text is allowed after a warning. */
function choicesOf({ list }: WrittenColumn, column: number): readonly DataValidation[] {
  if (list === undefined) return []
  const letters = columnLetters(column)
  const range = `${letters}2:${letters}${FILLED_IN}`
  return [{ type: 'list', formula1: list, range, allowBlank: true, errorStyle: 'warning' }]
}
