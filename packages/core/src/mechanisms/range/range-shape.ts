import * as z from 'zod/mini'
import { Amount, SupportRate } from '../../reading/amounts.js'
import { strict } from '../../reading/reading.js'
import { type FigureShape, isGroup } from '../form-shape.js'
import { grantMessages } from '../messages.js'
import { refuseIf, refuseWhere } from '../refusal.js'
import type { RateRange, SumRange } from './range.js'

const rising = refuseWhere(({ from, to }: { readonly from: number; readonly to: number }) =>
  refuseIf(from >= to, grantMessages.RANGE_NOT_RISING),
)

/** `{ "from": "20%", "to": "30%" }` */
export const rateRangeShape: FigureShape<RateRange> = {
  accepts: isGroup,
  shape: z.pipe(
    strict({ from: SupportRate, to: SupportRate }).check(rising),
    z.transform((range) => ({ way: 'rate-range' as const, ...range })),
  ),
}

/** `{ "from": "20 triệu đồng", "to": "30 triệu đồng" }` */
export const sumRangeShape: FigureShape<SumRange> = {
  accepts: isGroup,
  shape: z.pipe(
    strict({ from: Amount, to: Amount }).check(rising),
    z.transform((range) => ({ way: 'sum-range' as const, ...range })),
  ),
}
