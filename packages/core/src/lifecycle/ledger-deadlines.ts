import { type Day, daysAfter, dayInYear } from '../values/calendar.js'
import type { LedgerContext } from './ledger-context.js'
import type { GradedFinding } from '../stages/unverified.js'
import type { ProcedureDeadline } from '../kinds/procedure/procedure.js'
import type { ProjectEvent } from '../project/project.js'
import { extensionsFor, planBuildingYearOf, planYearOf } from './ledger-year.js'
import type { ProcedureInForce } from './procedure-in-force.js'
import { finding } from '../vocabulary/finding.js'

/**
 * Thời hạn. / Deadlines of the procedure in force on an event's day; an event without a known actor
 * is held against the latest.
 */
export function deadlineFindings(context: LedgerContext): GradedFinding[] {
  return context.events.flatMap((event) => {
    const part = context.proceduresOn(event.on).part('deadlines')
    if (part === null) return []
    const own = part.value.filter((deadline) => deadline.event === event.type)
    const meant =
      event.by === null
        ? latestOnly(own, context)
        : own.filter(({ by }) => by === null || (event.by !== null && by.includes(event.by)))
    return meant.flatMap((deadline) => missed(deadline, event, context, part.procedure))
  })
}

function missed(
  deadline: ProcedureDeadline,
  event: ProjectEvent,
  context: LedgerContext,
  procedure: ProcedureInForce,
): GradedFinding[] {
  const last = lastDayOf(deadline, context, event)
  if (last === null || event.on <= last) return []
  const { severity, citation, name, nameEn } = deadline
  return [
    {
      finding: finding('DEADLINE_MISSED', severity, {
        item: event.item,
        event: event.type,
        found: event.on,
        expected: last,
        rule: procedure.id,
        citation,
        about: name === null ? null : { text: name, textEn: nameEn ?? name },
      }),
      evidence: procedure.gradeOf(citation),
    },
  ]
}

/** Of deadlines that differ by actor, the latest; those for everyone all stay. */
function latestOnly(
  deadlines: readonly ProcedureDeadline[],
  context: LedgerContext,
): readonly ProcedureDeadline[] {
  const byActor = deadlines.filter(({ by }) => by !== null)
  const dayOf = (each: ProcedureDeadline): string => lastDayOf(each, context, null) ?? ''
  const last = byActor.reduce<ProcedureDeadline | null>(
    (best, each) => ((best === null ? '' : dayOf(best)) >= dayOf(each) ? best : each),
    null,
  )
  return [...deadlines.filter(({ by }) => by === null), ...(last === null ? [] : [last])]
}

/** The last day for an event, `null` where it cannot be told. */
export function lastDayOf(
  { yearly, daysAfter: after, overrides }: ProcedureDeadline,
  context: LedgerContext,
  event: ProjectEvent | null,
): Day | null {
  const { days } = context
  if (yearly !== null) {
    const plan = yearFor(yearly.year, context)
    if (plan === null) return null
    const year = plan + (yearly.year === 'after-plan' ? extensionsFor(event, context) : 0)
    const own = overrides?.find((each) => each.year === year)
    return dayInYear(year, own?.lastDay ?? yearly.lastDay)
  }
  if (after === null) return null
  const before = days.lastUpTo(after.event, event?.on ?? null)
  return before === null ? null : daysAfter(before, after.days)
}

/** The year after the plan year is meant as the calendar has it. */
function yearFor(
  which: 'plan-building' | 'plan' | 'after-plan',
  context: LedgerContext,
): number | null {
  if (which === 'plan-building') return planBuildingYearOf(context)
  const plan = planYearOf(context)
  return plan === null || which === 'plan' ? plan : plan + 1
}
