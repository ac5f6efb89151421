import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { definePack, type Pack } from './pack.js'
import { createRuleBook } from './rule-book.js'
import { sampleNational, socTrangPack } from './sample-pack.fixture.js'
import { SAMPLE_REGISTER } from './sample-register.fixture.js'
import { is, tinyPack, tinyRule, type TinyVersion } from './tiny-pack.fixture.js'

type Json = Record<string, unknown>

function problemsOf(read: () => unknown): readonly Problem[] {
  try {
    read()
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  return []
}
const codesOf = (read: () => unknown): readonly string[] => problemsOf(read).map(({ code }) => code)

const machinery = is('activity', 'advanced-machinery')
const level = (more: TinyVersion = {}, id = 'support.x'): Json =>
  tinyRule(id, [{ when: machinery, grant: { cap: '1 triệu đồng' }, ...more }])
const of = (id: string, jurisdiction: string, ...rules: Json[]): Pack =>
  tinyPack(rules, { id, jurisdiction })
const national = (id: string, ...rules: Json[]): Pack => of(id, 'national', ...rules)

describe('what is no list of packs', () => {
  it.each([
    ['nothing', undefined],
    ['a pack alone', sampleNational],
    ['a list of sources', [{ manifest: {}, documents: {}, rules: {} }]],
    ['a list with a hole', [sampleNational, null]],
    ['text', ['national']],
  ])('%s is refused in words', (_name, given) => {
    expect(codesOf(() => createRuleBook(given as never))).toEqual(['NOT_PACKS'])
  })
})

describe('packs of one id', () => {
  it('are two books, as the hint says', () => {
    const older = of('a', 'dak-lak')
    const newer = tinyPack([], { id: 'a', version: '2.0.0' })
    const [problem, ...more] = problemsOf(() => createRuleBook([older, newer]))
    expect(problem).toMatchObject({ code: 'DUPLICATE_PACK', found: 'a' })
    expect(problem?.message).toContain('1.0.0 và 2.0.0')
    expect(problem?.hint).toContain('hai bộ quy định')
    expect(more).toEqual([])
  })
  it('are one where they are the same object', () => {
    const pack = of('a', 'dak-lak')
    expect(createRuleBook([pack, pack]).packs).toEqual([pack])
  })
})

describe('a second national pack', () => {
  const evil = national('a-evil', tinyRule('eligibility.x', [{ require: is('units', 0) }]))

  it('is refused unless it is named, whatever its id and its place', () => {
    for (const packs of [
      [sampleNational, evil],
      [evil, sampleNational],
      [evil, socTrangPack, sampleNational],
    ]) {
      const [problem] = problemsOf(() => createRuleBook(packs))
      expect(problem).toMatchObject({ code: 'SECOND_NATIONAL_PACK', found: 'a-evil' })
      expect(problem?.hint).toContain('--allow a-evil')
      expect(createRuleBook(packs, { allow: ['a-evil'] }).admittedByName).toEqual(
        new Set(['a-evil']),
      )
    }
  })
  it('alone is the caller’s own choice and needs no leave', () => {
    const book = createRuleBook([evil, socTrangPack])
    expect(book.admittedByName.size).toBe(0)
  })
  it('of two with ids of their own the later by name is the second', () => {
    expect(problemsOf(() => createRuleBook([national('b'), national('a')]))[0]?.found).toBe('b')
  })
  it('cannot be let in by the name of another, and a name that is nobody’s is refused', () => {
    expect(codesOf(() => createRuleBook([sampleNational, evil], { allow: ['national'] }))).toEqual([
      'SECOND_NATIONAL_PACK',
    ])
    expect(
      problemsOf(() => createRuleBook([sampleNational, evil], { allow: ['a-evl'] }))[0],
    ).toMatchObject({ code: 'UNKNOWN_PACK', hint: 'Có phải ý bạn là «a-evil»?' })
  })
  it('brings no register of its own beside the one there is', () => {
    const other = definePack(
      {
        manifest: { ...sampleNational.manifest, id: 'other', extends: null },
        documents: { documents: [] },
        rules: {},
        register: { ...SAMPLE_REGISTER, reviews: [] },
      },
      { extends: NATIONAL },
    )
    expect(codesOf(() => createRuleBook([sampleNational, other], { allow: ['other'] }))).toEqual([
      'REGISTER_CONFLICT',
    ])
  })
})

describe('a pack that bears the id of another province', () => {
  const wrong = of('cao-bang', 'ha-noi')
  it('is refused unless it is named', () => {
    expect(problemsOf(() => createRuleBook([sampleNational, wrong]))[0]).toMatchObject({
      code: 'WRONG_JURISDICTION',
      at: 'cao-bang › pack.json › jurisdiction',
      found: 'ha-noi',
    })
    expect(
      createRuleBook([sampleNational, wrong], { allow: ['cao-bang'] }).admittedByName.size,
    ).toBe(1)
  })
  it('an id of its own is nobody’s, and its own province is its own', () => {
    expect(codesOf(() => createRuleBook([sampleNational, of('ha-noi-2', 'ha-noi')]))).toEqual([])
    expect(codesOf(() => createRuleBook([sampleNational, of('ha-noi', 'ha-noi')]))).toEqual([])
  })
})

describe('a list of regions', () => {
  const regions = (from: string, to: string | null): Json =>
    tinyRule(`regions.from-${from}`, [
      { from, to, regions: [{ id: 'bac', title: 'B', titleEn: 'N', provinces: ['ha-noi'] }] },
    ])
  it('is not for the pack of a province', () => {
    expect(problemsOf(() => of('x', 'ha-noi', regions('2020-01-01', null)))).toMatchObject([
      { code: 'REGIONS_NOT_NATIONAL', at: 'regions/from-2020-01-01.json' },
    ])
  })
  it.each([
    ['2020-12-31', '2021-01-01', []],
    ['2021-01-01', '2021-01-01', ['OVERLAPPING_RULES']],
    [null, '2021-01-01', ['OVERLAPPING_RULES']],
  ])('one to %s and one from %s: %j', (to, from, codes) => {
    const first = national('n', regions('2020-01-01', to), regions(from, null))
    expect(codesOf(() => createRuleBook([first]))).toEqual(codes)
    const [a, b] = [national('a', regions('2020-01-01', to)), national('b', regions(from, null))]
    expect(codesOf(() => createRuleBook([a, b], { allow: ['b'] }))).toEqual(codes)
  })
})

describe('what a rule says it refines', () => {
  const refining = (refines: string, more: object = {}): Json => ({
    ...level(),
    adds: undefined,
    refines,
    ...more,
  })
  it.each([
    ['beside `adds`', refining('national:support.x', { adds: true }), 'REFINES_AND_ADDS'],
    ['itself', refining('a:support.x'), 'REFINES_OWN_PACK'],
    ['another of its pack, as a circle would', refining('a:support.y'), 'REFINES_OWN_PACK'],
    ['a link', refining('https://x.y/support.x'), 'REFINES_FORM'],
    ['a bare id', refining('support.x'), 'REFINES_FORM'],
    ['neither', { ...level(), adds: undefined }, 'REFINES_OR_ADDS'],
  ])('%s is refused when the pack is read', (_name, rule, code) => {
    expect(problemsOf(() => of('a', 'dak-lak', rule))).toMatchObject([
      { code, at: expect.stringContaining('support/x.json') },
    ])
  })
  it.each([
    [
      'a rule that gives no level yet',
      { ...level({ grant: 'not-encoded', note: 'x' }), adds: undefined },
    ],
    ['a rule of another kind', { ...tinyRule('eligibility.x', [{ require: is('units', 1) }]) }],
  ])('%s need say neither', (_name, rule) => {
    expect(codesOf(() => of('a', 'dak-lak', rule))).toEqual([])
  })
  it('a national level need say neither', () => {
    expect(codesOf(() => national('n', { ...level(), adds: undefined }))).toEqual([])
  })

  const base = national('national', { ...level(), adds: undefined })
  it.each([
    ['a national rule', 'national:support.x', []],
    ['a misspelt one', 'national:support.xx', ['UNKNOWN_RULE']],
    ['a rule of a pack that is not there', 'natoinal:support.x', ['UNKNOWN_RULE']],
    ['a rule of another province', 'b:support.x', ['REFINES_NOT_NATIONAL']],
  ])('%s, %s: %j', (_name, refines, codes) => {
    const packs = [base, of('b', 'ha-noi', level()), of('a', 'dak-lak', refining(refines))]
    expect(codesOf(() => createRuleBook(packs))).toEqual(codes)
  })
  it('may be in a pack that is not there, where there is no national one to look in', () => {
    expect(
      codesOf(() => createRuleBook([of('a', 'dak-lak', refining('national:support.x'))])),
    ).toEqual([])
  })
  it('is no chain, and so no circle', () => {
    const one = national('a', refining('b:support.x'))
    const two = national('b', refining('a:support.x'))
    expect(codesOf(() => createRuleBook([one, two], { allow: ['b'] }))).toEqual([
      'REFINES_NOT_NATIONAL',
      'REFINES_NOT_NATIONAL',
    ])
  })
})

describe('what two packs of one authority give for one case', () => {
  const pair = (a: Json, b: Json, jurisdiction = 'cao-bang'): readonly Problem[] =>
    problemsOf(() =>
      createRuleBook([sampleNational, of('a', jurisdiction, a), of('b', jurisdiction, b)]),
    )

  it('is refused when the book is made, with the case', () => {
    const [problem, ...more] = pair(
      level({ from: '2020-01-01', to: '2024-12-31' }),
      level({ from: '2022-03-01' }, 'support.y'),
    )
    expect(more).toEqual([])
    expect(problem).toMatchObject({
      code: 'OVERLAPPING_RULES',
      at: 'a › support/x.json › versions[0]',
      found: '{"on":"2022-03-01","given":{"activity":"advanced-machinery","fund":"local"}}',
    })
    expect(problem?.message).toContain('b › support/y.json › versions[0]')
  })

  it.each<readonly [string, TinyVersion, TinyVersion, boolean]>([
    ['days that touch', { to: '2021-12-31' }, { from: '2022-01-01' }, false],
    ['days that share one', { to: '2022-01-01' }, { from: '2022-01-01' }, true],
    ['another activity', {}, { when: is('activity', 'showroom') }, false],
    [
      'conditions that meet in some case',
      { when: { all: [machinery, { fact: 'units', operator: 'lessThan', value: 3 }] } },
      { when: { all: [machinery, { fact: 'units', operator: 'greaterThan', value: 1 }] } },
      true,
    ],
    [
      'conditions that meet in none',
      { when: { all: [machinery, { fact: 'units', operator: 'lessThan', value: 2 }] } },
      { when: { all: [machinery, { fact: 'units', operator: 'greaterThan', value: 1 }] } },
      false,
    ],
    [
      'a case that only national money could be',
      { when: { all: [machinery, is('fund', 'national')] } },
      {},
      false,
    ],
    ['a level nobody has read', { grant: 'not-encoded', note: 'x' }, {}, false],
  ])('%s', (_name, a, b, overlap) => {
    const codes = pair(level(a), level(b, 'support.y')).map(({ code }) => code)
    expect(codes).toEqual(overlap ? ['OVERLAPPING_RULES'] : [])
  })

  it('is seen in a pack that is given again under another id', () => {
    const one = of('a', 'cao-bang', level())
    const copy = { ...one, manifest: { ...one.manifest, id: 'b' } }
    expect(codesOf(() => createRuleBook([one, copy]))).toEqual(['OVERLAPPING_RULES'])
  })

  it('is each authority’s own matter: another province, or the nation, may give the same', () => {
    expect(
      codesOf(() =>
        createRuleBook([
          national('national', { ...level(), adds: undefined }),
          of('a', 'cao-bang', level()),
          of('b', 'ha-noi', level()),
        ]),
      ),
    ).toEqual([])
  })

  const uplift = (factor: string, more: object = {}): Json =>
    tinyRule('priority.x', [{ uplift: { factor }, ...more }])
  const order = tinyRule('priority.o', [
    {
      order: {
        keys: [
          {
            id: 'k',
            title: 'K',
            titleEn: 'K',
            citation: { document: 'QĐ 1', provision: 'Điều 1' },
            groups: [{ id: 'c', title: 'C', titleEn: 'C', when: is('units', 1) }],
          },
        ],
        then: 'refer-to-authority',
      },
    },
  ])
  const management = (agency: string): Json => tinyRule('funding.m', [{ management: { agency } }])
  const procedure = (part: object): Json => tinyRule('procedure.p', [{ ...part }])
  const refund = {
    refund: { citation: { document: 'QĐ 1', provision: 'Điều 1' }, text: 'R', textEn: 'R' },
  }
  it.each<readonly [string, Json, Json, boolean]>([
    ['two priority factors', uplift('1.2'), uplift('9'), true],
    ['one priority factor twice', uplift('1.2'), uplift('1.2'), false],
    [
      'two factors for different activities',
      uplift('1.2', { when: machinery }),
      uplift('9', { when: is('activity', 'showroom') }),
      false,
    ],
    [
      'two factors, the second not for what the first is for',
      uplift('1.2', { when: machinery }),
      uplift('9', { uplift: { factor: '9', except: ['advanced-machinery'] } }),
      false,
    ],
    ['two orders of priority', order, order, true],
    ['two shares for management', management('1%'), management('2%'), true],
    ['one share for management twice', management('2%'), management('2%'), false],
    ['two procedures, one part', procedure(refund), procedure(refund), true],
    ['two procedures, different parts', procedure(refund), procedure({ start: 'draft' }), false],
    ['a factor and an order', uplift('1.2'), order, false],
  ])('%s', (_name, a, b, overlap) => {
    expect(pair(a, b).map(({ code }) => code)).toEqual(overlap ? ['OVERLAPPING_RULES'] : [])
  })

  it('does not meet across a merger: an act from before it stands back behind one from after it', () => {
    const act = (id: string, issued: string, from: string, to: string | null = null): Pack =>
      tinyPack([level({ from, to })], { id, jurisdiction: 'can-tho' }, { issued })
    const book = (...packs: readonly Pack[]): readonly Problem[] =>
      problemsOf(() => createRuleBook([sampleNational, ...packs]))
    const old = act('a', '2020-01-01', '2020-01-01')
    expect(book(old, act('b', '2025-07-01', '2025-07-01'))).toEqual([])
    expect(book(old, act('b', '2025-06-30', '2025-07-01'))).toMatchObject([
      { code: 'OVERLAPPING_RULES', found: expect.stringContaining('"on":"2025-07-01"') },
    ])
    expect(book(old, act('b', '2025-07-01', '2025-06-30'))).toMatchObject([
      { code: 'OVERLAPPING_RULES', found: expect.stringContaining('"on":"2025-06-30"') },
    ])
    expect(
      book(
        act('a', '2020-01-01', '2020-01-01', '2025-06-29'),
        act('b', '2025-07-01', '2025-06-30'),
      ),
    ).toEqual([])
  })
})
