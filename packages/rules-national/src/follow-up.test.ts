import { createRuleBook, type ProjectInput } from '@khuyencong/core'
import { type Duty, followUp, type FollowUpQuestion } from '@khuyencong/core/follow-up'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const book = createRuleBook([national])
const line = ({ duty, province, period, due, status, lateDays }: Duty): string =>
  [duty, province ?? '-', period ?? '-', due ?? '-', status, lateDays].join(' ')

type Events = NonNullable<ProjectInput['events']>
const projectOf = (events: Events, more: Partial<ProjectInput> = {}): ProjectInput => ({
  id: 'p',
  fund: 'national',
  planYear: 2019,
  items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'soc-trang' } }],
  events,
  ...more,
})
const told = (duty: string, project: ProjectInput, question: FollowUpQuestion): readonly string[] =>
  followUp(book, project, question)
    .duties.filter((each) => each.duty.startsWith(duty))
    .map(line)

describe('the monthly report of a national project', () => {
  const contracted = projectOf([{ type: 'contracted', on: '2019-03-01' }])

  it('is due before the 25th: on the 24th in time, on the 25th late', () => {
    expect(told('monthly', contracted, { on: '2019-03-24' })).toEqual([
      'monthly-progress - 2019-03 2019-03-24 due 0',
    ])
    expect(told('monthly', contracted, { on: '2019-03-25' })[0]).toBe(
      'monthly-progress - 2019-03 2019-03-24 late 1',
    )
  })

  it('is not owed by a local project, and not encoded before the circular', () => {
    const local = projectOf([{ type: 'contracted', on: '2019-03-01' }], { fund: 'local' })
    expect(told('monthly', local, { on: '2019-06-01' })).toEqual([])
    const early = projectOf([{ type: 'contracted', on: '2014-01-05' }], { planYear: 2014 })
    expect(told('monthly', early, { on: '2014-02-09' })).toEqual([
      'monthly-progress - - - not-encoded 0',
    ])
    expect(told('monthly', early, { on: '2014-02-10' }).at(-1)).toBe(
      'monthly-progress - 2014-02 2014-02-24 due 0',
    )
  })

  it('rests on a clause that was read until its unread amendment', () => {
    const graded = followUp(book, projectOf([{ type: 'contracted', on: '2018-06-01' }]), {
      on: '2018-07-30',
    }).duties.filter(({ duty }) => duty === 'monthly-progress')
    expect(graded.map(({ due, evidence }) => [due, evidence])).toEqual([
      ['2018-06-24', 'quoted'],
      ['2018-07-24', 'secondary'],
      ['2018-08-24', 'secondary'],
    ])
  })
})

describe('the statistical reports of the provincial department', () => {
  const running = projectOf([{ type: 'contracted', on: '2019-03-01' }], { planYear: null })

  it('are due on 22 June and 22 December', () => {
    const of = (on: string): readonly string[] => told('sector-money', running, { on, records: [] })
    expect(of('2019-06-22')).toEqual(['sector-money soc-trang 2019/1 2019-06-22 due 0'])
    expect(of('2019-06-23')).toEqual([
      'sector-money soc-trang 2019/1 2019-06-22 late 1',
      'sector-money soc-trang 2019/2 2019-12-22 due 0',
    ])
  })

  it('are shown by a record with or without its period', () => {
    const record = { duty: 'sector-money', province: 'Sóc Trăng', on: '2019-06-25' }
    const of = (records: FollowUpQuestion['records']): string | undefined =>
      told('sector-money', running, { on: '2019-07-01', records: records ?? null })[0]
    expect(of([record])).toBe('sector-money soc-trang 2019/1 2019-06-22 done 3')
    expect(of([{ ...record, on: '2019-07-01', period: '2019/1' }])).toBe(
      'sector-money soc-trang 2019/1 2019-06-22 done 9',
    )
    expect(of(null)).toBe('sector-money soc-trang 2019/1 2019-06-22 unknown 0')
  })

  it('are not encoded before 15 February 2017 nor from 2022 on', () => {
    const since = projectOf([{ type: 'contracted', on: '2016-03-01' }], { planYear: null })
    const on = (day: string): readonly string[] => told('sector-', since, { on: day })
    expect(on('2017-02-14')).toEqual(['sector-reports soc-trang - - not-encoded 0'])
    expect(on('2017-02-15')).toContain('sector-money soc-trang 2017/1 2017-06-22 due 0')
    expect(on('2021-12-31').filter((each) => each.includes('not-encoded'))).toHaveLength(1)
    expect(on('2022-01-01').filter((each) => each.includes('not-encoded'))).toHaveLength(2)
    expect(on('2024-01-01').some((each) => each.includes(' 2022'))).toBe(false)
  })

  it('are owed once by a province, however many projects it has', () => {
    const many = ['a', 'b', 'c'].map((id) => ({ ...running, id }))
    const reports = followUp(book, many, { on: '2019-06-22' }).duties.filter(
      ({ duty }) => duty === 'sector-money',
    )
    expect(reports).toHaveLength(1)
  })
})

describe('reports without a day in the text', () => {
  it('are owed for each quarter that has ended, by the province of the day, and never late', () => {
    const merged = projectOf([{ type: 'contracted', on: '2025-04-10' }], { planYear: 2025 })
    expect(told('province-quarter', merged, { on: '2026-01-01', records: [] })).toEqual([
      'province-quarter can-tho 2025/3 - due 0',
      'province-quarter can-tho 2025/4 - due 0',
      'province-quarter soc-trang 2025/1 - due 0',
      'province-quarter soc-trang 2025/2 - due 0',
    ])
  })

  it('are owed by the Ministry for the whole country', () => {
    const [year] = followUp(book, projectOf([{ type: 'contracted', on: '2019-03-01' }]), {
      on: '2020-01-01',
      records: [],
    }).duties.filter(({ duty }) => duty === 'ministry-year')
    expect(year).toMatchObject({
      period: '2019',
      province: null,
      project: null,
      by: ['ministry'],
      sentTo: ['prime-minister'],
      status: 'due',
    })
  })
})

describe('the steps of the procedure and money to be returned', () => {
  const accepted: Events = [
    { type: 'approved', on: '2019-02-01', by: 'ministry' },
    { type: 'contracted', on: '2019-03-01' },
    { type: 'advanced', on: '2019-08-01', amount: '300 triệu đồng' },
    { type: 'accepted', on: '2019-11-01' },
  ]

  it.each([
    ['2020-01-22', 'due 0'],
    ['2020-01-23', 'late 1'],
  ])('settling by 22 January of the next year stands on %s as %s', (on, status) => {
    expect(told('liquidation', projectOf(accepted), { on })).toEqual([
      `liquidation - - 2020-01-22 ${status}`,
    ])
  })

  it('what the events cannot show is unknown, not late', () => {
    expect(told('settlement-file', projectOf(accepted), { on: '2019-12-01' })).toEqual([
      'settlement-file - - 2019-11-16 unknown 0',
    ])
  })

  it('asks nothing more of a project that is settled, but what it has to return', () => {
    const settled = { type: 'settled', on: '2019-12-01', amount: '200 triệu đồng' } as const
    const { duties } = followUp(book, projectOf([...accepted, settled]), { on: '2019-12-31' })
    expect(duties.filter(({ kind }) => kind === 'step')).toEqual([])
    expect(duties.filter(({ kind }) => kind === 'refund')).toMatchObject([
      { amount: 100_000_000, status: 'due', citation: { provision: 'Điều 12 khoản 6' } },
    ])
    const returned = { type: 'refunded', on: '2019-12-20', amount: '100 triệu đồng' } as const
    expect(
      followUp(book, projectOf([...accepted, settled, returned]), {
        on: '2019-12-31',
      }).duties.filter(({ kind }) => kind === 'refund'),
    ).toEqual([])
  })

  it('asks a project that is not approved to register, and nothing more', () => {
    const { duties } = followUp(book, projectOf([], { planYear: 2020 }), { on: '2019-05-01' })
    expect(duties.filter(({ project }) => project !== null).map(line)).toEqual([
      'base-registration - - 2019-05-19 due 0',
      'ministry-registration - - 2019-06-14 due 0',
    ])
  })
})

describe('results that a project promised', () => {
  it.each([
    [12, '2020-01-01', 'done'],
    [9, '2020-01-01', 'due'],
    [null, null, 'unknown'],
    [12, '2021-01-01', 'unknown'],
  ])('reached %s on %s: %s', (reached, on, status) => {
    const project = projectOf([], { results: [{ indicator: 'jobs', promised: 10, reached, on }] })
    expect(told('jobs', project, { on: '2020-06-01' })).toEqual([`jobs - - - ${status} 0`])
  })
})
