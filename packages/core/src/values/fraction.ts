import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { ambiguousNumber, fractionMessages, resultMessages } from './messages.js'

/**
 * Phân số chính xác. / The exact number of this library: a rational number with a positive
 * denominator. What is only known to lie somewhere is an interval of fractions: closed here, with
 * open or missing ends in `interval.ts`. A `Rate` (`money.ts`) and a mark are stored as whole
 * millionths, which is what files hold and what judging multiplies by; `fromMillionths` makes a
 * fraction of them.
 */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/**
 * Khoảng đóng. / All a value can still be, both ends included; known exactly where they are
 * equal.
 */
export interface ClosedInterval {
  readonly least: Fraction
  readonly most: Fraction
}

/**
 * Phân số trong bản ghi. / A fraction as records hold it: in lowest terms, with a decimal text that
 * is for reading only.
 */
export interface ExactNumber {
  readonly numerator: number
  readonly denominator: number
  readonly text: string
}

export const ZERO: Fraction = { n: 0n, d: 1n }
export const ONE: Fraction = { n: 1n, d: 1n }

/** Points are counted in millionths, so a mark has at most six decimals. */
const MILLION = 1_000_000
const MILLION_BIG = 1_000_000n

export const fraction = (n: bigint | number, d: bigint | number = 1n): Fraction => ({
  n: BigInt(n),
  d: BigInt(d),
})
/** A whole number of millionths as a fraction. */
export const fromMillionths = (value: number, over = 1): Fraction => ({
  n: BigInt(value),
  d: MILLION_BIG * BigInt(over),
})

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
export const minus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n - b.n, d: a.d } : { n: a.n * b.d - b.n * a.d, d: a.d * b.d }
export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d })

/** `a / b`; `b` is not zero. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const [n, d] = [a.n * b.d, a.d * b.n]
  return d < 0n ? { n: -n, d: -d } : { n, d }
}

/**
 * Millionths as a decimal text: a whole number of millionths over a million prints its shortest
 * decimal, which is exact.
 */
export const millionthsText = (value: number): string => String(value / MILLION)

/** Below zero, zero or above zero as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [x, y] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d]
  return x < y ? -1 : x > y ? 1 : 0
}

export const lesser = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
export const greater = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)

export const exactly = (value: Fraction): ClosedInterval => ({ least: value, most: value })
export const isExact = ({ least, most }: ClosedInterval): boolean =>
  least === most || compare(least, most) === 0
export const plusSpan = (a: ClosedInterval, b: ClosedInterval): ClosedInterval => ({
  least: plus(a.least, b.least),
  most: plus(a.most, b.most),
})
/** Scales a span by a factor that is not negative. */
export const timesSpan = (span: ClosedInterval, by: Fraction): ClosedInterval => ({
  least: multiply(span.least, by),
  most: multiply(span.most, by),
})

/**
 * Đọc số chính xác. / Reads a number as data files write it: `69.96`, `"69,96"`, `"2/3"`,
 * `"60%"`. At most six decimals; no grouping of thousands. Throws `NUMBER_FORMAT`.
 */
export function readFraction(input: number | string): Fraction {
  if (typeof input === 'number') return fromMillionths(millionths(input))
  const text = input.trim()
  const ratio = /^(\d{1,12})\/(\d{1,12})$/u.exec(text)
  if (ratio !== null && BigInt(ratio[2] ?? 0) > 0n)
    return fraction(BigInt(ratio[1] ?? 0), BigInt(ratio[2] ?? 1))
  const percent = /^(.+?) ?%$/u.exec(text)
  return percent === null
    ? fromMillionths(millionths(text))
    : fromMillionths(millionths(percent[1] ?? ''), 100)
}

/** «1.000»: a thousand to Vietnamese eyes, one to English ones. */
const THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/u

/**
 * Điểm, tính bằng phần triệu. / Reads a number that is not negative into whole millionths. A JSON
 * number is taken as the decimal it was written as; in a text the comma is the decimal mark, and
 * so is a point, but for one that may group thousands («1.000»), which is refused. Throws
 * `NUMBER_FORMAT`.
 */
export function millionths(input: number | string): number {
  if (typeof input === 'number') {
    const value = Math.round(input * MILLION)
    if (input >= 0 && Number.isSafeInteger(value) && value / MILLION === input) return value
    throw badNumber(String(input), fractionMessages.NUMBER_FORMAT())
  }
  const text = input.trim()
  const parts = /^(\d{1,9})(?:[.,](\d{1,6}))?$/u.exec(text)
  if (parts === null) throw badNumber(input, fractionMessages.NUMBER_FORMAT())
  if (THOUSANDS.test(text)) throw badNumber(text, ambiguousNumber(text))
  return Number(parts[1]) * MILLION + Number((parts[2] ?? '').padEnd(6, '0'))
}

function badNumber(
  found: string,
  text: Pick<ProblemInput, 'message' | 'messageEn' | 'hint' | 'hintEn'>,
): KhuyenCongError {
  return new KhuyenCongError({ code: 'NUMBER_FORMAT', found, ...text })
}

/**
 * The fraction as a record holds it. Throws `NUMBER_TOO_LARGE` where it cannot be printed
 * exactly.
 */
export function written(value: Fraction): ExactNumber {
  const [n, d] = [Number(value.n), Number(value.d)]
  if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
    const divisor = smallDivisor(Math.abs(n), d)
    return { numerator: n / divisor, denominator: d / divisor, text: decimal(value) }
  }
  const divisor = commonDivisor(value.n < 0n ? -value.n : value.n, value.d)
  const numerator = Number(value.n / divisor)
  const denominator = Number(value.d / divisor)
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator))
    return { numerator, denominator, text: decimal(value) }
  throw new KhuyenCongError({
    code: 'NUMBER_TOO_LARGE',
    ...resultMessages.NUMBER_TOO_LARGE(),
  })
}

function smallDivisor(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

/** The same text for the same number, however it came about. */
export function lowestTerms({ n, d }: Fraction): string {
  const divisor = commonDivisor(n < 0n ? -n : n, d)
  return `${String(n / divisor)}/${String(d / divisor)}`
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/**
 * Viết thành số thập phân. / The number as a decimal for reading: exact up to six decimals, else
 * two, and more where two would show a whole number that it is not (69.997, never 70).
 */
export function decimal(value: Fraction): string {
  const [scaled, d] = [Number(value.n) * MILLION, Number(value.d)]
  if (Number.isSafeInteger(scaled) && Number.isSafeInteger(d) && scaled % d === 0)
    return millionthsText(scaled / d)
  const whole = MILLION_BIG * value.n
  if (whole % value.d === 0n) return shortest(value, whole / value.d)
  for (let digits = 2; digits < 12; digits += 1) {
    const text = decimals(value, digits)
    if (/[1-9]/u.test(text.slice(text.indexOf('.') + 1))) return text
  }
  return decimals(value, 12)
}

/** A whole number of millionths as text. */
const shortest = (value: Fraction, whole: bigint): string =>
  whole > -SAFE && whole < SAFE ? millionthsText(Number(whole)) : trimmed(decimals(value, 6))

const SAFE = 1_000_000_000_000n
const trimmed = (text: string): string => text.replace(/\.?0+$/u, '')

function decimals(value: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits)
  const size = value.n < 0n ? -value.n : value.n
  const rounded = String((2n * size * scale + value.d) / (2n * value.d)).padStart(digits + 1, '0')
  return `${value.n < 0n ? '-' : ''}${rounded.slice(0, -digits)}.${rounded.slice(-digits)}`
}

/**
 * The square root in whole millionths, cut off: for figures that are only shown, never for a
 * decision.
 */
export const rootMillionths = (value: Fraction): bigint =>
  wholeRoot((value.n * 10n ** 12n) / value.d)

/** The floor of a square root: a guess, then put right in whole numbers. */
function wholeRoot(value: bigint): bigint {
  let guess = BigInt(Math.floor(Math.sqrt(Number(value))))
  while (guess * guess > value) guess = (guess + value / guess) >> 1n
  while ((guess + 1n) * (guess + 1n) <= value)
    guess += (value - guess * guess) / (2n * guess + 2n) || 1n
  return guess
}
