import { monitor, type Monitored } from '../monitoring/monitor.js'
import type { MonitoringInput } from '../monitoring/monitoring.js'
import type { RuleBook } from '../packs/rule-book.js'
import { monitoringWork } from './monitoring-work.js'
import type { WorkRecordsInput } from './work-records.js'

// Sổ công tác mẫu để theo dõi. / Sample records followed by monitoring.

export const ON = '2024-06-30'
export type Records = Partial<WorkRecordsInput>

export type Followed = Monitored & Required<Pick<Monitored, 'work'>>

/** Follows files of records beside the rest of an input. */
export const followingIn =
  (book: RuleBook) =>
  (files: readonly Records[], input: Partial<MonitoringInput> = {}): Followed => {
    const work = monitoringWork(book)
    for (const [index, each] of files.entries())
      work.addRecords({ id: `w${index}`, on: ON, ...each }, `w${index}.json`)
    const found = monitor(book, { id: 'm', on: ON, ...input }, 'm', work)
    if (found.work === undefined) throw new Error('no work')
    return { ...found, work: found.work }
  }
export const person = (more: object = {}) =>
  ({
    role: 'collaborator',
    province: 'dak-lak',
    from: '2023-05-01',
    left: 'never',
    ...more,
  }) as const
export const need = (more: object = {}): object => ({
  province: 'dak-lak',
  on: '2024-03-01',
  ...more,
})
export const asNeeds = (...all: object[]) =>
  all as unknown as NonNullable<WorkRecordsInput['needs']>
export const target = (id: string, value: number, more: object = {}) => ({
  id,
  title: id,
  value,
  ...more,
})
