import { decimal, isExact, lowestTerms, type ClosedInterval } from '../values/fraction.js'
import { entryFactReader, entryFactText } from '../kinds/scheme/entry-facts.js'
import { rankCounts } from './rank-counts.js'
import type { TieKey } from '../kinds/scheme/scheme-parts.js'
import { type Chain, chainFor, type Contender, ticketOf, valueOf } from './tie-keys.js'

/**
 * Bước xử lý bằng điểm. / One step of a tie-break: the key asked, what this entry has, against
 * whom, and what came of it.
 */
export interface TieStep {
  readonly key: string
  readonly value: string | null
  readonly against: readonly string[]
  readonly result: 'separated' | 'equal' | 'unknown' | 'referred' | 'drawn'
}

/** Thứ hạng. / A place: the rank, or the ranks it can still be; equal entries share one. */
export interface RankPlace {
  readonly rank: number | null
  readonly between: readonly [number, number]
  readonly steps: readonly TieStep[]
}

/**
 * Ranks one list as far as the values are known; an open value leaves open every rank it touches.
 */
export function placeKnown(
  contenders: readonly Contender[],
  given: Chain,
): ReadonlyMap<string, RankPlace> {
  const places = new Map<string, RankPlace>()
  const passing = contenders.filter(({ failed }) => !failed)
  const chain = chainFor(given)
  const first = chain.rankBy === 'score' ? -1 : 0
  place(passing, chain, first, 0, [], places)
  const failed = contenders.filter((each) => each.failed)
  place(failed, chain, first, passing.length, [], places)
  return places
}

type Settle = (of: Contender, from: number, to: number, last?: TieStep) => void

function place(
  tied: readonly Contender[],
  chain: Chain,
  position: number,
  base: number,
  steps: readonly Asked[],
  places: Map<string, RankPlace>,
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

interface TieContext {
  readonly position: number
  readonly base: number
  readonly steps: readonly Asked[]
  readonly places: Map<string, RankPlace>
}

/**
 * Asks one key of all that are tied: who is surely ahead gets a place, known equals go on to the
 * next key.
 */
function separate(
  tied: readonly Contender[],
  chain: Chain,
  key: TieKey | null,
  { position, base, steps, places }: TieContext,
): void {
  const spans = tied.map((each) =>
    key === null ? (each.scored?.rankScore ?? null) : valueOf(each, key, chain, tied),
  )
  const asked = key === null ? steps : [...steps, askedOf(key, tied, spans)]
  const { above, maybe } = rankCounts(spans)
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

/** A key as it was asked of a set of tied entries, ready to be told for each of them. */
interface Asked {
  readonly key: TieKey
  readonly names: readonly string[]
  readonly spans: ReadonlyMap<string, ClosedInterval | null>
  readonly allKnown: boolean
  readonly howMany: ReadonlyMap<string, number>
}

function askedOf(
  key: TieKey,
  tied: readonly Contender[],
  spans: readonly (ClosedInterval | null)[],
): Asked {
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
    value: mine === null || !isExact(mine) ? null : valueText(key, mine, of),
    against: others(names, of.id),
    result,
  }
}

/** The other names, as many as a reader can use. */
function others(names: readonly string[], own: string): readonly string[] {
  return names
    .slice(0, MAX_NAMES + 1)
    .filter((name) => name !== own)
    .slice(0, MAX_NAMES)
}

const MAX_NAMES = 50

function valueText(key: TieKey, { least }: ClosedInterval, { read }: Contender): string {
  const fact = key.key === 'fact' ? (key.id ?? '') : null
  const value = fact === null ? null : entryFactReader(fact, read.vocabulary)(read.facts)
  if (fact !== null && value !== null && value !== undefined)
    return entryFactText(fact, value, read.vocabulary)
  return decimal(key.best === 'lowest' ? { n: -least.n, d: least.d } : least)
}

const nameOf = ({ key, id }: TieKey): string => (id === null ? key : `${key}:${id}`)

/**
 * The tie stays: everybody shares the rank (a person decides), or may still get any of its ranks (a
 * draw to come).
 */
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

/**
 * Bốc thăm. / Draws by the published seed: whoever knows it can repeat the draw. Without a seed the
 * tie stays open.
 */
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
