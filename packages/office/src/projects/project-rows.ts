import { KhuyenCongError, type Problem } from '@khuyencong/core'
import { cellMessages } from '../cells/messages.js'
import type { MappedColumn } from '../columns/columns-of-table.js'
import { ITEM, stepsOf } from '../columns/targets.js'
import {
  type CellValue,
  cellAddress,
  placeInFile,
  type Sheet,
  type TableRow,
  tidyText,
} from '../tables/table.js'
import { type CellContext, readCell } from './read-cell.js'

/** Ô đã đọc. / A cell that was read: where it goes, and where it stands. */
export interface ReadCell {
  readonly to: string
  readonly value: unknown
  readonly at: string
  readonly shown: string
}

/** Hàng đã đọc. / A row as read: its cells, and what is wrong with them. */
export interface ReadRow {
  readonly row: TableRow
  readonly cells: readonly ReadCell[]
  readonly problems: readonly Problem[]
}

/** Where a table stands: its file and sheet. */
export interface TablePlace {
  readonly file: string
  readonly sheet: Pick<Sheet, 'name'>
}

/** Where a cell stands in its file. */
export const placeOf = (
  { file, sheet }: TablePlace,
  row: TableRow,
  { column, heading }: Pick<MappedColumn, 'column' | 'heading'>,
): string => placeInFile(file, sheet, cellAddress(sheet, row.number, column, heading))

/** Đọc một hàng. / Reads the cells of a row that go somewhere; what is wrong is collected. */
export function readRow(
  row: TableRow,
  columns: readonly MappedColumn[],
  place: TablePlace,
  context: CellContext,
): ReadRow {
  const cells: ReadCell[] = []
  const problems: Problem[] = []
  for (const mapped of columns) {
    const value: CellValue = row.cells[mapped.column] ?? null
    const shown = tidyText(value)
    if (value === null || shown === '') continue
    const at = placeOf(place, row, mapped)
    try {
      cells.push({ to: mapped.rule.to, value: readCell(value, mapped.rule, context), at, shown })
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      problems.push(...error.within(at).problems.map(withAdvice))
    }
  }
  return { row, cells, problems }
}

/** Every bad cell is told with what would do. */
const withAdvice = (problem: Problem): Problem =>
  problem.hint === null ? { ...problem, ...cellMessages.LOOK_AGAIN() } : problem

/** Whether a field belongs to the item of a row. */
export const ofItem = (to: string): boolean => to.startsWith(ITEM)

type Fields = Record<string, unknown>

/** Puts a value into a group of fields, making the groups and lists on its way. */
export function put(into: Fields, to: string, value: unknown): void {
  const steps = stepsOf(to)
  let group: Fields | unknown[] = into
  steps.forEach((step, index) => {
    const held = group as Fields
    if (index === steps.length - 1) {
      const before = held[step]
      held[step] = isFields(before) && isFields(value) ? { ...value, ...before } : value
      return
    }
    if (!Object.hasOwn(held, step)) held[step] = typeof steps[index + 1] === 'number' ? [] : {}
    group = held[step] as Fields
  })
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
