import { KhuyenCongError } from '../../errors/errors.js'
import { didYouMean } from '../../errors/suggestions.js'
import { isSourceOnly } from '../../vocabulary/fact-definition.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import { factName, inBoth } from '../../vocabulary/wording.js'
import { writtenNameMessages } from './messages.js'
import { plainWord, wordsMeant } from './words-meant.js'

/** Tên các dữ kiện. / The facts a condition may ask for, found by their ids and names. */
export interface FactNames {
  /** The facts of which a text is the whole id or name. */
  readonly whole: (text: string) => readonly string[]
  /** The one fact that a text means. Throws `UNKNOWN_FACT`. */
  readonly meant: (text: string) => string
}

/** The names of all facts of a vocabulary. */
export function factNames(vocabulary: Vocabulary): FactNames {
  const ids = [...vocabulary.facts].flatMap(([id, { type }]) => (isSourceOnly(type) ? [] : [id]))
  const namesOf = (id: string): readonly string[] => inBoth(factName, id, vocabulary)
  const byName = new Map<string, Set<string>>()
  for (const id of ids)
    for (const name of [id, ...namesOf(id)]) {
      const plain = plainWord(name)
      byName.set(plain, (byName.get(plain) ?? new Set()).add(id))
    }
  const known = new Set(ids)
  return {
    whole: (text) => (known.has(text) ? [text] : [...(byName.get(plainWord(text)) ?? [])]),
    meant: (text) => {
      const found = wordsMeant(text, ids, namesOf)
      const [only, ...others] = found
      if (only !== undefined && others.length === 0) return only
      const several = found.length > 1
      throw new KhuyenCongError({
        code: 'UNKNOWN_FACT',
        found: text,
        ...writtenNameMessages.UNKNOWN_FACT(text, several),
        ...(several ? { known: found } : didYouMean(text, [...ids, ...ids.flatMap(namesOf)])),
      })
    },
  }
}
