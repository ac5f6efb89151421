import type { Day } from '../../values/calendar.js'
import { KhuyenCongError } from '../../errors/errors.js'
import { type Fraction, fromMillionths, minus } from '../../values/fraction.js'
import { bookOfOne } from '../cases/lifecycle-case.js'
import type { Pack } from '../../packs/pack.js'
import type { RoundInput } from '../../scoring/round.js'
import type { SchemeRule } from '../../kinds/scheme/scheme.js'
import type { SchemeVersion } from '../../kinds/scheme/scheme-parts.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { Rule } from '../../kinds/rule.js'
import { type Facts, factsAround, needsOf } from './entry-facts-around.js'
import {
  fromDossier,
  sheetAt,
  type SheetPoints,
  sheetsAround,
  tradedSheets,
} from './sheets-around.js'
import { factOf } from './tie-facts.js'
import { type RoundResult, scoreRound } from '../../scoring/score.js'

/** Kỳ phân biệt. / A day and a round: what a scheme needs to be asked a question. */
export interface RoundCounterexample {
  readonly on: Day
  readonly round: RoundInput
}

/** One side of a question about a scheme. */
export interface SchemeSide {
  readonly pack: Pack
  readonly rule: Rule
  readonly version: SchemeVersion
}

type Entry = RoundInput['entries'][number]
type Body = Omit<RoundInput, 'scheme' | 'on'>

/**
 * Kỳ ra kết quả khác. / The first round around the points where either version decides that comes
 * out differently; `null` where none of them does.
 */
export function roundCounterexample(
  a: SchemeSide,
  b: SchemeSide,
  days: readonly Day[],
  also: (round: RoundInput) => boolean = () => true,
): RoundCounterexample | null {
  const scheme = (a.rule as SchemeRule).id.slice('scheme.'.length)
  for (const body of roundsAround([a.version, b.version], a.pack.vocabulary)) {
    for (const on of days) {
      const round = { scheme, on, ...body }
      if (
        roundAnswer(a.pack, a.rule, round).key !== roundAnswer(b.pack, b.rule, round).key &&
        also(round)
      )
        return { on, round }
    }
  }
  return null
}

/**
 * What a scheme makes of a round: `meaning` is what comes out, `key` all that a round file can
 * expect, its text and version too.
 */
export function roundAnswer(
  pack: Pack,
  rule: Rule,
  round: RoundInput,
): { readonly key: string; readonly meaning: string } {
  try {
    const result = scoreRound(bookOfOne(pack, rule), round)
    const meaning = JSON.stringify(meaningOf(result))
    return { key: JSON.stringify([result.version, result.citation, meaning]), meaning }
  } catch (error) {
    if (error instanceof KhuyenCongError) return { key: error.code, meaning: error.code }
    throw error
  }
}

function meaningOf({ answer, certificateUntil, entries }: RoundResult): unknown {
  return [
    answer,
    certificateUntil,
    entries.map(({ id, mean, machine, band, rank, gates, flags, tieBreak }) => [
      id,
      mean,
      machine,
      band,
      rank,
      gates,
      flags,
      tieBreak.map(({ key }) => key),
    ]),
  ]
}

type MakeEntry = (
  id: string,
  facts: Facts,
  sheets: readonly SheetPoints[],
  more?: Partial<Entry>,
) => Entry

/** Entries of a scheme: one sheet for each juror, and beside them what the dossier gives. */
function entriesOf(version: SchemeVersion): MakeEntry {
  const dossier = fromDossier(version)
  const pick = (points: SheetPoints, wanted: boolean): SheetPoints =>
    Object.fromEntries(Object.entries(points).filter(([id]) => dossier.has(id) === wanted))
  return (id, facts, sheets, more = {}) => {
    const [first] = sheets
    const values = first === undefined || dossier.size === 0 ? {} : { values: pick(first, true) }
    return {
      id,
      facts,
      ...values,
      marks: sheets.map((points, index) => ({
        juror: `j${index + 1}`,
        points: pick(points, false),
      })),
      ...more,
    } as Entry
  }
}

/** Rounds on either side of every threshold of the versions, most telling first. */
function* roundsAround(
  versions: readonly SchemeVersion[],
  vocabulary: Vocabulary,
): Generator<Body> {
  const [version] = versions
  if (version === undefined) return
  const entry = entriesOf(version)
  const titles = [...new Set(versions.flatMap(({ titles: own }) => own?.map(({ id }) => id) ?? []))]
  for (const title of titles.length === 0 ? [null] : titles) {
    const facts = factsAround(
      versions.flatMap((each) => needsOf(each, title)),
      vocabulary,
    )
    const [met = {}] = facts
    const apply = title === null ? {} : { applyFor: title }
    const full = sheetAt(version, fromMillionths(version.scale ?? 0))
    const marked = version.criteria !== null
    for (const each of facts) yield { entries: [entry('a', each, marked ? [full] : [], apply)] }
    if (marked)
      yield* markedRounds(versions, (sheets, more = {}) =>
        entry('a', met, sheets, { ...apply, ...more }),
      )
    yield* tiedRounds(versions, met, vocabulary)
  }
  for (const level of new Set(versions.flatMap(({ levels }) => levels?.map(({ id }) => id) ?? [])))
    yield { level, entries: [] }
}

type MakeMarked = (sheets: readonly SheetPoints[], more?: Partial<Entry>) => Entry

function* markedRounds(versions: readonly SchemeVersion[], make: MakeMarked): Generator<Body> {
  const [version = null] = versions
  if (version === null) return
  const totals = versions.flatMap(({ total, bands }) => [
    ...(total === null ? [] : [total.atLeast]),
    ...(bands ?? []).map(({ from }) => from),
  ])
  for (const total of totals) yield { entries: [make([sheetAt(version, total)])] }
  for (const sheet of versions.flatMap(sheetsAround)) yield { entries: [make([sheet])] }
  const full = sheetAt(version, fromMillionths(version.scale ?? 0))
  const minimum = Math.max(1, ...versions.map(({ panel }) => panel?.minimum ?? 1))
  for (let size = 2; size <= minimum + 2; size += 1)
    yield { entries: [make(Array.from({ length: size }, () => full))] }
  const scale = fromMillionths(version.scale ?? 0)
  for (const apart of spreads(versions))
    yield { entries: [make([full, full, sheetAt(version, minus(scale, apart))])] }
  for (const ballots of ballotsOf(version)) yield { entries: [make([full], { ballots })] }
}

/** How far a third juror may stand from two others: far, and as far as each version allows. */
function spreads(versions: readonly SchemeVersion[]): readonly Fraction[] {
  return versions.flatMap(({ scale, panel }) => [
    fromMillionths(Math.floor((scale ?? 0) / 2)),
    ...(panel?.spread == null
      ? []
      : [fromMillionths(panel.spread), fromMillionths(panel.spread + 10_000)]),
  ])
}

/** The largest council whose votes are tried. */
const LARGEST_COUNCIL = 12

function* ballotsOf({ ballots }: SchemeVersion): Generator<Record<string, number>> {
  const [yes, no] = [true, false].map(
    (passes) => ballots?.classes.find((each) => each.passes === passes)?.id,
  )
  if (ballots === null || yes === undefined || no === undefined) return
  const none = Object.fromEntries(ballots.classes.map(({ id }) => [id, 0]))
  for (let size = 1; size <= LARGEST_COUNCIL; size += 1)
    for (let approve = 0; approve <= size; approve += 1)
      yield { ...none, [yes]: approve, [no]: size - approve }
  for (const { id } of ballots.classes)
    yield { ...none, [id]: LARGEST_COUNCIL / 2, [no]: (none[no] ?? 0) + LARGEST_COUNCIL / 4 }
}

/**
 * Two entries that are equal but for what two keys of the tie-break see, each ahead on one of them;
 * in each product group.
 */
function* tiedRounds(
  versions: readonly SchemeVersion[],
  met: Facts,
  vocabulary: Vocabulary,
): Generator<Body> {
  const [version = null] = versions
  if (version === null || version.rankBy === 'none') return
  const entry = entriesOf(version)
  const keys = versions.flatMap(({ tieBreak }) => tieBreak ?? []).filter(({ id }) => id !== null)
  const groups = [
    undefined,
    ...new Set(versions.flatMap(({ groups: own }) => own?.map(({ id }) => id) ?? [])),
  ]
  for (const { key, id } of keys)
    for (const [raised, even] of key === 'criterion' ? tradedSheets(version, id ?? '') : [])
      yield { entries: [entry('a', met, [raised]), entry('b', met, [even])] }
  const base = Object.assign(
    { ...met },
    ...keys.map((key) => factOf(key, vocabulary)[0] ?? {}),
  ) as Facts
  for (const first of keys)
    for (const second of keys)
      for (const group of groups) {
        for (const [ahead, behind] of pairs(factOf(first, vocabulary)))
          for (const [worse, better] of pairs(factOf(second, vocabulary))) {
            const sheets =
              version.criteria === null
                ? []
                : [sheetAt(version, fromMillionths(Math.floor((version.scale ?? 0) * 0.8)))]
            const own = group === undefined ? {} : { group }
            yield {
              entries: [
                entry('a', { ...base, ...worse, ...ahead }, sheets, own),
                entry('b', { ...base, ...better, ...behind }, sheets, own),
              ],
            }
          }
      }
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.slice(1).map((each, index) => [list[index] as T, each])
}
