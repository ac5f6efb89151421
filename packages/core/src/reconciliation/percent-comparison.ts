import { apart, gapBetween, onlyValue, type Interval } from '../values/interval.js'
import type { Stated } from '../reading/stated.js'
import type { Fraction } from '../values/fraction.js'
import { decimalText, PERCENT_DECIMALS } from '../values/percent.js'
import type { Basis, Comparison, ComparisonPlace } from './comparison.js'

/** A ratio as percent, moved by whole percent. */
export function inPercent({ low, high }: Interval, by: bigint): Interval {
  const move = <B extends Fraction>(end: B): B => ({ ...end, n: end.n * 100n + by * end.d })
  return { low: low && move(low), high: high && move(high) }
}

/**
 * A stated percentage against a computed one, in percent; nothing where nothing can be computed.
 */
export function comparePercent(
  { code, at, against }: ComparisonPlace,
  stated: Stated,
  computed: Interval | null,
): Comparison[] {
  if (computed === null) return []
  const value = onlyValue(computed)
  const decimals = decimalsThatTell(value, stated)
  const found = value === null ? rangeText(computed, decimals) : percentOf(value, decimals)
  const agrees = !apart(computed, stated.range)
  const middle = middleOf(stated)
  const distanceApart =
    value === null || middle === null ? gapBetween(computed, stated.range) : distance(value, middle)
  const difference = percentOf(distanceApart, decimals)
  const basis = basisOf(value, stated, middle)
  return [
    {
      code,
      at,
      against,
      stated: stated.text,
      computed: found,
      agrees,
      basis,
      rounding:
        agrees && basis === 'rounding' ? { to: lastDigitOf(stated.decimals), difference } : null,
      unexplained: null,
      finding: agrees
        ? null
        : { code, severity: 'error', at, found: stated.text, expected: found, difference },
    },
  ]
}

const percentOf = (value: Fraction, decimals: number): string => `${decimalText(value, decimals)}%`

/** What one in the last decimal stands for: «0,01%» of two decimals. */
const lastDigitOf = (decimals: number): string =>
  percentOf({ n: 1n, d: 10n ** BigInt(decimals) }, decimals)

function basisOf(value: Fraction | null, { about }: Stated, middle: Fraction | null): Basis {
  if (value === null || middle === null || about === 'least' || about === 'most') return 'words'
  return distance(value, middle).n === 0n ? 'exact' : 'rounding'
}

/**
 * How many decimals a value close beyond what the text accepts is shown with, so that it is not
 * seen on the edge it has passed.
 */
const MAX_DECIMALS = 12

function decimalsThatTell(
  value: Fraction | null,
  { decimals, range: { low, high } }: Stated,
): number {
  const usual = Math.max(decimals, PERCENT_DECIMALS)
  if (value === null) return usual
  const edges = [low, high]
    .filter((edge) => edge !== null)
    .filter((edge) => distance(value, edge).n !== 0n)
  let shown = usual
  while (
    shown < MAX_DECIMALS &&
    edges.some((edge) => decimalText(value, shown) === decimalText(edge, shown))
  )
    shown += 1
  return shown
}

/** The figure a rounded percentage shows: the middle of its range. */
function middleOf({ range: { low, high } }: Stated): Fraction | null {
  return low === null || high === null
    ? null
    : { n: low.n * high.d + high.n * low.d, d: low.d * high.d * 2n }
}

function distance(a: Fraction, b: Fraction): Fraction {
  const n = a.n * b.d - b.n * a.d
  return { n: n < 0n ? -n : n, d: a.d * b.d }
}

function rangeText({ low, high }: Interval, decimals: number): string {
  if (low === null) return high === null ? '?' : `≤ ${decimalText(high, decimals, 'up')}%`
  return high === null
    ? `≥ ${decimalText(low, decimals, 'down')}%`
    : `${decimalText(low, decimals, 'down')} – ${decimalText(high, decimals, 'up')}%`
}
