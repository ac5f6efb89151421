import { bundleOf, bundleText, placeholdersIn } from '@khuyencong/core/packs'
import type { Verb } from '../../terminal/io.js'
import { definedPack } from '../../files/define-pack.js'
import { readPackFolder } from '../../files/pack-folder.js'
import { tell } from '../../text/output.js'
import { bundleTexts } from './messages.js'

/**
 * Đóng gói. / `bundle`: a pack folder as one canonical file with the digest of each of its files.
 */
export const bundleVerb: Verb = async (call) => {
  const { file, io, options, out, err, translate } = call
  const { source, cases, reviews } = await readPackFolder(file)
  const { manifest, digest } = await definedPack(source, io)
  const bundle = bundleOf(source, cases, reviews)
  await out.write(bundleText(bundle))
  const left = placeholdersIn(bundle.files)
  await tell(call, left)
  const next = left.length > 0 ? bundleTexts.draft : bundleTexts.signIt(options.out)
  await err.write(`${manifest.id} ${manifest.version} ${digest}\n${translate(...next)}\n`)
  return 0
}
