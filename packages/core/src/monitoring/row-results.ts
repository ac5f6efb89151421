import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { Bounds } from './figure.js'
import type { Monitoring } from './monitoring.js'
import type { Parts } from './overlap.js'
import { resultBounds } from './project-results.js'
import type { ProjectYear } from './project-rows.js'
import { type Counted, unknownIndicator } from './row-drafts.js'

/** The indicators that are followed, and those of them that count the units of accepted items. */
export interface CountedIndicators {
  readonly indicators: readonly Counted[]
  readonly units: readonly Counted[]
}

const tells =
  (id: string) =>
  (each: ProjectYear): boolean =>
    each.results?.has(id) === true

/**
 * What the projects of a row reached, by indicator. Where the row itself gives the figure, only
 * projects that name the indicator, or whose units are counted, tell of it too.
 */
export function reachedParts(
  projects: readonly ProjectYear[],
  { indicators, units }: CountedIndicators,
): ReadonlyMap<string, (given: boolean) => Parts> {
  if (projects.length === 0) return new Map()
  const counted = new Map(units.map(({ id, activity }) => [id, activity]))
  const reported = projects.some(({ results }) => results !== null)
  return new Map(
    [...new Set(indicators.map(({ id }) => id))].flatMap((id) => {
      const activity = counted.get(id) ?? null
      if (activity === null && !reported) return []
      const parts = (given: boolean): Parts =>
        given && activity === null && !projects.some(tells(id))
          ? []
          : projects.map((each) =>
              activity === null || tells(id)(each)
                ? resultBounds(each.results, id, 'reached')
                : unitBounds(each, activity),
            )
      return [[id, parts] as const]
    }),
  )
}

/** What the projects of a row promised, by indicator; nothing where none tells of its results. */
export function promisedParts(
  projects: readonly ProjectYear[],
  indicators: readonly Counted[],
): ReadonlyMap<string, Parts> {
  if (projects.every(({ results }) => results === null)) return new Map()
  return new Map(
    indicators.map(({ id }) => [
      id,
      projects.map(({ results }) => resultBounds(results, id, 'promised')),
    ]),
  )
}

function unitBounds({ units }: ProjectYear, activity: ActivityId): Bounds | null {
  const count = units?.get(activity) ?? 0
  return units === null ? null : { least: count, most: count }
}

/** The indicators whose results are the units of accepted items. Throws `UNKNOWN_INDICATOR`. */
export function unitIndicators(
  { countUnits }: Monitoring,
  indicators: readonly Counted[],
  where: string,
): readonly Counted[] {
  return (countUnits ?? []).map((id) => {
    const hit = indicators.find((each) => each.id === id)
    if (hit === undefined) throw unknownIndicator(id, indicators).within(`${where} › countUnits`)
    return hit
  })
}
