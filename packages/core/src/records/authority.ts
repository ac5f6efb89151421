import type { Decision } from '../decision/seal.js'
import { KhuyenCongError, type Problem, type ProblemInput } from '../errors/errors.js'
import { placeOn } from '../territory/place.js'
import type { Register } from '../territory/register.js'
import { type Day, day } from '../values/calendar.js'
import { keyRefusal, type RingKey } from '../trust/key-ring.js'
import { recordsMessages } from './messages.js'

type DecisionInput = Decision['project']['input']

/**
 * Thẩm quyền ký. / Why a key may not sign a decision: money of the national fund takes a key of the
 * national authority, that of a local fund one of the province in charge of each site, on the day
 * judged or on the day of signing (a province may have been merged in between). Where the fund is
 * not known yet, either will do. Throws what `placeOn` throws.
 */
function authorityProblem(
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

/** What {@link authorityProblem} says, and what keeps it from being said. */
export function authorityOver(
  key: RingKey,
  decision: Pick<Decision, 'on' | 'project'>,
  at: Day,
  register: Register | null,
): readonly ProblemInput[] {
  try {
    const problem = authorityProblem(key, decision, at, register)
    return problem === null ? [] : [problem]
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
}

/** Why a key signs nothing at all on a day: it is not of its dates, or was revoked. */
export function dateRefusal(key: RingKey, at: Day): ProblemInput | null {
  const [jurisdiction = ''] = key.jurisdictions
  return keyRefusal(key, jurisdiction, at)
}

/**
 * Quyền ký kết quả xét. / Why verifying would refuse the authority of a key over a decision, asked
 * before it signs: the day is not of its dates, it was revoked, or the project is of another
 * authority.
 *
 * @param key - An entry of the key ring.
 * @param decision - The decision to be signed.
 * @param at - The day of signing.
 * @param register - The register of provinces of the rule book; `null` where it has none.
 * @returns The problems; empty where the key may sign.
 * @example
 * ```ts
 * import { createRuleBook, day, decide } from '@khuyencong/core'
 * import { readKeyRing } from '@khuyencong/core/packs'
 * import { signingProblems } from '@khuyencong/core/records'
 * import { national } from '@khuyencong/rules-national'
 * const publicKey = 'MCowBQYDK2VwAyEAzZBOO6l36KjXJ1RSEw0RxzTLk098ArRnkaXCfaoAoJo='
 * const id = 'ed25519-e1707dd68ba531cec7c11fbcae75c24d'
 * const keys = [{ id, owner: 'Sở Công Thương', jurisdictions: ['dak-lak'], publicKey }]
 * const [key] = readKeyRing({ keys }, 'ring.json')
 * const book = createRuleBook([national])
 * const project = { id: 'p', fund: 'national', items: [{ id: '1', activity: 'showroom' }] } as const
 * const decision = decide(book, { on: '2023-06-01', project })
 * const problems = key && signingProblems(key, decision, day('2023-06-02'), book.register)
 * problems?.map(({ code }) => code) // => ['WRONG_AUTHORITY']
 * ```
 */
export function signingProblems(
  key: RingKey,
  decision: Pick<Decision, 'on' | 'project'>,
  at: Day,
  register: Register | null,
): readonly Problem[] {
  const refused = dateRefusal(key, at)
  const found = [
    ...(refused === null ? [] : [refused]),
    ...authorityOver(key, decision, at, register),
  ]
  return found.length === 0 ? [] : new KhuyenCongError(found).problems
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
