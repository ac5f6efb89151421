/*
 * Lists of a project and of a pack are frozen, and an iterator or a method of the engine over a
 * frozen list takes about ten times as long as an index. These walk by index; they are for what is
 * asked of every item of every project (bench/bench.ts, «judge: no trace, no record»).
 */

/** Whether something holds of any of a list. */
export function someOf<T>(list: readonly T[], holds: (each: T) => boolean): boolean {
  // eslint-disable-next-line @typescript-eslint/prefer-for-of -- see above
  for (let index = 0; index < list.length; index += 1) if (holds(list[index] as T)) return true
  return false
}

/** What is made of each of a list; most lists of a project hold one. */
export function mapOf<T, U>(list: readonly T[], make: (each: T, index: number) => U): U[] {
  const made = list.length === 0 ? [] : [make(list[0] as T, 0)]
  for (let index = 1; index < list.length; index += 1) made.push(make(list[index] as T, index))
  return made
}
