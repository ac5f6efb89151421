import { KhuyenCongError, type Problem } from '@khuyencong/core'
import { tableProblem } from '../tables/table-problem.js'
import { cellAddress, placeInFile, type Sheet, tidyText } from '../tables/table.js'
import type { ColumnMap, ColumnRule } from './column-map.js'
import { tidyHeading } from './column-map.js'
import type { Headed } from './headings.js'
import { RECORD_NEEDS } from './record-targets.js'
import { columnMessages } from './messages.js'

/** Cột đã khớp. / A column that goes somewhere: its place in the row, and its heading. */
export interface MappedColumn {
  readonly column: number
  readonly heading: string
  readonly rule: ColumnRule
}

/**
 * Khớp cột. / The columns of a table that a map uses. Throws `COLUMN_UNMAPPED`, `COLUMN_MISSING`:
 * every heading of the table and every column of the map, all at once.
 */
export function columnsOfTable(
  sheet: Sheet,
  headed: Headed,
  map: ColumnMap,
  file: string,
): readonly MappedColumn[] {
  const headings = headed.headings.map(tidyHeading)
  const rules = new Map(Object.entries(map.columns))
  const problems = [
    ...unmapped(sheet, headed, rules, file),
    ...missing(headings, rules, placeInFile(file, sheet, sheet.name ?? '1')),
    ...needed(map, rules, file),
  ]
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return headings.flatMap((heading, column) => {
    const rule = rules.get(heading)
    return rule === undefined || rule === null ? [] : [{ column, heading, rule }]
  })
}

type Rules = ReadonlyMap<string, ColumnRule | null>

function unmapped(
  sheet: Sheet,
  { headings, header, first }: Headed,
  rules: Rules,
  file: string,
): readonly Problem[] {
  const row = sheet.rows[header]?.number ?? 1
  return headings.flatMap((heading, column): Problem[] => {
    if (rules.has(tidyHeading(heading))) return []
    if (heading.startsWith('[') && isEmptyBelow(sheet, first, column)) return []
    const at = placeInFile(file, sheet, cellAddress(sheet, row, column, heading))
    return [
      tableProblem('COLUMN_UNMAPPED', at, columnMessages.COLUMN_UNMAPPED(), { found: heading }),
    ]
  })
}

/** A column without a heading and without anything below is none. */
const isEmptyBelow = (sheet: Sheet, first: number, column: number): boolean =>
  sheet.rows.slice(first).every(({ cells }) => tidyText(cells[column] ?? null) === '')

const missing = (headings: readonly string[], rules: Rules, at: string): readonly Problem[] =>
  [...rules].flatMap(([heading, rule]): Problem[] =>
    rule === null || headings.includes(heading)
      ? []
      : [
          tableProblem('COLUMN_MISSING', at, columnMessages.COLUMN_MISSING(headings), {
            found: heading,
          }),
        ],
  )

function needed({ of, everyRow }: ColumnMap, rules: Rules, at: string): readonly Problem[] {
  const given = new Set([...rules.values()].map((rule) => rule?.to))
  return RECORD_NEEDS[of]
    .filter(([to]) => !given.has(to) && (everyRow[to] ?? null) === null)
    .map(([to, vi, en]) =>
      tableProblem('COLUMN_MISSING', at, columnMessages.COLUMN_NEEDED(vi, en), { found: to }),
    )
}
