import type { Operator } from './conditions.js'

/** The operator that holds exactly where another does not, for a known fact. */
export const OPPOSITE_OPERATOR: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
}

/** How a sentence says an operator. */
export const OPERATOR_PHRASES: Readonly<Record<Operator, readonly [vi: string, en: string]>> = {
  equal: ['là', 'is'],
  notEqual: ['không phải là', 'is not'],
  in: ['thuộc', 'is one of'],
  notIn: ['không thuộc', 'is none of'],
  lessThan: ['dưới', 'is below'],
  lessThanInclusive: ['không quá', 'is at most'],
  greaterThan: ['trên', 'is above'],
  greaterThanInclusive: ['ít nhất', 'is at least'],
  contains: ['gồm', 'includes'],
  doesNotContain: ['không gồm', 'does not include'],
}

/** What an editor says of an operator. */
export const OPERATOR_HINTS: Readonly<Record<Operator, string>> = {
  equal: 'Bằng. / Equal.',
  notEqual: 'Khác. / Not equal.',
  in: 'Thuộc danh sách. / One of the list.',
  notIn: 'Không thuộc danh sách. / None of the list.',
  lessThan: 'Nhỏ hơn (dưới). / Less than.',
  lessThanInclusive: 'Nhỏ hơn hoặc bằng (đến, không quá). / At most.',
  greaterThan: 'Lớn hơn (trên). / More than.',
  greaterThanInclusive: 'Lớn hơn hoặc bằng (từ, ít nhất). / At least.',
  contains: 'Danh sách có từ này. / The list holds the word.',
  doesNotContain: 'Danh sách không có từ này. / The list does not hold the word.',
}
