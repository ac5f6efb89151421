import { day } from '../values/calendar.js'
import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { computeSupport } from '../decision/judgement-parts.js'
import { encodedGrant } from '../kinds/version-of-kind.js'
import { fieldsOf } from '../kinds/rule-base.js'
import { grantShape } from '../mechanisms/grant-shape.js'
import type { SupportPart } from '../mechanisms/support-part.js'
import { readAs } from '../reading/reading.js'
import { placeAsNamed } from '../territory/place.js'
import { readProject } from '../project/project.js'
import { createRuleBook } from '../packs/rule-book.js'
import type { Grant } from '../kinds/rule.js'
import {
  bareNational,
  nationalPack,
  provincialPack,
  sampleBook,
} from '../packs/sample-pack.fixture.js'
import {
  codes,
  decideSample,
  findingOf,
  type ItemInput,
  levelOf,
  projectWith,
} from '../packs/sample-project.fixture.js'
import { fact, level, ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule, upliftRule } from '../packs/sample-rules.fixture.js'
import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { ceilingOf } from './ceiling.js'
import { levelContext } from './item-situation.js'
import { requestedOf } from './support.js'

const million = (amount: number): number => amount * 1_000_000
const SHAPE = grantShape(fieldsOf(NATIONAL_WORDS))
const grantOf = (part: object): Grant => encodedGrant(readAs(SHAPE, part, 'grant'))!
/** The only part of a level, worked out for an item that stands alone. */
function partFor(grant: Grant, changes: Parameters<typeof projectWith>[0]): SupportPart {
  const project = readProject(projectWith(changes), 'project', NATIONAL)
  const [item] = project.items
  const on = day('2026-01-01')
  const place = placeAsNamed(null, null)
  const subject = { on, project, item: item!, place, vocabulary: NATIONAL_WORDS }
  const worked = ceilingOf(grant, subject, levelContext(NATIONAL_WORDS, item!.activity, on))
  return (worked as Extract<typeof worked, { parts: unknown }>).parts[0]!
}
const itemOf = (changes: Parameters<typeof projectWith>[0]) =>
  readProject(projectWith(changes), 'project', NATIONAL).items[0]!
const machinery = (amount: string | number | null, more: object = {}) => ({
  kind: 'machinery' as const,
  amount,
  ...more,
})

describe('the Sóc Trăng machinery group of 2023', () => {
  const decision = decideSample()
  it('has a ceiling of 900.000.000 đồng, bound by the cap, an upper bound for the group', () => {
    expect(levelOf(decision)).toMatchObject({
      rule: 'national:support.advanced-machinery',
      citation: { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' },
      evidence: 'quoted',
      answer: 'met',
      instrument: 'grant',
      ceiling: 900_000_000,
      exact: false,
      requested: 900_000_000,
      allowed: 900_000_000,
      boundBy: 'cap',
    })
    expect(levelOf(decision).parts).toEqual([
      {
        name: null,
        of: ['cost.machinery'],
        base: 2_014_900_000,
        rate: '50%',
        byRate: 1_007_450_000,
        cap: 300_000_000,
        per: ['establishment'],
        quantity: 3,
        byCap: 900_000_000,
        amount: null,
        atMost: [],
        ceiling: 900_000_000,
        exact: false,
        boundBy: 'cap',
      },
    ])
  })
  it('may be advanced at most 630.000.000 đồng', () => {
    expect(decision.funding).toEqual({
      total: 2_014_900_000,
      national: 900_000_000,
      local: 0,
      other: 0,
      counterpart: 1_114_900_000,
      advance: { max: 630_000_000 },
    })
  })
  it('is eligible with nothing to object to', () => {
    expect(decision).toMatchObject({ verdict: 'eligible', findings: [], missing: [] })
  })
  it('had a lower cap on the last day of the circular of 2014', () => {
    expect(levelOf(decideSample({}, {}, '2018-05-10'))).toMatchObject({
      parts: [{ cap: 200_000_000 }],
      ceiling: 600_000_000,
      citation: { document: '26/2014/TTLT-BTC-BCT' },
    })
    expect(levelOf(decideSample({}, {}, '2018-05-11')).ceiling).toBe(900_000_000)
  })
  it('is what computeSupport answers alone', () => {
    expect(computeSupport(sampleBook, { on: '2023-06-01', project: projectWith() })).toEqual([
      { id: '1', support: decision.items[0]!.support },
    ])
  })
})

describe('a ceiling is the lower of rate × base and cap × units', () => {
  const half = grantOf({ rate: '50%', cap: million(300), per: 'establishment' })
  const of = (grant: Grant, costs: ItemInput['costs'], units = 1) =>
    partFor(grant, { costs, units })

  it.each([
    [
      'below the cap the rate binds, and a half đồng is dropped',
      '599.999.999 đồng',
      299_999_999,
      'rate',
    ],
    ['where both are equal the cap binds', '600 triệu đồng', million(300), 'cap'],
    ['one đồng of cost above, the cap still binds', '600.000.001 đồng', million(300), 'cap'],
  ] as const)('%s', (_name, amount, ceiling, boundBy) => {
    expect(of(half, [machinery(amount)])).toMatchObject({ ceiling, boundBy, exact: true })
  })
  it('rate only: nothing else bounds', () => {
    expect(of(grantOf({ rate: '30%' }), [machinery(101)])).toMatchObject({
      byRate: 30,
      cap: null,
      byCap: null,
      ceiling: 30,
      boundBy: 'rate',
      exact: true,
    })
  })
  it('rate only and an unknown cost: there is no ceiling, which is not zero', () => {
    expect(of(grantOf({ rate: '30%' }), null)).toMatchObject({
      base: null,
      byRate: null,
      ceiling: null,
      boundBy: null,
      exact: false,
    })
  })
  it.each([
    [million(3) - 1, million(3) - 1, 'cost'],
    [million(3), million(3), 'cap'],
    [million(3) + 1, million(3), 'cap'],
    [0, 0, 'cost'],
  ])('cap only: never above the cost it counts (%i)', (cost, ceiling, boundBy) => {
    expect(of(grantOf({ cap: million(3) }), [machinery(cost)])).toMatchObject({
      base: cost,
      rate: null,
      byRate: null,
      ceiling,
      boundBy,
      exact: true,
    })
  })
  it('cap only and an unknown cost: the cap alone, as an upper bound', () => {
    expect(of(grantOf({ cap: million(3) }), null)).toMatchObject({
      base: null,
      ceiling: million(3),
      boundBy: 'cap',
      exact: false,
    })
  })
  it('cap only and no cost of a kind that counts: nothing', () => {
    expect(of(grantOf({ cap: million(3), of: ['cost.training'] }), [machinery(9)])).toMatchObject({
      base: 0,
      ceiling: 0,
      boundBy: 'cost',
    })
  })
  it('an unknown base leaves the cap alone to bound, as an upper bound', () => {
    expect(of(half, null)).toMatchObject({
      base: null,
      byRate: null,
      ceiling: million(300),
      boundBy: 'cap',
      exact: false,
    })
    expect(of(half, [machinery(100), machinery(null)])).toMatchObject({
      base: null,
      ceiling: million(300),
      exact: false,
    })
  })
  it('an empty list of costs is a known base of 0', () => {
    expect(of(half, [])).toMatchObject({
      base: 0,
      byRate: 0,
      ceiling: 0,
      boundBy: 'rate',
      exact: true,
    })
  })
  it('a line without a kind counts, and makes the result an upper bound', () => {
    expect(of(half, [{ amount: 100 }, machinery(100)])).toMatchObject({
      base: 200,
      ceiling: 100,
      exact: false,
    })
  })
  it('a line of another kind does not count, known or not', () => {
    expect(of(half, [machinery(100), { kind: 'training', amount: null }])).toMatchObject({
      base: 100,
      exact: true,
    })
  })
  it('a cap without a unit is once for the item, however many units it has', () => {
    const once = grantOf({ rate: '50%', cap: million(300) })
    expect(of(once, [machinery('2.000 triệu đồng')], 3)).toMatchObject({
      quantity: 1,
      byCap: million(300),
      ceiling: million(300),
      exact: false,
    })
  })
  it('several units share one total: an upper bound', () => {
    expect(of(half, [machinery('2.000 triệu đồng')], 3)).toMatchObject({
      quantity: 3,
      byCap: million(900),
      ceiling: million(900),
      exact: false,
    })
  })
  it('a cap per project is one cap, however many units', () => {
    expect(
      of(
        grantOf({ rate: '50%', cap: million(300), per: 'project' }),
        [machinery('2.000 triệu đồng')],
        3,
      ),
    ).toMatchObject({
      quantity: 1,
      byCap: million(300),
      ceiling: million(300),
      exact: false,
    })
  })
  it('counts the kinds the level names, where it names some', () => {
    const named = grantOf({ rate: '50%', of: ['cost.materials', 'cost.machinery'] })
    expect(
      of(named, [machinery(100), { kind: 'materials', amount: 50 }, { kind: 'other', amount: 7 }])
        .base,
    ).toBe(150)
  })
  it('counts every kind where section 7 says any', () => {
    expect(
      partFor(grantOf({ rate: '100%' }), {
        activity: 'system-capacity',
        costs: [{ kind: 'other', amount: 7 }, machinery(3)],
      }).base,
    ).toBe(10)
  })
  it('refuses a cap × units that cannot be printed exactly', () => {
    expect(() =>
      of(grantOf({ cap: Number.MAX_SAFE_INTEGER, per: 'establishment' }), null, 2),
    ).toThrow(expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' }))
  })
})

describe('what is requested', () => {
  const item = itemOf({ requested: { national: 5, local: 7 } })
  it('is asked of the fund of the project', () => {
    expect([
      requestedOf('national', item),
      requestedOf('local', item),
      requestedOf(null, item),
    ]).toEqual([5, 7, null])
  })
  it('is unknown where nothing is said', () => {
    expect([
      requestedOf('national', itemOf({ requested: null })),
      requestedOf('local', itemOf({ requested: null })),
    ]).toEqual([null, null])
  })
  it('is allowed up to the ceiling, whatever the eligibility', () => {
    const decision = decideSample(
      { facts: { 'machinery.isNew': false }, requested: { national: '901 triệu đồng' } },
      { approval: { level: 'province' } },
    )
    expect(decision.verdict).toBe('ineligible')
    expect(levelOf(decision).allowed).toBe(million(900))
  })
  it('allows nothing known where the request or the ceiling is unknown', () => {
    expect(levelOf(decideSample({ requested: null })).allowed).toBeNull()
    const fair = decideSample({ activity: 'trade-fair-join', costs: null })
    expect(fair.items[0]?.support).toMatchObject({
      answer: 'unknown',
      ceiling: null,
      exact: false,
      requested: million(900),
      allowed: null,
      uplift: null,
    })
    expect(codes(fair)).toEqual([])
    expect(levelOf(decideSample({ costs: [], requested: null }))).toMatchObject({
      ceiling: 0,
      allowed: null,
    })
  })
})

describe('a request and the priority uplift', () => {
  // one establishment, 2.000 million: the ordinary ceiling is 300 million, the uplifted 450 million
  const ask = (requested: string | null, priority: 'met' | 'unknown' | 'unmet' | 'half') =>
    decideSample({
      units: 1,
      costs: [machinery('2.000 triệu đồng')],
      requested: { national: requested },
      site: {
        province: 'soc-trang',
        unitKind: 'commune',
        areas:
          priority === 'unknown' || priority === 'half'
            ? null
            : priority === 'met'
              ? ['specially-difficult']
              : [],
      },
      facts: {
        'machinery.isNew': true,
        ...(priority === 'unknown' ? {} : { 'export.contract': false }),
      },
    })

  it('stands beside the ordinary ceiling with its own text', () => {
    expect(levelOf(ask('300 triệu đồng', 'met'))).toMatchObject({
      ceiling: million(300),
      allowed: million(300),
      uplift: {
        verdict: 'met',
        factor: '1.5',
        ceiling: million(450),
        rule: 'national:priority.uplift',
        citation: { document: '26/2014/TTLT-BTC-BCT', provision: 'Điều 6 khoản 2 điểm t' },
        evidence: 'quoted',
      },
    })
  })
  it.each([
    ['300 triệu đồng', 'met', [], 300],
    ['300.000.001 đồng', 'met', [['USES_PRIORITY_UPLIFT', 'info']], 300.000001],
    ['450 triệu đồng', 'met', [['USES_PRIORITY_UPLIFT', 'info']], 450],
    ['450.000.001 đồng', 'met', [['ABOVE_CEILING', 'error']], 450],
    ['300 triệu đồng', 'unknown', [], 300],
    ['300.000.001 đồng', 'unknown', [['ABOVE_CEILING', 'warning']], 300],
    ['450 triệu đồng', 'unknown', [['ABOVE_CEILING', 'warning']], 300],
    ['450.000.001 đồng', 'unknown', [['ABOVE_CEILING', 'error']], 300],
    ['300 triệu đồng', 'unmet', [], 300],
    ['300.000.001 đồng', 'unmet', [['ABOVE_CEILING', 'error']], 300],
    ['450.000.001 đồng', 'unmet', [['ABOVE_CEILING', 'error']], 300],
  ] as const)(
    'of %s where the priority is %s gives %j and allows %d million',
    (requested, priority, findings, allowed) => {
      const decision = ask(requested, priority)
      expect(decision.findings.map(({ code, severity }) => [code, severity])).toEqual(findings)
      expect(levelOf(decision).allowed).toBe(Math.round(million(allowed)))
      expect(decision.verdict).toBe('eligible')
    },
  )
  it('names the ceiling that was passed, or the text that lets it be passed', () => {
    expect(findingOf(ask('450 triệu đồng', 'met'), 'USES_PRIORITY_UPLIFT')).toMatchObject({
      item: '1',
      found: million(450),
      expected: million(450),
      rule: 'national:priority.uplift',
      citation: { document: '26/2014/TTLT-BTC-BCT' },
    })
    expect(findingOf(ask('451 triệu đồng', 'met'), 'ABOVE_CEILING')).toMatchObject({
      found: million(451),
      expected: million(450),
    })
    expect(findingOf(ask('451 triệu đồng', 'unknown'), 'ABOVE_CEILING')).toMatchObject({
      found: million(451),
      expected: million(300),
      facts: [],
    })
  })
  it('asks for the priority facts only where they would change something', () => {
    expect(ask('300 triệu đồng', 'unknown').missing).toEqual([])
    expect(ask('451 triệu đồng', 'unknown').missing).toEqual([])
    expect(ask('400 triệu đồng', 'met').missing).toEqual([])
    const between = ask('400 triệu đồng', 'unknown')
    expect(between.missing.map(({ fact: name }) => name)).toEqual(['site.areas', 'export.contract'])
    expect(findingOf(between, 'ABOVE_CEILING')).toMatchObject({
      facts: ['site.areas', 'export.contract'],
      citation: { document: '28/2018/TT-BTC' },
      other: { document: '26/2014/TTLT-BTC-BCT' },
    })
    expect(ask('400 triệu đồng', 'half').missing.map(({ fact: name }) => name)).toEqual([
      'site.areas',
    ])
  })
  it('makes the decision rest on its text as soon as one đồng is allowed by it, also where more is asked', () => {
    const text = {
      ...(upliftRule['versions'] as object[])[0],
      evidence: 'secondary',
      toVerify: [{ text: 'Có đúng diện ưu tiên không?', textEn: 'Is it priority?' }],
    }
    const machinery2018 = {
      from: '2018-05-11',
      to: null,
      citation: { document: '17/2018/TT-BCT', provision: 'Điều 1' },
      evidence: 'quoted',
      require: fact('machinery.isNew', 'equal', true),
    }
    const book = createRuleBook([
      nationalPack({
        'eligibility/new-machinery.json': ruleOf('eligibility.new-machinery', 'x', [machinery2018]),
        'priority/uplift.json': { ...upliftRule, versions: [text] },
      }),
    ])
    const restsOn = (
      national: string,
      amount: string,
      areas: readonly string[] = ['specially-difficult'],
    ) =>
      decideSample(
        {
          site: { province: 'soc-trang', unitKind: 'commune', areas } as never,
          units: 1,
          costs: [machinery(amount)],
          requested: { national },
        },
        {},
        '2023-06-01',
        book,
      )
    const used = {
      evidence: 'secondary',
      provisional: true,
      toVerify: [{ rule: 'national:priority.uplift' }],
    }
    const unused = { evidence: 'quoted', provisional: false, toVerify: [] }
    expect(restsOn('300 triệu đồng', '2 tỷ đồng')).toMatchObject(unused)
    expect(restsOn('300.000.001 đồng', '2 tỷ đồng')).toMatchObject(used)
    expect(restsOn('451 triệu đồng', '2 tỷ đồng')).toMatchObject(used)
    expect(restsOn('451 triệu đồng', '2 tỷ đồng', [])).toMatchObject(unused)
    expect(restsOn('301 triệu đồng', '600 triệu đồng')).toMatchObject(unused)
  })
  it('is given by no text that nobody has seen', () => {
    const book = createRuleBook([
      nationalPack({
        'priority/uplift.json': {
          ...upliftRule,
          versions: [{ ...(upliftRule['versions'] as object[])[0], evidence: 'memory' }],
        },
      }),
    ])
    const ask = (national: string, cost = '2 tỷ đồng', areas: ItemInput['site'] = null) =>
      decideSample(
        {
          units: 1,
          costs: [machinery(cost)],
          requested: { national },
          ...(areas && { site: areas }),
        },
        {},
        '2023-06-01',
        book,
      )
    const decision = ask('301 triệu đồng')
    expect(levelOf(decision).uplift).toBeNull()
    expect(levelOf(decision).allowed).toBe(million(300))
    expect(decision.evidence).toBe(ask('300 triệu đồng').evidence)
    // what it would allow is no error, and asks for no fact; what it would not is one
    expect(findingOf(decision, 'ABOVE_CEILING')).toMatchObject({
      severity: 'warning',
      found: million(301),
      expected: million(300),
      other: { document: '26/2014/TTLT-BTC-BCT' },
      facts: [],
    })
    const graver = (...given: Parameters<typeof ask>) =>
      findingOf(ask(...given), 'ABOVE_CEILING')?.severity
    expect(graver('300 triệu đồng')).toBeUndefined()
    expect(graver('450 triệu đồng')).toBe('warning')
    expect(graver('450.000.001 đồng')).toBe('error')
    expect(graver('400 triệu đồng', '800 triệu đồng')).toBe('warning')
    expect(graver('400.000.001 đồng', '800 triệu đồng')).toBe('error')
    expect(decision.missing.filter(({ neededBy }) => neededBy.join().includes('uplift'))).toEqual(
      [],
    )
    // nor does what is known of the priority facts make it graver: the condition has not been read
    // either
    expect(graver('301 triệu đồng', '2 tỷ đồng', { areas: [] })).toBe('warning')
  })
  it('raises the amount cap only: the rate still bounds', () => {
    const decision = decideSample({
      units: 1,
      costs: [machinery('700 triệu đồng')],
      requested: { national: '351 triệu đồng' },
      site: { province: 'soc-trang', unitKind: 'commune', areas: ['specially-difficult'] },
    })
    expect(levelOf(decision).uplift).toMatchObject({ verdict: 'met', ceiling: million(350) })
    expect(findingOf(decision, 'ABOVE_CEILING')).toMatchObject({
      severity: 'error',
      expected: million(350),
    })
  })
  it('raises the cap alone where the base is unknown', () => {
    expect(levelOf(decideSample({ units: 1, costs: null })).uplift).toMatchObject({
      ceiling: million(450),
    })
  })
  it('does not stack with the factor of a technology line', () => {
    expect(levelOf(decideSample({ activity: 'technology-line' })).uplift).toBeNull()
  })
  it('is nowhere where the level has no cap, and where no text is in force', () => {
    expect(
      levelOf(
        decideSample({
          activity: 'trade-fair-join',
          costs: [{ kind: 'booth-rental', amount: 100 }],
        }),
      ).uplift,
    ).toBeNull()
    expect(
      levelOf(decideSample({}, {}, '2023-06-01', createRuleBook([bareNational(machineryRule)])))
        .uplift,
    ).toBeNull()
    expect(
      levelOf(
        decideSample(
          {},
          {},
          '2018-06-01',
          createRuleBook([
            bareNational(machineryRule, {
              ...upliftRule,
              encodedSince: '2020-01-01',
              versions: [{ ...(upliftRule['versions'] as object[])[0], from: '2020-01-01' }],
            }),
          ]),
        ),
      ).uplift,
    ).toBeNull()
  })
  it('may be given without a condition', () => {
    const plain = {
      ...upliftRule,
      versions: [{ ...(upliftRule['versions'] as object[])[0], when: null }],
    }
    const decision = decideSample(
      {},
      {},
      '2023-06-01',
      createRuleBook([bareNational(machineryRule, plain)]),
    )
    expect(levelOf(decision).uplift).toMatchObject({ verdict: 'met' })
    expect(decision.steps.find(({ stage }) => stage === 'uplift')).toMatchObject({
      verdict: 'met',
      parts: [],
    })
  })
  it('takes the likeliest of several texts, whatever their order', () => {
    const other = (id: string, when: unknown, factor: string) => ({
      ...upliftRule,
      id,
      versions: [{ ...(upliftRule['versions'] as object[])[0], when, uplift: { factor } }],
    })
    const unmet = other('priority.a', fact('fund', 'equal', 'local'), '3')
    const unknown = other('priority.b', fact('product.key', 'equal', true), '2')
    const met = other('priority.c', fact('fund', 'equal', 'national'), '1.2')
    const factorOf = (...rules: Record<string, unknown>[]) =>
      levelOf(
        decideSample({}, {}, '2023-06-01', createRuleBook([bareNational(machineryRule, ...rules)])),
      ).uplift?.factor
    expect(factorOf(unmet, unknown, met)).toBe('1.2')
    expect(factorOf(unmet, unknown)).toBe('2')
    expect(factorOf({ ...met, id: 'priority.a' }, { ...unmet, id: 'priority.c' })).toBe('1.2')
    const alike = { ...unknown, id: 'priority.d' }
    const higher = other('priority.e', fact('product.certified', 'equal', true), '2.5')
    expect([factorOf(alike, higher), factorOf({ ...higher, id: 'priority.a' }, alike)]).toEqual([
      '2.5',
      '2.5',
    ])
  })
  it('is given by one text, or by several that say the same: two that differ contradict each other', () => {
    const met = (id: string, factor: string, more: object = {}) => ({
      ...upliftRule,
      id,
      versions: [
        {
          ...(upliftRule['versions'] as object[])[0],
          when: fact('fund', 'equal', 'national'),
          uplift: { factor },
          ...more,
        },
      ],
    })
    const ask = (...rules: Record<string, unknown>[]) =>
      levelOf(
        decideSample({}, {}, '2023-06-01', createRuleBook([bareNational(machineryRule, ...rules)])),
      ).uplift
    const two = {
      code: 'OVERLAPPING_RULES',
      found: expect.stringMatching(/priority\.a.*priority\.b/u),
    }
    for (const [a, b] of [
      ['1.2', '9'],
      ['9', '1.2'],
    ] as const)
      expect(() => ask(met('priority.a', a), met('priority.b', b))).toThrow(
        expect.objectContaining(two),
      )
    expect(
      ask(met('priority.a', '1.2'), met('priority.b', '1.2', { evidence: 'secondary' })),
    ).toMatchObject({ factor: '1.2', rule: 'national:priority.b', evidence: 'secondary' })
  })
  it('of the national text is not for local funds, and a province may have its own', () => {
    const grant = { of: 'cost.machinery', rate: '50%', cap: '100 triệu đồng' }
    const local = { fund: 'local' as const, approval: { level: 'province' as const } }
    const item = {
      units: 1,
      site: { province: 'cao-bang', unitKind: 'commune' as const },
      requested: { local: '120 triệu đồng' },
    }
    const without = createRuleBook([
      nationalPack(),
      provincialPack('cao-bang', [{ issued: '2020-01-01', from: '2020-01-15', grant }]),
    ])
    expect(levelOf(decideSample(item, local, '2023-06-01', without)).uplift).toBeNull()
    const own = {
      ...upliftRule,
      id: 'priority.own',
      encodedSince: '2020-01-15',
      versions: [
        {
          from: '2020-01-15',
          to: null,
          citation: { document: 'chung', provision: 'Điều 6' },
          evidence: 'quoted',
          uplift: { factor: '1.2' },
        },
      ],
    }
    const decision = decideSample(
      item,
      local,
      '2023-06-01',
      createRuleBook([
        nationalPack(),
        provincialPack('cao-bang', [{ issued: '2020-01-01', from: '2020-01-15', grant }], [own]),
      ]),
    )
    expect(levelOf(decision).uplift).toMatchObject({
      verdict: 'met',
      ceiling: million(120),
      rule: 'cao-bang:priority.own',
    })
    expect(codes(decision)).toEqual(['USES_PRIORITY_UPLIFT'])
    const national = decideSample(
      { ...item, requested: { national: '1 đồng' } },
      {},
      '2023-06-01',
      createRuleBook([
        nationalPack(),
        provincialPack('cao-bang', [{ issued: '2020-01-01', from: '2020-01-15', grant }], [own]),
      ]),
    )
    expect(levelOf(national).uplift?.rule).toBe('national:priority.uplift')
  })
  it('is not what an order of priorities gives', () => {
    const key = {
      id: 'kind',
      title: 'x',
      titleEn: 'x',
      citation: { document: '36/2013/TT-BCT', provision: 'Điều 5' },
      groups: [
        {
          id: 'flagship',
          title: 'x',
          titleEn: 'x',
          when: fact('project.kind', 'equal', 'flagship'),
        },
      ],
    }
    const order = ruleOf('priority.a-order', 'Thứ tự ưu tiên', [
      {
        from: '2014-04-08',
        to: null,
        citation: key.citation,
        evidence: 'quoted',
        order: { keys: [key], then: 'refer-to-authority' },
      },
    ])
    expect(
      levelOf(
        decideSample({}, {}, '2023-06-01', createRuleBook([bareNational(machineryRule, order)])),
      ).uplift,
    ).toBeNull()
  })
})

describe('the grade of a level', () => {
  const withGrade = (evidence: string) =>
    createRuleBook([
      bareNational(
        level(
          'advanced-machinery',
          { rate: '50%', cap: '300 triệu đồng', per: 'establishment' },
          { evidence },
        ),
      ),
    ])
  it.each([
    ['quoted', false, []],
    ['secondary', true, []],
    ['memory', true, ['UNVERIFIED_FIGURE']],
  ] as const)('%s', (evidence, provisional, found) => {
    const decision = decide(withGrade(evidence), { on: '2023-06-01', project: projectWith() })
    expect(decision).toMatchObject({ evidence, provisional })
    expect(codes(decision)).toEqual(found)
    for (const code of found)
      expect(findingOf(decision, code)).toMatchObject({
        severity: 'warning',
        item: '1',
        rule: 'national:support.advanced-machinery',
        citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
      })
  })
  it('falls to secondary from the day an unread amendment was issued, not before', () => {
    const book = createRuleBook([
      nationalPack({}, [
        ...['45/2012/NĐ-CP', '36/2013/TT-BCT', '26/2014/TTLT-BTC-BCT', '17/2018/TT-BCT'].map(
          (id) => ({ id, title: id, titleEn: id, issuer: 'mẫu' }),
        ),
        {
          id: '28/2018/TT-BTC',
          title: 'x',
          titleEn: 'x',
          issuer: 'mẫu',
          amendedBy: [{ document: '64/2024/TT-BTC', issued: '2024-08-30', read: false }],
        },
      ]),
    ])
    expect(levelOf(decideSample({}, {}, '2024-08-29', book)).evidence).toBe('quoted')
    expect(levelOf(decideSample({}, {}, '2024-08-30', book)).evidence).toBe('secondary')
  })
})
