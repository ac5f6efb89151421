import { dayText, KhuyenCongError, type Problem } from '@khuyencong/core'
import { signaturesOf } from '@khuyencong/core/packs'
import { openedBundle } from '../../authoring/opened-bundle.js'
import { definedPack } from '../../files/define-pack.js'
import { trustedKeys } from '../../files/key-rings.js'
import type { Call, Verb } from '../../terminal/io.js'
import { clean } from '../../terminal/problems.js'
import { answersTo } from '../../terminal/prompts.js'
import { tell } from '../../text/output.js'
import { installBundle } from './install.js'
import { verifyPackMessages, verifyPackTexts } from './messages.js'

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
  'DRAFT_PACK',
  'OTHER_PACK',
  'VERSION_NOT_NEWER',
  'VERSION_REUSED',
])

async function verified(call: Call): Promise<0> {
  const opened = await openedBundle(call)
  const { manifest, digest, draft } = await definedPack(opened.source, call.io)
  const ring = await trustedKeys(await ringsOf(call))
  const [signature] = await signaturesOf(opened, ring, call.file)
  if (signature === undefined)
    throw new KhuyenCongError({
      code: 'NOT_SIGNED',
      at: call.file,
      ...verifyPackMessages.NOT_SIGNED(),
    })
  if (call.options.install !== undefined) await installBundle(opened, call.options.install)
  const { translate } = call
  const pack = `${manifest.id} ${manifest.version} ${digest}`
  const signer = `${clean(signature.owner)} (${signature.key})`
  const { at } = signature
  const lines = [
    translate(`Đúng: ${pack}`, `Verified: ${pack}`),
    translate(`Ký bởi: ${signer}, ngày ${dayText(at)}`, `Signed by: ${signer}, on ${at}`),
    ...(draft
      ? [translate('BẢN NHÁP: chưa phát hành.', 'A DRAFT: it has not been published.')]
      : []),
    ...(call.options.install === undefined
      ? []
      : [translate(...verifyPackTexts.installed(call.options.install))]),
  ]
  await call.out.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}

/** The rings of `--trust`; without any, one is asked for. */
async function ringsOf(call: Call): Promise<readonly string[]> {
  if (call.options.trust.length > 0) return call.options.trust
  const { ring = '' } = await answersTo(
    [{ option: 'ring', flag: '--trust', ask: verifyPackTexts.ring }],
    call,
  )
  return [ring]
}
