import {
  addIntervals,
  apart,
  between,
  gapBetween,
  minusInterval,
  onlyValue,
  type Interval,
} from '../values/interval.js'
import type { Stated } from '../reading/stated.js'
import { honourRounding, withRounding } from '../reading/stated-rounding.js'
import { withErrorPath, type Severity } from '../errors/errors.js'
import type { FindingCode } from '../vocabulary/finding.js'
import { exactNumber, numberOrRange, numberOrText, statedFigure } from './written-figure.js'

/**
 * Số liệu không khớp. / One figure of a report that does not agree with the others. Amounts are
 * đồng and counts numbers where the report is exact, text («≥ 3.000», «gần 100») where it is not;
 * percentages are text. `difference` is a distance, never negative; of two percentages it is in
 * percentage points, still written «2,05%».
 */
export interface Mismatch {
  readonly code: Extract<
    FindingCode,
    'PARTS_DO_NOT_ADD_UP' | 'SHARE_DISAGREES' | 'GROWTH_DISAGREES' | 'COUNT_DISAGREES'
  >
  readonly severity: Severity
  readonly at: string
  readonly found: number | string
  readonly expected: number | string
  readonly difference: number | string
}

/**
 * Mức khớp. / How far two figures agree: `exact` to the last digit · `rounding` one rounds to the
 * other · `words` the words of the report («hơn», «khoảng») allow it · `bound` parts are left out
 * or not given, so that only «no more than stated» could be asked.
 */
export type Basis = 'exact' | 'rounding' | 'words' | 'bound'

/**
 * Một phép đối chiếu. / One stated figure held against what it is computed from; numbers as in
 * {@link Mismatch}.
 */
export interface Comparison {
  readonly code: Mismatch['code']
  /**
   * Where the computed figure comes from, `stated.bySource`, and the stated figure it is held
   * against, `stated.total`.
   */
  readonly at: string
  readonly against: string
  readonly stated: number | string
  readonly computed: number | string
  readonly agrees: boolean
  readonly basis: Basis
  /**
   * What the figure was rounded to («62 tỷ đồng»: 1.000.000.000) and how far it lies from the
   * computed one; only for `rounding`.
   */
  readonly rounding: { readonly to: number | string; readonly difference: number | string } | null
  /** What of the stated figure none of the parts explains; only for `bound`. */
  readonly unexplained: {
    readonly explained: number | string
    readonly rest: number | string
  } | null
  readonly finding: Mismatch | null
}

/**
 * What a figure is computed from: `given` is the sum of what is known, `reach` what the whole may
 * come to.
 */
export interface Sum {
  readonly given: Interval
  readonly reach: Interval
}

/** A figure that is computed whole. */
export const whole = (range: Interval): Sum => ({ given: range, reach: range })

/** A figure of which some parts are not known: no less than the others. */
export const atLeast = ({ low }: Interval): Sum => {
  const unbounded: Interval = { low, high: null }
  return { given: unbounded, reach: unbounded }
}

/** Where a comparison stands. */
export interface ComparisonPlace {
  readonly code: Mismatch['code']
  readonly at: string
  readonly against: string
}

/** The sum of parts; `null` where none is known. */
export function sumOf(parts: readonly (Stated | null)[], closed: boolean): Sum | null {
  const known = parts.filter((part) => part !== null)
  if (known.length === 0) return null
  const given = addIntervals(known.map((part) => part.range))
  return {
    given,
    reach: closed && known.length === parts.length ? given : { low: given.low, high: null },
  }
}

/**
 * Amounts against their total, honouring the rounding of the text where that explains the
 * difference.
 */
export function compareAmounts(
  place: Omit<ComparisonPlace, 'code'>,
  parts: readonly (Stated | null)[],
  closed: boolean,
  total: Stated | null,
): Comparison[] {
  if (total === null) return []
  const rounded = honourRounding(total, parts)
  return compareSums({ ...place, code: 'PARTS_DO_NOT_ADD_UP' }, sumOf(parts, closed), total, {
    computed: sumOf(rounded.parts, closed),
    stated: rounded.total,
    steps: parts.map((part) => part?.step ?? 0n),
  })
}

/**
 * A computed figure against a stated one, taken as they stand but for the rounding of the stated
 * one.
 */
export function compareFigure(
  place: ComparisonPlace,
  computed: Sum | null,
  stated: Stated | null,
): Comparison[] {
  if (stated === null) return []
  return compareSums(place, computed, stated, {
    computed,
    stated: withRounding(stated),
    steps: [],
  })
}

/** Both sides as their rounding allows, and the steps of the parts. */
interface Rounded {
  readonly computed: Sum | null
  readonly stated: Stated
  readonly steps: readonly bigint[]
}

function compareSums(
  place: ComparisonPlace,
  computed: Sum | null,
  stated: Stated,
  rounded: Rounded,
): Comparison[] {
  if (computed === null || rounded.computed === null) return []
  const agrees = !apart(computed.reach, stated.range)
  const agreesRounded = !apart(rounded.computed.reach, rounded.stated.range)
  return withErrorPath(place.at, () => [
    agrees
      ? agreeing(place, computed, stated)
      : differing(place, computed, stated, agreesRounded ? rounded : null),
  ])
}

/** Two figures that agree as they stand. */
function agreeing(place: ComparisonPlace, computed: Sum, stated: Stated): Comparison {
  return {
    ...place,
    stated: statedFigure(stated, numberOrText),
    computed: numberOrRange(computed.reach, numberOrText),
    agrees: true,
    basis: basisOf(computed, stated),
    rounding: null,
    unexplained: computed.reach.high === null ? unexplainedOf(computed.given, stated.range) : null,
    finding: null,
  }
}

/** Two figures that differ: within `rounding`, or as a contradiction where it is `null`. */
function differing(
  place: ComparisonPlace,
  computed: Sum,
  stated: Stated,
  rounding: Rounded | null,
): Comparison {
  const { code, at } = place
  const found = numberOrRange(computed.given, exactNumber)
  const expected = statedFigure(stated, exactNumber)
  const difference = exactNumber(gapBetween(computed.reach, stated.range))
  return {
    ...place,
    stated: expected,
    computed: found,
    agrees: rounding !== null,
    basis: rounding === null ? basisOf(computed, stated) : 'rounding',
    rounding: rounding && { to: roundedTo(computed.reach, rounding), difference },
    unexplained: null,
    finding:
      rounding === null ? { code, severity: 'error', at, found, expected, difference } : null,
  }
}

function basisOf({ reach }: Sum, { range }: Stated): Basis {
  if (reach.high === null) return 'bound'
  return onlyValue(reach) !== null && onlyValue(range) !== null ? 'exact' : 'words'
}

/**
 * The step whose rounding explains the difference: the stated figure's own where that is enough,
 * else the coarsest of the parts.
 */
function roundedTo(reach: Interval, { stated, steps }: Rounded): number {
  const own = stated.step ?? 0n
  return Number(
    apart(reach, stated.range)
      ? steps.reduce((most, step) => (step > most ? step : most), 0n)
      : own,
  )
}

function unexplainedOf(given: Interval, stated: Interval): Comparison['unexplained'] {
  const rest = minusInterval(stated, given)
  const nothing = rest.high !== null && rest.high.n <= 0n
  const floor: Interval = {
    low: rest.low === null || rest.low.n < 0n ? between(0n, null).low : rest.low,
    high: rest.high,
  }
  return nothing
    ? null
    : { explained: numberOrRange(given, numberOrText), rest: numberOrRange(floor, numberOrText) }
}
