import * as z from 'zod/mini'
import { speaking } from '../reading/told-issue.js'
import { DayText } from '../reading/amounts.js'
import { type Day, within } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { didYouMean, withoutMarks } from '../errors/suggestions.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { listOf, maybe, strict } from '../reading/reading.js'
import { idOf, TextField, textOf } from '../reading/texts.js'

const PROVINCE_KINDS = ['province', 'central-city'] as const
/**
 * Tỉnh hay thành phố trực thuộc trung ương. / A province, or a city under the central government.
 */
export type ProvinceKind = (typeof PROVINCE_KINDS)[number]

const Period = strict({
  from: maybe(DayText),
  to: maybe(DayText),
  kind: z.enum(PROVINCE_KINDS),
  formedFrom: maybe(listOf(z.string(), { max: 10 })),
  evidence: z.enum(EVIDENCE),
  note: maybe(TextField),
})

/**
 * Hạn rà soát sau sắp xếp. / The day from which the acts of provinces merged on a day should have
 * been brought into line, by the text that says so: a flag, not an expiry.
 */
const Review = strict({
  mergedOn: DayText,
  due: DayText,
  citation: strict({ document: idOf(200), provision: textOf(300) }),
  evidence: z.enum(EVIDENCE),
  note: maybe(TextField),
  noteEn: maybe(TextField),
})
type Review = z.output<typeof Review>

/**
 * Danh mục tỉnh, thành phố. / The register of provinces: each with its periods, before and after
 * the merger of 2025.
 */
export const Register = speaking(
  strict({
    $schema: z.optional(z.string().check(z.maxLength(300))),
    source: TextField,
    reviews: maybe(listOf(Review, { max: 20 })),
    provinces: listOf(
      strict({
        id: z.string().check(z.regex(/^[a-z][a-z-]*$/u)),
        name: textOf(100),
        otherNames: maybe(listOf(textOf(100), { max: 20 })),
        periods: listOf(Period, { min: 1, max: 10 }),
      }),
      { min: 1, max: 500 },
    ),
  }),
)
export type Register = z.output<typeof Register>
/** Một tỉnh, thành phố trong danh mục. / One province of the register, with its periods. */
export type Province = Register['provinces'][number]

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

/**
 * Finds a province by id, official name, old name, or name typed without diacritics. Throws
 * `UNKNOWN_PROVINCE`, `REGISTER_MISSING`.
 */
export function findProvince(register: Register | null, word: string): Province {
  if (register === null) throw registerMissing(word)
  const hit =
    register.provinces.find((province) => province.id === word) ?? byName(register, plainName(word))
  if (hit !== undefined) return hit
  throw new KhuyenCongError({
    code: 'UNKNOWN_PROVINCE',
    found: word,
    message: `Không có tỉnh, thành phố «${word}» trong danh mục tỉnh, thành phố.`,
    messageEn: `The register has no province \`${word}\`.`,
    ...didYouMean(
      word,
      register.provinces.flatMap((province) => [province.id, province.name]),
    ),
  })
}

function registerMissing(word: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'REGISTER_MISSING',
    found: word,
    message: `Chưa có danh mục tỉnh, thành phố nên không biết «${word}» là tỉnh nào.`,
    messageEn: `There is no register of provinces to look \`${word}\` up in.`,
    hint: 'Thêm gói quốc gia vào bộ quy định: danh mục nằm trong gói đó.',
    hintEn: 'Add the national pack to the book: the register is part of it.',
  })
}

function byName(register: Register, plain: string): Province | undefined {
  return register.provinces.find((province) =>
    [province.id, province.name, ...(province.otherNames ?? [])].some(
      (name) => plainName(name) === plain,
    ),
  )
}

function plainName(name: string): string {
  return withoutMarks(name)
    .replace(/^(thanh pho|tinh|tp\.?) +/u, '')
    .replace(/[\s–-]+/gu, ' ')
    .trim()
}

/** The period of a province on a day, if it exists on that day. */
function periodOn(province: Province, on: Day): Province['periods'][number] | undefined {
  return province.periods.find((period) => within(on, period.from, period.to))
}

/**
 * The day a province was formed by merger; `null` where it was not, or where the register does
 * not know it.
 */
export function mergerOf(register: Register | null, id: string): Day | null {
  const province = register?.provinces.find((each) => each.id === id)
  return province?.periods.find(({ formedFrom }) => (formedFrom ?? []).length > 0)?.from ?? null
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
 * Before a merger the former province is the one in charge. Throws `UNKNOWN_PROVINCE`,
 * `PROVINCE_MISMATCH`, and `REGISTER_MISSING` where a province is named and there is no register.
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
    message: `«${territory}» không phải lãnh thổ cũ của ${present.name}.`,
    messageEn: `\`${territory}\` is not a former territory of ${present.id}.`,
    hint: 'Xem lại «site.formerProvince».',
    hintEn: 'Check `site.formerProvince`.',
  })
}
