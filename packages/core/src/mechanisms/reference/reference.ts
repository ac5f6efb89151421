import { type Rate, portionOf } from '../../values/money.js'
import type { SumForm } from '../mechanism.js'

/** Bội số của một mức khác. / So many times the cap of another level, on the day in question. */
export interface CapReference {
  readonly way: 'reference'
  readonly times: Rate
  /** The whole id of the rule, with its pack. */
  readonly of: string
}

/** `{ "times": "1.5", "of": "national:support.advanced-machinery" }` */
export const referenceForm: SumForm<CapReference> = {
  way: 'reference',
  isRange: false,
  range: ({ times, of }, capOf) => {
    const cap = capOf(of)
    return cap === null ? null : { from: portionOf(cap.from, times), to: portionOf(cap.to, times) }
  },
}
