import type { Condition } from '../../conditions/conditions.js'
import {
  leavesOf,
  type Point,
  valueClassesOf,
  writeFactValue,
} from '../../conditions/value-classes.js'
import { entryCondition } from '../../kinds/scheme/entry-condition.js'
import type { EntryFacts } from '../../kinds/scheme/entry-facts.js'
import type { SchemeVersion } from '../../kinds/scheme/scheme-parts.js'
import { WHOLE_IN_STEPS } from '../../values/comparable-number.js'
import { entryVocabulary } from '../../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { FactValue } from '../../vocabulary/trace.js'

/** The facts of an entry, as a round gives them. */
export type Facts = Readonly<Record<string, unknown>>

/** More ways than this to set the facts of one condition are not gone through. */
const MAX_WAYS = 4_096

/** The conditions an entry has to meet. */
export function needsOf(
  { admission, knockOuts, titles }: SchemeVersion,
  title: string | null,
): readonly Condition[] {
  const wanted = titles?.find(({ id }) => id === title) ?? titles?.[0]
  return [...(admission ?? []), ...(knockOuts ?? []), ...(wanted?.needs ?? [])].map(
    ({ require }) => require,
  )
}

/**
 * Facts on which every condition is met, as far as they can be found; then the same with one fact
 * at a time on the other side of each threshold.
 */
export function factsAround(
  conditions: readonly Condition[],
  vocabulary: Vocabulary,
): readonly Facts[] {
  const words = entryVocabulary(vocabulary)
  const values = valuesOf(conditions, words)
  const met = meeting(conditions, values, vocabulary)
  const others = [...values].flatMap(([fact, choices]) =>
    choices.filter((choice) => met[fact] !== choice).map((choice) => ({ ...met, [fact]: choice })),
  )
  return [met, ...others].map((point) => written(point, words))
}

/** Values of each fact on either side of every leaf that asks for it. */
function valuesOf(
  conditions: readonly Condition[],
  words: Vocabulary,
): ReadonlyMap<string, readonly FactValue[]> {
  const values = new Map<string, Set<FactValue>>()
  const add = (fact: string, more: readonly FactValue[]): void => {
    values.set(fact, new Set([...(values.get(fact) ?? []), ...more]))
  }
  for (const leaf of conditions.flatMap(leavesOf)) {
    const ratio = words.facts.get(leaf.fact)?.ratio
    if (ratio === undefined || typeof leaf.value !== 'number')
      add(leaf.fact, atFirst(leaf.value, valueClassesOf(leaf.fact, [leaf], words) ?? []))
    else {
      const [part, whole] = ratio
      const at = Math.round((leaf.value * PARTS) / WHOLE_IN_STEPS)
      add(whole, [PARTS * stepOf(whole, words)])
      add(
        part,
        [at, at + 1, at - 1].filter((each) => each >= 0).map((each) => each * stepOf(part, words)),
      )
    }
  }
  return new Map([...values].map(([fact, each]) => [fact, [...each]]))
}

/** Of a whole of a hundred parts, so many are tried. */
const PARTS = 100

/** What one is in the values of a fact. */
const stepOf = (fact: string, { facts }: Vocabulary): number =>
  facts.get(fact)?.type === 'number' ? WHOLE_IN_STEPS : 1

/** The value that a leaf names, before those beside it. */
const atFirst = (named: FactValue, classes: readonly FactValue[]): readonly FactValue[] =>
  [...classes].sort((a, b) => Number(b === named) - Number(a === named))

/** The first choice of values that meets every condition; where none does, the first values. */
function meeting(
  conditions: readonly Condition[],
  values: ReadonlyMap<string, readonly FactValue[]>,
  vocabulary: Vocabulary,
): Point {
  const facts = [...values]
  const asked = conditions.map((condition) => entryCondition(condition, vocabulary))
  let left = MAX_WAYS
  const look = (chosen: EntryFacts & Point, at: number): Point | null => {
    left -= 1
    if (left < 0 || asked.some(({ test }) => test(chosen) === 'unmet')) return null
    const [fact, choices] = facts[at] ?? []
    if (fact === undefined || choices === undefined) return chosen
    for (const choice of choices) {
      const found = look({ ...chosen, [fact]: choice }, at + 1)
      if (found !== null) return found
    }
    return null
  }
  return (
    look({}, 0) ?? Object.fromEntries(facts.map(([fact, [first]]) => [fact, first as FactValue]))
  )
}

const written = (facts: Point, words: Vocabulary): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, writeFactValue(fact, value, words)]),
  )
