import type { Day } from '../values/calendar.js'
import type { RuleBook } from '../packs/rule-book.js'
import { QUANTITIES, type Quantity } from './figure.js'
import type { Monitoring } from './monitoring.js'
import { type Overlapping, overlapsOf, type Parts, type RowScope } from './overlap.js'
import type { RegionList } from './places.js'
import type { NotCounted } from './project-rows.js'
import { type Counted, draftsOf, givenTwice, RESULT, type RowDraft } from './row-drafts.js'
import { promisedParts, reachedParts, unitIndicators } from './row-results.js'

/**
 * Một dòng đã đọc. / All that is known of one place, time, fund and activity: each quantity as a
 * list of parts, `null` an unknown one.
 */
export interface Tracked extends RowScope, Overlapping {
  /**
   * The content of the decree that its activity is under; `null` where the activity is not told
   * apart.
   */
  readonly content: string | null
  readonly quantities: Readonly<Record<Quantity, Parts>>
  /** By indicator, where a row or a project gives it. */
  readonly results: ReadonlyMap<string, Parts>
  /** By indicator, what the projects of the row promised. */
  readonly promised: ReadonlyMap<string, Parts>
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
  const counted = { indicators, units: unitIndicators(input, indicators, where) }
  const overlaps = overlapsOf(drafts, list)
  const rows = drafts
    .map((each) => ({
      ...trackedOf(each, counted, where),
      overlaps: overlaps.get(each.key) ?? NO_ROWS,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { rows, notCounted: [...notCounted].sort((a, b) => (a.project < b.project ? -1 : 1)) }
}

const NO_ROWS: ReadonlySet<string> = new Set()

function trackedOf(
  draft: RowDraft,
  counted: Parameters<typeof reachedParts>[1],
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
  const reached = reachedParts(projects, counted)
  const told = [...given.keys()].flatMap((name) =>
    name.startsWith(RESULT) ? [name.slice(RESULT.length)] : [],
  )
  const results = new Map(
    [...new Set([...told, ...reached.keys()])].map((id) => [
      id,
      parts(RESULT + id, reached.get(id)?.(given.has(RESULT + id)) ?? []),
    ]),
  )
  return {
    ...scope,
    quantities,
    results,
    promised: promisedParts(projects, counted.indicators),
    late: [...late].sort(),
  }
}
