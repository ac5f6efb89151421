import type { ProblemInput } from '../../errors/errors.js'
import { all, type Budget, type Search } from '../../conditions/point-search.js'
import { ALWAYS } from '../../conditions/value-classes.js'
import type { VersionOf } from '../../kinds/version-of-kind.js'
import { encodedGrant, writtenLevel } from '../../kinds/version-of-kind.js'
import { concernedOf } from '../../packs/overlap.js'
import type { Pack } from '../../packs/pack.js'
import { type Day, daysAfter } from '../../values/calendar.js'
import { memoize } from '../../values/memoize.js'
import { tooLarge } from './check-conditions.js'
import { caseText, placeText, type RulePlace } from '../../kinds/rule-place.js'
import { tablesOf } from '../../packs/overlapping-choices.js'
import { conditionCheckMessages } from './messages.js'

/**
 * Bảng mức còn trống. / Tables of cases that leave a case without a branch and do not say
 * `"elsewhere": "none"`, with such a case.
 */
export function choiceHoles(places: readonly RulePlace[], search: Search): readonly ProblemInput[] {
  return places.flatMap((place) => placeHoles(place, search))
}

const placeHoles = (place: RulePlace, search: Search): readonly ProblemInput[] =>
  tablesOf(place).flatMap(({ path, branches, elsewhere }): readonly ProblemInput[] => {
    if (elsewhere === 'none') return []
    const none = { not: { any: branches.map(({ when }) => when) } }
    const found = search([place.version.when ?? ALWAYS, none], all('met', 'met'))
    if (typeof found === 'string') return []
    return [
      {
        code: 'HOLE',
        severity: 'warning',
        at: placeText(place, `${path}.choose`),
        found: caseText(place, found.point, search.vocabulary),
        ...conditionCheckMessages.HOLE(),
      },
    ]
  })

/** A version that speaks of a level, whether it has been read or not. */
interface SpokenLevel extends RulePlace {
  readonly version: VersionOf<'support'>
}

/**
 * Mức còn trống giữa các quy định. / Cases of an activity for which a pack has levels, and none for
 * the case: each set of rules once, with the first such case. A level that has not been read covers
 * the cases it names.
 */
export function ruleHoles(
  pack: Pack,
  places: readonly RulePlace[],
  search: Search,
  budget: Budget,
): readonly ProblemInput[] {
  const problems = new Map<string, ProblemInput>()
  for (const [activity, levels] of levelsByActivity(pack, places))
    for (const on of new Set(levels.flatMap(({ version: { from, to } }) => turnsOf(from, to)))) {
      const there = levels.filter(({ version }) => isInForce(version, on))
      const key = there.map(({ rule }) => rule.id).join(' ')
      const [first] = there
      if (first === undefined || problems.has(key)) continue
      if (budget.left <= 0) return [...problems.values(), tooLarge(placeText(first, 'when'))]
      const problem = holeAmong(there, activity, on, pack.national, search)
      if (problem !== null) problems.set(key, problem)
    }
  return [...problems.values()]
}

function levelsByActivity(
  { vocabulary }: Pack,
  places: readonly RulePlace[],
): ReadonlyMap<string, readonly SpokenLevel[]> {
  const activities = [...vocabulary.activities.keys()]
  const byActivity = new Map<string, SpokenLevel[]>()
  for (const place of places.filter(isLevel))
    for (const activity of concernedOf(place.version, activities))
      memoize(byActivity, activity, () => []).push(place)
  return byActivity
}

const isLevel = (place: RulePlace): place is SpokenLevel =>
  writtenLevel(place.rule, place.version) !== null

const isInForce = ({ from, to }: SpokenLevel['version'], on: Day): boolean =>
  from <= on && (to === null || on <= to)

/** The days on which what is in force can change: a version begins, or has just ended. */
const turnsOf = (from: Day, to: Day | null): readonly Day[] =>
  to === null ? [from] : [from, daysAfter(to, 1)]

/** A case that none of the levels in force is for; `null` where there is none, or the act says so. */
function holeAmong(
  levels: readonly SpokenLevel[],
  activity: string,
  on: Day,
  national: boolean,
  search: Search,
): ProblemInput | null {
  const [first] = levels.filter(({ version }) => encodedGrant(version.grant) !== null)
  if (first === undefined || levels.some(({ version }) => version.elsewhere === 'none')) return null
  const any = levels.map(({ version }) => version.when ?? ALWAYS)
  const start = { activity, ...(!national && { fund: 'local' }) }
  const found = search([{ any }], all('unmet'), start)
  if (found === 'none') return null
  if (found === 'too-large') return tooLarge(placeText(first, 'when'))
  return {
    code: 'HOLE',
    severity: 'warning',
    at: placeText(first, 'when'),
    found: caseText(first, found.point, search.vocabulary, on),
    ...conditionCheckMessages.HOLE_BETWEEN_RULES(),
  }
}
