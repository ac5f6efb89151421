import type { Day } from '../values/calendar.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Bounds, QUANTITIES, type Quantity } from './figure.js'
import type { Monitoring } from './monitoring.js'
import { type Overlapping, overlapsOf, type Parts, type RowScope } from './overlap.js'
import type { RegionList } from './places.js'
import type { NotCounted, ProjectYear } from './project-rows.js'
import {
  type Counted,
  draftsOf,
  givenTwice,
  RESULT,
  type RowDraft,
  unknownIndicator,
} from './row-drafts.js'

/**
 * Một dòng đã đọc. / All that is known of one place, time, fund and activity: each quantity as a
 * list of parts, `null` an unknown one.
 */
export interface Tracked extends RowScope, Overlapping {
  readonly quantities: Readonly<Record<Quantity, Parts>>
  /** By indicator, where a row or a project gives it. */
  readonly results: ReadonlyMap<string, Parts>
  /** Days of adjustments that came after the last year of the row. */
  readonly late: readonly Day[]
}

/** What the rows of an input come to. */
export interface Rows {
  readonly rows: readonly Tracked[]
  readonly notCounted: readonly { readonly project: string; readonly reason: NotCounted }[]
}

/**
 * Reads rows and projects into one list, sorted by key: the order of the input never matters.
 * Throws `KhuyenCongError`.
 */
export function rowsOf(
  book: RuleBook,
  input: Monitoring,
  list: RegionList,
  indicators: readonly Counted[],
  where: string,
): Rows {
  const { drafts, notCounted } = draftsOf(book, input, list, indicators, where)
  const units = unitIndicators(input, indicators, where)
  const overlaps = overlapsOf(drafts, list)
  const rows = drafts
    .map((each) => ({
      ...trackedOf(each, units, where),
      overlaps: overlaps.get(each.key) ?? NO_ROWS,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { rows, notCounted: [...notCounted].sort((a, b) => (a.project < b.project ? -1 : 1)) }
}

const NO_ROWS: ReadonlySet<string> = new Set()

function trackedOf(
  draft: RowDraft,
  units: readonly Counted[],
  where: string,
): Omit<Tracked, 'overlaps'> {
  const { given, fromProjects, late, ...scope } = draft
  const parts = (name: string, ofProjects: Parts): Parts => {
    const own = given.get(name)
    if (own !== undefined && ofProjects.length > 0) throw givenTwice(name, draft).within(where)
    return own === undefined ? ofProjects : [own]
  }
  const projects = [...fromProjects].sort((a, b) => (a.project < b.project ? -1 : 1))
  const quantities = Object.fromEntries(
    QUANTITIES.map((name) => {
      const found = parts(
        name,
        projects.map((each) => each.quantities[name]),
      )
      return [name, found.length === 0 ? [null] : found]
    }),
  ) as unknown as Record<Quantity, Parts>
  const results = new Map<string, Parts>(
    [...given.keys()]
      .filter((name) => name.startsWith(RESULT))
      .map((name) => [name.slice(RESULT.length), parts(name, [])]),
  )
  if (projects.length > 0) {
    for (const { id, activity } of units) {
      if (activity !== null)
        results.set(
          id,
          parts(
            RESULT + id,
            projects.map((each) => unitBounds(each, activity)),
          ),
        )
    }
  }
  return { ...scope, quantities, results, late: [...late].sort() }
}

function unitBounds({ units }: ProjectYear, activity: ActivityId): Bounds | null {
  const count = units?.get(activity) ?? 0
  return units === null ? null : { least: count, most: count }
}

/** The indicators whose results are the units of accepted items. Throws `UNKNOWN_INDICATOR`. */
function unitIndicators(
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
