import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import {
  atMost,
  factor,
  formatVnd,
  grouped,
  type Rate,
  rate,
  portionOf,
  times,
  type Vnd,
  vnd,
} from './money.js'
import { formatFactor, formatRate } from './rate-text.js'
import { sum, addKnown, sumKnown, sumOver } from './sums.js'

const MOST = Number.MAX_SAFE_INTEGER
const amounts = fc.integer({ min: 0, max: MOST }).map(vnd)
const rates = fc
  .integer({ min: 0, max: 1_000_000 })
  .map((millionths) => (millionths - (millionths % 100)) as Rate)

function refusal(read: () => unknown): KhuyenCongError {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('an amount written the Vietnamese way', () => {
  it.each([
    ['0 đồng', 0],
    ['1 đồng', 1],
    ['999 đồng', 999],
    ['1.000 đồng', 1_000],
    ['300000000 đồng', 300_000_000],
    ['12 nghìn đồng', 12_000],
    ['12 ngàn đồng', 12_000],
    ['1,5 nghìn đồng', 1_500],
    ['300 triệu đồng', 300_000_000],
    ['2.014,9 triệu đồng', 2_014_900_000],
    ['0,000001 triệu đồng', 1],
    ['05 triệu đồng', 5_000_000],
    ['1,5 tỷ đồng', 1_500_000_000],
    ['1,5 tỉ đồng', 1_500_000_000],
    ['0,5 tỷ đồng', 500_000_000],
    ['1,000 đồng', 1],
    ['1,50 triệu đồng', 1_500_000],
    ['  300\u00a0 triệu  đồng ', 300_000_000],
    ['9.007.199.254.740.991 đồng', MOST],
    ['200 triệu', 200_000_000],
    ['2 tỉ', 2_000_000_000],
    ['2 tỷ', 2_000_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['12 nghìn', 12_000],
    ['200.000.000đ', 200_000_000],
    ['200.000.000 đ', 200_000_000],
    ['200.000.000đồng', 200_000_000],
    ['300triệu đồng', 300_000_000],
    ['300 Triệu Đồng', 300_000_000],
    ['300 TRIỆU ĐỒNG', 300_000_000],
    ['200.000.000 VNĐ', 200_000_000],
    ['200.000.000 vnd', 200_000_000],
    ['200\u00a0triệu\u00a0đồng', 200_000_000],
    ['200.000.000\u202fđ', 200_000_000],
  ])('%j is %i đồng', (text, dong) => {
    expect(vnd(text)).toBe(dong)
  })

  it('reads the same whether the marks are composed or not', () => {
    expect(vnd('300 triệu đồng'.normalize('NFD'))).toBe(vnd('300 triệu đồng'.normalize('NFC')))
    expect(vnd('1,5 TỶ'.normalize('NFD'))).toBe(1_500_000_000)
    expect(vnd('200.000.000Đ'.normalize('NFD'))).toBe(200_000_000)
  })

  it.each([
    '1,000.5 triệu',
    '300 trieu dong',
    '',
    ' ',
    'triệu đồng',
    '1.5 tỷ đồng',
    '10.00 triệu đồng',
    '1.0000 đồng',
    '1 000 đồng',
    '300 triệu triệu đồng',
    '300 triệu VNĐ',
    '300 đồng đồng',
    '$300',
    '3e8 đồng',
    '1.000.00 đồng',
    '1,2,3 triệu đồng',
    '٣ đồng',
    '1, đồng',
    ',5 tỷ đồng',
    '300 constructor',
    '5-5 đồng',
    '3−5 triệu đồng',
  ])('%j cannot be read, and the hint shows how to write it', (text) => {
    const error = refusal(() => vnd(text))
    expect(error.code).toBe('AMOUNT_FORMAT')
    expect(error.found).toBe(text)
    expect(error.hint).toContain('300 triệu đồng')
    expect(error.problems[0]?.hintEn).toContain('2.014,9 triệu đồng')
  })

  it.each([
    ['200000000', '"200000000 đồng"', '200000000'],
    ['200.000.000', '"200.000.000 đồng"', '200000000'],
    [' 1.500 ', '"1.500 đồng"', '1500'],
    ['200', '"200 đồng"', '200'],
  ])('%j lacks its unit, and the hint says what to write', (text, written, number) => {
    const { code, found, hint, problems } = refusal(() => vnd(text))
    expect({ code, found }).toEqual({ code: 'AMOUNT_FORMAT', found: text })
    expect(hint).toContain(`Thiếu đơn vị: viết ${written}`)
    expect(hint).toContain(`số ${number} không có dấu ngoặc kép`)
    expect(problems[0]?.hintEn).toContain(`write ${written}`)
  })

  it('asks whether a small figure without a unit was meant in million đồng, and only then', () => {
    expect(refusal(() => vnd('200')).hint).toContain('"200 triệu đồng"')
    expect(refusal(() => vnd('1,5')).hint).toContain('"1,5 triệu đồng"')
    expect(refusal(() => vnd('99.999')).hint).toContain('"99.999 triệu đồng"')
    expect(refusal(() => vnd('100.000')).hint).not.toContain('triệu')
    expect(refusal(() => vnd('1,5')).hint).not.toContain('"1,5 đồng"')
  })

  it('refuses a group of thousands that starts with zero: half a tỷ written 0.500 must not become 500 tỷ', () => {
    expect(refusal(() => vnd('0.500 tỷ đồng')).code).toBe('AMOUNT_FORMAT')
    expect(refusal(() => vnd('00.500 triệu đồng')).code).toBe('AMOUNT_FORMAT')
  })

  it.each(['-5', '-5 đồng', '−5 triệu đồng', ' -0,5 tỷ đồng'])('%j is negative', (text) => {
    expect(refusal(() => vnd(text)).code).toBe('AMOUNT_NEGATIVE')
  })

  it.each(['0,5 đồng', '0,0001 nghìn đồng', '0,0000001 triệu đồng', '1,0000000001 tỷ đồng'])(
    '%j has a part below one đồng',
    (text) => {
      expect(refusal(() => vnd(text)).code).toBe('AMOUNT_NOT_WHOLE')
    },
  )

  it('is read up to 200 characters, and a longer text is not looked into', () => {
    const wide = (length: number): string => `300${' '.repeat(length - '300đồng'.length)}đồng`
    expect(vnd(wide(200))).toBe(300)
    expect(refusal(() => vnd(wide(201))).code).toBe('AMOUNT_FORMAT')
  })

  it('is refused from 2^53 đồng on, and accepted just below', () => {
    expect(vnd('9.007.199.254.740.991 đồng')).toBe(MOST)
    expect(refusal(() => vnd('9.007.199.254.740.992 đồng')).code).toBe('AMOUNT_TOO_LARGE')
    expect(refusal(() => vnd(`${'9'.repeat(40)} tỷ đồng`)).code).toBe('AMOUNT_TOO_LARGE')
  })
})

describe('an amount given as a number', () => {
  it.each([0, 1, 300_000_000, MOST])('%d is taken as it stands', (dong) => {
    expect(vnd(dong)).toBe(dong)
  })

  it('minus zero is zero', () => {
    expect(Object.is(vnd(-0), 0)).toBe(true)
  })

  it.each([
    [-1, 'AMOUNT_NEGATIVE'],
    [-0.5, 'AMOUNT_NEGATIVE'],
    [-Infinity, 'AMOUNT_NEGATIVE'],
    [1.5, 'AMOUNT_NOT_WHOLE'],
    [NaN, 'AMOUNT_NOT_WHOLE'],
    [Infinity, 'AMOUNT_NOT_WHOLE'],
    [2 ** 53, 'AMOUNT_TOO_LARGE'],
    [1e300, 'AMOUNT_TOO_LARGE'],
  ])('%d is refused as %s', (dong, code) => {
    expect(refusal(() => vnd(dong)).code).toBe(code)
  })

  it.each([null, undefined, true, 10n, {}])(
    'a caller without types who hands over %s gets an error of ours',
    (value) => {
      expect(refusal(() => vnd(value as unknown as number)).code).toMatch(/^AMOUNT_/u)
    },
  )
})

describe('writing an amount', () => {
  it.each([
    [0, '0 đồng', '0 triệu đồng'],
    [999, '999 đồng', '0,000999 triệu đồng'],
    [1_000, '1.000 đồng', '0,001 triệu đồng'],
    [1_000_000, '1.000.000 đồng', '1 triệu đồng'],
    [2_014_900_000, '2.014.900.000 đồng', '2.014,9 triệu đồng'],
  ])('%i is «%s» or «%s»', (dong, plain, million) => {
    expect(formatVnd(vnd(dong))).toBe(plain)
    expect(formatVnd(vnd(dong), { unit: 'dong' })).toBe(plain)
    expect(formatVnd(vnd(dong), { unit: 'million' })).toBe(million)
  })

  it('can always be read back exactly, in đồng and in million đồng', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('dong', 'million'),
        (amount, unit) => vnd(formatVnd(amount, { unit })) === amount,
      ),
    )
  })

  it('groups digits by three', () => {
    expect(['1', '12', '123', '1234', '123456', '1234567'].map(grouped)).toEqual([
      '1',
      '12',
      '123',
      '1.234',
      '123.456',
      '1.234.567',
    ])
  })
})

describe('a rate or a factor', () => {
  it.each([
    ['0%', 0, '0%'],
    ['50%', 500_000, '50%'],
    ['2,5 %', 25_000, '2,5%'],
    ['100%', 1_000_000, '100%'],
    ['0,0001%', 1, '0,0001%'],
    ['1234,5%', 12_345_000, '1.234,5%'],
    ['1.000.000%', 10_000_000_000, '1.000.000%'],
    ['33,3300%', 333_300, '33,33%'],
  ])('%j is %i millionths and written %s', (text, millionths, written) => {
    expect(rate(text)).toBe(millionths)
    expect(formatRate(rate(text))).toBe(written)
  })

  it.each([
    '50',
    '50.5%',
    '-5%',
    '%',
    '0,00001%',
    '12345678%',
    'năm mươi %',
    '5 0%',
    '50%%',
    '50% của chi phí',
  ])('%j is no rate', (text) => {
    expect(refusal(() => rate(text))).toMatchObject({
      code: 'RATE_FORMAT',
      found: text,
      hint: expect.stringContaining('50%'),
    })
  })

  it.each([
    ['1', 1_000_000, '1'],
    ['1.5', 1_500_000, '1.5'],
    ['1,5', 1_500_000, '1.5'],
    ['0.000001', 1, '0.000001'],
    ['12.50', 12_500_000, '12.5'],
  ])('the factor %j is %i millionths and written %s', (text, millionths, written) => {
    expect(factor(text)).toBe(millionths)
    expect(formatFactor(factor(text))).toBe(written)
  })

  it.each(['', '1.5x', '-1', '1.0000001', '1.', '.5'])('%j is no factor', (text) => {
    expect(refusal(() => factor(text))).toMatchObject({
      code: 'RATE_FORMAT',
      hint: expect.stringContaining('1.5'),
      problems: [{ hintEn: expect.stringContaining('1.5') }],
    })
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        (millionths) =>
          rate(formatRate(millionths as Rate)) === millionths &&
          factor(formatFactor(millionths as Rate)) === millionths,
      ),
    )
  })
})

describe('a share of an amount', () => {
  it('is rounded down: half of 599.999.999 đồng is 299.999.999 đồng', () => {
    expect(portionOf(vnd(599_999_998), rate('50%'))).toBe(299_999_999)
    expect(portionOf(vnd(599_999_999), rate('50%'))).toBe(299_999_999)
    expect(portionOf(vnd(600_000_000), rate('50%'))).toBe(300_000_000)
    expect(portionOf(vnd(600_000_001), rate('50%'))).toBe(300_000_000)
  })

  it('is never above the rate and less than one đồng below it', () => {
    fc.assert(
      fc.property(amounts, rates, (amount, of) => {
        const exact = BigInt(amount) * BigInt(of)
        const got = BigInt(portionOf(amount, of)) * 1_000_000n
        return got <= exact && exact - got < 1_000_000n
      }),
    )
  })

  it('is exact up to the last product that a double holds, one millionth below a whole đồng', () => {
    const rates = fc.integer({ min: 1, max: 999_999 }).map((millionths) => millionths as Rate)
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 1_000 }), (of, below) => {
        const amount = vnd(Math.floor(MOST / of) - below)
        return BigInt(portionOf(amount, of)) === (BigInt(amount) * BigInt(of)) / 1_000_000n
      }),
      { numRuns: 1_000 },
    )
    expect(portionOf(vnd(9_007_000_001), 999_999 as Rate)).toBe(9_006_990_993) // 9.006.990.993,999999
    // just above 2^53, where a double would round up
    expect(portionOf(vnd(10_000_000_001), rate('99,9999%'))).toBe(9_999_990_000)
  })

  it('grows with the amount and with the rate', () => {
    fc.assert(
      fc.property(amounts, amounts, rates, rates, (a, b, r, s) => {
        const [low, high] = a < b ? [a, b] : [b, a]
        const [less, more] = r < s ? [r, s] : [s, r]
        return (
          portionOf(low, less) <= portionOf(high, less) &&
          portionOf(low, less) <= portionOf(low, more)
        )
      }),
    )
  })

  it('split in parts is never more than taken at once', () => {
    const half = fc.integer({ min: 0, max: Math.floor(MOST / 2) }).map(vnd)
    fc.assert(
      fc.property(
        half,
        half,
        rates,
        (a, b, of) => sum([portionOf(a, of), portionOf(b, of)]) <= portionOf(sum([a, b]), of),
      ),
    )
  })

  it('of all is all, of nothing is nothing, and more than fits is refused', () => {
    fc.assert(
      fc.property(
        amounts,
        (amount) =>
          portionOf(amount, rate('100%')) === amount && portionOf(amount, rate('0%')) === 0,
      ),
    )
    expect(refusal(() => portionOf(vnd(MOST), factor('1.5'))).code).toBe('AMOUNT_TOO_LARGE')
  })
})

describe('adding and multiplying amounts', () => {
  it('is exact up to 2^53 − 1 and refused above', () => {
    expect(sum([])).toBe(0)
    expect(sum([vnd(MOST - 1), vnd(1)])).toBe(MOST)
    expect(refusal(() => sum([vnd(MOST), vnd(1)])).code).toBe('AMOUNT_TOO_LARGE')
    expect(times(vnd(3_002_399_751_580_330), 3)).toBe(9_007_199_254_740_990)
    expect(refusal(() => times(vnd(MOST), 2)).code).toBe('AMOUNT_TOO_LARGE')
  })

  it('agrees with unlimited integers, or refuses', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 6 }), (parts) => {
        const exact = parts.reduce((total, part) => total + BigInt(part), 0n)
        if (exact > BigInt(MOST)) return refusal(() => sum(parts)).code === 'AMOUNT_TOO_LARGE'
        return BigInt(sum(parts)) === exact
      }),
    )
  })

  it('does not depend on the order of the parts', () => {
    const small = fc.integer({ min: 0, max: 10 ** 12 }).map(vnd)
    fc.assert(
      fc.property(
        fc.array(small, { maxLength: 20 }),
        (parts) => sum(parts) === sum([...parts].reverse()),
      ),
    )
  })

  it('a sum with an unknown part is unknown, not smaller', () => {
    expect(sumKnown([])).toBe(0)
    expect(sumKnown([vnd(1), vnd(2)])).toBe(3)
    expect(sumKnown([vnd(1), null])).toBeNull()
    expect(sumKnown([null])).toBeNull()
    expect(sumKnown([vnd(MOST - 1), vnd(1)])).toBe(MOST)
    expect(refusal(() => sumKnown([vnd(MOST), vnd(1)])).code).toBe('AMOUNT_TOO_LARGE')
    expect(sumOver([{ cost: vnd(1) }, { cost: vnd(2) }], ({ cost }) => cost)).toBe(3)
    expect([
      addKnown(vnd(1), vnd(2)),
      addKnown(null, vnd(2)),
      addKnown(vnd(1), null),
      addKnown(null, null),
      addKnown(vnd(0), vnd(0)),
    ]).toEqual([3, null, null, null, 0])
    expect(addKnown(vnd(MOST - 1), vnd(1))).toBe(MOST)
    expect(refusal(() => addKnown(vnd(MOST), vnd(1))).code).toBe('AMOUNT_TOO_LARGE')
  })

  it('takes the lower of two amounts', () => {
    expect([atMost(vnd(1), vnd(2)), atMost(vnd(2), vnd(2)), atMost(vnd(3), vnd(2))]).toEqual([
      1, 2, 2,
    ])
    fc.assert(
      fc.property(
        amounts,
        amounts,
        (a: Vnd, b: Vnd) => atMost(a, b) <= a && atMost(a, b) <= b && atMost(a, b) === atMost(b, a),
      ),
    )
  })
})
