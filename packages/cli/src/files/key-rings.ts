import { access } from 'node:fs/promises'
import { canonicalJson, KhuyenCongError, readJson } from '@khuyencong/core'
import { readKeyRing, type RingKey } from '@khuyencong/core/packs'
import { readNamed } from './files.js'
import { keyRingMessages } from './pack-messages.js'

/**
 * Sổ khóa. / The keys of the rings of `--trust`, each key once. Throws `KEY_RING`, `KEY`,
 * `DUPLICATE_ID`, and `KEY_RINGS_DIFFER` for a key of which two rings say different things.
 */
export async function trustedKeys(files: readonly string[]): Promise<readonly RingKey[]> {
  const known = new Map<string, RingKey>()
  for (const file of files)
    for (const key of readKeyRing(readJson(await readNamed(file, '--trust'), file), file)) {
      const before = known.get(key.id)
      if (before !== undefined && canonicalJson(before) !== canonicalJson(key))
        throw new KhuyenCongError({
          code: 'KEY_RINGS_DIFFER',
          at: file,
          found: key.id,
          ...keyRingMessages.KEY_RINGS_DIFFER(),
        })
      known.set(key.id, key)
    }
  return [...known.values()]
}

/** The ring that `new-key` writes beside a private key, by the name of the key; `null`: no such name. */
export const ringBeside = (key: string): string | null =>
  key.endsWith('.private.pem') ? key.replace(/\.private\.pem$/u, '.keys.json') : null

/** The ring beside a private key; none where there is no such file. */
export async function keysBeside(key: string): Promise<readonly string[]> {
  const ring = ringBeside(key)
  if (ring === null) return []
  return access(ring).then(
    () => [ring],
    (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : [ring]),
  )
}
