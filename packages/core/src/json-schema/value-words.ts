import * as z from 'zod/mini'
import {
  Amount,
  AmountNumber,
  AmountText,
  DayText,
  Factor,
  MonthDayText,
  Percentage,
  SupportRate,
} from '../reading/amounts.js'
import { StatedAmount, StatedCount, StatedPercent } from '../reading/stated.js'
import { fieldsFor } from '../kinds/read-kinds.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { Exact, Points } from '../kinds/scheme/scheme-parts.js'
import { PATTERNS, type TextPattern } from './patterns.js'

/** The words of amounts and days, which conditions and facts have too. */
export const AMOUNT_WORDS = 'Số tiền: «300 triệu đồng» hoặc số nguyên đồng. / An amount.'
export const DAY_WORDS = 'Ngày: «2023-06-01». / A day.'
const PERCENTAGE_WORDS = 'Tỷ lệ: «50%». / A percentage.'

const words: readonly (readonly [z.core.$ZodType, string, TextPattern?])[] = [
  [Amount, AMOUNT_WORDS],
  [Percentage, PERCENTAGE_WORDS, PATTERNS.rate],
  [SupportRate, PERCENTAGE_WORDS, PATTERNS.supportRate],
  [Factor, 'Hệ số: «1.5». / A factor.'],
  [DayText, DAY_WORDS, PATTERNS.day],
  [MonthDayText, 'Ngày trong năm, tháng trước ngày sau: «01-31». / A day of a year, month first.'],
  [StatedAmount, 'Số tiền: «99.216 triệu đồng», «khoảng 20 tỷ đồng». / A published amount.'],
  [StatedCount, 'Số lượng: 214, «hơn 2.069». / A published count.'],
  [StatedPercent, 'Tỷ lệ: «29%», «+2,5%». / A published percentage.'],
  [Points, 'Điểm: 40 hoặc «37,5». / Points.'],
  [Exact, 'Số chính xác: 70, «2/3», «60%». / An exact number.'],
]

interface ValueWords {
  readonly id?: string
  readonly description?: string
  readonly pattern?: string
  readonly patternErrorMessage?: string
  readonly errorMessage?: string
}

/**
 * Lời giải thích các kiểu giá trị. / What an editor says of an amount, a rate, a day wherever one
 * stands, and the names of the two kinds of condition, whose schemas are written by hand. It stands
 * here and not with the readers, so that who only reads does not load it.
 */
export function valueDescriptions(vocabulary: Vocabulary): z.core.$ZodRegistry<ValueWords> {
  const registry = z.registry<ValueWords>()
  for (const [schema, description, pattern] of words)
    registry.add(schema, { description, ...pattern })
  registry.add(AmountText, PATTERNS.amount)
  registry.add(AmountNumber, { errorMessage: PATTERNS.amount.errorMessage })
  registry.add(fieldsFor(vocabulary).condition, { id: 'condition' })
  registry.add(fieldsFor(vocabulary).entryCondition, { id: 'entryCondition' })
  return registry
}
