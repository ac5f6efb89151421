import { type Rate, portionOf } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import { memoize } from '../../values/memoize.js'
import type { MoneyRange, RateForm, SumForm } from '../mechanism.js'

/** Một tỷ lệ của chi phí. / One share of the cost. */
export interface FlatRate {
  readonly way: 'share'
  readonly rate: Rate
}

/** A rate is written once and asked for with each item it is worked out for. */
const TEXTS = new WeakMap<FlatRate, string>()

/** `"50%"`: a share of the cost. */
export const shareForm: RateForm<FlatRate> = {
  way: 'share',
  isRange: false,
  text: (form) => memoize(TEXTS, form, () => formatRate(form.rate)),
  least: (base, { rate }) => portionOf(base, rate),
  most: (base, { rate }) => portionOf(base, rate),
  slices: ({ rate }) => [{ upTo: null, rate }],
}

/** Một số tiền. / One sum for each unit, both its ends the same. */
export interface FlatSum extends MoneyRange {
  readonly way: 'sum'
}

/** `"300 triệu đồng"`: a sum for each unit. */
export const sumForm: SumForm<FlatSum> = {
  way: 'sum',
  isRange: false,
  range: (sum) => sum,
}
