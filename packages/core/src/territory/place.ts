import type { Day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import {
  findProvince,
  periodOn,
  type Province,
  type ProvinceKind,
  type Register,
  registerMissing,
  type Review,
} from './register.js'
import { territoryMessages } from './messages.js'

/**
 * Nơi sản xuất trong ngày. / Who has authority over a site on a day, and whose territory it was
 * before a merger.
 */
export interface Place {
  readonly province: string | null
  readonly former: string | null
  readonly kind: ProvinceKind | null
  /** The day the present province was formed by merger; `null` where it was not merged. */
  readonly mergedOn: Day | null
  /** The territories the present province was formed from; empty where it was not merged. */
  readonly formedFrom: readonly string[]
  /**
   * When the acts from before that merger are due for review; `null` where the register names no
   * such day.
   */
  readonly review: Review | null
}

const NOWHERE: Place = {
  province: null,
  former: null,
  kind: null,
  mergedOn: null,
  formedFrom: [],
  review: null,
}

/** The province that took over the territory of one that no longer exists on the day. */
function successorOn(register: Register, id: string, on: Day): Province | undefined {
  return register.provinces.find(
    (province) => province.id !== id && (periodOn(province, on)?.formedFrom?.includes(id) ?? false),
  )
}

/**
 * Thẩm quyền theo lãnh thổ trong ngày. / Resolves the province named in a project to the one that
 * has authority on the day.
 *
 * A province that no longer exists leads to its successor, with itself as the former territory.
 * Before a merger the former province is the one in charge.
 *
 * @param register - The register of the national pack; `null`: there is none.
 * @param named - The province a project names; `null`: none.
 * @param formerNamed - The province before a merger, where the project names it.
 * @param on - The day.
 * @returns The province in charge, and the former territory where it was merged.
 * @throws `KhuyenCongError` `UNKNOWN_PROVINCE`, `PROVINCE_MISMATCH`, and `REGISTER_MISSING` where a
 *   province is named and there is no register.
 * @example
 * ```ts
 * import { createRuleBook, day, placeOn } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * const { register } = createRuleBook([national])
 * const { province, former } = placeOn(register, 'soc-trang', null, day('2026-03-15'))
 * const both = [province, former]
 * both // => ['can-tho', 'soc-trang']
 * ```
 */
export function placeOn(
  register: Register | null,
  named: string | null,
  formerNamed: string | null,
  on: Day,
): Place {
  if (named === null) return NOWHERE
  if (register === null) throw registerMissing(named)
  const first = findProvince(register, named)
  const former = formerNamed === null ? null : findProvince(register, formerNamed)
  const present = inCharge(register, first, former, on)
  const period = present && periodOn(present, on)
  if (present === undefined || period === undefined)
    return { ...NOWHERE, province: first.id, former: former?.id ?? null }
  const merged = period.formedFrom ?? []
  const territory =
    merged.length === 0
      ? present.id
      : ((former ?? (first.id === present.id ? null : first))?.id ?? null)
  const claimed = former?.id ?? territory
  if (claimed !== null && !(merged.length === 0 ? [present.id] : merged).includes(claimed))
    throw mismatch(present, claimed)
  return {
    province: present.id,
    former: territory,
    kind: period.kind,
    mergedOn: merged.length === 0 ? null : period.from,
    formedFrom: merged,
    review: merged.length === 0 ? null : reviewOf(register, period.from),
  }
}

const reviewOf = ({ reviews }: Register, mergedOn: Day | null): Review | null =>
  reviews?.find((review) => review.mergedOn === mergedOn) ?? null

/**
 * A site whose province stands as it is named, for looking at a pack that has no register beside
 * it.
 */
export function placeAsNamed(province: string | null, former: string | null): Place {
  return province === null ? NOWHERE : { ...NOWHERE, province, former }
}

function inCharge(
  register: Register,
  first: Province,
  former: Province | null,
  on: Day,
): Province | undefined {
  const becameFirst =
    former !== null &&
    first.periods.some(({ formedFrom }) => formedFrom?.includes(former.id) ?? false)
  if (becameFirst && periodOn(former, on) !== undefined) return former
  return periodOn(first, on) === undefined
    ? (successorOn(register, first.id, on) ?? predecessorOn(register, first, on))
    : first
}

/** The one province on whose territory a province of a later day was formed. */
function predecessorOn(register: Register, later: Province, on: Day): Province | undefined {
  const [only, ...more] = later.periods[0]?.formedFrom ?? []
  return more.length > 0
    ? undefined
    : register.provinces.find(
        (province) => province.id === only && periodOn(province, on) !== undefined,
      )
}

function mismatch(present: Province, territory: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'PROVINCE_MISMATCH',
    found: territory,
    ...territoryMessages.PROVINCE_MISMATCH(territory, present),
  })
}
