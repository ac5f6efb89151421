import { compare, type Fraction, lowestTerms } from '../values/fraction.js'

/**
 * What the keys of a tie-break see in one entry, one after another; higher is better, `null` is not
 * known.
 */
export type KeyValues = readonly (Fraction | null)[]

/** How many stand before an entry for sure, and how many may. */
export interface Ahead {
  readonly sure: number
  readonly may: number
}

export const NONE_AHEAD: Ahead = { sure: 0, may: 0 }

/**
 * Tied entries by what their first key shows, the best first, then by the next key; `before` counts
 * those with a better value.
 */
export interface KeyTally {
  readonly count: number
  readonly unknown: number
  readonly known: readonly {
    readonly value: Fraction
    readonly before: number
    readonly rest: KeyTally
  }[]
  /** Whether entries that no key separates may still be drawn apart. */
  readonly drawnLater: boolean
}

/** Counts tied entries by their keys. */
export function tallyKeys(entries: readonly KeyValues[], drawnLater: boolean, at = 0): KeyTally {
  const byValue = new Map<string, { readonly value: Fraction; readonly entries: KeyValues[] }>()
  for (const keys of entries) {
    const value = keys[at] ?? null
    if (value === null) continue
    const key = lowestTerms(value)
    const same = byValue.get(key) ?? { value, entries: [] }
    same.entries.push(keys)
    byValue.set(key, same)
  }
  let before = 0
  const known = [...byValue.values()]
    .sort((a, b) => compare(b.value, a.value))
    .map((same) => {
      const rest = tallyKeys(same.entries, drawnLater, at + 1)
      before += rest.count
      return { value: same.value, before: before - rest.count, rest }
    })
  return { count: entries.length, unknown: entries.length - before, known, drawnLater }
}

/**
 * How many of a tally stand before an entry: an unknown value may be better or worse, and so may
 * all that comes after it.
 */
export function aheadOf(tally: KeyTally, keys: KeyValues, at = 0): Ahead {
  if (at === keys.length) return { sure: 0, may: tally.drawnLater ? tally.count : 0 }
  const own = keys[at] ?? null
  if (own === null) return { sure: 0, may: tally.count }
  const next = firstNotAbove(tally.known, own)
  const better = tally.known[next]?.before ?? tally.count - tally.unknown
  const same = tally.known[next]
  const deeper =
    same !== undefined && compare(same.value, own) === 0
      ? aheadOf(same.rest, keys, at + 1)
      : NONE_AHEAD
  return { sure: better + deeper.sure, may: better + tally.unknown + deeper.may }
}

function firstNotAbove(known: KeyTally['known'], own: Fraction): number {
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare((known[middle] as KeyTally['known'][number]).value, own) > 0) low = middle + 1
    else high = middle
  }
  return low
}
