import * as z from 'zod/mini'
import { Amount, DayText } from '../reading/amounts.js'
import { FORMAT } from '../reading/format.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { Id, TextField } from '../reading/texts.js'
import { ACROSS_CODES } from '../across/across-finding.js'
import { FINDING_CODES } from '../vocabulary/finding.js'

/**
 * Kiến nghị. / What is recommended: that money is recovered, that the amount is reduced, something
 * else.
 */
export const RECOMMENDATIONS = ['recover', 'reduce', 'other'] as const
/** Kiến nghị. / One of the kinds of recommendation. */
export type RecommendationKind = (typeof RECOMMENDATIONS)[number]

const Signed = strict({ name: maybe(TextField), on: maybe(DayText) })

/** Every code a finding of one project, or across projects, may have. */
const CODES = [...new Set([...FINDING_CODES, ...ACROSS_CODES])]

/** What an auditor adds to one finding; of one across projects `project` is any of those it names. */
const FindingShape = strict({
  project: Id,
  item: maybe(Id),
  code: z.enum(CODES),
  evidence: maybe(listOf(Id, { max: 100 })),
  answer: maybe(TextField),
  recommendation: maybe(
    strict({ kind: z.enum(RECOMMENDATIONS), amount: maybe(Amount), text: maybe(TextField) }),
  ),
})

const Shape = strict({
  format: z.optional(z.literal(FORMAT)),
  number: maybe(TextField),
  auditedUnit: maybe(TextField),
  period: maybe(TextField),
  preparedBy: maybe(Signed),
  reviewedBy: maybe(Signed),
  evidence: maybe(
    listOf(strict({ id: Id, what: TextField, place: maybe(TextField) }), { max: 1_000 }),
  ),
  findings: maybe(listOf(FindingShape, { max: 1_000 })),
})

/**
 * Phần kiểm toán viên ghi trên tờ làm việc. / What an auditor writes on a working paper: its
 * number, who and when, the evidence, and for each finding the answer of the audited unit and the
 * recommendation. Whatever is absent is left to be filled in by hand.
 */
export type PaperDetails = z.output<typeof Shape>
/** What is written of one finding. */
export type FindingDetails = z.output<typeof FindingShape>
/** Nội dung tờ làm việc, như viết trong tệp. / The same as a file writes it. */
export type PaperDetailsInput = z.input<typeof Shape>

/**
 * Đọc phần ghi trên tờ làm việc. / Reads what an auditor writes on a working paper.
 *
 * @param input - As parsed from JSON.
 * @param where - What messages call it.
 * @returns The details, absent fields as `null`.
 * @throws `KhuyenCongError` for broken input, each problem with its place.
 * @example
 * ```ts
 * import { readPaperDetails } from '@khuyencong/core/auditing'
 * readPaperDetails({ number: 'GLV-01' }).preparedBy // => null
 * ```
 */
export function readPaperDetails(input: unknown, where = 'details'): PaperDetails {
  return readAs(Shape, input, where)
}
