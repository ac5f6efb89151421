import { noTable } from '../columns/locate.js'
import { tableFile } from '../files/table-file.js'
import { type CellValue, tidyText } from '../tables/table.js'

/** Hàng chữ của bảng. / A row of a table as texts, with the number that people see beside it. */
export interface TextRow {
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * Bảng thành chữ. / The rows of the first sheet that holds anything, or of a named one, as texts: a
 * number with a decimal point, a day as `YYYY-MM-DD`. For tables whose columns are not fixed, as
 * mark sheets.
 *
 * @param bytes - The file.
 * @param file - What messages call it.
 * @param sheet - The sheet; `null`: the first with cells.
 * @returns The rows that are not empty.
 * @throws `KhuyenCongError` `WORKBOOK_…`, `TABLE_…`, `SHEET_UNKNOWN`.
 * @example
 * ```ts
 * import { tableTexts } from '@khuyencong/office'
 * const csv = new TextEncoder().encode('Hồ sơ;Điểm\nA;3')
 * const rows = await tableTexts(csv, 'diem.csv', null)
 * rows.map(({ cells }) => cells.join(' ')) // => ['Hồ sơ Điểm', 'A 3']
 * ```
 */
export async function tableTexts(
  bytes: Uint8Array,
  file: string,
  sheet: string | null,
): Promise<readonly TextRow[]> {
  const { sheets } = await tableFile(bytes, file, { sheet })
  const rows = sheets
    .map((each) =>
      each.rows
        .map(({ number, cells }) => ({ number, cells: cells.map(textOf) }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    )
    .find((each) => each.length > 0)
  if (rows === undefined) throw noTable(file)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return rows.map(({ number, cells }) => ({
    number,
    cells: Array.from({ length: width }, (_, column) => cells[column] ?? ''),
  }))
}

const textOf = (cell: CellValue): string =>
  typeof cell === 'boolean' ? (cell ? 'có' : 'không') : tidyText(cell)
