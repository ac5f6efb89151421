import { KhuyenCongError, type Problem } from '@khuyencong/core'
import type { Cell as LibraryCell, Sheet as LibrarySheet, Workbook } from 'hucre/xlsx'
import type { CellValue, Sheet, TableFile, TableRow } from '../tables/table.js'
import { tableProblem } from '../tables/table-problem.js'
import { written } from '../tables/written-number.js'
import { LIMITS } from './limits.js'
import { fileMessages } from './messages.js'
import { checkParts, type WorkbookExtras } from './workbook-parts.js'
import { brokenWorkbook, lockedWorkbook, tooLargeWorkbook } from './workbook-refusals.js'

/** Which sheets of a workbook to read. */
export interface SheetChoice {
  /** The name of one sheet, which may be hidden; `null`: all that can be seen. */
  readonly sheet: string | null
  /** Whether a number that is shown as a percentage is read as shown: `50%` instead of 0.5. */
  readonly percentages?: boolean
}

/**
 * Đọc bảng tính. / Reads the sheets of an .xlsx workbook: the values as the file keeps them. No
 * formula is worked out, no macro run, no other file opened. Throws `WORKBOOK_…`, `SHEET_UNKNOWN`.
 */
export async function workbookFile(
  bytes: Uint8Array,
  at: string,
  { sheet: wanted, percentages = false }: SheetChoice,
): Promise<TableFile> {
  const extras = checkParts(bytes, at)
  const seen: { readonly name: string; readonly hidden: boolean }[] = []
  const wants = (name: string, hidden: boolean): boolean => {
    seen.push({ name, hidden })
    return wanted === null ? !hidden : sameName(name, wanted)
  }
  const workbook = await opened(bytes, at, wants, percentages)
  if (wanted !== null && workbook.sheets.length === 0)
    throw unknownSheet(
      seen.map(({ name }) => name),
      wanted,
      at,
    )
  const hidden = wanted === null ? seen.flatMap((each) => (each.hidden ? [each.name] : [])) : []
  return {
    sheets: workbook.sheets.map((each) => sheetOf(each, workbook, at)),
    notes: [
      ...extraNotes(extras, at),
      ...(hidden.length > 0 ? [skippedSheets(true, hidden, at)] : []),
    ],
  }
}

const sameName = (name: string, wanted: string): boolean =>
  name.normalize('NFC').trim() === wanted.normalize('NFC').trim()

async function opened(
  bytes: Uint8Array,
  at: string,
  wants: (name: string, hidden: boolean) => boolean,
  readStyles: boolean,
): Promise<Workbook> {
  const { readXlsx } = await import('hucre/xlsx')
  try {
    return await readXlsx(bytes, {
      sheets: ({ name, hidden, veryHidden }) => wants(name, hidden === true || veryHidden === true),
      maxRows: LIMITS.rows + 1,
      readStyles,
    })
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'EncryptedFileError') throw lockedWorkbook(at)
    if (name === 'ParseError' && /outside the supported|exceed/iu.test(message))
      throw tooLargeWorkbook('columns', LIMITS.columns + 1, at)
    throw brokenWorkbook(at)
  }
}

function sheetOf(
  { name, rows, cells, merges }: LibrarySheet,
  workbook: Workbook,
  at: string,
): Sheet {
  if (rows.length > LIMITS.rows) throw tooLargeWorkbook('rows', rows.length, `${at} › ${name}`)
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (widest > LIMITS.columns) throw tooLargeWorkbook('columns', widest, `${at} › ${name}`)
  const kept = keptOnce()
  return {
    name: name.normalize('NFC'),
    merges: merges ?? [],
    from1904: workbook.dateSystem === '1904',
    rows: rows.map((row, index): TableRow => ({
      number: index + 1,
      cells: row.map((value, column) => kept(valueOf(value, cells?.get(`${index},${column}`)))),
    })),
  }
}

/**
 * Each text and each day of a sheet once, texts as copies: what the library returns are parts of the
 * text of the whole sheet, which would stay in memory with them.
 */
function keptOnce(): (value: CellValue) => CellValue {
  const texts = new Map<string, string>()
  const days = new Map<string, CellValue>()
  return (value) => {
    if (typeof value === 'string') return keep(texts, value, copyOf)
    if (typeof value !== 'object' || value === null || !('day' in value)) return value
    return keep(days, value.day, () => value)
  }
}

function keep<T>(kept: Map<string, T>, key: string, make: (key: string) => T): T {
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = make(key)
  kept.set(key, made)
  return made
}

const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string

function valueOf(value: unknown, cell: LibraryCell | undefined): CellValue {
  if (cell?.type === 'error') return { broken: 'error', found: String(value) }
  if (cell?.formula !== undefined && (value === null || value === undefined))
    return { broken: 'not-computed', found: `=${cell.formula}` }
  if (value instanceof Date) return { day: value.toISOString().slice(0, 10) }
  if (typeof value === 'string') {
    if (cell?.formula !== undefined && /^#[A-Z/0!?]+$/u.test(value))
      return { broken: 'error', found: value }
    return value.trim() === '' ? null : value
  }
  if (typeof value === 'number' && isPercentage(cell?.style?.numFmt))
    return `${written(value * 100)}%`
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Whether a format shows a hundredfold with «%»: a quoted or escaped sign shows itself alone. */
const isPercentage = (format = ''): boolean => format.replace(/"[^"]*"|\\./gu, '').includes('%')

const unknownSheet = (sheets: readonly string[], wanted: string, at: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'SHEET_UNKNOWN',
    at,
    found: wanted,
    ...fileMessages.SHEET_UNKNOWN(sheets),
  })

const WARNING = { severity: 'warning' } as const

const extraNotes = ({ macros, links }: WorkbookExtras, at: string): readonly Problem[] => [
  ...(macros ? [tableProblem('WORKBOOK_MACROS', at, fileMessages.WORKBOOK_MACROS(), WARNING)] : []),
  ...(links ? [tableProblem('WORKBOOK_LINKS', at, fileMessages.WORKBOOK_LINKS(), WARNING)] : []),
]

/** What is said of sheets that are not read. */
export const skippedSheets = (hidden: boolean, sheets: readonly string[], at: string): Problem =>
  tableProblem('SHEETS_SKIPPED', at, fileMessages.SHEETS_SKIPPED(hidden, sheets), {
    severity: 'info',
  })
