import type { Day } from '../values/calendar.js'
import type { Pack } from './pack.js'

/** Người ký. / Whose key has signed a pack, which key, on which day. */
export interface Signer {
  readonly owner: string
  readonly key: string
  readonly at: Day
}

/**
 * Chữ ký đã kiểm. / A signature that was found to fit, by a key that might sign: plain data, bound
 * to the content of the pack by its digest, and to whether it was signed as a draft.
 */
export interface CheckedSignature extends Signer {
  readonly digest: string
  readonly draft: boolean
}

/**
 * Ai bảo đảm gói. / Who stands behind a pack: the software it came with, or an authority that has
 * signed it; `null` where it is unsigned, or signed by a key that nobody trusts.
 */
export type SignedBy = 'shipped' | Signer | null

/** Who stands behind each pack, by its id and by the signatures that were checked. */
export const signersOf = (
  packs: readonly Pack[],
  trust: readonly CheckedSignature[],
): ReadonlyMap<string, SignedBy> =>
  new Map(packs.map((pack) => [pack.manifest.id, signedBy(pack, trust)]))

function signedBy({ shipped, digest, draft }: Pack, trust: readonly CheckedSignature[]): SignedBy {
  if (shipped) return 'shipped'
  const found = trust.find((each) => each.digest === digest && each.draft === draft)
  return found === undefined ? null : { owner: found.owner, key: found.key, at: found.at }
}
