import { describe, expect, it } from 'vitest'
import { allocateBudget, type Allocation } from './allocate.js'
import type { PlanInput } from './plan.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import {
  bareNational,
  nationalPack,
  provincialPack,
  sampleBook,
} from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { all, fact, level, ruleOf } from '../packs/sample-rule.fixture.js'
import { tinyPack } from '../packs/tiny-pack.fixture.js'

// What a plan says beside the money: whom it leaves out, what is provisional, what the authority
// must know.
type Item = ProjectInput['items'][number]
const item = (id: string, amount: number | null, more: Partial<Item> = {}): Item => ({
  id,
  activity: 'advanced-machinery',
  requested: { local: amount },
  ...more,
})
const local = (id: string, amount: number | null, more: Partial<Item> = {}): ProjectInput => ({
  id,
  items: [item('1', amount, more)],
})
const plan = (more: Partial<PlanInput>): PlanInput => ({
  on: '2023-01-15',
  fund: 'local',
  budget: { total: 500 },
  projects: [],
  ...more,
})
const run = (more: Partial<PlanInput>, book: RuleBook = sampleBook): Allocation =>
  allocateBudget(book, plan(more))
const funded = ({ funded: paid }: Allocation): string[] =>
  paid.map(({ project, amount }) => `${project} ${amount}`)
const excluded = ({ excluded: out }: Allocation): string[] =>
  out.map(({ project, reason }) => `${project} ${reason}`)
const at = (province: string | null, formerProvince: string | null = null): Partial<Item> => ({
  site: { province, formerProvince },
})
const cite = { document: '36/2013/TT-BCT', provision: 'Điều 7' }

describe('the territory of a plan', () => {
  it('may be named or given by its id', () => {
    expect(
      funded(run({ province: 'Hậu Giang', projects: [local('p', 1, at('hau-giang'))] })),
    ).toEqual(['p 1'])
  })
  it('must be in the register, even where there is nothing to pay', () => {
    expect(() => run({ province: 'khong-co', scores: {} })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_PROVINCE' }),
    )
  })
  it('is refused where no register is there to look it up in', () => {
    expect(() => run({ province: 'dak-lak', scores: {} }, createRuleBook([tinyPack([])]))).toThrow(
      expect.objectContaining({ code: 'REGISTER_MISSING', at: 'plan › province' }),
    )
  })
  it('after a merger is that of the province that took it over, whoever is named', () => {
    for (const province of ['can-tho', 'soc-trang']) {
      const found = run({
        on: '2026-01-15',
        province,
        projects: [
          local('a', 1, at('soc-trang')),
          local('b', 1, at('can-tho')),
          local('c', 1, at('cao-bang')),
        ],
      })
      expect([funded(found), excluded(found)]).toEqual([['a 1', 'b 1'], ['c other-province']])
    }
  })
  it('before a merger is that of the former province a site names', () => {
    expect(
      funded(run({ province: 'soc-trang', projects: [local('p', 1, at('can-tho', 'soc-trang'))] })),
    ).toEqual(['p 1'])
    expect(
      excluded(run({ province: 'can-tho', projects: [local('p', 1, at('can-tho', 'soc-trang'))] })),
    ).toEqual(['p other-province'])
  })
  it('leaves out a project with one item elsewhere, and keeps one whose place is not known', () => {
    const found = run({
      province: 'cao-bang',
      projects: [
        { id: 'half', items: [item('1', 1, at('cao-bang')), item('2', 1, at('ha-noi'))] },
        local('open', 1, at(null)),
        local('nowhere', 1),
      ],
    })
    expect([funded(found), excluded(found)]).toEqual([
      ['nowhere 1', 'open 1'],
      ['half other-province'],
    ])
  })
  it('binds local money only, and only a plan that names its province', () => {
    expect(funded(run({ projects: [local('p', 1, at('cao-bang'))] }))).toEqual(['p 1'])
    expect(
      run({
        fund: 'national',
        province: 'ha-noi',
        budget: { total: '1 tỷ đồng' },
        projects: [projectWith()],
      }).funded,
    ).toHaveLength(1)
  })
})

describe('what is said of a project', () => {
  it('each finding once, in order, and nothing that is only information', () => {
    const wrong = {
      costs: [{ kind: 'machinery' as const, amount: 100, otherStateSupport: 50 }],
      requested: { national: 5_000, local: 0, other: 0, counterpart: 0 },
    }
    const project = {
      ...projectWith(wrong, { approval: { level: 'province' } }),
      items: [projectWith(wrong).items[0]!, { ...projectWith(wrong).items[0]!, id: '2' }],
    }
    expect(run({ fund: 'national', projects: [project] }).funded[0]?.findings).toEqual([
      'ABOVE_CEILING',
      'DOUBLE_FUNDING',
      'OVER_COST',
      'SOURCES_DO_NOT_ADD_UP',
      'WRONG_AUTHORITY',
    ])
    const uplifted = projectWith({
      units: 1,
      site: { province: 'soc-trang', unitKind: 'commune', areas: ['specially-difficult'] },
      requested: { national: '301 triệu đồng' },
    })
    expect(
      run({ fund: 'national', budget: { total: '1 tỷ đồng' }, projects: [uplifted] }).funded,
    ).toMatchObject([{ amount: 301_000_000, findings: [] }])
  })

  it('pays what is asked where the ceiling is not known or not encoded, and says which', () => {
    const fair = (id: string): Item =>
      item(id, 30, { activity: 'trade-fair-join', costs: null, ...at('cao-bang') })
    const machine = (id: string): Item =>
      item(id, 20, { ...at('cao-bang'), costs: [{ kind: 'machinery', amount: 100 }] })
    const showroom = (id: string): Item =>
      item(id, 10, { activity: 'showroom', ...at('hau-giang') })
    const fairs = level(
      'trade-fair-join',
      { of: 'cost.booth-rental', rate: '80%' },
      { citation: { document: 'chung', provision: 'Điều 2' } },
    )
    const book = createRuleBook([
      nationalPack(),
      provincialPack(
        'cao-bang',
        [
          {
            issued: '2019-01-01',
            from: '2019-01-15',
            grant: { of: 'cost.machinery', rate: '50%' },
          },
        ],
        [{ ...fairs, adds: true, id: 'support.own-fairs' }],
      ),
    ])
    const ceilings = (...items: Item[]) =>
      run({ projects: [{ id: 'p', items }] }, book).funded.map(({ amount, ceiling }) => [
        amount,
        ceiling,
      ])
    expect(ceilings(machine('1'))).toEqual([[20, 'known']])
    expect(ceilings(fair('1'))).toEqual([[30, 'unknown']])
    expect(ceilings(machine('1'), fair('2'))).toEqual([[50, 'unknown']])
    expect(ceilings(fair('1'), showroom('2'))).toEqual([[40, 'not-encoded']])
    expect(ceilings(machine('1'), showroom('2'))).toEqual([[30, 'not-encoded']])
    expect(ceilings(item('1', 5))).toEqual([[5, 'unknown']])
  })
})

describe('a plan is provisional', () => {
  const sound = (id: string, more: Partial<Item> = {}): ProjectInput => ({
    ...projectWith(more),
    id,
  })
  const levels = (evidence: string) =>
    bareNational(level('advanced-machinery', { rate: '50%', cap: '300 triệu đồng' }, { evidence }))
  const national = (
    projects: readonly ProjectInput[],
    book: RuleBook,
    more: Partial<PlanInput> = {},
  ) =>
    run(
      { fund: 'national', budget: { total: '9 tỷ đồng' }, projects: [...projects], ...more },
      book,
    )
  const order = (evidence: string) =>
    ruleOf('priority.order', 'Thứ tự', [
      {
        from: '2014-04-08',
        to: null,
        citation: cite,
        evidence,
        order: {
          keys: [
            {
              id: 'capacity',
              title: 'x',
              titleEn: 'x',
              citation: cite,
              most: 'implementer.capacity',
            },
          ],
          then: 'refer-to-authority',
        },
      },
    ])
  const share = (evidence: string) =>
    ruleOf('funding.management', 'Chi quản lý', [
      { from: '2014-04-08', to: null, citation: cite, evidence, management: { agency: '1%' } },
    ])
  const machinery = level('advanced-machinery', { rate: '50%', cap: '300 triệu đồng' })

  it('not where everything it rests on was read', () => {
    expect(national([sound('a'), sound('b')], createRuleBook([levels('quoted')])).provisional).toBe(
      false,
    )
  })
  it('where one project rests on a figure that was not read', () => {
    const both = createRuleBook([
      bareNational(machinery, level('technology-line', { rate: '50%' }, { evidence: 'secondary' })),
    ])
    const found = national([sound('a'), sound('b', { activity: 'technology-line' })], both)
    expect([found.provisional, found.funded.map(({ verdict }) => verdict)]).toEqual([
      true,
      ['eligible', 'eligible'],
    ])
  })
  it('where one project is not yet known to be eligible', () => {
    const book = createRuleBook([
      bareNational(
        machinery,
        ruleOf('eligibility.new', 'x', [
          {
            from: '2014-04-08',
            to: null,
            citation: cite,
            evidence: 'quoted',
            require: fact('machinery.isNew', 'equal', true),
          },
        ]),
      ),
    ])
    const found = national([sound('a'), sound('b', { facts: {} })], book)
    expect([found.provisional, found.funded.map(({ verdict }) => verdict)]).toEqual([
      true,
      ['eligible', 'undetermined'],
    ])
  })
  it('where the order, or the management share, was not read', () => {
    const judged = (evidence: string, ...rules: Record<string, unknown>[]) => [
      evidence,
      national([sound('a')], createRuleBook([bareNational(machinery, ...rules)]), {
        budget: {
          total: '9 tỷ đồng',
          managementShare: rules.some(({ id }) => id === 'funding.management'),
        },
      }).provisional,
    ]
    expect(['quoted', 'secondary'].map((evidence) => judged(evidence, order(evidence)))).toEqual([
      ['quoted', false],
      ['secondary', true],
    ])
    expect(['quoted', 'secondary'].map((evidence) => judged(evidence, share(evidence)))).toEqual([
      ['quoted', false],
      ['secondary', true],
    ])
  })
})

describe('the notes of a plan', () => {
  const showroom = (id: string, province = 'hau-giang'): ProjectInput =>
    local(id, 10, { activity: 'showroom', ...at(province) })
  it('that nothing orders two projects; one needs no order', () => {
    const known = (id: string): ProjectInput =>
      local(id, 10, { ...at('cao-bang'), costs: [{ kind: 'machinery', amount: 100 }] })
    expect(run({ projects: [known('a')] }).notes).toEqual([])
    expect(run({ projects: [known('a'), known('b')] }).notes).toEqual([
      { code: 'ORDER_NOT_ENCODED', severity: 'warning', projects: [], citation: null },
    ])
    expect(run({ projects: [known('a'), known('b')], scores: { a: 2, b: 1 } }).notes).toEqual([])
  })
  it('which funded projects have no known ceiling, and no other', () => {
    const found = run({
      scores: { a: 3, b: 2 },
      projects: [
        local('a', 10, { ...at('cao-bang'), costs: [{ kind: 'machinery', amount: 100 }] }),
        showroom('b'),
      ],
    })
    expect(found.notes).toEqual([
      { code: 'CEILING_NOT_KNOWN', severity: 'warning', projects: ['b'], citation: null },
    ])
  })
  it('that the management share is not known', () => {
    expect(run({ budget: { total: 5, managementShare: true } }).notes).toEqual([
      { code: 'MANAGEMENT_NOT_ENCODED', severity: 'warning', projects: [], citation: null },
    ])
  })
  it('that quotas fit to the đồng, and only where the plan fills quotas', () => {
    const scores = { a: 2, b: 1 }
    const projects = [showroom('a'), showroom('b')]
    const noted = (total: number, mode: PlanInput['mode'], quota: number | null = 30) => {
      const found = run({
        projects,
        scores,
        mode,
        budget: {
          total,
          quotas: quota === null ? null : [{ activity: 'showroom', amount: quota }],
        },
      })
      return [
        found.feasible,
        found.notes.map(({ code }) => code).filter((code) => code === 'QUOTAS_ABOVE_BUDGET').length,
      ]
    }
    expect([
      noted(30, 'quota-then-rank'),
      noted(29, 'quota-then-rank'),
      noted(29, 'rank-order'),
      noted(29, 'quota-then-rank', null),
    ]).toEqual([
      [true, 0],
      [false, 1],
      [true, 0],
      [true, 0],
    ])
  })
  it('that a list of its own comes after the main one, with the text that says so', () => {
    const own = {
      id: 'cleaner',
      title: 'x',
      titleEn: 'x',
      citation: cite,
      when: fact('activity', 'equal', 'showroom'),
    }
    const rule = ruleOf('priority.order', 'Thứ tự', [
      {
        from: '2014-04-08',
        to: null,
        citation: cite,
        evidence: 'quoted',
        order: {
          keys: [
            {
              id: 'capacity',
              title: 'x',
              titleEn: 'x',
              citation: cite,
              most: 'implementer.capacity',
            },
          ],
          ownLists: [own],
          then: 'refer-to-authority',
        },
      },
    ])
    const book = createRuleBook([bareNational(rule)])
    const noted = (...projects: ProjectInput[]) =>
      run({ projects }, book).notes.filter(({ code }) => code === 'OWN_LIST_AFTER_MAIN')
    expect(noted(showroom('a'), local('b', 10))).toEqual([
      { code: 'OWN_LIST_AFTER_MAIN', severity: 'info', projects: ['a'], citation: cite },
    ])
    expect([noted(showroom('a')), noted(local('b', 10))]).toEqual([[], []])
    expect(
      run({ projects: [showroom('a'), local('b', 10)] }, book)
        .notes.filter(({ code }) => code !== 'OWN_LIST_AFTER_MAIN')
        .map(({ citation }) => citation),
    ).toEqual([null])
  })
})

it('a province’s own management share comes before the national one; both may speak of managing alone', () => {
  const share = (
    id: string,
    document: string,
    agency: string,
    more: Record<string, unknown> = {},
  ): Record<string, unknown> =>
    ruleOf(
      id,
      'Chi quản lý',
      [
        {
          from: '2019-01-01',
          to: null,
          citation: { document, provision: 'Điều 1' },
          evidence: 'quoted',
          when: all(fact('activity', 'equal', 'programme-management')),
          management: { agency },
        },
      ],
      more,
    )
  const own = (province: string, agency: string) =>
    provincialPack(province, [], [share('funding.own', 'chung', agency, { adds: true })])
  const book = createRuleBook([
    nationalPack({
      'funding/management.json': share('funding.management', '26/2014/TTLT-BTC-BCT', '1%'),
    }),
    own('cao-bang', '2%'),
    own('soc-trang', '3%'),
  ])
  const managed = (province: string) =>
    run({ province, budget: { total: 1_000, managementShare: true } }, book).management
  expect(['cao-bang', 'soc-trang', 'ha-noi'].map(managed)).toEqual([20, 30, 10])
})
