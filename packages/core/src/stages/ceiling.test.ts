import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import {
  codes,
  findingOf,
  type ItemInput,
  projectWith,
  SOC_TRANG_ITEM,
} from '../packs/sample-project.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { machineryRule } from '../packs/sample-rules.fixture.js'

const million = (amount: number): number => amount * 1_000_000
const ask = (items: readonly Partial<ItemInput>[], book: RuleBook = sampleBook) =>
  decide(book, {
    on: '2023-06-01',
    project: {
      ...projectWith(),
      items: items.map((item, index) => ({
        ...SOC_TRANG_ITEM,
        units: 1,
        costs: [{ kind: 'machinery', amount: million(700) }],
        requested: { national: million(100) },
        ...item,
        id: String(index + 1),
      })) as ItemInput[],
    },
  })
const parts = (...given: Parameters<typeof ask>) =>
  ask(...given).items.map(({ support }) =>
    support.answer === 'met'
      ? [support.parts[0]?.quantity, support.ceiling, support.exact]
      : [support.answer],
  )
const who = (id: string | null) => ({ beneficiary: { kind: 'business-household' as const, id } })

describe('a cap for one beneficiary', () => {
  it('is multiplied by units where nobody says whose they are, as an upper bound', () => {
    expect(parts([{ units: 2 }])).toEqual([[2, million(350), false]])
    expect(parts([{ units: 2, costs: [{ kind: 'machinery', amount: million(1_400) }] }])).toEqual([
      [2, million(600), false],
    ])
  })
  it('is not multiplied by the units of one beneficiary, and exact then', () => {
    expect(
      parts([{ units: 2, costs: [{ kind: 'machinery', amount: million(1_400) }], ...who('1') }]),
    ).toEqual([[1, million(300), true]])
  })
  it('is exact for one unit and one item of the activity', () => {
    expect(parts([{}])).toEqual([[1, million(300), true]])
  })
  it('is an upper bound for two items of the activity where one is nobody’s', () => {
    expect(parts([{}, {}]).map(([, , exact]) => exact)).toEqual([false, false])
    expect(parts([who('1'), {}]).map(([, , exact]) => exact)).toEqual([false, false])
    expect(parts([who('1'), who('2')]).map(([, , exact]) => exact)).toEqual([true, true])
    expect(parts([who('1'), who('1')]).map(([, , exact]) => exact)).toEqual([true, true])
  })
  it('has nothing to do with items of another activity', () => {
    expect(parts([{}, { activity: 'technology-line' }]).map(([, , exact]) => exact)).toEqual([
      true,
      true,
    ])
  })
})

describe('another unit', () => {
  const book = createRuleBook([
    bareNational(level('showroom', { rate: '50%', cap: '50 triệu đồng', per: 'showroom' })),
  ])
  const showroom = (more: Partial<ItemInput>): Partial<ItemInput> => ({
    activity: 'showroom',
    costs: [{ kind: 'showroom', amount: million(900) }],
    ...more,
  })
  it('is multiplied whoever benefits, and each item has its own', () => {
    expect(parts([showroom({ units: 2, ...who('1') })], book)).toEqual([[2, million(100), false]])
    expect(parts([showroom({}), showroom({})], book)).toEqual([
      [1, million(50), true],
      [1, million(50), true],
    ])
  })
})

describe('costs of no kind that counts', () => {
  const other = { costs: [{ kind: 'other' as const, amount: million(5) }] }
  it('are said: the ceiling of 0 comes from them', () => {
    expect(findingOf(ask([other]), 'COST_NOT_COUNTED')).toMatchObject({
      severity: 'warning',
      item: '1',
      found: million(5),
      expected: ['cost.machinery'],
      rule: 'national:support.advanced-machinery',
    })
  })
  it('are said of what is known of them', () => {
    const costs = [
      { kind: 'other' as const, amount: million(5) },
      { kind: 'training' as const, amount: null },
    ]
    expect(findingOf(ask([{ costs }]), 'COST_NOT_COUNTED')?.found).toBe(million(5))
  })
  it.each<[string, ItemInput['costs']]>([
    ['another line counts', [...other.costs, { kind: 'machinery', amount: 1 }]],
    ['a line that counts is 0', [...other.costs, { kind: 'machinery', amount: 0 }]],
    ['a line has no kind', [{ kind: null, amount: 0 }, ...other.costs]],
    ['there are none', []],
    ['they are not known', null],
    ['they are 0', [{ kind: 'other', amount: 0 }]],
    ['their amounts are not known', [{ kind: 'other', amount: null }]],
  ])('are not said where %s', (_, costs) => {
    expect(codes(ask([{ costs }]))).not.toContain('COST_NOT_COUNTED')
  })
})

describe('the cost a ceiling waits for', () => {
  const missing = (costs: ItemInput['costs'], book?: RuleBook) =>
    ask([{ costs }], book).missing.filter(({ fact }) => fact === 'costs')
  const waits = [{ fact: 'costs', item: '1', neededBy: ['national:support.advanced-machinery'] }]
  it('is asked for where the base is not known', () => {
    expect(missing(null)).toEqual(waits)
    expect(missing([{ kind: 'machinery', amount: null }])).toEqual(waits)
    const capOnly = level('advanced-machinery', { cap: '300 triệu đồng', per: 'establishment' })
    expect(missing(null, createRuleBook([bareNational(capOnly)]))).toEqual(waits)
  })
  it('is not asked for where the base is known, or where there is no level', () => {
    expect(missing([])).toEqual([])
    expect(missing([{ kind: 'machinery', amount: 5 }, { kind: 'other' }])).toEqual([])
    expect(
      missing(null, createRuleBook([bareNational(level('showroom', { rate: '50%' }))])),
    ).toEqual([])
  })
  it('changes neither the verdict nor the eligibility', () => {
    const { verdict, items } = ask([{ costs: null }], createRuleBook([bareNational(machineryRule)]))
    expect([verdict, items[0]?.eligibility]).toEqual(['eligible', 'met'])
  })
})
