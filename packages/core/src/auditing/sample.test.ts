import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { projectSample } from './sample.js'
import type { Sample, SampleQuestion } from './sample-shape.js'

interface Given {
  readonly id: string
  readonly amount?: number | undefined
  readonly fund?: 'national' | 'local' | null
  readonly activity?: string
}
const project = ({ id, amount, fund = 'national', activity = 'showroom' }: Given): object => ({
  id,
  fund,
  items: [{ id: '1', activity, requested: { national: amount ?? null, local: 7 } }],
})
const draw = (question: Partial<SampleQuestion>, all: readonly Given[]): Sample => {
  const sampler = projectSample({ method: 'random', size: 3, seed: 'KT-01/2026', ...question })
  for (const each of all) sampler.add(project(each), each.id)
  return sampler.sample()
}
const idsOf = ({ drawn }: Sample): readonly string[] => drawn.map(({ id }) => id)
const many = (count: number, more: (index: number) => Partial<Given> = () => ({})): Given[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index + 1}`, ...more(index) }))
const refusal = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
  return 'nothing'
}

describe('a sample where each project is alike', () => {
  it('takes the smallest of the hashes that anyone can work out', () => {
    const byHand = many(20)
      .map(({ id }) => ({
        id,
        hash: createHash('sha256').update(`KT-01/2026\n${id}`).digest('hex'),
      }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    const { drawn } = draw({}, many(20))
    expect(drawn.map(({ id, ticket }) => ({ id, hash: ticket }))).toEqual(byHand.slice(0, 3))
  })

  it('another seed draws another sample, the same seed the same one', () => {
    expect(idsOf(draw({}, many(50)))).toEqual(idsOf(draw({}, many(50))))
    expect(idsOf(draw({ seed: 'KT-02/2026' }, many(50)))).not.toEqual(idsOf(draw({}, many(50))))
  })

  it('of fewer projects than asked for takes all, of none nothing', () => {
    expect(idsOf(draw({}, many(2))).length).toBe(2)
    expect(idsOf(draw({}, many(3))).length).toBe(3)
    expect(idsOf(draw({}, many(4))).length).toBe(3)
    expect(draw({}, [])).toMatchObject({ drawn: [], strata: [], population: { projects: 0 } })
  })

  it('says how many have no known amount, ask for nothing, or share an id', () => {
    const { population } = draw({}, [
      { id: 'a', amount: 5 },
      { id: 'b' },
      { id: 'c', amount: 0 },
      { id: 'a', amount: 6 },
      { id: 'd', amount: 9, fund: null },
    ])
    expect(population).toEqual({
      projects: 5,
      amount: 11,
      unknownAmount: 2,
      noAmount: 1,
      repeated: 1,
    })
  })

  it('every project is drawn about as often as any other', () => {
    const times = new Map<string, number>()
    for (let seed = 0; seed < 400; seed += 1)
      for (const id of idsOf(draw({ seed: `s${seed}`, size: 5 }, many(20))))
        times.set(id, (times.get(id) ?? 0) + 1)
    // 100 expected of each, and a standard deviation of 8,7
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(45)
    expect(times.size).toBe(20)
  })
})

describe('a sample where each đồng is alike', () => {
  const money = (all: readonly Given[], size: number): Sample =>
    draw({ method: 'money-unit', size }, all)

  it('surely draws what is as large as the distance of two points', () => {
    const all = many(100, (index) => ({ amount: index === 41 ? 1_000 : 10 }))
    // 1.990 / 2 = 995
    const { drawn, strata } = money(all, 2)
    expect(strata).toMatchObject([{ interval: 995, size: 2, amount: 1_990 }])
    expect(drawn.map(({ id }) => id)).toContain('p42')
  })

  it('never draws what has no money or whose money is not known', () => {
    const all = [{ id: 'a', amount: 0 }, { id: 'b' }, { id: 'c', amount: 1 }]
    expect(money(all, 1).drawn).toMatchObject([{ id: 'c', points: 1, amount: 1 }])
    expect(money(all.slice(0, 2), 1).drawn).toEqual([])
  })

  it('all the points of one project fall on it', () => {
    expect(money([{ id: 'a', amount: 10 }], 4).drawn).toMatchObject([{ id: 'a', points: 4 }])
  })

  it('the points come to what was asked for, whatever the amounts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (amounts, size) => {
          const total = amounts.reduce((sum, each) => sum + each, 0)
          const { drawn } = money(
            many(amounts.length, (index) => ({ amount: amounts[index] })),
            size,
          )
          expect(drawn.reduce((sum, { points }) => sum + points, 0)).toBe(size)
          for (const { amount, points } of drawn) {
            const share = ((amount ?? 0) * size) / total
            expect(points).toBeGreaterThanOrEqual(Math.floor(share))
            expect(points).toBeLessThanOrEqual(Math.floor(share) + 1)
          }
        },
      ),
    )
  })

  it('a project of twice the money is drawn about twice as often', () => {
    const all = many(20, (index) => ({ amount: index < 10 ? 100 : 200 }))
    let [small, large] = [0, 0]
    for (let seed = 0; seed < 400; seed += 1)
      for (const { amount } of draw({ method: 'money-unit', size: 3, seed: `s${seed}` }, all).drawn)
        if (amount === 100) small += 1
        else large += 1
    expect(small + large).toBe(1_200)
    expect(large / small).toBeGreaterThan(1.6)
    expect(large / small).toBeLessThan(2.5)
  })
})

describe('a sample by groups', () => {
  const unequal = many(100, (index) => ({
    activity: index < 90 ? 'showroom' : index < 99 ? 'training' : 'consulting',
    amount: index === 99 ? 1_000 : 1,
  }))

  it('gives each group one, and the rest by how many there are', () => {
    const { strata, drawn } = draw({ size: 12, by: 'activity' }, unequal)
    expect(strata.map(({ stratum, projects, size }) => [stratum[0], projects, size])).toEqual([
      ['consulting', 1, 1],
      ['showroom', 90, 10],
      ['training', 9, 1],
    ])
    expect(drawn.length).toBe(12)
  })

  it('by money unit, the rest by their money', () => {
    const { strata } = draw({ size: 12, by: 'activity', method: 'money-unit' }, unequal)
    expect(strata.map(({ size }) => size)).toEqual([10, 1, 1])
  })

  it('where there are fewer places than groups, the largest groups have them', () => {
    const sizes = (size: number): readonly number[] =>
      draw({ size, by: 'activity' }, unequal).strata.map((each) => each.size)
    expect([sizes(1), sizes(2), sizes(3)]).toEqual([
      [0, 1, 0],
      [0, 1, 1],
      [1, 1, 1],
    ])
  })

  it('no group gives more than it has', () => {
    expect(draw({ size: 99, by: 'activity' }, unequal).strata.map(({ size }) => size)).toEqual([
      1, 89, 9,
    ])
    expect(idsOf(draw({ size: 1_000, by: 'activity' }, unequal)).length).toBe(100)
  })

  it('a project with items of several groups is of a group of its own; one that says nothing too', () => {
    const sampler = projectSample({ method: 'random', size: 9, seed: 's', by: 'province' })
    const at = (province: string | null): object => ({ activity: 'showroom', site: { province } })
    const add = (id: string, provinces: readonly (string | null)[]): void =>
      sampler.add(
        { id, items: provinces.map((each, index) => ({ id: `${index}`, ...at(each) })) },
        id,
      )
    add('a', ['x'])
    add('b', ['y', 'x', 'y'])
    add('c', [null])
    expect(sampler.sample().strata.map(({ stratum }) => stratum)).toEqual([['x', 'y'], ['x'], []])
  })
})

describe('the order of the projects', () => {
  it('changes nothing, nor does a group that has nothing to do with another', () => {
    const given = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      amount: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      activity: fc.constantFrom('showroom', 'training'),
    })
    fc.assert(
      fc.property(
        fc
          .array(given, { maxLength: 15 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
        fc.constantFrom('random' as const, 'money-unit' as const),
        fc.constantFrom(null, 'activity' as const),
        ([all, shuffled], method, by) => {
          const question = { method, by, size: 4 }
          expect(draw(question, shuffled)).toEqual(draw(question, all))
        },
      ),
    )
  })
})

describe('what cannot be drawn', () => {
  it.each([
    ['no size', 0, 's', 'SAMPLE_SIZE'],
    ['half a project', 1.5, 's', 'SAMPLE_SIZE'],
    ['too many', 100_001, 's', 'SAMPLE_SIZE'],
    ['no number', Number.NaN, 's', 'SAMPLE_SIZE'],
    ['a blank seed', 1, ' ', 'SAMPLE_SEED'],
    ['a seed of two lines', 1, 'a\nb', 'SAMPLE_SEED'],
  ])('%s is refused', (_name, size, seed, code) => {
    expect(refusal(() => projectSample({ method: 'random', size, seed }))).toBe(code)
  })

  it('the most and the least are taken', () => {
    expect(refusal(() => projectSample({ method: 'random', size: 1, seed: '0' }))).toBe('nothing')
    expect(refusal(() => projectSample({ method: 'random', size: 100_000, seed: 's' }))).toBe(
      'nothing',
    )
  })

  it('a project that cannot be read', () => {
    const sampler = projectSample({ method: 'random', size: 1, seed: 's' })
    expect(refusal(() => sampler.add({ id: 'p' }, 'file:1'))).not.toBe('nothing')
  })

  it('a sum that no number holds exactly', () => {
    expect(
      refusal(() =>
        draw(
          {},
          many(2, () => ({ amount: Number.MAX_SAFE_INTEGER })),
        ),
      ),
    ).toBe('AMOUNT_TOO_LARGE')
  })
})
