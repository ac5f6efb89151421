// Kế hoạch khuyến công. / Ranking projects and allocating a budget.

export { rankProjects } from './planning/rank.js'
export type { Ranked, Ranking, RankQuestion } from './planning/rank.js'
export type { Reason } from './planning/order-keys.js'
export { allocateBudget } from './planning/allocate.js'
export type { ActivityMoney, Allocation } from './planning/allocate.js'
export type { ExcludedProject, ExclusionReason, FundedProject } from './planning/judged-projects.js'
export type { PlanNote } from './planning/plan-notes.js'
export type { Waiting, WaitReason } from './planning/fill.js'
export { Plan, PLAN_MODES } from './planning/plan.js'
export type { PlanInput, PlanMode } from './planning/plan.js'
