import { between, exactInterval, type Interval } from '../values/interval.js'
import type { Stated } from '../reading/stated.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import { atLeast, compareFigure, type Mismatch, type Sum, whole } from './comparison.js'
import type { Checked } from './figures.js'
import type { Report, ReportPart } from './report.js'

/** Where the money of a project comes from. */
export const MONEY_SOURCES = ['national', 'local', 'other', 'counterpart'] as const
/** Nguồn kinh phí trong báo cáo. / A source of money as a report lists them. */
export type MoneySource = (typeof MONEY_SOURCES)[number]

/**
 * Tổng của các đề án. / A sum over projects: what the known ones come to, and how many are known
 * and not known.
 */
export interface ProjectSum {
  readonly sum: bigint
  readonly known: number
  readonly unknown: number
}

/**
 * Tổng hợp từ đề án. / What a file of projects comes to, to hold a published report against.
 * `outside` and `notApproved` projects were read and not counted: of another year or province than
 * the report, or not approved by the day.
 */
export interface ProjectSums {
  readonly projects: number
  readonly outside: number
  readonly notApproved: number
  readonly bySource: Readonly<Record<MoneySource, ProjectSum>>
  /** All sources together. */
  readonly total: ProjectSum
  /** The grant of the fund each project is of. */
  readonly granted: ProjectSum
  /** What of the grant was paid by the day. */
  readonly spent: ProjectSum
  readonly byActivity: ReadonlyMap<
    ActivityId,
    { readonly projects: number; readonly amount: ProjectSum }
  >
  /** What they reached, by each indicator that one of them names. */
  readonly byIndicator: ReadonlyMap<string, ProjectSum>
}

/** Đối chiếu với đề án. / The published totals of a report held against the projects themselves. */
export function againstProjects(report: Report, sums: ProjectSums): readonly Checked[] {
  const { projects, total, plan, spent, bySource } = report.stated
  return [
    ...held('COUNT_DISAGREES', 'projects', 'stated.projects', count(sums.projects), projects),
    ...held('PARTS_DO_NOT_ADD_UP', 'total', 'stated.total', sumOf(sums.total), total),
    ...MONEY_SOURCES.flatMap((of) =>
      held(
        'PARTS_DO_NOT_ADD_UP',
        `bySource.${of}`,
        `stated.bySource.${of}`,
        sumOf(sums.bySource[of]),
        bySource?.[of] ?? null,
      ),
    ),
    ...held(
      'PARTS_DO_NOT_ADD_UP',
      'plan',
      'stated.plan.amount',
      sumOf(sums.granted),
      plan?.amount ?? null,
    ),
    ...held(
      'PARTS_DO_NOT_ADD_UP',
      'spent',
      'stated.spent.amount',
      sumOf(sums.spent),
      spent?.amount ?? null,
    ),
    ...partsAgainst(report.parts ?? [], sums),
    ...indicatorsAgainst(report.indicators ?? [], sums.byIndicator),
  ]
}

/** An indicator is held against a sum of the same name, where it is stated once. */
export function indicatorsAgainst(
  indicators: NonNullable<Report['indicators']>,
  byIndicator: ProjectSums['byIndicator'],
  from: string = COMPUTED_FROM,
): readonly Checked[] {
  return indicators.flatMap(({ name, value }, index) => {
    const own = byIndicator.get(name)
    if (own === undefined || indicators.filter((each) => each.name === name).length > 1) return []
    const at = `indicators.${name}`
    return held('COUNT_DISAGREES', at, `indicators[${index}]`, sumOf(own), value, from)
  })
}

/** A part is held against the projects of its activity, where no other part is of the same. */
function partsAgainst(
  parts: readonly ReportPart[],
  { byActivity }: ProjectSums,
): readonly Checked[] {
  return parts.flatMap(({ activity, projects, amount }, index) => {
    if (activity === null || parts.filter((part) => part.activity === activity).length > 1)
      return []
    const own = byActivity.get(activity)
    const at = `parts[${index}]`
    return [
      ...held(
        'COUNT_DISAGREES',
        `${at}.projects`,
        `${at}.projects`,
        count(own?.projects ?? 0),
        projects,
      ),
      ...(own === undefined
        ? []
        : held('PARTS_DO_NOT_ADD_UP', `${at}.amount`, `${at}.amount`, sumOf(own.amount), amount)),
    ]
  })
}

function held(
  code: Mismatch['code'],
  name: string,
  against: string,
  computed: Sum | null,
  stated: Stated | null,
  from: string = COMPUTED_FROM,
): readonly Checked[] {
  return compareFigure({ code, at: `${from}.${name}`, against }, computed, stated).map(
    (comparison) => ({ comparison, covers: [against] }),
  )
}

/** What the place of a figure computed from projects begins with. */
const COMPUTED_FROM = 'from'

const count = (projects: number): Sum => whole(exactInterval(BigInt(projects)))

/** A sum is whole where every project gives its part, and no less than it where some do not. */
function sumOf({ sum, known, unknown }: ProjectSum): Sum | null {
  if (known === 0) return null
  const range: Interval = unknown === 0 ? exactInterval(sum) : between(sum, null)
  return unknown === 0 ? whole(range) : atLeast(range)
}
