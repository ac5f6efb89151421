import { KhuyenCongError, type Problem, withoutMarks } from '@khuyencong/core'
import { type Headed, plainHeading } from '../columns/headings.js'
import { tableProblem } from '../tables/table-problem.js'
import { cellAddress, placeInFile, type Sheet, tidyText } from '../tables/table.js'
import { ACT_COLUMNS, LEVEL_COLUMNS } from './level-columns.js'
import { levelTableMessages } from './messages.js'

type Columns = Readonly<Record<string, { readonly headings: readonly string[] }>>

/** A column of a table, its place and its heading. */
export interface FoundColumn<Name extends string> {
  readonly name: Name
  readonly column: number
  readonly heading: string
}

/** A heading without marks and unit; «Đơn vị tính» is a heading of its own here. */
const bare = (heading: string): string =>
  plainHeading(heading) ||
  withoutMarks(heading)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

const namesIn = (columns: Columns): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(columns).flatMap(([name, { headings }]) =>
      headings.map((heading) => [bare(heading), name] as const),
    ),
  )

const LEVEL_NAMES = namesIn(LEVEL_COLUMNS)
const ACT_NAMES = namesIn(ACT_COLUMNS)

/** All headings of level tables and of tables of acts, without marks. */
export const TABLE_HEADINGS: ReadonlySet<string> = new Set([
  ...LEVEL_NAMES.keys(),
  ...ACT_NAMES.keys(),
])

/** Numbers of rows, which say nothing. */
const NUMBERING = new Set(['stt', 'tt', 'so tt', 'so thu tu'])

const meantBy = (heading: string, names: ReadonlyMap<string, string>): string | undefined =>
  names.get(bare(heading.replaceAll(' › ', ' '))) ??
  names.get(bare(heading.split(' › ').at(-1) ?? ''))

function columnsIn<Name extends string>(
  { headings }: Headed,
  names: ReadonlyMap<string, string>,
): readonly FoundColumn<Name>[] {
  return headings.flatMap((heading, column) => {
    const name = meantBy(heading.replace(/ \(\d+\)$/u, ''), names)
    return name === undefined ? [] : [{ name: name as Name, column, heading }]
  })
}

/** The columns of a level table; `null` where the headings are those of something else. */
export function levelColumnsIn(
  headed: Headed,
): readonly FoundColumn<keyof typeof LEVEL_COLUMNS>[] | null {
  const found = columnsIn<keyof typeof LEVEL_COLUMNS>(headed, LEVEL_NAMES)
  const has = (name: string): boolean => found.some((each) => each.name === name)
  return has('activity') && (has('rate') || has('sum')) ? found : null
}

/** The columns of a table of acts; `null` where the headings are those of something else. */
export function actColumnsIn(
  headed: Headed,
): readonly FoundColumn<keyof typeof ACT_COLUMNS>[] | null {
  const found = columnsIn<keyof typeof ACT_COLUMNS>(headed, ACT_NAMES)
  const has = (name: string): boolean => found.some((each) => each.name === name)
  return has('id') && has('title') ? found : null
}

/** Tiers and areas may stand in columns of their own. */
const SEVERAL = new Set(['scope'])

/**
 * Refuses a column that nobody would read, and one that is there twice: no condition is lost without
 * a word. Throws `COLUMN_UNMAPPED`, `COLUMN_TWICE`.
 */
export function refuseColumns(
  sheet: Sheet,
  { headings, header, first }: Headed,
  found: readonly FoundColumn<string>[],
  file: string,
): void {
  const row = sheet.rows[header]?.number ?? 1
  const at = (column: number, heading: string): string =>
    placeInFile(file, sheet, cellAddress(sheet, row, column, heading))
  const problems = headings.flatMap((heading, column): Problem[] => {
    const own = found.find((each) => each.column === column)
    if (own === undefined) {
      const empty = sheet.rows
        .slice(first)
        .every(({ cells }) => tidyText(cells[column] ?? null) === '')
      if (NUMBERING.has(bare(heading)) || (empty && /^\[[A-Z]+\]$/u.test(heading))) return []
      const known = Object.values(LEVEL_COLUMNS).map((each) => each.headings[0])
      const told = levelTableMessages.COLUMN_UNMAPPED(known)
      return [tableProblem('COLUMN_UNMAPPED', at(column, heading), told, { found: heading })]
    }
    const other = found.find((each) => each.name === own.name)
    if (other === undefined || other === own || SEVERAL.has(own.name)) return []
    const told = levelTableMessages.COLUMN_TWICE(other.heading)
    return [tableProblem('COLUMN_TWICE', at(column, heading), told, { found: heading })]
  })
  if (problems.length > 0) throw new KhuyenCongError(problems)
}
