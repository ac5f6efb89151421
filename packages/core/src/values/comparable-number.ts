import { millionths } from './fraction.js'
import { formatFactor } from './rate-text.js'
import { type Rate, rate } from './money.js'

/**
 * Số thập phân chính xác. / A number as conditions compare it: twice its millionths, and one more
 * where it lies strictly between two millionths, as a ratio may. Numbers in this form are integers
 * whose order is exactly the order of the numbers they stand for, as long as one of the two has no
 * more than six decimals; a threshold that people write never has more.
 */
export type ComparableNumber = number

/** What 1 is in this form. */
export const WHOLE_IN_STEPS: ComparableNumber = 2_000_000

/** How far a written number moves at least: one millionth. */
export const SMALLEST_STEP = 2

/**
 * Reads a number that is not negative, of at most six decimals; «20%» is 0,2. Throws
 * `NUMBER_FORMAT`, for a percentage the errors of a rate.
 */
export const comparableNumber = (input: number | string): ComparableNumber =>
  2 * (typeof input === 'string' && input.endsWith('%') ? rate(input) : millionths(input))

/**
 * Thương của hai số. / The ratio of two whole numbers, which may exceed 1; over 0 there is none.
 * Numbers of one kind may both be in the comparable form.
 */
export function comparableRatio(
  part: number | bigint,
  whole: number | bigint,
): ComparableNumber | null {
  if (BigInt(whole) === 0n) return null
  const scaled = BigInt(part) * 1_000_000n
  const over = BigInt(whole)
  const between = scaled % over === 0n ? 0n : 1n
  const exact = 2n * (scaled / over) + between
  return exact > LARGEST ? Number(LARGEST) : Number(exact)
}

/** Beyond every threshold there may be. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

/** A number as records write it: `1.5`; one that lies between two millionths is cut and marked. */
export function comparableNumberText(value: ComparableNumber): string {
  const text = formatFactor(Math.floor(value / 2) as Rate)
  return value % 2 === 0 ? text : `≈${text}`
}
