import { NATIONAL_WORDS } from '../../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { dayText } from '../../values/calendar.js'
import { mutantsOf } from '../mutation/mutants.js'
import { testPack } from './pack-test.js'
import { is, tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'

const machinery = is('activity', 'advanced-machinery')
const levels = tinyRule('support.a', [
  {
    from: '2020-01-01',
    to: '2021-12-31',
    when: machinery,
    grant: { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng', per: 'establishment' },
  },
  {
    from: '2022-01-01',
    when: machinery,
    grant: { of: 'cost.machinery', rate: '50%', cap: '300 triệu đồng', per: 'establishment' },
  },
])
const who = tinyRule('eligibility.who', [
  {
    when: { fact: 'activity', operator: 'in', value: ['advanced-machinery', 'trademark'] },
    require: {
      any: [
        {
          all: [
            is('beneficiary.kind', 'enterprise'),
            { fact: 'beneficiary.employees', operator: 'lessThanInclusive', value: 200 },
          ],
        },
        { fact: 'site.areas', operator: 'contains', value: 'island' },
        { not: { fact: 'approval.on', operator: 'lessThan', value: '2019-05-01' } },
      ],
    },
  },
])
const money = [
  tinyRule('funding.advance', [
    { when: is('fund', 'local'), advance: { rate: '70%', progressOver: '30%' } },
  ]),
  tinyRule('priority.up', [
    {
      when: { fact: 'materials.localShare', operator: 'greaterThan', value: '50%' },
      uplift: { factor: '1.5' },
    },
  ]),
]
const pack = tinyPack([levels, who, ...money])

const fileOf = (rule: string, cases: readonly unknown[]): Record<string, unknown> => ({
  [`${rule}.cases.json`]: { rule, cases },
})
const suggested = (files: Record<string, unknown>): Record<string, unknown> => {
  const { suggestions } = testPack(pack, files, { suggest: true })
  return {
    ...files,
    ...Object.fromEntries(
      Object.entries(suggestions).map(([rule, cases]) => [
        `new/${rule}.cases.json`,
        { rule, cases: cases.map(({ written }) => written) },
      ]),
    ),
  }
}

describe('testPack', () => {
  it('không có tình huống nào: 0%, và nói thiếu gì', () => {
    const result = testPack(pack, {})
    expect(result.percent).toBe(0)
    expect(
      result.gaps
        .filter(({ rule }) => rule === 'support.a')
        .map(({ kind, text }) => `${kind}: ${text}`),
    ).toEqual([
      'rules: Thiếu tình huống: quy định áp dụng.',
      ...(
        [
          ['2020-01-01', '2019-12-31'],
          ['2022-01-01', '2021-12-31'],
        ] as const
      ).flatMap(([first, before]) => [
        'versions: Thiếu tình huống: phiên bản này áp dụng.',
        `days: Thiếu tình huống: ngày đầu ${dayText(first)}.`,
        `days: Thiếu tình huống: hôm trước ${dayText(before)}.`,
        'conditions: Thiếu tình huống: «nội dung hỗ trợ» đạt.',
        'conditions: Thiếu tình huống: «nội dung hỗ trợ» không đạt.',
        'thresholds: Thiếu tình huống: chi phí dưới mức chạm trần.',
        'thresholds: Thiếu tình huống: chi phí đúng mức chạm trần.',
        'thresholds: Thiếu tình huống: chi phí trên mức chạm trần.',
      ]),
    ])
  })

  it('đếm theo loại, làm tròn xuống', () => {
    const { coverage } = testPack(
      pack,
      fileOf('support.a', [
        {
          name: 'x',
          on: '2022-01-01',
          given: { activity: 'advanced-machinery' },
          expect: { verdict: 'met' },
        },
      ]),
    )
    expect(coverage.versions).toEqual({ covered: 1, total: 5, percent: 20 })
    expect(
      testPack(
        tinyPack([levels, who]),
        fileOf('support.a', [{ name: 'x', on: '2022-01-01', expect: { verdict: 'met' } }]),
      ).coverage.versions,
    ).toEqual({ covered: 1, total: 3, percent: 33 })
    expect(coverage.days).toEqual({ covered: 1, total: 10, percent: 10 })
  })

  it('thêm các tình huống đề xuất thì đủ 100%, không đột biến nào sống sót, và chúng đều đúng', () => {
    const result = testPack(pack, suggested({}), { mutate: true })
    expect(result.gaps).toEqual([])
    expect(result.percent).toBe(100)
    expect(result.cases.filter(({ differences }) => differences.length > 0)).toEqual([])
    expect(result.mutation?.survivors).toEqual([])
    expect(result.mutation?.killed).toBeGreaterThan(40)
  })

  it('tình huống đề xuất được đánh dấu để người xem lại', () => {
    const { suggestions } = testPack(pack, {}, { suggest: true })
    expect(suggestions['support.a']?.[0]?.written).toEqual({
      name: 'CẦN XEM LẠI: quy định áp dụng',
      on: '2020-01-01',
      given: { activity: 'advanced-machinery' },
      expect: { verdict: 'met', amount: '200 triệu đồng', citing: ['QĐ 1 Điều 1'] },
    })
  })

  it('đột biến sống sót kèm tình huống giết được nó', () => {
    const cases = fileOf('support.a', [
      {
        name: 'x',
        on: '2022-01-01',
        given: { activity: 'advanced-machinery', 'cost.machinery': '100 triệu đồng' },
        expect: { amount: '50 triệu đồng' },
      },
    ])
    const cap = testPack(pack, cases, { mutate: true }).mutation?.survivors.find(
      ({ rule, now }) => rule === 'support.a' && now === '300.000.001 đồng',
    )
    expect(cap).toMatchObject({
      file: 'support/a.json',
      at: 'versions[1].grant.cap',
      was: '300.000.000 đồng',
      counterexample: {
        on: '2022-01-01',
        given: { activity: 'advanced-machinery', 'cost.machinery': '600.000.002 đồng' },
      },
    })
  })

  it('mỗi ngưỡng, toán tử, tỷ lệ, trần, từ, con số và ngày đều có đột biến', () => {
    const mutants = pack.rules.flatMap((rule) =>
      [...mutantsOf(rule, NATIONAL_WORDS)].map(
        ({ at, was, now }) => `${rule.id} ${at}: ${was} → ${now}`,
      ),
    )
    for (const mutant of [
      'support.a versions[1].grant.rate: 50% → 49,99%',
      'support.a versions[1].grant.cap: 300.000.000 đồng → 299.999.999 đồng',
      'support.a versions[0].to: 2021-12-31 → 2022-01-01',
      'support.a versions[0].from: 2020-01-01 → 2019-12-31',
      'eligibility.who versions[0].when.value[1]: trademark → —',
      'eligibility.who versions[0].when.operator: in → notIn',
      'eligibility.who versions[0].require.any[0].all[1].operator: lessThanInclusive → lessThan',
      'eligibility.who versions[0].require.any[0].all[1].value: 200 → 201',
      'eligibility.who versions[0].require.any[2].not.value: 2019-05-01 → 2019-05-02',
      'eligibility.who versions[0].require.any[1].operator: contains → doesNotContain',
      'funding.advance versions[0].advance.rate: 70% → 70,01%',
      'funding.advance versions[0].advance.progressOver: 30% → 29,99%',
      'priority.up versions[0].uplift.factor: 1.5 → 1.51',
      'priority.up versions[0].when.value: 50% → 50,0001%',
    ])
      expect(mutants).toContain(mutant)
  })

  it('đột biến không đổi kết quả nào thì không tính', () => {
    const twice = tinyPack([
      tinyRule('eligibility.e', [
        {
          require: {
            any: [
              { fact: 'beneficiary.employees', operator: 'lessThan', value: 10 },
              { fact: 'beneficiary.employees', operator: 'lessThan', value: 20 },
            ],
          },
        },
      ]),
    ])
    const { mutation } = testPack(twice, {}, { mutate: true })
    expect(mutation?.equivalent).toBeGreaterThan(0)
    expect(mutation?.survivors.map(({ at, now }) => [at, now])).not.toContainEqual([
      'versions[0].require.any[0].value',
      '11',
    ])
    expect(mutation?.survivors.every(({ counterexample }) => counterexample !== null)).toBe(true)
  })

  it('tình huống đang sai không được tính là giết đột biến', () => {
    const cases = fileOf('support.a', [
      {
        name: 'x',
        on: '2022-01-01',
        given: { activity: 'advanced-machinery', 'cost.machinery': 1 },
        expect: { amount: '5 đồng' },
      },
    ])
    expect(testPack(pack, cases, { mutate: true }).mutation?.killed).toBe(0)
  })

  it('tệp tình huống của quy định không có trong gói', () => {
    expect(() =>
      testPack(
        pack,
        fileOf('support.b', [{ name: 'x', on: '2022-01-01', expect: { verdict: 'met' } }]),
      ),
    ).toThrowError(
      expect.objectContaining({ code: 'UNKNOWN_RULE', hint: 'Có phải ý bạn là «support.a»?' }),
    )
  })
})
