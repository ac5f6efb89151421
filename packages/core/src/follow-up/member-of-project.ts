import type { FollowUpMember, FollowUpPart } from '../kinds/follow-up/follow-up.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { Duty } from './duty.js'
import type { LawSpan } from './follow-up-law.js'
import type { RecordsByDuty } from './follow-up-records.js'
import type { ProjectLife } from './project-life.js'

/** One member of a rule, for one project. */
export interface MemberOfProject<P extends FollowUpPart> {
  readonly book: RuleBook
  readonly span: LawSpan
  readonly member: FollowUpMember<P>
  readonly life: ProjectLife
  readonly records: RecordsByDuty
  /** A duty of this member: what all duties of it have in common is filled in. */
  readonly duty: (more: Partial<Duty> & Pick<Duty, 'status'>) => Duty
}
