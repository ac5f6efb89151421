import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { withMessages } from '../reading/issue-problems.js'
import { DayText } from '../reading/amounts.js'
import { type Day, within } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { didYouMean, withoutMarks } from '../errors/suggestions.js'
import { EVIDENCE } from '../vocabulary/law.js'
import { listOf, maybe, strict } from '../reading/reading.js'
import { idOf, TextField, textOf } from '../reading/texts.js'
import { territoryMessages } from './messages.js'

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
export type Review = z.output<typeof Review>

/**
 * Danh mục tỉnh, thành phố. / The register of provinces: each with its periods, before and after
 * the merger of 2025.
 */
export const Register = withMessages(
  strict({
    $schema: z.optional(z.string().check(maxLength(300))),
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
 * Tìm tỉnh, thành phố. / Finds a province by id, official name, old name, or name typed without
 * diacritics.
 *
 * @param register - The register of the national pack; `null`: there is none.
 * @param word - An id or a name, with or without diacritics.
 * @returns The province, with its periods.
 * @throws `KhuyenCongError` `UNKNOWN_PROVINCE`, `REGISTER_MISSING`.
 * @example
 * ```ts
 * import { createRuleBook, findProvince } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * findProvince(createRuleBook([national]).register, 'Soc Trang').id // => 'soc-trang'
 * ```
 */
export function findProvince(register: Register | null, word: string): Province {
  if (register === null) throw registerMissing(word)
  const hit =
    register.provinces.find((province) => province.id === word) ?? byName(register, plainName(word))
  if (hit !== undefined) return hit
  throw new KhuyenCongError({
    code: 'UNKNOWN_PROVINCE',
    found: word,
    ...territoryMessages.UNKNOWN_PROVINCE(word),
    ...didYouMean(
      word,
      register.provinces.flatMap((province) => [province.id, province.name]),
    ),
  })
}

/** The error where a province is named and there is no register. */
export function registerMissing(word: string): KhuyenCongError {
  return new KhuyenCongError({
    code: 'REGISTER_MISSING',
    found: word,
    ...territoryMessages.REGISTER_MISSING(word),
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
export function periodOn(province: Province, on: Day): Province['periods'][number] | undefined {
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
