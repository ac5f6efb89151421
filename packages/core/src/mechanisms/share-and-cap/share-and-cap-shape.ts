import * as z from 'zod/mini'
import { Amount, SupportRate } from '../../reading/amounts.js'
import { type FigureShape, isScalar } from '../form-shape.js'
import type { FlatRate, FlatSum } from './share-and-cap.js'

/** `"50%"`: a share of the cost. */
export const shareShape: FigureShape<FlatRate> = {
  accepts: isScalar,
  shape: z.pipe(
    SupportRate,
    z.transform((rate) => ({ way: 'share' as const, rate })),
  ),
}

/** `"300 triệu đồng"`: a sum for each unit. */
export const sumShape: FigureShape<FlatSum> = {
  accepts: isScalar,
  shape: z.pipe(
    Amount,
    z.transform((amount) => ({ way: 'sum' as const, from: amount, to: amount })),
  ),
}
