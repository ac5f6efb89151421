import { KhuyenCongError } from '../errors/errors.js'
import { amountTooLarge, dongFromText, tidyFigure, wholeDong } from './amount-text.js'
import { rateMessages } from './messages.js'

declare const vndBrand: unique symbol
declare const rateBrand: unique symbol

/** Số tiền, đồng nguyên. / An amount of money in whole đồng: a safe integer, never negative. */
export type Vnd = number & { readonly [vndBrand]: true }

/**
 * Tỷ lệ hoặc hệ số, chính xác. / An exact rate or factor, in millionths: `50%` is 500 000, factor
 * `1.5` is 1 500 000.
 */
export type Rate = number & { readonly [rateBrand]: true }

export const WHOLE = 1_000_000
const WHOLE_BIG = 1_000_000n
/**
 * Số tiền (đồng). / Reads an amount as Vietnamese law writes it, or as an integer of đồng.
 *
 * Units: «đồng» («đ», «VNĐ»), «nghìn», «triệu», «tỷ» or «tỉ», with or without «đồng», in capitals
 * or not; `.` groups thousands, `,` starts the fraction. A text without a unit is refused: nobody
 * can tell đồng from million đồng. The result must be a whole number of đồng.
 *
 * @param input - A text with its unit, or an integer of đồng.
 * @returns The amount in đồng.
 * @throws `KhuyenCongError` `AMOUNT_FORMAT`, `AMOUNT_NEGATIVE`, `AMOUNT_NOT_WHOLE` or
 * `AMOUNT_TOO_LARGE`.
 * @example
 * ```ts
 * import { vnd } from '@khuyencong/core'
 * vnd('2.014,9 triệu đồng') // => 2014900000
 * ```
 */
export function vnd(input: number | string): Vnd {
  return typeof input === 'string' ? fromBig(dongFromText(input), input) : (wholeDong(input) as Vnd)
}

function fromBig(value: bigint, found: string): Vnd {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw amountTooLarge(found)
  return Number(value) as Vnd
}

/**
 * Tỷ lệ phần trăm. / Reads a percentage such as `"50%"`, `"2,5 %"` into an exact {@link Rate}; at
 * most four decimals.
 *
 * @param text - The percentage, with its sign.
 * @returns The rate in millionths: `50%` is 500000.
 * @throws `KhuyenCongError` `RATE_FORMAT`.
 * @example
 * ```ts
 * import { formatRate, rate } from '@khuyencong/core'
 * formatRate(rate('2,5 %')) // => '2,5%'
 * ```
 */
export function rate(text: string): Rate {
  const [, whole = '', decimals = ''] =
    /^([1-9]\d{0,2}(?:\.\d{3}){1,2}|\d{1,7})(?:,(\d{1,4}))?%$/u.exec(
      tidyFigure(text).replace(/ %$/u, '%'),
    ) ?? []
  if (whole === '') throw badRate(text, '«50%» hoặc «2,5%»', '"50%" or "2,5%"')
  return (Number(whole.replaceAll('.', '')) * 10_000 + Number(decimals.padEnd(4, '0'))) as Rate
}

/**
 * Hệ số. / Reads a factor such as `"1.5"` or `"1,5"` into an exact {@link Rate}; at most six
 * decimals.
 *
 * @param text - The factor, written with a point or a comma.
 * @returns The factor in millionths.
 * @throws `KhuyenCongError` `RATE_FORMAT`.
 * @example
 * ```ts
 * import { factor } from '@khuyencong/core'
 * factor('1,5') // => 1500000
 * ```
 */
export function factor(text: string): Rate {
  const parts = /^(\d{1,6})(?:[.,](\d{1,6}))?$/u.exec(tidyFigure(text))
  if (parts === null) throw badRate(text, '«1.5»', '"1.5"')
  return (Number(parts[1]) * WHOLE + Number((parts[2] ?? '').padEnd(6, '0'))) as Rate
}

function badRate(found: string, like: string, likeEn: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'RATE_FORMAT',
    found,
    ...rateMessages.RATE_FORMAT(like, likeEn),
  })
}

/**
 * Phần tiền theo tỷ lệ, làm tròn xuống đồng. / `rate × amount`, rounded **down** to a whole đồng
 * (no text read names a rounding, so never above what the rate gives). A product that would leave
 * the safe integers is computed in `BigInt`; a double holds every smaller one exactly.
 *
 * @param amount - In đồng.
 * @param of - The rate, in millionths.
 * @returns The part, in whole đồng.
 * @throws `KhuyenCongError` `AMOUNT_TOO_LARGE`.
 * @example
 * ```ts
 * import { portionOf, rate, vnd } from '@khuyencong/core'
 * portionOf(vnd('599.999.999 đồng'), rate('50%')) // => 299999999
 * ```
 */
export function portionOf(amount: Vnd, of: Rate): Vnd {
  const product = amount * of
  // below 2^34 doubles lie less than two millionths apart: no quotient is rounded up to the next
  // whole number
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / WHOLE) as Vnd
  return fromBig((BigInt(amount) * BigInt(of)) / WHOLE_BIG, String(amount))
}

/**
 * Số tiền nhân số đơn vị. / `amount × units`; `units` is a whole number. Throws
 * `AMOUNT_TOO_LARGE`.
 */
export function times(amount: Vnd, units: number): Vnd {
  const product = amount * units
  return product <= Number.MAX_SAFE_INTEGER
    ? (product as Vnd)
    : fromBig(BigInt(amount) * BigInt(units), `${amount} × ${units}`)
}

/** Số nhỏ hơn. / The lower of two amounts. */
export function atMost(amount: Vnd, ceiling: Vnd): Vnd {
  return amount < ceiling ? amount : ceiling
}

/**
 * Viết số tiền theo cách viết Việt Nam. / Writes an amount the Vietnamese way, in đồng or, where
 * that is exact, in million đồng.
 *
 * @param amount - In đồng.
 * @param options - `unit`: `dong` where not said, or `million`.
 * @returns The amount with its unit.
 * @example
 * ```ts
 * import { formatVnd, vnd } from '@khuyencong/core'
 * formatVnd(vnd(2_014_900_000))                      // => '2.014.900.000 đồng'
 * formatVnd(vnd(2_014_900_000), { unit: 'million' }) // => '2.014,9 triệu đồng'
 * ```
 */
export function formatVnd(
  amount: Vnd,
  options: { readonly unit?: 'dong' | 'million' } = {},
): string {
  if (options.unit !== 'million') return `${grouped(String(amount))} đồng`
  const digits = String(amount).padStart(7, '0')
  const fraction = digits.slice(-6).replace(/0+$/u, '')
  return `${grouped(digits.slice(0, -6))}${fraction === '' ? '' : `,${fraction}`} triệu đồng`
}

/** Groups digits by three with dots, the Vietnamese way. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/gu, '.')
}
