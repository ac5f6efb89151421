import { addIntervals, between } from '../values/interval.js'
import type { Stated } from './stated.js'

/**
 * Số đã làm tròn. / A published amount with its rounding: «62 tỷ đồng» stands for 61,5 ≤ x < 62,5
 * tỷ, halves rounded up. Nothing is not rounded, and an approximate figure has its own word for
 * what it may be.
 */
export function withRounding(stated: Stated): Stated {
  const { step, about, range } = stated
  if (step === null || about !== null || range.high?.n === 0n) return stated
  return {
    ...stated,
    range: addIntervals([range, between(-step, step, 2n, { high: true })]),
  }
}

/**
 * Làm tròn của số tiền. / A total and its parts as their rounding allows: the total, and any part
 * written with decimals, is rounded where another amount of the sum is written finer. A part
 * without decimals is taken as it stands.
 */
export function honourRounding(
  total: Stated,
  parts: readonly (Stated | null)[],
): { readonly total: Stated; readonly parts: readonly (Stated | null)[] } {
  const finest = [total, ...parts].reduce<bigint | null>((least, each) => {
    const step = each?.step ?? null
    return step === null || (least !== null && least <= step) ? least : step
  }, null)
  const coarse = ({ step }: Stated): boolean => step !== null && finest !== null && step > finest
  return {
    total: coarse(total) ? withRounding(total) : total,
    parts: parts.map((each) =>
      each !== null && each.decimals > 0 && coarse(each) ? withRounding(each) : each,
    ),
  }
}
