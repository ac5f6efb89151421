import { SUPPORT_LEVEL } from './support-names.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import type { Vnd } from '../../values/money.js'
import { type AuthoredKind, PLAIN_AUTHORED_KIND } from '../authored-kind.js'
import { levelTerms } from '../placed-level.js'
import type { SupportRule } from './support.js'

/**
 * Mức hỗ trợ, khi soạn gói. / A level: its sentence, numbers and mutants are those of the mechanisms
 * of its grant.
 */
export const supportAuthoring: AuthoredKind<SupportRule['versions'][number]> = {
  ...PLAIN_AUTHORED_KIND,
  names: SUPPORT_LEVEL,
  amounts: (version) =>
    levelTerms({ kind: 'support' }, version).flatMap(({ terms, path }) =>
      sumsOf(terms).map(([field, amount]) => ({ at: `${path}.${field}`, amount })),
    ),
  options: [
    'activity',
    'rate',
    'cap',
    'per',
    'level',
    'of',
    'amount',
    'atMost',
    'once',
    'instrument',
    'budget',
    'when',
    'choose',
    'part',
    'asIn',
    'elsewhere',
  ],
  skeleton: null,
}

/** The sums that a part holds, by their fields. */
function sumsOf({ cap, amount, atMost }: PartTerms): readonly (readonly [string, Vnd])[] {
  const written = (field: string, sum: PartTerms['cap']): readonly (readonly [string, Vnd])[] =>
    sum === null || sum.way === 'reference'
      ? []
      : sum.way === 'sum'
        ? [[field, sum.to]]
        : [
            [`${field}.from`, sum.from],
            [`${field}.to`, sum.to],
          ]
  return [
    ...written('cap', cap),
    ...written('amount', amount),
    ...atMost.map((limit, index) => [`atMost[${index}].amount`, limit.amount] as const),
  ]
}
