// Mục lục của thư viện. / The table of contents of the library.

// Decisions
export { judgeColumns, PROJECT_VERDICTS } from './decision/columns.js'
export type { Columns } from './decision/columns.js'
export {
  checkEligibility,
  computeSupport,
  decide,
  decideRecorded,
  judge,
  planFunding,
  screen,
} from './decision/decide.js'
export type {
  Decision,
  ItemDecision,
  Judgement,
  PackStamp,
  Question,
  Recorded,
} from './decision/decide.js'
export { explain } from './decision/explain.js'
export { explanation } from './decision/explanation.js'
export type {
  ExplainedFinding,
  ExplainedItem,
  Explanation,
  ExplainOptions,
  MoneyOf,
} from './decision/explanation.js'
export type { ExplainedPart, ExplainedStep } from './decision/explained-step.js'
export type { ExplainedSupport } from './decision/explained-support.js'
export { findingText } from './decision/finding-text.js'
export {
  activityName,
  dayText,
  factName,
  figureIn,
  moneyText,
  numberText,
  term,
  valueText,
} from './decision/terms.js'
export type { Lang } from './decision/terms.js'
export { crossCheck } from './decision/cross-check.js'
export type { CrossCheck, Disagreement } from './decision/cross-check.js'
export { digestOfDecision, replay } from './decision/record.js'
export type { Replay } from './decision/record.js'

// Rules
export { createRuleBook } from './rules/rule-book.js'
export type { RuleBook } from './rules/rule-book.js'
export type { ActivityRules, RuleInForce, RuleOnDay, RuleSilent } from './rules/rules-on-day.js'
export { definePack } from './rules/pack.js'
export { checkPack } from './pack-tools/check-pack.js'
export type { CheckOptions } from './pack-tools/check-pack.js'
export { PLACEHOLDER, placeholdersIn } from './pack-tools/placeholders.js'
export { positionIn } from './words/json-place.js'
export { bundleOf, bundleText, openBundle, signedText } from './pack-tools/bundle.js'
export type { Bundle, OpenedBundle } from './pack-tools/bundle.js'
export { diffPacks } from './pack-tools/diff.js'
export type { Change, Side } from './pack-tools/diff.js'
export { fieldName } from './pack-tools/body-words.js'
export type { RoundWitness } from './pack-tools/scheme-rounds.js'
export { comparePortfolio } from './pack-tools/portfolio.js'
export type {
  ActivityChange,
  PortfolioComparison,
  PortfolioDifference,
  PortfolioSide,
  VerdictChange,
} from './pack-tools/portfolio.js'
export type { Movement, Share } from './pack-tools/movement.js'
export type { Both, FindingChange, ItemChange, ProjectChange } from './pack-tools/project-change.js'
export type { Witness } from './pack-tools/witness.js'
export type { Manifest, Pack, PackSource } from './rules/pack.js'
export type { Grant, Rule, RuleKind, RuleVersion } from './rules/rule.js'
export { levelsOn } from './decision/levels.js'
export type { LevelRow } from './decision/levels.js'
export type { Condition, ConditionSource, Operator } from './rules/conditions.js'

// Plans, reports, money over time
export { rankProjects } from './planning/rank.js'
export type { Ranked, Ranking, RankQuestion } from './planning/rank.js'
export type { Reason } from './planning/standing.js'
export { allocateBudget } from './planning/allocate.js'
export type {
  ActivityMoney,
  Allocation,
  ExcludedProject,
  ExclusionReason,
  FundedProject,
  PlanNote,
} from './planning/allocate.js'
export type { Waiting, WaitReason } from './planning/fill.js'
export { compareWithBestScore } from './planning/compare-plan.js'
export type { BestScore, PlanComparison } from './planning/compare-plan.js'
export { Plan, PLAN_MODES } from './planning/plan.js'
export type { PlanInput, PlanMode } from './planning/plan.js'
export { readLedger } from './ledger/ledger.js'
export type { Ledger, LedgerStep } from './ledger/ledger.js'
export { PAPERS } from './ledger/paper.js'
export { compareFigures, reconcile } from './planning/reconcile.js'
export type { Comparison, Mismatch, Reconciliation } from './planning/reconcile.js'
export { Report } from './planning/report.js'
export type { ReportInput } from './planning/report.js'
export { monitor } from './monitoring/monitor.js'
export type { Monitored, MonitorNote } from './monitoring/monitor.js'
export { DIMENSIONS, Monitoring } from './monitoring/monitoring.js'
export type { Dimension, MonitoringInput } from './monitoring/monitoring.js'
export type { Group } from './monitoring/groups.js'
export type { IndicatorResult, Where } from './monitoring/indicators.js'
export type { MonitorFinding } from './monitoring/money-checks.js'
export type { Bounds, Figure, Quantity, Ratio } from './monitoring/figure.js'
export { statedAmount, statedCount, statedPercent } from './dossier/stated.js'
export type { Stated } from './dossier/stated.js'

// The dossier
export { Project, readProject, writeProject } from './dossier/project.js'
export type { ProjectEvent, ProjectInput, ProjectItem } from './dossier/project.js'
export { ACTIVITIES, ACTIVITY_IDS } from './words/activity.js'
export type { ActivityId, CostKind } from './words/activity.js'
export { FACTS } from './dossier/fact-catalogue.js'
export type { FactDefinition, FactType, GivenFact } from './dossier/fact-catalogue.js'
export { findProvince, placeOn, Register } from './dossier/register.js'
export type { Place, Province, ProvinceKind } from './dossier/register.js'

// Words of law and money
export {
  factor,
  formatFactor,
  formatRate,
  formatVnd,
  rate,
  share,
  sum,
  vnd,
} from './words/money.js'
export type { Rate, Vnd } from './words/money.js'
export { day, dayBefore, writtenDay } from './words/calendar.js'
export type { Day } from './words/calendar.js'
export { evidenceOn, formatCitation, inForce } from './words/law.js'
export type { Amendment, Citation, Dated, Evidence, InForce, LegalDocument } from './words/law.js'

// Scoring
export { scoreRound } from './scoring/score.js'
export type { GroupRanking, RoundResult } from './scoring/score.js'
export { ROUND_FLAGS } from './scoring/score-result.js'
export type { EntryResult, RoundFlag } from './scoring/score-result.js'
export type { SmallestChange } from './scoring/smallest-change.js'
export type { GateStep } from './scoring/gates.js'
export type { TieStep } from './scoring/tie-break.js'
export type { ExactNumber } from './words/fraction.js'
export { readRound, Round, RULINGS } from './scoring/round.js'
export type { RoundInput } from './scoring/round.js'
export { METHODS } from './rules/scheme-parts.js'
export type { SchemeRule } from './rules/scheme.js'
export type { Criterion, Method, SchemeVersion } from './rules/scheme-parts.js'

// What comes back
export { ANSWERS, finding, FINDING_CODES } from './words/trace.js'
export type {
  Answer,
  Finding,
  FindingCode,
  FactValue,
  Missing,
  Part,
  ProjectVerdict,
  Step,
  ToVerify,
  Verdict,
} from './words/trace.js'
export type { Ceiling, Support, Uplift } from './stages/support.js'
export type { Funding } from './stages/funding.js'

// Reading and errors
export { KhuyenCongError } from './words/errors.js'
export type { Problem, Severity } from './words/errors.js'
export { readJson } from './dossier/reading.js'
export { canonicalJson, digestOf } from './words/digest.js'
