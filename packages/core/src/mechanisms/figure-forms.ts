import { bandsForm } from './bands/bands.js'
import type { GrantAmount, GrantCap, GrantRate } from './figure-shapes.js'
import type { RateForm, SumForm } from './mechanism.js'
import { rateRangeForm, sumRangeForm } from './range/range.js'
import { referenceForm } from './reference/reference.js'
import { shareForm, sumForm } from './share-and-cap/share-and-cap.js'

/** What the ways of writing a rate, and a cap or an amount, mean: one line for each. */
const RATE_FORMS = [shareForm, bandsForm, rateRangeForm] as const
const SUM_FORMS = [sumForm, referenceForm, sumRangeForm] as const

const byWay = (forms: readonly { readonly way: string }[]): ReadonlyMap<string, unknown> =>
  new Map(forms.map((form) => [form.way, form]))
const RATES = byWay(RATE_FORMS)
const SUMS = byWay(SUM_FORMS)

/** What a rate as read means. */
export const rateFormOf = ({ way }: GrantRate): RateForm<GrantRate> =>
  RATES.get(way) as RateForm<GrantRate>
/** What a cap or an amount as read means. */
export const sumFormOf = ({ way }: GrantCap | GrantAmount): SumForm<GrantCap | GrantAmount> =>
  SUMS.get(way) as SumForm<GrantCap | GrantAmount>
