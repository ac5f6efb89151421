import * as z from 'zod/mini'

/**
 * The checks of zod on the length of a text or a list. zod runs them on whatever has a `length`, so
 * on a record with a field of that name too, which may hold anything; these leave it alone.
 */
export const maxLength = (maximum: number) => ofTextOrList(z.maxLength(maximum))
export const minLength = (minimum: number) => ofTextOrList(z.minLength(minimum))

function ofTextOrList<T extends { readonly length: number }>(
  check: z.core.$ZodCheck<T>,
): z.core.$ZodCheck<T> {
  check._zod.def.when = ({ value }) => typeof value === 'string' || Array.isArray(value)
  return check
}
