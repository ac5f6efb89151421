import type { FollowUpMember } from '../kinds/follow-up/follow-up.js'
import { type Day, daysAfter } from '../values/calendar.js'
import { answered } from './answer.js'
import { dueDays, type DueDay } from './due-days.js'
import type { Duty } from './duty.js'
import { isWithin, type LawSpan } from './follow-up-law.js'
import type { DutyHolder, FollowUpRecord, RecordsByDuty } from './follow-up-records.js'
import type { MemberOfProject } from './member-of-project.js'

type Report = FollowUpMember<'reports'>

/** Báo cáo của đề án. / The reports of a project: those of the past, and the next one. */
export function reportDuties(of: MemberOfProject<'reports'>): readonly Duty[] {
  const { member } = of
  return member.within === null ? whileRunning(of) : onceAfter(of, member.within)
}

function whileRunning({ member, span, life, records, duty }: MemberOfProject<'reports'>): Duty[] {
  const { on, project } = life
  const begun = member.while === null ? null : life.first(member.while.from)
  if (begun === null || member.while === null) return []
  if (member.notEncoded !== null) return [duty({ status: 'not-encoded' })]
  const ended = life.whole(member.while.until)
  const shown = member.shownBy === null ? [] : life.days(member.shownBy)
  const holder = { project: project.id, province: null }
  return owedUpTo(member, span, { from: begun, to: ended, on }).map((owed) => {
    const record = recordFor(owed, member.id, holder, records)
    const doneOn = earliest([
      record?.on ?? null,
      shown.find((day) => owed.from <= day && day <= owed.to) ?? null,
    ])
    const known = member.shownBy !== null || records.known
    return duty({ period: owed.period, ...answered({ on, due: owed.due, doneOn, known }) })
  })
}

function onceAfter(
  { member, span, life, records, duty }: MemberOfProject<'reports'>,
  { event, days }: NonNullable<Report['within']>,
): Duty[] {
  const { on, project } = life
  const happened = life.whole([event])
  if (happened === null || !isWithin(span, happened)) return []
  const [record] = records.of(member.id, { project: project.id, province: null })
  const shown = member.shownBy === null ? null : life.whole([member.shownBy])
  const doneOn = earliest([record === undefined ? null : records.use(record).on, shown])
  const due = days === null ? null : daysAfter(happened, days)
  const known = member.shownBy !== null || records.known
  return [duty(answered({ on, due, doneOn, known }))]
}

/** The days on which a report may be owed, and the day asked about. */
export interface Running {
  readonly from: Day
  /** `null`: it still runs. */
  readonly to: Day | null
  readonly on: Day
}

/** Longer than a year and its last month: the next time always lies within. */
const A_YEAR_AHEAD = 400

/**
 * The times a report was owed within a span of law, up to the day asked about, and the first one
 * not before that day.
 */
export function owedUpTo(
  report: Report,
  span: LawSpan,
  { from, to, on }: Running,
): readonly DueDay[] {
  const first = span.from !== null && span.from > from ? span.from : from
  const last = earliest([to, span.to, daysAfter(on, A_YEAR_AHEAD)]) as Day
  if (last < first || (span.from !== null && span.from > on)) return []
  const days = dueDays(report, first, last)
  const past = days.filter(({ due, from: received }) => (due === null ? received <= on : due < on))
  const next = days.find(({ due }) => due !== null && due >= on)
  return next === undefined ? past : [...past, next]
}

/** The first record that names the period, or names none and came in on its days. */
export function recordFor(
  { period, from, to }: DueDay,
  duty: string,
  holder: DutyHolder,
  records: RecordsByDuty,
): FollowUpRecord | null {
  const found = records
    .of(duty, holder)
    .find((each) =>
      each.period === null ? from <= each.on && each.on <= to : each.period === period,
    )
  return found === undefined ? null : records.use(found)
}

/** The earliest of the days that are known. */
export const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).sort()[0] ?? null
