import * as z from 'zod/mini'
import { Amount, Percentage } from '../../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { APPROVAL_LEVELS } from '../../vocabulary/vocabulary.js'
import { VERSION_KEY_NAMES, versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { exclusive } from '../exclusive.js'
import { kindDemands } from '../messages.js'

/**
 * Tạm ứng. / An advance: the share that may be paid before acceptance, its papers, and how far
 * the work must be.
 */
const Advance = strict({
  rate: Percentage,
  papers: maybe(listOf(prose, { max: 50 })),
  progressOver: maybe(Percentage),
})

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    /** A commitment or condition of the money; unmet makes the item `unmet`. */
    require: maybe(fields.condition),
    check: maybe(z.enum(['double-funding', 'counterpart'])),
    advance: maybe(Advance),
    management: maybe(strict({ agency: maybe(Percentage), implementer: maybe(Percentage) })),
    authority: maybe(listOf(z.enum(APPROVAL_LEVELS), { min: 1, max: 100 })),
    /** Cấp không còn: levels of government that no longer exist, as a sentence names them. */
    abolishes: maybe(
      strict({
        levels: listOf(z.enum(APPROVAL_LEVELS), { min: 1, max: APPROVAL_LEVELS.length }),
        text: prose,
        textEn: prose,
      }),
    ),
    /** Another scheme whose money may meet the same cost item. */
    neighbour: maybe(
      strict({
        scheme: prose,
        schemeEn: prose,
        of: listOf(fields.costFact, { min: 1, max: 100 }),
        rate: maybe(Percentage),
        cap: maybe(Amount),
      }),
    ),
  }).check(
    demand(
      ({ neighbour, ...version }) =>
        neighbour === null ||
        Object.entries(version).every(
          ([key, value]) => value === null || VERSION_KEY_NAMES.includes(key),
        ),
      kindDemands.neighbourAlone,
    ),
  )

/** Kinh phí. / A rule of the money: conditions, advances, who approves, other programmes. */
const fundingShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('funding'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
export type FundingRule = z.output<ReturnType<typeof fundingShape>>

/** Kinh phí, khi đọc. / What an agency may keep for its management stands in one rule alone. */
export const funding = {
  ...PLAIN_READ_KIND,
  shape: fundingShape,
  exclusives: ({ management }) => {
    const agency = management?.agency ?? null
    return agency === null ? [] : [exclusive('management', { text: String(agency) })]
  },
} as const satisfies ReadKind<FundingRule>
