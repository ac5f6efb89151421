import { KhuyenCongError, type Pack, type Problem, readJson } from '@khuyencong/core'
import { type LockedPack, lockOf, readLock } from '@khuyencong/core/packs'
import { readNamed } from './files.js'

/** Refuses every pack that is not the one the lock names, and to go on without one it names. Throws `PACK_NOT_LOCKED`, `LOCKED_PACK_MISSING`, `FILE_…`, `LOCK`. */
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
    message: listed ? `Gói «${id}» khác với bản đã khóa.` : `Gói «${id}» không có trong tệp khóa.`,
    messageEn: listed
      ? `The pack \`${id}\` is not the one that was locked.`
      : `The pack \`${id}\` is not in the lock.`,
    hint: 'Dùng đúng bản đã khóa, hoặc khóa lại bằng: khuyencong lock',
    hintEn: 'Use the locked one, or lock again with: khuyencong lock',
  }
}

function missing(id: string, file: string): Refusal {
  return {
    code: 'LOCKED_PACK_MISSING',
    at: `${file} › ${id}`,
    message: `Tệp khóa có gói «${id}» nhưng gói này chưa được mở.`,
    messageEn: `The lock names the pack \`${id}\`, which was not given.`,
    hint: 'Thêm gói đó bằng --pack.',
    hintEn: 'Add it with --pack.',
  }
}
