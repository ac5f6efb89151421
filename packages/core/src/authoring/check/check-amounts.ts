import { formatVnd, type Vnd } from '../../values/money.js'
import type { ProblemInput } from '../../errors/errors.js'
import { type Place, placeText } from '../../kinds/rule-place.js'

/** No level of support read so far is below this many đồng for one unit. */
const LEAST = 1_000

/**
 * Số tiền không hợp lý. / A level of less than 1.000 đồng: most often the table was in million đồng and the figure was copied without
 * its unit, `"cap": 200` for 200 triệu đồng.
 */
export function amountProblems(places: readonly Place[]): readonly ProblemInput[] {
  return places.flatMap((place) => {
    const { version } = place
    if ('grant' in version && version.grant !== 'not-encoded')
      return implausible(version.grant.cap, placeText(place, 'grant.cap'))
    return 'neighbour' in version && version.neighbour !== null
      ? implausible(version.neighbour.cap, placeText(place, 'neighbour.cap'))
      : []
  })
}

function implausible(amount: Vnd | null, at: string): readonly ProblemInput[] {
  if (amount === null || amount >= LEAST) return []
  return [
    {
      code: 'IMPLAUSIBLE_AMOUNT',
      at,
      found: formatVnd(amount),
      message: `Mức chỉ ${formatVnd(amount)}: có thể thiếu đơn vị của bảng.`,
      messageEn: `The level is only ${amount} đồng: the unit of the table may be missing.`,
      hint: `Bảng ghi «ĐVT: triệu đồng» thì viết "${amount} triệu đồng".`,
      hintEn: `If the table is in million đồng, write "${amount} triệu đồng".`,
    },
  ]
}
