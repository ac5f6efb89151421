import type { FindingCode } from '../../vocabulary/finding.js'
import type { EventType } from '../../vocabulary/vocabulary.js'

/** What is wrong where one step came before another that it needs. */
const ORDER_CODES: Readonly<Partial<Record<`${EventType} after ${EventType}`, FindingCode>>> = {
  'contracted after approved': 'CONTRACT_BEFORE_APPROVAL',
  'advanced after approved': 'PAID_BEFORE_APPROVAL',
  'advanced after contracted': 'PAID_WITHOUT_CONTRACT',
  'accepted after contracted': 'ACCEPTED_BEFORE_CONTRACT',
  'settled after accepted': 'SETTLED_BEFORE_ACCEPTANCE',
}

/** The code of an order that a ledger can tell; `null` where it has none. */
export const orderCode = (event: EventType, after: EventType): FindingCode | null =>
  ORDER_CODES[`${event} after ${after}`] ?? null

/** The orders that a ledger can tell, as a message lists them. */
export const KNOWN_ORDERS = Object.keys(ORDER_CODES).join(', ')
