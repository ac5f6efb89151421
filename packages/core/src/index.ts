// Mục lục của thư viện. / The table of contents of the library.

// Decisions
export { checkEligibility, computeSupport, decide, judge, planFunding } from './decide.js'
export type { Decision, ItemDecision, Judgement, PackStamp, Question } from './decide.js'
export { explain } from './explain.js'
export type { ExplainOptions } from './explain.js'
export { findingText } from './finding-text.js'
export { dayText, factName, term, valueText } from './words.js'
export type { Lang } from './words.js'
export { crossCheck } from './cross-check.js'
export type { CrossCheck, Disagreement } from './cross-check.js'
export { digestOfDecision, replay } from './record.js'
export type { Replay } from './record.js'

// Rules
export { createRuleBook } from './rule-book.js'
export type { ActivityRules, RuleBook, RuleInForce, RuleOnDay, RuleSilent } from './rule-book.js'
export { definePack } from './pack.js'
export { checkPack } from './check-pack.js'
export type { CheckOptions } from './check-pack.js'
export { positionIn } from './json-place.js'
export type { Manifest, Pack, PackSource } from './pack.js'
export type { Grant, Rule, RuleKind, RuleVersion } from './rule.js'
export { levelsOn } from './levels.js'
export type { LevelRow } from './levels.js'
export type { Condition, ConditionSource, Operator } from './conditions.js'

// Plans, reports, money over time
export { rankProjects } from './rank.js'
export type { Ranked, Ranking, RankQuestion } from './rank.js'
export type { Reason } from './standing.js'
export { allocateBudget } from './allocate.js'
export type { Allocation, ExcludedProject, ExclusionReason, FundedProject, PlanNote } from './allocate.js'
export type { Waiting, WaitReason } from './fill.js'
export { compareWithBestScore } from './compare-plan.js'
export type { BestScore, PlanComparison } from './compare-plan.js'
export { Plan, PLAN_MODES } from './plan.js'
export type { PlanInput, PlanMode } from './plan.js'
export { reconcile } from './reconcile.js'
export type { Mismatch, Reconciliation } from './reconcile.js'
export { Report } from './report.js'
export type { ReportInput } from './report.js'
export { statedAmount, statedCount, statedPercent } from './stated.js'
export type { Stated } from './stated.js'

// The dossier
export { Project, readProject, writeProject } from './project.js'
export type { ProjectEvent, ProjectInput, ProjectItem } from './project.js'
export { ACTIVITIES, ACTIVITY_IDS } from './activity.js'
export type { ActivityId, CostKind } from './activity.js'
export { FACTS } from './fact-catalogue.js'
export type { FactDefinition, FactType, GivenFact } from './fact-catalogue.js'
export { findProvince, placeOn, Register } from './register.js'
export type { Place, Province, ProvinceKind } from './register.js'

// Words of law and money
export { factor, formatFactor, formatRate, formatVnd, rate, share, sum, vnd } from './money.js'
export type { Rate, Vnd } from './money.js'
export { day } from './calendar.js'
export type { Day } from './calendar.js'
export { evidenceOn, formatCitation, inForce } from './law.js'
export type { Amendment, Citation, Dated, Evidence, InForce, LegalDocument } from './law.js'

// Scoring
export { scoreRound } from './score.js'
export type { GroupRanking, RoundResult } from './score.js'
export { ROUND_FLAGS } from './score-result.js'
export type { EntryResult, RoundFlag } from './score-result.js'
export type { SmallestChange } from './smallest-change.js'
export type { GateStep } from './gates.js'
export type { TieStep } from './tie-break.js'
export type { ExactNumber } from './fraction.js'
export { readRound, Round, RULINGS } from './round.js'
export type { RoundInput } from './round.js'
export { METHODS } from './scheme.js'
export type { Criterion, Method, SchemeRule, SchemeVersion } from './scheme.js'

// What comes back
export { ANSWERS, finding, FINDING_CODES } from './trace.js'
export type { Answer, Finding, FindingCode, FactValue, Missing, Part, ProjectVerdict, Step, ToVerify, Verdict } from './trace.js'
export type { Ceiling, Support, Uplift } from './support.js'
export type { Funding } from './funding.js'

// Reading and errors
export { KhuyenCongError } from './errors.js'
export type { Problem, Severity } from './errors.js'
export { readJson } from './reading.js'
export { canonicalJson, digestOf } from './digest.js'
