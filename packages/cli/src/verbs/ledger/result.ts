import type { RuleBook } from '@khuyencong/core'
import type { EstablishmentLedger } from '@khuyencong/core/establishments'
import type { OpenDuty } from '../../after-support/open-duties.js'
import type { ProjectsRead } from '../../tables/projects-of-files.js'

/** Sổ của một cơ sở. / The ledger as found in all files. */
export interface LedgerResult {
  readonly ledger: EstablishmentLedger
  readonly owes: readonly OpenDuty[]
  readonly book: RuleBook
  readonly read: ProjectsRead
}
