import { KhuyenCongError, placed, type Severity } from '../words/errors.js'
import type { Fraction } from '../words/fraction.js'
import { readReport, type Report, type ReportInput } from './report.js'
import { addRanges, apart, gapBetween, onlyValue, overRange, type Range } from '../dossier/range.js'
import { honourRounding, type Stated } from '../dossier/stated.js'
import { decimalText, PERCENT_DECIMALS } from '../words/percent.js'
import type { FindingCode } from '../words/trace.js'

/**
 * Số liệu không khớp. / One figure of a report that does not agree with the others. Amounts are đồng and counts numbers where the report
 * is exact, text («≥ 3.000») where it is not; percentages are text. `difference` is a distance, never negative;
 * of two percentages it is in percentage points, still written «2,05%».
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
 * Một phép đối chiếu. / One figure that follows from others: `published` as the report gives it, `recomputed` from its other figures; numbers as
 * in {@link Mismatch}. `finding` is `null` where they agree.
 */
export interface Comparison {
  readonly code: Mismatch['code']
  readonly at: string
  readonly published: number | string
  readonly recomputed: number | string
  /** False where parts are left out or not given: `recomputed` is then the least they can come to. */
  readonly complete: boolean
  readonly finding: Mismatch | null
}

/** Kết quả đối chiếu. / The result of reconciling one report; without an error nothing contradicts. */
export interface Reconciliation {
  readonly id: string
  readonly findings: readonly Mismatch[]
}

/**
 * Đối chiếu báo cáo. / Recomputes every stated figure that follows from others: sources and parts against their total, counts, the share
 * spent of the plan, growth on the plan before.
 *
 * Exact rational arithmetic; a stated percentage accepts what rounds to it, an approximate figure what its words allow; a difference that the
 * rounding of amounts explains is `info`, anything else an error. Sources are taken as the report lists them; parts may sum to less than stated unless `partsComplete`. Only a contradiction is a finding.
 *
 * @throws {@link KhuyenCongError} for a report that cannot be read, and `AMOUNT_TOO_LARGE` for a total above 2^53 − 1.
 * @example
 * ```ts
 * import { reconcile } from '@khuyencong/core/monitor'
 * reconcile({ id: 'r', stated: { plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '29 %' } } }).findings // => []
 * ```
 */
export function reconcile(input: ReportInput, where = 'report'): Reconciliation {
  const { id, comparisons } = compareFigures(input, where)
  return { id, findings: disagreements(comparisons) }
}

/** The contradictions among comparisons. */
export function disagreements(comparisons: readonly Comparison[]): readonly Mismatch[] {
  return comparisons.flatMap(({ finding }) => (finding === null ? [] : [finding]))
}

/**
 * Bảng đối chiếu. / Every figure of a report that follows from others, as published and as recomputed, those that agree too. {@link reconcile}
 * gives the disagreements alone. Throws like it.
 *
 * @example
 * ```ts
 * import { compareFigures } from '@khuyencong/core/monitor'
 * const { comparisons } = compareFigures({ id: 'r', stated: { plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '29 %' } } })
 * comparisons.map(({ published, recomputed, finding }) => [published, recomputed, finding]) // => [['29 %', '28,99%', null]]
 * ```
 */
export function compareFigures(
  input: ReportInput,
  where = 'report',
): { readonly id: string; readonly comparisons: readonly Comparison[] } {
  const report = readReport(input, where)
  return {
    id: report.id,
    comparisons: placed(where, () => [
      ...sourcesAgainstTotal(report),
      ...partsAgainstStated(report),
      ...shareOfPlan(report),
      ...growthOfPlan(report),
      ...indicatorsAgree(report),
    ]),
  }
}

function sourcesAgainstTotal({ stated: { total, bySource } }: Report): Comparison[] {
  const sources = Object.values(bySource ?? {}).filter((source) => source !== undefined)
  return amountComparison('stated.bySource', sources, true, total)
}

function partsAgainstStated({ stated, parts, partsComplete }: Report): Comparison[] {
  if (parts === null) return []
  const complete = partsComplete === true
  return [
    ...amountComparison(
      'parts',
      parts.map((part) => part.amount),
      complete,
      stated.total,
    ),
    ...comparison(
      'COUNT_DISAGREES',
      'parts',
      sumOf(
        parts.map((part) => part.projects),
        complete,
      ),
      stated.projects,
    ),
  ]
}

/** What a list of parts comes to: `given` is the sum of those that are known, `reach` what the whole list may come to. */
interface Sum {
  readonly given: Range
  readonly reach: Range
}

function sumOf(parts: readonly (Stated | null)[], closed: boolean): Sum | null {
  const known = parts.filter((part) => part !== null)
  if (known.length === 0) return null
  const given = addRanges(known.map((part) => part.range))
  return {
    given,
    reach: closed && known.length === parts.length ? given : { low: given.low, high: null },
  }
}

/** Amounts against their total; a difference that the rounding of the text explains is said, but is no contradiction. */
function amountComparison(
  at: string,
  parts: readonly (Stated | null)[],
  closed: boolean,
  total: Stated | null,
): Comparison[] {
  const [whole = null, ...rounded] = honourRounding([total, ...parts])
  const explained = comparison('PARTS_DO_NOT_ADD_UP', at, sumOf(rounded, closed), whole).every(
    ({ finding }) => finding === null,
  )
  return comparison('PARTS_DO_NOT_ADD_UP', at, sumOf(parts, closed), total).map((each) =>
    each.finding === null || !explained
      ? each
      : { ...each, finding: { ...each.finding, severity: 'info' } },
  )
}

function shareOfPlan({ stated: { total, plan, spent } }: Report): Comparison[] {
  const whole = plan?.amount ?? total
  if (spent?.amount == null || spent.share === null || whole === null) return []
  const share = overRange(spent.amount.range, whole.range)
  return percentComparison(
    'SHARE_DISAGREES',
    'stated.spent.share',
    spent.share,
    share && inPercent(share, 0n),
  )
}

function growthOfPlan({ stated: { total, plan } }: Report): Comparison[] {
  const now = plan?.amount ?? total
  if (plan?.previousPlan == null || plan.growth === null || now === null) return []
  const ratio = overRange(now.range, plan.previousPlan.range)
  return percentComparison(
    'GROWTH_DISAGREES',
    'stated.plan.growth',
    plan.growth,
    ratio && inPercent(ratio, -100n),
  )
}

/** A ratio as percent, moved by whole percent. */
export function inPercent({ low, high }: Range, by: bigint): Range {
  const move = <B extends Fraction>(end: B): B => ({ ...end, n: end.n * 100n + by * end.d })
  return { low: low && move(low), high: high && move(high) }
}

/** Two figures of one indicator must not contradict each other. */
function indicatorsAgree({ indicators }: Report): Comparison[] {
  const first = new Map<string, Stated>()
  return (indicators ?? []).flatMap(({ name, value }, index) => {
    if (value === null) return []
    const before = first.get(name)
    if (before !== undefined)
      return comparison(
        'COUNT_DISAGREES',
        `indicators[${index}]`,
        { given: value.range, reach: value.range },
        before,
      )
    first.set(name, value)
    return []
  })
}

/** A sum of parts against a stated figure. */
export function comparison(
  code: Mismatch['code'],
  at: string,
  found: Sum | null,
  stated: Stated | null,
): Comparison[] {
  if (found === null || stated === null) return []
  const disagrees = apart(found.reach, stated.range)
  const write = disagrees ? whole : roomy
  const [recomputed, published] = placed(
    at,
    () => [shown(found.given, write), shown(stated.range, write)] as const,
  )
  const finding: Mismatch | null = disagrees
    ? {
        code,
        severity: 'error',
        at,
        found: recomputed,
        expected: published,
        difference: whole(gapBetween(found.reach, stated.range)),
      }
    : null
  return [{ code, at, published, recomputed, complete: found.reach === found.given, finding }]
}

/** A range of amounts or counts: the number where there is one, else its ends. */
function shown(range: Range, write: (value: Fraction) => number | string): number | string {
  const value = onlyValue(range)
  if (value !== null) return write(value)
  if (range.low !== null && range.high !== null)
    return `${decimalText(range.low, 0)} – ${decimalText(range.high, 0)}`
  return range.low !== null
    ? `≥ ${decimalText(range.low, 0)}`
    : `≤ ${decimalText(range.high ?? { n: 0n, d: 1n }, 0)}`
}

/** A figure that agrees: as text where it is too large for a number. */
function roomy(value: Fraction): number | string {
  return value.n / value.d <= BigInt(Number.MAX_SAFE_INTEGER) ? whole(value) : decimalText(value, 0)
}

function whole({ n, d }: Fraction): number {
  const value = n / d
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value)
  throw new KhuyenCongError({
    code: 'AMOUNT_TOO_LARGE',
    found: String(value),
    message: 'Tổng quá lớn để in ra chính xác (trên 2^53 − 1).',
    messageEn: 'The total is too large to be printed exactly (above 2^53 − 1).',
  })
}

/** A stated percentage against a computed one, in percent. */
export function percentComparison(
  code: Mismatch['code'],
  at: string,
  stated: Stated,
  computed: Range | null,
): Comparison[] {
  if (computed === null) return []
  const value = onlyValue(computed)
  const decimals = decimalsThatTell(value, stated)
  const recomputed =
    value === null ? rangeText(computed, decimals) : `${decimalText(value, decimals)}%`
  const disagrees = apart(computed, stated.range)
  const middle = middleOf(stated)
  const difference =
    value === null || middle === null ? gapBetween(computed, stated.range) : distance(value, middle)
  return [
    {
      code,
      at,
      published: stated.text,
      recomputed,
      complete: true,
      finding: disagrees
        ? {
            code,
            severity: 'error',
            at,
            found: stated.text,
            expected: recomputed,
            difference: `${decimalText(difference, decimals)}%`,
          }
        : null,
    },
  ]
}

/** How many decimals a value close beyond what the text accepts is shown with, so that it is not seen on the edge it has passed. */
const CLOSEST = 12

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
    shown < CLOSEST &&
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

function rangeText({ low, high }: Range, decimals: number): string {
  if (low === null) return high === null ? '?' : `≤ ${decimalText(high, decimals, 'up')}%`
  return high === null
    ? `≥ ${decimalText(low, decimals, 'down')}%`
    : `${decimalText(low, decimals, 'down')} – ${decimalText(high, decimals, 'up')}%`
}
