import type { Problem, RuleBook } from '@khuyencong/core'
import type { ColumnMap } from '../columns/column-map.js'
import type { ColumnType } from '../columns/column-types.js'
import { columnsOfTable, type MappedColumn } from '../columns/columns-of-table.js'
import { headedByMap, noTable } from '../columns/locate.js'
import { RECORD_NEEDS } from '../columns/record-targets.js'
import { tableFile } from '../files/table-file.js'
import { skippedSheets } from '../files/workbook-file.js'
import { dataRows } from '../projects/data-rows.js'
import { everyRowValues } from '../projects/every-row.js'
import { rowMessages } from '../projects/messages.js'
import { placeOf, put, readRow } from '../projects/project-rows.js'
import { skippedRows } from '../projects/skipped-rows.js'
import type { CellContext } from '../projects/read-cell.js'
import { placeInFile, rowAddress, type Sheet, type TableRow } from '../tables/table.js'
import { tableProblem } from '../tables/table-problem.js'

/** Bản ghi đọc từ bảng. / One record of a table: where it stands, and what came of it. */
export interface ImportedRecord {
  /** The file and the first cell of its row: `diem.xlsx › Hồ sơ!A7`. */
  readonly at: string
  /** `null` where a cell is bad: the problems then name every one. */
  readonly record: Readonly<Record<string, unknown>> | null
  readonly problems: readonly Problem[]
  /** The cell of each field, `plan` → `theo-doi.xlsx › Trang 1!C7`. */
  readonly cells: ReadonlyMap<string, string>
}

/** Kết quả đọc bảng. / What a table of records came to. */
export interface ImportedRecords {
  readonly records: readonly ImportedRecord[]
  readonly notes: readonly Problem[]
}

/**
 * Đọc bản ghi từ bảng. / Reads a table whose rows are no projects, by a map of columns that says
 * what they are (`of`): entries of a round, rows of a programme, parts of a report, events of
 * projects, establishments. One row is one record; a record with a bad cell is left out and every
 * bad cell named.
 *
 * @param bytes - The file.
 * @param file - What messages call it.
 * @param options - The rule book whose names the cells use, and the map of columns.
 * @returns The records in the order of the file.
 * @throws `KhuyenCongError` `WORKBOOK_…`, `TABLE_…`, `SHEET_UNKNOWN`, `COLUMN_…` where the file as a
 * whole cannot be read.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { importRecords, readColumnMap } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const columns = { 'Năm': { to: 'year' }, 'Đã chi': { to: 'spent', unit: 'triệu đồng' } }
 * const map = readColumnMap({ format: 1, of: 'programme', columns }, 'map', book)
 * const csv = new TextEncoder().encode('Năm;Đã chi\n2023;1,5')
 * const { records } = await importRecords(csv, 'theo-doi.csv', { book, map })
 * records[0]?.record // => { year: 2023, spent: 1500000 }
 * ```
 */
export async function importRecords(
  bytes: Uint8Array,
  file: string,
  options: {
    readonly book: RuleBook
    readonly map: ColumnMap
    readonly sheet?: string | null
  },
): Promise<ImportedRecords> {
  const { book, map, sheet = map.sheet } = options
  const read = await tableFile(bytes, file, { sheet })
  const tables = read.sheets.map((each) => recordsOn(each, file, map, book))
  const there = tables.flatMap((each) => (each === null ? [] : [each]))
  if (there.length === 0) throw noTable(file)
  const others = read.sheets.flatMap(({ name }, index) =>
    tables[index] === null && name !== null ? [name] : [],
  )
  return {
    records: there.flatMap(({ records }) => records),
    notes: [
      ...read.notes,
      ...(others.length > 0 ? [skippedSheets(false, others, file)] : []),
      ...there.flatMap(({ notes }) => notes),
    ],
  }
}

/** The records of a sheet; `null` where it has no table of theirs. */
function recordsOn(
  sheet: Sheet,
  file: string,
  map: ColumnMap,
  book: RuleBook,
): ImportedRecords | null {
  const headed = headedByMap(sheet, map)
  if (headed === null) return null
  const columns = columnsOfTable(sheet, headed, map, file)
  const [first = ''] = RECORD_NEEDS[map.of].map(([to]) => to)
  const id = columns.find(({ rule }) => rule.to === first)?.column ?? columns[0]?.column ?? null
  const figures = columns.flatMap(({ rule, column }) => (TEXTS.has(rule.type) ? [] : [column]))
  const telling = { id, title: null, activity: id, figures }
  const { rows, skipped } = dataRows(sheet, headed, map, telling)
  const shared = everyRowValues(map, book)
  const context = { book, from1904: sheet.from1904, known: new Map<string, unknown>() }
  const reading = { columns, shared, context, map, place: { file, sheet } }
  return {
    records: rows.map((row) => recordOf(row, reading)),
    notes: skippedRows({ file, sheet, skipped }),
  }
}

/** Types of cells that a heading in a table may hold. */
const TEXTS: ReadonlySet<ColumnType> = new Set(['text', 'word', 'words', 'place'])

interface Reading {
  readonly columns: readonly MappedColumn[]
  readonly shared: Readonly<Record<string, unknown>>
  readonly context: CellContext
  readonly map: ColumnMap
  readonly place: { readonly file: string; readonly sheet: Sheet }
}

function recordOf(
  row: TableRow,
  { columns, shared, context, map, place }: Reading,
): ImportedRecord {
  const { cells, problems } = readRow(row, columns, place, context)
  const record: Record<string, unknown> = {}
  for (const [to, value] of Object.entries(shared)) put(record, to, value)
  for (const { to, value } of cells) put(record, to, value)
  const there = new Set([...Object.keys(shared), ...cells.map(({ to }) => to)])
  const missing = RECORD_NEEDS[map.of].flatMap(([to, vi, en]): Problem[] => {
    const column = columns.find(({ rule }) => rule.to === to)
    if (there.has(to) || column === undefined) return []
    const at = placeOf(place, row, column)
    return problems.some((each) => each.at === at)
      ? []
      : [tableProblem('CELL_MISSING', at, rowMessages.CELL_MISSING(vi, en))]
  })
  const all = [...problems, ...missing]
  return {
    at: placeInFile(place.file, place.sheet, rowAddress(place.sheet, row.number)),
    record: all.length > 0 ? null : record,
    problems: all,
    cells: new Map(cells.map(({ to, at }) => [to, at])),
  }
}
