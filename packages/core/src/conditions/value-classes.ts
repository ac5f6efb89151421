import { type Day, daysAfter } from '../values/calendar.js'
import type { Condition } from './conditions.js'
import type { FactForm } from '../vocabulary/fact-definition.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { formatVnd, type Rate, type Vnd } from '../values/money.js'
import {
  type ComparableNumber,
  comparableNumberText,
  SMALLEST_STEP,
} from '../values/comparable-number.js'
import { formatRate } from '../values/rate-text.js'
import type { FactValue } from '../vocabulary/trace.js'

/** The facts of a vocabulary. */
export type KnownFacts = Pick<Vocabulary, 'facts'>

type Leaf = Extract<Condition, { fact: string }>

/**
 * Điểm thử. / Facts that stand for a whole class of cases: every case of the class gets the same
 * answers. A fact left out may have any value.
 */
export type Point = Readonly<Record<string, FactValue>>

/** A condition that always holds, and one that never does; no pack can write them. */
export const ALWAYS: Condition = { all: [] }
export const NEVER: Condition = { any: [] }

/** Lists of more words than this would have too many subsets to go through. */
const LIST_WORDS = 10

/** Facts whose words are open: a few known ones, for the class «any other word». */
const OPEN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'site.province': ['ha-noi', 'da-nang', 'hai-phong', 'can-tho'],
  'site.formerProvince': ['ha-noi', 'da-nang', 'hai-phong', 'can-tho'],
}

/** Numbers below these do not occur; everything else starts at 0. */
const LOWEST: Readonly<Record<string, number>> = {
  units: 1,
  planYear: 1990,
  planBuildingYear: 1990,
}

/** Every leaf of a condition. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if ('fact' in condition) return [condition]
  if ('not' in condition) return leavesOf(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(leavesOf)
}

/**
 * Các lớp giá trị của một dữ kiện. / One value for each class the leaves cut a fact's values
 * into; values of one class get the same answer from every leaf. For `employees` between 10 and
 * 200: below, at and above each threshold; of words: each word named and one other; of a list:
 * each subset of the words named. `null` where there are too many.
 */
export function valueClassesOf(
  fact: string,
  leaves: readonly Leaf[],
  { facts }: KnownFacts,
): readonly FactValue[] | null {
  const definition = facts.get(fact)
  const named: readonly unknown[] = leaves
    .filter((leaf) => leaf.fact === fact)
    .flatMap<unknown>(({ value }) => value)
  if (definition?.type === 'boolean') return [true, false]
  if (definition?.type === 'list') return subsets([...new Set(named as readonly string[])])
  if (definition?.type === 'day')
    return around(
      [...new Set(named as readonly Day[])].sort(),
      (day, step) => daysAfter(day, step),
      () => true,
    )
  if (definition?.type === 'word' || definition === undefined)
    return words(fact, definition, [...new Set(named as readonly string[])])
  const lowest = LOWEST[fact] ?? 0
  const size = definition.type === 'number' ? SMALLEST_STEP : 1
  return around(
    [...new Set(named as readonly number[])].sort((a, b) => a - b),
    (number, step) => number + step * size,
    (number) => number >= lowest && Number.isSafeInteger(number),
  )
}

/** Just below the first threshold; then at each, and between it and the next. */
function around<T extends FactValue>(
  thresholds: readonly T[],
  step: (value: T, by: 1 | -1) => T,
  exists: (value: T) => boolean,
): readonly T[] {
  const values = thresholds.flatMap((threshold, index) => [
    ...(index === 0 ? [step(threshold, -1)] : []),
    threshold,
    step(threshold, 1),
  ])
  return [...new Set(values)].filter(exists)
}

function words(
  fact: string,
  definition: FactForm | undefined,
  named: readonly string[],
): readonly string[] {
  const known = definition?.words ?? [...(OPEN_WORDS[fact] ?? []), 'other', 'another']
  const other = known.find((word) => !named.includes(word))
  return other === undefined ? named : [...named, other]
}

function subsets(named: readonly string[]): readonly (readonly string[])[] | null {
  if (named.length > LIST_WORDS) return null
  return named.reduce<readonly (readonly string[])[]>(
    (sets, word) => [...sets, ...sets.map((set) => [...set, word])],
    [[]],
  )
}

/** Just below a threshold, at it, just above it, as far as such values exist. */
export function neighbours(
  fact: string,
  threshold: FactValue,
  words: KnownFacts,
): Readonly<Partial<Record<'below' | 'at' | 'above', FactValue>>> {
  const values =
    valueClassesOf(fact, [{ fact, operator: 'lessThan', value: threshold }], words) ?? []
  const sides = {
    below: values.find((value) => value < threshold),
    at: threshold,
    above: values.find((value) => value > threshold),
  }
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined))
}

/** A value of a fact as data files write it: «300 triệu đồng», «60%». */
export function writeFactValue(fact: string, value: FactValue, { facts }: KnownFacts): unknown {
  const type = facts.get(fact)?.type
  if (type === 'rate') return formatRate(value as Rate)
  if (type === 'number') return comparableNumberText(value as ComparableNumber)
  if (type !== 'money') return value
  return formatVnd(value as Vnd, {
    unit: (value as number) >= 1_000_000 && (value as number) % 1_000 === 0 ? 'million' : 'dong',
  })
}

/** A point as the `given` of a case. */
export function givenOf(point: Point, words: KnownFacts): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(point).map(([fact, value]) => [fact, writeFactValue(fact, value, words)]),
  )
}
