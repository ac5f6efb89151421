import type { GrantAmount, GrantCap, GrantRate } from './figure-shapes.js'
import type { Instrument } from './instrument/instrument.js'
import type { GrantLimit } from './limits/limits.js'
import type { Once } from './once/once.js'

/** Nội dung một phần của mức. / What one part of a level gives, and on what terms. */
export interface PartTerms {
  readonly name: string | null
  readonly nameEn: string | null
  /** The costs that count, as facts; `null` where those of the activity do. */
  readonly of: readonly string[] | null
  readonly rate: GrantRate | null
  readonly amount: GrantAmount | null
  readonly cap: GrantCap | null
  /** The units that amount and cap are for each of; empty where they are once for the item. */
  readonly per: readonly string[]
  readonly atMost: readonly GrantLimit[]
  readonly instrument: Instrument
  readonly years: readonly number[] | null
  readonly loanYears: number | null
  readonly once: Once | null
  readonly budget: string | null
}

/** Every line of cost, of whatever kind. */
export const ALL_COSTS = 'all'
