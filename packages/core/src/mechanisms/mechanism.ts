import type { Rate, Vnd } from '../values/money.js'

/**
 * Hai đầu của một mức. / The least and the most that a figure comes to, in đồng; equal unless the
 * act leaves the figure to the authority within a range.
 */
export interface MoneyRange {
  readonly from: Vnd
  readonly to: Vnd
}

/** A form in which an act may write a figure. How it is read stands in `form-shape.ts`. */
interface Form {
  /** The tag of the form, once read. */
  readonly way: string
  /** Whether the figure is left to the authority. */
  readonly isRange: boolean
}

/**
 * Cách ghi tỷ lệ. / A way of writing a rate. `units` are the units over which the cost is spread;
 * where that is not known of each, the result is the most that any spread gives.
 */
export interface RateForm<F> extends Form {
  /** The rate as records show it: «50%». */
  readonly text: (form: F) => string
  readonly least: (base: Vnd, form: F, units: number) => Vnd
  readonly most: (base: Vnd, form: F, units: number) => Vnd
  /** The marginal rates by rising base; the last has no end. */
  readonly slices: (form: F) => readonly Slice[]
}

/** One interval of the cost with the rate that it gets at most. */
export interface Slice {
  readonly upTo: Vnd | null
  readonly rate: Rate
}

/** The cap of a level of another rule on the day in question; `null` where there is none. */
export type CapOfLevel = (level: string) => MoneyRange | null

/** Cách ghi số tiền. / A way of writing a sum for each unit. */
export interface SumForm<F> extends Form {
  /** What the sum comes to; `null` where it depends on another level that has none that day. */
  readonly range: (form: F, capOf: CapOfLevel) => MoneyRange | null
}
