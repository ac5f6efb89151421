import { daysAfter } from '../../values/calendar.js'
import type { Rule, RuleVersion } from '../../kinds/rule.js'
import { type Mutant, withVersion } from './mutant.js'

type Field = 'from' | 'to'

/**
 * First and last days moved by one; where two versions meet, both move, so that neither a gap nor
 * an overlap appears.
 */
export function dateMutants(rule: Rule, version: RuleVersion, index: number): readonly Mutant[] {
  return ([1, -1] as const).flatMap((by) => [
    ...firstDayMutants(rule, version, index, by),
    ...lastDayMutants(rule, version, index, by),
  ])
}

/** None where the version before ends on the day before: its last day moves both. */
function firstDayMutants(
  rule: Rule,
  version: RuleVersion,
  index: number,
  by: number,
): readonly Mutant[] {
  const previous = rule.versions[index - 1]
  if (previous?.to != null && daysAfter(previous.to, 1) === version.from) return []
  const first = daysAfter(version.from, by)
  const known = rule.encodedSince === version.from ? first : rule.encodedSince
  const moved = { ...withVersion(rule, index, { ...version, from: first }), encodedSince: known }
  return [mutantOf(moved, index, 'from', version.from, first)]
}

function lastDayMutants(
  rule: Rule,
  version: RuleVersion,
  index: number,
  by: number,
): readonly Mutant[] {
  const { to } = version
  if (to === null) return []
  const last = daysAfter(to, by)
  const ended = withVersion(rule, index, { ...version, to: last })
  const next = rule.versions[index + 1]
  const meets = next !== undefined && daysAfter(to, 1) === next.from
  const moved = meets ? withVersion(ended, index + 1, { ...next, from: daysAfter(last, 1) }) : ended
  return [mutantOf(moved, index, 'to', to, last)]
}

const mutantOf = (rule: Rule, index: number, field: Field, was: string, now: string): Mutant => ({
  rule,
  index,
  at: `versions[${index}].${field}`,
  was,
  now,
  kind: 'date',
})
