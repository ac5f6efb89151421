import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { FUNDS } from '../vocabulary/vocabulary.js'
import { type Bounds, type MonitorFigure, figureOf } from './figure.js'
import { type CrossingRow, largestDisjointSum } from './disjoint-rows.js'
import type { RegionList, RowPlace } from './places.js'

/** Where and when a figure was measured. */
export interface RowScope {
  readonly place: RowPlace
  readonly from: number
  readonly to: number
  readonly fund: (typeof FUNDS)[number] | null
  readonly activity: ActivityId | null
}

/** A row as far as it matters which others it overlaps. */
export interface Overlapping {
  readonly key: string
  /**
   * The keys of the rows that may tell of the same money: some place, year, fund and activity
   * belong to both.
   */
  readonly overlaps: ReadonlySet<string>
}

/** Các phần của một số liệu. / The parts of a figure; `null` is an unknown one. */
export type Parts = readonly (Bounds | null)[]

/**
 * Dòng chồng nhau. / Which rows overlap: a region and one of its provinces, several years and one
 * of them, all funds and one fund. Rows that split something in the same way never do.
 */
export function overlapsOf(
  rows: readonly (RowScope & { readonly key: string })[],
  { regions }: RegionList,
): ReadonlyMap<string, ReadonlySet<string>> {
  const everywhere = [
    ...new Set([
      ...rows.flatMap(({ place }) => place.units ?? []),
      ...regions.flatMap(({ units }) => units),
    ]),
  ]
  const found = new Map(rows.map(({ key }) => [key, new Set<string>()]))
  const buckets = new Map<string, (RowScope & { readonly key: string })[]>()
  for (const row of rows) {
    for (let year = row.from; year <= row.to; year += 1) {
      for (const unit of row.place.units ?? (everywhere.length === 0 ? [''] : everywhere)) {
        const bucket = buckets.get(`${year} ${unit}`) ?? []
        for (const other of bucket)
          if (either(row.fund, other.fund) && either(row.activity, other.activity))
            link(found, row.key, other.key)
        bucket.push(row)
        buckets.set(`${year} ${unit}`, bucket)
      }
    }
  }
  return found
}

const either = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b

function link(found: ReadonlyMap<string, Set<string>>, a: string, b: string): void {
  found.get(a)?.add(b)
  found.get(b)?.add(a)
}

export const isGiven = (parts: Parts): boolean => parts.some((part) => part !== null)

/**
 * Cộng các dòng. / Adds up one figure over rows. Rows that overlap may tell of the same money: then
 * the plain sum is the most it can be, and certain is what rows that do not overlap come to.
 */
export function addRows<Row extends Overlapping>(
  rows: readonly Row[],
  partsOf: (row: Row) => Parts,
): MonitorFigure {
  const sum = figureOf(rows.flatMap(partsOf))
  const crossing = crossingRows(rows, partsOf)
  if (crossing.length === 0) return sum
  const twice = crossing.reduce((all, { least }) => all + least, 0)
  const least = (sum.least ?? 0) - twice + largestDisjointSum(crossing)
  return { ...sum, value: least === sum.most ? least : null, least, twice: crossing.length }
}

/** The rows that give the figure and overlap others that give it too. */
function crossingRows<Row extends Overlapping>(
  rows: readonly Row[],
  partsOf: (row: Row) => Parts,
): readonly CrossingRow[] {
  const given = new Map(
    rows
      .filter(({ overlaps }) => overlaps.size > 0)
      .flatMap((row) => (isGiven(partsOf(row)) ? [[row.key, row] as const] : [])),
  )
  return [...given.values()].flatMap((row) => {
    const others = new Set([...row.overlaps].filter((key) => given.has(key)))
    return others.size === 0
      ? []
      : [{ key: row.key, others, least: figureOf(partsOf(row)).least ?? 0 }]
  })
}
