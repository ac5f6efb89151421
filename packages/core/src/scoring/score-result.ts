import type { Scored } from './evaluate.js'
import {
  decimal,
  type ExactNumber,
  isExact,
  millionthsText,
  type ClosedInterval,
  written,
} from '../values/fraction.js'
import type { GateStep, GateSubject } from './gate-step.js'
import type { Judged } from './judged-entry.js'
import { asMarked } from './other-means.js'
import { bandOf } from './outcome.js'
import { flagsOf, type RoundFlag } from './round-flags.js'
import { type Evidence, weakest } from '../vocabulary/law.js'
import type { Adjusted } from './normalise.js'
import { type Spread, spreadOf } from './panel.js'
import type { Entry, Mark, Ruling } from './round.js'
import { smallestChange, type SmallestChange } from './smallest-change.js'
import type { RankPlace, TieStep } from './tie-break.js'
import type { TruthValue } from '../vocabulary/answers.js'

/**
 * Kết quả một hồ sơ. / What a round comes to for one entry. `machine` is what the marks give,
 * `council` what people ruled.
 */
export interface EntryResult {
  readonly id: string
  readonly name: string | null
  readonly group: string | null
  readonly gates: readonly { readonly gate: string; readonly verdict: TruthValue }[]
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

/** The result of an entry, from its gates and its place. */
export function resultOf(
  judged: Judged,
  place: RankPlace | null,
  adjusted: Adjusted | null,
): EntryResult {
  const { subject, gates, machine } = judged
  const { version, sheet, read, scored } = subject
  const { entry } = read
  const band = bandOf(version, scored, gates, entry.applyFor)
  const marked = asMarked(subject)
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
    council: councilOf(subject.ruling),
    flags: flagsOf(judged, place, spread),
    criteria: (sheet?.nodes ?? [])
      .slice(1)
      .map(({ id }, index) => ({ id, ...means(scored?.nodes[index + 1] ?? null) })),
    jurors: jurorsOf(judged),
    spread: spreadText(spread),
    meanAsMarked: marked === null ? null : written(marked),
    adjusted,
    smallestChange: machine === 'pass' ? null : smallestChange(version, sheet, read, scored, gates),
    evidence: weakest([...gates.map(({ evidence }) => evidence), ...gradesOf(subject, band)]),
    steps: gates,
  }
}

/** The grades of the band, and of the way marks are joined where there are any. */
function gradesOf(
  { version, gradeOf, scored }: GateSubject,
  band: ReturnType<typeof bandOf>,
): readonly Evidence[] {
  const { panel, citation, evidence } = version
  return [
    ...(band?.evidence == null ? [] : [band.evidence]),
    ...(scored === null || panel === null
      ? []
      : [gradeOf(panel.citation ?? citation, panel.evidence ?? evidence)]),
  ]
}

/** An entry whose mean is not known has no rank, even where nobody can take its place. */
export const rankOf = (place: RankPlace | null, scored: Scored | null): number | null =>
  place === null || (scored !== null && !isExact(scored.total)) ? null : place.rank

/** An entry of a scheme that the law does not have on the day, or the pack not in it. */
export function unansweredResult(
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

function means(span: ClosedInterval | null): Pick<EntryResult, 'mean' | 'meanBetween'> {
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

function spreadText(spread: Spread | null): EntryResult['spread'] {
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
