/**
 * The one empty list that stages share: most of them find nothing, and nothing is allocated
 * (`npm run bench`).
 */
export const EMPTY_LIST: readonly never[] = Object.freeze([])

/** Two lists as one; no new one is made where either is empty. */
export function joined<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  if (b.length === 0) return a
  return a.length === 0 ? b : [...a, ...b]
}
