import type { Decision } from '../decision/seal.js'
import type { ProblemInput } from '../errors/errors.js'
import { placeOn } from '../territory/place.js'
import type { Register } from '../territory/register.js'
import { type Day, day } from '../values/calendar.js'
import type { RingKey } from '../trust/key-ring.js'
import { recordsMessages } from './messages.js'

type DecisionInput = Decision['project']['input']

/**
 * Thẩm quyền ký. / Why a key may not sign a decision: money of the national fund takes a key of the
 * national authority, that of a local fund one of the province in charge of each site, on the day
 * judged or on the day of signing (a province may have been merged in between). Where the fund is
 * not known yet, either will do. Throws what `placeOn` throws.
 */
export function authorityProblem(
  { owner, jurisdictions }: RingKey,
  { on, project }: Pick<Decision, 'on' | 'project'>,
  at: Day,
  register: Register | null,
): ProblemInput | null {
  const { fund = null } = project.input
  const sites = sitesOf(project.input, [day(on), at], register)
  const covers = (provinces: readonly string[]): boolean =>
    provinces.some((province) => jurisdictions.includes(province))
  const national = jurisdictions.includes('national')
  if (fund !== 'local' && national) return null
  if (fund !== 'national' && sites.every(covers)) return null
  const found = `${owner}: ${jurisdictions.join(', ')}`
  if (fund === 'national')
    return { code: 'WRONG_AUTHORITY', found, ...recordsMessages.NATIONAL_KEY_NEEDED() }
  const uncovered = sites.find((provinces) => !covers(provinces)) ?? []
  return {
    code: 'WRONG_AUTHORITY',
    found,
    ...(uncovered.length === 0
      ? recordsMessages.PROVINCE_UNKNOWN()
      : recordsMessages.PROVINCE_KEY_NEEDED(uncovered.join(', '))),
  }
}

/** For each item, the provinces in charge of its site on any of some days; none where unknown. */
const sitesOf = (
  { items }: DecisionInput,
  days: readonly Day[],
  register: Register | null,
): readonly (readonly string[])[] =>
  items.map(({ site }) => {
    const { province = null, formerProvince = null } = site ?? {}
    const inCharge = days.map((each) => placeOn(register, province, formerProvince, each).province)
    return [...new Set(inCharge.filter((each) => each !== null))]
  })
