import type { Subject } from '../project/facts.js'
import type { Vnd } from '../values/money.js'
import type { Grant } from '../kinds/rule.js'
import {
  levelAbove,
  type LevelDifference,
  type UnitDifference,
  unitsApart,
} from '../mechanisms/compare-terms.js'
import type { PartTerms } from '../mechanisms/part-terms.js'
import type { ActivityRules } from '../packs/rules-on-day.js'
import { type Finding, finding } from '../vocabulary/finding.js'
import { EMPTY_LIST } from '../values/shared-list.js'
import { ceilingOf } from './ceiling.js'
import type { LevelContext } from './item-situation.js'
import { type Level, nationalLevel } from './level.js'

/**
 * Phần duy nhất của một mức. / The only part of a level without a table; `null` where it has several
 * or gives by cases: it is then compared by what it comes to.
 */
function soleTerms({ parts }: Grant): PartTerms | null {
  const [only, ...others] = parts
  return only === undefined || others.length > 0 || only.choose !== null ? null : only
}

/** What a local level has above the national one in the case at hand, and how its units differ. */
interface Comparison {
  readonly above: LevelDifference | null
  readonly unit: UnitDifference | null
}

function comparisonFor(
  local: Grant,
  national: Grant,
  context: LevelContext,
  subject: Subject,
): Comparison {
  const [own, theirs] = [soleTerms(local), soleTerms(national)]
  if (own !== null && theirs !== null)
    return { above: levelAbove(own, theirs, context.capOf), unit: unitsApart(own, theirs) }
  const [found, expected] = [local, national].map((grant) => surely(grant, context, subject))
  const above = found != null && expected != null && found > expected
  return { above: above ? { found, expected } : null, unit: null }
}

/** What a level surely comes to for an item; `null` where that is only an upper bound. */
function surely(grant: Grant, context: LevelContext, subject: Subject): Vnd | null {
  const worked = ceilingOf(grant, subject, context)
  return worked.answer === 'met' && worked.exact ? worked.ceiling : null
}

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
  const { above, unit } = comparisonFor(grant, national.grant, rules, subject)
  const gravity = national.rule.version.binding === true ? 'error' : 'warning'
  return [
    ...(above === null
      ? EMPTY_LIST
      : [finding('ABOVE_NATIONAL_LEVEL', gravity, { ...both, ...above })]),
    ...(unit === null ? EMPTY_LIST : [finding('OTHER_UNIT', 'warning', { ...both, ...unit })]),
  ]
}
