import { paidSum } from '../lifecycle/ledger-context.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { Project, ProjectEvent, ProjectItem } from '../project/project.js'
import type { Day } from '../values/calendar.js'
import type { Vnd } from '../values/money.js'

/** Một khoản hỗ trợ. / What one item of a project gave to an establishment. */
export interface SupportLine {
  readonly project: string
  readonly title: string | null
  readonly item: string
  /** The day of approval, else of the first event; `null` where neither is known. */
  readonly on: Day | null
  readonly planYear: number | null
  readonly fund: Project['fund']
  readonly activity: string
  /** The province as named on that day, and the one that has the territory on the day asked about. */
  readonly province: string | null
  readonly presentProvince: string | null
  /** Đồng; `null` where it is not known. */
  readonly requested: { readonly national: Vnd | null; readonly local: Vnd | null }
  /** In đồng, by the events; `null` where they do not tell, or not of this item alone. */
  readonly advanced: Vnd | null
  readonly settled: Vnd | null
  readonly refunded: Vnd | null
  /** Some money of the project is known only for several items together. */
  readonly shared: boolean
}

/** The items of a project for an establishment, as lines of its ledger. */
export function supportLines(
  book: RuleBook,
  project: Project,
  items: readonly ProjectItem[],
  on: Day,
): readonly SupportLine[] {
  const events = project.events?.filter((event) => event.on <= on) ?? null
  const day = dayOf(project, events, on)
  return items.map((item) => {
    const own = moneyOf(project, item, events)
    return {
      project: project.id,
      title: project.title,
      item: item.id,
      on: day,
      planYear: project.planYear,
      fund: project.fund,
      activity: item.activity,
      province: provinceOn(book, item, day ?? on),
      presentProvince: provinceOn(book, item, on),
      requested: {
        national: item.requested?.national ?? null,
        local: item.requested?.local ?? null,
      },
      ...own,
    }
  })
}

function dayOf({ approval }: Project, events: readonly ProjectEvent[] | null, on: Day): Day | null {
  const approved = approval?.on ?? null
  if (approved !== null && approved <= on) return approved
  const of = (known: readonly ProjectEvent[]): Day | null =>
    known.map((event) => event.on).sort()[0] ?? null
  return of((events ?? []).filter(({ type }) => type === 'approved')) ?? of(events ?? [])
}

const MONEY = ['advanced', 'settled', 'refunded'] as const

function moneyOf(
  { items }: Project,
  { id }: ProjectItem,
  events: readonly ProjectEvent[] | null,
): Pick<SupportLine, (typeof MONEY)[number] | 'shared'> {
  const together = (type: ProjectEvent['type']): boolean =>
    items.length > 1 && (events ?? []).some((event) => event.type === type && event.item === null)
  const sum = (type: (typeof MONEY)[number]): Vnd | null =>
    events === null || together(type)
      ? null
      : paidSum(
          events.filter(({ item }) => item === null || item === id),
          type,
        )
  return {
    advanced: sum('advanced'),
    settled: sum('settled'),
    refunded: sum('refunded'),
    shared: MONEY.some(together),
  }
}

const provinceOn = (book: RuleBook, { site }: ProjectItem, on: Day): string | null =>
  (site?.province ?? null) === null
    ? null
    : book.at(on).place(site?.province ?? null, site?.formerProvince ?? null).province
