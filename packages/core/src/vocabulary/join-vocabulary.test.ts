import { describe, expect, it } from 'vitest'
import { day } from '../values/calendar.js'
import { joinVocabulary, SHAPES_ONLY, unionOf } from './join-vocabulary.js'
import { NATIONAL_WORDS } from './national-words.fixture.js'
import { activityOn, inGroup, type Vocabulary } from './open-vocabulary.js'
import { VocabularyFile } from './vocabulary-file.js'

const CITED = { citation: { document: 'NQ 1', provision: 'Điều 1' }, evidence: 'quoted' }
const named = (id: string, more: object = {}): object => ({ id, title: id, titleEn: id, ...more })
const activity = (id: string, more: object = {}): object =>
  named(id, { versions: [{ from: '2026-01-01', ...CITED, base: 'all' }], ...more })

const PROVINCE = { id: 'nghe-an', national: false }
const join = (file: object, base = NATIONAL_WORDS, owner = PROVINCE) =>
  joinVocabulary(base, VocabularyFile.parse(file), owner)
const codes = (file: object, base?: Vocabulary): readonly string[] =>
  join(file, base).problems.map(
    ({ code, at }) => `${code} ${at?.replace('vocabulary.json › ', '')}`,
  )

describe('the words of the shapes', () => {
  it('are the facts of a project alone: no activity, no kind of cost, no unit', () => {
    expect([
      SHAPES_ONLY.activities.size,
      SHAPES_ONLY.costKinds.size,
      SHAPES_ONLY.units.size,
      SHAPES_ONLY.facts.get('site.areas')?.words,
      SHAPES_ONLY.facts.get('fund')?.words,
    ]).toEqual([0, 0, 0, [], ['national', 'local']])
  })
})

describe('the words of a pack', () => {
  const { vocabulary, problems } = join({
    contents: [named('nghe-an:10', CITED)],
    activities: [
      activity('nghe-an:craft-village', {
        content: 'nghe-an:10',
        groups: ['at-establishment'],
        versions: [{ from: '2026-01-01', ...CITED, base: ['cost.nghe-an:gate'] }],
      }),
    ],
    costKinds: [named('nghe-an:gate')],
    units: [named('nghe-an:village', { quantity: 'nghe-an:village.count' })],
    facts: [
      named('nghe-an:village.count', { type: 'integer', of: 'item' }),
      named('nghe-an:artisan.title', { type: 'word', of: 'item', words: [named('people')] }),
      named('nghe-an:export.share', {
        type: 'number',
        of: 'item',
        ratio: ['beneficiary.annualRevenue', 'beneficiary.totalCapital'],
      }),
    ],
    words: [{ fact: 'site.areas', ...named('nghe-an:upland') }],
    groups: [named('nghe-an:all', { activities: ['nghe-an:craft-village', 'trademark'] })],
  })

  it('stand beside those it builds on, and nothing is wrong with them', () => {
    expect(problems).toEqual([])
    expect([
      vocabulary.activities.has('nghe-an:craft-village'),
      vocabulary.activities.has('advanced-machinery'),
      vocabulary.facts.get('cost.nghe-an:gate')?.type,
      vocabulary.facts.get('quantity.nghe-an:village')?.type,
      vocabulary.facts.get('nghe-an:artisan.title')?.words,
      vocabulary.facts.get('site.areas')?.words?.slice(-1),
      vocabulary.facts.get('activity')?.words?.includes('nghe-an:craft-village'),
      vocabulary.facts.get('nghe-an:export.share')?.from,
    ]).toEqual([
      true,
      true,
      'money',
      'integer',
      ['people'],
      ['nghe-an:upland'],
      true,
      ['beneficiary.annualRevenue', 'beneficiary.totalCapital'],
    ])
  })

  it('may join a group of national law, which the pack itself does not change', () => {
    expect([
      inGroup(vocabulary, 'group:at-establishment', 'nghe-an:craft-village'),
      inGroup(vocabulary, 'at-establishment', 'advanced-machinery'),
      inGroup(NATIONAL_WORDS, 'at-establishment', 'nghe-an:craft-village'),
    ]).toEqual([true, true, false])
  })

  it('have a base on each day from the first, and none the day before', () => {
    expect([
      activityOn(vocabulary, 'nghe-an:craft-village', day('2025-12-31')),
      activityOn(vocabulary, 'nghe-an:craft-village', day('2026-01-01'))?.base,
    ]).toEqual([null, ['cost.nghe-an:gate']])
  })

  it('of a pack that declares none are the very words it builds on', () => {
    expect(join({}).vocabulary).toBe(NATIONAL_WORDS)
  })
})

describe('what is refused in the words of a pack', () => {
  it.each<[string, object, readonly string[]]>([
    [
      'an id without the name of its pack',
      { activities: [activity('craft-village')] },
      ['VOCABULARY_ID activities[0].id'],
    ],
    [
      'an id under the name of another pack',
      { costKinds: [named('ha-noi:gate')] },
      ['VOCABULARY_ID costKinds[0].id'],
    ],
    ['an id in capitals', { units: [named('nghe-an:Village')] }, ['VOCABULARY_ID units[0].id']],
    [
      'a fact of one part',
      { facts: [named('nghe-an:title', { type: 'boolean', of: 'item' })] },
      ['FACT_ID facts[0].id'],
    ],
    [
      'a fact called as those of costs are',
      { facts: [named('nghe-an:cost.gate', { type: 'money', of: 'item' })] },
      ['FACT_ID facts[0].id'],
    ],
    [
      'an id declared twice',
      { costKinds: [named('nghe-an:a'), named('nghe-an:a')] },
      ['DUPLICATE_ID costKinds[1].id'],
    ],
    [
      'a national id declared again',
      { costKinds: [named('machinery')] },
      ['DUPLICATE_ID costKinds[0].id'],
    ],
    [
      'a content, a group and a base that nobody declares',
      {
        activities: [
          activity('nghe-an:a', {
            content: '10',
            groups: ['nowhere'],
            versions: [{ from: '2026-01-01', ...CITED, base: ['cost.gate'], judgedAs: 'b' }],
          }),
        ],
      },
      [
        'UNKNOWN_WORD activities[0].content',
        'UNKNOWN_WORD activities[0].groups[0]',
        'UNKNOWN_WORD activities[0].versions[0].base[0]',
        'UNKNOWN_WORD activities[0].versions[0].judgedAs',
      ],
    ],
    [
      'versions out of order',
      {
        activities: [
          activity('nghe-an:a', {
            versions: [
              { from: '2026-01-01', to: '2026-06-30', ...CITED, base: 'all' },
              { from: '2026-06-30', ...CITED, base: 'all' },
            ],
          }),
        ],
      },
      ['VERSIONS_OUT_OF_ORDER activities[0].versions[1].from'],
    ],
    [
      'a unit counted by a fact that is no number',
      { units: [named('nghe-an:u', { quantity: 'fund' })] },
      ['UNKNOWN_WORD units[0].quantity'],
    ],
    [
      'words of a fact that has none, and a list without words',
      {
        facts: [
          named('nghe-an:a.b', { type: 'integer', of: 'item', words: [named('x')] }),
          named('nghe-an:a.c', { type: 'list', of: 'item' }),
        ],
      },
      ['WORDS_OF_FACT facts[0].words', 'WORDS_OF_FACT facts[1].words'],
    ],
    [
      'a ratio that is no number, and of what is none',
      {
        facts: [
          named('nghe-an:a.b', {
            type: 'integer',
            of: 'item',
            ratio: ['fund', 'beneficiary.employees'],
          }),
        ],
      },
      ['RATIO_OF_FACT facts[0].type', 'RATIO_OF_FACT facts[0].ratio[0]'],
    ],
    [
      'a ratio of an item that is made of facts of entries',
      {
        facts: [
          named('nghe-an:a.part', { type: 'integer', of: 'entry' }),
          named('nghe-an:a.whole', { type: 'integer', of: 'entry' }),
          named('nghe-an:a.share', {
            type: 'number',
            of: 'item',
            ratio: ['nghe-an:a.part', 'nghe-an:a.whole'],
          }),
          named('nghe-an:b.share', {
            type: 'number',
            of: 'entry',
            ratio: ['nghe-an:a.part', 'beneficiary.employees'],
          }),
        ],
      },
      [
        'UNKNOWN_WORD facts[2].ratio[0]',
        'UNKNOWN_WORD facts[2].ratio[1]',
        'UNKNOWN_WORD facts[3].ratio[1]',
      ],
    ],
    [
      'a fact of an entry that there is',
      { facts: [named('nghe-an:a.b', { type: 'integer', of: 'entry' })].flatMap((x) => [x, x]) },
      ['DUPLICATE_ID facts[1].id'],
    ],
    [
      'a further word of no list, a bare one, and one there is',
      {
        words: [
          { fact: 'beneficiary.employees', ...named('nghe-an:x') },
          { fact: 'site.areas', ...named('upland') },
          { fact: 'site.areas', ...named('highland') },
        ],
      },
      ['UNKNOWN_WORD words[0].fact', 'VOCABULARY_ID words[1].id', 'DUPLICATE_ID words[2].id'],
    ],
    [
      'a group of what there is not',
      { groups: [named('nghe-an:g', { activities: ['tradmark'] })] },
      ['UNKNOWN_WORD groups[0].activities[0]'],
    ],
    [
      'a default of what is no year',
      {
        facts: [
          named('nghe-an:licence.day', { type: 'day', of: 'item' }),
          named('nghe-an:licence.name', { type: 'word', of: 'item' }),
          named('nghe-an:licence.age', { type: 'integer', of: 'item' }),
          named('nghe-an:licence.year', { type: 'integer', of: 'item' }),
          named('nghe-an:licence.end', { type: 'integer', of: 'item' }),
        ],
        defaults: [
          { fact: 'nghe-an:licence.name', from: 'planYear', years: 1, ...CITED },
          {
            fact: 'nghe-an:licence.age',
            from: 'nghe-an:licence.day',
            years: 0,
            since: 'planYear',
            ...CITED,
          },
          { fact: 'nghe-an:licence.year', from: 'nghe-an:licence.end', years: 1, ...CITED },
          { fact: 'nghe-an:licence.end', from: 'nghe-an:licence.year', years: 1, ...CITED },
        ],
      },
      [
        'YEAR_DEFAULT defaults[0].fact',
        'YEAR_DEFAULT defaults[1].from',
        'YEAR_DEFAULT defaults[1].since',
        'YEAR_DEFAULT defaults[2].from',
        'YEAR_DEFAULT defaults[3].from',
      ],
    ],
    [
      'a default of what is not its own, or has one already',
      {
        facts: [named('nghe-an:licence.end', { type: 'integer', of: 'item' })],
        defaults: [
          { fact: 'planYear', from: 'planBuildingYear', years: 1, ...CITED },
          { fact: 'planBuildingYear', from: 'planYear', years: -2, ...CITED },
          { fact: 'nghe-an:licence.end', from: 'planYear', years: 1, ...CITED },
          { fact: 'nghe-an:licence.end', from: 'planYear', years: 2, ...CITED },
        ],
      },
      [
        'VOCABULARY_ID defaults[0].fact',
        'DUPLICATE_ID defaults[1].fact',
        'DUPLICATE_ID defaults[3].fact',
      ],
    ],
    [
      'papers of the nation, and one twice',
      { papers: [named('contract'), named('deed'), named('nghe-an:a'), named('nghe-an:a')] },
      ['DUPLICATE_ID papers[0].id', 'VOCABULARY_ID papers[1].id', 'DUPLICATE_ID papers[3].id'],
    ],
  ])('%s', (_name, file, expected) => {
    expect(codes(file)).toEqual(expected)
  })

  it('says what was meant', () => {
    const [problem] = join({
      groups: [named('nghe-an:g', { activities: ['tradmark'] })],
    }).problems
    expect(problem?.hint).toContain('«trademark»')
  })
})

describe('the union of two vocabularies', () => {
  const a = join({ costKinds: [named('nghe-an:gate')] }).vocabulary
  const b = join(
    {
      activities: [activity('ha-noi:fair', { groups: ['cluster-works'] })],
      words: [{ fact: 'site.areas', ...named('ha-noi:old-quarter') }],
    },
    NATIONAL_WORDS,
    { id: 'ha-noi', national: false },
  ).vocabulary

  it('holds what either holds, in whatever order they are joined', () => {
    for (const union of [unionOf(a, b), unionOf(b, a)])
      expect([
        union.costKinds.has('nghe-an:gate'),
        union.activities.has('ha-noi:fair'),
        inGroup(union, 'cluster-works', 'ha-noi:fair'),
        union.facts.get('site.areas')?.words?.includes('ha-noi:old-quarter'),
        union.facts.has('cost.nghe-an:gate'),
        union.facts.size,
      ]).toEqual([true, true, true, true, true, NATIONAL_WORDS.facts.size + 1])
  })

  it('of one with itself is itself', () => {
    expect(unionOf(a, a)).toBe(a)
  })
})
