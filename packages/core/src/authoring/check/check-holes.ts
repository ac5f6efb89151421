import type { ProblemInput } from '../../errors/errors.js'
import { all, type Search } from '../../conditions/point-search.js'
import { ALWAYS } from '../../conditions/value-classes.js'
import { caseText, placeText, type RulePlace } from '../../kinds/rule-place.js'
import { tablesOf } from '../../packs/overlapping-choices.js'
import { conditionCheckMessages } from './messages.js'

/**
 * Bảng mức còn trống. / Tables of cases that leave a case without a branch and do not say
 * `"elsewhere": "none"`, with such a case.
 */
export function holeProblems(
  places: readonly RulePlace[],
  search: Search,
): readonly ProblemInput[] {
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
