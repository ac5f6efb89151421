import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  createRuleBook,
  crossCheck,
  decide,
  type Decision,
  definePack,
  readJson,
  replay,
  type RuleBook,
} from '../index.js'
import { type PackSource, withOrigin } from '../packs/pack-origin.js'
import { digestOfSource } from '../packs/pack-source.js'
import { openBundle } from '../packs.js'
import { joinVocabulary, SHAPES_ONLY } from '../vocabulary/join-vocabulary.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { WORDS_OF_CORE } from './stored-words.fixture.js'

/**
 * What each released version decided, with the packs it rested on: it must come out the same for
 * ever. Never edit such a file; where a decision must change, the changelog says why and this test
 * says which.
 */
const HOME = new URL('../../../../fixtures/decisions/', import.meta.url)
const jsonIn = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
const read = (file: URL): string => readFileSync(file, 'utf8')

/** The words of version 0.1.0, which packs did not declare yet: core had them, in two places. */
function bookOf(packs: URL, words: URL): RuleBook {
  const file = readJson(read(words), 'vocabulary.json') as object
  const declared = VocabularyFile.parse({ ...file, ...WORDS_OF_CORE })
  const owner = { id: 'national', national: true }
  const { vocabulary } = joinVocabulary(SHAPES_ONLY, declared, owner)
  return createRuleBook(
    jsonIn(packs).map((name) => {
      const { source } = openBundle(readJson(read(new URL(name, packs)), name), name)
      const pack = definePack(withoutSchemes(source), { extends: { vocabulary } })
      return withOrigin(Object.freeze({ ...pack, digest: digestOfSource(source) }), { source })
    }),
  )
}

/** Schemes of version 0.1.0 had conditions of their own kind; no scheme decides a project. */
const withoutSchemes = (source: PackSource): PackSource => ({
  ...source,
  rules: Object.fromEntries(
    Object.entries(source.rules).filter(([name]) => !name.startsWith('scheme/')),
  ),
})

describe.each(readdirSync(HOME).sort())('decisions of version %s', (version) => {
  const home = new URL(`${version}/`, HOME)
  const book = bookOf(new URL('packs/', home), new URL('words/vocabulary.json', home))

  it('are there', () => {
    expect(jsonIn(home).length).toBeGreaterThan(20)
  })

  it.each(jsonIn(home))('%s', async (name) => {
    const text = read(new URL(name, home))
    const stored = readJson(text, name) as Decision
    expect(replay(book, stored)).toEqual({ identical: true, digest: stored.digest })
    const derived = decide(book, { on: stored.on, project: stored.project.input })
    expect(`${canonicalJson({ ...derived, crossCheck: 'agrees' })}\n`).toBe(text)
    expect((await crossCheck(book, stored)).disagreements).toEqual([])
  })
})
