import { KhuyenCongError } from '../errors/errors.js'
import { hashOfBytes } from '../json/digest.js'
import { signatureMessages } from './messages.js'

/** Every Ed25519 public key in SPKI begins with these bytes; 32 bytes of its own follow. */
const SPKI_HEAD = 'MCowBQYDK2VwAyEA'
const SPKI_LENGTH = 44
const NAME = { name: 'Ed25519' } as const

/** Khóa riêng. / A private key as read: its id, its public half, and what signs with it. */
export interface SigningKey {
  readonly id: string
  /** SPKI in base64. */
  readonly publicKey: string
  /** The signature of a text in UTF-8, or of bytes, in base64. */
  readonly sign: (content: string | Uint8Array) => Promise<string>
}

/**
 * Mã của khóa ký. / The id of a public key: `ed25519-` and the first 32 hexadecimal digits of the
 * SHA-256 of its SPKI.
 *
 * @param publicKey - The key, SPKI in base64.
 * @returns Its id; `null` for what is no Ed25519 public key.
 * @example
 * ```ts
 * import { keyIdOf } from '@khuyencong/core/packs'
 * keyIdOf('AAAA') // => null
 * ```
 */
export function keyIdOf(publicKey: string): string | null {
  const bytes = publicKey.startsWith(SPKI_HEAD) ? bytesOf(publicKey) : null
  if (bytes?.length !== SPKI_LENGTH) return null
  return `ed25519-${hashOfBytes(bytes).slice(0, 32)}`
}

/**
 * Chữ ký có khớp không. / Whether a signature is that of a key over a content, by the Web Crypto
 * of the machine. A key or signature of another shape fits nothing.
 *
 * @param publicKey - The key, SPKI in base64.
 * @param content - The text (as UTF-8) or the bytes that were signed.
 * @param signature - The signature in base64.
 * @returns Whether it fits.
 * @example
 * ```ts
 * import { newSigningKey, readSigningKey, signatureFits } from '@khuyencong/core/packs'
 * const { privateKey } = await newSigningKey()
 * const key = await readSigningKey(privateKey, 'a.private.pem')
 * const signature = await key.sign('nội dung')
 * await signatureFits(key.publicKey, 'nội dung', signature) // => true
 * await signatureFits(key.publicKey, 'nội dung khác', signature) // => false
 * ```
 */
export async function signatureFits(
  publicKey: string,
  content: string | Uint8Array,
  signature: string,
): Promise<boolean> {
  const value = bytesOf(signature)
  const spki = keyIdOf(publicKey) === null ? null : bytesOf(publicKey)
  if (value?.length !== 64 || spki === null) return false
  const { subtle } = globalThis.crypto
  const key = await subtle.importKey('spki', spki, NAME, false, ['verify']).catch(() => null)
  return key !== null && subtle.verify(NAME, key, value, contentBytes(content))
}

/**
 * Đọc khóa riêng. / Reads a private key.
 *
 * @param pem - PKCS#8 in PEM, as {@link newSigningKey} writes it.
 * @param where - What messages call it.
 * @returns The key, ready to sign.
 * @throws `KhuyenCongError` `KEY` for anything else than an Ed25519 key.
 * @example
 * ```ts
 * import { newSigningKey, readSigningKey } from '@khuyencong/core/packs'
 * const { privateKey, id } = await newSigningKey()
 * const key = await readSigningKey(privateKey, 'a.private.pem')
 * key.id === id // => true
 * ```
 */
export async function readSigningKey(pem: string, where: string): Promise<SigningKey> {
  const [, body = ''] = PEM.exec(pem) ?? []
  const der = bytesOf(body.replace(/\s/gu, ''))
  const key = der === null ? null : await importPrivate(der)
  const id = key === null ? null : keyIdOf(key.publicKey)
  if (key === null || id === null)
    throw new KhuyenCongError({ code: 'KEY', at: where, ...signatureMessages.PRIVATE_KEY() })
  return {
    id,
    publicKey: key.publicKey,
    sign: async (content) =>
      base64Of(await globalThis.crypto.subtle.sign(NAME, key.privateKey, contentBytes(content))),
  }
}

const PEM = /^\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/u

/** A private key and its public half, which only another form of the key tells. */
async function importPrivate(der: Uint8Array) {
  const { subtle } = globalThis.crypto
  try {
    const privateKey = await subtle.importKey('pkcs8', der, NAME, true, ['sign'])
    const { x = '' } = await subtle.exportKey('jwk', privateKey)
    const own = x.replaceAll('-', '+').replaceAll('_', '/')
    // the head is 12 bytes, which is 16 letters, so the own bytes begin a letter of their own
    return { privateKey, publicKey: `${SPKI_HEAD}${own}=` }
  } catch {
    return null
  }
}

/**
 * Tạo khóa ký. / A fresh Ed25519 key.
 *
 * @returns The private half in PEM, to be kept secret, and the public half with its id.
 * @example
 * ```ts
 * import { keyIdOf, newSigningKey } from '@khuyencong/core/packs'
 * const { id, publicKey } = await newSigningKey()
 * keyIdOf(publicKey) === id // => true
 * ```
 */
export async function newSigningKey(): Promise<{
  readonly privateKey: string
  readonly publicKey: string
  readonly id: string
}> {
  const { subtle } = globalThis.crypto
  const pair = await subtle.generateKey(NAME, true, ['sign', 'verify'])
  const { privateKey, publicKey } = pair as Extract<typeof pair, { readonly privateKey: unknown }>
  const spki = base64Of(await subtle.exportKey('spki', publicKey))
  const secret = base64Of(await subtle.exportKey('pkcs8', privateKey))
  return {
    privateKey: `-----BEGIN PRIVATE KEY-----\n${secret}\n-----END PRIVATE KEY-----\n`,
    publicKey: spki,
    id: keyIdOf(spki) ?? '',
  }
}

const contentBytes = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** The bytes of a text in base64; `null` where it is none. */
function bytesOf(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

const base64Of = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)))
