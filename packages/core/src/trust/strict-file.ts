import type * as z from 'zod/mini'
import { readAs } from '../reading/reading.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { keyMessages } from './messages.js'

/**
 * A value by its schema; what is wrong with it comes after a first problem that says what it
 * should have been.
 */
export function readWhole<S extends z.ZodMiniType>(
  schema: S,
  value: unknown,
  where: string,
  whole: ProblemInput,
): z.output<S> {
  try {
    return readAs(schema, value, where)
  } catch (error) {
    throw error instanceof KhuyenCongError ? new KhuyenCongError([whole, ...error.problems]) : error
  }
}

/**
 * Of two entries of one id only one could count: there may be one. Throws `DUPLICATE_ID` naming
 * the second.
 */
export function refuseSameId(ids: readonly string[], placeOf: (index: number) => string): void {
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (seen.has(id))
      throw new KhuyenCongError({
        code: 'DUPLICATE_ID',
        at: placeOf(index),
        found: id,
        ...keyMessages.DUPLICATE_ID(id),
      })
    seen.add(id)
  }
}
