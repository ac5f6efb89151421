import type { Project, ProjectItem, ProjectResult } from '../project/project.js'
import type { Day } from '../values/calendar.js'

/** Một kết quả. / What was promised and reached by one indicator. */
export interface ProducedLine {
  readonly project: string
  readonly item: string | null
  readonly indicator: string
  readonly before: number | null
  readonly promised: number | null
  /** `null`: not known by the day asked about. */
  readonly reached: number | null
  readonly on: Day | null
  /** It is told of the project as a whole, which serves other establishments too. */
  readonly shared: boolean
}

/** The results of a project that are those of some of its items, or of all together. */
export function producedBy(
  { id, items, results }: Project,
  own: readonly ProjectItem[],
  asked: Day,
): readonly ProducedLine[] {
  const ids = new Set(own.map((item) => item.id))
  const concerns = ({ item }: ProjectResult): boolean => item === null || ids.has(item)
  return (results ?? []).filter(concerns).map((result) => {
    const { indicator, item, before, promised, on } = result
    const seen = on === null || on <= asked
    return {
      project: id,
      item,
      indicator,
      before,
      promised,
      reached: seen ? result.reached : null,
      on: seen ? on : null,
      shared: item === null && own.length < items.length,
    }
  })
}
