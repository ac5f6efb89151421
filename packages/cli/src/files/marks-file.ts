import { KhuyenCongError, readJson } from '@khuyencong/core'
import { csvRows } from '@khuyencong/office/csv'
import { marksMessages } from './marks-messages.js'

/** Phiếu chấm. / One mark sheet: whose, of which entry, and the points by criterion. */
export interface MarkSheet {
  readonly entry: string
  readonly juror: string
  readonly points: Readonly<Record<string, unknown>>
  /** Where the sheet stands: file and line, or file and place. */
  readonly at: string
}

const ENTRY = ['entry', 'hồ sơ', 'sản phẩm', 'mã', 'ho so', 'san pham', 'ma']
const JUROR = ['juror', 'giám khảo', 'giam khao', 'thành viên', 'thanh vien']

/**
 * Đọc tệp phiếu chấm. / Reads mark sheets from CSV (a line per sheet: entry, juror, then one column
 * per criterion; an empty cell is not marked yet) or from a JSON list of `{ entry, juror, points
 * }`. Throws `MARKS_FILE` with the line.
 */
export function readMarks(text: string, name: string): readonly MarkSheet[] {
  const body = text.normalize('NFC')
  // the mark of the file itself went when it was decoded
  if (body.startsWith('\uFEFF')) throw wrong(`${name}:1`, marksMessages.TWO_BYTE_ORDER_MARKS())
  return /^\s*[[{]/u.test(body) ? fromJson(readJson(body, name), name) : fromCsv(body, name)
}

function fromJson(value: unknown, name: string): readonly MarkSheet[] {
  if (!Array.isArray(value)) throw wrong(name, marksMessages.NOT_A_LIST())
  return value.map((each, index) => {
    const { entry, juror, points } = (each ?? {}) as Partial<MarkSheet>
    if (typeof entry !== 'string' || typeof juror !== 'string' || typeof points !== 'object')
      throw wrong(`${name} › [${index}]`, marksMessages.NOT_A_SHEET())
    return { entry, juror, points, at: `${name} › [${index}]` }
  })
}

function fromCsv(body: string, name: string): readonly MarkSheet[] {
  const rows = csvRows(body, (line, message) => wrong(`${name}:${line}`, message))
  return sheetsOf(rows, name)
}

/**
 * Phiếu chấm trong bảng tính. / Mark sheets from the rows of a workbook, laid out like the CSV file.
 */
export const marksOfRows = (
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
  name: string,
): readonly MarkSheet[] =>
  sheetsOf(
    rows.map(({ number, cells }) => ({ line: number, cells })),
    name,
  )

interface MarkRow {
  readonly line: number
  readonly cells: readonly string[]
}

function sheetsOf([head, ...lines]: readonly MarkRow[], name: string): readonly MarkSheet[] {
  const names = head?.cells ?? []
  const { entryAt, jurorAt } = columnsOf(names, name)
  if (lines.length === 0) throw wrong(name, marksMessages.ONLY_HEADING())
  return lines.map(({ cells, line }) => {
    const at = `${name}:${line}`
    if (cells.length !== names.length)
      throw wrong(at, marksMessages.WRONG_LENGTH(cells.length, names.length))
    return {
      entry: cells[entryAt] ?? '',
      juror: cells[jurorAt] ?? '',
      points: pointsOf(names, cells, [entryAt, jurorAt], at),
      at,
    }
  })
}

/**
 * Where the entry and the juror stand; every other column with a name is a criterion, and no name
 * stands twice.
 */
function columnsOf(
  names: readonly string[],
  name: string,
): { readonly entryAt: number; readonly jurorAt: number } {
  const kinds = names.map((each) => {
    const word = each.toLowerCase()
    return ENTRY.includes(word) ? 'entry' : JUROR.includes(word) ? 'juror' : each
  })
  const [entryAt, jurorAt] = [kinds.indexOf('entry'), kinds.indexOf('juror')]
  if (entryAt < 0 || jurorAt < 0) throw wrong(`${name}:1`, marksMessages.COLUMN_MISSING())
  const again = kinds.findIndex((kind, index) => kind !== '' && kinds.indexOf(kind) < index)
  if (again < 0) return { entryAt, jurorAt }
  const [first, second] = [names[kinds.indexOf(kinds[again] ?? '')] ?? '', names[again] ?? '']
  throw wrong(`${name}:1`, marksMessages.COLUMN_TWICE(first, second))
}

/** The points of a sheet by criterion; an empty cell is a mark not given. */
function pointsOf(
  names: readonly string[],
  cells: readonly string[],
  others: readonly number[],
  at: string,
): MarkSheet['points'] {
  const points = names.flatMap((criterion, index) => {
    const cell = cells[index] ?? ''
    if (others.includes(index) || cell === '') return []
    if (criterion === '') throw wrong(at, marksMessages.COLUMN_WITHOUT_NAME(index + 1, cell))
    return [[criterion, valueOf(cell)] as const]
  })
  return Object.fromEntries(points)
}

/**
 * Whole numbers as numbers (levels need them), `true`/`false` and «có»/«không» as such, `a|b` as a
 * list; the rest as written.
 */
function valueOf(cell: string): unknown {
  if (/^\d{1,9}$/u.test(cell)) return Number(cell)
  if (['true', 'có'].includes(cell.toLowerCase())) return true
  if (['false', 'không'].includes(cell.toLowerCase())) return false
  return cell.includes('|') ? cell.split('|').map((part) => part.trim()) : cell
}

/**
 * The round with the sheets put into its entries. Throws `UNKNOWN_NAME` for a sheet of an entry
 * that is not there.
 */
export function withMarks(round: unknown, marks: readonly MarkSheet[]): unknown {
  const entries = (round as { readonly entries?: unknown } | null)?.entries
  if (!Array.isArray(entries)) return round
  const byEntry = grouped(marks)
  const known = new Set(
    entries.map((entry: unknown) => (entry as { readonly id?: unknown } | null)?.id),
  )
  for (const { entry, at } of marks)
    if (!known.has(entry))
      throw new KhuyenCongError({
        code: 'UNKNOWN_NAME',
        at,
        found: entry,
        ...marksMessages.UNKNOWN_NAME(entry),
      })
  return {
    ...(round as object),
    entries: entries.map(
      (entry: { readonly id?: unknown; readonly marks?: readonly unknown[] | null }) => ({
        ...entry,
        marks: [...(entry.marks ?? []), ...(byEntry.get(String(entry.id)) ?? [])],
      }),
    ),
  }
}

function grouped(marks: readonly MarkSheet[]): ReadonlyMap<string, readonly object[]> {
  const groups = new Map<string, object[]>()
  for (const { entry, juror, points } of marks)
    groups.set(entry, [...(groups.get(entry) ?? []), { juror, points }])
  return groups
}

const wrong = (at: string, message: ReturnType<MarksMessage>): KhuyenCongError =>
  new KhuyenCongError({ code: 'MARKS_FILE', at, ...message })

type MarksMessage = (typeof marksMessages)[keyof typeof marksMessages]
