import { KhuyenCongError, type Problem, SHAPES_ONLY } from '@khuyencong/core'
import type { VerifyOptions } from '@khuyencong/core/records'
import { trustedKeys } from '../../files/key-rings.js'
import { booksAtHand } from '../../files/pack-archive.js'
import { recordFolder } from '../../records/record-folder.js'
import { verificationProblems, verificationText } from '../../records/verification-text.js'
import type { Call, ExitCode, Verb } from '../../terminal/io.js'
import { answersTo } from '../../terminal/prompts.js'
import { prettyJson, tell } from '../../text/output.js'
import type { NamingCall } from '../../text/reader.js'
import { verifyFolder } from './folder.js'
import { verifyMessages, verifyTexts } from './messages.js'
import { verifiedFile } from './one-file.js'

/**
 * Kiểm bản ghi đã ký. / `verify`: whether a signed decision or audit file, or each of a folder, is
 * genuine: signature, authority, digest, and every record derived again; 1 where one is not.
 */
export const verifyVerb: Verb = async (given) => {
  const folder = await recordFolder(given.file)
  if (folder === null && given.options.project !== undefined) throw projectOfFile()
  const archive = given.options.archive ?? folder?.archive ?? null
  const options = { ...given.options, ...(archive !== null && { archive }) }
  const ring = await trustedKeys(await ringsOf(given))
  const trusted = { ring, books: await booksAtHand({ ...given, options }, ring) }
  const packs = await given.io.shipped()
  const vocabulary = packs.find(({ national }) => national)?.vocabulary ?? SHAPES_ONLY
  const call = { ...given, vocabulary }
  return folder === null ? verifyFile(trusted, call) : verifyFolder(folder.records, trusted, call)
}

async function verifyFile(options: VerifyOptions, call: NamingCall): Promise<ExitCode> {
  try {
    const { verified, name } = await verifiedFile(call, options)
    await tell(call, verificationProblems(verified, name))
    await call.out.write(
      call.options.json === true ? prettyJson(verified) : verificationText(verified, call),
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

const projectOfFile = (): KhuyenCongError =>
  new KhuyenCongError({
    code: 'OPTION_UNUSED',
    at: '--project',
    ...verifyMessages.OPTION_UNUSED(),
  })
