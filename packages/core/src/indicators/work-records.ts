import * as z from 'zod/mini'
import type { ReadOnly } from '../json/read-only.js'
import { Amount, DayText } from '../reading/amounts.js'
import { withMessages } from '../reading/issue-problems.js'
import { maxLength } from '../reading/lengths.js'
import { listOf, maybe, readAs, strict } from '../reading/reading.js'
import { Id, TextField } from '../reading/texts.js'
import { INDICATOR_DIMENSIONS } from './cells.js'

const year = z.int().check(z.gte(1990), z.lte(2200))
const count = z.int().check(z.gte(0), z.lte(1_000_000_000))

/** Of each kind, so many records one file may hold. */
const MAX_RECORDS = 100_000

/** Where a record belongs; the names of district and commune are compared as names are. */
const place = {
  province: maybe(Id),
  formerProvince: maybe(Id),
  district: maybe(TextField),
  commune: maybe(TextField),
} as const

/** A need that an establishment named in a survey; `project` is what it became, `none` nothing. */
const Need = strict({
  ...place,
  establishment: maybe(strict({ id: maybe(Id), name: maybe(TextField) })),
  activity: maybe(Id),
  on: maybe(DayText),
  amount: maybe(Amount),
  units: maybe(count),
  project: maybe(z.union([z.literal('none'), Id])),
})

/** Someone who does promotion work; no name is asked for. `left` is a day, or «never». */
const Person = strict({
  ...place,
  id: maybe(Id),
  role: z.enum(['collaborator', 'official']),
  fullTime: maybe(z.boolean()),
  from: maybe(DayText),
  left: maybe(z.union([z.literal('never'), DayText])),
  skills: maybe(listOf(TextField, { max: 50 })),
  trained: maybe(listOf(DayText, { max: 200 })),
})

/** A trip out to communes: how far it went, and how many people went. */
const Trip = strict({
  ...place,
  on: maybe(DayText),
  kilometres: maybe(count),
  people: maybe(count),
})

/** What those who do the work have to do it with. `retired` is a day, or «never». */
const Means = strict({
  ...place,
  kind: z.enum(['office', 'vehicle', 'equipment']),
  title: maybe(TextField),
  count: maybe(count),
  from: maybe(DayText),
  retired: maybe(z.union([z.literal('never'), DayText])),
})

/** A programme that is blended in, and what of it was meant to be. */
const BlendedProgramme = strict({
  programme: Id,
  title: maybe(TextField),
  year: maybe(year),
  target: maybe(Amount),
})

/**
 * Sổ công tác khuyến công. / The schema of the records around projects: needs surveyed before the
 * plan, collaborators and officials, trips and means, programmes blended in. The input of
 * `workIndicators`.
 *
 * Absent or `null` is not known, never zero.
 *
 * @example
 * ```ts
 * import { WorkRecords } from '@khuyencong/core/indicators'
 * const people = [{ role: 'collaborator', province: 'dak-lak', from: '2024-01-01' }]
 * WorkRecords.parse({ id: 'w', on: '2024-12-31', people }).people?.[0]?.left // => null
 * ```
 */
export const WorkRecords = withMessages(
  strict({
    $schema: z.optional(z.string().check(maxLength(300))),
    id: Id,
    title: maybe(TextField),
    source: maybe(TextField),
    on: DayText,
    by: maybe(listOf(z.enum(INDICATOR_DIMENSIONS), { max: INDICATOR_DIMENSIONS.length })),
    needs: maybe(listOf(Need, { max: MAX_RECORDS })),
    people: maybe(listOf(Person, { max: MAX_RECORDS })),
    trips: maybe(listOf(Trip, { max: MAX_RECORDS })),
    means: maybe(listOf(Means, { max: MAX_RECORDS })),
    programmes: maybe(listOf(BlendedProgramme, { max: 1_000 })),
  }),
)

/** Sổ công tác đã đọc. / Records around projects as read. */
export type WorkRecords = z.output<typeof WorkRecords>
/** Sổ công tác như viết trong tệp. / Records around projects as a file writes them. */
export type WorkRecordsInput = ReadOnly<z.input<typeof WorkRecords>>
export type SurveyedNeed = NonNullable<WorkRecords['needs']>[number]
export type WorkPerson = NonNullable<WorkRecords['people']>[number]
export type WorkTrip = NonNullable<WorkRecords['trips']>[number]
export type WorkMeans = NonNullable<WorkRecords['means']>[number]
export type DeclaredProgramme = NonNullable<WorkRecords['programmes']>[number]

/** Reads records around projects. Throws `KhuyenCongError` naming every problem. */
export const readWorkRecords = (input: unknown, where: string): WorkRecords =>
  readAs(WorkRecords, input, where)
