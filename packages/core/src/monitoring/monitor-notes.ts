import type { IndicatorResult } from './indicators.js'
import type { Monitoring } from './monitoring.js'
import type { RegionList } from './places.js'
import type { ProgrammeOnDay } from './programme-targets.js'
import type { Rows, Tracked } from './rows.js'

/**
 * Điều cần lưu ý khi theo dõi. / A note of monitoring: what was not counted, what is not known.
 * `items` are the ids it is about.
 */
export interface MonitorNote {
  readonly code:
    | 'PROGRAMME_NOT_KNOWN'
    | 'PROGRAMME_ENDED'
    | 'TARGET_NOT_READ'
    | 'OUTSIDE_PROGRAMME'
    | 'REGIONS_NOT_KNOWN'
    | 'NO_REGION'
    | 'ROLLED_UP'
    | 'NOT_APPROVED'
    | 'NO_YEAR'
    | 'RESULT_NOT_FOLLOWED'
  readonly items: readonly string[]
}

/** What the notes are drawn from. */
export interface NoteContext {
  readonly read: Monitoring
  readonly programme: ProgrammeOnDay | null
  readonly results: readonly IndicatorResult[]
  readonly list: RegionList
  readonly tracked: Rows
  readonly usesRegions: boolean
}

/** The notes, in a fixed order of their codes; none without items. */
export function monitorNotes(context: NoteContext): readonly MonitorNote[] {
  return [
    ...programmeNotes(context),
    ...regionNotes(context),
    ...rolledUp(context),
    ...notCounted(context),
    ...notFollowed(context),
  ]
}

function note(code: MonitorNote['code'], items: readonly (string | null)[]): MonitorNote[] {
  const named = items.filter((item) => item !== null)
  return items.length === 0 ? [] : [{ code, items: [...new Set(named)].sort() }]
}

function programmeNotes({ read, programme, results, tracked }: NoteContext): MonitorNote[] {
  if (programme === null) return []
  const { id, answer, years } = programme
  const own = new Set((read.targets ?? []).map((target) => target.id))
  const withoutTarget = results.filter((each) => each.target === null && !own.has(each.id))
  return [
    ...(answer === 'not-encoded' || answer === 'not-in-force'
      ? note('PROGRAMME_NOT_KNOWN', [id])
      : []),
    ...(answer === 'ended' ? note('PROGRAMME_ENDED', [id]) : []),
    ...(years === null
      ? []
      : [
          ...note(
            'TARGET_NOT_READ',
            withoutTarget.map((each) => each.id),
          ),
          ...note('OUTSIDE_PROGRAMME', yearsOutside(tracked.rows, years)),
        ]),
  ]
}

const yearsOutside = (
  rows: readonly Tracked[],
  years: NonNullable<ProgrammeOnDay['years']>,
): readonly string[] =>
  rows
    .filter(({ from, to }) => from < years.from || to > years.to)
    .map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))

function regionNotes({ read, list, tracked, usesRegions }: NoteContext): MonitorNote[] {
  if (!usesRegions) return []
  if (list.answer !== 'in-force') return note('REGIONS_NOT_KNOWN', [read.on])
  const places = tracked.rows.map(({ place }) => place)
  return note(
    'NO_REGION',
    places
      .filter(({ named, region }) => named !== null && region === null)
      .map(({ named }) => named),
  )
}

/** Former provinces whose results stand with their successors, where provinces are told apart. */
function rolledUp({ read: { by }, tracked }: NoteContext): MonitorNote[] {
  if (by !== null && by.length > 0 && !by.includes('province')) return []
  const places = tracked.rows.map(({ place }) => place)
  return note(
    'ROLLED_UP',
    places
      .filter(({ named, province }) => named !== null && named !== province)
      .map(({ named }) => named),
  )
}

/** Indicators that projects report and nobody follows. */
function notFollowed({ read, results }: NoteContext): MonitorNote[] {
  const followed = new Set(results.map(({ id }) => id))
  const reported = (read.projects ?? []).flatMap((project) => project.results ?? [])
  return note(
    'RESULT_NOT_FOLLOWED',
    reported.map(({ indicator }) => indicator).filter((id) => !followed.has(id)),
  )
}

function notCounted({ tracked }: NoteContext): MonitorNote[] {
  const projectsWith = (why: string): readonly string[] =>
    tracked.notCounted.filter(({ reason }) => reason === why).map(({ project }) => project)
  return [
    ...note('NOT_APPROVED', projectsWith('not-approved')),
    ...note('NO_YEAR', projectsWith('no-year')),
  ]
}
