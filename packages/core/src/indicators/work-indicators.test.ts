// Công tác khuyến công quanh đề án: nhu cầu, con người, lồng ghép, kết quả, điều chỉnh kế hoạch. /
// The work around projects; every figure is of invented samples.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { national } from '@khuyencong/rules-national'
import { KhuyenCongError } from '../errors/errors.js'
import { createRuleBook } from '../packs/rule-book.js'
import type { ProjectInput } from '../project/project.js'
import { type WorkResult, workIndicators } from './work-indicators.js'
import type { WorkRecordsInput } from './work-records.js'

const book = createRuleBook([national])
const ON = '2024-06-30'
const result = (
  records: Partial<WorkRecordsInput>,
  projects: readonly ProjectInput[] = [],
): WorkResult => {
  const work = workIndicators(book, { id: 'w', on: ON, ...records } as WorkRecordsInput)
  for (const [index, each] of projects.entries()) work.add(each, `projects[${index}]`)
  return work.result()
}
/** A figure: the number, or «least..most» («..» without an end is not known). */
const told = ({ total }: WorkResult, id: string): number | string | undefined => {
  const figure = total.figures[id]
  return figure && (figure.value ?? `${figure.least}..${figure.most ?? ''}`)
}
const project = (
  id: string,
  more: Partial<ProjectInput> = {},
  item: object = {},
): ProjectInput => ({
  id,
  fund: 'local',
  planYear: 2024,
  approval: { level: 'province', on: '2024-02-01' },
  events: [],
  results: [],
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      site: { province: 'dak-lak', district: 'Huyện A' },
      beneficiary: { id: 'E1' },
      requested: { local: 100, counterpart: 200, other: 0 },
      costs: [],
      ...item,
    },
  ],
  ...more,
})

describe('needs surveyed before the plan', () => {
  const need = (more: object = {}): object => ({ activity: 'showroom', on: '2024-03-01', ...more })
  const needs = (...all: object[]): WorkResult =>
    result({ needs: all as unknown as NonNullable<WorkRecordsInput['needs']> })

  it('are counted, with the money and the establishments', () => {
    const found = needs(
      need({ establishment: { id: 'A' }, amount: '300 triệu đồng', project: 'p1' }),
      need({ establishment: { id: 'a' }, amount: 0, project: 'none' }),
    )
    expect(told(found, 'needs')).toBe(2)
    expect(told(found, 'needs.establishments')).toBe(1)
    expect(told(found, 'needs.amount')).toBe(300_000_000)
    expect(told(found, 'needs.planned')).toBe(1)
  })

  it('what is not said stays unknown', () => {
    const found = needs(need({ amount: 5 }), need())
    expect(told(found, 'needs.amount')).toBe('5..')
    expect(told(found, 'needs.establishments')).toBe('1..2')
    expect(told(found, 'needs.planned')).toBe('0..')
    expect(found.total.figures['needs.amount']).toMatchObject({ parts: 2, unknown: 1 })
  })

  it('one surveyed after the day is not known of yet', () => {
    expect(told(needs(need({ on: '2024-06-30' })), 'needs')).toBe(1)
    expect(told(needs(need({ on: '2024-07-01' })), 'needs')).toBeUndefined()
    expect(told(needs(need({ on: null })), 'needs')).toBe(1)
  })

  it('none recorded is no figure, not zero', () => {
    expect(result({}).total.figures).toEqual({})
    expect(result({ needs: [] }).total.figures).toEqual({})
  })
})

describe('collaborators and officials', () => {
  const people = (...all: object[]): WorkResult =>
    result({ people: all as unknown as NonNullable<WorkRecordsInput['people']> })
  const one = (more: object = {}): WorkResult =>
    people({ role: 'collaborator', from: '2024-01-01', left: 'never', fullTime: false, ...more })

  it.each<[string, object, number | string]>([
    ['from the day they begin', { from: '2024-06-30' }, 1],
    ['not the day before it', { from: '2024-07-01' }, 0],
    ['not on the day of leaving', { left: '2024-06-30' }, 0],
    ['the day before it', { left: '2024-07-01' }, 1],
    ['not known where the day of beginning is not', { from: null }, '0..'],
    ['not known where it is not said whether they left', { left: null }, '0..'],
    ['surely not, once they left, whenever they began', { from: null, left: '2024-01-01' }, 0],
  ])('serve %s', (_what, more, serving) => {
    expect(told(one(more), 'collaborators')).toBe(serving)
  })

  it('full time, joined, left and trained count within the year of the day', () => {
    expect(told(one({ fullTime: true }), 'collaborators.fullTime')).toBe(1)
    expect(told(one({ fullTime: null }), 'collaborators.fullTime')).toBe('0..')
    expect(told(one({ fullTime: null, left: '2023-01-01' }), 'collaborators.fullTime')).toBe(0)
    expect(told(one(), 'collaborators.joined')).toBe(1)
    expect(told(one({ from: '2023-12-31' }), 'collaborators.joined')).toBe(0)
    expect(told(one({ left: '2024-01-01' }), 'collaborators.left')).toBe(1)
    expect(told(one({ left: '2023-12-31' }), 'collaborators.left')).toBe(0)
    expect(told(one({ left: '2024-07-01' }), 'collaborators.left')).toBe(0)
    expect(told(one({ trained: ['2024-05-05'] }), 'collaborators.trained')).toBe(1)
    expect(told(one({ trained: ['2023-05-05', '2024-07-01'] }), 'collaborators.trained')).toBe(0)
    expect(told(one({ trained: null }), 'collaborators.trained')).toBe('0..')
  })

  it('officials stand apart; skills are those of the people who serve', () => {
    const found = people(
      { role: 'official', from: '2020-01-01', left: 'never', skills: ['Cơ khí', 'Đất đai'] },
      { role: 'official', from: '2020-01-01', left: 'never', skills: ['cơ khí'] },
      { role: 'official', from: '2020-01-01', left: '2024-01-01', skills: ['Điện'] },
      { role: 'collaborator', from: '2020-01-01', left: 'never' },
    )
    expect(told(found, 'officials')).toBe(2)
    expect(told(found, 'collaborators')).toBe(1)
    expect(found.skills).toEqual([
      { role: 'official', skill: 'Cơ khí', people: 2 },
      { role: 'official', skill: 'Đất đai', people: 1 },
    ])
  })

  it('places that have one are counted once, however they are typed', () => {
    const serving = { role: 'collaborator', from: '2020-01-01', left: 'never' }
    const found = people(
      { ...serving, district: 'Huyện A', commune: 'Xã B' },
      { ...serving, district: 'huyện  a', commune: 'XÃ B' },
      { ...serving, district: 'Huyện C' },
    )
    expect(told(found, 'collaborators.places')).toBe(2)
    expect(told(people(serving), 'collaborators.places')).toBe(1)
  })
})

describe('projects', () => {
  it('give their number, money, establishments and acceptance', () => {
    const found = result({}, [
      project('a', { events: [{ type: 'accepted', on: '2024-05-01' }] }, { units: 3 }),
      project('b', {}, { beneficiary: { id: 'e1' } }),
    ])
    expect(told(found, 'projects')).toBe(2)
    expect(told(found, 'projects.accepted')).toBe(1)
    expect(told(found, 'projects.establishments')).toBe(1)
    expect(told(found, 'money.granted')).toBe(200)
    expect(told(found, 'money.counterpart')).toBe(400)
    expect(told(found, 'units.accepted')).toBe(3)
    expect(found.projects).toEqual({ counted: 2, notApproved: 0, noYear: 0 })
  })

  it('not approved by the day, or of no year, are counted apart', () => {
    const found = result({}, [
      project('a', { approval: { on: '2024-07-01' } }),
      project('b', { approval: null, events: null, planYear: null }),
    ])
    expect(told(found, 'projects')).toBeUndefined()
    expect(found.projects).toEqual({ counted: 0, notApproved: 1, noYear: 1 })
  })

  it('one that tells nothing of its results leaves those of the others a lower bound', () => {
    const jobs = [{ indicator: 'jobs', promised: 5, reached: 7 }]
    expect(told(result({}, [project('a', { results: jobs }), project('b')]), 'reached.jobs')).toBe(
      7,
    )
    const found = result({}, [project('a', { results: jobs }), project('b', { results: null })])
    expect(told(found, 'reached.jobs')).toBe('7..')
    expect(told(found, 'promised.jobs')).toBe('5..')
    expect(told(found, 'projects.withoutResults')).toBe(1)
    expect(found.indicators.find(({ id }) => id === 'reached.jobs')?.title).toContain('jobs')
  })

  it('the same project twice is refused', () => {
    expect(() => result({}, [project('a'), project('a')])).toThrow(KhuyenCongError)
  })
})

describe('programmes blended in', () => {
  const line = (programme: string, amount: number | null, kind = 'machinery'): object => ({
    kind,
    amount: 1000,
    otherSources: [{ programme, amount }],
  })
  const programmes = [{ programme: 'OCOP', title: 'Chương trình mẫu', target: 100 }]

  it('are added up by name and kind of cost, and held against what was meant', () => {
    const { blended, ...found } = result({ programmes }, [
      project('a', {}, { costs: [line('ocop', 30), line('OCOP', 10, 'training')] }),
      project('b', {}, { costs: [line('ocop', 10)] }),
    ])
    expect(blended).toMatchObject([
      {
        title: 'Chương trình mẫu',
        projects: 2,
        amount: { value: 50 },
        byCost: [
          { costKind: 'machinery', amount: { value: 40 } },
          { costKind: 'training', amount: { value: 10 } },
        ],
        target: 100,
        rate: { percent: '50,00%' },
      },
    ])
    expect(told(found as WorkResult, 'money.blended')).toBe(50)
  })

  it('an amount that is not told, and a line that does not say, leave a lower bound', () => {
    const { blended, ...found } = result({}, [
      project('a', {}, { costs: [line('ocop', 30), line('ocop', null)] }),
    ])
    expect(blended[0]).toMatchObject({
      amount: { least: 30, most: null, unknown: 1 },
      target: null,
    })
    expect(told(found as WorkResult, 'money.blended')).toBe('30..')
    const silent = result({}, [project('a', {}, { costs: [{ kind: 'machinery', amount: 5 }] })])
    expect(told(silent, 'money.blended')).toBe('0..')
    expect(told(result({}, [project('a', {}, { costs: [] })]), 'money.blended')).toBe(0)
  })

  it('one that was meant and never came is shown with nothing', () => {
    expect(result({ programmes }).blended).toMatchObject([
      { programme: 'OCOP', projects: 0, amount: { value: 0 }, rate: { percent: '0,00%' } },
    ])
  })
})

describe('changes of plans', () => {
  const adjusted = (on: string, why = 'mẫu'): object => ({
    type: 'adjusted',
    on,
    changes: ['lowers-grant'],
    why,
  })
  const changed = (events: unknown, more: Partial<ProjectInput> = {}): WorkResult =>
    result({}, [project('a', { events: events as ProjectInput['events'], ...more })])

  it('are counted by the day, with what was changed and why', () => {
    const found = changed([
      adjusted('2024-03-01'),
      adjusted('2024-06-30'),
      adjusted('2024-07-01'),
      { type: 'stopped', on: '2024-06-01', why: 'khác' },
    ])
    expect(told(found, 'plan.changes')).toBe(2)
    expect(told(found, 'plan.changed')).toBe(1)
    expect(told(found, 'plan.stopped')).toBe(1)
    expect(found.changes).toEqual([{ what: 'lowers-grant', times: 2 }])
    expect(found.reasons).toEqual([
      { what: 'mẫu', times: 2 },
      { what: 'khác', times: 1 },
    ])
  })

  it('no events is not known, an empty list is none', () => {
    expect(told(changed(null), 'plan.changes')).toBe('0..')
    expect(told(changed([]), 'plan.changes')).toBe(0)
  })

  it.each<[string, string, number, number]>([
    ['the day before the plan year', '2023-12-31', 0, 0],
    ['its first day', '2024-01-01', 1, 0],
    ['the day after', '2024-01-02', 1, 1],
    ['later', '2024-02-01', 1, 31],
  ])('approval on %s', (_what, on, inYear, days) => {
    const found = result({}, [project('a', { approval: { on } })])
    expect(told(found, 'plan.approvedInYear')).toBe(inYear)
    expect(told(found, 'plan.daysIntoYear')).toBe(days)
  })
})

describe('grouping', () => {
  it('by place, year, fund and content: a former province stands with its successor', () => {
    const found = result({ on: '2025-12-31', by: ['province', 'content'] }, [
      project('a', {}, { site: { province: 'soc-trang' } }),
      project('b', {}, { activity: 'trademark', site: { province: 'can-tho' } }),
    ])
    expect(found.groups.map(({ key, figures }) => [key, figures['projects']?.value])).toEqual([
      [{ province: 'can-tho', content: '3' }, 1],
      [{ province: 'can-tho', content: '4' }, 1],
    ])
    expect(found.names.contents['4']?.title).toBeDefined()
    expect(Object.keys(found.names.provinces)).toEqual(['can-tho'])
  })

  it('districts are one however they are typed, and shown as written', () => {
    const found = result({ by: ['district'] }, [
      project('a'),
      project('b', {}, { site: { province: 'dak-lak', district: 'HUYỆN  A' } }),
    ])
    expect(found.groups).toHaveLength(1)
    expect(Object.values(found.names.districts)).toEqual(['HUYỆN A'])
  })

  it('groups add up to the whole, in any order of records and projects', () => {
    const someone = fc.record({
      activity: fc.constantFrom('advanced-machinery', 'trademark', 'contest'),
      district: fc.constantFrom(null, 'A', 'B'),
      fund: fc.constantFrom('local', 'national', null),
      amount: fc.option(fc.nat(9)),
      jobs: fc.option(fc.nat(9)),
      establishment: fc.constantFrom(null, 'E1', 'E2'),
    })
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 6 }), (all) => {
        const projects = all.map((each, index) =>
          project(
            `p${index}`,
            {
              fund: each.fund as 'local' | null,
              results: each.jobs === null ? null : [{ indicator: 'jobs', reached: each.jobs }],
            },
            {
              activity: each.activity,
              site: { province: 'dak-lak', district: each.district },
              requested: { local: each.amount },
              beneficiary: { id: each.establishment },
            },
          ),
        )
        const by = ['district', 'fund', 'content'] as const
        const found = result({ by }, projects)
        expect(result({ by }, [...projects].reverse())).toEqual(found)
        for (const id of ['projects', 'money.granted'])
          expect(
            found.groups.reduce((sum, { figures }) => sum + (figures[id]?.least ?? 0), 0),
          ).toBe(found.total.figures[id]?.least ?? 0)
      }),
      { numRuns: 50 },
    )
  })
})

describe('bad input', () => {
  it.each<[string, object, string]>([
    ['an unknown activity', { needs: [{ activity: 'machinry' }] }, 'needs[0].activity'],
    ['an unknown province', { people: [{ role: 'official', province: 'x' }] }, 'people[0]'],
    ['an unknown role', { people: [{ role: 'boss' }] }, 'people[0].role'],
    ['an unknown field', { nedds: [] }, 'nedds'],
    ['an unknown dimension', { by: ['colour'] }, 'by[0]'],
  ])('%s is refused with its place', (_what, records, at) => {
    try {
      result(records as Partial<WorkRecordsInput>)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(KhuyenCongError)
      expect(JSON.stringify((error as KhuyenCongError).problems)).toContain(at)
    }
  })
})
