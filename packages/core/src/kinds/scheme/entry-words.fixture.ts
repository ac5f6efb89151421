import { joinVocabulary } from '../../vocabulary/join-vocabulary.js'
import { NATIONAL_WORDS } from '../../vocabulary/national-words.fixture.js'
import { VocabularyFile } from '../../vocabulary/vocabulary-file.js'

const fact = (id: string, type: string, more: object = {}): object => ({
  id: `entry.${id}`,
  type,
  of: 'entry',
  title: id,
  titleEn: id,
  ...more,
})
const words = (...ids: readonly string[]): object => ({
  words: ids.map((id) => ({ id, title: id, titleEn: id })),
})

/** The national words, and facts of entries for tests. */
export const ENTRY_WORDS = joinVocabulary(
  NATIONAL_WORDS,
  VocabularyFile.parse({
    facts: [
      ...['age', 'all', 'price', 'years'].map((id) => fact(id, 'number')),
      ...['households', 'active'].map((id) => fact(id, 'integer')),
      ...['ok', 'flagship', 'sells', 'gb', 'clean'].map((id) => fact(id, 'boolean')),
      ...['kind', 'area'].map((id) => fact(id, 'word', words('a', 'b'))),
      fact('marks', 'list', words('a', 'b')),
      fact('since', 'day'),
      fact('share', 'number', { ratio: ['entry.age', 'entry.all'] }),
      fact('activeShare', 'number', { ratio: ['entry.active', 'entry.households'] }),
      fact('mixedShare', 'number', { ratio: ['entry.age', 'entry.households'] }),
    ],
  }),
  { id: 'national', national: true },
).vocabulary
