import { times, type Vnd } from '../../values/money.js'
import type { MoneyRange } from '../mechanism.js'

/**
 * Mức khoán, mức tối đa. / What a sum for each unit comes to for so many units, at one end of what
 * is left to the authority; not known where the quantity is not.
 */
export const sumForUnits = (
  each: MoneyRange | null,
  quantity: number | null,
  end: keyof MoneyRange,
): Vnd | null => (each === null || quantity === null ? null : times(each[end], quantity))
