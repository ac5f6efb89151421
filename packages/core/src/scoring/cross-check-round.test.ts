import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ENTRY_WORDS } from '../kinds/scheme/entry-words.fixture.js'
import { createRuleBook } from '../packs/rule-book.js'
import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { crossCheckRound } from './cross-check-round.js'
import { entry, mark, SHEET } from './round.fixture.js'
import type { RoundInput } from './round.js'
import { type RoundResult, scoreRound } from './score.js'

const bookOf = (version: object) =>
  createRuleBook([tinyPack([tinyRule('scheme.x', [version as never])], {}, {}, ENTRY_WORDS)])
const leaf = (fact: string, operator: string, value: unknown): object => ({
  fact: `entry.${fact}`,
  operator,
  value,
})

/** A scheme with a condition in every place that has one. */
const schemeOf = (conditions: readonly object[]): object => {
  const [first, second, third, fourth] = [0, 1, 2, 3].map(
    (index) => conditions[index % conditions.length],
  )
  const need = (id: string, require: unknown): object => ({ id, title: id, require })
  return {
    ...SHEET,
    criteria: [
      mark('market', 40, { floor: 10, appliesIf: fourth }),
      mark('other', 60, { children: [mark('below', 60, { floorShare: '50%', appliesIf: third })] }),
    ],
    admission: [need('one', first), need('two', second)],
    knockOuts: [need('three', third)],
    titles: [
      { id: 't', title: 't', needs: [need('four', fourth)] },
      { id: 'u', title: 'u', needs: [need('five', first)] },
    ],
  }
}
const roundOf = (entries: readonly object[]): RoundInput =>
  ({ scheme: 'x', on: '2023-01-01', entries }) as unknown as RoundInput

const LEAVES = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('age', 'households', 'share', 'activeShare', 'mixedShare'),
      fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan'),
      fc.constantFrom(0, 1, 2, 5),
    )
    .map(([fact, operator, value]) => leaf(fact, operator, value)),
  fc
    .tuple(
      fc.constantFrom('share', 'activeShare', 'mixedShare'),
      fc.constantFrom('greaterThanInclusive', 'lessThan', 'equal'),
      fc.constantFrom('20%', '33,3333%', '50%', '100%', 0.333334),
    )
    .map(([fact, operator, value]) => leaf(fact, operator, value)),
  fc
    .tuple(fc.constantFrom('equal', 'notEqual'), fc.boolean())
    .map(([operator, value]) => leaf('ok', operator, value)),
  fc
    .tuple(fc.constantFrom('in', 'notIn'), fc.constantFrom(['a'], ['b'], ['a', 'b']))
    .map(([operator, value]) => leaf('kind', operator, value)),
  fc
    .tuple(fc.constantFrom('contains', 'doesNotContain'), fc.constantFrom('a', 'b'))
    .map(([operator, value]) => leaf('marks', operator, value)),
  fc
    .constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'equal')
    .map((operator) => leaf('since', operator, '2020-01-01')),
)
const CONDITIONS = fc.letrec<{ readonly condition: object }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    LEAVES,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('condition').map((not) => ({ not })),
  ),
})).condition
const maybe = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values)
const FACTS = fc.record({
  'entry.age': maybe(fc.constantFrom(0, 1, 2, '2,5', 5)),
  'entry.all': maybe(fc.constantFrom(0, 1, 3, 5, '2,5')),
  'entry.active': maybe(fc.nat(5)),
  'entry.households': maybe(fc.nat(5)),
  'entry.ok': maybe(fc.boolean()),
  'entry.kind': maybe(fc.constantFrom('a', 'b')),
  'entry.marks': maybe(fc.subarray(['a', 'b'])),
  'entry.since': maybe(fc.constantFrom('2019-12-31', '2020-01-01', '2020-01-02')),
})

describe('đối chiếu kết quả chấm bằng bộ suy luận thứ hai', () => {
  it('mọi toán tử, mọi tỷ lệ, mọi dữ kiện thiếu: hai bộ suy luận như nhau', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(CONDITIONS, { minLength: 1, maxLength: 4 }),
        fc.array(fc.tuple(FACTS, fc.constantFrom('t', 'u', null)), { minLength: 1, maxLength: 3 }),
        async (conditions, given) => {
          const book = bookOf(schemeOf(conditions))
          const round = roundOf(
            given.map(([facts, applyFor], index) => ({ id: `e${index}`, facts, applyFor })),
          )
          const checked = await crossCheckRound(book, round, scoreRound(book, round))
          expect(checked.disagreements).toEqual([])
          expect(checked.checked).toBeGreaterThanOrEqual(3 * given.length)
        },
      ),
      { numRuns: 150 },
    )
  })

  const book = bookOf(schemeOf([leaf('activeShare', 'greaterThanInclusive', '20%')]))
  const round = roundOf([
    entry('a', [{ market: 20, below: 40 }], {
      facts: { 'entry.active': 40, 'entry.households': 200 },
    }),
    entry('b', [], { facts: { 'entry.active': 39, 'entry.households': 200 } }),
    entry('c', [], { facts: { 'entry.active': 1, 'entry.households': 0 } }),
  ])
  const result = scoreRound(book, round)
  const changed = (gate: string, verdict: string | null): RoundResult => ({
    ...result,
    entries: result.entries.map((each) => ({
      ...each,
      gates: each.gates.flatMap((one) =>
        one.gate !== gate || each.id !== 'b'
          ? [one]
          : verdict === null
            ? []
            : [{ ...one, verdict: verdict as never }],
      ),
    })),
  })

  it('một kỳ đúng thì khớp: dưới, đúng, trên mức, và chia cho 0', async () => {
    expect(
      result.entries.map(({ gates }) => gates.find(({ gate }) => gate === 'admission')?.verdict),
    ).toEqual(['met', 'unmet', 'unknown'])
    expect(await crossCheckRound(book, round, result)).toMatchObject({
      agrees: true,
      disagreements: [],
    })
  })

  it.each(['admission', 'knock-out:three', 'knock-out:four'])(
    'kết quả bị sửa ở «%s» thì nói ra',
    async (gate) => {
      for (const verdict of ['met', 'unknown', null])
        expect((await crossCheckRound(book, round, changed(gate, verdict))).disagreements).toEqual([
          {
            rule: `tiny:scheme.x › ${gate}`,
            item: 'b',
            ours: verdict,
            theirs: 'unmet',
            facts: [],
          },
        ])
    },
  )

  it('tiêu chí không áp dụng mà vẫn có điểm sàn', async () => {
    const wrong = {
      ...result,
      entries: result.entries.map((each) =>
        each.id === 'b'
          ? { ...each, gates: [...each.gates, { gate: 'floor:market', verdict: 'met' as const }] }
          : each,
      ),
    }
    expect((await crossCheckRound(book, round, wrong)).disagreements).toMatchObject([
      { rule: 'tiny:scheme.x › floor:market', item: 'b', ours: 'met', theirs: 'unmet' },
    ])
  })

  it('ngày bộ tiêu chí chưa có hiệu lực: không có gì để đối chiếu', async () => {
    const before = { ...round, on: '2019-12-31' } as RoundInput
    expect(await crossCheckRound(book, before, scoreRound(book, before))).toEqual({
      agrees: true,
      checked: 0,
      disagreements: [],
    })
  })
})
