import {
  FOLLOW_UP_PARTS,
  type FollowUpMember,
  type FollowUpPart,
  isOfProject,
  membersOf,
} from '../kinds/follow-up/follow-up.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Day } from '../values/calendar.js'
import { type Duty, type DutyDraft, dutyOf } from './duty.js'
import { type Concern, concerns, followUpLaw, gradeOf, type LawSpan } from './follow-up-law.js'
import type { RecordsByDuty } from './follow-up-records.js'
import { inspectionDuties } from './inspection-duties.js'
import { lastingDuties } from './lasting-duties.js'
import type { MemberOfProject } from './member-of-project.js'
import type { ProjectLife } from './project-life.js'
import { reportDuties } from './report-duties.js'
import { resultDuties } from './result-duties.js'

const KINDS = {
  reports: 'report',
  inspections: 'inspection',
  lasting: 'lasting',
  results: 'result',
} as const

/** What each part of a rule comes to for a project. */
const DUTIES: { readonly [P in FollowUpPart]: (of: MemberOfProject<P>) => readonly Duty[] } = {
  reports: reportDuties,
  inspections: inspectionDuties,
  lasting: lastingDuties,
  results: resultDuties,
}

/** Nghĩa vụ của một đề án. / What the rules of follow-up ask about one project. */
export function projectDuties(
  book: RuleBook,
  life: ProjectLife,
  records: RecordsByDuty,
): readonly Duty[] {
  const began = life.began ?? life.on
  return followUpLaw(book).flatMap((span) => {
    if (outside(span, began, life.on)) return []
    const concern = concerns(book, span, life.project, began)
    if (concern.verdict === 'unmet') return []
    return FOLLOW_UP_PARTS.flatMap((part) =>
      partDuties(part, span, concern, { book, life, records }),
    )
  })
}

/** Whether a span of law has nothing in common with the life of a project so far. */
const outside = ({ from, to }: LawSpan, began: Day, on: Day): boolean =>
  (from !== null && from > on) || (to !== null && to < began)

type Setting = Pick<MemberOfProject<FollowUpPart>, 'book' | 'life' | 'records'>

function partDuties<P extends FollowUpPart>(
  part: P,
  span: LawSpan,
  { verdict, missing }: Concern,
  setting: Setting,
): readonly Duty[] {
  const { life } = setting
  return membersOf(span.version, part).flatMap((member) => {
    if (part === 'reports' && !isOfProject(member as FollowUpMember<'reports'>)) return []
    const duty = dutyMaker(part, span, member, life)
    if (verdict === 'unknown') return [duty({ status: 'unknown', missing })]
    if (!life.known) return [duty({ status: 'unknown', missing: ['events'] })]
    const duties = DUTIES[part]({ ...setting, span, member, duty })
    return span.encoded || duties.length === 0 ? duties : [duty({ status: 'not-encoded' })]
  })
}

function dutyMaker<P extends FollowUpPart>(
  part: P,
  span: LawSpan,
  member: FollowUpMember<P>,
  { project, on }: ProjectLife,
): MemberOfProject<P>['duty'] {
  const { id, title, titleEn, citation } = member
  const { by = [], sentTo = [] } = member as Partial<FollowUpMember<'reports'>>
  return (more) =>
    dutyOf({
      ...({ kind: KINDS[part], duty: id, title, titleEn } satisfies Partial<DutyDraft>),
      by,
      sentTo: sentTo ?? [],
      project: project.id,
      rule: span.id,
      citation: span.encoded ? citation : null,
      evidence: span.encoded ? gradeOf(span, citation, more.due ?? on) : null,
      ...more,
    })
}
