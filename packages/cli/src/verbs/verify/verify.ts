import { KhuyenCongError, type Problem, SHAPES_ONLY } from '@khuyencong/core'
import {
  booksOf,
  isEnvelope,
  type Verification,
  verifyAudit,
  verifyDecision,
  type VerifyOptions,
} from '@khuyencong/core/records'
import { openInput, readBytes } from '../../files/files.js'
import { trustedKeys } from '../../files/key-rings.js'
import { packsAtHand } from '../../files/packs.js'
import { fileOfSignature, signatureBeside } from '../../records/audit-signature.js'
import { openRecords } from '../../records/record-file.js'
import { verificationProblems, verificationText } from '../../records/verification-text.js'
import type { Call, Io, Verb } from '../../terminal/io.js'
import type { Message } from '../../terminal/messages.js'
import { answersTo } from '../../terminal/prompts.js'
import { prettyJson, tell } from '../../text/output.js'
import { verifyMessages, verifyTexts } from './messages.js'

/**
 * Kiểm bản ghi đã ký. / `verify`: whether a signed decision or audit file is genuine: signature,
 * authority, digest, and every record derived again; 1 where it is not.
 */
export const verifyVerb: Verb = async (call) => {
  try {
    const ring = await trustedKeys(await ringsOf(call))
    const packs = await packsAtHand(call)
    const { verified, name } = await verification(call, { ring, books: booksOf(packs) })
    await tell(call, verificationProblems(verified, name))
    const vocabulary = packs.find(({ national }) => national)?.vocabulary ?? SHAPES_ONLY
    await call.out.write(
      call.options.json === true
        ? prettyJson(verified)
        : verificationText(verified, { ...call, vocabulary }),
    )
    return verified.genuine ? 0 : 1
  } catch (error) {
    if (!(error instanceof KhuyenCongError) || !REFUSED.has(error.code)) throw error
    await tell(call, error.problems)
    return 1
  }
}

/** The answer is no; anything else is input that cannot be read. */
const REFUSED: ReadonlySet<Problem['code']> = new Set(['NOT_SIGNED', 'ENVELOPE_CHANGED'])

/** The rings of `--trust`; without any, one is asked for. */
async function ringsOf(call: Call): Promise<readonly string[]> {
  if (call.options.trust.length > 0) return call.options.trust
  const { ring = '' } = await answersTo(
    [{ option: 'ring', flag: '--trust', ask: verifyTexts.ring }],
    call,
  )
  return [ring]
}

/** A verification, and what messages call the file whose records were verified. */
interface Verified {
  readonly verified: Verification
  readonly name: string
}

/** Looks at what the file is: a decision, the signature of an audit file, or that file itself. */
async function verification({ file, io }: Call, options: VerifyOptions): Promise<Verified> {
  const opened = await openRecords(file, io)
  const { name } = opened
  if (!('lines' in opened) && isEnvelope(opened.value)) {
    const { bytes, value } = opened
    if (!/audit\+json$/u.test(value.payloadType))
      return { verified: await verifyDecision(bytes, options, name), name }
    const lines = fileOfSignature(file)
    if (lines === null) throw refused('PAYLOAD_TYPE', name, verifyMessages.PAYLOAD_TYPE())
    const { chunks } = await openInput(lines, io)
    return { verified: await verifyAudit(bytes, chunks, options, name), name: lines }
  }
  const beside = signatureBeside(file)
  const lines = 'lines' in opened ? opened.lines : [opened.bytes]
  const signature = file === '-' ? null : await bytesUnlessAbsent(beside, io)
  if (signature === null) throw refused('NOT_SIGNED', name, verifyMessages.NOT_SIGNED(beside))
  return { verified: await verifyAudit(signature, lines, options, beside), name }
}

const refused = (code: Problem['code'], at: string, text: Message): KhuyenCongError =>
  new KhuyenCongError({ code, at, ...text })

async function bytesUnlessAbsent(file: string, io: Io): Promise<Uint8Array | null> {
  try {
    return (await readBytes(file, io)).bytes
  } catch (error) {
    if (error instanceof KhuyenCongError && error.code === 'FILE_NOT_FOUND') return null
    throw error
  }
}
