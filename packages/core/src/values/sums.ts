import type { Vnd } from './money.js'
import { amountTooLarge } from './amount-text.js'

/** Không đồng. / No money at all, which is known; unlike `null`, which is not. */
export const NO_MONEY = 0 as Vnd

/**
 * Tổng. / The exact sum.
 *
 * @param amounts - In đồng.
 * @returns Their sum, in đồng.
 * @throws `KhuyenCongError` `AMOUNT_TOO_LARGE` above 2^53 − 1.
 * @example
 * ```ts
 * import { sum, vnd } from '@khuyencong/core'
 * sum([vnd('1,5 tỷ đồng'), vnd(500_000_000)]) // => 2000000000
 * ```
 */
export function sum(amounts: readonly Vnd[]): Vnd {
  let total = NO_MONEY
  for (const amount of amounts) total = sumOfTwo(total, amount)
  return total
}

/** Two amounts together. Throws like {@link sum}. */
export function sumOfTwo(a: Vnd, b: Vnd): Vnd {
  const total = a + b
  if (total > Number.MAX_SAFE_INTEGER) throw amountTooLarge('tổng / sum')
  return total as Vnd
}

/** The sum, or `null` as soon as one part is not known: a missing amount is not zero. */
export function sumKnown(amounts: readonly (Vnd | null)[]): Vnd | null {
  return sumOver(amounts, itself)
}

/** One more part of a sum; not known as soon as one part is not. Throws like {@link sum}. */
export function addKnown(total: Vnd | null, amount: Vnd | null): Vnd | null {
  return total === null || amount === null ? null : sumOfTwo(total, amount)
}

const itself = (amount: Vnd | null): Vnd | null => amount

/** {@link sumKnown} over a list of things that each have an amount. */
export function sumOver<T>(things: readonly T[], amountOf: (thing: T) => Vnd | null): Vnd | null {
  if (things.length === 1) return amountOf(things[0] as T)
  let total = NO_MONEY
  for (const thing of things) {
    const amount = amountOf(thing)
    if (amount === null) return null
    total = sumOfTwo(total, amount)
  }
  return total
}
