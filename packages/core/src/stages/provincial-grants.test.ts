import { describe, expect, it } from 'vitest'
import { crossCheck } from '../cross-check/cross-check.js'
import { decide } from '../decision/decide.js'
import { readDecision } from '../decision/read-decision.js'
import { explain } from '../explain/explain.js'
import type { Decision } from '../decision/seal.js'
import { definePack, type Pack } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { SAMPLE_REGISTER } from '../packs/sample-register.fixture.js'
import type { ProjectItemInput } from '../project/project-input.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'

// Kinds of provisions that provincial acts have, as a sample act of Cao Bằng: no law, the figures
// are made up. Each amount is worked out by hand.
const CITED = { citation: { document: 'QĐ mẫu', provision: 'Điều 1' }, evidence: 'quoted' }
const named = (id: string, more: object = {}): object => ({ id, title: id, titleEn: id, ...more })
const OWN = 'cao-bang'

const rule = (name: string, activity: string, grant: unknown, more: object = {}): object => ({
  ...named(`support.${name}`),
  kind: 'support',
  adds: true,
  encodedSince: '2020-01-01',
  versions: [
    {
      from: '2020-01-01',
      ...CITED,
      when: { fact: 'activity', operator: 'equal', value: activity },
      grant,
    },
  ],
  ...more,
})

const pack = (id: string, jurisdiction: string, rules: readonly object[], words?: object): Pack =>
  definePack(
    {
      manifest: {
        ...named(id),
        version: '1.0.0',
        schemaVersion: 1,
        jurisdiction,
        maintainer: 'T',
        lawAsOf: '2026-12-31',
      },
      documents: {
        documents: ['QĐ mẫu', '45/2012/NĐ-CP'].map((each) => ({
          ...named(each),
          issuer: 'T',
          from: '2012-01-01',
        })),
      },
      ...(words !== undefined && { vocabulary: words }),
      ...(jurisdiction === 'national' && { register: SAMPLE_REGISTER }),
      rules: Object.fromEntries(
        rules.map((each) => [`${(each as { id: string }).id.replace('.', '/')}.json`, each]),
      ),
    },
    { extends: NATIONAL },
  )

const national = pack('law', 'national', [
  {
    ...named('support.machinery'),
    kind: 'support',
    encodedSince: '2012-01-01',
    versions: [
      {
        from: '2012-01-01',
        ...CITED,
        when: { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
        grant: { rate: '50%', cap: '300 triệu đồng', per: 'establishment' },
      },
    ],
  },
])

const WORDS = {
  units: [
    named(`${OWN}:session`),
    named(`${OWN}:square-metre`),
    named(`${OWN}:village`),
    named(`${OWN}:worker`, { quantity: 'beneficiary.employees' }),
  ],
  costKinds: [named(`${OWN}:freight`)],
  facts: [
    named(`${OWN}:product.rank`, {
      type: 'word',
      of: 'item',
      words: [named('first'), named('second'), named('third')],
    }),
    named(`${OWN}:fair.place`, {
      type: 'word',
      of: 'item',
      words: [named('inside'), named('outside'), named('abroad')],
    }),
    named(`${OWN}:loan.year`, { type: 'integer', of: 'item' }),
    named(`${OWN}:charter.capital`, { type: 'money', of: 'beneficiary' }),
  ],
}
const is = (fact: string, value: unknown, operator = 'equal'): object => ({
  fact: `${OWN}:${fact}`,
  operator,
  value,
})

/** Every decision of this file, for reading it a second time. */
const made: { readonly book: RuleBook; readonly decision: Decision }[] = []

/** The decision on one item of an activity by a level of the sample act. */
function judged(
  activity: string,
  grant: unknown,
  item: Partial<ProjectItemInput> = {},
  others: readonly Partial<ProjectItemInput>[] = [],
): Decision {
  const book = createRuleBook([
    national,
    pack(OWN, 'cao-bang', [rule('level', activity, grant)], WORDS),
  ])
  const decision = decide(book, {
    on: '2024-03-01',
    project: {
      id: 'p',
      fund: 'local',
      items: [item, ...others].map((each, index) => ({
        activity,
        site: { province: 'cao-bang' },
        ...each,
        id: String(index + 1),
      })),
    },
  })
  made.push({ book, decision })
  return decision
}
const support = (...asked: Parameters<typeof judged>): unknown => {
  const [item] = judged(...asked).items
  const found = item!.support
  return 'parts' in found
    ? { answer: found.answer, ceiling: found.ceiling, exact: found.exact, boundBy: found.boundBy }
    : { answer: found.answer }
}
const codes = (...asked: Parameters<typeof judged>): readonly string[] =>
  judged(...asked).findings.map(({ code }) => code)
const missing = (...asked: Parameters<typeof judged>): readonly string[] =>
  judged(...asked).missing.map(({ fact }) => fact)
const met = (ceiling: number, boundBy: string | null, exact = true): object => ({
  answer: 'met',
  ceiling,
  exact,
  boundBy,
})
const machinery = (amount: number): Partial<ProjectItemInput> => ({
  costs: [{ kind: 'machinery', amount }],
})

describe('3. a prize by rank', () => {
  const prizes = {
    choose: [
      { when: is('product.rank', 'first'), amount: '10 triệu đồng' },
      { when: is('product.rank', 'second'), amount: '5 triệu đồng' },
    ],
  }
  const ranked = (rank: string | null) => ({ facts: { [`${OWN}:product.rank`]: rank } })
  it('the branch that is met', () => {
    expect(support('product-prize', prizes, ranked('second'))).toEqual(met(5_000_000, 'amount'))
  })
  it('a rank the act does not name: no level for the case, eligibility untouched', () => {
    const decision = judged('product-prize', prizes, ranked('third'))
    expect(decision.items[0]).toMatchObject({
      eligibility: 'met',
      support: { answer: 'not-in-force' },
    })
    expect(decision.findings.map(({ code }) => code)).toContain('HOLE')
    expect(decision.verdict).toBe('eligible')
  })
  it('a rank that nobody says: the greatest, and the fact is missing', () => {
    expect(support('product-prize', prizes)).toEqual(met(10_000_000, null, false))
    expect(missing('product-prize', prizes)).toEqual([`${OWN}:product.rank`])
  })
  it('two branches that can be met together are refused when the pack is read', () => {
    const twice = {
      choose: [
        { when: is('product.rank', 'first'), amount: 1_000_000 },
        { when: is('product.rank', ['first', 'second'], 'in'), amount: 2_000_000 },
      ],
    }
    expect(() => judged('product-prize', twice)).toThrow(
      expect.objectContaining({
        code: 'OVERLAPPING_CHOICE',
        at: 'support/level.json › versions[0].grant.choose[0]',
        found: expect.stringContaining('"first"') as string,
      }),
    )
  })
})

describe('4. a lump sum and a ceiling', () => {
  it('two billion for a village are due, whatever was spent', () => {
    const sum = { amount: '2 tỷ đồng', per: `${OWN}:village` }
    expect(support('cluster-infrastructure', sum)).toEqual(met(2_000_000_000, 'amount'))
    expect(
      codes('cluster-infrastructure', sum, {
        costs: [{ kind: 'infrastructure', amount: 1_500_000_000 }],
        requested: { local: 2_000_000_000 },
      }),
    ).not.toContain('OVER_COST')
  })
  it('no more than 35 million never lifts support above the cost', () => {
    const cap = { cap: '35 triệu đồng', per: 'trademark' }
    const of = (amount: number): unknown =>
      support('trademark', cap, { costs: [{ kind: 'trademark', amount }] })
    expect(of(20_000_000)).toEqual(met(20_000_000, 'cost'))
    expect(of(35_000_000)).toEqual(met(35_000_000, 'cap'))
    expect(of(35_000_001)).toEqual(met(35_000_000, 'cap'))
  })
})

describe('5. two limits', () => {
  // 50.000 đồng for each m², 500 triệu for an establishment
  const area = {
    cap: '50.000 đồng',
    per: `${OWN}:square-metre`,
    of: 'all',
    atMost: [{ amount: '500 triệu đồng', per: 'establishment' }],
  }
  const metres = (count: number) => ({
    quantities: { [`${OWN}:square-metre`]: count },
    costs: [{ kind: 'infrastructure', amount: 3_000_000_000 }],
  })
  it('below, at and above the place where the second bounds', () => {
    const of = (count: number): unknown => support('cluster-infrastructure', area, metres(count))
    expect(of(9_999)).toEqual(met(499_950_000, 'cap', false))
    expect(of(10_000)).toEqual(met(500_000_000, 'cap', false))
    expect(of(20_000)).toEqual(met(500_000_000, 'atMost', false))
  })
  it('six million a year for an establishment: a line of the checklist, and no exact result', () => {
    const yearly = {
      rate: '80%',
      atMost: [{ amount: '6 triệu đồng', per: 'establishment', within: 'year' }],
    }
    const decision = judged('trade-fair-join', yearly, {
      costs: [{ kind: 'booth-rental', amount: 10_000_000 }],
    })
    expect(decision.items[0]?.support).toMatchObject(met(6_000_000, 'atMost', false))
    expect(decision.toVerify.map(({ text }) => text)).toEqual([
      'Tổng mức hỗ trợ trong năm kế hoạch không quá 6.000.000 đồng/cơ sở, kể cả các đề án khác.',
    ])
  })
  it('a limit for one establishment within the project is shared by its items', () => {
    const shared = {
      rate: '50%',
      atMost: [{ amount: '400 triệu đồng', per: 'establishment', within: 'project' }],
    }
    const item = (id: string) => ({
      ...machinery(600_000_000),
      beneficiary: { id },
      requested: { local: 300_000_000 },
    })
    const decision = judged('advanced-machinery', shared, item('a'), [item('a'), item('b')])
    expect(
      decision.items.map(
        ({ support: found }) => 'parts' in found && [found.ceiling, found.allowed],
      ),
    ).toEqual([
      [300_000_000, 300_000_000],
      [300_000_000, 100_000_000],
      [300_000_000, 300_000_000],
    ])
    expect(decision.findings.find(({ code }) => code === 'CAP_SHARED')).toMatchObject({
      items: ['1', '2'],
      found: 600_000_000,
      expected: 400_000_000,
    })
  })
})

describe('5. a limit within the project', () => {
  const allowedOf = (decision: Decision): readonly unknown[] =>
    decision.items.map(({ support: found }) => ('parts' in found ? found.allowed : null))
  const sharedIn = ({ findings }: Decision): unknown => {
    const found = findings.find(({ code }) => code === 'CAP_SHARED')
    return found === undefined ? null : [found.found, found.expected, found.item, found.severity]
  }

  it.each([
    [199_999_999, null, [199_999_999, 200_000_000]],
    [200_000_000, null, [200_000_000, 200_000_000]],
    [200_000_001, [400_000_001, 400_000_000, null, 'error'], [200_000_001, 199_999_999]],
  ])('of a level of one part: %d and 200 million', (first, shared, allowed) => {
    const grant = { rate: '50%', atMost: [{ amount: '400 triệu đồng', within: 'project' }] }
    const item = (local: number) => ({ ...machinery(600_000_000), requested: { local } })
    const decision = judged('advanced-machinery', grant, item(first), [item(200_000_000)])
    expect(sharedIn(decision)).toEqual(shared)
    expect(allowedOf(decision)).toEqual(allowed)
  })

  it.each([
    [10_999_999, null, [10_999_999, 11_000_000]],
    [11_000_000, null, [11_000_000, 11_000_000]],
    [11_000_001, [6_000_001, 6_000_000, null, 'error'], [11_000_001, 10_999_999]],
    [7_000_000, null, [7_000_000, 11_000_000]],
    [13_000_000, [8_000_000, 6_000_000, null, 'error'], [13_000_000, 9_000_000]],
  ])('of one part of two: %d and 11 million', (first, shared, allowed) => {
    const grant = [
      { name: 'Gian hàng', nameEn: 'Booth', of: 'cost.booth-rental', rate: '80%' },
      {
        name: 'Vận chuyển',
        nameEn: 'Freight',
        of: `cost.${OWN}:freight`,
        rate: '50%',
        atMost: [{ amount: '6 triệu đồng', within: 'project' }],
      },
    ]
    // 8 million of the booth and 5 of the freight; what is asked above 8 is asked of the freight
    const item = (local: number) => ({
      costs: [
        { kind: 'booth-rental', amount: 10_000_000 },
        { kind: `${OWN}:freight`, amount: 10_000_000 },
      ],
      requested: { local },
    })
    const decision = judged('trade-fair-join', grant, item(first), [item(11_000_000)])
    expect(sharedIn(decision)).toEqual(shared)
    expect(allowedOf(decision)).toEqual(allowed)
  })
})

describe('6. several lines in one level', () => {
  const fair = [
    { name: 'Gian hàng', nameEn: 'Booth', of: 'cost.booth-rental', rate: '80%' },
    {
      name: 'Vận chuyển',
      nameEn: 'Freight',
      of: `cost.${OWN}:freight`,
      rate: '50%',
      cap: '6 triệu đồng',
    },
  ]
  it('80 % of the booth and 50 % of the freight, no more than six million of it', () => {
    const costs = [
      { kind: 'booth-rental', amount: 10_000_001 },
      { kind: `${OWN}:freight`, amount: 20_000_000 },
    ]
    // 8.000.000 (of 8.000.000,8) and 6.000.000
    expect(support('trade-fair-join', fair, { costs })).toEqual(met(14_000_000, null))
  })
})

describe('7. a range of rates', () => {
  const market = { rate: { from: '20%', to: '30%' } }
  const ask = (local: number) => ({ ...machinery(1_000_000_000), requested: { local } })
  it('the upper end is the ceiling; between the two the authority decides', () => {
    expect(support('advanced-machinery', market, ask(0))).toEqual(met(300_000_000, 'rate'))
    const of = (local: number): readonly string[] =>
      codes('advanced-machinery', market, ask(local)).filter((code) =>
        ['LEFT_TO_AUTHORITY', 'ABOVE_CEILING'].includes(code),
      )
    expect(of(200_000_000)).toEqual([])
    expect(of(200_000_001)).toEqual(['LEFT_TO_AUTHORITY'])
    expect(of(300_000_000)).toEqual(['LEFT_TO_AUTHORITY'])
    expect(of(300_000_001)).toEqual(['ABOVE_CEILING'])
  })
})

describe('8. where the fair is', () => {
  it('one level inside the province, another outside', () => {
    const fair = {
      choose: [
        { when: is('fair.place', 'inside'), rate: '50%', cap: '5 triệu đồng', per: 'booth' },
        {
          when: is('fair.place', ['outside', 'abroad'], 'in'),
          rate: '80%',
          cap: '10 triệu đồng',
          per: 'booth',
        },
      ],
    }
    const at = (place: string) => ({
      facts: { [`${OWN}:fair.place`]: place },
      costs: [{ kind: 'booth-rental', amount: 12_000_000 }],
    })
    expect(support('trade-fair-join', fair, at('inside'))).toEqual(met(5_000_000, 'cap'))
    expect(support('trade-fair-join', fair, at('abroad'))).toEqual(met(9_600_000, 'rate'))
  })
})

describe('9. another budget, 11. money that comes back', () => {
  it('are said in the record and change no sum', () => {
    const lent = {
      rate: '30%',
      instrument: 'recoverable',
      years: [3, 5],
      budget: 'Quỹ khuyến công tỉnh',
    }
    const [item] = judged('advanced-machinery', lent, machinery(100_000_000)).items
    expect(item?.support).toMatchObject({ ...met(30_000_000, 'rate'), instrument: 'recoverable' })
  })
})

describe('10. by registered capital', () => {
  it('is a fact of the province', () => {
    const tiers = {
      choose: [
        { when: is('charter.capital', '3 tỷ đồng', 'lessThanInclusive'), rate: '50%' },
        { when: is('charter.capital', '3 tỷ đồng', 'greaterThan'), rate: '30%' },
      ],
    }
    const of = (charter: number) => ({
      facts: { [`${OWN}:charter.capital`]: charter },
      ...machinery(100_000_000),
    })
    expect(support('advanced-machinery', tiers, of(3_000_000_000))).toEqual(met(50_000_000, 'rate'))
    expect(support('advanced-machinery', tiers, of(3_000_000_001))).toEqual(met(30_000_000, 'rate'))
  })
})

describe('12. a reference to another scale', () => {
  it('so many times the cap of a national level', () => {
    const line = { rate: '50%', cap: { times: '1,5', of: 'law:support.machinery' } }
    expect(support('advanced-machinery', line, machinery(1_000_000_000))).toEqual(
      met(450_000_000, 'cap'),
    )
  })
  it('a level that is not there is refused', () => {
    const line = { cap: { times: '1,5', of: 'law:support.machinry' } }
    expect(() => judged('advanced-machinery', line)).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_RULE',
        at: 'cao-bang › support/level.json › versions[0].grant.cap.of',
        hint: 'Có phải ý bạn là «law:support.machinery»?',
      }),
    )
  })
  it('so is a circle, and a level without one cap', () => {
    const circle = { cap: { times: '2', of: 'cao-bang:support.level' } }
    expect(() => judged('advanced-machinery', circle)).toThrow(
      expect.objectContaining({ code: 'CAP_REFERENCE' }),
    )
  })
  it('the norms of another act: not encoded, with the act named', () => {
    const asIn = { document: '40/2017/TT-BTC', provision: 'Điều 5' }
    const decision = judged('management-training', { asIn })
    expect(decision.items[0]?.support).toMatchObject({ answer: 'not-encoded' })
    expect(decision.findings.find(({ code }) => code === 'LEVEL_NOT_ENCODED')?.other).toEqual(asIn)
  })
})

describe('13. by the year of a loan', () => {
  it('half the interest in the first year, a third later', () => {
    const interest = {
      choose: [
        {
          when: is('loan.year', 1),
          rate: '50%',
          instrument: 'interest',
          loanYears: 2,
        },
        {
          when: is('loan.year', 2),
          rate: '30%',
          instrument: 'interest',
          loanYears: 2,
        },
      ],
      elsewhere: 'none',
    }
    const year = (count: number) => ({
      facts: { [`${OWN}:loan.year`]: count },
      costs: [{ kind: 'loan-interest', amount: 90_000_000 }],
    })
    expect(support('relocation-interest', interest, year(1))).toEqual(met(45_000_000, 'rate'))
    expect(support('relocation-interest', interest, year(2))).toEqual(met(27_000_000, 'rate'))
    expect(support('relocation-interest', interest, year(3))).toEqual({ answer: 'not-in-force' })
  })
})

describe('several units, and units that count themselves', () => {
  const training = { amount: '50.000 đồng', per: ['person', `${OWN}:session`] }
  it('30 persons in 10 sessions', () => {
    const quantities = { person: 30, [`${OWN}:session`]: 10 }
    expect(support('management-training', training, { quantities })).toEqual(
      met(15_000_000, 'amount'),
    )
  })
  it('a unit that is not given is unknown, never 1', () => {
    const quantities = { person: 30 }
    expect(support('management-training', training, { quantities })).toMatchObject({
      answer: 'unknown',
      ceiling: null,
      exact: false,
    })
    expect(missing('management-training', training, { quantities })).toEqual([
      `quantity.${OWN}:session`,
    ])
  })
  it('a unit that no pack declares is refused', () => {
    expect(() => judged('management-training', training, { quantities: { persn: 3 } })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_WORD' }),
    )
  })
  it('a fact counts workers; a number beside it wins, and a difference is said', () => {
    const each = { amount: '1 triệu đồng', per: `${OWN}:worker` }
    const employing = { beneficiary: { employees: 20 } }
    expect(support('vocational-training', each, employing)).toEqual(met(20_000_000, 'amount'))
    const given = { ...employing, quantities: { [`${OWN}:worker`]: 25 } }
    expect(support('vocational-training', each, given)).toEqual(met(25_000_000, 'amount'))
    expect(codes('vocational-training', each, given)).toContain('COUNT_DISAGREES')
    expect(missing('vocational-training', each)).toContain('beneficiary.employees')
  })
})

describe('once for a beneficiary', () => {
  it('is a line of the checklist, and no exact result', () => {
    const decision = judged('advanced-machinery', { rate: '50%', once: true }, machinery(10))
    expect(decision.items[0]?.support).toMatchObject({ ceiling: 5, exact: false })
    expect(decision.toVerify.map(({ text }) => text)).toEqual([
      'Đơn vị thụ hưởng chưa được hỗ trợ nội dung này trong mọi lần được hỗ trợ.',
    ])
  })
})

describe('every decision above', () => {
  it('is the same to the second engine, đồng by đồng', async () => {
    expect(made.length).toBeGreaterThan(30)
    for (const { book, decision } of made)
      expect((await crossCheck(book, decision)).disagreements).toEqual([])
  })
  it('is another one to it as soon as a đồng is missing', async () => {
    for (const { book, decision } of made) {
      const item = decision.items[0]!
      if (!('parts' in item.support) || item.support.ceiling === null) continue
      const support = { ...item.support, ceiling: item.support.ceiling + 1 }
      const wrong = { ...decision, items: [{ ...item, support }, ...decision.items.slice(1)] }
      expect((await crossCheck(book, wrong as Decision)).agrees).toBe(false)
    }
  })
  it('is read back from its record, and told in both languages', () => {
    for (const { book, decision } of made) {
      expect(readDecision(JSON.parse(JSON.stringify(decision)) as unknown)).toEqual(decision)
      for (const lang of ['vi', 'en'] as const)
        expect(explain(decision, { book, lang })).not.toMatch(/undefined|NaN|null/u)
    }
  })
})
