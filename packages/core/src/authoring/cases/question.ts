import type { Day } from '../../values/calendar.js'
import type { Rule } from '../../kinds/rule.js'

/**
 * Một câu hỏi có đáp án. / A question with its answer that a rule and its mutants can be asked: a
 * case, the events of a project, a round.
 */
export interface Check {
  readonly on: Day
  /**
   * It looks at other days too (the events of a project), so a mutation of any version may change
   * it.
   */
  readonly manyDays: boolean
  readonly holds: (rule: Rule) => boolean
}
