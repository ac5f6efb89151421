import { describe, expect, it } from 'vitest'
import { readFactBag } from '../project/fact-catalogue.js'
import { entryVocabulary, everyFact } from './entry-vocabulary.js'
import { joinVocabulary } from './join-vocabulary.js'
import { NATIONAL_WORDS } from './national-words.fixture.js'
import { VocabularyFile } from './vocabulary-file.js'

const named = (id: string, more: object): object => ({ id, title: id, titleEn: id, ...more })

describe('facts of the entries of a round', () => {
  const { vocabulary, problems } = joinVocabulary(
    NATIONAL_WORDS,
    VocabularyFile.parse({
      facts: [
        named('nghe-an:shop.area', { type: 'word', of: 'entry', words: [named('upland', {})] }),
        named('nghe-an:shop.sold', { type: 'money', of: 'entry' }),
        named('nghe-an:shop.made', { type: 'money', of: 'entry' }),
        named('nghe-an:shop.share', {
          type: 'number',
          of: 'entry',
          ratio: ['nghe-an:shop.sold', 'nghe-an:shop.made'],
        }),
        named('nghe-an:project.place', { type: 'boolean', of: 'project' }),
      ],
      words: [{ fact: 'projectOrder.area', ...named('nghe-an:delta', {}) }],
    }),
    { id: 'nghe-an', national: false },
  )
  const entries = entryVocabulary(vocabulary).facts

  it('are declared as any other, lists that grow included', () => {
    expect(problems).toEqual([])
    expect(entries.get('nghe-an:shop.area')?.words).toEqual(['upland'])
    expect(entries.get('projectOrder.area')?.words?.slice(-2)).toEqual(['none', 'nghe-an:delta'])
    expect(entries.get('nghe-an:shop.share')?.from).toEqual([
      'nghe-an:shop.sold',
      'nghe-an:shop.made',
    ])
  })

  it('are no facts of a project', () => {
    expect(vocabulary.facts.has('nghe-an:shop.sold')).toBe(false)
    expect(() => readFactBag({ 'nghe-an:shop.sold': 5 }, vocabulary)).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_FACT' }),
    )
  })

  it('beside those that packs declare of products and items, and none of the shape of a project', () => {
    expect(entries.has('product.serial')).toBe(true)
    for (const fact of [
      'fund',
      'activity',
      'beneficiary.kind',
      'cost.machinery',
      'quantity.person',
    ])
      expect(entries.has(fact)).toBe(false)
  })

  it('stand beside those of projects for tools that meet both', () => {
    const { facts } = everyFact(vocabulary)
    expect(['fund', 'nghe-an:shop.sold', 'product.serial'].every((fact) => facts.has(fact))).toBe(
      true,
    )
  })

  it('are the same for the same vocabulary', () => {
    expect(entryVocabulary(vocabulary)).toBe(entryVocabulary(vocabulary))
  })
})
