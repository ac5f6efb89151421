import { KhuyenCongError, type Pack, type Problem, readJson } from '@khuyencong/core'
import { type LockedPack, lockOf, readLock } from '@khuyencong/core/packs'
import { readNamed } from './files.js'
import { lockMessages } from './pack-messages.js'

/**
 * Refuses every pack that is not the one the lock names, and to go on without one it names. Throws
 * `PACK_NOT_LOCKED`, `LOCKED_PACK_MISSING`, `FILE_…`, `LOCK`.
 */
export async function refuseUnlocked(packs: readonly Pack[], file: string): Promise<void> {
  const listed = readLock(readJson(await readNamed(file, '--locked'), file), file)
  const locked = new Map(listed.map((each) => [each.id, each]))
  const used = lockOf(packs).packs
  const problems = [
    ...used
      .filter(
        ({ id, version, digest }) =>
          locked.get(id)?.digest !== digest || locked.get(id)?.version !== version,
      )
      .map((each) => notLocked(each, file, locked.has(each.id))),
    ...[...locked.keys()]
      .filter((id) => used.every((each) => each.id !== id))
      .map((id) => missing(id, file)),
  ]
  if (problems.length > 0) throw new KhuyenCongError(problems)
}

type Refusal = Pick<Problem, 'code' | 'at' | 'message' | 'messageEn' | 'hint' | 'hintEn'> &
  Partial<Problem>

function notLocked({ id, version, digest }: LockedPack, file: string, listed: boolean): Refusal {
  return {
    code: 'PACK_NOT_LOCKED',
    at: `${file} › ${id}`,
    found: `${version} ${digest}`,
    ...(listed ? lockMessages.PACK_CHANGED(id) : lockMessages.PACK_NOT_LISTED(id)),
  }
}

const missing = (id: string, file: string): Refusal => ({
  code: 'LOCKED_PACK_MISSING',
  at: `${file} › ${id}`,
  ...lockMessages.LOCKED_PACK_MISSING(id),
})
