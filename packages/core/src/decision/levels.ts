import { ACTIVITY_IDS, type ActivityId } from '../words/activity.js'
import { day } from '../words/calendar.js'
import type { ConditionSource } from '../rules/conditions.js'
import type { Evidence } from '../words/law.js'
import { localActs } from '../stages/level.js'
import { formatRate, type Vnd } from '../words/money.js'
import { placeOn } from '../dossier/register.js'
import type { SupportRule } from '../rules/rule.js'
import type { RuleBook } from '../rules/rule-book.js'
import type { RuleOnDay } from '../rules/rules-on-day.js'

/** Một dòng của bảng mức hỗ trợ. / One line of the table of levels: a level in force, or an honest silence about one. */
export interface LevelRow {
  readonly province: string | null
  readonly fund: 'national' | 'local'
  readonly activity: ActivityId
  readonly level: string | null
  readonly answer: 'in-force' | 'not-encoded'
  readonly rate: string | null
  readonly cap: Vnd | null
  readonly per: string | null
  readonly document: string
  readonly provision: string
  readonly evidence: Evidence
  readonly from: string
  readonly to: string | null
  readonly rule: string
}

/**
 * Bảng mức hỗ trợ trong ngày. / The levels in force on a day: the national ones and, where a province is named, its own, or
 * where it has none those of the provinces it was formed from.
 * Throws `DAY_FORMAT`, `UNKNOWN_PROVINCE`.
 *
 * @example
 * ```ts
 * import { createRuleBook, levelsOn } from '@khuyencong/core'
 * import { national } from '@khuyencong/rules-national'
 * levelsOn(createRuleBook([national]), { on: '2018-05-11' }).find((row) => row.activity === 'advanced-machinery')?.cap // => 300000000
 * ```
 */
export function levelsOn(
  book: RuleBook,
  { on, province = null }: { readonly on: string; readonly province?: string | null },
): readonly LevelRow[] {
  const date = day(on)
  const place = placeOn(book.register, province, null, date)
  return ACTIVITY_IDS.flatMap((activity) => {
    const { support } = book.on(date, activity)
    const rows = (rules: readonly RuleOnDay<SupportRule>[]): LevelRow[] =>
      rules.flatMap((rule) => rowsOf(rule, activity))
    const acts = localActs(support, place)
    const present = rows(acts.present)
    const former = rows(acts.former).filter(
      (row) => !present.some(({ level }) => level === null || level === row.level),
    )
    return [...rows(support.filter((rule) => rule.pack.national)), ...present, ...former]
  })
}

function rowsOf(rule: RuleOnDay<SupportRule>, activity: ActivityId): LevelRow[] {
  if (rule.answer !== 'in-force') return []
  const { version, evidence, id } = rule
  const { jurisdiction } = rule.pack.manifest
  const grant = version.grant === 'not-encoded' ? null : version.grant
  return [
    {
      province: jurisdiction === 'national' ? null : jurisdiction,
      fund: jurisdiction === 'national' ? 'national' : 'local',
      activity,
      level: tierOf(version.when as ConditionSource | null),
      answer: grant === null ? 'not-encoded' : 'in-force',
      rate: grant?.rate == null ? null : formatRate(grant.rate),
      cap: grant?.cap ?? null,
      per: grant?.per ?? null,
      document: version.citation.document,
      provision: version.citation.provision,
      evidence,
      from: version.from,
      to: version.to,
      rule: id,
    },
  ]
}

/** The tier a version speaks of, where its condition names one. */
function tierOf(condition: ConditionSource | null): string | null {
  if (condition === null) return null
  if ('fact' in condition) {
    if (condition.fact !== 'level') return null
    return Array.isArray(condition.value) ? condition.value.join(', ') : String(condition.value)
  }
  const children = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return children.map(tierOf).find((tier) => tier !== null) ?? null
}
