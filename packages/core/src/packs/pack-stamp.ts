import type { Pack } from './pack.js'
import type { SignedBy } from './signed-by.js'

/**
 * Gói đã dùng. / One version of one pack: the digest that names its content, and the day its law
 * was read up to.
 */
export interface PackStamp {
  readonly id: string
  readonly version: string
  readonly digest: string
  readonly lawAsOf: string
  /** Who stands behind the pack; not part of what the digest of a decision covers. */
  readonly signedBy: SignedBy
  /** The shipped pack it stands in the place of; `null`: none. */
  readonly replaces: string | null
  /** Only where the pack is a draft that its publisher has not put in force. */
  readonly draft?: true
  /** Only where the pack speaks for another authority than its own and the caller has named it. */
  readonly allowed?: true
}

/** What a book knows of its packs beside what they hold. */
interface Standing {
  readonly admittedByName: ReadonlySet<string>
  readonly signers: ReadonlyMap<string, SignedBy>
}

/** What a record says of a pack of a book. */
export const stampOf = (
  { manifest: { id, version, lawAsOf, replaces }, digest, draft }: Pack,
  { admittedByName, signers }: Standing,
): PackStamp => ({
  id,
  version,
  digest,
  lawAsOf,
  signedBy: signers.get(id) ?? null,
  replaces,
  ...(draft && { draft: true }),
  ...(admittedByName.has(id) && { allowed: true }),
})
