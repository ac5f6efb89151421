import { SMALLEST_STEP } from '../../values/comparable-number.js'
import { type Day, dayBefore, daysAfter } from '../../values/calendar.js'
import type { Condition } from '../../conditions/conditions.js'
import { writeFactValue } from '../../conditions/value-classes.js'
import { levelTerms } from '../../kinds/placed-level.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { requireOf } from '../../kinds/version-of-kind.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { FactValue } from '../../vocabulary/trace.js'
import { wrongOperators } from '../../kinds/body-operators.js'
import { type Mutant, withVersion } from './mutant.js'

type Leaf = Extract<Condition, { fact: string }>

/** A leaf with the way to put another in its place. */
export interface PlacedLeaf {
  readonly leaf: Leaf
  readonly at: string
  readonly put: (other: Condition) => Condition
}

/** Every leaf of a condition with its place. */
export function placedLeaves(condition: Condition, at: string): readonly PlacedLeaf[] {
  if ('fact' in condition) return [{ leaf: condition, at, put: (other) => other }]
  if ('not' in condition)
    return placedLeaves(condition.not, `${at}.not`).map((each) => ({
      ...each,
      put: (other) => ({ not: each.put(other) }),
    }))
  const [key, children] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  return children.flatMap((child, index) =>
    placedLeaves(child, `${at}.${key}[${index}]`).map((each) => ({
      ...each,
      put: (other: Condition) =>
        ({
          [key]: children.map((one, place) => (place === index ? each.put(other) : one)),
        }) as unknown as Condition,
    })),
  )
}

/** The conditions of a version that decide its answer. */
export function decidingConditions(
  rule: Rule,
  version: RuleVersion,
): readonly (readonly ['when' | 'require', Condition])[] {
  const require = requireOf(rule, version)
  return [
    ...(version.when === null ? [] : [['when', version.when] as const]),
    ...(require === null ? [] : [['require', require] as const]),
  ]
}

/** Mutants of the conditions of a version: operators, thresholds, words of a list. */
export function* conditionMutants(
  rule: Rule,
  version: RuleVersion,
  index: number,
  vocabulary: Vocabulary,
): Generator<Mutant> {
  for (const [key, condition] of decidingConditions(rule, version)) {
    for (const { leaf, at, put } of placedLeaves(condition, `versions[${index}].${key}`)) {
      for (const { leaf: wrong, field, was, now } of leafMutants(leaf, vocabulary))
        yield {
          rule: withVersion(rule, index, { ...version, [key]: put(wrong) }),
          index,
          at: `${at}.${field}`,
          was,
          now,
          kind: 'condition',
        }
    }
  }
}

/** Mutants of the conditions of the branches of a table. */
export function* branchMutants(
  rule: Rule,
  version: RuleVersion,
  index: number,
  vocabulary: Vocabulary,
): Generator<Mutant> {
  for (const { when, path, forOther } of levelTerms(rule, version)) {
    if (when === null) continue
    for (const { leaf, at, put } of placedLeaves(when, `versions[${index}].${path}.when`))
      for (const { leaf: wrong, field, was, now } of leafMutants(leaf, vocabulary))
        yield {
          rule: withVersion(rule, index, { ...version, grant: forOther(put(wrong)) }),
          index,
          at: `${at}.${field}`,
          was,
          now,
          kind: 'grant',
        }
  }
}

interface LeafMutant {
  readonly leaf: Leaf
  readonly field: string
  readonly was: string
  readonly now: string
}

function leafMutants(leaf: Leaf, vocabulary: Vocabulary): readonly LeafMutant[] {
  const { operator, value } = leaf
  return [
    ...wrongOperators(operator).map((other) => ({
      leaf: { ...leaf, operator: other },
      field: 'operator',
      was: operator,
      now: other,
    })),
    ...movedValues(leaf, vocabulary).map((other) => ({
      leaf: { ...leaf, value: other },
      field: 'value',
      was: shown(leaf.fact, value, vocabulary),
      now: shown(leaf.fact, other, vocabulary),
    })),
    ...(Array.isArray(value) && value.length > 1
      ? withoutEach(leaf, value as readonly string[])
      : []),
  ]
}

function withoutEach(leaf: Leaf, words: readonly string[]): readonly LeafMutant[] {
  return words.map((word, place) => ({
    leaf: { ...leaf, value: words.filter((_each, other) => other !== place) },
    field: `value[${place}]`,
    was: word,
    now: '—',
  }))
}

/** A threshold moved by its smallest step: one đồng, one, one day. */
function movedValues({ fact, value }: Leaf, { facts }: Vocabulary): readonly FactValue[] {
  const step = facts.get(fact)?.type === 'number' ? SMALLEST_STEP : 1
  if (typeof value === 'number') return [value + step, ...(value > 0 ? [value - step] : [])]
  return facts.get(fact)?.type === 'day'
    ? [daysAfter(value as Day, 1), dayBefore(value as Day)]
    : []
}

const shown = (fact: string, value: FactValue, vocabulary: Vocabulary): string => {
  const text = writeFactValue(fact, value, vocabulary)
  return typeof text === 'string' ? text : JSON.stringify(text)
}
