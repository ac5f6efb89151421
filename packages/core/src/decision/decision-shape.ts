import * as z from 'zod/mini'
import { Id } from '../reading/texts.js'
import { listOf, recordOf, strict } from '../reading/reading.js'
import { Project } from '../project/project.js'
import { formShape, isGroup } from '../mechanisms/form-shape.js'
import { INSTRUMENTS } from '../mechanisms/instrument/instrument.js'
import { LIMIT_SCOPES } from '../mechanisms/limits/limits.js'
import { BOUNDS } from '../mechanisms/support-part.js'
import { FORMAT } from '../reading/format.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { FINDING_CODES } from '../vocabulary/finding.js'
import { ANSWERS } from '../vocabulary/answers.js'
import { EVENT_TYPES } from '../vocabulary/vocabulary.js'

/** So many parts of one list of a record are read; a project has at most a thousand items. */
const MOST = { max: 1_000_000 } as const

const text = z.string()
const texts = listOf(text, MOST)
const orNull = <S extends z.ZodMiniType>(schema: S): z.ZodMiniNullable<S> => z.nullable(schema)
const Dong = orNull(z.int())
const Digest = z.string().check(z.regex(/^sha256-[0-9a-f]{64}$/u))
const DayOf = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/u))
const Cited = strict({ document: text, provision: text })
const Grade = z.enum(EVIDENCE)
const Verdict = z.enum(['met', 'unknown', 'unmet'])
const Value = z.union([text, z.number(), z.boolean(), texts])

const ConditionNode: z.ZodMiniType = z.union([
  strict({
    fact: text,
    operator: text,
    value: Value,
    found: orNull(Value),
    verdict: Verdict,
  }),
  strict({
    all: listOf(
      z.lazy(() => ConditionNode),
      MOST,
    ),
    verdict: Verdict,
  }),
  strict({
    any: listOf(
      z.lazy(() => ConditionNode),
      MOST,
    ),
    verdict: Verdict,
  }),
  strict({ not: z.lazy(() => ConditionNode), verdict: Verdict }),
])

const Step = strict({
  rule: text,
  item: orNull(text),
  stage: z.enum(['eligibility', 'support', 'uplift', 'funding']),
  version: orNull(DayOf),
  citation: orNull(Cited),
  evidence: orNull(Grade),
  verdict: z.enum(ANSWERS),
  facts: recordOf(text, Value, MOST),
  parts: listOf(ConditionNode, MOST),
})

const SupportPart = strict({
  name: orNull(text),
  of: texts,
  base: Dong,
  rate: orNull(text),
  byRate: Dong,
  cap: Dong,
  per: texts,
  quantity: orNull(z.int()),
  byCap: Dong,
  amount: Dong,
  atMost: listOf(
    strict({
      amount: z.int(),
      per: orNull(text),
      within: z.enum(LIMIT_SCOPES),
      quantity: z.int(),
      limit: z.int(),
    }),
    { max: 100 },
  ),
  ceiling: Dong,
  exact: z.boolean(),
  boundBy: orNull(z.enum(BOUNDS)),
  bands: z.optional(
    listOf(strict({ upTo: Dong, rate: text, slice: z.int() }), { min: 1, max: 100 }),
  ),
  range: z.optional(strict({ from: z.int(), to: z.int() })),
})

const Uplift = strict({
  verdict: Verdict,
  factor: text,
  ceiling: z.int(),
  rule: text,
  citation: Cited,
  evidence: Grade,
})

const level = {
  instrument: z.enum(INSTRUMENTS),
  rule: text,
  citation: Cited,
  evidence: Grade,
  requested: Dong,
  uplift: orNull(Uplift),
}

const SupportWithLevel = strict({
  answer: z.literal('met'),
  ...level,
  parts: listOf(SupportPart, { min: 1, max: 1_000 }),
  ceiling: Dong,
  exact: z.boolean(),
  allowed: Dong,
  boundBy: orNull(z.enum(BOUNDS)),
})

/** A level whose ceiling is not known. */
const SupportWithoutBound = strict({
  answer: z.literal('unknown'),
  ...level,
  parts: listOf(SupportPart, { max: 1_000 }),
  ceiling: z.null(),
  exact: z.literal(false),
  allowed: z.null(),
  boundBy: z.null(),
  reference: z.null(),
})

const SupportWithoutLevel = strict({
  answer: z.enum(['unknown', 'not-encoded', 'not-in-force']),
  reference: orNull(
    strict({ rule: text, ceiling: Dong, exact: z.boolean(), citation: Cited, evidence: Grade }),
  ),
})

const Item = strict({
  id: text,
  activity: Id,
  eligibility: z.enum(ANSWERS),
  support: formShape([
    {
      accepts: (value) => !isGroup(value) || value['answer'] !== 'unknown' || !('parts' in value),
      shape: z.discriminatedUnion('answer', [SupportWithLevel, SupportWithoutLevel]),
    },
    { accepts: () => true, shape: SupportWithoutBound },
  ]),
})

const Finding = strict({
  code: z.enum(FINDING_CODES),
  severity: z.enum(['error', 'warning', 'info']),
  item: orNull(text),
  items: texts,
  moreItems: z.int(),
  event: orNull(z.enum(EVENT_TYPES)),
  found: orNull(Value),
  expected: orNull(Value),
  rule: orNull(text),
  citation: orNull(Cited),
  other: orNull(Cited),
  about: orNull(strict({ text, textEn: text })),
  facts: texts,
})

const ToVerify = strict({
  id: text,
  rule: text,
  item: orNull(text),
  text,
  textEn: text,
  answered: orNull(strict({ holds: z.boolean(), by: text, on: DayOf, why: orNull(text) })),
})

const Funding = strict({
  total: Dong,
  national: Dong,
  local: Dong,
  other: Dong,
  counterpart: Dong,
  advance: strict({ max: Dong }),
})

const Signer = strict({ owner: text, key: text, at: DayOf })

const PackStamp = strict({
  id: text,
  version: text,
  digest: Digest,
  lawAsOf: DayOf,
  signedBy: orNull(z.union([z.literal('shipped'), Signer])),
  replaces: z.nullable(text),
  draft: z.optional(z.literal(true)),
  allowed: z.optional(z.literal(true)),
})

/**
 * Lược đồ kết quả xét, định dạng 1. / The schema of the record of a decision in format 1. What it
 * reads is left as it is.
 */
export const DecisionShape = strict({
  format: z.literal(FORMAT),
  on: DayOf,
  project: strict({ id: text, digest: Digest, input: Project }),
  packs: listOf(PackStamp, MOST),
  verdict: z.enum(['eligible', 'ineligible', 'undetermined']),
  provisional: z.boolean(),
  evidence: Grade,
  items: listOf(Item, MOST),
  funding: Funding,
  findings: listOf(Finding, MOST),
  missing: listOf(strict({ fact: text, item: orNull(text), neededBy: texts }), MOST),
  toVerify: listOf(ToVerify, MOST),
  openChecks: z.int(),
  steps: listOf(Step, MOST),
  crossCheck: z.enum(['agrees', 'not-run']),
  digest: Digest,
})
