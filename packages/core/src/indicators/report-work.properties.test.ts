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
  const names = [
    'needs',
    'needs.amount',
    'needs.establishments',
    'collaborators',
    'officials.joined',
  ]
  const input = report(Object.fromEntries(names.map((name) => [name, 2])))

  it('neither the order of records nor that of files matters, and two files count as one', () => {
    fc.assert(
      fc.property(
        fc.array(anyNeed, { maxLength: 6 }),
        fc.array(anyPerson, { maxLength: 6 }),
        fc.nat(6),
        (needs, people, at) => {
          const one = held(input, [{ needs, people }])
          const halves = [
            { needs: needs.slice(at), people: people.slice(0, at) },
            { needs: needs.slice(0, at), people: people.slice(at) },
          ]
          expect(held(input, halves)).toEqual(one)
          expect(held(input, [...halves].reverse())).toEqual(one)
          expect(
            held(input, [{ needs: [...needs].reverse(), people: [...people].reverse() }]),
          ).toEqual(one)
        },
      ),
      { numRuns: 60 },
    )
  })
})
