import { describe, expect, it } from 'vitest'
import { statedAmount } from './stated.js'

describe('a published amount', () => {
  it.each([
    ['99.216 triệu đồng', 0, null],
    ['1,5 tỷ đồng', 1, 100_000_000n],
    ['1,5 tỷ', 1, 100_000_000n],
    ['1,25tỉ', 2, 10_000_000n],
    ['khoảng 20,5 triệu', 1, 100_000n],
    ['200.000.000đ', 0, null],
  ])('%j has %i decimals, worth %s đồng', (text, decimals, step) => {
    expect(statedAmount(text)).toMatchObject({ text, decimals, step })
  })
})
