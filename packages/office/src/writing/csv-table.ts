import { joinedPieces } from './joined-pieces.js'
import type { TableToWrite } from './workbook-writer.js'
import type { WrittenRow } from './written-sheet.js'
import { cellText, type WrittenCell, type WrittenColumn } from './written-table.js'

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u
/** Letters that are encoded together. */
const PIECE = 1 << 20

/**
 * Bảng CSV đang viết. / A table as CSV that spreadsheets of Vietnam open, as it grows: UTF-8 with
 * its mark, semicolons, decimal commas. A text that a spreadsheet would run begins with an
 * apostrophe.
 */
export class CsvWriter {
  readonly #encoder = new TextEncoder()
  readonly #pieces: Uint8Array[] = []
  #text: string

  constructor(columns: readonly WrittenColumn[]) {
    this.#text = `\uFEFF${lineOf(columns.map(({ heading }) => heading))}`
  }

  add(row: WrittenRow): void {
    this.#text += lineOf(row)
    if (this.#text.length >= PIECE) this.#encode()
  }

  /** The file, piece by piece. */
  finish(): readonly Uint8Array[] {
    this.#encode()
    return this.#pieces
  }

  #encode(): void {
    this.#pieces.push(this.#encoder.encode(this.#text))
    this.#text = ''
  }
}

/** Bảng thành CSV. / A table as CSV. */
export function csvOfTable({ columns, rows }: Pick<TableToWrite, 'columns' | 'rows'>): Uint8Array {
  const csv = new CsvWriter(columns)
  for (const row of rows) csv.add(row)
  return joinedPieces(csv.finish())
}

const lineOf = (row: WrittenRow): string => `${row.map(written).join(';')}\r\n`

function written(cell: WrittenCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'object' && 'day' in cell) return cell.day.split('-').reverse().join('/')
  const text = cellText(typeof cell === 'string' ? cell : cell.text)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
