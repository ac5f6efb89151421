import { type Day, endOfYear } from '../values/calendar.js'
import { didYouMean, KhuyenCongError, withErrorPath } from '../errors/errors.js'
import type { ActivityId } from '../vocabulary/activity.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Bounds, boundsOf, QUANTITIES, type Quantity } from './figure.js'
import type { Monitoring, MonitoringRow } from './monitoring.js'
import { type Overlapping, overlapsOf, type Parts, type RowScope } from './overlap.js'
import { placeOfRow, type RegionList } from './places.js'
import { type NotCounted, type ProjectYear, yearsOfProject } from './project-rows.js'

/**
 * Một dòng đã đọc. / All that is known of one place, time, fund and activity: each quantity as a
 * list of parts, `null` an unknown one.
 */
export interface Tracked extends RowScope, Overlapping {
  readonly quantities: Readonly<Record<Quantity, Parts>>
  /** By indicator, where a row or a project speaks of it. */
  readonly results: ReadonlyMap<string, Parts>
  /** Days of adjustments that came after the last year of the row. */
  readonly late: readonly Day[]
}

/** What the rows of an input come to. */
export interface Rows {
  readonly rows: readonly Tracked[]
  readonly notCounted: readonly { readonly project: string; readonly reason: NotCounted }[]
}

/** An indicator as far as rows need it. */
export interface Counted {
  readonly id: string
  readonly activity: ActivityId | null
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
  const drafts = new Map<string, Draft>()
  const draft = (scope: RowScope): Draft => {
    const key = keyOf(scope)
    const found = drafts.get(key) ?? {
      ...scope,
      key,
      given: new Map<string, Bounds>(),
      fromProjects: [],
      late: [],
    }
    drafts.set(key, found)
    return found
  }
  input.rows?.forEach((row, index) =>
    withErrorPath(`${where} › rows[${index}]`, () => {
      addRow(draft(scopeOf(book, list, row, input.on)), row, input.on, indicators)
    }),
  )
  const notCounted: { project: string; reason: NotCounted }[] = []
  input.projects?.forEach((project, index) =>
    withErrorPath(`${where} › projects[${index}]`, () => {
      const years = yearsOfProject(project, input.on)
      if (typeof years === 'string') notCounted.push({ project: project.id, reason: years })
      else
        for (const each of years)
          draft(
            scopeOf(book, list, { ...each, region: null, years: null }, input.on),
          ).fromProjects.push(each)
    }),
  )
  const units = unitIndicators(input, indicators, where)
  const overlaps = overlapsOf([...drafts.values()], list)
  const rows = [...drafts.values()]
    .map((each) => ({
      ...trackedOf(each, units, where),
      overlaps: overlaps.get(each.key) ?? NO_ROWS,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
  return { rows, notCounted: notCounted.sort((a, b) => (a.project < b.project ? -1 : 1)) }
}

const NO_ROWS: ReadonlySet<string> = new Set()

interface Draft extends RowScope {
  readonly key: string
  readonly given: Map<string, Bounds>
  readonly fromProjects: ProjectYear[]
  readonly late: Day[]
}

const RESULT = 'results.'

function scopeOf(
  book: RuleBook,
  list: RegionList,
  row: Pick<MonitoringRow, 'province' | 'region' | 'year' | 'years' | 'fund' | 'activity'> & {
    readonly formerProvince: string | null
  },
  on: Day,
): RowScope {
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
function addRow(draft: Draft, row: MonitoringRow, on: Day, indicators: readonly Counted[]): void {
  const put = (name: string, bounds: Bounds | null): void => {
    if (bounds === null) return
    if (draft.given.has(name)) throw twice(name, draft)
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
      message: 'Hai lần điều chỉnh ghi cùng một ngày.',
      messageEn: 'Two adjustments have the same day.',
    })
  return boundsOf(last === undefined ? plan : last.amount)
}

function trackedOf(
  draft: Draft,
  units: readonly Counted[],
  where: string,
): Omit<Tracked, 'overlaps'> {
  const { given, fromProjects, late, ...scope } = draft
  const parts = (name: string, ofProjects: Parts): Parts => {
    const own = given.get(name)
    if (own !== undefined && ofProjects.length > 0) throw twice(name, draft).within(where)
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

export function unknownIndicator(id: string, indicators: readonly Counted[]): KhuyenCongError {
  return new KhuyenCongError({
    code: 'UNKNOWN_INDICATOR',
    found: id,
    message: `Không có chỉ tiêu «${id}» trong chương trình hay trong «targets».`,
    messageEn: `Neither the programme nor \`targets\` has an indicator \`${id}\`.`,
    ...didYouMean(
      id,
      indicators.map((each) => each.id),
    ),
  })
}

function twice(name: string, { key }: Draft): KhuyenCongError {
  return new KhuyenCongError({
    code: 'DUPLICATE_FIGURE',
    at: name,
    found: key.trim(),
    message: 'Một số liệu được ghi hai lần cho cùng nơi, năm, nguồn và nội dung.',
    messageEn: 'One figure is given twice for the same place, year, fund and activity.',
    hint: 'Số của báo cáo để đối chiếu thì ghi trong «stated».',
    hintEn: 'A published figure to be checked belongs in `stated`.',
  })
}
