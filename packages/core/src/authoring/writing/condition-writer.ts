import type { Condition, Operator } from '../../conditions/conditions.js'
import { comparableNumberText, type ComparableNumber } from '../../values/comparable-number.js'
import { formatVnd, type Rate, type Vnd } from '../../values/money.js'
import { formatRate } from '../../values/rate-text.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { FactValue } from '../../vocabulary/trace.js'

/**
 * Viết điều kiện thành một dòng. / Writes a condition in one line, with the ids of facts and words:
 * what `readWrittenCondition` makes the same condition of.
 *
 * @param condition - A condition as a pack holds it.
 * @param vocabulary - The words of the packs, `book.vocabulary`.
 * @returns The line.
 * @example
 * ```ts
 * import { writtenCondition } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * const condition = { fact: 'site.areas', operator: 'contains', value: 'island' } as const
 * writtenCondition({ not: condition }, national.vocabulary) // => 'không phải (site.areas gồm island)'
 * ```
 */
export function writtenCondition(condition: Condition, vocabulary: Vocabulary): string {
  return conditionLine(condition, (leaf) => leafInIds(leaf, vocabulary))
}

/** One comparison of a condition. */
export type ConditionLeaf = Extract<Condition, { fact: string }>

/** A condition in one line, its comparisons written in a way of one's own. */
export function conditionLine(
  condition: Condition,
  textOf: (leaf: ConditionLeaf) => string,
): string {
  if ('fact' in condition) return textOf(condition)
  if ('not' in condition) return `không phải (${conditionLine(condition.not, textOf)})`
  const [children, link, alone] =
    'all' in condition ? [condition.all, ' và ', 'all'] : [condition.any, ' hoặc ', 'any']
  const [only, ...others] = children
  if (only !== undefined && others.length === 0) return `${alone} (${conditionLine(only, textOf)})`
  return children.map((child) => nested(child, textOf)).join(link)
}

/** A group of several parts within another stands in brackets. */
function nested(child: Condition, textOf: (leaf: ConditionLeaf) => string): string {
  const text = conditionLine(child, textOf)
  const several = 'all' in child ? child.all.length > 1 : 'any' in child && child.any.length > 1
  return several ? `(${text})` : text
}

const SIGNS: Readonly<Record<Operator, string>> = {
  equal: '=',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'thuộc',
  notIn: 'không thuộc',
  contains: 'gồm',
  doesNotContain: 'không gồm',
}

function leafInIds({ fact, operator, value }: ConditionLeaf, vocabulary: Vocabulary): string {
  const values: readonly FactValue[] = Array.isArray(value) ? value : [value]
  const texts = values.map((each) => writtenFactValue(fact, each, vocabulary))
  return `${fact} ${SIGNS[operator]} ${texts.join(', ')}`
}

/** A value as a written condition has it, with the ids of words. */
export function writtenFactValue(fact: string, value: FactValue, { facts }: Vocabulary): string {
  const type = facts.get(fact)?.type
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (type === 'money') return formatVnd(value as Vnd)
  if (type === 'rate') return formatRate(value as Rate)
  if (type === 'number') return comparableNumberText(value as ComparableNumber)
  const text = String(value)
  return type === 'integer' || type === 'day' || /^[\w:.-]+$/u.test(text) ? text : `«${text}»`
}
