/** Numbers by chance that a seed gives again (mulberry32). */
export interface Chance {
  /** A whole number, 0 ≤ n < below. */
  readonly below: (below: number) => number
  readonly of: <T>(list: readonly T[]) => T
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    of: (list) => {
      const one = list[below(list.length)]
      if (one === undefined) throw new Error('an empty list')
      return one
    },
    shuffled: (list) => {
      const all = [...list]
      for (let last = all.length - 1; last > 0; last -= 1) {
        const other = below(last + 1)
        ;[all[last], all[other]] = [all[other] as never, all[last] as never]
      }
      return all
    },
  }
}
