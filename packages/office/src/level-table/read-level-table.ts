import { KhuyenCongError, type Problem } from '@khuyencong/core'
import { dayCell } from '../cells/days.js'
import { cellMessages } from '../cells/messages.js'
import { MONEY_UNITS, type MoneyUnit, rateCell } from '../cells/numbers.js'
import { cellError } from '../cells/refuse-cell.js'
import { SKIPPED } from '../columns/column-map.js'
import { type Headed, moneyUnitIn } from '../columns/headings.js'
import { headedByNames } from '../columns/locate.js'
import { tableFile } from '../files/table-file.js'
import { dataRows } from '../projects/data-rows.js'
import { tableProblem } from '../tables/table-problem.js'
import {
  cellAddress,
  type CellValue,
  placeInFile,
  rowAddress,
  type Sheet,
  type TableRow,
  tidyText,
} from '../tables/table.js'
import type { ActCells, ActColumn, LevelCells, LevelColumn } from './level-columns.js'
import {
  actColumnsIn,
  type FoundColumn,
  levelColumnsIn,
  refuseColumns,
  TABLE_HEADINGS,
} from './level-headings.js'
import { levelTableMessages } from './messages.js'
import { sumCell } from './sum-cell.js'

/** Hàng của bảng mức. / A row of a level table, with where each of its cells stands. */
export interface LevelTableRow {
  /** The file and the first cell: `muc.xlsx › Mức hỗ trợ!A7`. */
  readonly at: string
  readonly cells: LevelCells
  /** The address of the cell of a column; that of the row where the table lacks the column. */
  readonly addressOf: (column: LevelColumn) => string
  /** Every cell that holds no figure or day though it should. */
  readonly problems: readonly Problem[]
}

/** Bảng mức đã đọc. / A level table as read: its rows, its acts, and what is to be said of it. */
export interface LevelTable {
  readonly rows: readonly LevelTableRow[]
  readonly acts: readonly ActCells[]
  readonly notes: readonly Problem[]
}

/**
 * Đọc bảng mức. / Reads a level table, one level a row, from an .xlsx workbook or a CSV file: texts
 * as a pack would write them («50%», «200 triệu đồng», `2026-02-01`). What they mean is for
 * `new-rule` to say.
 *
 * @param bytes - The file.
 * @param file - What messages call it.
 * @param options - The sheet to read, in place of every visible one with these columns.
 * @returns The rows in the order of the file, those with a bad cell among them.
 * @throws `KhuyenCongError` `WORKBOOK_…`, `TABLE_…`, `SHEET_UNKNOWN`, `COLUMN_…` where the file as a
 * whole cannot be read.
 * @example
 * ```ts
 * import { readLevelTable } from '@khuyencong/office'
 * const csv = new TextEncoder().encode('Nội dung;Tỷ lệ;Mức (triệu đồng)\nMáy móc;50%;300\nHội chợ;80%;abc')
 * const { rows } = await readLevelTable(csv, 'muc.csv')
 * rows[0]?.cells.sum // => '300 triệu đồng'
 * rows[1]?.cells.sum // => 'abc'
 * ```
 */
export async function readLevelTable(
  bytes: Uint8Array,
  file: string,
  { sheet = null }: { readonly sheet?: string | null } = {},
): Promise<LevelTable> {
  const { sheets, notes } = await tableFile(bytes, file, { sheet, percentages: true })
  const headed = sheets.flatMap((each) => {
    const found = headedByNames(each, TABLE_HEADINGS)
    return found === null ? [] : [{ sheet: each, headed: found }]
  })
  const levels = headed.flatMap((each) => levelsOfSheet(each.sheet, each.headed, file) ?? [])
  if (levels.length === 0)
    throw new KhuyenCongError({
      code: 'TABLE_MISSING',
      at: file,
      ...levelTableMessages.TABLE_MISSING(),
    })
  const acts = headed.flatMap((each) => actsOfSheet(each.sheet, each.headed, file))
  return {
    rows: levels.flatMap(({ rows }) => rows),
    acts: acts.map(({ act }) => act),
    notes: [
      ...notes,
      ...levels.flatMap(({ skipped }) => skipped),
      ...acts.flatMap(({ problems }) => problems),
    ],
  }
}

interface LevelsOfSheet {
  readonly rows: readonly LevelTableRow[]
  readonly skipped: readonly Problem[]
}

function levelsOfSheet(sheet: Sheet, headed: Headed, file: string): LevelsOfSheet | null {
  const columns = levelColumnsIn(headed)
  if (columns === null) return null
  refuseColumns(sheet, headed, columns, file)
  const activity = columns.find(({ name }) => name === 'activity')?.column ?? null
  const { rows, skipped } = dataRows(
    sheet,
    headed,
    { skip: SKIPPED },
    { id: null, title: null, activity },
  )
  const isLevel = (row: TableRow): boolean => !isGroupHeading(row, columns)
  const above = sheet.rows.slice(0, headed.header).flatMap(({ cells }) => cells.map(tidyText))
  const unit = above.map(moneyUnitIn).find((each) => each !== null) ?? null
  const others = [...skipped, ...rows.filter((row) => !isLevel(row))].sort(
    (a, b) => a.number - b.number,
  )
  return {
    rows: rows.filter(isLevel).map((row) => rowOf(row, columns, { sheet, file, unit })),
    skipped: others.length === 0 ? [] : [rowsSkipped(others, sheet, file)],
  }
}

/** A row that names an activity and nothing else but a number: «I | Hỗ trợ tại cơ sở». */
function isGroupHeading(
  { cells }: TableRow,
  columns: readonly FoundColumn<LevelColumn>[],
): boolean {
  const named = columns.filter(({ column }) => tidyText(cells[column] ?? null) !== '')
  if (named.length !== 1 || named[0]?.name !== 'activity') return false
  const number = cells.map(tidyText).find((text) => text !== '') ?? ''
  return !/^\d/u.test(number)
}

function rowsSkipped(rows: readonly TableRow[], sheet: Sheet, file: string): Problem {
  const shown = rows.map(
    (row) =>
      `${row.number} «${row.cells
        .map(tidyText)
        .filter((text) => text !== '')
        .join(' ')
        .slice(0, 40)}»`,
  )
  const at = placeInFile(file, sheet, rowAddress(sheet, rows[0]?.number ?? 1))
  const told = levelTableMessages.ROWS_SKIPPED(shown)
  return tableProblem('ROWS_SKIPPED', at, told, { severity: 'info' })
}

interface Place {
  readonly sheet: Sheet
  readonly file: string
  readonly unit: string | null
}

function rowOf(
  row: TableRow,
  columns: readonly FoundColumn<LevelColumn>[],
  place: Place,
): LevelTableRow {
  const { sheet, file } = place
  const at = placeInFile(file, sheet, rowAddress(sheet, row.number))
  const addressAt = ({ column, heading }: FoundColumn<LevelColumn>): string =>
    placeInFile(file, sheet, cellAddress(sheet, row.number, column, heading))
  const cells: Partial<Record<LevelColumn, string>> = {}
  const problems: Problem[] = []
  for (const each of columns) {
    const value = row.cells[each.column] ?? null
    if (tidyText(value) === '') continue
    try {
      const text = levelText(value, each, place)
      const before = cells[each.name]
      cells[each.name] = before === undefined ? text : `${before}; ${text}`
    } catch (error) {
      if (!(error instanceof KhuyenCongError)) throw error
      problems.push(...error.problems.map((problem) => ({ ...problem, at: addressAt(each) })))
    }
  }
  const addressOf = (name: LevelColumn): string => {
    const found = columns.find((each) => each.name === name)
    return found === undefined ? at : addressAt(found)
  }
  return { at, cells, addressOf, problems }
}

/** Columns whose cells may list several things, one a line. */
const LISTS = new Set<LevelColumn>(['activity', 'scope', 'of', 'atMost'])

function levelText(
  value: CellValue,
  { name, heading }: FoundColumn<LevelColumn>,
  { sheet, unit }: Place,
): string {
  if (typeof value === 'object' && value !== null && 'broken' in value)
    throw cellError('CELL_BROKEN', value.found, cellMessages.CELL_BROKEN(value.broken === 'error'))
  if (name === 'rate') return rateText(value, heading.includes('%'))
  if (name === 'sum') return sumCell(unquoted(value), moneyUnit(moneyUnitIn(heading) ?? unit))
  if (name === 'from' || name === 'to') return dayCell(value, sheet.from1904)
  const text =
    LISTS.has(name) && typeof value === 'string' ? value.replace(/\s*\n\s*/gu, '; ') : value
  return tidyText(unquoted(text))
}

/** A CSV text that no spreadsheet runs stands behind an apostrophe. */
const unquoted = (value: CellValue): CellValue =>
  typeof value === 'string' ? value.replace(/^'(?=[=+\-@])/u, '') : value

const rateText = (value: CellValue, percents: boolean): string =>
  typeof value === 'string' && !/^[\d.,\s]+%?$/u.test(tidyText(value))
    ? tidyText(value)
    : rateCell(typeof value === 'string' ? tidyText(value) : value, percents)

const moneyUnit = (text: string | null): MoneyUnit | null =>
  MONEY_UNITS.find((unit) => unit === text) ?? null

interface ReadAct {
  readonly act: ActCells
  readonly problems: readonly Problem[]
}

function actsOfSheet(sheet: Sheet, headed: Headed, file: string): readonly ReadAct[] {
  const columns = actColumnsIn(headed)
  if (columns === null || levelColumnsIn(headed) !== null) return []
  return sheet.rows.slice(headed.first).flatMap(({ cells, number }): ReadAct[] => {
    const act: Partial<Record<ActColumn, string>> = {}
    const problems: Problem[] = []
    for (const { name, column, heading } of columns) {
      const value = unquoted(cells[column] ?? null)
      if (tidyText(value) === '') continue
      try {
        act[name] = DAYS.has(name) ? dayCell(value, sheet.from1904) : tidyText(value)
      } catch (error) {
        if (!(error instanceof KhuyenCongError)) throw error
        const at = placeInFile(file, sheet, cellAddress(sheet, number, column, heading))
        problems.push(...error.problems.map((problem) => ({ ...problem, at })))
      }
    }
    return act.id === undefined ? [] : [{ act, problems }]
  })
}

const DAYS = new Set<ActColumn>(['issued', 'from', 'to'])
