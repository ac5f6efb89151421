import type { TruthValue } from '../vocabulary/answers.js'

/** The three truth values as numbers, so that `all` is the least and `any` the greatest. */
const RANK: Readonly<Record<TruthValue, 0 | 1 | 2>> = { unmet: 0, unknown: 1, met: 2 }
const VERDICTS = ['unmet', 'unknown', 'met'] as const

/** «và» of two verdicts: the one nearer to `unmet`. */
export const both = (a: TruthValue, b: TruthValue): TruthValue =>
  a === 'unmet' || b === 'met' ? a : b
/**
 * What a rule answers: where it applies, what it requires; where that is not known yet, only a
 * requirement met anyway decides.
 */
export const implied = (applies: TruthValue, required: TruthValue): TruthValue =>
  applies === 'met' || required === 'met' ? required : 'unknown'
/** «và»: the verdict nearest to `unmet`. */
export const allOf = (verdicts: readonly TruthValue[]): TruthValue =>
  VERDICTS[Math.min(2, ...verdicts.map((v) => RANK[v])) as 0 | 1 | 2]
/** «hoặc»: the verdict nearest to `met`. */
export const anyOf = (verdicts: readonly TruthValue[]): TruthValue =>
  VERDICTS[Math.max(0, ...verdicts.map((v) => RANK[v])) as 0 | 1 | 2]
/** «không»: met and unmet change places, unknown stays. */
export const notOf = (verdict: TruthValue): TruthValue => VERDICTS[(2 - RANK[verdict]) as 0 | 1 | 2]
