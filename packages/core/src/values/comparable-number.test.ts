import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparableNumber,
  comparableNumberText,
  comparableRatio,
  SMALLEST_STEP,
} from './comparable-number.js'

describe('a number as conditions compare it', () => {
  it.each([
    ['1,5', '1.5'],
    [0, '0'],
    ['0.000001', '0.000001'],
    [12, '12'],
    ['20%', '0.2'],
    ['33,3333%', '0.333333'],
    ['250 %', '2.5'],
  ])('%s is written %s', (input, text) => {
    expect(comparableNumberText(comparableNumber(input))).toBe(text)
  })

  it('has no negative value and no seventh decimal', () => {
    for (const input of [-1, '0.0000001', 'x'])
      expect(() => comparableNumber(input)).toThrow(
        expect.objectContaining({ code: 'NUMBER_FORMAT' }),
      )
  })

  it('moves by one millionth', () => {
    expect(comparableNumberText(comparableNumber('1.5') + SMALLEST_STEP)).toBe('1.500001')
  })
})

describe('the ratio of two numbers', () => {
  it('over nothing is none, may exceed one, and says where it is cut', () => {
    expect([comparableRatio(1, 0), comparableRatio(0, 5)]).toEqual([null, 0])
    expect(
      [comparableRatio(3, 2), comparableRatio(1, 3)].map((each) => comparableNumberText(each!)),
    ).toEqual(['1.5', '≈0.333333'])
  })

  it('is beyond every threshold where it is very large', () => {
    expect(comparableRatio(Number.MAX_SAFE_INTEGER, 1)).toBeGreaterThan(
      comparableNumber('999999999'),
    )
  })

  it('stands to every threshold exactly as cross-multiplication has it', () => {
    const amounts = fc.oneof(fc.nat(50), fc.nat(1_000_000_000_000))
    fc.assert(
      fc.property(amounts, amounts, fc.nat(5_000_000), (part, whole, threshold) => {
        fc.pre(whole > 0)
        const ratio = comparableRatio(part, whole)!
        const limit = comparableNumber(threshold / 1_000_000)
        const [left, right] = [BigInt(part) * 1_000_000n, BigInt(threshold) * BigInt(whole)]
        return ratio < limit === left < right && (ratio === limit) === (left === right)
      }),
      {
        examples: [
          [1, 3, 333_333],
          [1, 3, 333_334],
          [1, 2, 500_000],
        ],
        numRuns: 2_000,
      },
    )
  })
})
