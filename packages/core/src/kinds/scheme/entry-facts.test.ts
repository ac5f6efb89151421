import { describe, expect, it } from 'vitest'
import { entry, one, refusal, scored, SHEET, verdict } from '../../scoring/round.fixture.js'

const judge = (require: unknown, given: unknown): string | undefined =>
  verdict(
    one(
      scored({ ...SHEET, knockOuts: [{ id: 'k', title: 'x', require }] } as never, {
        entries: [entry('p', [{ total: 80 }], { facts: given })],
      }),
    ),
    'knock-out:k',
  )
const leaf = (fact: string, operator: string, value: unknown): object => ({
  fact,
  operator,
  value,
})

describe('điều kiện trên dữ kiện của hồ sơ', () => {
  it('lang-nghe-20pct: tỷ lệ là dữ kiện khai trong từ vựng, so sánh chính xác', () => {
    const share = leaf('entry.activeShare', 'greaterThanInclusive', '20%')
    const of = (active: number | null, households: number): object => ({
      'entry.active': active,
      'entry.households': households,
    })
    expect([
      judge(share, of(39, 200)),
      judge(share, of(40, 200)),
      judge(share, of(41, 200)),
      judge(share, of(null, 200)),
      judge(share, of(0, 0)),
    ]).toEqual(['unmet', 'met', 'met', 'unknown', 'unknown'])
  })

  it('tỷ lệ so với ngưỡng ngay dưới, ngay trên nó; được quá 100%', () => {
    const third = { 'entry.age': 1, 'entry.all': 3 }
    expect([
      judge(leaf('entry.share', 'greaterThan', '33,3333%'), third),
      judge(leaf('entry.share', 'lessThan', 0.333334), third),
      judge(leaf('entry.share', 'equal', 0.333333), third),
      judge(leaf('entry.share', 'greaterThan', '100%'), { 'entry.age': 3, 'entry.all': '2,5' }),
      judge(leaf('entry.share', 'equal', '120%'), { 'entry.age': 3, 'entry.all': '2,5' }),
    ]).toEqual(['met', 'met', 'unmet', 'met', 'met'])
  })

  it('số có phần lẻ chia cho số nguyên: 2,5 trên 10 là 25%', () => {
    const given = { 'entry.age': '2,5', 'entry.households': 10 }
    expect(
      ['lessThan', 'equal', 'greaterThan'].map((operator) =>
        judge(leaf('entry.mixedShare', operator, '25%'), given),
      ),
    ).toEqual(['unmet', 'met', 'unmet'])
  })

  it('ngày, danh sách', () => {
    expect([
      judge(leaf('entry.since', 'lessThan', '2020-01-01'), { 'entry.since': '2019-12-31' }),
      judge(leaf('entry.since', 'lessThan', '2020-01-01'), { 'entry.since': '2020-01-01' }),
      judge(leaf('entry.marks', 'contains', 'a'), { 'entry.marks': ['b', 'a'] }),
      judge(leaf('entry.marks', 'doesNotContain', 'a'), { 'entry.marks': ['b'] }),
      judge(leaf('entry.marks', 'contains', 'a'), {}),
    ]).toEqual(['met', 'unmet', 'met', 'met', 'unknown'])
  })

  it.each([
    ['equal', 5, 'met'],
    ['notEqual', 5, 'unmet'],
    ['lessThan', 5, 'unmet'],
    ['lessThan', 6, 'met'],
    ['lessThanInclusive', 5, 'met'],
    ['greaterThan', 5, 'unmet'],
    ['greaterThan', '4,9', 'met'],
    ['greaterThanInclusive', 5, 'met'],
  ])('số 5 %s %s: %s', (operator, value, expected) => {
    expect(judge(leaf('entry.age', operator, value), { 'entry.age': 5 })).toBe(expected)
  })

  it('từ, đúng sai, danh mục chung', () => {
    expect([
      judge(leaf('entry.kind', 'in', ['a']), { 'entry.kind': 'a' }),
      judge(leaf('entry.kind', 'notIn', ['a']), { 'entry.kind': 'a' }),
      judge(leaf('entry.kind', 'equal', 'b'), { 'entry.kind': 'a' }),
      judge(leaf('entry.kind', 'notEqual', 'b'), { 'entry.kind': 'a' }),
      judge(leaf('entry.ok', 'equal', true), { 'entry.ok': true }),
    ]).toEqual(['met', 'unmet', 'unmet', 'met', 'met'])
    expect([
      judge(leaf('product.serial', 'equal', true), {
        'product.serial': { value: true, by: 'Hội đồng', why: 'đã xem' },
      }),
      judge(leaf('materials.localShare', 'greaterThan', '50%'), {
        'materials.localShare': '50,1%',
      }),
      judge(leaf('fairAbroad.timesThisYear', 'lessThan', 3), { 'fairAbroad.timesThisYear': 3 }),
    ]).toEqual(['met', 'met', 'unmet'])
  })

  it('lôgic ba giá trị: thiếu là chưa rõ, với mọi toán tử', () => {
    const both = { all: [leaf('entry.ok', 'equal', true), leaf('entry.age', 'greaterThan', 5)] }
    expect([
      judge(both, {}),
      judge(both, { 'entry.ok': false }),
      judge(both, { 'entry.ok': true }),
      judge(both, { 'entry.ok': true, 'entry.age': 6 }),
    ]).toEqual(['unknown', 'unmet', 'unknown', 'met'])
    const either = { any: [leaf('entry.ok', 'equal', true), leaf('entry.age', 'greaterThan', 5)] }
    expect([
      judge(either, {}),
      judge(either, { 'entry.ok': false }),
      judge(either, { 'entry.ok': true }),
      judge(either, { 'entry.ok': false, 'entry.age': 5 }),
    ]).toEqual(['unknown', 'unknown', 'met', 'unmet'])
    expect([
      judge({ not: leaf('entry.ok', 'notEqual', true) }, {}),
      judge({ not: leaf('entry.ok', 'equal', true) }, { 'entry.ok': false }),
    ]).toEqual(['unknown', 'met'])
    expect(judge(leaf('entry.age', 'notEqual', 5), { 'entry.age': null })).toBe('unknown')
  })

  it('nói cần dữ kiện nào, sửa dữ kiện nào', () => {
    const result = one(
      scored(
        {
          ...SHEET,
          knockOuts: [
            {
              id: 'k',
              title: 'x',
              require: {
                any: [
                  leaf('entry.share', 'greaterThan', '20%'),
                  { not: leaf('entry.ok', 'equal', true) },
                ],
              },
            },
          ],
        } as never,
        { entries: [entry('p', [{ total: 80 }], { facts: { 'entry.ok': true } })] },
      ),
    )
    expect(result.steps[0]?.missing).toEqual(['entry.age', 'entry.all'])
    expect(result.smallestChange?.facts).toEqual([
      { gate: 'knock-out:k', facts: ['entry.age', 'entry.all', 'entry.ok'] },
    ])
    expect(result.steps[0]?.parts).toEqual([
      {
        any: [
          {
            fact: 'entry.share',
            operator: 'greaterThan',
            value: '0.2',
            found: null,
            verdict: 'unknown',
          },
          {
            not: {
              fact: 'entry.ok',
              operator: 'equal',
              value: true,
              found: true,
              verdict: 'met',
            },
            verdict: 'unmet',
          },
        ],
        verdict: 'unknown',
      },
    ])
  })

  it('tỷ lệ thiếu một vế thì chỉ hỏi vế đó', () => {
    const result = one(
      scored(
        {
          ...SHEET,
          knockOuts: [{ id: 'k', title: 'x', require: leaf('entry.share', 'greaterThan', '20%') }],
        } as never,
        { entries: [entry('p', [{ total: 80 }], { facts: { 'entry.all': 3 } })] },
      ),
    )
    expect(result.steps[0]?.missing).toEqual(['entry.age'])
  })

  it('giá trị sai kiểu', () => {
    const refused = (given: object): string | undefined =>
      refusal(() => judge(leaf('entry.age', 'equal', 1), given))?.code
    expect([
      refused({ 'entry.age': true }),
      refused({ 'entry.age': '1.000.000' }),
      refused({ 'entry.kind': 'c' }),
      refused({ 'entry.kind': 1 }),
      refused({ 'entry.ok': 'true' }),
      refused({ 'product.serial': 'yes' }),
    ]).toEqual([
      'FACT_VALUE',
      'NUMBER_FORMAT',
      'UNKNOWN_WORD',
      'UNKNOWN_WORD',
      'FACT_VALUE',
      'FACT_VALUE',
    ])
  })
})
