import { describe, expect, it } from 'vitest'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import { type ItemInput, projectWith, SOC_TRANG_ITEM } from '../packs/sample-project.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { decide } from '../decision/decide.js'
import { explanation } from './explanation.js'

const lines = (
  items: readonly Partial<ItemInput>[],
  book: RuleBook = sampleBook,
  lang: 'vi' | 'en' = 'vi',
) => {
  const project = {
    ...projectWith(),
    items: items.map((item, index) => ({
      ...SOC_TRANG_ITEM,
      units: 1,
      ...item,
      id: String(index + 1),
    })) as ItemInput[],
  }
  return explanation(decide(book, { on: '2023-06-01', project }), { lang, book }).items.map(
    ({ support }) => support.lines,
  )
}
const WHY = {
  vi: 'Chưa khai đủ mã đơn vị thụ hưởng (beneficiary.id) nên chưa biết các hạng mục, đơn vị tính có thuộc cùng một cơ sở không; nếu cùng một cơ sở thì mức tối đa chỉ tính một lần.',
  en: 'Not every beneficiary is identified (beneficiary.id): if several items or units are of one establishment, the cap counts once.',
}
const who = (id: string) => ({ beneficiary: { id } })

describe('a case without a level', () => {
  it('is told as such, not as a day without a provision', () => {
    const few = {
      all: [
        { fact: 'activity', operator: 'equal', value: 'advanced-machinery' },
        { fact: 'beneficiary.employees', operator: 'lessThan', value: 10 },
      ],
    }
    const book = createRuleBook([
      bareNational(level('advanced-machinery', { rate: '50%' }, { when: few })),
    ])
    const heading = (employees: number, lang: 'vi' | 'en') => {
      const project = projectWith({ beneficiary: { kind: 'enterprise', employees } })
      const decision = decide(book, { on: '2023-06-01', project })
      return explanation(decision, { lang, book }).items[0]?.support.heading
    }
    expect(heading(10, 'vi')).toBe('Mức hỗ trợ: văn bản không có mức cho trường hợp này')
    expect(heading(10, 'en')).toBe('Support level: the act has no level for this case')
    expect(heading(9, 'vi')).not.toContain('không có mức')
  })
})

describe('why a ceiling is an upper bound', () => {
  it('is said of several units nobody identifies', () => {
    expect(lines([{ units: 3 }])[0]).toContain(WHY.vi)
    expect(lines([{ units: 3 }], sampleBook, 'en')[0]).toContain(WHY.en)
  })
  it('is said of several items of the activity where one is not identified', () => {
    for (const each of lines([who('a'), {}])) expect(each).toContain(WHY.vi)
  })
  it('is not said of one item, of identified ones, or of another activity', () => {
    for (const items of [
      [{}],
      [who('a'), who('b')],
      [who('a'), who('a')],
      [{ units: 3, ...who('a') }],
      [{}, { activity: 'technology-line' as const }],
    ])
      for (const each of lines(items)) expect(each).not.toContain(WHY.vi)
  })
  it('is not said of a cap that is not for one beneficiary, nor of a level without one', () => {
    for (const grant of [
      { rate: '50%', cap: '300 triệu đồng', per: 'model' },
      { rate: '50%', per: 'establishment' },
    ]) {
      const book = createRuleBook([bareNational(level('advanced-machinery', grant))])
      expect(lines([{ units: 3 }], book)[0]).not.toContain(WHY.vi)
    }
  })
})

it('a cap that is higher than the cost is bound by the cost', () => {
  const book = createRuleBook([
    bareNational(level('advanced-machinery', { cap: '35 triệu đồng', per: 'trademark' })),
  ])
  const costs = [{ kind: 'machinery' as const, amount: 20_000_000 }]
  expect(lines([{ costs }], book)[0]?.[1]).toBe(
    '→ Trần hỗ trợ: 20 triệu đồng (không quá chi phí được tính)',
  )
  expect(lines([{ costs }], book, 'en')[0]?.[1]).toMatch(/\(no more than the cost that counts\)$/u)
})
