import { KhuyenCongError } from '../errors/errors.js'
import { base64Of, bytesOfBase64 } from './base64.js'
import { ed25519Messages } from './ed25519-messages.js'

/** Khóa riêng đã mở. / A private key that was read: the id of its public half, and what it signs. */
export interface SigningKey {
  readonly id: string
  readonly publicKey: string
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

/** What stands before the 32 bytes of an Ed25519 key in its public form (SPKI, RFC 8410). */
const SPKI = Uint8Array.from([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0])
const PEM =
  /^\s*-----BEGIN PRIVATE KEY-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END PRIVATE KEY-----\s*$/u

/**
 * Đọc khóa riêng. / Reads a private key as `khuyencong new-key` writes it: Ed25519, PKCS #8 in PEM.
 *
 * @param pem - The text of the file.
 * @param where - What messages call it.
 * @returns The key: its id, its public half, and how it signs.
 * @throws `KhuyenCongError` `KEY` for what is no such key, `CRYPTO_MISSING`.
 * @example
 * ```ts
 * import { readSigningKey } from '@khuyencong/core/records'
 * const key = await readSigningKey(`-----BEGIN PRIVATE KEY-----
 * MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
 * -----END PRIVATE KEY-----`)
 * key.id // => 'ed25519-06190de55ffbe0f9b69d0cbd8b6cd2b5'
 * ```
 */
export async function readSigningKey(pem: string, where = 'key'): Promise<SigningKey> {
  const subtle = subtleHere()
  const der = bytesOfBase64((PEM.exec(pem)?.[1] ?? '').replace(/[\r\n]/gu, ''))
  try {
    const key = await subtle.importKey('pkcs8', der ?? new Uint8Array(), 'Ed25519', true, ['sign'])
    const { x = '' } = await subtle.exportKey('jwk', key)
    const raw = bytesOfBase64(`${x.replaceAll('-', '+').replaceAll('_', '/')}=`)
    const publicKey = base64Of(Uint8Array.from([...SPKI, ...(raw ?? [])]))
    return {
      id: await keyIdOf(publicKey),
      publicKey,
      sign: async (message) => new Uint8Array(await subtle.sign('Ed25519', key, message)),
    }
  } catch {
    throw new KhuyenCongError({ code: 'KEY', at: where, ...ed25519Messages.PRIVATE_KEY() })
  }
}

/** Mã của khóa. / The id of a public key: made of its bytes, so that no ring can give it another. */
export async function keyIdOf(publicKey: string): Promise<string> {
  const hash = await subtleHere().digest('SHA-256', bytesOfBase64(publicKey) ?? new Uint8Array())
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `ed25519-${hex.slice(0, 32)}`
}

/**
 * Whether a signature is that of a key over a message. Throws `KEY` for what is no Ed25519 key,
 * `CRYPTO_MISSING`.
 */
export async function isSignatureOf(
  publicKey: string,
  message: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const subtle = subtleHere()
  const spki = bytesOfBase64(publicKey) ?? new Uint8Array()
  const key = await subtle.importKey('spki', spki, 'Ed25519', false, ['verify']).catch(() => null)
  if (key === null)
    throw new KhuyenCongError({
      code: 'KEY',
      found: publicKey,
      ...ed25519Messages.PUBLIC_KEY(),
    })
  return subtle.verify('Ed25519', key, signature, message)
}

/** Web Crypto: the same in Node and in browsers, which offer it on trustworthy pages only. */
function subtleHere(): typeof globalThis.crypto.subtle {
  const { crypto } = globalThis as { readonly crypto?: Partial<typeof globalThis.crypto> }
  if (crypto?.subtle !== undefined) return crypto.subtle
  throw new KhuyenCongError({ code: 'CRYPTO_MISSING', ...ed25519Messages.CRYPTO_MISSING() })
}
