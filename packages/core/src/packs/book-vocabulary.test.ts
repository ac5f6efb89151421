import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { replay } from '../decision/record.js'
import type { ProjectItemInput } from '../project/project-input.js'
import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { definePack, type Pack } from './pack.js'
import { createRuleBook } from './rule-book.js'
import { SAMPLE_REGISTER } from './sample-register.fixture.js'

const CITED = { citation: { document: 'QĐ 1', provision: 'Điều 1' }, evidence: 'quoted' }
const named = (id: string, more: object = {}): object => ({ id, title: id, titleEn: id, ...more })
const rule = (id: string, version: object, more: object = {}): object => ({
  ...named(id),
  kind: id.split('.')[0],
  encodedSince: '2020-01-01',
  versions: [{ from: '2020-01-01', ...CITED, ...version }],
  ...more,
})
const pack = (
  id: string,
  jurisdiction: string,
  rules: readonly object[],
  vocabulary: object | undefined,
  extending: Parameters<typeof definePack>[1] = {},
): Pack =>
  definePack(
    {
      manifest: {
        ...named(id),
        version: '1.0.0',
        schemaVersion: 1,
        jurisdiction,
        maintainer: 'T',
        lawAsOf: '2026-12-31',
      },
      documents: {
        documents: ['QĐ 1', '45/2012/NĐ-CP'].map((each) => ({
          ...named(each),
          issuer: 'T',
          from: '2020-01-01',
        })),
      },
      ...(vocabulary !== undefined && { vocabulary }),
      ...(jurisdiction === 'national' && { register: SAMPLE_REGISTER }),
      rules: Object.fromEntries(
        rules.map((each) => [`${(each as { id: string }).id.replace('.', '/')}.json`, each]),
      ),
    },
    extending,
  )

const OF_GROUP = { fact: 'activity', operator: 'in', value: 'group:at-establishment' }
const ENTERPRISE = { fact: 'beneficiary.kind', operator: 'equal', value: 'enterprise' }
const national = pack(
  'law',
  'national',
  [rule('eligibility.kind', { when: OF_GROUP, require: ENTERPRISE })],
  undefined,
  { extends: NATIONAL },
)
const words = (more: object = {}): object => ({
  activities: [
    named('nghe-an:artisans', {
      versions: [{ from: '2020-01-01', ...CITED, base: ['cost.nghe-an:prize'] }],
      ...more,
    }),
  ],
  costKinds: [named('nghe-an:prize')],
  facts: [
    named('nghe-an:artisan.title', {
      type: 'word',
      of: 'item',
      words: [named('people'), named('merited')],
    }),
    named('nghe-an:plan.urgent', { type: 'boolean', of: 'project' }),
  ],
})
const RULES = [
  rule(
    'support.artisans',
    {
      when: {
        all: [
          { fact: 'activity', operator: 'equal', value: 'nghe-an:artisans' },
          { fact: 'nghe-an:artisan.title', operator: 'equal', value: 'people' },
          { fact: 'nghe-an:plan.urgent', operator: 'equal', value: true },
        ],
      },
      grant: { rate: '50%', cap: '10 triệu đồng' },
    },
    { adds: true },
  ),
]
const province = (more: object = {}): Pack =>
  pack('nghe-an', 'cao-bang', RULES, words(more), { extends: NATIONAL })

const judged = (book: ReturnType<typeof createRuleBook>, item: Partial<ProjectItemInput>) =>
  decide(book, {
    on: '2026-03-01',
    project: {
      id: 'p',
      fund: 'local',
      facts: { 'nghe-an:plan.urgent': true },
      items: [
        {
          id: '1',
          activity: 'nghe-an:artisans',
          beneficiary: { kind: 'artisan' },
          costs: [
            { kind: 'nghe-an:prize', amount: '12 triệu đồng' },
            { kind: 'machinery', amount: '90 triệu đồng' },
          ],
          facts: { 'nghe-an:artisan.title': 'people' },
          ...item,
        },
      ],
    },
  })
const refusal = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  return null
}

describe('a province that declares its own words', () => {
  const book = createRuleBook([national, province()])

  it('is judged by them: its activity, cost, fact of the item and fact of the project', () => {
    const [item] = judged(book, { site: { province: 'cao-bang' } }).items
    expect(item).toMatchObject({
      activity: 'nghe-an:artisans',
      support: { answer: 'met', ceiling: 6_000_000, parts: [{ base: 12_000_000 }] },
    })
  })

  it('meets no national rule that asks for a group it is not in', () => {
    expect(judged(book, { site: { province: 'cao-bang' } }).items[0]?.eligibility).not.toBe('unmet')
  })

  it('meets it where its activity joins the group; the national pack holds it in this book alone', () => {
    const joined = createRuleBook([national, province({ groups: ['at-establishment'] })])
    expect(judged(joined, { site: { province: 'cao-bang' } }).items[0]?.eligibility).toBe('unmet')
    const [law] = joined.packs
    expect([law?.digest === national.digest, law === national]).toEqual([true, false])
    expect(book.packs.includes(national)).toBe(true)
  })

  it('stands in the record of every decision where its activity joins a group of other law', () => {
    const joining = province({ groups: ['at-establishment'] })
    const question = {
      on: '2026-03-01',
      project: { id: 'p', fund: 'national', items: [{ id: '1', activity: 'showroom' }] },
    } as const
    const stored = decide(createRuleBook([national, joining]), question)
    expect(JSON.stringify(stored.steps)).toContain('nghe-an:artisans')
    expect(stored.packs.map(({ id }) => id)).toEqual(['law', 'nghe-an'])
    expect(replay(createRuleBook([national]), stored).identical).toBe(false)
    const named = [national, joining].filter(({ digest }) =>
      stored.packs.some((each) => each.digest === digest),
    )
    expect(replay(createRuleBook(named), stored).identical).toBe(true)
    const own = decide(createRuleBook([national, province()]), question)
    expect(own.packs.map(({ id }) => id)).toEqual(['law'])
    expect(replay(createRuleBook([national]), own).identical).toBe(true)
  })

  it('is refused where its activity joins two groups for which one table has two levels', () => {
    const inGroup = (id: string) => ({ ...OF_GROUP, value: `group:${id}` })
    const tables = pack(
      'law',
      'national',
      [
        rule('support.workshops', {
          grant: {
            choose: [
              { when: inGroup('at-establishment'), amount: '5 triệu đồng' },
              { when: inGroup('cluster-works'), amount: '6 triệu đồng' },
            ],
          },
        }),
      ],
      undefined,
      { extends: NATIONAL },
    )
    const joining = (...groups: string[]) =>
      createRuleBook([
        tables,
        pack('nghe-an', 'cao-bang', [], words({ groups }), { extends: NATIONAL }),
      ])
    expect(joining('at-establishment').packs).toHaveLength(2)
    expect(refusal(() => joining('at-establishment', 'cluster-works'))).toMatchObject({
      problems: [
        {
          code: 'OVERLAPPING_CHOICE',
          at: expect.stringMatching(/^law › .*choose\[0\]/u),
          found: expect.stringContaining('nghe-an:artisans'),
        },
      ],
    })
  })

  it('is refused a word, a kind of cost, a fact and a value that no pack of the book declares', () => {
    const wrong = {
      activity: 'nghe-an:artisan',
      costs: [{ kind: 'nghe-an:prise', amount: 1 }],
      facts: { 'nghe-an:artisan.titel': 'people' },
    }
    expect(refusal(() => judged(book, wrong))).toMatchObject({
      problems: [
        { code: 'UNKNOWN_WORD', at: 'project › items[0].activity', found: 'nghe-an:artisan' },
        { code: 'UNKNOWN_WORD', at: 'project › items[0].costs[0].kind' },
        { code: 'UNKNOWN_FACT', at: 'project › items[0].facts' },
      ],
    })
    expect(refusal(() => judged(createRuleBook([national]), {}))).toMatchObject({
      code: 'UNKNOWN_WORD',
    })
  })

  it('says a level by what its own facts leave open', () => {
    const { missing } = judged(book, { site: { province: 'cao-bang' }, facts: {} })
    expect(missing.map(({ fact }) => fact)).toContain('nghe-an:artisan.title')
  })
})

describe('the words of a book', () => {
  it('are those of the national pack itself where no other pack declares any', () => {
    const plain = pack('ha-noi', 'ha-noi', [], undefined, { extends: NATIONAL })
    const book = createRuleBook([national, plain])
    expect(book.vocabulary).toBe(NATIONAL_WORDS)
    expect(book.packs).toEqual([plain, national])
    expect(book.packs.every((each) => each === plain || each === national)).toBe(true)
  })

  it('are refused in a rule where the pack does not have them', () => {
    const bad = [{ ...RULES[0], id: 'support.b', kind: 'support' }]
    expect(refusal(() => pack('x', 'ha-noi', bad, undefined, { extends: NATIONAL }))).toMatchObject(
      { code: 'UNKNOWN_WORD', found: 'nghe-an:artisans' },
    )
  })

  it('of a group that no pack declares are refused with what was meant', () => {
    const when = { ...OF_GROUP, value: 'group:at-establishments' }
    expect(
      refusal(() =>
        pack('x', 'ha-noi', [rule('eligibility.a', { when, require: ENTERPRISE })], undefined, {
          extends: NATIONAL,
        }),
      ),
    ).toMatchObject({ code: 'UNKNOWN_GROUP', hint: expect.stringContaining('at-establishment') })
  })

  it('of groups are not taken for a fact that has none', () => {
    const when = { ...OF_GROUP, fact: 'beneficiary.kind' }
    expect(
      refusal(() =>
        pack('x', 'ha-noi', [rule('eligibility.a', { when, require: ENTERPRISE })], undefined, {
          extends: NATIONAL,
        }),
      ),
    ).toMatchObject({ code: 'UNKNOWN_GROUP', found: OF_GROUP.value })
  })

  it('cite documents that the pack lists', () => {
    const vocabulary = {
      groups: [
        named('x:g', { activities: [], citation: { document: 'QĐ 9', provision: 'Điều 1' } }),
      ],
    }
    expect(refusal(() => pack('x', 'ha-noi', [], vocabulary, { extends: NATIONAL }))).toMatchObject(
      {
        code: 'UNKNOWN_DOCUMENT',
        at: 'vocabulary.json › groups[0].citation.document',
      },
    )
  })
})
