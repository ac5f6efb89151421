import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookWith, type Events, part, told } from './follow-up.fixture.js'
import { countedBy, followUp } from './follow-up.js'

const settled = { type: 'settled', on: '2022-06-30' } as const
const contracted = { type: 'contracted', on: '2022-01-31' } as const
const record = (on: string, more: object = {}): object => ({
  duty: 'visit',
  project: 'p',
  on,
  ...more,
})
const visits = (more: object): ReturnType<typeof bookWith> =>
  bookWith({ inspections: [part('visit', { by: ['department'], ...more })] })

describe('an inspection', () => {
  const yearly = visits({ within: { event: 'settled', days: 180 }, everyMonths: 12 })

  it('is owed so many days after the event, unknown later where no records are given', () => {
    expect(told(yearly, [contracted], { on: '2023-06-01', records: [] })).toEqual([])
    expect(told(yearly, [settled], { on: '2022-12-27' })).toEqual(['visit - 2022-12-27 due 0'])
    expect(told(yearly, [settled], { on: '2022-12-28' })).toEqual(['visit - 2022-12-27 unknown 0'])
    expect(told(yearly, [settled], { on: '2022-12-28', records: [] })).toEqual([
      'visit - 2022-12-27 late 1',
    ])
  })

  it('is owed again so many months after the last one', () => {
    const records = [record('2023-01-10'), record('2022-12-01')] as never
    expect(told(yearly, [settled], { on: '2024-01-11', records })).toEqual([
      'visit - 2022-12-27 done 2022-12-01 0',
      'visit - 2023-12-01 done 2023-01-10 0',
      'visit - 2024-01-10 late 1',
    ])
  })

  it('does not look at what happened after the day', () => {
    const records = [record('2022-12-29')] as never
    expect(told(yearly, [settled], { on: '2022-12-28', records })).toEqual([
      'visit - 2022-12-27 late 1',
    ])
  })

  it('without a time in the text is owed until one was made, and not after the project ended', () => {
    const running = visits({ while: { from: 'contracted', until: ['settled'] } })
    const of = (events: Events, records: object[] | null): readonly string[] =>
      told(running, events, { on: '2023-06-01', records: records as never })
    expect(of([contracted], [])).toEqual(['visit - - due 0'])
    expect(of([contracted], null)).toEqual(['visit - - unknown 0'])
    expect(of([contracted], [record('2022-03-01')])).toEqual(['visit - - done 2022-03-01 0'])
    expect(of([contracted, settled], [record('2022-03-01')])).toEqual([
      'visit - - done 2022-03-01 0',
    ])
    expect(of([settled], [])).toEqual([])
  })
})

describe('a condition that lasts', () => {
  const kept = (more: object = {}): ReturnType<typeof bookWith> =>
    bookWith({ lasting: [part('kept', { after: 'settled', forYears: 3, ...more })] })
  const isNew = { require: { fact: 'machinery.isNew', operator: 'equal', value: true } }
  const withFact = (value: boolean | null): object => ({
    items: [{ id: '1', activity: 'showroom', facts: { 'machinery.isNew': value } }],
  })

  it.each([
    [true, '2025-06-30', 'due'],
    [true, '2025-07-01', 'done 2025-06-30'],
    [false, '2023-01-01', 'broken'],
    [null, '2025-06-30', 'due'],
    [null, '2025-07-01', 'unknown'],
  ])('with the fact %s stands on %s as %s', (value, on, status) => {
    expect(told(kept(isNew), [settled], { on }, withFact(value))).toEqual([
      `kept - 2025-06-30 ${status} 0`,
    ])
  })

  it('is kept or broken as the last look at it says', () => {
    const looks = [
      { duty: 'kept', project: 'p', on: '2023-01-01', holds: true },
      { duty: 'kept', project: 'p', on: '2024-01-01', holds: false },
      { duty: 'kept', project: 'p', on: '2026-01-01', holds: true },
    ]
    const status = (on: string): readonly string[] =>
      told(kept(), [settled], { on, records: looks })
    expect(status('2023-06-01')).toEqual(['kept - 2025-06-30 due 0'])
    expect(status('2024-01-01')).toEqual(['kept - 2025-06-30 broken 0'])
    expect(status('2027-01-01')).toEqual(['kept - 2025-06-30 broken 0'])
  })

  it('is not asked before its event, and cannot be told once over where nobody looked', () => {
    expect(told(kept(), [contracted], { on: '2023-06-01' })).toEqual([])
    expect(told(kept(), [settled], { on: '2025-07-01' })).toEqual(['kept - 2025-06-30 unknown 0'])
  })
})

describe('a result that was promised', () => {
  const jobs = bookWith({
    results: [
      part('jobs', { shownBy: 'beneficiary.employees', within: { event: 'settled', days: 365 } }),
    ],
  })
  const employing = (employees: number | null): object => ({
    items: [{ id: '1', activity: 'showroom', beneficiary: { employees } }],
  })

  it.each([
    ['2023-06-30', null, 'due 0'],
    ['2023-07-01', null, 'late 1'],
    ['2023-07-01', 12, 'done 0'],
    ['2023-07-01', 0, 'done 0'],
  ])('on %s with %s employees is %s', (on, employees, status) => {
    expect(told(jobs, [settled], { on }, employing(employees))).toEqual([
      `jobs - 2023-06-30 ${status}`,
    ])
  })

  it('may be shown by a record alone', () => {
    const seen = bookWith({ results: [part('jobs', { within: { event: 'settled', days: 365 } })] })
    const records = [{ duty: 'jobs', project: 'p', on: '2023-08-01' }]
    expect(told(seen, [settled], { on: '2024-01-01' })).toEqual(['jobs - 2023-06-30 unknown 0'])
    expect(told(seen, [settled], { on: '2024-01-01', records })).toEqual([
      'jobs - 2023-06-30 done 2023-08-01 32',
    ])
  })
})

describe('a follow-up of many projects', () => {
  const book = bookWith({
    reports: [
      part('monthly', {
        by: ['implementer'],
        while: { from: 'contracted', until: ['accepted'] },
        monthly: { lastDay: 24 },
        shownBy: 'progress',
      }),
    ],
  })
  const projects = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/u),
      fund: fc.constant('national' as const),
      items: fc.constant([{ id: '1', activity: 'showroom' }]),
      events: fc.array(
        fc.record({
          type: fc.constantFrom('contracted' as const, 'progress' as const, 'accepted' as const),
          on: fc
            .date({ min: new Date('2021-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
            .map((date) => date.toISOString().slice(0, 10)),
        }),
        { maxLength: 6 },
      ),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  )

  it('does not depend on the order of projects and events, and adds up project by project', () => {
    fc.assert(
      fc.property(projects, (list) => {
        const on = '2023-06-30'
        const whole = followUp(book, list, { on })
        const turned = [...list]
          .reverse()
          .map((each) => ({ ...each, events: [...each.events].reverse() }))
        expect(followUp(book, turned, { on })).toEqual(whole)
        const alone = list.flatMap((each) => followUp(book, each, { on }).duties)
        expect(countedBy(alone)).toEqual(whole.counts)
      }),
      { numRuns: 60 },
    )
  })

  it('never takes back what was late: a later day without news has as much late, or more', () => {
    fc.assert(
      fc.property(projects, (list) => {
        const until = (on: string): number => {
          const told = list.map((each) => ({
            ...each,
            events: each.events.filter((event) => event.on <= '2023-06-30'),
          }))
          return followUp(book, told, { on }).counts.late
        }
        expect(until('2023-09-30')).toBeGreaterThanOrEqual(until('2023-06-30'))
      }),
      { numRuns: 60 },
    )
  })

  it('refuses a record of a duty that no rule has, and tells those that answered to nothing', () => {
    const of = (duty: string, project: string): ReturnType<typeof followUp> =>
      followUp(book, [], { on: '2023-06-30', records: [{ duty, project, on: '2023-06-01' }] })
    expect(() => of('montly', 'p')).toThrow(/montly/u)
    expect(of('monthly', 'p').unusedRecords).toHaveLength(1)
  })

  it.each(['2023', '2023-12', '2023/4'])('reads the period %s', (period) => {
    const records = [{ duty: 'monthly', project: 'p', on: '2023-06-01', period }]
    expect(followUp(book, [], { on: '2023-06-30', records }).unusedRecords[0]?.period).toBe(period)
  })

  it.each(['2023-13', '2023-00', '2023/0', '23', '2023-1', 'quý 1'])(
    'refuses the period %s',
    (period) => {
      const records = [{ duty: 'monthly', project: 'p', on: '2023-06-01', period }]
      expect(() => followUp(book, [], { on: '2023-06-30', records })).toThrow(/2023\/1/u)
    },
  )
})
