import { endOfYear } from '../values/calendar.js'
import type { EventDays } from './event-days.js'
import { type LedgerContext, sameScope } from './ledger-context.js'
import type { GradedFinding } from '../stages/unverified.js'
import { severityOf } from './procedure-in-force.js'
import type { ProcedureVersion } from '../kinds/procedure/procedure.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { ProjectEvent } from '../project/project.js'
import { finding } from '../vocabulary/finding.js'

type PlanYear = NonNullable<ProcedureVersion['planYear']>

/**
 * Trong năm kế hoạch. / What is done after the plan year without a decision to go on into the next:
 * each such decision gives one year more. A project of a kind that lasts longer is not asked; where
 * the kind is not known it is a warning.
 */
export function planYearFindings(context: LedgerContext): GradedFinding[] {
  const { project, events, days, proceduresOn } = context
  const year = planYearOf(context)
  if (year === null) return []
  return events.flatMap((event) => {
    const part = proceduresOn(event.on).part('planYear')
    if (part === null || !part.value.events.includes(event.type)) return []
    const { value, evidence, procedure } = part
    const lasts = (value.except ?? []).some((kind) => kind === project.kind)
    const last = endOfYear(year + extensionsBy(event, days, value))
    if (lasts || event.on <= last) return []
    const unsure = project.kind === null && value.except !== null
    return [
      {
        finding: finding(
          'BEYOND_PLAN_YEAR',
          unsure ? 'warning' : severityOf(value.severity, evidence),
          {
            item: event.item,
            event: event.type,
            found: event.on,
            expected: last,
            rule: procedure.id,
            citation: value.citation,
          },
        ),
        evidence,
      },
    ]
  })
}

/** The plan year of a project, where it or the year the plan was built in is given. */
export function planYearOf({ project, book }: LedgerContext): number | null {
  const { planYear, planBuildingYear } = project
  const years = yearsToBuilding(book)
  return planYear ?? (planBuildingYear === null || years === null ? null : planBuildingYear - years)
}

/** The year the plan of a project was built in, where it or its plan year is given. */
export function planBuildingYearOf({ project, book }: LedgerContext): number | null {
  const { planYear, planBuildingYear } = project
  const years = yearsToBuilding(book)
  return planBuildingYear ?? (planYear === null || years === null ? null : planYear + years)
}

/** Years from the plan year to the one its plan is built in; `null` where no pack says so. */
function yearsToBuilding({ vocabulary }: RuleBook): number | null {
  const usual = vocabulary.defaults.get('planBuildingYear')
  return usual?.from === 'planYear' && usual.since === null ? usual.years : null
}

/**
 * How often the project had been extended by an event; 0 without one, or where no text speaks of
 * it.
 */
export function extensionsFor(
  event: ProjectEvent | null,
  { days, proceduresOn }: LedgerContext,
): number {
  const part = event === null ? null : proceduresOn(event.on).part('planYear')
  return event === null || part === null ? 0 : extensionsBy(event, days, part.value)
}

/**
 * How often the project had been extended by then; a decision without a known author may be the
 * right one.
 */
function extensionsBy(
  event: ProjectEvent,
  { extensions }: EventDays,
  { decides }: PlanYear,
): number {
  return extensions.filter(
    (each) =>
      each.on <= event.on &&
      sameScope(each, event) &&
      (each.by === null || decides.includes(each.by)),
  ).length
}
