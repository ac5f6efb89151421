import {
  addRanges,
  apart,
  between,
  gapBetween,
  minusRange,
  onlyValue,
  type Range,
} from '../values/interval.js'
import { honourRounding, type Stated, withRounding } from '../reading/stated.js'
import { KhuyenCongError, withErrorPath, type Severity } from '../errors/errors.js'
import type { Fraction } from '../values/fraction.js'
import { decimalText } from '../values/percent.js'
import type { FindingCode } from '../vocabulary/trace.js'

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
  readonly given: Range
  readonly reach: Range
}

/** A figure that is computed whole. */
export const whole = (range: Range): Sum => ({ given: range, reach: range })

/** A figure of which some parts are not known: no less than the others. */
export const atLeast = ({ low }: Range): Sum => {
  const open: Range = { low, high: null }
  return { given: open, reach: open }
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
  const given = addRanges(known.map((part) => part.range))
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
  const disagrees = apart(computed.reach, stated.range)
  const explained = disagrees && !apart(rounded.computed.reach, rounded.stated.range)
  const write = disagrees ? wholeNumber : roomy
  return withErrorPath(place.at, () => {
    const found = numberOrRange(disagrees ? computed.given : computed.reach, write)
    const expected = statedFigure(stated, write)
    const difference = disagrees ? wholeNumber(gapBetween(computed.reach, stated.range)) : 0
    const comparison = {
      ...place,
      stated: expected,
      computed: found,
      agrees: !disagrees || explained,
      rounding: null,
      unexplained: null,
      finding: null,
    }
    if (explained)
      return [
        {
          ...comparison,
          basis: 'rounding',
          rounding: { to: roundedTo(computed.reach, rounded), difference },
        },
      ]
    if (!disagrees)
      return [
        {
          ...comparison,
          basis: basisOf(computed, stated),
          unexplained:
            computed.reach.high === null ? unexplainedOf(computed.given, stated.range) : null,
        },
      ]
    const { code, at } = place
    const finding: Mismatch = { code, severity: 'error', at, found, expected, difference }
    return [{ ...comparison, basis: basisOf(computed, stated), finding }]
  })
}

function basisOf({ reach }: Sum, { range }: Stated): Basis {
  if (reach.high === null) return 'bound'
  return onlyValue(reach) !== null && onlyValue(range) !== null ? 'exact' : 'words'
}

/**
 * The step whose rounding explains the difference: the stated figure's own where that is enough,
 * else the coarsest of the parts.
 */
function roundedTo(reach: Range, { stated, steps }: Rounded): number {
  const own = stated.step ?? 0n
  return Number(
    apart(reach, stated.range)
      ? steps.reduce((most, step) => (step > most ? step : most), 0n)
      : own,
  )
}

function unexplainedOf(given: Range, stated: Range): Comparison['unexplained'] {
  const rest = minusRange(stated, given)
  const nothing = rest.high !== null && rest.high.n <= 0n
  const floor: Range = {
    low: rest.low === null || rest.low.n < 0n ? between(0n, null).low : rest.low,
    high: rest.high,
  }
  return nothing
    ? null
    : { explained: numberOrRange(given, roomy), rest: numberOrRange(floor, roomy) }
}

/** A stated amount or count: the number where it is exact, else the words of the report. */
const statedFigure = (
  { range, text }: Stated,
  write: (value: Fraction) => number | string,
): number | string => {
  const value = onlyValue(range)
  return value === null ? text : write(value)
}

/** A range of amounts or counts: the number where there is one, else its ends. */
export function numberOrRange(
  range: Range,
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
function roomy(value: Fraction): number | string {
  return value.n / value.d <= BigInt(Number.MAX_SAFE_INTEGER)
    ? wholeNumber(value)
    : decimalText(value, 0)
}

function wholeNumber({ n, d }: Fraction): number {
  const value = n / d
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value)
  throw new KhuyenCongError({
    code: 'AMOUNT_TOO_LARGE',
    found: String(value),
    message: 'Tổng quá lớn để in ra chính xác (trên 2^53 − 1).',
    messageEn: 'The total is too large to be printed exactly (above 2^53 − 1).',
  })
}
