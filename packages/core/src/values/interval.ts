import { compare, type Fraction } from './fraction.js'

/** One end of a range; an `open` end does not belong to it. */
interface IntervalEnd extends Fraction {
  readonly open: boolean
}

/**
 * Khoảng giá trị. / What a published figure may stand for: every exact value between two ends;
 * `null` is no end at all.
 */
export interface Interval {
  readonly low: IntervalEnd | null
  readonly high: IntervalEnd | null
}

const bound = (n: bigint, d: bigint, open = false): IntervalEnd => ({ n, d, open })

/** A range of one value. */
export function exactInterval(n: bigint, d = 1n): Interval {
  return { low: bound(n, d), high: bound(n, d) }
}

/** A range between two ends over one denominator. */
export function between(
  low: bigint | null,
  high: bigint | null,
  d = 1n,
  open: { readonly low?: boolean; readonly high?: boolean } = {},
): Interval {
  return {
    low: low === null ? null : bound(low, d, open.low),
    high: high === null ? null : bound(high, d, open.high),
  }
}

/** The sum of ranges; a missing end of one is a missing end of the whole. */
export function addIntervals(ranges: readonly Interval[]): Interval {
  return ranges.reduce(
    (a, b) => ({ low: addBounds(a.low, b.low), high: addBounds(a.high, b.high) }),
    exactInterval(0n),
  )
}

function addBounds(a: IntervalEnd | null, b: IntervalEnd | null): IntervalEnd | null {
  return a === null || b === null ? null : bound(a.n * b.d + b.n * a.d, a.d * b.d, a.open || b.open)
}

/** The difference of two ranges; a missing end of either leaves an end open. */
export function minusInterval(a: Interval, b: Interval): Interval {
  const less = (end: IntervalEnd | null): IntervalEnd | null => end && { ...end, n: -end.n }
  return { low: addBounds(a.low, less(b.high)), high: addBounds(a.high, less(b.low)) }
}

/**
 * The quotient of two ranges of amounts (never negative); `null` where the divisor may be nothing
 * but zero.
 */
export function overInterval(a: Interval, b: Interval): Interval | null {
  if (b.high !== null && b.high.n <= 0n) return null
  return {
    low:
      a.low === null ? null : b.high === null ? bound(0n, 1n, true) : divideBounds(a.low, b.high),
    high: a.high === null || b.low === null || b.low.n <= 0n ? null : divideBounds(a.high, b.low),
  }
}

function divideBounds(a: IntervalEnd, b: IntervalEnd): IntervalEnd {
  return bound(a.n * b.d, a.d * b.n, a.open || b.open)
}

/** Whether no value belongs to both. */
export function apart(a: Interval, b: Interval): boolean {
  return endsBefore(a.high, b.low) || endsBefore(b.high, a.low)
}

/** Whether every value of the first lies above every value of the second. */
function above(a: Interval, b: Interval): boolean {
  return endsBefore(b.high, a.low)
}

function endsBefore(high: IntervalEnd | null, low: IntervalEnd | null): boolean {
  if (high === null || low === null) return false
  const order = compare(high, low)
  return order < 0 || (order === 0 && (high.open || low.open))
}

/** How far apart two ranges are: the distance of their nearest ends. */
export function gapBetween(a: Interval, b: Interval): Fraction {
  const [high, low] = above(a, b) ? [b.high, a.low] : [a.high, b.low]
  if (high === null || low === null) return { n: 0n, d: 1n }
  return { n: low.n * high.d - high.n * low.d, d: low.d * high.d }
}

/** The one value of a range, `null` where it has several. */
export function onlyValue({ low, high }: Interval): Fraction | null {
  return low !== null && high !== null && compare(low, high) === 0 ? low : null
}
