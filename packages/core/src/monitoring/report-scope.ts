import type { Project, ProjectItem } from '../project/project.js'
import { findProvince, type Register } from '../territory/register.js'
import { placeOn } from '../territory/place.js'
import type { Report } from '../reconciliation/report.js'
import { type Day, yearOf } from '../values/calendar.js'

/** What a report covers; `null` is not given. */
export interface ReportScope {
  readonly years: { readonly from: number | null; readonly to: number | null }
  readonly lastDay: Day | null
  readonly register: Register | null
  readonly province: string | null
}

/** What a report covers, by its period and province. Throws `UNKNOWN_PROVINCE`. */
export function reportScope({ period, province }: Report, register: Register | null): ReportScope {
  const [from, to] = [period?.from ?? null, period?.to ?? null]
  return {
    years: { from: from && yearOf(from), to: to && yearOf(to) },
    lastDay: to,
    register,
    province:
      province === null || register === null ? province : findProvince(register, province).id,
  }
}

/** Whether a project is known to be of another year or province. */
export function isOutside({ planYear, items }: Project, scope: ReportScope): boolean {
  const { years } = scope
  if (
    planYear !== null &&
    (planYear < (years.from ?? planYear) || planYear > (years.to ?? planYear))
  )
    return true
  const places = items.map(({ site }) => isPlacedIn(site ?? NOWHERE, scope))
  return places.length > 0 && places.every((inside) => inside === false)
}

type NamedPlace = Pick<NonNullable<ProjectItem['site']>, 'province' | 'formerProvince'>

const NOWHERE: NamedPlace = { province: null, formerProvince: null }

/**
 * Whether a place is of the province of the report, by any of its names; `null` where that is not
 * known. Throws `UNKNOWN_PROVINCE`.
 */
export function isPlacedIn(
  { province: named, formerProvince: former }: NamedPlace,
  { lastDay, register, province }: ReportScope,
): boolean | null {
  if (province === null) return true
  if (named === null) return null
  if (register === null) return named === province || former === province
  const id = findProvince(register, named).id
  const was = former === null ? null : findProvince(register, former).id
  const now = lastDay === null ? null : placeOn(register, id, was, lastDay).province
  return [id, was, now].includes(province)
}
