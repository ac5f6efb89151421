import { overInterval } from '../values/interval.js'
import type { Stated } from '../reading/stated.js'
import { compareFigure, type Comparison } from '../reconciliation/comparison.js'
import { whyOf, type WhyCode } from '../reconciliation/not-comparable.js'
import { comparePercent, inPercent } from '../reconciliation/percent-comparison.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { Day } from '../values/calendar.js'
import { withErrorPath } from '../errors/errors.js'
import { type Checks, joinChecks } from './compared.js'
import type { Bounds } from './figure.js'
import { coverage, groupFigures, rateIn } from './groups.js'
import { chooseRows, resultIn, type Where } from './indicators.js'
import { isTold, type MonitorFinding, rangeOf } from './money-checks.js'
import type { StatedRow } from './monitoring.js'
import type { RegionList } from './places.js'
import { type Counted, unknownIndicator } from './row-drafts.js'
import type { Tracked } from './rows.js'

/** What the checks look at. */
export interface StatedContext {
  readonly book: RuleBook
  readonly list: RegionList
  readonly on: Day
  readonly indicators: readonly Counted[]
  readonly where: string
}

/**
 * Số báo cáo nêu. / Published figures against the roll-up of the rows they cover; only a
 * contradiction is a finding.
 */
export function statedChecks(
  stated: readonly StatedRow[],
  rows: readonly Tracked[],
  context: StatedContext,
): Checks<MonitorFinding> {
  const { book, list, on } = context
  const checked = stated
    .map((row, index) =>
      withErrorPath(`${context.where} › stated[${index}]`, () => {
        const { where, takes } = chooseRows(book, list, row, on)
        return checksOf(row, where, rows.filter(takes), rows, context)
      }),
    )
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return joinChecks(checked)
}

/** One published figure: what it was held against, or why it could not be. */
interface Held {
  readonly of: string
  readonly outcome: Comparison | WhyCode
}

function checksOf(
  stated: StatedRow,
  where: Where,
  own: readonly Tracked[],
  rows: readonly Tracked[],
  context: StatedContext,
): Checks<MonitorFinding> {
  const held = own.length === 0 ? aloneIn(stated, context) : heldOf(stated, own, rows, context)
  const compared = held.flatMap(({ of, outcome }) =>
    typeof outcome === 'string' ? [] : [{ of, outcome }],
  )
  return {
    compared: compared.map(
      ({ of, outcome: { stated: figure, computed, agrees, basis, rounding } }) => ({
        kind: 'published',
        where,
        of,
        stated: figure,
        relation: '=',
        computed,
        agrees,
        basis,
        rounding,
      }),
    ),
    notComparable: held.flatMap(({ of, outcome }) =>
      typeof outcome === 'string' ? [{ kind: 'published', where, of, why: whyOf(outcome) }] : [],
    ),
    findings: compared.flatMap(({ outcome: { finding } }) => {
      if (finding === null) return []
      const { code, severity, found, expected, difference } = finding
      return [{ code, severity, where, other: null, found, expected, difference }]
    }),
  }
}

/** Published figures that no row covers. */
function aloneIn(stated: StatedRow, { indicators }: StatedContext): readonly Held[] {
  const { plan, spent, projects, accepted, rate, growth, results } = stated
  for (const id of Object.keys(results ?? {})) indicatorOf(id, indicators)
  return Object.entries({ plan, spent, projects, accepted, rate, growth, ...prefixed(results) })
    .filter(([, figure]) => figure !== null)
    .map(([of]) => ({ of, outcome: 'NO_ROWS' }))
}

const prefixed = (results: StatedRow['results']): Readonly<Record<string, Stated | null>> =>
  Object.fromEntries(Object.entries(results ?? {}).map(([id, value]) => [`results.${id}`, value]))

function indicatorOf(id: string, indicators: readonly Counted[]): Counted {
  const indicator = indicators.find((each) => each.id === id)
  if (indicator === undefined) throw unknownIndicator(id, indicators).within('results')
  return indicator
}

function heldOf(
  stated: StatedRow,
  own: readonly Tracked[],
  rows: readonly Tracked[],
  context: StatedContext,
): readonly Held[] {
  const figures = groupFigures(own)
  return [
    ...against('plan', 'PARTS_DO_NOT_ADD_UP', figures.plan, stated.plan),
    ...against('spent', 'PARTS_DO_NOT_ADD_UP', figures.spent, stated.spent),
    ...against('projects', 'COUNT_DISAGREES', figures.projects, stated.projects),
    ...against('accepted', 'COUNT_DISAGREES', figures.accepted, stated.accepted),
    ...Object.entries(stated.results ?? {}).flatMap(([id, value]) =>
      against(
        `results.${id}`,
        'COUNT_DISAGREES',
        resultIn(own, indicatorOf(id, context.indicators)),
        value,
      ),
    ),
    ...rate(own, figures, stated.rate),
    ...growth(stated, own, rows, context),
  ]
}

/**
 * An amount or count against the sum of the rows; where nothing of it is known there is nothing to
 * hold it against.
 */
function against(
  of: string,
  code: Comparison['code'],
  found: Bounds,
  stated: Stated | null,
): readonly Held[] {
  if (stated === null) return []
  if (!isTold(found)) return [{ of, outcome: 'NO_FIGURE_IN_ROWS' }]
  const range = rangeOf(found)
  return compareFigure({ code, at: '', against: '' }, { given: range, reach: range }, stated).map(
    (outcome) => ({ of, outcome }),
  )
}

function rate(
  own: readonly Tracked[],
  figures: ReturnType<typeof groupFigures>,
  stated: Stated | null,
): readonly Held[] {
  if (stated === null) return []
  const base = figures[rateIn(own, figures).rateOf]
  if (!isTold(figures.spent)) return [{ of: 'rate', outcome: 'NO_SPENDING' }]
  if (!isTold(base)) return [{ of: 'rate', outcome: 'NO_PLAN' }]
  const share = overInterval(rangeOf(figures.spent), rangeOf(base))
  if (share === null) return [{ of: 'rate', outcome: 'ZERO_BASE' }]
  return comparePercent(
    { code: 'SHARE_DISAGREES', at: '', against: '' },
    stated,
    inPercent(share, 0n),
  ).map((outcome) => ({ of: 'rate', outcome }))
}

const yearBefore = (stated: StatedRow): StatedRow => ({
  ...stated,
  year: stated.year === null ? null : stated.year - 1,
})

/**
 * Growth of one year on the one before; what the rows of the two years do not both cover cannot be
 * compared.
 */
function growth(
  row: StatedRow,
  now: readonly Tracked[],
  rows: readonly Tracked[],
  { book, list, on }: StatedContext,
): readonly Held[] {
  const stated = row.growth
  if (stated === null) return []
  const notComparable = (outcome: WhyCode): readonly Held[] => [{ of: 'growth', outcome }]
  if (row.year === null) return notComparable('NO_YEAR')
  const before = rows.filter(chooseRows(book, list, yearBefore(row), on).takes)
  const [plan, planBefore] = [groupFigures(now).plan, groupFigures(before).plan]
  if (before.length === 0 || !isTold(planBefore)) return notComparable('NO_PREVIOUS_PLAN')
  if (!isTold(plan)) return notComparable('NO_PLAN')
  if (coverage(now) !== coverage(before)) return notComparable('OTHER_COVERAGE')
  const ratio = overInterval(rangeOf(plan), rangeOf(planBefore))
  if (ratio === null) return notComparable('ZERO_BASE')
  return comparePercent(
    { code: 'GROWTH_DISAGREES', at: '', against: '' },
    stated,
    inPercent(ratio, -100n),
  ).map((outcome) => ({ of: 'growth', outcome }))
}
