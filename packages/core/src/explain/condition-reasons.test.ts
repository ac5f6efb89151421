import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import type { ConditionSource } from '../conditions/conditions.js'
import { compileConditionOver } from '../conditions/compile-condition.js'
import { readCondition } from '../conditions/read-condition.js'
import { all, any, fact, not } from '../packs/sample-rule.fixture.js'
import type { FactValue, Step } from '../vocabulary/trace.js'
import { reasonsOf } from './condition-reasons.js'

/** The reasons of one requirement, judged on some facts. */
function reasons(
  require: unknown,
  facts: Readonly<Record<string, FactValue>>,
  lang: 'vi' | 'en' = 'vi',
): readonly string[] {
  const { trace } = compileConditionOver(
    readCondition(require as ConditionSource, NATIONAL_WORDS),
    (name) => (given: typeof facts) => given[name],
  )
  const part = trace(facts)
  return reasonsOf(
    { verdict: part.verdict, parts: [part] } as unknown as Step,
    {},
    {
      lang,
      vocabulary: NATIONAL_WORDS,
    },
  )
}

const size = all(
  fact('beneficiary.employees', 'lessThanInclusive', 200),
  any(
    fact('beneficiary.annualRevenue', 'lessThanInclusive', '200 tỷ đồng'),
    fact('beneficiary.totalCapital', 'lessThanInclusive', '100 tỷ đồng'),
  ),
)
const areas = any(
  fact('site.areas', 'contains', 'difficult'),
  fact('site.areas', 'contains', 'specially-difficult'),
)

describe('alternatives that are not known', () => {
  it('stand in one line, beside what is needed anyway', () => {
    expect(reasons(size, {})).toEqual([
      'số lao động tham gia bảo hiểm xã hội bình quân năm: chưa khai (yêu cầu: không quá 200)',
      'chỉ cần một trong các điều sau: tổng doanh thu năm trước: chưa khai (yêu cầu: không quá 200 tỷ đồng); tổng nguồn vốn năm trước: chưa khai (yêu cầu: không quá 100 tỷ đồng)',
    ])
    expect(reasons(size, { 'beneficiary.employees': 5 }, 'en')).toEqual([
      'any one of these is enough: revenue of the previous year: not given (required: is at most VND 200 billion); total capital of the previous year: not given (required: is at most VND 100 billion)',
    ])
  })
  it('of which one is out leave the other alone', () => {
    expect(
      reasons(size, { 'beneficiary.employees': 5, 'beneficiary.annualRevenue': 250_000_000_000 }),
    ).toEqual(['tổng nguồn vốn năm trước: chưa khai (yêu cầu: không quá 100 tỷ đồng)'])
  })
  it('of one fact are all named', () => {
    expect(reasons(areas, {})).toEqual([
      'địa bàn ưu tiên: chưa khai (yêu cầu: gồm một trong «địa bàn có điều kiện kinh tế - xã hội khó khăn», «địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn»)',
    ])
    expect(
      reasons(
        any(
          fact('beneficiary.employees', 'lessThan', 10),
          fact('beneficiary.employees', 'greaterThan', 50),
        ),
        {},
      ),
    ).toEqual([
      'số lao động tham gia bảo hiểm xã hội bình quân năm: chưa khai (yêu cầu: dưới 10 hoặc trên 50)',
    ])
  })
  it('of which one is a range of one fact say that it is not given', () => {
    const revenue = all(
      fact('beneficiary.annualRevenue', 'greaterThan', 0),
      fact('beneficiary.annualRevenue', 'lessThanInclusive', '200 tỷ đồng'),
    )
    const capital = fact('beneficiary.totalCapital', 'lessThanInclusive', '100 tỷ đồng')
    expect(reasons(any(revenue, capital), {})).toEqual([
      'chỉ cần một trong các điều sau: tổng doanh thu năm trước: chưa khai (yêu cầu: trên 0 đồng và không quá 200 tỷ đồng); tổng nguồn vốn năm trước: chưa khai (yêu cầu: không quá 100 tỷ đồng)',
    ])
  })
  it('made of several conditions stand in brackets', () => {
    const place = any(
      fact('site.unitKind', 'in', ['commune', 'township']),
      all(
        fact('site.unitKind', 'equal', 'ward'),
        any(fact('site.cityClass', 'equal', '2'), fact('product.key', 'equal', true)),
      ),
    )
    expect(reasons(place, {})).toEqual([
      'chỉ cần một trong các điều sau: loại đơn vị hành chính cấp xã nơi sản xuất: chưa khai (yêu cầu: thuộc «xã», «thị trấn»); (loại đơn vị hành chính cấp xã nơi sản xuất là «phường» và (loại đô thị của thành phố thuộc tỉnh là «loại 2» hoặc sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: có))',
    ])
  })
})

describe('alternatives that failed', () => {
  it('inside a requirement stand in one line', () => {
    expect(
      reasons(size, {
        'beneficiary.employees': 5,
        'beneficiary.annualRevenue': 250_000_000_000,
        'beneficiary.totalCapital': 150_000_000_000,
      }),
    ).toEqual([
      'chỉ cần một trong các điều sau: tổng doanh thu năm trước: 250 tỷ đồng (yêu cầu: không quá 200 tỷ đồng); tổng nguồn vốn năm trước: 150 tỷ đồng (yêu cầu: không quá 100 tỷ đồng)',
    ])
  })
  it('at the outermost give what was found, as the ways to meet them follow', () => {
    expect(
      reasons(
        any(
          fact('site.unitKind', 'equal', 'commune'),
          fact('beneficiary.employees', 'lessThan', 10),
        ),
        { 'site.unitKind': 'ward', 'beneficiary.employees': 11 },
      ),
    ).toEqual([
      'loại đơn vị hành chính cấp xã nơi sản xuất: «phường» (yêu cầu: là «xã»)',
      'số lao động tham gia bảo hiểm xã hội bình quân năm: 11 (yêu cầu: dưới 10)',
    ])
  })
  it('of one fact keep every value', () => {
    expect(reasons(areas, { 'site.areas': [] })).toEqual([
      'địa bàn ưu tiên: không có (yêu cầu: gồm một trong «địa bàn có điều kiện kinh tế - xã hội khó khăn», «địa bàn có điều kiện kinh tế - xã hội đặc biệt khó khăn»)',
    ])
  })
})

describe('what is needed together', () => {
  it('of one fact stands together', () => {
    expect(
      reasons(
        all(
          fact('beneficiary.annualRevenue', 'greaterThan', 0),
          fact('beneficiary.annualRevenue', 'lessThanInclusive', '1,5 tỷ đồng'),
        ),
        {},
      ),
    ).toEqual([
      'tổng doanh thu năm trước: chưa khai (yêu cầu: trên 0 đồng và không quá 1,5 tỷ đồng)',
    ])
  })
  it('under a «không» turns into alternatives, and alternatives into what is needed', () => {
    const two = [fact('product.key', 'equal', true), fact('product.certified', 'equal', true)]
    expect(reasons(not(all(...two)), {})).toEqual([
      'chỉ cần một trong các điều sau: sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: chưa khai (yêu cầu: không); có giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu còn hiệu lực: chưa khai (yêu cầu: không)',
    ])
    expect(reasons(not(any(...two)), {})).toHaveLength(2)
  })
  it('where it is met says what was found, each fact once', () => {
    expect(
      reasons(
        all(
          fact('beneficiary.employees', 'greaterThan', 1),
          fact('beneficiary.employees', 'lessThan', 300),
          any(fact('product.key', 'equal', true), fact('product.certified', 'equal', true)),
        ),
        { 'beneficiary.employees': 5, 'product.key': true },
      ),
    ).toEqual([
      'số lao động tham gia bảo hiểm xã hội bình quân năm: 5',
      'sản phẩm chủ lực, mũi nhọn của quốc gia, vùng, địa phương: có',
    ])
  })
})
