import * as z from 'zod/mini'
import { KhuyenCongError } from '../errors/errors.js'
import { DayText } from '../reading/amounts.js'
import { FORMAT, refuseOtherFormat } from '../reading/format.js'
import { readAs, strict } from '../reading/reading.js'
import { TextField } from '../reading/texts.js'
import { type OpenedEnvelope, openEnvelope } from '../trust/envelope.js'
import { recordsMessages } from './messages.js'

/** What the envelope of a signed decision, and that of a signed audit file, say they hold. */
export const DECISION_TYPE = 'application/vnd.khuyencong.decision+json'
export const AUDIT_TYPE = 'application/vnd.khuyencong.audit+json'

/** Người ký và ngày ký. / Who signs, and on which day: what the signer claims. */
export const Signed = strict({ by: TextField, at: DayText })
export type Signed = z.output<typeof Signed>

const DecisionPayload = strict({
  format: z.literal(FORMAT),
  signed: Signed,
  record: z.unknown(),
})

const AuditPayload = strict({
  format: z.literal(FORMAT),
  signed: Signed,
  digest: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u)),
  lines: z.int().check(z.gte(0)),
})
/** Tệp rà soát được ký. / Which audit file is signed: the digest of its bytes, how many lines. */
export type AuditSeal = Pick<z.output<typeof AuditPayload>, 'digest' | 'lines'>

/** A signed decision, or the signature of an audit file, as read; nothing of it is trusted yet. */
export type SignedPayload = { readonly envelope: OpenedEnvelope; readonly signed: Signed } & (
  | { readonly kind: 'decision'; readonly record: unknown }
  | { readonly kind: 'audit'; readonly seal: AuditSeal }
)

/**
 * Reads the file of a signed record. Throws `PAYLOAD_TYPE` for an envelope of something else,
 * `UNKNOWN_FORMAT`, `WRONG_SHAPE` and the like, and what `openEnvelope` throws.
 */
export function readSignedPayload(file: Uint8Array, where: string): SignedPayload {
  const envelope = openEnvelope(file, where)
  const { payloadType, payload } = envelope
  const at = `${where} › payload`
  if (payloadType !== DECISION_TYPE && payloadType !== AUDIT_TYPE)
    throw new KhuyenCongError({
      code: 'PAYLOAD_TYPE',
      at: `${where} › payloadType`,
      found: payloadType,
      ...recordsMessages.PAYLOAD_TYPE(),
    })
  if (typeof payload === 'object' && payload !== null) refuseOtherFormat(payload, at)
  if (payloadType === DECISION_TYPE) {
    const { signed, record } = readAs(DecisionPayload, payload, at)
    return { kind: 'decision', envelope, signed, record }
  }
  const { signed, digest, lines } = readAs(AuditPayload, payload, at)
  return { kind: 'audit', envelope, signed, seal: { digest, lines } }
}
