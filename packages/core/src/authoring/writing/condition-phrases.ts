import type { Operator } from '../../conditions/conditions.js'
import { OPERATOR_PHRASES } from '../../conditions/operator-names.js'
import { OPERATOR_WORDS } from '../../conditions/read-condition.js'
import { CONNECTIVES } from '../../vocabulary/word-names.js'
import { plainWord } from './words-meant.js'

/** Cụm từ. / What a phrase stands for, by its letters without marks. */
export type Phrases<T> = ReadonlyMap<string, T>
const phrases = <T>(entries: Iterable<readonly [string, T]>): Phrases<T> =>
  new Map([...entries].map(([words, value]) => [plainWord(words), value]))

/** What joins conditions that must hold together. */
export const AND = phrases(CONNECTIVES.and.map((word) => [word, true]))
/** What joins conditions of which one must hold. */
export const OR = phrases(CONNECTIVES.or.map((word) => [word, true]))

/** What stands before a bracket: a negation, or a group of one condition. */
export const PREFIXES = phrases<'not' | 'all' | 'any'>([
  ...CONNECTIVES.not.map((word) => [word, 'not'] as const),
  ['all', 'all'],
  ['any', 'any'],
])

/** The operators by the words people use for them. */
export const OPERATOR_BY_PHRASE = phrases<Operator>([
  ...[...OPERATOR_WORDS].filter(([word]) => plainWord(word) !== ''),
  ...Object.entries(OPERATOR_PHRASES).flatMap(([operator, words]) =>
    words.map((word) => [word, operator as Operator] as const),
  ),
  ['in', 'in'],
  ['là một trong', 'in'],
  ['one of', 'in'],
  ['not in', 'notIn'],
  ['contains', 'contains'],
  ['does not contain', 'doesNotContain'],
  ['không có', 'doesNotContain'],
  ['below', 'lessThan'],
  ['at most', 'lessThanInclusive'],
  ['above', 'greaterThan'],
  ['at least', 'greaterThanInclusive'],
])

/** The longest phrase of an operator or a prefix, in words. */
export const PHRASE_WORDS = 4
