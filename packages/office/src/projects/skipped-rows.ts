import type { Problem } from '@khuyencong/core'
import { placeInFile, rowAddress, type Sheet, type TableRow, tidyText } from '../tables/table.js'
import { tableProblem } from '../tables/table-problem.js'
import { rowMessages } from './messages.js'

/** A table, and its rows that were left out. */
interface TableWithSkipped {
  readonly file: string
  readonly sheet: Sheet
  readonly skipped: readonly TableRow[]
}

/** Rows that are shown of those that were left out, and the letters of each. */
const SHOWN = { rows: 20, letters: 40 } as const

/** Hàng không đọc. / What is said of rows of a table that hold no data: which, and how they begin. */
export function skippedRows({ skipped, file, sheet }: TableWithSkipped): readonly Problem[] {
  if (skipped.length === 0) return []
  const rows = skipped.slice(0, SHOWN.rows).map(({ number, cells }) => {
    const text = cells.map(tidyText).find((each) => each !== '') ?? ''
    return `${number} («${text.slice(0, SHOWN.letters)}»)`
  })
  const all = skipped.length > rows.length ? [...rows, '…'] : rows
  const at = placeInFile(file, sheet, rowAddress(sheet, skipped[0]?.number ?? 1))
  const told = rowMessages.ROWS_SKIPPED(skipped.length, all)
  return [tableProblem('ROWS_SKIPPED', at, told, { severity: 'info' })]
}
