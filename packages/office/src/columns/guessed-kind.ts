import type { ColumnMap } from './column-map.js'
import type { GuessedMap } from './guess.js'
import { RECORD_NEEDS } from './record-targets.js'

/**
 * Loại bảng đoán được. / The likeliest of several guesses of one table, each of another kind of
 * rows: of those that have the columns their kind cannot do without, the one that knows the most
 * headings; of equals the first. `undefined` where there is none.
 */
export function likeliestGuess(guesses: readonly GuessedMap[]): GuessedMap | undefined {
  const told = guesses.filter(({ map }) => isTold(map))
  const [likeliest] = (told.length > 0 ? [...told] : [...guesses]).sort(
    (a, b) => fieldsOf(b.map).length - fieldsOf(a.map).length,
  )
  return likeliest
}

/** The fields that the columns of a map go to. */
const fieldsOf = ({ columns }: ColumnMap): readonly string[] =>
  Object.values(columns).flatMap((rule) => (rule === null ? [] : [rule.to]))

/** What a register of establishments has as well as a table of projects. */
const OF_ESTABLISHMENT = /^(?:id$|items\[0\]\.(?:beneficiary|site)\b)/u

/** Whether a table has the columns of a kind; one of projects says more than who and where. */
function isTold(map: ColumnMap): boolean {
  const fields = fieldsOf(map)
  return map.of === 'projects'
    ? fields.some((to) => !OF_ESTABLISHMENT.test(to))
    : RECORD_NEEDS[map.of].every(([to]) => fields.includes(to))
}
