import { jurorTotal, type Scored } from './evaluate.js'
import {
  compare,
  decimal,
  type ExactNumber,
  type Fraction,
  isExact,
  millionthsText,
  minus,
  multiply,
  plus,
  type Span,
  written,
} from '../values/fraction.js'
import { bandOf, type GateStep, type GateSubject } from './gates.js'
import { type Evidence, weakest } from '../vocabulary/law.js'
import type { Adjusted } from './normalise.js'
import { type Panel, type Spread, spreadOf } from './panel.js'
import type { Entry, Mark, Ruling } from './round.js'
import type { SchemeVersion } from '../kinds/scheme-parts.js'
import type { Sheet } from './mark-sheet.js'
import { smallestChange, type SmallestChange } from './smallest-change.js'
import type { RankPlace, TieStep } from './tie-break.js'
import type { Verdict } from '../vocabulary/trace.js'

/**
 * Cờ lưu ý. / Things a reader of a result should look at; `docs` explains each. None of them
 * changes a result.
 */
export const ROUND_FLAGS = [
  'NOT_IN_FORCE',
  'NOT_ENCODED',
  'MARKS_MISSING',
  'SPREAD',
  'OTHER_STATISTIC_DISAGREES',
  'JUROR_CONFLICT',
  'JUROR_ABSENT',
  'MARK_REMOVED',
  'REMOVAL_CHANGES_RESULT',
  'COUNCIL_AGAINST_MACHINE',
  'TIE_REFERRED',
  'TIE_UNDECIDED',
] as const
/** Điều cần lưu ý của một hồ sơ. / One of `ROUND_FLAGS`. */
export type RoundFlag = (typeof ROUND_FLAGS)[number]

/**
 * Kết quả một hồ sơ. / What a round comes to for one entry. `machine` is what the marks give,
 * `council` what people ruled.
 */
export interface EntryResult {
  readonly id: string
  readonly name: string | null
  readonly group: string | null
  readonly gates: readonly { readonly gate: string; readonly verdict: Verdict }[]
  readonly mean: ExactNumber | null
  /** While marks are missing: the least and the most the mean can still be. */
  readonly meanBetween: { readonly least: ExactNumber; readonly most: ExactNumber } | null
  readonly band: string | null
  /** `null` where the mean is not known, or where the rank is still open. */
  readonly rank: number | null
  /** Where there is no rank: the best and the worst the entry can still get. */
  readonly ranks: readonly [best: number, worst: number] | null
  readonly tieBreak: readonly TieStep[]
  readonly machine: 'pass' | 'fail' | 'unknown'
  readonly council: Omit<Ruling, 'entry'> | null
  readonly flags: readonly RoundFlag[]
  readonly criteria: readonly {
    readonly id: string
    readonly mean: ExactNumber | null
    readonly meanBetween: EntryResult['meanBetween']
  }[]
  readonly jurors: readonly {
    readonly juror: string
    readonly total: string | null
    readonly counted: boolean
    readonly why: 'absent' | 'conflict' | 'removed' | null
    readonly removed: Mark['removed'] | null
  }[]
  readonly spread: {
    readonly lowest: string
    readonly highest: string
    readonly median: string
    readonly trimmedMean: string
    readonly deviation: string
    readonly outliers: readonly string[]
  } | null
  /** With the removed marks counted again. */
  readonly meanAsMarked: ExactNumber | null
  readonly adjusted: Adjusted | null
  readonly smallestChange: SmallestChange | null
  /** The weakest grade among the figures this result rests on. */
  readonly evidence: Evidence | null
  readonly steps: readonly GateStep[]
}

/** An entry with its gates judged. */
export interface Judged {
  readonly subject: GateSubject
  readonly gates: readonly GateStep[]
  readonly machine: EntryResult['machine']
}

/** The result of an entry, from its gates and its place. */
export function resultOf(
  judged: Judged,
  place: RankPlace | null,
  adjusted: Adjusted | null,
): EntryResult {
  const {
    subject: { version, gradeOf, sheet, read, scored, ruling },
    gates,
    machine,
  } = judged
  const { entry } = read
  const band = bandOf(version, scored, gates, entry.applyFor)
  const marked = asMarked(judged.subject)
  const rank = rankOf(place, scored)
  const spread =
    read.panel === null
      ? null
      : spreadOf(read.panel.counted, version.panel?.spread ?? (version.scale ?? 0) / FIFTH)
  return {
    id: entry.id,
    name: entry.name,
    group: entry.group,
    gates: gates.map(({ gate, verdict }) => ({ gate, verdict })),
    ...means(scored?.total ?? null),
    band: band?.id ?? null,
    rank,
    ranks: place === null || rank !== null ? null : place.between,
    tieBreak: place?.steps ?? [],
    machine,
    council: councilOf(ruling),
    flags: flagsOf(judged, place, spread),
    criteria: (sheet?.nodes ?? [])
      .slice(1)
      .map(({ id }, index) => ({ id, ...means(scored?.nodes[index + 1] ?? null) })),
    jurors: jurorsOf(judged),
    spread: shown(spread),
    meanAsMarked: marked === null ? null : written(marked),
    adjusted,
    smallestChange: machine === 'pass' ? null : smallestChange(version, sheet, read, scored, gates),
    evidence: weakest([
      ...gates.map(({ evidence }) => evidence),
      ...(band?.evidence == null ? [] : [band.evidence]),
      ...(scored === null || version.panel === null
        ? []
        : [
            gradeOf(
              version.panel.citation ?? version.citation,
              version.panel.evidence ?? version.evidence,
            ),
          ]),
    ]),
    steps: gates,
  }
}

/** An entry whose mean is not known has no rank, even where nobody can take its place. */
export const rankOf = (place: RankPlace | null, scored: Scored | null): number | null =>
  place === null || (scored !== null && !isExact(scored.total)) ? null : place.rank

/** An entry of a scheme that the law does not have on the day, or the pack not in it. */
export function silentResult(
  entry: Entry,
  ruling: Ruling | null,
  answer: 'not-in-force' | 'not-encoded' | 'in-force',
): EntryResult {
  return {
    id: entry.id,
    name: entry.name,
    group: entry.group,
    gates: [],
    mean: null,
    meanBetween: null,
    band: null,
    rank: null,
    ranks: null,
    tieBreak: [],
    machine: 'unknown',
    council: councilOf(ruling),
    flags: [answer === 'not-encoded' ? 'NOT_ENCODED' : 'NOT_IN_FORCE'],
    criteria: [],
    jurors: [],
    spread: null,
    meanAsMarked: null,
    adjusted: null,
    smallestChange: null,
    evidence: null,
    steps: [],
  }
}

function councilOf(ruling: Ruling | null): EntryResult['council'] {
  if (ruling === null) return null
  const { entry: _entry, ...said } = ruling
  return said
}

function means(span: Span | null): Pick<EntryResult, 'mean' | 'meanBetween'> {
  if (span === null) return { mean: null, meanBetween: null }
  return isExact(span)
    ? { mean: written(span.least), meanBetween: null }
    : { mean: null, meanBetween: { least: written(span.least), most: written(span.most) } }
}

function jurorsOf({
  subject: {
    read: { panel },
  },
}: Judged): EntryResult['jurors'] {
  return (panel?.sheets ?? [])
    .map(({ juror, points, out, mark }) => ({
      juror,
      counted: out === null,
      why: out,
      removed: mark?.removed ?? null,
      total: points.least[0] === points.most[0] ? millionthsText(points.least[0] as number) : null,
    }))
    .sort((a, b) => (a.juror < b.juror ? -1 : 1))
}

/**
 * A juror further from the median than a fifth of the scale is looked at, where the scheme names no
 * other distance.
 */
const FIFTH = 5

function shown(spread: Spread | null): EntryResult['spread'] {
  if (spread === null) return null
  const { lowest, highest, median, trimmedMean, deviation, outliers } = spread
  return {
    lowest: millionthsText(lowest),
    highest: millionthsText(highest),
    median: decimal(median),
    trimmedMean: decimal(trimmedMean),
    deviation,
    outliers,
  }
}

/** What the mean would be with the removed marks in it. */
function asMarked({ version, sheet, read: { panel }, scored }: GateSubject): Fraction | null {
  if (
    sheet === null ||
    scored === null ||
    panel?.sheets.some(({ out }) => out === 'removed') !== true
  )
    return null
  const span = jurorTotal(
    version,
    sheet,
    panel.sheets.filter(({ out }) => out === null || out === 'removed'),
  )
  return isExact(span) ? (shifted(version, sheet, panel, scored)?.(span.least) ?? null) : null
}

/**
 * What the total would be with another figure for the jurors' part of it; `null` while that is not
 * known.
 */
function shifted(
  version: SchemeVersion,
  sheet: Sheet,
  { counted }: Panel,
  { total, factor }: Scored,
): ((jurors: Fraction) => Fraction) | null {
  const own = jurorTotal(version, sheet, counted)
  return isExact(own) && isExact(total)
    ? (jurors) => plus(total.least, multiply(factor, minus(jurors, own.least)))
    : null
}

function flagsOf(
  { subject, gates, machine }: Judged,
  place: RankPlace | null,
  spread: Spread | null,
): readonly RoundFlag[] {
  const {
    version,
    sheet,
    read: { panel },
    scored,
    ruling,
  } = subject
  const whole =
    sheet === null || scored === null || panel === null
      ? null
      : shifted(version, sheet, panel, scored)
  const bar = version.total?.atLeast ?? null
  const met = gates.find(({ gate }) => gate === 'total')?.verdict === 'met'
  const differs = (statistic: Fraction): boolean =>
    bar !== null && compare(statistic, bar) >= 0 !== met
  const marked = asMarked(subject)
  const out = (why: string): boolean => panel?.sheets.some((sheet) => sheet.out === why) ?? false
  const flags: Partial<Record<RoundFlag, boolean>> = {
    MARKS_MISSING: scored !== null && !isExact(scored.total),
    SPREAD: (spread?.outliers.length ?? 0) > 0,
    OTHER_STATISTIC_DISAGREES:
      spread !== null &&
      whole !== null &&
      (differs(whole(spread.median)) || differs(whole(spread.trimmedMean))),
    JUROR_CONFLICT: out('conflict'),
    JUROR_ABSENT: out('absent'),
    MARK_REMOVED: out('removed'),
    REMOVAL_CHANGES_RESULT: marked !== null && differs(marked),
    COUNCIL_AGAINST_MACHINE:
      ruling !== null &&
      (machine === 'fail'
        ? ruling.ruling !== 'reject'
        : machine === 'pass' && version.council === null && ruling.ruling === 'reject'),
    TIE_REFERRED: place?.steps.at(-1)?.result === 'referred',
    TIE_UNDECIDED: place !== null && place.rank === null,
  }
  return ROUND_FLAGS.filter((flag) => flags[flag] === true)
}
