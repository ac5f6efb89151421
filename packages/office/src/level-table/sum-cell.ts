import { formatVnd, type Vnd } from '@khuyencong/core'
import { type MoneyUnit, moneyCell } from '../cells/numbers.js'
import { type CellValue, tidyText } from '../tables/table.js'

/** What stands before a figure: a fixed sum, or words that a cap needs not. */
const BEFORE = /^(?<fixed>(?:mức\s+)?(?:khoán|thưởng)\s+)?(?:(?:tối đa|không quá|trần)\s+)?/iu

/**
 * Ô mức tiền. / The sum of a level as a pack writes it: a number in the unit of its column, an
 * amount, a range, a fixed sum «khoán …»; other texts stand as they are. Throws `AMOUNT_…`,
 * `UNIT_MISSING`, `CELL_NUMBER`.
 */
export function sumCell(value: CellValue, unit: MoneyUnit | null): string {
  if (typeof value !== 'string') return plainSum(moneyCell(value, unit))
  const text = tidyText(value)
  const [before = ''] = BEFORE.exec(text) ?? []
  const [fixed = ''] = /^(?:mức\s+)?(?:khoán|thưởng)\s+/iu.exec(before) ?? []
  const figures = text.slice(before.length)
  const ends = figures.replace(/^từ\s+/iu, '').split(/\s*[-–]\s*|\s+đến\s+/u)
  if (ends.length > 2 || !ends.every(isFigure)) return text
  const [from = '', to] = ends
  if (to === undefined) return `${fixed === '' ? '' : 'khoán '}${figureText(from, unit)}`
  const own = unitOf(from) === '' && unitOf(to) !== '' ? `${from} ${unitOf(to)}` : from
  return `${fixed === '' ? '' : 'khoán '}${figureText(own, unit)} đến ${figureText(to, unit)}`
}

const UNIT = /(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s*)?(?:đồng|vnđ|vnd|đ)$|(?:nghìn|ngàn|triệu|tỷ|tỉ)$/iu

const unitOf = (text: string): string => UNIT.exec(text)?.[0] ?? ''

const isFigure = (text: string): boolean => /^[\d.,\s]*\d$/u.test(text.replace(UNIT, '').trim())

const figureText = (text: string, unit: MoneyUnit | null): string => plainSum(moneyCell(text, unit))

/** An amount as packs write it: in million đồng where that is short. */
const plainSum = (amount: Vnd): string =>
  formatVnd(amount, { unit: amount >= 1_000_000 && amount % 1_000 === 0 ? 'million' : 'dong' })
