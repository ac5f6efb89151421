import type { Decision } from '../decision/seal.js'
import { digestInPieces } from '../json/digest.js'
import { FORMAT } from '../reading/format.js'
import { readAs } from '../reading/reading.js'
import type { SigningKey } from '../trust/ed25519.js'
import { envelopeOf } from '../trust/envelope.js'
import { AUDIT_TYPE, type AuditSeal, DECISION_TYPE, Signed } from './payload.js'

/** Chữ ký. / Who signs, on which day, with which key. The day comes from outside, as a claim. */
export interface Signing {
  readonly by: string
  readonly at: string
  readonly key: SigningKey
}

/**
 * Ký kết quả xét. / A decision, signed: a DSSE envelope around the whole record, who signs and the
 * day they name. A signature says who stands behind a record, not that its input is true.
 *
 * @param decision - The decision, as `decide` gave it.
 * @param signing - Who signs, on which day, with which key.
 * @returns The text of the file, to be stored byte for byte.
 * @throws `KhuyenCongError` for a name that is empty or a day that is none.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { readSigningKey, signDecision } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const key = await readSigningKey(`-----BEGIN PRIVATE KEY-----
 * MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
 * -----END PRIVATE KEY-----`, 'a.private.pem')
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] }
 * const decision = decide(createRuleBook([national]), { on: '2023-06-01', project })
 * const file = await signDecision(decision, { by: 'Nguyễn Văn A', at: '2023-06-02', key })
 * JSON.parse(file).payloadType // => 'application/vnd.khuyencong.decision+json'
 * ```
 */
export async function signDecision(decision: Decision, signing: Signing): Promise<string> {
  const payload = { format: FORMAT, signed: signedBy(signing), record: decision }
  return envelopeOf(DECISION_TYPE, payload, signing.key)
}

/**
 * Ký tệp rà soát. / The signature of an audit file: a DSSE envelope that names the file by the
 * digest of its bytes and the number of its lines. It stands beside the file.
 *
 * @param seal - What {@link sealOfLines} says of the file.
 * @param signing - Who signs, on which day, with which key.
 * @returns The text of the envelope's file.
 * @throws `KhuyenCongError` for a name that is empty or a day that is none.
 * @example
 * ```ts
 * import { readSigningKey, sealOfLines, signAudit } from '@khuyencong/core/records'
 * const key = await readSigningKey(`-----BEGIN PRIVATE KEY-----
 * MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
 * -----END PRIVATE KEY-----`, 'a.private.pem')
 * const seal = sealOfLines()
 * seal.add(new TextEncoder().encode('{"format":1}\n'))
 * const file = await signAudit(seal.done(), { by: 'Nguyễn Văn A', at: '2023-06-02', key })
 * JSON.parse(file).payloadType // => 'application/vnd.khuyencong.audit+json'
 * ```
 */
export async function signAudit(seal: AuditSeal, signing: Signing): Promise<string> {
  const { digest, lines } = seal
  const payload = { format: FORMAT, signed: signedBy(signing), digest, lines }
  return envelopeOf(AUDIT_TYPE, payload, signing.key)
}

const signedBy = ({ by, at }: Signing): Signed => readAs(Signed, { by, at }, 'signed')

/** Mã băm của tệp đang ghi. / The digest and the lines of a file, counted as its bytes come. */
export interface LineSeal {
  /** Counts the next bytes of the file. */
  readonly add: (bytes: Uint8Array) => void
  /** The digest and the number of lines, once all bytes were counted. */
  readonly done: () => AuditSeal
}

/**
 * Mã băm và số dòng. / The digest of a file and the number of its lines, as it is written or read:
 * hand over its bytes piece by piece.
 *
 * @returns Where the pieces go, and what they come to.
 * @example
 * ```ts
 * import { sealOfLines } from '@khuyencong/core/records'
 * const seal = sealOfLines()
 * seal.add(new TextEncoder().encode('{}\n{}\n'))
 * seal.done().lines // => 2
 * ```
 */
export function sealOfLines(): LineSeal {
  const hash = digestInPieces()
  let lines = 0
  return {
    add: (bytes) => {
      hash.add(bytes)
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1))
        lines += 1
    },
    done: () => ({ digest: hash.digest(), lines }),
  }
}

const LINE_FEED = 10
