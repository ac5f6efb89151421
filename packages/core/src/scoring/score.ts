import { type Day, endOfYear, yearOf } from '../values/calendar.js'
import { type ReadEntry, readEntry, type Scored, scoreEntry } from './evaluate.js'
import { type SchemeOnDay, schemeOn } from './find-scheme.js'
import { FORMAT } from '../reading/format.js'
import { exactly, fromMillionths, isExact, type Span, ZERO } from '../values/fraction.js'
import { eligibilityOf, type GateSubject, gatesOf, machineOf, rulingsOf } from './gates.js'
import { type Citation, type Evidence, weakest } from '../vocabulary/law.js'
import { KhuyenCongError } from '../errors/errors.js'
import { type Adjusted, adjustedOf } from './normalise.js'
import { relativeSpans } from './relative.js'
import { type Round, readRound, type RoundInput } from './round.js'
import type { PackStamp } from '../packs/pack-stamp.js'
import { needBook, type RuleBook } from '../packs/rule-book.js'
import { problemsOfTieBreak } from '../kinds/scheme-check.js'
import type { Level, SchemeVersion, TieKey } from '../kinds/scheme-parts.js'
import { type EntryResult, type Judged, rankOf, resultOf, silentResult } from './score-result.js'
import { type Sheet, sheetOf } from './mark-sheet.js'
import { placeAll } from './rank-bounds.js'
import type { RankPlace } from './tie-break.js'
import type { Contender, End } from './tie-keys.js'

/**
 * Bảng xếp hạng một nhóm. / The ranking of one product group: entries that share a rank stand
 * together.
 */
export interface GroupRanking {
  readonly group: string | null
  readonly ranking: readonly { readonly rank: number | null; readonly entries: readonly string[] }[]
}

/**
 * Kết quả chấm. / What a round comes to: plain JSON, the same for any order of entries and jurors.
 */
export interface RoundResult {
  readonly format: typeof FORMAT
  readonly scheme: string
  readonly on: Day
  readonly level: Level['id'] | null
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
  const round = readRound(input)
  const scheme = schemeOn(needBook(book), round)
  const order = [...round.entries].sort((a, b) => byName(a.id, b.id))
  if (scheme.version === null)
    return frame(
      scheme,
      round,
      order.map((entry) =>
        silentResult(entry, rulingsOf(round).get(entry.id) ?? null, scheme.answer),
      ),
      [],
    )
  const { version } = scheme
  const sheet = sheetOf(version, round)
  const tieBreak = chainOf(version, round, sheet)
  const judged = judgeAll(scheme, round, sheet, order)
  const groups = groupsOf(version, judged)
  const places = new Map<string, RankPlace>()
  if (version.rankBy !== 'none') {
    for (const [group, members] of groups)
      for (const [id, place] of placeAll(members.map(contender), {
        rankBy: version.rankBy,
        keys: tieBreak,
        sheet,
        lottery: round.lottery,
        chair: round.jury?.find(({ role }) => role === 'chair')?.id ?? null,
        group,
      }))
        places.set(id, place)
  }
  const adjusted = adjustedOf(
    version,
    round,
    judged.map(({ subject }) => subject.read),
  )
  const results = judged.map((each) =>
    resultOf(
      each,
      places.get(each.subject.read.entry.id) ?? null,
      adjusted.get(each.subject.read.entry.id) ?? null,
    ),
  )
  return frame(scheme, round, results, rankings(groups, places))
}

/** «p2» before «p10», whatever the language of the machine. */
export function byName(a: string, b: string): number {
  const [x, y] = [a, b].map((name) =>
    name.replace(/\d+/gu, (digits) => digits.padStart(15, '0')),
  ) as [string, string]
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0
}

function judgeAll(
  scheme: Extract<SchemeOnDay, { answer: 'in-force' }>,
  round: Round,
  sheet: Sheet | null,
  order: Round['entries'],
): readonly Judged[] {
  const { version, gradeOf } = scheme
  const juries = juriesOf(round)
  const read = order.map((entry) =>
    readEntry(version, sheet, round, entry, juries.get(entry.group) ?? new Set()),
  )
  const rulings = rulingsOf(round)
  const subject = (each: ReadEntry, scored: Scored | null): GateSubject => ({
    version,
    gradeOf,
    sheet,
    read: each,
    scored,
    ruling: rulings.get(each.entry.id) ?? null,
  })
  const relative = sheet === null ? [] : spansBeside(version, sheet, read, subject)
  return read.map((each, index) => {
    const own = subject(
      each,
      sheet === null ? null : scoreEntry(version, sheet, each, relative[index] ?? NONE),
    )
    const gates = gatesOf(own)
    return { subject: own, gates, machine: machineOf(gates, own.scored) }
  })
}

const NONE: ReadonlyMap<number, Span> = new Map()

/** The criteria measured against the other entries: first who is eligible, then the points. */
function spansBeside(
  version: SchemeVersion,
  sheet: Sheet,
  read: readonly ReadEntry[],
  subject: (each: ReadEntry, scored: Scored) => GateSubject,
): readonly ReadonlyMap<number, Span>[] {
  const open = new Map<number, Span>()
  sheet.nodes.forEach((node, index) => {
    if (node.method === 'relative' && node.children.length === 0)
      open.set(index, { least: ZERO, most: fromMillionths(node.max) })
  })
  if (open.size === 0) return []
  const openFor = ({ applies }: ReadEntry): ReadonlyMap<number, Span> =>
    new Map(
      [...open].map(([index, span]) => [index, applies?.[index] === false ? exactly(ZERO) : span]),
    )
  return relativeSpans(
    sheet,
    read,
    read.map((each) =>
      eligibilityOf(subject(each, scoreEntry(version, sheet, each, openFor(each)))),
    ),
  )
}

/** Everybody who marked, by product group. */
function juriesOf({ entries }: Round): ReadonlyMap<string | null, ReadonlySet<string>> {
  const juries = new Map<string | null, Set<string>>()
  for (const { group, marks } of entries) {
    const jury = juries.get(group) ?? new Set<string>()
    for (const { juror } of marks ?? []) jury.add(juror)
    juries.set(group, jury)
  }
  return juries
}

/** The scheme's chain, or the council's own where the scheme has none. */
function chainOf(version: SchemeVersion, round: Round, sheet: Sheet | null): readonly TieKey[] {
  if (round.tieBreak === null) return version.tieBreak ?? []
  if (version.tieBreak !== null)
    throw new KhuyenCongError({
      code: 'TIE_BREAK_FIXED',
      at: 'tieBreak',
      message: 'Bộ tiêu chí chấm điểm đã quy định cách xử lý trường hợp bằng điểm.',
      messageEn: 'The scheme has its own tie-break.',
    })
  const problems = problemsOfTieBreak(
    round.tieBreak,
    sheet?.nodes[0]?.criterion.children ?? [],
    version,
    ['tieBreak'],
  )
  if (problems.length > 0)
    throw new KhuyenCongError(
      problems.map(({ path, ...problem }) => ({ ...problem, at: path.join('.') })),
    )
  return round.tieBreak
}

const contender = ({ subject, machine }: Judged): Contender => ({
  id: subject.read.entry.id,
  read: subject.read,
  scored: subject.scored,
  failed: machine === 'fail',
  failsAt: failsAt(subject, machine),
})

/**
 * Whether an entry fails at either end of what its marks can still be; facts that are not known
 * stay so.
 */
function failsAt(subject: GateSubject, machine: Judged['machine']): Contender['failsAt'] {
  const { scored } = subject
  if (machine !== 'unknown' || scored === null || scored.nodes.every(isExact)) {
    const failed = machine === 'fail'
    return { least: failed, most: failed }
  }
  const fails = (end: End): boolean =>
    machineOf(gatesOf({ ...subject, scored: atEnd(scored, end) })) === 'fail'
  return { least: fails('least'), most: fails('most') }
}

/** The points at one end. */
function atEnd({ nodes, total, rankScore, factor }: Scored, end: End): Scored {
  const sharp = (span: Span): Span => exactly(span[end])
  return { nodes: nodes.map(sharp), total: sharp(total), rankScore: sharp(rankScore), factor }
}

/** Entries by product group, in the order of the scheme; those without a group come last. */
function groupsOf(
  version: SchemeVersion,
  judged: readonly Judged[],
): ReadonlyMap<string | null, readonly Judged[]> {
  const place = (group: string | null): number =>
    group === null
      ? Number.MAX_SAFE_INTEGER
      : (version.groups?.findIndex(({ id }) => id === group) ?? 0)
  const names = [...new Set(judged.map(({ subject }) => subject.read.entry.group))].sort(
    (a, b) => place(a) - place(b) || byName(a ?? '', b ?? ''),
  )
  return new Map(
    names.map((name) => [name, judged.filter(({ subject }) => subject.read.entry.group === name)]),
  )
}

function rankings(
  groups: ReadonlyMap<string | null, readonly Judged[]>,
  places: ReadonlyMap<string, RankPlace>,
): readonly GroupRanking[] {
  return [...groups].map(([group, members]) => {
    const byRank = new Map<number | null, string[]>()
    for (const { subject } of members) {
      const { id } = subject.read.entry
      const rank = rankOf(places.get(id) ?? null, subject.scored)
      byRank.set(rank, [...(byRank.get(rank) ?? []), id])
    }
    return {
      group,
      ranking: [...byRank]
        .map(([rank, entries]) => ({ rank, entries }))
        .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)),
    }
  })
}

function frame(
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

export type { Adjusted }
