import { formatVnd, type Vnd } from '../../values/money.js'
import type { ProblemInput } from '../../errors/errors.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import { authoredKind } from '../../kinds/authored-kinds.js'
import { conditionCheckMessages } from './messages.js'

/** No level of support read so far is below this many đồng for one unit. */
const LEAST_PLAUSIBLE = 1_000

/**
 * Số tiền không hợp lý. / A level of less than 1.000 đồng: most often the table was in million đồng
 * and the figure was copied without its unit, `"cap": 200` for 200 triệu đồng.
 */
export function amountProblems(places: readonly RulePlace[]): readonly ProblemInput[] {
  return places.flatMap((place) =>
    authoredKind(place.rule.kind)
      .amounts(place.version)
      .flatMap(({ at, amount }) => implausible(amount, placeText(place, at))),
  )
}

function implausible(amount: Vnd | null, at: string): readonly ProblemInput[] {
  if (amount === null || amount >= LEAST_PLAUSIBLE) return []
  return [
    {
      code: 'IMPLAUSIBLE_AMOUNT',
      at,
      found: formatVnd(amount),
      ...conditionCheckMessages.IMPLAUSIBLE_AMOUNT(amount),
    },
  ]
}
