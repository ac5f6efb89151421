import type { ProblemInput } from '../errors/errors.js'
import { nearOrList } from '../errors/suggestions.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import type { ReadGrant } from './grant-shape.js'
import { ALL_COSTS } from './part-terms.js'
import { termsInGrant } from './terms-in-grant.js'

/** The names that the packs of a book declare. */
export interface GrantNames {
  readonly hasCostFact: (id: string) => boolean
  readonly hasUnit: (id: string) => boolean
  readonly costFacts: readonly string[]
  readonly units: readonly string[]
}

/** Tên chưa khai. / The kinds of cost and the units of a grant that no pack declares. */
export function unknownNames(grant: ReadGrant, names: GrantNames): readonly ProblemInput[] {
  if (!('parts' in grant)) return EMPTY_LIST
  const unit = (id: string, at: string): readonly ProblemInput[] =>
    names.hasUnit(id) ? EMPTY_LIST : [unknownName(id, at, names.units)]
  return termsInGrant(grant).flatMap(
    ({ terms: { of, per, atMost }, at }): readonly ProblemInput[] => {
      const inside = (field: string): string => (at === '' ? field : `${at}.${field}`)
      return [
        ...(of ?? EMPTY_LIST).flatMap((id): readonly ProblemInput[] =>
          id === ALL_COSTS || names.hasCostFact(id)
            ? EMPTY_LIST
            : [unknownName(id, inside('of'), names.costFacts)],
        ),
        ...per.flatMap((id) => unit(id, inside('per'))),
        ...atMost.flatMap((limit, place): readonly ProblemInput[] =>
          limit.per === null ? EMPTY_LIST : unit(limit.per, inside(`atMost[${place}].per`)),
        ),
      ]
    },
  )
}

const unknownName = (found: string, at: string, known: readonly string[]): ProblemInput => ({
  code: 'UNKNOWN_WORD',
  at,
  found,
  message: 'Từ này không có trong danh mục.',
  messageEn: 'This word is not in the list.',
  ...nearOrList(found, known),
})
