import { KhuyenCongError, readJson } from '@khuyencong/core'
import { csvRows } from './csv.js'

/** Một phiếu chấm rời. / One sheet from a file of marks: whose, of which entry, and the points by criterion. */
export interface LooseMark {
  readonly entry: string
  readonly juror: string
  readonly points: Readonly<Record<string, unknown>>
  /** Where the sheet stands: file and line, or file and place. */
  readonly at: string
}

const ENTRY = ['entry', 'hồ sơ', 'sản phẩm', 'mã', 'ho so', 'san pham', 'ma']
const JUROR = ['juror', 'giám khảo', 'giam khao', 'thành viên', 'thanh vien']

/**
 * Đọc tệp phiếu chấm. / Reads sheets from CSV (a line per sheet: entry, juror, then one column per criterion; an empty cell is not
 * marked yet) or from a JSON list of `{ entry, juror, points }`. Throws `MARKS_FILE` with the line.
 */
export function readMarks(text: string, name: string): readonly LooseMark[] {
  const body = text.normalize('NFC')
  // the mark of the file itself went when it was decoded
  if (body.startsWith('\uFEFF'))
    throw wrong(
      `${name}:1`,
      'Tệp bắt đầu bằng hai dấu thứ tự byte (BOM).',
      'The file begins with two byte-order marks.',
      'Lưu lại tệp dạng CSV UTF-8.',
      'Save the file again as CSV UTF-8.',
    )
  return /^\s*[[{]/u.test(body) ? fromJson(readJson(body, name), name) : fromCsv(body, name)
}

function fromJson(value: unknown, name: string): readonly LooseMark[] {
  if (!Array.isArray(value))
    throw wrong(
      name,
      'Cần một danh sách [ { "entry", "juror", "points" } ].',
      'A list of { "entry", "juror", "points" } is needed.',
    )
  return value.map((each, index) => {
    const { entry, juror, points } = (each ?? {}) as Partial<LooseMark>
    if (typeof entry !== 'string' || typeof juror !== 'string' || typeof points !== 'object')
      throw wrong(
        `${name} › [${index}]`,
        'Cần «entry», «juror» và «points».',
        '`entry`, `juror` and `points` are needed.',
      )
    return { entry, juror, points, at: `${name} › [${index}]` }
  })
}

function fromCsv(body: string, name: string): readonly LooseMark[] {
  const [head, ...lines] = csvRows(body, (line, vi, en) => wrong(`${name}:${line}`, vi, en))
  const names = head?.cells ?? []
  const { entryAt, jurorAt } = columnsOf(names, name)
  if (lines.length === 0)
    throw wrong(
      name,
      'Tệp chỉ có dòng tiêu đề, không có phiếu nào.',
      'The file has a heading and no sheets.',
    )
  return lines.map(({ cells, line }) => {
    const at = `${name}:${line}`
    if (cells.length !== names.length) throw wrongLength(at, cells.length, names.length)
    return {
      entry: cells[entryAt] ?? '',
      juror: cells[jurorAt] ?? '',
      points: pointsOf(names, cells, [entryAt, jurorAt], at),
      at,
    }
  })
}

/** Where the entry and the juror stand; every other column with a name is a criterion, and no name stands twice. */
function columnsOf(
  names: readonly string[],
  name: string,
): { readonly entryAt: number; readonly jurorAt: number } {
  const kinds = names.map((each) => {
    const word = each.toLowerCase()
    return ENTRY.includes(word) ? 'entry' : JUROR.includes(word) ? 'juror' : each
  })
  const [entryAt, jurorAt] = [kinds.indexOf('entry'), kinds.indexOf('juror')]
  if (entryAt < 0 || jurorAt < 0)
    throw wrong(
      `${name}:1`,
      'Dòng đầu cần cột «entry» (hồ sơ) và «juror» (giám khảo).',
      'The first line needs the columns `entry` and `juror`.',
    )
  const again = kinds.findIndex((kind, index) => kind !== '' && kinds.indexOf(kind) < index)
  if (again < 0) return { entryAt, jurorAt }
  const [first, second] = [names[kinds.indexOf(kinds[again] ?? '')] ?? '', names[again] ?? '']
  throw wrong(
    `${name}:1`,
    first === second
      ? `Cột «${second}» ghi hai lần.`
      : `Cột «${first}» và «${second}» cùng một nghĩa.`,
    first === second
      ? `The column \`${second}\` stands twice.`
      : `The columns \`${first}\` and \`${second}\` mean the same.`,
    'Giữ lại một cột.',
    'Keep one of them.',
  )
}

/** The points of a sheet by criterion; an empty cell is a mark not given. */
function pointsOf(
  names: readonly string[],
  cells: readonly string[],
  others: readonly number[],
  at: string,
): LooseMark['points'] {
  const points = names.flatMap((criterion, index) => {
    const cell = cells[index] ?? ''
    if (others.includes(index) || cell === '') return []
    if (criterion === '')
      throw wrong(
        at,
        `Cột ${index + 1} có số liệu «${cell}» nhưng không có tên.`,
        `Column ${index + 1} holds "${cell}" and has no name.`,
      )
    return [[criterion, valueOf(cell)] as const]
  })
  return Object.fromEntries(points)
}

function wrongLength(at: string, found: number, needed: number): KhuyenCongError {
  return wrong(
    at,
    `Dòng có ${found} ô, cần ${needed}.`,
    `The line has ${found} cells, ${needed} are needed.`,
    'Số thập phân viết bằng dấu phẩy thì ngăn cột bằng dấu chấm phẩy, hoặc đặt số trong ngoặc kép.',
    'With decimal commas, separate columns by semicolons or quote the numbers.',
  )
}

/** Whole numbers as numbers (levels need them), `true`/`false` and «có»/«không» as such, `a|b` as a list; the rest as written. */
function valueOf(cell: string): unknown {
  if (/^\d{1,9}$/u.test(cell)) return Number(cell)
  if (['true', 'có'].includes(cell.toLowerCase())) return true
  if (['false', 'không'].includes(cell.toLowerCase())) return false
  return cell.includes('|') ? cell.split('|').map((part) => part.trim()) : cell
}

/** The round with the sheets put into its entries. Throws `UNKNOWN_NAME` for a sheet of an entry that is not there. */
export function withMarks(round: unknown, marks: readonly LooseMark[]): unknown {
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
        message: `Không có hồ sơ «${entry}» trong kỳ này.`,
        messageEn: `The round has no entry \`${entry}\`.`,
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

function grouped(marks: readonly LooseMark[]): ReadonlyMap<string, readonly object[]> {
  const groups = new Map<string, object[]>()
  for (const { entry, juror, points } of marks)
    groups.set(entry, [...(groups.get(entry) ?? []), { juror, points }])
  return groups
}

const wrong = (
  at: string,
  message: string,
  messageEn: string,
  hint: string | null = null,
  hintEn: string | null = null,
): KhuyenCongError =>
  new KhuyenCongError({ code: 'MARKS_FILE', at, message, messageEn, hint, hintEn })
