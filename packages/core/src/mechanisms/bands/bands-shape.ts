import * as z from 'zod/mini'
import { Amount, SupportRate } from '../../reading/amounts.js'
import { listOf, maybe, strict } from '../../reading/reading.js'
import type { FigureShape } from '../form-shape.js'
import { grantMessages } from '../messages.js'
import { refuseIf, refuseWhere } from '../refusal.js'
import type { Bands } from './bands.js'

const MAX_BANDS = 20

const rising = listOf(strict({ upTo: maybe(Amount), rate: SupportRate }), {
  min: 1,
  max: MAX_BANDS,
}).check(
  refuseWhere((bands) =>
    bands.flatMap(({ upTo }, index) => {
      const before = index === 0 ? 0 : (bands[index - 1]?.upTo ?? null)
      const at = `[${index}].upTo`
      return index === bands.length - 1
        ? refuseIf(upTo !== null, grantMessages.LAST_BAND_ENDS, at)
        : [
            ...refuseIf(upTo === null, grantMessages.BAND_WITHOUT_END, `[${index}]`),
            ...refuseIf(
              upTo !== null && before !== null && upTo <= before,
              grantMessages.BANDS_NOT_RISING,
              at,
            ),
          ]
    }),
  ),
)

/** `[ { "upTo": "200 triệu đồng", "rate": "50%" }, { "rate": "30%" } ]` */
export const bandsShape: FigureShape<Bands> = {
  accepts: Array.isArray,
  shape: z.pipe(
    rising,
    z.transform((bands) => ({ way: 'bands' as const, bands })),
  ),
}
