import { compare, type Fraction, isExact, type ClosedInterval } from '../values/fraction.js'

/** For each value, how many surely lie above it, and how many may come before it. */
export interface RankCounts {
  readonly above: readonly number[]
  readonly maybe: readonly number[]
}

/** Counts for values of which some may be open, or not known at all. */
export const rankCounts = (spans: readonly (ClosedInterval | null)[]): RankCounts =>
  sharpCounts(spans) ?? openCounts(spans)

/** Where every value is known nothing is open, and one sorting is enough. */
function sharpCounts(spans: readonly (ClosedInterval | null)[]): RankCounts | null {
  if (!spans.every((span) => span !== null && isExact(span))) return null
  const value = (index: number): Fraction => (spans[index] as ClosedInterval).least
  const order = spans.map((_, index) => index).sort((a, b) => compare(value(b), value(a)))
  const above = new Array<number>(spans.length).fill(0)
  order.forEach((index, place) => {
    const before = order[place - 1]
    above[index] =
      before !== undefined && compare(value(before), value(index)) === 0
        ? (above[before] as number)
        : place
  })
  return { above, maybe: above }
}

/**
 * For each span, how many surely lie above it, and how many may come before it; equal known ones do
 * not.
 */
function openCounts(spans: readonly (ClosedInterval | null)[]): RankCounts {
  const known = spans.filter((span): span is ClosedInterval => span !== null)
  const least = known.map((span) => span.least).sort(compare)
  const most = known.map((span) => span.most).sort(compare)
  const exact = known
    .filter(isExact)
    .map((span) => span.least)
    .sort(compare)
  const open = spans.length - known.length
  const above: number[] = []
  const maybe: number[] = []
  for (const span of spans) {
    if (span === null) {
      above.push(0)
      maybe.push(spans.length - 1)
      continue
    }
    const sharp = isExact(span)
    above.push(least.length - upTo(least, span.most, true))
    const higher = most.length - upTo(most, span.least, true)
    const touching = upTo(most, span.least, true) - upTo(most, span.least, false)
    const equals = upTo(exact, span.least, true) - upTo(exact, span.least, false)
    maybe.push(higher - (sharp ? 0 : 1) + (sharp ? touching - equals : touching) + open)
  }
  return { above, maybe }
}

/** How many of a sorted list lie below a value, or at it too. */
function upTo(sorted: readonly Fraction[], value: Fraction, inclusive: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compare(sorted[middle] as Fraction, value)
    if (order < 0 || (inclusive && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}
