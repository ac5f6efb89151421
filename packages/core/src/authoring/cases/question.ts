import type { Day } from '../../values/calendar.js'
import type { Rule } from '../../kinds/rule.js'

/** Một câu hỏi có đáp án. / A question with its answer that a rule and its mutants can be asked: a case, the life of a project, a round. */
export interface Check {
  readonly on: Day
  /** The question looks at other days too (a project's life), so a slip in any version may change it. */
  readonly manyDays: boolean
  readonly holds: (rule: Rule) => boolean
}
