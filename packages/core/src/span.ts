import { grouped } from './money.js'

/** Phân số. / An exact fraction; the denominator is always positive. */
export interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

/** One end of a span; an `open` end does not belong to it. */
export interface Bound extends Ratio {
  readonly open: boolean
}

/** Khoảng giá trị. / What a published figure may stand for: every exact value between two ends; `null` is no end at all. */
export interface Span {
  readonly low: Bound | null
  readonly high: Bound | null
}

const bound = (n: bigint, d: bigint, open = false): Bound => ({ n, d, open })

/** A span of one value. */
export function exactly(n: bigint, d = 1n): Span {
  return { low: bound(n, d), high: bound(n, d) }
}

/** A span between two ends over one denominator. */
export function between(low: bigint | null, high: bigint | null, d = 1n, open: { readonly low?: boolean; readonly high?: boolean } = {}): Span {
  return { low: low === null ? null : bound(low, d, open.low), high: high === null ? null : bound(high, d, open.high) }
}

/** Below zero, zero or above it, as the first fraction is less than, equal to or greater than the second. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The sum of spans; a missing end of one is a missing end of the whole. */
export function addSpans(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => ({ low: addBounds(a.low, b.low), high: addBounds(a.high, b.high) }), exactly(0n))
}

function addBounds(a: Bound | null, b: Bound | null): Bound | null {
  return a === null || b === null ? null : bound(a.n * b.d + b.n * a.d, a.d * b.d, a.open || b.open)
}

/** The quotient of two spans of amounts (never negative); `null` where the divisor may be nothing but zero. */
export function overSpan(a: Span, b: Span): Span | null {
  if (b.high !== null && b.high.n <= 0n) return null
  return {
    low: a.low === null ? null : b.high === null ? bound(0n, 1n, true) : divide(a.low, b.high),
    high: a.high === null || b.low === null || b.low.n <= 0n ? null : divide(a.high, b.low),
  }
}

function divide(a: Bound, b: Bound): Bound {
  return bound(a.n * b.d, a.d * b.n, a.open || b.open)
}

/** Whether no value belongs to both. */
export function apart(a: Span, b: Span): boolean {
  return endsBefore(a.high, b.low) || endsBefore(b.high, a.low)
}

/** Whether every value of the first lies above every value of the second. */
export function above(a: Span, b: Span): boolean {
  return endsBefore(b.high, a.low)
}

function endsBefore(high: Bound | null, low: Bound | null): boolean {
  if (high === null || low === null) return false
  const order = compareRatios(high, low)
  return order < 0 || (order === 0 && (high.open || low.open))
}

/** How far apart two spans are: the distance of their nearest ends. */
export function gapBetween(a: Span, b: Span): Ratio {
  const [high, low] = above(a, b) ? [b.high, a.low] : [a.high, b.low]
  if (high === null || low === null) return { n: 0n, d: 1n }
  return { n: low.n * high.d - high.n * low.d, d: low.d * high.d }
}

/** The one value of a span, `null` where it has several. */
export function onlyValue({ low, high }: Span): Ratio | null {
  return low !== null && high !== null && compareRatios(low, high) === 0 ? low : null
}

/**
 * A fraction in Vietnamese notation with a fixed number of decimals, halves away from zero: `28,99`. For showing only: nothing
 * is compared after rounding.
 */
export function decimalText({ n, d }: Ratio, decimals: number): string {
  const scaled = (n < 0n ? -n : n) * 10n ** BigInt(decimals)
  const digits = String((scaled * 2n + d) / (d * 2n)).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals))
  return `${n < 0n ? '−' : ''}${whole}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}`
}
