import type { PartTerms } from '../../mechanisms/part-terms.js'
import { unitsApart } from '../../mechanisms/compare-terms.js'

/** Two levels with their sums for one unit. */
interface InOneUnit {
  readonly local: PartTerms
  readonly national: PartTerms
  /** The unit of a limit that stands for the cap of one of them; `null` where none does. */
  readonly unit: string | null
}

/**
 * Cùng một đơn vị. / Two levels in the unit of the national one: where the local cap is for another,
 * a further limit that is for it stands in the place of the cap; else a national limit in the unit
 * of the local cap does. Where neither has one they stay as they are.
 */
export function inCommonUnit(local: PartTerms, national: PartTerms): InOneUnit {
  const asWritten = { local, national, unit: null }
  const once = national.per.length === 0 && local.per.length > 0
  if (unitsApart(local, national) === null && !once) return asWritten
  const own = limitedIn(local, national.per)
  if (own !== null) return { local: own, national, unit: national.per[0] ?? null }
  const theirs = once ? null : limitedIn(national, local.per)
  return theirs === null ? asWritten : { local, national: theirs, unit: local.per[0] ?? null }
}

/** Terms with the least of their limits for a unit as cap; `null` where there is none for it. */
function limitedIn(terms: PartTerms, per: readonly string[]): PartTerms | null {
  if (per.length > 1) return null
  const unit = per[0] ?? null
  const limits = terms.atMost.filter(
    (limit) => limit.per === unit && (unit !== null || limit.within === 'item'),
  )
  const [first, ...more] = limits.map(({ amount }) => amount)
  if (first === undefined) return null
  const least = more.reduce((a, b) => (b < a ? b : a), first)
  return { ...terms, amount: null, cap: { way: 'sum', from: least, to: least }, per }
}
