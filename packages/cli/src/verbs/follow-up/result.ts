import type { RuleBook } from '@khuyencong/core'
import type { FollowUpRecord } from '@khuyencong/core/follow-up'
import type { ProjectsRead } from '../../tables/projects-of-files.js'
import type { OpenDuties } from '../../after-support/open-duties.js'

/** Kết quả theo dõi. / What a follow-up of all files came to. */
export interface FollowUpResult {
  readonly on: string
  readonly book: RuleBook
  readonly read: ProjectsRead
  readonly open: OpenDuties
  readonly unusedRecords: readonly FollowUpRecord[]
}
