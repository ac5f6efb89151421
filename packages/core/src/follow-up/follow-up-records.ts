import * as z from 'zod/mini'
import { DayText } from '../reading/amounts.js'
import { maxLength } from '../reading/lengths.js'
import { demand, listOf, maybe, readAs, strict } from '../reading/reading.js'
import { Id, TextField } from '../reading/texts.js'
import type { Day } from '../values/calendar.js'
import { memoize } from '../values/memoize.js'
import { followUpDemands } from './messages.js'

const period = z.string().check(
  maxLength(10),
  demand((text) => /^\d{4}(?:-(?:0[1-9]|1[0-2])|\/[1-9]\d?)?$/u.test(text), followUpDemands.period),
)

const Shape = strict({
  duty: Id,
  project: maybe(Id),
  province: maybe(Id),
  period: maybe(period),
  on: DayText,
  by: maybe(TextField),
  holds: maybe(z.boolean()),
  note: maybe(TextField),
})

/**
 * Việc đã làm. / The schema of what was done for a duty: a report received, an inspection made, a
 * commitment looked at (`holds`). `duty` is the id of the report or inspection in its rule;
 * `period` tells which month (`2023-03`), year (`2023`) or part of a year (`2023/1`) it is for.
 */
export type FollowUpRecord = z.output<typeof Shape>
/** Việc đã làm, như viết trong tệp. / The same as a file writes it. */
export type FollowUpRecordInput = z.input<typeof Shape>

/**
 * Đọc danh sách việc đã làm. / Reads the list of reports received and inspections made.
 *
 * @param input - The list, as parsed from JSON.
 * @param where - What messages call it.
 * @returns The records, absent fields as `null`.
 * @throws `KhuyenCongError` for broken input, each problem with its place.
 * @example
 * ```ts
 * import { readFollowUpRecords } from '@khuyencong/core/follow-up'
 * readFollowUpRecords([{ duty: 'monthly-progress', project: 'p', on: '2023-03-20' }])[0]?.period
 * // => null
 * ```
 */
export function readFollowUpRecords(input: unknown, where = 'records'): readonly FollowUpRecord[] {
  return readAs(listOf(Shape, { max: 1_000_000 }), input, where)
}

/** Whom a duty is about. */
export interface DutyHolder {
  readonly project: string | null
  readonly province: string | null
}

/** The records up to a day, by duty and holder; it keeps which of them were asked for. */
export class RecordsByDuty {
  readonly #records = new Map<string, FollowUpRecord[]>()
  readonly #used = new Set<FollowUpRecord>()
  readonly #all: readonly FollowUpRecord[]

  /** Without a list nothing is known of what was received. */
  constructor(
    readonly known: boolean,
    records: readonly FollowUpRecord[],
    on: Day,
  ) {
    this.#all = records.filter((record) => record.on <= on)
    const byDay = [...this.#all].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    for (const record of byDay)
      memoize(this.#records, keyOf(record.duty, record), list).push(record)
  }

  /** Those of one duty of one holder, by day. */
  of(duty: string, holder: DutyHolder): readonly FollowUpRecord[] {
    return this.#records.get(keyOf(duty, holder)) ?? []
  }

  use(record: FollowUpRecord): FollowUpRecord {
    this.#used.add(record)
    return record
  }

  /** Those that answered to no duty. */
  get unused(): readonly FollowUpRecord[] {
    return this.#all.filter((record) => !this.#used.has(record))
  }
}

const list = (): FollowUpRecord[] => []

const keyOf = (duty: string, { project, province }: DutyHolder): string =>
  JSON.stringify([duty, project, province])
