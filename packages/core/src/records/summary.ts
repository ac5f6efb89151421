import * as z from 'zod/mini'
import { readDecision } from '../decision/read-decision.js'
import type { Decision } from '../decision/seal.js'
import { KhuyenCongError } from '../errors/errors.js'
import { canonicalJson } from '../json/digest.js'
import { DayText } from '../reading/amounts.js'
import { FORMAT, refuseOtherFormat } from '../reading/format.js'
import { readAs, readJson, strict } from '../reading/reading.js'
import { idOf } from '../reading/texts.js'
import { Base64 } from '../trust/key-ring.js'
import { sumKnown } from '../values/sums.js'
import { recordsMessages } from './messages.js'
import { readSignedPayload } from './payload.js'

/**
 * Nội dung mã QR. / What the QR code on a printed page says of a signed decision: which project, day,
 * verdict and amount, the digest of the record, and the signature of its file.
 */
const Summary = strict({
  format: z.literal(FORMAT),
  id: idOf(200),
  on: DayText,
  verdict: z.enum(['eligible', 'ineligible', 'undetermined']),
  /** The support that may be granted, in đồng; `null` where it is not known of every item. */
  amount: z.nullable(z.int()),
  digest: z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u)),
  key: idOf(120),
  signature: Base64,
})
/** Tóm tắt của một bản ghi có chữ ký. / What the QR code of a signed decision holds. */
export type RecordSummary = z.output<typeof Summary>

/**
 * Tóm tắt để in. / The summary of a signed decision, for the QR code of its page.
 *
 * @param file - The file of the signed decision, byte for byte.
 * @param where - What messages call it.
 * @returns The summary; nothing of it has been verified.
 * @throws `KhuyenCongError` for what is no signed decision.
 * @example
 * ```ts
 * import { createRuleBook, decide } from '@khuyencong/core'
 * import { readSigningKey, signDecision, summaryOf } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const key = await readSigningKey(`-----BEGIN PRIVATE KEY-----
 * MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
 * -----END PRIVATE KEY-----`, 'a.private.pem')
 * const project = { id: 'p', items: [{ id: '1', activity: 'showroom' }] }
 * const decision = decide(createRuleBook([national]), { on: '2023-06-01', project })
 * const text = await signDecision(decision, { by: 'Nguyễn Văn A', at: '2023-06-02', key })
 * const { id, verdict, amount } = summaryOf(new TextEncoder().encode(text))
 * const said = { id, verdict, amount }
 * said // => { id: 'p', verdict: 'undetermined', amount: null }
 * ```
 */
export function summaryOf(file: Uint8Array, where = 'decision'): RecordSummary {
  const payload = readSignedPayload(file, where)
  if (payload.kind !== 'decision')
    throw new KhuyenCongError({
      code: 'PAYLOAD_TYPE',
      at: where,
      ...recordsMessages.PAYLOAD_TYPE(),
    })
  const decision = readDecision(payload.record, where)
  const { on, verdict, digest, project } = decision
  const { keyId: key, signature } = payload.envelope
  const amount = amountOf(decision)
  return readAs(
    Summary,
    { format: FORMAT, id: project.id, on, verdict, amount, digest, key, signature },
    where,
  )
}

const amountOf = ({ items }: Decision): number | null =>
  sumKnown(items.map(({ support }) => (support.answer === 'met' ? support.allowed : null)))

/**
 * Chữ trong mã QR. / A summary as the text of a QR code: canonical JSON in plain ASCII, which every
 * reader reads alike.
 *
 * @param summary - The summary.
 * @returns The text.
 * @example
 * ```ts
 * import { readSummary, summaryText } from '@khuyencong/core/records'
 * const digest = `sha256-${'0'.repeat(64)}`
 * const summary = readSummary(
 *   `{"amount":null,"digest":"${digest}","format":1,"id":"p","key":"k","on":"2023-06-01","signature":"AAAA","verdict":"eligible"}`,
 * )
 * readSummary(summaryText(summary)).id // => 'p'
 * ```
 */
export function summaryText(summary: RecordSummary): string {
  return canonicalJson(summary).replace(
    /[\u0080-\uFFFF]/gu,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * Đọc mã QR. / Reads the text of a QR code.
 *
 * @param text - What the code says.
 * @param where - What messages call it.
 * @returns The summary.
 * @throws `KhuyenCongError` `JSON`, `WRONG_SHAPE`, `UNKNOWN_FORMAT` and the like for another text.
 * @example
 * ```ts
 * import { KhuyenCongError } from '@khuyencong/core'
 * import { readSummary } from '@khuyencong/core/records'
 * let code = ''
 * try { readSummary('https://example.vn') } catch (error) { if (error instanceof KhuyenCongError) code = error.code }
 * code // => 'JSON'
 * ```
 */
export function readSummary(text: string, where = 'QR'): RecordSummary {
  const value = readJson(text, where)
  if (typeof value === 'object' && value !== null) refuseOtherFormat(value, where)
  return readAs(Summary, value, where)
}

/** Chỗ khác giữa trang in và tệp. / Where the printed code and the file do not say the same. */
export interface SummaryDifference {
  readonly at: keyof RecordSummary
  readonly printed: string
  readonly found: string
}

/**
 * So trang in với tệp. / Where the QR code of a printed page does not say what the file does; none
 * where it is the page of that very file.
 *
 * @param printed - What the code of the page says.
 * @param file - The summary of the file.
 * @returns Each difference.
 * @example
 * ```ts
 * import { readSummary, summaryDifferences } from '@khuyencong/core/records'
 * const digest = `sha256-${'0'.repeat(64)}`
 * const printed = readSummary(
 *   `{"amount":1,"digest":"${digest}","format":1,"id":"p","key":"k","on":"2023-06-01","signature":"AAAA","verdict":"eligible"}`,
 * )
 * summaryDifferences(printed, { ...printed, amount: 2 })
 * // => [{ at: 'amount', printed: '1', found: '2' }]
 * ```
 */
export function summaryDifferences(
  printed: RecordSummary,
  file: RecordSummary,
): readonly SummaryDifference[] {
  return (Object.keys(file) as (keyof RecordSummary)[])
    .filter((at) => printed[at] !== file[at])
    .map((at) => ({ at, printed: String(printed[at]), found: String(file[at]) }))
}
