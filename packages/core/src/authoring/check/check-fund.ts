import type { Pack } from '../../packs/pack.js'
import { authoredKind } from '../../kinds/authored-kinds.js'
import type { ProblemInput } from '../../errors/errors.js'
import { conditionsIn, type PlacedCondition } from './check-conditions.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import { all, type Search } from '../../conditions/point-search.js'
import { conditionCheckMessages } from './messages.js'

/**
 * Quy định của tỉnh chờ kinh phí quốc gia. / A province's act governs its own fund alone: a
 * condition that only national money can meet is never met where the rule is asked. The deepest
 * part that is dead is named.
 */
export function nationalFundProblems(
  { manifest }: Pack,
  places: readonly RulePlace[],
  search: Search,
): readonly ProblemInput[] {
  if (manifest.jurisdiction === 'national') return []
  return places
    .filter(({ rule }) => authoredKind(rule.kind).ofFund)
    .flatMap((place) =>
      conditionsIn(place.version).flatMap((each) =>
        deadParts(each, search).map(({ path }): ProblemInput => ({
          code: 'FUND_NOT_LOCAL',
          at: placeText(place, path),
          found: 'fund',
          ...conditionCheckMessages.FUND_NOT_LOCAL(),
        })),
      ),
    )
}

/**
 * A condition dead for local money although not in itself; what is dead in itself is
 * `CONDITION_NEVER`.
 */
function deadParts(
  { path, condition }: PlacedCondition,
  search: Search,
): readonly PlacedCondition[] {
  if (
    search([condition], all('met'), { fund: 'local' }) !== 'none' ||
    search([condition], all('met')) === 'none'
  )
    return partsDead({ path, condition }, search)
  const inner = partsDead({ path, condition }, search)
  return inner.length > 0 ? inner : [{ path, condition }]
}

function partsDead(
  { path, condition }: PlacedCondition,
  search: Search,
): readonly PlacedCondition[] {
  if ('all' in condition)
    return condition.all.flatMap((child, index) =>
      deadParts({ path: `${path}.all[${index}]`, condition: child }, search),
    )
  if ('any' in condition)
    return condition.any.flatMap((child, index) =>
      deadParts({ path: `${path}.any[${index}]`, condition: child }, search),
    )
  return []
}
