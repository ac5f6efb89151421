import { digestOfText } from '../json/digest.js'

/** What may be drawn: how much money it has, and the number it was given by the seed. */
export interface Drawable {
  readonly ticket: string
  /** Đồng. */
  readonly amount: number
}

/** Something that was drawn, and how many of the points fell on it. */
export interface Hit<D> {
  readonly of: D
  readonly points: number
}

const hashOf = (text: string): string => digestOfText(text).replace('sha256-', '')

/**
 * The number of a project in a draw: SHA-256 (hex) of the seed, a line feed and the id, in UTF-8.
 * Anyone can work it out again by any program that knows SHA-256.
 */
export const numberInDraw = (seed: string, id: string): string => hashOf(`${seed}\n${id}`)

/** The so many with the smallest numbers; of a sorted list. */
export const drawnAtRandom = <D extends Drawable>(
  sorted: readonly D[],
  size: number,
): readonly Hit<D>[] => sorted.slice(0, size).map((of) => ({ of, points: 1 }))

/** Where the points of a draw by money fall. */
export interface MoneyPoints {
  readonly total: bigint
  readonly size: number
  /** 0 ≤ start < total, from the seed. */
  readonly start: bigint
}

/** The start of a draw by money: the hash of the seed and the group, modulo the whole amount. */
export function moneyPoints(
  seed: string,
  group: string,
  amounts: readonly number[],
  size: number,
): MoneyPoints {
  const total = amounts.reduce((sum, each) => sum + BigInt(each), 0n)
  const start = total === 0n ? 0n : BigInt(`0x${hashOf(`${seed}\n\n${group}`)}`) % total
  return { total, size, start }
}

/**
 * Systematic selection in proportion to money: the sorted list laid end to end, and every
 * total/size đồng a point, the first at start/size. The k-th point is ⌊(k × total + start) / size⌋.
 */
export function drawnByMoney<D extends Drawable>(
  sorted: readonly D[],
  { total, size, start }: MoneyPoints,
): readonly Hit<D>[] {
  const hits: Hit<D>[] = []
  let next = 0n
  let upTo = 0n
  const point = (): bigint => (next * total + start) / BigInt(size)
  for (const of of sorted) {
    upTo += BigInt(of.amount)
    let points = 0
    while (next < BigInt(size) && point() < upTo) {
      points += 1
      next += 1n
    }
    if (points > 0) hits.push({ of, points })
  }
  return hits
}

/** A group of a stratified draw: how many it has, and what its share goes by. */
export interface Stratum {
  readonly count: number
  readonly weight: bigint
}

/**
 * How a sample is shared out among groups, in their order: one for each as far as it goes, the
 * heaviest first, then one after the other by Sainte-Laguë's divisors (weight / (2 × places + 1)).
 * No group gets more than it has.
 */
export function shared(strata: readonly Stratum[], size: number): readonly number[] {
  const places = strata.map(() => 0)
  for (let left = size; left > 0; left -= 1) {
    const best = neediest(strata, places)
    if (best === null) break
    places[best] = (places[best] ?? 0) + 1
  }
  return places
}

function neediest(strata: readonly Stratum[], places: readonly number[]): number | null {
  let best: number | null = null
  strata.forEach(({ count }, index) => {
    if ((places[index] ?? 0) >= count) return
    if (best === null || comesBefore(index, best, strata, places)) best = index
  })
  return best
}

function comesBefore(
  one: number,
  other: number,
  strata: readonly Stratum[],
  places: readonly number[],
): boolean {
  const [a = 0, b = 0] = [places[one], places[other]]
  if ((a === 0) !== (b === 0)) return a === 0
  const [v = 0n, w = 0n] = [strata[one]?.weight, strata[other]?.weight]
  return v * BigInt(2 * b + 1) > w * BigInt(2 * a + 1)
}
