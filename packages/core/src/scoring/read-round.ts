import { KhuyenCongError } from '../errors/errors.js'
import { readAs } from '../reading/reading.js'
import { SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { plainEntries } from './plain-entries.js'
import { type Round, roundShape } from './round.js'
import { duplicates, rulingsAfterDay, namesNotInScheme } from './round-checks.js'

/**
 * Đọc kỳ bình chọn. / Reads a round strictly.
 *
 * @param source - A round as parsed JSON.
 * @param where - What messages call the round.
 * @param vocabulary - The words of the book, for conditions of criteria that a council adds.
 * @returns The round, frozen.
 * @throws `KhuyenCongError` naming every problem, with the word that was probably meant.
 * @example
 * ```ts
 * import { readRound } from '@khuyencong/core/score'
 * readRound({ scheme: 'outstanding-product', on: '2023-08-01', entries: [{ id: 'p1' }] }).on // => '2023-08-01'
 * ```
 */
export function readRound(
  source: unknown,
  where = 'round',
  vocabulary: Vocabulary = SHAPES_ONLY,
): Round {
  const { rest, plain } = plainEntries(source)
  const read = readAs(roundShape(vocabulary), rest, where)
  const round = { ...read, entries: read.entries.map((entry, index) => plain.get(index) ?? entry) }
  const problems = [
    ...duplicates(
      round.entries.map(({ id }) => id),
      'entries',
    ),
    ...duplicates(
      (round.jury ?? []).map(({ id }) => id),
      'jury',
    ),
    ...duplicates(
      (round.council ?? []).map(({ entry }) => entry),
      'council',
    ),
    ...namesNotInScheme(round),
    ...rulingsAfterDay(round, plain),
  ]
  round.entries.forEach((entry, index) =>
    problems.push(
      ...duplicates(
        (entry.marks ?? []).map(({ juror }) => juror),
        `entries[${index}].marks`,
      ),
    ),
  )
  if (problems.length > 0) throw new KhuyenCongError(problems).within(where)
  return round
}
