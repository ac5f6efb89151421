import { addMonths, type Day, daysAfter } from '../values/calendar.js'
import { answered } from './answer.js'
import type { Duty } from './duty.js'
import { isWithin } from './follow-up-law.js'
import type { MemberOfProject } from './member-of-project.js'

/**
 * Kiểm tra đề án. / The inspections of a project: those made, and the next. Again so many months
 * after the last one; where the text names no time, one is owed until one was made.
 */
export function inspectionDuties({
  member,
  span,
  life,
  records,
  duty,
}: MemberOfProject<'inspections'>): readonly Duty[] {
  const { on, project } = life
  const { within, everyMonths } = member
  const begun = within === null ? runsFrom(member.while, life) : life.whole([within.event])
  if (begun === null || !isWithin(span, begun)) return []
  const ended = member.while === null ? null : life.whole(member.while.until)
  const made = records
    .of(member.id, { project: project.id, province: null })
    .filter((record) => record.on >= begun)
  const duties: Duty[] = []
  let due = firstDay(begun, within?.days ?? null, everyMonths)
  for (const record of made) {
    records.use(record)
    duties.push(duty(answered({ on, due, doneOn: record.on, known: true })))
    due = everyMonths === null ? null : addMonths(record.on, everyMonths)
  }
  const again = everyMonths !== null || made.length === 0
  const over = ended !== null && (due === null ? made.length > 0 : due > ended)
  return again && !over
    ? [...duties, duty(answered({ on, due, doneOn: null, known: records.known }))]
    : duties
}

const runsFrom = (
  running: MemberOfProject<'inspections'>['member']['while'],
  life: MemberOfProject<'inspections'>['life'],
): Day | null => (running === null ? null : life.first(running.from))

const firstDay = (begun: Day, days: number | null, everyMonths: number | null): Day | null =>
  days !== null
    ? daysAfter(begun, days)
    : everyMonths === null
      ? null
      : addMonths(begun, everyMonths)
