import { describe, expect, it } from 'vitest'
import { LEVEL, partsOf, situationOf } from './grant.fixture.js'
import type { ReferenceItem } from './reference-grant.fixture.js'
import { workOutGrant, type WorkedGrant } from './work-out-grant.js'

// Sample acts: shapes that provinces use, figures made up for the test.
const NOTHING = { facts: new Set<string>(), unknownFacts: new Set<string>(), caps: {}, units: {} }
const worked = (source: unknown, item: Partial<ReferenceItem>): WorkedGrant =>
  workOutGrant(partsOf(source), situationOf({ cost: null, ...NOTHING, ...item }))
const given = (source: unknown, item: Partial<ReferenceItem>): readonly unknown[] => {
  const found = worked(source, item)
  return 'parts' in found
    ? [found.answer, found.ceiling, found.exact, found.boundBy]
    : [found.answer]
}

describe('by rank or title', () => {
  const prizes = {
    choose: [
      { when: 'first', amount: '10 triệu đồng' },
      { when: 'second', amount: '5 triệu đồng' },
      { when: 'third', grant: 'not-encoded' },
    ],
  }
  it('one branch met is the one', () => {
    expect(given(prizes, { facts: new Set(['second']) })).toEqual([
      'met',
      5_000_000,
      true,
      'amount',
    ])
  })
  it('none met and none open: the act sets no level for the case', () => {
    expect(given(prizes, {})).toEqual(['not-in-force'])
  })
  it('a tier that nobody has read is not encoded', () => {
    expect(given(prizes, { facts: new Set(['third']) })).toEqual(['not-encoded'])
  })
  it('open branches: the greatest of them, not exact', () => {
    const unknownFacts = new Set(['first', 'second'])
    expect(given(prizes, { unknownFacts })).toEqual(['met', 10_000_000, false, null])
  })
  it('an open tier that nobody has read leaves no bound', () => {
    expect(given(prizes, { unknownFacts: new Set(['first', 'third']) })).toEqual([
      'unknown',
      null,
      false,
      null,
    ])
    expect(given(prizes, { unknownFacts: new Set(['third']) })).toEqual([
      'unknown',
      null,
      false,
      null,
    ])
  })
})

describe('a lump sum and a ceiling', () => {
  it('the sum is due whatever was spent', () => {
    const village = { amount: '2 tỷ đồng', per: 'village' }
    expect(given(village, { units: { village: 1 }, cost: 1_500_000_000 })).toEqual([
      'met',
      2_000_000_000,
      true,
      'amount',
    ])
    expect(given(village, { units: { village: 3 } })).toEqual([
      'met',
      6_000_000_000,
      true,
      'amount',
    ])
    expect(given(village, {})).toEqual(['unknown', null, false, null])
  })
  it('the ceiling never lifts support above the cost', () => {
    const brand = { cap: '35 triệu đồng', per: 'trademark' }
    const units = { trademark: 1 }
    const of = (cost: number | null): unknown => given(brand, { units, cost }).slice(1)
    expect(of(34_999_999)).toEqual([34_999_999, true, 'cost'])
    expect(of(35_000_000)).toEqual([35_000_000, true, 'cap'])
    expect(of(35_000_001)).toEqual([35_000_000, true, 'cap'])
    expect(of(null)).toEqual([35_000_000, false, 'cap'])
  })
})

describe('two limits', () => {
  // 50.000 đồng for each m², and no more than 500 triệu for the establishment
  const area = {
    cap: '50.000 đồng',
    per: 'square-metre',
    atMost: [{ amount: '500 triệu đồng', per: 'establishment' }],
  }
  const of = (metres: number): unknown =>
    given(area, { units: { 'square-metre': metres }, cost: 5_000_000_000 }).slice(1)
  it('below, at and above the place where the second one bounds', () => {
    expect(of(9_999)).toEqual([499_950_000, true, 'cap'])
    expect(of(10_000)).toEqual([500_000_000, true, 'cap'])
    expect(of(20_000)).toEqual([500_000_000, true, 'atMost'])
  })
  it('a fixed sum is bounded by limits alone', () => {
    const fixed = { amount: '3 triệu đồng', per: 'person', atMost: [{ amount: '10 triệu đồng' }] }
    expect(given(fixed, { units: { person: 3 } })).toEqual(['met', 9_000_000, true, 'amount'])
    expect(given(fixed, { units: { person: 4 } })).toEqual(['met', 10_000_000, true, 'atMost'])
  })
  it('a limit beyond one project bounds, and leaves the result an upper bound', () => {
    const yearly = { rate: '50%', atMost: [{ amount: '6 triệu đồng', within: 'year' }] }
    expect(given(yearly, { cost: 20_000_000 })).toEqual(['met', 6_000_000, false, 'atMost'])
    expect(given({ rate: '50%', once: true }, { cost: 20_000_000 })).toEqual([
      'met',
      10_000_000,
      false,
      'rate',
    ])
  })
})

describe('several lines in one level', () => {
  const fair = [
    { name: 'Gian hàng', nameEn: 'Booth', of: 'cost.booth-rental', rate: '80%' },
    { name: 'Vận chuyển', nameEn: 'Freight', of: 'cost.freight', rate: '50%', cap: '6 triệu đồng' },
  ]
  it('each rounded down, then added; nothing bounds the sum', () => {
    // 80 % of 1.000.001 is 800.000,8; 50 % of it 500.000,5
    const found = worked(fair, { cost: 1_000_001 })
    expect(found).toMatchObject({ answer: 'met', ceiling: 1_300_000, exact: true, boundBy: null })
    expect('parts' in found && found.parts.map(({ name, ceiling }) => [name, ceiling])).toEqual([
      ['Gian hàng', 800_000],
      ['Vận chuyển', 500_000],
    ])
  })
  it('one line that is not known leaves the sum unknown', () => {
    expect(given(fair, {})).toEqual(['unknown', null, false, null])
  })
})

describe('a range of rates', () => {
  const market = { rate: { from: '20%', to: '30%' }, cap: '250 triệu đồng' }
  it('the upper figure gives the ceiling, both ends bounded by the cap', () => {
    const ends = (cost: number): unknown => {
      const found = worked(market, { cost })
      return 'parts' in found ? found.parts[0]?.range : null
    }
    expect(ends(500_000_000)).toEqual({ from: 100_000_000, to: 150_000_000 })
    expect(ends(1_000_000_000)).toEqual({ from: 200_000_000, to: 250_000_000 })
    expect(ends(2_000_000_000)).toEqual({ from: 250_000_000, to: 250_000_000 })
  })
})

describe('bands', () => {
  const bands = { rate: [{ upTo: '200 triệu đồng', rate: '50%' }, { rate: '30%' }] }
  it('each rate on its own slice', () => {
    const of = (cost: number): unknown => given(bands, { cost })[1]
    expect(of(0)).toBe(0)
    expect(of(199_999_999)).toBe(99_999_999)
    expect(of(200_000_000)).toBe(100_000_000)
    expect(of(200_000_001)).toBe(100_000_000)
    expect(of(200_000_004)).toBe(100_000_001)
    expect(of(500_000_000)).toBe(190_000_000)
  })
  it('says how much lies in each', () => {
    expect(worked(bands, { cost: 500_000_000 })).toMatchObject({
      parts: [
        {
          rate: '50% ≤ 200000000; 30%',
          bands: [
            { upTo: 200_000_000, rate: '50%', slice: 200_000_000 },
            { upTo: null, rate: '30%', slice: 300_000_000 },
          ],
        },
      ],
    })
  })
  it('of two units whose cost is known in total: the most that any spread gives', () => {
    const each = { ...bands, per: 'establishment', cap: '1 tỷ đồng' }
    const units = { establishment: 2 }
    expect(given(each, { cost: 400_000_000, units })[1]).toBe(200_000_000)
    expect(given(each, { cost: 500_000_000, units })[1]).toBe(230_000_000)
  })
  it('amounts whose product leaves the safe integers stay exact', () => {
    expect(given(bands, { cost: 9_007_199_254_740_991 })[1]).toBe(2_702_159_816_422_297)
  })
})

describe('a reference to another level', () => {
  const line = { rate: '50%', cap: { times: '1,5', of: LEVEL } }
  it('so many times its cap, rounded down', () => {
    expect(given(line, { cost: 1_000_000_000, caps: { [LEVEL]: 300_000_001 } })).toEqual([
      'met',
      450_000_001,
      true,
      'cap',
    ])
  })
  it('not encoded on a day without that cap', () => {
    expect(given(line, { cost: 1_000_000_000 })).toEqual(['not-encoded'])
  })
})

describe('several units multiplied', () => {
  const training = { amount: '50.000 đồng', per: ['person', 'session'] }
  it('person × session', () => {
    expect(given(training, { units: { person: 30, session: 10 } })).toEqual([
      'met',
      15_000_000,
      true,
      'amount',
    ])
  })
  it('one that is not given is unknown, never 1', () => {
    expect(given(training, { units: { person: 30 } })).toEqual(['unknown', null, false, null])
  })
})

describe('what bounds, at equality', () => {
  const cap = '50 triệu đồng'
  const atMost = [{ amount: '50 triệu đồng' }]
  it('cap, then further limit, then cost, then rate, a fixed sum last', () => {
    const by = (source: object, cost: number | null): unknown => given(source, { cost })[3]
    expect(by({ rate: '50%', cap, atMost }, 100_000_000)).toBe('cap')
    expect(by({ rate: '50%', atMost }, 100_000_000)).toBe('atMost')
    expect(by({ rate: '50%' }, 100_000_000)).toBe('rate')
    expect(by({ cap, atMost }, 50_000_000)).toBe('cap')
    expect(by({ amount: cap, atMost }, null)).toBe('atMost')
  })
})
