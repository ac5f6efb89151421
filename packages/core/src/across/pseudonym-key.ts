import * as z from 'zod/mini'
import { KhuyenCongError } from '../errors/errors.js'
import { maxLength } from '../reading/lengths.js'
import { FORMAT, refuseOtherFormat } from '../reading/format.js'
import { readAs, strict } from '../reading/reading.js'
import { base64Of, bytesOfBase64 } from '../trust/base64.js'
import { pseudonymMessages } from './messages.js'

const KeyFile = strict({
  format: z.literal(FORMAT),
  pseudonymKey: z.string().check(maxLength(200)),
})

/** How many bytes a key has, and how many of them differ at least: fewer were not drawn at random. */
const BYTES = { length: 32, different: 16 } as const

/** Khóa giả danh. / The key of pseudonyms as its file holds it: whoever has it can make them again. */
export interface PseudonymKeyFile {
  readonly format: typeof FORMAT
  /** 32 random bytes in base64. */
  readonly pseudonymKey: string
}

/**
 * Đọc khóa giả danh. / Reads the key file of pseudonyms: 32 random bytes in base64.
 *
 * @param file - The parsed JSON of the file.
 * @param where - What messages call it.
 * @returns The bytes of the key.
 * @throws `KhuyenCongError` `UNKNOWN_FORMAT`, `PSEUDONYM_KEY` where it is no such key or is easily
 *   guessed; what reading finds wrong. No message holds any of the key.
 * @example
 * ```ts
 * import { pseudonymKeyFile, readPseudonymKey } from '@khuyencong/core/across'
 * const file = pseudonymKeyFile(globalThis.crypto.getRandomValues(new Uint8Array(32)))
 * readPseudonymKey(file).length // => 32
 * ```
 */
export function readPseudonymKey(file: unknown, where = 'key'): Uint8Array {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw badKey(where)
  refuseOtherFormat(file, where)
  const bytes = bytesOfBase64(readAs(KeyFile, file, where).pseudonymKey)
  if (bytes === null) throw badKey(where)
  requireKey(bytes, where)
  return bytes
}

/**
 * Tệp khóa giả danh. / A key of pseudonyms as its file holds it, to be written as JSON.
 *
 * @param key - 32 bytes of a cryptographic random source.
 * @returns What the file holds.
 * @throws `KhuyenCongError` `PSEUDONYM_KEY`.
 * @example
 * ```ts
 * import { pseudonymKeyFile } from '@khuyencong/core/across'
 * pseudonymKeyFile(globalThis.crypto.getRandomValues(new Uint8Array(32))).format // => 1
 * ```
 */
export function pseudonymKeyFile(key: Uint8Array): PseudonymKeyFile {
  requireKey(key, 'key')
  return { format: FORMAT, pseudonymKey: base64Of(key) }
}

/** Refuses a key that is too short, or that nobody can have drawn at random. */
export function requireKey(key: Uint8Array, where: string): void {
  if (key.length !== BYTES.length || new Set(key).size < BYTES.different) throw badKey(where)
}

const badKey = (at: string): KhuyenCongError =>
  new KhuyenCongError({ code: 'PSEUDONYM_KEY', at, ...pseudonymMessages.PSEUDONYM_KEY() })
