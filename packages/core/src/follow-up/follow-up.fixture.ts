import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { ProjectInput } from '../project/project.js'
import type { Duty } from './duty.js'
import { followUp, type FollowUpQuestion } from './follow-up.js'
import type { InspectionRisksInput } from './risks.js'

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

/** Risk points of the tests. */
export const SAMPLE_RISKS: InspectionRisksInput = {
  basis: 'sample',
  risks: [
    {
      id: 'late',
      title: 'Việc quá hạn (mẫu)',
      titleEn: 'Something is late (sample)',
      points: 3,
      counts: 'late',
      most: 5,
    },
    {
      id: 'broken',
      title: 'Cam kết không giữ (mẫu)',
      titleEn: 'A commitment not kept (sample)',
      points: 10,
      counts: 'broken',
    },
    {
      id: 'never-inspected',
      title: 'Chưa kiểm tra lần nào (mẫu)',
      titleEn: 'Never inspected (sample)',
      points: 5,
      counts: 'never-inspected',
    },
    {
      id: 'money',
      title: 'Mỗi 100 triệu đồng đề nghị (mẫu)',
      titleEn: 'Each 100 million đồng asked for (sample)',
      points: 1,
      counts: 'money',
      every: '100 triệu đồng',
      most: 20,
    },
  ],
}
