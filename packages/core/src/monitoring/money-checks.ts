import { endOfYear } from '../values/calendar.js'
import { apart, between } from '../values/interval.js'
import type { Severity } from '../errors/errors.js'
import type { FindingCode } from '../vocabulary/finding.js'
import { numberOrRange } from '../reconciliation/written-figure.js'
import { whyOf, type WhyCode } from '../reconciliation/not-comparable.js'
import { type Checks, joinChecks, type MonitorCompared } from './compared.js'
import { type Bounds, addFigures } from './figure.js'
import { groupFigures, type Group } from './groups.js'
import { type Where, yearsText } from './indicators.js'
import type { Tracked } from './rows.js'

/**
 * Phát hiện khi theo dõi. / What does not agree: where, the two figures, and their distance.
 * Amounts are đồng and counts numbers where they are exact, text («≥ 3.000») where not.
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

/**
 * Kiểm tra số liệu. / Checks the rows against each other: spending within what there was, money
 * carried on arriving whole, adjustments in time.
 */
export function moneyChecks(rows: readonly Tracked[]): Checks<MonitorFinding> {
  const cells = cellsOf(rows)
  return joinChecks([
    ...[...cells.values()].flatMap((cell) => [
      ...withinWhat(cell).map(within),
      ...carried(cell, cells),
    ]),
    { compared: [], notComparable: [], findings: rows.flatMap(lateAdjustments) },
  ])
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
          { where: whereOf(first), from: first.from, to: first.to, figures: groupFigures(own) },
        ]
      }),
  )
}

/** Whether anything is certain of a figure. */
export const isTold = ({ least, most }: Bounds): boolean =>
  (least !== null && least > 0) || most !== null

/** A figure that may not be above another of its row. */
interface Within {
  readonly of: string
  readonly code: MonitorFinding['code']
  readonly where: Where
  readonly found: Bounds
  readonly limit: Bounds
  /** Why there is no limit, where there is none. */
  readonly whyNot: WhyCode
}

/**
 * Spent and carried on together are never more than the current plan and what was carried in; a
 * part is never more than its whole.
 */
function withinWhat({ where, figures }: Cell): readonly Within[] {
  const { available, current, spent, carriedOut, advanced, accepted, projects } = figures
  return [
    {
      of: 'spent',
      code: 'SPENT_ABOVE_PLAN',
      where,
      found: isTold(spent) || isTold(carriedOut) ? addFigures(spent, carriedOut) : spent,
      limit: available,
      whyNot: isTold(current) && current.most !== null ? 'NO_CARRIED_IN' : 'NO_PLAN',
    },
    {
      of: 'advanced',
      code: 'PARTS_DO_NOT_ADD_UP',
      where,
      found: advanced,
      limit: spent,
      whyNot: 'NO_SPENDING',
    },
    {
      of: 'accepted',
      code: 'COUNT_DISAGREES',
      where,
      found: accepted,
      limit: projects,
      whyNot: 'NO_PROJECTS',
    },
  ]
}

const NO_CHECKS = { compared: [], notComparable: [], findings: [] } as const

function within({ of, code, where, found, limit, whyNot }: Within): Checks<MonitorFinding> {
  if (!isTold(found) || found.least === null) return NO_CHECKS
  if (limit.most === null)
    return { ...NO_CHECKS, notComparable: [{ kind: 'balance', where, of, why: whyOf(whyNot) }] }
  const over = found.least - limit.most
  return {
    ...NO_CHECKS,
    compared: [balance(where, of, found, '≤', limit, over <= 0)],
    findings:
      over <= 0
        ? []
        : [
            {
              code,
              severity: 'error',
              where,
              other: null,
              found: found.least,
              expected: limit.most,
              difference: over,
            },
          ],
  }
}

function balance(
  where: Where,
  of: string,
  found: Bounds,
  relation: MonitorCompared['relation'],
  limit: Bounds,
  agrees: boolean,
): MonitorCompared {
  const exact = [found, limit].every(({ least, most }) => least !== null && least === most)
  return {
    kind: 'balance',
    where,
    of,
    stated: written(found),
    relation,
    computed: written(limit),
    agrees,
    basis: exact ? 'exact' : found.most === null || limit.most === null ? 'bound' : 'words',
    rounding: null,
  }
}

const written = (bounds: Bounds): number | string =>
  bounds.least !== null && bounds.least === bounds.most
    ? bounds.least
    : numberOrRange(rangeOf(bounds), ({ n, d }) => Number(n / d))

/** What leaves a year arrives in the next. */
function carried(
  { where, from, to, figures }: Cell,
  cells: ReadonlyMap<string, Cell>,
): readonly Checks<MonitorFinding>[] {
  const next = from === to ? cells.get(cellKey(where, to + 1, to + 1)) : undefined
  if (next === undefined) return []
  const [out, into] = [figures.carriedOut, next.figures.carriedIn]
  if (!isTold(out) && !isTold(into)) return []
  if (out.unknown > 0 || into.unknown > 0) {
    const why = whyOf(into.unknown > 0 ? 'NO_CARRIED_IN' : 'NO_CARRIED_ON')
    return [
      {
        ...NO_CHECKS,
        notComparable: [{ kind: 'balance', where: next.where, of: 'carriedIn', why }],
      },
    ]
  }
  const agrees = !apart(rangeOf(out), rangeOf(into))
  const [found, expected] = [into.value ?? into.least ?? 0, out.value ?? out.least ?? 0]
  return [
    {
      ...NO_CHECKS,
      compared: [balance(next.where, 'carriedIn', into, '=', out, agrees)],
      findings: agrees
        ? []
        : [
            {
              code: 'CARRY_OVER_DISAGREES',
              severity: 'error',
              where: next.where,
              other: where,
              found,
              expected,
              difference: Math.abs(found - expected),
            },
          ],
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
