import { compare, type Fraction, isExact } from '../values/fraction.js'
import {
  type Ahead,
  aheadOf,
  type KeyValues,
  NONE_AHEAD,
  type KeyTally,
  tallyKeys,
} from './rank-tally.js'
import { type RankPlace, placeKnown } from './tie-break.js'
import { type Chain, chainFor, type Contender, type End, isDrawnLater, keyAt } from './tie-keys.js'

/**
 * Xếp hạng. / Ranks one list: entries that have not failed first, by score or by the ordered keys;
 * equals are separated by the chain, one key after another, and share a rank where it cannot
 * separate them.
 *
 * While marks are missing a place is the best and the worst rank over every way to fill them in:
 * the best is where the entry gets all it still can and the others no more than they have, the
 * worst is the reverse. An entry that may yet fail, or pass, counts for both. Only a chain that
 * asks jurors for their preference, or prefers less of a criterion that is open, gives an interval
 * that may be too wide.
 */
export function placeAll(
  contenders: readonly Contender[],
  chain: Chain,
): ReadonlyMap<string, RankPlace> {
  const open = chain.rankBy === 'score' ? contenders.filter(isOpen) : []
  const settled = placeKnown(
    open.length === 0 ? contenders : contenders.filter((each) => !isOpen(each)),
    chain,
  )
  return open.length === 0 ? settled : withOpen(contenders, open, settled, chainFor(chain))
}

function isOpen({ scored, failed, failsAt }: Contender): boolean {
  return (
    (scored !== null && !isExact(scored.rankScore)) ||
    failsAt.least !== failed ||
    failsAt.most !== failed
  )
}

/** Where an entry stands at one end of what its marks can still be. */
interface ScoreAtEnd {
  readonly failed: boolean
  readonly score: Fraction
}

const scoreAt = ({ scored, failsAt }: Contender, end: End): ScoreAtEnd => ({
  failed: failsAt[end],
  score: scored?.rankScore[end] ?? { n: 0n, d: 1n },
})

/** Failed entries come below all others, whatever their score. */
const order = (a: ScoreAtEnd, b: ScoreAtEnd): number =>
  a.failed === b.failed ? compare(a.score, b.score) : a.failed ? -1 : 1

/** Entries at one end of their marks, ready to be counted against a score. */
interface Field {
  readonly upTo: (of: ScoreAtEnd) => number
  readonly below: (of: ScoreAtEnd) => number
  readonly above: (of: ScoreAtEnd) => number
  readonly ties: (of: ScoreAtEnd, by: KeyValues) => Ahead
}

function fieldOf(contenders: readonly Contender[], end: End, chain: Chain): Field {
  const sorted = contenders
    .map((of) => ({ of, at: scoreAt(of, end) }))
    .sort((a, b) => order(a.at, b.at))
  const scores = sorted.map(({ at }) => at)
  const tallies = new Map<number, KeyTally>()
  const below = (of: ScoreAtEnd): number => firstPast(scores, of, false)
  const upTo = (of: ScoreAtEnd): number => firstPast(scores, of, true)
  const tallyOf = (from: number, to: number): KeyTally => {
    const known =
      tallies.get(from) ??
      tallyKeys(
        sorted.slice(from, to).map((each) => keyAt(each.of, end, chain)),
        isDrawnLater(chain),
      )
    tallies.set(from, known)
    return known
  }
  return {
    below,
    upTo,
    above: (of) => scores.length - upTo(of),
    ties: (of, by) =>
      below(of) === upTo(of) ? NONE_AHEAD : aheadOf(tallyOf(below(of), upTo(of)), by),
  }
}

/**
 * The first of a sorted list that lies above a score, or else the first that is not below it.
 */
function firstPast(sorted: readonly ScoreAtEnd[], of: ScoreAtEnd, past: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const place = order(sorted[middle] as ScoreAtEnd, of)
    if (place < 0 || (past && place === 0)) low = middle + 1
    else high = middle
  }
  return low
}

function withOpen(
  contenders: readonly Contender[],
  open: readonly Contender[],
  settled: ReadonlyMap<string, RankPlace>,
  chain: Chain,
): ReadonlyMap<string, RankPlace> {
  const every = fieldsOf(contenders, chain)
  const others = fieldsOf(open, chain)
  const asksJurors = chain.keys.some(({ key }) => key === 'jurors-preferring')
  return new Map(
    contenders.map((each) => {
      const own = settled.get(each.id)
      // who is preferred depends on who else is tied: an entry that may join a tie may turn it
      // round
      const sharp = own !== undefined && !(asksJurors && mayJoin(others, each))
      const [best, worst] = sharp
        ? shifted(own.between, boundsOf(each, others, chain))
        : shifted([1, 1 - itself(each, chain)], boundsOf(each, every, chain))
      return [
        each.id,
        { rank: best === worst ? best : null, between: [best, worst], steps: own?.steps ?? [] },
      ]
    }),
  )
}

interface Fields {
  readonly least: Field
  readonly most: Field
}
const fieldsOf = (contenders: readonly Contender[], chain: Chain): Fields => ({
  least: fieldOf(contenders, 'least', chain),
  most: fieldOf(contenders, 'most', chain),
})

const shifted = (
  [best, worst]: readonly [number, number],
  { sure, may }: Ahead,
): readonly [number, number] => [best + sure, worst + may]

/** How many of a field stand above an entry in its best case, and in its worst. */
function boundsOf(each: Contender, { least, most }: Fields, chain: Chain): Ahead {
  const [high, low] = [scoreAt(each, 'most'), scoreAt(each, 'least')]
  return {
    sure: least.above(high) + least.ties(high, keyAt(each, 'most', chain)).sure,
    may: most.above(low) + most.ties(low, keyAt(each, 'least', chain)).may,
  }
}

/**
 * Whether a field that holds the entry counts it above itself: at its other end, or in a tie whose
 * outcome is not known.
 */
function itself(each: Contender, chain: Chain): 0 | 1 {
  const open = order(scoreAt(each, 'most'), scoreAt(each, 'least')) > 0
  return open || isDrawnLater(chain) || keyAt(each, 'least', chain).includes(null) ? 1 : 0
}

/** Whether some open entry may come to stand beside an entry. */
function mayJoin({ least, most }: Fields, each: Contender): boolean {
  const at = scoreAt(each, 'least')
  return least.upTo(at) > most.below(at)
}
