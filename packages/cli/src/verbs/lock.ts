import { FORMAT } from '@khuyencong/core'
import type { Verb } from '../call/io.js'
import { stamp } from '../files/lock-file.js'
import { prettyJson } from '../words/output.js'
import { loadBook } from '../files/packs.js'

/** Khóa phiên bản các gói. / `lock`: which packs, in which version, with which digest; written to `packs.lock` with `--out packs.lock`. */
export const lockVerb: Verb = async ({ io, options, out, err, say }) => {
  const { packs } = await loadBook(io.shipped, options.pack)
  await out.write(prettyJson({ format: FORMAT, packs: packs.map(stamp) }))
  if (options.out !== undefined)
    await err.write(
      say(
        `Đã khóa ${packs.length} gói. Dùng: thêm --locked ${options.out} vào các lệnh khác.\n`,
        `Locked ${packs.length} packs. Use it by adding --locked ${options.out} to other verbs.\n`,
      ),
    )
  return 0
}
