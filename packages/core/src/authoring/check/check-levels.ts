import type { ActivityId } from '../../vocabulary/open-vocabulary.js'
import type { Day } from '../../values/calendar.js'
import { tooLarge } from './check-conditions.js'
import { type ExclusiveVersion, givenBy, type Overlap, overlapOf } from '../../packs/overlap.js'
import { caseText, placeText } from '../../kinds/rule-place.js'
import { EXCLUSIVE_NAMES } from '../../kinds/exclusive.js'
import type { ProblemInput } from '../../errors/errors.js'
import type { Pack } from '../../packs/pack.js'
import { levelTerms } from '../../kinds/placed-level.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import type { Budget, Search } from '../../conditions/point-search.js'
import { grantOf, isBinding } from '../../kinds/version-of-kind.js'
import { incompleteMessages, overlapMessages } from './messages.js'

/**
 * How many pairs of levels one run compares, and how many it names, before it says that it did not
 * compare all.
 */
export const PAIR_LIMITS = { compared: 1_000_000, named: 1_000 } as const

/**
 * Quy định chồng nhau. / Two rules of one pack that both give what only one may give for one case
 * on one day, with that case.
 */
export function overlapProblems(
  pack: Pack,
  search: Search,
  budget: Budget,
  mergedOn: Day | null,
): readonly ProblemInput[] {
  const problems = new Map<string, ProblemInput>()
  let pairs = 0
  for (const [activity, given] of givenBy(pack)) {
    for (const [index, a] of given.entries()) {
      pairs += given.length - index
      if (pairs > PAIR_LIMITS.compared || problems.size > PAIR_LIMITS.named || budget.left <= 0)
        return [...problems.values(), tooManyLevels(pack)]
      for (const b of given.slice(index + 1)) {
        const key = `${a.rule.id} ${b.rule.id}`
        if (problems.has(key)) continue
        const found = overlapOf(a, b, activity, { search, mergedOn })
        if (found !== 'none') problems.set(key, problemOf(found, a, search))
      }
    }
  }
  return [...problems.values()]
}

function tooManyLevels({ manifest }: Pack): ProblemInput {
  return {
    code: 'CHECK_INCOMPLETE',
    severity: 'warning',
    at: 'pack.json',
    found: manifest.id,
    ...incompleteMessages.levels,
  }
}

function problemOf(
  found: Overlap | 'too-large',
  first: ExclusiveVersion,
  search: Search,
): ProblemInput {
  if (found === 'too-large') return tooLarge(placeText(first, 'when'))
  const { a, b, days, point } = found
  return {
    code: 'OVERLAPPING_RULES',
    at: placeText(a),
    found: caseText(a, point, search.vocabulary, days.from),
    ...overlapMessages.OVERLAPPING_RULES(EXCLUSIVE_NAMES[a.what], placeText(b), days.from),
  }
}

/** A version that gives a level. */
export interface PlacedLevel extends ExclusiveVersion {
  readonly terms: PartTerms
  readonly binding: boolean
}

/** The versions of a pack that give a level, by the activities they can concern. */
export function levelsOf(pack: Pack): ReadonlyMap<ActivityId, readonly PlacedLevel[]> {
  return new Map(
    [...givenBy(pack)].map(([activity, given]) => [activity, given.flatMap(asLevel)] as const),
  )
}

/** Terms that are summed with others are no level by themselves, and are compared with none. */
function asLevel(given: ExclusiveVersion): readonly PlacedLevel[] {
  if (grantOf(given.rule, given.version)?.parts.length !== 1) return []
  const binding = isBinding(given.rule, given.version)
  return levelTerms(given.rule, given.version).map(({ terms, applies }) => ({
    ...given,
    version: { ...given.version, when: applies },
    terms,
    binding,
  }))
}
