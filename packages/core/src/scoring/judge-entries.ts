import { type ReadEntry, readEntry } from './read-entry.js'
import { type Scored, scoreEntry } from './evaluate.js'
import type { SchemeOnDay } from './find-scheme.js'
import { eligibilityOf, gatesOf } from './gates.js'
import type { GateSubject } from './gate-step.js'
import type { Judged } from './judged-entry.js'
import type { MarkSheet } from './mark-sheet.js'
import { machineOf } from './outcome.js'
import { relativeSpans } from './relative.js'
import type { Round } from './round.js'
import { rulingsOf } from './round-checks.js'
import type { SchemeVersion } from '../kinds/scheme/scheme-parts.js'
import { exactly, fromMillionths, type ClosedInterval, ZERO } from '../values/fraction.js'

/** Reads every entry of a round, scores it and judges its gates. */
export function judgeEntries(
  scheme: Extract<SchemeOnDay, { answer: 'in-force' }>,
  round: Round,
  sheet: MarkSheet | null,
  order: Round['entries'],
): readonly Judged[] {
  const { version, gradeOf } = scheme
  const juries = juriesOf(round)
  const read = order.map((entry) =>
    readEntry(
      version,
      sheet,
      round,
      entry,
      juries.get(entry.group) ?? new Set(),
      scheme.pack.vocabulary,
    ),
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
      sheet === null ? null : scoreEntry(version, sheet, each, relative[index] ?? NO_SPANS),
    )
    const gates = gatesOf(own)
    return { subject: own, gates, machine: machineOf(gates, own.scored) }
  })
}

const NO_SPANS: ReadonlyMap<number, ClosedInterval> = new Map()

/** The criteria measured against the other entries: first who is eligible, then the points. */
function spansBeside(
  version: SchemeVersion,
  sheet: MarkSheet,
  read: readonly ReadEntry[],
  subject: (each: ReadEntry, scored: Scored) => GateSubject,
): readonly ReadonlyMap<number, ClosedInterval>[] {
  const open = new Map<number, ClosedInterval>()
  sheet.nodes.forEach((node, index) => {
    if (node.method === 'relative' && node.children.length === 0)
      open.set(index, { least: ZERO, most: fromMillionths(node.max) })
  })
  if (open.size === 0) return []
  const openFor = ({ applies }: ReadEntry): ReadonlyMap<number, ClosedInterval> =>
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
