import { countBallots } from './ballots.js'
import { floorOf } from './gates.js'
import type { GateStep } from './gate-step.js'
import type { ReadEntry } from './read-entry.js'
import type { Scored } from './evaluate.js'
import {
  compare,
  divide,
  type ExactNumber,
  type Fraction,
  fraction,
  minus,
  multiply,
  plus,
  type ClosedInterval,
  written,
  ZERO,
} from '../values/fraction.js'
import { partsOf } from '../kinds/scheme/entry-facts.js'
import type { ConditionNode } from '../vocabulary/trace.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import type { MarkSheet } from './mark-sheet.js'

/**
 * Thay đổi nhỏ nhất để đạt. / The least that would have passed an entry: points to gain (on the
 * mean, and summed over the jurors where the mean rules), ballots to turn, facts to mend or supply,
 * a jury to put right.
 */
export interface SmallestChange {
  readonly marks: readonly {
    readonly criterion: string
    readonly mean: ExactNumber
    readonly points: ExactNumber | null
  }[]
  readonly ballots: number | null
  readonly facts: readonly { readonly gate: string; readonly facts: readonly string[] }[]
  readonly panel: boolean
}

/** What is missing to a pass; for a verdict still open, what the missing marks must bring. */
export function smallestChange(
  version: SchemeVersion,
  sheet: MarkSheet | null,
  read: ReadEntry,
  scored: Scored | null,
  gates: readonly GateStep[],
): SmallestChange {
  const open = gates.filter(({ verdict, gate }) => verdict !== 'met' && gate !== 'council')
  return {
    marks: sheet === null || scored === null ? [] : marksNeeded(version, sheet, read, scored),
    ballots: open.some(({ gate }) => gate === 'ballots') ? ballotsNeeded(version, read) : null,
    facts: open
      .filter(({ parts }) => parts.length > 0)
      .map(({ gate, parts }) => ({ gate, facts: mended(parts, read) })),
    panel: open.some(({ gate }) => gate === 'panel'),
  }
}

function marksNeeded(
  version: SchemeVersion,
  sheet: MarkSheet,
  read: ReadEntry,
  scored: Scored,
): SmallestChange['marks'] {
  const lines: { criterion: string; mean: ExactNumber; points: ExactNumber | null }[] = []
  const jurors =
    version.panel?.aggregate === 'mean' ? fraction(read.panel?.counted.length ?? 0) : null
  const climb = (index: number): Fraction => {
    const node = sheet.nodes[index]
    if (node === undefined || read.applies?.[index] === false) return ZERO
    const below = node.children.reduce((sum, child) => plus(sum, climb(child)), ZERO)
    const required = index === 0 ? (version.total?.atLeast ?? null) : floorOf(node, version)
    const short =
      required === null
        ? ZERO
        : index === 0
          ? divide(shortfall(scored.total, required), scored.factor)
          : shortfall(scored.nodes[index] as ClosedInterval, required)
    if (compare(short, below) <= 0) return below
    const extra = minus(short, below)
    lines.push({
      criterion: node.id,
      mean: written(extra),
      points: jurors === null || jurors.n === 0n ? null : written(multiply(extra, jurors)),
    })
    return short
  }
  climb(0)
  return lines
}

/**
 * How far a span lies below a figure: from its upper end where it surely fails, from its lower end
 * while it is open.
 */
function shortfall({ least, most }: ClosedInterval, required: Fraction): Fraction {
  if (compare(most, required) < 0) return minus(required, most)
  return compare(least, required) < 0 ? minus(required, least) : ZERO
}

/** How many ballots would have to pass instead of failing. */
function ballotsNeeded({ ballots }: SchemeVersion, { entry }: ReadEntry): number | null {
  if (ballots === null) return null
  const { passing, all } = countBallots(ballots, entry.ballots)
  const share = ballots.atLeast ?? ballots.moreThan
  if (all === 0 || share === null) return null
  const needed =
    ballots.atLeast === null
      ? (share.n * BigInt(all)) / share.d + 1n
      : (share.n * BigInt(all) + share.d - 1n) / share.d
  return Number(needed) - passing
}

/** The facts to mend or supply, of a ratio its two parts. */
const mended = (parts: readonly ConditionNode[], { vocabulary }: ReadEntry): readonly string[] =>
  [...new Set(parts.flatMap(factsToMend).flatMap((fact) => partsOf(fact, vocabulary)))].sort()

function factsToMend(part: ConditionNode): readonly string[] {
  if (part.verdict === 'met') return []
  if ('fact' in part) return [part.fact]
  const children = 'all' in part ? part.all : 'any' in part ? part.any : [part.not]
  return 'not' in part ? factsIn(part.not) : children.flatMap(factsToMend)
}

function factsIn(part: ConditionNode): readonly string[] {
  if ('fact' in part) return [part.fact]
  return ('all' in part ? part.all : 'any' in part ? part.any : [part.not]).flatMap(factsIn)
}
