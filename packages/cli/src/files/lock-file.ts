import { type Pack, readJson } from '@khuyencong/core'
import { readLock, requireLocked } from '@khuyencong/core/packs'
import { readNamed } from './files.js'

/**
 * Refuses every pack that is not the one the lock names, and to go on without one it names. Throws
 * `PACK_NOT_LOCKED`, `LOCKED_PACK_MISSING`, `FILE_…`, `LOCK`.
 */
export async function refuseUnlocked(packs: readonly Pack[], file: string): Promise<void> {
  requireLocked(packs, await lockedPacks(file), file)
}

/** The same for the packs of one record, which are only some of those that the lock names. */
export async function refuseUnlockedOfRecord(packs: readonly Pack[], file: string): Promise<void> {
  const ids = new Set(packs.map(({ manifest }) => manifest.id))
  const locked = await lockedPacks(file)
  requireLocked(
    packs,
    locked.filter(({ id }) => ids.has(id)),
    file,
  )
}

const lockedPacks = async (file: string): Promise<ReturnType<typeof readLock>> =>
  readLock(readJson(await readNamed(file, '--locked'), file), file)
