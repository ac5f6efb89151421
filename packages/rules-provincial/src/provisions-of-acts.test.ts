import {
  createRuleBook,
  crossCheck,
  decide,
  definePack,
  type Decision,
  levelsOn,
  type ProjectItemInput,
  type RuleBook,
} from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'

/**
 * The kinds of provisions that acts of provinces were found to have beside the usual table, each
 * written as a version of a pack and reckoned by hand. Figures marked with their act are restated
 * elsewhere (`secondary`); all others are samples. None of this is a shipped level.
 */
const P = 'mau'
const million = (amount: number): number => amount * 1_000_000
const named = (id: string) => ({ id, title: id, titleEn: id })
const own = (...ids: readonly string[]) => ids.map((id) => named(`${P}:${id}`))
const read = {
  citation: { document: 'Văn bản mẫu', provision: 'Điều 1' },
  evidence: 'secondary',
} as const

const ACTIVITIES = own(
  'village-works',
  'village-title',
  'sign-board',
  'artisan',
  'impact-study',
  'design-sample',
  'moving',
  'home-tour',
  'teaching',
  'road',
  'class',
  'shop',
  'new-firm',
  'machine',
  'fair',
).map((activity) => ({ ...activity, versions: [{ from: '2026-01-01', ...read, base: 'all' }] }))
const word = (id: string, ...words: readonly string[]) => ({
  ...named(`${P}:${id}`),
  type: 'word',
  of: 'item',
  words: words.map(named),
})
const vocabulary = {
  activities: ACTIVITIES,
  costKinds: own('freight'),
  units: own(
    'village',
    'commune',
    'square-metre',
    'kilometre',
    'session',
    'class',
    'course',
    'month',
    'year',
    'trip',
  ),
  facts: [
    word('village.title', 'traditional', 'plain'),
    word('product.rank', 'excellent', 'typical', 'first', 'second', 'third'),
    word('artisan.title', 'people', 'merited', 'city'),
    word('fair.place', 'inside', 'outside', 'asia', 'europe'),
    word('trainee.kind', 'disabled', 'poor', 'other'),
    { ...named(`${P}:charter.capital`), type: 'money', of: 'beneficiary' },
    { ...named(`${P}:loan.year`), type: 'integer', of: 'item' },
  ],
}
const is = (fact: string, value: unknown, operator = 'equal') => ({
  fact: `${P}:${fact}`,
  operator,
  value,
})

/** A book with a pack of Hà Nội that holds one provision. */
function bookOf(activity: string, grant: unknown): RuleBook {
  const versions = [
    {
      from: '2026-01-01',
      ...read,
      when: { fact: 'activity', operator: 'equal', value: `${P}:${activity}` },
      grant,
    },
  ]
  const pack = definePack(
    {
      manifest: {
        ...named(P),
        version: '1.0.0',
        schemaVersion: 1,
        jurisdiction: 'ha-noi',
        extends: 'national',
        maintainer: 'Mẫu',
        lawAsOf: '2026-06-30',
      },
      documents: {
        documents: [{ ...named(read.citation.document), issuer: 'Mẫu', from: '2026-01-01' }],
      },
      vocabulary,
      rules: {
        'support/provision.json': {
          ...named('support.provision'),
          kind: 'support',
          adds: true,
          encodedSince: '2026-01-01',
          versions,
        },
      },
    },
    { extends: national },
  )
  return createRuleBook([national, pack])
}

/** Every decision of this file, for reading it a second time. */
const made: { readonly book: RuleBook; readonly decision: Decision }[] = []

/** The decision on one item of an activity. */
function judged(activity: string, grant: unknown, item: Partial<ProjectItemInput> = {}): Decision {
  const book = bookOf(activity, grant)
  const decision = decide(book, {
    on: '2026-03-01',
    project: {
      id: 'p',
      fund: 'local',
      items: [
        {
          id: '1',
          activity: `${P}:${activity}`,
          site: { province: 'ha-noi' },
          beneficiary: { id: 'a' },
          ...item,
        },
      ],
    },
  })
  made.push({ book, decision })
  return decision
}
const supportOf = (...asked: Parameters<typeof judged>) => judged(...asked).items[0]!.support
const ceiling = (...asked: Parameters<typeof judged>): number | null | string => {
  const support = supportOf(...asked)
  return support.answer === 'met' ? support.ceiling : support.answer
}
const of = (unit: string, count: number) => ({ quantities: { [`${P}:${unit}`]: count } })
const fact = (id: string, value: string | number) => ({ facts: { [`${P}:${id}`]: value } })
const cost = (amount: number, kind = 'other') => ({ costs: [{ kind, amount: million(amount) }] })

describe('1. contents beside those of the nation', () => {
  it('works of a craft village: 2 tỷ a village', () => {
    const grant = { amount: '2 tỷ đồng', per: `${P}:village` }
    expect(ceiling('village-works', grant, of('village', 1))).toBe(million(2_000))
    expect(ceiling('village-works', grant, of('village', 3))).toBe(million(6_000))
  })
  it('a village recognised as traditional 12 triệu, as a craft village 6 triệu (02/2020/QĐ-UBND)', () => {
    const grant = {
      choose: [
        {
          when: is('village.title', 'traditional'),
          amount: '12 triệu đồng',
          per: `${P}:village`,
          once: true,
        },
        {
          when: is('village.title', 'plain'),
          amount: '6 triệu đồng',
          per: `${P}:village`,
          once: true,
        },
      ],
    }
    const at = (title: string) =>
      ceiling('village-title', grant, { ...of('village', 1), ...fact('village.title', title) })
    expect([at('traditional'), at('plain')]).toEqual([million(12), million(6)])
  })
  it('a sign board: 70%, at most 15 triệu', () => {
    const grant = { rate: '70%', cap: '15 triệu đồng', per: 'establishment' }
    const at = (amount: number) => ceiling('sign-board', grant, cost(amount))
    // 70% of 21 = 14,7; of 22 = 15,4
    expect([at(21), at(22)]).toEqual([million(14.7), million(15)])
  })
  it('artisans: 40, 30, 20 triệu once (49/2025/NQ-HĐND of Hà Nội)', () => {
    const step = (title: string, amount: string) => ({
      when: is('artisan.title', title),
      amount,
      per: 'person',
      once: true,
    })
    const grant = {
      choose: [
        step('people', '40 triệu đồng'),
        step('merited', '30 triệu đồng'),
        step('city', '20 triệu đồng'),
      ],
    }
    const at = (title: string) =>
      ceiling('artisan', grant, { units: 2, ...fact('artisan.title', title) })
    expect([at('people'), at('merited'), at('city')]).toEqual([
      million(80),
      million(60),
      million(40),
    ])
    const { toVerify } = judged('artisan', grant, { units: 2, ...fact('artisan.title', 'city') })
    expect(toVerify[0]?.text).toContain('chưa được hỗ trợ nội dung này')
  })
  it('an impact study: at most 200 triệu a village (Hà Nội, about 2019)', () => {
    const grant = { cap: '200 triệu đồng', per: `${P}:village` }
    const at = (amount: number) =>
      ceiling('impact-study', grant, { ...of('village', 1), ...cost(amount) })
    expect([at(199), at(200), at(201)]).toEqual([million(199), million(200), million(200)])
  })
  it('a design sample: half, at most 5 triệu a product', () => {
    const grant = { rate: '50%', cap: '5 triệu đồng', per: 'product' }
    expect(ceiling('design-sample', grant, { ...cost(30), units: 3 })).toBe(million(15))
    expect(ceiling('design-sample', grant, { ...cost(30), units: 2 })).toBe(million(10))
  })
  it('a study tour at home: all of the travel (49/2025/NQ-HĐND of Hà Nội)', () => {
    expect(ceiling('home-tour', { rate: '100%' }, cost(7))).toBe(million(7))
  })
})

describe('2. units of its own', () => {
  it.each([
    ['commune', '10 triệu đồng', 3, 30],
    ['kilometre', '500 triệu đồng', 2, 1_000],
    ['class', '20 triệu đồng', 4, 80],
    ['course', '8 triệu đồng', 2, 16],
    ['year', '30 triệu đồng', 3, 90],
    ['month', '2 triệu đồng', 12, 24],
  ])('so much for each %s: %s', (unit, amount, count, expected) => {
    const grant = { amount, per: `${P}:${unit}` }
    expect(ceiling('road', grant, of(unit, count))).toBe(million(expected))
    expect(ceiling('road', grant)).toBe(ceiling('road', grant, of(unit, 1)))
  })
  it('teaching by an artisan: 500.000 a session (49/2025/NQ-HĐND of Hà Nội)', () => {
    const grant = { amount: '500.000 đồng', per: `${P}:session` }
    expect(ceiling('teaching', grant, of('session', 11))).toBe(5_500_000)
  })
  it('taking goods to the country: at most 150 triệu a trip (TP.HCM, 2025)', () => {
    const grant = { cap: '150 triệu đồng', per: `${P}:trip` }
    expect(ceiling('fair', grant, { ...of('trip', 2), ...cost(400) })).toBe(million(300))
    expect(ceiling('fair', grant, { ...of('trip', 2), ...cost(299) })).toBe(million(299))
  })
})

describe('3. by rank', () => {
  const by = (...steps: readonly (readonly [rank: string, amount: string])[]) => ({
    choose: steps.map(([rank, amount]) => ({ when: is('product.rank', rank), amount })),
  })
  const at = (grant: object, rank: string) => ceiling('artisan', grant, fact('product.rank', rank))
  it('excellent and typical', () => {
    const grant = by(['excellent', '6 triệu đồng'], ['typical', '4 triệu đồng'])
    expect([at(grant, 'excellent'), at(grant, 'typical')]).toEqual([million(6), million(4)])
  })
  it('first, second, third; none for any other rank', () => {
    const grant = by(
      ['first', '10 triệu đồng'],
      ['second', '7 triệu đồng'],
      ['third', '5 triệu đồng'],
    )
    expect(['first', 'second', 'third', 'typical'].map((rank) => at(grant, rank))).toEqual([
      million(10),
      million(7),
      million(5),
      'not-in-force',
    ])
  })
})

describe('4. a fixed sum and a most', () => {
  it('«thưởng 5 triệu» is due, «không quá 5 triệu» never more than was spent', () => {
    expect(ceiling('artisan', { amount: '5 triệu đồng' }, cost(3))).toBe(million(5))
    expect(ceiling('artisan', { cap: '5 triệu đồng' }, cost(3))).toBe(million(3))
  })
})

describe('5. two limits', () => {
  it('moving: 50.000 đồng a square metre, at most 500 triệu (49/2025/NQ-HĐND of Hà Nội)', () => {
    const grant = {
      cap: '50.000 đồng',
      per: `${P}:square-metre`,
      atMost: [{ amount: '500 triệu đồng', per: 'establishment' }],
    }
    const at = (metres: number) =>
      ceiling('moving', grant, { ...of('square-metre', metres), ...cost(9_000) })
    // 9.999 × 50.000
    expect([at(9_999), at(10_000), at(10_001)]).toEqual([499_950_000, million(500), million(500)])
  })
  it('at most 6 triệu a year, and 300 triệu a year for advice (Hà Nội, 2026)', () => {
    const grant = (amount: string) => ({ rate: '80%', atMost: [{ amount, within: 'year' }] })
    expect(ceiling('fair', grant('6 triệu đồng'), cost(7))).toBe(million(5.6))
    expect(ceiling('fair', grant('6 triệu đồng'), cost(8))).toBe(million(6))
    expect(ceiling('fair', grant('300 triệu đồng'), cost(400))).toBe(million(300))
  })
  it('a most for all contents in a year stands in each level and is asked of people', () => {
    const grant = { rate: '100%', atMost: [{ amount: '50 triệu đồng', within: 'year' }] }
    const decision = judged('fair', grant, cost(60))
    expect(decision.items[0]!.support).toMatchObject({ ceiling: million(50), exact: false })
    expect(decision.toVerify[0]?.text).toContain('trong năm kế hoạch không quá 50.000.000 đồng')
  })
})

describe('6. several lines in one content', () => {
  it('80% of the booth and 50% of freight, at most 6 triệu of freight', () => {
    const grant = [
      { name: 'Gian hàng', nameEn: 'Booth', of: 'cost.booth-rental', rate: '80%' },
      {
        name: 'Cước',
        nameEn: 'Freight',
        of: `cost.${P}:freight`,
        rate: '50%',
        cap: '6 triệu đồng',
      },
    ]
    const costs = [...cost(10, 'booth-rental').costs, ...cost(13, `${P}:freight`).costs]
    expect(ceiling('fair', grant, { costs })).toBe(million(14))
  })
})

describe('7. a range', () => {
  it('80–100% of a fair (Quảng Ngãi, draft of 2025); 20–30% by market', () => {
    const range = (from: string, to: string, amount: number) => {
      const support = supportOf('fair', { rate: { from, to } }, cost(amount))
      return 'parts' in support ? support.parts[0]!.range : null
    }
    expect(range('80%', '100%', 50)).toEqual({ from: million(40), to: million(50) })
    expect(range('20%', '30%', 200)).toEqual({ from: million(40), to: million(60) })
  })
})

describe('8. where the fair is', () => {
  it('in the province, in another, in one country or another', () => {
    const at = (places: readonly string[], cap: string) => ({
      when: is('fair.place', places, 'in'),
      rate: '100%',
      cap,
      per: 'booth',
    })
    const grant = {
      choose: [
        at(['inside'], '5 triệu đồng'),
        at(['outside'], '10 triệu đồng'),
        at(['asia'], '80 triệu đồng'),
        at(['europe'], '120 triệu đồng'),
      ],
    }
    const found = ['inside', 'outside', 'asia', 'europe'].map((place) =>
      ceiling('fair', grant, { ...cost(500), units: 1, ...fact('fair.place', place) }),
    )
    expect(found).toEqual([million(5), million(10), million(80), million(120)])
  })
})

describe('9. who pays', () => {
  it.each([
    ['province', 'ngân sách cấp tỉnh'],
    ['district', 'ngân sách cấp huyện'],
    ['commune', 'ngân sách cấp xã'],
    ['kinh phí khuyến thương', 'nguồn «kinh phí khuyến thương»'],
    ['sự nghiệp khoa học', 'nguồn «sự nghiệp khoa học»'],
  ])('the budget «%s» stands in the table of levels and changes no sum', (budget, named) => {
    const grant = { rate: '30%', budget }
    expect(ceiling('machine', grant, cost(100))).toBe(million(30))
    const rows = levelsOn(bookOf('machine', grant), { on: '2026-03-01', province: 'ha-noi' })
    const terms = rows.find(({ rule }) => rule === `${P}:support.provision`)?.terms
    expect(terms?.text).toBe(`30% chi phí, do ${named} chi`)
  })
})

describe('10. by registered capital', () => {
  it('above 20 tỷ 10 triệu, from 10 to 20 tỷ 5 triệu, below not read (29/2014/QĐ-UBND of Đồng Tháp)', () => {
    const capital = (operator: string, value: string) => is('charter.capital', value, operator)
    const grant = {
      choose: [
        { when: capital('greaterThan', '20 tỷ đồng'), cap: '10 triệu đồng', per: 'enterprise' },
        {
          when: {
            all: [
              capital('greaterThanInclusive', '10 tỷ đồng'),
              capital('lessThanInclusive', '20 tỷ đồng'),
            ],
          },
          cap: '5 triệu đồng',
          per: 'enterprise',
        },
        { when: capital('lessThan', '10 tỷ đồng'), grant: 'not-encoded' },
      ],
    }
    const at = (amount: number) =>
      ceiling('new-firm', grant, { ...cost(50), units: 1, ...fact('charter.capital', amount) })
    expect([9_999_999_999, 10_000_000_000, 20_000_000_000, 20_000_000_001].map(at)).toEqual([
      'not-encoded',
      million(5),
      million(5),
      million(10),
    ])
  })
})

describe('11. money that comes back', () => {
  it('300–500 triệu over 3–5 years (Lâm Đồng, as seen in 2019)', () => {
    const grant = {
      cap: { from: '300 triệu đồng', to: '500 triệu đồng' },
      instrument: 'recoverable',
      years: [3, 5],
    }
    expect(supportOf('machine', grant, cost(900))).toMatchObject({
      ceiling: million(500),
      instrument: 'recoverable',
    })
    expect(ceiling('machine', grant, cost(400))).toBe(million(400))
  })
})

describe('12. another scale', () => {
  it('a technology line: 1,5 times the level of machinery (08/2024/NQ-HĐND of Đồng Tháp)', () => {
    const grant = { rate: '50%', cap: { times: '1,5', of: 'national:support.advanced-machinery' } }
    const at = (amount: number) => ceiling('machine', grant, cost(amount))
    // 1,5 × 300 = 450 = 50% of 900
    expect([at(899), at(900), at(901)]).toEqual([million(449.5), million(450), million(450)])
  })
  it.each(['mức lương cơ sở', 'công tác phí', 'định mức đào tạo nghề'])(
    'as in the text of «%s»: not encoded, with that text named',
    (provision) => {
      const asIn = { document: 'Văn bản khác', provision }
      const decision = judged('class', { asIn })
      expect(decision.items[0]!.support.answer).toBe('not-encoded')
      expect(decision.findings.find(({ code }) => code === 'LEVEL_NOT_ENCODED')?.other).toEqual(
        asIn,
      )
    },
  )
})

describe('13. by the year of a loan', () => {
  it('all of the interest in the first year, half in the second', () => {
    const at = (year: number, rate: string) => ({
      when: is('loan.year', year),
      rate,
      instrument: 'interest',
      loanYears: year,
    })
    const grant = { choose: [at(1, '100%'), at(2, '50%')], elsewhere: 'none' }
    const found = [1, 2, 3].map((year) =>
      ceiling('machine', grant, { ...cost(40), ...fact('loan.year', year) }),
    )
    expect(found).toEqual([million(40), million(20), 'not-in-force'])
  })
})

describe('14. by who learns', () => {
  it('so much a person and a course for the disabled, the poor, others', () => {
    const at = (kind: string, amount: string) => ({
      when: is('trainee.kind', kind),
      amount,
      per: ['person', `${P}:course`],
    })
    const grant = {
      choose: [
        at('disabled', '6 triệu đồng'),
        at('poor', '4 triệu đồng'),
        at('other', '2 triệu đồng'),
      ],
    }
    const found = ['disabled', 'poor', 'other'].map((kind) =>
      ceiling('class', grant, {
        quantities: { person: 20, [`${P}:course`]: 2 },
        ...fact('trainee.kind', kind),
      }),
    )
    expect(found).toEqual([million(240), million(160), million(80)])
  })
})

describe('15. a level that a district or a commune sets', () => {
  it('is not in the act of the province: not encoded, the text named', () => {
    const asIn = { document: 'Nghị quyết của HĐND cấp xã', provision: 'mức hỗ trợ' }
    const decision = judged('shop', { asIn })
    expect(decision.items[0]!.support.answer).toBe('not-encoded')
    expect(decision.findings.find(({ code }) => code === 'LEVEL_NOT_ENCODED')?.other).toEqual(asIn)
  })
})

describe('every decision above', () => {
  it('is the same to the second engine, đồng by đồng', async () => {
    expect(made.length).toBeGreaterThan(80)
    for (const { book, decision } of made)
      expect(await crossCheck(book, decision)).toMatchObject({ agrees: true, disagreements: [] })
  })
})
