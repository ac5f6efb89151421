import type { ProjectResult } from '../project/project.js'
import { type Duty, dutyOf } from './duty.js'
import type { ProjectLife } from './project-life.js'

/**
 * Kết quả đề án đã cam kết. / The results a project promised by itself: done once as much was
 * reached, owed while less was, unknown where nobody says what was reached by the day.
 */
export function promisedResults({ project, on }: ProjectLife): readonly Duty[] {
  return promisesOf(project.results ?? []).map(([indicator, results]) =>
    dutyOf({
      kind: 'result',
      duty: indicator,
      title: `Kết quả đã cam kết: ${indicator}`,
      titleEn: `Result that was promised: ${indicator}`,
      by: ['beneficiary'],
      project: project.id,
      ...stateOf(results, on),
    }),
  )
}

/** The results with a promise, by indicator. */
function promisesOf(
  results: readonly ProjectResult[],
): readonly (readonly [string, readonly ProjectResult[]])[] {
  const promised = results.filter((each) => each.promised !== null)
  const indicators = [...new Set(promised.map(({ indicator }) => indicator))].sort()
  return indicators.map((id) => [id, promised.filter(({ indicator }) => indicator === id)])
}

function stateOf(
  results: readonly ProjectResult[],
  on: string,
): Pick<Duty, 'status' | 'doneOn' | 'missing'> {
  const seen = results.map((each) => (each.on === null || each.on <= on ? each : null))
  const short = seen.some(
    (each) => each !== null && each.reached !== null && each.reached < (each.promised ?? 0),
  )
  if (short) return { status: 'due', doneOn: null, missing: [] }
  if (seen.some((each) => each === null || each.reached === null))
    return { status: 'unknown', doneOn: null, missing: ['results'] }
  const days = results.map((each) => each.on)
  return {
    status: 'done',
    doneOn: days.includes(null) ? null : (days.sort().at(-1) ?? null),
    missing: [],
  }
}
