import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { day, type Day, type ErrorCode, KhuyenCongError, readJson } from '@khuyencong/core'
import { type Bundle, signedText } from '@khuyencong/core/packs'
import { isGroup, partsOf } from '../files/files.js'
import { dayMissing, placed } from '../judging/judging.js'

/** Khóa công khai của một cơ quan. / One key of a ring: whose it is, for which jurisdictions, and until when. */
export interface RingKey {
  readonly id: string
  readonly owner: string
  readonly jurisdictions: readonly string[]
  readonly publicKey: string
  readonly to: Day | null
}

/** A fresh Ed25519 key: the private half as PEM, the public half as a key ring of one. */
export function newKey(
  owner: string,
  jurisdiction: string,
): { readonly privateKey: string; readonly ring: object } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = {
    id: idOf(publicKey),
    owner,
    jurisdictions: [jurisdiction],
    publicKey: rawOf(publicKey),
    to: null,
  }
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ring: { keys: [key] },
  }
}

/** Ký. / The bundle with one more signature; signing again with the same key changes nothing. Throws `KEY`. */
export function signed(bundle: Bundle, pem: string, where: string): Bundle {
  const key = privateKeyFrom(pem, where)
  const id = idOf(createPublicKey(key))
  const value = sign(null, Buffer.from(signedText(bundle), 'utf8'), key).toString('base64')
  return {
    ...bundle,
    signatures: [
      ...(bundle.signatures ?? []).filter((each) => each.key !== id),
      { key: id, value },
    ],
  }
}

/**
 * Kiểm chữ ký. / The key of the ring that has signed the bundle for its jurisdiction; where several have signed, one that may is enough,
 * but a signature that does not fit the content spoils the bundle. Throws `NOT_SIGNED`, `BAD_SIGNATURE`, `WRONG_AUTHORITY`, `KEY_EXPIRED`, and `ON_MISSING` for a key that ends.
 */
export function signerOf(
  bundle: Bundle,
  jurisdiction: string,
  ring: readonly RingKey[],
  on: Day | null,
  where: string,
): RingKey {
  const content = Buffer.from(signedText(bundle), 'utf8')
  const signers = (bundle.signatures ?? []).flatMap(({ key: id, value }) =>
    ring
      .filter((each) => each.id === id)
      .slice(0, 1)
      .map((key) => ({ key, value })),
  )
  const forged = signers.find(
    ({ key, value }) =>
      !verify(null, content, publicKeyFrom(key, where), Buffer.from(value, 'base64')),
  )
  if (forged !== undefined)
    throw refusal('BAD_SIGNATURE', where, forged.key.id, [
      'Chữ ký không khớp với nội dung gói.',
      'The signature does not fit the content.',
    ])
  const [first] = signers
    .map(({ key }) => ({ key, refused: refusalOf(key, jurisdiction, on, where) }))
    .sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null))
  if (first === undefined)
    throw refusal('NOT_SIGNED', where, null, [
      'Gói không có chữ ký của khóa nào trong sổ khóa.',
      'No key of the ring has signed the pack.',
    ])
  if (first.refused !== null) throw first.refused
  return first.key
}

/** Why a key may not sign for a jurisdiction; `null` where it may. A key that ends cannot be judged without a day. */
function refusalOf(
  { owner, jurisdictions, to }: RingKey,
  jurisdiction: string,
  on: Day | null,
  where: string,
): KhuyenCongError | null {
  if (!jurisdictions.includes(jurisdiction))
    return refusal('WRONG_AUTHORITY', where, owner, [
      `Khóa này không được ký gói của «${jurisdiction}».`,
      `This key may not sign packs of \`${jurisdiction}\`.`,
    ])
  if (to === null) return null
  if (on === null) return dayMissing(where)
  return on > to
    ? refusal('KEY_EXPIRED', where, to, ['Khóa đã hết hạn.', 'The key has expired.'])
    : null
}

/** Sổ khóa. / Reads a key ring. Throws `KEY_RING`. */
export function readRing(text: string, where: string): readonly RingKey[] {
  const keys = partsOf(readJson(text, where), 'keys')
  if (keys === null)
    throw refusal('KEY_RING', where, null, ['Không phải sổ khóa.', 'Not a key ring.'])
  return keys.map((each, index) => readKey(each, `${where} › keys[${index}]`))
}

function readKey(each: unknown, at: string): RingKey {
  const { id, owner, jurisdictions, publicKey, to = null } = isGroup(each) ? each : {}
  if (
    !isText(id) ||
    !isText(owner) ||
    !isText(publicKey) ||
    !Array.isArray(jurisdictions) ||
    !jurisdictions.every(isText) ||
    !(to === null || isText(to))
  ) {
    throw refusal('KEY_RING', at, null, [
      'Khóa cần id, owner, jurisdictions (danh sách mã tỉnh) và publicKey, đều là chữ.',
      'A key needs id, owner, jurisdictions (a list of ids) and publicKey, all of them texts.',
    ])
  }
  const key = {
    id,
    owner,
    jurisdictions,
    publicKey,
    to: to === null ? null : placed(`${at}.to`, () => day(to)),
  }
  if (idOf(publicKeyFrom(key, `${at}.publicKey`)) !== id)
    throw refusal('KEY_RING', `${at}.id`, id, [
      'Mã khóa không khớp với khóa.',
      'The id does not fit the key.',
    ])
  return key
}

const isText = (value: unknown): value is string => typeof value === 'string'
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
  throw refusal('KEY', where, id, [
    'Không phải khóa công khai Ed25519.',
    'Not an Ed25519 public key.',
  ])
}

function privateKeyFrom(pem: string, where: string): KeyObject {
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // refused below, in words
  }
  throw refusal('KEY', where, null, [
    'Không phải khóa riêng Ed25519 dạng PEM.',
    'Not an Ed25519 private key in PEM.',
  ])
}

function refusal(
  code: ErrorCode,
  at: string,
  found: string | null,
  [message, messageEn]: readonly [string, string],
): KhuyenCongError {
  return new KhuyenCongError({ code, at, found, message, messageEn })
}
