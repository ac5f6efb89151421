// Kết quả của đề án trong theo dõi chương trình. / What projects promised and reached, rolled up:
// what is not known stays unknown, never zero.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectResultInput } from '../project/event-input.js'
import type { ProjectInput } from '../project/project.js'
import type { Bounds } from './figure.js'
import { follow } from './monitoring.fixture.js'
import type { Monitored } from './monitor.js'
import type { MonitoringInput } from './monitoring.js'

type Results = readonly ProjectResultInput[] | null
const TARGETS = [{ id: 'jobs', title: 'Việc làm', value: 20 }]

const project = (id: string, results: Results, more: Partial<ProjectInput> = {}): ProjectInput => ({
  id,
  fund: 'local',
  planYear: 2023,
  approval: { level: 'province', on: '2023-02-01' },
  events: [],
  items: ['1', '2'].map((item) => ({
    id: item,
    activity: 'advanced-machinery',
    site: { province: 'soc-trang' },
  })),
  results,
  ...more,
})
const followed = (
  projects: readonly ProjectInput[],
  more: Partial<MonitoringInput> = {},
): Monitored => follow({ targets: TARGETS, projects, ...more })
const jobs = (found: Monitored): { result: Bounds; promised: Bounds | null } => {
  const bounds = ({ least, most }: Bounds): Bounds => ({ least, most })
  const each = found.indicators.find(({ id }) => id === 'jobs')
  if (each === undefined) throw new Error('no such indicator')
  return { result: bounds(each.result), promised: each.promised && bounds(each.promised) }
}
const exactly = (value: number): Bounds => ({ least: value, most: value })
const UNKNOWN: Bounds = { least: 0, most: null }

describe('results of projects, followed', () => {
  it('are added up, promised beside reached', () => {
    const found = followed([
      project('a', [{ indicator: 'jobs', promised: 10, reached: 12, on: '2024-06-30' }]),
      project('b', [{ indicator: 'jobs', promised: 5, reached: 0, on: '2024-06-30' }]),
    ])
    expect(jobs(found)).toEqual({ result: exactly(12), promised: exactly(15) })
    expect(found.indicators[0]).toMatchObject({ state: 'open', remaining: exactly(8) })
  })

  it.each<[string, Results, Bounds, Bounds | null]>([
    ['a project that tells nothing of its results leaves them unknown', null, UNKNOWN, null],
    ['an empty list is known to be none', [], exactly(0), exactly(0)],
    [
      'a list that does not name the indicator has none of it',
      [{ indicator: 'revenue', reached: 5 }],
      exactly(0),
      exactly(0),
    ],
    ['promised and not yet measured', [{ indicator: 'jobs', promised: 7 }], UNKNOWN, exactly(7)],
    ['reached without a promise', [{ indicator: 'jobs', reached: 7 }], exactly(7), UNKNOWN],
    [
      'of two measurements the later one holds, whatever the order',
      [
        { indicator: 'jobs', reached: 9, on: '2024-12-31' },
        { indicator: 'jobs', promised: 8, reached: 4, on: '2024-06-30' },
      ],
      exactly(9),
      exactly(8),
    ],
    [
      'items are parts of the project',
      [
        { indicator: 'jobs', item: '1', promised: 1, reached: 2 },
        { indicator: 'jobs', item: '2', promised: 3, reached: 4 },
      ],
      exactly(6),
      exactly(4),
    ],
    [
      'a figure of the whole project holds before those of its items',
      [
        { indicator: 'jobs', item: '1', reached: 2 },
        { indicator: 'jobs', promised: 9, reached: 7 },
      ],
      exactly(7),
      exactly(9),
    ],
    [
      'one item not measured leaves room above the other',
      [
        { indicator: 'jobs', item: '1', promised: 1, reached: 2 },
        { indicator: 'jobs', item: '2', promised: 3 },
      ],
      { least: 2, most: null },
      exactly(4),
    ],
  ])('%s', (_what, results, result, promised) => {
    expect(jobs(followed([project('a', results)]))).toEqual({ result, promised })
  })

  it('count from the day they were measured on', () => {
    const one = [project('a', [{ indicator: 'jobs', promised: 10, reached: 12, on: '2024-06-30' }])]
    expect(jobs(followed(one, { on: '2024-06-29' })).result).toEqual(UNKNOWN)
    expect(jobs(followed(one, { on: '2024-06-30' })).result).toEqual(exactly(12))
    expect(jobs(followed(one, { on: '2024-07-01' })).result).toEqual(exactly(12))
  })

  it('one unknown project leaves the sum a lower bound', () => {
    const found = followed([
      project('a', [{ indicator: 'jobs', promised: 10, reached: 12 }]),
      project('b', null),
    ])
    expect(jobs(found)).toEqual({
      result: { least: 12, most: null },
      promised: { least: 10, most: null },
    })
  })

  it('belong to the plan year and its place, and group with it', () => {
    const found = followed(
      [
        project('a', [{ indicator: 'jobs', promised: 1, reached: 2 }]),
        project('b', [{ indicator: 'jobs', promised: 1, reached: 3 }], { planYear: 2024 }),
      ],
      { by: ['year'] },
    )
    expect(found.groups.map(({ key, results }) => [key.year, results['jobs']?.value])).toEqual([
      ['2023', 2],
      ['2024', 3],
    ])
  })

  it('a figure of a row and of its projects is given twice', () => {
    const row = {
      province: 'soc-trang',
      year: 2023,
      fund: 'local' as const,
      activity: 'advanced-machinery',
      results: { jobs: 5 },
    }
    expect(() =>
      followed([project('a', [{ indicator: 'jobs', reached: 2 }])], { rows: [row] }),
    ).toThrow(/DUPLICATE_FIGURE|hai lần/u)
    expect(jobs(followed([project('a', null)], { rows: [row] })).result).toEqual(exactly(5))
  })

  it('of two measurements on one day that differ only the range is known', () => {
    const two = [4, 9].map((reached) => ({ indicator: 'jobs', reached, on: '2024-06-30' }))
    expect(jobs(followed([project('a', two)])).result).toEqual({ least: 4, most: 9 })
  })

  it('beside counted units, what a project reports comes first', () => {
    const accepted = { events: [{ type: 'accepted', on: '2023-10-01' }] } as const
    const counted = (results: Results): Bounds =>
      jobs(
        followed([project('a', results, accepted)], {
          targets: [{ ...TARGETS[0], activity: 'advanced-machinery' } as (typeof TARGETS)[0]],
          countUnits: ['jobs'],
        }),
      ).result
    expect(counted([{ indicator: 'jobs', reached: 9 }])).toEqual(exactly(9))
    expect(counted([{ indicator: 'revenue', reached: 9 }])).toEqual(exactly(2))
    expect(counted(null)).toEqual(exactly(2))
  })

  it('an indicator that nobody follows is named', () => {
    const found = followed([project('a', [{ indicator: 'jbos', reached: 2 }])])
    expect(found.notes).toContainEqual({ code: 'RESULT_NOT_FOLLOWED', items: ['jbos'] })
    expect(
      followed([project('a', [{ indicator: 'jobs', reached: 2 }])]).notes.map(({ code }) => code),
    ).not.toContain('RESULT_NOT_FOLLOWED')
  })

  it('come out alike in any order of projects and of their results', () => {
    const result = fc.record({
      indicator: fc.constantFrom('jobs', 'revenue'),
      item: fc.constantFrom(null, '1', '2'),
      promised: fc.option(fc.nat(9)),
      reached: fc.option(fc.nat(9)),
      on: fc.constantFrom(null, '2024-01-01', '2024-06-30', '2025-01-01'),
    })
    const results = fc.option(
      fc.uniqueArray(result, {
        maxLength: 4,
        selector: ({ indicator, item, on }) => `${indicator} ${item} ${on}`,
      }),
    )
    fc.assert(
      fc.property(fc.array(results, { minLength: 1, maxLength: 4 }), (all) => {
        const projects = all.map((each, index) => project(`p${index}`, each))
        const turned = [...all]
          .map((each, index) => project(`p${index}`, each && [...each].reverse()))
          .reverse()
        expect(followed(turned)).toEqual(followed(projects))
      }),
      { numRuns: 60 },
    )
  })
})
