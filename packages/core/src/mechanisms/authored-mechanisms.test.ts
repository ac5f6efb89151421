import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { formatVnd, type Vnd, vnd } from '../values/money.js'
import type { GrantWords } from './authored-mechanism.js'
import { breakpointsOfTerms, figuresOfTerms, termsText } from './authored-mechanisms.js'
import { levelAbove, rateMissing, unitsApart } from './compare-terms.js'
import { LEVEL, partsOf, readGrant } from './grant.fixture.js'
import { costReaching } from './cost-reaching.js'
import type { PartTerms } from './part-terms.js'
import { placedTerms } from './placed-terms.js'

const one = (source: unknown): PartTerms => partsOf(source).parts[0]!
const words = (lang: 'vi' | 'en'): GrantWords => ({
  say: (vi, en) => (lang === 'vi' ? vi : en),
  money: (amount) => formatVnd(amount, { unit: 'million' }),
  number: (written) => written,
  unit: (id) => id,
  costs: (of) => (of === null ? (lang === 'vi' ? 'chi phí' : 'the cost') : of.join(' + ')),
  level: (id) => id,
})
const said = (source: unknown): readonly [vi: string, en: string] => [
  termsText(one(source), words('vi')),
  termsText(one(source), words('en')),
]

describe('the sentence on a grant', () => {
  it('a share and a cap', () => {
    expect(said({ rate: '50%', cap: '300 triệu đồng', per: 'cơ sở' })).toEqual([
      '50% chi phí, không quá 300 triệu đồng/cơ sở',
      '50% of the cost, at most 300 triệu đồng/cơ sở',
    ])
  })
  it('bands with a cap: the rate stands first', () => {
    expect(
      said({
        rate: [{ upTo: '200 triệu đồng', rate: '50%' }, { rate: '30%' }],
        cap: { times: '1.5', of: LEVEL },
      })[0],
    ).toBe(
      'tính trên chi phí: 50% phần đến 200 triệu đồng, 30% phần còn lại, ' +
        `không quá 1,5 lần mức tối đa của «${LEVEL}»`,
    )
  })
  it('ranges, fixed sums and limits', () => {
    expect(
      said({
        rate: { from: '20%', to: '30%' },
        atMost: [{ amount: '6 triệu đồng', per: 'cơ sở', within: 'year' }],
      }),
    ).toEqual([
      'từ 20% đến 30% chi phí (cơ quan có thẩm quyền quyết định trong khung), ' +
        'tổng mức không quá 6 triệu đồng/cơ sở trong năm kế hoạch',
      '20% to 30% of the cost (within it the authority decides), ' +
        'in all at most 6 triệu đồng/cơ sở within the plan year',
    ])
    expect(said({ amount: '2 tỷ đồng', per: ['người', 'buổi'] })[0]).toBe(
      'mức khoán 2.000 triệu đồng/người/buổi',
    )
  })
  it('how it is given, how often and from which budget', () => {
    expect(
      said({
        rate: '50%',
        instrument: 'recoverable',
        years: [3, 5],
        once: 'programme',
        budget: 'commune',
      })[0],
    ).toBe(
      '50% chi phí, hỗ trợ có thu hồi, sau 3 đến 5 năm, mỗi đơn vị thụ hưởng chỉ được hỗ trợ ' +
        'một lần trong thời gian của chương trình, do ngân sách cấp xã chi',
    )
    expect(said({ rate: '50%', instrument: 'interest', loanYears: 2, budget: 'OCOP' })[0]).toBe(
      '50% chi phí, hỗ trợ lãi suất vốn vay trong 2 năm, do nguồn «OCOP» chi',
    )
  })
})

describe('the numbers of a grant', () => {
  const EACH: readonly (readonly [object, readonly string[]])[] = [
    [{ rate: '50%', cap: 5_000_000 }, ['rate', 'cap']],
    [{ amount: 5_000_000 }, ['amount']],
    [
      { rate: [{ upTo: 5_000_000, rate: '50%' }, { rate: '30%' }] },
      ['rate[0].rate', 'rate[0].upTo', 'rate[1].rate'],
    ],
    [{ rate: { from: '20%', to: '30%' } }, ['rate.from', 'rate.to']],
    [{ cap: { from: 1_000, to: 2_000 } }, ['cap.from', 'cap.to']],
    [{ cap: { times: '1.5', of: LEVEL } }, ['cap.times']],
    [{ cap: 5_000, atMost: [{ amount: 9_000 }] }, ['cap', 'atMost[0].amount']],
  ]
  it.each(EACH)('%o', (source, places) => {
    const figures = figuresOfTerms(one(source))
    expect(figures.map(({ at }) => at)).toEqual(places)
    for (const { mutants, text } of figures) {
      expect(mutants).toHaveLength(2)
      for (const { now, terms } of mutants) {
        expect(now).not.toBe(text)
        expect(terms).not.toEqual(one(source))
      }
    }
  })
  it('nothing below zero', () => {
    expect(figuresOfTerms(one({ cap: 0 }))[0]?.mutants.map(({ now }) => now)).toEqual(['1 đồng'])
  })
})

describe('the cost at which a sum is met', () => {
  const meets = (source: object, sum: string): number | null =>
    costReaching(one(source).rate, vnd(sum))
  it('of a share, of bands, of none', () => {
    expect(meets({ rate: '50%' }, '300 triệu đồng')).toBe(600_000_000)
    expect(meets({ rate: '33,33%' }, '100 đồng')).toBe(301)
    // a mutant of «100%»
    const whole = { ...one({ rate: '100%' }).rate, rate: 1_010_000 } as PartTerms['rate']
    expect(costReaching(whole, 101)).toBe(100)
    expect(meets({ rate: [{ upTo: 200, rate: '50%' }, { rate: '30%' }] }, '130 đồng')).toBe(300)
    expect(meets({ rate: '0%' }, '1 đồng')).toBeNull()
    expect(meets({ cap: 5 }, '1 đồng')).toBeNull()
  })
  it('bands have a breakpoint where they end', () => {
    expect(
      breakpointsOfTerms(one({ rate: [{ upTo: 200, rate: '50%' }, { rate: '30%' }] })),
    ).toEqual([200])
  })
})

describe('a level beside another', () => {
  const capOf = () => ({ from: 300 as Vnd, to: 300 as Vnd })
  const above = (local: object, national: object) => levelAbove(one(local), one(national), capOf)
  it('a higher cap in the same unit, then a higher rate', () => {
    const per = 'establishment'
    expect(above({ cap: 301, per }, { cap: 300, per })).toEqual({ found: 301, expected: 300 })
    expect(above({ cap: 300, per }, { cap: 300, per })).toBeNull()
    expect(above({ cap: 999, per: 'model' }, { cap: 300, per })).toBeNull()
    expect(above({ rate: '60%', cap: 300, per }, { rate: '50%', cap: 300, per })).toEqual({
      found: '60%',
      expected: '50%',
    })
    expect(above({ rate: '50%' }, { rate: '50%', cap: 300 })).toEqual({
      found: 'no-cap',
      expected: 300,
    })
  })
  it('a fixed sum and a multiple are held against a cap', () => {
    expect(above({ amount: 400 }, { cap: 300 })).toEqual({ found: 400, expected: 300 })
    expect(above({ cap: { times: '1.5', of: LEVEL } }, { cap: 300 })).toEqual({
      found: 450,
      expected: 300,
    })
  })
  it('bands give more where they do for some cost', () => {
    const bands = { rate: [{ upTo: 200, rate: '60%' }, { rate: '30%' }] }
    expect(above(bands, { rate: '50%' })?.found).toBe('60% ≤ 200; 30%')
    expect(above({ rate: '50%' }, bands)?.found).toBe('50%')
    expect(above({ rate: '30%' }, bands)).toBeNull()
  })
  it('other units, and a missing rate', () => {
    expect(unitsApart(one({ cap: 1, per: 'village' }), one({ cap: 1, per: 'model' }))).toEqual({
      found: 'village',
      expected: 'model',
    })
    expect(unitsApart(one({ cap: 1 }), one({ cap: 1, per: 'model' }))).toBeNull()
    expect(rateMissing(one({ cap: 1 }), one({ rate: '50%' }))).toBe('50%')
    expect(rateMissing(one({ cap: 1 }), one({ rate: '100%' }))).toBeNull()
    expect(rateMissing(one({ rate: '50%' }), one({ rate: '30%' }))).toBeNull()
  })
})

describe('the names in a grant', () => {
  const unknown = (source: unknown): readonly unknown[] => {
    try {
      readGrant(source)
    } catch (error) {
      if (error instanceof KhuyenCongError)
        return error.problems.map(({ at, found, code }) => [at, found, code])
    }
    return []
  }
  it('those declared pass', () => {
    expect(unknown({ of: 'cost.machinery', cap: 5, per: 'establishment' })).toEqual([])
    expect(unknown({ of: 'all', rate: '5%' })).toEqual([])
    expect(unknown({ asIn: { document: '1/2020', provision: 'Điều 1' } })).toEqual([])
  })
  it('others are named with their place', () => {
    expect(
      unknown([
        { name: 'a', nameEn: 'a', of: 'cost.machinary', rate: '5%' },
        {
          name: 'b',
          nameEn: 'b',
          choose: [{ when: 'first', cap: 5, per: 'booth', atMost: [{ amount: 5, per: 'shop' }] }],
        },
      ]),
    ).toEqual([
      ['grant › [0].of', 'cost.machinary', 'UNKNOWN_WORD'],
      ['grant › [1].choose[0].per', 'booth', 'UNKNOWN_WORD'],
      ['grant › [1].choose[0].atMost[0].per', 'shop', 'UNKNOWN_WORD'],
    ])
  })
})

describe('the terms in a grant', () => {
  it('each can be replaced in its place', () => {
    const grant = partsOf({
      choose: [
        { when: 'first', cap: 5 },
        { when: 'second', cap: 6 },
      ],
    })
    const [, second] = placedTerms(grant)
    expect([second?.at, second?.when]).toEqual(['choose[1]', 'second'])
    const other = second!.replaced(one({ cap: 7 }))
    expect(placedTerms(other).map(({ terms }) => terms.cap)).toMatchObject([{ to: 5 }, { to: 7 }])
  })
})
