import type { Day } from '@khuyencong/core'
import {
  type Bundle,
  keyRingOf,
  newSigningKey,
  type RingKey,
  signedText,
  type SigningKey,
} from '@khuyencong/core/packs'

/** A fresh Ed25519 key: the private half as PEM, the public half as a key ring of one. */
export async function newKey(
  owner: string,
  jurisdiction: string,
): Promise<{ readonly privateKey: string; readonly ring: ReturnType<typeof keyRingOf> }> {
  const { privateKey, publicKey, id } = await newSigningKey()
  const dates = { from: null, to: null, revoked: null }
  const key: RingKey = { id, owner, jurisdictions: [jurisdiction], publicKey, ...dates }
  return { privateKey, ring: keyRingOf([key]) }
}

/**
 * Ký. / The bundle with one more signature, made on a day; signing again with the same key replaces
 * the one before.
 */
export async function signed(
  bundle: Bundle,
  { id, sign }: Pick<SigningKey, 'id' | 'sign'>,
  at: Day,
): Promise<Bundle> {
  const value = await sign(signedText(bundle, at))
  const others = (bundle.signatures ?? []).filter((each) => each.key !== id)
  return { ...bundle, signatures: [...others, { key: id, at, value }] }
}
