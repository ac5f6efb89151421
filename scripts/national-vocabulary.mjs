// The vocabulary of the national pack, for everything that is generated in its words.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { joinVocabulary, SHAPES_ONLY } from '../packages/core/src/vocabulary/join-vocabulary.ts'
import { VocabularyFile } from '../packages/core/src/vocabulary/vocabulary-file.ts'
import { root } from './steps.mjs'

const file = path.join(root, 'packages', 'rules-national', 'vocabulary.json')

export const nationalVocabulary = joinVocabulary(
  SHAPES_ONLY,
  VocabularyFile.parse(JSON.parse(readFileSync(file, 'utf8'))),
  { id: 'national', national: true },
).vocabulary
