import {
  type EntryFacts,
  type EntryValue,
  judgeCondition,
  schemeLeavesOf,
  type SchemeCondition,
} from '../../conditions/scheme-condition.js'
import type { SchemeVersion } from '../../kinds/scheme/scheme-parts.js'
import {
  compare,
  decimal,
  fraction,
  minus,
  multiply,
  ONE,
  plus,
  ZERO,
} from '../../values/fraction.js'

/** The facts of an entry, as a round gives them. */
export type Facts = Readonly<Record<string, unknown>>

/** More ways than this to set the facts of one condition are not gone through. */
const MOST_WAYS = 4_096

/** The conditions an entry has to meet. */
export function needsOf(
  { admission, knockOuts, titles }: SchemeVersion,
  title: string | null,
): readonly SchemeCondition[] {
  const wanted = titles?.find(({ id }) => id === title) ?? titles?.[0]
  return [...(admission ?? []), ...(knockOuts ?? []), ...(wanted?.needs ?? [])].map(
    ({ require }) => require,
  )
}

/**
 * Facts on which every condition is met, as far as they can be found; then the same with one fact
 * at a time on the other side of each threshold.
 */
export function factsAround(conditions: readonly SchemeCondition[]): readonly Facts[] {
  const values = valuesOf(conditions)
  const met = meeting(conditions, values)
  const others = [...values].flatMap(([fact, choices]) =>
    choices
      .filter((choice) => !same(met[fact], choice))
      .map((choice) => ({ ...met, [fact]: choice })),
  )
  return [met, ...others].map(written)
}

/** Values of each fact on either side of every leaf that asks for it. */
function valuesOf(
  conditions: readonly SchemeCondition[],
): ReadonlyMap<string, readonly EntryValue[]> {
  const values = new Map<string, EntryValue[]>()
  const add = (fact: string, more: readonly EntryValue[]): void => {
    values.set(fact, [
      ...(values.get(fact) ?? []),
      ...more.filter((each) => values.get(fact)?.some((known) => same(known, each)) !== true),
    ])
  }
  for (const { fact, per, value } of conditions.flatMap(schemeLeavesOf)) {
    if (typeof value === 'boolean') add(fact, [true, false])
    else if (typeof value === 'string') add(fact, [value])
    else if (!('n' in value)) add(fact, value)
    else {
      const whole = fraction(per === null ? 1 : 100)
      const at = multiply(value, whole)
      if (per !== null) add(per, [whole])
      add(
        fact,
        [at, plus(at, ONE), minus(at, ONE)].filter((each) => compare(each, ZERO) >= 0),
      )
    }
  }
  return values
}

/** The first choice of values that meets every condition; where none does, the first values. */
function meeting(
  conditions: readonly SchemeCondition[],
  values: ReadonlyMap<string, readonly EntryValue[]>,
): EntryFacts {
  const facts = [...values]
  let left = MOST_WAYS
  const look = (chosen: EntryFacts, at: number): EntryFacts | null => {
    left -= 1
    if (
      left < 0 ||
      conditions.some((condition) => judgeCondition(condition, chosen).verdict === 'unmet')
    )
      return null
    const [fact, choices] = facts[at] ?? []
    if (fact === undefined || choices === undefined) return chosen
    for (const choice of choices) {
      const found = look({ ...chosen, [fact]: choice }, at + 1)
      if (found !== null) return found
    }
    return null
  }
  return look({}, 0) ?? Object.fromEntries(facts.map(([fact, [first]]) => [fact, first]))
}

const same = (a: EntryValue | undefined, b: EntryValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? compare(a, b) === 0 : a === b
const written = (facts: EntryFacts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [
      fact,
      typeof value === 'object' ? decimal(value) : value,
    ]),
  )
