import {
  type MonitorFigure,
  growthOf,
  subtractFigures,
  addFigures,
  QUANTITIES,
  type Quantity,
  type Ratio,
  ratioOf,
} from './figure.js'
import { matchesActivity, resultIn, yearsText } from './indicators.js'
import type { Dimension } from './monitoring.js'
import { addRows, type Parts } from './overlap.js'
import type { Counted } from './row-drafts.js'
import type { Tracked } from './rows.js'

/**
 * Nhóm tổng hợp. / The rows that share a key, added up. The parts of a figure over all groups are
 * those of the whole.
 */
export interface Group {
  /**
   * By dimension; `null` is what is not told apart, or has no region. Years read «2023» or
   * «2021-2025».
   */
  readonly key: Readonly<Partial<Record<Dimension, string | null>>>
  readonly rows: number
  /** Provinces as the rows named them, where that is not the province of the day. */
  readonly formerly: readonly string[]
  /**
   * `current` is the adjusted plan where it is given, else the plan; `available` is that and what
   * was carried in; `left` is what of it is not spent, and over several years what is not carried
   * on either, so that no đồng is left twice.
   */
  readonly figures: Readonly<Record<Quantity | 'current' | 'available' | 'left', MonitorFigure>>
  readonly rate: Ratio | null
  /**
   * What the rate is of: all there was in a year where the carried money is known, else the current
   * plan alone.
   */
  readonly rateOf: 'available' | 'current'
  /**
   * Of the plan on that of the year before, where both are exact and cover the same places and
   * funds.
   */
  readonly growth: Ratio | null
  readonly results: Readonly<Record<string, MonitorFigure>>
}

/** Adds up rows by a list of dimensions; no dimension is one group of all. */
export function groupsBy(
  rows: readonly Tracked[],
  by: readonly Dimension[],
  indicators: readonly Counted[],
): readonly Group[] {
  const byKey = new Map<string, Tracked[]>()
  for (const row of rows) {
    const key = JSON.stringify(by.map((dimension) => valueOf(row, dimension)))
    const own = byKey.get(key)
    if (own === undefined) byKey.set(key, [row])
    else own.push(row)
  }
  if (by.length === 0 && rows.length === 0) byKey.set('[]', [])
  const groups = new Map(
    [...byKey].map(([key, own]) => [key, groupOf(own, keyObject(by, key), indicators)]),
  )
  return [...groups]
    .sort(([a], [b]) => compareKeys(a, b))
    .map(([key, group]) => {
      const before = by.includes('year') ? yearBefore(by, key) : null
      const [now, then] = [byKey.get(key) ?? [], before === null ? undefined : byKey.get(before)]
      if (before === null || then === undefined || coverage(now) !== coverage(then)) return group
      return {
        ...group,
        growth: growthOf(
          group.figures.plan,
          groups.get(before)?.figures.plan ?? group.figures.plan,
        ),
      }
    })
}

function groupOf(
  rows: readonly Tracked[],
  key: Group['key'],
  indicators: readonly Counted[],
): Group {
  const figures = groupFigures(rows)
  const spoken = [...new Map(indicators.map((each) => [each.id, each])).values()].filter(
    ({ activity }) => rows.some((row) => matchesActivity(row, activity)),
  )
  return {
    key,
    rows: rows.length,
    formerly: [
      ...new Set(
        rows.flatMap(({ place }) =>
          place.named !== null && place.named !== place.province ? [place.named] : [],
        ),
      ),
    ].sort(),
    figures,
    ...rateIn(rows, figures),
    growth: null,
    results: Object.fromEntries(spoken.map((each) => [each.id, resultIn(rows, each)])),
  }
}

/**
 * The quantities of some rows, with the plan that holds now, what there is to spend, and what is
 * left of it.
 */
export function groupFigures(rows: readonly Tracked[]): Group['figures'] {
  const figures = Object.fromEntries(
    QUANTITIES.map((name) => [name, addRows(rows, (row) => row.quantities[name])]),
  ) as Record<Quantity, MonitorFigure>
  const current = addRows(rows, currentParts)
  const available = addFigures(current, figures.carriedIn)
  return {
    ...figures,
    current,
    available,
    left: subtractFigures(
      available,
      oneYear(rows) ? figures.spent : addFigures(figures.spent, figures.carriedOut),
    ),
  }
}

/** The plan of a row as it stands: adjusted where that is given, else as first made. */
export const currentParts = ({ quantities: { plan, adjusted } }: Tracked): Parts =>
  adjusted.includes(null) ? adjusted.map((each, index) => each ?? plan[index] ?? null) : adjusted

const oneYear = (rows: readonly Tracked[]): boolean =>
  rows.every(({ from, to }) => from === rows[0]?.from && to === rows[0].to)

/**
 * The execution rate of some rows, and what it is of. Over several years carried money would count
 * twice.
 */
export function rateIn(
  rows: readonly Tracked[],
  { spent, available, current, carriedIn }: Group['figures'],
): Pick<Group, 'rate' | 'rateOf'> {
  const rateOf = carriedIn.unknown === 0 && oneYear(rows) ? 'available' : 'current'
  return { rate: ratioOf(spent, rateOf === 'available' ? available : current), rateOf }
}

function valueOf(
  { place, from, to, fund, content, activity }: Tracked,
  dimension: Dimension,
): string | null {
  if (dimension === 'province') return place.province
  if (dimension === 'region') return place.region
  if (dimension === 'year') return yearsText(from, to)
  if (dimension === 'fund') return fund
  return dimension === 'content' ? content : activity
}

const keyObject = (by: readonly Dimension[], key: string): Group['key'] => {
  const values = JSON.parse(key) as readonly (string | null)[]
  return Object.fromEntries(by.map((dimension, index) => [dimension, values[index] ?? null]))
}

/** By each value in turn; what is not told apart comes last. */
function compareKeys(a: string, b: string): number {
  const [x, y] = [
    JSON.parse(a) as readonly (string | null)[],
    JSON.parse(b) as readonly (string | null)[],
  ]
  for (const [index, value] of x.entries()) {
    const other = y[index] ?? null
    if (value === other) continue
    if (value === null || other === null) return value === null ? 1 : -1
    return value < other ? -1 : 1
  }
  return 0
}

/** The key of the same group a year before. */
function yearBefore(by: readonly Dimension[], key: string): string {
  const values = JSON.parse(key) as (string | null)[]
  const at = by.indexOf('year')
  values[at] = String(Number(values[at]) - 1)
  return JSON.stringify(values)
}

/**
 * The places and funds that some rows cover: plans of two years are compared only where these
 * are the same.
 */
export const coverage = (rows: readonly Tracked[]): string =>
  [
    ...new Set(
      rows.flatMap(({ place, fund }) =>
        (place.units ?? ['']).map((unit) => `${unit} ${fund ?? ''}`),
      ),
    ),
  ]
    .sort()
    .join('|')
