import type { RuleBook } from '@khuyencong/core'
import type { FollowUpRecord, FollowUpRecordInput } from '@khuyencong/core/follow-up'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import type { DutyTable } from '../../after-support/duty-sheet.js'
import type { OpenDuties } from '../../after-support/open-duties.js'

/** Kết quả theo dõi. / What a follow-up of all files came to. */
export interface FollowUpResult {
  readonly on: string
  readonly book: RuleBook
  readonly read: ProjectsRead
  readonly open: OpenDuties
  /** What was done, as given; `null`: not known. */
  readonly records: readonly FollowUpRecordInput[] | null
  /** Every duty, where a table of them is asked for; else none. */
  readonly duties: DutyTable
  readonly unusedRecords: readonly FollowUpRecord[]
}
