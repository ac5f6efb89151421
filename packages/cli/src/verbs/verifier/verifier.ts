import { KhuyenCongError } from '@khuyencong/core'
import { bundleOf, sourceOf } from '@khuyencong/core/packs'
import { trustedKeys } from '../../files/key-rings.js'
import { packsAtHand } from '../../files/packs.js'
import type { Verb } from '../../terminal/io.js'
import { verifierDocument } from '../../verifier/document.js'
import { verifierVerbMessages } from './messages.js'

/**
 * Trang kiểm. / `verifier`: the page that checks signed decisions, one file with all it needs: the
 * shipped packs, those of `--pack`, and the key rings of `--trust`.
 */
export const verifierVerb: Verb = async (call) => {
  const { io, options, out, lang } = call
  if (io.verifierScript === undefined) throw notBuilt()
  const script = await io.verifierScript().catch(() => {
    throw notBuilt()
  })
  const keys = await trustedKeys(options.trust)
  const { packs } = await packsAtHand(call)
  const bundles = packs.map((pack) => bundleOf(sourceOf(pack)))
  await out.write(
    verifierDocument(script, { keys, bundles, digests: packs.map(({ digest }) => digest) }, lang),
  )
  return 0
}

const notBuilt = (): KhuyenCongError =>
  new KhuyenCongError({
    code: 'VERIFIER_NOT_BUILT',
    at: 'verifier',
    ...verifierVerbMessages.VERIFIER_NOT_BUILT(),
  })
