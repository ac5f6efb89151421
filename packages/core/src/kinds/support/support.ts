import * as z from 'zod/mini'
import { grantShape, type PartsOfGrant } from '../../mechanisms/grant-shape.js'
import { listOf, maybe, strict } from '../../reading/reading.js'
import { datedBy, named, type RuleFields } from '../rule-base.js'

/** Mức hỗ trợ của một quy định. / What a support rule grants: its parts, which are summed. */
export type Grant = PartsOfGrant

const versionOf = (fields: RuleFields) =>
  strict({
    ...datedBy(fields),
    grant: grantShape(fields),
    binding: maybe(z.boolean()),
  })

/** Mức hỗ trợ. / A level of support. */
export const supportShape = (fields: RuleFields) =>
  strict({
    ...named,
    kind: z.literal('support'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
export type SupportRule = z.output<ReturnType<typeof supportShape>>
