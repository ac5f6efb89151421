import type { Problem } from '@khuyencong/core'
import type { LevelCells, LevelColumn, LevelTableRow } from '@khuyencong/office'
import { levelTableMessages } from './messages.js'

/** Hàng của một phiên bản. / The rows of one version of one level, each with its cells completed. */
export interface RowsOfVersion {
  readonly rows: readonly { readonly row: LevelTableRow; readonly cells: LevelCells }[]
  readonly problems: readonly Problem[]
}

/** Các hàng của một mức. / The rows of one level: its versions in the order of the table. */
export interface RowsOfLevel {
  readonly versions: readonly RowsOfVersion[]
}

/** What all versions of a level share. */
const OF_LEVEL = ['id', 'title', 'titleEn', 'refines', 'activity'] as const
/** What all rows of one version share. */
const OF_VERSION = [
  ...OF_LEVEL,
  'when',
  'scope',
  'provision',
  'document',
  'from',
  'to',
  'evidence',
  'note',
  'noteEn',
] as const

/** What no column says, for the rows whose cell is empty. */
export type OtherwiseCells = (row: LevelCells) => LevelCells

/**
 * Gom hàng thành mức. / The rows of a table by level: those of one id; without ids those that follow
 * each other and name a case or a part of one activity. A cell that is empty says what the row above
 * of the same level does.
 */
export function rowsOfLevels(
  rows: readonly LevelTableRow[],
  otherwise: OtherwiseCells,
): readonly RowsOfLevel[] {
  const levels: LevelTableRow[][] = []
  const byId = new Map<string, LevelTableRow[]>()
  for (const row of rows) {
    const { id } = row.cells
    const before = levels.at(-1)
    const same =
      id === undefined
        ? before !== undefined && isFurtherRow(row, before.at(-1)) && before
        : byId.get(id)
    const level = same || []
    if (level.length === 0) levels.push(level)
    level.push(row)
    if (id !== undefined) byId.set(id, level)
  }
  return levels.map((level) => ({ versions: versionsOf(level, otherwise) }))
}

/** Whether a row without an id goes on with the level of the row above. */
function isFurtherRow({ cells }: LevelTableRow, above: LevelTableRow | undefined): boolean {
  if (above === undefined) return false
  const isOne = ({ case: branch, part }: LevelCells): boolean =>
    branch !== undefined || part !== undefined
  return (
    isOne(cells) &&
    isOne(above.cells) &&
    (['activity', 'scope', 'when', 'title', 'from'] as const).every(
      (name) => cells[name] === undefined || cells[name] === above.cells[name],
    )
  )
}

function versionsOf(
  rows: readonly LevelTableRow[],
  otherwise: OtherwiseCells,
): readonly RowsOfVersion[] {
  const [first] = rows
  const ofLevel = picked(first?.cells ?? {}, OF_LEVEL)
  const versions: LevelTableRow[][] = []
  for (const row of rows) {
    const version = versions.at(-1)
    const { from } = row.cells
    if (version === undefined || (from !== undefined && from !== version[0]?.cells.from))
      versions.push([row])
    else version.push(row)
  }
  return versions.map((each) => versionOf(each, ofLevel, first, otherwise))
}

function versionOf(
  rows: readonly LevelTableRow[],
  ofLevel: LevelCells,
  first: LevelTableRow | undefined,
  otherwise: OtherwiseCells,
): RowsOfVersion {
  const [head] = rows
  const own = { ...ofLevel, ...picked(head?.cells ?? {}, OF_VERSION) }
  const shared = { ...otherwise(own), ...own }
  const problems = rows.flatMap((row) => [
    ...disagreements(row, head, OF_VERSION),
    ...(row === head ? disagreements(row, first, OF_LEVEL) : []),
  ])
  return { rows: rows.map((row) => ({ row, cells: { ...shared, ...row.cells } })), problems }
}

/** Cells that say something else than the first row of the same level. */
function disagreements(
  row: LevelTableRow,
  first: LevelTableRow | undefined,
  columns: readonly LevelColumn[],
): readonly Problem[] {
  if (first === undefined || first === row) return []
  return columns.flatMap((column): Problem[] => {
    const [found, expected] = [row.cells[column], first.cells[column]]
    if (found === undefined || found === expected) return []
    const told = levelTableMessages.ROWS_DISAGREE(expected ?? '', first.addressOf(column))
    return [{ code: 'ROWS_DISAGREE', severity: 'error', at: row.addressOf(column), found, ...told }]
  })
}

const picked = (cells: LevelCells, columns: readonly LevelColumn[]): LevelCells =>
  Object.fromEntries(
    columns.flatMap((column) => (cells[column] === undefined ? [] : [[column, cells[column]]])),
  )
