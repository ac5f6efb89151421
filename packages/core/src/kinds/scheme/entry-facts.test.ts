import { describe, expect, it } from 'vitest'
import { entry, one, refusal, scored, SHEET, verdict } from '../../scoring/round.fixture.js'

const facts = {
  age: { type: 'number', title: 'x', titleEn: 'x' },
  all: { type: 'number', title: 'x', titleEn: 'x' },
  kind: { type: 'word', words: ['a', 'b'], title: 'x', titleEn: 'x' },
  ok: { type: 'boolean', title: 'x', titleEn: 'x' },
}
const judge = (require: unknown, given: unknown): string | undefined =>
  verdict(
    one(
      scored({ ...SHEET, facts, knockOuts: [{ id: 'k', title: 'x', require }] } as never, {
        entries: [entry('p', [{ total: 80 }], { facts: given })],
      }),
    ),
    'knock-out:k',
  )
const leaf = (fact: string, operator: string, value: unknown, more: object = {}): object => ({
  fact,
  operator,
  value,
  ...more,
})

describe('điều kiện trên dữ kiện của hồ sơ', () => {
  it('lang-nghe-20pct: tỷ lệ so sánh bằng phân số', () => {
    const share = leaf('age', 'greaterThanInclusive', '20%', { per: 'all' })
    expect([
      judge(share, { age: 40, all: 200 }),
      judge(share, { age: 39, all: 200 }),
      judge(share, { age: 40 }),
      judge(share, { age: 0, all: 0 }),
    ]).toEqual(['met', 'unmet', 'unknown', 'unknown'])
    expect([
      judge(leaf('age', 'greaterThan', '1/3', { per: 'all' }), { age: 1, all: 3 }),
      judge(leaf('age', 'lessThanInclusive', '1/3', { per: 'all' }), { age: 1, all: 3 }),
    ]).toEqual(['unmet', 'met'])
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
    expect(judge(leaf('age', operator, value), { age: 5 })).toBe(expected)
  })

  it('từ, đúng sai, danh mục chung', () => {
    expect([
      judge(leaf('kind', 'in', ['a']), { kind: 'a' }),
      judge(leaf('kind', 'notIn', ['a']), { kind: 'a' }),
      judge(leaf('kind', 'equal', 'b'), { kind: 'a' }),
      judge(leaf('kind', 'notEqual', 'b'), { kind: 'a' }),
      judge(leaf('ok', 'equal', true), { ok: true }),
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
    const both = { all: [leaf('ok', 'equal', true), leaf('age', 'greaterThan', 5)] }
    expect([
      judge(both, {}),
      judge(both, { ok: false }),
      judge(both, { ok: true }),
      judge(both, { ok: true, age: 6 }),
    ]).toEqual(['unknown', 'unmet', 'unknown', 'met'])
    const either = { any: [leaf('ok', 'equal', true), leaf('age', 'greaterThan', 5)] }
    expect([
      judge(either, {}),
      judge(either, { ok: false }),
      judge(either, { ok: true }),
      judge(either, { ok: false, age: 5 }),
    ]).toEqual(['unknown', 'unknown', 'met', 'unmet'])
    expect([
      judge({ not: leaf('ok', 'notEqual', true) }, {}),
      judge({ not: leaf('ok', 'equal', true) }, { ok: false }),
    ]).toEqual(['unknown', 'met'])
    expect(judge(leaf('age', 'notEqual', 5), { age: null })).toBe('unknown')
  })

  it('nói cần dữ kiện nào, sửa dữ kiện nào', () => {
    const result = one(
      scored(
        {
          ...SHEET,
          facts,
          knockOuts: [
            {
              id: 'k',
              title: 'x',
              require: {
                any: [
                  leaf('age', 'greaterThan', '20%', { per: 'all' }),
                  { not: leaf('ok', 'equal', true) },
                ],
              },
            },
          ],
        } as never,
        { entries: [entry('p', [{ total: 80 }], { facts: { ok: true } })] },
      ),
    )
    expect(result.steps[0]?.missing).toEqual(['age', 'all'])
    expect(result.smallestChange?.facts).toEqual([{ gate: 'knock-out:k', facts: ['age', 'ok'] }])
  })

  it('giá trị sai kiểu', () => {
    const refused = (given: object): string | undefined =>
      refusal(() => judge(leaf('age', 'equal', 1), given))?.code
    expect([
      refused({ age: true }),
      refused({ age: '1.000.000' }),
      refused({ kind: 'c' }),
      refused({ kind: 1 }),
      refused({ ok: 'true' }),
      refused({ 'product.serial': 'yes' }),
    ]).toEqual([
      'FACT_VALUE',
      'NUMBER_FORMAT',
      'UNKNOWN_WORD',
      'FACT_VALUE',
      'FACT_VALUE',
      'FACT_VALUE',
    ])
  })
})
