import type { Condition } from './conditions.js'
import { compileConditionOver } from './compile-condition.js'
import type { FactValue } from '../vocabulary/trace.js'

/**
 * Rút gọn điều kiện. / What is left of a condition once one fact is known: `true` or `false`
 * where nothing is left to ask. Three-valued answers do not change: a leaf that is known takes
 * its value, the rest stays as it is; where nothing is known it is the same condition, not a
 * copy.
 */
export function foldCondition(
  condition: Condition,
  fact: string,
  value: FactValue,
): Condition | boolean {
  if ('fact' in condition) return condition.fact === fact ? leafHolds(condition, value) : condition
  if ('not' in condition) {
    const inner = foldCondition(condition.not, fact, value)
    return typeof inner === 'boolean'
      ? !inner
      : inner === condition.not
        ? condition
        : { not: inner }
  }
  const folded =
    'all' in condition
      ? foldBranch(condition.all, false, fact, value)
      : foldBranch(condition.any, true, fact, value)
  return folded ?? condition
}

/** `null` where it stays as it is. */
function foldBranch(
  children: readonly Condition[],
  decisive: boolean,
  fact: string,
  value: FactValue,
): Condition | boolean | null {
  const folded = children.map((child) => foldCondition(child, fact, value))
  if (folded.includes(decisive)) return decisive
  const left = folded.filter((child): child is Condition => typeof child !== 'boolean')
  const [first] = left
  if (first === undefined) return !decisive
  if (left.length === 1) return first
  if (children.every((child, index) => child === folded[index])) return null
  return decisive ? { any: left } : { all: left }
}

function leafHolds(leaf: Condition, value: FactValue): boolean {
  return compileConditionOver(leaf, () => (known: FactValue) => known).test(value) === 'met'
}
