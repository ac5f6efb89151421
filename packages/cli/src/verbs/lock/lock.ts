import type { Verb } from '../../terminal/io.js'
import { lockOf } from '@khuyencong/core/packs'
import { countedNoun } from '../../text/numbers.js'
import { prettyJson } from '../../text/output.js'
import { loadBook } from '../../files/packs.js'

/**
 * Chốt phiên bản các gói. / `lock`: which packs, in which version, with which digest; written to
 * `packs.lock` with `--out packs.lock`.
 */
export const lockVerb: Verb = async (call) => {
  const { options, out, err, translate } = call
  const { packs } = await loadBook(call)
  await out.write(prettyJson(lockOf(packs)))
  if (options.out !== undefined)
    await err.write(
      translate(
        `Đã chốt ${packs.length} gói. Dùng: thêm --locked ${options.out} vào các lệnh khác.\n`,
        `Locked ${countedNoun(packs.length, 'pack', 'packs')}. Use it by adding --locked ${options.out} to other verbs.\n`,
      ),
    )
  return 0
}
