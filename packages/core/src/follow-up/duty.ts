import type { FOLLOW_UP_ACTORS } from '../kinds/follow-up/follow-up.js'
import type { Day } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'
import type { EVENT_ACTORS } from '../vocabulary/vocabulary.js'
import type { Citation, Evidence } from '../vocabulary/law.js'

/**
 * Tình trạng của một nghĩa vụ. / Where a duty stands on the day: past its last day and not done;
 * a commitment that is not kept; owed, in time or without a day in the text; what cannot be told
 * from what is given; a text nobody has read; done.
 *
 * @example
 * ```ts
 * import { DUTY_STATUSES } from '@khuyencong/core/follow-up'
 * DUTY_STATUSES.includes('late') // => true
 * ```
 */
export const DUTY_STATUSES = ['late', 'broken', 'due', 'unknown', 'not-encoded', 'done'] as const
/** Tình trạng một việc. / What is known of one duty on a day. */
export type DutyStatus = (typeof DUTY_STATUSES)[number]

/**
 * Loại nghĩa vụ. / What is owed: a report, an inspection, a condition that lasts, a result that
 * was promised, a step of the procedure, money to be returned.
 *
 * @example
 * ```ts
 * import { DUTY_KINDS } from '@khuyencong/core/follow-up'
 * DUTY_KINDS[0] // => 'report'
 * ```
 */
export const DUTY_KINDS = ['report', 'inspection', 'lasting', 'result', 'step', 'refund'] as const
/** Loại việc. / What kind of duty it is. */
export type DutyKind = (typeof DUTY_KINDS)[number]

/** Who owes something, or is told of it. */
export type DutyActor = (typeof FOLLOW_UP_ACTORS)[number] | (typeof EVENT_ACTORS)[number]

/** Nghĩa vụ. / One thing that is owed, once: a report of one month, an inspection of one project. */
export interface Duty {
  readonly kind: DutyKind
  /** The id of the report, inspection… in its rule; records name it. */
  readonly duty: string
  readonly title: string
  readonly titleEn: string
  /** Who owes it, and to whom it goes; empty where the text names nobody. */
  readonly by: readonly DutyActor[]
  readonly sentTo: readonly DutyActor[]
  /** The project it is about; `null` for a duty of a whole territory. */
  readonly project: string | null
  /** The province, as named on the last day; `null` for a duty of a project or of the nation. */
  readonly province: string | null
  /** `2023-03` a month, `2023` a year, `2023/2` the second part of a year; `null`: owed once. */
  readonly period: string | null
  /** The last day; `null` where the text names none. */
  readonly due: Day | null
  readonly status: DutyStatus
  /** The day it was done. */
  readonly doneOn: Day | null
  /** Days after the last day: of what is late until the day asked about, of what is done. */
  readonly lateDays: number
  /** Money to be returned, in đồng. */
  readonly amount: Vnd | null
  /** What was not given and is needed to tell: facts, `events`, `records`. */
  readonly missing: readonly string[]
  readonly rule: string | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
}

/** What a duty is about, and what it says; what is left out is not known of it, or does not apply. */
export type DutyDraft = Pick<Duty, 'kind' | 'duty' | 'title' | 'titleEn' | 'status'> & Partial<Duty>

export const dutyOf = (draft: DutyDraft): Duty => ({
  by: [],
  sentTo: [],
  project: null,
  province: null,
  period: null,
  due: null,
  doneOn: null,
  lateDays: 0,
  amount: null,
  missing: [],
  rule: null,
  citation: null,
  evidence: null,
  ...draft,
})

const placeOf = ({ project, province, rule, kind, duty, due, period }: Duty): string =>
  JSON.stringify([project ?? '', province ?? '', rule ?? '', kind, duty, due ?? '', period ?? ''])

/** One order for all, whatever order the projects came in. */
export function dutiesInOrder(duties: readonly Duty[]): readonly Duty[] {
  return duties
    .map((duty) => ({ duty, place: placeOf(duty) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ duty }) => duty)
}
