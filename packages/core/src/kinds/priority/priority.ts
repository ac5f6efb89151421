import * as z from 'zod/mini'
import { Factor } from '../../reading/amounts.js'
import { demand, listOf, maybe, strict } from '../../reading/reading.js'
import { formatFactor } from '../../values/rate-text.js'
import { PROJECT_KINDS } from '../../vocabulary/vocabulary.js'
import { priorityOrder } from './priority-order.js'
import { versionKeys, ruleKeys, prose, type RuleFields } from '../rule-base.js'
import { PLAIN_READ_KIND, type ReadKind } from '../read-kind.js'
import { exclusive } from '../exclusive.js'
import { kindDemands } from '../messages.js'

const upliftOf = ({ activity }: RuleFields) =>
  z.pipe(
    strict({ factor: Factor, except: maybe(listOf(activity, { max: 1_000 })) }),
    z.transform((uplift) => ({ ...uplift, factorText: formatFactor(uplift.factor) })),
  )

/** What a dossier may have to name of an item. */
const NAMED = ['site', 'beneficiary'] as const

/**
 * Định nghĩa. / What a kind of project is by law: `require` what must hold of it, `names` what
 * its dossier must name at all. `text` says it in a sentence, after «Không đúng định nghĩa:».
 */
const Definition = strict({
  kind: z.enum(PROJECT_KINDS),
  text: prose,
  textEn: prose,
  names: maybe(listOf(z.enum(NAMED), { min: 1, max: NAMED.length })),
})

const versionOf = (fields: RuleFields) =>
  strict({
    ...versionKeys(fields),
    uplift: maybe(upliftOf(fields)),
    order: maybe(priorityOrder(fields)),
    defines: maybe(Definition),
    require: maybe(fields.condition),
  }).check(
    demand(
      ({ uplift, order, defines }) =>
        [uplift, order, defines].filter((each) => each !== null).length === 1,
      kindDemands.onePriorityPart,
    ),
    demand(
      ({ defines, require }) => defines !== null || require === null,
      kindDemands.requireWithDefines,
    ),
  )

/** Ưu tiên. / A preference: a raised cap, an order of projects, or what a kind of project is. */
const priorityShape = (fields: RuleFields) =>
  strict({
    ...ruleKeys,
    kind: z.literal('priority'),
    versions: listOf(versionOf(fields), { min: 1, max: 200 }),
  })
export type PriorityRule = z.output<ReturnType<typeof priorityShape>>

/** Ưu tiên, khi đọc. / One factor and one order hold for a case. */
export const priority = {
  ...PLAIN_READ_KIND,
  shape: priorityShape,
  exclusives: ({ uplift, order }) => {
    if (uplift !== null)
      return [exclusive('uplift', { text: uplift.factorText, except: uplift.except ?? [] })]
    return order === null ? [] : [exclusive('order')]
  },
} as const satisfies ReadKind<PriorityRule>
