import { AUDITING_GUIDE } from './error-guide-auditing.js'
import { BOOK_GUIDE } from './error-guide-book.js'
import { CHECK_GUIDE } from './error-guide-check.js'
import { COMMAND_GUIDE } from './error-guide-command.js'
import { INPUT_GUIDE } from './error-guide-input.js'
import { PACK_GUIDE } from './error-guide-pack.js'
import { PLAN_GUIDE } from './error-guide-plan.js'
import { RECORDS_GUIDE } from './error-guide-records.js'
import { ROUND_GUIDE } from './error-guide-round.js'
import { TABLE_GUIDE } from './error-guide-table.js'
import { TRUST_GUIDE } from './error-guide-trust.js'
import { VOCABULARY_GUIDE } from './error-guide-vocabulary.js'

/**
 * Mọi mã lỗi, theo nhóm. / Every error code, by group; nothing but types of it is loaded by who
 * decides.
 */
const GROUPS = {
  input: INPUT_GUIDE,
  packs: { ...PACK_GUIDE, ...CHECK_GUIDE },
  vocabulary: VOCABULARY_GUIDE,
  books: BOOK_GUIDE,
  trust: TRUST_GUIDE,
  plans: { ...PLAN_GUIDE, ...AUDITING_GUIDE },
  rounds: ROUND_GUIDE,
  tables: TABLE_GUIDE,
  command: { ...COMMAND_GUIDE, ...RECORDS_GUIDE },
} as const

type Groups = typeof GROUPS
/**
 * Nhóm mã lỗi. / Where an error comes from: input, packs, books of packs, signatures, plans and
 * reports, scoring, tables, the command.
 */
export type ErrorGroup = keyof Groups
/**
 * Mã lỗi. / The closed list of the codes that `KhuyenCongError` and `Problem` carry;
 * `docs/errors.md` explains each.
 */
export type ErrorCode = { [G in ErrorGroup]: keyof Groups[G] }[ErrorGroup]

/** Lời giải thích một mã lỗi. / What an error means and what to do about it. */
export interface ErrorGuide {
  readonly code: ErrorCode
  readonly group: ErrorGroup
  readonly meaning: string
  readonly meaningEn: string
  readonly toDo: string
  readonly toDoEn: string
}

/**
 * Bảng mã lỗi. / Every error code with its meaning and what to do, in Vietnamese and English, by
 * group and in order of the codes.
 *
 * @returns The entries.
 * @example
 * ```ts
 * import { errorGuides } from '@khuyencong/core/errors'
 * errorGuides().find(({ code }) => code === 'DAY_FORMAT')?.group // => 'input'
 * ```
 */
export function errorGuides(): readonly ErrorGuide[] {
  return Object.entries(GROUPS).flatMap(([group, guides]) =>
    Object.entries(guides)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, [meaning, toDo, meaningEn, toDoEn]]) => ({
        code: code as ErrorCode,
        group: group as ErrorGroup,
        meaning,
        meaningEn,
        toDo,
        toDoEn,
      })),
  )
}

/**
 * Lời giải thích một mã lỗi. / The entry of one code, or `null` where the list has no such code.
 *
 * @param code - The code of an error or a problem.
 * @returns The entry, or `null`.
 * @example
 * ```ts
 * import { errorGuide } from '@khuyencong/core/errors'
 * errorGuide('UNKNOWN_PROVINCE')?.meaningEn // => 'The register has no such province.'
 * ```
 */
export function errorGuide(code: string): ErrorGuide | null {
  return errorGuides().find((each) => each.code === code) ?? null
}

/** Danh sách mã lỗi. / The codes alone, sorted. */
export const ERROR_CODES: readonly ErrorCode[] = /* @__PURE__ */ errorGuides()
  .map(({ code }) => code)
  .sort()
