import type { Condition } from '../conditions/conditions.js'
import type { TruthValue } from '../vocabulary/answers.js'
import type { Vnd } from '../values/money.js'
import type { CapOfLevel, MoneyRange } from './mechanism.js'
import type { PartTerms } from './part-terms.js'

/** The cost that a part counts; a line without a kind counts, and leaves the kinds unknown. */
export interface CountedCost {
  readonly base: Vnd | null
  readonly kindsKnown: boolean
}

/**
 * Những gì cần biết về một hạng mục. / What must be known of an item to work out a level.
 */
export interface Situation {
  /** The costs that count, as facts: those that the part names, else those of the activity. */
  readonly costsOf: (part: PartTerms) => readonly string[]
  readonly counted: (part: PartTerms) => CountedCost
  /** How many units amount and cap are for, multiplied; `null` where one is not known. */
  readonly quantity: (part: PartTerms) => number | null
  /** What is given of one unit; `null` where nothing is. */
  readonly given: (unit: string) => number | null
  /**
   * Whether it is known what each of so many units costs and, of a figure for each beneficiary,
   * that no other item uses it up.
   */
  readonly isEachKnown: (part: PartTerms, quantity: number) => boolean
  readonly holds: (when: Condition) => TruthValue
  readonly capOf: CapOfLevel
  /** The cap of one unit: as written, or multiplied by the priority factor. */
  readonly raised: (cap: MoneyRange) => MoneyRange
}
