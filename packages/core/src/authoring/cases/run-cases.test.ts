import { NATIONAL } from '../../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { judgeCase } from './judge-case.js'
import { runCases } from './run-cases.js'
import { day } from '../../values/calendar.js'
import { definePack, type Pack } from '../../packs/pack.js'
import { is, tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'
import { nationalPack, nationalSource, sampleNational } from '../../packs/sample-pack.fixture.js'
import { all, any, fact, isActivity, ruleOf } from '../../packs/sample-rule.fixture.js'
import { NATIONAL_RULES } from '../../packs/sample-rules.fixture.js'

const cite = { citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' }, evidence: 'quoted' }
const judgeIn = (pack: Pack, id: string, given: Record<string, unknown> = {}, on = '2023-06-01') =>
  judgeCase(
    pack,
    pack.rules.find((rule) => rule.id === id)!,
    day(on),
    given,
  )
const judgeOne = (id: string, given: Record<string, unknown> = {}, on?: string) =>
  judgeIn(sampleNational, id, given, on)
const withRule = (id: string, more: object) =>
  nationalPack({
    'one.json': ruleOf(id, 'Một', [{ from: '2018-05-11', to: null, ...cite, ...more }]),
  })

describe('what one rule answers', () => {
  it('of a level: its ceiling and its text', () => {
    expect(
      judgeOne('support.advanced-machinery', { 'cost.machinery': '700 triệu đồng' }),
    ).toMatchObject({
      verdict: 'met',
      amount: 300_000_000,
      citing: ['28/2018/TT-BTC Điều 8 khoản 4'],
      missing: [],
    })
    expect(
      judgeOne('support.advanced-machinery', { 'cost.machinery': '599.999.999 đồng' }),
    ).toMatchObject({ amount: 299_999_999 })
    expect(
      judgeOne(
        'support.advanced-machinery',
        { 'cost.machinery': '2 tỷ đồng', units: 3 },
        '2018-05-10',
      ),
    ).toMatchObject({ amount: 600_000_000, citing: ['26/2014/TTLT-BTC-BCT Điều 6 khoản 2 điểm c'] })
  })
  it.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty'])(
    'of a case that names «%s» for a fact: nothing, there is no such fact',
    (name) => {
      expect(() => judgeOne('support.showroom', { [name]: 'x' })).toThrow(
        expect.objectContaining({ name: 'KhuyenCongError', code: 'UNKNOWN_FACT' }),
      )
    },
  )
  it('of a level that is not encoded, of another activity, of a day before and after', () => {
    expect(judgeOne('support.showroom', { activity: 'showroom' })).toMatchObject({
      verdict: 'not-encoded',
      amount: null,
      citing: ['28/2018/TT-BTC Điều 8'],
    })
    expect(judgeOne('support.showroom', { activity: 'trademark' })).toMatchObject({
      verdict: 'not-applicable',
    })
    expect(judgeOne('support.advanced-machinery', {}, '2014-04-07')).toMatchObject({
      verdict: 'not-encoded',
      citing: [],
    })
    expect(
      judgeOne('support.technology-line', { activity: 'technology-line' }, '2018-05-10'),
    ).toMatchObject({ verdict: 'not-in-force', citing: [] })
  })
  it('of a level whose case cannot be told: unknown, with what is missing', () => {
    const pack = withRule('support.one', {
      when: all(isActivity('association'), fact('level', 'equal', 'region')),
      grant: { cap: '70 triệu đồng' },
    })
    expect(judgeIn(pack, 'support.one', { activity: 'association' })).toMatchObject({
      verdict: 'unknown',
      amount: null,
      missing: ['level'],
    })
    expect(
      judgeIn(pack, 'support.one', { activity: 'association', level: 'commune' }),
    ).toMatchObject({ verdict: 'not-applicable' })
    expect(
      judgeIn(pack, 'support.one', { activity: 'association', level: 'region' }),
    ).toMatchObject({ verdict: 'met', amount: 70_000_000 })
  })
  it('of a condition: met, unmet, unknown with every missing fact', () => {
    expect(judgeOne('eligibility.place', { 'site.unitKind': 'commune' })).toMatchObject({
      verdict: 'met',
      missing: [],
    })
    expect(
      judgeOne('eligibility.place', {
        'site.unitKind': 'ward',
        'site.parentKind': 'urban-district',
      }),
    ).toMatchObject({ verdict: 'unmet', missing: [], amount: null })
    expect(judgeOne('eligibility.place', { 'site.unitKind': 'ward' })).toMatchObject({
      verdict: 'unknown',
      missing: ['site.parentKind', 'site.cityClass'],
    })
  })
  it('of a condition with a scope, as the pipeline would', () => {
    const pack = withRule('eligibility.one', {
      when: fact('product.key', 'equal', true),
      require: fact('machinery.isNew', 'equal', true),
    })
    expect(judgeIn(pack, 'eligibility.one', { 'product.key': false })).toMatchObject({
      verdict: 'not-applicable',
    })
    expect(judgeIn(pack, 'eligibility.one', { 'machinery.isNew': true })).toMatchObject({
      verdict: 'met',
    })
    expect(judgeIn(pack, 'eligibility.one', { 'machinery.isNew': false })).toMatchObject({
      verdict: 'unknown',
      missing: ['product.key'],
    })
    expect(
      judgeIn(pack, 'eligibility.one', { 'product.key': true, 'machinery.isNew': false }),
    ).toMatchObject({ verdict: 'unmet' })
  })
  it('of a rule that only has a scope: whether it applies', () => {
    expect(
      judgeOne('priority.uplift', { 'approval.level': 'ministry', 'export.contract': true }),
    ).toMatchObject({ verdict: 'met' })
    expect(judgeOne('priority.uplift', { 'approval.level': 'ministry' })).toMatchObject({
      verdict: 'unknown',
      missing: ['site.areas', 'export.contract'],
    })
    expect(judgeOne('funding.advance')).toMatchObject({
      verdict: 'met',
      citing: ['26/2014/TTLT-BTC-BCT Điều 8 khoản 2 điểm b'],
    })
  })
  it('on facts in any place of a project, and on those derived from them', () => {
    const pack = withRule('eligibility.one', {
      require: all(
        fact('fund', 'equal', 'national'),
        fact('commitments.counterpart', 'equal', true),
        fact('site.provinceKind', 'equal', 'province'),
        fact('planBuildingYear', 'equal', 2022),
        any(fact('site.yearsSinceConversion', 'lessThanInclusive', 5)),
      ),
    })
    const given = {
      fund: 'national',
      'commitments.counterpart': true,
      'site.province': 'soc-trang',
      planYear: 2023,
      'site.convertedFromCommuneOn': '2020-06-01',
    }
    expect(judgeIn(pack, 'eligibility.one', given)).toMatchObject({ verdict: 'met' })
    expect(judgeIn(pack, 'eligibility.one', { ...given, 'site.province': 'ha-noi' })).toMatchObject(
      { verdict: 'unmet' },
    )
  })
  it('on a territory after the merger', () => {
    const pack = withRule('eligibility.one', {
      require: fact('site.provinceKind', 'equal', 'central-city'),
    })
    expect(
      judgeIn(pack, 'eligibility.one', { 'site.province': 'soc-trang' }, '2026-01-01'),
    ).toMatchObject({ verdict: 'met' })
    expect(
      judgeIn(pack, 'eligibility.one', { 'site.province': 'soc-trang' }, '2025-06-30'),
    ).toMatchObject({ verdict: 'unmet' })
  })
})

describe('case files', () => {
  const file = (expected: object, more: object = {}) => ({
    rule: 'support.advanced-machinery',
    given: { activity: 'advanced-machinery' },
    cases: [
      {
        name: 'Máy 700 triệu, chạm trần',
        on: '2018-05-11',
        given: { 'cost.machinery': '700 triệu đồng' },
        expect: expected,
        ...more,
      },
    ],
  })
  const differencesOf = (expected: object) =>
    runCases(sampleNational, { 'a.cases.json': file(expected) })[0]!.differences

  it('pass where everything expected is found', () => {
    const [report] = runCases(sampleNational, {
      'a.cases.json': file({
        verdict: 'met',
        amount: '300 triệu đồng',
        citing: ['28/2018/TT-BTC Điều 8 khoản 4'],
        missing: [],
      }),
    })
    expect(report).toMatchObject({
      file: 'a.cases.json',
      rule: 'support.advanced-machinery',
      name: 'Máy 700 triệu, chạm trần',
      on: '2018-05-11',
      differences: [],
    })
  })
  it.each([
    [{ verdict: 'unmet' }, 'verdict: mong đợi unmet (không đạt), tính ra met (đạt)'],
    [{ amount: '299.999.999 đồng' }, 'amount: mong đợi 299.999.999 đồng, tính ra 300 triệu đồng'],
    [
      { citing: ['28/2018/TT-BTC Điều 8'] },
      'citing: mong đợi 28/2018/TT-BTC Điều 8, tính ra 28/2018/TT-BTC Điều 8 khoản 4',
    ],
    [{ missing: ['fund'] }, 'missing: mong đợi fund, tính ra không có gì'],
  ])('fail on %j with a plain line', (expected, line) => {
    expect(differencesOf(expected)).toEqual([line])
  })
  it('speak English apart, and say that there is no level', () => {
    const [report] = runCases(sampleNational, { 'a.cases.json': file({ amount: '1,5 tỷ' }) })
    expect(report?.differencesEn).toEqual([
      'amount: expected VND 1,500 million, found VND 300 million',
    ])
    const [other] = runCases(sampleNational, {
      'a.cases.json': file({ amount: '1 triệu' }, { given: { activity: 'trademark' } }),
    })
    expect(other?.differences).toEqual(['amount: mong đợi 1 triệu đồng, tính ra không có mức'])
  })
  it('check the reason as well as the number, and say everything that differs', () => {
    expect(differencesOf({ verdict: 'unknown', amount: 1, citing: ['x'] })).toHaveLength(3)
  })
  it('a case may override what the file gives', () => {
    expect(
      runCases(sampleNational, {
        'a.cases.json': file({ verdict: 'not-applicable' }, { given: { activity: 'trademark' } }),
      })[0]!.differences,
    ).toEqual([])
  })
  it('run in the order of their names', () => {
    expect(
      runCases(sampleNational, {
        'b.cases.json': file({ verdict: 'met' }),
        'a.cases.json': file({ verdict: 'met' }),
      }).map((report) => report.file),
    ).toEqual(['a.cases.json', 'b.cases.json'])
  })

  it.each([
    [
      'names no rule of the pack',
      { ...file({ verdict: 'met' }), rule: 'support.advanced-machinry' },
      {
        code: 'UNKNOWN_RULE',
        at: 'a.cases.json › rule',
        hint: 'Có phải ý bạn là «support.advanced-machinery»?',
      },
    ],
    [
      'gives a fact nobody knows',
      { ...file({ verdict: 'met' }), given: { 'cost.machinry': 1 } },
      { code: 'UNKNOWN_FACT', at: 'a.cases.json › Máy 700 triệu, chạm trần' },
    ],
    [
      'gives a fact a wrong value',
      { ...file({ verdict: 'met' }), given: { 'machinery.isNew': 'có' } },
      {
        code: 'FACT_VALUE',
        at: expect.stringMatching(
          /^a\.cases\.json › Máy 700 triệu, chạm trần › .*machinery\.isNew/u,
        ) as string,
      },
    ],
    [
      'gives an amount that cannot be read',
      { ...file({ verdict: 'met' }), given: { 'beneficiary.annualRevenue': '300 trieu dong' } },
      { code: 'AMOUNT_FORMAT' },
    ],
    [
      'has an impossible day',
      {
        rule: 'support.advanced-machinery',
        cases: [{ name: 'x', on: '2023-02-30', expect: { verdict: 'met' } }],
      },
      { code: 'DAY_FORMAT', at: 'a.cases.json › cases[0].on' },
    ],
    ['has no case', { rule: 'support.advanced-machinery', cases: [] }, { code: 'WRONG_SHAPE' }],
    [
      'has a misspelt field',
      { ...file({ verdict: 'met' }), case: [] },
      { code: 'UNKNOWN_KEY', found: 'case' },
    ],
  ])('are refused where one %s', (_name, source, error) => {
    expect(() => runCases(sampleNational, { 'a.cases.json': source })).toThrow(
      expect.objectContaining(error),
    )
  })
  it('of a pack without a register leave provinces as they are named', () => {
    const bare = definePack(
      { ...nationalSource(NATIONAL_RULES), register: undefined },
      { extends: NATIONAL },
    )
    expect(
      judgeIn(bare, 'eligibility.place', {
        'site.province': 'somewhere',
        'site.unitKind': 'commune',
      }),
    ).toMatchObject({ verdict: 'met' })
  })
})

describe('a case of a provincial rule', () => {
  const rule = tinyRule('eligibility.one', [{ require: is('machinery.isNew', true) }])
  const pack = tinyPack([rule], { jurisdiction: 'ha-noi' })
  const register = sampleNational.register
  const asked = (given: Record<string, unknown>, on = '2026-03-15') => {
    const cases = [{ name: 'a', on, given, expect: { verdict: 'met' } }]
    const file = { 'a.cases.json': { rule: 'eligibility.one', cases } }
    return runCases(pack, file, { register }).map(({ result }) => [result.verdict, result.missing])
  }

  it('is about the money and the place of its pack where it names none', () => {
    expect(asked({ 'machinery.isNew': true })).toEqual([['met', []]])
    expect(asked({ 'machinery.isNew': false })).toEqual([['unmet', []]])
    expect(asked({})).toEqual([['unknown', ['machinery.isNew']]])
  })
  it('is not asked of national money, nor of another province', () => {
    expect(asked({ fund: 'national', 'machinery.isNew': false })).toEqual([['not-applicable', []]])
    expect(asked({ 'site.province': 'cao-bang' })).toEqual([['not-applicable', []]])
    expect(asked({ fund: 'local', 'site.province': 'ha-noi', 'machinery.isNew': true })).toEqual([
      ['met', []],
    ])
  })
  it('is not asked of another province on a day on which the rule is not in force either', () => {
    expect(asked({ 'site.province': 'cao-bang' }, '2019-12-31')).toEqual([['not-applicable', []]])
    expect(asked({}, '2019-12-31')).toEqual([['not-encoded', []]])
  })
})
