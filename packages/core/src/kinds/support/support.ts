import * as z from 'zod/mini'
import { grantShape, type PartsOfGrant } from '../../mechanisms/grant-shape.js'
import { listOf, maybe, strict } from '../../reading/reading.js'
import { datedBy, named, type RuleFields } from '../rule-base.js'
import { PLAIN_KIND, type RuleKindForm } from '../rule-kind.js'
import { sole } from '../sole.js'

/** Mức hỗ trợ của một quy định. / What a support rule grants: its parts, which are summed. */
export type Grant = PartsOfGrant

const versionOf = (fields: RuleFields) =>
  strict({
    ...datedBy(fields),
    grant: grantShape(fields),
    binding: maybe(z.boolean()),
  })

/** Mức hỗ trợ. / A level of support. */
const supportShape = (fields: RuleFields) =>
  strict({
    ...named,
    kind: z.literal('support'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
export type SupportRule = z.output<ReturnType<typeof supportShape>>

/**
 * Mức hỗ trợ, khi xét. / A level that has not been read gives none: a figure may stand beside it.
 */
export const support = {
  ...PLAIN_KIND,
  shape: supportShape,
  stage: 'support',
  alone: ({ grant }) => (grant === 'not-encoded' ? [] : [sole('level')]),
} as const satisfies RuleKindForm<SupportRule>
