import { describe, expect, it } from 'vitest'
import type { ProjectInput } from '../project/project.js'
import { follow } from './monitoring.fixture.js'

type Events = NonNullable<ProjectInput['events']>
const approved = { type: 'approved', on: '2023-02-01' } as const
const project = (
  id: string,
  events: Events | null,
  more: Partial<ProjectInput> = {},
): ProjectInput => ({
  id,
  fund: 'national',
  planYear: 2023,
  events,
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      units: 3,
      site: { province: 'soc-trang' },
      requested: { national: 900 },
    },
  ],
  ...more,
})
/**
 * Plan, adjusted, carried in, spent, of which advanced, carried on, projects, accepted, by year.
 */
const years = (
  projects: readonly ProjectInput[],
  on = '2024-12-31',
): Record<string, (number | string)[]> =>
  Object.fromEntries(
    follow({ on, projects: [...projects] }).years.map(
      ({
        key,
        figures: {
          plan,
          adjusted,
          carriedIn,
          spent,
          advanced,
          carriedOut,
          projects: all,
          accepted,
        },
      }) => [
        key.year ?? '',
        [plan, adjusted, carriedIn, spent, advanced, carriedOut, all, accepted].map(
          ({ value, least }) => value ?? `≥${least ?? '?'}`,
        ),
      ],
    ),
  )

describe('a project as rows', () => {
  it.each<[string, Events | null, Record<string, (number | string)[]>]>([
    ['approved, nothing paid yet', [approved], { 2023: [900, 900, 0, 0, 0, 0, 1, 0] }],
    [
      'an advance',
      [approved, { type: 'advanced', on: '2023-08-10', amount: 630 }],
      { 2023: [900, 900, 0, 630, 630, 0, 1, 0] },
    ],
    [
      'an advance partly returned',
      [
        approved,
        { type: 'advanced', on: '2023-08-10', amount: 630 },
        { type: 'refunded', on: '2023-09-10', amount: 30 },
      ],
      { 2023: [900, 900, 0, 600, 600, 0, 1, 0] },
    ],
    [
      'accepted and settled: what was still owed is paid',
      [
        approved,
        { type: 'advanced', on: '2023-08-10', amount: 630 },
        { type: 'accepted', on: '2023-11-01' },
        { type: 'settled', on: '2023-11-10', amount: 900 },
      ],
      { 2023: [900, 900, 0, 900, 0, 0, 1, 1] },
    ],
    [
      'settled for less than was advanced: the rest is still out',
      [
        approved,
        { type: 'advanced', on: '2023-08-10', amount: 630 },
        { type: 'settled', on: '2023-11-10', amount: 500 },
      ],
      { 2023: [900, 900, 0, 630, 130, 0, 1, 0] },
    ],
    [
      'carried into the next year and finished there',
      [
        approved,
        { type: 'advanced', on: '2023-08-10', amount: 630 },
        { type: 'carried-over', on: '2023-12-20', amount: 270 },
        { type: 'accepted', on: '2024-04-01' },
        { type: 'settled', on: '2024-04-10', amount: 900 },
      ],
      { 2023: [900, 900, 0, 630, 0, 270, 1, 1], 2024: [0, 0, 270, 270, 0, 0, 0, 0] },
    ],
    [
      'a refund after the carry-over comes off the year that paid',
      [
        approved,
        { type: 'advanced', on: '2023-08-10', amount: 630 },
        { type: 'carried-over', on: '2023-12-20', amount: 270 },
        { type: 'refunded', on: '2024-04-10', amount: 100 },
      ],
      { 2023: [900, 900, 0, 530, 530, 270, 1, 0], 2024: [0, 0, 270, 0, 0, 0, 0, 0] },
    ],
    [
      'advances of two years, settled in part: the earlier is cleared first',
      [
        approved,
        { type: 'advanced', on: '2023-08-10', amount: 500 },
        { type: 'carried-over', on: '2023-12-20', amount: 400 },
        { type: 'advanced', on: '2024-02-10', amount: 300 },
        { type: 'settled', on: '2024-04-10', amount: 600 },
      ],
      { 2023: [900, 900, 0, 500, 0, 400, 1, 0], 2024: [0, 0, 400, 300, 200, 0, 0, 0] },
    ],
    [
      'accepted twice counts once, in its plan year',
      [
        approved,
        { type: 'accepted', on: '2023-11-01' },
        { type: 'carried-over', on: '2023-12-20', amount: 900 },
        { type: 'accepted', on: '2024-02-10' },
      ],
      { 2023: [900, 900, 0, 0, 0, 900, 1, 1], 2024: [0, 0, 900, 0, 0, 0, 0, 0] },
    ],
    [
      'carried over, nobody said how much',
      [approved, { type: 'carried-over', on: '2023-12-20' }],
      { 2023: [900, 900, 0, 0, 0, '≥0', 1, 0], 2024: [0, 0, '≥0', 0, 0, 0, 0, 0] },
    ],
    [
      'a grant lowered',
      [approved, { type: 'adjusted', on: '2023-06-01', changes: ['lowers-grant'], amount: 600 }],
      { 2023: [900, 600, 0, 0, 0, 0, 1, 0] },
    ],
    [
      'a grant raised, nobody said to what',
      [approved, { type: 'adjusted', on: '2023-06-01', changes: ['raises-grant'] }],
      { 2023: [900, '≥0', 0, 0, 0, 0, 1, 0] },
    ],
    [
      'another change leaves the grant',
      [approved, { type: 'adjusted', on: '2023-06-01', changes: ['place'] }],
      { 2023: [900, 900, 0, 0, 0, 0, 1, 0] },
    ],
    [
      'an advance of an amount nobody gave',
      [approved, { type: 'advanced', on: '2023-08-10' }],
      { 2023: [900, 900, 0, '≥0', '≥0', 0, 1, 0] },
    ],
    [
      'no ledger at all: only the plan is known',
      null,
      { 2023: [900, '≥0', 0, '≥0', '≥0', '≥0', 1, '≥0'] },
    ],
  ])('%s', (_name, events, expected) => {
    expect(years([project('p', events)])).toEqual(expected)
    expect(years([project('p', events && [...events].reverse())])).toEqual(expected)
  })

  it('only what happened by the day counts', () => {
    const events: Events = [approved, { type: 'advanced', on: '2023-08-10', amount: 630 }]
    expect(years([project('p', events)], '2023-08-09')['2023']?.[3]).toBe(0)
    expect(years([project('p', events)], '2023-08-10')['2023']?.[3]).toBe(630)
  })

  it('is accepted when all its items are', () => {
    const two: Partial<ProjectInput> = {
      items: [
        { id: '1', activity: 'advanced-machinery' },
        { id: '2', activity: 'trade-fair-join' },
      ],
    }
    const accepted = (...items: (string | null)[]) =>
      years([
        project(
          'p',
          [
            approved,
            ...items.map(
              (item, index) => ({ type: 'accepted', on: `2023-10-0${index + 1}`, item }) as const,
            ),
          ],
          two,
        ),
      ])['2023']?.[7]
    expect([accepted('1'), accepted('1', '1'), accepted('1', '2'), accepted(null)]).toEqual([
      0, 0, 1, 1,
    ])
  })

  it('stands in the group of its place and content; one of several contents is not told apart', () => {
    const groups = follow({
      by: ['province', 'activity'],
      projects: [
        project('p', [approved]),
        project('q', [approved], {
          items: [
            { id: '1', activity: 'advanced-machinery', site: { province: 'Sóc Trăng' } },
            { id: '2', activity: 'trade-fair-join', site: { province: 'Sóc Trăng' } },
          ],
        }),
      ],
    }).groups
    expect(
      groups.map(({ key, figures }) => [key.province, key.activity, figures.projects.value]),
    ).toEqual([
      ['soc-trang', 'advanced-machinery', 1],
      ['soc-trang', null, 1],
    ])
  })

  it('one that was not approved by the day, or has no year, is named and not counted', () => {
    const found = follow({
      on: '2023-01-31',
      projects: [
        project('p', [{ type: 'registered', on: '2022-06-01' }]),
        project('q', null, { approval: { level: 'ministry', on: '2023-02-01' } }),
        project('r', null, { planYear: null }),
      ],
    })
    expect(found.notes).toEqual([
      { code: 'NOT_APPROVED', items: ['p', 'q'] },
      { code: 'NO_YEAR', items: ['r'] },
    ])
    expect(found.total.rows).toBe(0)
    expect(
      follow({ projects: [project('r', [approved], { planYear: null })] }).years[0]?.key.year,
    ).toBe('2023')
  })

  it('counts the units of accepted items for the indicators that ask for it, and for no other', () => {
    const accepted: Events = [approved, { type: 'accepted', on: '2023-11-01' }]
    const result = (countUnits: string[], events: (Events | null)[]) =>
      follow({
        programme: 'national:programme.p',
        countUnits,
        projects: events.map((each, index) => project(`p${index}`, each)),
      }).indicators.find(({ id }) => id === 'machinery')?.result
    expect(result(['machinery'], [accepted, accepted, [approved]])).toMatchObject({
      value: 6,
      parts: 3,
    })
    expect(result(['machinery'], [accepted, null])).toMatchObject({
      value: null,
      least: 3,
      unknown: 1,
    })
    expect(result([], [accepted])).toMatchObject({ value: null, least: 0, unknown: 1 })
  })

  it('a row may add what the projects do not say, but no figure twice', () => {
    const rows = [
      {
        province: 'soc-trang',
        year: 2023,
        fund: 'national',
        activity: 'advanced-machinery',
        results: { machinery: 3 },
      } as const,
    ]
    const found = follow({
      programme: 'national:programme.p',
      projects: [project('p', [approved])],
      rows,
    })
    expect(found.total).toMatchObject({
      rows: 1,
      figures: { plan: { value: 900 } },
      results: { machinery: { value: 3 } },
    })
    expect(() =>
      follow({
        programme: 'national:programme.p',
        projects: [project('p', [approved])],
        rows: [{ ...rows[0], plan: 900 }],
      }),
    ).toThrow('Một số liệu được ghi hai lần')
  })
})
