import * as z from 'zod/mini'
import { Factor } from '../../reading/amounts.js'
import { strict } from '../../reading/reading.js'
import { idOf, textOf } from '../../reading/texts.js'
import { type Rate, portionOf } from '../../values/money.js'
import { isGroup } from '../form-shape.js'
import type { SumForm } from '../mechanism.js'
import { grantMessages } from '../messages.js'
import { refuseIf, refuseWhere } from '../refusal.js'

/** Bội số của một mức khác. / So many times the cap of another level, on the day in question. */
export interface CapReference {
  readonly way: 'reference'
  readonly times: Rate
  /** The whole id of the rule, with its pack. */
  readonly of: string
}

const RULE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*:[a-z]+(?:\.[a-z0-9-]+)+$/u

/** `{ "times": "1.5", "of": "national:support.advanced-machinery" }` */
export const referenceForm: SumForm<CapReference> = {
  way: 'reference',
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
  isRange: false,
  range: ({ times, of }, capOf) => {
    const cap = capOf(of)
    return cap === null ? null : { from: portionOf(cap.from, times), to: portionOf(cap.to, times) }
  },
}

/** Văn bản được dẫn chiếu. / The act to which the reader is sent for the level. */
export const actReferenceShape = strict({
  asIn: strict({ document: idOf(200), provision: textOf(300) }),
})
export type ActReference = z.output<typeof actReferenceShape>

/** Whether a grant in a file sends the reader to another act. */
export const isActReference = (value: unknown): value is ActReference =>
  isGroup(value) && 'asIn' in value
