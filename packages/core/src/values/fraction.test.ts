import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compare,
  decimal,
  divide,
  fraction,
  fromMillionths,
  millionths,
  millionthsText,
  minus,
  multiply,
  plus,
  readFraction,
  rootMillionths,
  written,
} from './fraction.js'

describe('phân số chính xác', () => {
  it.each([
    [69.96, '1749/25'],
    ['69,96', '1749/25'],
    ['69.96', '1749/25'],
    ['2/3', '2/3'],
    ['60%', '3/5'],
    ['62,5 %', '5/8'],
    [0, '0/1'],
    [29.999, '29999/1000'],
    ['0.000001', '1/1000000'],
  ])('đọc %s', (input, expected) => {
    const { numerator, denominator } = written(readFraction(input))
    expect(`${numerator}/${denominator}`).toBe(expected)
  })

  it.each([-1, Number.NaN, 0.1234567, '1.000.000', '1,2,3', '', 'abc', '1/0', '-3', '1e3'])(
    'không nhận %s',
    (input) => {
      expect(() => readFraction(input)).toThrow(expect.objectContaining({ code: 'NUMBER_FORMAT' }))
    },
  )

  it('dấu chấm có thể là dấu hàng nghìn thì không đoán', () => {
    for (const text of ['1.000', '12.345', '999.999', '1.000 %'])
      expect(() => readFraction(text)).toThrow(
        expect.objectContaining({ code: 'NUMBER_FORMAT', hint: expect.stringContaining('Viết') }),
      )
    for (const text of ['0.125', '1.00', '1.0000', '1000.000', '1,000', '01.000'])
      expect(readFraction(text).n).toBeGreaterThan(0n)
    expect(readFraction(1.125)).toEqual(readFraction('1,125'))
  })

  it('viết số thập phân mà không làm tròn thành số nguyên', () => {
    expect(decimal(readFraction('69,96'))).toBe('69.96')
    expect(decimal(fraction(20999, 300))).toBe('69.997')
    expect(decimal(fraction(223, 3))).toBe('74.33')
    expect(decimal(fraction(2, 3))).toBe('0.67')
    expect(decimal(fraction(-1, 2))).toBe('-0.5')
    expect(decimal(fraction(0))).toBe('0')
    expect(decimal(fraction(1, 10n ** 15n))).toBe('0.000000000000')
    expect(decimal({ n: 10n ** 30n, d: 1n })).toBe(`1${'0'.repeat(30)}`)
  })

  it('không in số quá lớn', () => {
    expect(() => written({ n: 2n ** 60n, d: 1n })).toThrow(
      expect.objectContaining({ code: 'NUMBER_TOO_LARGE' }),
    )
  })

  it('phép tính đúng, chia cho số âm giữ mẫu dương', () => {
    expect(decimal(plus(fraction(1, 3), fraction(1, 6)))).toBe('0.5')
    expect(decimal(minus(fraction(1, 2), fraction(1, 3)))).toBe('0.17')
    expect(decimal(multiply(fraction(2, 3), fraction(3, 4)))).toBe('0.5')
    expect(divide(fraction(1), fraction(-2))).toEqual({ n: -1n, d: 2n })
    expect(compare(fraction(2, 3), fraction(5, 9))).toBe(1)
    expect(rootMillionths(fraction(2))).toBe(1_414_213n)
    expect(rootMillionths(fraction(0))).toBe(0n)
  })

  it('mọi số nguyên phần triệu in ra rồi đọc lại vẫn thế', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
        expect(millionths(Number(millionthsText(value)))).toBe(value)
        expect(decimal(fromMillionths(value))).toBe(millionthsText(value))
      }),
    )
  })

  it('so sánh như số nguyên nhân chéo', () => {
    const any = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([n, d]) => fraction(n, d))
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(compare(a, b)).toBe(-compare(b, a) + 0)
        expect(compare(plus(minus(a, b), b), a)).toBe(0)
      }),
    )
  })
})
