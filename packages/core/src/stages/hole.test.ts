import { describe, expect, it } from 'vitest'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { bareNational, type LocalAct, provincialPack } from '../packs/sample-pack.fixture.js'
import { codes, decideSample, findingOf } from '../packs/sample-project.fixture.js'
import { fact, isActivity, level } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'

const local = { fund: 'local', approval: { level: 'province' } } as const
const ACTIVITY = 'advanced-machinery'
const staff = (operator: string, value: number) => fact('beneficiary.employees', operator, value)
const cap = (amount: string) => ({ of: 'cost.machinery', rate: '50%', cap: amount })

/** A level of Cao Bằng for some establishments only. */
const tier = (when: object, grant: unknown = cap('80 triệu đồng')): LocalAct => ({
  issued: '2020-01-01',
  from: '2020-01-15',
  when: { all: [isActivity(ACTIVITY), when] },
  grant: grant as LocalAct['grant'],
})

const bookOf = (...acts: readonly LocalAct[]): RuleBook =>
  createRuleBook([bareNational(machineryRule), provincialPack('cao-bang', acts)])

const ask = (book: RuleBook, employees: number | null, fund: object = local) =>
  decideSample(
    {
      site: { province: 'cao-bang', unitKind: 'commune' },
      beneficiary: { kind: 'enterprise', employees },
      units: 1,
      requested: undefined,
    } as never,
    fund as never,
    '2023-06-01',
    book,
  )

describe('một trường hợp mà văn bản không quy định mức', () => {
  const book = bookOf(
    tier(staff('lessThanInclusive', 50)),
    tier(staff('greaterThan', 100), cap('120 triệu đồng')),
  )

  it.each([50, 101])('%d lao động: có mức', (employees) => {
    expect(ask(book, employees).items[0]?.support).toMatchObject({ answer: 'met' })
  })

  it.each([51, 100])('%d lao động: không có mức, không nói là chưa đọc', (employees) => {
    const decision = ask(book, employees)
    expect(decision.items[0]).toMatchObject({
      eligibility: 'met',
      support: {
        answer: 'not-in-force',
        reference: { rule: 'national:support.advanced-machinery' },
      },
    })
    expect(codes(decision)).toEqual(['HOLE'])
    expect(findingOf(decision, 'HOLE')).toMatchObject({
      severity: 'warning',
      item: '1',
      rule: 'cao-bang:support.advanced-machinery-1',
      citation: { document: '1/QĐ-UBND cao-bang', provision: 'Điều 5' },
    })
    expect(decision.verdict).toBe('eligible')
  })

  it('chưa biết số lao động thì hỏi', () => {
    const decision = ask(book, null)
    expect(decision.items[0]?.support).toMatchObject({ answer: 'unknown' })
    expect(decision.missing.map(({ fact: name }) => name)).toContain('beneficiary.employees')
  })

  it('một quy định chỉ cho một nhóm cũng vậy', () => {
    expect(codes(ask(bookOf(tier(staff('lessThanInclusive', 50))), 51))).toEqual(['HOLE'])
  })

  it('phần còn lại chưa đọc, hoặc không có quy định nào: vẫn nói là chưa đọc', () => {
    const unread = bookOf(
      tier(staff('lessThanInclusive', 50)),
      tier(staff('greaterThan', 50), 'not-encoded'),
    )
    expect(codes(ask(unread, 51))).toEqual(['LEVEL_NOT_ENCODED'])
    expect(codes(ask(bookOf(tier(staff('lessThan', 9), 'not-encoded')), 9))).toEqual([
      'LEVEL_NOT_ENCODED',
    ])
    expect(
      codes(ask(bookOf({ ...tier(staff('lessThan', 9)), when: isActivity('trademark') }), 9)),
    ).toEqual(['LEVEL_NOT_ENCODED'])
  })

  it('kinh phí quốc gia xét theo quy định quốc gia', () => {
    const nation = createRuleBook([
      bareNational(
        level(ACTIVITY, cap('80 triệu đồng'), {
          when: { all: [isActivity(ACTIVITY), staff('lessThanInclusive', 50)] },
        }),
      ),
    ])
    expect(codes(ask(nation, 51, {}))).toEqual(['HOLE'])
    expect(codes(ask(nation, 50, {}))).toEqual([])
  })
})
