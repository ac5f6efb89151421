import { createRuleBook, type LevelRow, levelsOn, type Pack } from '@khuyencong/core'
import { abolishedLevels } from '@khuyencong/core/packs'
import { LEVEL } from './kind-options.js'

/**
 * Mức quốc gia làm khuôn. / What a provincial level of an activity takes from the national rule it
 * refines.
 */
export interface NationalModel {
  /** The national rule, `national:support.product-prize-local`. */
  readonly refines: string
  readonly title: string
  readonly titleEn: string
  /** The costs its rate counts; `null` where no national level says so. */
  readonly of: readonly string[] | null
  /** What its cap is counted per; `null` where no national level says so. */
  readonly per: string | null
  /** The tiers a province may set a level for, where the law has one per tier. */
  readonly tiers: readonly string[]
}

/** The tiers whose levels are the province's to set, lowest first. */
const LOCAL_TIERS = ['commune', 'district', 'province'] as const

/**
 * Tìm quy định quốc gia. / The national rule that a provincial level of an activity refines, from a
 * day on: of several the one that speaks of the tiers within a province. Costs and unit come from
 * its latest level with figures, else from another level of the same activity; `null` where the
 * national pack has no rule on it.
 */
export function modelOf(
  activity: string,
  national: Pack | undefined,
  from: string,
): NationalModel | null {
  if (national === undefined) return null
  const book = createRuleBook([national])
  const rows = daysOf(national, from).map((on) =>
    levelsOn(book, { on }).filter((row) => row.activity === activity),
  )
  const current = rows.find((each) => each.length > 0) ?? []
  const row = current.find((each) => tiersWithin(each, from, national).length > 0) ?? current[0]
  if (row === undefined) return null
  const figures = rows.flat().filter(({ answer }) => answer === 'in-force')
  const own = figures.filter(({ rule }) => rule === row.rule)
  const first = <K extends 'of' | 'per'>(key: K): LevelRow[K] =>
    [...own, ...figures].find((each) => each[key] !== null)?.[key] ?? null
  return {
    refines: row.rule,
    title: row.title,
    titleEn: row.titleEn,
    of: first('of'),
    per: first('per'),
    tiers: tiersWithin(row, from, national),
  }
}

/** The day itself, then the first days of all national levels, latest first. */
function daysOf({ rules }: Pack, from: string): readonly string[] {
  const days = rules.flatMap(({ kind, versions }) =>
    kind === LEVEL ? versions.map((version) => version.from) : [],
  )
  return [from, ...[...new Set(days)].sort().reverse()]
}

/** The tiers within a province that a level speaks of, less those that have ended by a day. */
function tiersWithin({ level }: LevelRow, from: string, { rules }: Pack): readonly string[] {
  const named = level?.split(', ') ?? []
  const ended = new Set(
    abolishedLevels(rules)
      .filter(({ on }) => on <= from)
      .map((each) => each.level),
  )
  return LOCAL_TIERS.filter((tier) => named.includes(tier) && !ended.has(tier))
}
