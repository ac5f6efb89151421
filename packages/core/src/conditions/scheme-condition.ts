import { OPERATORS, type Operator } from './conditions.js'
import { conditionMessages, conditionShapes } from './messages.js'
import { allOf, anyOf, notOf } from './truth-values.js'
import { KhuyenCongError } from '../errors/errors.js'
import { asMessage, type Phrase } from '../errors/messages.js'
import { didYouMean } from '../errors/suggestions.js'
import { compare, decimal, divide, type Fraction, readFraction } from '../values/fraction.js'
import type { TruthValue } from '../vocabulary/answers.js'

/**
 * Giá trị của một dữ kiện khi chấm. / A fact of an entry: a word, yes or no, or an exact number.
 */
export type EntryValue = string | boolean | Fraction
export type EntryFacts = Readonly<Record<string, EntryValue | undefined>>
export type EntryFactType = 'word' | 'boolean' | 'number'

/**
 * Điều kiện của bộ tiêu chí chấm điểm. / A condition in a scheme: the shape of every condition
 * here (`all`, `any`, `not`, or a leaf), over the facts of an entry; `factsOf` tells it from a
 * condition over the facts of a project. `per` divides one number by another, so that a share is
 * compared exactly.
 */
export type SchemeCondition =
  | { readonly factsOf: 'entry'; readonly all: readonly SchemeCondition[] }
  | { readonly factsOf: 'entry'; readonly any: readonly SchemeCondition[] }
  | { readonly factsOf: 'entry'; readonly not: SchemeCondition }
  | SchemeLeaf

/** A leaf as read. */
export interface SchemeLeaf {
  readonly factsOf: 'entry'
  readonly fact: string
  readonly per: string | null
  readonly operator: Operator
  readonly value: EntryValue | readonly string[]
}

/** One node of a condition as it was judged. */
export type SchemeConditionNode =
  | { readonly all: readonly SchemeConditionNode[]; readonly verdict: TruthValue }
  | { readonly any: readonly SchemeConditionNode[]; readonly verdict: TruthValue }
  | { readonly not: SchemeConditionNode; readonly verdict: TruthValue }
  | {
      readonly fact: string
      readonly per: string | null
      readonly operator: Operator
      readonly value: string
      readonly found: string | null
      readonly verdict: TruthValue
    }

const BRANCHES = ['all', 'any', 'not', 'fact'] as const
const COMPARISONS: readonly Operator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]
const LIMITS = { depth: 16, children: 200 } as const

/** Reads a condition strictly. Throws `CONDITION_SHAPE`, `UNKNOWN_KEY`, `UNKNOWN_OPERATOR`. */
export function readSchemeCondition(source: unknown, depth = 1): SchemeCondition {
  if (
    depth > LIMITS.depth ||
    typeof source !== 'object' ||
    source === null ||
    Array.isArray(source)
  )
    throw shape(conditionShapes.notAnObjectOrTooDeep)
  const node = source as Record<string, unknown>
  const branches = BRANCHES.filter((key) => Object.hasOwn(node, key))
  const [branch] = branches
  if (branch === undefined || branches.length > 1) throw shape(conditionShapes.oneBranch)
  refuseOthers(node, branch === 'fact' ? ['fact', 'per', 'operator', 'value'] : [branch])
  if (branch === 'fact') return readLeaf(node)
  if (branch === 'not')
    return { factsOf: 'entry', not: readSchemeCondition(node['not'], depth + 1) }
  const list = node[branch]
  if (!Array.isArray(list) || list.length === 0) throw shape(conditionShapes.noChildren(branch))
  if (list.length > LIMITS.children)
    throw shape(conditionShapes.tooManyChildren(branch, LIMITS.children))
  const children = list.map((child) => readSchemeCondition(child, depth + 1))
  return branch === 'all'
    ? { factsOf: 'entry', all: children }
    : { factsOf: 'entry', any: children }
}

function readLeaf(node: Record<string, unknown>): SchemeLeaf {
  const operator = OPERATORS.find(
    (known) => known === node['operator'] && known !== 'contains' && known !== 'doesNotContain',
  )
  if (operator === undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_OPERATOR',
      at: 'operator',
      found: String(node['operator']),
      ...conditionMessages.UNKNOWN_OPERATOR(String(node['operator'])),
      ...didYouMean(String(node['operator']), OPERATORS),
    })
  const per = node['per']
  if (typeof node['fact'] !== 'string' || (per !== undefined && typeof per !== 'string'))
    throw shape(conditionShapes.factNames)
  return {
    factsOf: 'entry',
    fact: node['fact'],
    per: per ?? null,
    operator,
    value: readValue(node['value'], operator),
  }
}

/** A text that reads as a number is one: `"20%"`, `"2/3"`, `"12,5"`. */
function readValue(value: unknown, operator: Operator): EntryValue | readonly string[] {
  if (operator === 'in' || operator === 'notIn') {
    if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string'))
      return value as readonly string[]
    throw shape(conditionShapes.wordsNeeded(operator))
  }
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return readFraction(value)
  if (typeof value === 'string') return /^\d/u.test(value) ? readFraction(value) : value
  throw shape(conditionShapes.valueType)
}

function refuseOthers(node: Record<string, unknown>, allowed: readonly string[]): void {
  const other = Object.keys(node).find((key) => !allowed.includes(key))
  if (other !== undefined)
    throw new KhuyenCongError({
      code: 'UNKNOWN_KEY',
      found: other,
      ...conditionMessages.UNKNOWN_KEY(other),
      ...didYouMean(other, allowed),
    })
}

const shape = (text: Phrase): KhuyenCongError =>
  new KhuyenCongError({ code: 'CONDITION_SHAPE', ...asMessage(text) })

/** Every leaf, for the checks at load. */
export function schemeLeavesOf(condition: SchemeCondition): readonly SchemeLeaf[] {
  if ('fact' in condition) return [condition]
  if ('not' in condition) return schemeLeavesOf(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(schemeLeavesOf)
}

/** What is wrong with a leaf whose fact is of a type; `null` where it fits. */
export function misfit({ operator, value, per }: SchemeLeaf, type: EntryFactType): string | null {
  const listOperator = operator === 'in' || operator === 'notIn'
  if (type !== 'number' && (COMPARISONS.includes(operator) || per !== null)) return operator
  if (type === 'word')
    return (listOperator ? Array.isArray(value) : typeof value === 'string') ? null : operator
  if (type === 'boolean') return typeof value === 'boolean' && !listOperator ? null : operator
  return typeof value === 'object' && 'n' in value && !listOperator ? null : operator
}

/** Judges a condition in strong Kleene logic: a missing fact is `unknown` for every operator. */
export function judgeCondition(condition: SchemeCondition, facts: EntryFacts): SchemeConditionNode {
  if ('not' in condition) {
    const inner = judgeCondition(condition.not, facts)
    return { not: inner, verdict: notOf(inner.verdict) }
  }
  if ('all' in condition) {
    const all = condition.all.map((child) => judgeCondition(child, facts))
    return { all, verdict: allOf(all.map(({ verdict }) => verdict)) }
  }
  if ('any' in condition) {
    const any = condition.any.map((child) => judgeCondition(child, facts))
    return { any, verdict: anyOf(any.map(({ verdict }) => verdict)) }
  }
  const { fact, per, operator, value } = condition
  const found = valueOf(facts, fact, per)
  const verdict: TruthValue =
    found === undefined ? 'unknown' : holds(operator, found, value) ? 'met' : 'unmet'
  return {
    fact,
    per,
    operator,
    value: show(value),
    found: found === undefined ? null : show(found),
    verdict,
  }
}

function valueOf(facts: EntryFacts, fact: string, per: string | null): EntryValue | undefined {
  const value = facts[fact]
  if (per === null || value === undefined) return value
  const whole = facts[per]
  if (typeof value !== 'object' || typeof whole !== 'object' || whole.n === 0n) return undefined
  return divide(value, whole)
}

function holds(
  operator: Operator,
  found: EntryValue,
  value: EntryValue | readonly string[],
): boolean {
  if (operator === 'in' || operator === 'notIn')
    return (value as readonly string[]).includes(found as string) === (operator === 'in')
  if (typeof found !== 'object' || typeof value !== 'object' || !('n' in value))
    return (found === value) === (operator === 'equal')
  const order = compare(found, value)
  if (operator === 'equal') return order === 0
  if (operator === 'notEqual') return order !== 0
  if (operator === 'lessThan') return order < 0
  if (operator === 'lessThanInclusive') return order <= 0
  return operator === 'greaterThan' ? order > 0 : order >= 0
}

function show(value: EntryValue | readonly string[]): string {
  if (typeof value !== 'object') return String(value)
  return 'n' in value ? decimal(value) : value.join(', ')
}

/** The facts whose absence keeps a judged condition `unknown`. */
export function missingIn(part: SchemeConditionNode): readonly string[] {
  if (part.verdict !== 'unknown') return []
  if ('fact' in part) return part.per === null ? [part.fact] : [part.fact, part.per]
  const children = 'all' in part ? part.all : 'any' in part ? part.any : [part.not]
  return [...new Set(children.flatMap(missingIn))]
}
