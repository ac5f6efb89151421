import { digestOfText } from './digest.js'
import type { ReadEntry, Scored } from './evaluate.js'
import { compare, decimal, type Fraction, fraction, isExact, type Span, ZERO } from './fraction.js'
import type { Round } from './round.js'
import type { TieKey } from './scheme.js'
import type { Sheet } from './sheet.js'

/** Hồ sơ để xếp hạng. / An entry as ranking sees it: never its place in the input, and its id only as a name. */
export interface Contender {
  readonly id: string
  readonly read: ReadEntry
  readonly scored: Scored | null
  readonly failed: boolean
}

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

/**
 * Xếp hạng. / Ranks one list: entries that have not failed first, by score or by the ordered keys; equals are separated by
 * the chain, one key after another, and share a rank where it cannot separate them.
 */
export function placeAll(contenders: readonly Contender[], chain: Chain): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const alive = contenders.filter(({ failed }) => !failed)
  const keys = chain.keys.filter(({ exceptGroups }) => chain.group === null || exceptGroups?.includes(chain.group) !== true)
  const first = chain.rankBy === 'score' ? -1 : 0
  place(alive, { ...chain, keys }, first, 0, [], places)
  place(contenders.filter(({ failed }) => failed), { ...chain, keys }, first, alive.length, [], places)
  return places
}

type Steps = readonly ((of: Contender) => TieStep)[]

function place(tied: readonly Contender[], chain: Chain, position: number, base: number, steps: Steps, places: Map<string, Place>): void {
  const settle = (of: Contender, from: number, to: number, more: Steps = []): void => { places.set(of.id, { rank: from === to ? from : null, between: [from, to], steps: [...steps, ...more].map((make) => make(of)) }) }
  if (tied.length <= 1) { for (const only of tied) settle(only, base + 1, base + 1); return }
  const key = position < 0 ? null : chain.keys[position]
  if (key === undefined || key?.key === 'refer-to-authority') { for (const each of tied) settle(each, base + 1, base + 1, [refer(tied)]); return }
  if (key?.key === 'lottery') { draw(tied, chain, base, settle); return }
  const spans = tied.map((each) => (key === null ? each.scored?.rankScore ?? null : valueOf(each, key, chain, tied)))
  const show = (of: Contender): Span | null => spans[tied.indexOf(of)] ?? null
  const { above, maybe } = counts(spans)
  const known = new Map<number, Contender[]>()
  tied.forEach((each, index) => {
    const span = spans[index] ?? null
    const from = base + (above[index] as number) + 1
    const step = key === null ? [] : [(of: Contender): TieStep => tieStep(key, show(of), tied, of, show)]
    if (above[index] !== maybe[index]) { settle(each, from, base + (maybe[index] as number) + 1, step); return }
    if (span === null || !isExact(span)) { settle(each, from, from, step); return }
    known.set(from, [...(known.get(from) ?? []), each])
  })
  const more = key === null ? [] : [(of: Contender): TieStep => tieStep(key, show(of), tied, of, show)]
  for (const [from, equals] of known) place(equals, chain, position + 1, from - 1, [...steps, ...more], places)
}

/** For each span, how many surely lie above it, and how many may come before it; equal known ones do not. */
function counts(spans: readonly (Span | null)[]): { readonly above: readonly number[]; readonly maybe: readonly number[] } {
  const known = spans.filter((span): span is Span => span !== null)
  const least = known.map((span) => span.least).sort(compare)
  const most = known.map((span) => span.most).sort(compare)
  const exact = known.filter(isExact).map((span) => span.least).sort(compare)
  const open = spans.length - known.length
  const above: number[] = []
  const maybe: number[] = []
  for (const span of spans) {
    if (span === null) { above.push(0); maybe.push(spans.length - 1); continue }
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
function valueOf(each: Contender, key: TieKey, chain: Chain, tied: readonly Contender[]): Span | null {
  const sign = key.best === 'lowest' ? -1n : 1n
  const turned = (span: Span): Span => (sign === 1n ? span : { least: { n: -span.most.n, d: span.most.d }, most: { n: -span.least.n, d: span.least.d } })
  switch (key.key) {
    case 'criterion': {
      const node = chain.sheet?.index.get(key.id ?? '')
      const span = node === undefined ? undefined : each.scored?.nodes[node]
      return span === undefined ? null : turned(span)
    }
    case 'fact': { const value = factValue(each, key); return value === null ? null : turned({ least: value, most: value }) }
    case 'jurors-preferring': return preferences(each, tied)
    case 'chair-mark': return chairMark(each, chain.chair)
    default: return null
  }
}

function factValue({ read: { facts } }: Contender, { id, order }: TieKey): Fraction | null {
  const value = facts[id ?? '']
  if (value === undefined) return null
  if (typeof value === 'boolean') return fraction(value ? 1 : 0)
  if (typeof value === 'object') return value
  const position = order?.indexOf(value) ?? -1
  return position < 0 ? null : fraction(-position)
}

/** How often a juror who marked both gave this entry the higher total. */
function preferences(each: Contender, tied: readonly Contender[]): Span | null {
  const mine = totalsOf(each)
  let wins = 0
  for (const other of tied) {
    if (other === each) continue
    const theirs = totalsOf(other)
    if (mine === null || theirs === null) return null
    for (const [juror, total] of mine) if (theirs.has(juror) && total > (theirs.get(juror) as number)) wins += 1
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
  return total === undefined ? null : { least: fraction(total, 1_000_000), most: fraction(total, 1_000_000) }
}

function tieStep(key: TieKey, mine: Span | null, tied: readonly Contender[], of: Contender, show: (of: Contender) => Span | null): TieStep {
  const others = tied.filter((each) => each !== of)
  const result = mine === null || !isExact(mine) || others.some((each) => { const span = show(each); return span === null || !isExact(span) })
    ? 'unknown'
    : others.some((each) => compare(show(each)?.least ?? ZERO, mine.least) === 0) ? 'equal' : 'separated'
  return { key: nameOf(key), value: mine === null || !isExact(mine) ? null : shown(key, mine, of), against: names(others), result }
}

function shown(key: TieKey, { least }: Span, { read: { facts } }: Contender): string {
  const value = key.key === 'fact' ? facts[key.id ?? ''] : undefined
  if (value !== undefined && typeof value !== 'object') return String(value)
  return decimal(key.best === 'lowest' ? { n: -least.n, d: least.d } : least)
}

const nameOf = ({ key, id }: TieKey): string => (id === null ? key : `${key}:${id}`)
const names = (contenders: readonly Contender[]): readonly string[] => contenders.map(({ id }) => id).sort()

function refer(tied: readonly Contender[]): (of: Contender) => TieStep {
  return (of) => ({ key: 'refer-to-authority', value: null, against: names(tied.filter((each) => each !== of)), result: 'referred' })
}

/** Bốc thăm. / Draws by the published seed: whoever knows it can repeat the draw. Without a seed the tie stays. */
function draw(tied: readonly Contender[], { lottery }: Chain, base: number, settle: (of: Contender, from: number, to: number, more: Steps) => void): void {
  if (lottery === null) { for (const each of tied) settle(each, base + 1, base + tied.length, [(of) => ({ ...refer(tied)(of), key: 'lottery', result: 'unknown' })]); return }
  const ticket = (of: Contender): string => digestOfText(`${lottery.seed}\n${of.id}`)
  const drawn = [...tied].sort((a, b) => (ticket(a) < ticket(b) ? -1 : 1))
  drawn.forEach((each, index) => { settle(each, base + index + 1, base + index + 1, [(of) => ({ key: 'lottery', value: ticket(of), against: names(tied.filter((other) => other !== of)), result: 'drawn' })]) })
}
