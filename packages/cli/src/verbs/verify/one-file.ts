import { KhuyenCongError, type Problem } from '@khuyencong/core'
import {
  isEnvelope,
  type Verification,
  verifyAudit,
  verifyDecision,
  type VerifyOptions,
} from '@khuyencong/core/records'
import { openInput, readBytes } from '../../files/files.js'
import { fileOfSignature, signatureBeside } from '../../records/audit-signature.js'
import { openRecords } from '../../records/record-file.js'
import type { Call, Io } from '../../terminal/io.js'
import type { Message } from '../../terminal/messages.js'
import { verifyMessages } from './messages.js'

/** A verification, and what messages call the file whose records were verified. */
export interface VerifiedFile {
  readonly verified: Verification
  readonly name: string
}

/** Looks at what the file is: a decision, the signature of an audit file, or that file itself. */
export async function verifiedFile(
  { file, io }: Pick<Call, 'file' | 'io'>,
  options: VerifyOptions,
): Promise<VerifiedFile> {
  const opened = await openRecords(file, io)
  const { name } = opened
  if (!('lines' in opened) && isEnvelope(opened.value)) {
    const { bytes, value } = opened
    if (!/audit\+json$/u.test(value.payloadType))
      return { verified: await verifyDecision(bytes, options, name), name }
    const lines = fileOfSignature(file)
    if (lines === null) throw refused('PAYLOAD_TYPE', name, verifyMessages.PAYLOAD_TYPE())
    const { chunks, close } = await openInput(lines, io)
    try {
      return { verified: await verifyAudit(bytes, chunks, options, name), name: lines }
    } finally {
      close?.()
    }
  }
  const beside = signatureBeside(file)
  const lines = 'lines' in opened ? opened.lines : [opened.bytes]
  try {
    const signature = file === '-' ? null : await bytesUnlessAbsent(beside, io)
    if (signature === null) throw refused('NOT_SIGNED', name, verifyMessages.NOT_SIGNED(beside))
    return { verified: await verifyAudit(signature, lines, options, beside), name }
  } finally {
    if ('close' in opened) await opened.close()
  }
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
