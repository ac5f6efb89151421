import {
  type Project,
  type ProjectInput,
  readProject,
  type RuleBook,
  writeProject,
} from '@khuyencong/core'

// A thousand đề án of the activity «advanced-machinery», every fact known, values on both sides of
// each threshold. The generator is seeded: the same projects in every run.

export const ON = '2023-06-01'

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export function makeProjects(count: number, book: RuleBook): readonly Project[] {
  const next = generator(20_230_601)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
  return Array.from({ length: count }, (_, index) =>
    readProject(oneProject(`p${index}`, pick, next), 'project', book),
  )
}

function oneProject(id: string, pick: <T>(values: readonly T[]) => T, next: () => number): unknown {
  const cost = 100_000_000 + Math.floor(next() * 2_000_000_000)
  const request = Math.min(cost, Math.floor(next() * 800_000_000))
  return {
    id,
    fund: 'national',
    planYear: 2023,
    approval: { level: pick(['ministry', 'ministry', 'province']) },
    commitments: { counterpart: next() > 0.05, noDoubleFunding: next() > 0.05 },
    items: [
      {
        id: '1',
        activity: 'advanced-machinery',
        units: pick([1, 1, 2, 3]),
        beneficiary: {
          kind: pick([
            'enterprise',
            'cooperative',
            'business-household',
            'cleaner-production-establishment',
            'artisan',
          ]),
          employees: pick([5, 49, 50, 200, 201]),
          annualRevenue: pick([1e9, 2e11, 2e11 + 1]),
          totalCapital: pick([1e9, 1e11, 1e11 + 1]),
          industry: pick([
            'agro-processing',
            'building-materials',
            'minerals',
            'handicraft',
            'other',
          ]),
        },
        site: {
          province: 'soc-trang',
          unitKind: pick(['commune', 'township', 'ward']),
          parentKind: pick(['rural-district', 'town', 'provincial-city', 'urban-district']),
          cityClass: pick([1, 2, 3]),
          convertedFromCommuneOn: pick(['never', '2016-12-30', '2016-12-31', '2019-01-01']),
          areas: pick([[], ['difficult'], ['new-rural']]),
        },
        costs: [{ id: 'c1', kind: 'machinery', amount: cost, otherStateSupport: 0 }],
        requested: { national: request, local: 0, other: 0, counterpart: cost - request },
        facts: {
          'machinery.isNew': next() > 0.1,
          'product.pollutingBrick': next() > 0.8,
          'product.certified': next() > 0.5,
          'product.key': false,
          'export.contract': next() > 0.5,
          'materials.localShare': pick(['50%', '50,0001%']),
        },
      },
    ],
  }
}

/**
 * The same đề án with a life: approved, contracted, advanced, reported on, accepted and settled;
 * some too early, some with too much.
 */
export function withLedgers(projects: readonly Project[]): readonly ProjectInput[] {
  return projects.map((project, index) => {
    const asked = project.items[0]?.requested?.national ?? 0
    const early = index % 7 === 0
    return {
      ...writeProject(project),
      approval: { level: 'ministry', on: '2023-02-01' },
      events: [
        { type: 'approved', on: '2023-02-01' },
        { type: 'contracted', on: '2023-02-20' },
        {
          type: 'advanced',
          on: early ? '2023-01-10' : '2023-03-10',
          amount: Math.floor(asked * (index % 5 === 0 ? 0.9 : 0.6)),
          papers: ['contract'],
        },
        { type: 'progress', on: '2023-06-01', progress: '70%' },
        { type: 'accepted', on: '2023-10-10' },
        { type: 'settled', on: index % 11 === 0 ? '2023-10-01' : '2023-11-10', amount: asked },
      ],
    }
  })
}
