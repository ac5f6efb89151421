import * as z from 'zod/mini'
import { ACTIVITY_IDS, type ActivityId, COST_KINDS } from '../vocabulary/activity.js'
import { ACTIVITY_TERMS } from '../vocabulary/activity-names.js'
import { Amount, DayText, Percentage } from '../reading/amounts.js'
import { KhuyenCongError } from '../errors/errors.js'
import { nearest } from '../errors/suggestions.js'
import { readFactBag, writeFactBag } from './fact-catalogue.js'
import { formatRate } from '../values/money.js'
import { demand, listOf, maybe, readAs, readBy, recordOf, strict } from '../reading/reading.js'
import type { ProjectEventInput, ProjectInput } from './project-input.js'
import {
  ADJUSTMENTS,
  APPROVAL_LEVELS,
  AREAS,
  BENEFICIARY_KINDS,
  CITY_CLASSES,
  EVENT_ACTORS,
  EVENT_TYPES,
  FUNDS,
  INDUSTRIES,
  LEVELS,
  PARENT_KINDS,
  PROJECT_KINDS,
  UNIT_KINDS,
} from '../vocabulary/vocabulary.js'
import { speaking, told } from '../reading/told-issue.js'
import { Id, idOf, TextField, textOf } from '../reading/texts.js'

const count = z.int().check(z.gte(0), z.lte(1_000_000_000))
const year = z.int().check(z.gte(1990), z.lte(2200))
const cityClass = maybe(
  z.pipe(
    z.union([z.literal(1), z.literal(2), z.literal(3), z.enum(CITY_CLASSES)]),
    z.transform((value) => String(value) as (typeof CITY_CLASSES)[number]),
  ),
)
const conversion = maybe(z.union([z.literal('never'), DayText]))

const Beneficiary = strict({
  id: maybe(Id),
  name: maybe(TextField),
  kind: maybe(z.enum(BENEFICIARY_KINDS)),
  employees: maybe(count),
  annualRevenue: maybe(Amount),
  totalCapital: maybe(Amount),
  industry: maybe(z.enum(INDUSTRIES)),
})

const Site = strict({
  province: maybe(Id),
  formerProvince: maybe(Id),
  unitKind: maybe(z.enum(UNIT_KINDS)),
  parentKind: maybe(z.enum(PARENT_KINDS)),
  cityClass,
  convertedFromCommuneOn: conversion,
  formerUnitKind: maybe(z.enum(UNIT_KINDS)),
  formerParentKind: maybe(z.enum(PARENT_KINDS)),
  formerCityClass: cityClass,
  craftVillageRecognised: maybe(z.boolean()),
  areas: maybe(listOf(z.enum(AREAS), { max: AREAS.length })),
})

const assetPart = maybe(textOf(200))

/**
 * What a cost line buys. Identity only: no rule judges it, it tells whether two lines are one
 * thing.
 */
const Asset = strict({
  maker: assetPart,
  model: assetPart,
  serial: assetPart,
  invoice: assetPart,
})

/** Money of another programme of the State on a cost line, by the name of the programme. */
const OtherSource = strict({ programme: Id, amount: maybe(Amount) })

const Cost = strict({
  id: maybe(Id),
  kind: maybe(z.enum(COST_KINDS)),
  amount: maybe(Amount),
  otherStateSupport: maybe(Amount),
  otherSources: maybe(listOf(OtherSource, { max: 100 })),
  asset: maybe(Asset),
})
const Requested = strict({
  national: maybe(Amount),
  local: maybe(Amount),
  other: maybe(Amount),
  counterpart: maybe(Amount),
})

/** People who write the Vietnamese term are told its id. */
const Activity = z.enum(ACTIVITY_IDS as readonly [ActivityId, ...ActivityId[]], {
  error: (issue) =>
    told(issue, typeof issue.input === 'string' ? { meant: activityNamed(issue.input) } : {}),
})

function activityNamed(words: string): string {
  const term = nearest(words, Object.values(ACTIVITY_TERMS))
  return ACTIVITY_IDS.find((each) => ACTIVITY_TERMS[each] === term) ?? words
}

const Item = strict({
  id: Id,
  activity: Activity,
  units: z.pipe(
    maybe(z.int().check(z.gte(1), z.lte(1_000_000))),
    z.transform((value) => value ?? 1),
  ),
  level: maybe(z.enum(LEVELS)),
  beneficiary: maybe(Beneficiary),
  site: maybe(Site),
  costs: maybe(listOf(Cost, { max: 1_000 })),
  requested: maybe(Requested),
  facts: maybe(
    readBy(recordOf(z.string().check(z.maxLength(120)), z.unknown(), { max: 1_000 }), readFactBag),
  ),
})

/**
 * Kết quả thẩm định. / What a person found on one line of the checklist of a decision: `line` is
 * its id.
 */
const Verified = strict({
  line: idOf(400),
  holds: z.boolean(),
  by: TextField,
  on: DayText,
  why: maybe(TextField),
})

/** Sự kiện. / One event in the life of a project. */
export const Event = strict({
  type: z.enum(EVENT_TYPES),
  on: DayText,
  amount: maybe(Amount),
  papers: maybe(listOf(TextField, { max: 200 })),
  progress: maybe(
    Percentage.check(
      demand((rate) => rate <= 1_000_000, 'Tiến độ không quá 100%.', 'Progress is at most 100%.'),
    ),
  ),
  by: maybe(z.enum(EVENT_ACTORS)),
  item: maybe(Id),
  changes: maybe(listOf(z.enum(ADJUSTMENTS), { max: 50 })),
  why: maybe(TextField),
})

/**
 * Đề án khuyến công. / The schema of a grant-supported project: the input of `decide` and `audit`.
 *
 * Every fact may be absent or `null`: both mean *unknown*, never zero; `[]` is known to be empty.
 * Amounts are đồng, written as integers or as the law does («900 triệu đồng»). Unknown keys are
 * refused with "did you mean".
 *
 * It is a schema of `zod/mini`, and composes with that: `listOf(Project)`,
 * `z.infer<typeof Project>`.
 *
 * @example
 * ```ts
 * import { Project } from '@khuyencong/core'
 * Project.parse({ id: 'p1', items: [{ id: '1', activity: 'advanced-machinery' }] }).items[0]?.units // => 1
 * ```
 */
export const Project = speaking(
  strict({
    $schema: z.optional(z.string().check(z.maxLength(300))),
    id: Id,
    title: maybe(TextField),
    kind: maybe(z.enum(PROJECT_KINDS)),
    fund: maybe(z.enum(FUNDS)),
    planYear: maybe(year),
    planBuildingYear: maybe(year),
    implementer: maybe(strict({ name: maybe(TextField), kind: maybe(Id) })),
    approval: maybe(strict({ level: maybe(z.enum(APPROVAL_LEVELS)), on: maybe(DayText) })),
    commitments: maybe(
      strict({ counterpart: maybe(z.boolean()), noDoubleFunding: maybe(z.boolean()) }),
    ),
    items: listOf(Item, { min: 1, max: 1_000 }),
    events: maybe(listOf(Event, { max: 1_000 })),
    verified: maybe(listOf(Verified, { max: 10_000 })),
  }),
)

/**
 * Đề án đã đọc. / A project as read: every absent fact is `null`, every amount a number of đồng.
 */
export type Project = z.output<typeof Project>
export type { ProjectInput } from './project-input.js'
/** Hạng mục đã đọc. / An item of a project as read. */
export type ProjectItem = Project['items'][number]
export type CostLine = NonNullable<ProjectItem['costs']>[number]
/** Sự kiện đã đọc. / An event of a project as read. */
export type ProjectEvent = NonNullable<Project['events']>[number]
/** An event as written, or as read. */
export type EventInput = ProjectEventInput | ProjectEvent

/** Stands, unseen and uncopied, on what {@link readProject} gave. */
const READ = Symbol('read')

/**
 * Đọc đề án. / Reads a project once: **start here for input that is not trusted**, such as the
 * body of an HTTP request or a row of a file. What it returns is frozen and can be handed to
 * `decide` any number of times without being read again. `where` is what messages call the input.
 *
 * @throws `KhuyenCongError` naming every misspelt field, impossible day and unreadable amount,
 * each with its place. Whether a province exists is known only to a rule book: `decide` refuses
 * that.
 * @example
 * ```ts
 * import { isKhuyenCongError, readProject } from '@khuyencong/core'
 * const body: unknown = { id: 'p1', fnud: 'local', items: [{ id: '1', activity: 'showroom' }] }
 * let told: readonly (string | null)[] = []
 * try { readProject(body, 'body') } catch (error) { if (isKhuyenCongError(error)) told = error.problems.map(({ at, found, hintEn }) => `${at}: ${found}. ${hintEn}`) }
 * told // => ['body: fnud. Did you mean `fund`?']
 * ```
 */
export function readProject(input: unknown, where = 'project'): Project {
  if (isReadProject(input)) return input
  const project = readAs(Project, input, where)
  refuseTwins(
    project.items.map((item) => item.id),
    where,
  )
  return freeze(Object.defineProperty(project, READ, { value: true }))
}

/** Whether a value is a project that {@link readProject} gave. */
export function isReadProject(input: unknown): input is Project {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, READ)
}

/**
 * Viết đề án. / A project as read, written back as plain JSON in one fixed form: unknown facts
 * left out, amounts as integers of đồng, rates as text. Reading it again gives the same project;
 * two ways of writing one project come out alike.
 */
export function writeProject(project: Project): ProjectInput {
  const items = project.items.map((item) => ({
    ...item,
    facts: item.facts && writeFactBag(item.facts),
  }))
  const events =
    project.events?.map((event) => ({
      ...event,
      progress: event.progress === null ? null : formatRate(event.progress),
    })) ?? null
  return withoutNulls({ ...project, $schema: null, items, events }) as ProjectInput
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => [key, withoutNulls(each)]),
  )
}

function freeze<T extends object>(value: T): T {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) freeze(part as object)
  return Object.freeze(value)
}

function refuseTwins(ids: readonly string[], where: string): void {
  const twin = ids.find((each, index) => ids.indexOf(each) !== index)
  if (twin === undefined) return
  throw new KhuyenCongError({
    code: 'DUPLICATE_ID',
    at: `${where} › items`,
    found: twin,
    message: `Hai hạng mục cùng mã «${twin}».`,
    messageEn: `Two items share the id \`${twin}\`.`,
  })
}
