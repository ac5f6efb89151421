import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, fraction } from './fraction.js'
import { decimalText, percentText } from './percent.js'

describe('a percentage for people', () => {
  it.each([
    [20n, 69n, '28,99%', '28,98%', '28,99%'],
    [2020n, 2620n, '77,10%', '77,09%', '77,10%'],
    [261n, 160n, '163,13%', '163,12%', '163,13%'],
    [1n, 2n, '50,00%', '50,00%', '50,00%'],
    [0n, 1n, '0,00%', '0,00%', '0,00%'],
    [123456n, 10n, '1.234.560,00%', '1.234.560,00%', '1.234.560,00%'],
    [100_004_999n, 10n ** 9n, '10,00%', '10,00%', '10,01%'],
    [100_050_000n, 10n ** 9n, '10,01%', '10,00%', '10,01%'],
    [-1n, 40_000n, '0,00%', '−0,01%', '0,00%'],
    [-125n, 1000n, '−12,50%', '−12,50%', '−12,50%'],
  ])('%s / %s is %s, at least %s, at most %s', (n, d, half, down, up) => {
    const ratio = fraction(n, d)
    expect([percentText(ratio), percentText(ratio, 'down'), percentText(ratio, 'up')]).toEqual([
      half,
      down,
      up,
    ])
  })

  it('a bound never says more than is certain, and no rounding moves a whole step', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 9n), (n, d) => {
        const read = (text: string): { n: bigint; d: bigint } =>
          fraction(BigInt(text.replace('−', '-').replace(/[.,%]/gu, '')), 10_000n)
        const ratio = fraction(n, d)
        const [down, half, up] = (['down', 'half-up', 'up'] as const).map((rounding) =>
          read(percentText(ratio, rounding)),
        )
        expect(compare(down!, ratio)).toBeLessThanOrEqual(0)
        expect(compare(up!, ratio)).toBeGreaterThanOrEqual(0)
        expect(up!.n - down!.n).toBeLessThanOrEqual(1n)
        expect([down!.n, up!.n]).toContain(half!.n)
      }),
    )
  })

  it('any number of decimals, none too', () => {
    expect(decimalText(fraction(1_234_567n, 1000n), 0)).toBe('1.235')
    expect(decimalText(fraction(1n, 1000n), 3)).toBe('0,001')
  })
})
