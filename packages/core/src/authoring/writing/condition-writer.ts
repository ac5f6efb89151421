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
  if ('fact' in condition) return leaf(condition, vocabulary)
  if ('not' in condition) return `không phải (${writtenCondition(condition.not, vocabulary)})`
  const [children, link, alone] =
    'all' in condition ? [condition.all, ' và ', 'all'] : [condition.any, ' hoặc ', 'any']
  const [only, ...others] = children
  if (only !== undefined && others.length === 0)
    return `${alone} (${writtenCondition(only, vocabulary)})`
  return children.map((child) => nested(child, vocabulary)).join(link)
}

/** A group of several parts within another stands in brackets. */
function nested(child: Condition, vocabulary: Vocabulary): string {
  const text = writtenCondition(child, vocabulary)
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

function leaf(
  { fact, operator, value }: Extract<Condition, { fact: string }>,
  vocabulary: Vocabulary,
): string {
  const values: readonly FactValue[] = Array.isArray(value) ? value : [value]
  const texts = values.map((each) => valueOf(fact, each, vocabulary))
  return `${fact} ${SIGNS[operator]} ${texts.join(', ')}`
}

function valueOf(fact: string, value: FactValue, { facts }: Vocabulary): string {
  const type = facts.get(fact)?.type
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (type === 'money') return formatVnd(value as Vnd)
  if (type === 'rate') return formatRate(value as Rate)
  if (type === 'number') return comparableNumberText(value as ComparableNumber)
  const text = String(value)
  return type === 'integer' || type === 'day' || /^[\w:.-]+$/u.test(text) ? text : `«${text}»`
}
