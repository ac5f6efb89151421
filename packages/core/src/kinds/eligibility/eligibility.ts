import * as z from 'zod/mini'
import { listOf, maybe, strict } from '../../reading/reading.js'
import { versionKeys, ruleKeys, type RuleFields, TextPair } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    require: maybe(fields.condition),
    /** Khoảng trống pháp lý. / What the law leaves unclear here, as it is told to people. */
    gap: maybe(TextPair),
  })

/** Điều kiện thụ hưởng. / Who, where and what may be supported. */
const eligibilityShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('eligibility'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
export type EligibilityRule = z.output<ReturnType<typeof eligibilityShape>>

/** Điều kiện thụ hưởng, khi đọc. / As many as there are hold together. */
export const eligibility = {
  ...PLAIN_READ_KIND,
  shape: eligibilityShape,
} as const satisfies ReadKind<EligibilityRule>
