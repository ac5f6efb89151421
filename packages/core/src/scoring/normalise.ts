import { KhuyenCongError } from '../errors/errors.js'
import type { ReadEntry } from './read-entry.js'
import {
  decimal,
  type Fraction,
  fraction,
  fromMillionths,
  minus,
  multiply,
  plus,
  rootMillionths,
} from '../values/fraction.js'
import { NORMALISER_REASONS, scoringMessages } from './messages.js'
import { statistic, variance } from './panel.js'
import type { Round } from './round.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'

/**
 * Điểm đã hiệu chỉnh, chỉ để đối chiếu. / Adjusted figures of one entry, beside the raw ones and
 * never in their place.
 */
export interface Adjusted {
  readonly method: NonNullable<Round['normalise']>
  readonly jurors: readonly { readonly juror: string; readonly text: string }[]
  readonly mean: string
}

/** What one juror gave: mean, variance, and how many different totals. */
interface Habit {
  readonly mean: Fraction
  readonly variance: Fraction
}

/**
 * Hiệu chỉnh giám khảo dễ, khó. / Figures adjusted for lenient and harsh jurors: z-scores (sample
 * standard deviation, cut off after six decimals) or the difference of each juror's mean from the
 * mean of all. Shown only; gates and ranks never see them. Throws `NORMALISER_REFUSED` where the
 * law names the statistic, where a total is missing, and for a juror whose totals are all the same.
 */
export function adjustedOf(
  version: SchemeVersion,
  round: Round,
  entries: readonly ReadEntry[],
): ReadonlyMap<string, Adjusted> {
  const method = round.normalise
  if (method === null) return new Map()
  if (version.panel === null || version.panel.byLaw === true)
    throw refused(NORMALISER_REASONS.meanByLaw, round.scheme)
  const totals = totalsByJuror(entries)
  const habits = new Map([...totals].map(([juror, marks]) => [juror, habitOf(juror, marks)]))
  const all = statistic([...totals.values()].flat(), 'mean')
  return new Map(
    entries.map(({ entry, panel }) => {
      const values = (panel?.counted ?? []).map(({ juror, points }) => {
        const mark = fromMillionths(points.least[0] as number)
        return { juror, value: adjust(method, mark, habits.get(juror) as Habit, all) }
      })
      return [entry.id, adjustedFrom(method, values)] as const
    }),
  )
}

function adjustedFrom(
  method: Adjusted['method'],
  values: readonly { readonly juror: string; readonly value: Fraction }[],
): Adjusted {
  const sum = values.reduce((total, { value }) => plus(total, value), fraction(0))
  return {
    method,
    jurors: values
      .map(({ juror, value }) => ({ juror, text: decimal(value) }))
      .sort((a, b) => (a.juror < b.juror ? -1 : 1)),
    mean: values.length === 0 ? '' : decimal(multiply(sum, fraction(1, values.length))),
  }
}

function totalsByJuror(entries: readonly ReadEntry[]): ReadonlyMap<string, readonly number[]> {
  const totals = new Map<string, number[]>()
  for (const { entry, panel } of entries) {
    for (const { juror, points } of panel?.counted ?? []) {
      if (points.least[0] !== points.most[0])
        throw refused(NORMALISER_REASONS.marksMissing, `${entry.id} › ${juror}`)
      totals.set(juror, [...(totals.get(juror) ?? []), points.least[0] as number])
    }
  }
  return totals
}

function habitOf(juror: string, marks: readonly number[]): Habit {
  if (new Set(marks).size < 2) throw refused(NORMALISER_REASONS.oneTotal, juror)
  return { mean: statistic(marks, 'mean'), variance: variance(marks) }
}

function adjust(method: Adjusted['method'], mark: Fraction, habit: Habit, all: Fraction): Fraction {
  const off = minus(mark, habit.mean)
  if (method === 'assessor-effect') return plus(all, off)
  const size = rootMillionths({
    n: off.n * off.n * habit.variance.d,
    d: off.d * off.d * habit.variance.n,
  })
  return fraction(off.n < 0n ? -size : size, 1_000_000)
}

const refused = (
  reason: (typeof NORMALISER_REASONS)[keyof typeof NORMALISER_REASONS],
  found: string,
): KhuyenCongError =>
  new KhuyenCongError({
    code: 'NORMALISER_REFUSED',
    at: 'normalise',
    found,
    ...scoringMessages.NORMALISER_REFUSED(reason),
  })
