import { type Rate, portionOf } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import type { MoneyRange, RateForm, SumForm } from '../mechanism.js'

/** Khung tỷ lệ. / A rate left to the authority between two. */
export interface RateRange {
  readonly way: 'rate-range'
  readonly from: Rate
  readonly to: Rate
}

/** Khung số tiền. / A sum left to the authority between two. */
export interface SumRange extends MoneyRange {
  readonly way: 'sum-range'
}

/** `{ "from": "20%", "to": "30%" }` */
export const rateRangeForm: RateForm<RateRange> = {
  way: 'rate-range',
  isRange: true,
  text: ({ from, to }) => `${formatRate(from)}–${formatRate(to)}`,
  least: (base, { from }) => portionOf(base, from),
  most: (base, { to }) => portionOf(base, to),
  slices: ({ to }) => [{ upTo: null, rate: to }],
}

/** `{ "from": "20 triệu đồng", "to": "30 triệu đồng" }` */
export const sumRangeForm: SumForm<SumRange> = {
  way: 'sum-range',
  isRange: true,
  range: (range) => range,
}
