import type { Stated } from '../reading/stated.js'
import { type ExactNumber, fraction, written } from '../values/fraction.js'
import type { Vnd } from '../values/money.js'
import { sum } from '../values/sums.js'
import { percentText } from '../values/percent.js'

/**
 * Các số liệu của một dòng. / The quantities a row can carry: money in đồng, then numbers of
 * projects.
 */
export const QUANTITIES = [
  'plan',
  'adjusted',
  'carriedIn',
  'spent',
  'advanced',
  'carriedOut',
  'projects',
  'accepted',
] as const
/** Đại lượng của một chỉ tiêu. / What an indicator counts: money, a count, a share. */
export type Quantity = (typeof QUANTITIES)[number]

/** Khoảng của một số. / What a number can be, both ends included; `null` is no end at all. */
export interface Bounds {
  readonly least: number | null
  readonly most: number | null
}

/**
 * Số liệu tổng hợp. / A sum over parts, some of which may not be known. `value` is the number where
 * it is exact, else `null`; `least` and `most` are what is certain («ít nhất»); `unknown` of the
 * `parts` were not given. An unknown part never counts as zero. `twice` rows may tell of the same
 * money as another («có thể cộng hai lần»): the plain sum is then the most it can be.
 */
export interface MonitorFigure extends Bounds {
  readonly value: number | null
  readonly parts: number
  readonly unknown: number
  readonly twice: number
}

/**
 * Tỷ lệ. / A ratio of two figures: exact where both are, else what is certain of it. `percent` is
 * rounded half up («28,99%»), a bound outward.
 */
export interface Ratio {
  readonly exact: ExactNumber | null
  readonly percent: string
}

/** A number that is known. */
export const known = (value: number): Bounds => ({ least: value, most: value })

/** A published figure as whole bounds; `null` where it is not given. */
export function boundsOf(stated: Stated | null | undefined): Bounds | null {
  if (stated == null) return null
  const { low, high } = stated.range
  return {
    least: low === null ? 0 : Number((low.n + low.d - 1n) / low.d),
    most: high === null ? null : Number(high.n / high.d),
  }
}

/**
 * Adds parts; `null` is an unknown one, and no part at all is not known either. Throws
 * `AMOUNT_TOO_LARGE`.
 */
export function figureOf(parts: readonly (Bounds | null)[]): MonitorFigure {
  let least = 0
  let most: number | null = parts.length === 0 ? null : 0
  let unknown = 0
  for (const part of parts) {
    if (part === null) unknown += 1
    least += part?.least ?? 0
    most = most === null || part?.most == null ? null : most + part.most
    // refused while the sums are still exact
    if (least > Number.MAX_SAFE_INTEGER || (most ?? 0) > Number.MAX_SAFE_INTEGER)
      sum([least as Vnd, (most ?? 0) as Vnd])
  }
  return {
    value: least === most ? least : null,
    least,
    most,
    parts: parts.length,
    unknown,
    twice: 0,
  }
}

/** `a − b`, which may fall below zero. */
export function subtractFigures(a: MonitorFigure, b: MonitorFigure): MonitorFigure {
  const least = a.least === null || b.most === null ? null : a.least - b.most
  const most = a.most === null || b.least === null ? null : a.most - b.least
  return {
    value: least === most ? least : null,
    least,
    most,
    parts: Math.max(a.parts, b.parts),
    unknown: Math.max(a.unknown, b.unknown),
    twice: Math.max(a.twice, b.twice),
  }
}

/** Two figures of the same rows together. */
export function addFigures(a: MonitorFigure, b: MonitorFigure): MonitorFigure {
  const { value, least, most } = figureOf([a, b])
  return {
    value,
    least,
    most,
    parts: Math.max(a.parts, b.parts),
    unknown: Math.max(a.unknown, b.unknown),
    twice: Math.max(a.twice, b.twice),
  }
}

/** `part / whole`; `null` where nothing certain can be said, or where the whole is zero. */
export function ratioOf(part: Bounds, whole: Bounds): Ratio | null {
  if (whole.most === 0) return null
  const low = part.least === null || whole.most === null ? null : fraction(part.least, whole.most)
  const high =
    part.most === null || whole.least === null || whole.least === 0
      ? null
      : fraction(part.most, whole.least)
  const exact = part.least === part.most && whole.least === whole.most && low !== null ? low : null
  if (exact !== null) return { exact: written(exact), percent: percentText(exact) }
  if (low === null || low.n === 0n)
    return high === null ? null : { exact: null, percent: `≤ ${percentText(high, 'up')}` }
  return {
    exact: null,
    percent:
      high === null
        ? `≥ ${percentText(low, 'down')}`
        : `${percentText(low, 'down').slice(0, -1)} – ${percentText(high, 'up')}`,
  }
}

/** Growth of one exact figure on another, to the nearest hundredth of a percent: «+2,50%». */
export function growthOf(now: Bounds, before: Bounds): Ratio | null {
  if (
    now.least === null ||
    now.least !== now.most ||
    before.least === null ||
    before.least !== before.most ||
    before.least === 0
  )
    return null
  const exact = fraction(now.least - before.least, before.least)
  return { exact: written(exact), percent: `${exact.n > 0n ? '+' : ''}${percentText(exact)}` }
}
