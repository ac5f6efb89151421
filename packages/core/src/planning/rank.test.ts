import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectInput } from '../project/project.js'
import { type Ranking, type RankQuestion, rankProjects } from './rank.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational, provincialPack } from '../packs/sample-pack.fixture.js'
import { all, any, fact, ruleOf } from '../packs/sample-rule.fixture.js'

const cite = { document: '36/2013/TT-BCT', provision: 'Điều 7' }
const group = (id: string, when: unknown): unknown => ({ id, title: id, titleEn: id, when })
const key = (id: string, more: object): unknown => ({
  id,
  title: id,
  titleEn: id,
  citation: cite,
  ...more,
})

/**
 * The shape of the national order: flagship, area a–b, industry b–a, capacity; cleaner production
 * apart.
 */
export const orderRule = ruleOf('priority.national-order', 'Thứ tự ưu tiên', [
  {
    from: '2014-04-08',
    to: null,
    citation: cite,
    evidence: 'quoted',
    when: fact('fund', 'equal', 'national'),
    order: {
      keys: [
        key('flagship', { groups: [group('flagship', fact('project.kind', 'equal', 'flagship'))] }),
        key('area', {
          groups: [
            group('a', fact('site.areas', 'contains', 'island')),
            group('b', fact('site.areas', 'contains', 'poor-district')),
          ],
        }),
        key('industry', {
          groups: [
            group(
              'b',
              any(
                fact('materials.localShare', 'greaterThan', '50%'),
                fact('beneficiary.employees', 'greaterThanInclusive', 50),
              ),
            ),
            group('a', fact('beneficiary.industry', 'equal', 'agro-processing')),
          ],
        }),
        key('capacity', { most: 'implementer.capacity' }),
      ],
      ownLists: [
        {
          id: 'cleaner-production',
          title: 'sạch hơn',
          titleEn: 'cleaner',
          citation: cite,
          when: fact('activity', 'equal', 'cleaner-production-pilot'),
        },
      ],
      then: 'refer-to-authority',
    },
  },
])
const book = createRuleBook([bareNational(orderRule)])

type Item = ProjectInput['items'][number]
const KNOWN: Partial<Item> = {
  site: { areas: [] },
  beneficiary: { employees: 10, industry: 'other' },
  facts: { 'materials.localShare': '10%' },
}
const project = (
  id: string,
  item: Partial<Item> = {},
  more: Partial<ProjectInput> = {},
): ProjectInput => ({
  id,
  kind: 'single',
  fund: 'national',
  ...more,
  items: [{ id: '1', activity: 'advanced-machinery', ...KNOWN, ...item }],
})
const rank = (projects: readonly ProjectInput[], more: Partial<RankQuestion> = {}): Ranking =>
  rankProjects(book, { on: '2023-01-15', projects, ...more })
const ranks = (ranking: Ranking): string =>
  ranking.order
    .map((place) => `${place.list === null ? '' : `${place.list}:`}${place.rank} ${place.project}`)
    .join(', ')
const capacity = (value: number): Partial<Item> => ({
  facts: { ...KNOWN.facts, 'implementer.capacity': value },
})

describe('rankProjects: the lexicographic order', () => {
  it('orders by flagship, then area, then industry, then capacity (vector kcqg-lexicographic)', () => {
    const p1 = project('p1', { ...capacity(9), site: { areas: ['island'] } })
    const p2 = project('p2', capacity(3), { kind: 'flagship' })
    const p3 = project('p3', { ...capacity(5), site: { areas: ['island'] } })
    const p4 = project('p4', capacity(10))
    expect(ranks(rank([p4, p3, p2, p1]))).toBe('1 p2, 2 p1, 3 p3, 4 p4')
  })

  it('puts area before industry, and industry b before a', () => {
    const projects = [
      project('industry-a', { beneficiary: { employees: 10, industry: 'agro-processing' } }),
      project('industry-b', { beneficiary: { employees: 50, industry: 'other' } }),
      project('area-b', { site: { areas: ['poor-district'] } }),
      project('area-a', { site: { areas: ['poor-district', 'island'] } }),
      project('none'),
    ]
    expect(ranks(rank(projects))).toBe('1 area-a, 2 area-b, 3 industry-b, 4 industry-a, 5 none')
  })

  it.each([
    ['50%', 2, false],
    ['50,0001%', 1, true],
  ])('local materials of %s', (localShare, place) => {
    const found = rank([
      project('x', { facts: { 'materials.localShare': localShare } }),
      project('y', { beneficiary: { employees: 10, industry: 'agro-processing' } }),
    ])
    expect(found.order.find((each) => each.project === 'x')?.rank).toBe(place)
  })

  it.each([
    [49, null],
    [50, 'b'],
    [51, 'b'],
  ])('%d workers', (employees, expected) => {
    expect(
      rank([project('x', { beneficiary: { employees, industry: 'other' } })]).order[0]?.reasons[2]
        ?.group,
    ).toBe(expected)
  })

  it('shares a rank where nothing separates, and counts 1, 1, 3', () => {
    const found = rank([
      project('c'),
      project('a', { site: { areas: ['island'] } }),
      project('b', { site: { areas: ['island'] } }),
    ])
    expect(ranks(found)).toBe('1 a, 1 b, 3 c')
    expect(found.order.map(({ tied }) => tied)).toEqual([1, 1, 0])
  })

  it('proves no priority from what is not known, and names what could', () => {
    const found = rank([
      project('known', { site: { areas: ['poor-district'] } }),
      project('unknown', { site: null }),
    ])
    expect(ranks(found)).toBe('1 known, 2 unknown')
    expect(found.order[1]?.reasons[1]).toMatchObject({
      key: 'area',
      group: null,
      verdict: 'unknown',
      missing: ['site.areas'],
    })
  })

  it('takes the best item of a project, and ranks a marked capacity before none', () => {
    const two: ProjectInput = {
      ...project('two'),
      items: [
        { id: '1', activity: 'advanced-machinery', ...KNOWN },
        { id: '2', activity: 'advanced-machinery', ...KNOWN, site: { areas: ['island'] } },
      ],
    }
    expect(ranks(rank([project('one', { site: { areas: ['poor-district'] } }), two]))).toBe(
      '1 two, 2 one',
    )
    expect(ranks(rank([project('x'), project('y', capacity(1))]))).toBe('1 y, 2 x')
  })

  it('keeps cleaner production in a list of its own, all of one rank', () => {
    const clean = { activity: 'cleaner-production-pilot' } as const
    expect(
      ranks(
        rank([
          project('s2', clean),
          project('x'),
          project('s1', { ...clean, site: { areas: ['island'] } }),
        ]),
      ),
    ).toBe('1 x, cleaner-production:1 s1, cleaner-production:1 s2')
  })

  it('names the rule and its grade', () => {
    expect(rank([project('x')])).toMatchObject({
      by: 'order',
      rule: 'national:priority.national-order',
      citation: cite,
      evidence: 'quoted',
    })
    expect(
      rankProjects(book, { on: '2014-04-07', projects: [project('x'), project('y')] }),
    ).toMatchObject({ by: 'nothing', rule: null, order: [{ rank: 1, tied: 1 }, { rank: 1 }] })
  })
})

describe('rankProjects: local', () => {
  const local = (id: string): ProjectInput =>
    project(
      id,
      { site: { province: 'cao-bang', areas: id === 'a' ? ['island'] : [] } },
      { fund: 'local' },
    )
  const own = ruleOf(
    'priority.own-order',
    'Thứ tự của tỉnh',
    [
      {
        from: '2019-01-01',
        to: null,
        citation: { document: 'chung', provision: 'Điều 1' },
        evidence: 'quoted',
        order: {
          keys: [
            {
              id: 'area',
              title: 'a',
              titleEn: 'a',
              citation: { document: 'chung', provision: 'Điều 1' },
              groups: [group('other', all(fact('site.areas', 'doesNotContain', 'island')))],
            },
          ],
          then: 'refer-to-authority',
        },
      },
    ],
    { adds: true },
  )
  const provincial = createRuleBook([
    bareNational(orderRule),
    provincialPack('cao-bang', [], [own]),
  ])

  it('ranks by points, exactly, unmarked projects last', () => {
    expect(
      ranks(
        rank([local('a'), local('b'), local('c'), local('d')], {
          scores: { a: '87,5', b: '87.5', c: '87,500001' },
        }),
      ),
    ).toBe('1 c, 2 a, 2 b, 4 d')
  })

  it('uses the order of the province in charge, never of another', () => {
    expect(
      ranks(
        rankProjects(provincial, {
          on: '2023-01-15',
          province: 'cao-bang',
          projects: [local('a'), local('b')],
        }),
      ),
    ).toBe('1 b, 2 a')
    expect(
      rankProjects(provincial, {
        on: '2023-01-15',
        province: 'ha-noi',
        projects: [local('a'), local('b')],
      }).by,
    ).toBe('nothing')
  })

  it('does not let points change a national order', () => {
    expect(
      ranks(
        rank([project('x'), project('y', { site: { areas: ['island'] } })], {
          scores: { x: 100, y: 1 },
        }),
      ),
    ).toBe('1 y, 2 x')
  })

  it('refuses an unclear fund and duplicate projects', () => {
    expect(() => rank([project('x'), local('y')])).toThrow(
      expect.objectContaining({ code: 'FUND_MISSING' }),
    )
    expect(() => rank([project('x', {}, { fund: null })])).toThrow(
      expect.objectContaining({ code: 'FUND_MISSING' }),
    )
    expect(() => rank([project('x'), project('x')])).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_ID', at: 'rank › projects[1].id' }),
    )
    expect(rank([project('x', {}, { fund: null })], { fund: 'national' }).order).toHaveLength(1)
    expect(() => rank([local('a')], { scores: { a: '-1' } })).toThrow(
      expect.objectContaining({ code: 'RATE_FORMAT' }),
    )
  })
})

describe('rankProjects: properties', () => {
  const anyProject = fc.record({
    flagship: fc.boolean(),
    areas: fc.subarray(['island', 'poor-district'] as const),
    employees: fc.constantFrom(10, 50),
    capacity: fc.option(fc.integer({ min: 0, max: 3 })),
    clean: fc.boolean(),
  })
  const build = (
    {
      flagship,
      areas,
      employees,
      capacity: marked,
      clean,
    }: {
      flagship: boolean
      areas: readonly ('island' | 'poor-district')[]
      employees: number
      capacity: number | null
      clean: boolean
    },
    index: number,
  ): ProjectInput =>
    project(
      `p${index}`,
      {
        activity: clean ? 'cleaner-production-pilot' : 'advanced-machinery',
        site: { areas: [...areas] },
        beneficiary: { employees, industry: 'other' },
        facts: { 'materials.localShare': '10%', 'implementer.capacity': marked },
      },
      { kind: flagship ? 'flagship' : 'single' },
    )

  it('the order of the input never matters', () => {
    fc.assert(
      fc.property(
        fc.array(anyProject, { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (rows, stream) => {
          const projects = rows.map(build)
          const shuffled = projects
            .map((each) => ({ each, at: stream.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each)
          expect(rank(shuffled, { fund: 'national' })).toEqual(rank(projects, { fund: 'national' }))
        },
      ),
      { numRuns: 60 },
    )
  })
})
