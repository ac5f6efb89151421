import { type Problem, problem, type ProblemInput } from '../../errors/errors.js'
import { moreProblems, MAX_PROBLEMS } from '../../reading/problem-list.js'
import { tooManyMessages } from './messages.js'

/** Each problem once, by place; in strict mode warnings are errors. */
export function tidy(found: readonly ProblemInput[], strict: boolean): readonly Problem[] {
  const all = found
    .map(problem)
    .map((each) =>
      strict && each.severity === 'warning' ? { ...each, severity: 'error' as const } : each,
    )
  const once = new Map(
    all.map((each) => [`${each.at} ${each.code} ${each.found ?? ''} ${each.message}`, each]),
  )
  return fewOfEach([...once.values()].sort((a, b) => order(a.at, b.at) || order(a.code, b.code)))
}

/**
 * Of each code the first {@link MAX_PROBLEMS}, and how many more there are, as grave as the
 * gravest of them.
 */
function fewOfEach(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems
  const counts = new Map<string, number>()
  const rest = new Map<string, Problem[]>()
  const listed = problems.filter((each) => {
    const count = (counts.get(each.code) ?? 0) + 1
    counts.set(each.code, count)
    if (count > MAX_PROBLEMS) addTo(rest, each)
    return count <= MAX_PROBLEMS
  })
  return rest.size === 0
    ? problems
    : [...listed, ...[...rest].map(([code, more]) => ofOneCode(code, more))]
}

function addTo(rest: Map<string, Problem[]>, each: Problem): void {
  const known = rest.get(each.code)
  if (known === undefined) rest.set(each.code, [each])
  else known.push(each)
}

/**
 * The problems of one code beyond those that are listed: how many, as grave as the gravest of them.
 */
function ofOneCode(code: string, more: readonly Problem[]): Problem {
  const severity = (['error', 'warning', 'info'] as const).find((each) =>
    more.some((one) => one.severity === each),
  )
  return problem({
    ...moreProblems(more.length, ''),
    severity: severity ?? 'info',
    ...tooManyMessages(more.length, code),
  })
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
