import { describe, expect, it } from 'vitest'
import { NATIONAL_WORDS } from './national-words.fixture.js'
import { joinVocabulary, SHAPES_ONLY } from './join-vocabulary.js'
import { VocabularyFile } from './vocabulary-file.js'
import { EN, VI } from './wording.fixture.js'
import { activityName, costName, factName, groupName, tierName, unitName } from './wording.js'

const { vocabulary: PROVINCE } = joinVocabulary(
  NATIONAL_WORDS,
  VocabularyFile.parse({
    activities: [
      {
        id: 'p:pottery',
        title: 'Hỗ trợ lò gốm',
        titleEn: 'Pottery kilns',
        versions: [
          {
            from: '2026-01-01',
            to: null,
            citation: { document: 'x', provision: 'Điều 1' },
            evidence: 'memory',
            base: 'all',
          },
        ],
      },
    ],
    costKinds: [{ id: 'p:kiln', title: 'lò nung', titleEn: 'kilns' }],
    units: [{ id: 'p:village', title: 'làng nghề', titleEn: 'craft village' }],
    facts: [
      {
        id: 'p:kiln.kind',
        type: 'word',
        of: 'item',
        title: 'loại lò',
        titleEn: 'kind of kiln',
        words: [{ id: 'gas', title: 'lò ga', titleEn: 'gas kiln' }],
      },
    ],
  }),
  { id: 'p', national: false },
)

describe('names come from the vocabulary', () => {
  it.each([...NATIONAL_WORDS.facts.keys()])('the fact %s has a name in both languages', (fact) => {
    expect(factName(fact, VI)).not.toMatch(/[«»]|^$/u)
    expect(factName(fact, VI)).not.toBe(factName(fact, EN))
    expect(factName(fact, VI)).not.toBe(fact)
  })

  it('a cost is named after its kind, a number after its unit', () => {
    expect([factName('cost.machinery', VI), factName('cost.machinery', EN)]).toEqual([
      'chi phí máy móc, thiết bị',
      'cost of machinery',
    ])
    expect([factName('quantity.booth', VI), factName('quantity.booth', EN)]).toEqual([
      'số gian hàng',
      'number (booth)',
    ])
  })

  it('what a province declares is named as what the nation declares', () => {
    const vi = { lang: 'vi', vocabulary: PROVINCE } as const
    expect([
      activityName('p:pottery', vi),
      costName('p:kiln', vi),
      unitName('p:village', vi),
      factName('cost.p:kiln', vi),
      factName('quantity.p:village', vi),
      factName('p:kiln.kind', vi),
      activityName('showroom', vi),
    ]).toEqual([
      'Hỗ trợ lò gốm',
      'lò nung',
      'làng nghề',
      'chi phí lò nung',
      'số làng nghề',
      'loại lò',
      'Phòng trưng bày, giới thiệu sản phẩm',
    ])
  })

  it.each([
    ['vi', SHAPES_ONLY],
    ['en', NATIONAL_WORDS],
  ] as const)('what nobody declares stands for itself: %s', (lang, vocabulary) => {
    const wording = { lang, vocabulary }
    const names = [activityName, costName, unitName, tierName, factName]
    for (const nameOf of names)
      for (const id of ['constructor', 'x', 'cost.x', 'quantity.y', 'cost.', '__proto__'])
        expect(nameOf(id, wording)).toBe(id)
  })
})

describe('a list of activities that is a group', () => {
  const works = ['cluster-detailed-plan', 'cluster-infrastructure', 'cluster-pollution-treatment']
  it.each<[readonly string[], string | undefined]>([
    [works, 'nội dung hạ tầng cụm công nghiệp'],
    [[...works].reverse(), 'nội dung hạ tầng cụm công nghiệp'],
    [works.slice(1), undefined],
    [[...works, 'showroom'], undefined],
    [[...works.slice(1), 'showroom'], undefined],
    [[], undefined],
  ])('%j: %s', (activities, name) => {
    expect(groupName(activities, VI)).toBe(name)
  })
})
