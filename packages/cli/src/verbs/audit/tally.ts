import {
  type FindingCode,
  type Lang,
  type Project,
  type ProjectVerdict,
  type RuleBook,
} from '@khuyencong/core'
import { excessBySeverity, excessOf } from '@khuyencong/core/auditing'
import type { LeftOut } from '../../auditing/project-choice.js'
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

/**
 * Số đếm của một lần rà soát. / What an audit counts: plain numbers, so that parts of it can be
 * added up.
 */
export interface Tally {
  judged: number
  unread: number
  /** What was not chosen, and so was not judged. */
  readonly left: LeftOut
  /** Findings of a severity that is not asked for. */
  hidden: number
  readonly verdicts: Partial<Record<ProjectVerdict, number>>
  readonly codes: Partial<Record<FindingCode, number>>
  /** Each severity by itself, the gravest first. */
  readonly findings: Readonly<Record<Severity, Partial<Record<FindingCode, Found>>>>
  /** By how much amounts are above what may be, none counted twice. */
  readonly excess: Record<Severity, bigint>
  readonly requested: Sum
  readonly allowed: Sum
  /** The items of which both amounts are known: only these can be held against each other. */
  readonly both: { items: number; requested: bigint; allowed: bigint }
}

export type Severity = Shown['findings'][number]['severity']

/** How often a code was found, and by how much the amounts found are above what may be. */
interface Found {
  times: number
  excess: bigint
}

/** A sum of đồng over the items whose amount is known, and how many are and are not. */
export interface Sum {
  dong: bigint
  known: number
  unknown: number
}

export const emptyTally = (): Tally => ({
  judged: 0,
  unread: 0,
  left: { outside: 0, unknown: 0 },
  hidden: 0,
  verdicts: {},
  codes: {},
  findings: { error: {}, warning: {}, info: {} },
  excess: { error: 0n, warning: 0n, info: 0n },
  requested: { dong: 0n, known: 0, unknown: 0 },
  allowed: { dong: 0n, known: 0, unknown: 0 },
  both: { items: 0, requested: 0n, allowed: 0n },
})

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** Counts one judgement in. */
export function take(tally: Tally, shown: Shown, { fund, items }: Project): void {
  tally.judged += 1
  more(tally.verdicts, shown.verdict, 1)
  for (const each of shown.findings)
    if (each.code === 'MORE_FINDINGS')
      addFinding(tally, each.severity, each.expected as FindingCode, Number(each.found), 0n)
    else addFinding(tally, each.severity, each.code, 1, BigInt(excessOf(each) ?? 0))
  const excess = excessBySeverity(shown.findings)
  for (const severity of SEVERITIES) tally.excess[severity] += excess[severity]
  shown.items.forEach(({ support }, index) => {
    const requested = fund === null ? null : (items[index]?.requested?.[fund] ?? null)
    const allowed = support.answer === 'met' ? support.allowed : null
    count(tally.requested, requested)
    count(tally.allowed, allowed)
    if (requested === null || allowed === null) return
    tally.both.items += 1
    tally.both.requested += BigInt(requested)
    tally.both.allowed += BigInt(allowed)
  })
}

function addFinding(
  tally: Tally,
  severity: Severity,
  code: FindingCode,
  times: number,
  excess: bigint,
): void {
  more(tally.codes, code, times)
  const found = (tally.findings[severity][code] ??= { times: 0, excess: 0n })
  found.times += times
  found.excess += excess
}

/** Counts another tally in. */
export function addTally(tally: Tally, other: Tally): void {
  tally.judged += other.judged
  tally.unread += other.unread
  tally.left.outside += other.left.outside
  tally.left.unknown += other.left.unknown
  tally.hidden += other.hidden
  for (const each of VERDICTS) more(tally.verdicts, each, other.verdicts[each] ?? 0)
  for (const severity of SEVERITIES) {
    tally.excess[severity] += other.excess[severity]
    for (const [code, { times, excess }] of Object.entries(other.findings[severity]))
      addFinding(tally, severity, code as FindingCode, times, excess)
  }
  for (const sum of ['requested', 'allowed'] as const) {
    tally[sum].dong += other[sum].dong
    tally[sum].known += other[sum].known
    tally[sum].unknown += other[sum].unknown
  }
  tally.both.items += other.both.items
  tally.both.requested += other.both.requested
  tally.both.allowed += other.both.allowed
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
