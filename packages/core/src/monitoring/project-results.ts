import type { Project, ProjectResult } from '../project/project.js'
import type { Day } from '../values/calendar.js'
import { type Bounds, known } from './figure.js'

/** What a project promised and reached by one indicator; `null` is unknown. */
export interface PromisedAndReached {
  readonly promised: Bounds | null
  readonly reached: Bounds | null
}

/**
 * The results of a project by indicator; `null` where it tells nothing of them. An indicator that a
 * list does not name has no part in it.
 */
export type ProjectResults = ReadonlyMap<string, PromisedAndReached> | null

/** The indicators of a project that lists no result. */
export const NO_RESULTS: ProjectResults = new Map()

/** What a project promised by an indicator, and what it reached by it. */
export const resultBounds = (
  results: ProjectResults,
  indicator: string,
  of: keyof PromisedAndReached,
): Bounds | null => {
  if (results === null) return null
  const own = results.get(indicator)
  return own === undefined ? known(0) : own[of]
}

/**
 * Kết quả đến một ngày. / The results of a project as they stand on a day; `null` counts all. What was measured later
 * is not reached yet; of several measurements the latest holds, and of two on one day that differ
 * only their range is known. A figure of the whole project holds before those of its items, which
 * are added up.
 */
export function resultsOn({ results }: Project, on: Day | null): ProjectResults {
  if (results === null) return null
  const byIndicator = new Map<string, ProjectResult[]>()
  for (const each of results) {
    const own = byIndicator.get(each.indicator)
    if (own === undefined) byIndicator.set(each.indicator, [each])
    else own.push(each)
  }
  return new Map(
    [...byIndicator].map(([indicator, own]) => [
      indicator,
      {
        promised: figureIn(own, ({ promised }) => promised),
        reached: figureIn(own, (each) =>
          on !== null && (each.on ?? '') > on ? null : each.reached,
        ),
      },
    ]),
  )
}

type Reading = (result: ProjectResult) => number | null

function figureIn(results: readonly ProjectResult[], read: Reading): Bounds | null {
  const whole = latest(
    results.filter(({ item }) => item === null),
    read,
  )
  const items = [...new Set(results.map(({ item }) => item))].filter((item) => item !== null)
  if (whole !== null || items.length === 0) return whole
  const parts = items.map((item) =>
    latest(
      results.filter((each) => each.item === item),
      read,
    ),
  )
  if (parts.every((part) => part === null)) return null
  const add = (ends: readonly (number | null)[]): number =>
    ends.reduce<number>((sum, end) => sum + (end ?? 0), 0)
  return {
    least: add(parts.map((part) => part?.least ?? 0)),
    most: parts.includes(null) ? null : add(parts.map((part) => part?.most ?? 0)),
  }
}

/** What was read last; figures of one day that differ leave a range. */
function latest(results: readonly ProjectResult[], read: Reading): Bounds | null {
  const told = results.flatMap((each) => {
    const value = read(each)
    return value === null ? [] : [{ day: each.on ?? '', value }]
  })
  const last = told.reduce((day, each) => (each.day > day ? each.day : day), '')
  const values = told.flatMap(({ day, value }) => (day === last ? [value] : []))
  return values.length === 0 ? null : { least: Math.min(...values), most: Math.max(...values) }
}
