// Tính chất của rà soát giữa các đề án. / What holds of an audit across projects whatever they are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareNational } from '../packs/sample-pack.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { doubleFundingRule, upliftRule } from '../packs/sample-rules.fixture.js'
import { createRuleBook } from '../packs/rule-book.js'
import type { Question } from '../decision/question.js'
import { asking, brief, foundAcross, type SampleAsk } from './across.fixture.js'
import type { AcrossFinding } from './across-finding.js'

const book = createRuleBook([
  bareNational(
    level('advanced-machinery', {
      of: 'cost.machinery',
      rate: '50%',
      cap: '300 triệu đồng',
      per: 'establishment',
      atMost: [{ amount: '400 triệu đồng', within: 'ever' }],
    }),
    level('trademark', { rate: '50%', once: 'year' }),
    doubleFundingRule,
    upliftRule,
  ),
])
const found = (questions: readonly Question[]): readonly AcrossFinding[] =>
  foundAcross(questions, book)

const asset = fc.record({
  maker: fc.constantFrom('A', 'a ', 'B'),
  model: fc.constantFrom('M', null),
  serial: fc.constantFrom('1', '2', null),
  invoice: fc.constantFrom('7', null),
})
const ask = (names: readonly string[], owners: readonly string[]): fc.Arbitrary<SampleAsk> =>
  fc.record({
    id: fc.constantFrom(...names),
    who: fc.option(fc.constantFrom(...owners)),
    asks: fc.option(fc.integer({ min: 0, max: 320 }), { freq: 8 }),
    fund: fc.constantFrom('national', 'local'),
    planYear: fc.option(fc.constantFrom(2021, 2022), { freq: 8 }),
    on: fc.constantFrom('2021-06-01', '2022-06-01'),
    item: fc.record(
      {
        activity: fc.constantFrom('advanced-machinery', 'trademark'),
        costs: fc.array(
          fc.record({
            kind: fc.constantFrom('machinery', 'trademark'),
            amount: fc.constant(9e8),
            asset: fc.option(asset),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['activity'] },
    ),
  }) as fc.Arbitrary<SampleAsk>
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const projects = fc
  .array(ask(NAMES, ['1', '2', 'x-3', 'X-3']), { maxLength: 8 })
  .map((asks) => asks.map(asking))

describe('an audit across projects', () => {
  it('finds the same in any order', () => {
    fc.assert(
      fc.property(
        projects.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          expect(found(shuffled)).toEqual(found(given))
        },
      ),
    )
  })

  it('is changed by no project that has nothing to do with the others', () => {
    fc.assert(
      fc.property(projects, ask(['z'], ['9']), fc.nat(8), (given, other, at) => {
        const alone = asking({
          ...other,
          asks: 17,
          planYear: 2020,
          item: { activity: 'advanced-machinery', costs: [{ kind: 'machinery', amount: 1 }] },
        })
        expect(found([...given.slice(0, at), alone, ...given.slice(at)])).toEqual(found(given))
      }),
    )
  })

  it('finds in merged files at least what it finds in each', () => {
    fc.assert(
      fc.property(projects, projects, (one, other) => {
        const both = brief(found([...one, ...other])) as [string, string, string[]][]
        for (const [code, , ids] of brief(found(one)) as [string, string, string[]][])
          expect(
            both.some(
              ([sameCode, , more]) =>
                (sameCode === code || (code === 'REPEATED_ASSET' && sameCode === 'TWO_FUNDS')) &&
                ids.every((id) => more.includes(id)),
            ),
          ).toBe(true)
      }),
    )
  })

  it('finds nothing where every establishment and every machine is another', () => {
    fc.assert(
      fc.property(fc.array(ask(['p'], ['1']), { maxLength: 8 }), (asks) => {
        const different = asks.map((each, index) =>
          asking({
            ...each,
            id: `p${index}`,
            who: `w${index}`,
            item: {
              ...each.item,
              costs: (each.item?.costs ?? []).map((line, place) => ({
                ...line,
                asset: { maker: 'A', model: 'M', serial: `${index}-${place}` },
              })),
            },
          }),
        )
        expect(found(different)).toEqual([])
      }),
    )
  })

  it('finds what an establishment passes together, into however many projects it is split', () => {
    const million = fc.integer({ min: 1, max: 299 })
    fc.assert(
      fc.property(million, million, million, fc.integer({ min: 1, max: 298 }), (a, b, c, part) => {
        const sums = (amounts: readonly number[]) =>
          found(amounts.map((asks, index) => asking({ id: `p${index}`, who: '1', asks })))
            .filter(({ expected }) => expected !== null)
            .map(({ code, found: sum, expected }) => [code, sum, expected])
        const split = Math.min(part, a - 1)
        fc.pre(split > 0)
        expect(
          sums([split, a - split, b, c]).filter(([code]) => code !== 'DUPLICATE_PROJECT'),
        ).toEqual(sums([a, b, c]).filter(([code]) => code !== 'DUPLICATE_PROJECT'))
      }),
    )
  })
})
