import type { RuleBook } from '@khuyencong/core'
import { withErrorPath } from '@khuyencong/core'
import type { ColumnMap } from '../columns/column-map.js'
import type { RecordKind } from '../columns/record-targets.js'
import { targetOf } from '../columns/targets.js'
import type { CellValue } from '../tables/table.js'
import { readCell } from './read-cell.js'

/**
 * Giá trị chung. / The values that a map gives to every row, read as a cell of that field would be;
 * lists and groups are taken as they are. Throws the error of the value.
 */
export function everyRowValues(
  { everyRow, of }: ColumnMap,
  book: RuleBook,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(everyRow)
      .filter(([, value]) => value !== null)
      .map(([to, value]) => [
        to,
        typeof value === 'object'
          ? value
          : withErrorPath(`everyRow › ${to}`, () => valueOf(to, value as CellValue, of, book)),
      ]),
  )
}

function valueOf(to: string, value: CellValue, of: RecordKind, book: RuleBook): unknown {
  const type = targetOf(to, book.vocabulary, of)?.type ?? 'text'
  const rule = { to, type, unit: type === 'money' ? 'đồng' : null, words: null }
  return readCell(value, rule, { book, from1904: false, known: new Map() })
}
