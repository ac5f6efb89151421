import { readFile } from 'node:fs/promises'
import { KhuyenCongError, type Pack, readJson } from '@khuyencong/core'
import { fileError } from './files.js'

/** One line of a lock. */
export interface LockedPack { readonly id: string; readonly version: string; readonly digest: string }

/** What a lock says of a pack. */
export const stamp = ({ manifest: { id, version }, digest }: Pack): LockedPack => ({ id, version, digest })

/** Refuses every pack that is not the one the lock names. Throws `PACK_NOT_LOCKED`, `FILE_…`, `LOCK`. */
export async function refuseUnlocked(packs: readonly Pack[], file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => { throw fileError(error, file).within('--locked') })
  const { packs: listed } = readJson(text, file) as { readonly packs?: unknown }
  if (!Array.isArray(listed)) throw new KhuyenCongError({ code: 'LOCK', at: file, message: 'Không phải tệp khóa phiên bản.', messageEn: 'Not a lock file.', hint: 'Tạo bằng: khuyencong lock --out packs.lock', hintEn: 'Make it with: khuyencong lock --out packs.lock' })
  const locked = new Map((listed as LockedPack[]).map((each) => [each.id, each]))
  const wrong = packs.map(stamp).filter(({ id, version, digest }) => locked.get(id)?.digest !== digest || locked.get(id)?.version !== version)
  if (wrong.length === 0) return
  throw new KhuyenCongError(wrong.map(({ id, version, digest }) => ({
    code: 'PACK_NOT_LOCKED', at: `${file} › ${id}`, found: `${version} ${digest}`, message: locked.has(id) ? `Gói «${id}» khác với bản đã khóa.` : `Gói «${id}» không có trong tệp khóa.`, messageEn: locked.has(id) ? `The pack \`${id}\` is not the one that was locked.` : `The pack \`${id}\` is not in the lock.`,
    hint: 'Dùng đúng bản đã khóa, hoặc khóa lại bằng: khuyencong lock', hintEn: 'Use the locked one, or lock again with: khuyencong lock',
  })))
}
