import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { joinVocabulary, SHAPES_ONLY } from './join-vocabulary.js'
import type { Vocabulary } from './open-vocabulary.js'
import { VocabularyFile } from './vocabulary-file.js'

const FILE = new URL('../../../rules-national/vocabulary.json', import.meta.url)

/** The vocabulary of the national pack, for tests of what is written in its words. */
export const NATIONAL_WORDS: Vocabulary = joinVocabulary(
  SHAPES_ONLY,
  VocabularyFile.parse(JSON.parse(readFileSync(fileURLToPath(FILE), 'utf8'))),
  { id: 'national', national: true },
).vocabulary

/** What reads a project in these words. */
export const NATIONAL = { vocabulary: NATIONAL_WORDS }
