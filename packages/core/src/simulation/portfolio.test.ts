import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../decision/decide.js'
import { Movements } from './money-change.js'
import { comparePortfolio } from './portfolio.js'
import type { Vnd } from '../values/money.js'
import { createRuleBook } from '../packs/rule-book.js'
import { nationalPack, nationalSource, sampleNational } from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'

const book = createRuleBook([sampleNational])
const [BEFORE, AFTER] = ['2018-05-10', '2018-05-11'] as const
const twoDays = (list?: number) =>
  comparePortfolio({ book, on: BEFORE }, { book, on: AFTER }, list === undefined ? {} : { list })
const asking = (id: string, requested: string, cost = '700 triệu đồng') => ({
  on: BEFORE,
  project: projectWith(
    {
      units: 1,
      costs: [{ id: 'c1', kind: 'machinery', amount: cost }],
      requested: { national: requested, local: 0, other: 0, counterpart: '400 triệu đồng' },
    },
    { id },
  ),
})

describe('comparing two sides on a portfolio', () => {
  it('mức từ 200 lên 300 triệu đồng: trần tăng, số được hỗ trợ chỉ tăng đến số đề nghị', () => {
    const comparison = twoDays()
    expect(comparison.add(asking('a', '250 triệu đồng'))).toMatchObject({
      project: 'a',
      items: [
        {
          ceiling: { before: 200_000_000, after: 300_000_000 },
          allowed: { before: 200_000_000, after: 250_000_000 },
        },
      ],
      findings: { gone: ['ABOVE_CEILING'], come: [] },
    })
    comparison.add(asking('b', '150 triệu đồng'))
    const { projects, changed, ceiling, allowed, verdicts } = comparison.result()
    expect([projects, changed, verdicts]).toEqual([2, 2, []])
    expect(ceiling.up).toEqual({ items: 2, amount: 200_000_000 })
    expect([allowed.up, allowed.same]).toEqual([
      { items: 1, amount: 50_000_000 },
      { items: 1, amount: 150_000_000 },
    ])
  })

  it('ngưỡng: chi phí đến đúng 400 triệu đồng thì hai mức cho cùng số tiền, thêm 2 đồng thì khác', () => {
    const comparison = twoDays()
    expect(comparison.add(asking('at', '100 triệu đồng', '400.000.000 đồng'))).toBeNull()
    expect(
      comparison.add(asking('above', '100 triệu đồng', '400.000.002 đồng'))?.items[0]?.ceiling,
    ).toEqual({ before: 200_000_000, after: 200_000_001 })
  })

  it('kết luận đổi: đếm theo từng hướng, kèm số tiền của mỗi vế', () => {
    const comparison = twoDays()
    const line = {
      on: BEFORE,
      project: projectWith({ activity: 'technology-line' }, { id: 'line' }),
    }
    expect(comparison.add(line)?.verdict).toEqual({
      before: 'ineligible',
      after: judge(book, { ...line, on: AFTER }).verdict,
    })
    const [way] = comparison.result().verdicts
    expect(way).toMatchObject({ before: 'ineligible', projects: 1 })
    expect(way?.allowed.before.items).toBe(0)
  })

  it('chưa biết không bao giờ là 0: mức chỉ biết ở một vế đứng riêng', () => {
    const rules = { ...(nationalSource().rules as Record<string, unknown>) }
    const withoutLevels = createRuleBook([
      nationalPack(
        Object.fromEntries(
          Object.entries(rules).map(([name, rule]) => [
            name,
            JSON.parse(
              JSON.stringify(rule).replace(/"grant":\{[^}]*\}/gu, '"grant":"not-encoded"'),
            ) as unknown,
          ]),
        ),
      ),
    ])
    const comparison = comparePortfolio({ book: withoutLevels }, { book }, {})
    comparison.add({ ...asking('p', '250 triệu đồng'), on: AFTER })
    const { ceiling } = comparison.result()
    expect(ceiling).toMatchObject({
      up: { items: 0, amount: 0 },
      onlyAfter: { items: 1, amount: 300_000_000 },
      onlyBefore: { items: 0 },
    })
  })

  it('danh sách có hạn, nặng trước, phần còn lại được đếm; đề án không đọc được không tính vào đâu', () => {
    const comparison = twoDays(2)
    for (const [id, asked] of [
      ['a', 210],
      ['b', 290],
      ['c', 230],
      ['d', 270],
      ['e', 220],
    ] as const)
      comparison.add(asking(id, `${asked} triệu đồng`))
    expect(() =>
      comparison.add({
        on: BEFORE,
        project: { id: 'broken', items: [{ id: '1', activity: 'no-such' }] } as never,
      }),
    ).toThrow(expect.objectContaining({ name: 'KhuyenCongError' }))
    const { changes, rest, projects } = comparison.result()
    expect([changes.map(({ project }) => project), rest, projects]).toEqual([['b', 'd'], 3, 5])
  })

  it('mỗi phía xét theo ngày của đề án khi không nêu ngày', () => {
    const comparison = comparePortfolio({ book }, { book })
    comparison.add(asking('a', '250 triệu đồng'))
    expect(comparison.result()).toMatchObject({ projects: 1, changed: 0 })
  })

  it('tổng đúng từng đồng, quá 2^53 − 1 thì không ghi số', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1_000_000_000_000 }), { nil: null })
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount)), (pairs) => {
        const movements = new Movements()
        for (const [before, after] of pairs)
          movements.add(before as Vnd | null, after as Vnd | null)
        const { up, down, same, onlyBefore, onlyAfter, unknown } = movements.result()
        expect(
          up.items + down.items + same.items + onlyBefore.items + onlyAfter.items + unknown,
        ).toBe(pairs.length)
        const both = pairs.filter(
          (pair): pair is [number, number] => pair[0] !== null && pair[1] !== null,
        )
        expect((up.amount as number) - (down.amount as number)).toBe(
          both.reduce((sum, [before, after]) => sum + after - before, 0),
        )
      }),
    )
    const huge = new Movements()
    huge.add(0 as Vnd, Number.MAX_SAFE_INTEGER as Vnd)
    expect(huge.result().up.amount).toBe(Number.MAX_SAFE_INTEGER)
    huge.add(0 as Vnd, 1 as Vnd)
    expect(huge.result().up).toEqual({ items: 2, amount: null })
  })
})
