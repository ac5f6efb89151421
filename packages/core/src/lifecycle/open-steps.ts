import type { ProcedureDeadline } from '../kinds/procedure/procedure.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { Project, ProjectEvent } from '../project/project.js'
import type { Day } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import type { Citation, Evidence } from '../vocabulary/law.js'
import { EVENT_TYPES } from '../vocabulary/vocabulary.js'
import { ledgerContext, stepsOf } from './ledger.js'
import type { LedgerContext } from './ledger-context.js'
import { lastDayOf } from './ledger-deadlines.js'
import { refundFinding } from './ledger-settlement.js'
import type { PartInForce } from './procedure-in-force.js'

/** Bước còn phải làm. / A step of the procedure that has not been taken, and its last day. */
interface OpenStep {
  readonly deadline: ProcedureDeadline
  readonly due: Day
  readonly rule: string
  readonly evidence: Evidence
}

/** What a project still has to do, or to pay back, as its events up to a day tell. */
export interface OpenSteps {
  readonly steps: readonly OpenStep[]
  /** In đồng; `null` where it cannot be told yet. */
  readonly refundDue: Vnd | null
  readonly refund: {
    readonly rule: string
    readonly citation: Citation
    readonly evidence: Evidence
  } | null
}

/**
 * Việc còn phải làm. / The steps of the procedure in force on a day that a project has not taken,
 * with their last days, and the money it owes. A step before the last one taken is not asked for
 * again, nor any of a project that has come to its end.
 */
export function openSteps(
  book: RuleBook,
  project: Project,
  on: Day,
  events: readonly ProjectEvent[],
): OpenSteps {
  const context = ledgerContext(book, project, events)
  const procedures = context.proceduresOn(on)
  const state = stepsOf(context).at(-1)?.to ?? null
  const final = (procedures.part('states')?.value ?? []).some(
    (each) => each.id === state && each.final === true,
  )
  const deadlines = procedures.part('deadlines')
  const refund = procedures.part('refund')
  return {
    steps: final || deadlines === null ? [] : stepsAhead(context, deadlines),
    refundDue: refundFinding(context).due,
    refund:
      refund === null
        ? null
        : {
            rule: refund.procedure.id,
            citation: refund.value.citation,
            evidence: refund.evidence,
          },
  }
}

function stepsAhead(
  context: LedgerContext,
  { value, procedure }: PartInForce<readonly ProcedureDeadline[]>,
): readonly OpenStep[] {
  const last = Math.max(-1, ...context.events.map(({ type }) => EVENT_TYPES.indexOf(type)))
  return value.flatMap((deadline) => {
    const due = isAhead(deadline, context, last) ? lastDayOf(deadline, context, null) : null
    return due === null
      ? []
      : [{ deadline, due, rule: procedure.id, evidence: procedure.gradeOf(deadline.citation) }]
  })
}

const APPROVED = EVENT_TYPES.indexOf('approved')

function isAhead(
  { event, by }: ProcedureDeadline,
  { events }: LedgerContext,
  last: number,
): boolean {
  if (event === null || EVENT_TYPES.indexOf(event) < last) return false
  // a project that was never approved owes nothing that comes after approval
  if (EVENT_TYPES.indexOf(event) > APPROVED && last < APPROVED) return false
  return !events.some(
    (taken) => taken.type === event && (by === null || taken.by === null || by.includes(taken.by)),
  )
}
