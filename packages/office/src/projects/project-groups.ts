import type { Problem } from '@khuyencong/core'
import type { MappedColumn } from '../columns/columns-of-table.js'
import type { Sheet, TableRow } from '../tables/table.js'
import { tableProblem } from '../tables/table-problem.js'
import { rowMessages } from './messages.js'
import { placeOf, type ReadRow, readRow, type TablePlace } from './project-rows.js'
import type { CellContext } from './read-cell.js'

/** Các hàng của một đề án. / The rows of one project, one after the other. */
export interface ProjectGroup {
  readonly id: string
  readonly rows: readonly ReadRow[]
}

/** A table whose columns are known. */
export interface MappedTable extends TablePlace {
  readonly sheet: Sheet
  readonly columns: readonly MappedColumn[]
  readonly rows: readonly TableRow[]
  /** Fields that the map gives to every row. */
  readonly everyRow: Readonly<Record<string, unknown>>
}

/**
 * Gom hàng theo đề án. / The rows of each project: those that follow each other with one id, or
 * with the id and the title left empty below it.
 */
export function* projectGroups(table: MappedTable, context: CellContext): Generator<ProjectGroup> {
  let group: { readonly id: string; readonly rows: ReadRow[] } | null = null
  for (const row of table.rows) {
    const read = readRow(row, table.columns, table, context)
    const id = textOf(read, 'id')
    const goesOn = group !== null && (id === group.id || (id === null && continues(read)))
    const whole = withMissing(read, goesOn ? (group?.id ?? '') : id, table)
    if (goesOn && group !== null) group.rows.push(whole)
    else {
      if (group !== null) yield group
      group = { id: id ?? '', rows: [whole] }
    }
  }
  if (group !== null) yield group
}

/** A row without an id goes on with the project above where it names an activity and no title. */
const continues = (read: ReadRow): boolean =>
  textOf(read, 'title') === null &&
  read.cells.some(({ to }) => to === ACTIVITY) &&
  read.problems.length === 0

const ACTIVITY = 'items[0].activity'

function textOf({ cells }: ReadRow, to: string): string | null {
  const value = cells.find((cell) => cell.to === to)?.value
  return typeof value === 'string' ? value : null
}

/** A row with the cells named that it may not leave empty. */
function withMissing(read: ReadRow, id: string | null, table: MappedTable): ReadRow {
  const missing = [
    ...(id === null ? missingCell('id', 'mã đề án', 'id of the project', read, table) : []),
    ...missingCell(ACTIVITY, 'nội dung hỗ trợ', 'activity', read, table),
  ]
  return missing.length === 0 ? read : { ...read, problems: [...read.problems, ...missing] }
}

function missingCell(
  to: string,
  vi: string,
  en: string,
  read: ReadRow,
  { columns, everyRow, ...place }: MappedTable,
): readonly Problem[] {
  if (Object.hasOwn(everyRow, to) || read.cells.some((cell) => cell.to === to)) return []
  const column = columns.find(({ rule }) => rule.to === to)
  if (column === undefined) return []
  const at = placeOf(place, read.row, column)
  if (read.problems.some((problem) => problem.at === at)) return []
  return [tableProblem('CELL_MISSING', at, rowMessages.CELL_MISSING(vi, en))]
}
