import { describe, expect, it } from 'vitest'
import { statedAmount } from './stated.js'
import { withRounding } from './stated-rounding.js'

describe('a published amount', () => {
  it.each([
    ['99.216 triệu đồng', 0, 1_000_000n],
    ['1,5 tỷ đồng', 1, 100_000_000n],
    ['1,5 tỷ', 1, 100_000_000n],
    ['1,25tỉ', 2, 10_000_000n],
    ['khoảng 20,5 triệu', 1, 100_000n],
    ['200.000.000đ', 0, 1n],
    ['62 tỷ đồng', 0, 1_000_000_000n],
    ['200 triệu', 0, 1_000_000n],
    [200_000_000, 0, 1n],
  ])('%j has %i decimals, worth %s đồng', (text, decimals, step) => {
    expect(statedAmount(text)).toMatchObject({ text: String(text), decimals, step })
  })

  it.each([
    ['62 tỷ đồng', 61_500_000_000n, 62_500_000_000n],
    ['20,3 tỷ đồng', 20_250_000_000n, 20_350_000_000n],
    ['10.270 triệu đồng', 10_269_500_000n, 10_270_500_000n],
  ])(
    '%s with its rounding begins at its lower half and ends before its upper one',
    (text, low, high) => {
      const { range } = withRounding(statedAmount(text))
      expect([range.low, range.high]).toMatchObject([{ open: false }, { open: true }])
      expect([range.low!.n, range.high!.n]).toEqual([low * range.low!.d, high * range.high!.d])
    },
  )

  it.each(['0 tỷ đồng', 'khoảng 62 tỷ đồng', 'hơn 62 tỷ đồng', 'gần 1,5 tỷ đồng'])(
    '%s is not rounded',
    (text) => {
      expect(withRounding(statedAmount(text))).toEqual(statedAmount(text))
    },
  )
})
