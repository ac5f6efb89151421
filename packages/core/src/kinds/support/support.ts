import * as z from 'zod/mini'
import { elsewhereShape } from '../../mechanisms/choice/choice-shape.js'
import { grantShape, type PartsOfGrant } from '../../mechanisms/grant-shape.js'
import { listOf, maybe, strict } from '../../reading/reading.js'
import { versionKeys, ruleKeys, type RuleFields } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { exclusive } from '../exclusive.js'

/** Mức hỗ trợ của một quy định. / What a support rule grants: its parts, which are summed. */
export type Grant = PartsOfGrant

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    grant: grantShape(fields),
    binding: maybe(z.boolean()),
    /** The act sets no level for the cases that its rules leave out. */
    elsewhere: elsewhereShape,
  })

/** Mức hỗ trợ. / A level of support. */
const supportShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('support'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
export type SupportRule = z.output<ReturnType<typeof supportShape>>

/**
 * Mức hỗ trợ, khi đọc. / A level that has not been read gives none: a figure may stand beside it.
 */
export const support = {
  ...PLAIN_READ_KIND,
  shape: supportShape,
  exclusives: ({ grant }) => (grant === 'not-encoded' ? [] : [exclusive('level')]),
} as const satisfies ReadKind<SupportRule>
