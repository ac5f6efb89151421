import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { judge } from '../decision/decide.js'
import { anyDay, anyProject, anyRules, FEWER, forgetting } from '../decision/random.fixture.js'
import type { ProjectInput } from '../project/project.js'
import {
  caoBangPack,
  hauGiangPack,
  nationalPack,
  sampleBook,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { all, fact, level } from '../packs/sample-rule.fixture.js'
import type { SupportWithLevel } from '../stages/support-answer.js'
import { SHAPE_FACTS } from '../vocabulary/shape-facts.js'
import { wordingOf } from './question-wording.js'
import { SHAPE_QUESTIONS } from './shape-questions.js'
import { type ProjectQuestion, questions, type QuestionsOptions } from './questions.js'

const ON = '2023-06-01'
const bookWith = (rules: readonly Record<string, unknown>[]): RuleBook =>
  createRuleBook([
    nationalPack(Object.fromEntries(rules.map((rule) => [`${String(rule['id'])}.json`, rule]))),
    socTrangPack,
    hauGiangPack,
    caoBangPack,
  ])
const facts = (found: readonly ProjectQuestion[]): readonly string[] =>
  found.map((each) => each.fact)
const bare = (more: Partial<ProjectInput> = {}): ProjectInput => ({
  id: 'p',
  items: [{ id: '1', activity: 'advanced-machinery' }],
  ...more,
})

/** The project with an answer in its place. */
function answered(project: ProjectInput, { path }: ProjectQuestion, value: unknown): ProjectInput {
  const copy = structuredClone(project) as unknown as Record<string | number, unknown>
  let holder = copy
  for (const key of path.slice(0, -1))
    holder = (holder[key] ??= {}) as Record<string | number, unknown>
  holder[path.at(-1)!] = value
  return copy as unknown as ProjectInput
}

describe('what is asked', () => {
  it('is put in both languages, with its type, its words and its place', () => {
    const found = questions(sampleBook, { on: ON, project: bare() })
    expect(found.find(({ fact: asked }) => asked === 'fund')).toMatchObject({
      item: null,
      type: 'word',
      title: 'nguồn kinh phí (quốc gia, địa phương)',
      path: ['fund'],
      options: [
        { value: 'national', title: 'quốc gia', titleEn: 'national' },
        { value: 'local', title: 'địa phương', titleEn: 'local' },
      ],
    })
    expect(found.find(({ fact: asked }) => asked === 'beneficiary.kind')).toMatchObject({
      item: '1',
      question: 'Đơn vị thụ hưởng thuộc loại nào?',
      questionEn: 'What kind of beneficiary is it?',
      path: ['items', 0, 'beneficiary', 'kind'],
      neededBy: ['national:eligibility.beneficiary'],
    })
    const isNew = found.find(({ fact: asked }) => asked === 'machinery.isNew')
    expect(isNew?.path).toEqual(['items', 0, 'facts', 'machinery.isNew'])
  })
  it('comes in the order that is most use: the fund first, on which everything hangs', () => {
    expect(facts(questions(sampleBook, { on: ON, project: bare() }))[0]).toBe('fund')
  })
  it('asks for an amount with its unit, and last for what the item asks of its own fund', () => {
    const project = projectWith({ units: 1, costs: null, requested: null })
    const found = questions(sampleBook, { on: ON, project }, { for: 'ceiling' })
    expect(found.map(({ fact: asked, type, unit }) => [asked, type, unit])).toEqual([
      ['export.contract', 'boolean', null],
      ['costs', 'cost-lines', null],
      ['requested.national', 'money', 'đồng'],
    ])
    expect(found.at(-1)?.path).toEqual(['items', 0, 'requested', 'national'])
  })
})

describe('only what people can give', () => {
  const waits = (name: string): RuleBook =>
    bookWith([
      {
        id: 'eligibility.extra',
        kind: 'eligibility',
        title: 'x',
        titleEn: 'x',
        encodedSince: '2014-04-08',
        versions: [
          {
            from: '2014-04-08',
            to: null,
            citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
            evidence: 'quoted',
            require: fact(name, 'greaterThan', 5),
          },
        ],
      },
    ])
  it.each([
    ['cost.machinery', 'costs'],
    ['site.yearsSinceConversion', 'site.convertedFromCommuneOn'],
  ])('of a derived fact its sources are asked for: %s', (derived, source) => {
    const found = facts(
      questions(waits(derived), {
        on: ON,
        project: { ...bare(), planYear: 2023, fund: 'national' },
      }),
    )
    expect(found).toContain(source)
    expect(found).not.toContain(derived)
  })
  it('nothing where the sources are known and the fact still is not', () => {
    const project = { ...bare(), fund: 'national', planYear: 2023 } as const
    const site = { convertedFromCommuneOn: 'never' } as const
    const found = questions(waits('site.yearsSinceConversion'), {
      on: ON,
      project: { ...project, items: [{ ...project.items[0]!, site }] },
    })
    expect(facts(found)).not.toContain('site.yearsSinceConversion')
    expect(facts(found)).not.toContain('site.convertedFromCommuneOn')
  })
  it('a cost line that is not complete is asked for again', () => {
    const project = projectWith({ costs: [{ kind: null, amount: '700 triệu đồng' }] })
    expect(facts(questions(sampleBook, { on: ON, project }, { for: 'ceiling' }))).toContain('costs')
  })
  it('of a fact of the whole project once, however many items wait for it', () => {
    const items = ['1', '2'].map((id) => ({ id, activity: 'advanced-machinery' }))
    const found = questions(sampleBook, { on: ON, project: bare({ items }) })
    expect(found.filter(({ fact: asked }) => asked === 'fund')).toHaveLength(1)
    expect(found.filter(({ fact: asked }) => asked === 'beneficiary.kind')).toHaveLength(2)
  })
  it('the former province among those the present one was formed from', () => {
    const site = { province: 'can-tho' }
    const found = questions(sampleBook, {
      on: '2026-01-01',
      project: bare({ fund: 'local', items: [{ id: '1', activity: 'advanced-machinery', site }] }),
    })
    const former = found.find(({ fact: asked }) => asked === 'site.formerProvince')
    expect(former?.options?.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['soc-trang', 'hau-giang']),
    )
  })
})

describe('a settled outcome', () => {
  it('asks nothing more of a project that is ineligible, except for its ceiling', () => {
    const project = projectWith({ beneficiary: { kind: 'artisan' }, costs: null })
    const asks = (goal: QuestionsOptions['for']): readonly string[] =>
      facts(questions(sampleBook, { on: ON, project }, goal === undefined ? {} : { for: goal }))
    expect(asks(undefined)).toEqual([])
    expect(asks('verdict')).toEqual([])
    expect(asks('ceiling')).toContain('costs')
  })
  it('asks nothing of a project that is complete', () => {
    const project = projectWith({ units: 1, requested: { national: '100 triệu đồng' } })
    expect(questions(sampleBook, { on: ON, project })).toEqual([])
  })
  it('asks nothing that only a level which does not apply would need', () => {
    const book = bookWith([
      level('communication', 'not-encoded', {
        when: all(fact('activity', 'equal', 'communication'), fact('product.key', 'equal', true)),
      }),
    ])
    const project = projectWith({ activity: 'advanced-machinery', costs: null })
    expect(facts(questions(book, { on: ON, project }))).not.toContain('product.key')
  })
})

/** What can be answered; a list of cost lines is given whole. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  boolean: [true, false],
  integer: [0, 1, 9, 10, 11, 200],
  number: ['0', '1,5'],
  money: [0, 1, 599_999_999, 600_000_001],
  rate: ['0%', '59%', '60%', '100%'],
  day: ['2022-12-31', '2023-01-01', '2023-01-02'],
  'day-or-never': ['never', '2022-01-01', '2023-06-30'],
  'cost-lines': [[], [{ kind: 'machinery', amount: 600_000_000 }]],
  text: ['0100000001', '0100000002'],
}
const answersFor = ({ type, options, fact: asked }: ProjectQuestion): readonly unknown[] =>
  type === 'list'
    ? [[], (options ?? []).slice(0, 1).map(({ value }) => value)]
    : asked === 'planYear' || asked === 'planBuildingYear'
      ? [2022, 2023]
      : (options?.map(({ value }) => value) ?? VALUES[type] ?? ['x'])

const GOALS = ['verdict', 'ceiling', 'all'] as const
const anyPartial = fc
  .tuple(anyProject, fc.func(fc.boolean()))
  .map(([project, forget]) => forgetting(project, forget))

const isWithin = ({ requested, ceiling }: Pick<SupportWithLevel, 'requested' | 'ceiling'>) =>
  requested !== null && ceiling !== null && requested <= ceiling

/** What is to be settled, as far as the goal asks for it. */
function outcome(book: RuleBook, on: string, project: ProjectInput, goal: string): string {
  const { verdict, items } = judge(book, { on, project })
  const money = items.map(({ support }) =>
    'ceiling' in support
      ? [
          support.rule,
          support.ceiling,
          support.exact,
          support.allowed,
          support.uplift?.verdict === 'met' && !isWithin(support) ? support.uplift.ceiling : null,
        ]
      : support.answer,
  )
  if (verdict === 'ineligible' && goal !== 'ceiling') return verdict
  return JSON.stringify([goal === 'ceiling' ? null : verdict, goal === 'verdict' ? null : money])
}

describe('the texts', () => {
  it('are there for every fact of a project that people give', () => {
    const given = [...SHAPE_FACTS]
      .filter(([id, { derived }]) => derived !== true && id !== 'activity' && id !== 'units')
      .map(([id]) => id)
    expect(given.filter((id) => !SHAPE_QUESTIONS.has(id))).toEqual([])
  })
  it('are questions, or say what to write', () => {
    for (const { ask } of SHAPE_QUESTIONS.values())
      for (const text of ask) expect(text).toMatch(/^\p{Lu}.*\?$/u)
  })
  it('of a fact without a question are made of its name', () => {
    const { vocabulary } = sampleBook
    expect(wordingOf('quantity.booth', vocabulary).ask).toEqual([
      'Số lượng tính theo gian hàng là bao nhiêu?',
      'How many are there (booth)?',
    ])
    const declared = new Map([
      ['a.b', { ...vocabulary.declared.get('machinery.isNew')!, question: null, questionEn: null }],
    ])
    const facts = new Map([['a.b', { type: 'boolean' as const }]])
    expect(wordingOf('a.b', { ...vocabulary, declared, facts }).ask).toEqual([
      'Có đúng là: máy móc, thiết bị mới (chưa qua sử dụng)?',
      'Is it so: machinery is new?',
    ])
  })
})

describe('properties', () => {
  it('answering in the offered order always ends', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyPartial,
        anyDay,
        fc.constantFrom(...GOALS),
        fc.nat(),
        (rules, project, on, goal, seed) => {
          const book = bookWith(rules)
          let known = project
          const done = new Set<string>()
          for (let step = 0; ; step += 1) {
            const [next] = questions(book, { on, project: known }, { for: goal })
            if (next === undefined) break
            const key = JSON.stringify(next.path)
            expect(done.has(key)).toBe(false)
            done.add(key)
            const values = answersFor(next)
            known = answered(known, next, values[(seed + step) % values.length])
          }
          expect(done.size).toBeLessThan(100)
        },
      ),
      FEWER,
    )
  })
  it('a fact that is not offered cannot change the outcome', () => {
    const others = [
      [['fund'], ['national', 'local']],
      [
        ['approval', 'level'],
        ['ministry', 'province'],
      ],
      [
        ['commitments', 'counterpart'],
        [true, false],
      ],
      [
        ['items', 0, 'beneficiary', 'kind'],
        ['enterprise', 'artisan'],
      ],
      [
        ['items', 0, 'beneficiary', 'employees'],
        [9, 200],
      ],
      [
        ['items', 0, 'beneficiary', 'industry'],
        ['handicraft', 'other'],
      ],
      [
        ['items', 0, 'site', 'province'],
        ['soc-trang', 'cao-bang', 'ha-noi'],
      ],
      [
        ['items', 0, 'site', 'unitKind'],
        ['commune', 'ward'],
      ],
      [
        ['items', 0, 'site', 'areas'],
        [[], ['highland']],
      ],
      [
        ['items', 0, 'facts', 'machinery.isNew'],
        [true, false],
      ],
      [
        ['items', 0, 'facts', 'product.key'],
        [true, false],
      ],
      [
        ['items', 0, 'facts', 'materials.localShare'],
        ['59%', '61%'],
      ],
      [
        ['items', 0, 'costs'],
        [[{ kind: 'machinery', amount: 600_000_000 }], []],
      ],
      [
        ['items', 0, 'requested', 'national'],
        [1, 2_014_900_000],
      ],
      [
        ['items', 0, 'requested', 'local'],
        [1, 2_014_900_000],
      ],
    ] as const
    const at = (project: unknown, path: readonly (string | number)[]): unknown =>
      path.reduce<unknown>(
        (value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key],
        project,
      )
    fc.assert(
      fc.property(
        anyRules,
        anyPartial,
        anyDay,
        fc.constantFrom(...GOALS),
        fc.nat(others.length - 1),
        fc.nat(2),
        (rules, project, on, goal, which, index) => {
          const book = bookWith(rules)
          const [path, values] = others[which] ?? others[0]
          if ((at(project, path) ?? null) !== null) return
          const asked = questions(book, { on, project }, { for: goal })
          if (asked.some((each) => JSON.stringify(each.path) === JSON.stringify(path))) return
          const more = answered(
            project,
            { path } as unknown as ProjectQuestion,
            values[index % values.length],
          )
          expect(outcome(book, on, more, goal)).toBe(outcome(book, on, project, goal))
        },
      ),
      { numRuns: FEWER.numRuns * 4 },
    )
  })
})
