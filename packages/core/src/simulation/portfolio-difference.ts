import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { FindingCode } from '../vocabulary/finding.js'
import type { ProjectVerdict } from '../vocabulary/answers.js'
import type { Movement, Share } from './money-change.js'
import type { Both, ProjectChange } from './project-change.js'

/**
 * Projects whose verdict changes one way, and what their items might get on either side: `items`
 * counts the known amounts.
 */
export interface VerdictChange extends Both<ProjectVerdict> {
  readonly projects: number
  readonly allowed: Both<Share>
}

/** Changes of one activity. */
export interface ActivityChange {
  readonly activity: ActivityId
  readonly ceiling: Movement
  readonly allowed: Movement
}

/**
 * Khác nhau trên danh mục. / What two sides make of one portfolio. Amounts in đồng; unknown amounts
 * are counted, never taken for 0.
 */
export interface PortfolioDifference {
  readonly projects: number
  readonly changed: number
  readonly verdicts: readonly VerdictChange[]
  readonly ceiling: Movement
  readonly allowed: Movement
  /** Only the activities of the portfolio, in the order of the law. */
  readonly byActivity: readonly ActivityChange[]
  readonly findings: readonly {
    readonly code: FindingCode
    readonly gone: number
    readonly come: number
    readonly changed: number
  }[]
  /**
   * The changed projects: other verdicts first, then by the size of the change; `rest` counts those
   * left out.
   */
  readonly changes: readonly ProjectChange[]
  readonly rest: number
}
