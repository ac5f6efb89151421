import type { Vnd } from '../values/money.js'
import type { AppliedLimit } from './limits/limits.js'
import type { MoneyRange } from './mechanism.js'

/**
 * Điều giới hạn trần. / What can bound a ceiling; where two are equal, the cap is named first, then
 * a further limit, the cost, the rate, and a fixed sum last.
 */
export const BOUNDS = ['rate', 'cap', 'amount', 'atMost', 'cost'] as const
/** Điều làm nên mức tối đa. / What bounds a ceiling. */
export type Bound = (typeof BOUNDS)[number]

/** Một bậc đã tính. / One band of a rate as it comes to for an item. */
interface WorkedBand {
  readonly upTo: Vnd | null
  readonly rate: string
  /** How much of the cost lies in it. */
  readonly slice: Vnd
}

/**
 * Một phần của mức hỗ trợ. / One part of a level, as it is worked out for an item, in đồng. `exact:
 * false` marks an upper bound; `null` is not known or not set, never 0.
 */
export interface SupportPart {
  /** The name of the part, where the level has several. */
  readonly name: string | null
  /** The costs that count, as facts; `all` counts every line. */
  readonly of: readonly string[]
  readonly base: Vnd | null
  readonly rate: string | null
  readonly byRate: Vnd | null
  readonly cap: Vnd | null
  /** What the cap or the amount is for each of, several multiplied; empty where it is once. */
  readonly per: readonly string[]
  readonly quantity: number | null
  readonly byCap: Vnd | null
  /** A fixed sum for each unit. */
  readonly amount: Vnd | null
  /** Further limits, as they come to for the item. */
  readonly atMost: readonly AppliedLimit[]
  readonly ceiling: Vnd | null
  readonly exact: boolean
  readonly boundBy: Bound | null
  /** The bands of the rate, where it has several. */
  readonly bands?: readonly WorkedBand[]
  /** What is left to the authority, each end bounded by cap and limits; only where there is one. */
  readonly range?: MoneyRange
}
