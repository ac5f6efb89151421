// Rà soát giữa các đề án. / Auditing many projects together: who got what twice.

export { auditAcross } from './across/audit-across.js'
export type { AcrossAudit, ComparedAcross } from './across/audit-across.js'
export { acrossRecord, digestOfAcross, readAcrossRecord } from './across/across-record.js'
export type { AcrossOutcome, AcrossRecord } from './across/across-record.js'
export { acrossName, acrossText, concernedText } from './across/across-text.js'
export { pseudonymKeyFile, readPseudonymKey } from './across/pseudonym-key.js'
export type { PseudonymKeyFile } from './across/pseudonym-key.js'
export { pseudonymiser } from './across/pseudonyms.js'
export { ACROSS_CODES } from './across/across-finding.js'
export { acrossExcess, acrossTotalExcess } from './across/across-excess.js'
export type {
  AcrossCode,
  AcrossFinding,
  Asset,
  ConcernedProject,
  SharedLimit,
} from './across/across-finding.js'
export { identityKey } from './project/identity.js'
