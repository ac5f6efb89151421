import { ONE, type Fraction, compare, fraction, fromMillionths } from '../values/fraction.js'
import type { Vnd } from '../values/money.js'
import { rateFormOf, sumFormOf } from './figure-forms.js'
import type { CapOfLevel, Slice } from './mechanism.js'
import type { PartTerms } from './part-terms.js'

/** What one level has that the other has not, as a finding names it. */
export interface LevelDifference {
  readonly found: Vnd | string
  readonly expected: Vnd | string
}

/** The units that two sums are counted for. */
export interface UnitDifference {
  readonly found: string
  readonly expected: string
}

/**
 * Mức này cao hơn mức kia. / What one level has above another: no cap or a higher one in the same
 * unit, else a rate that gives more for some cost; `null` where it is at or below, or cannot be
 * compared.
 */
export function levelAbove(
  local: PartTerms,
  national: PartTerms,
  capOf: CapOfLevel,
): LevelDifference | null {
  const [found, expected] = [mostOf(local, capOf), mostOf(national, capOf)]
  if (found === null && expected !== null) return { found: 'no-cap', expected }
  if (found !== null && expected !== null && unitsApart(local, national) === null)
    if (found > expected) return { found, expected }
  return isRateAbove(local, national)
    ? { found: rateText(local) as string, expected: rateText(national) as string }
    : null
}

/** The cap, or the fixed sum, for one unit. */
function mostOf({ cap, amount }: PartTerms, capOf: CapOfLevel): Vnd | null {
  const sum = cap ?? amount
  return sum === null ? null : (sumFormOf(sum).range(sum, capOf)?.to ?? null)
}

const rateText = ({ rate }: PartTerms): string | null =>
  rate === null ? null : rateFormOf(rate).text(rate)

/**
 * Khác đơn vị tính. / The units two sums are counted for, where both are named and differ: they
 * cannot be compared then.
 */
export function unitsApart(local: PartTerms, national: PartTerms): UnitDifference | null {
  if ((local.cap ?? local.amount) === null || (national.cap ?? national.amount) === null)
    return null
  const [found, expected] = [local.per, national.per].map((units) => [...units].sort().join(' × '))
  return found === '' || expected === '' || found === undefined || found === expected
    ? null
    : { found, expected: expected as string }
}

/**
 * Thiếu tỷ lệ. / The rate of a level that pays only a share of the cost, where the other has a cap
 * or a sum alone.
 */
export function rateMissing(local: PartTerms, national: PartTerms): string | null {
  if (local.rate !== null || (local.cap ?? local.amount) === null || national.rate === null)
    return null
  const whole = rateFormOf(national.rate)
    .slices(national.rate)
    .every(({ rate }) => compare(fromMillionths(rate), ONE) >= 0)
  return whole ? null : rateText(national)
}

/** Whether a rate gives more than another for some cost: at an end of a band, or far beyond. */
function isRateAbove(local: PartTerms, national: PartTerms): boolean {
  if (local.rate === null || national.rate === null) return false
  const [a, b] = [local.rate, national.rate].map((rate) => rateFormOf(rate).slices(rate)) as [
    readonly Slice[],
    readonly Slice[],
  ]
  const ends = [...a, ...b].flatMap(({ upTo }) => upTo ?? [])
  const beyond = Math.max(0, ...ends) + 1
  return (
    [...ends, beyond].some((base) => compare(shareOf(a, base), shareOf(b, base)) > 0) ||
    (a.at(-1)?.rate ?? 0) > (b.at(-1)?.rate ?? 0)
  )
}

/** The exact share of a cost, not rounded. */
function shareOf(slices: readonly Slice[], base: number): Fraction {
  let below = 0
  let sum = 0n
  for (const { upTo, rate } of slices) {
    const end = Math.min(base, upTo ?? base)
    if (end > below) sum += BigInt(end - below) * BigInt(rate)
    below = Math.max(below, end)
  }
  return fraction(sum, 1_000_000n)
}
