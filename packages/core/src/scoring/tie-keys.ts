import { digestOfText } from '../json/digest.js'
import type { ReadEntry } from './read-entry.js'
import type { Scored } from './evaluate.js'
import { type Fraction, fraction, isExact, type ClosedInterval } from '../values/fraction.js'
import type { KeyValues } from './rank-tally.js'
import type { Round } from './round.js'
import { entryFactReader } from '../kinds/scheme/entry-facts.js'
import type { TieKey } from '../kinds/scheme/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'

/**
 * Hồ sơ để xếp hạng. / An entry as ranking sees it: never its place in the input, and its id only
 * as a name.
 */
export interface Contender {
  readonly id: string
  readonly read: ReadEntry
  readonly scored: Scored | null
  readonly failed: boolean
  /** Whether it has failed with the fewest and with the most points it can still get. */
  readonly failsAt: Readonly<Record<End, boolean>>
}

/** One end of what the marks of an entry can still be. */
export type End = 'least' | 'most'

/** What ranking asks of the round. */
export interface Chain {
  readonly rankBy: 'score' | 'order'
  readonly keys: readonly TieKey[]
  readonly sheet: MarkSheet | null
  readonly lottery: Round['lottery']
  readonly chair: string | null
  readonly group: string | null
}

/** The chain as it holds in its group. */
export function chainFor(chain: Chain): Chain {
  const { keys, group } = chain
  return {
    ...chain,
    keys: keys.filter(
      ({ exceptGroups }) => group === null || exceptGroups?.includes(group) !== true,
    ),
  }
}

/** What a key sees in an entry, higher is better; `null` is unknown. */
export function valueOf(
  each: Contender,
  key: TieKey,
  chain: Chain,
  tied: readonly Contender[],
): ClosedInterval | null {
  const sign = key.best === 'lowest' ? -1n : 1n
  const turned = (span: ClosedInterval): ClosedInterval =>
    sign === 1n
      ? span
      : { least: { n: -span.most.n, d: span.most.d }, most: { n: -span.least.n, d: span.least.d } }
  if (key.key === 'jurors-preferring') return preferences(each, tied)
  if (key.key === 'chair-mark') return chairMark(each, chain.chair)
  if (key.key === 'criterion') {
    const node = chain.sheet?.index.get(key.id ?? '')
    const span = node === undefined ? undefined : each.scored?.nodes[node]
    return span === undefined ? null : turned(span)
  }
  const value = factValue(each, key)
  return value === null ? null : turned({ least: value, most: value })
}

function factValue(
  { read: { facts, vocabulary } }: Contender,
  { id, order }: TieKey,
): Fraction | null {
  const value = entryFactReader(id ?? '', vocabulary)(facts) ?? null
  if (value === null) return null
  if (typeof value === 'boolean') return fraction(value ? 1 : 0)
  if (typeof value === 'number') return fraction(value)
  const position = order?.indexOf(String(value)) ?? -1
  return position < 0 ? null : fraction(-position)
}

/**
 * Giá trị các khóa. / What the chain sees in an entry at one end of its marks, down to where it
 * ends; `null` is not known.
 */
export function keyAt(each: Contender, end: End, chain: Chain): KeyValues {
  return askedKeys(chain).flatMap((key) => {
    if (key.key !== 'lottery') return [oneKeyAt(each, key, end, chain)]
    return chain.lottery === null ? [] : [ticketValue(each, chain.lottery)]
  })
}

/** The chain ends in a draw that has not been made. */
export const isDrawnLater = (chain: Chain): boolean =>
  chain.lottery === null && askedKeys(chain).some(({ key }) => key === 'lottery')

/** The keys down to the one that ends the chain. */
function askedKeys({ keys }: Chain): readonly TieKey[] {
  const last = keys.findIndex(({ key }) => key === 'lottery' || key === 'refer-to-authority')
  if (last === -1) return keys
  return keys.slice(0, keys[last]?.key === 'lottery' ? last + 1 : last)
}

function oneKeyAt(each: Contender, key: TieKey, end: End, chain: Chain): Fraction | null {
  if (key.key === 'jurors-preferring') return null
  if (key.key === 'chair-mark') {
    const sheet = each.read.panel?.counted.find(({ juror }) => juror === chain.chair)
    return sheet === undefined ? null : fraction(sheet.points[end][0] as number, 1_000_000)
  }
  const span = valueOf(each, key, chain, [])
  // to prefer less of a criterion that is still open is no end of the marks
  if (span === null || (key.best === 'lowest' && !isExact(span))) return null
  return span[end]
}

/** The lowest ticket is drawn first. */
const ticketValue = ({ id }: Contender, lottery: NonNullable<Round['lottery']>): Fraction =>
  fraction(-BigInt(`0x${ticketOf(id, lottery).replace('sha256-', '')}`))

export const ticketOf = (id: string, { seed }: NonNullable<Round['lottery']>): string =>
  digestOfText(`${seed}\n${id}`)

/** How often a juror who marked both gave this entry the higher total. */
function preferences(each: Contender, tied: readonly Contender[]): ClosedInterval | null {
  const mine = totalsOf(each)
  let wins = 0
  for (const other of tied) {
    if (other === each) continue
    const theirs = totalsOf(other)
    if (mine === null || theirs === null) return null
    for (const [juror, total] of mine)
      if (theirs.has(juror) && total > (theirs.get(juror) as number)) wins += 1
  }
  return { least: fraction(wins), most: fraction(wins) }
}

function totalsOf({ read: { panel } }: Contender): ReadonlyMap<string, number> | null {
  const sheets = panel?.counted ?? []
  if (sheets.some(({ points }) => points.least[0] !== points.most[0])) return null
  return new Map(sheets.map(({ juror, points }) => [juror, points.least[0] as number]))
}

function chairMark(each: Contender, chair: string | null): ClosedInterval | null {
  const total = chair === null ? undefined : totalsOf(each)?.get(chair)
  return total === undefined
    ? null
    : { least: fraction(total, 1_000_000), most: fraction(total, 1_000_000) }
}
