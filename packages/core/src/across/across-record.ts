import * as z from 'zod/mini'
import { digestOf } from '../json/digest.js'
import type { RuleBook } from '../packs/rule-book.js'
import { FORMAT, refuseOtherFormat } from '../reading/format.js'
import { listOf, readAs, strict } from '../reading/reading.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { ACROSS_CODES, type AcrossFinding } from './across-finding.js'
import type { ComparedAcross } from './audit-across.js'

/** What an audit across projects came to, before it is sealed. */
export interface AcrossOutcome {
  readonly compared: ComparedAcross
  /** How many projects could not be read. */
  readonly unread: number
  /** How many findings were left out by a choice. */
  readonly notShown: number
  readonly findings: readonly AcrossFinding[]
}

/** Bản ghi rà soát giữa các đề án. / The record of an audit across projects, with its digest. */
export interface AcrossRecord extends AcrossOutcome {
  readonly format: typeof FORMAT
  /** The packs it was made by, by their ids. */
  readonly packs: readonly {
    readonly id: string
    readonly version: string
    readonly digest: string
  }[]
  /** `sha256-…` of all but itself. */
  readonly digest: string
}

/**
 * Lập bản ghi rà soát. / Makes the record of an audit across projects. The same projects give the
 * same record, whatever the order and the number of files.
 *
 * @param book - The rule book of the audit.
 * @param outcome - What was compared, and what was found.
 * @returns The record.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { acrossRecord, auditAcross } from '@khuyencong/core/across'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const across = auditAcross(book)
 * const found = { compared: across.compared(), findings: across.findings() }
 * acrossRecord(book, { ...found, unread: 0, notShown: 0 }).digest.slice(0, 7) // => 'sha256-'
 * ```
 */
export function acrossRecord(
  { packs }: RuleBook,
  { compared, unread, notShown, findings }: AcrossOutcome,
): AcrossRecord {
  const stamps = packs
    .map(({ manifest: { id, version }, digest }) => ({ id, version, digest }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const record = { format: FORMAT, compared, unread, notShown, packs: stamps, findings } as const
  return { ...record, digest: digestOf(record) }
}

/**
 * Tính lại mã băm của bản ghi rà soát. / The digest of a record, recomputed: what its `digest` must
 * be as long as nobody has changed it.
 *
 * @param record - A record, new or read.
 * @returns `sha256-…`, in hexadecimal.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { acrossRecord, auditAcross, digestOfAcross } from '@khuyencong/core/across'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const compared = auditAcross(book).compared()
 * const record = acrossRecord(book, { compared, findings: [], unread: 0, notShown: 0 })
 * digestOfAcross(record) === record.digest // => true
 * ```
 */
export function digestOfAcross({ digest: _digest, ...rest }: AcrossRecord): string {
  return digestOf(rest)
}

/** A record has at most so many findings, and a finding so many projects. */
const MOST = { max: 1_000_000 } as const
const text = z.string()
const texts = listOf(text, MOST)
const count = z.int().check(z.gte(0))
const figure = z.nullable(z.number())
const words = z.nullable(text)
const Digest = text.check(z.regex(/^sha256-[0-9a-f]{64}$/u))
const DayOf = text.check(z.regex(/^\d{4}-\d{2}-\d{2}$/u))

const Concerned = strict({
  id: text,
  on: DayOf,
  planYear: z.nullable(z.int()),
  fund: z.nullable(z.enum(['national', 'local'])),
  provinces: texts,
  districts: texts,
  items: texts,
  activities: texts,
  implementer: words,
  beneficiaries: texts,
  requested: figure,
})

const Found = strict({
  code: z.enum(ACROSS_CODES),
  severity: z.enum(['error', 'warning', 'info']),
  projects: listOf(Concerned, { min: 1, max: MOST.max }),
  beneficiary: words,
  asset: z.nullable(strict({ maker: words, model: words, serial: words, invoice: words })),
  limit: z.nullable(
    strict({
      kind: z.enum(['once', 'amount']),
      within: z.enum(['year', 'programme', 'ever']),
      span: z.nullable(z.union([text, z.int()])),
    }),
  ),
  same: z.nullable(z.enum(['id', 'content'])),
  found: figure,
  expected: figure,
  rule: words,
  citation: z.nullable(strict({ document: text, provision: text })),
  evidence: z.nullable(z.enum(EVIDENCE)),
})

const Shape = strict({
  format: z.literal(FORMAT),
  compared: strict({
    projects: count,
    items: count,
    withBeneficiary: count,
    withAsset: count,
    withLimit: count,
  }),
  unread: count,
  notShown: count,
  packs: listOf(strict({ id: text, version: text, digest: Digest }), { max: 1_000 }),
  findings: listOf(Found, MOST),
  digest: Digest,
})

/**
 * Đọc bản ghi rà soát. / Reads the record that `audit --across --json` wrote: what is not one is
 * refused, field by field. That nobody has changed a figure is shown by {@link digestOfAcross}.
 *
 * @param value - As parsed from JSON.
 * @param where - What messages call it.
 * @returns The value itself.
 * @throws `KhuyenCongError` `UNKNOWN_FORMAT`, `WRONG_SHAPE`, `FIELD_MISSING` and the like, each with
 *   its path.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { acrossRecord, auditAcross, readAcrossRecord } from '@khuyencong/core/across'
 * import { national } from '@khuyencong/rules-national'
 * const book = createRuleBook([national])
 * const compared = auditAcross(book).compared()
 * const record = acrossRecord(book, { compared, findings: [], unread: 0, notShown: 0 })
 * readAcrossRecord(JSON.parse(JSON.stringify(record))).findings // => []
 * ```
 */
export function readAcrossRecord(value: unknown, where = 'record'): AcrossRecord {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    refuseOtherFormat(value, where)
  readAs(Shape, value, where)
  return value as AcrossRecord
}
