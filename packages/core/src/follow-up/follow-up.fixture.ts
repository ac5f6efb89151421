import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { ProjectInput } from '../project/project.js'
import type { Duty } from './duty.js'
import { followUp, type FollowUpQuestion } from './follow-up.js'

/** A report, an inspection…: what the tests do not look at is filled in. */
export const part = (id: string, more: object): object => ({
  id,
  title: id,
  titleEn: id,
  citation: { document: 'QĐ 1', provision: 'Điều 5' },
  ...more,
})

export const bookWith = (...versions: readonly object[]): RuleBook =>
  createRuleBook([
    tinyPack([tinyRule('follow-up.x', versions as never)], { jurisdiction: 'national' }),
  ])

export type Events = NonNullable<ProjectInput['events']>

const project = (events: Events | null, more: Partial<ProjectInput> = {}): ProjectInput => ({
  id: 'p',
  fund: 'national',
  items: [{ id: '1', activity: 'advanced-machinery' }],
  events,
  ...more,
})

/** What one project owes, each duty in one line: period, last day, status, day done, days late. */
export const told = (
  book: RuleBook,
  events: Events | null,
  question: FollowUpQuestion,
  more: Partial<ProjectInput> = {},
): readonly string[] =>
  followUp(book, project(events, more), question)
    .duties.filter(({ kind }) => kind !== 'refund')
    .map(line)

const line = ({ duty, period, due, status, doneOn, lateDays }: Duty): string =>
  [duty, period ?? '-', due ?? '-', status, ...(doneOn === null ? [] : [doneOn]), lateDays].join(
    ' ',
  )
