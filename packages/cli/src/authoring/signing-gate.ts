import { KhuyenCongError } from '@khuyencong/core'
import type { OpenedBundle } from '@khuyencong/core/packs'
import { type Publishable, publishable, type PublishingOptions } from '@khuyencong/core/testing'
import { packBeside } from '../files/define-pack.js'
import type { Call } from '../terminal/io.js'
import { nationalOf } from './checking.js'

/**
 * Điều kiện ký. / Every reason why a bundle may not be signed as a published pack, beside the packs
 * that come with the program.
 */
export async function signingGate(
  opened: OpenedBundle,
  call: Pick<Call, 'io'>,
  options: Pick<PublishingOptions, 'since' | 'reviews'>,
): Promise<Publishable> {
  const { national, packs, register } = await nationalOf(call)
  try {
    const pack = packBeside(opened.source, packs)
    const beside = { beside: packs, register, ...(national !== undefined && { national }) }
    return publishable(opened, pack, { ...beside, ...options })
  } catch (error) {
    if (error instanceof KhuyenCongError) return { problems: error.problems, tested: null }
    throw error
  }
}
