// Bản ghi có chữ ký. / Signed records: sign a decision or an audit file, verify it, derive it again.

export { readSigningKey } from './trust/ed25519.js'
export type { SigningKey } from './trust/ed25519.js'
export { signingProblems } from './records/authority.js'
export { sealOfLines, signAudit, signDecision } from './records/sign.js'
export type { LineSeal, Signing } from './records/sign.js'
export type { AuditSeal, Signed } from './records/payload.js'
export { verifyAudit, verifyDecision } from './records/verify.js'
export type { VerifyOptions } from './records/verify.js'
export { VERIFICATION_STEPS } from './records/verification.js'
export type {
  RecordDifferences,
  Verification,
  VerificationStep,
  VerifiedPack,
  VerifiedStep,
} from './records/verification.js'
export { booksOf, replayLines } from './records/derive.js'
export type { BookFinder, ReplayedLine } from './records/derive.js'
export type { Bytes } from './records/record-lines.js'
export { isEnvelope } from './trust/envelope.js'
export { booksOfSources } from './records/archived-books.js'
export type { SourceBookOptions } from './records/archived-books.js'
export { readSummary, summaryDifferences, summaryOf, summaryText } from './records/summary.js'
export type { RecordSummary, SummaryDifference } from './records/summary.js'
