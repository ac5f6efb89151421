import type { Day } from '../../values/calendar.js'
import type { ProblemInput } from '../../errors/errors.js'
import type { Pack } from '../../packs/pack.js'
import {
  type ExclusiveVersion,
  givenBy,
  type GivenByActivity,
  overlapOf,
} from '../../packs/overlap.js'
import { placeText } from '../../kinds/rule-place.js'
import { type Exclusive, EXCLUSIVE_NAMES } from '../../kinds/exclusive.js'
import type { Search } from '../../conditions/point-search.js'
import type { Bilingual } from '../../vocabulary/language.js'
import { activityName, inBoth } from '../../vocabulary/wording.js'
import { overlapMessages } from './messages.js'

interface Looking {
  readonly search: Search
  readonly mergedOn: Day | null
}

/**
 * Trùng với gói khác của cùng tỉnh. / What another pack of the same authority gives too: the two
 * can then not be used together. One problem for each version of the pack and each other pack, with
 * the first day both are in force.
 */
export function clashProblems(
  pack: Pack,
  others: readonly Pack[],
  looking: Looking,
): readonly ProblemInput[] {
  const { id, jurisdiction } = pack.manifest
  const rivals = others.filter(
    ({ manifest }) => manifest.jurisdiction === jurisdiction && manifest.id !== id,
  )
  if (rivals.length === 0) return []
  const own = givenBy(pack)
  return rivals.flatMap((rival) => clashesWith(own, rival, looking))
}

function clashesWith(own: GivenByActivity, rival: Pack, looking: Looking): readonly ProblemInput[] {
  const problems = new Map<string, ProblemInput>()
  const theirs = givenBy(rival)
  const { vocabulary } = looking.search
  for (const [activity, given] of own) {
    for (const each of given) {
      const at = placeText(each)
      if (problems.has(at)) continue
      const from = (theirs.get(activity) ?? [])
        .map((other) => meetingDay(each, other, activity, looking))
        .find((day) => day !== null)
      if (from !== undefined && from !== null)
        problems.set(
          at,
          clash(at, each.what, inBoth(activityName, activity, vocabulary), from, rival),
        )
    }
  }
  return [...problems.values()]
}

/** The first day on which both can answer one case; `null` where there is none. */
function meetingDay(
  a: ExclusiveVersion,
  b: ExclusiveVersion,
  activity: Parameters<typeof overlapOf>[2],
  looking: Looking,
): Day | null {
  const found = overlapOf(a, b, activity, looking)
  return typeof found === 'string' ? null : found.days.from
}

function clash(
  at: string,
  what: Exclusive,
  activity: Bilingual,
  from: Day,
  { manifest }: Pack,
): ProblemInput {
  return {
    code: 'CLASHES_WITH_PACK',
    severity: 'warning',
    at,
    found: manifest.id,
    ...overlapMessages.CLASHES_WITH_PACK(manifest.id, EXCLUSIVE_NAMES[what], activity, from),
  }
}
