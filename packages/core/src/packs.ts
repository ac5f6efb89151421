// Soạn và xuất bản gói quy định. / Writing packs: check, compare, bundle. Who only decides does
// not need this.

export { sourceOf } from './packs/pack-source.js'
export { FILES_OF_PACK, filesOfSource, REQUIRED_FILES, sourceOfFiles } from './packs/pack-files.js'
export type { PackFiles } from './packs/pack-files.js'
export { readPackFiles } from './packs/read-pack-files.js'
export type { PackWithCases } from './packs/read-pack-files.js'
export { checkPack } from './authoring/check/check-pack.js'
export type { CheckOptions } from './authoring/check/check-pack.js'
export { placeholdersIn } from './authoring/check/placeholders.js'
export { PLACEHOLDER, sampleNote } from './kinds/placeholder.js'
export { authoredKind } from './kinds/authored-kinds.js'
export type {
  AuthoredKind,
  HandbookPage,
  KindOption,
  KindSkeleton,
  PlacedAmount,
  RuleBasis,
} from './kinds/authored-kind.js'
export { RULE_KINDS } from './kinds/rule.js'
export { positionIn, withValueAt } from './json/json-place.js'
export { bundleOf, openBundle } from './trust/bundle.js'
export { bundleText, isBundle, signedText } from './trust/bundle-file.js'
export type { OpenedBundle } from './trust/bundle.js'
export type { Bundle } from './trust/bundle-file.js'
export { keyRefusal, keyRingOf, readKeyRing } from './trust/key-ring.js'
export type { RingKey } from './trust/key-ring.js'
export { keyIdOf, newSigningKey, readSigningKey, signatureFits } from './trust/ed25519.js'
export type { SigningKey } from './trust/ed25519.js'
export { signaturesOf } from './trust/signatures.js'
export { readConfig } from './trust/config-file.js'
export type { Config } from './trust/config-file.js'
export { lockOf, readLock, requireLocked } from './trust/lock.js'
export type { Lock, LockedPack } from './trust/lock.js'
export { diffPacks } from './authoring/diff/diff.js'
export { diffAllDays } from './authoring/diff/diff-days.js'
export type { DatedChange } from './authoring/diff/diff-days.js'
export type { Change, Side } from './authoring/diff/diff.js'
export { fieldName } from './vocabulary/field-names.js'
export type { RoundCounterexample } from './authoring/search/scheme-rounds.js'
export { comparePortfolio } from './simulation/portfolio.js'
export type { PortfolioComparison, PortfolioSide } from './simulation/portfolio.js'
export type {
  ActivityChange,
  PortfolioDifference,
  VerdictChange,
} from './simulation/portfolio-difference.js'
export type { Movement, Share } from './simulation/money-change.js'
export type { Both, FindingChange, ItemChange, ProjectChange } from './simulation/project-change.js'
export type { Counterexample } from './authoring/cases/counterexample.js'
export { unionOf } from './vocabulary/join-vocabulary.js'
export type { Grant, Rule, RuleKind, RuleVersion } from './kinds/rule.js'
export type {
  DocumentsInput,
  ManifestInput,
  PackInput,
  RuleInput,
  VocabularyInput,
} from './packs/pack-input.js'
export type { Condition, ConditionSource, Operator } from './conditions/conditions.js'
export { evidenceOn, inForce } from './vocabulary/law.js'
export type { Amendment, Dated, InForce } from './vocabulary/law.js'
export { abolishedLevels } from './kinds/funding/abolished-levels.js'
export type { AbolishedLevel } from './kinds/funding/abolished-levels.js'
export { readWrittenCondition } from './authoring/writing/written-condition.js'
export { conditionInNames } from './authoring/writing/condition-in-names.js'
export { writtenCondition } from './authoring/writing/condition-writer.js'
export { plainWord, wordsMeant } from './authoring/writing/words-meant.js'
