import { breakpointsOfTerms } from '../../mechanisms/authored-mechanisms.js'
import { sumFormOf } from '../../mechanisms/figure-forms.js'
import type { CapOfLevel, MoneyRange } from '../../mechanisms/mechanism.js'
import { costReaching } from '../../mechanisms/cost-reaching.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import type { Situation } from '../../mechanisms/situation.js'
import type { Bilingual } from '../../vocabulary/language.js'

/**
 * Điểm gãy của mức. / A base or a number of units at which the formula of a level changes, and the
 * first value beyond it that gives another result.
 */
export interface Breakpoint {
  readonly varied: 'cost' | 'quantity'
  readonly at: number
  readonly beyond: number
  /** Where it lies for an item, with the units it has. */
  readonly meets: (item: Situation) => number | null
  readonly text: Bilingual
}

const TEXTS = {
  cap: ['mức chạm trần', 'the point where the cap is met'],
  lower: ['mức chạm đầu dưới của khung', 'the point where the lower end of the range is met'],
  limit: ['mức chạm giới hạn', 'the point where the limit is met'],
  band: ['mức hết bậc', 'the end of the band'],
} as const satisfies Readonly<Record<string, Bilingual>>

/**
 * The breakpoints of a part: where its share or its cost meets the cap or a further
 * limit, where a band ends, where so many units meet a limit.
 */
export function levelBreakpoints(terms: PartTerms, capOf: CapOfLevel): readonly Breakpoint[] {
  const sum = terms.cap ?? terms.amount
  const each = sum === null ? null : sumFormOf(sum).range(sum, capOf)
  return [
    ...(terms.cap === null || each === null ? [] : capBreakpoints(terms, each)),
    ...(terms.amount === null ? costLimits(terms) : []),
    ...breakpointsOfTerms(terms).map((end): Breakpoint => ({
      varied: 'cost',
      at: end,
      beyond: end + 1,
      meets: () => end,
      text: TEXTS.band,
    })),
    ...(each === null ? [] : countLimits(terms, each)),
  ]
}

function capBreakpoints(terms: PartTerms, cap: MoneyRange): readonly Breakpoint[] {
  const times = (item: Situation): number | null => item.quantity(terms)
  const isLeft = cap.from < cap.to || terms.rate?.way === 'rate-range'
  return [
    ...costBreakpoint(terms, { sum: cap.to, end: 'most' }, times, TEXTS.cap),
    ...(isLeft ? costBreakpoint(terms, { sum: cap.from, end: 'least' }, times, TEXTS.lower) : []),
  ]
}

const costLimits = (terms: PartTerms): readonly Breakpoint[] =>
  terms.atMost.flatMap(({ amount, per }) =>
    costBreakpoint(terms, { sum: amount, end: 'most' }, (item) => unitsOf(per, item), TEXTS.limit),
  )

/** How many times a limit holds for an item. */
const unitsOf = (per: string | null, item: Situation): number =>
  per === null ? 1 : (item.given(per) ?? 1)

/** The least cost that comes to a sum: by its share, or whole where the level has no rate. */
export const costFor = (
  rate: PartTerms['rate'],
  sum: number,
  end: 'most' | 'least' = 'most',
): number | null => (rate === null ? sum : costReaching(rate, sum, end))

/** Where the share of a cost comes to a sum, as often as an item has the unit of the sum. */
function costBreakpoint(
  { rate }: PartTerms,
  { sum, end }: { readonly sum: number; readonly end: 'most' | 'least' },
  times: (item: Situation) => number | null,
  text: Bilingual,
): readonly Breakpoint[] {
  const [at, beyond] = [costFor(rate, sum, end), costFor(rate, sum + 1, end)]
  if (at === null || beyond === null) return []
  const meets = (item: Situation): number | null => {
    const units = times(item)
    return units === null ? null : costFor(rate, sum * units, end)
  }
  return [{ varied: 'cost', at, beyond, meets, text }]
}

/** The number of units from which on a limit holds a sum for each of them back. */
const countLimits = ({ per, atMost }: PartTerms, { to }: MoneyRange): readonly Breakpoint[] =>
  per.length === 0 || to === 0
    ? []
    : atMost.map((limit): Breakpoint => {
        const at = Math.ceil(limit.amount / to)
        const meets = (item: Situation): number =>
          Math.ceil((limit.amount * unitsOf(limit.per, item)) / to)
        return { varied: 'quantity', at, beyond: at + 1, meets, text: TEXTS.limit }
      })
