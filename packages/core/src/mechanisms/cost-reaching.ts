import type { Vnd } from '../values/money.js'
import { rateFormOf } from './figure-forms.js'
import type { PartTerms } from './part-terms.js'

/** Costs beyond this are not looked for; twice as much, as a wrong rate may give, is still exact. */
const MOST = Math.floor(Number.MAX_SAFE_INTEGER / 2)

/**
 * Chi phí chạm trần. / The least cost whose share comes to a sum, at the upper end of what is left
 * to the authority or at the lower; `null` where no cost does. Found by halving, which every rate
 * allows: a higher cost never gives less.
 */
export function costReaching(
  rate: PartTerms['rate'],
  sum: number,
  end: 'most' | 'least' = 'most',
): number | null {
  if (rate === null) return null
  const form = rateFormOf(rate)
  const reaches = (base: number): boolean => form[end](base as Vnd, rate, 1) >= sum
  if (!reaches(MOST)) return null
  let [below, reached] = [-1, MOST]
  while (reached - below > 1) {
    const middle = below + Math.floor((reached - below) / 2)
    if (reaches(middle)) reached = middle
    else below = middle
  }
  return reached
}
