import type { Subject } from '../project/facts.js'
import type { Condition } from '../conditions/conditions.js'
import type { Answer, TruthValue } from '../vocabulary/answers.js'
import type { Decision } from '../decision/decide.js'
import type { LawOnDay } from './second-law.js'
import type { Applies } from './second-money.js'

/**
 * Chỗ hai bộ suy luận không khớp. / A rule on which the two readings differ; `null` is a rule that does not
 * apply, a number an amount in đồng.
 */
export interface Disagreement {
  readonly rule: string
  readonly item: string | null
  readonly ours: Answer | number | null
  readonly theirs: Answer | number | null
  /** Facts of the step that are not what the project says. */
  readonly facts: readonly string[]
}

export const differ = (
  rule: string,
  item: string | null,
  ours: Disagreement['ours'],
  theirs: Disagreement['theirs'],
  facts: readonly string[] = [],
): Disagreement => ({ rule, item, ours, theirs, facts })

/** What of a decision is read again. */
export type CrossChecked = Pick<
  Decision,
  'on' | 'project' | 'steps' | 'items' | 'funding' | 'findings' | 'toVerify'
>

/** One item as it is read a second time. */
export interface Reading {
  readonly law: LawOnDay
  readonly subject: Subject
  readonly applies: Applies
  readonly required: Applies
  /** What the second engine says of a condition inside a version. */
  readonly ask: (condition: Condition) => TruthValue
}
