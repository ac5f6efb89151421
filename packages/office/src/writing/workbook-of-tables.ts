import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '../tables/table.js'
import {
  cellText,
  type WrittenCell,
  type WrittenColumn,
  type WrittenTable,
} from './written-table.js'

/** What a workbook says of itself: its title, and the day it speaks of in place of a clock. */
export interface WorkbookTitle {
  readonly title: string
  readonly on: string
}

const FONT = { name: 'Times New Roman', size: 11 } as const
const TOP: CellStyle = { font: FONT, alignment: { vertical: 'top', wrapText: true } }
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE8EEF4' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin' } },
}
const FORMATS = { money: '#,##0', day: 'dd/mm/yyyy', rate: '0.0%' } as const

/**
 * Viết bảng tính. / A workbook of tables: numbers and days as such, headings that stay in sight and
 * on every printed page, A4 across. Texts are texts: none is a formula. The same tables give the
 * same bytes.
 */
export async function workbookOfTables(
  tables: readonly WrittenTable[],
  { title, on }: WorkbookTitle,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const day = new Date(`${on}T00:00:00Z`)
  return writeXlsx({
    sheets: tables.map(sheetOf),
    defaultFont: FONT,
    properties: { title: cellText(title), created: day, modified: day },
  })
}

function sheetOf({ name, columns, rows }: WrittenTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  columns.forEach(({ heading, note }, column) => {
    const comment = note === undefined ? {} : { comment: { author: 'khuyencong', text: note } }
    cells.set(`0,${column}`, { value: heading, style: HEADING, ...comment })
  })
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      const own = ownCell(cell)
      if (own !== null) cells.set(`${index + 1},${column}`, own)
    })
  })
  const last = columnLetters(Math.max(columns.length - 1, 0))
  return {
    name,
    cells,
    columns: columns.map(({ width, format }) => ({ width, style: styleOf(format) })),
    rows: [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(valueOf))],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}${rows.length + 1}` },
    pageSetup: PAGE,
    headerFooter: { oddFooter: '&C&P/&N' },
    dataValidations: columns.flatMap((each, column) => [...choicesOf(each, column)]),
  }
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

/** Days and links look like what they are, whatever their column holds besides. */
function ownCell(cell: WrittenCell): Partial<Cell> | null {
  if (typeof cell !== 'object' || cell === null) return null
  if ('day' in cell) return { value: valueOf(cell), style: styleOf('day') }
  // no colour: hucre writes it before the size, which the schema of the format does not allow
  return {
    value: cellText(cell.text),
    hyperlink: { target: cell.link },
    style: { ...TOP, font: { ...FONT, underline: true } },
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

const styleOf = (format: WrittenColumn['format']): CellStyle =>
  format === undefined ? TOP : { ...TOP, numFmt: FORMATS[format] }

function valueOf(cell: WrittenCell): string | number | Date | null {
  if (cell === null || typeof cell === 'number') return cell
  if (typeof cell === 'string') return cellText(cell)
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : cellText(cell.text)
}
