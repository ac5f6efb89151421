import { factReader } from '../project/facts.js'
import { daysAfter } from '../values/calendar.js'
import { answered } from './answer.js'
import type { Duty } from './duty.js'
import { isWithin, subjectOn } from './follow-up-law.js'
import type { MemberOfProject } from './member-of-project.js'

/**
 * Kết quả đã cam kết. / A result that was promised: shown by a fact of the project, or by a record
 * of somebody who looked.
 */
export function resultDuties({
  book,
  member,
  span,
  life,
  records,
  duty,
}: MemberOfProject<'results'>): readonly Duty[] {
  const { on, project } = life
  const { within, shownBy } = member
  const happened = within === null ? null : life.whole([within.event])
  if (within !== null && (happened === null || !isWithin(span, happened))) return []
  const due = within?.days == null || happened === null ? null : daysAfter(happened, within.days)
  const [record] = records.of(member.id, { project: project.id, province: null })
  if (record !== undefined)
    return [duty(answered({ on, due, doneOn: records.use(record).on, known: true }))]
  if (shownBy === null) return [duty(answered({ on, due, doneOn: null, known: records.known }))]
  const subject = subjectOn(book, project, on)
  const shown = subject === null ? null : factReader(shownBy, subject.vocabulary)(subject)
  return shown == null
    ? [duty({ ...answered({ on, due, doneOn: null, known: true }), missing: [shownBy] })]
    : [duty({ status: 'done', due })]
}
