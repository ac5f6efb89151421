import { KhuyenCongError } from '../errors/errors.js'
import { digestOfSource } from '../packs/pack-source.js'
import type { CheckedSignature } from '../packs/signed-by.js'
import type { OpenedBundle } from './bundle.js'
import { signedText } from './bundle-file.js'
import { signatureFits } from './ed25519.js'
import { keyRefusal, type RingKey } from './key-ring.js'
import { signatureMessages } from './messages.js'

/**
 * Kiểm chữ ký. / Who has signed a bundle, for `createRuleBook(packs, { trust })`: the signature of
 * a key of the ring that might sign for the jurisdiction of the pack on its day. Where several
 * have signed, one that might is enough, but a signature that does not fit the content spoils the
 * bundle. A signature by a key that the ring does not know says nothing.
 *
 * @param opened - The bundle, as {@link openBundle} gave it.
 * @param ring - The keys that are trusted.
 * @param where - What messages call the bundle.
 * @returns The signature; none where no key of the ring has signed.
 * @throws `KhuyenCongError` `BAD_SIGNATURE`, `WRONG_AUTHORITY`, `KEY_REVOKED`, `KEY_EXPIRED`,
 *   `KEY_NOT_YET_VALID`.
 * @example
 * ```ts
 * import { bundleOf, openBundle, readKeyRing, signaturesOf } from '@khuyencong/core/packs'
 * const files = { manifest: { id: 'sample', version: '1.0.0' }, documents: {}, rules: {} }
 * const opened = openBundle(bundleOf(files), 'sample.json')
 * await signaturesOf(opened, readKeyRing({ keys: [] }, 'ring.json'), 'sample.json') // => []
 * ```
 */
export async function signaturesOf(
  { bundle, source }: Pick<OpenedBundle, 'bundle' | 'source'>,
  ring: readonly RingKey[],
  where: string,
): Promise<readonly CheckedSignature[]> {
  const known = new Map(ring.map((key) => [key.id, key]))
  const signers = (bundle.signatures ?? []).flatMap(({ key: id, at, value }) => {
    const key = known.get(id)
    return key === undefined ? [] : [{ key, at, value }]
  })
  for (const { key, at, value } of signers)
    if (!(await signatureFits(key.publicKey, signedText(bundle, at), value)))
      throw new KhuyenCongError({
        code: 'BAD_SIGNATURE',
        at: where,
        found: key.id,
        ...signatureMessages.BAD_SIGNATURE(),
      })
  const { jurisdiction } = Object(source.manifest) as { readonly jurisdiction?: unknown }
  const [first] = signers
    .map(({ key, at }) => ({ key, at, refused: keyRefusal(key, String(jurisdiction), at) }))
    .sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null))
  if (first === undefined) return []
  if (first.refused !== null) throw new KhuyenCongError({ ...first.refused, at: where })
  const { owner, id } = first.key
  return [
    {
      owner,
      key: id,
      at: first.at,
      digest: digestOfSource(source),
      draft: bundle.draft === true,
    },
  ]
}
