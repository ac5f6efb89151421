import { type FollowUpMember, isOfProject, membersOf } from '../kinds/follow-up/follow-up.js'
import type { RuleBook } from '../packs/rule-book.js'
import { type Day, dayBefore } from '../values/calendar.js'
import { memoize } from '../values/memoize.js'
import { answered } from './answer.js'
import type { DueDay } from './due-days.js'
import { type Duty, dutyOf } from './duty.js'
import { concerns, followUpLaw, gradeOf, type LawSpan } from './follow-up-law.js'
import type { DutyHolder, RecordsByDuty } from './follow-up-records.js'
import type { ProjectLife } from './project-life.js'
import { earliest, owedUpTo, recordFor } from './report-duties.js'

/** A place as projects name it, and the first day anything is known of there. */
interface Territory {
  readonly province: string | null
  readonly former: string | null
  readonly from: Day
}

type Report = FollowUpMember<'reports'>

/**
 * Báo cáo của địa phương. / The reports of whole territories: owed by a province, or the nation,
 * from the first day on which one of its projects that the rule concerns is known to be under way.
 * It keeps one line for each place, however many projects there are.
 */
export class TerritoryDuties {
  readonly #places = new Map<LawSpan, Map<string, Territory>>()

  constructor(
    private readonly book: RuleBook,
    private readonly on: Day,
    private readonly records: RecordsByDuty,
  ) {}

  /** Takes note of where a project is. */
  add({ project, began }: ProjectLife): void {
    if (began === null) return
    for (const span of followUpLaw(this.book)) {
      if (reportsOf(span).length === 0) continue
      if (concerns(this.book, span, project, began).verdict !== 'met') continue
      const places = memoize(this.#places, span, () => new Map<string, Territory>())
      for (const { site } of project.items) {
        const [province, former] = [site?.province ?? null, site?.formerProvince ?? null]
        const key = JSON.stringify([province, former])
        const from = earliest([places.get(key)?.from ?? null, began]) as Day
        places.set(key, { province, former, from })
      }
    }
  }

  /** What is owed by the places of the projects that were added. */
  duties(): readonly Duty[] {
    return [...this.#places].flatMap(([span, places]) =>
      reportsOf(span).flatMap((report) => this.#ofReport(span, report, [...places.values()])),
    )
  }

  #ofReport(span: LawSpan, report: Report, places: readonly Territory[]): readonly Duty[] {
    const { on } = this
    const from = earliest(places.map((place) => place.from)) as Day
    if (!span.encoded || report.notEncoded !== null)
      return from <= (span.to ?? on) && (span.from ?? on) <= on
        ? this.#holders(report, places, span.to !== null && span.to < on ? span.to : on).map(
            (holder) => this.#duty(span, report, holder, { status: 'not-encoded' }),
          )
        : []
    return owedUpTo(report, span, { from, to: null, on }).flatMap((owed) => {
      const day = owed.due ?? dayBefore(owed.from)
      const begun = places.filter((place) => place.from <= day)
      return this.#holders(report, begun, day).map((holder) =>
        this.#owed(span, report, holder, owed),
      )
    })
  }

  #owed(span: LawSpan, report: Report, holder: DutyHolder, owed: DueDay): Duty {
    const { on, records } = this
    const doneOn = recordFor(owed, report.id, holder, records)?.on ?? null
    const answer = answered({ on, due: owed.due, doneOn, known: records.known })
    return this.#duty(span, report, holder, { period: owed.period, ...answer })
  }

  #duty(
    span: LawSpan,
    { id, title, titleEn, by, sentTo, citation }: Report,
    { province }: DutyHolder,
    more: Partial<Duty> & Pick<Duty, 'status'>,
  ): Duty {
    const evidence = span.encoded ? gradeOf(span, citation, more.due ?? this.on) : null
    return dutyOf({
      ...{ kind: 'report', duty: id, title, titleEn, by, sentTo: sentTo ?? [], province },
      rule: span.id,
      citation: span.encoded ? citation : null,
      evidence: more.status === 'not-encoded' ? null : evidence,
      ...more,
    })
  }

  /** The provinces, as named on a day, or the nation. */
  #holders({ covers }: Report, places: readonly Territory[], day: Day): readonly DutyHolder[] {
    if (places.length === 0) return []
    if (covers === 'nation') return [{ project: null, province: null }]
    const named = places.map(({ province, former }) =>
      province === null ? null : this.book.at(day).place(province, former).province,
    )
    return [...new Set(named)].flatMap((province) =>
      province === null ? [] : [{ project: null, province }],
    )
  }
}

const reportsOf = (span: LawSpan): readonly Report[] =>
  membersOf(span.version, 'reports').filter((report) => !isOfProject(report))
