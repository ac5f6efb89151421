import { digestOfText } from '../words/digest.js'
import type { ReadEntry, Scored } from './evaluate.js'
import {
  compare,
  decimal,
  type Fraction,
  fraction,
  isExact,
  lowestTerms,
  type Span,
} from '../words/fraction.js'
import type { KeyValues } from './rank-tally.js'
import type { Round } from './round.js'
import type { TieKey } from '../rules/scheme-parts.js'
import type { Sheet } from './sheet.js'

/** Hồ sơ để xếp hạng. / An entry as ranking sees it: never its place in the input, and its id only as a name. */
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

/** Bước tách hạng. / One step of a tie-break: the key asked, what this entry has, against whom, and what came of it. */
export interface TieStep {
  readonly key: string
  readonly value: string | null
  readonly against: readonly string[]
  readonly result: 'separated' | 'equal' | 'unknown' | 'referred' | 'drawn'
}

/** Thứ hạng. / A place: the rank, or the ranks it can still be; equal entries share one. */
export interface Place {
  readonly rank: number | null
  readonly between: readonly [number, number]
  readonly steps: readonly TieStep[]
}

/** What ranking asks of the round. */
export interface Chain {
  readonly rankBy: 'score' | 'order'
  readonly keys: readonly TieKey[]
  readonly sheet: Sheet | null
  readonly lottery: Round['lottery']
  readonly chair: string | null
  readonly group: string | null
}

/** Ranks one list as far as the values are known; an open value leaves open every rank it touches. */
export function placeKnown(
  contenders: readonly Contender[],
  given: Chain,
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const standing = contenders.filter(({ failed }) => !failed)
  const chain = chainFor(given)
  const first = chain.rankBy === 'score' ? -1 : 0
  place(standing, chain, first, 0, [], places)
  const failed = contenders.filter((each) => each.failed)
  place(failed, chain, first, standing.length, [], places)
  return places
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

type Settle = (of: Contender, from: number, to: number, last?: TieStep) => void

function place(
  tied: readonly Contender[],
  chain: Chain,
  position: number,
  base: number,
  steps: readonly Asked[],
  places: Map<string, Place>,
): void {
  const settle: Settle = (of, from, to, last) => {
    places.set(of.id, {
      rank: from === to ? from : null,
      between: [from, to],
      steps: [...steps.map((asked) => stepOf(asked, of)), ...(last === undefined ? [] : [last])],
    })
  }
  const key = position < 0 ? null : chain.keys[position]
  if (tied.length <= 1) for (const only of tied) settle(only, base + 1, base + 1)
  else if (key === undefined || key?.key === 'refer-to-authority')
    handOver(tied, base, 'referred', settle)
  else if (key?.key === 'lottery') draw(tied, chain, base, settle)
  else separate(tied, chain, key, { position, base, steps, places })
}

interface Frame {
  readonly position: number
  readonly base: number
  readonly steps: readonly Asked[]
  readonly places: Map<string, Place>
}

/** Asks one key of all that are tied: who is surely ahead gets a place, known equals go on to the next key. */
function separate(
  tied: readonly Contender[],
  chain: Chain,
  key: TieKey | null,
  { position, base, steps, places }: Frame,
): void {
  const spans = tied.map((each) =>
    key === null ? (each.scored?.rankScore ?? null) : valueOf(each, key, chain, tied),
  )
  const asked = key === null ? steps : [...steps, askedOf(key, tied, spans)]
  const { above, maybe } = sharpCounts(spans) ?? counts(spans)
  const equals = new Map<number, Contender[]>()
  tied.forEach((each, index) => {
    const span = spans[index] ?? null
    const [ahead, perhaps] = [above[index] as number, maybe[index] as number]
    const sharp = span !== null && isExact(span) && ahead === perhaps
    if (sharp) equals.set(ahead, [...(equals.get(ahead) ?? []), each])
    else
      places.set(each.id, {
        rank: ahead === perhaps ? base + ahead + 1 : null,
        between: [base + ahead + 1, base + perhaps + 1],
        steps: asked.map((one) => stepOf(one, each)),
      })
  })
  for (const [ahead, group] of equals)
    place(group, chain, position + 1, base + ahead, asked, places)
}

/** The same where every value is known: nothing is open, and one sorting is enough. */
function sharpCounts(
  spans: readonly (Span | null)[],
): { readonly above: readonly number[]; readonly maybe: readonly number[] } | null {
  if (!spans.every((span) => span !== null && isExact(span))) return null
  const value = (index: number): Fraction => (spans[index] as Span).least
  const order = spans.map((_, index) => index).sort((a, b) => compare(value(b), value(a)))
  const above = new Array<number>(spans.length).fill(0)
  order.forEach((index, place) => {
    const before = order[place - 1]
    above[index] =
      before !== undefined && compare(value(before), value(index)) === 0
        ? (above[before] as number)
        : place
  })
  return { above, maybe: above }
}

/** For each span, how many surely lie above it, and how many may come before it; equal known ones do not. */
function counts(spans: readonly (Span | null)[]): {
  readonly above: readonly number[]
  readonly maybe: readonly number[]
} {
  const known = spans.filter((span): span is Span => span !== null)
  const least = known.map((span) => span.least).sort(compare)
  const most = known.map((span) => span.most).sort(compare)
  const exact = known
    .filter(isExact)
    .map((span) => span.least)
    .sort(compare)
  const open = spans.length - known.length
  const above: number[] = []
  const maybe: number[] = []
  for (const span of spans) {
    if (span === null) {
      above.push(0)
      maybe.push(spans.length - 1)
      continue
    }
    const sharp = isExact(span)
    above.push(least.length - upTo(least, span.most, true))
    const higher = most.length - upTo(most, span.least, true)
    const touching = upTo(most, span.least, true) - upTo(most, span.least, false)
    const equals = upTo(exact, span.least, true) - upTo(exact, span.least, false)
    maybe.push(higher - (sharp ? 0 : 1) + (sharp ? touching - equals : touching) + open)
  }
  return { above, maybe }
}

/** How many of a sorted list lie below a value, or at it too. */
function upTo(sorted: readonly Fraction[], value: Fraction, inclusive: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const order = compare(sorted[middle] as Fraction, value)
    if (order < 0 || (inclusive && order === 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** What a key sees in an entry, higher is better; `null` is unknown. */
function valueOf(
  each: Contender,
  key: TieKey,
  chain: Chain,
  tied: readonly Contender[],
): Span | null {
  const sign = key.best === 'lowest' ? -1n : 1n
  const turned = (span: Span): Span =>
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

function factValue({ read: { facts } }: Contender, { id, order }: TieKey): Fraction | null {
  const value = facts[id ?? '']
  if (value === undefined) return null
  if (typeof value === 'boolean') return fraction(value ? 1 : 0)
  if (typeof value === 'object') return value
  const position = order?.indexOf(value) ?? -1
  return position < 0 ? null : fraction(-position)
}

/** Giá trị các khóa. / What the chain sees in an entry at one end of its marks, down to where it ends; `null` is not known. */
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

const ticketOf = (id: string, { seed }: NonNullable<Round['lottery']>): string =>
  digestOfText(`${seed}\n${id}`)

/** How often a juror who marked both gave this entry the higher total. */
function preferences(each: Contender, tied: readonly Contender[]): Span | null {
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

function chairMark(each: Contender, chair: string | null): Span | null {
  const total = chair === null ? undefined : totalsOf(each)?.get(chair)
  return total === undefined
    ? null
    : { least: fraction(total, 1_000_000), most: fraction(total, 1_000_000) }
}

/** A key as it was asked of a set of tied entries, ready to be told for each of them. */
interface Asked {
  readonly key: TieKey
  readonly names: readonly string[]
  readonly spans: ReadonlyMap<string, Span | null>
  readonly allKnown: boolean
  readonly howMany: ReadonlyMap<string, number>
}

function askedOf(key: TieKey, tied: readonly Contender[], spans: readonly (Span | null)[]): Asked {
  const howMany = new Map<string, number>()
  for (const span of spans)
    if (span !== null)
      howMany.set(lowestTerms(span.least), (howMany.get(lowestTerms(span.least)) ?? 0) + 1)
  return {
    key,
    names: tied.map(({ id }) => id).sort(),
    spans: new Map(tied.map(({ id }, index) => [id, spans[index] ?? null])),
    allKnown: spans.every((span) => span !== null && isExact(span)),
    howMany,
  }
}

function stepOf({ key, names, spans, allKnown, howMany }: Asked, of: Contender): TieStep {
  const mine = spans.get(of.id) ?? null
  const result =
    mine === null || !allKnown
      ? 'unknown'
      : (howMany.get(lowestTerms(mine.least)) ?? 0) > 1
        ? 'equal'
        : 'separated'
  return {
    key: nameOf(key),
    value: mine === null || !isExact(mine) ? null : shown(key, mine, of),
    against: others(names, of.id),
    result,
  }
}

/** The other names, as many as a reader can use. */
function others(names: readonly string[], own: string): readonly string[] {
  return names
    .slice(0, NAMES + 1)
    .filter((name) => name !== own)
    .slice(0, NAMES)
}

const NAMES = 50

function shown(key: TieKey, { least }: Span, { read: { facts } }: Contender): string {
  const value = key.key === 'fact' ? facts[key.id ?? ''] : undefined
  if (value !== undefined && typeof value !== 'object') return String(value)
  return decimal(key.best === 'lowest' ? { n: -least.n, d: least.d } : least)
}

const nameOf = ({ key, id }: TieKey): string => (id === null ? key : `${key}:${id}`)

/** The tie stays: everybody shares the rank (a person decides), or may still get any of its ranks (a draw to come). */
function handOver(
  tied: readonly Contender[],
  base: number,
  result: 'referred' | 'unknown',
  settle: Settle,
): void {
  const names = tied.map(({ id }) => id).sort()
  for (const each of tied)
    settle(each, base + 1, result === 'referred' ? base + 1 : base + tied.length, {
      key: result === 'referred' ? 'refer-to-authority' : 'lottery',
      value: null,
      against: others(names, each.id),
      result,
    })
}

/** Bốc thăm. / Draws by the published seed: whoever knows it can repeat the draw. Without a seed the tie stays open. */
function draw(tied: readonly Contender[], { lottery }: Chain, base: number, settle: Settle): void {
  if (lottery === null) {
    handOver(tied, base, 'unknown', settle)
    return
  }
  const tickets = tied
    .map((each) => ({ each, ticket: ticketOf(each.id, lottery) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
  const names = tied.map(({ id }) => id).sort()
  tickets.forEach(({ each, ticket }, index) => {
    settle(each, base + index + 1, base + index + 1, {
      key: 'lottery',
      value: ticket,
      against: others(names, each.id),
      result: 'drawn',
    })
  })
}
