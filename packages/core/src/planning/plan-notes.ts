import type { Severity } from '../errors/errors.js'
import type { Filling } from './fill.js'
import type { FundedProject } from './judged-projects.js'
import type { Citation } from '../vocabulary/law.js'
import type { Vnd } from '../values/money.js'
import type { Plan } from './plan.js'
import type { Ranked, Ranking } from './rank.js'

/**
 * Điều cần lưu ý của kế hoạch. / A note on a plan: a share the pack does not know, a tie for the
 * authority to settle, quotas above the budget.
 */
export interface PlanNote {
  readonly code:
    | 'MANAGEMENT_NOT_ENCODED'
    | 'TIE_AT_THE_MONEY_LINE'
    | 'OWN_LIST_AFTER_MAIN'
    | 'ORDER_NOT_ENCODED'
    | 'QUOTAS_ABOVE_BUDGET'
    | 'CEILING_NOT_KNOWN'
    | 'SCORES_WITHOUT_PROJECT'
  readonly severity: Severity
  readonly projects: readonly string[]
  readonly citation: Citation | null
}

/** What the notes of a plan are drawn from. */
export interface PlanOutcome extends Pick<Filling, 'reserve'> {
  readonly rankedBy: Ranking['by']
  readonly citation: Citation | null
  readonly order: readonly Ranked[]
  readonly management: Vnd | null
  readonly quotasFit: boolean
  readonly funded: readonly FundedProject[]
}

/** The notes of a plan, in a fixed order of their codes. */
export function planNotes(plan: Plan, outcome: PlanOutcome): readonly PlanNote[] {
  const { rankedBy, citation, order, management, quotasFit } = outcome
  const note = (
    code: PlanNote['code'],
    severity: Severity,
    projects: readonly string[] = [],
  ): PlanNote => ({
    code,
    severity,
    projects,
    citation: code === 'OWN_LIST_AFTER_MAIN' ? citation : null,
  })
  const { tied, inOwnList, withoutProject, withoutCeiling } = projectsNoted(plan, outcome)
  return [
    ...(plan.budget.managementShare === true && management === null
      ? [note('MANAGEMENT_NOT_ENCODED', 'warning')]
      : []),
    ...(rankedBy === 'nothing' && order.length > 1 ? [note('ORDER_NOT_ENCODED', 'warning')] : []),
    ...(quotasFit ? [] : [note('QUOTAS_ABOVE_BUDGET', 'error')]),
    ...(tied.length > 0 ? [note('TIE_AT_THE_MONEY_LINE', 'warning', tied)] : []),
    ...(inOwnList.length > 0 && inOwnList.length < order.length
      ? [note('OWN_LIST_AFTER_MAIN', 'info', inOwnList)]
      : []),
    ...(withoutProject.length > 0
      ? [note('SCORES_WITHOUT_PROJECT', 'warning', withoutProject)]
      : []),
    ...(withoutCeiling.length > 0 ? [note('CEILING_NOT_KNOWN', 'warning', withoutCeiling)] : []),
  ]
}

/** The ids that notes name. */
function projectsNoted(
  plan: Plan,
  { reserve, order, funded }: PlanOutcome,
): Readonly<Record<'tied' | 'inOwnList' | 'withoutProject' | 'withoutCeiling', readonly string[]>> {
  const ids = new Set(plan.projects.map(({ id }) => id))
  return {
    tied: reserve.filter(({ because }) => because === 'tie').map(({ project }) => project),
    inOwnList: order.filter(({ list }) => list !== null).map(({ project }) => project),
    withoutProject: Object.keys(plan.scores ?? {})
      .filter((id) => !ids.has(id))
      .sort(),
    withoutCeiling: funded
      .filter(({ ceiling }) => ceiling !== 'known')
      .map(({ project }) => project),
  }
}
