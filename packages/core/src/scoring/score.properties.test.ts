import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../json/digest.js'
import type { RoundInput } from './round.js'
import { mark, one, scored } from './round.fixture.js'

const VERSION = {
  scale: 100,
  rankBy: 'score',
  criteria: [
    mark('a', 40, { floor: 20 }),
    mark('b', 60, { children: [mark('b.1', 30), mark('b.2', 30)] }),
  ],
  panel: { aggregate: 'mean', odd: true },
  total: { atLeast: 70 },
  bands: [
    { id: '1', title: '1', from: 0, to: 50 },
    { id: '2', title: '2', from: 50, to: 70 },
    { id: '3', title: '3', from: 70, to: 100 },
  ],
  tieBreak: [{ key: 'criterion', id: 'a' }, { key: 'jurors-preferring' }, { key: 'lottery' }],
}
const LOTTERY = { seed: 'seed-for-tests', by: 'x' }
const tenth = (max: number): fc.Arbitrary<number | null> =>
  fc.option(
    fc.integer({ min: 0, max: max * 10 }).map((value) => value / 10),
    { nil: null, freq: 8 },
  )
const points = fc.record({ a: tenth(40), 'b.1': tenth(30), 'b.2': tenth(30) })
type Entries = RoundInput['entries']
const rounds: fc.Arbitrary<Entries> = fc
  .integer({ min: 1, max: 5 })
  .chain((jurors) =>
    fc.array(fc.array(points, { minLength: jurors, maxLength: jurors }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map((entries) =>
    entries.map((marks, index) => ({
      id: `p${index}`,
      marks: marks.map((each, juror) => ({ juror: `j${juror}`, points: each })),
    })),
  )
const score = (entries: Entries): ReturnType<typeof scored> =>
  scored(VERSION, { entries, lottery: LOTTERY })
const MACHINE = ['fail', 'unknown', 'pass']

/** Shuffles by a list of numbers: the same numbers, the same order. */
function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((each, index) => [keys[index % keys.length] ?? 0, index, each] as const)
    .sort((x, y) => x[0] - y[0] || y[1] - x[1])
    .map(([, , each]) => each)
}

describe('tính chất của chấm điểm', () => {
  it('thứ tự hồ sơ và giám khảo không bao giờ đổi kết quả; cùng kỳ, cùng byte', () => {
    fc.assert(
      fc.property(
        rounds,
        fc.array(fc.integer(), { minLength: 6, maxLength: 6 }),
        (entries, keys) => {
          const other = shuffled(entries, keys).map((entry) => ({
            ...entry,
            marks: shuffled(entry.marks ?? [], keys),
          }))
          expect(canonicalJson(score(other))).toBe(canonicalJson(score(entries)))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('nâng một điểm không bao giờ hạ kết quả của hồ sơ đó', () => {
    fc.assert(
      fc.property(
        rounds,
        fc.nat(5),
        fc.nat(4),
        fc.constantFrom<'a' | 'b.1' | 'b.2'>('a', 'b.1', 'b.2'),
        fc.integer({ min: 1, max: 400 }),
        (entries, which, juror, criterion, by) => {
          const entry = entries[which % entries.length]!
          const mark = entry.marks![juror % entry.marks!.length]!
          const old = (mark.points as Record<string, number | null>)[criterion]
          const max = criterion === 'a' ? 40 : 30
          if (old == null || old >= max) return
          const raised = {
            ...mark,
            points: { ...mark.points, [criterion]: Math.min(max, Math.round(old * 10 + by) / 10) },
          }
          const before = one(score(entries), entry.id)
          const after = one(
            score(
              entries.map((each) =>
                each === entry
                  ? {
                      ...entry,
                      marks: entry.marks!.map((every) => (every === mark ? raised : every)),
                    }
                  : each,
              ),
            ),
            entry.id,
          )
          expect(MACHINE.indexOf(after.machine)).toBeGreaterThanOrEqual(
            MACHINE.indexOf(before.machine),
          )
          if (before.band !== null && after.band !== null)
            expect(Number(after.band)).toBeGreaterThanOrEqual(Number(before.band))
          if (before.rank !== null && after.rank !== null && before.machine === after.machine)
            expect(after.rank).toBeLessThanOrEqual(before.rank)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('điểm thiếu: kết luận nào đã có thì điền điểm thế nào cũng vẫn thế', () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 0, max: 10 }), (entries, tenths) => {
        const filled = entries.map((entry) => ({
          ...entry,
          marks: entry.marks!.map((each) => ({
            ...each,
            points: Object.fromEntries(
              Object.entries(each.points!).map(([id, value]) => [
                id,
                value ?? ((id === 'a' ? 40 : 30) * tenths) / 10,
              ]),
            ),
          })),
        }))
        const [open, known] = [score(entries), score(filled)]
        for (const entry of open.entries) {
          const full = one(known, entry.id)
          for (const [index, { gate, verdict }] of entry.gates.entries())
            if (verdict !== 'unknown')
              expect([gate, full.gates[index]?.verdict]).toEqual([gate, verdict])
          if (entry.machine !== 'unknown') expect(full.machine).toBe(entry.machine)
          if (entry.band !== null && full.machine !== 'fail') expect(full.band).toBe(entry.band)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('hạng luôn đủ chỗ: mỗi hồ sơ một hạng hoặc một khoảng hạng', () => {
    fc.assert(
      fc.property(rounds, (entries) => {
        const result = score(entries)
        for (const { rank, ranks } of result.entries) {
          const [from, to] = ranks ?? [rank!, rank!]
          expect(from).toBeGreaterThanOrEqual(1)
          expect(to).toBeLessThanOrEqual(entries.length)
          expect(from).toBeLessThanOrEqual(to)
        }
        const known = result.entries.map(({ rank }) => rank).filter((rank) => rank !== null)
        expect(new Set(known).size).toBe(known.length)
      }),
      { numRuns: 150 },
    )
  })

  it('thay đổi nhỏ nhất làm hồ sơ đạt, bớt một chút thì không', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.integer({ min: 0, max: 400 }),
          fc.integer({ min: 0, max: 300 }),
          fc.integer({ min: 0, max: 300 }),
        ),
        ([a, b1, b2]) => {
          const make = (x: number, y: number): Entries => [
            { id: 'p', marks: [{ juror: 'j', points: { a: x, b: y } }] },
          ]
          const [first, second] = [a / 10, (b1 + b2) / 10]
          const { smallestChange, machine } = one(score(make(first, second)))
          if (machine === 'pass') {
            expect(smallestChange).toBeNull()
            return
          }
          const need = new Map(
            smallestChange!.marks.map(({ criterion, mean }) => [
              criterion,
              mean.numerator / mean.denominator,
            ]),
          )
          const raisedA = first + (need.get('a') ?? 0)
          const rest = need.get('total') ?? 0
          const intoB = Math.min(60 - second, rest)
          expect(
            one(
              score(
                make(
                  Math.round((raisedA + rest - intoB) * 10) / 10,
                  Math.round((second + intoB) * 10) / 10,
                ),
              ),
            ).machine,
          ).toBe('pass')
        },
      ),
      { numRuns: 200 },
    )
  })
})
