import type { Subject } from '../project/facts.js'
import type { Rate, Vnd } from '../values/money.js'
import { formatRate } from '../values/rate-text.js'
import type { Grant } from '../kinds/rule.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { type Level, nationalLevel } from './level.js'

/**
 * Mức của tỉnh cao hơn mức quốc gia. / What a local level has above the national one: no cap or a
 * higher one in the same unit, else a higher rate; `null` where it is at or below, or cannot be
 * compared.
 */
export function aboveNational(
  local: Grant,
  national: Grant,
): { readonly found: Vnd | string; readonly expected: Vnd | string } | null {
  if (local.cap === null && national.cap !== null)
    return { found: 'no-cap', expected: national.cap }
  if (otherUnit(local, national) === null && higher(local.cap, national.cap))
    return { found: local.cap as Vnd, expected: national.cap as Vnd }
  if (higher(local.rate, national.rate))
    return { found: formatRate(local.rate as Rate), expected: formatRate(national.rate as Rate) }
  return null
}

function higher(local: number | null, national: number | null): boolean {
  return local !== null && national !== null && local > national
}

/**
 * Khác đơn vị tính. / The units two caps are counted per, where both are named and differ: the caps
 * cannot be compared then.
 */
export function otherUnit(
  local: Grant,
  national: Grant,
): { readonly found: string; readonly expected: string } | null {
  if (local.cap === null || national.cap === null) return null
  const [found, expected] = [local.per, national.per]
  return found === null || expected === null || found === expected ? null : { found, expected }
}

/**
 * Thiếu tỷ lệ. / Whether a local level has a cap alone where the national one pays only a share of
 * the cost.
 */
export const lacksRate = (local: Grant, national: Grant): boolean =>
  local.rate === null && local.cap !== null && national.rate !== null && national.rate < WHOLE

/** 100 %, as a rate is counted. */
const WHOLE = 1_000_000

/** What is said of a local level beside the national one for the same case. */
export function nationalFindings(
  { rule, grant }: Level,
  rules: ActivityRules,
  subject: Subject,
): readonly Finding[] {
  if (rule.pack.national) return EMPTY_LIST
  const national = nationalLevel(rules, subject)
  if (national === null) return EMPTY_LIST
  const both = {
    item: subject.item.id,
    rule: rule.id,
    citation: rule.version.citation,
    other: national.rule.version.citation,
  }
  const above = aboveNational(grant, national.grant)
  const unit = otherUnit(grant, national.grant)
  const gravity = national.rule.version.binding === true ? 'error' : 'warning'
  return [
    ...(above === null
      ? EMPTY_LIST
      : [finding('ABOVE_NATIONAL_LEVEL', gravity, { ...both, ...above })]),
    ...(unit === null ? EMPTY_LIST : [finding('OTHER_UNIT', 'warning', { ...both, ...unit })]),
  ]
}
