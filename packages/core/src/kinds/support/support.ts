import * as z from 'zod/mini'
import { Amount, SupportRate } from '../../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { formatRate } from '../../values/rate-text.js'
import { datedBy, named, type RuleFields } from '../rule-base.js'

/**
 * Mức hỗ trợ. / A support level: a share of a base, a cap per unit, or both; the lower of the two
 * bounds.
 */
const grantFields = ({ costFact, unit }: RuleFields) =>
  strict({
    of: maybe(
      z.pipe(
        z.union([costFact, listOf(costFact, { min: 1, max: 100 })]),
        z.transform((value): readonly string[] => (Array.isArray(value) ? value : [value])),
      ),
    ),
    rate: maybe(SupportRate),
    cap: maybe(Amount),
    per: maybe(unit),
  }).check(
    demand(
      (grant) => grant.rate !== null || grant.cap !== null,
      'Cần «rate» (tỷ lệ) hoặc «cap» (mức tối đa).',
      '`rate` or `cap` is needed.',
    ),
  )

const grantShape = (fields: RuleFields) =>
  z.pipe(
    grantFields(fields),
    z.transform((grant) => ({
      ...grant,
      rateText: grant.rate === null ? null : formatRate(grant.rate),
    })),
  )
/** Mức hỗ trợ của một quy định. / What a support rule grants: a rate, a cap, or both. */
export type Grant = z.output<ReturnType<typeof grantShape>>

const versionOf = (fields: RuleFields) =>
  strict({
    ...datedBy(fields),
    grant: z.union([z.literal('not-encoded'), grantShape(fields)]),
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
