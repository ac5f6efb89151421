import { SHAPES_ONLY, vocabularyWith } from '../vocabulary/join-vocabulary.js'
import type { Pack } from './pack.js'
import { withOrigin } from './pack-origin.js'

/**
 * Gói đã đọc, như mô-đun ghi. / What the module of a released pack holds: the pack as `definePack`
 * gave it when the package was made, but for the words, which follow from what it declares.
 */
export type ReadPack = Omit<Pack, 'vocabulary'>

/** Nơi phát hành. / Where a released pack stands with its files, and whose words it uses. */
export interface ReleaseOptions {
  /** The entry that gives the same pack with its files: `@khuyencong/rules-national`. */
  readonly entry: string
  /**
   * For every pack but the national one: the released national pack, and the digest it had when
   * this pack was read.
   */
  readonly extends?: { readonly pack: Pack; readonly digest: string }
}

/**
 * Gói đã phát hành. / A pack that was read and checked when its package was made. The modules
 * `…/released` of the packages of rules call it; it checks nothing.
 *
 * @param read - The pack as it was read.
 * @param options - `entry`: the entry that has its files; `extends`: the national pack.
 * @returns The pack, frozen, with the digest of its files.
 * @example
 * ```ts
 * import { releasedBook } from '@khuyencong/core'
 * import { releasedNational } from '@khuyencong/rules-national/released'
 * releasedBook([releasedNational]).packs[0]?.manifest.id // => 'national'
 * ```
 */
export function releasedPack(read: ReadPack, { entry, extends: base }: ReleaseOptions): Pack {
  const own = read.national && read.declares !== null
  const words = own || base === undefined ? SHAPES_ONLY : base.pack.vocabulary
  const vocabulary = read.declares === null ? words : vocabularyWith(words, read.declares)
  const pack: Pack = { ...read, vocabulary }
  return withOrigin(Object.freeze(pack), {
    entry,
    extends: base?.digest ?? null,
    inOtherWords: base !== undefined && base.pack.digest !== base.digest,
  })
}
