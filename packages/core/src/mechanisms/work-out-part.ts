import { portionOf, type Rate, times, type Vnd } from '../values/money.js'
import { someOf } from '../values/frozen-list.js'
import { formatRate } from '../values/rate-text.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { sumForUnits } from './amount/amount.js'
import { slicesOf } from './bands/bands.js'
import { rateFormOf, sumFormOf } from './figure-forms.js'
import { type AppliedLimit, appliedLimit, isBeyondProject } from './limits/limits.js'
import type { MoneyRange } from './mechanism.js'
import type { PartTerms } from './part-terms.js'
import type { Situation } from './situation.js'
import type { Bound, SupportPart } from './support-part.js'

/**
 * Tính một phần của mức. / Works out one part for an item: the least of what its rate, its cap and
 * its further limits give. A cap without a rate never lifts support above the cost it counts; a
 * fixed sum is bounded by the limits alone. What is not known does not bound, and the result is an
 * upper bound then. `null`: the part depends on a level that has no cap that day.
 */
export function workOutPart(terms: PartTerms, situation: Situation): SupportPart | null {
  const known = knownOf(terms, situation)
  if (known === null) return null
  const { range, base, quantity, limits } = known
  const isCap = terms.cap !== null
  const bounds = boundsAt('to', known)
  const ceiling = leastOf(bounds)
  const part: SupportPart = {
    name: terms.name,
    of: situation.costsOf(terms),
    base,
    rate: terms.rate === null ? null : rateFormOf(terms.rate).text(terms.rate),
    byRate: bounds.rate,
    cap: isCap && range !== null ? range.to : null,
    per: terms.per,
    quantity,
    byCap: bounds.cap,
    amount: !isCap && range !== null ? range.to : null,
    atMost: limits,
    ceiling,
    exact: ceiling !== null && isExact(known, situation),
    boundBy: boundWith(ceiling, bounds),
  }
  return isPlain(terms) ? part : { ...part, ...detailsOf(part, known) }
}

/** The ceiling of a part that has been worked out, with its cap raised so many times. */
export function raisedPart(part: SupportPart, capFactor: Rate): Vnd | null {
  const { cap, quantity, rate, base, byRate, atMost: limits } = part
  if (cap === null) return part.ceiling
  const byCap = quantity === null ? null : times(portionOf(cap, capFactor), quantity)
  return lesser(lesser(byCap, leastLimit(limits)), rate === null ? base : byRate)
}

/** What is known of a part; `null` where it depends on a level that has no cap that day. */
function knownOf(terms: PartTerms, situation: Situation): Known | null {
  const sum = terms.cap ?? terms.amount
  const written = sum === null ? null : sumFormOf(sum).range(sum, situation.capOf)
  if (sum !== null && written === null) return null
  const { base, kindsKnown } = situation.counted(terms)
  return {
    terms,
    range: terms.cap !== null && written !== null ? situation.raised(written) : written,
    base,
    kindsKnown,
    quantity: situation.quantity(terms),
    limits: limitsOf(terms, situation),
  }
}

/** Whether rate, cap and amount are single figures, so that nothing more is to be said of them. */
const isPlain = ({ rate, cap, amount }: PartTerms): boolean =>
  (rate === null || rate.way === 'share') &&
  (cap === null || cap.way === 'sum') &&
  (amount === null || amount.way === 'sum')

/** The bands of a rate, and what is left to the authority. */
const detailsOf = ({ ceiling }: SupportPart, known: Known): Partial<SupportPart> => ({
  ...(known.terms.rate?.way === 'bands' &&
    known.base !== null &&
    bandsOf(known.terms.rate, known.base)),
  ...(isLeftToAuthority(known.terms) && ceiling !== null && rangeUpTo(ceiling, known)),
})

/** What is known of a part and an item, for working out what each bound comes to. */
interface Known {
  readonly terms: PartTerms
  /** The cap or the amount, for one unit. */
  readonly range: MoneyRange | null
  readonly base: Vnd | null
  readonly kindsKnown: boolean
  readonly quantity: number | null
  readonly limits: readonly AppliedLimit[]
}

type Bounds = Readonly<Record<Bound, Vnd | null>>

/** What each bound comes to at one end of what is left to the authority. */
function boundsAt(end: 'from' | 'to', { terms, range, base, quantity, limits }: Known): Bounds {
  const sum = sumForUnits(range, quantity, end)
  return {
    cap: terms.cap === null ? null : sum,
    atMost: leastLimit(limits),
    cost: terms.rate === null && terms.amount === null ? base : null,
    rate: terms.rate === null || base === null ? null : byRate(end, terms.rate, base, quantity),
    amount: terms.amount === null ? null : sum,
  }
}

function byRate(
  end: 'from' | 'to',
  rate: NonNullable<PartTerms['rate']>,
  base: Vnd,
  quantity: number | null,
): Vnd {
  const form = rateFormOf(rate)
  const units = quantity ?? Infinity
  return end === 'to' ? form.most(base, rate, units) : form.least(base, rate, units)
}

function leastLimit(limits: readonly AppliedLimit[]): Vnd | null {
  return limits.length === 0 ? null : (Math.min(...limits.map(({ limit }) => limit)) as Vnd)
}

/** The lesser of two bounds; `null` does not bound. */
const lesser = (a: Vnd | null, b: Vnd | null): Vnd | null =>
  a === null || (b !== null && b < a) ? b : a

/** The least of the bounds; `null` where nothing bounds. A fixed sum that is not known has none. */
const leastOf = ({ cap, atMost, cost, rate, amount }: Bounds): Vnd | null =>
  lesser(lesser(lesser(lesser(cap, atMost), cost), rate), amount)

/** The bounds in the order in which they are named where several are equal. */
const ORDER = ['cap', 'atMost', 'cost', 'rate', 'amount'] as const

/** The bound that is so low. */
function boundWith(least: Vnd | null, bounds: Bounds): Bound | null {
  if (least !== null) for (const kind of ORDER) if (bounds[kind] === least) return kind
  return null
}

/** Where one thing is not known, or one project cannot tell it, the ceiling is an upper bound. */
function isExact({ terms, base, kindsKnown, quantity }: Known, situation: Situation): boolean {
  return (
    quantity !== null &&
    (terms.amount !== null || (base !== null && kindsKnown)) &&
    situation.isEachKnown(terms, quantity) &&
    terms.once === null &&
    !someOf(terms.atMost, isBeyondProject)
  )
}

function limitsOf(terms: PartTerms, situation: Situation): readonly AppliedLimit[] {
  if (terms.atMost.length === 0) return EMPTY_LIST
  return terms.atMost.map((limit) =>
    appliedLimit(limit, limit.per === null ? null : situation.given(limit.per)),
  )
}

const bandsOf = (
  { bands }: Extract<PartTerms['rate'], { way: 'bands' }>,
  base: Vnd,
): Required<Pick<SupportPart, 'bands'>> => {
  const slices = slicesOf(base, bands, 1)
  return {
    bands: bands.map(({ upTo, rate }, index) => ({
      upTo,
      rate: formatRate(rate),
      slice: (slices[index] as (typeof slices)[number])[0],
    })),
  }
}

/** Whether the act leaves rate, cap or amount of a part to the authority. */
const isLeftToAuthority = ({ rate, cap, amount }: PartTerms): boolean =>
  (rate !== null && rateFormOf(rate).isRange) ||
  (cap !== null && sumFormOf(cap).isRange) ||
  (amount !== null && sumFormOf(amount).isRange)

function rangeUpTo(to: Vnd, known: Known): Required<Pick<SupportPart, 'range'>> {
  return { range: { from: leastOf(boundsAt('from', known)) ?? to, to } }
}
