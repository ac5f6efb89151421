import { bendsOfTerms } from '../../mechanisms/authored-mechanisms.js'
import { sumFormOf } from '../../mechanisms/figure-forms.js'
import type { CapOfLevel, MoneyRange } from '../../mechanisms/mechanism.js'
import { meetingCost } from '../../mechanisms/meeting-cost.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import type { Situation } from '../../mechanisms/situation.js'
import type { Bilingual } from '../../vocabulary/language.js'

/**
 * Điểm gãy của mức. / Where a level bends: a base or a count of units, of one unit each, and the
 * first one beyond it that shows.
 */
export interface Bend {
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
 * Every place where what a part gives bends: where its share or its cost meets the cap or a further
 * limit, where a band ends, where so many units meet a limit.
 */
export function bendsOf(terms: PartTerms, capOf: CapOfLevel): readonly Bend[] {
  const sum = terms.cap ?? terms.amount
  const each = sum === null ? null : sumFormOf(sum).range(sum, capOf)
  return [
    ...(terms.cap === null || each === null ? [] : capBends(terms, each)),
    ...(terms.amount === null ? costLimits(terms) : []),
    ...bendsOfTerms(terms).map((end): Bend => ({
      varied: 'cost',
      at: end,
      beyond: end + 1,
      meets: () => end,
      text: TEXTS.band,
    })),
    ...(each === null ? [] : countLimits(terms, each)),
  ]
}

function capBends(terms: PartTerms, cap: MoneyRange): readonly Bend[] {
  const times = (item: Situation): number | null => item.quantity(terms)
  const isLeft = cap.from < cap.to || terms.rate?.way === 'rate-range'
  return [
    ...costBend(terms, { sum: cap.to, end: 'most' }, times, TEXTS.cap),
    ...(isLeft ? costBend(terms, { sum: cap.from, end: 'least' }, times, TEXTS.lower) : []),
  ]
}

const costLimits = (terms: PartTerms): readonly Bend[] =>
  terms.atMost.flatMap(({ amount, per }) =>
    costBend(terms, { sum: amount, end: 'most' }, (item) => unitsOf(per, item), TEXTS.limit),
  )

/** How many times a limit holds for an item. */
const unitsOf = (per: string | null, item: Situation): number =>
  per === null ? 1 : (item.given(per) ?? 1)

/** The least cost that comes to a sum: by its share, or whole where the level has no rate. */
export const costFor = (
  rate: PartTerms['rate'],
  sum: number,
  end: 'most' | 'least' = 'most',
): number | null => (rate === null ? sum : meetingCost(rate, sum, end))

/** Where the share of a cost comes to a sum, as often as an item has the unit of the sum. */
function costBend(
  { rate }: PartTerms,
  { sum, end }: { readonly sum: number; readonly end: 'most' | 'least' },
  times: (item: Situation) => number | null,
  text: Bilingual,
): readonly Bend[] {
  const [at, beyond] = [costFor(rate, sum, end), costFor(rate, sum + 1, end)]
  if (at === null || beyond === null) return []
  const meets = (item: Situation): number | null => {
    const units = times(item)
    return units === null ? null : costFor(rate, sum * units, end)
  }
  return [{ varied: 'cost', at, beyond, meets, text }]
}

/** The number of units from which on a limit holds a sum for each of them back. */
const countLimits = ({ per, atMost }: PartTerms, { to }: MoneyRange): readonly Bend[] =>
  per.length === 0 || to === 0
    ? []
    : atMost.map((limit): Bend => {
        const at = Math.ceil(limit.amount / to)
        const meets = (item: Situation): number =>
          Math.ceil((limit.amount * unitsOf(limit.per, item)) / to)
        return { varied: 'quantity', at, beyond: at + 1, meets, text: TEXTS.limit }
      })
