// Soạn và xuất bản gói quy định. / Writing packs: check, compare, bundle. Who only decides does not need this.

export { sourceOf } from './rules/pack-source.js'
export { checkPack } from './pack-tools/check-pack.js'
export type { CheckOptions } from './pack-tools/check-pack.js'
export { PLACEHOLDER, placeholdersIn } from './pack-tools/placeholders.js'
export { positionIn } from './words/json-place.js'
export { bundleOf, bundleText, isBundle, openBundle, signedText } from './pack-tools/bundle.js'
export type { Bundle, OpenedBundle } from './pack-tools/bundle.js'
export { keyRefusal, readKeyRing } from './pack-tools/key-ring.js'
export type { RingKey } from './pack-tools/key-ring.js'
export { lockOf, readLock } from './pack-tools/lock.js'
export type { Lock, LockedPack } from './pack-tools/lock.js'
export { diffPacks } from './pack-tools/diff.js'
export { diffAllDays } from './pack-tools/diff-days.js'
export type { DatedChange } from './pack-tools/diff-days.js'
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
export { PER } from './rules/rule.js'
export type { Grant, Rule, RuleKind, RuleVersion } from './rules/rule.js'
export type { DocumentsInput, ManifestInput, PackInput, RuleInput } from './rules/pack-input.js'
export type { Condition, ConditionSource, Operator } from './rules/conditions.js'
export { evidenceOn, inForce } from './words/law.js'
export type { Amendment, Dated, InForce } from './words/law.js'
export { DISTRICT_LEVEL_ENDED } from './words/vocabulary.js'
