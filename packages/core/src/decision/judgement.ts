import type { Project } from '../dossier/project.js'
import type { Funding } from '../stages/funding.js'
import type { Support } from '../stages/support.js'
import type { Day } from '../words/calendar.js'
import type { Evidence } from '../words/law.js'
import type { Answer, Finding, Missing, ProjectVerdict, Step, ToVerify } from '../words/trace.js'

/** Kết quả một hạng mục. / What is decided for one item. */
export interface ItemDecision {
  readonly id: string
  readonly activity: Project['items'][number]['activity']
  readonly eligibility: Answer
  readonly support: Support
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
