import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { levelAbove } from '../mechanisms/compare-terms.js'
import { partsOf } from '../mechanisms/grant.fixture.js'
import type { PartTerms } from '../mechanisms/part-terms.js'
import { definePack, type Pack } from '../packs/pack.js'
import { createRuleBook } from '../packs/rule-book.js'
import {
  bareNational,
  caoBangPack,
  hauGiangPack,
  type LocalAct,
  nationalPack,
  provincialPack,
  sampleBook,
  sampleNational,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { codes, decideSample, findingOf, levelOf } from '../packs/sample-project.fixture.js'
import { fact, isActivity, level, ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'

const local = { fund: 'local', approval: { level: 'province' } } as const
const at = (province: string, formerProvince?: string) => ({
  site: {
    province,
    unitKind: 'commune' as const,
    ...(formerProvince !== undefined && { formerProvince }),
  },
  units: 1,
  requested: { local: '100 triệu đồng' },
})
const act = (more: Partial<LocalAct> = {}): LocalAct => ({
  issued: '2020-01-01',
  from: '2020-01-15',
  grant: { of: 'cost.machinery', rate: '50%', cap: '100 triệu đồng', per: 'establishment' },
  ...more,
})
const REFERENCE = {
  rule: 'national:support.advanced-machinery',
  ceiling: 300_000_000,
  exact: true,
  citation: { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' },
  evidence: 'quoted',
}

it('where no level can be given, none makes the decision weaker than what it rests on', () => {
  const {
    evidence,
    provisional,
    items: [item],
  } = decideSample(
    at('cao-bang'),
    local,
    '2023-06-01',
    createRuleBook([bareNational(machineryRule)]),
  )
  expect(item?.support).toMatchObject({ answer: 'not-encoded', reference: { evidence: 'quoted' } })
  expect([evidence, provisional]).toEqual(['quoted', false])
})

describe('a national fund', () => {
  it('takes the national rule, whatever the province has', () => {
    expect(levelOf(decideSample(at('cao-bang'))).rule).toBe('national:support.advanced-machinery')
  })
  it('says that the act sets no level where the national ones speak only of other cases', () => {
    const book = createRuleBook([
      bareNational(
        ruleOf('support.association-region', 'Hội cấp vùng', [
          {
            from: '2018-05-11',
            to: null,
            citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
            evidence: 'quoted',
            when: { all: [isActivity('association'), fact('level', 'equal', 'region')] },
            grant: { of: 'cost.machinery', cap: '70 triệu đồng', per: 'association' },
          },
        ]),
      ),
    ])
    const ask = (tier: 'commune' | 'region' | null) =>
      decideSample({ activity: 'association', level: tier }, {}, '2023-06-01', book)
    expect(levelOf(ask('region')).ceiling).toBe(210_000_000)
    expect(ask('commune').items[0]).toMatchObject({
      eligibility: 'met',
      support: { answer: 'not-in-force', reference: null },
    })
    expect(codes(ask('commune'))).toEqual(['HOLE'])
    expect(ask(null).items[0]).toMatchObject({ support: { answer: 'unknown', reference: null } })
    expect(ask(null).missing).toEqual([
      { fact: 'level', item: '1', neededBy: ['national:support.association-region'] },
    ])
  })
  it('takes the level that is encoded where another rule only says that it is not', () => {
    const book = createRuleBook([
      bareNational(machineryRule, {
        ...level('advanced-machinery', 'not-encoded'),
        id: 'support.also',
      }),
    ])
    expect(levelOf(decideSample({}, {}, '2023-06-01', book)).rule).toBe(
      'national:support.advanced-machinery',
    )
  })
  it('refuses two levels for one case, naming both', () => {
    const book = createRuleBook([
      bareNational(machineryRule, {
        ...level('advanced-machinery', { rate: '30%' }),
        id: 'support.duplicate',
      }),
    ])
    expect(() => decideSample({}, {}, '2023-06-01', book)).toThrow(
      expect.objectContaining({
        code: 'OVERLAPPING_RULES',
        found: expect.stringMatching(/advanced-machinery.*duplicate/u) as string,
      }),
    )
  })
})

describe('an unknown fund', () => {
  it('gives no level and asks for the fund', () => {
    const decision = decideSample(at('cao-bang'), { fund: null })
    expect(decision.items[0]!.support).toEqual({ answer: 'unknown', reference: null })
    expect(decision.missing).toEqual([
      {
        fact: 'fund',
        item: null,
        neededBy: ['cao-bang:support.advanced-machinery-1', 'national:support.advanced-machinery'],
      },
    ])
  })
  it('asks for it even where no pack knows the activity', () => {
    expect(decideSample({ activity: 'communication' }, { fund: null }).missing).toEqual([
      { fact: 'fund', item: null, neededBy: ['support'] },
    ])
  })
})

describe('a local fund', () => {
  it('takes the act of its own province', () => {
    const decision = decideSample(at('cao-bang'), local)
    expect(levelOf(decision)).toMatchObject({
      rule: 'cao-bang:support.advanced-machinery-1',
      parts: [{ cap: 400_000_000 }],
    })
    expect(decision.verdict).toBe('eligible')
  })
  it('of a province nobody has encoded is not-encoded, with the national ceiling as a reference only', () => {
    const decision = decideSample(
      { ...at('ha-noi'), costs: [{ kind: 'machinery', amount: '2.000 triệu đồng' }] },
      local,
    )
    expect(decision.items[0]).toMatchObject({
      eligibility: 'met',
      support: { answer: 'not-encoded', reference: REFERENCE },
    })
    expect(findingOf(decision, 'LEVEL_NOT_ENCODED')).toMatchObject({
      severity: 'warning',
      found: 'ha-noi',
    })
    expect(decision.funding.advance.max).toBeNull()
  })
  it('of a province whose act could not be read is not-encoded, citing the act', () => {
    const decision = decideSample(at('hau-giang'), local)
    expect(decision.items[0]!.support).toMatchObject({
      answer: 'not-encoded',
      reference: { rule: 'national:support.advanced-machinery' },
    })
    expect(findingOf(decision, 'LEVEL_NOT_ENCODED')).toMatchObject({
      rule: 'hau-giang:support.advanced-machinery-1',
      citation: { document: '1/QĐ-UBND hau-giang' },
    })
  })
  it('before the first act its pack knows is not-encoded', () => {
    expect(decideSample(at('cao-bang'), local, '2020-01-14').items[0]!.support).toMatchObject({
      answer: 'not-encoded',
    })
    expect(decideSample(at('cao-bang'), local, '2020-01-15').items[0]!.support).toHaveProperty(
      'rule',
    )
  })
  it('has no reference where the national level gives none either', () => {
    expect(
      decideSample({ ...at('ha-noi'), activity: 'showroom' }, local).items[0]!.support,
    ).toEqual({ answer: 'not-encoded', reference: null })
  })
  it('has no reference where the national act sets no level for the case', () => {
    const when = { fact: 'beneficiary.employees', operator: 'lessThanInclusive', value: 10 }
    const small = {
      choose: [{ when, of: 'cost.machinery', rate: '50%', cap: '300 triệu đồng' }],
      elsewhere: 'none',
    }
    const book = createRuleBook([bareNational(level('advanced-machinery', small))])
    const supportOf = (employees: number) =>
      decideSample({ ...at('ha-noi'), beneficiary: { employees } }, local, '2023-06-01', book)
        .items[0]!.support
    expect(supportOf(10)).toMatchObject({ reference: { ceiling: 300_000_000 } })
    expect(supportOf(11)).toEqual({ answer: 'not-encoded', reference: null })
  })
  it('gives no level while the province is not known, and asks for it', () => {
    const decision = decideSample({ ...at('cao-bang'), site: { unitKind: 'commune' } }, local)
    expect(decision.items[0]!.support).toMatchObject({
      answer: 'unknown',
      reference: { rule: 'national:support.advanced-machinery' },
    })
    expect(decision.missing).toEqual([{ fact: 'site.province', item: '1', neededBy: ['support'] }])
  })
  it('waits for the facts its own levels wait for', () => {
    const book = createRuleBook([
      sampleNational,
      provincialPack('cao-bang', [
        act({
          when: { all: [isActivity('advanced-machinery'), fact('product.key', 'equal', true)] },
        }),
      ]),
    ])
    expect(decideSample(at('cao-bang'), local, '2023-06-01', book).missing).toEqual([
      { fact: 'product.key', item: '1', neededBy: ['cao-bang:support.advanced-machinery-1'] },
    ])
  })
})

describe('a local fund after the merger of 2025-07-01', () => {
  const merged = createRuleBook([
    sampleNational,
    socTrangPack,
    provincialPack('can-tho', [
      act({
        issued: '2025-12-01',
        from: '2026-01-01',
        activity: 'trademark',
        grant: { rate: '50%' },
      }),
    ]),
  ])
  it('takes the former act in the former territory, and says so', () => {
    for (const site of [at('soc-trang'), at('can-tho', 'soc-trang')]) {
      const decision = decideSample(site, local, '2026-06-01', merged)
      expect(levelOf(decision)).toMatchObject({
        rule: 'soc-trang:support.advanced-machinery-1',
        ceiling: 150_000_000,
      })
      expect(findingOf(decision, 'PRE_MERGER_RULE')).toMatchObject({
        severity: 'warning',
        rule: 'soc-trang:support.advanced-machinery-1',
        citation: { document: '1/QĐ-UBND soc-trang' },
      })
    }
  })
  it.each([
    ['2025-06-30', []],
    ['2025-07-01', ['PRE_MERGER_RULE']],
    ['2027-02-28', ['PRE_MERGER_RULE']],
    ['2027-03-01', ['PRE_MERGER_RULE', 'REVIEW_DUE']],
  ])('on %s flags %j', (on, flags) => {
    expect(codes(decideSample(at('soc-trang'), local, on, merged))).toEqual(flags)
  })
  it('cites the text that says when the act is due for review, and says nothing where no text does', () => {
    expect(
      findingOf(decideSample(at('soc-trang'), local, '2027-03-01', merged), 'REVIEW_DUE'),
    ).toMatchObject({
      rule: 'soc-trang:support.advanced-machinery-1',
      expected: '2027-03-01',
      other: { document: '45/2012/NĐ-CP', provision: 'mẫu' },
    })
    const register = { ...sampleNational.register, reviews: null } as never
    const without = createRuleBook([{ ...sampleNational, register }, socTrangPack])
    expect(codes(decideSample(at('soc-trang'), local, '2030-01-01', without))).toContain(
      'PRE_MERGER_RULE',
    )
    expect(codes(decideSample(at('soc-trang'), local, '2030-01-01', without))).not.toContain(
      'REVIEW_DUE',
    )
  })
  it('asks which former territory, where one of them has an act', () => {
    const decision = decideSample(at('can-tho'), local, '2026-06-01', merged)
    expect(decision.items[0]!.support).toMatchObject({
      answer: 'unknown',
      reference: { rule: 'national:support.advanced-machinery' },
    })
    expect(decision.missing).toEqual([
      {
        fact: 'site.formerProvince',
        item: '1',
        neededBy: ['soc-trang:support.advanced-machinery-1'],
      },
    ])
  })
  it('is not-encoded where neither the new nor the former province has an act', () => {
    const decision = decideSample(at('can-tho', 'hau-giang'), local, '2026-06-01', merged)
    expect(decision.items[0]!.support).toMatchObject({ answer: 'not-encoded' })
    expect(codes(decision)).toEqual(['LEVEL_NOT_ENCODED'])
    expect(
      codes(decideSample(at('can-tho'), local, '2026-06-01', createRuleBook([sampleNational]))),
    ).toEqual(['LEVEL_NOT_ENCODED'])
  })
  it('flags a former act that could not be read too', () => {
    const decision = decideSample(
      at('hau-giang'),
      local,
      '2026-06-01',
      createRuleBook([sampleNational, hauGiangPack]),
    )
    expect(decision.items[0]!.support).toMatchObject({ answer: 'not-encoded' })
    expect(codes(decision)).toEqual(['LEVEL_NOT_ENCODED', 'PRE_MERGER_RULE'])
  })
  it('takes the act of the new province once it has one, everywhere', () => {
    const book = createRuleBook([
      sampleNational,
      socTrangPack,
      provincialPack('can-tho', [act({ issued: '2026-01-10', from: '2026-02-01' })]),
    ])
    const decision = decideSample(at('can-tho', 'soc-trang'), local, '2026-06-01', book)
    expect(levelOf(decision).rule).toBe('can-tho:support.advanced-machinery-1')
    expect(codes(decision)).toEqual([])
  })
  it('tells an old act of a province that kept its name from a new one by the day it was issued', () => {
    const book = createRuleBook([
      sampleNational,
      provincialPack('can-tho', [act({ issued: '2021-01-01', from: '2021-02-01' })]),
    ])
    expect(codes(decideSample(at('can-tho', 'can-tho'), local, '2026-06-01', book))).toEqual([
      'PRE_MERGER_RULE',
    ])
    expect(codes(decideSample(at('can-tho', 'hau-giang'), local, '2026-06-01', book))).toEqual([
      'LEVEL_NOT_ENCODED',
    ])
    expect(codes(decideSample(at('can-tho'), local, '2025-06-01', book))).toEqual([])
  })
})

describe('an act that leaves something unsaid', () => {
  const withoutLevel = (more: Record<string, unknown>) =>
    provincialPack(
      'soc-trang',
      [],
      [
        ruleOf(
          'support.own',
          'Mức chung',
          [
            {
              from: '2019-03-15',
              to: null,
              citation: { document: 'chưa rõ ngày', provision: 'Điều 5' },
              evidence: 'memory',
              grant: { cap: '150 triệu đồng' },
              ...more,
            },
          ],
          { encodedSince: '2019-03-15', adds: true },
        ),
      ],
      [{ id: 'chưa rõ ngày', title: 'x', titleEn: 'x', issuer: 'mẫu' }],
    )
  it('about the day it was issued is dated by the day it took effect', () => {
    expect(
      codes(
        decideSample(
          at('soc-trang'),
          local,
          '2026-06-01',
          createRuleBook([sampleNational, withoutLevel({})]),
        ),
      ),
    ).toEqual(['PRE_MERGER_RULE', 'UNVERIFIED_FIGURE'])
  })
  it('about its scope is for every activity', () => {
    const { steps } = decideSample(
      { ...at('soc-trang'), activity: 'trademark' },
      local,
      '2023-06-01',
      createRuleBook([sampleNational, withoutLevel({})]),
    )
    expect(steps.find(({ stage }) => stage === 'support')).toMatchObject({
      rule: 'soc-trang:support.own',
      verdict: 'met',
      parts: [],
    })
  })
  it('is flagged as a former act even while its scope cannot be judged', () => {
    const decision = decideSample(
      at('soc-trang'),
      local,
      '2026-06-01',
      createRuleBook([sampleNational, withoutLevel({ when: fact('product.key', 'equal', true) })]),
    )
    expect(decision.items[0]!.support).toMatchObject({ answer: 'unknown' })
    expect(findingOf(decision, 'PRE_MERGER_RULE')).toMatchObject({ rule: null, citation: null })
  })
})

describe('a provincial level above the national one', () => {
  it('is a warning with both numbers and both texts', () => {
    const decision = decideSample(at('cao-bang'), local)
    expect(decision.findings).toMatchObject([
      {
        code: 'ABOVE_NATIONAL_LEVEL',
        severity: 'warning',
        found: 400_000_000,
        expected: 300_000_000,
        citation: { document: '1/QĐ-UBND cao-bang' },
        other: { document: '28/2018/TT-BTC' },
      },
    ])
    expect(decision.verdict).toBe('eligible')
  })
  it('is an error where the national pack marks its level as binding', () => {
    const binding = nationalPack({
      'support/advanced-machinery.json': {
        ...machineryRule,
        versions: (machineryRule['versions'] as object[]).map((each) => ({
          ...each,
          binding: true,
        })),
      },
    })
    const decision = decideSample(
      at('cao-bang'),
      local,
      '2023-06-01',
      createRuleBook([binding, caoBangPack]),
    )
    expect(decision.findings).toMatchObject([{ code: 'ABOVE_NATIONAL_LEVEL', severity: 'error' }])
    expect(decision.verdict).toBe('eligible')
  })
  it('is not said where the national law gives no level', () => {
    const book = createRuleBook([
      sampleNational,
      provincialPack('cao-bang', [
        act({ activity: 'showroom', grant: { of: 'cost.machinery', cap: '900 triệu đồng' } }),
      ]),
    ])
    expect(
      codes(decideSample({ ...at('cao-bang'), activity: 'showroom' }, local, '2023-06-01', book)),
    ).toEqual([])
  })

  const grant = (rate: string | null, cap: number | null): PartTerms =>
    partsOf({ rate, cap }).parts[0]!
  it.each([
    [grant('50%', 300), grant('50%', 300), null],
    [grant('50%', 299), grant('50%', 300), null],
    [grant('50%', 301), grant('50%', 300), { found: 301, expected: 300 }],
    [grant('50,0001%', 300), grant('50%', 300), { found: '50,0001%', expected: '50%' }],
    [grant('50%', null), grant('50%', 300), { found: 'no-cap', expected: 300 }],
    [grant(null, 300), grant('50%', 300), null],
    [grant('60%', 300), grant(null, 300), null],
    [grant('50%', 300), grant('50%', null), null],
  ])('%# is compared part by part', (own, national, above) => {
    expect(levelAbove(own, national, () => null)).toEqual(above)
  })
})

it('gives the same level whatever the order of the packs', () => {
  const reversed = createRuleBook([...sampleBook.packs].reverse())
  expect(decideSample(at('cao-bang'), local, '2023-06-01', reversed)).toEqual(
    decideSample(at('cao-bang'), local),
  )
})

describe('a figure and a level nobody has read', () => {
  const unread = (id: string, evidence = 'quoted') =>
    provincialPack(id, [act({ grant: 'not-encoded', evidence })])
  const own = (when?: object) =>
    definePack(
      {
        manifest: { ...caoBangPack.manifest, id: 'cao-bang-own', extends: 'national' },
        documents: { documents: [{ id: 'QĐ 9', title: 'Q', titleEn: 'Q', issuer: 'x' }] },
        rules: {
          'support/x.json': {
            id: 'support.x',
            kind: 'support',
            title: 'X',
            titleEn: 'X',
            encodedSince: '2020-01-15',
            adds: true,
            versions: [
              {
                from: '2020-01-15',
                to: null,
                citation: { document: 'QĐ 9', provision: 'Điều 1' },
                evidence: 'quoted',
                when: when ?? isActivity('advanced-machinery'),
                grant: { of: 'cost.machinery', cap: '90 triệu đồng' },
              },
            ],
          },
        },
      },
      { extends: NATIONAL },
    )
  const supportIn = (...packs: readonly Pack[]) =>
    decideSample(at('cao-bang'), local, '2023-06-01', createRuleBook([sampleNational, ...packs]))
  const keyProduct = {
    all: [isActivity('advanced-machinery'), fact('product.key', 'equal', true)],
  }

  it('the figure wins, whichever pack comes first', () => {
    for (const id of ['cao-bang', 'zz'])
      expect(
        levelOf(
          supportIn(own(), { ...unread('cao-bang'), manifest: { ...caoBangPack.manifest, id } }),
        ),
      ).toMatchObject({ rule: 'cao-bang-own:support.x', ceiling: 90_000_000 })
  })
  it('a figure that may apply is asked about, not passed over', () => {
    const decision = supportIn(own(keyProduct), unread('cao-bang'))
    expect(decision.items[0]!.support).toMatchObject({ answer: 'unknown' })
    expect(decision.missing).toContainEqual({
      fact: 'product.key',
      item: '1',
      neededBy: ['cao-bang-own:support.x'],
    })
  })
  it('of two that nobody has read the weaker founded is cited', () => {
    const weak = { ...unread('cao-bang', 'secondary') }
    const other = { ...unread('cao-bang'), manifest: { ...caoBangPack.manifest, id: 'a-cao-bang' } }
    expect(findingOf(supportIn(weak, other), 'LEVEL_NOT_ENCODED')?.rule).toBe(
      'cao-bang:support.advanced-machinery-1',
    )
  })
})
