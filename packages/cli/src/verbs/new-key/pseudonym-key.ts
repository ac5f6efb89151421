import { KhuyenCongError } from '@khuyencong/core'
import { pseudonymKeyFile } from '@khuyencong/core/across'
import { fileText } from '../../authoring/skeleton.js'
import { fileSink } from '../../files/out-file.js'
import type { Call, ExitCode, Options } from '../../terminal/io.js'
import { newKeyMessages, newKeyTexts } from './messages.js'

/**
 * Khóa giả danh. / `new-key --pseudonyms`: NAME.pseudonym-key.json, for its owner alone; it never
 * replaces a file.
 */
export async function newPseudonymKey(call: Call): Promise<ExitCode> {
  refuseSigning(call.options)
  const key = globalThis.crypto.getRandomValues(new Uint8Array(32))
  const file = `${call.file}.pseudonym-key.json`
  const sink = await fileSink(file, null, { mode: 0o600, fresh: true })
  try {
    await sink.write(fileText(pseudonymKeyFile(key)))
    await sink.commit()
  } catch (error) {
    await sink.abort()
    throw error
  }
  await call.err.write(call.translate(...newKeyTexts.wrotePseudonymKey(file)))
  return 0
}

/** What belongs to a signing key. */
function refuseSigning(options: Options): void {
  const [unused] = (['maintainer', 'province', 'national'] as const).filter(
    (name) => options[name] !== undefined,
  )
  if (unused === undefined) return
  throw new KhuyenCongError({
    code: 'OPTION_NOT_USED',
    at: `--${unused}`,
    ...newKeyMessages.OPTION_NOT_USED(unused),
  })
}
