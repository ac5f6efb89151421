import type { Fraction } from './fraction.js'
import { grouped } from './money.js'

/** Every percentage that people read has this many digits after the comma. */
export const PERCENT_DECIMALS = 2

/** Halves go away from zero; a lower bound is cut off («ít nhất»), an upper bound goes up. */
export type Rounding = 'half-up' | 'down' | 'up'

/**
 * Tỷ lệ phần trăm cho người đọc. / A part of a whole as people read it: two digits after the
 * comma, rounded half up, no space before the sign, as official texts write it. Only a bound is
 * rounded otherwise: `down` after «ít nhất», `up` after «nhiều nhất». For showing only: nothing
 * is compared after rounding.
 *
 * @param fraction - The part over the whole: `n / d`.
 * @param rounding - `half-up`, or `down` and `up` for a bound.
 * @param decimals - Digits after the comma.
 * @returns The percentage, the Vietnamese way.
 * @example
 * ```ts
 * import { percentText } from '@khuyencong/core'
 * percentText({ n: 20n, d: 69n })          // => '28,99%'
 * percentText({ n: 20n, d: 69n }, 'down')  // => '28,98%'
 * ```
 */
export function percentText(
  { n, d }: Fraction,
  rounding: Rounding = 'half-up',
  decimals = PERCENT_DECIMALS,
): string {
  return `${decimalText({ n: n * 100n, d }, decimals, rounding)}%`
}

/**
 * A fraction in Vietnamese notation with a fixed number of decimals, halves away from zero unless
 * told otherwise: `28,99`. For showing only.
 */
export function decimalText(
  { n, d }: Fraction,
  decimals: number,
  rounding: Rounding = 'half-up',
): string {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals)
  const digits = String(
    roundedQuotient(scaled, d, n < 0n ? OPPOSITE[rounding] : rounding),
  ).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals))
  const sign = n < 0n && /[1-9]/u.test(digits) ? '−' : ''
  return `${sign}${whole}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}`
}

/** Below zero, down is away from zero. */
const OPPOSITE = { 'half-up': 'half-up', down: 'up', up: 'down' } as const

function roundedQuotient(n: bigint, d: bigint, rounding: Rounding): bigint {
  if (rounding === 'half-up') return (n * 2n + d) / (d * 2n)
  return rounding === 'down' ? n / d : (n + d - 1n) / d
}
