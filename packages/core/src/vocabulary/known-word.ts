import { KhuyenCongError, type ProblemInput } from '../errors/errors.js'
import { shown } from '../errors/shown.js'
import { nearest, nearOrList, type Suggestion } from '../errors/suggestions.js'
import { shapeMessages } from '../reading/messages.js'
import { ProblemList } from '../reading/problem-list.js'
import type { Titled, Vocabulary } from './open-vocabulary.js'

/** What a field may hold: activities, kinds of cost, units, or the words of a fact. */
export type KnownWords = 'activities' | 'costKinds' | 'units' | { readonly fact: string }

/** Từ không có trong danh mục. / What is wrong with a word at a place; `null` where it is known. */
export function wordProblem(
  word: string,
  known: KnownWords,
  vocabulary: Vocabulary,
  at: string,
): ProblemInput | null {
  const has =
    typeof known === 'string'
      ? vocabulary[known].has(word)
      : (vocabulary.facts.get(known.fact)?.words ?? []).includes(word)
  if (has) return null
  return {
    code: 'UNKNOWN_WORD',
    at,
    found: shown(word),
    ...shapeMessages.UNKNOWN_WORD(),
    ...meant(word, titlesOf(known, vocabulary)),
  }
}

/** A word that stands somewhere, and what it may be. */
export type PlacedWord = readonly [word: string | null, known: KnownWords, at: string]

/** Refuses every word of an input that no pack declares. Throws `UNKNOWN_WORD`. */
export function refuseUnknownWords(
  words: readonly PlacedWord[],
  { vocabulary }: { readonly vocabulary: Vocabulary },
): void {
  const problems = new ProblemList()
  for (const [word, known, at] of words) {
    const problem = word === null ? null : wordProblem(word, known, vocabulary, at)
    if (problem !== null) problems.add([problem])
  }
  if (problems.count > 0) throw new KhuyenCongError(problems.all(''))
}

function titlesOf(known: KnownWords, vocabulary: Vocabulary): ReadonlyMap<string, Titled> {
  if (typeof known === 'string') return vocabulary[known]
  const words = vocabulary.facts.get(known.fact)?.words ?? []
  const titles = vocabulary.words.get(known.fact)
  return new Map(words.map((id) => [id, titles?.get(id) ?? { title: id, titleEn: id }]))
}

/** People who write the Vietnamese name are told its id. */
function meant(word: string, known: ReadonlyMap<string, Titled>): Suggestion {
  const byTitle = new Map([...known].map(([id, { title }]) => [title, id]))
  const title = nearest(word, byTitle.keys())
  return nearOrList(title === null ? word : (byTitle.get(title) ?? word), [...known.keys()])
}
