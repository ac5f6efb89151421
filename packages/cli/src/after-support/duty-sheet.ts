import { type Citation, citationText, type Project, type RuleBook, term } from '@khuyencong/core'
import {
  type Duty,
  DUTY_STATUSES,
  dutyActorName,
  dutyKindName,
  dutyStatusName,
  periodText,
} from '@khuyencong/core/follow-up'
import type { TableToWrite, WrittenCell } from '@khuyencong/office'
import { tableMaker } from '../tables/headed-table.js'
import { type Reader, textIn } from '../text/reader.js'
import { dutySheetWords } from './duty-sheet-messages.js'
import { followUpWords, neededWords } from './messages.js'

/** Đề án của việc. / What is shown of the project that a duty is about. */
export interface DutySubject {
  readonly title: string | null
  /** The ids of those it supports. */
  readonly establishments: readonly string[]
  /** The provinces it stands in, as it names them. */
  readonly provinces: readonly string[]
}

/** What a table shows of a project beside its duties. */
export const dutySubject = ({ title, items }: Project): DutySubject => ({
  title,
  establishments: distinct(items.map(({ beneficiary }) => beneficiary?.id ?? null)),
  provinces: distinct(items.map(({ site }) => site?.province ?? null)),
})

const distinct = (words: readonly (string | null)[]): readonly string[] =>
  [...new Set(words.filter((word) => word !== null))].sort()

/**
 * Bảng việc phải làm đang lập. / A table of duties as it grows, one a row: the cells alone are kept,
 * texts that come again once. The gravest stand first; the order they came in has no effect.
 */
export class DutyTable {
  readonly #lines: DutyLine[] = []
  readonly #texts = new Map<string, WrittenCell>()
  readonly #cited = new Map<string, Citation>()

  constructor(
    readonly book: RuleBook,
    readonly reader: Reader,
  ) {}

  /** Takes in a duty; `subject`: of its project, `null` for one of a whole territory. */
  add(duty: Duty, subject: DutySubject | null): void {
    const { citation } = duty
    if (citation !== null) this.#cited.set(`${citation.document}\n${citation.provision}`, citation)
    const cells = rowOf(duty, subject, this.book, this.reader)
    const rank = DUTY_STATUSES.indexOf(duty.status)
    this.#lines.push({ rank, cells: cells.map((cell) => this.#once(cell)) })
  }

  /** One text, or one day, for all that are equal. */
  #once(cell: WrittenCell): WrittenCell {
    if (cell === null || typeof cell === 'number') return cell
    const text = typeof cell === 'string' ? cell : JSON.stringify(cell)
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#texts.set(text, cell)
    return cell
  }

  /** The provisions that the duties rest on. */
  get cited(): Iterable<Citation> {
    return this.#cited.values()
  }

  /** The table of what came in so far. */
  table(): TableToWrite {
    const lines = [...this.#lines].sort(gravestLineFirst)
    const make = tableMaker(dutySheetWords, this.reader.lang)
    return make(
      'name',
      COLUMNS,
      lines.map(({ cells }) => cells),
    )
  }
}

/** A duty as it is kept: how grave it is, and its cells. */
interface DutyLine {
  readonly rank: number
  readonly cells: readonly WrittenCell[]
}

const COLUMNS = [
  ['status', 16],
  ['project', 16],
  ['title', 36],
  ['establishments', 18],
  ['place', 20],
  ['kind', 16],
  ['what', 44],
  ['period', 16],
  ['by', 24],
  ['sentTo', 24],
  ['due', 12, 'day'],
  ['late', 10, 'money'],
  ['doneOn', 12, 'day'],
  ['amount', 18, 'money'],
  ['needed', 30],
  ['article', 36],
  ['evidence', 20],
  ['rule', 30],
] as const

/** By status, then by the cells of these columns, then by all of them. */
const ORDER = ['project', 'place', 'due', 'rule', 'what', 'period'].map((name) =>
  COLUMNS.findIndex(([column]) => column === name),
)

function gravestLineFirst(a: DutyLine, b: DutyLine): number {
  if (a.rank !== b.rank) return a.rank - b.rank
  for (const column of ORDER) {
    const [one, other] = [orderText(a.cells[column] ?? null), orderText(b.cells[column] ?? null)]
    if (one !== other) return one < other ? -1 : 1
  }
  return JSON.stringify(a.cells) < JSON.stringify(b.cells) ? -1 : 1
}

const orderText = (cell: WrittenCell): string =>
  typeof cell === 'object' && cell !== null && 'day' in cell ? cell.day : String(cell ?? '')

function rowOf(
  duty: Duty,
  subject: DutySubject | null,
  book: RuleBook,
  { lang }: Reader,
): readonly WrittenCell[] {
  const { status, kind, period, due, doneOn, lateDays, citation, evidence } = duty
  const actors = (of: Duty['by']): string => of.map((each) => dutyActorName(each, lang)).join(', ')
  return [
    dutyStatusName(status, lang),
    duty.project,
    subject?.title ?? null,
    subject?.establishments.join('; ') ?? null,
    placeText(duty, subject, book, lang),
    dutyKindName(kind, lang),
    textIn([duty.title, duty.titleEn], lang),
    period === null ? null : periodText(period, lang),
    actors(duty.by),
    actors(duty.sentTo),
    due === null ? (status === 'due' ? textIn(followUpWords.noDay, lang) : null) : { day: due },
    status === 'late' || (status === 'done' && lateDays > 0) ? lateDays : null,
    doneOn === null ? null : { day: doneOn },
    kind === 'refund' && duty.amount === null ? textIn(dutySheetWords.notKnown, lang) : duty.amount,
    duty.missing.map((each) => textIn(neededWords[each] ?? [each, each], lang)).join('; '),
    citation === null ? null : citationText(citation, lang),
    evidence === null ? null : term(evidence, lang),
    duty.rule,
  ]
}

function placeText(
  { province }: Duty,
  subject: DutySubject | null,
  { register }: RuleBook,
  lang: Reader['lang'],
): string {
  const nameOf = (id: string): string =>
    register?.provinces.find((each) => each.id === id)?.name ?? id
  if (subject !== null) return subject.provinces.map(nameOf).join('; ')
  return province === null ? textIn(followUpWords.country, lang) : nameOf(province)
}
