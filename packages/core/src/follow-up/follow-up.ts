import { withErrorPath } from '../errors/errors.js'
import { oneOf } from '../errors/one-of.js'
import { FOLLOW_UP_PARTS, membersOf } from '../kinds/follow-up/follow-up.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { type Project, type ProjectInput, readProject } from '../project/project.js'
import { FORMAT } from '../reading/format.js'
import { findProvince } from '../territory/register.js'
import { type Day, day } from '../values/calendar.js'
import { type Duty, DUTY_STATUSES, type DutyStatus, dutiesInOrder } from './duty.js'
import { followUpLaw } from './follow-up-law.js'
import {
  type FollowUpRecord,
  type FollowUpRecordInput,
  readFollowUpRecords,
  RecordsByDuty,
} from './follow-up-records.js'
import { dutyName } from './messages.js'
import { projectDuties } from './project-duties.js'
import { ProjectLife } from './project-life.js'
import { promisedResults } from './promised-results.js'
import { stepDuties } from './step-duties.js'
import { TerritoryDuties } from './territory-duties.js'

/** What is asked: the day, and what is known to have been done. */
export interface FollowUpQuestion {
  /** The day asked about, `YYYY-MM-DD`; what happened after it is not looked at. */
  readonly on: string
  /** The reports received, the inspections made; `null` or absent: not known. */
  readonly records?: readonly FollowUpRecordInput[] | null
}

/** Theo dõi sau hỗ trợ. / What is owed on a day. */
export interface FollowUp {
  readonly format: typeof FORMAT
  readonly on: Day
  readonly projects: number
  readonly counts: Readonly<Record<DutyStatus, number>>
  readonly duties: readonly Duty[]
  /** Records that answer to no duty, such as one of a project that is not in the list. */
  readonly unusedRecords: readonly FollowUpRecord[]
}

/**
 * Theo dõi, từng đề án một. / A follow-up of projects taken one by one, in any order: what each of
 * them owes is told as it comes, what whole territories owe at the end. It keeps no project.
 */
export interface FollowUpReading {
  readonly on: Day
  /** What one project owes. Throws `KhuyenCongError` for broken input. */
  readonly add: (project: Project | ProjectInput, where?: string) => readonly Duty[]
  /** What the territories of the projects so far owe. */
  readonly territories: () => readonly Duty[]
  /** The records that answered to nothing so far. */
  readonly unusedRecords: () => readonly FollowUpRecord[]
}

/**
 * Theo dõi sau hỗ trợ, từng đề án. / Begins a follow-up of many projects; for files too large to be
 * held at once.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param question - The day, and the records of what was done.
 * @returns What takes the projects one by one.
 * @throws `KhuyenCongError` `DAY_FORMAT`, `NOT_A_BOOK`, `UNKNOWN_WORD` (a record names no duty of
 * the packs), `UNKNOWN_PROVINCE`.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { beginFollowUp } from '@khuyencong/core/follow-up'
 * import { national } from '@khuyencong/rules-national'
 * const reading = beginFollowUp(createRuleBook([national]), { on: '2023-06-30' })
 * reading.add({ id: 'p', items: [{ id: '1', activity: 'showroom' }], events: [] })
 * reading.territories() // => []
 * ```
 */
export function beginFollowUp(
  book: RuleBook,
  { on, records: given = null }: FollowUpQuestion,
): FollowUpReading {
  const asked = day(on)
  requireBook(book)
  const read = given === null ? [] : namedIn(book, readFollowUpRecords(given))
  const records = new RecordsByDuty(given !== null, read, asked)
  const territory = new TerritoryDuties(book, asked, records)
  return {
    on: asked,
    add: (input, where = 'project') =>
      withErrorPath(
        where,
        () => {
          const life = new ProjectLife(readProject(input, 'project', book), asked)
          territory.add(life)
          return dutiesInOrder([
            ...projectDuties(book, life, records),
            ...promisedResults(life),
            ...stepDuties(book, life, records),
          ])
        },
        'project',
      ),
    territories: () => dutiesInOrder(territory.duties()),
    unusedRecords: () => records.unused,
  }
}

/** The records with their provinces by id. */
function namedIn(book: RuleBook, records: readonly FollowUpRecord[]): readonly FollowUpRecord[] {
  const known = dutiesOf(book)
  return records.map((record, index) =>
    withErrorPath(`records › [${index}]`, () => {
      oneOf(record.duty, known, dutyName)
      const { province } = record
      return province === null
        ? record
        : { ...record, province: findProvince(book.register, province).id }
    }),
  )
}

/** The ids of all duties the packs know: of follow-up rules, and of the deadlines of procedures. */
function dutiesOf(book: RuleBook): readonly string[] {
  const followUps = followUpLaw(book).flatMap(({ version }) =>
    FOLLOW_UP_PARTS.flatMap((part) => membersOf(version, part).map(({ id }) => id)),
  )
  const steps = book.packs.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      rule.kind === 'procedure'
        ? rule.versions.flatMap(({ deadlines }) => (deadlines ?? []).map(({ id }) => id))
        : [],
    ),
  )
  return [...new Set([...followUps, ...steps])]
}

/**
 * Theo dõi sau hỗ trợ. / What projects, and the provinces they lie in, owe on a day: periodic
 * reports, inspections, conditions that last, results that were promised, steps of the procedure,
 * money to be returned; each with its last day, whether it is done, late or cannot be told, and the
 * article.
 *
 * A duty rests on the law of its own last day, one that hangs on an event on the law of that event.
 * A report whose traces are not given is `unknown`, never late. The order of the input has no
 * effect.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param projects - One project, or several, with their `events`.
 * @param question - The day, and the records of what was done.
 * @returns Every duty up to the day, and the next of each.
 * @throws `KhuyenCongError` for broken input.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { followUp } from '@khuyencong/core/follow-up'
 * import { national } from '@khuyencong/rules-national'
 * const project = {
 *   id: 'p',
 *   fund: 'national',
 *   items: [{ id: '1', activity: 'advanced-machinery' }],
 *   events: [
 *     { type: 'contracted', on: '2023-03-01' },
 *     { type: 'progress', on: '2023-03-20' },
 *   ],
 * } as const
 * followUp(createRuleBook([national]), project, { on: '2023-04-25' }).counts.late // => 1
 * ```
 */
export function followUp(
  book: RuleBook,
  projects: Project | ProjectInput | Iterable<Project | ProjectInput>,
  question: FollowUpQuestion,
): FollowUp {
  const reading = beginFollowUp(book, question)
  const list = Symbol.iterator in projects ? [...projects] : [projects]
  const duties = list.flatMap((project, index) =>
    reading.add(project, list.length === 1 ? 'project' : `projects › [${index}]`),
  )
  const all = dutiesInOrder([...duties, ...reading.territories()])
  return {
    format: FORMAT,
    on: reading.on,
    projects: list.length,
    counts: countedBy(all),
    duties: all,
    unusedRecords: reading.unusedRecords(),
  }
}

/**
 * Đếm theo tình trạng. / How many duties there are of each status.
 *
 * @param duties - The duties.
 * @returns A number for each status, 0 where there is none.
 * @example
 * ```ts
 * import { countedBy } from '@khuyencong/core/follow-up'
 * countedBy([]).late // => 0
 * ```
 */
export function countedBy(duties: readonly Duty[]): Readonly<Record<DutyStatus, number>> {
  const counts = Object.fromEntries(DUTY_STATUSES.map((status) => [status, 0])) as Record<
    DutyStatus,
    number
  >
  for (const { status } of duties) counts[status] += 1
  return counts
}
