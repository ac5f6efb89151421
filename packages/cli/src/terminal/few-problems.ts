import type { Problem } from '@khuyencong/core'
import { moreProblemsMessage } from './messages.js'

const SEVERITIES = ['error', 'warning', 'info'] as const

/**
 * How many problems are errors, warnings and notes; one that counts others of its code stands for
 * all of them.
 */
export function countsOf(
  problems: readonly Problem[],
): Readonly<Record<Problem['severity'], number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { code, severity, found } of problems)
    counts[severity] += code === 'MORE_PROBLEMS' ? Number(found) : 1
  return counts
}

/**
 * Số lỗi kể ra có hạn. / Problems in their order, of too many only some: the gravest are told
 * before any that is less grave, and a last problem `MORE_PROBLEMS` says how many there are
 * besides.
 */
export function fewProblems(problems: readonly Problem[], most: number): readonly Problem[] {
  if (problems.length <= most) return problems
  const told = new Set(
    SEVERITIES.flatMap((wanted) => problems.filter(({ severity }) => severity === wanted)).slice(
      0,
      most,
    ),
  )
  const left = problems.filter((each) => !told.has(each))
  return [...problems.filter((each) => told.has(each)), more(left)]
}

function more(left: readonly Problem[]): Problem {
  const counts = countsOf(left)
  const count = counts.error + counts.warning + counts.info
  return {
    code: 'MORE_PROBLEMS',
    severity: SEVERITIES.find((each) => counts[each] > 0) ?? 'info',
    at: '',
    found: String(count),
    hint: null,
    hintEn: null,
    ...moreProblemsMessage(count, counts),
  }
}
