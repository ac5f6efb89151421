import { covers, type Law, type WrittenProvince } from './written-law.fixture.js'

/** Nơi sản xuất. / Who is in charge of a site on a day, and whose territory it was before. */
export interface ReferencePlace {
  readonly province: string | null
  /** The former province of the territory; the province itself where nothing was merged. */
  readonly former: string | null
  readonly kind: string | null
  readonly mergedOn: string | null
  readonly formedFrom: readonly string[]
  readonly reviewDue: string | null
}

/** That the model refuses to answer, by the code of what is wrong. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code)
  }
}

const NOWHERE: ReferencePlace = {
  province: null,
  former: null,
  kind: null,
  mergedOn: null,
  formedFrom: [],
  reviewDue: null,
}

type Period = WrittenProvince['periods'][number]
const periodThatDay = ({ periods }: WrittenProvince, on: string): Period | undefined =>
  periods.find((period) => covers(period, on))

/** The place of a site as the register has it on a day. */
export function placeThatDay(
  { register }: Law,
  named: string | null,
  formerNamed: string | null,
  on: string,
): ReferencePlace {
  if (named === null) return NOWHERE
  const provinces = register?.provinces ?? []
  const find = (name: string): WrittenProvince => {
    const found = provinces.find(({ id, name: own }) => id === name || own === name)
    if (found === undefined) throw new Refused('UNKNOWN_PROVINCE')
    return found
  }
  const site = find(named)
  const former = formerNamed === null ? null : find(formerNamed)
  const present = inChargeOf(provinces, site, former, on)
  const period = present && periodThatDay(present, on)
  if (present === undefined || period === undefined)
    return { ...NOWHERE, province: site.id, former: former?.id ?? null }
  const formedFrom = period.formedFrom ?? []
  const territories = formedFrom.length === 0 ? [present.id] : formedFrom
  const territory =
    former?.id ?? (formedFrom.length === 0 ? present.id : site.id === present.id ? null : site.id)
  if (territory !== null && !territories.includes(territory)) throw new Refused('PROVINCE_MISMATCH')
  const mergedOn = formedFrom.length === 0 ? null : (period.from ?? null)
  const review = register?.reviews?.find((each) => each.mergedOn === mergedOn)
  return {
    province: present.id,
    former: formedFrom.length === 0 ? present.id : territory,
    kind: period.kind,
    mergedOn,
    formedFrom,
    reviewDue: mergedOn === null ? null : (review?.due ?? null),
  }
}

/**
 * The province in charge on the day: the former one before the merger, else the one that is named,
 * else what it became, else the one it was made of.
 */
function inChargeOf(
  provinces: readonly WrittenProvince[],
  site: WrittenProvince,
  former: WrittenProvince | null,
  on: string,
): WrittenProvince | undefined {
  const becameSite =
    former !== null && site.periods.some(({ formedFrom }) => formedFrom?.includes(former.id))
  if (becameSite && periodThatDay(former, on) !== undefined) return former
  if (periodThatDay(site, on) !== undefined) return site
  const became = provinces.find(
    (each) => each.id !== site.id && periodThatDay(each, on)?.formedFrom?.includes(site.id),
  )
  const madeOf = site.periods[0]?.formedFrom ?? []
  return became ?? (madeOf.length === 1 ? provinces.find(({ id }) => id === madeOf[0]) : undefined)
}
