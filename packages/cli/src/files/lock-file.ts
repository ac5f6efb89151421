import { type Pack, readJson } from '@khuyencong/core'
import { readLock, requireLocked } from '@khuyencong/core/packs'
import { readNamed } from './files.js'

/**
 * Refuses every pack that is not the one the lock names, and to go on without one it names. Throws
 * `PACK_NOT_LOCKED`, `LOCKED_PACK_MISSING`, `FILE_…`, `LOCK`.
 */
export async function refuseUnlocked(packs: readonly Pack[], file: string): Promise<void> {
  const locked = readLock(readJson(await readNamed(file, '--locked'), file), file)
  requireLocked(packs, locked, file)
}
