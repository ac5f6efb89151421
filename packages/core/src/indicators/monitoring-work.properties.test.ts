// Định luật của sổ công tác khi theo dõi. / Laws of records of the work in monitoring.
import * as fc from 'fast-check'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { asNeeds, followingIn, type Records, target } from './monitoring-work.fixture.js'

const book = createRuleBook([national])
const follow = followingIn(book)

const anyNeed = fc.record({
  province: fc.constantFrom('dak-lak', 'gia-lai', null),
  on: fc.constantFrom('2022-12-31', '2023-01-01', '2024-06-30', '2024-07-01', null),
  activity: fc.constantFrom('showroom', null),
  amount: fc.constantFrom(5, 7, null),
  establishment: fc.constantFrom({ id: 'A' }, { id: 'a' }, { id: 'B' }, null),
})
const anyPerson = fc.record({
  role: fc.constantFrom('collaborator', 'official'),
  province: fc.constantFrom('dak-lak', 'gia-lai', null),
  from: fc.constantFrom('2022-06-01', '2024-06-30', null),
  left: fc.constantFrom('never', '2023-12-31', null),
  fullTime: fc.constantFrom(true, false, null),
})
const anyTrip = fc.record({
  province: fc.constantFrom('dak-lak', 'gia-lai', null),
  commune: fc.constantFrom('Xã A', 'xã  a', null),
  on: fc.constantFrom('2022-12-31', '2023-01-01', '2024-07-01', null),
  kilometres: fc.constantFrom(5, null),
})
const anyMeans = fc.record({
  kind: fc.constantFrom('office', 'vehicle'),
  province: fc.constantFrom('dak-lak', 'gia-lai', null),
  count: fc.constantFrom(2, 0, null),
  from: fc.constantFrom('2022-06-01', '2024-06-30', null),
  retired: fc.constantFrom('never', '2023-12-31', null),
})
const anyRecords = fc.record({
  needs: fc.array(anyNeed, { maxLength: 6 }),
  trips: fc.array(anyTrip, { maxLength: 6 }),
  people: fc.array(anyPerson, { maxLength: 6 }),
  means: fc.array(anyMeans, { maxLength: 6 }),
})
const input = {
  by: ['province', 'year'],
  targets: [target('needs', 3, { province: 'dak-lak', year: 2024 }), target('collaborators', 2)],
} as const
const whole = (files: readonly unknown[]): unknown => follow(files as readonly Records[], input)

describe('laws of records in monitoring', () => {
  it('the order of records and of files never matters; two files count as one', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(6), fc.nat(6), ({ needs, trips, people, means }, a, b) => {
        const one = whole([{ needs, trips, people, means }])
        const turned = {
          needs: [...needs].reverse(),
          trips: [...trips].reverse(),
          people: [...people].reverse(),
          means: [...means].reverse(),
        }
        expect(whole([turned])).toEqual(one)
        const parts = [
          { needs: needs.slice(0, a), trips: trips.slice(b), people: people.slice(b), means },
          { needs: needs.slice(a), trips: trips.slice(0, b), people: people.slice(0, b) },
        ]
        expect(whole(parts)).toEqual(one)
        expect(whole([...parts].reverse())).toEqual(one)
      }),
      { numRuns: 60 },
    )
  })

  it('a record of another province changes no group of this one and none of its targets', () => {
    fc.assert(
      fc.property(anyRecords, anyNeed, anyTrip, ({ needs, trips, ...rest }, more, away) => {
        const own = (all: readonly object[], went: readonly object[]): unknown => {
          const { work, indicators } = follow(
            [{ ...rest, needs: asNeeds(...all), trips: went } as Records],
            {
              ...input,
              rows: [2022, 2023, 2024].map((year) => ({ province: 'dak-lak', year, plan: 1 })),
            },
          )
          return [work.groups.filter(({ key }) => key.province === 'dak-lak'), indicators[0]]
        }
        const elsewhere = { province: 'gia-lai' }
        expect(
          own([...needs, { ...more, ...elsewhere }], [...trips, { ...away, ...elsewhere }]),
        ).toEqual(own(needs, trips))
      }),
      { numRuns: 60 },
    )
  })

  it('the parts over all groups are those of the whole', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { work } = follow([records as Records], { by: ['province', 'content'] })
        for (const [id, figure] of Object.entries(work.total.figures)) {
          const parts = work.groups.reduce((sum, { figures }) => sum + (figures[id]?.parts ?? 0), 0)
          expect([id, parts]).toEqual([id, figure.parts])
        }
      }),
      { numRuns: 60 },
    )
  })
})
