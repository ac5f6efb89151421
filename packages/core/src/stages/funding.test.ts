import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { planFunding } from '../decision/judgement-parts.js'
import { readProject } from '../project/project.js'
import { rate } from '../values/money.js'
import { createRuleBook } from '../packs/rule-book.js'
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
  projectWith,
  SOC_TRANG_ITEM,
} from '../packs/sample-project.fixture.js'
import { fact, ruleOf } from '../packs/sample-rule.fixture.js'
import {
  advanceRule,
  counterpartRule,
  doubleFundingRule,
  machineryRule,
  nationalAuthorityRule,
} from '../packs/sample-rules.fixture.js'
import { fundProject, inForceFor } from './funding.js'

const cost = (
  amount: number | null,
  otherStateSupport: number | null = null,
  kind: 'machinery' | 'training' | null = 'machinery',
) => ({ kind, amount, otherStateSupport })
const funding = (rule: Record<string, unknown>, more: object) => ({
  ...rule,
  versions: [{ ...(rule['versions'] as object[])[0], ...more }],
})

describe('the sums of a project', () => {
  it('add up over its items', () => {
    const { funding: sums } = decideSample({}, {
      items: [SOC_TRANG_ITEM, { ...SOC_TRANG_ITEM, id: '2' }],
    } as never)
    expect(sums).toMatchObject({ total: 2_014_900_000 })
    const two = planFunding(sampleBook, {
      on: '2023-06-01',
      project: { ...projectWith(), items: [SOC_TRANG_ITEM, { ...SOC_TRANG_ITEM, id: '2' }] },
    }).funding
    expect(two).toEqual({
      total: 4_029_800_000,
      national: 1_800_000_000,
      local: 0,
      other: 0,
      counterpart: 2_229_800_000,
      advance: { max: 1_260_000_000 },
    })
  })
  it('are null, never 0, where a part is unknown', () => {
    expect(decideSample({ costs: null, requested: null }).funding).toEqual({
      total: null,
      national: null,
      local: null,
      other: null,
      counterpart: null,
      advance: { max: null },
    })
    expect(
      decideSample({ costs: [cost(5), cost(null)], requested: { national: 5 } }).funding,
    ).toEqual({
      total: null,
      national: 5,
      local: null,
      other: null,
      counterpart: null,
      advance: { max: 3 },
    })
  })
  it('of no costs are 0, which is known', () => {
    expect(decideSample({ costs: [] }).funding.total).toBe(0)
  })
  it('above 2^53 − 1 are refused', () => {
    expect(() =>
      decideSample({ costs: [cost(Number.MAX_SAFE_INTEGER), cost(1, null, 'training')] }),
    ).toThrow(expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' }))
  })
})

describe('the advance', () => {
  const advanceOf = (...rules: Record<string, unknown>[]) =>
    decideSample({}, {}, '2023-06-01', createRuleBook([bareNational(machineryRule, ...rules)]))
      .funding.advance.max
  const lower = { ...funding(advanceRule, { advance: { rate: '30%' } }), id: 'funding.lower' }
  it('is the share of what is allowed, rounded down', () => {
    expect(advanceOf(advanceRule)).toBe(630_000_000)
    expect(decideSample({ requested: { national: 101 } }).funding.advance.max).toBe(70)
  })
  it('is the lowest that applies, whatever the order', () => {
    expect([
      advanceOf(advanceRule, lower),
      advanceOf({ ...lower, id: 'funding.a' }, advanceRule),
    ]).toEqual([270_000_000, 270_000_000])
  })
  it('is unknown where no rule in force gives one', () => {
    expect(advanceOf()).toBeNull()
    expect(advanceOf(funding(advanceRule, { when: fact('fund', 'equal', 'local') }))).toBeNull()
    expect(advanceOf(funding(advanceRule, { to: '2020-12-31' }))).toBeNull()
  })
  it('is unknown where no level is given, or nothing is requested', () => {
    expect(decideSample({ activity: 'showroom' }).funding.advance.max).toBeNull()
    expect(decideSample({ requested: null }).funding.advance.max).toBeNull()
  })
  it('makes the decision rest on the text that allows it', () => {
    const grade = (requested: object | null) =>
      decideSample(
        { requested },
        {},
        '2023-06-01',
        createRuleBook([
          bareNational(machineryRule, funding(advanceRule, { evidence: 'secondary' })),
        ]),
      ).evidence
    expect(grade({ national: 100 })).toBe('secondary')
    expect(grade(null)).toBe('quoted')
  })
})

describe('the sources and the cost', () => {
  const ask = (
    counterpart: number | null,
    costs: readonly ReturnType<typeof cost>[] | null = [cost(100)],
  ) =>
    decideSample({
      units: 1,
      costs: costs as never,
      requested: { national: 10, local: 0, other: 5, counterpart },
    })
  it('agree: nothing is said', () => {
    expect(codes(ask(85))).toEqual([])
  })
  it('one đồng less: the counterpart is short', () => {
    expect(findingOf(ask(84), 'COUNTERPART_SHORT')).toMatchObject({
      severity: 'error',
      item: '1',
      found: 99,
      expected: 100,
      rule: 'national:funding.counterpart',
      citation: { document: '26/2014/TTLT-BTC-BCT' },
    })
    expect(codes(ask(84))).toEqual(['COUNTERPART_SHORT'])
  })
  it('one đồng more: they do not add up', () => {
    expect(findingOf(ask(86), 'SOURCES_DO_NOT_ADD_UP')).toMatchObject({
      severity: 'error',
      found: 101,
      expected: 100,
      rule: null,
    })
    expect(codes(ask(86))).toEqual(['SOURCES_DO_NOT_ADD_UP'])
  })
  it.each([
    [null, [cost(100)]],
    [84, null],
    [84, [cost(null)]],
  ])('are not compared where one is unknown (%#)', (counterpart, costs) => {
    expect(codes(ask(counterpart, costs))).toEqual([])
  })
  it('are compared even where no rule speaks of a counterpart', () => {
    const decision = decideSample(
      {
        units: 1,
        costs: [cost(100)],
        requested: { national: 10, local: 0, other: 0, counterpart: 0 },
      },
      {},
      '2023-06-01',
      createRuleBook([bareNational(machineryRule)]),
    )
    expect(decision.findings).toMatchObject([
      { code: 'COUNTERPART_SHORT', rule: null, citation: null },
    ])
  })
})

describe('double funding', () => {
  const ask = (...costs: readonly ReturnType<typeof cost>[]) =>
    findingOf(decideSample({ costs: [...costs] }), 'DOUBLE_FUNDING')
  const beside = (...costs: readonly ReturnType<typeof cost>[]) =>
    ((ask(...costs)?.found as number | undefined) ?? NaN) - 900_000_000
  it('is found at one đồng of other State money', () => {
    expect(ask(cost(2_014_900_000, 1))).toMatchObject({
      severity: 'error',
      item: '1',
      found: 900_000_001,
      expected: 900_000_000,
      rule: 'national:funding.double-funding',
      other: null,
    })
  })
  it('is not found at zero, nor where it is unknown', () => {
    expect([
      ask(cost(5, 0)),
      ask(cost(5, null)),
      findingOf(decideSample({ costs: null }), 'DOUBLE_FUNDING'),
    ]).toEqual([undefined, undefined, undefined])
  })
  it('concerns only lines of the base, and lines without a kind', () => {
    expect(ask(cost(5), cost(5, 3, 'training'))).toBeUndefined()
    expect(beside(cost(5, 2), cost(5, 3, null), cost(5, 4, 'training'))).toBe(5)
    expect(beside(cost(5, 2), cost(5, 0), cost(5, null))).toBe(2)
  })
  it('is not judged where no rule in force forbids it', () => {
    expect(
      codes(
        decideSample(
          { costs: [cost(2_014_900_000, 1)] },
          {},
          '2023-06-01',
          createRuleBook([bareNational(machineryRule)]),
        ),
      ),
    ).toEqual([])
  })
  it('names the neighbouring scheme that pays the same kind of cost', () => {
    const neighbour = (...of: string[]) =>
      ruleOf('funding.neighbour', 'Chương trình khác', [
        {
          from: '2014-04-08',
          to: null,
          citation: { document: '36/2013/TT-BCT', provision: 'Điều 9' },
          evidence: 'quoted',
          neighbour: { scheme: 'Khoa học công nghệ', schemeEn: 'Science', of },
        },
      ])
    const found = (
      of: readonly string[],
      activity: 'advanced-machinery' | 'system-capacity' = 'advanced-machinery',
    ) =>
      findingOf(
        decideSample(
          { activity, costs: [cost(100, 1)] },
          {},
          '2023-06-01',
          createRuleBook([
            nationalPack({
              'funding/neighbour.json': neighbour(...of),
              'support/system-capacity.json': {
                ...machineryRule,
                id: 'support.system-capacity',
                versions: [
                  {
                    from: '2018-05-11',
                    to: null,
                    citation: { document: '28/2018/TT-BTC', provision: 'x' },
                    evidence: 'quoted',
                    when: fact('activity', 'equal', 'system-capacity'),
                    grant: { rate: '100%' },
                  },
                ],
              },
            }),
          ]),
        ),
        'DOUBLE_FUNDING',
      )?.other
    expect(found(['cost.machinery'])).toEqual({ document: '36/2013/TT-BCT', provision: 'Điều 9' })
    expect(found(['cost.training', 'cost.machinery'])).toEqual({
      document: '36/2013/TT-BCT',
      provision: 'Điều 9',
    })
    expect(found(['cost.training'])).toBeNull()
    expect(found(['cost.training'], 'system-capacity')).toEqual({
      document: '36/2013/TT-BCT',
      provision: 'Điều 9',
    })
  })
})

describe('authority', () => {
  const ask = (approval: 'ministry' | 'province' | 'commune' | null, fund: 'national' | 'local') =>
    findingOf(
      decideSample(
        { site: { province: 'cao-bang', unitKind: 'commune' } },
        { fund, approval: { level: approval } },
      ),
      'WRONG_AUTHORITY',
    )
  it('over a national project lies with the Ministry', () => {
    expect(ask('ministry', 'national')).toBeUndefined()
    expect(ask('province', 'national')).toMatchObject({
      severity: 'error',
      found: 'province',
      expected: ['ministry'],
      rule: 'national:funding.authority-national',
    })
  })
  it('over a local project lies with the province or below', () => {
    expect([ask('province', 'local'), ask('commune', 'local')]).toEqual([undefined, undefined])
    expect(ask('ministry', 'local')).toMatchObject({
      found: 'ministry',
      expected: ['province', 'department', 'district', 'commune'],
    })
  })
  it('is not judged where nobody says who approved', () => {
    expect(ask(null, 'national')).toBeUndefined()
    expect(findingOf(decideSample({}, { approval: null }), 'WRONG_AUTHORITY')).toBeUndefined()
  })
})

it('a funding rule of a province binds its own fund only', () => {
  const own = provincialPack(
    'cao-bang',
    [],
    [
      ruleOf(
        'funding.advance',
        'Tạm ứng của tỉnh',
        [
          {
            from: '2020-01-15',
            to: null,
            citation: { document: 'chung', provision: 'Điều 9' },
            evidence: 'quoted',
            advance: { rate: '10%' },
          },
        ],
        { encodedSince: '2020-01-15', adds: true },
      ),
    ],
  )
  const machinery = provincialPack('ha-noi', [
    { issued: '2020-01-01', from: '2020-01-15', grant: { rate: '50%', cap: '300 triệu đồng' } },
  ])
  const book = createRuleBook([nationalPack(), own, machinery])
  const max = (province: string, fund: 'national' | 'local') =>
    decideSample(
      { site: { province, unitKind: 'commune' }, requested: { national: 100, local: 100 } },
      { fund },
      '2023-06-01',
      book,
    ).funding.advance.max
  expect(max('cao-bang', 'national')).toBe(70)
  expect(max('ha-noi', 'local')).toBe(70)
})

it('of the funding rules in force those count that apply to the item', () => {
  const idsFor = (fund: 'national' | 'local') => {
    const open = sampleBook.at('2023-06-01')
    const [subject] = open.subjects(
      readProject(
        projectWith({ site: { province: 'cao-bang', unitKind: 'commune' } }, { fund }),
        'project',
        NATIONAL,
      ),
    )
    return inForceFor(open.rules('advanced-machinery'), subject!)
      .map(({ id }) => id)
      .filter((id) => id.includes('authority'))
  }
  expect([idsFor('national'), idsFor('local')]).toEqual([
    ['national:funding.authority-national'],
    ['national:funding.authority-local'],
  ])
})

it('findings about money never change the verdict', () => {
  const wild = decideSample(
    {
      costs: [cost(100, 50)],
      requested: { national: '5 tỷ đồng', local: 0, other: 0, counterpart: 0 },
    },
    { approval: { level: 'province' } },
  )
  expect(codes(wild)).toEqual([
    'ABOVE_CEILING',
    'SOURCES_DO_NOT_ADD_UP',
    'OVER_COST',
    'DOUBLE_FUNDING',
    'WRONG_AUTHORITY',
  ])
  expect(wild.verdict).toBe('eligible')
  expect(wild.items[0]!.eligibility).toBe('met')
})

it('planFunding leaves findings about eligibility to others', () => {
  const { findings } = planFunding(sampleBook, {
    on: '2023-06-01',
    project: projectWith({ facts: { 'machinery.isNew': false }, costs: [cost(100, 50)] }),
  })
  expect(findings.map(({ code }) => code)).not.toContain('NOT_ELIGIBLE')
  expect(findings.map(({ code }) => code)).toContain('DOUBLE_FUNDING')
})

it('grades a decision by the funding rules its findings rest on', () => {
  const memory = createRuleBook([
    bareNational(
      machineryRule,
      funding(nationalAuthorityRule, { evidence: 'memory' }),
      counterpartRule,
      doubleFundingRule,
    ),
  ])
  expect(decideSample({}, {}, '2023-06-01', memory).evidence).toBe('quoted')
  expect(decideSample({}, { approval: { level: 'province' } }, '2023-06-01', memory).evidence).toBe(
    'memory',
  )
  expect(
    decideSample(
      { requested: { national: 1, local: 0, other: 0, counterpart: '5 tỷ đồng' } },
      {},
      '2023-06-01',
      memory,
    ),
  ).toMatchObject({ evidence: 'quoted', findings: [{ code: 'SOURCES_DO_NOT_ADD_UP', rule: null }] })
  expect(rate('70%')).toBe(700_000)
  expect(fundProject(readProject(projectWith(), 'project', NATIONAL), [])).toMatchObject({
    findings: [],
    evidence: 'quoted',
  })
})

it('does not grade a decision by a funding rule that gave neither an advance nor a finding', () => {
  const withoutCommitment = createRuleBook([
    bareNational(
      machineryRule,
      advanceRule,
      nationalAuthorityRule,
      funding(counterpartRule, { evidence: 'memory' }),
      doubleFundingRule,
    ),
  ])
  const wrong = decideSample(
    {},
    { approval: { level: 'province' } },
    '2023-06-01',
    withoutCommitment,
  )
  expect([codes(wrong), wrong.funding.advance.max, wrong.evidence]).toEqual([
    ['WRONG_AUTHORITY'],
    630_000_000,
    'quoted',
  ])
})
