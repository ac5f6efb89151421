import type { Scored } from './evaluate.js'
import { gatesOf } from './gates.js'
import type { GateSubject } from './gate-step.js'
import type { Judged } from './judged-entry.js'
import type { MarkSheet } from './mark-sheet.js'
import { byName } from './natural-order.js'
import { machineOf } from './outcome.js'
import { placeAll } from './rank-bounds.js'
import type { Round } from './round.js'
import { rankOf } from './score-result.js'
import type { RankPlace } from './tie-break.js'
import type { Contender, End } from './tie-keys.js'
import type { SchemeVersion, TieKey } from '../kinds/scheme/scheme-parts.js'
import { exactly, isExact, type ClosedInterval } from '../values/fraction.js'

/**
 * Bảng xếp hạng một nhóm. / The ranking of one product group: entries that share a rank stand
 * together.
 */
export interface GroupRanking {
  readonly group: string | null
  readonly ranking: readonly { readonly rank: number | null; readonly entries: readonly string[] }[]
}

/** What places are given by. */
export interface RankingRules {
  readonly version: SchemeVersion
  readonly round: Round
  readonly sheet: MarkSheet | null
  readonly tieBreak: readonly TieKey[]
}

type Groups = ReadonlyMap<string | null, readonly Judged[]>

/** The place of every entry in its group, by id; none where the scheme does not rank. */
export function placesIn(
  groups: Groups,
  { version: { rankBy }, round: { lottery, jury }, sheet, tieBreak }: RankingRules,
): ReadonlyMap<string, RankPlace> {
  if (rankBy === 'none') return new Map()
  const chair = jury?.find(({ role }) => role === 'chair')?.id ?? null
  return new Map(
    [...groups].flatMap(([group, members]) => [
      ...placeAll(members.map(contender), { rankBy, keys: tieBreak, sheet, lottery, chair, group }),
    ]),
  )
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
  const sharp = (span: ClosedInterval): ClosedInterval => exactly(span[end])
  return { nodes: nodes.map(sharp), total: sharp(total), rankScore: sharp(rankScore), factor }
}

/** Entries by product group, in the order of the scheme; those without a group come last. */
export function groupsOf(version: SchemeVersion, judged: readonly Judged[]): Groups {
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

/** The rankings of all groups, entries of one rank together. */
export function rankings(
  groups: Groups,
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
