import type { ErrorCode } from '../errors/error-guide.js'
import { KhuyenCongError } from '../errors/errors.js'
import { unitHints, AMOUNT_HINTS, type Hints } from './amount-hints.js'

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
 * How many zeros each unit stands for; «đồng» may be left out after a multiple, and be written
 * «đ» or «VNĐ».
 */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...['đồng', 'đ', 'vnđ', 'vnd'].map((unit) => [unit, 0] as const),
  ...(
    [
      ['nghìn', 3],
      ['ngàn', 3],
      ['triệu', 6],
      ['tỷ', 9],
      ['tỉ', 9],
    ] as const
  ).flatMap(([unit, zeros]) =>
    [unit, `${unit} đồng`, `${unit} đ`].map((each) => [each, zeros] as const),
  ),
])
const AMOUNT = /^([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?(?: ?([^\d.,].*))?$/u

/**
 * Số tiền (đồng). / Reads an amount as Vietnamese law writes it, or as an integer of đồng.
 *
 * Units: «đồng» («đ», «VNĐ»), «nghìn», «triệu», «tỷ» or «tỉ», with or without «đồng», in capitals
 * or not; `.` groups thousands, `,` starts the fraction. A text without a unit is refused: nobody
 * can tell đồng from million đồng. The result must be a whole number of đồng.
 *
 * @throws `KhuyenCongError` `AMOUNT_FORMAT`, `AMOUNT_NEGATIVE`, `AMOUNT_NOT_WHOLE` or
 * `AMOUNT_TOO_LARGE`.
 * @example
 * ```ts
 * import { vnd } from '@khuyencong/core'
 * vnd('2.014,9 triệu đồng') // => 2014900000
 * ```
 */
export function vnd(input: number | string): Vnd {
  return typeof input === 'string' ? amountFromText(input) : wholeDong(input)
}

function wholeDong(input: number): Vnd {
  if (input < 0)
    throw refuse(
      'AMOUNT_NEGATIVE',
      String(input),
      'Số tiền không được âm.',
      'An amount cannot be negative.',
    )
  if (Number.isInteger(input) && !Number.isSafeInteger(input)) throw amountTooLarge(String(input))
  if (!Number.isInteger(input))
    throw refuse(
      'AMOUNT_NOT_WHOLE',
      String(input),
      'Số tiền phải là số đồng nguyên.',
      'An amount must be whole đồng.',
    )
  return (input === 0 ? 0 : input) as Vnd
}

function amountFromText(text: string): Vnd {
  const [, whole = '', decimals = '', unit = ''] = AMOUNT.exec(tidy(text).toLowerCase()) ?? []
  const zeros = UNITS.get(unit)
  if (whole === '' || zeros === undefined) throw badAmount(text, whole, decimals, unit)
  const fraction = decimals.replace(/0+$/u, '')
  if (fraction.length > zeros) {
    throw refuse(
      'AMOUNT_NOT_WHOLE',
      text,
      'Số tiền lẻ dưới một đồng.',
      'The amount has a part below one đồng.',
    )
  }
  return fromBig(BigInt(whole.replaceAll('.', '') + fraction.padEnd(zeros, '0')), text)
}

function badAmount(text: string, whole: string, decimals: string, unit: string): KhuyenCongError {
  if (/^[-−]/u.test(text.trim()))
    return refuse(
      'AMOUNT_NEGATIVE',
      text,
      'Số tiền không được âm.',
      'An amount cannot be negative.',
    )
  const hints = whole !== '' && unit === '' ? unitHints(whole, decimals) : AMOUNT_HINTS
  return refuse(
    'AMOUNT_FORMAT',
    text,
    'Không đọc được số tiền.',
    'The amount cannot be read.',
    hints,
  )
}

function refuse(
  code: ErrorCode,
  found: string,
  message: string,
  messageEn: string,
  [hint, hintEn]: Hints = AMOUNT_HINTS,
): KhuyenCongError {
  return new KhuyenCongError({ code, found, message, messageEn, hint, hintEn })
}

export function amountTooLarge(found: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'AMOUNT_TOO_LARGE',
    found,
    message: 'Số tiền quá lớn để tính và in ra chính xác (trên 2^53 − 1 đồng).',
    messageEn: 'The amount is too large to be computed and printed exactly (above 2^53 − 1 đồng).',
  })
}

function fromBig(value: bigint, found: string): Vnd {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw amountTooLarge(found)
  return Number(value) as Vnd
}

/** No amount or rate is longer than this; a longer text is not looked into. */
const LONGEST = 200

function tidy(text: string): string {
  return text.length > LONGEST ? '' : text.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

/**
 * Tỷ lệ phần trăm. / Reads a percentage such as `"50%"`, `"2,5 %"` into an exact {@link Rate}; at
 * most four decimals.
 *
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
      tidy(text).replace(/ %$/u, '%'),
    ) ?? []
  if (whole === '') throw badRate(text, '«50%» hoặc «2,5%»', '"50%" or "2,5%"')
  return (Number(whole.replaceAll('.', '')) * 10_000 + Number(decimals.padEnd(4, '0'))) as Rate
}

/**
 * Hệ số. / Reads a factor such as `"1.5"` or `"1,5"` into an exact {@link Rate}; at most six
 * decimals. Throws `RATE_FORMAT`.
 */
export function factor(text: string): Rate {
  const parts = /^(\d{1,6})(?:[.,](\d{1,6}))?$/u.exec(tidy(text))
  if (parts === null) throw badRate(text, '«1.5»', '"1.5"')
  return (Number(parts[1]) * WHOLE + Number((parts[2] ?? '').padEnd(6, '0'))) as Rate
}

function badRate(found: string, like: string, likeEn: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'RATE_FORMAT',
    found,
    message: 'Không đọc được tỷ lệ.',
    messageEn: 'The rate cannot be read.',
    hint: `Viết như ${like}.`,
    hintEn: `Write it like ${likeEn}.`,
  })
}

/**
 * Phần tiền theo tỷ lệ, làm tròn xuống đồng. / `rate × amount`, rounded **down** to a whole đồng
 * (no text read names a rounding, so never above what the rate gives). A product that would leave
 * the safe integers is computed in `BigInt`; a double holds every smaller one exactly. Throws
 * `AMOUNT_TOO_LARGE`.
 *
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
