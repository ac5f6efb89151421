import * as z from 'zod/mini'
import { maxLength } from '../../reading/lengths.js'
import { shapeDemands } from '../../reading/messages.js'
import { Amount } from '../../reading/amounts.js'
import { EVIDENCE } from '../../vocabulary/law.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { kindDemands } from '../messages.js'
import { StatedCount } from '../../reading/stated.js'

const year = z.int().check(z.gte(1990), z.lte(2200))

/**
 * Chỉ tiêu. / A target of a programme; `value: null` is a target the text sets and nobody has
 * read, never zero.
 */
const targetOf = ({ activity }: RuleFields) =>
  strict({
    id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/u), maxLength(60)),
    title: prose,
    titleEn: prose,
    activity: maybe(activity),
    value: maybe(StatedCount),
    evidence: maybe(z.enum(EVIDENCE)),
    note: maybe(prose),
    noteEn: maybe(prose),
  })

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    years: strict({ from: year, to: year }).check(
      demand(({ from, to }) => from <= to, shapeDemands.yearsInOrder),
    ),
    approvedBy: z.enum(['prime-minister', 'ministry', 'province']),
    budget: maybe(
      strict({ amount: Amount, evidence: z.enum(EVIDENCE), text: prose, textEn: prose }),
    ),
    targets: listOf(targetOf(fields), { min: 1, max: 200 }),
  }).check(demand(({ when }) => when === null, kindDemands.withoutWhen))

/**
 * Chương trình khuyến công. / A programme of several years: its period, its money where known,
 * its targets.
 */
const programmeShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('programme'),
    versions: listOf(versionOf(fields), { min: 1, max: 50 }),
  })
export type ProgrammeRule = z.output<ReturnType<typeof programmeShape>>

/** Chương trình, khi đọc. / Several may cover one year. */
export const programme = {
  ...PLAIN_READ_KIND,
  shape: programmeShape,
} as const satisfies ReadKind<ProgrammeRule>
