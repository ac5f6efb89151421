import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import { didYouMean } from '../errors/suggestions.js'
import { type Citation, type Evidence, evidenceOn, inForce } from '../vocabulary/law.js'
import { type Day, endOfYear, within } from '../values/calendar.js'
import { findProvince, type Register } from '../territory/register.js'
import { placeOn } from '../territory/place.js'
import type { RegionsRule } from '../kinds/regions/regions.js'
import type { RuleBook } from '../packs/rule-book.js'
import { fullId } from '../packs/rules-on-day.js'
import { monitoringMessages, noRegionsHint } from './messages.js'
import type { MonitoringRegion } from './monitoring.js'

/**
 * Khu vực trong ngày. / One region as it stands on the day: its territories by the names of former
 * provinces.
 */
export interface RegionOnDay {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly units: readonly string[]
}

/**
 * Danh sách khu vực đã dùng. / Which list of regions was used: the input's own, or a rule of a pack
 * and what it answers on the day.
 */
export interface RegionList {
  readonly from: 'input' | 'pack'
  readonly answer: 'in-force' | 'not-in-force' | 'not-encoded'
  readonly rule: string | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
  readonly regions: readonly RegionOnDay[]
}

const NO_LIST: RegionList = {
  from: 'pack',
  answer: 'not-encoded',
  rule: null,
  citation: null,
  evidence: null,
  regions: [],
}

/**
 * The list of regions for the day: the input's own where it brings one, else that of the packs.
 * Throws `UNKNOWN_PROVINCE`, `REGIONS_OVERLAP`.
 */
export function regionsOn(
  book: RuleBook,
  own: readonly MonitoringRegion[] | null,
  on: Day,
): RegionList {
  if (own !== null) {
    const active = own.flatMap((region, index) =>
      within(on, region.from, region.to) ? [{ ...region, index }] : [],
    )
    const regions = active.map(({ id, title, titleEn, provinces, from, index }): RegionOnDay => ({
      id,
      title,
      titleEn: titleEn ?? title,
      units: withErrorPath(`regions[${index}].provinces`, () =>
        unitsOf(book.register, provinces, from ?? on),
      ),
    }))
    return {
      ...NO_LIST,
      from: 'input',
      answer: 'in-force',
      citation: active.length === 1 ? (active[0]?.citation ?? null) : null,
      regions: sortedWithoutOverlap(regions),
    }
  }
  return listOfPacks(book, on)
}

/**
 * The list of the packs that is in force on the day; where none is, what the first of them answers.
 */
function listOfPacks(book: RuleBook, on: Day): RegionList {
  const lists = book.packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.kind === 'regions'
        ? [
            withErrorPath(fullId(pack, rule), () =>
              listOf(rule, fullId(pack, rule), pack.documents, book.register, on),
            ),
          ]
        : [],
    ),
  )
  return lists.find(({ answer }) => answer === 'in-force') ?? lists[0] ?? NO_LIST
}

function listOf(
  rule: RegionsRule,
  id: string,
  documents: RuleBook['packs'][number]['documents'],
  register: Register | null,
  on: Day,
): RegionList {
  const found = inForce<RegionsRule['versions'][number]>(rule, on)
  if (found.answer !== 'in-force') return { ...NO_LIST, answer: found.answer, rule: id }
  const { version } = found
  const regions = version.regions.map(({ provinces, ...names }, index): RegionOnDay => ({
    ...names,
    units: withErrorPath(`regions[${index}].provinces`, () =>
      unitsOf(register, provinces, version.from),
    ),
  }))
  return {
    from: 'pack',
    answer: 'in-force',
    rule: id,
    citation: version.citation,
    evidence: evidenceOn(version, documents.get(version.citation.document), on),
    regions: sortedWithoutOverlap(regions),
  }
}

/** The regions by id. Throws `REGIONS_OVERLAP` for a territory in two of them. */
function sortedWithoutOverlap(regions: readonly RegionOnDay[]): readonly RegionOnDay[] {
  const seen = new Map<string, string>()
  for (const { id, units } of regions) {
    for (const unit of units) {
      const other = seen.get(unit)
      if (other !== undefined)
        throw new KhuyenCongError({
          code: 'REGIONS_OVERLAP',
          at: 'regions',
          found: unit,
          ...monitoringMessages.REGIONS_OVERLAP(unit, other, id),
        })
      seen.set(unit, id)
    }
  }
  return [...regions].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const unitsOf = (
  register: Register | null,
  provinces: readonly string[],
  on: Day,
): readonly string[] => [
  ...new Set(provinces.flatMap((province) => territoryOf(register, province, null, on))),
]

/**
 * Địa bàn. / The territories of a province on a day, by the names of the former provinces; a
 * province that was not merged is its own.
 */
function territoryOf(
  register: Register | null,
  named: string,
  former: string | null,
  on: Day,
): readonly string[] {
  const place = placeOn(register, named, former, on)
  if (place.former !== null) return [place.former]
  return place.formedFrom.length > 0 ? [...place.formedFrom].sort() : [place.province ?? named]
}

/**
 * Nơi của một dòng. / Where a row belongs: the province in charge on the day, its territories, its
 * region.
 */
export interface RowPlace {
  /** As named, by id. */
  readonly named: string | null
  readonly former: string | null
  /** The province that has the territory on the day looked from. */
  readonly province: string | null
  readonly region: string | null
  /** `null` is the whole country. */
  readonly units: readonly string[] | null
}

const COUNTRY: RowPlace = { named: null, former: null, province: null, region: null, units: null }

/**
 * Finds the place of a row whose last year is given. Throws `REGISTER_MISSING`, `UNKNOWN_PROVINCE`,
 * `PROVINCE_MISMATCH`, `UNKNOWN_REGION`.
 */
export function placeOfRow(
  register: Register | null,
  list: RegionList,
  {
    province,
    formerProvince = null,
    region,
  }: {
    readonly province: string | null
    readonly formerProvince?: string | null
    readonly region: string | null
  },
  lastYear: number,
  on: Day,
): RowPlace {
  if (region !== null) return { ...COUNTRY, region, units: regionNamed(list, region).units }
  if (province === null) return COUNTRY
  const id = (word: string): string => findProvince(register, word).id
  const [named, former] = [id(province), formerProvince === null ? null : id(formerProvince)]
  const lastDay = endOfYear(lastYear)
  const units = territoryOf(register, named, former, lastDay < on ? lastDay : on)
  const whole = list.regions.find((each) => units.every((unit) => each.units.includes(unit)))
  return {
    named,
    former,
    province: placeOn(register, named, former, on).province ?? named,
    region: whole?.id ?? null,
    units,
  }
}

/** A region of the list by its id. Throws `UNKNOWN_REGION`. */
export function regionNamed({ regions }: RegionList, id: string): RegionOnDay {
  const hit = regions.find((each) => each.id === id)
  if (hit !== undefined) return hit
  throw new KhuyenCongError({
    code: 'UNKNOWN_REGION',
    found: id,
    ...monitoringMessages.UNKNOWN_REGION(id),
    ...(regions.length === 0
      ? noRegionsHint
      : didYouMean(
          id,
          regions.map((each) => each.id),
        )),
  })
}
