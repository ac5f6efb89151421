import * as z from 'zod/mini'
import { maxLength } from '../reading/lengths.js'
import { DayText } from '../reading/amounts.js'
import { listOf, maybe, strict } from '../reading/reading.js'
import { Id, TextField } from '../reading/texts.js'
import { withMessages } from '../reading/issue-problems.js'
import { APPROVAL_LEVELS, FUNDS, PROJECT_KINDS } from '../vocabulary/vocabulary.js'
import type { ProjectEventInput } from './event-input.js'
import type { GivenFact } from './fact-catalogue.js'
import { Event, FactBag, Item, Result, Verified, year } from './project-parts.js'

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
 * Project.parse({ id: 'p1', items: [{ id: '1', activity: 'advanced-machinery' }] }).items[0]?.units
 * // => 1
 * ```
 */
export const Project = withMessages(
  strict({
    $schema: z.optional(z.string().check(maxLength(300))),
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
    facts: FactBag,
    items: listOf(Item, { min: 1, max: 1_000 }),
    events: maybe(listOf(Event, { max: 1_000 })),
    results: maybe(listOf(Result, { max: 1_000 })),
    verified: maybe(listOf(Verified, { max: 10_000 })),
  }),
)

/**
 * Đề án đã đọc. / A project as read: every absent fact is `null`, every amount a number of đồng.
 */
export interface Project extends Omit<WrittenProject, 'items' | 'facts'> {
  readonly items: readonly ProjectItem[]
  /** Facts of the project as a whole that packs declare. */
  readonly facts: Readonly<Record<string, GivenFact>> | null
}
/** A project of which only the shape has been read. */
export type WrittenProject = z.output<typeof Project>
export type { ProjectInput } from './project-input.js'
/** Hạng mục đã đọc. / An item of a project as read. */
export interface ProjectItem extends Omit<WrittenProject['items'][number], 'facts'> {
  /** Further facts that packs declare. */
  readonly facts: Readonly<Record<string, GivenFact>> | null
}
export type CostLine = NonNullable<ProjectItem['costs']>[number]
/** Sự kiện đã đọc. / An event of a project as read. */
export type ProjectEvent = NonNullable<Project['events']>[number]
/** Kết quả đã đọc. / A result of a project as read. */
export type ProjectResult = NonNullable<Project['results']>[number]
/** An event as written, or as read. */
export type EventInput = ProjectEventInput | ProjectEvent
