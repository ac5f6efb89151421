import type { Day } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import { addKnown } from '../values/sums.js'
import type { EventDays } from './event-days.js'
import type { ItemsOnDay } from './ledger-items.js'
import type { Procedures } from './procedure-in-force.js'
import type { Project, ProjectEvent } from '../project/project.js'
import type { RuleBook } from '../packs/rule-book.js'

/** What the parts of a ledger look at. */
export interface LedgerContext {
  readonly book: RuleBook
  readonly project: Project
  /** By day. */
  readonly events: readonly ProjectEvent[]
  readonly days: EventDays
  readonly proceduresOn: (on: Day) => Procedures
  readonly itemsOn: (on: Day) => ItemsOnDay
}

type EventType = ProjectEvent['type']

/**
 * Whether an event is about what another one is about: one of them is about the whole project, or
 * both about one item.
 */
export const sameScope = (a: Pick<ProjectEvent, 'item'>, b: Pick<ProjectEvent, 'item'>): boolean =>
  a.item === null || b.item === null || a.item === b.item

/**
 * The sum of the amounts of the events of one type; `null` where one is not known. Throws
 * `AMOUNT_TOO_LARGE`.
 */
export function paidSum(events: readonly ProjectEvent[], type: EventType): Vnd | null {
  return events.reduce<Vnd | null>(
    (total, each) => (each.type === type ? addKnown(total, each.amount) : total),
    0 as Vnd,
  )
}

/**
 * Running sums of the known amounts of events, by item and for the whole project. A sum of known
 * parts is a lower bound. Throws `AMOUNT_TOO_LARGE`.
 */
export class RunningSums {
  readonly #sums = new Map<string | null, Vnd>()

  /** Adds an event to the whole project, and to its own item. */
  add({ item, amount }: ProjectEvent): void {
    for (const scope of item === null ? [null] : [null, item])
      this.#sums.set(scope, addKnown(this.of(scope), amount ?? (0 as Vnd)) as Vnd)
  }

  /** The sum so far, of one item or of all (`null`). */
  of(scope: string | null): Vnd {
    return this.#sums.get(scope) ?? (0 as Vnd)
  }
}
