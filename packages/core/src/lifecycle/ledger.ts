import type { Day } from '../values/calendar.js'
import type { Evidence } from '../vocabulary/law.js'
import { EventDays } from './event-days.js'
import { type LedgerContext, paidSum } from './ledger-context.js'
import { deadlineFindings } from './ledger-deadlines.js'
import { itemsByDay } from './ledger-items.js'
import { advanceFindings } from './ledger-money.js'
import { orderFindings } from './ledger-order.js'
import { refundFinding, settlementFindings } from './ledger-settlement.js'
import { planYearFindings } from './ledger-year.js'
import type { Vnd } from '../values/money.js'
import {
  type Project,
  type ProjectEvent,
  type ProjectInput,
  readProject,
} from '../project/project.js'
import { proceduresFor } from './procedure-in-force.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { findingsByGrade } from '../stages/unverified.js'
import { type Finding } from '../vocabulary/finding.js'
import { EVENT_TYPES } from '../vocabulary/vocabulary.js'

/**
 * Một bước trong đời đề án. / One event as it was taken: from which state to which, by which text.
 */
export interface LedgerStep {
  readonly event: ProjectEvent['type']
  readonly on: Day
  readonly from: string | null
  readonly to: string | null
  /** The step is in the procedure from that state; else the ledger skips or repeats something. */
  readonly regular: boolean
}

/**
 * Sổ theo dõi đề án. / What the events of a project come to: its state, its money, its findings.
 * Derived each time, never stored.
 */
export interface Ledger {
  readonly state: string | null
  readonly steps: readonly LedgerStep[]
  /** In đồng; `null` where the amount of an event is not known. */
  readonly advanced: Vnd | null
  readonly refunded: Vnd | null
  /** What is to be returned; `null` where it cannot be told yet. */
  readonly refundDue: Vnd | null
  readonly findings: readonly Finding[]
  /** Grades of the rules the findings rest on. */
  readonly grades: readonly Evidence[]
}

/**
 * Sổ theo dõi đề án. / Replays the events of a project against the rules in force on each event's
 * day: advances within rate and with their papers, nothing paid before approval or settled before
 * acceptance, deadlines, who may decide a change, refund due.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The project with its `events`.
 * @returns Its stage, its money in đồng, its deadlines, and what was found.
 * @throws `KhuyenCongError` for broken input.
 * @example
 * ```ts
 * import { createRuleBook, readLedger } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const ledger = readLedger(createRuleBook([national]), {
 *   id: 'p', fund: 'national', items: [{ id: '1', activity: 'advanced-machinery' }],
 *   events: [
 *     { type: 'approved', on: '2023-02-01' },
 *     { type: 'advanced', on: '2023-01-15', amount: '630 triệu đồng' },
 *   ],
 * })
 * ledger.findings[0]?.code // => 'PAID_BEFORE_APPROVAL'
 * ```
 */
export function readLedger(book: RuleBook, input: Project | ProjectInput): Ledger {
  const project = readProject(input, 'project', requireBook(book))
  const context = ledgerContext(book, project, project.events ?? [])
  const { events } = context
  const steps = stepsOf(context)
  const { due, findings } = refundFinding(context)
  const all = [
    ...orderFindings(context),
    ...advanceFindings(context),
    ...settlementFindings(context),
    ...planYearFindings(context),
    ...deadlineFindings(context),
    ...findings,
  ]
  return {
    state: steps.at(-1)?.to ?? null,
    steps,
    advanced: paidSum(events, 'advanced'),
    refunded: paidSum(events, 'refunded'),
    refundDue: due,
    findings: findingsByGrade(all),
    grades: all.flatMap(({ evidence }) => (evidence === null ? [] : [evidence])),
  }
}

/** What the parts of a ledger look at, of some events of a project. */
export function ledgerContext(
  book: RuleBook,
  project: Project,
  given: readonly ProjectEvent[],
): LedgerContext {
  const events = sorted(given)
  return {
    book,
    project,
    events,
    days: new EventDays(events),
    proceduresOn: byDay((on) => proceduresFor(book, project, on)),
    itemsOn: itemsByDay(book, project),
  }
}

/** Asks once for each day. */
function byDay<T>(ask: (on: Day) => T): (on: Day) => T {
  const known = new Map<Day, T>()
  return (on) => {
    const answer = known.get(on) ?? ask(on)
    known.set(on, answer)
    return answer
  }
}

/**
 * Events by day; on one day in the order of a project's life, so that the order of the input never
 * matters.
 */
function sorted(events: readonly ProjectEvent[]): readonly ProjectEvent[] {
  const placeOf = ({ on, type, item, amount }: ProjectEvent): string =>
    `${on} ${String(EVENT_TYPES.indexOf(type)).padStart(2, '0')} ${item ?? ''} ${amount ?? ''}`
  return events
    .map((event) => ({ event, place: placeOf(event) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ event }) => event)
}

/** Takes each event through the procedure in force on its day. */
export function stepsOf({ events, proceduresOn }: LedgerContext): LedgerStep[] {
  let state: string | null = null
  return events.map(({ type, on }) => {
    const procedures = proceduresOn(on)
    const from: string | null = state ?? procedures.part('start')?.value ?? null
    const known = (procedures.part('transitions')?.value ?? []).filter(
      (transition) => transition.on === type,
    )
    const regular = known.find((transition) => from !== null && transition.from.includes(from))
    state = (regular ?? known[0])?.to ?? state
    return { event: type, on, from, to: state, regular: regular !== undefined }
  })
}
