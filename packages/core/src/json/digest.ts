import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { KhuyenCongError } from '../errors/errors.js'
import { dataMessages } from './data-messages.js'

/**
 * JSON chuẩn hóa (RFC 8785). / Canonical JSON: the same value gives the same text, whatever the
 * order of its keys.
 *
 * @param value - Plain data, as JSON has it.
 * @returns One line, keys in order, no spaces.
 * @example
 * ```ts
 * import { canonicalJson } from '@khuyencong/core'
 * canonicalJson({ b: 1, a: [2] }) // => '{"a":[2],"b":1}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  const text = attempt(value)
  if (text !== undefined) return text
  throw new KhuyenCongError({ code: 'NOT_JSON', ...dataMessages.NOT_JSON() })
}

/** The library throws errors of its own, and for a circle runs out of stack. */
function attempt(value: unknown): string | undefined {
  try {
    return canonicalize(value)
  } catch {
    return undefined
  }
}

/**
 * Mã băm. / `sha256-…` (hex) of the canonical JSON of a value.
 *
 * @param value - Plain data, as JSON has it.
 * @returns The digest.
 * @example
 * ```ts
 * import { digestOf } from '@khuyencong/core'
 * digestOf({ b: 1, a: 2 }) === digestOf({ a: 2, b: 1 }) // => true
 * ```
 */
export function digestOf(value: unknown): string {
  return digestOfText(canonicalJson(value))
}

/** `sha256-…` (hex) of a text in UTF-8. */
export function digestOfText(text: string): string {
  return `sha256-${hashOfMachine?.('sha256', text) ?? bytesToHex(sha256(utf8ToBytes(text)))}`
}

/** SHA-256 of bytes, in hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (
      name: string,
    ) => { readonly hash?: (algorithm: string, text: string) => string } | undefined
  }
}

/**
 * The hash function of the machine where there is one (Node); a browser has none that answers at
 * once. The same digests, ten times as fast.
 */
const hashOfMachine = (globalThis as Host).process?.getBuiltinModule?.('crypto')?.hash

/** The digest of bytes that come piece by piece, such as those of a file. */
export function digestInPieces(): {
  readonly add: (bytes: Uint8Array) => void
  readonly digest: () => string
} {
  const hash = sha256.create()
  return {
    add: (bytes) => void hash.update(bytes),
    digest: () => `sha256-${bytesToHex(hash.digest())}`,
  }
}
