import type { Verb } from '../../terminal/io.js'
import { lockOf } from '@khuyencong/core/packs'
import { prettyJson } from '../../text/output.js'
import { loadBook } from '../../files/packs.js'
import { lockTexts } from './messages.js'

/**
 * Chốt phiên bản các gói. / `lock`: which packs, in which version, with which digest; written to
 * `packs.lock` with `--out packs.lock`.
 */
export const lockVerb: Verb = async (call) => {
  const { options, out, err, translate } = call
  const { packs } = await loadBook(call)
  await out.write(prettyJson(lockOf(packs)))
  if (options.out !== undefined)
    await err.write(translate(...lockTexts.locked(packs.length, options.out)))
  return 0
}
