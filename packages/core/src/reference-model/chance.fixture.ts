/** Nguồn ngẫu nhiên có hạt giống. / Random choices from a seed: the same seed, the same choices. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to one below `end` (mulberry32). */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }

  /** Whether a thing happens that happens so many times out of a hundred. */
  happens(percent: number): boolean {
    return this.below(100) < percent
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  /** Some of a list, in its order; at least `least` of them. */
  some<T>(list: readonly T[], least = 0): readonly T[] {
    const chosen = list.filter(() => this.happens(50))
    return chosen.length >= least ? chosen : list.slice(0, least)
  }

  /** A thing, or nothing. */
  maybe<T>(percent: number, make: () => T): T | undefined {
    return this.happens(percent) ? make() : undefined
  }

  times<T>(most: number, make: (index: number) => T): readonly T[] {
    return Array.from({ length: this.below(most + 1) }, (_, index) => make(index))
  }
}

/** An object without the keys that hold nothing. */
export const given = <T extends object>(parts: T): T =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as T
