import type { RuleBook } from '@khuyencong/core'
import type { EstablishmentLedger } from '@khuyencong/core/establishments'
import type { FollowUpRecordInput } from '@khuyencong/core/follow-up'
import type { OpenDuty } from '../../after-support/open-duties.js'
import type { ProjectsRead } from '../../tables/projects-of-files.js'

/** Sổ của một cơ sở. / The ledger as found in all files. */
export interface LedgerResult {
  readonly ledger: EstablishmentLedger
  readonly owes: readonly OpenDuty[]
  /** What was done, as given; `null`: not known. */
  readonly records: readonly FollowUpRecordInput[] | null
  /** What a reader needs to know of it. */
  readonly notes: readonly string[]
  readonly book: RuleBook
  readonly read: ProjectsRead
}
