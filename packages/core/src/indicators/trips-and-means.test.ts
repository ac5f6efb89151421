// Chuyến công tác, trụ sở, phương tiện, thiết bị; số liệu bịa. / Trips out to communes, and what
// those who do the work have to do it with; every figure is invented.
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { followingIn, ON, target } from './monitoring-work.fixture.js'
import { heldIn, report } from './report-work.fixture.js'
import { type WorkIndicators, workIndicators } from './work-indicators.js'
import type { WorkRecordsInput } from './work-records.js'

const book = createRuleBook([national])
type Told = number | string | undefined
const toldIn = (work: WorkIndicators, id: string): Told => {
  const figure = work.result().total.figures[id]
  return figure && (figure.value ?? `${figure.least}..${figure.most ?? ''}`)
}
const ids = (kind: 'trips' | 'means', all: readonly object[], ...asked: string[]): Told[] => {
  const work = workIndicators(book, { id: 'w', on: ON, [kind]: all } as WorkRecordsInput)
  return asked.map((id) => toldIn(work, id))
}
const trip = (more: object = {}): object => ({
  province: 'dak-lak',
  district: 'Huyện A',
  commune: 'Xã B',
  on: '2024-03-01',
  kilometres: 120,
  people: 3,
  ...more,
})
const means = (more: object = {}): object => ({
  province: 'dak-lak',
  kind: 'vehicle',
  count: 2,
  from: '2020-01-01',
  retired: 'never',
  ...more,
})

describe('trips out to communes', () => {
  const ALL = ['trips', 'trips.places', 'trips.kilometres', 'trips.people']

  it('add up; a place that was visited twice counts once, however it is typed', () => {
    const again = trip({ commune: 'XÃ  B', kilometres: 80, people: 2 })
    expect(ids('trips', [trip(), again], ...ALL)).toEqual([2, 1, 200, 5])
  })

  it('what is not said stays unknown', () => {
    const silent = trip({ district: null, commune: null, kilometres: null, people: null })
    expect(ids('trips', [trip(), silent], ...ALL)).toEqual([2, '1..2', '120..', '3..'])
  })

  it.each<[string, string | null, Told]>([
    ['on the day counts', ON, 1],
    ['on the day after is not known of yet', '2024-07-01', undefined],
    ['without a day counts', null, 1],
  ])('one %s', (_what, on, told) => {
    expect(ids('trips', [trip({ on })], 'trips')).toEqual([told])
  })
})

describe('offices, vehicles and equipment', () => {
  it.each<[string, object, Told]>([
    ['from the day they are used', { from: ON }, 2],
    ['not the day before it', { from: '2024-07-01' }, 0],
    ['not on the day they are retired', { retired: ON }, 0],
    ['the day before it', { retired: '2024-07-01' }, 2],
    ['not known where the first day is not', { from: null }, '0..'],
    ['not known where it is not said whether they are retired', { retired: null }, '0..'],
    ['not known where their number is not', { count: null }, '0..'],
    ['surely none, once retired, whatever their number', { count: null, retired: ON }, 0],
    ['surely none where the number is none', { count: 0, from: null }, 0],
  ])('count %s', (_what, more, told) => {
    expect(ids('means', [means(more)], 'means.vehicle')).toEqual([told])
  })

  it('stand apart by kind; a kind that nobody records is no figure', () => {
    const all = [means(), means({ kind: 'office', count: 1 })]
    expect(ids('means', all, 'means.vehicle', 'means.office', 'means.equipment')).toEqual([
      2,
      1,
      undefined,
    ])
  })

  it('of an unknown kind are refused', () => {
    expect(() => ids('means', [means({ kind: 'boat' })])).toThrow()
  })
})

describe('in monitoring', () => {
  const records = {
    trips: [trip(), trip({ on: '2023-05-01', commune: 'Xã C' })],
    means: [means(), means({ kind: 'office', retired: '2023-06-01' })],
  } as NonNullable<Parameters<ReturnType<typeof followingIn>>[0][number]>
  const follow = followingIn(book)

  it('trips stand in the year of their day, means in every year in which they are used', () => {
    const { work } = follow([records], { by: ['year'] })
    expect([work.trips, work.means]).toEqual([2, 2])
    expect(
      work.groups.map(({ key, figures }) => [
        key.year,
        ...['trips', 'trips.places', 'means.vehicle', 'means.office'].map(
          (id) => figures[id]?.value,
        ),
      ]),
    ).toEqual([
      ['2023', 1, 1, 2, 0],
      ['2024', 1, 1, 2, 0],
    ])
  })

  it('targets are held against them, and two files count as one', () => {
    const targets = [target('trips', 1, { year: 2024 }), target('means.vehicle', 3)]
    const states = (files: (typeof records)[]): unknown =>
      follow(files, { targets }).indicators.map(({ id, result, state }) => [
        id,
        result.value,
        state,
      ])
    expect(states([records])).toEqual([
      ['means.vehicle', 2, 'open'],
      ['trips', 1, 'reached'],
    ])
    const { trips, means: own } = records
    expect(states([{ means: own }, { trips }])).toEqual(states([records]))
  })

  it('those of another province change no target of this one', () => {
    const targets = [target('trips', 2, { province: 'dak-lak' })]
    const more = { trips: [trip({ province: 'gia-lai' })], means: [] } as typeof records
    const held = (files: (typeof records)[]): unknown => follow(files, { targets }).indicators
    expect(held([records, more])).toEqual(held([records]))
  })
})

describe('against a report', () => {
  const held = heldIn(book)
  const file = {
    trips: [trip(), trip({ on: '2024-12-31' }), trip({ on: '2023-12-31' })],
    means: [means({ from: '2024-12-31' }), means({ retired: '2024-12-31' })],
  }

  it('trips of the period and means of its last day agree, and a mistake is found', () => {
    const right = { trips: 2, 'trips.people': 6, 'means.vehicle': 2 }
    expect(held(report(right), [file]).findings).toEqual([])
    expect(held(report({ ...right, trips: 3 }), [file]).findings).toMatchObject([
      { code: 'COUNT_DISAGREES', at: 'work.indicators.trips', expected: 3, found: 2 },
    ])
    expect(held(report(right), [file]).work).toMatchObject({ trips: 2, means: 2, outside: 1 })
  })

  it('records closed early leave means uncompared, and trips a lower bound', () => {
    const early = { ...file, on: '2024-11-30' }
    const agrees = (trips: number): unknown =>
      held(report({ trips, 'means.vehicle': 9 }), [early]).compared.map((each) => [
        each.at,
        each.agrees,
      ])
    expect(agrees(1)).toEqual([['work.indicators.trips', true]])
    expect(agrees(2)).toEqual([['work.indicators.trips', true]])
    expect(agrees(0)).toEqual([['work.indicators.trips', false]])
  })
})
