import type { TruthValue } from '../vocabulary/answers.js'

/** The order of truth in strong Kleene logic: `all` is the least of its parts, `any` the greatest. */
const RANK: Readonly<Record<TruthValue, 0 | 1 | 2>> = { unmet: 0, unknown: 1, met: 2 }
const TRUTH_VALUES = ['unmet', 'unknown', 'met'] as const

/** «và» of two, as {@link allOf} has it. */
export const both = (a: TruthValue, b: TruthValue): TruthValue =>
  a === 'unmet' || b === 'met' ? a : b
/**
 * What a rule answers: where it applies, what it requires; where that is not known yet, only a
 * requirement met anyway decides.
 */
export const implied = (applies: TruthValue, required: TruthValue): TruthValue =>
  applies === 'met' || required === 'met' ? required : 'unknown'
/** «và». */
export const allOf = (values: readonly TruthValue[]): TruthValue =>
  TRUTH_VALUES[Math.min(2, ...values.map((v) => RANK[v])) as 0 | 1 | 2]
/** «hoặc». */
export const anyOf = (values: readonly TruthValue[]): TruthValue =>
  TRUTH_VALUES[Math.max(0, ...values.map((v) => RANK[v])) as 0 | 1 | 2]
/** «không». */
export const notOf = (value: TruthValue): TruthValue => TRUTH_VALUES[(2 - RANK[value]) as 0 | 1 | 2]
