import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { KhuyenCongError } from '../errors/errors.js'
import { canonicalJson } from '../json/digest.js'
import { listOf, readAs, readJson, strict } from '../reading/reading.js'
import { idOf } from '../reading/texts.js'
import { base64Of, bytesOfBase64 } from './base64.js'
import type { SigningKey } from './ed25519.js'
import { envelopeMessages } from './envelope-messages.js'
import { Base64 } from './key-ring.js'

/** Phong bì DSSE. / A DSSE envelope as its file holds it: one payload, one signature. */
const Envelope = strict({
  payloadType: z.string().check(maxLength(120)),
  payload: z.string(),
  signatures: listOf(strict({ keyid: idOf(120), sig: Base64 }), { min: 1, max: 1 }),
})
type Envelope = z.output<typeof Envelope>

/** Phong bì đã mở. / An envelope that was read; nothing of it is trusted yet. */
export interface OpenedEnvelope {
  readonly payloadType: string
  /** The payload as parsed JSON. */
  readonly payload: unknown
  /** The id of the key that is said to have signed. */
  readonly keyId: string
  /** The signature, in base64. */
  readonly signature: string
  /** The bytes that the signature is over. */
  readonly signedBytes: Uint8Array
}

/**
 * Ký vào phong bì. / A value in canonical JSON, signed in a DSSE envelope; the text of its file.
 */
export async function envelopeOf(
  payloadType: string,
  value: unknown,
  key: SigningKey,
): Promise<string> {
  const payload = new TextEncoder().encode(canonicalJson(value))
  const sig = await key.sign(preAuthenticationEncoding(payloadType, payload))
  return textOf({
    payloadType,
    payload: base64Of(payload),
    signatures: [{ keyid: key.id, sig }],
  })
}

/** A file of one envelope has one spelling: canonical JSON and a line break. */
const textOf = (envelope: Envelope): string => `${canonicalJson(envelope)}\n`

/**
 * Đọc phong bì. / Reads the file of an envelope byte for byte: of two files that would say the same
 * only one is the file that was signed. Throws `NOT_UTF8`, `JSON` and the like for what is no
 * envelope, `ENVELOPE_CHANGED` for another spelling of one.
 */
export function openEnvelope(file: Uint8Array, where: string): OpenedEnvelope {
  const text = utf8(file, where)
  const envelope = readAs(Envelope, readJson(text, where), where)
  const payload = bytesOfBase64(envelope.payload)
  const [{ keyid, sig } = { keyid: '', sig: '' }] = envelope.signatures
  const content = payload === null ? null : utf8(payload, `${where} › payload`)
  if (payload === null || content === null || textOf(envelope) !== text)
    throw new KhuyenCongError({
      code: 'ENVELOPE_CHANGED',
      at: where,
      ...envelopeMessages.ENVELOPE_CHANGED(),
    })
  return {
    payloadType: envelope.payloadType,
    payload: readJson(content, `${where} › payload`),
    keyId: keyid,
    signature: sig,
    signedBytes: preAuthenticationEncoding(envelope.payloadType, payload),
  }
}

/**
 * Có phải phong bì không. / Whether parsed JSON says that it is an envelope of a signed record.
 *
 * @param value - Any parsed JSON.
 * @returns Whether it names the type of its payload; the rest is not looked at.
 * @example
 * ```ts
 * import { isEnvelope } from '@khuyencong/core/records'
 * isEnvelope({ payloadType: 'application/vnd.khuyencong.decision+json' }) // => true
 * isEnvelope({ format: 1 }) // => false
 * ```
 */
export function isEnvelope(value: unknown): value is { readonly payloadType: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as { readonly payloadType?: unknown }).payloadType === 'string'
  )
}

/** The pre-authentication encoding of DSSE, version 1: type and payload, each with its length. */
function preAuthenticationEncoding(type: string, payload: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(
    `DSSEv1 ${new TextEncoder().encode(type).length} ${type} ${payload.length} `,
  )
  const bytes = new Uint8Array(head.length + payload.length)
  bytes.set(head)
  bytes.set(payload, head.length)
  return bytes
}

function utf8(bytes: Uint8Array, at: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new KhuyenCongError({ code: 'NOT_UTF8', at, ...envelopeMessages.NOT_UTF8() })
  }
}
