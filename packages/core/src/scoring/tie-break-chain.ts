import { KhuyenCongError } from '../errors/errors.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import type { MarkSheet } from './mark-sheet.js'
import { scoringMessages } from './messages.js'
import type { Round } from './round.js'
import { problemsOfTieBreak } from '../kinds/scheme/scheme-check.js'
import type { SchemeVersion, TieKey } from '../kinds/scheme/scheme-parts.js'

/** The scheme's chain, or the council's own where the scheme has none. */
export function chainOf(
  version: SchemeVersion,
  round: Round,
  sheet: MarkSheet | null,
  vocabulary: Vocabulary,
): readonly TieKey[] {
  if (round.tieBreak === null) return version.tieBreak ?? []
  if (version.tieBreak !== null)
    throw new KhuyenCongError({
      code: 'TIE_BREAK_FIXED',
      at: 'tieBreak',
      ...scoringMessages.TIE_BREAK_FIXED(),
    })
  const problems = problemsOfTieBreak(
    round.tieBreak,
    sheet?.nodes[0]?.criterion.children ?? [],
    version,
    ['tieBreak'],
    vocabulary,
  )
  if (problems.length > 0)
    throw new KhuyenCongError(
      problems.map(({ path, ...problem }) => ({ ...problem, at: path.join('.') })),
    )
  return round.tieBreak
}
