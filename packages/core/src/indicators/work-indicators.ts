import { withErrorPath } from '../errors/errors.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import { rememberProject } from '../monitoring/project-tally.js'
import { readProject } from '../project/project.js'
import { FORMAT } from '../reading/format.js'
import { findProvince } from '../territory/register.js'
import type { Day } from '../values/calendar.js'
import type { Titled } from '../vocabulary/open-vocabulary.js'
import type { BlendedIn } from '../monitoring/work-figures.js'
import { BlendedProgrammes } from './blending.js'
import { IndicatorCells, type IndicatorDimension, type IndicatorGroup } from './cells.js'
import { type FilledForm, fillForm } from './fill-form.js'
import { type IndicatorName, indicatorName, inShownOrder } from './indicator-names.js'
import { addNeed } from './need-figures.js'
import { addMeans } from './means-figures.js'
import { addPerson, type SkillCount, skillsOf } from './people-figures.js'
import { type ChangeCount, ChangeCounts } from './plan-changes.js'
import { addProject } from './project-figures.js'
import { readIndicatorForm, type IndicatorFormInput } from './indicator-form.js'
import { readInWords, visitRecords } from './given-records.js'
import { ScopeReader } from './scope-of.js'
import { addTrip } from './trip-figures.js'
import type { WorkRecords, WorkRecordsInput } from './work-records.js'

/**
 * Chỉ tiêu công tác. / What the work around projects comes to on a day: needs, trips, people, means,
 * projects, money, programmes blended in, results, changes of plans.
 */
export interface WorkResult {
  readonly format: typeof FORMAT
  readonly id: string
  readonly title: string | null
  readonly on: Day
  readonly by: readonly IndicatorDimension[]
  /** The indicators that something is told of, with their names. */
  readonly indicators: readonly IndicatorName[]
  readonly total: IndicatorGroup
  readonly groups: readonly IndicatorGroup[]
  readonly blended: readonly BlendedIn[]
  /** What was changed in plans and why, the most frequent first. */
  readonly changes: readonly ChangeCount[]
  readonly reasons: readonly ChangeCount[]
  readonly skills: readonly SkillCount[]
  readonly projects: {
    readonly counted: number
    readonly notApproved: number
    readonly noYear: number
  }
  /** Names of what stands in keys, by id. */
  readonly names: {
    readonly provinces: Readonly<Record<string, string>>
    readonly districts: Readonly<Record<string, string>>
    readonly contents: Readonly<Record<string, Titled>>
  }
}

/** Bộ tính chỉ tiêu. / Takes projects one by one, in any order, and gives the indicators. */
export interface WorkIndicators {
  /** Adds a project. Throws `KhuyenCongError` for one that cannot be read. */
  readonly add: (project: unknown, where: string) => void
  /** What everything so far comes to, grouped as asked. */
  readonly result: () => WorkResult
  /** The rows of a form of indicators, local and national apart. */
  readonly fill: (form: IndicatorFormInput, where?: string) => FilledForm
}

/**
 * Chỉ tiêu công tác khuyến công. / Makes what counts the work around projects: needs surveyed before
 * the plan, trips, collaborators and officials, their means, programmes blended in, results promised and reached, plans
 * changed and why. Projects come one by one and only sums are kept of them. What is not known stays
 * unknown: a figure is then a range with the number of parts that are not known.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The records and the day looked from.
 * @param where - What messages call the input.
 * @returns What takes projects and gives indicators and forms.
 * @throws `KhuyenCongError` for records that cannot be read, an unknown province or activity.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { workIndicators } from '@khuyencong/core/indicators'
 * import { national } from '@khuyencong/rules-national'
 * const work = workIndicators(createRuleBook([national]), {
 *   id: 'w',
 *   on: '2024-12-31',
 *   needs: [{ establishment: { id: 'A' }, on: '2024-03-01', amount: '300 triệu đồng', project: 'none' }],
 *   people: [{ role: 'collaborator', from: '2024-02-01', left: 'never' }],
 * })
 * const { figures } = work.result().total
 * const told = ['needs', 'needs.amount', 'needs.planned', 'collaborators'].map((id) => figures[id]?.value)
 * told // => [1, 300000000, 0, 1]
 * figures['collaborators.fullTime']?.unknown // => 1
 * ```
 */
export function workIndicators(
  book: RuleBook,
  input: WorkRecordsInput,
  where = 'records',
): WorkIndicators {
  const records = readInWords(requireBook(book), input, where)
  const scopes = new ScopeReader(book, records.on)
  const cells = new IndicatorCells()
  const changes = new ChangeCounts()
  const blended = new BlendedProgrammes()
  const seen = new Map<string, string>()
  const counted = { counted: 0, notApproved: 0, noYear: 0 }
  visitRecords(records, where, {
    need: (need) => {
      addNeed(cells, need, scopes)
    },
    trip: (trip) => {
      addTrip(cells, trip, scopes)
    },
    person: (person) => {
      addPerson(cells, person, scopes)
    },
    means: (means) => {
      addMeans(cells, means, scopes)
    },
  })
  return {
    add: (value, at) => {
      const project = readProject(value, at, book)
      rememberProject(seen, project.id, at)
      const outcome = withErrorPath(at, () => addProject(cells, project, scopes))
      counted[outcome === null ? 'counted' : COUNTS[outcome]] += 1
      if (outcome !== null) return
      changes.add(project, records.on)
      blended.add(project)
    },
    result: () => resultOf({ records, cells, changes, blended, counted, scopes }),
    fill: (form, at = 'form') => fillForm(readIndicatorForm(form, at), cells, scopes, at),
  }
}

const COUNTS = { 'not-approved': 'notApproved', 'no-year': 'noYear' } as const

interface Counted {
  readonly records: WorkRecords
  readonly cells: IndicatorCells
  readonly changes: ChangeCounts
  readonly blended: BlendedProgrammes
  readonly counted: WorkResult['projects']
  readonly scopes: ScopeReader
}

function resultOf({ records, cells, changes, blended, counted, scopes }: Counted): WorkResult {
  const by = [...new Set(records.by ?? [])]
  const total = cells.grouped([])[0] ?? { key: {}, figures: {} }
  const groups = by.length === 0 ? [] : cells.grouped(by)
  return {
    format: FORMAT,
    id: records.id,
    title: records.title,
    on: records.on,
    by,
    indicators: inShownOrder(Object.keys(total.figures)).map(indicatorName),
    total,
    groups,
    blended: blended.all(records.programmes ?? []),
    ...changes.counts(),
    skills: skillsOf(records.people ?? [], records.on),
    projects: { ...counted },
    names: namesOf(groups, scopes),
  }
}

function namesOf(groups: readonly IndicatorGroup[], scopes: ScopeReader): WorkResult['names'] {
  const { register, vocabulary } = scopes.book
  const values = (dimension: IndicatorDimension): readonly string[] =>
    [...new Set(groups.map(({ key }) => key[dimension] ?? null))].filter((each) => each !== null)
  return {
    provinces: Object.fromEntries(
      values('province').map((id) => [
        id,
        register === null ? id : findProvince(register, id).name,
      ]),
    ),
    districts: Object.fromEntries(values('district').map((id) => [id, scopes.named(id)])),
    contents: Object.fromEntries(
      values('content').flatMap((id) => {
        const named = vocabulary.contents.get(id)
        return named === undefined
          ? []
          : [[id, { title: named.title, titleEn: named.titleEn }] as const]
      }),
    ),
  }
}
