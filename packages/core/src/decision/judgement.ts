import type { Project } from '../project/project.js'
import type { Funding } from '../stages/funding.js'
import type { Support } from '../stages/support-answer.js'
import type { Day } from '../values/calendar.js'
import type { Evidence } from '../vocabulary/law.js'
import type { Step, ToVerify } from '../vocabulary/trace.js'
import type { Finding } from '../vocabulary/finding.js'
import type { Answer, ProjectVerdict } from '../vocabulary/answers.js'

/** Kết quả một hạng mục. / What is decided for one item. */
export interface ItemDecision {
  readonly id: string
  readonly activity: Project['items'][number]['activity']
  readonly eligibility: Answer
  readonly support: Support
}

/**
 * Thông tin còn thiếu. / A fact to ask for next, and the rules that wait for it. It is always one
 * that people give: where a derived fact is unknown its sources are named. `item` is `null` for a
 * fact of the whole project, which is asked once. `factName` says what it is called, and
 * `book.vocabulary.facts.get(fact)` where its answer goes.
 */
export interface Missing {
  readonly fact: string
  readonly item: string | null
  readonly neededBy: readonly string[]
}

/** What a decision says, before it is sealed into a record. */
export interface Judgement {
  readonly on: Day
  readonly verdict: ProjectVerdict
  readonly provisional: boolean
  readonly evidence: Evidence
  readonly items: readonly ItemDecision[]
  readonly funding: Funding
  readonly findings: readonly Finding[]
  readonly missing: readonly Missing[]
  readonly toVerify: readonly ToVerify[]
  readonly steps: readonly Step[]
}
