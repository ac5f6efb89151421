import * as z from 'zod/mini'
import { Factor } from '../../reading/amounts.js'
import { strict } from '../../reading/reading.js'
import { idOf, textOf } from '../../reading/texts.js'
import { type FigureShape, isGroup } from '../form-shape.js'
import { grantMessages } from '../messages.js'
import { refuseIf, refuseWhere } from '../refusal.js'
import type { CapReference } from './reference.js'

const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z]+(?:\.[a-z0-9-]+)+$/u

/** `{ "times": "1.5", "of": "national:support.advanced-machinery" }` */
export const referenceShape: FigureShape<CapReference> = {
  accepts: (value) => isGroup(value) && ('times' in value || 'of' in value),
  shape: z.pipe(
    strict({ times: Factor, of: idOf(200) }).check(
      refuseWhere(({ times, of }) => [
        ...refuseIf(times === 0, grantMessages.TIMES_ZERO, 'times'),
        ...refuseIf(!RULE_ID.test(of), grantMessages.REFERENCE_FORM, 'of'),
      ]),
    ),
    z.transform((reference) => ({ way: 'reference' as const, ...reference })),
  ),
}

/** Văn bản được dẫn chiếu. / The act to which the reader is sent for the level. */
export const actReferenceShape = strict({
  asIn: strict({ document: idOf(200), provision: textOf(300) }),
})
export type ActReference = z.output<typeof actReferenceShape>

/** Whether a grant in a file sends the reader to another act. */
export const isActReference = (value: unknown): value is ActReference =>
  isGroup(value) && 'asIn' in value
