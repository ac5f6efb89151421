import { type Day, dayBefore } from '../../values/calendar.js'
import { DISTRICT_LEVEL_ENDED } from '../../vocabulary/vocabulary.js'
import type { ProblemInput } from '../../errors/errors.js'
import { conditionsIn } from './check-conditions.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import { leavesOf } from '../../conditions/value-classes.js'
import { conditionMessages } from './messages.js'

/** The first day without districts. */
const DISTRICTS_ENDED = DISTRICT_LEVEL_ENDED as Day

/** The facts that name a level of government. */
const LEVEL_FACTS: ReadonlySet<string> = new Set(['level', 'approval.level'])

/**
 * Cấp huyện không còn. / A provincial level for districts alone that goes on after the last day of
 * districts, and any version made since then that still names them. National texts are not looked
 * at: the province reads anew what they say of districts.
 */
export function districtProblems(
  jurisdiction: string,
  places: readonly RulePlace[],
): readonly ProblemInput[] {
  if (jurisdiction === 'national') return []
  return places.flatMap((place) => {
    const { from, to } = place.version
    if (to !== null && to < DISTRICT_LEVEL_ENDED) return []
    const since = from >= DISTRICT_LEVEL_ENDED
    return conditionsIn(place.version).flatMap(({ path, condition }) =>
      leavesOf(condition).some(
        ({ fact, operator, value }) =>
          LEVEL_FACTS.has(fact) &&
          (operator === 'equal' || operator === 'in') &&
          namesDistrict([value].flat(), since),
      )
        ? [abolished(placeText(place, path), since)]
        : [],
    )
  })
}

const namesDistrict = (levels: readonly unknown[], amongOthers: boolean): boolean =>
  amongOthers ? levels.includes('district') : levels.every((level) => level === 'district')

function abolished(at: string, since: boolean): ProblemInput {
  return {
    code: 'LEVEL_ABOLISHED',
    severity: 'warning',
    at,
    found: 'district',
    ...conditionMessages.LEVEL_ABOLISHED(DISTRICTS_ENDED, dayBefore(DISTRICTS_ENDED), since),
  }
}
