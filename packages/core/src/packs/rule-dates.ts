import { type Day, daysAfter } from '../values/calendar.js'
import type { ProblemInput } from '../errors/errors.js'
import type { Rule } from '../kinds/rule.js'
import { dateMessages } from './date-messages.js'

type Version = Rule['versions'][number]

/**
 * What is wrong with the days of the versions of a rule: each by itself, and beside the one before.
 */
export function problemsOfDates(rule: Rule, file: string): ProblemInput[] {
  return rule.versions.flatMap((version, index) => {
    const at = `${file} › versions[${index}]`
    const previous = rule.versions[index - 1]
    return [
      ...ownProblems(version, rule.encodedSince, at),
      ...(previous === undefined ? [] : orderProblems(version, previous, at)),
    ]
  })
}

function ownProblems(version: Version, encodedSince: Day, at: string): readonly ProblemInput[] {
  const { from, to } = version
  const problems: ProblemInput[] = []
  if (to !== null && to < from) {
    const found = `${from} – ${to}`
    problems.push({
      code: 'DATES_REVERSED',
      at,
      found,
      ...dateMessages.DATES_REVERSED(version, to),
    })
  }
  if (from < encodedSince) {
    const text = dateMessages.BEFORE_ENCODED(version, encodedSince)
    problems.push({ code: 'BEFORE_ENCODED', at, found: from, ...text })
  }
  return problems
}

function orderProblems(version: Version, previous: Version, at: string): readonly ProblemInput[] {
  const { from } = version
  const { to: end } = previous
  if (from < previous.from) {
    const text = dateMessages.VERSIONS_OUT_OF_ORDER(version, previous)
    return [{ code: 'VERSIONS_OUT_OF_ORDER', at, found: from, ...text }]
  }
  if (end === null || end >= from) {
    const found = `${previous.from} – ${end ?? '…'}`
    return [{ code: 'VERSIONS_OVERLAP', at, found, ...dateMessages.VERSIONS_OVERLAP(version) }]
  }
  if (daysAfter(end, 1) === from || previous.gapAfter === true) return []
  const text = dateMessages.UNDECLARED_GAP(version, end)
  return [{ code: 'UNDECLARED_GAP', at, found: `${end} – ${from}`, ...text }]
}
