// Định luật của sổ công tác khi đối chiếu. / Laws of records held against a report.
import * as fc from 'fast-check'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { heldIn, report } from './report-work.fixture.js'

const book = createRuleBook([national])
const held = heldIn(book)

describe('laws of records held against a report', () => {
  const anyNeed = fc.record({
    province: fc.constantFrom('dak-lak', 'gia-lai', null),
    on: fc.constantFrom('2023-12-31', '2024-01-01', null),
    amount: fc.constantFrom(5, null),
    establishment: fc.constantFrom({ id: 'A' }, { id: 'a' }, null),
  })
  const anyPerson = fc.record({
    role: fc.constantFrom('collaborator', 'official'),
    province: fc.constantFrom('dak-lak', null),
    from: fc.constantFrom('2023-06-01', '2024-06-30', null),
    left: fc.constantFrom('never', '2024-12-31', null),
  })
  const anyTrip = fc.record({
    province: fc.constantFrom('dak-lak', 'gia-lai', null),
    commune: fc.constantFrom('Xã A', 'xã  a', null),
    on: fc.constantFrom('2023-12-31', '2024-01-01', null),
    kilometres: fc.constantFrom(5, null),
  })
  const anyMeans = fc.record({
    kind: fc.constantFrom('office', 'vehicle'),
    province: fc.constantFrom('dak-lak', 'gia-lai', null),
    count: fc.constantFrom(2, null),
    from: fc.constantFrom('2023-06-01', null),
    retired: fc.constantFrom('never', '2024-12-31', null),
  })
  const anyRecords = fc.record({
    needs: fc.array(anyNeed, { maxLength: 6 }),
    trips: fc.array(anyTrip, { maxLength: 6 }),
    people: fc.array(anyPerson, { maxLength: 6 }),
    means: fc.array(anyMeans, { maxLength: 6 }),
  })
  const names = [
    'needs',
    'needs.amount',
    'needs.establishments',
    'collaborators',
    'officials.joined',
    'trips',
    'trips.places',
    'trips.kilometres',
    'means.vehicle',
  ]
  const input = report(Object.fromEntries(names.map((name) => [name, 2])))

  it('neither the order of records nor that of files matters, and two files count as one', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(6), ({ needs, trips, people, means }, at) => {
        const one = held(input, [{ needs, trips, people, means }])
        const halves = [
          { needs: needs.slice(at), trips: trips.slice(0, at), people: people.slice(0, at) },
          { needs: needs.slice(0, at), trips: trips.slice(at), people: people.slice(at), means },
        ]
        expect(held(input, halves)).toEqual(one)
        expect(held(input, [...halves].reverse())).toEqual(one)
        const turned = {
          needs: [...needs].reverse(),
          trips: [...trips].reverse(),
          people: [...people].reverse(),
          means: [...means].reverse(),
        }
        expect(held(input, [turned])).toEqual(one)
      }),
      { numRuns: 60 },
    )
  })
})
