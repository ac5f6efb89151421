import { openSteps } from '../lifecycle/open-steps.js'
import type { RuleBook } from '../packs/rule-book.js'
import { answered } from './answer.js'
import { type Duty, dutyOf } from './duty.js'
import type { RecordsByDuty } from './follow-up-records.js'
import type { ProjectLife } from './project-life.js'

/**
 * Bước còn phải làm, tiền phải hoàn trả. / The steps of the procedure a project has still to take,
 * and the money it has to return. A deadline that the pack itself takes for a warning, since the
 * events may not show what it asks, is never late without a record: it cannot be told.
 */
export function stepDuties(
  book: RuleBook,
  { project, on, events, known }: ProjectLife,
  records: RecordsByDuty,
): readonly Duty[] {
  if (!known) return []
  const { steps, refundDue, refund } = openSteps(book, project, on, events)
  const holder = { project: project.id, province: null }
  const owed = steps.flatMap(({ deadline, due, rule, evidence }) => {
    const { id, title, titleEn, citation, severity, by } = deadline
    const [record] = records.of(id, holder)
    const doneOn = record === undefined ? null : records.use(record).on
    const duty = {
      kind: 'step',
      duty: id,
      title,
      titleEn,
      by: by ?? [],
      project: project.id,
    } as const
    const answer = answered({ on, due, doneOn, known: severity === 'error' || records.known })
    return [dutyOf({ ...duty, rule, citation, evidence, ...answer })]
  })
  return refundDue === 0 ? owed : [...owed, refundDuty(project.id, refundDue, refund)]
}

const refundDuty = (
  project: string,
  amount: Duty['amount'],
  refund: Partial<Pick<Duty, 'rule' | 'citation' | 'evidence'>> | null,
): Duty =>
  dutyOf({
    kind: 'refund',
    duty: 'refund',
    title: 'Hoàn trả kinh phí đã tạm ứng',
    titleEn: 'Returning money that was advanced',
    by: ['implementer'],
    project,
    amount,
    status: amount === null ? 'unknown' : 'due',
    missing: amount === null ? ['events'] : [],
    ...refund,
  })
