import { type Duty, DUTY_STATUSES, type DutyStatus } from '@khuyencong/core/follow-up'

/** Việc chưa xong. / One thing that is not done, and for how many periods. */
export interface OpenDuty {
  /** Of the earliest last day. */
  readonly first: Duty
  readonly last: Duty
  readonly times: number
}

/**
 * Việc chưa xong. / What is not done, one line for each report, inspection… of a project or a
 * province, whatever the number of its periods; all the rest is counted.
 */
export class OpenDuties {
  readonly #open = new Map<string, OpenDuty>()
  readonly counts = Object.fromEntries(DUTY_STATUSES.map((status) => [status, 0])) as Record<
    DutyStatus,
    number
  >
  /** Those of which only the records of what was done would tell; a commitment needs a look besides. */
  withoutRecords = 0

  add(duties: readonly Duty[]): void {
    for (const duty of duties) {
      this.counts[duty.status] += 1
      if (needsRecords(duty)) this.withoutRecords += 1
      if (duty.status !== 'done') this.#take(duty)
    }
  }

  #take(duty: Duty): void {
    const key = JSON.stringify([
      DUTY_STATUSES.indexOf(duty.status),
      duty.project ?? '',
      duty.province ?? '',
      duty.rule,
      duty.duty,
    ])
    const known = this.#open.get(key)
    if (known === undefined) this.#open.set(key, { first: duty, last: duty, times: 1 })
    else
      this.#open.set(key, {
        first: dayOf(duty) < dayOf(known.first) ? duty : known.first,
        last: dayOf(duty) > dayOf(known.last) ? duty : known.last,
        times: known.times + 1,
      })
  }

  /** The gravest first, then by project and by what is owed. */
  get rows(): readonly OpenDuty[] {
    return [...this.#open].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, open]) => open)
  }
}

const needsRecords = ({ kind, status, missing }: Duty): boolean =>
  kind !== 'lasting' && status === 'unknown' && missing.includes('records')

const dayOf = ({ due, period }: Duty): string => due ?? period ?? ''
