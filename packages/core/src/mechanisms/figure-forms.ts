import type * as z from 'zod/mini'
import { bandsForm } from './bands/bands.js'
import { formShape } from './form-shape.js'
import type { RateForm, SumForm } from './mechanism.js'
import { rateRangeForm, sumRangeForm } from './range/range.js'
import { referenceForm } from './reference/reference.js'
import { shareForm, sumForm } from './share-and-cap/share-and-cap.js'

/** The ways of writing a rate, a cap and an amount: one line for each, the plainest first. */
const RATE_FORMS = [shareForm, bandsForm, rateRangeForm] as const
const CAP_FORMS = [sumForm, referenceForm, sumRangeForm] as const
const AMOUNT_FORMS = [sumForm, sumRangeForm] as const

export const rateShape = formShape(RATE_FORMS)
export const capShape = formShape(CAP_FORMS)
export const amountShape = formShape(AMOUNT_FORMS)

/** A rate, a cap, an amount as read; `way` tells its form. */
export type GrantRate = z.output<typeof rateShape>
export type GrantCap = z.output<typeof capShape>
export type GrantAmount = z.output<typeof amountShape>

const byWay = (forms: readonly { readonly way: string }[]): ReadonlyMap<string, unknown> =>
  new Map(forms.map((form) => [form.way, form]))
const RATES = byWay(RATE_FORMS)
const SUMS = byWay([...CAP_FORMS, ...AMOUNT_FORMS])

/** What a rate as read means. */
export const rateFormOf = ({ way }: GrantRate): RateForm<GrantRate> =>
  RATES.get(way) as RateForm<GrantRate>
/** What a cap or an amount as read means. */
export const sumFormOf = ({ way }: GrantCap | GrantAmount): SumForm<GrantCap | GrantAmount> =>
  SUMS.get(way) as SumForm<GrantCap | GrantAmount>
