import type { Problem, ProjectInput, RuleBook } from '@khuyencong/core'
import type { ColumnMap } from '../columns/column-map.js'
import { columnsOfTable } from '../columns/columns-of-table.js'
import { everyRowValues } from './every-row.js'
import { headedByMap, noTable } from '../columns/locate.js'
import { tableFile } from '../files/table-file.js'
import { skippedSheets } from '../files/workbook-file.js'
import { placeInFile, rowAddress, type Sheet, type TableRow } from '../tables/table.js'
import { tableProblem } from '../tables/table-problem.js'
import { dataRows, type TellingColumns } from './data-rows.js'
import { rowMessages } from './messages.js'
import { type MappedTable, projectGroups } from './project-groups.js'
import { projectOfRows } from './project-of-rows.js'
import { skippedRows } from './skipped-rows.js'

/** Đề án đọc từ bảng. / One project of a table: where it begins, and what came of it. */
export interface ImportedProject {
  /** The file and the first cell of its first row: `de-an.xlsx › Danh sách!A7`. */
  readonly at: string
  /** The number of its first row, in CSV the line. */
  readonly row: number
  /** `null` where a cell is bad: the problems then name every one. */
  readonly project: ProjectInput | null
  readonly problems: readonly Problem[]
}

/** Kết quả đọc bảng. / What a file came to: its projects in order, and what is to be said of it. */
export interface ImportedFile {
  /** Made one by one as they are asked for, so that many need little memory. */
  readonly projects: Iterable<ImportedProject>
  /** Rows and sheets that were left out, macros, links: none of them keeps a project out. */
  readonly notes: readonly Problem[]
}

/** How a file is read. */
export interface ImportOptions {
  readonly book: RuleBook
  readonly map: ColumnMap
  /** The sheet to read, in place of the one that the map names. */
  readonly sheet?: string | null
}

/**
 * Đọc đề án từ bảng. / Reads projects from an .xlsx workbook or a CSV file by a map of columns. A
 * project with a bad cell is left out and every bad cell named by sheet and address; the others
 * are read. Formulas count by their stored results; nothing is worked out, run or fetched.
 *
 * @param bytes - The file.
 * @param file - What messages call it.
 * @param options - The rule book whose names the cells use, and the map of columns.
 * @returns The projects in the order of the file, each ready for `decide`.
 * @throws `KhuyenCongError` `WORKBOOK_…`, `TABLE_…`, `SHEET_UNKNOWN`, `COLUMN_…` where the file as a
 * whole cannot be read.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { importProjects, readColumnMap } from '@khuyencong/office'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const columns = { 'Mã': { to: 'id' }, 'Nội dung': { to: 'items[0].activity' } }
 * const map = readColumnMap({ format: 1, columns }, 'map', book)
 * const csv = new TextEncoder().encode('Mã;Nội dung\nDA1;Phòng trưng bày, giới thiệu sản phẩm\nDA2;xyz')
 * const { projects } = await importProjects(csv, 'de-an.csv', { book, map })
 * const [first, second] = projects
 * first?.project?.items[0]?.activity // => 'showroom'
 * second?.problems[0]?.at // => 'de-an.csv:3 › Nội dung'
 * ```
 */
export async function importProjects(
  bytes: Uint8Array,
  file: string,
  { book, map, sheet = map.sheet }: ImportOptions,
): Promise<ImportedFile> {
  const read = await tableFile(bytes, file, { sheet })
  const tables = read.sheets.map((each) => tableOn(each, map, file, book))
  const there = tables.flatMap((each) => (each === null ? [] : [each]))
  if (there.length === 0) throw noTable(file)
  const others = read.sheets.flatMap(({ name }, index) =>
    tables[index] === null && name !== null ? [name] : [],
  )
  return {
    projects: { [Symbol.iterator]: () => projectsOfAll(there, book) },
    notes: [
      ...read.notes,
      ...(others.length > 0 ? [skippedSheets(false, others, file)] : []),
      ...there.flatMap(skippedRows),
    ],
  }
}

/** A table with the rows that are no projects. */
interface WholeTable extends MappedTable {
  readonly skipped: readonly TableRow[]
}

function tableOn(sheet: Sheet, map: ColumnMap, file: string, book: RuleBook): WholeTable | null {
  const headed = headedByMap(sheet, map)
  if (headed === null) return null
  const columns = columnsOfTable(sheet, headed, map, file)
  const columnOf = (to: string): number | null =>
    columns.find(({ rule }) => rule.to === to)?.column ?? null
  const telling: TellingColumns = {
    id: columnOf('id'),
    title: columnOf('title'),
    activity: columnOf('items[0].activity'),
  }
  const everyRow = everyRowValues(map, book)
  return { file, sheet, columns, everyRow, ...dataRows(sheet, headed, map, telling) }
}

function* projectsOfAll(tables: readonly WholeTable[], book: RuleBook): Generator<ImportedProject> {
  const seen = new Map<string, string>()
  for (const table of tables) yield* projectsOf(table, book, seen)
}

function* projectsOf(
  table: WholeTable,
  book: RuleBook,
  seen: Map<string, string>,
): Generator<ImportedProject> {
  const { sheet, file, everyRow } = table
  const context = { book, from1904: sheet.from1904, known: new Map<string, unknown>() }
  for (const { id, rows } of projectGroups(table, context)) {
    const row = rows[0]?.row.number ?? 1
    const at = placeInFile(file, sheet, rowAddress(sheet, row))
    const { project, problems } = projectOfRows(id, rows, { book, everyRow, at })
    const before = seen.get(id)
    if (before === undefined) seen.set(id, at)
    const again =
      before === undefined || id === ''
        ? []
        : [
            tableProblem('PROJECT_AGAIN', at, rowMessages.PROJECT_AGAIN(id, before), {
              severity: 'warning',
              found: id,
            }),
          ]
    yield { at, row, project, problems: [...problems, ...again] }
  }
}
