import type { TieKey } from '../../kinds/scheme/scheme-parts.js'
import { entryVocabulary } from '../../vocabulary/entry-vocabulary.js'
import type { Vocabulary } from '../../vocabulary/open-vocabulary.js'
import type { Facts } from './entry-facts-around.js'

/** The values of the fact a key looks at, better ones first. */
export function factOf({ key, id, order }: TieKey, vocabulary: Vocabulary): readonly Facts[] {
  if (key !== 'fact' || id === null) return []
  const type = entryVocabulary(vocabulary).facts.get(id)?.type
  const values = type === 'boolean' ? [true, false] : type === 'word' ? (order ?? []) : [2, 1]
  return values.map((value) => ({ [id]: value }))
}
