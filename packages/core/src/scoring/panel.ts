import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import {
  decimal,
  exactly,
  type Fraction,
  fromMillionths,
  rootMillionths,
  type ClosedInterval,
} from '../values/fraction.js'
import { scoringMessages } from './messages.js'
import { type PointSpans, readSheet } from './marks.js'
import type { Entry, Mark, Round } from './round.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'

export type Aggregate = NonNullable<SchemeVersion['panel']>['aggregate']

/**
 * Phiếu của một giám khảo. / One juror's sheet of one entry, and why it does not count where it
 * does not.
 */
export interface JurorSheet {
  readonly juror: string
  readonly points: PointSpans
  readonly out: 'absent' | 'conflict' | 'removed' | null
  readonly mark: Mark | null
}

/**
 * Ban Giám khảo đối với một hồ sơ. / The sheets of one entry and the size of the jury behind them.
 */
export interface Panel {
  readonly sheets: readonly JurorSheet[]
  readonly counted: readonly JurorSheet[]
  /**
   * Members of the jury, those absent or in conflict included; `null` where nobody has marked yet.
   */
  readonly size: number | null
}

/** Who judges an entry: the listed jury, else everybody who marked in its group. */
export function panelOf(
  sheet: MarkSheet,
  round: Round,
  entry: Entry,
  inGroup: ReadonlySet<string>,
  applies: readonly boolean[] | null,
): Panel {
  const sheets =
    round.jury === null
      ? (entry.marks ?? []).map((mark) =>
          jurorSheetOf(
            sheet,
            entry,
            { id: mark.juror, absent: null, conflicts: null },
            mark,
            applies,
          ),
        )
      : listedSheets(sheet, round.jury, entry, applies)
  const size = round.jury?.length ?? (inGroup.size === 0 ? null : inGroup.size)
  return {
    sheets,
    counted: sheets.every(({ out }) => out === null)
      ? sheets
      : sheets.filter(({ out }) => out === null),
    size,
  }
}

function listedSheets(
  sheet: MarkSheet,
  jury: NonNullable<Round['jury']>,
  entry: Entry,
  applies: readonly boolean[] | null,
): readonly JurorSheet[] {
  const members = jury.filter(
    ({ groups }) => groups === null || entry.group === null || groups.includes(entry.group),
  )
  const marks = new Map((entry.marks ?? []).map((mark) => [mark.juror, mark]))
  const sheets = members.map((member) =>
    jurorSheetOf(sheet, entry, member, marks.get(member.id) ?? null, applies),
  )
  for (const { id } of members) marks.delete(id)
  const [outside] = marks.keys()
  if (outside === undefined) return sheets
  throw new KhuyenCongError({
    code: 'JUROR_OUTSIDE_GROUP',
    at: `marks.${outside}`,
    found: outside,
    ...scoringMessages.JUROR_OUTSIDE_GROUP(),
  })
}

function jurorSheetOf(
  sheet: MarkSheet,
  entry: Entry,
  { id, absent, conflicts }: Member,
  mark: Mark | null,
  applies: readonly boolean[] | null,
): JurorSheet {
  const out =
    absent === true || mark?.absent === true
      ? 'absent'
      : (conflicts?.includes(entry.id) ?? false) || mark?.conflict === true
        ? 'conflict'
        : mark?.removed == null
          ? null
          : 'removed'
  return {
    juror: id,
    points: withErrorPath(`marks.${id}`, () =>
      readSheet(sheet, mark?.points ?? null, 'juror', applies),
    ),
    out,
    mark,
  }
}

type Member = Pick<NonNullable<Round['jury']>[number], 'id' | 'absent' | 'conflicts'>

/**
 * Điểm tổng hợp của một nút. / A node's points over the counted sheets: mean, median, or the mean
 * without the highest and the lowest. With nobody to count it is anything from 0 to the maximum.
 */
export function aggregate(
  sheets: readonly JurorSheet[],
  node: number,
  method: Aggregate,
  max: number,
): ClosedInterval {
  if (sheets.length === 0) return { least: fromMillionths(0), most: fromMillionths(max) }
  const least = joined(sheets, node, method, 'least')
  return sheets.every(isKnown)
    ? exactly(least)
    : spanned(least, joined(sheets, node, method, 'most'))
}

function joined(
  sheets: readonly JurorSheet[],
  node: number,
  method: Aggregate,
  end: 'least' | 'most',
): Fraction {
  if (method !== 'mean')
    return statistic(
      sheets.map(({ points }) => points[end][node] as number),
      method,
    )
  let sum = 0
  for (const { points } of sheets) sum += points[end][node] as number
  return fromMillionths(sum, sheets.length)
}

const spanned = (least: Fraction, most: Fraction): ClosedInterval =>
  least.n === most.n && least.d === most.d ? exactly(least) : { least, most }

/** No mark of the sheet is missing. */
const isKnown = ({ points }: JurorSheet): boolean => points.least === points.most

/** A statistic of points in millionths, exactly. */
export function statistic(values: readonly number[], method: Aggregate): Fraction {
  if (method === 'mean' || (method === 'trimmed-mean' && values.length < 3))
    return fromMillionths(total(values), values.length)
  const sorted = [...values].sort((a, b) => a - b)
  if (method === 'trimmed-mean')
    return fromMillionths(total(sorted.slice(1, -1)), sorted.length - 2)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? fromMillionths(sorted[middle] as number)
    : fromMillionths((sorted[middle - 1] as number) + (sorted[middle] as number), 2)
}

function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/**
 * Độ phân tán. / How far the jurors' totals lie apart: figures to look at, which never change a
 * result.
 */
export interface Spread {
  readonly lowest: number
  readonly highest: number
  readonly median: Fraction
  readonly trimmedMean: Fraction
  readonly deviation: string
  readonly outliers: readonly string[]
}

/** The spread of known totals; `null` with fewer than two or while a mark is missing. */
export function spreadOf(sheets: readonly JurorSheet[], allowed: number): Spread | null {
  if (sheets.length < 2 || sheets.some((sheet) => sheet.points.least[0] !== sheet.points.most[0]))
    return null
  const totals = sheets.map(({ points }) => points.least[0] as number)
  const median = statistic(totals, 'median')
  const twice = Number((2_000_000n * median.n) / median.d)
  return {
    lowest: Math.min(...totals),
    highest: Math.max(...totals),
    median,
    trimmedMean: statistic(totals, 'trimmed-mean'),
    deviation: deviation(totals),
    outliers: sheets
      .filter((_, index) => Math.abs(2 * (totals[index] as number) - twice) > 2 * allowed)
      .map(({ juror }) => juror)
      .sort(),
  }
}

/** The sample standard deviation, for reading only. */
const deviation = (totals: readonly number[]): string =>
  decimal({ n: rootMillionths(variance(totals)), d: 1_000_000n })

/**
 * The sample variance in points squared, exactly: over tenths, hundredths … of a point, as fine as
 * the marks are.
 */
export function variance(values: readonly number[]): Fraction {
  const unit =
    [1_000_000, 10_000, 100].find((each) => values.every((value) => value % each === 0)) ?? 1
  const count = BigInt(values.length)
  const [sum, squares] = sums(values.map((value) => value / unit))
  const size = BigInt(unit)
  return {
    n: (count * squares - sum * sum) * size * size,
    d: count * (count > 1n ? count - 1n : 1n) * 1_000_000_000_000n,
  }
}

function sums(values: readonly number[]): readonly [bigint, bigint] {
  const [sum, squares] = [total(values), total(values.map((value) => value * value))]
  if (Number.isSafeInteger(squares)) return [BigInt(sum), BigInt(squares)]
  return [
    values.reduce((all, value) => all + BigInt(value), 0n),
    values.reduce((all, value) => all + BigInt(value) * BigInt(value), 0n),
  ]
}
