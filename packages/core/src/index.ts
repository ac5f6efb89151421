// Mục lục của thư viện. / The table of contents of the library.

// Decisions
export { judgeColumns, PROJECT_VERDICTS } from './decision/columns.js'
export type { Columns, ColumnsOptions, UnreadRow } from './decision/columns.js'
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
  Missing,
  PackStamp,
  Question,
  Recorded,
} from './decision/decide.js'
export { explain } from './decision/explain.js'
export { explanation } from './decision/explanation.js'
export type {
  ExplainedCheck,
  ExplainedFinding,
  ExplainedItem,
  Explanation,
  ExplainOptions,
  MoneyOf,
} from './decision/explanation.js'
export type { ExplainedPart, ExplainedStep } from './decision/explained-step.js'
export type { ExplainedSupport } from './decision/explained-support.js'
export { findingSentence, findingText } from './decision/finding-text.js'
export {
  activityName,
  costName,
  factName,
  figureIn,
  moneyText,
  numberText,
  term,
  tierName,
  valueText,
} from './decision/terms.js'
export type { Lang } from './decision/terms.js'
export { bookOf } from './decision/archive.js'
export { crossCheck } from './decision/cross-check.js'
export type { CrossCheck, Disagreement } from './decision/cross-check.js'
export { replay } from './decision/record.js'
export { readDecision } from './decision/read-decision.js'
export { digestOfDecision } from './decision/seal.js'
export { FORMAT, refuseOtherFormat } from './words/format.js'
export type { Difference, Replay } from './decision/record.js'

// Rules
export { createRuleBook } from './rules/rule-book.js'
export type { RuleBook } from './rules/rule-book.js'
export type { ActivityRules, RuleInForce, RuleOnDay, RuleSilent } from './rules/rules-on-day.js'
export { definePack } from './rules/pack.js'
export type { Manifest, Pack, PackSource } from './rules/pack.js'
export { levelsOn } from './decision/levels.js'
export type { LevelRow } from './decision/levels.js'

// Plans, reports, money over time
export { readLedger } from './ledger/ledger.js'
export type { Ledger, LedgerStep } from './ledger/ledger.js'
export { PAPERS } from './ledger/paper.js'

// The dossier
export { Project, readProject, writeProject } from './dossier/project.js'
export type { ProjectEvent, ProjectInput, ProjectItem } from './dossier/project.js'
export type {
  AmountInput,
  AssetInput,
  BeneficiaryInput,
  CostInput,
  DayInput,
  OtherSourceInput,
  ProjectEventInput,
  ProjectItemInput,
  RequestedInput,
  SiteInput,
  VerifiedInput,
} from './dossier/project-input.js'
export { ACTIVITIES, ACTIVITY_IDS, COST_KINDS } from './words/activity.js'
export type { ActivityId, CostKind } from './words/activity.js'
export { FACTS } from './dossier/fact-catalogue.js'
export type { FactDefinition, FactId, FactType, GivenFact } from './dossier/fact-catalogue.js'
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
export { percentText } from './words/percent.js'
export type { Rounding } from './words/percent.js'
export { day, dayBefore, dayText, writtenDay } from './words/calendar.js'
export type { Day } from './words/calendar.js'
export { formatCitation } from './words/law.js'
export type { Citation, Evidence, LegalDocument } from './words/law.js'

// Scoring

// What comes back
export { ANSWERS, finding, FINDING_CODES } from './words/trace.js'
export type {
  Answer,
  CheckAnswer,
  Finding,
  FindingCode,
  FactValue,
  Part,
  ProjectVerdict,
  Step,
  ToVerify,
  Verdict,
} from './words/trace.js'
export type { Bound, SupportPart } from './stages/ceiling.js'
export type { Support, SupportMet, SupportOpen } from './stages/support.js'
export type { Uplift } from './stages/uplift.js'
export type { Funding } from './stages/funding.js'

// Reading and errors
export { isKhuyenCongError, KhuyenCongError, withErrorPath, withoutMarks } from './words/errors.js'
export type { ErrorCode } from './words/error-guide.js'
export type { Problem, Severity } from './words/errors.js'
export { readJson } from './dossier/reading.js'
export { problemsOf } from './dossier/told-issue.js'
export { canonicalJson, digestOf } from './words/digest.js'
