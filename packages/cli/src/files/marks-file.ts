import { KhuyenCongError, readJson } from '@khuyencong/core'

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
  const body = text.replace(/^\uFEFF/u, '').normalize('NFC')
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
  const [head, ...lines] = rowsOf(body)
  const names = head?.cells ?? []
  const column = (known: readonly string[]): number =>
    names.findIndex((each) => known.includes(each.toLowerCase()))
  const [entryAt, jurorAt] = [column(ENTRY), column(JUROR)]
  if (entryAt < 0 || jurorAt < 0)
    throw wrong(
      `${name}:1`,
      'Dòng đầu cần cột «entry» (hồ sơ) và «juror» (giám khảo).',
      'The first line needs the columns `entry` and `juror`.',
    )
  return lines.map(({ cells, line }) => {
    if (cells.length !== names.length)
      throw wrong(
        `${name}:${line}`,
        `Dòng có ${cells.length} ô, cần ${names.length}.`,
        `The line has ${cells.length} cells, ${names.length} are needed.`,
        'Số thập phân viết bằng dấu phẩy thì ngăn cột bằng dấu chấm phẩy, hoặc đặt số trong ngoặc kép.',
        'With decimal commas, separate columns by semicolons or quote the numbers.',
      )
    const points = names.flatMap((criterion, index) =>
      index === entryAt || index === jurorAt || cells[index] === ''
        ? []
        : [[criterion, valueOf(cells[index] ?? '')] as const],
    )
    return {
      entry: cells[entryAt] ?? '',
      juror: cells[jurorAt] ?? '',
      points: Object.fromEntries(points),
      at: `${name}:${line}`,
    }
  })
}

/** Whole numbers as numbers (levels need them), `true`/`false` and «có»/«không» as such, `a|b` as a list; the rest as written. */
function valueOf(cell: string): unknown {
  if (/^\d{1,9}$/u.test(cell)) return Number(cell)
  if (['true', 'có'].includes(cell.toLowerCase())) return true
  if (['false', 'không'].includes(cell.toLowerCase())) return false
  return cell.includes('|') ? cell.split('|').map((part) => part.trim()) : cell
}

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

/** Lines that hold something; cells separated by what the first line uses: tab, semicolon or comma. */
function rowsOf(body: string): readonly Row[] {
  const [first = ''] = body.split(/\r?\n/u, 1)
  const separator = ['\t', ';', ','].find((each) => first.includes(each)) ?? ','
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let start = 1
  const endRow = (): void => {
    cells.push(cell.trim())
    if (cells.some((each) => each !== '')) rows.push({ cells, line: start })
    cells = []
    cell = ''
    start = line
  }
  for (let i = 0; i < body.length; i += 1) {
    const c = body[i] ?? ''
    if (c === '\n') line += 1
    if (quoted) {
      if (c !== '"') cell += c
      else if (body[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (c === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (c === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (c === '\n') endRow()
    else if (c !== '\r') cell += c
  }
  endRow()
  return rows
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
