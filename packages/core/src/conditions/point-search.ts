import type { Condition } from './conditions.js'
import { type CompiledCondition, compileConditionOver, missingFacts } from './compile-condition.js'
import { leavesOf, type Point, valueClassesOf } from './value-classes.js'
import type { FactValue } from '../vocabulary/trace.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { TruthValue } from '../vocabulary/answers.js'

/** What a search found: a point, none anywhere, or that looking everywhere would take too long. */
export type Found = { readonly point: Point } | 'none' | 'too-large'

/** How many comparisons may still be made, shared by all searches of one run. */
export interface Budget {
  left: number
}

/**
 * How many comparisons one run, and one question of it, may make before it says that it did not
 * look everywhere.
 */
export const SEARCH_LIMITS = { steps: 6_000_000, perQuestion: 2_000_000 } as const

/** What asking costs before anything is compared. */
const PER_QUESTION = 20

/**
 * Whether a point is wanted, told from what each condition says of it so far; `null`: cannot be
 * told yet.
 */
export type Wanted = (verdicts: readonly TruthValue[]) => boolean | null

/**
 * Tìm một tình huống cụ thể. / Looks for a point on which the conditions say what is wanted,
 * exactly: facts are chosen one at a time, one value of each class, and three-valued logic tells
 * as soon as the rest no longer matters. `none` is therefore a proof. For building a book (rules
 * that overlap) and for checking, comparing and testing packs: no decision runs it.
 */
export interface Search {
  (conditions: readonly Condition[], wanted: Wanted, start?: Point): Found
  /** The words its conditions are written in. */
  readonly vocabulary: Vocabulary
}

/** The facts chosen so far. */
type Chosen = Map<string, FactValue>

interface Prepared {
  readonly compiled: CompiledCondition<Chosen>
  readonly leaves: ReturnType<typeof leavesOf>
}

/**
 * A search with its own budget; conditions are compiled once each.
 */
export function createSearch(
  vocabulary: Vocabulary,
  budget: Budget = { left: SEARCH_LIMITS.steps },
): Search {
  const chosen: Chosen = new Map()
  const known = new WeakMap<Condition, Prepared>()
  const prepare = (condition: Condition): Prepared => {
    const ready = known.get(condition) ?? {
      compiled: compileConditionOver(condition, (fact) => (facts: Chosen) => facts.get(fact)),
      leaves: leavesOf(condition),
    }
    known.set(condition, ready)
    return ready
  }
  const search = (conditions: readonly Condition[], wanted: Wanted, start: Point = {}): Found => {
    chosen.clear()
    for (const [fact, value] of Object.entries(start)) chosen.set(fact, value)
    return lookFrom(conditions.map(prepare), wanted, chosen, budget, vocabulary)
  }
  return Object.assign(search, { vocabulary })
}

/** The values to try of each fact, found when first asked for. */
function classesByFact(
  prepared: readonly Prepared[],
  vocabulary: Vocabulary,
): (fact: string) => readonly FactValue[] | null {
  const classes = new Map<string, readonly FactValue[] | null>()
  return (fact) => {
    const known = classes.get(fact)
    if (known !== undefined) return known
    const found = valueClassesOf(
      fact,
      prepared.flatMap((each) => each.leaves),
      vocabulary,
    )
    classes.set(fact, found)
    return found
  }
}

/** Depth first: what can be told already, else the next fact that matters, value by value. */
function lookFrom(
  prepared: readonly Prepared[],
  wanted: Wanted,
  chosen: Chosen,
  budget: Budget,
  vocabulary: Vocabulary,
): Found {
  const valuesOf = classesByFact(prepared, vocabulary)
  const cost = 1 + prepared.reduce((sum, { leaves }) => sum + leaves.length, 0)
  budget.left -= PER_QUESTION
  let steps = Math.min(budget.left, SEARCH_LIMITS.perQuestion)
  const look = (): Found => {
    steps -= cost
    budget.left -= cost
    if (steps < 0) return 'too-large'
    const verdicts = prepared.map(({ compiled }) => compiled.test(chosen))
    const answer = wanted(verdicts)
    if (answer !== null) return answer ? { point: Object.fromEntries(chosen) } : 'none'
    const fact = nextFact(prepared, verdicts, chosen)
    return fact === undefined ? 'none' : tryEach(fact, valuesOf(fact))
  }
  const tryEach = (fact: string, values: readonly FactValue[] | null): Found => {
    let result: Found = values === null ? 'too-large' : 'none'
    for (const value of values ?? []) {
      chosen.set(fact, value)
      result = look()
      if (result !== 'none') break
    }
    chosen.delete(fact)
    return result
  }
  return look()
}

/** The first fact an undecided condition waits for. */
function nextFact(
  prepared: readonly Prepared[],
  verdicts: readonly TruthValue[],
  chosen: Chosen,
): string | undefined {
  const index = verdicts.indexOf('unknown')
  const waiting = prepared[index]
  return waiting === undefined ? undefined : missingFacts(waiting.compiled.trace(chosen))[0]
}

/** Wanted: each condition says exactly this. */
export function all(...asked: readonly TruthValue[]): Wanted {
  return (verdicts) => {
    if (verdicts.some((verdict, index) => verdict !== 'unknown' && verdict !== asked[index]))
      return false
    return verdicts.includes('unknown') ? null : true
  }
}
