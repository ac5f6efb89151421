import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { type Day, type ErrorCode, KhuyenCongError, readJson } from '@khuyencong/core'
import {
  type Bundle,
  keyRefusal,
  readKeyRing,
  type RingKey,
  signedText,
} from '@khuyencong/core/packs'
import type { Message } from '../terminal/messages.js'
import { signatureMessages } from './messages.js'

/** A fresh Ed25519 key: the private half as PEM, the public half as a key ring of one. */
export function newKey(
  owner: string,
  jurisdiction: string,
): { readonly privateKey: string; readonly ring: { readonly keys: readonly RingKey[] } } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key: RingKey = {
    id: idOf(publicKey),
    owner,
    jurisdictions: [jurisdiction],
    publicKey: rawOf(publicKey),
    from: null,
    to: null,
    revoked: null,
  }
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ring: { keys: [key] },
  }
}

/** Khóa riêng. / A private key as read, and the id of its public half. Throws `KEY`. */
export function readPrivateKey(
  pem: string,
  where: string,
): { readonly key: KeyObject; readonly id: string } {
  const key = privateKeyFrom(pem, where)
  return { key, id: idOf(createPublicKey(key)) }
}

/**
 * Ký. / The bundle with one more signature, made on a day; signing again with the same key replaces
 * the one before.
 */
export function signed(
  bundle: Bundle,
  { key, id }: ReturnType<typeof readPrivateKey>,
  at: Day,
): Bundle {
  const value = sign(null, Buffer.from(signedText(bundle, at), 'utf8'), key).toString('base64')
  return {
    ...bundle,
    signatures: [
      ...(bundle.signatures ?? []).filter((each) => each.key !== id),
      { key: id, at, value },
    ],
  }
}

/** Người ký. / Who has signed a bundle, with which key, on which day. */
export interface Signer {
  readonly key: RingKey
  readonly at: Day
}

/**
 * Kiểm chữ ký. / The key of the ring that has signed the bundle for its jurisdiction; where several
 * have signed, one that might on its day is enough, but a signature that does not fit the content
 * spoils the bundle. Throws `NOT_SIGNED`, `BAD_SIGNATURE`, `WRONG_AUTHORITY`, `KEY_REVOKED`,
 * `KEY_EXPIRED`, `KEY_NOT_YET_VALID`.
 */
export function signerOf(
  bundle: Bundle,
  jurisdiction: string,
  ring: readonly RingKey[],
  where: string,
): Signer {
  const known = new Map(ring.map((key) => [key.id, key]))
  const signers = (bundle.signatures ?? []).flatMap(({ key: id, at, value }) => {
    const key = known.get(id)
    return key === undefined ? [] : [{ key, at, value }]
  })
  const forged = signers.find(({ key, at, value }) => {
    const content = Buffer.from(signedText(bundle, at), 'utf8')
    return !verify(null, content, publicKeyFrom(key, where), Buffer.from(value, 'base64'))
  })
  if (forged !== undefined)
    throw refusal('BAD_SIGNATURE', where, forged.key.id, signatureMessages.BAD_SIGNATURE())
  const [first] = signers
    .map(({ key, at }) => ({ key, at, refused: keyRefusal(key, jurisdiction, at) }))
    .sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null))
  if (first === undefined) throw refusal('NOT_SIGNED', where, null, signatureMessages.NOT_SIGNED())
  if (first.refused !== null) throw new KhuyenCongError({ ...first.refused, at: where })
  return { key: first.key, at: first.at }
}

/**
 * Sổ khóa. / Reads a key ring; each id must be that of its key. Throws `KEY_RING`, `DUPLICATE_ID`,
 * `KEY`.
 */
export function readRing(text: string, where: string): readonly RingKey[] {
  const keys = readKeyRing(readJson(text, where), where)
  for (const [index, key] of keys.entries())
    if (idOf(publicKeyFrom(key, `${where} › keys[${index}].publicKey`)) !== key.id)
      throw refusal(
        'KEY_RING',
        `${where} › keys[${index}].id`,
        key.id,
        signatureMessages.KEY_RING(),
      )
  return keys
}

const rawOf = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'der' }).toString('base64')
const idOf = (key: KeyObject): string =>
  `ed25519-${createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 32)}`

function publicKeyFrom(
  { publicKey, id }: Pick<RingKey, 'publicKey' | 'id'>,
  where: string,
): KeyObject {
  try {
    const key = createPublicKey({
      key: Buffer.from(publicKey, 'base64'),
      type: 'spki',
      format: 'der',
    })
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // refused below, in words
  }
  throw refusal('KEY', where, id, signatureMessages.PUBLIC_KEY())
}

function privateKeyFrom(pem: string, where: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // refused below, in words
  }
  throw refusal('KEY', where, null, signatureMessages.PRIVATE_KEY())
}

function refusal(
  code: ErrorCode,
  at: string,
  found: string | null,
  text: Message,
): KhuyenCongError {
  return new KhuyenCongError({ code, at, found, ...text })
}
