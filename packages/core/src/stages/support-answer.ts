import type { Instrument } from '../mechanisms/instrument/instrument.js'
import type { Bound, SupportPart } from '../mechanisms/support-part.js'
import type { Vnd } from '../values/money.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import type { Uplift } from './uplift.js'

/**
 * Mức hỗ trợ có trong quy định. / A level that applies to an item: its text, its parts, and the
 * sums of the parts, in đồng. `met` says that the law has a level, not that the item may be
 * supported: an item that is not eligible has its level, its ceiling and `allowed` too. Look at
 * `eligibility` beside it.
 */
export interface SupportWithLevel {
  readonly answer: 'met'
  readonly instrument: Instrument
  readonly rule: string
  readonly citation: Citation
  readonly evidence: Evidence
  readonly parts: readonly SupportPart[]
  readonly ceiling: Vnd | null
  readonly exact: boolean
  readonly requested: Vnd | null
  readonly allowed: Vnd | null
  readonly boundBy: Bound | null
  readonly uplift: Uplift | null
}

/**
 * Có mức, chưa tính được trần. / A level applies, and nothing is known that would bound it: its
 * costs, a quantity, or the case it is for. `missing` of the decision says what to supply.
 */
export interface SupportWithoutBound extends Omit<
  SupportWithLevel,
  'answer' | 'ceiling' | 'exact' | 'allowed' | 'boundBy'
> {
  readonly answer: 'unknown'
  readonly ceiling: null
  readonly exact: false
  readonly allowed: null
  readonly boundBy: null
  readonly reference: null
}

/**
 * Chưa có mức hỗ trợ. / No level can be given, and why; for a local fund the national one stands
 * beside it as a reference.
 */
export interface SupportWithoutLevel {
  readonly answer: 'unknown' | 'not-encoded' | 'not-in-force'
  readonly reference: {
    readonly rule: string
    readonly ceiling: Vnd | null
    readonly exact: boolean
    readonly citation: Citation
    readonly evidence: Evidence
  } | null
}

/**
 * Mức hỗ trợ của một hạng mục. / The support of one item, told apart by `answer`: a level with its
 * ceiling, or why there is none.
 *
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const {
 *   items: [item],
 * } = decide(createRuleBook([national]), {
 *   on: '2023-06-01',
 *   project: {
 *     id: 'p',
 *     fund: 'national',
 *     items: [
 *       { id: '1', activity: 'trademark', costs: [{ kind: 'trademark', amount: 60_000_000 }] },
 *     ],
 *   },
 * })
 * item?.support.answer === 'met' && item.support.ceiling // => 30000000
 * ```
 */
export type Support = SupportWithLevel | SupportWithoutBound | SupportWithoutLevel
