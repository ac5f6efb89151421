import type { TruthValue } from '../vocabulary/answers.js'

// Strong Kleene logic: unmet < unknown < met; «và» is the least of its parts, «hoặc» the greatest.

/** «và» of two. */
export const both = (a: TruthValue, b: TruthValue): TruthValue =>
  a === 'unmet' || b === 'met' ? a : b
/** «hoặc» of two. */
export const either = (a: TruthValue, b: TruthValue): TruthValue =>
  a === 'met' || b === 'unmet' ? a : b
/**
 * What a rule answers: where it applies, what it requires; where that is not known yet, only a
 * requirement met anyway decides.
 */
export const implied = (applies: TruthValue, required: TruthValue): TruthValue =>
  applies === 'met' || required === 'met' ? required : 'unknown'
/** «và» of any number. */
export const allOf = (values: readonly TruthValue[]): TruthValue => values.reduce(both, 'met')

const OPPOSITE = { unmet: 'met', unknown: 'unknown', met: 'unmet' } as const
/** «không». */
export const notOf = (value: TruthValue): TruthValue => OPPOSITE[value]
