import { KhuyenCongError } from '@khuyencong/core'
import { csvRows } from '../tables/csv.js'
import type { TableFile } from '../tables/table.js'
import { csvText } from './encoding.js'
import { LIMITS } from './limits.js'
import { tooLargeWorkbook } from './workbook-refusals.js'

/** Đọc tệp CSV. / Reads a CSV file as one sheet. Throws `TABLE_ENCODING`, `TABLE_QUOTES`. */
export function csvFile(bytes: Uint8Array, file: string): TableFile {
  const rows = csvRows(
    csvText(bytes, file),
    (line, message) =>
      new KhuyenCongError({ code: 'TABLE_QUOTES', at: `${file}:${line}`, ...message }),
  )
  if (rows.length > LIMITS.rows) throw tooLargeWorkbook('rows', rows.length, file)
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (widest > LIMITS.columns) throw tooLargeWorkbook('columns', widest, file)
  const sheet = {
    name: null,
    merges: [],
    from1904: false,
    rows: rows.map(({ cells, line }) => ({
      number: line,
      cells: cells.map((cell) => (cell === '' ? null : cell)),
    })),
  }
  return { sheets: [sheet], notes: [] }
}
