import * as z from 'zod/mini'
import { maxLength, minLength } from '../reading/lengths.js'
import { listOf, strict } from '../reading/reading.js'
import { idOf } from '../reading/texts.js'
import type { Pack } from '../packs/pack.js'
import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { FORMAT, refuseOtherFormat } from '../reading/format.js'
import { keyMessages, lockMessages } from './messages.js'
import { readWhole, refuseSameId } from './strict-file.js'

const LockedPack = strict({
  id: idOf(80),
  version: z.string().check(minLength(1), maxLength(80)),
  digest: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u)),
})
/** Gói đã chốt. / What a lock says of one pack. */
export type LockedPack = z.output<typeof LockedPack>

/** Tệp chốt phiên bản. / A lock as its file holds it. */
export const Lock = strict({
  $schema: z.optional(z.string().check(maxLength(300))),
  format: z.literal(FORMAT),
  packs: listOf(LockedPack, { max: 10_000 }),
})
export type Lock = z.output<typeof Lock>

/**
 * Chốt phiên bản. / The lock of packs: which, in which version, with which digest.
 *
 * @param packs - The packs in use.
 * @returns The lock, to be written as JSON.
 * @example
 * ```ts
 * import { definePack } from '@khuyencong/core'
 * import { lockOf } from '@khuyencong/core/packs'
 * lockOf([]) // => { format: 1, packs: [] }
 * ```
 */
export function lockOf(packs: readonly Pack[]): Lock {
  return {
    format: FORMAT,
    packs: packs.map(({ manifest: { id, version }, digest }) => ({ id, version, digest })),
  }
}

/**
 * Đọc tệp chốt phiên bản. / Reads a lock strictly.
 *
 * @param value - A lock as parsed JSON.
 * @param where - What messages call it.
 * @returns The packs it names.
 * @throws `KhuyenCongError` `LOCK` with what is wrong, `UNKNOWN_FORMAT`, `DUPLICATE_ID`.
 * @example
 * ```ts
 * import { readLock } from '@khuyencong/core/packs'
 * readLock({ format: 1, packs: [] }, 'packs.lock.json') // => []
 * ```
 */
export function readLock(value: unknown, where: string): readonly LockedPack[] {
  if (saysFormat(value)) refuseOtherFormat(value, where)
  const { packs } = readWhole(Lock, value, where, {
    code: 'LOCK',
    at: where,
    ...keyMessages.LOCK(),
  })
  refuseSameId(
    packs.map(({ id }) => id),
    (index) => `${where} › packs[${index}].id`,
  )
  return packs
}

/**
 * Chỉ các gói đã chốt. / Refuses every pack that is not the one a lock names, and to go on without
 * one it names.
 *
 * @param packs - The packs in use.
 * @param locked - What the lock names, as {@link readLock} gave it.
 * @param where - What messages call the lock.
 * @returns The packs themselves.
 * @throws `KhuyenCongError` `PACK_NOT_LOCKED`, `LOCKED_PACK_MISSING`, naming every such pack.
 * @example
 * ```ts
 * import { lockOf, readLock, requireLocked } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * const locked = readLock(lockOf([national]), 'packs.lock')
 * requireLocked([national], locked, 'packs.lock').length // => 1
 * ```
 */
export function requireLocked(
  packs: readonly Pack[],
  locked: readonly LockedPack[],
  where: string,
): readonly Pack[] {
  const byId = new Map(locked.map((each) => [each.id, each]))
  const used = lockOf(packs).packs
  const problems: readonly ProblemInput[] = [
    ...used
      .filter(({ id, version, digest }) => {
        const own = byId.get(id)
        return own?.digest !== digest || own.version !== version
      })
      .map(({ id, version, digest }) => ({
        code: 'PACK_NOT_LOCKED' as const,
        at: `${where} › ${id}`,
        found: `${version} ${digest}`,
        ...(byId.has(id) ? lockMessages.PACK_CHANGED(id) : lockMessages.PACK_NOT_LISTED(id)),
      })),
    ...locked
      .filter(({ id }) => used.every((each) => each.id !== id))
      .map(({ id }) => ({
        code: 'LOCKED_PACK_MISSING' as const,
        at: `${where} › ${id}`,
        ...lockMessages.LOCKED_PACK_MISSING(id),
      })),
  ]
  if (problems.length > 0) throw new KhuyenCongError(problems)
  return packs
}

/** Whether a value looks like a lock, of this format or another. */
function saysFormat(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.hasOwn(value, 'format') || Array.isArray((value as { packs?: unknown }).packs)
}
