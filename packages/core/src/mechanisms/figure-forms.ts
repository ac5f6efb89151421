import { bandsForm } from './bands/bands.js'
import type { GrantAmount, GrantCap, GrantRate } from './figure-shapes.js'
import type { RateForm, SumForm } from './mechanism.js'
import { rateRangeForm, sumRangeForm } from './range/range.js'
import { referenceForm } from './reference/reference.js'
import { shareForm, sumForm } from './share-and-cap/share-and-cap.js'

/** What the ways of writing a rate, and a cap or an amount, mean: one line for each. */
const RATE_FORMS = [shareForm, bandsForm, rateRangeForm] as const
const SUM_FORMS = [sumForm, referenceForm, sumRangeForm] as const

/** The form of a way; there are so few that looking through them is the fastest. */
function formOfWay<F extends { readonly way: string }>(forms: readonly F[], way: string): unknown {
  for (const form of forms) if (form.way === way) return form
  return undefined
}

/** What a rate as read means. */
export const rateFormOf = ({ way }: GrantRate): RateForm<GrantRate> =>
  formOfWay(RATE_FORMS, way) as RateForm<GrantRate>
/** What a cap or an amount as read means. */
export const sumFormOf = ({ way }: GrantCap | GrantAmount): SumForm<GrantCap | GrantAmount> =>
  formOfWay(SUM_FORMS, way) as SumForm<GrantCap | GrantAmount>
