// Tiền của một đề án theo quy định quốc gia từng ngày. / The money of one project under the
// national rules of each day.
import { createRuleBook, decide, type Decision, type ProjectInput } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { national } from './index.js'

const book = createRuleBook([national])
const million = (amount: number): number => amount * 1_000_000
type Item = ProjectInput['items'][number]
type Asked = Readonly<Partial<Record<'national' | 'local' | 'other' | 'counterpart', number>>>

/** One machine of 700 million đồng of a household in a commune. */
const machine = (asked: Asked, more: Partial<Item> = {}): Item => ({
  id: '1',
  activity: 'advanced-machinery',
  beneficiary: { kind: 'business-household', industry: 'agro-processing' },
  site: { province: 'soc-trang', unitKind: 'commune' },
  costs: [{ kind: 'machinery', amount: million(700) }],
  requested: Object.fromEntries(
    Object.entries(asked).map(([source, amount]) => [source, million(amount)]),
  ),
  facts: { 'machinery.isNew': true },
  ...more,
})
const judged = (
  on: string,
  items: Item | readonly Item[],
  fund: 'national' | 'local' = 'national',
): Decision =>
  decide(book, {
    on,
    project: {
      id: 'p',
      fund,
      commitments: { counterpart: true, noDoubleFunding: true },
      items: [items].flat(),
    },
  })
const found = (decision: Decision, ...codes: readonly string[]) =>
  decision.findings
    .filter(({ code }) => codes.includes(code))
    .map((each) => [
      each.code,
      each.severity,
      Number(each.found) / 1_000_000,
      typeof each.expected === 'number' ? each.expected / 1_000_000 : each.expected,
    ])
const STATE = ['DOUBLE_FUNDING', 'WRONG_FUND', 'OVER_COST'] as const

describe('kinh phí của hai nguồn trên cùng một máy', () => {
  it.each([
    ['2023-06-01', { national: 300, local: 400, counterpart: 0 }, 'warning', 700, 300],
    ['2023-06-01', { national: 300, local: 300, counterpart: 100 }, 'warning', 600, 300],
    ['2015-06-01', { national: 200, local: 200, counterpart: 300 }, 'error', 400, 200],
  ] as const)('%s %j', (on, asked, severity, sum, own) => {
    const decision = judged(on, machine(asked))
    expect(decision.verdict).toBe('eligible')
    expect(found(decision, ...STATE)).toEqual([['DOUBLE_FUNDING', severity, sum, own]])
  })
  it('chỉ đề nghị nguồn quốc gia trong đề án địa phương: sai nguồn', () => {
    const decision = judged(
      '2023-06-01',
      machine({ national: 650, local: 0, counterpart: 50 }),
      'local',
    )
    expect(found(decision, ...STATE)).toEqual([['WRONG_FUND', 'warning', 650, 'local']])
  })
  it.each([
    ['2014-04-07', 'warning', '125/2009/TTLT-BTC-BCT', '(chưa đọc được điều khoản)'],
    ['2014-04-08', 'error', '26/2014/TTLT-BTC-BCT', 'Điều 7 khoản 4'],
    ['2018-05-10', 'error', '26/2014/TTLT-BTC-BCT', 'Điều 7 khoản 4'],
    ['2018-05-11', 'warning', '28/2018/TT-BTC', '(chưa xác định điều khoản)'],
  ])('ngày %s là %s, theo %s', (on, severity, document, provision) => {
    expect(judged(on, machine({ national: 100, local: 100 })).findings).toContainEqual(
      expect.objectContaining({
        code: 'DOUBLE_FUNDING',
        severity,
        citation: { document, provision },
      }),
    )
  })
  it.each([
    [[machine({ national: 300, local: 0, other: 100, counterpart: 300 })]],
    [[machine({ national: 200 }), machine({ local: 150 }, { id: '2' })]],
    [
      [
        machine({ national: 200, local: 0 }),
        machine(
          { national: 0, local: 50 },
          {
            id: '2',
            activity: 'trademark',
            costs: [{ kind: 'trademark', amount: million(100) }],
          },
        ),
      ],
    ],
  ])('hai nguồn ở hai nội dung chi khác nhau, hoặc một nguồn: không có phát hiện (%#)', (items) => {
    expect(found(judged('2015-06-01', items), ...STATE)).toEqual([])
  })
  it('vượt chi phí là lỗi khi mức hỗ trợ đã đọc nguyên văn', () => {
    const over = (on: string) =>
      found(judged(on, machine({ national: 300, local: 401 })), 'OVER_COST')
    expect(over('2023-06-01')).toEqual([['OVER_COST', 'error', 701, 700]])
    expect(over('2013-06-01')).toEqual([['OVER_COST', 'warning', 701, 700]])
  })
})

describe('hệ số ưu tiên của ngày xét', () => {
  const eight = (amount: number, on = '2021-07-01', more: Partial<Item> = {}) =>
    found(
      judged(
        on,
        machine(
          { national: amount },
          { units: 8, costs: [{ kind: 'machinery', amount: million(8_000) }], ...more },
        ),
      ),
      'ABOVE_CEILING',
    )
  it('chưa đọc được thì số đề nghị không quá mức có hệ số là lưu ý, cao hơn nữa là lỗi', () => {
    expect(eight(2_400)).toEqual([])
    expect(eight(2_550)).toEqual([['ABOVE_CEILING', 'warning', 2_550, 2_400]])
    expect(eight(3_600)).toEqual([['ABOVE_CEILING', 'warning', 3_600, 2_400]])
    expect(eight(3_601)).toEqual([['ABOVE_CEILING', 'error', 3_601, 2_400]])
  })
  it('không vượt tỷ lệ của chi phí', () => {
    const costs = [{ kind: 'machinery' as const, amount: million(5_000) }]
    expect(eight(2_500, '2021-07-01', { costs })[0]?.[1]).toBe('warning')
    expect(eight(2_501, '2021-07-01', { costs })[0]?.[1]).toBe('error')
  })
  it('đã đọc (2014) và đề án không thuộc diện ưu tiên thì là lỗi', () => {
    const plain = {
      beneficiary: {
        kind: 'business-household' as const,
        employees: 3,
        industry: 'other' as const,
      },
      site: { province: 'soc-trang', unitKind: 'commune' as const, areas: [] },
      facts: {
        'machinery.isNew': true,
        'product.certified': false,
        'product.key': false,
        'export.contract': false,
        'materials.localShare': '10%',
      },
    }
    expect(eight(1_700, '2018-05-10', plain)[0]?.[1]).toBe('error')
    expect(eight(1_700, '2018-05-10')[0]?.[1]).toBe('warning')
  })
})

describe('một mức tối đa cho một cơ sở', () => {
  const item = (id: string, who: string, amount: number): Item =>
    machine({ national: amount }, { id, beneficiary: { kind: 'business-household', id: who } })
  it('chia thành nhiều hạng mục không nhân lên', () => {
    const decision = judged('2023-06-01', [item('1', 'a', 200), item('2', 'a', 200)])
    expect(found(decision, 'CAP_SHARED')).toEqual([['CAP_SHARED', 'warning', 400, 300]])
    const far = judged('2023-06-01', [item('1', 'a', 300), item('2', 'a', 200)])
    expect(found(far, 'CAP_SHARED')).toEqual([['CAP_SHARED', 'error', 500, 300]])
    expect(
      found(judged('2023-06-01', [item('1', 'a', 300), item('2', 'b', 300)]), 'CAP_SHARED'),
    ).toEqual([])
  })
})

describe('quy mô doanh nghiệp', () => {
  const size = (annualRevenue: number | null, totalCapital: number | null) =>
    judged(
      '2023-06-01',
      machine(
        { national: 1 },
        {
          beneficiary: {
            kind: 'enterprise',
            industry: 'agro-processing',
            employees: 10,
            annualRevenue,
            totalCapital,
          },
        },
      ),
    ).verdict
  it('chưa có doanh thu thì xét theo nguồn vốn', () => {
    expect(size(0, million(100_000))).toBe('eligible')
    expect(size(0, million(100_000) + 1)).toBe('ineligible')
    expect(size(1, million(150_000))).toBe('eligible')
    expect(size(0, null)).toBe('undetermined')
  })
})
