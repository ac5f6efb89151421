import type { AppliedLimit } from '../mechanisms/limits/limits.js'
import type { SupportPart } from '../mechanisms/support-part.js'
import type { Subject } from '../project/facts.js'
import { identityKey } from '../project/identity.js'
import { someOf } from '../values/frozen-list.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { beneficiaryOf, holderOf } from './beneficiary.js'

/** What an item may share with others: the cap of its level, and limits for the whole project. */
export interface Shared {
  readonly of: 'project' | 'beneficiary'
  readonly key: readonly (string | number | null)[]
  readonly limit: AppliedLimit | null
}

/** One item with one unit, or with units that are of nobody in particular. */
export const sharesWithNobody = (items: readonly { readonly subject: Subject }[]): boolean =>
  items.length === 1 &&
  items.every(({ subject: { item } }) => item.units === 1 || beneficiaryOf(item) === null)

export function sharedBy(part: SupportPart, subject: Subject): readonly Shared[] {
  const { byCap, per, atMost: limits } = part
  const cap = byCap === null ? null : sharers(per, subject)
  if (limits.length === 0) return cap === null ? EMPTY_LIST : [{ ...cap, limit: null }]
  return [
    ...(cap === null ? [] : [{ ...cap, limit: null }]),
    ...limits.flatMap((limit, index): readonly Shared[] => {
      if (limit.within !== 'project') return []
      const among = limit.per === null ? WHOLE_PROJECT : sharers([limit.per], subject)
      return among === null ? [] : [{ ...among, key: [...among.key, index], limit }]
    }),
  ]
}

const WHOLE_PROJECT = { of: 'project', key: [null] } as const

function sharers(
  per: readonly string[],
  { item, vocabulary }: Subject,
): Pick<Shared, 'of' | 'key'> | null {
  const isHeldBy = (holder: Shared['of']): boolean =>
    someOf(per, (unit) => holderOf(unit, vocabulary) === holder)
  if (isHeldBy('project')) return WHOLE_PROJECT
  const beneficiary = beneficiaryOf(item)
  return beneficiary !== null && isHeldBy('beneficiary')
    ? { of: 'beneficiary', key: [identityKey(beneficiary)] }
    : null
}
