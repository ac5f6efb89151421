import { endOfYear } from '../words/calendar.js'
import { apart, between } from '../dossier/range.js'
import type { Severity } from '../words/errors.js'
import type { FindingCode } from '../words/trace.js'
import { type Bounds, plus } from './figure.js'
import { figuresOf, type Group } from './groups.js'
import { type Where, yearsText } from './indicators.js'
import type { Tracked } from './rows.js'

/**
 * Phát hiện khi theo dõi. / What does not agree: where, the two figures, and their distance. Amounts are đồng and counts numbers where they are
 * exact, text («≥ 3.000») where not.
 */
export interface MonitorFinding {
  readonly code: Extract<
    FindingCode,
    | 'PARTS_DO_NOT_ADD_UP'
    | 'SHARE_DISAGREES'
    | 'GROWTH_DISAGREES'
    | 'COUNT_DISAGREES'
    | 'SPENT_ABOVE_PLAN'
    | 'CARRY_OVER_DISAGREES'
    | 'COUNTED_TWICE'
    | 'DEADLINE_MISSED'
  >
  readonly severity: Severity
  readonly where: Where
  /** A second place the figure is held against: the next year, the other row. */
  readonly other: Where | null
  readonly found: number | string
  readonly expected: number | string
  readonly difference: number | string | null
}

/** Rows of one place, fund and activity in one year, whatever the provinces were called. */
interface Cell {
  readonly where: Where
  readonly from: number
  readonly to: number
  readonly figures: Group['figures']
}

/** Kiểm tra số liệu. / Checks the rows against each other: spending within what there was, money carried on arriving whole, adjustments in time. */
export function moneyFindings(rows: readonly Tracked[]): readonly MonitorFinding[] {
  const cells = cellsOf(rows)
  return [
    ...[...cells.values()].flatMap((cell) => [
      ...overspent(cell),
      ...withinWhole(cell),
      ...carried(cell, cells),
    ]),
    ...rows.flatMap(lateAdjustments),
  ]
}

export const whereOf = ({ place, from, to, fund, activity }: Tracked): Where => ({
  province: place.province,
  region: place.province === null ? place.region : null,
  years: yearsText(from, to),
  fund,
  activity,
})

const cellKey = ({ province, region, fund, activity }: Where, from: number, to: number): string =>
  [province ?? '', region ?? '', fund ?? '', activity ?? '', from, to].join(' ')

function cellsOf(rows: readonly Tracked[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Tracked[]>()
  for (const row of rows) {
    const key = cellKey(whereOf(row), row.from, row.to)
    const own = cells.get(key)
    if (own === undefined) cells.set(key, [row])
    else own.push(row)
  }
  return new Map(
    [...cells]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, own]) => {
        const [first] = own as [Tracked]
        return [
          key,
          { where: whereOf(first), from: first.from, to: first.to, figures: figuresOf(own) },
        ]
      }),
  )
}

/** Spent and carried on together are never more than the current plan and what was carried in. */
function overspent({ where, figures: { available, spent, carriedOut } }: Cell): MonitorFinding[] {
  return exceeds('SPENT_ABOVE_PLAN', where, plus(spent, carriedOut), available)
}

/** A part is never more than its whole. */
function withinWhole({
  where,
  figures: { advanced, spent, accepted, projects },
}: Cell): MonitorFinding[] {
  return [
    ...exceeds('PARTS_DO_NOT_ADD_UP', where, advanced, spent),
    ...exceeds('COUNT_DISAGREES', where, accepted, projects),
  ]
}

function exceeds(
  code: MonitorFinding['code'],
  where: Where,
  found: Bounds,
  limit: Bounds,
): MonitorFinding[] {
  if (found.least === null || limit.most === null || found.least <= limit.most) return []
  return [
    {
      code,
      severity: 'error',
      where,
      other: null,
      found: found.least,
      expected: limit.most,
      difference: found.least - limit.most,
    },
  ]
}

/** What leaves a year arrives in the next. */
function carried(
  { where, from, to, figures }: Cell,
  cells: ReadonlyMap<string, Cell>,
): MonitorFinding[] {
  const next = from === to ? cells.get(cellKey(where, to + 1, to + 1)) : undefined
  if (next === undefined) return []
  const [out, into] = [figures.carriedOut, next.figures.carriedIn]
  if (out.unknown > 0 || into.unknown > 0 || !apart(rangeOf(out), rangeOf(into))) return []
  const [found, expected] = [into.value ?? into.least ?? 0, out.value ?? out.least ?? 0]
  return [
    {
      code: 'CARRY_OVER_DISAGREES',
      severity: 'error',
      where: next.where,
      other: where,
      found,
      expected,
      difference: Math.abs(found - expected),
    },
  ]
}

export const rangeOf = ({ least, most }: Bounds): ReturnType<typeof between> =>
  between(least === null ? null : BigInt(least), most === null ? null : BigInt(most))

function lateAdjustments(row: Tracked): MonitorFinding[] {
  return row.late.map((found): MonitorFinding => ({
    code: 'DEADLINE_MISSED',
    severity: 'warning',
    where: whereOf(row),
    other: null,
    found,
    expected: endOfYear(row.to),
    difference: null,
  }))
}
