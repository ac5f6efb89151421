import { withErrorPath } from '../errors/errors.js'
import { FORMAT } from '../reading/format.js'
import { againstProjects, type ProjectSums } from './against-projects.js'
import { againstWork, type ReconciledWork, reconciledWork, type WorkSums } from './against-work.js'
import type { Comparison, Mismatch } from './comparison.js'
import { reportChecks } from './figures.js'
import { type NotComparable, notComparedIn } from './not-comparable.js'
import { readReport, type ReportInput } from './report.js'

/** Số liệu đã đối chiếu. / A comparison as a record holds it; see {@link Comparison}. */
export type Compared = Pick<
  Comparison,
  'at' | 'against' | 'stated' | 'computed' | 'agrees' | 'basis' | 'rounding'
>

/** Phần chưa giải thích. / What of a stated figure its parts do not explain: 83 of 214 projects. */
export interface Unexplained {
  readonly at: string
  readonly against: string
  readonly stated: number | string
  readonly explained: number | string
  readonly rest: number | string
}

/**
 * Kết quả đối chiếu. / The result of reconciling one report. Nothing contradicts where `findings`
 * holds no error; that something agrees is said only by `compared`: with none, nothing was
 * compared.
 */
export interface Reconciliation {
  readonly format: typeof FORMAT
  readonly id: string
  /**
   * The projects the report was held against: how many were counted, and how many were read and
   * not; `null` where there were none.
   */
  readonly from: Pick<ProjectSums, 'projects' | 'outside' | 'notApproved'> | null
  /** The records of the work it was held against; only where there were some. */
  readonly work?: ReconciledWork
  readonly compared: readonly Compared[]
  readonly notComparable: readonly NotComparable[]
  readonly unexplained: readonly Unexplained[]
  readonly findings: readonly Mismatch[]
}

/**
 * Đối chiếu báo cáo. / Recomputes every stated figure that follows from others: sources and parts
 * against their total, counts, the share spent of the plan, growth on the plan before. What was
 * compared, and what could not be and why, stands beside the findings.
 *
 * Exact rational arithmetic; a stated percentage accepts what rounds to it, an approximate figure
 * what its words allow, a rounded total («62 tỷ đồng») what rounds to it. Sources are taken as the
 * report lists them; parts may sum to less than stated unless `partsComplete`. Only a contradiction
 * is a finding. With the sums of `projectTally` the published totals are held against the projects
 * too, with those of `reportWork` the indicators against records of the work.
 *
 * @param input - The report.
 * @param where - What messages call the report.
 * @param projects - The sums of `projectTally`; `null`: there are none.
 * @param work - The sums of `reportWork`; `null`: there are none.
 * @returns The findings; what was compared; what could not be, and why.
 * @throws `KhuyenCongError` for a report that cannot be read, and `AMOUNT_TOO_LARGE` for a total
 * above 2^53 − 1.
 * @example
 * ```ts
 * import { reconcile } from '@khuyencong/core/monitor'
 * const { compared, notComparable, findings } = reconcile({
 *   id: 'r',
 *   stated: {
 *     plan: { amount: '69 tỷ đồng', growth: '+2,5%' },
 *     spent: { amount: '20 tỷ đồng', share: '29%' },
 *   },
 * })
 * compared.map(({ at, stated, computed, agrees }) => [at, stated, computed, agrees])
 * // => [['stated.spent.share', '29%', '28,99%', true]]
 * notComparable.map(({ at, why }) => [at, why.code])
 * // => [['stated.plan.growth', 'NO_PREVIOUS_PLAN']]
 * findings // => []
 * ```
 */
export function reconcile(
  input: ReportInput,
  where = 'report',
  projects: ProjectSums | null = null,
  work: WorkSums | null = null,
): Reconciliation {
  const { id, comparisons, notComparable } = compareFigures(input, where, projects, work)
  return {
    format: FORMAT,
    id,
    from: projects && {
      projects: projects.projects,
      outside: projects.outside,
      notApproved: projects.notApproved,
    },
    ...(work !== null && { work: reconciledWork(readReport(input, where), work, projects) }),
    compared: comparisons.map(comparedOf),
    notComparable,
    unexplained: comparisons.flatMap(({ at, against, stated, unexplained }) =>
      unexplained === null ? [] : [{ at, against, stated, ...unexplained }],
    ),
    findings: disagreements(comparisons),
  }
}

const comparedOf = ({
  at,
  against,
  stated,
  computed,
  agrees,
  basis,
  rounding,
}: Comparison): Compared => ({ at, against, stated, computed, agrees, basis, rounding })

/** The contradictions among comparisons. */
function disagreements(comparisons: readonly Comparison[]): readonly Mismatch[] {
  return comparisons.flatMap(({ finding }) => (finding === null ? [] : [finding]))
}

/** Bảng đối chiếu. / What {@link compareFigures} gives. */
export interface ComparedFigures {
  readonly id: string
  readonly comparisons: readonly Comparison[]
  readonly notComparable: readonly NotComparable[]
}

/**
 * Bảng đối chiếu. / Every figure of a report that follows from others, as stated and as computed,
 * those that agree too, each with its finding; and the figures nothing could be held against.
 * Throws like {@link reconcile}.
 *
 * @param input - The report.
 * @param where - What messages call the report.
 * @param projects - The sums of `projectTally`; `null`: there are none.
 * @param work - The sums of `reportWork`; `null`: there are none.
 * @returns The figures compared, and those that nothing could be held against.
 * @example
 * ```ts
 * import { compareFigures } from '@khuyencong/core/monitor'
 * const stated = {
 *   plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '29%' },
 * }
 * const { comparisons } = compareFigures({ id: 'r', stated })
 * comparisons.map(({ stated, computed, finding }) => [stated, computed, finding])
 * // => [['29%', '28,99%', null]]
 * ```
 */
export function compareFigures(
  input: ReportInput,
  where = 'report',
  projects: ProjectSums | null = null,
  work: WorkSums | null = null,
): ComparedFigures {
  const report = readReport(input, where)
  const checks = withErrorPath(where, () => [
    ...reportChecks(report),
    ...(projects === null ? [] : againstProjects(report, projects)),
    ...(work === null ? [] : againstWork(report, work, projects)),
  ])
  return {
    id: report.id,
    comparisons: checks.map(({ comparison }) => comparison),
    notComparable: notComparedIn(report, checks),
  }
}
