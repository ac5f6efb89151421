// Sổ của một cơ sở. / What one establishment got, still owes and produced.

export { beginLedger, establishmentLedger } from './establishments/establishment-ledger.js'
export type {
  EstablishmentLedger,
  LedgerQuestion,
  LedgerReading,
} from './establishments/establishment-ledger.js'
export type { SupportLine } from './establishments/ledger-line.js'
export type { ProducedLine } from './establishments/produced.js'
export type { FundTotal, PartlyKnown } from './establishments/fund-totals.js'
