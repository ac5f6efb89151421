import {
  FINDING_CODES,
  type FindingCode,
  type Lang,
  moneyText,
  type Project,
  type ProjectVerdict,
  type RuleBook,
  term,
  vnd,
} from '@khuyencong/core'
import type { Call } from '../../terminal/io.js'
import type { Shown } from '../../judging/judging.js'
import { findingCitations, findingLabel, findingSentence } from '../../text/output.js'

/** A finding as the report's table shows it: the texts of its cells, and how grave it is. */
export interface ReportRow {
  readonly cells: readonly [
    project: string,
    item: string,
    label: string,
    sentence: string,
    citations: string,
  ]
  readonly severity: Shown['findings'][number]['severity']
  /** Which entry of its batch it is of, counted from 0. */
  readonly entry: number
}

/** The findings of a project as rows. */
export function rowsOf(
  shown: Shown,
  lang: Lang,
  book: RuleBook,
  entry: number,
): readonly ReportRow[] {
  return shown.findings.map((each) => ({
    entry,
    severity: each.severity,
    cells: [
      shown.project.id,
      each.item ?? '',
      findingLabel(each, lang),
      findingSentence(each, lang, book),
      findingCitations(each, lang),
    ],
  }))
}

/** Số đếm của một lần rà soát. / What an audit counts: plain numbers, so that parts of it can be added up. */
export interface Tally {
  judged: number
  unread: number
  readonly verdicts: Partial<Record<ProjectVerdict, number>>
  readonly codes: Partial<Record<FindingCode, number>>
  readonly requested: Sum
  readonly allowed: Sum
}

/** A sum of đồng over the items whose amount is known, and how many are and are not. */
interface Sum {
  dong: bigint
  known: number
  unknown: number
}

export const emptyTally = (): Tally => ({
  judged: 0,
  unread: 0,
  verdicts: {},
  codes: {},
  requested: { dong: 0n, known: 0, unknown: 0 },
  allowed: { dong: 0n, known: 0, unknown: 0 },
})

/** Counts one judgement in. */
export function take(tally: Tally, shown: Shown, { fund, items }: Project): void {
  tally.judged += 1
  more(tally.verdicts, shown.verdict, 1)
  for (const { code, found, expected } of shown.findings)
    if (code === 'MORE_FINDINGS') more(tally.codes, expected as FindingCode, Number(found))
    else more(tally.codes, code, 1)
  shown.items.forEach(({ support }, index) => {
    count(tally.requested, fund === null ? null : (items[index]?.requested?.[fund] ?? null))
    count(tally.allowed, support.answer === 'met' ? support.allowed : null)
  })
}

/** Counts another tally in. */
export function addTally(tally: Tally, other: Tally): void {
  tally.judged += other.judged
  tally.unread += other.unread
  for (const each of VERDICTS) more(tally.verdicts, each, other.verdicts[each] ?? 0)
  for (const each of FINDING_CODES) more(tally.codes, each, other.codes[each] ?? 0)
  for (const sum of ['requested', 'allowed'] as const) {
    tally[sum].dong += other[sum].dong
    tally[sum].known += other[sum].known
    tally[sum].unknown += other[sum].unknown
  }
}

function more<K extends string>(counts: Partial<Record<K, number>>, key: K, by: number): void {
  if (by > 0) counts[key] = (counts[key] ?? 0) + by
}

function count(sum: Sum, amount: number | null): void {
  if (amount === null) {
    sum.unknown += 1
    return
  }
  sum.known += 1
  sum.dong += BigInt(amount)
}

/** The verdicts in the order they are told. */
export const VERDICTS: readonly ProjectVerdict[] = ['eligible', 'ineligible', 'undetermined']

/** The summary, a name and a text each. */
export function summaryRows(
  tally: Tally,
  { say, lang }: Pick<Call, 'lang' | 'say'>,
): readonly (readonly [name: string, text: string])[] {
  const verdicts = VERDICTS.filter((each) => each in tally.verdicts).map(
    (each) => `${tally.verdicts[each] ?? 0} ${term(each, lang)}`,
  )
  const codes = FINDING_CODES.filter((each) => each in tally.codes).map(
    (each) => `[${each}] ${tally.codes[each] ?? 0}`,
  )
  const money = ({ dong, known, unknown }: Sum): string => {
    if (known === 0 && unknown > 0)
      return say(`chưa có số liệu (${unknown} hạng mục)`, `not known (${unknown} items)`)
    const text =
      dong > BigInt(Number.MAX_SAFE_INTEGER)
        ? say(
            'quá lớn, không in chính xác được (trên 2^53 − 1 đồng)',
            'too large to be printed exactly (above VND 2^53 − 1)',
          )
        : moneyText(vnd(Number(dong)), lang)
    return unknown === 0
      ? text
      : say(`${text} (${unknown} hạng mục chưa tính được)`, `${text} (${unknown} items not known)`)
  }
  return [
    [
      say('Đã xét', 'Judged'),
      `${tally.judged} ${say('đề án', 'projects')}${verdicts.length === 0 ? '' : ` — ${verdicts.join(' · ')}`}`,
    ],
    ...(tally.unread === 0
      ? []
      : [[say('Không xét được', 'Could not be judged'), String(tally.unread)] as const]),
    [
      say('Phát hiện', 'Findings'),
      codes.length === 0 ? say('không có', 'none') : codes.join(' · '),
    ],
    [say('Số tiền đề nghị', 'Money requested'), money(tally.requested)],
    [say('Tổng mức hỗ trợ tối đa đã tính được', 'Money that may be granted'), money(tally.allowed)],
  ]
}
