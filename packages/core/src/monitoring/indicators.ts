import { findProvince } from '../territory/register.js'
import { placeOn } from '../territory/place.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { Day } from '../values/calendar.js'
import { withErrorPath } from '../errors/errors.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import { type Bounds, boundsOf, type MonitorFigure, type Ratio, ratioOf } from './figure.js'
import { addRows, type RowScope } from './overlap.js'
import { type RegionList, regionNamed } from './places.js'
import type { Counted } from './row-drafts.js'
import type { Tracked } from './rows.js'
import type { Indicator } from './programme-targets.js'
import type { MonitoringRow } from './monitoring.js'

/**
 * Phạm vi. / What a figure stands for; `null` is not told apart. `years` reads «2023» or
 * «2021-2025».
 */
export interface Where {
  readonly province: string | null
  readonly region: string | null
  readonly years: string | null
  readonly fund: MonitoringRow['fund']
  readonly activity: ActivityId | null
}

/** Chỉ tiêu và kết quả. / A target held against its result. */
export interface IndicatorResult {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly activity: ActivityId | null
  readonly where: Where
  readonly target: Bounds | null
  /** The target in the words of its text: «khoảng 40.000»; `null` where it is not known. */
  readonly targetText: string | null
  readonly result: MonitorFigure
  /** What the projects promised; `null` where no project tells of its results. */
  readonly promised: MonitorFigure | null
  readonly rate: Ratio | null
  /** What is still to be done; `null` where the target is not known. */
  readonly remaining: Bounds | null
  readonly state: 'reached' | 'open' | 'unknown'
  readonly citation: Citation | null
  readonly evidence: Evidence | null
}

export const yearsText = (from: number, to: number): string =>
  from === to ? String(from) : `${from}-${to}`

/** What a choice of rows is made by, with its province as it stands on the day. */
export interface RowSelection {
  readonly where: Where
  readonly takes: (row: RowScope) => boolean
}

type Chosen = Pick<MonitoringRow, 'province' | 'region' | 'year' | 'years' | 'fund'> & {
  readonly activity?: ActivityId | null
}

/** The rows within a scope. Throws `UNKNOWN_PROVINCE`, `UNKNOWN_REGION`. */
export function chooseRows(
  { register }: RuleBook,
  list: RegionList,
  chosen: Chosen,
  on: Day,
): RowSelection {
  const { fund, activity = null } = chosen
  const named = chosen.province === null ? null : findProvince(register, chosen.province).id
  const province = named === null ? null : (placeOn(register, named, null, on).province ?? named)
  const region = chosen.region === null ? null : regionNamed(list, chosen.region).id
  const from = chosen.year ?? chosen.years?.from ?? null
  const to = chosen.year ?? chosen.years?.to ?? null
  return {
    where: {
      province,
      region,
      years: from === null || to === null ? null : yearsText(from, to),
      fund,
      activity,
    },
    takes: (row) =>
      (province === null || row.place.province === province) &&
      (region === null || row.place.region === region) &&
      (from === null || row.from >= from) &&
      (to === null || row.to <= to) &&
      (fund === null || row.fund === fund) &&
      (activity === null || row.activity === activity),
  }
}

/** The parts of an indicator in some rows; a row of another activity has no part in it. */
export function resultIn(rows: readonly Tracked[], { id, activity }: Counted): MonitorFigure {
  return addRows(
    rows.filter((row) => matchesActivity(row, activity)),
    (row) => row.results.get(id) ?? [null],
  )
}

/** What projects promised by an indicator in some rows; `null` where none tells of its results. */
function promisedIn(rows: readonly Tracked[], { id, activity }: Counted): MonitorFigure | null {
  const own = rows.filter((row) => matchesActivity(row, activity) && row.promised.has(id))
  return own.length === 0 ? null : addRows(own, (row) => row.promised.get(id) ?? [null])
}

export const matchesActivity = (row: RowScope, activity: ActivityId | null): boolean =>
  row.activity === null || activity === null || row.activity === activity

/** Holds each target against the rows it covers. */
export function indicatorResults(
  book: RuleBook,
  list: RegionList,
  indicators: readonly Indicator[],
  rows: readonly Tracked[],
  on: Day,
): readonly IndicatorResult[] {
  return indicators.map(({ scope, target: stated, at, ...named }) => {
    const { where, takes } = withErrorPath(at ?? 'targets', () => chooseRows(book, list, scope, on))
    const own = rows.filter(takes)
    const result = resultIn(own, named)
    const target = boundsOf(stated)
    return {
      ...named,
      where,
      target,
      targetText: stated?.text ?? null,
      result,
      promised: promisedIn(own, named),
      rate: target === null ? null : ratioOf(result, target),
      remaining: target === null ? null : remainingOf(target, result),
      state: stateOf(target, result),
    }
  })
}

export function remainingOf(target: Bounds, result: Bounds): Bounds {
  const floor = (value: number | null): number | null =>
    value === null ? null : Math.max(0, value)
  return {
    least: floor(
      target.least === null ? null : result.most === null ? 0 : target.least - result.most,
    ),
    most: floor(target.most === null || result.least === null ? null : target.most - result.least),
  }
}

export function stateOf(target: Bounds | null, { least, most }: Bounds): IndicatorResult['state'] {
  if (target === null) return 'unknown'
  if (least !== null && target.most !== null && least >= target.most) return 'reached'
  return most !== null && target.least !== null && most < target.least ? 'open' : 'unknown'
}
