import { definePack } from '@khuyencong/core'
import { bundleOf, bundleText, placeholdersIn } from '@khuyencong/core/packs'
import type { Verb } from '../../terminal/io.js'
import { readPackFolder } from '../../files/pack-folder.js'
import { tell } from '../../text/output.js'

/** Đóng gói. / `bundle`: a pack folder as one canonical file with the digest of each of its files. */
export const bundleVerb: Verb = async (call) => {
  const { file, options, out, err, say } = call
  const { source, cases } = await readPackFolder(file)
  const { manifest, digest } = definePack(source)
  const bundle = bundleOf(source, cases)
  await out.write(bundleText(bundle))
  const left = placeholdersIn(bundle.files)
  await tell(call, left)
  await err.write(
    `${manifest.id} ${manifest.version} ${digest}\n${left.length > 0 ? say('Bản nháp: còn chỗ phải ghi nên chưa ký được.', 'A draft: what is still to be written keeps it from being signed.') : say(`Ký bằng: khuyencong sign ${options.out ?? '<gói>'} --key <khóa riêng> --at <ngày ký>`, `Sign it with: khuyencong sign ${options.out ?? '<bundle>'} --key <private key> --at <day of signing>`)}\n`,
  )
  return 0
}
