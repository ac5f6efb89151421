import { citationText, type Project, type RuleBook, term } from '@khuyencong/core'
import {
  type Duty,
  DUTY_STATUSES,
  dutyActorName,
  dutyKindName,
  dutyStatusName,
  periodText,
} from '@khuyencong/core/follow-up'
import type { WrittenCell, WrittenTable } from '@khuyencong/office'
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
 * they came in.
 */
export function dutySheet(
  duties: readonly SheetDuty[],
  book: RuleBook,
  reader: Reader,
): WrittenTable {
  const rows = inOrder(duties).map((each) => rowOf(each, book, reader))
  return tableMaker(dutySheetWords, reader.lang)('name', COLUMNS, rows)
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

function inOrder(duties: readonly SheetDuty[]): readonly SheetDuty[] {
  return duties
    .map((each) => ({ each, place: placeOf(each) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ each }) => each)
}

const placeOf = ({ duty, subject }: SheetDuty): string =>
  JSON.stringify([
    DUTY_STATUSES.indexOf(duty.status),
    duty.project ?? '',
    duty.province ?? '',
    duty.due ?? '9',
    duty.rule,
    duty.duty,
    duty.period,
    duty,
    subject,
  ])

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
