import { createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { base64Of, bytesOfBase64 } from './base64.js'
import { readSigningKey, signatureFits } from './ed25519.js'
import { envelopeOf, isEnvelope, openEnvelope } from './envelope.js'

const PEM = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
-----END PRIVATE KEY-----
`
const key = await readSigningKey(PEM, 'key')
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const codeOf = (work: () => unknown): string => {
  try {
    work()
    return 'none'
  } catch (error) {
    return error instanceof KhuyenCongError ? error.code : String(error)
  }
}
describe('an Ed25519 key', () => {
  it('signs the empty message as RFC 8032 says', async () => {
    const raw = Buffer.from(key.publicKey, 'base64').subarray(-32).toString('hex')
    expect(raw).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    const signature = await key.sign('')
    expect(Buffer.from(signature, 'base64').toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155' +
        '5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
    expect(await signatureFits(key.publicKey, '', signature)).toBe(true)
    expect(await signatureFits(key.publicKey, 'x', signature)).toBe(false)
  })
})

describe('a DSSE envelope', () => {
  it('is signed over the pre-authentication encoding of its type and payload', async () => {
    const text = await envelopeOf('application/x', { vì: 1 }, key)
    const { payload, signatures } = JSON.parse(text) as {
      payload: string
      signatures: [{ keyid: string; sig: string }]
    }
    expect(Buffer.from(payload, 'base64').toString('utf8')).toBe('{"vì":1}')
    const encoded = Buffer.from('DSSEv1 13 application/x 9 {"vì":1}', 'utf8')
    const spki = Buffer.from(key.publicKey, 'base64')
    const publicKey = createPublicKey({ key: spki, type: 'spki', format: 'der' })
    expect(verify(null, encoded, publicKey, Buffer.from(signatures[0].sig, 'base64'))).toBe(true)
    expect(signatures[0].keyid).toBe(key.id)
  })

  it('is read back as it was written, and in no other spelling', async () => {
    const text = await envelopeOf('application/x', { a: 1 }, key)
    expect(openEnvelope(bytes(text), 'e')).toMatchObject({
      payloadType: 'application/x',
      payload: { a: 1 },
      keyId: key.id,
    })
    const spelt = JSON.stringify(JSON.parse(text), null, 2)
    for (const other of [spelt, text.trim(), `${text}\n`, ` ${text}`, `\uFEFF${text}`])
      expect(codeOf(() => openEnvelope(bytes(other), 'e'))).toBe('ENVELOPE_CHANGED')
  })

  it('with more signatures than one, none, or bytes that are no text is refused', async () => {
    const text = await envelopeOf('application/x', { a: 1 }, key)
    const envelope = JSON.parse(text) as { signatures: readonly object[] }
    const { signatures } = envelope
    for (const other of [[], [...signatures, ...signatures]]) {
      const changed = bytes(`${JSON.stringify({ ...envelope, signatures: other })}\n`)
      expect(codeOf(() => openEnvelope(changed, 'e'))).toBe('WRONG_SHAPE')
    }
    expect(codeOf(() => openEnvelope(Uint8Array.from([0xff]), 'e'))).toBe('NOT_UTF8')
    const bad = bytes(`${JSON.stringify({ ...envelope, payload: '/w==' })}\n`)
    expect(codeOf(() => openEnvelope(bad, 'e'))).toBe('NOT_UTF8')
    const odd = bytes(`${JSON.stringify({ ...envelope, payload: 'e!' })}\n`)
    expect(codeOf(() => openEnvelope(odd, 'e'))).toBe('ENVELOPE_CHANGED')
  })

  it('is told from other JSON by its type', () => {
    expect(isEnvelope({ payloadType: 'x' })).toBe(true)
    for (const other of [null, 1, {}, { payloadType: 1 }]) expect(isEnvelope(other)).toBe(false)
  })
})

describe('base64', () => {
  it('has one spelling for each bytes, whatever their number', () => {
    for (const length of [0, 1, 2, 3, 8_191, 8_192, 8_193, 20_000]) {
      const some = Uint8Array.from({ length }, (_, index) => index % 256)
      expect(base64Of(some)).toBe(Buffer.from(some).toString('base64'))
      expect(bytesOfBase64(base64Of(some))).toEqual(some)
    }
    for (const other of ['AA', 'AA=', 'AB==', 'A A=', 'AA==\n', '!!!!'])
      expect(bytesOfBase64(other)).toBeNull()
  })
})
