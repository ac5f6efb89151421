import { describe, expect, it } from 'vitest'
import { definePack, type Pack } from '../../packs/pack.js'
import { NATIONAL } from '../../vocabulary/national-words.fixture.js'
import { testPack } from './pack-test.js'

const named = (id: string): object => ({ id, title: id, titleEn: id })
const CITED = { citation: { document: 'QĐ mẫu', provision: 'Điều 1' }, evidence: 'quoted' }
const rule = (id: string, activity: string, grant: unknown): object => ({
  ...named(`support.${id}`),
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
})
const packOf = (id: string, jurisdiction: string, rules: Record<string, object>): Pack =>
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
      documents: { documents: [{ ...named('QĐ mẫu'), issuer: 'T', from: '2012-01-01' }] },
      rules,
    },
    { extends: NATIONAL },
  )
const pack = (grant: unknown): Pack =>
  packOf('cao-bang', 'cao-bang', { 'support/x.json': rule('x', 'advanced-machinery', grant) })
const OTHER = packOf('dien-bien', 'dien-bien', {
  'support/base.json': rule('base', 'trademark', { rate: '50%', cap: '35 triệu đồng' }),
})
const is = (fact: string, value: unknown): object => ({ fact, operator: 'equal', value })

interface Proposed {
  readonly name: string
  readonly given: Readonly<Record<string, unknown>>
  readonly expect: { readonly verdict: string; readonly figures?: Readonly<Record<string, string>> }
}

/** The cases proposed for a level that has none, less the mark before their names. */
const proposals = (level: Pack, beside: readonly Pack[] = []): readonly Proposed[] =>
  (testPack(level, {}, { suggest: true, beside }).suggestions['support.x'] ?? []).map(
    ({ written }) => {
      const { name, ...more } = written as unknown as Proposed
      return { ...more, name: name.replace('CẦN XEM LẠI: ', '') }
    },
  )
const factOf = (cases: readonly Proposed[], name: string, fact: string): unknown =>
  cases.find((each) => each.name === name)?.given[fact]
const MACHINERY = 'cost.machinery'

/** The whole level is shown by what is proposed, and every mutant is noticed. */
function expectShown(level: Pack, beside: readonly Pack[] = []): void {
  const { suggestions } = testPack(level, {}, { suggest: true, beside })
  const cases = (suggestions['support.x'] ?? []).map(({ written }) => written)
  const files = { 'support/x.cases.json': { rule: 'support.x', cases } }
  const { percent, gaps, mutation, cases: ran } = testPack(level, files, { mutate: true, beside })
  expect([percent, gaps, mutation?.survivors]).toEqual([100, [], []])
  expect(ran.flatMap(({ differences }) => differences)).toEqual([])
}

describe('the boundaries of each way to set a level are asked for', () => {
  it('a cap without a rate: the cost below, at and above it', () => {
    const level = pack({ cap: '100 triệu đồng' })
    const cases = proposals(level)
    expect(
      ['dưới', 'đúng', 'trên'].map((side) =>
        factOf(cases, `chi phí ${side} mức chạm trần`, MACHINERY),
      ),
    ).toEqual(['99.999.999 đồng', '100 triệu đồng', '100.000.001 đồng'])
    expectShown(level)
  })

  it('a range of caps: both its ends', () => {
    const level = pack({ rate: '50%', cap: { from: '10 triệu đồng', to: '20 triệu đồng' } })
    const cases = proposals(level)
    expect(factOf(cases, 'chi phí đúng mức chạm trần', MACHINERY)).toBe('40 triệu đồng')
    expect(factOf(cases, 'chi phí đúng mức chạm đầu dưới của khung', MACHINERY)).toBe(
      '20 triệu đồng',
    )
    expectShown(level)
  })

  it('a fixed sum for each unit with a limit: the number of units at which it is met', () => {
    const level = pack({
      amount: '2 triệu đồng',
      per: 'person',
      atMost: [{ amount: '15 triệu đồng' }],
    })
    const cases = proposals(level)
    expect(
      ['đúng', 'trên'].map((side) =>
        factOf(cases, `số lượng ${side} mức chạm giới hạn`, 'quantity.person'),
      ),
    ).toEqual([8, 9])
    const eight = { on: '2020-01-01', given: { 'quantity.person': 8 }, expect: { verdict: 'met' } }
    const files = {
      'support/x.cases.json': { rule: 'support.x', cases: [{ name: 'tám người', ...eight }] },
    }
    expect(
      testPack(level, files)
        .gaps.filter(({ kind }) => kind === 'thresholds')
        .map(({ textEn }) => textEn),
    ).toEqual([
      'A case is missing: a quantity below the point where the limit is met.',
      'A case is missing: a quantity above the point where the limit is met.',
    ])
    expectShown(level)
  })

  it('a limit for each of another unit grows with that unit', () => {
    const level = pack({
      rate: '50%',
      atMost: [{ amount: '30 triệu đồng', per: 'establishment' }],
    })
    const many = {
      name: 'hai cơ sở',
      on: '2020-01-01',
      given: { [MACHINERY]: 120_000_000, 'quantity.establishment': 2 },
      expect: { amount: 60_000_000 },
    }
    const files = { 'support/x.cases.json': { rule: 'support.x', cases: [many] } }
    const { gaps } = testPack(level, files)
    expect(gaps.map(({ text }) => text)).not.toContain(
      'Thiếu tình huống: chi phí đúng mức chạm giới hạn.',
    )
    expect(gaps.map(({ text }) => text)).toContain(
      'Thiếu tình huống: chi phí trên mức chạm giới hạn.',
    )
    expectShown(level)
  })

  it('so many times a level of another pack: where the share meets it', () => {
    const level = pack({ rate: '50%', cap: { times: '1,5', of: 'dien-bien:support.base' } })
    const cases = proposals(level, [OTHER])
    expect(factOf(cases, 'chi phí đúng mức chạm trần', MACHINERY)).toBe('105 triệu đồng')
    expectShown(level, [OTHER])
    // without the other pack nothing is known of its cap
    expect(proposals(level).map(({ name }) => name)).not.toContain('chi phí đúng mức chạm trần')
  })

  it('a table: each branch, its conditions both ways and its thresholds, and no branch at all', () => {
    const capital = (operator: string): object => ({
      fact: 'beneficiary.totalCapital',
      operator,
      value: '3 tỷ đồng',
    })
    const level = pack({
      choose: [
        { when: capital('lessThan'), amount: '5 triệu đồng' },
        {
          when: { all: [capital('greaterThanInclusive'), is('machinery.isNew', true)] },
          grant: 'not-encoded',
        },
      ],
      elsewhere: 'none',
    })
    const { gaps, coverage } = testPack(level, {})
    const said = gaps.map(({ at, text }) => `${at}: ${text}`)
    const at = 'support/x.json › versions[0].grant.choose'
    for (const gap of [
      `${at}[0].when: Thiếu tình huống: «tổng nguồn vốn năm trước» đạt.`,
      `${at}[0].when: Thiếu tình huống: «tổng nguồn vốn năm trước» không đạt.`,
      `${at}[0].when.value: Thiếu tình huống: «tổng nguồn vốn năm trước» đúng ngưỡng 3.000 triệu đồng.`,
      `${at}[1].when.all[1]: Thiếu tình huống: «máy móc, thiết bị mới (chưa qua sử dụng)» không đạt.`,
      `${at}: Thiếu tình huống: không trường hợp nào của bảng đạt.`,
    ])
      expect(said).toContain(gap)
    expect(coverage.thresholds.total).toBe(6)
    expect(proposals(level).map(({ expect: { verdict } }) => verdict)).toEqual(
      expect.arrayContaining(['met', 'not-encoded', 'not-in-force', 'not-applicable']),
    )
    expectShown(level)
  })

  it('no case outside a table is asked for where its branches leave none', () => {
    const level = pack({
      choose: [
        { when: is('machinery.isNew', true), rate: '50%' },
        { when: is('machinery.isNew', false), rate: '30%' },
      ],
    })
    expect(testPack(level, {}).gaps.map(({ text }) => text)).not.toContain(
      'Thiếu tình huống: không trường hợp nào của bảng đạt.',
    )
    expectShown(level)
  })

  it('parts that are summed: each of its own cost', () => {
    const level = pack([
      { name: 'máy', nameEn: 'm', of: 'cost.machinery', rate: '50%', cap: '100 triệu đồng' },
      { name: 'lớp', nameEn: 'c', of: 'cost.training', rate: '80%', cap: '8 triệu đồng' },
    ])
    const cases = proposals(level)
    const at = (fact: string): readonly unknown[] =>
      cases.filter(({ name }) => name.endsWith('mức chạm trần')).map(({ given }) => given[fact])
    expect(at(MACHINERY)).toContain('200 triệu đồng')
    expect(at('cost.training')).toContain('10 triệu đồng')
    expectShown(level)
  })
})

describe('what no case can show is not asked for', () => {
  it('a cost that the condition of the level keeps out', () => {
    const level = packOf('cao-bang', 'cao-bang', {
      'support/x.json': {
        ...named('support.x'),
        kind: 'support',
        adds: true,
        encodedSince: '2020-01-01',
        versions: [
          {
            from: '2020-01-01',
            ...CITED,
            when: {
              all: [
                { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
                { fact: MACHINERY, operator: 'greaterThanInclusive', value: '1 tỷ đồng' },
              ],
            },
            grant: { rate: '50%', cap: '300 triệu đồng' },
          },
        ],
      },
    })
    const gaps = testPack(level, {}).gaps.map(({ text }) => text)
    expect(gaps).toContain('Thiếu tình huống: chi phí trên mức chạm trần.')
    expect(gaps).not.toContain('Thiếu tình huống: chi phí đúng mức chạm trần.')
    expectShown(level)
  })
})

describe('what a level says beside its amounts stands among the figures of a case', () => {
  it.each<[string, object, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'recoverable',
      { instrument: 'recoverable', years: [3, 5] },
      { instrument: 'recoverable', years: '3, 5' },
      ['grant.instrument', 'grant.years'],
    ],
    [
      'interest',
      { instrument: 'interest', loanYears: 2 },
      { instrument: 'interest', loanYears: '2' },
      ['grant.instrument', 'grant.loanYears'],
    ],
    ['once', { once: 'year' }, { once: 'year' }, ['grant.once']],
    ['once for good', { once: true }, { once: 'ever' }, ['grant.once']],
    ['the paying budget', { budget: 'commune' }, { budget: 'commune' }, ['grant.budget']],
    [
      'a limit over the year',
      { atMost: [{ amount: '30 triệu đồng', within: 'year' }] },
      { 'atMost[0].within': 'year' },
      ['grant.atMost[0].within'],
    ],
  ])('%s', (_name, more, figures, places) => {
    const level = pack({ rate: '50%', cap: '300 triệu đồng', ...more })
    expect(proposals(level)[0]?.expect.figures).toEqual(figures)
    expectShown(level)
    const blind = {
      name: 'chỉ xem số tiền',
      on: '2020-01-01',
      given: { [MACHINERY]: 10_000_000 },
      expect: { verdict: 'met', amount: 5_000_000 },
    }
    const files = { 'support/x.cases.json': { rule: 'support.x', cases: [blind] } }
    const { mutation } = testPack(level, files, { mutate: true })
    const survived = mutation?.survivors.map(({ at }) => at.replace('versions[0].', ''))
    for (const place of places) expect(survived).toContain(place)
  })

  it('a plain level has none of them', () => {
    const [first] = proposals(pack({ rate: '50%', cap: '300 triệu đồng' }))
    expect(first?.expect.figures).toBeUndefined()
  })

  it('of parts that have names, by the name; of a table, those of the branch', () => {
    const level = pack([
      { name: 'máy', nameEn: 'm', of: 'cost.machinery', rate: '50%', once: true },
      {
        name: 'lớp',
        nameEn: 'c',
        choose: [
          { when: is('machinery.isNew', true), amount: '5 triệu đồng', budget: 'commune' },
          { when: is('machinery.isNew', false), amount: '3 triệu đồng' },
        ],
      },
    ])
    const found = proposals(level).map(({ given, expect: { figures } }) => [
      given['machinery.isNew'],
      figures,
    ])
    expect(found).toContainEqual([true, { 'máy: once': 'ever', 'lớp: budget': 'commune' }])
    expect(found).toContainEqual([false, { 'máy: once': 'ever' }])
    expectShown(level)
  })
})
