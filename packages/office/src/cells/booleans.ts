import { withoutMarks } from '@khuyencong/core'
import { type CellValue, tidyText } from '../tables/table.js'
import { cellMessages } from './messages.js'
import { cellError } from './refuse-cell.js'

const YES = new Set(['co', 'x', 'dung', 'true', 'yes', '1', 'da co', 'v'])
const NO = new Set(['khong', 'sai', 'false', 'no', '0', 'chua co', 'chua'])

/** Ô có hay không. / Yes or no. Throws `CELL_BOOLEAN`. */
export function booleanCell(value: CellValue): boolean {
  if (typeof value === 'boolean') return value
  const text = tidyText(value)
  const plain = withoutMarks(text)
  if (YES.has(plain)) return true
  if (NO.has(plain)) return false
  throw cellError('CELL_BOOLEAN', text, cellMessages.CELL_BOOLEAN())
}
