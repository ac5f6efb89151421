import type { RuleBook } from '../packs/rule-book.js'
import { identityKey } from '../project/identity.js'
import { placeOn } from '../territory/place.js'
import { findProvince } from '../territory/register.js'
import { type Day, yearOf } from '../values/calendar.js'
import type { IndicatorScope } from './cells.js'

/** What a record says of where and of what it is. */
export interface ScopeFields {
  readonly province?: string | null
  readonly formerProvince?: string | null
  readonly district?: string | null
  readonly activity?: string | null
  readonly year?: number | null
  readonly fund?: string | null
}

/** A commune of a district, or a district alone, however they are typed; `null` is neither. */
export function localityKey(district: string | null, commune: string | null): string | null {
  const place = commune ?? district
  return place === null ? null : identityKey(`${district} ${place}`)
}

/** The region of a province in a year; `null` is none. */
export type RegionOf = (province: string, former: string | null, year: number) => string | null

/**
 * Places records: the province that has the territory on the day, districts without regard to how
 * they are typed, and the content of the law that an activity is under («other»: under none).
 */
export class ScopeReader {
  readonly #districts = new Map<string, string>()
  readonly #places = new Map<string, string>()
  readonly #regions = new Map<string, string | null>()

  constructor(
    readonly book: RuleBook,
    readonly on: Day,
    readonly regionOf: RegionOf | null = null,
  ) {}

  /** Throws `UNKNOWN_PROVINCE`. */
  scopeOf({
    province,
    formerProvince,
    district,
    activity,
    year,
    fund,
  }: ScopeFields): IndicatorScope {
    return {
      province: province == null ? null : this.#provinceOf(province, formerProvince ?? null),
      district: district == null ? null : this.#spelling(district),
      year: year == null ? null : String(year),
      fund: fund ?? null,
      content: this.contentOf(activity ?? null),
      activity: activity ?? null,
      ...(this.regionOf !== null && { region: this.#regionIn(province, formerProvince, year) }),
    }
  }

  #regionIn(province?: string | null, former?: string | null, year?: number | null): string | null {
    if (province == null || this.regionOf === null) return null
    const inYear = year ?? yearOf(this.on)
    const key = JSON.stringify([province, former ?? null, inYear])
    const known = this.#regions.get(key)
    if (known !== undefined) return known
    const found = this.regionOf(province, former ?? null, inYear)
    this.#regions.set(key, found)
    return found
  }

  contentOf(activity: string | null): string | null {
    return activity === null
      ? null
      : (this.book.vocabulary.activities.get(activity)?.content ?? 'other')
  }

  #provinceOf(province: string, former: string | null): string {
    const key = JSON.stringify([province, former])
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const { register } = this.book
    if (register === null) return province
    const named = findProvince(register, province).id
    const was = former === null ? null : findProvince(register, former).id
    const found = placeOn(register, named, was, this.on).province ?? named
    this.#places.set(key, found)
    return found
  }

  /** One district is one key, however it is typed; groups show its spelling with {@link named}. */
  #spelling(district: string): string {
    const key = identityKey(district)
    const known = this.#districts.get(key)
    if (known === undefined || district < known) this.#districts.set(key, district)
    return key
  }

  /** A district as it was written; of several spellings the first in the order of letters. */
  named(district: string): string {
    return this.#districts.get(district) ?? district
  }
}
