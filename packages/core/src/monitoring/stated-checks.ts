import { type Range, overRange } from '../dossier/range.js'
import type { Stated } from '../dossier/stated.js'
import {
  comparison,
  disagreements,
  inPercent,
  type Mismatch,
  percentComparison,
} from '../planning/reconcile.js'
import type { RuleBook } from '../rules/rule-book.js'
import type { Day } from '../words/calendar.js'
import { placed } from '../words/errors.js'
import type { Bounds } from './figure.js'
import { coverage, figuresOf, rateIn } from './groups.js'
import { chooseRows, resultIn, type Where } from './indicators.js'
import { type MonitorFinding, rangeOf } from './money-checks.js'
import type { StatedRow } from './monitoring.js'
import type { RegionList } from './places.js'
import { type Counted, type Tracked, unknownIndicator } from './rows.js'

/** What the checks look at. */
export interface StatedContext {
  readonly book: RuleBook
  readonly list: RegionList
  readonly on: Day
  readonly indicators: readonly Counted[]
  readonly where: string
}

/** What the published figures come to; `alone` are scopes that no row speaks of, so that nothing was checked. */
export interface StatedChecks {
  readonly findings: readonly MonitorFinding[]
  readonly alone: readonly Where[]
}

/** Số báo cáo nêu. / Published figures against the roll-up of the rows they speak of; only a contradiction is a finding. */
export function statedChecks(
  stated: readonly StatedRow[],
  rows: readonly Tracked[],
  context: StatedContext,
): StatedChecks {
  const { book, list, on } = context
  const checked = stated
    .map((row, index) => {
      const { where, takes } = placed(`${context.where} › stated[${index}]`, () =>
        chooseRows(book, list, row, on),
      )
      const own = rows.filter(takes)
      return {
        where,
        findings:
          own.length === 0
            ? null
            : placed(`${context.where} › stated[${index}]`, () =>
                findingsOf(row, where, own, rows, context),
              ),
      }
    })
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return {
    findings: checked.flatMap(({ findings }) => findings ?? []),
    alone: checked.filter(({ findings }) => findings === null).map(({ where }) => where),
  }
}

function findingsOf(
  stated: StatedRow,
  where: Where,
  own: readonly Tracked[],
  rows: readonly Tracked[],
  { book, list, on, indicators }: StatedContext,
): MonitorFinding[] {
  const figures = figuresOf(own)
  const share = overRange(rangeOf(figures.spent), rangeOf(figures[rateIn(own, figures).rateOf]))
  const results = Object.entries(stated.results ?? {}).flatMap(([id, value]) => {
    const indicator = indicators.find((each) => each.id === id)
    if (indicator === undefined) throw unknownIndicator(id, indicators).within('results')
    return count(resultIn(own, indicator), value)
  })
  const found = [
    ...amount(figures.plan, stated.plan),
    ...amount(figures.spent, stated.spent),
    ...count(figures.projects, stated.projects),
    ...count(figures.accepted, stated.accepted),
    ...results,
    ...(stated.rate === null
      ? []
      : disagreements(
          percentComparison('SHARE_DISAGREES', '', stated.rate, share && inPercent(share, 0n)),
        )),
    ...(stated.growth === null
      ? []
      : growth(stated, own, rows.filter(chooseRows(book, list, yearBefore(stated), on).takes))),
  ]
  return found.map(({ code, severity, found: seen, expected, difference }) => ({
    code,
    severity,
    where,
    other: null,
    found: seen,
    expected,
    difference,
  }))
}

const against = (
  code: Mismatch['code'],
  found: Bounds,
  stated: Stated | null,
): readonly Mismatch[] => {
  const range = rangeOf(found)
  return disagreements(comparison(code, '', { given: range, reach: range }, stated))
}
const amount = (found: Bounds, stated: Stated | null): readonly Mismatch[] =>
  against('PARTS_DO_NOT_ADD_UP', found, stated)
const count = (found: Bounds, stated: Stated | null): readonly Mismatch[] =>
  against('COUNT_DISAGREES', found, stated)

const yearBefore = (stated: StatedRow): StatedRow => ({
  ...stated,
  year: stated.year === null ? null : stated.year - 1,
})

/** Growth of one year on the one before; what the rows of the two years do not both cover cannot be compared. */
function growth(
  { year, growth: stated }: StatedRow,
  now: readonly Tracked[],
  before: readonly Tracked[],
): readonly Mismatch[] {
  if (year === null || stated === null || coverage(now) !== coverage(before)) return []
  const ratio: Range | null = overRange(
    rangeOf(figuresOf(now).plan),
    rangeOf(figuresOf(before).plan),
  )
  return disagreements(
    percentComparison('GROWTH_DISAGREES', '', stated, ratio && inPercent(ratio, -100n)),
  )
}
