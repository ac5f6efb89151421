import type { FactValue } from '../vocabulary/trace.js'

/** Toán tử. / What a leaf can ask; the names are those of json-rules-engine. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'contains',
  'doesNotContain',
] as const
/** Toán tử của điều kiện. / An operator of a condition. */
export type Operator = (typeof OPERATORS)[number]

/**
 * Điều kiện như viết trong gói. / A condition as a pack writes it: exactly one of `all`, `any`,
 * `not`, or a leaf.
 */
export type ConditionSource =
  | { readonly all: readonly ConditionSource[] }
  | { readonly any: readonly ConditionSource[] }
  | { readonly not: ConditionSource }
  | {
      readonly fact: string
      readonly operator: Operator
      readonly value: string | number | boolean | readonly (string | number)[]
    }

/** Điều kiện đã đọc. / A condition as read: values typed by their fact. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly fact: string
      readonly operator: Operator
      readonly value: FactValue
      /** The group whose activities `value` lists, where the file names one. */
      readonly group?: string
    }

/** Whether a part of a rule as read is a condition. */
export function isCondition(value: object): value is Condition {
  const keys = Object.keys(value)
  if (keys.includes('fact')) return keys.includes('operator')
  return keys.length === 1 && ['all', 'any', 'not'].some((key) => key === keys[0])
}
