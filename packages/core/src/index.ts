// Điểm vào chính của thư viện. / The main entry of the library: judging projects.

// Decisions
export { judgeColumns, PROJECT_VERDICTS } from './decision/columns.js'
export type { Columns, ColumnsOptions, FailedRow } from './decision/columns.js'
export { decide, decideRecorded, judge, screen } from './decision/decide.js'
export { checkEligibility, computeSupport, planFunding } from './decision/judgement-parts.js'
export type {
  Decision,
  ItemDecision,
  Judgement,
  Missing,
  PackStamp,
  Question,
  Recorded,
} from './decision/decide.js'
export { questions } from './questions/questions.js'
export type { AnswerOption, ProjectQuestion, QuestionsOptions } from './questions/questions.js'
export { citationText, provisionText } from './explain/citation-text.js'
export { explain } from './explain/explain.js'
export { explanation } from './explain/explanation.js'
export type { ExplainedCheck } from './explain/checklist.js'
export type {
  ExplainedFinding,
  ExplainedItem,
  Explanation,
  ExplainOptions,
  MoneyOf,
} from './explain/explanation.js'
export type { ExplainedPart, ExplainedStep } from './explain/explained-step.js'
export type { ExplainedSupport } from './explain/explained-support.js'
export { packStanding } from './explain/pack-standing.js'
export { findingSentence, findingText } from './explain/finding-text.js'
export { eventName, severityName, term, valueText, wordName } from './explain/terms.js'
export { activityName, costName, factName, tierName, unitName } from './vocabulary/wording.js'
export type { Wording } from './vocabulary/wording.js'
export { SHAPES_ONLY } from './vocabulary/join-vocabulary.js'
export { figureIn, moneyText, numberText } from './explain/number-text.js'
export type { Lang } from './vocabulary/language.js'
export { bookOf } from './decision/archive.js'
export { crossCheck } from './cross-check/cross-check.js'
export type { CrossCheck, Disagreement } from './cross-check/cross-check.js'
export { replay } from './decision/record.js'
export { readDecision } from './decision/read-decision.js'
export { digestOfDecision } from './decision/seal.js'
export { FORMAT, refuseOtherFormat } from './reading/format.js'
export type { Difference, Replay } from './decision/record.js'

// Packs and rule books
export { createRuleBook } from './packs/rule-book.js'
export type { BookOptions } from './packs/book-options.js'
export type { RuleBook } from './packs/rule-book.js'
export type { CheckedSignature, SignedBy, Signer } from './packs/signed-by.js'
export type {
  ActivityRules,
  RuleInForce,
  RuleOnDay,
  RuleWithoutAnswer,
} from './packs/rules-on-day.js'
export { requireSigned } from './packs/require-signed.js'
export { releasedBook } from './packs/released-book.js'
export { releasedPack } from './packs/released-pack.js'
export type { ReadPack, ReleaseOptions } from './packs/released-pack.js'
export { definePack } from './packs/pack.js'
export type { Manifest, Pack, PackOptions, PackSource } from './packs/pack.js'
export { levelsOn } from './explain/levels.js'
export type { LevelRow } from './explain/levels.js'

// Events of a project
export { readLedger } from './lifecycle/ledger.js'
export type { Ledger, LedgerStep } from './lifecycle/ledger.js'

// Projects, their vocabulary, and administrative units
export { Project, readProject, writeProject } from './project/project.js'
export type { ProjectEvent, ProjectInput, ProjectItem, ProjectResult } from './project/project.js'
export type { ProjectEventInput, ProjectResultInput, VerifiedInput } from './project/event-input.js'
export type { AmountInput, DayInput } from './project/input-types.js'
export type {
  AssetInput,
  BeneficiaryInput,
  CostInput,
  OtherSourceInput,
  ProjectItemInput,
  RequestedInput,
  SiteInput,
} from './project/project-input.js'
export type { ActivityId, CostKind, Vocabulary } from './vocabulary/open-vocabulary.js'
export type { GivenFact } from './project/fact-catalogue.js'
export type { FactDefinition, FactType } from './vocabulary/fact-definition.js'
export { findProvince, Register } from './territory/register.js'
export { placeOn } from './territory/place.js'
export type { Province, ProvinceKind } from './territory/register.js'
export type { Place } from './territory/place.js'

// Money, rates, days, citations
export { factor, formatVnd, rate, portionOf, vnd } from './values/money.js'
export { formatFactor, formatRate } from './values/rate-text.js'
export { sum } from './values/sums.js'
export type { Rate, Vnd } from './values/money.js'
export { percentText } from './values/percent.js'
export type { Rounding } from './values/percent.js'
export { day, dayBefore, dayText, writtenDay } from './values/calendar.js'
export type { Day } from './values/calendar.js'
export { formatCitation } from './vocabulary/law.js'
export type { Citation, Evidence, LegalDocument } from './vocabulary/law.js'

// Answers, findings, steps, support and funding
export { finding, FINDING_CODES } from './vocabulary/finding.js'
export { ANSWERS } from './vocabulary/answers.js'
export type { CheckAnswer, ConditionNode, FactValue, Step, ToVerify } from './vocabulary/trace.js'
export type { Finding, FindingCode } from './vocabulary/finding.js'
export type { Answer, ProjectVerdict, TruthValue } from './vocabulary/answers.js'
export type { Bound, SupportPart } from './mechanisms/support-part.js'
export type {
  Support,
  SupportWithLevel,
  SupportWithoutBound,
  SupportWithoutLevel,
} from './stages/support-answer.js'
export type { AppliedLimit } from './mechanisms/limits/limits.js'
export type { Instrument } from './mechanisms/instrument/instrument.js'
export type { MoneyRange } from './mechanisms/mechanism.js'
export type { Uplift } from './stages/uplift.js'
export type { Funding } from './stages/funding.js'

// Errors, and reading of JSON
export { isKhuyenCongError, KhuyenCongError, withErrorPath } from './errors/errors.js'
export { withoutMarks } from './errors/suggestions.js'
export type { ErrorCode } from './errors/error-guide.js'
export type { Problem, Severity } from './errors/errors.js'
export { readJson } from './reading/reading.js'
export { problemsOf } from './reading/issue-problems.js'
export { canonicalJson, digestOf } from './json/digest.js'
