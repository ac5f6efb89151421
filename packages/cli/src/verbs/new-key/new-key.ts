import { rm } from 'node:fs/promises'
import { findProvince, KhuyenCongError, withErrorPath } from '@khuyencong/core'
import { nationalOf } from '../../authoring/checking.js'
import { newKey } from '../../authoring/signing.js'
import { fileText } from '../../authoring/skeleton.js'
import type { Call, Sink, Verb } from '../../terminal/io.js'
import { answersTo } from '../../terminal/prompts.js'
import { fileSink } from '../../files/out-file.js'
import { newKeyMessages, newKeyTexts } from './messages.js'

/**
 * Khóa mới. / `new-key`: NAME.private.pem, to be kept secret, and NAME.keys.json, to be given away.
 * Neither ever replaces a file.
 */
export const newKeyVerb: Verb = async (call) => {
  if (call.options.pseudonyms === true)
    return (await import('./pseudonym-key.js')).newPseudonymKey(call)
  const jurisdiction = call.options.national === true ? national(call) : await provinceOf(call)
  const { maintainer = '' } = await answersTo(
    [
      {
        option: 'maintainer',
        flag: '--maintainer',
        ask: newKeyTexts.maintainer,
      },
    ],
    call,
  )
  const { privateKey, ring } = await newKey(maintainer, jurisdiction)
  const secret = `${call.file}.private.pem`
  const open = `${call.file}.keys.json`
  await writeBoth([secret, privateKey], [open, fileText(ring)])
  await call.err.write(call.translate(...newKeyTexts.wrote(secret, open, jurisdiction)))
  return 0
}

/**
 * `--national` alone. Throws `BAD_USAGE` beside a province: a key signs for the one or the other.
 */
function national({ options }: Call): string {
  if (options.province === undefined) return 'national'
  throw new KhuyenCongError({
    code: 'BAD_USAGE',
    at: '--national',
    found: options.province,
    ...newKeyMessages.BAD_USAGE(),
  })
}

/** The id of the province the key is for, by its id or its name. Throws `UNKNOWN_PROVINCE`. */
async function provinceOf(call: Call): Promise<string> {
  const { province = '' } = await answersTo(
    [
      {
        option: 'province',
        flag: '--province',
        ask: newKeyTexts.province,
      },
    ],
    call,
  )
  const { register } = await nationalOf(call)
  return withErrorPath('--province', () => findProvince(register, province)).id
}

/**
 * Two files or none: a private key without its public half is of no use, and half of one is worse.
 * Both must be new; the first is for its owner alone. It takes its name last: where the machine
 * stops in between, a key ring is left, and no key that nobody can check.
 */
async function writeBoth(
  [first, secret]: readonly [string, string],
  [second, open]: readonly [string, string],
): Promise<void> {
  const sink = await fileSink(first, null, { mode: 0o600, fresh: true })
  let other: Sink | null = null
  try {
    await sink.write(secret)
    other = await fileSink(second, null, { fresh: true })
    await other.write(open)
    await other.commit()
    await sink.commit().catch(async (error: unknown) => {
      await rm(second, { force: true })
      throw error
    })
  } catch (error) {
    await sink.abort()
    await other?.abort()
    throw error
  }
}
