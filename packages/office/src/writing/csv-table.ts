import { cellText, type WrittenCell, type WrittenTable } from './written-table.js'

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u

/**
 * Bảng thành CSV. / A table as CSV that spreadsheets of Vietnam open: UTF-8 with its mark,
 * semicolons, decimal commas. A text that a spreadsheet would run begins with an apostrophe.
 */
export function csvOfTable({ columns, rows }: WrittenTable): Uint8Array {
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) =>
    row.map(written).join(';'),
  )
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}

function written(cell: WrittenCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  if (typeof cell === 'object' && 'day' in cell) return cell.day.split('-').reverse().join('/')
  const text = cellText(typeof cell === 'string' ? cell : cell.text)
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
