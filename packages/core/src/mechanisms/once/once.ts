import * as z from 'zod/mini'
import { maybe } from '../../reading/reading.js'

/** Hỗ trợ một lần. / How often a beneficiary may get a part: one time ever, a year, a programme. */
export type Once = 'ever' | 'year' | 'programme'

/** `true`, `"year"` or `"programme"` */
export const onceShape = maybe(
  z.pipe(
    z.union([z.literal(true), z.enum(['year', 'programme'])]),
    z.transform((value): Once => (value === true ? 'ever' : value)),
  ),
)
