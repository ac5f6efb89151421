import { type Day, endOfYear, yearOf } from '../values/calendar.js'
import { type SchemeOnDay, schemeOn } from './find-scheme.js'
import { FORMAT } from '../reading/format.js'
import { type GroupRanking, groupsOf, placesIn, rankings } from './group-ranking.js'
import { judgeEntries } from './judge-entries.js'
import { type Citation, type Evidence, weakest } from '../vocabulary/law.js'
import { byName } from './natural-order.js'
import { adjustedOf } from './normalise.js'
import { readRound } from './read-round.js'
import type { Round, RoundInput } from './round.js'
import { rulingsOf } from './round-checks.js'
import type { PackStamp } from '../packs/pack-stamp.js'
import { requireBook, type RuleBook } from '../packs/rule-book.js'
import type { SchemeLevel } from '../kinds/scheme/scheme-parts.js'
import { type EntryResult, resultOf, unansweredResult } from './score-result.js'
import { markSheetOf } from './mark-sheet.js'
import { chainOf } from './tie-break-chain.js'

/**
 * Kết quả chấm. / What a round comes to: plain JSON, the same for any order of entries and jurors.
 */
export interface RoundResult {
  readonly format: typeof FORMAT
  readonly scheme: string
  readonly on: Day
  readonly level: SchemeLevel['id'] | null
  readonly answer: 'in-force' | 'not-in-force' | 'not-encoded'
  readonly rule: string
  readonly version: Day | null
  readonly citation: Citation | null
  readonly evidence: Evidence | null
  readonly provisional: boolean
  /** The text was replaced on a day nobody has seen. */
  readonly historical: boolean
  /** A certificate issued on the day is valid until then, where the scheme says so. */
  readonly certificateUntil: Day | null
  readonly entries: readonly EntryResult[]
  readonly groups: readonly GroupRanking[]
  readonly toVerify: readonly { readonly text: string; readonly textEn: string }[]
  readonly packs: readonly PackStamp[]
}

/**
 * Chấm điểm một kỳ bình chọn. / Scores a round: marks, gates, bands, ranks, tie-breaks; beside the
 * machine's result stands the council's ruling.
 *
 * Exact throughout: fractions are compared as fractions and rounded only for display. A missing
 * mark makes an interval, and a verdict is given only where the whole interval agrees. Entries come
 * back in the natural order of their ids.
 *
 * @param book - The packs in force, joined by `createRuleBook`.
 * @param input - The round: the scheme, the day, the entries with their marks.
 * @returns Every entry with its exact mean, gates, band and rank.
 * @throws `KhuyenCongError` for broken input: a misspelt field, a mark above its maximum, an
 * unknown scheme.
 * @example
 * ```ts
 * import { createRuleBook } from '@khuyencong/core'
 * import { scoreRound } from '@khuyencong/core/score'
 * import { national } from '@khuyencong/rules-national'
 * const { entries } = scoreRound(createRuleBook([national]), {
 *   scheme: 'outstanding-product', on: '2023-08-01', level: 'province',
 *   entries: [{ id: 'p1', marks: [{ juror: 'j1', points: { market: 35, technical: 20.96, culture: 8, other: 6 } }] }],
 * })
 * entries[0]?.mean?.text                                           // => '69.96'
 * entries[0]?.gates.find(({ gate }) => gate === 'total')?.verdict  // => 'unmet'
 * ```
 */
export function scoreRound(book: RuleBook, input: RoundInput): RoundResult {
  const { vocabulary } = requireBook(book)
  const round = readRound(input, 'round', vocabulary)
  const scheme = schemeOn(book, round)
  const order = [...round.entries].sort((a, b) => byName(a.id, b.id))
  if (scheme.version === null) {
    const rulings = rulingsOf(round)
    const results = order.map((entry) =>
      unansweredResult(entry, rulings.get(entry.id) ?? null, scheme.answer),
    )
    return roundResult(scheme, round, results, [])
  }
  const { version } = scheme
  const sheet = markSheetOf(version, round)
  const tieBreak = chainOf(version, round, sheet, scheme.pack.vocabulary)
  const judged = judgeEntries(scheme, round, sheet, order)
  const groups = groupsOf(version, judged)
  const places = placesIn(groups, { version, round, sheet, tieBreak })
  const entries = judged.map(({ subject }) => subject.read)
  const adjusted = adjustedOf(version, round, entries)
  const results = judged.map((each) => {
    const { id } = each.subject.read.entry
    return resultOf(each, places.get(id) ?? null, adjusted.get(id) ?? null)
  })
  return roundResult(scheme, round, results, rankings(groups, places))
}

/** The whole result, with what the scheme says of the day. */
function roundResult(
  scheme: SchemeOnDay,
  round: Round,
  entries: readonly EntryResult[],
  groups: readonly GroupRanking[],
): RoundResult {
  const { pack, rule, version, answer } = scheme
  const own = version === null ? [] : [scheme.gradeOf(version.citation, version.evidence)]
  const evidence =
    version === null
      ? null
      : weakest([
          ...own,
          ...entries.flatMap((entry) => (entry.evidence === null ? [] : [entry.evidence])),
        ])
  return {
    format: FORMAT,
    scheme: rule.id.slice('scheme.'.length),
    on: round.on,
    level: round.level,
    answer,
    rule: `${pack.manifest.id}:${rule.id}`,
    version: version?.from ?? null,
    citation: version?.citation ?? null,
    evidence,
    provisional: evidence !== null && evidence !== 'quoted',
    historical: version?.historical === true,
    certificateUntil:
      version?.certificate?.untilEndOfYear == null
        ? null
        : endOfYear(yearOf(round.on) + version.certificate.untilEndOfYear - 1),
    entries,
    groups,
    toVerify: (version?.toVerify ?? []).map(({ text, textEn }) => ({ text, textEn })),
    packs: [scheme.stamp],
  }
}
