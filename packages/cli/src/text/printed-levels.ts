import {
  activityName,
  figureIn,
  type LevelRow,
  moneyText,
  tierName,
  type Vnd,
} from '@khuyencong/core'
import { levelText } from './level-text.js'
import type { NamingReader } from './reader.js'

/** One printed row: a level with every activity it is given for. */
export interface PrintedLevel {
  readonly row: LevelRow
  readonly activities: readonly LevelRow['activity'][]
  /**
   * Whether its rule stands in another row too, so that the title alone does not tell them apart.
   */
  readonly shared: boolean
}

/** Rows of one rule that say the same of several activities are printed once. */
export function printedLevels(rows: readonly LevelRow[]): readonly PrintedLevel[] {
  const groups = new Map<string, LevelRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.rule, row.level, row.condition, row.of])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const all = [...groups.values()]
  return all.map((group) => {
    const [row] = group as [LevelRow]
    const activities = group.map(({ activity }) => activity)
    return {
      row,
      activities,
      shared: all.some(
        (other) =>
          other[0]?.rule === row.rule &&
          other.some(({ activity }) => !activities.includes(activity)),
      ),
    }
  })
}

/** What a printed level is called: its title, the activities where it has several, its tiers. */
export function printedTitle(
  { row, activities, shared }: PrintedLevel,
  nameOf: (row: LevelRow) => string,
  call: NamingReader,
): string {
  const { lang } = call
  const names = shared ? `: ${activities.map((id) => activityName(id, call)).join('; ')}` : ''
  const title = lang === 'vi' ? row.title : row.titleEn
  const tiers = tiersOf(row).map((tier) => tierName(tier, call))
  const said = tiers.every((tier) => title.toLowerCase().includes(tier.replace(/^cấp /u, '')))
  return `${title}${names}${tiers.length === 0 || said ? '' : ` (${tiers.join(', ')})`}${nameOf(row)}`
}

const tiersOf = ({ level }: LevelRow): readonly string[] => level?.split(', ') ?? []

/** Two levels can speak of one case: neither names tiers, or they share one. */
const tiersMeet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((tier) => b.includes(tier))

/** The national levels of the same content: of the rule refined, else of the activity and tier. */
function nationalOf(row: LevelRow, national: readonly LevelRow[]): readonly LevelRow[] {
  const same = national.filter(
    (each) => each.activity === row.activity && tiersMeet(tiersOf(each), tiersOf(row)),
  )
  const refined = same.filter(({ rule }) => rule === row.refines)
  return refined.length > 0 ? refined : same
}

/** Mức quốc gia bên cạnh. / The national level of the same content, in words. */
export function nationalLevelText(
  row: LevelRow,
  national: readonly LevelRow[],
  call: NamingReader,
): string {
  const texts = nationalOf(row, national).map((each) => {
    const tiers = row.level === null ? tiersOf(each) : []
    const prefix =
      tiers.length === 0 ? '' : `${tiers.map((tier) => tierName(tier, call)).join(', ')}: `
    return `${prefix}${levelText(each, call, String(each.of) !== String(row.of))}`
  })
  return texts.length === 0 ? '–' : [...new Set(texts)].join('\n')
}

/**
 * Chênh lệch với mức quốc gia. / By how much a level is above or below the national one: in percent
 * of the cost, in đồng where both count the same unit. Empty where figures do not compare: several
 * national levels, bands, ranges, other units.
 */
export function levelDifference(
  row: LevelRow,
  national: readonly LevelRow[],
  { lang, translate }: NamingReader,
): string {
  const [beside, ...others] = nationalOf(row, national)
  if (beside === undefined || others.length > 0 || row.terms !== undefined) return ''
  if (beside.terms !== undefined || beside.answer !== 'in-force') return ''
  const [own, other] = [percentIn(row.rate), percentIn(beside.rate)]
  const isSameUnit = row.per === beside.per && row.cap !== null && beside.cap !== null
  const hasCap = row.cap !== null || beside.cap !== null
  const isOneAlone = (row.rate === null) !== (beside.rate === null)
  if (own === null || other === null || isOneAlone || (hasCap && !isSameUnit)) return ''
  const share = own - other
  const cap = isSameUnit ? (row.cap ?? 0) - (beside.cap ?? 0) : 0
  const sign = (value: number): string => (value < 0 ? '−' : '+')
  const texts = [
    ...(share === 0 ? [] : [`${sign(share)}${figureIn(percentOf(Math.abs(share)), lang)}`]),
    ...(cap === 0 ? [] : [`${sign(cap)}${moneyText(Math.abs(cap) as Vnd, lang)}`]),
  ]
  return texts.length === 0 ? translate('bằng', 'the same') : texts.join('; ')
}

/** A share in hundredths of a percent; 0 where there is none, `null` where it is no single one. */
function percentIn(rate: string | null): number | null {
  if (rate === null) return 0
  const [, percents] = /^(\d+(?:,\d{1,2})?)\s?%$/u.exec(rate) ?? []
  return percents === undefined ? null : Math.round(Number(percents.replace(',', '.')) * 100)
}

const percentOf = (hundredths: number): string => `${String(hundredths / 100).replace('.', ',')}%`
