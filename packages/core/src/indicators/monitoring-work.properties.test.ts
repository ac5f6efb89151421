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
const anyRecords = fc.record({
  needs: fc.array(anyNeed, { maxLength: 6 }),
  people: fc.array(anyPerson, { maxLength: 6 }),
})
const input = {
  by: ['province', 'year'],
  targets: [target('needs', 3, { province: 'dak-lak', year: 2024 }), target('collaborators', 2)],
} as const
const whole = (files: readonly unknown[]): unknown => follow(files as readonly Records[], input)

describe('laws of records in monitoring', () => {
  it('the order of records and of files never matters; two files count as one', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(6), fc.nat(6), ({ needs, people }, a, b) => {
        const one = whole([{ needs, people }])
        expect(whole([{ needs: [...needs].reverse(), people: [...people].reverse() }])).toEqual(one)
        const parts = [
          { needs: needs.slice(0, a), people: people.slice(b) },
          { needs: needs.slice(a), people: people.slice(0, b) },
        ]
        expect(whole(parts)).toEqual(one)
        expect(whole([...parts].reverse())).toEqual(one)
      }),
      { numRuns: 60 },
    )
  })

  it('a record of another province changes no group of this one and none of its targets', () => {
    fc.assert(
      fc.property(anyRecords, anyNeed, ({ needs, people }, more) => {
        const own = (all: readonly object[]): unknown => {
          const { work, indicators } = follow([{ needs: asNeeds(...all), people } as Records], {
            ...input,
            rows: [2022, 2023, 2024].map((year) => ({ province: 'dak-lak', year, plan: 1 })),
          })
          return [work.groups.filter(({ key }) => key.province === 'dak-lak'), indicators[0]]
        }
        expect(own([...needs, { ...more, province: 'gia-lai' }])).toEqual(own(needs))
      }),
      { numRuns: 60 },
    )
  })

  it('the parts over all groups are those of the whole', () => {
    fc.assert(
      fc.property(anyRecords, ({ needs, people }) => {
        const { work } = follow([{ needs, people } as Records], { by: ['province', 'content'] })
        for (const [id, figure] of Object.entries(work.total.figures)) {
          const parts = work.groups.reduce((sum, { figures }) => sum + (figures[id]?.parts ?? 0), 0)
          expect([id, parts]).toEqual([id, figure.parts])
        }
      }),
      { numRuns: 60 },
    )
  })
})
