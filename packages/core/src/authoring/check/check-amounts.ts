import { formatVnd, type Vnd } from '../../values/money.js'
import type { ProblemInput } from '../../errors/errors.js'
import { type RulePlace, placeText } from '../../kinds/rule-place.js'
import { levelTerms } from '../../kinds/placed-level.js'
import { ofKind } from '../../kinds/version-of-kind.js'
import type { PartTerms } from '../../mechanisms/part-terms.js'
import { conditionMessages } from './messages.js'

/** No level of support read so far is below this many đồng for one unit. */
const LEAST_PLAUSIBLE = 1_000

/**
 * Số tiền không hợp lý. / A level of less than 1.000 đồng: most often the table was in million đồng
 * and the figure was copied without its unit, `"cap": 200` for 200 triệu đồng.
 */
export function amountProblems(places: readonly RulePlace[]): readonly ProblemInput[] {
  return places.flatMap((place) => {
    const { kind, version } = ofKind(place.rule, place.version)
    if (kind === 'support')
      return levelTerms(place.rule, place.version).flatMap(({ terms, path }) =>
        sumsOf(terms).flatMap(([field, amount]) =>
          implausible(amount, placeText(place, `${path}.${field}`)),
        ),
      )
    return kind === 'funding'
      ? implausible(version.neighbour?.cap ?? null, placeText(place, 'neighbour.cap'))
      : []
  })
}

/** The sums that a part holds, by their fields. */
function sumsOf({ cap, amount, atMost }: PartTerms): readonly (readonly [string, Vnd])[] {
  const written = (field: string, sum: PartTerms['cap']): readonly (readonly [string, Vnd])[] =>
    sum === null || sum.way === 'reference'
      ? []
      : sum.way === 'sum'
        ? [[field, sum.to]]
        : [
            [`${field}.from`, sum.from],
            [`${field}.to`, sum.to],
          ]
  return [
    ...written('cap', cap),
    ...written('amount', amount),
    ...atMost.map((limit, place) => [`atMost[${place}].amount`, limit.amount] as const),
  ]
}

function implausible(amount: Vnd | null, at: string): readonly ProblemInput[] {
  if (amount === null || amount >= LEAST_PLAUSIBLE) return []
  return [
    {
      code: 'IMPLAUSIBLE_AMOUNT',
      at,
      found: formatVnd(amount),
      ...conditionMessages.IMPLAUSIBLE_AMOUNT(amount),
    },
  ]
}
