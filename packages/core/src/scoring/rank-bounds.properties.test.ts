import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RoundInput } from './round.js'
import { mark, one, scored } from './round.fixture.js'

type Entries = RoundInput['entries']
type Points = Record<string, number | null>

const LOTTERY = { seed: 'seed-for-tests', by: 'x' }
const MAX = { a: 20, 'b.1': 10, 'b.2': 10 } as const
const CHAINS = {
  lottery: [{ key: 'criterion', id: 'a' }, { key: 'lottery' }],
  authority: [
    { key: 'criterion', id: 'b' },
    { key: 'criterion', id: 'a' },
    { key: 'refer-to-authority' },
  ],
  none: null,
  preferring: [{ key: 'jurors-preferring' }, { key: 'criterion', id: 'a' }, { key: 'lottery' }],
  lowest: [{ key: 'criterion', id: 'a', best: 'lowest' }, { key: 'lottery' }],
}
const version = (
  tieBreak: readonly object[] | null,
  aggregate = 'mean',
): Record<string, unknown> => ({
  scale: 40,
  rankBy: 'score',
  criteria: [
    mark('a', 20, { floor: 8 }),
    mark('b', 20, { children: [mark('b.1', 10), mark('b.2', 10)] }),
  ],
  panel: { aggregate },
  total: { atLeast: 20 },
  ...(tieBreak !== null && { tieBreak }),
})

/** Few different values, so that means, floors and the bar are often hit exactly. */
const value = (max: number): fc.Arbitrary<number | null> =>
  fc.option(fc.constantFrom(0, max / 4, max / 2, max), { nil: null, freq: 4 })
const points = fc.record({ a: value(20), 'b.1': value(10), 'b.2': value(10) })
const rounds: fc.Arbitrary<Entries> = fc
  .integer({ min: 1, max: 2 })
  .chain((jurors) =>
    fc.array(fc.array(points, { minLength: jurors, maxLength: jurors }), {
      minLength: 2,
      maxLength: 6,
    }),
  )
  .map((entries) =>
    entries.map((marks, index) => ({
      id: `p${index}`,
      marks: marks.map((each, juror) => ({ juror: `j${juror}`, points: each })),
    })),
  )

/** The round with every missing mark put in. */
const filled = (entries: Entries, by: (entry: string, id: keyof typeof MAX) => number): Entries =>
  entries.map((entry) => ({
    ...entry,
    marks: entry.marks!.map((sheet) => ({
      ...sheet,
      points: Object.fromEntries(
        Object.entries(sheet.points as Points).map(([id, given]) => [
          id,
          given ?? by(entry.id, id as keyof typeof MAX),
        ]),
      ),
    })),
  }))
const best =
  (of: string): ((entry: string, id: keyof typeof MAX) => number) =>
  (entry, id) =>
    entry === of ? MAX[id] : 0
const worst =
  (of: string): ((entry: string, id: keyof typeof MAX) => number) =>
  (entry, id) =>
    entry === of ? 0 : MAX[id]

const interval = ({
  rank,
  ranks,
}: {
  rank: number | null
  ranks: readonly [number, number] | null
}): readonly [number, number] => ranks ?? [rank!, rank!]

describe('the ranks an entry can still get while marks are missing', () => {
  it.each(['lottery', 'authority', 'none', 'lowest', 'preferring'] as const)(
    'every completion of the marks ranks inside the interval: %s',
    (chain) => {
      fc.assert(
        fc.property(rounds, fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }), (entries, r) => {
          const scheme = version(CHAINS[chain])
          const open = scored(scheme, { entries, lottery: LOTTERY })
          let next = 0
          const known = scored(scheme, {
            entries: filled(entries, (_, id) => (MAX[id] * (r[next++ % r.length] ?? 0)) / 4),
            lottery: LOTTERY,
          })
          for (const entry of open.entries) {
            const [from, to] = interval(entry)
            const { rank } = one(known, entry.id)
            expect(rank).toBeGreaterThanOrEqual(from)
            expect(rank).toBeLessThanOrEqual(to)
          }
        }),
        { numRuns: 300 },
      )
    },
  )

  it.each([
    ['lottery', 'mean'],
    ['authority', 'mean'],
    ['none', 'mean'],
    ['authority', 'median'],
  ] as const)('both ends are reached: %s, %s', (chain, aggregate) => {
    fc.assert(
      fc.property(rounds, (entries) => {
        const scheme = version(CHAINS[chain], aggregate)
        for (const entry of scored(scheme, { entries, lottery: LOTTERY }).entries) {
          const at = (by: ReturnType<typeof best>): number | null =>
            one(scored(scheme, { entries: filled(entries, by), lottery: LOTTERY }), entry.id).rank
          expect([at(best(entry.id)), at(worst(entry.id))]).toEqual(interval(entry))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('an unknown mean never has a rank, and a known one has no interval unless it is open', () => {
    fc.assert(
      fc.property(rounds, (entries) => {
        const result = scored(version(CHAINS.lottery), { entries, lottery: LOTTERY })
        for (const { mean, rank, ranks } of result.entries) {
          expect(rank === null).toBe(ranks !== null)
          if (mean === null) expect(rank).toBeNull()
          else if (ranks !== null) expect(ranks[0]).toBeLessThan(ranks[1])
        }
      }),
      { numRuns: 150 },
    )
  })
})
