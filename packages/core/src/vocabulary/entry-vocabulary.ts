import { memoize } from '../values/memoize.js'
import type { FactForm } from './fact-definition.js'
import type { DeclaredFact, Vocabulary } from './open-vocabulary.js'

/** What the engine has to know of a fact that a pack declares; its words are told apart from it. */
export const declaredForm = ({ type, of, ratio }: DeclaredFact): FactForm => ({
  type,
  ...(of === 'project' && { ofProject: true }),
  ...(ratio !== null && { ratio, from: ratio, derived: true }),
})

/** The same words with the facts of projects and those of entries, for tools that meet both. */
export const everyFact = (vocabulary: Vocabulary): Vocabulary => ({
  ...vocabulary,
  facts: new Map([...entryVocabulary(vocabulary).facts, ...vocabulary.facts]),
})

const OF_ENTRIES = new WeakMap<Vocabulary, Vocabulary>()

/**
 * Từ vựng của hồ sơ dự xét. / The same words, where the facts are those that an entry of a round
 * may have: every fact that a pack declares, those `of: "entry"` too, and none of the shape of a
 * project. Conditions of scoring schemes are written in it.
 */
export const entryVocabulary = (vocabulary: Vocabulary): Vocabulary =>
  memoize(OF_ENTRIES, vocabulary, () => {
    const { declared, words } = vocabulary
    const facts = [...declared].map(([id, fact]) => {
      const list = words.get(id)
      const form = declaredForm(fact)
      return [id, list === undefined ? form : { ...form, words: [...list.keys()] }] as const
    })
    return { ...vocabulary, facts: new Map(facts) }
  })
