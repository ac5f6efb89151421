import type { ProblemInput } from '../../errors/errors.js'
import { leavesOf } from '../../conditions/value-classes.js'
import { abolishedLevels, type AbolishedLevel } from '../../kinds/funding/abolished-levels.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import type { Pack } from '../../packs/pack.js'
import { conditionsIn } from './check-conditions.js'
import { conditionCheckMessages } from './messages.js'

/** The facts that name a level of government. */
const LEVEL_FACTS: ReadonlySet<string> = new Set(['level', 'approval.level'])

/**
 * Cấp chính quyền không còn. / A provincial level for a tier alone that goes on after the last day
 * of that tier, and any version made since then that still names it. Which tiers have ended, and
 * when, the national pack says; national texts are not looked at: the province reads anew what they
 * say of the tier.
 */
export const abolishedProblems = (
  places: readonly RulePlace[],
  national: Pack,
): readonly ProblemInput[] =>
  abolishedLevels(national.rules).flatMap((abolished) =>
    places.flatMap((place) => problemsOf(place, abolished)),
  )

function problemsOf(place: RulePlace, abolished: AbolishedLevel): readonly ProblemInput[] {
  const { from, to } = place.version
  if (to !== null && to < abolished.on) return []
  const since = from >= abolished.on
  return conditionsIn(place.version)
    .filter(({ condition }) =>
      leavesOf(condition).some(
        ({ fact, operator, value }) =>
          LEVEL_FACTS.has(fact) &&
          (operator === 'equal' || operator === 'in') &&
          names([value].flat(), abolished.level, since),
      ),
    )
    .map(({ path }): ProblemInput => ({
      code: 'LEVEL_ABOLISHED',
      severity: 'warning',
      at: placeText(place, path),
      found: abolished.level,
      ...conditionCheckMessages.LEVEL_ABOLISHED(abolished, since),
    }))
}

const names = (levels: readonly unknown[], ended: string, amongOthers: boolean): boolean =>
  amongOthers ? levels.includes(ended) : levels.every((level) => level === ended)
