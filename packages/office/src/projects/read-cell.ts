import { findProvince, type RuleBook } from '@khuyencong/core'
import { booleanCell } from '../cells/booleans.js'
import { dayCell } from '../cells/days.js'
import { cellMessages } from '../cells/messages.js'
import { integerCell, type MoneyUnit, moneyCell, numberCell, rateCell } from '../cells/numbers.js'
import { placeCell } from '../cells/places.js'
import { cellError } from '../cells/refuse-cell.js'
import { wordCell, wordListCell } from '../cells/words.js'
import type { ColumnRule } from '../columns/column-map.js'
import type { ColumnType } from '../columns/column-types.js'
import { knownWords } from '../columns/known-words.js'
import { type CellValue, tidyText } from '../tables/table.js'

/** What cells are read with. */
export interface CellContext {
  readonly book: Pick<RuleBook, 'vocabulary' | 'register'>
  readonly from1904: boolean
  /** Names that have been looked up, by field and text: columns repeat them. */
  readonly known: Map<string, unknown>
}

/**
 * Đọc một ô. / The value of a cell that is not empty, as a project holds it. Throws the error of
 * the cell, without its place.
 */
export function readCell(value: CellValue, rule: ColumnRule, context: CellContext): unknown {
  if (typeof value === 'object' && value !== null && 'broken' in value)
    throw cellError('CELL_BROKEN', value.found, cellMessages.CELL_BROKEN(value.broken === 'error'))
  return NAMES.has(rule.type)
    ? lookedUp(value, rule, context)
    : plainValue(value, rule, context.from1904)
}

const NAMES: ReadonlySet<ColumnType> = new Set(['word', 'words', 'place'])

/** A name, looked up once. */
function lookedUp(value: CellValue, rule: ColumnRule, { book, known }: CellContext): unknown {
  const key = `${rule.to}\n${tidyText(value)}`
  if (!known.has(key)) known.set(key, namedValue(value, rule, book))
  return known.get(key)
}

function namedValue(value: CellValue, rule: ColumnRule, book: CellContext['book']): unknown {
  if (rule.type === 'place') return placeCell(value, book)
  if (rule.type === 'word') return wordOf(value, rule, book)
  return wordListCell(value, knownWords(rule.to, book) ?? new Map(), rule.words)
}

function plainValue(value: CellValue, rule: ColumnRule, from1904: boolean): unknown {
  switch (rule.type) {
    case 'integer':
      return integerCell(value)
    case 'number':
      return numberCell(value)
    case 'money':
      return moneyCell(value, rule.unit as MoneyUnit | null)
    case 'rate':
      return rateCell(value, rule.unit === '%')
    case 'day':
      return dayCell(value, from1904)
    case 'boolean':
      return booleanCell(value)
    case 'text':
    case 'word':
    case 'words':
    case 'place':
      return textOf(value)
  }
}

/** A text; a whole number in its place (a tax code, an order number) is written out. */
function textOf(value: CellValue): string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : tidyText(value)
}

function wordOf(value: CellValue, { to, words }: ColumnRule, book: CellContext['book']): string {
  if (/\.(?:province|formerProvince)$/u.test(to)) {
    const text = tidyText(value)
    return words?.[text] ?? findProvince(book.register, text).id
  }
  return wordCell(value, knownWords(to, book) ?? new Map(), words)
}
