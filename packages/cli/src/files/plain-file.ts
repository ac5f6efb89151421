import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { type ErrorCode, KhuyenCongError } from '@khuyencong/core'
import { fileError, NON_BLOCKING } from './files.js'
import { packMessages } from './pack-messages.js'

/** How much a pack on disk may hold. */
export const FOLDER_LIMITS = {
  files: 20_000,
  fileBytes: 4_000_000,
  totalBytes: 64_000_000,
} as const

/** A flag of `open` that not every system has. */
const NO_FOLLOW = (constants.O_NOFOLLOW as number | undefined) ?? 0

/**
 * Reads one plain file of a pack, without following a link and without waiting on a device.
 * `budget` counts the bytes of the whole pack. Throws `FILE_…`, `PACK_ENTRY`, `PACK_TOO_LARGE`.
 */
export async function readPlainFile(
  file: string,
  at: string,
  budget: { bytes: number },
): Promise<Uint8Array> {
  try {
    if ((await lstat(file)).isSymbolicLink()) throw linkOrDevice(at)
    const handle = await open(file, constants.O_RDONLY | NO_FOLLOW | NON_BLOCKING)
    try {
      const found = await handle.stat()
      if (!found.isFile()) throw linkOrDevice(at)
      if (found.size > FOLDER_LIMITS.fileBytes)
        throw packRefusal('FILE_TOO_LARGE', at, packMessages.FILE_TOO_LARGE())
      const bytes = await handle.readFile()
      budget.bytes += bytes.length
      if (budget.bytes > FOLDER_LIMITS.totalBytes) throw packTooLarge(at)
      return bytes
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw fileError(error, at)
  }
}

export const packRefusal = (
  code: ErrorCode,
  at: string,
  message: ReturnType<(typeof packMessages)[keyof typeof packMessages]>,
): KhuyenCongError => new KhuyenCongError({ code, at, ...message })

export const linkOrDevice = (at: string): KhuyenCongError =>
  packRefusal('PACK_ENTRY', at, packMessages.LINK_OR_DEVICE())

export const packTooLarge = (at: string): KhuyenCongError =>
  packRefusal('PACK_TOO_LARGE', at, packMessages.PACK_TOO_LARGE())
