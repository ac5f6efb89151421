import type { GateSubject } from './gate-step.js'
import type { Judged } from './judged-entry.js'
import { asMarked, withJurorsPart } from './other-means.js'
import type { Spread } from './panel.js'
import type { RankPlace } from './tie-break.js'
import { compare, type Fraction, isExact } from '../values/fraction.js'

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

/** The flags of an entry, in the order of `ROUND_FLAGS`. */
export function flagsOf(
  judged: Judged,
  place: RankPlace | null,
  spread: Spread | null,
): readonly RoundFlag[] {
  const { panel } = judged.subject.read
  const { scored } = judged.subject
  const differs = differsFrom(judged)
  const marked = asMarked(judged.subject)
  const out = (why: string): boolean => panel?.sheets.some((sheet) => sheet.out === why) ?? false
  const flags: Partial<Record<RoundFlag, boolean>> = {
    MARKS_MISSING: scored !== null && !isExact(scored.total),
    SPREAD: (spread?.outliers.length ?? 0) > 0,
    OTHER_STATISTIC_DISAGREES: otherStatisticDisagrees(judged.subject, spread, differs),
    JUROR_CONFLICT: out('conflict'),
    JUROR_ABSENT: out('absent'),
    MARK_REMOVED: out('removed'),
    REMOVAL_CHANGES_RESULT: marked !== null && differs(marked),
    COUNCIL_AGAINST_MACHINE: isCouncilAgainst(judged),
    TIE_REFERRED: place?.steps.at(-1)?.result === 'referred',
    TIE_UNDECIDED: place !== null && place.rank === null,
  }
  return ROUND_FLAGS.filter((flag) => flags[flag] === true)
}

/** Whether another total would fall on the other side of the bar; never where there is no bar. */
function differsFrom({ subject, gates }: Judged): (total: Fraction) => boolean {
  const bar = subject.version.total?.atLeast ?? null
  const met = gates.find(({ gate }) => gate === 'total')?.verdict === 'met'
  return (total) => bar !== null && compare(total, bar) >= 0 !== met
}

function otherStatisticDisagrees(
  { version, sheet, read: { panel }, scored }: GateSubject,
  spread: Spread | null,
  differs: (total: Fraction) => boolean,
): boolean {
  if (spread === null || sheet === null || scored === null || panel === null) return false
  const total = withJurorsPart(version, sheet, panel, scored)
  return total !== null && (differs(total(spread.median)) || differs(total(spread.trimmedMean)))
}

/**
 * Whether a person ruled otherwise than the marks; where the scheme has a council, it may reject.
 */
function isCouncilAgainst({ subject: { version, ruling }, machine }: Judged): boolean {
  if (ruling === null) return false
  if (machine === 'fail') return ruling.ruling !== 'reject'
  return machine === 'pass' && version.council === null && ruling.ruling === 'reject'
}
