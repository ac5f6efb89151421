import * as z from 'zod/mini'
import { Amount, SupportRate } from '../../reading/amounts.js'
import { strict } from '../../reading/reading.js'
import { type Rate, portionOf } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import { isGroup } from '../form-shape.js'
import type { MoneyRange, RateForm, SumForm } from '../mechanism.js'
import { grantMessages } from '../messages.js'
import { refuseIf, refuseWhere } from '../refusal.js'

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

const rising = refuseWhere(({ from, to }: { readonly from: number; readonly to: number }) =>
  refuseIf(from >= to, grantMessages.RANGE_NOT_RISING),
)

/** `{ "from": "20%", "to": "30%" }` */
export const rateRangeForm: RateForm<RateRange> = {
  way: 'rate-range',
  accepts: isGroup,
  shape: z.pipe(
    strict({ from: SupportRate, to: SupportRate }).check(rising),
    z.transform((range) => ({ way: 'rate-range' as const, ...range })),
  ),
  isRange: true,
  text: ({ from, to }) => `${formatRate(from)}–${formatRate(to)}`,
  least: (base, { from }) => portionOf(base, from),
  most: (base, { to }) => portionOf(base, to),
  slices: ({ to }) => [{ upTo: null, rate: to }],
}

/** `{ "from": "20 triệu đồng", "to": "30 triệu đồng" }` */
export const sumRangeForm: SumForm<SumRange> = {
  way: 'sum-range',
  accepts: isGroup,
  shape: z.pipe(
    strict({ from: Amount, to: Amount }).check(rising),
    z.transform((range) => ({ way: 'sum-range' as const, ...range })),
  ),
  isRange: true,
  range: (range) => range,
}
