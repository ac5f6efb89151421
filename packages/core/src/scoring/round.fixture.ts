// Kỳ chấm mẫu cho kiểm thử. / Rounds for tests: schemes of one version, in a pack of their own.
import { KhuyenCongError } from '../errors/errors.js'
import { ENTRY_WORDS } from '../kinds/scheme/entry-words.fixture.js'
import type { RoundInput } from './round.js'
import { createRuleBook } from '../packs/rule-book.js'
import { type RoundResult, scoreRound } from './score.js'
import type { EntryResult } from './score-result.js'
import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'

type Json = Record<string, unknown>

/** A criterion whose points a juror gives. */
export const mark = (id: string, max: number, more: Json = {}): Json => ({
  id,
  title: id,
  max,
  ...more,
})

/** The 40/40/10/10 sheet with its bar of 70, as data of a test. */
export const SHEET: Json = {
  scale: 100,
  rankBy: 'score',
  criteria: [mark('market', 40), mark('technical', 40), mark('culture', 10), mark('other', 10)],
  panel: { aggregate: 'mean', byLaw: true, odd: true },
  total: { atLeast: 70 },
}

/** Scores a round by a scheme of one version. */
export function scored(
  version: Json,
  round: Partial<RoundInput> & { readonly entries: RoundInput['entries'] },
): RoundResult {
  return scoreRound(
    createRuleBook([tinyPack([tinyRule('scheme.x', [version])], {}, {}, ENTRY_WORDS)]),
    {
      scheme: 'x',
      on: '2023-01-01',
      ...round,
    },
  )
}

/** An entry with one juror per list of points. */
export const entry = (
  id: string,
  points: readonly Json[],
  more: Json = {},
): RoundInput['entries'][number] => ({
  id,
  marks: points.map((each, index) => ({ juror: `j${index + 1}`, points: each })),
  ...more,
})

/** An entry whose jurors gave these totals. */
export const totals = (
  id: string,
  ...given: readonly (number | string | null)[]
): RoundInput['entries'][number] =>
  entry(
    id,
    given.map((total) => ({ total })),
  )

export const one = (result: RoundResult, id = result.entries[0]?.id): EntryResult =>
  result.entries.find((each) => each.id === id) as EntryResult
export const verdict = (result: EntryResult, gate: string): string | undefined =>
  result.gates.find((each) => each.gate === gate)?.verdict
export const ranks = (result: RoundResult): Json =>
  Object.fromEntries(result.entries.map(({ id, rank }) => [id, rank]))

/** The code and place of the first problem, where reading or scoring refuses. */
export function refusal(
  work: () => unknown,
): { readonly code: string; readonly at: string; readonly hint: string | null } | null {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return { code: error.code, at: error.at, hint: error.hint }
  }
}
