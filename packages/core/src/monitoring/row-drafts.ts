import { type Day, endOfYear } from '../values/calendar.js'
import { didYouMean } from '../errors/suggestions.js'
import { KhuyenCongError, withErrorPath } from '../errors/errors.js'
import type { ActivityId } from '../vocabulary/open-vocabulary.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Bounds, boundsOf, QUANTITIES } from './figure.js'
import { duplicateRowMessages, monitoringMessages } from './messages.js'
import type { Monitoring, MonitoringRow } from './monitoring.js'
import type { RowScope } from './overlap.js'
import { placeOfRow, type RegionList } from './places.js'
import { type NotCounted, type ProjectYear, yearsOfProject } from './project-rows.js'

/** An indicator as far as rows need it. */
export interface Counted {
  readonly id: string
  readonly activity: ActivityId | null
}

/** What rows and projects give of one place, time, fund and activity, before it is added up. */
export interface RowDraft extends RowScope {
  readonly key: string
  /** The content its activity is under. */
  readonly content: string | null
  readonly given: Map<string, Bounds>
  readonly fromProjects: ProjectYear[]
  readonly late: Day[]
}

/** The results of a row stand among its figures by their id, behind this word. */
export const RESULT = 'results.'

/** What an input gives, by key, and the projects that are in no row. */
export interface RowDrafts {
  readonly drafts: readonly RowDraft[]
  readonly notCounted: readonly { readonly project: string; readonly reason: NotCounted }[]
}

/** Collects rows and projects by place, time, fund and activity. Throws `KhuyenCongError`. */
export function draftsOf(
  book: RuleBook,
  input: Monitoring,
  list: RegionList,
  indicators: readonly Counted[],
  where: string,
): RowDrafts {
  const drafts = new Map<string, RowDraft>()
  const draftFor = (row: ScopedRow): RowDraft => {
    const scope = scopeOf(book, list, row, input.on)
    const key = keyOf(scope)
    const draft = drafts.get(key) ?? {
      ...scope,
      key,
      content: contentOf(book, scope.activity),
      given: new Map<string, Bounds>(),
      fromProjects: [],
      late: [],
    }
    drafts.set(key, draft)
    return draft
  }
  input.rows?.forEach((row, index) =>
    withErrorPath(`${where} › rows[${index}]`, () => {
      addRow(draftFor(row), row, input.on, indicators)
    }),
  )
  const notCounted: { project: string; reason: NotCounted }[] = []
  input.projects?.forEach((project, index) =>
    withErrorPath(`${where} › projects[${index}]`, () => {
      const years = yearsOfProject(project, input.on)
      if (typeof years === 'string') notCounted.push({ project: project.id, reason: years })
      else
        for (const each of years)
          draftFor({ ...each, region: null, years: null }).fromProjects.push(each)
    }),
  )
  return { drafts: [...drafts.values()], notCounted }
}

type ScopedRow = Pick<
  MonitoringRow,
  'province' | 'region' | 'year' | 'years' | 'fund' | 'activity' | 'formerProvince'
>

function scopeOf(book: RuleBook, list: RegionList, row: ScopedRow, on: Day): RowScope {
  const from = row.year ?? row.years?.from ?? 0
  const to = row.year ?? row.years?.to ?? 0
  return {
    place: placeOfRow(book.register, list, row, to, on),
    from,
    to,
    fund: row.fund,
    activity: row.activity,
  }
}

/** An activity outside the contents of the law stands under this word. */
const OTHER_CONTENT = 'other'

const contentOf = ({ vocabulary }: RuleBook, activity: ActivityId | null): string | null =>
  activity === null ? null : (vocabulary.activities.get(activity)?.content ?? OTHER_CONTENT)

const keyOf = ({ place, from, to, fund, activity }: RowScope): string =>
  [
    place.named ?? place.region ?? '',
    place.former ?? '',
    from,
    to,
    fund ?? '',
    activity ?? '',
  ].join(' ')

/** Two rows of one key complete each other; the same figure twice is refused. */
function addRow(
  draft: RowDraft,
  row: MonitoringRow,
  on: Day,
  indicators: readonly Counted[],
): void {
  const put = (name: string, bounds: Bounds | null): void => {
    if (bounds === null) return
    if (draft.given.has(name)) throw givenTwice(name, draft)
    draft.given.set(name, bounds)
  }
  for (const name of QUANTITIES)
    put(name, name === 'adjusted' ? adjustedOf(row, on) : boundsOf(row[name]))
  for (const [id, value] of Object.entries(row.results ?? {})) {
    if (!indicators.some((each) => each.id === id))
      throw unknownIndicator(id, indicators).within('results')
    put(RESULT + id, boundsOf(value))
  }
  const lastDay = endOfYear(draft.to)
  draft.late.push(
    ...(row.adjustments ?? [])
      .map((each) => each.on)
      .filter((each) => each > lastDay && each <= on),
  )
}

/**
 * The plan as it stands on the day: the last adjustment by then, the plan itself where there was
 * none.
 */
function adjustedOf({ plan, adjusted, adjustments }: MonitoringRow, on: Day): Bounds | null {
  if (adjustments === null) return boundsOf(adjusted)
  const made = adjustments.filter((each) => each.on <= on).sort((a, b) => (a.on < b.on ? -1 : 1))
  const last = made.at(-1)
  if (made.filter((each) => each.on === last?.on).length > 1)
    throw new KhuyenCongError({
      code: 'DUPLICATE_FIGURE',
      at: 'adjustments',
      found: last?.on ?? '',
      ...duplicateRowMessages.adjustment(),
    })
  return boundsOf(last === undefined ? plan : last.amount)
}

export function unknownIndicator(id: string, indicators: readonly Counted[]): KhuyenCongError {
  return new KhuyenCongError({
    code: 'UNKNOWN_INDICATOR',
    found: id,
    ...monitoringMessages.UNKNOWN_INDICATOR(id),
    ...didYouMean(
      id,
      indicators.map((each) => each.id),
    ),
  })
}

export function givenTwice(name: string, { key }: RowDraft): KhuyenCongError {
  return new KhuyenCongError({
    code: 'DUPLICATE_FIGURE',
    at: name,
    found: key.trim(),
    ...duplicateRowMessages.figure(),
  })
}
