import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { type Bundle, day, type Day, KhuyenCongError, readJson, signedText } from '@khuyencong/core'
import { placed } from './judging.js'

/** Khóa công khai của một cơ quan. / One key of a ring: whose it is, for which jurisdictions, and until when. */
export interface RingKey {
  readonly id: string
  readonly owner: string
  readonly jurisdictions: readonly string[]
  readonly publicKey: string
  readonly to: Day | null
}

/** A fresh Ed25519 key: the private half as PEM, the public half as a key ring of one. */
export function newKey(owner: string, jurisdiction: string): { readonly privateKey: string; readonly ring: object } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = { id: idOf(publicKey), owner, jurisdictions: [jurisdiction], publicKey: rawOf(publicKey), to: null }
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), ring: { keys: [key] } }
}

/** Ký. / The bundle with one more signature; signing again with the same key changes nothing. Throws `KEY`. */
export function signed(bundle: Bundle, pem: string, where: string): Bundle {
  const key = privateKeyFrom(pem, where)
  const id = idOf(createPublicKey(key))
  const value = sign(null, Buffer.from(signedText(bundle), 'utf8'), key).toString('base64')
  return { ...bundle, signatures: [...(bundle.signatures ?? []).filter((each) => each.key !== id), { key: id, value }] }
}

/** Kiểm chữ ký. / The key of the ring that has signed the bundle for its jurisdiction. Throws `NOT_SIGNED` or `BAD_SIGNATURE`. */
export function signerOf(bundle: Bundle, jurisdiction: string, ring: readonly RingKey[], on: Day | null, where: string): RingKey {
  for (const { key: id, value } of bundle.signatures ?? []) {
    const key = ring.find((each) => each.id === id)
    if (key === undefined) continue
    if (!verify(null, Buffer.from(signedText(bundle), 'utf8'), publicKeyFrom(key, where), Buffer.from(value, 'base64'))) throw refusal('BAD_SIGNATURE', where, id, ['Chữ ký không khớp với nội dung gói.', 'The signature does not fit the content.'])
    if (!key.jurisdictions.includes(jurisdiction)) throw refusal('WRONG_AUTHORITY', where, key.owner, [`Khóa này không được ký gói của «${jurisdiction}».`, `This key may not sign packs of \`${jurisdiction}\`.`])
    if (key.to !== null && on !== null && on > key.to) throw refusal('KEY_EXPIRED', where, key.to, ['Khóa đã hết hạn.', 'The key has expired.'])
    return key
  }
  throw refusal('NOT_SIGNED', where, null, ['Gói không có chữ ký của khóa nào trong sổ khóa.', 'No key of the ring has signed the pack.'])
}

/** Sổ khóa. / Reads a key ring. Throws `KEY_RING`. */
export function readRing(text: string, where: string): readonly RingKey[] {
  const { keys } = readJson(text, where) as { readonly keys?: unknown }
  if (!Array.isArray(keys)) throw refusal('KEY_RING', where, null, ['Không phải sổ khóa.', 'Not a key ring.'])
  return keys.map((each: unknown, index) => {
    const { id, owner, jurisdictions, publicKey, to } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>
    if (typeof id !== 'string' || typeof owner !== 'string' || typeof publicKey !== 'string' || !Array.isArray(jurisdictions)) throw refusal('KEY_RING', `${where} › keys[${index}]`, null, ['Khóa thiếu id, owner, jurisdictions hoặc publicKey.', 'A key needs id, owner, jurisdictions and publicKey.'])
    const key = { id, owner, jurisdictions: jurisdictions.map(String), publicKey, to: to === null || to === undefined ? null : placed(`${where} › keys[${index}].to`, () => day(String(to))) }
    if (idOf(publicKeyFrom(key, `${where} › keys[${index}].publicKey`)) !== id) throw refusal('KEY_RING', `${where} › keys[${index}].id`, id, ['Mã khóa không khớp với khóa.', 'The id does not fit the key.'])
    return key
  })
}

const rawOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64')
const idOf = (key: KeyObject): string => `ed25519-${createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 32)}`

function publicKeyFrom({ publicKey, id }: Pick<RingKey, 'publicKey' | 'id'>, where: string): KeyObject {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' })
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // refused below, in words
  }
  throw refusal('KEY', where, id, ['Không phải khóa công khai Ed25519.', 'Not an Ed25519 public key.'])
}

function privateKeyFrom(pem: string, where: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // refused below, in words
  }
  throw refusal('KEY', where, null, ['Không phải khóa riêng Ed25519 dạng PEM.', 'Not an Ed25519 private key in PEM.'])
}

function refusal(code: string, at: string, found: string | null, [message, messageEn]: readonly [string, string]): KhuyenCongError {
  return new KhuyenCongError({ code, at, found, message, messageEn })
}
