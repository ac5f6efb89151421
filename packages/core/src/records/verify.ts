import { digestOfDecision, type Decision } from '../decision/seal.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { keyIdOf, signatureFits } from '../trust/ed25519.js'
import type { RingKey } from '../trust/key-ring.js'
import { authorityOver, dateRefusal } from './authority.js'
import { type BookFinder, derivedAgain } from './derive.js'
import { recordsMessages } from './messages.js'
import { type AuditSeal, readSignedPayload, type SignedPayload } from './payload.js'
import { type Bytes, placeOfLine, recordLines } from './record-lines.js'
import { sealOfLines } from './sign.js'
import { OpenVerification, type Verification } from './verification.js'

/** Căn cứ để kiểm. / What a verification rests on: whose keys are trusted, and which packs. */
export interface VerifyOptions {
  /** The key ring, from where the reader trusts it; never from who sent the record. */
  readonly ring: readonly RingKey[]
  /** What gives the rule book of a record, such as `booksOf(packs)`. */
  readonly books: BookFinder
}

/**
 * Kiểm kết quả xét đã ký. / Verifies a signed decision: signature, authority of the key, digest, and
 * the decision derived again from its own input. The day of signing is what the signer claims; a
 * false input, signed, stays false.
 *
 * @param file - The file, byte for byte.
 * @param options - The key ring and the packs to rely on.
 * @param where - What messages call the file.
 * @returns What each step came to.
 * @throws `KhuyenCongError` for what is no signed decision: `JSON`, `WRONG_SHAPE`,
 *   `ENVELOPE_CHANGED`, `PAYLOAD_TYPE` and the like; `CRYPTO_MISSING`.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { booksOf, readSigningKey, signDecision, verifyDecision } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const key = await readSigningKey(`-----BEGIN PRIVATE KEY-----
 * MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
 * -----END PRIVATE KEY-----`, 'a.private.pem')
 * const project = { id: 'p', fund: 'national', items: [{ id: '1', activity: 'showroom' }] } as const
 * const decision = decide(createRuleBook([national]), { on: '2023-06-01', project })
 * const text = await signDecision(decision, { by: 'Nguyễn Văn A', at: '2023-06-02', key })
 * const { id, publicKey } = key
 * const open = { from: null, to: null, revoked: null }
 * const ring = [{ id, owner: 'Cục', jurisdictions: ['national'], publicKey, ...open }]
 * const file = new TextEncoder().encode(text)
 * const { genuine } = await verifyDecision(file, { ring, books: booksOf([national]) })
 * genuine // => true
 * ```
 */
export async function verifyDecision(
  file: Uint8Array,
  options: VerifyOptions,
  where = 'decision',
): Promise<Verification> {
  const payload = readSignedPayload(file, where)
  if (payload.kind !== 'decision') throw otherKind(where)
  const open = new OpenVerification()
  const key = await checkSignature(payload, options, open)
  await checkRecord(payload.record, null, key, payload, options, open)
  const { signed } = payload
  return open.done({ kind: 'decision', signed, key })
}

/**
 * Kiểm tệp rà soát đã ký. / Verifies a signed audit file in bounded memory: the signature that
 * stands beside it, the authority of the key for each project, the digest of the file, and every
 * record derived again.
 *
 * @param signature - The file of the signature, byte for byte.
 * @param lines - The audit file, in pieces.
 * @param options - The key ring and the packs to rely on.
 * @param where - What messages call the file of the signature.
 * @returns What each step came to.
 * @throws `KhuyenCongError` for what is no signature of an audit file, like {@link verifyDecision}.
 * @example
 * ```ts
 * import { booksOf, readSigningKey, sealOfLines, signAudit, verifyAudit } from '@khuyencong/core/records'
 * const key = await readSigningKey(`-----BEGIN PRIVATE KEY-----
 * MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
 * -----END PRIVATE KEY-----`, 'a.private.pem')
 * const signing = { by: 'Nguyễn Văn A', at: '2023-06-02', key }
 * const signature = new TextEncoder().encode(await signAudit(sealOfLines().done(), signing))
 * const { steps } = await verifyAudit(signature, [], { ring: [], books: booksOf([]) })
 * steps.map(({ step, passed }) => [step, passed])[0] // => ['signature', false]
 * ```
 */
export async function verifyAudit(
  signature: Uint8Array,
  lines: Bytes,
  options: VerifyOptions,
  where = 'audit',
): Promise<Verification> {
  const payload = readSignedPayload(signature, where)
  if (payload.kind !== 'audit') throw otherKind(where)
  const open = new OpenVerification()
  const key = await checkSignature(payload, options, open)
  const seal = sealOfLines()
  for await (const each of recordLines(counted(lines, seal.add))) {
    const at = placeOfLine(each.line)
    if ('problems' in each) open.add('digest', each.problems)
    else if ('unread' in each) open.addUnread()
    else await checkRecord(each.record, each.line, key, payload, options, open, at)
  }
  open.add('digest', fileProblems(payload.seal, seal.done()))
  open.add('derivation', [])
  const { signed } = payload
  return open.done({ kind: 'audit', signed, key })
}

const otherKind = (at: string): KhuyenCongError =>
  new KhuyenCongError({
    code: 'PAYLOAD_TYPE',
    at: `${at} › payloadType`,
    ...recordsMessages.PAYLOAD_TYPE(),
  })

async function* counted(
  bytes: Bytes,
  add: (bytes: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const each of bytes) {
    add(each)
    yield each
  }
}

function fileProblems(signed: AuditSeal, found: AuditSeal): readonly ProblemInput[] {
  if (signed.digest === found.digest && signed.lines === found.lines) return []
  const text = ({ digest, lines }: AuditSeal): string => `${digest} (${lines})`
  return [
    {
      code: 'DIGEST_DIFFERS',
      found: `${text(found)} ≠ ${text(signed)}`,
      ...recordsMessages.FILE_DIFFERS(),
    },
  ]
}

/** The key of the ring that signed, once its signature fits and its day is right. */
async function checkSignature(
  { envelope, signed }: SignedPayload,
  { ring }: VerifyOptions,
  open: OpenVerification,
): Promise<RingKey | null> {
  const { keyId, signature, signedBytes } = envelope
  const key = ring.find(({ id }) => id === keyId) ?? null
  if (key === null) {
    const code = 'SIGNER_UNKNOWN'
    open.add('signature', [{ code, found: keyId, ...recordsMessages.SIGNER_UNKNOWN() }])
    return null
  }
  if (keyIdOf(key.publicKey) !== key.id)
    open.add('signature', [{ code: 'KEY_RING', found: keyId, ...recordsMessages.KEY_RING() }])
  const fits = await signatureFits(key.publicKey, signedBytes, signature)
  const code = 'BAD_SIGNATURE'
  open.add('signature', fits ? [] : [{ code, found: key.id, ...recordsMessages.BAD_SIGNATURE() }])
  const refused = dateRefusal(key, signed.at)
  open.add('authority', refused === null ? [] : [refused])
  return key
}

/** Authority, digest and derivation of one record. */
async function checkRecord(
  record: unknown,
  line: number | null,
  key: RingKey | null,
  { signed }: SignedPayload,
  { books }: VerifyOptions,
  open: OpenVerification,
  at = '',
): Promise<void> {
  const derived = await derivedAgain(record, books)
  const { decision } = derived
  if (decision === null) {
    open.add('digest', 'problems' in derived ? derived.problems : [], at)
    return
  }
  open.add('digest', digestProblems(decision), at)
  if ('problems' in derived) {
    open.add('derivation', derived.problems, at)
    return
  }
  const { book, differences } = derived
  if (key !== null)
    open.add('authority', authorityOver(key, decision, signed.at, book.register), at)
  const wrong = differences.length > 0
  const problem = { code: 'RECORD_DIFFERS', found: decision.project.id } as const
  open.add(
    'derivation',
    wrong ? [{ ...problem, ...recordsMessages.RECORD_DIFFERS(differences.length) }] : [],
    at,
  )
  open.addRecord({ line, project: decision.project.id, differences }, book)
}

const digestProblems = (decision: Decision): readonly ProblemInput[] =>
  digestOfDecision(decision) === decision.digest
    ? []
    : [
        {
          code: 'DIGEST_DIFFERS',
          found: decision.digest,
          ...recordsMessages.DIGEST_DIFFERS(),
        },
      ]
