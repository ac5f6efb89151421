// Sổ công tác trong theo dõi chương trình. / Records of the work in the monitoring of a programme:
// beside the money, and against targets. Every figure is of invented samples.
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { monitor, type Monitored } from '../monitoring/monitor.js'
import type { MonitoringInput } from '../monitoring/monitoring.js'
import { createRuleBook } from '../packs/rule-book.js'
import {
  asNeeds,
  followingIn,
  need,
  ON,
  person,
  type Records,
  target,
} from './monitoring-work.fixture.js'

const book = createRuleBook([national])
const follow = followingIn(book)

const shown = (figure?: {
  readonly value: number | null
  readonly least: number | null
}): number | string | undefined => figure && (figure.value ?? `≥ ${figure.least}`)
const keyed = ({ work }: Pick<Monitored, 'work'>, id: string): readonly unknown[] =>
  (work?.groups ?? []).flatMap(({ key, figures }) =>
    figures[id] === undefined ? [] : [[...Object.values(key), shown(figures[id])]],
  )
const project = (
  id: string,
  more: object = {},
): NonNullable<MonitoringInput['projects']>[number] => ({
  id,
  fund: 'local',
  planYear: 2024,
  approval: { level: 'province', on: '2024-02-01' },
  events: [],
  items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'dak-lak' } }],
  ...more,
})

describe('records of the work in monitoring', () => {
  it('have a place of their own, by province and year', () => {
    const found = follow([
      {
        needs: asNeeds(need({ amount: 100 }), need({ on: '2023-03-01' }), need({ province: null })),
        people: [person(), person({ province: 'gia-lai', from: '2024-01-01' })],
      },
    ])
    expect(found.work).toMatchObject({
      needs: 3,
      people: 2,
      closed: null,
      by: ['province', 'year'],
    })
    expect(keyed(found, 'needs')).toEqual([
      ['dak-lak', '2023', 1],
      ['dak-lak', '2024', 1],
      [null, '2024', 1],
    ])
    expect(keyed(found, 'collaborators')).toEqual([
      ['dak-lak', '2023', 1],
      ['dak-lak', '2024', 1],
      ['gia-lai', '2023', 0],
      ['gia-lai', '2024', 1],
    ])
    expect(found.total.rows).toBe(0)
    expect(found.names.provinces).toMatchObject({ 'dak-lak': 'Đắk Lắk', 'gia-lai': 'Gia Lai' })
  })

  it('what is not known stays unknown, never zero', () => {
    const { work } = follow([
      { needs: asNeeds(need(), need({ amount: 5 })), people: [person({ left: null })] },
    ])
    const { figures } = work.total
    expect(figures['needs.amount']).toMatchObject({ value: null, least: 5, most: null, unknown: 1 })
    expect(figures['collaborators']).toMatchObject({ value: null, unknown: 1 })
    expect(figures['officials']).toBeUndefined()
  })

  it('people of a past year are those who served on its last day', () => {
    const { work } = follow(
      [
        {
          people: [
            person({ from: '2023-12-31' }),
            person({ from: '2024-01-01', left: '2024-06-30' }),
          ],
        },
      ],
      {
        by: ['year'],
        rows: [
          { year: 2022, plan: 1 },
          { year: 2023, plan: 1 },
          { year: 2025, plan: 1 },
        ],
      },
    )
    expect(keyed({ work }, 'collaborators')).toEqual([
      ['2022', 0],
      ['2023', 1],
      ['2024', 1],
    ])
    expect(keyed({ work }, 'collaborators.joined')).toEqual([
      ['2022', 0],
      ['2023', 1],
      ['2024', 1],
    ])
    expect(shown(work.total.figures['collaborators.left'])).toBe(1)
  })

  it('a former province stands with its successor, and a region with its provinces', () => {
    const found = follow(
      [{ needs: asNeeds(need({ province: 'phu-yen' }), need()), on: '2025-12-31' }],
      {
        on: '2025-12-31',
        by: ['region', 'province'],
        regions: [{ id: 'r', title: 'Vùng mẫu', provinces: ['phu-yen', 'dak-lak'] }],
      },
    )
    expect(keyed(found, 'needs')).toEqual([['r', 'dak-lak', 2]])
    expect(found.names.regions).toEqual({ r: { title: 'Vùng mẫu', titleEn: 'Vùng mẫu' } })
  })

  it('changes of plans and blended money come from the projects, not their money or results', () => {
    const { work } = follow([{ programmes: [{ programme: 'ocop', target: 100 }] }], {
      projects: [
        project('a', { events: [{ type: 'adjusted', on: '2024-05-01', why: 'máy về chậm' }] }),
        project('b'),
      ],
    })
    expect(Object.keys(work.total.figures)).toEqual([
      'money.blended',
      'plan.approvedInYear',
      'plan.changed',
      'plan.changes',
      'plan.daysIntoYear',
      'plan.stopped',
    ])
    expect(shown(work.total.figures['plan.changes'])).toBe(1)
    expect(shown(work.total.figures['plan.daysIntoYear'])).toBe(62)
    expect(work.blended).toMatchObject([{ programme: 'ocop', target: 100, amount: { value: 0 } }])
  })

  it.each([
    ['below', 1, '200,00%', 'reached'],
    ['at', 2, '100,00%', 'reached'],
    ['above', 3, '66,67%', 'open'],
  ])('a target %s what the records hold', (_what, value, percent, state) => {
    const { indicators, work } = follow([{ people: [person(), person()] }], {
      targets: [target('collaborators', value)],
      projects: [
        project('a', { results: [] }),
        project('b', { results: [{ indicator: 'jobs', reached: 1 }] }),
      ],
    })
    expect(indicators[0]).toMatchObject({ result: { value: 2 }, rate: { percent }, state })
    expect(work).toMatchObject({ targets: ['collaborators'], notAdded: [] })
  })

  it('a target of a year, a province or a fund takes its own records alone', () => {
    const files = [
      {
        needs: asNeeds(need(), need({ on: '2023-12-31' }), need({ province: 'gia-lai' })),
        people: [person({ from: '2024-01-01' })],
      },
    ]
    const figure = (id: string, scope: object): number | string | undefined =>
      shown(follow(files, { targets: [target(id, 1, scope)] }).indicators[0]?.result)
    expect(figure('needs', {})).toBe(3)
    expect(figure('needs', { year: 2024 })).toBe(2)
    expect(figure('needs', { province: 'dak-lak' })).toBe(2)
    expect(figure('needs', { province: 'dak-lak', years: { from: 2024, to: 2025 } })).toBe(1)
    expect(figure('collaborators', { year: 2023 })).toBe(0)
    expect(figure('collaborators', { years: { from: 2021, to: 2025 } })).toBe(1)
    // no need belongs to a fund: which of them do is not known
    expect(figure('needs', { fund: 'local' })).toBe('≥ 0')
  })

  it('a record that does not say its place may belong to a target or not', () => {
    const figure = (...needs: object[]) =>
      follow([{ needs: asNeeds(...needs) }], {
        targets: [target('needs', 1, { province: 'dak-lak' })],
      }).indicators[0]?.result
    expect(figure(need(), need({ province: null }))).toMatchObject({
      value: null,
      least: 1,
      unknown: 1,
    })
    expect(figure(need(), need({ province: 'gia-lai' }))).toMatchObject({ value: 1, unknown: 0 })
  })

  it('an indicator that rows or projects name is not added to, and it is said', () => {
    const files = [{ needs: asNeeds(need()) }]
    const targets = [target('needs', 4)]
    const rows = [{ year: 2024, results: { needs: 3 } }]
    const ofProject = [project('a', { results: [{ indicator: 'needs', reached: 2 }] })]
    for (const [input, value] of [
      [{ rows }, 3],
      [{ projects: ofProject }, 2],
    ] as const) {
      const { indicators, work } = follow(files, { targets, ...input })
      expect(indicators[0]?.result.value).toBe(value)
      expect(work).toMatchObject({ targets: [], notAdded: ['needs'] })
    }
  })

  it.each([
    ['2024-06-29', '2024-06-29', 0],
    ['2024-06-30', null, 1],
    ['2024-07-01', null, 1],
  ])('records closed on %s', (on, closed, joined) => {
    const { work } = follow([{ on, people: [person({ from: '2024-06-30' })] }])
    expect(work.closed).toBe(closed)
    expect(shown(work.total.figures['collaborators.joined'])).toBe(joined)
    expect(keyed({ work }, 'collaborators')).toContainEqual(['dak-lak', '2024', joined])
  })

  it('the money, groups and overlaps of the rows are what they are without records', () => {
    const input: Partial<MonitoringInput> = {
      by: ['province', 'year'],
      rows: [
        { province: 'dak-lak', year: 2024, plan: '10 tỷ đồng', spent: '4 tỷ đồng' },
        { province: 'dak-lak', year: 2024, fund: 'local', plan: '6 tỷ đồng', spent: '4 tỷ đồng' },
      ],
      projects: [project('a', { results: [{ indicator: 'jobs', reached: 1 }] })],
      targets: [target('jobs', 3)],
    }
    const { work: _work, ...found } = follow(
      [{ needs: asNeeds(need({ amount: 7 })), people: [person()] }],
      input,
    )
    expect(found).toEqual(monitor(book, { id: 'm', on: ON, ...input }, 'm'))
    expect(found.findings.map(({ code }) => code)).toContain('COUNTED_TWICE')
  })

  it('a file given twice, an unknown province or activity are refused by their place', () => {
    const problem = (...files: Records[]): string => {
      try {
        follow(files)
      } catch (error) {
        if (error instanceof KhuyenCongError)
          return `${error.problems[0]?.code} ${error.problems[0]?.at}`
      }
      return ''
    }
    expect(problem({ id: 'x' }, { id: 'x' })).toBe('DUPLICATE_ID w1.json')
    expect(problem({ needs: asNeeds(need({ province: 'atlantis' })) })).toBe(
      'UNKNOWN_PROVINCE w0.json › needs[0]',
    )
    expect(problem({ needs: asNeeds(need({ activity: 'fishing' })) })).toMatch(
      /w0.json › needs\[0\]/u,
    )
  })
})
