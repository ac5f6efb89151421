// Giới hạn ngoài đề án. / Limits over a year, a programme or all that is ever given.
import { describe, expect, it } from 'vitest'
import { bareNational, nationalPack, provincialPack } from '../packs/sample-pack.fixture.js'
import { documentOf, fact, isActivity, level, ruleOf } from '../packs/sample-rule.fixture.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { asking, brief, foundAcross, MILLION, type SampleAsk } from './across.fixture.js'

const programme = (name: string, from: number, to: number) =>
  ruleOf(
    `programme.${name}`,
    `Chương trình ${name} (mẫu)`,
    [
      {
        from: `${from}-01-01`,
        to: `${to}-12-31`,
        citation: { document: '45/2012/NĐ-CP', provision: 'mẫu' },
        evidence: 'quoted',
        years: { from, to },
        approvedBy: 'prime-minister',
        targets: [{ id: 'a', title: 'a', titleEn: 'a', value: 1 }],
      },
    ],
    { encodedSince: `${from}-01-01` },
  )
const PROGRAMMES = [programme('one', 2014, 2020), programme('two', 2021, 2025)]
const GRANT = { of: 'cost.machinery', rate: '50%' }
const bookWith = (grant: object, more: Record<string, unknown> = {}): RuleBook =>
  createRuleBook([
    bareNational(level('advanced-machinery', { ...GRANT, ...grant }, more), ...PROGRAMMES),
  ])
const limit = (within: string, more: object = {}) => ({
  atMost: [{ amount: '300 triệu đồng', within, ...more }],
})
const exceeded = (book: RuleBook, ...asks: readonly Omit<SampleAsk, 'id'>[]) =>
  foundAcross(
    asks.map((each, index) => asking({ id: String(index), who: '1', ...each })),
    book,
  ).filter(({ code }) => code === 'LIMIT_EXCEEDED')
const YEARS = [{ planYear: 2021 }, { planYear: 2022 }] as const

describe('an amount within a plan year', () => {
  const book = bookWith(limit('year'))
  it.each([
    [150, []],
    [151, [['LIMIT_EXCEEDED', 'error', ['0', '1']]]],
  ])('of 150 and %d against 300', (asks, findings) => {
    expect(brief(exceeded(book, { asks: 150 }, { asks }))).toEqual(findings)
  })

  it('is held against each year by itself', () => {
    expect(exceeded(book, { asks: 200, ...YEARS[0] }, { asks: 200, ...YEARS[1] })).toEqual([])
  })

  it('names the rule, the sums, the year and the text', () => {
    expect(exceeded(book, { asks: 200 }, { asks: 201 })).toMatchObject([
      {
        found: 401 * MILLION,
        expected: 300 * MILLION,
        beneficiary: '1',
        limit: { kind: 'amount', within: 'year', span: 2023 },
        rule: 'national:support.advanced-machinery',
        citation: { document: '28/2018/TT-BTC' },
      },
    ])
  })

  it('adds up the items of one project too, which nothing else does', () => {
    const { project, on } = asking({ id: 'a', who: '1', asks: 200 })
    const [item] = project.items
    const both = { ...project, items: [item, { ...item, id: '2' }] } as never
    expect(brief(foundAcross([{ on, project: both }], book))).toEqual([
      ['LIMIT_EXCEEDED', 'error', ['a']],
    ])
  })

  it('is a note where the text has not been read', () => {
    const unread = bookWith(limit('year'), { evidence: 'secondary' })
    expect(exceeded(unread, { asks: 200 }, { asks: 200 })[0]).toMatchObject({
      severity: 'warning',
      evidence: 'secondary',
    })
  })

  it('for each establishment is the same; for each of what nobody can tell apart it is not held', () => {
    expect(
      exceeded(bookWith(limit('year', { per: 'establishment' })), { asks: 200 }, { asks: 200 }),
    ).toHaveLength(1)
    expect(
      exceeded(bookWith(limit('year', { per: 'person' })), { asks: 200 }, { asks: 200 }),
    ).toEqual([])
  })

  it('says nothing of one request above it: that is said of the project', () => {
    expect(exceeded(book, { asks: 400 }, { asks: 0 }, { asks: null })).toEqual([])
  })
})

describe('an amount within a programme, or for ever', () => {
  it('counts the years of one programme together, and no others', () => {
    const book = bookWith(limit('programme'))
    const years = (...given: readonly number[]) =>
      exceeded(book, ...given.map((planYear) => ({ asks: 200, planYear })))
    expect(years(2021, 2025)).toMatchObject([
      { limit: { within: 'programme', span: 'national:programme.two' } },
    ])
    expect(years(2020, 2021)).toEqual([])
    expect(years(2025, 2026)).toEqual([])
  })

  it('takes the programme of the province before the national one', () => {
    const local = {
      ...programme('rieng', 2021, 2023),
      adds: true,
    }
    const book = createRuleBook([
      nationalPack(
        Object.fromEntries(PROGRAMMES.map((each) => [`${String(each['id'])}.json`, each])),
      ),
      provincialPack(
        'cao-bang',
        [{ issued: '2020-01-01', from: '2020-01-15', grant: { ...GRANT, ...limit('programme') } }],
        [local],
        [documentOf('45/2012/NĐ-CP', '2012-05-21')],
      ),
    ])
    const years = (...given: readonly number[]) =>
      exceeded(
        book,
        ...given.map((planYear) => ({
          asks: 200,
          planYear,
          on: `${planYear}-06-01`,
          fund: 'local' as const,
        })),
      )
    expect(years(2021, 2023)).toMatchObject([{ limit: { span: 'cao-bang:programme.rieng' } }])
    expect(years(2023, 2024)).toEqual([])
    expect(years(2024, 2025)).toMatchObject([{ limit: { span: 'national:programme.two' } }])
  })

  it('for ever counts every year', () => {
    expect(
      exceeded(
        bookWith(limit('ever')),
        { asks: 150, planYear: 2018, on: '2018-06-01' },
        { asks: 151, planYear: 2029, on: '2029-06-01' },
      ),
    ).toMatchObject([{ limit: { within: 'ever', span: null }, found: 301 * MILLION }])
  })

  it('of one project is no matter of others', () => {
    expect(exceeded(bookWith(limit('project')), { asks: 200 }, { asks: 200 })).toEqual([])
    expect(exceeded(bookWith(limit('item')), { asks: 200 }, { asks: 200 })).toEqual([])
  })

  it('of one part of a level counts what is asked above the other parts', () => {
    const two = [
      { name: 'máy', nameEn: 'machine', of: 'cost.machinery', rate: '10%', ...limit('ever') },
      { name: 'đào tạo', nameEn: 'training', of: 'cost.training', amount: '50 triệu đồng' },
    ]
    const book = createRuleBook([bareNational(level('advanced-machinery', two as never))])
    expect(exceeded(book, { asks: 200 }, { asks: 200 })).toEqual([])
    expect(exceeded(book, { asks: 200 }, { asks: 201 })).toMatchObject([
      { found: 301 * MILLION, expected: 300 * MILLION },
    ])
  })
})

describe('support that is given once', () => {
  it.each<[unknown, readonly number[], readonly string[]]>([
    [true, [2015, 2029], ['0', '1']],
    ['year', [2021, 2021], ['0', '1']],
    ['year', [2021, 2022], []],
    ['programme', [2021, 2025], ['0', '1']],
    ['programme', [2020, 2021], []],
  ])('%s, in the years %j, names the projects %j', (once, years, projects) => {
    const on = { on: '2023-06-01' }
    const found = exceeded(bookWith({ once }), ...years.map((planYear) => ({ planYear, ...on })))
    expect(found.flatMap((each) => each.projects.map(({ id }) => id))).toEqual(projects)
  })

  it('counts projects, and says how often at most', () => {
    expect(exceeded(bookWith({ once: true }), {}, { asks: 99 }, { asks: 98 })).toMatchObject([
      {
        severity: 'error',
        found: 3,
        expected: 1,
        limit: { kind: 'once', within: 'ever', span: null },
      },
    ])
  })

  it('does not count a project that asks nothing; one that may ask makes it a note', () => {
    const book = bookWith({ once: true })
    expect(exceeded(book, {}, { asks: 0 })).toEqual([])
    expect(exceeded(book, {}, { asks: null })).toMatchObject([{ severity: 'warning', found: 2 }])
  })

  it('counts two items of one project as one time', () => {
    const { project, on } = asking({ id: 'a', who: '1' })
    const [item] = project.items
    const both = { ...project, items: [item, { ...item, id: '2' }] } as never
    expect(foundAcross([{ on, project: both }], bookWith({ once: true }))).toEqual([])
  })

  describe('by cases', () => {
    const isNew = (value: boolean) => fact('machinery.isNew', 'equal', value)
    const choose = (second: object | 'not-encoded') => [
      { when: isNew(true), rate: '50%', of: 'cost.machinery', once: true },
      {
        when: isNew(false),
        ...(second === 'not-encoded' ? { grant: second } : { rate: '30%', ...second }),
      },
    ]
    const bookOf = (second: object | 'not-encoded'): RuleBook =>
      createRuleBook([
        bareNational(
          level(
            'advanced-machinery',
            { choose: choose(second) },
            {
              when: isActivity('advanced-machinery'),
            },
          ),
        ),
      ])
    const machine = (isNewOne: boolean | null) => ({
      asks: 100,
      item: { facts: isNewOne === null ? {} : { 'machinery.isNew': isNewOne } },
    })
    const twice = (book: RuleBook, a: boolean | null, b: boolean | null) =>
      exceeded(book, machine(a), { ...machine(b), asks: 99 }).map(({ severity }) => severity)

    it('is one time in one case', () => {
      expect(twice(bookOf({ once: true }), true, true)).toEqual(['error'])
    })

    it('is a note over two cases, or where the case is not known', () => {
      expect(twice(bookOf({ once: true }), true, false)).toEqual(['warning'])
      expect(twice(bookOf({ once: true }), true, null)).toEqual(['warning'])
    })

    it('is not held in a case that may be given again, or that nobody has read', () => {
      expect(twice(bookOf({}), false, false)).toEqual([])
      expect(twice(bookOf('not-encoded'), false, false)).toEqual([])
      expect(twice(bookOf('not-encoded'), true, false)).toEqual([])
    })
  })
})
