import type { Severity } from '../errors/errors.js'
import type { Citation, Evidence } from './law.js'
import type { TruthValue, Answer } from './answers.js'

/**
 * Mức độ theo căn cứ. / How grave a breach is: an error where the clause has been read for that
 * day, else only a note.
 */
export function gravityUnder(evidence: Evidence): Severity {
  return evidence === 'quoted' ? 'error' : 'warning'
}

/** A value a fact can have; lists are lists of words. */
export type FactValue = string | number | boolean | readonly string[]

/**
 * Một mắt xích của điều kiện. / One node of a condition as it was judged: what was asked, what
 * was found.
 */
export type ConditionNode =
  | {
      readonly fact: string
      readonly operator: string
      readonly value: FactValue
      readonly found: FactValue | null
      readonly verdict: TruthValue
    }
  | { readonly all: readonly ConditionNode[]; readonly verdict: TruthValue }
  | { readonly any: readonly ConditionNode[]; readonly verdict: TruthValue }
  | { readonly not: ConditionNode; readonly verdict: TruthValue }

/**
 * Bước lập luận. / One rule as it was applied: which version, on which facts, with which answer.
 */
export interface Step {
  readonly rule: string
  readonly item: string | null
  readonly stage: 'eligibility' | 'support' | 'uplift' | 'funding'
  readonly version: string | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
  readonly verdict: Answer
  readonly facts: Readonly<Record<string, FactValue>>
  readonly parts: readonly ConditionNode[]
}

/**
 * Câu trả lời của người thẩm định. / What a person found: who, when and why; `why` may be left
 * unsaid.
 */
export interface CheckAnswer {
  readonly holds: boolean
  readonly by: string
  readonly on: string
  readonly why: string | null
}

/**
 * Danh mục thẩm định. / What a rule leaves to human judgement: a line of the checklist,
 * open until it is `answered`.
 */
export interface ToVerify {
  /** Names the line; the answer in `project.verified` names it too. */
  readonly id: string
  readonly rule: string
  readonly item: string | null
  readonly text: string
  readonly textEn: string
  readonly answered: CheckAnswer | null
}
