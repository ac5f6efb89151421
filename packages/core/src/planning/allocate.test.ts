import { describe, expect, it } from 'vitest'
import { allocateBudget, type Allocation } from './allocate.js'
import { compareWithBestScore } from './compare-plan.js'
import type { PlanInput } from './plan.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook } from '../packs/rule-book.js'
import { nationalPack, provincialPack, sampleBook } from '../packs/sample-pack.fixture.js'
import { projectWith } from '../packs/sample-project.fixture.js'
import { fact, ruleOf } from '../packs/sample-rule.fixture.js'

type Item = ProjectInput['items'][number]
const local = (
  id: string,
  amount: number | string | null,
  item: Partial<Item> = {},
): ProjectInput => ({
  id,
  items: [{ id: '1', activity: 'advanced-machinery', requested: { local: amount }, ...item }],
})
const VECTOR = {
  projects: [local('A', 300), local('B', 250), local('C', 250), local('D', 200)],
  scores: { A: 90, B: 85, C: 84, D: 60 },
}
const plan = (more: Partial<PlanInput>): PlanInput => ({
  on: '2023-01-15',
  fund: 'local',
  budget: { total: 500 },
  projects: [],
  ...more,
})
const run = (more: Partial<PlanInput>): Allocation => allocateBudget(sampleBook, plan(more))
const funded = (allocation: Allocation): string =>
  allocation.funded.map(({ project, amount }) => `${project} ${amount}`).join(', ')
const reserve = (allocation: Allocation): string =>
  allocation.reserve
    .map(({ project, needs, because }) => `${project} ${needs} ${because}`)
    .join(', ')

describe('allocateBudget: the modes (vector allocation-three-ways)', () => {
  it('stops at the first project that does not fit', () => {
    const found = run({ ...VECTOR, mode: 'rank-order' })
    expect(funded(found)).toBe('A 300')
    expect(reserve(found)).toBe('B 50 does-not-fit, C 50 order-stopped, D 0 order-stopped')
    expect(found).toMatchObject({
      format: 1,
      left: 200,
      management: 0,
      next: { projects: ['B'], needs: 50 },
      feasible: true,
    })
  })

  it('says what each activity gets beside its cap, capped ones without money too', () => {
    const found = run({
      projects: [local('A', 300), local('B', 100, { activity: 'trademark' })],
      budget: { total: 500, byActivity: { trademark: 150, showroom: 50 } },
      mode: 'skip-and-continue',
    })
    expect(found.byActivity).toEqual([
      { activity: 'advanced-machinery', cap: null, funded: 300 },
      { activity: 'showroom', cap: 50, funded: 0 },
      { activity: 'trademark', cap: 150, funded: 100 },
    ])
    expect(run({}).byActivity).toEqual([])
  })

  it('skips and continues', () => {
    const found = run({ ...VECTOR, mode: 'skip-and-continue' })
    expect(funded(found)).toBe('A 300, D 200')
    expect(reserve(found)).toBe('B 50 does-not-fit, C 50 does-not-fit')
    expect(found.left).toBe(0)
  })

  it('shows the most points only beside the lawful order, with who is displaced', async () => {
    const found = await compareWithBestScore(
      sampleBook,
      plan({ ...VECTOR, mode: 'maximise-score' }),
    )
    expect(funded(found)).toBe('A 300')
    expect(found.comparison).toEqual({
      funded: [
        { project: 'B', amount: 250 },
        { project: 'C', amount: 250 },
      ],
      score: '169',
      lawfulScore: '90',
      left: 0,
      proof: 'exact',
      displaced: ['A'],
      gained: ['B', 'C'],
      unscored: [],
    })
    await expect(
      compareWithBestScore(sampleBook, plan({ projects: VECTOR.projects })),
    ).rejects.toMatchObject({ code: 'SCORES_MISSING' })
  })

  it('honours caps in the comparison, and says where nothing fits', async () => {
    const capped = await compareWithBestScore(
      sampleBook,
      plan({ ...VECTOR, budget: { total: 500, byActivity: { 'advanced-machinery': 250 } } }),
    )
    expect(capped.comparison).toMatchObject({ score: '85', funded: [{ project: 'B' }] })
    const none = await compareWithBestScore(sampleBook, plan({ ...VECTOR, budget: { total: 100 } }))
    expect(none.comparison).toMatchObject({ funded: [], score: '0', left: 100, proof: 'exact' })
  })

  it('fills quotas first; what they leave returns to all', () => {
    const fair = { activity: 'trade-fair-join' as const }
    const projects = [
      local('A', 300),
      local('B', 150, { site: { areas: ['island'] } }),
      local('C', 200, fair),
      local('D', 30, fair),
    ]
    const scores = { A: 90, B: 80, C: 70, D: 60 }
    const budget = {
      total: 700,
      quotas: [
        { activity: 'trade-fair-join' as const, amount: 210 },
        { area: 'island' as const, amount: 200 },
      ],
    }
    const found = run({ projects, scores, budget, mode: 'quota-then-rank' })
    expect(funded(found)).toBe('A 300, B 150, C 200, D 30')
    expect(
      funded(run({ projects, scores, budget: { ...budget, total: 410 }, mode: 'quota-then-rank' })),
    ).toBe('B 150, C 200')
    expect(
      run({ projects, scores, budget: { ...budget, total: 409 }, mode: 'quota-then-rank' }),
    ).toMatchObject({
      feasible: false,
      notes: [{ code: 'QUOTAS_ABOVE_BUDGET', severity: 'error' }, {}],
    })
  })

  it('caps money by activity', () => {
    const found = run({
      ...VECTOR,
      budget: { total: 1000, byActivity: { 'advanced-machinery': 560 } },
    })
    expect(funded(found)).toBe('A 300, B 250')
    expect(reserve(found)).toBe('C 240 does-not-fit, D 190 order-stopped')
    expect(found.left).toBe(450)
  })
})

describe('allocateBudget: ties', () => {
  const tied = {
    projects: [local('A', 300), local('B', 250), local('C', 100)],
    scores: { A: 80, B: 80, C: 70 },
  }

  it('refers all tied projects that do not all fit, and lets nobody below take their money', () => {
    for (const mode of ['rank-order', 'skip-and-continue'] as const) {
      const found = run({ ...tied, mode })
      expect(funded(found)).toBe('')
      expect(reserve(found)).toBe('A 50 tie, B 50 tie, C 0 order-stopped')
      expect(found.reserve[0]?.tiedWith).toEqual(['B'])
      expect(found).toMatchObject({
        left: 500,
        feasible: false,
        next: { projects: ['A', 'B'], needs: 50 },
      })
      expect(found.notes).toContainEqual({
        code: 'TIE_AT_THE_MONEY_LINE',
        severity: 'warning',
        projects: ['A', 'B'],
        citation: null,
      })
    }
  })

  it('funds tied projects that all fit, and skips tied ones none of which fits', () => {
    expect(funded(run({ ...tied, budget: { total: 550 } }))).toBe('A 300, B 250')
    expect(funded(run({ ...tied, budget: { total: 200 }, mode: 'skip-and-continue' }))).toBe(
      'C 100',
    )
  })
})

describe('allocateBudget: who and how much', () => {
  it('pays at most what is allowed, and says what was asked', () => {
    const found = allocateBudget(
      sampleBook,
      plan({
        fund: 'national',
        budget: { total: '2 tỷ đồng' },
        projects: [projectWith({ requested: { national: '1.000 triệu đồng' } })],
      }),
    )
    expect(found.funded).toEqual([
      {
        project: 'st-2023-kcqg-01',
        amount: 900_000_000,
        asked: 1_000_000_000,
        verdict: 'eligible',
        ceiling: 'known',
        findings: ['ABOVE_CEILING'],
      },
    ])
    expect(found.left).toBe(1_100_000_000)
  })

  it('lists what cannot be funded, with the reason', () => {
    const found = allocateBudget(
      sampleBook,
      plan({
        fund: 'national',
        budget: { total: '9 tỷ đồng' },
        projects: [
          { ...projectWith({ beneficiary: { kind: 'artisan' } }), id: 'no' },
          { ...projectWith({}, { fund: 'local' }), id: 'other-fund' },
          { ...projectWith({ requested: null }), id: 'unknown' },
          { ...projectWith({ requested: { national: 0 } }), id: 'nothing' },
          { ...projectWith(), id: 'yes' },
        ],
      }),
    )
    expect(found.excluded.map(({ project, reason }) => `${project} ${reason}`)).toEqual([
      'no ineligible',
      'nothing nothing-asked',
      'other-fund other-fund',
      'unknown amount-unknown',
    ])
    expect(found.excluded[0]?.findings).toContain('NOT_ELIGIBLE')
    expect(funded(found)).toBe('yes 900000000')
  })

  it('pays a province’s own territory only, and says where no level is known', () => {
    const at = (province: string): Partial<Item> => ({ site: { province } })
    const found = run({
      province: 'hau-giang',
      projects: [local('here', 300, at('hau-giang')), local('away', 100, at('cao-bang'))],
    })
    expect(found.funded).toMatchObject([
      { project: 'here', ceiling: 'not-encoded', verdict: 'undetermined' },
    ])
    expect(found.excluded).toMatchObject([{ project: 'away', reason: 'other-province' }])
    expect(found.notes).toContainEqual({
      code: 'CEILING_NOT_KNOWN',
      severity: 'warning',
      projects: ['here'],
      citation: null,
    })
    expect(found.provisional).toBe(true)
  })

  it('counts a plan without projects as feasible, and an empty purse as not', () => {
    expect(run({})).toMatchObject({ feasible: true, left: 500, next: null })
    expect(run({ ...VECTOR, budget: { total: 0 } })).toMatchObject({ feasible: false, left: 0 })
  })
})

describe('allocateBudget: the management share', () => {
  const management = (more: object): unknown =>
    ruleOf('funding.management', 'Chi quản lý', [
      {
        from: '2014-04-08',
        to: null,
        citation: { document: '26/2014/TTLT-BTC-BCT', provision: 'Điều 6 khoản 2 điểm s' },
        evidence: 'quoted',
        when: fact('fund', 'equal', 'national'),
        ...more,
      },
    ])
  const own = ruleOf(
    'funding.own-management',
    'Chi quản lý của tỉnh',
    [
      {
        from: '2019-01-01',
        to: null,
        citation: { document: 'chung', provision: 'Điều 1' },
        evidence: 'quoted',
        management: { agency: '2%' },
      },
    ],
    { adds: true },
  )
  const share = (rule: unknown, more: Partial<PlanInput>): Allocation =>
    allocateBudget(
      createRuleBook([
        nationalPack({ 'funding/management.json': rule }),
        provincialPack('cao-bang', [], [own]),
      ]),
      plan({ budget: { total: '1.001 đồng', managementShare: true }, ...more }),
    )

  it('is set aside first, rounded down', () => {
    expect(
      share(management({ management: { agency: '1,5%' } }), { fund: 'national' }),
    ).toMatchObject({ management: 15, left: 986, notes: [] })
    expect(
      share(management({ management: { agency: '1,5%' } }), { province: 'cao-bang' }),
    ).toMatchObject({ management: 20, left: 981 })
  })

  it('is not zero where the pack does not know it: it says so', () => {
    for (const found of [
      share(management({}), { fund: 'national' }),
      share(management({ management: { agency: '1,5%' } }), { province: 'ha-noi' }),
    ]) {
      expect(found).toMatchObject({
        management: null,
        left: 1001,
        provisional: true,
        notes: [{ code: 'MANAGEMENT_NOT_ENCODED', severity: 'warning' }],
      })
    }
  })
})

describe('allocateBudget: reading', () => {
  it('names points that belong to no project of the plan, since a misspelt id leaves a project without points', () => {
    const projects = [local('de-an-1', 300), local('de-an-2', 250)]
    expect(run({ projects, scores: { 'de-an-1': 90, 'de-an-22': 85 } }).notes).toContainEqual({
      code: 'SCORES_WITHOUT_PROJECT',
      severity: 'warning',
      projects: ['de-an-22'],
      citation: null,
    })
    expect(
      run({ projects, scores: { 'de-an-1': 90 } }).notes.map(({ code }) => code),
    ).not.toContain('SCORES_WITHOUT_PROJECT')
  })

  it.each([
    [
      { budget: { total: 1, byActivity: { machinery: 1 } } },
      'UNKNOWN_WORD',
      'plan › budget.byActivity',
    ],
    [{ budget: { total: 1, quotas: [{ amount: 1 }] } }, 'WRONG_SHAPE', 'plan › budget.quotas[0]'],
    [{ mode: 'rank' }, 'UNKNOWN_WORD', 'plan › mode'],
    [
      { projects: [{ id: 'a', items: [{ id: '1', activity: 'machinery' }] }] },
      'UNKNOWN_WORD',
      'plan › projects[0] › items[0].activity',
    ],
    [{ projects: [local('a', 1), local('a', 2)] }, 'DUPLICATE_ID', 'plan › projects[1].id'],
    [
      {
        projects: [
          local('a', 1),
          local('b', 1, {
            facts: { 'machinery.isNew': { value: true, by: 'x', on: '2099-01-01' } },
          }),
        ],
      },
      'RULING_AFTER_DAY',
      'plan › projects[1] › items[0].facts.machinery.isNew.on',
    ],
  ])('refuses %j', (more, code, at) => {
    expect(() => run(more as Partial<PlanInput>)).toThrow(expect.objectContaining({ code, at }))
  })
})
