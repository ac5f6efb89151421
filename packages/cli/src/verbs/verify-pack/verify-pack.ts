import { dayText, KhuyenCongError, type Problem } from '@khuyencong/core'
import { openedBundle } from '../../authoring/opened-bundle.js'
import { readRing, signerOf } from '../../authoring/signing.js'
import { definedPack } from '../../files/define-pack.js'
import { readNamed } from '../../files/files.js'
import type { Call, Verb } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { answersTo } from '../../terminal/prompts.js'
import { tell } from '../../text/output.js'

/**
 * Kiểm gói. / `verify-pack`: every digest, then a signature by a key of the ring that might sign
 * for the jurisdiction on its day.
 */
export const verifyPackVerb: Verb = async (call) => {
  try {
    return await verified(call)
  } catch (error) {
    if (!(error instanceof KhuyenCongError) || !REFUSED.has(error.code)) throw error
    await tell(call, error.problems)
    return 1
  }
}

/** The answer is no; anything else is input that cannot be read. */
const REFUSED: ReadonlySet<Problem['code']> = new Set([
  'BUNDLE_CHANGED',
  'NOT_SIGNED',
  'BAD_SIGNATURE',
  'WRONG_AUTHORITY',
  'KEY_EXPIRED',
  'KEY_NOT_YET_VALID',
  'KEY_REVOKED',
])

async function verified(call: Call): Promise<0> {
  const { bundle, source } = await openedBundle(call)
  const { manifest, digest, draft } = await definedPack(source, call.io)
  const { keys = '' } = await answersTo(
    [{ option: 'keys', flag: '--keys', ask: ['sổ khóa', 'key ring'] }],
    call,
  )
  const ring = readRing(await readNamed(keys, '--keys'), keys)
  const { key, at } = signerOf(bundle, manifest.jurisdiction, ring, call.file)
  const { translate } = call
  const pack = `${manifest.id} ${manifest.version} ${digest}`
  const signer = `${clean(key.owner)} (${key.id})`
  const lines = [
    translate(`Đúng: ${pack}`, `Verified: ${pack}`),
    translate(`Ký bởi: ${signer}, ngày ${dayText(at)}`, `Signed by: ${signer}, on ${at}`),
    ...(draft
      ? [translate('BẢN NHÁP: chưa phát hành.', 'A DRAFT: it has not been published.')]
      : []),
  ]
  await call.out.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}
