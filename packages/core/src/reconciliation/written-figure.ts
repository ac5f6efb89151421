import { KhuyenCongError } from '../errors/errors.js'
import type { Stated } from '../reading/stated.js'
import type { Fraction } from '../values/fraction.js'
import { onlyValue, type Interval } from '../values/interval.js'
import { decimalText } from '../values/percent.js'
import { reconciliationMessages } from './messages.js'

/** A stated amount or count: the number where it is exact, else the words of the report. */
export const statedFigure = (
  { range, text }: Stated,
  write: (value: Fraction) => number | string,
): number | string => {
  const value = onlyValue(range)
  return value === null ? text : write(value)
}

/** A range of amounts or counts: the number where there is one, else its ends. */
export function numberOrRange(
  range: Interval,
  write: (value: Fraction) => number | string,
): number | string {
  const value = onlyValue(range)
  if (value !== null) return write(value)
  const end = (bound: Fraction): string => decimalText(bound, 0)
  if (range.low !== null && range.high !== null && range.low.n > 0n)
    return `${end(range.low)} – ${end(range.high)}`
  return range.high === null ? `≥ ${end(range.low ?? { n: 0n, d: 1n })}` : `≤ ${end(range.high)}`
}

/** A figure that agrees: as text where it is too large for a number. */
export function numberOrText(value: Fraction): number | string {
  return value.n / value.d <= BigInt(Number.MAX_SAFE_INTEGER)
    ? exactNumber(value)
    : decimalText(value, 0)
}

/** A whole number. Throws `AMOUNT_TOO_LARGE`. */
export function exactNumber({ n, d }: Fraction): number {
  const value = n / d
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value)
  throw new KhuyenCongError({
    code: 'AMOUNT_TOO_LARGE',
    found: String(value),
    ...reconciliationMessages.AMOUNT_TOO_LARGE(),
  })
}
