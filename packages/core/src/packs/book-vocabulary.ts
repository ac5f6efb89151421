import { canonicalJson } from '../json/digest.js'
import type { ProblemInput } from '../errors/errors.js'
import type { Vocabulary } from '../vocabulary/open-vocabulary.js'
import { packInBook, wordsOfBook } from './book-words.js'
import { overlappingChoices } from './overlapping-choices.js'
import { type Pack, packInWords } from './pack.js'
import { changedPack, originOf } from './pack-origin.js'

/** Từ vựng chung. / Packs that read one vocabulary, and that vocabulary. */
export interface InOneVocabulary {
  readonly packs: readonly Pack[]
  readonly vocabulary: Vocabulary
  /** What is wrong with a pack only in the words of this book. */
  readonly problems: readonly ProblemInput[]
}

/**
 * Gộp từ vựng các gói. / The packs of a book in its words. A pack that was defined in other words
 * than the book has (an earlier national pack) is read once more; a table of a level is looked at
 * once more where a group it names holds more.
 */
export function inOneVocabulary(given: readonly Pack[]): InOneVocabulary {
  const vocabulary = wordsOfBook(given)
  const packs = given.map((pack) =>
    isReadInItsWords(pack) && isSame(pack.vocabulary, vocabulary)
      ? packInBook(pack, vocabulary)
      : packInWords(pack, vocabulary),
  )
  const problems = packs.flatMap(({ rules, files, manifest }, place) =>
    rules === given[place]?.rules
      ? []
      : overlappingChoices(rules, files, vocabulary).map((each) => ({
          ...each,
          at: `${manifest.id} › ${each.at ?? ''}`,
        })),
  )
  return { packs: packs.map(marked), vocabulary, problems }
}

/** A pack, marked where an activity of its own joins a group that it does not declare. */
function marked(pack: Pack): Pack {
  const { activities = null, groups = null } = pack.declares ?? {}
  const own = new Set(groups?.map(({ id }) => id))
  return activities?.some((each) => each.groups?.some((id) => !own.has(id))) === true
    ? changedPack(pack, { joinsGroups: true })
    : pack
}

/** Whether the words of a pack are those it was read in: not in a package beside another one. */
function isReadInItsWords(pack: Pack): boolean {
  const origin = originOf(pack)
  return origin === undefined || !('entry' in origin) || !origin.inOtherWords
}

/** Whether what a pack was read in means the same in the book, but for what its groups hold. */
const isSame = (own: Vocabulary, book: Vocabulary): boolean =>
  own === book ||
  (MEANT.every((list) => sameEntries(own[list], book[list])) &&
    own.words.size <= book.words.size &&
    [...own.facts].every(([id, { type }]) => book.facts.get(id)?.type === type))

const MEANT = ['activities', 'costKinds', 'units', 'declared'] as const

const sameEntries = (
  own: ReadonlyMap<string, unknown>,
  book: ReadonlyMap<string, unknown>,
): boolean =>
  [...own].every(([id, entry]) => {
    const other = book.get(id)
    return other === entry || (other !== undefined && canonicalJson(other) === canonicalJson(entry))
  })
