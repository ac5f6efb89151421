import { dayBefore, daysAfter, type Day } from '../../values/calendar.js'
import type { Condition } from '../../conditions/conditions.js'
import { FACT_FORMS } from '../../project/fact-list.js'
import { figuresIn } from '../figures/figures.js'
import { formatRate, formatVnd, type Rate, type Vnd } from '../../values/money.js'
import { wrongOperators } from './body-operators.js'
import { procedureMutants } from './procedure-operators.js'
import { writeFactValue } from '../../conditions/fact-regions.js'
import type { Grant, Rule, RuleVersion } from '../../kinds/rule.js'
import { schemeMutants } from './scheme-operators.js'
import type { FactValue } from '../../vocabulary/trace.js'

type Leaf = Extract<Condition, { fact: string }>

/** Đột biến. / A rule with one thing wrong in it, as a mistake in typing would have it. */
export interface Mutant {
  readonly rule: Rule
  /** The version that is changed. */
  readonly index: number
  /** Where in the rule: `versions[1].when.all[0].value`. */
  readonly at: string
  readonly was: string
  readonly now: string
  readonly kind: 'condition' | 'grant' | 'figure' | 'body' | 'date'
}

/**
 * Every mutant of a rule, one at a time: thresholds, operators, words of a list, rates, caps, figures, days. They are made as they
 * are asked for: a large condition has thousands, each a copy of it.
 */
export function* mutantsOf(rule: Rule): Generator<Mutant> {
  for (const [index, version] of rule.versions.entries()) {
    yield* conditionMutants(rule, version, index)
    if ('grant' in version && version.grant !== 'not-encoded')
      yield* grantMutants(rule, version, version.grant, index)
    yield* figureMutants(rule, version, index)
    yield* bodyMutants(rule, version, index)
    yield* dateMutants(rule, version, index)
  }
}

function withVersion(rule: Rule, index: number, version: object): Rule {
  return {
    ...rule,
    versions: rule.versions.map((each, place) => (place === index ? version : each)),
  } as Rule
}

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
  version: RuleVersion,
): readonly (readonly ['when' | 'require', Condition])[] {
  const require = 'require' in version ? version.require : null
  return [
    ...(version.when === null ? [] : [['when', version.when] as const]),
    ...(require === null ? [] : [['require', require] as const]),
  ]
}

function* conditionMutants(rule: Rule, version: RuleVersion, index: number): Generator<Mutant> {
  for (const [key, condition] of decidingConditions(version)) {
    for (const { leaf, at, put } of placedLeaves(condition, `versions[${index}].${key}`)) {
      for (const { leaf: wrong, field, was, now } of leafMutants(leaf))
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

interface LeafMutant {
  readonly leaf: Leaf
  readonly field: string
  readonly was: string
  readonly now: string
}

function leafMutants(leaf: Leaf): readonly LeafMutant[] {
  const { operator, value } = leaf
  return [
    ...wrongOperators(operator).map((other) => ({
      leaf: { ...leaf, operator: other },
      field: 'operator',
      was: operator,
      now: other,
    })),
    ...movedValues(leaf).map((other) => ({
      leaf: { ...leaf, value: other },
      field: 'value',
      was: shown(leaf.fact, value),
      now: shown(leaf.fact, other),
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
function movedValues({ fact, value }: Leaf): readonly FactValue[] {
  if (typeof value === 'number') return [value + 1, ...(value > 0 ? [value - 1] : [])]
  return FACT_FORMS.get(fact)?.type === 'day'
    ? [daysAfter(value as Day, 1), dayBefore(value as Day)]
    : []
}

const shown = (fact: string, value: FactValue): string => {
  const text = writeFactValue(fact, value)
  return typeof text === 'string' ? text : JSON.stringify(text)
}

/** A rate off by a hundredth of a per cent, a cap off by one đồng. */
function grantMutants(
  rule: Rule,
  version: RuleVersion,
  grant: Grant,
  index: number,
): readonly Mutant[] {
  const make = (field: 'rate' | 'cap', by: number, write: (value: number) => string): Mutant[] => {
    const value: number | null = grant[field]
    if (value === null || value + by < 0) return []
    return [
      {
        rule: withVersion(rule, index, { ...version, grant: { ...grant, [field]: value + by } }),
        index,
        at: `versions[${index}].grant.${field}`,
        was: write(value),
        now: write(value + by),
        kind: 'grant',
      },
    ]
  }
  const rateText = (value: number): string => formatRate(value as Rate)
  const capText = (value: number): string => formatVnd(value as Vnd)
  return [
    ...make('rate', 100, rateText),
    ...make('rate', -100, rateText),
    ...make('cap', 1, capText),
    ...make('cap', -1, capText),
  ]
}

function figureMutants(rule: Rule, version: RuleVersion, index: number): readonly Mutant[] {
  return figuresIn(version).flatMap(({ name, text, mutants }) =>
    mutants.map(({ now, version: moved }): Mutant => ({
      rule: withVersion(rule, index, moved),
      index,
      at: `versions[${index}].${name}`,
      was: text,
      now,
      kind: 'figure',
    })),
  )
}

/** Mutants of the content of a scheme or a procedure, which rounds or events of a project show. */
function bodyMutants(rule: Rule, version: RuleVersion, index: number): readonly Mutant[] {
  const mutants =
    'rankBy' in version
      ? schemeMutants(version)
      : 'transitions' in version
        ? procedureMutants(version)
        : []
  return mutants.map(({ at, was, now, version: wrong }): Mutant => ({
    rule: withVersion(rule, index, wrong),
    index,
    at: `versions[${index}].${at}`,
    was,
    now,
    kind: 'body',
  }))
}

/** First and last days moved by one; where two versions meet, both move, so that neither a gap nor an overlap appears. */
function dateMutants(rule: Rule, version: RuleVersion, index: number): readonly Mutant[] {
  const at = (field: string): string => `versions[${index}].${field}`
  const next = rule.versions[index + 1]
  const { to } = version
  const meets = to !== null && next !== undefined && daysAfter(to, 1) === next.from
  return ([1, -1] as const).flatMap((by) => {
    const first = daysAfter(version.from, by)
    const known = rule.encodedSince === version.from ? first : rule.encodedSince
    const previous = rule.versions[index - 1]
    const joined = previous?.to != null && daysAfter(previous.to, 1) === version.from
    const starts: Mutant[] = joined
      ? []
      : [
          {
            rule: { ...withVersion(rule, index, { ...version, from: first }), encodedSince: known },
            index,
            at: at('from'),
            was: version.from,
            now: first,
            kind: 'date',
          },
        ]
    if (to === null) return starts
    const last = daysAfter(to, by)
    const ended = withVersion(rule, index, { ...version, to: last })
    return [
      ...starts,
      {
        rule: meets ? withVersion(ended, index + 1, { ...next, from: daysAfter(last, 1) }) : ended,
        index,
        at: at('to'),
        was: to,
        now: last,
        kind: 'date',
      },
    ]
  })
}
