import type { Day } from '../../values/calendar.js'
import { formOf, type FundingRule, type Rule } from '../rule.js'

/** Cấp không còn. / A level of government that the law has ended, as the rule that says so has it. */
export interface AbolishedLevel {
  readonly level: string
  /** The first day without it. */
  readonly on: Day
  readonly text: string
  readonly textEn: string
}

/**
 * Các cấp chính quyền không còn. / The levels of government that rules of the money say have ended,
 * each with its day.
 *
 * @param rules - The rules of a pack, mostly the national one.
 * @returns One entry for each level and day; none where no rule ends a level.
 * @example
 * ```ts
 * import { abolishedLevels } from '@khuyencong/core/packs'
 * import { national } from '@khuyencong/rules-national'
 * abolishedLevels(national.rules).map(({ level, on }) => [level, on]) // => [['district', '2025-07-01']]
 * ```
 */
export const abolishedLevels = (rules: readonly Rule[]): readonly AbolishedLevel[] =>
  rules
    .filter((rule): rule is FundingRule => formOf(rule).stage === 'funding')
    .flatMap(({ versions }) =>
      versions.flatMap(({ from, abolishes }) =>
        abolishes == null
          ? []
          : abolishes.levels.map((level) => ({
              level,
              on: from,
              text: abolishes.text,
              textEn: abolishes.textEn,
            })),
      ),
    )
