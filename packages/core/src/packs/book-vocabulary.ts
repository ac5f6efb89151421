import { unionOf, SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { type Pack, packInWords } from './pack.js'

/** Từ vựng chung. / Packs that read one vocabulary, and that vocabulary. */
export interface InOneVocabulary {
  readonly packs: readonly Pack[]
  readonly vocabulary: Vocabulary
}

/**
 * Gộp từ vựng các gói. / The words of a book are those of all its packs; the national pack is asked
 * first. A pack whose groups hold more in the book than it knew by itself is read once more: a new
 * activity of a province may join a group of national law.
 */
export function inOneVocabulary(given: readonly Pack[]): InOneVocabulary {
  const national = given.filter((pack) => pack.national)
  const vocabulary = [...national, ...given]
    .map((pack) => pack.vocabulary)
    .reduce((joined, each) => (joined === SHAPES_ONLY ? each : unionOf(joined, each)), SHAPES_ONLY)
  const packs = given.map((pack) =>
    isSame(pack.vocabulary, vocabulary) ? pack : packInWords(pack, vocabulary),
  )
  return { packs, vocabulary }
}

/** Whether what a pack was read in means the same in the book. */
const isSame = (own: Vocabulary, book: Vocabulary): boolean =>
  own === book ||
  (MEANT.every((list) => sameEntries(own[list], book[list])) &&
    own.words.size <= book.words.size &&
    [...own.facts].every(([id, { type }]) => book.facts.get(id)?.type === type))

const MEANT = ['activities', 'costKinds', 'units', 'declared', 'groups'] as const

const sameEntries = (
  own: ReadonlyMap<string, unknown>,
  book: ReadonlyMap<string, unknown>,
): boolean => [...own].every(([id, entry]) => book.get(id) === entry)
