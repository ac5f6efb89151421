import { times, type Vnd } from '../../values/money.js'
import type { MoneyRange } from '../mechanism.js'

/**
 * Mức khoán. / A fixed sum for each unit, due as it stands, whatever was spent; not known where a
 * quantity is not.
 */
export function fixedSum(
  amount: MoneyRange,
  quantity: number | null,
): { readonly from: Vnd; readonly to: Vnd } | null {
  return quantity === null
    ? null
    : { from: times(amount.from, quantity), to: times(amount.to, quantity) }
}
