import { describe, expect, it } from 'vitest'
import { bookWith, type Events, part, told } from './follow-up.fixture.js'

const RUN = { from: 'contracted', until: ['accepted', 'settled', 'stopped'] }
const monthly = part('monthly', {
  by: ['implementer'],
  while: RUN,
  monthly: { lastDay: 24 },
  shownBy: 'progress',
})
const book = bookWith({ reports: [monthly] })
const contracted = { type: 'contracted', on: '2023-03-10' } as const
const progress = (on: string): Events[number] => ({ type: 'progress', on })

describe('the monthly report of a project', () => {
  it.each([
    ['2023-03-09', []],
    ['2023-03-10', ['monthly 2023-03 2023-03-24 due 0']],
    ['2023-03-24', ['monthly 2023-03 2023-03-24 due 0']],
    ['2023-03-25', ['monthly 2023-03 2023-03-24 late 1', 'monthly 2023-04 2023-04-24 due 0']],
  ])('is owed up to its last day, late from the day after: %s', (on, expected) => {
    expect(told(book, [contracted], { on })).toEqual(expected)
  })

  it.each([
    ['2023-03-24', '2023-03', '2023-03-24'],
    ['2023-03-25', '2023-04', '2023-04-24'],
  ])('is first owed on the first last day from the contract on: %s', (on, period, due) => {
    expect(told(book, [{ type: 'contracted', on }], { on })).toEqual([
      `monthly ${period} ${due} due 0`,
    ])
  })

  it('is shown by an event of its month, late or in time', () => {
    const events = [contracted, progress('2023-03-20'), progress('2023-04-27')]
    expect(told(book, events, { on: '2023-05-01' })).toEqual([
      'monthly 2023-03 2023-03-24 done 2023-03-20 0',
      'monthly 2023-04 2023-04-24 done 2023-04-27 3',
      'monthly 2023-05 2023-05-24 due 0',
    ])
  })

  it('ends with the work: an acceptance on a last day still owes it, the day before does not', () => {
    const on = '2023-08-01'
    const owed = (accepted: string): number =>
      told(book, [contracted, { type: 'accepted', on: accepted }], { on }).length
    expect([owed('2023-05-23'), owed('2023-05-24')]).toEqual([2, 3])
  })

  it('goes on until every item is accepted', () => {
    const item = (id: string): { id: string; activity: string } => ({ id, activity: 'showroom' })
    const events = [contracted, { type: 'accepted', on: '2023-04-01', item: '1' }] as const
    const owed = (more: Events): number =>
      told(book, [...events, ...more], { on: '2023-06-01' }, { items: [item('1'), item('2')] })
        .length
    expect([owed([]), owed([{ type: 'accepted', on: '2023-05-01', item: '2' }])]).toEqual([4, 2])
  })

  it('takes a record for its month, named or by the day it came in', () => {
    const record = { duty: 'monthly', project: 'p', on: '2023-05-02' }
    const of = (more: object): readonly string[] =>
      told(book, [contracted, { type: 'accepted', on: '2023-05-30' }], {
        on: '2023-06-01',
        records: [{ ...record, ...more }],
      })
    expect(of({ period: '2023-03' })[0]).toBe('monthly 2023-03 2023-03-24 done 2023-05-02 39')
    expect(of({})[2]).toBe('monthly 2023-05 2023-05-24 done 2023-05-02 0')
    expect(of({ project: 'q' }).filter((each) => each.includes('late'))).toHaveLength(3)
  })

  it('is unknown where no events are given, or the fund is not known', () => {
    const national = bookWith({
      when: { fact: 'fund', operator: 'equal', value: 'national' },
      reports: [monthly],
    })
    expect(told(book, null, { on: '2023-06-01' })).toEqual(['monthly - - unknown 0'])
    expect(told(national, [contracted], { on: '2023-06-01' }, { fund: null })).toEqual([
      'monthly - - unknown 0',
    ])
    expect(told(national, [contracted], { on: '2023-06-01' }, { fund: 'local' })).toEqual([])
  })

  it('without an event that shows it is unknown, not late, until a list of records is given', () => {
    const hidden = bookWith({ reports: [{ ...monthly, shownBy: null }] })
    const status = (records: [] | null): string | undefined =>
      told(hidden, [contracted], { on: '2023-04-01', records })[0]
    expect(status(null)).toBe('monthly 2023-03 2023-03-24 unknown 0')
    expect(status([])).toBe('monthly 2023-03 2023-03-24 late 8')
  })
})

describe('the law of a report', () => {
  const versions = [
    { from: '2020-01-01', to: '2023-03-31', reports: [monthly] },
    { from: '2023-04-01', reports: [{ ...monthly, monthly: { lastDay: 10 } }] },
  ]

  it('is that of its last day', () => {
    expect(told(bookWith(...versions), [contracted], { on: '2023-04-11' })).toEqual([
      'monthly 2023-03 2023-03-24 late 18',
      'monthly 2023-04 2023-04-10 late 1',
      'monthly 2023-05 2023-05-10 due 0',
    ])
  })

  it('is not encoded before its first day, and in force from it', () => {
    const early = { type: 'contracted', on: '2019-12-01' } as const
    expect(told(bookWith(...versions), [early], { on: '2019-12-31' })).toEqual([
      'monthly - - not-encoded 0',
    ])
    expect(told(bookWith(...versions), [early], { on: '2020-01-01' })).toEqual([
      'monthly - - not-encoded 0',
      'monthly 2020-01 2020-01-24 due 0',
    ])
  })

  it('that nobody has read is not encoded', () => {
    const unread = bookWith({
      reports: [part('r', { by: ['implementer'], while: RUN, notEncoded: true })],
    })
    expect(told(unread, [contracted], { on: '2023-06-01' })).toEqual(['r - - not-encoded 0'])
  })
})

describe('a report owed once', () => {
  const final = { by: ['implementer'], within: { event: 'accepted', days: 15 }, shownBy: 'settled' }
  const accepted = { type: 'accepted', on: '2023-06-01' } as const
  const of = (more: object, events: Events, on: string): readonly string[] =>
    told(bookWith({ reports: [part('final', { ...final, ...more })] }), events, { on })

  it.each([
    ['2023-05-31', []],
    ['2023-06-16', ['final - 2023-06-16 due 0']],
    ['2023-06-17', ['final - 2023-06-16 late 1']],
  ])('counts its days from the event: %s', (on, expected) => {
    expect(of({}, [accepted], on)).toEqual(expected)
  })

  it('without a number of days is owed, never late', () => {
    const within = { event: 'accepted' }
    expect(of({ within }, [accepted], '2025-01-01')).toEqual(['final - - due 0'])
    expect(of({ within }, [accepted, { type: 'settled', on: '2023-07-01' }], '2025-01-01')).toEqual(
      ['final - - done 2023-07-01 0'],
    )
  })
})
