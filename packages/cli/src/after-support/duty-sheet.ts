import { citationText, type Project, type RuleBook, term } from '@khuyencong/core'
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

/** A duty with the project it is about; `null` for one of a whole territory. */
export interface SheetDuty {
  readonly duty: Duty
  readonly subject: DutySubject | null
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
 * Bảng việc phải làm. / Duties as a table, one a row, the gravest first; in one order, whatever order
 * they came in. The rows are made as they are written, so that many duties fit into memory.
 */
export function dutySheet(
  duties: readonly SheetDuty[],
  book: RuleBook,
  reader: Reader,
): TableToWrite {
  const ordered = [...duties].sort(gravestDutyFirst)
  const { name, columns } = tableMaker(dutySheetWords, reader.lang)('name', COLUMNS, [])
  const rows = {
    *[Symbol.iterator]() {
      for (const each of ordered) yield rowOf(each, book, reader)
    },
  }
  return { name, columns, rows }
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

/** By status, holder, last day, rule, duty, period; those that agree in all, by what else they say. */
function gravestDutyFirst(a: SheetDuty, b: SheetDuty): number {
  const grave = DUTY_STATUSES.indexOf(a.duty.status) - DUTY_STATUSES.indexOf(b.duty.status)
  if (grave !== 0) return grave
  const [one, other] = [placeOf(a), placeOf(b)]
  for (const [index, text] of one.entries()) {
    const against = other[index] ?? ''
    if (text !== against) return text < against ? -1 : 1
  }
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

const placeOf = ({ duty: { project, province, due, rule, duty, period } }: SheetDuty) =>
  [project ?? '', province ?? '', due ?? '9', rule ?? '', duty, period ?? ''] as const

function rowOf(
  { duty, subject }: SheetDuty,
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
    placeText({ duty, subject }, book, lang),
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
  { duty, subject }: SheetDuty,
  { register }: RuleBook,
  lang: Reader['lang'],
): string {
  const nameOf = (id: string): string =>
    register?.provinces.find((each) => each.id === id)?.name ?? id
  if (subject !== null) return subject.provinces.map(nameOf).join('; ')
  return duty.province === null ? textIn(followUpWords.country, lang) : nameOf(duty.province)
}
