import * as z from 'zod/mini'
import { DayText } from '../reading/amounts.js'
import type { ConditionSource } from '../conditions/conditions.js'
import { readCondition } from '../conditions/read-condition.js'
import { factDefinition } from '../project/fact-catalogue.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { listOf, maybe, readBy, strict } from '../reading/reading.js'
import { idOf, textOf } from '../reading/texts.js'

export const prose = textOf(4_000)

/** The name of a fact of the catalogue. */
export const FactNameField = readBy(z.string().check(z.maxLength(120)), (name) => {
  factDefinition(name)
  return name
})

/**
 * Điều kiện. / A condition in a rule file; its JSON Schema is written by hand beside the
 * generated ones.
 */
export const ConditionField = readBy(
  z.unknown() as unknown as z.ZodMiniType<unknown, ConditionSource>,
  readCondition,
)

export const CitationField = strict({
  document: idOf(200),
  provision: textOf(300),
})

/** One sentence in both languages. */
export const TextPair = strict({ text: prose, textEn: prose })

/** What every version of every rule carries. */
export const dated = {
  from: DayText,
  to: maybe(DayText),
  citation: CitationField,
  evidence: z.enum(EVIDENCE),
  dayEvidence: maybe(z.enum(EVIDENCE)),
  source: maybe(listOf(prose, { max: 50 })),
  note: maybe(prose),
  noteEn: maybe(prose),
  gapAfter: maybe(z.boolean()),
  when: maybe(ConditionField),
  toVerify: maybe(listOf(TextPair, { max: 100 })),
} as const

/** What every rule carries beside its versions. */
export const named = {
  $schema: z.optional(z.string().check(z.maxLength(300))),
  id: z.string().check(z.regex(/^[a-z]+(\.[a-z0-9-]+)+$/u), z.maxLength(120)),
  title: prose,
  titleEn: prose,
  encodedSince: DayText,
  refines: maybe(z.string().check(z.maxLength(200))),
  adds: maybe(z.literal(true)),
} as const
