import type * as z from 'zod/mini'
import { bandsShape } from './bands/bands-shape.js'
import { formShape } from './form-shape.js'
import { rateRangeShape, sumRangeShape } from './range/range-shape.js'
import { referenceShape } from './reference/reference-shape.js'
import { shareShape, sumShape } from './share-and-cap/share-and-cap-shape.js'

/** How a rate, a cap and an amount may be written: one line for each, the plainest first. */
export const rateShape = formShape([shareShape, bandsShape, rateRangeShape])
export const capShape = formShape([sumShape, referenceShape, sumRangeShape])
export const amountShape = formShape([sumShape, sumRangeShape])

/** A rate, a cap, an amount as read; `way` tells its form. */
export type GrantRate = z.output<typeof rateShape>
export type GrantCap = z.output<typeof capShape>
export type GrantAmount = z.output<typeof amountShape>
