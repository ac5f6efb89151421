import { describe, expect, it } from 'vitest'
import type { Day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { reconcile } from '../reconciliation/reconcile.js'
import type { ReportInput } from '../reconciliation/report.js'
import { book } from './monitoring.fixture.js'
import { projectTally } from './project-tally.js'

type Json = Record<string, unknown>
const project = (id: string, requested: Json, more: Json = {}, item: Json = {}): Json => ({
  id,
  fund: 'national',
  planYear: 2023,
  items: [{ id: '1', activity: 'advanced-machinery', requested, ...item }],
  ...more,
})
const whole = (national: number | string, more: Json = {}): Json => ({
  national,
  local: 0,
  other: 0,
  counterpart: 0,
  ...more,
})
const report = (stated: Json, more: Json = {}): ReportInput =>
  ({ id: 'r', stated, ...more }) as ReportInput
const against = (
  input: ReportInput,
  projects: readonly Json[],
  on: string | null = null,
): readonly unknown[] => {
  const tally = projectTally(input, book.register)
  for (const [index, each] of projects.entries())
    tally.add(each, `p.ndjson:${index + 1}`, on as Day | null)
  return reconcile(input, 'report', tally.sums())
    .compared.filter(({ at }) => at.startsWith('from.'))
    .map(({ at, stated, computed, agrees, basis }) => [
      at.slice('from.'.length),
      stated,
      computed,
      agrees,
      basis,
    ])
}

describe('published totals held against the projects themselves', () => {
  const two = [
    project('a', whole('41,4 tỷ đồng', { counterpart: 5 })),
    project('b', whole('20,3 tỷ đồng', { counterpart: 7 })),
  ]

  it('counts, money by source, and all together, with the rounding of the text', () => {
    expect(
      against(
        report({
          projects: 2,
          total: '62 tỷ đồng',
          bySource: { national: '61,7 tỷ đồng', counterpart: 13 },
          plan: { amount: '62 tỷ đồng' },
        }),
        two,
      ),
    ).toEqual([
      ['projects', 2, 2, true, 'exact'],
      ['total', 62_000_000_000, 61_700_000_012, true, 'rounding'],
      ['bySource.national', 61_700_000_000, 61_700_000_000, true, 'exact'],
      ['bySource.counterpart', 13, 12, false, 'exact'],
      ['plan', 62_000_000_000, 61_700_000_000, true, 'rounding'],
    ])
  })

  it('an amount that is not given makes the sum a lower bound, and none at all no comparison', () => {
    const open = [project('a', whole(40)), project('b', { national: 30 })]
    expect(against(report({ total: 100 }), open)).toEqual([['total', 100, '≥ 40', true, 'bound']])
    expect(against(report({ total: 39 }), open)).toEqual([['total', 39, '≥ 40', false, 'bound']])
    expect(against(report({ total: 100 }), [project('b', { national: 30 })])).toEqual([])
    expect(against(report({ plan: { amount: 70 } }), open)).toEqual([
      ['plan', 70, 70, true, 'exact'],
    ])
  })

  it('figures compared with projects are no longer without a basis', () => {
    const input = report({ projects: 2, total: 1 })
    const tally = projectTally(input)
    for (const each of two) tally.add(each, 'p', null)
    expect(reconcile(input).notComparable.map(({ at }) => at)).toEqual([
      'stated.projects',
      'stated.total',
    ])
    expect(reconcile(input, 'report', tally.sums()).notComparable).toEqual([])
    expect(reconcile(input, 'report', tally.sums()).findings).toMatchObject([
      { code: 'PARTS_DO_NOT_ADD_UP', at: 'from.total', found: 61_700_000_012, expected: 1 },
    ])
  })

  it('a part is held against the projects of its activity, unless two parts share it', () => {
    const projects = [
      project('a', whole(10)),
      {
        id: 'b',
        fund: 'national',
        items: [
          { id: '1', activity: 'advanced-machinery', requested: whole(5) },
          { id: '2', activity: 'trademark', requested: whole(1) },
        ],
      },
    ]
    const parts = (...list: readonly Json[]): readonly unknown[] =>
      against(report({}, { parts: list }), projects)
    expect(
      parts(
        { activity: 'advanced-machinery', projects: 2, amount: 15 },
        { activity: 'trademark', projects: 2, amount: 1 },
        { activity: 'showroom', projects: 1, amount: 4 },
        { title: 'no activity', projects: 9 },
      ),
    ).toEqual([
      ['parts[0].projects', 2, 2, true, 'exact'],
      ['parts[0].amount', 15, 15, true, 'exact'],
      ['parts[1].projects', 2, 1, false, 'exact'],
      ['parts[1].amount', 1, 1, true, 'exact'],
      ['parts[2].projects', 1, 0, false, 'exact'],
    ])
    expect(
      parts(
        { activity: 'advanced-machinery', projects: 1 },
        { activity: 'advanced-machinery', projects: 1 },
      ),
    ).toEqual([])
  })

  it('what was paid is counted until the last day of the report, or else the day of the line', () => {
    const paid = project('a', whole(100), {
      approval: { level: 'ministry', on: '2023-02-01' },
      events: [
        { type: 'advanced', on: '2023-03-01', amount: 30 },
        { type: 'advanced', on: '2023-07-01', amount: 20 },
      ],
    })
    const spent = (period: Json | null, on: string | null): readonly unknown[] =>
      against(report({ spent: { amount: 30 } }, { period }), [paid], on)
    expect(spent({ from: '2023-01-01', to: '2023-06-30' }, '2023-12-31')).toEqual([
      ['spent', 30, 30, true, 'exact'],
    ])
    expect(spent({ from: '2023-01-01', to: '2023-07-01' }, null)).toEqual([
      ['spent', 30, 50, false, 'exact'],
    ])
    expect(spent(null, '2023-06-30')).toEqual([['spent', 30, 30, true, 'exact']])
    expect(spent(null, null)).toEqual([])
  })

  describe('which projects are counted', () => {
    const counts = (more: Json, of: Json, on: string | null = null): unknown => {
      const tally = projectTally(report({ projects: 1 }, more), book.register)
      tally.add(of, 'p', on as Day | null)
      const { projects, outside, notApproved } = tally.sums()
      return { projects, outside, notApproved }
    }
    const year = (from: string, to: string): Json => ({ period: { from, to } })
    const inside = { projects: 1, outside: 0, notApproved: 0 }
    const outside = { projects: 0, outside: 1, notApproved: 0 }
    const at = (site: Json): Json => project('a', whole(1), {}, { site })

    it.each<[string, Json, Json, unknown]>([
      ['of the first year', year('2023-01-01', '2024-12-31'), project('a', whole(1)), inside],
      ['of the last year', year('2022-01-01', '2023-06-30'), project('a', whole(1)), inside],
      ['of the year after', year('2022-01-01', '2022-12-31'), project('a', whole(1)), outside],
      ['of the year before', year('2024-01-01', '2024-12-31'), project('a', whole(1)), outside],
      [
        'of no year',
        year('2024-01-01', '2024-12-31'),
        project('a', whole(1), { planYear: null }),
        inside,
      ],
      [
        'of the province, by its name',
        { province: 'soc-trang' },
        at({ province: 'Sóc Trăng' }),
        inside,
      ],
      ['of another province', { province: 'soc-trang' }, at({ province: 'dak-lak' }), outside],
      ['of no place', { province: 'soc-trang' }, project('a', whole(1)), inside],
      [
        'of a former province of it',
        { province: 'can-tho', period: { to: '2025-12-31' } },
        at({ province: 'soc-trang' }),
        inside,
      ],
    ])('%s', (_, more, of, expected) => {
      expect(counts(more, of)).toEqual(expected)
    })

    it('a project with one item in the province is in it', () => {
      const both = project('a', whole(1))
      const items = both['items'] as Json[]
      expect(
        counts(
          { province: 'soc-trang' },
          {
            ...both,
            items: [
              { ...items[0], site: { province: 'dak-lak' } },
              { ...items[0], id: '2', site: { province: 'soc-trang' } },
            ],
          },
        ),
      ).toEqual(inside)
    })

    it('approved by the last day of the report, and not after it', () => {
      const approved = (on: string): Json =>
        project('a', whole(1), { approval: { level: 'ministry', on } })
      const period = year('2023-01-01', '2023-06-30')
      expect(counts(period, approved('2023-06-30'))).toEqual(inside)
      expect(counts(period, approved('2023-07-01'))).toEqual({
        ...inside,
        projects: 0,
        notApproved: 1,
      })
      expect(counts({}, approved('2023-07-01'), '2023-06-30')).toEqual({
        ...inside,
        projects: 0,
        notApproved: 1,
      })
      expect(counts({}, approved('2023-07-01'))).toEqual(inside)
    })
  })

  const refusal = (work: () => unknown): KhuyenCongError => {
    try {
      work()
    } catch (error) {
      if (error instanceof KhuyenCongError) return error
      throw error
    }
    throw new Error('nothing was refused')
  }

  it('refuses an id that came before, naming both places, and a project it cannot read', () => {
    const tally = projectTally(report({ projects: 1 }))
    tally.add(project('a', whole(1)), 'p.ndjson:1', null)
    expect(refusal(() => tally.add(project('a', whole(2)), 'p.ndjson:7', null))).toMatchObject({
      code: 'DUPLICATE_ID',
      at: 'p.ndjson:7',
      found: 'a',
      message: expect.stringContaining('p.ndjson:1'),
    })
    expect(refusal(() => tally.add({ id: 'b', itms: [] }, 'p.ndjson:8', null)).at).toContain(
      'p.ndjson:8',
    )
  })

  it('refuses a report of a province nobody knows', () => {
    expect(
      refusal(() => projectTally(report({}, { province: 'atlantis' }), book.register)).code,
    ).toBe('UNKNOWN_PROVINCE')
  })
})
