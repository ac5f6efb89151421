// Dữ liệu ngẫu nhiên, dày ở ranh giới. / Random conditions, facts and projects for fast-check:
// valid by construction, crowded at boundaries.
import fc from 'fast-check'
import type { ProjectInput } from '../project/project.js'
import { ruleOf } from '../packs/sample-rule.fixture.js'
import type { FactValue } from '../vocabulary/trace.js'

/** How often a property is tried: 300 unless `KHUYENCONG_RUNS` says otherwise. */
export const RUNS = { numRuns: Number(process.env['KHUYENCONG_RUNS'] ?? 300) }
/** For properties that build a pack each time. */
export const FEWER = { numRuns: Math.ceil(RUNS.numRuns / 3) }

type Leaf = Readonly<Record<string, unknown>>
type Type = 'word' | 'boolean' | 'integer' | 'money' | 'rate' | 'day' | 'list'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  'beneficiary.kind': ['enterprise', 'cooperative', 'artisan'],
  'beneficiary.industry': ['handicraft', 'agro-processing', 'other'],
  'site.unitKind': ['commune', 'township', 'ward'],
  'site.parentKind': ['rural-district', 'provincial-city'],
  fund: ['national', 'local'],
  'approval.level': ['ministry', 'province'],
  'site.areas': ['highland', 'difficult'],
  activity: ['advanced-machinery', 'technology-line', 'product-prize'],
}
const TYPES: Readonly<Record<string, Type>> = {
  activity: 'word',
  'beneficiary.kind': 'word',
  'beneficiary.industry': 'word',
  'site.unitKind': 'word',
  'site.parentKind': 'word',
  fund: 'word',
  'approval.level': 'word',
  'machinery.isNew': 'boolean',
  'product.key': 'boolean',
  'commitments.counterpart': 'boolean',
  'commitments.noDoubleFunding': 'boolean',
  'site.craftVillageRecognised': 'boolean',
  'beneficiary.employees': 'integer',
  'fairAbroad.timesThisYear': 'integer',
  'beneficiary.annualRevenue': 'money',
  'cost.machinery': 'money',
  'materials.localShare': 'rate',
  'approval.on': 'day',
  'site.areas': 'list',
}
const NAMES = Object.keys(TYPES)
const COUNTS = [0, 1, 9, 10, 11, 200]
const RATES = ['0%', '59%', '60%', '61%', '100%']
const DAYS = ['2022-12-31', '2023-01-01', '2023-01-02']
const ORDER = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]

const among = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values)
const written = (name: string): fc.Arbitrary<unknown> => {
  switch (TYPES[name] ?? 'word') {
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'money':
      return among(COUNTS)
    case 'rate':
      return among(RATES)
    case 'day':
      return among(DAYS)
    case 'list':
      return fc.subarray([...(WORDS[name] ?? [])])
    case 'word':
      return among(WORDS[name] ?? [])
  }
}

function leafOf(name: string): fc.Arbitrary<Leaf> {
  const type = TYPES[name] ?? 'word'
  const leaf = (operators: readonly string[], value: fc.Arbitrary<unknown>): fc.Arbitrary<Leaf> =>
    fc.record({ fact: fc.constant(name), operator: among(operators), value })
  if (type === 'word')
    return fc.oneof(
      leaf(['equal', 'notEqual'], written(name)),
      leaf(['in', 'notIn'], fc.subarray([...(WORDS[name] ?? [])], { minLength: 1 })),
    )
  if (type === 'list') return leaf(['contains', 'doesNotContain'], among(WORDS[name] ?? []))
  return leaf(type === 'boolean' ? ['equal', 'notEqual'] : ORDER, written(name))
}

/** A condition as a pack writes it. */
export const anyCondition: fc.Arbitrary<Leaf> = fc.letrec<{ node: Leaf }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    among(NAMES).chain(leafOf),
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
})).node

/** Facts by name, some of them missing; rates as millionths, as the engine reads them. */
export const anyFacts: fc.Arbitrary<ReadonlyMap<string, FactValue>> = fc
  .record(Object.fromEntries(NAMES.map((name) => [name, written(name)])), { requiredKeys: [] })
  .map(
    (record) =>
      new Map(
        Object.entries(record).map(([name, value]) => [
          name,
          (TYPES[name] === 'rate'
            ? Number(String(value).slice(0, -1)) * 10_000
            : value) as FactValue,
        ]),
      ),
  )

const some = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(shape, { requiredKeys: [] }) as unknown as fc.Arbitrary<Partial<T>>
const AMOUNTS = [0, 1, 2, 599_999_999, 600_000_000, 600_000_001, 2_014_900_000]
const line = fc.record({
  kind: among(['machinery', 'training', null] as const),
  amount: among(AMOUNTS),
})

const anyItem = (id: string): fc.Arbitrary<ProjectInput['items'][number]> =>
  fc.record({
    id: fc.constant(id),
    activity: among([
      'advanced-machinery',
      'technology-line',
      'product-prize',
      'showroom',
      'communication',
    ] as const),
    units: fc.integer({ min: 1, max: 3 }),
    beneficiary: some({
      kind: among(['enterprise', 'cooperative', 'artisan'] as const),
      industry: among(['handicraft', 'agro-processing', 'other'] as const),
      employees: among(COUNTS),
      annualRevenue: among(COUNTS),
    }),
    site: some({
      province: among(['soc-trang', 'hau-giang', 'cao-bang', 'ha-noi', 'can-tho']),
      unitKind: among(['commune', 'township', 'ward'] as const),
      parentKind: among(['rural-district', 'provincial-city'] as const),
      cityClass: among([1, 2, 3] as const),
      craftVillageRecognised: fc.boolean(),
      areas: fc.subarray(['highland', 'difficult', 'specially-difficult'] as const),
    }),
    costs: fc.option(fc.array(line, { maxLength: 3 })),
    requested: some({
      national: among(AMOUNTS),
      local: among(AMOUNTS),
      other: among([0, 1]),
      counterpart: among(AMOUNTS),
    }),
    facts: some({
      'machinery.isNew': fc.boolean(),
      'product.key': fc.boolean(),
      'export.contract': fc.boolean(),
      'fairAbroad.timesThisYear': among(COUNTS),
      'materials.localShare': among(RATES),
    }),
  }) as unknown as fc.Arbitrary<ProjectInput['items'][number]>

/** A project as a file writes it, with any of its facts missing. */
export const anyProject: fc.Arbitrary<ProjectInput> = fc.record({
  id: fc.constant('p'),
  fund: among(['national', 'local', null] as const),
  approval: some({ level: among(['ministry', 'province'] as const), on: among(DAYS) }),
  commitments: some({ counterpart: fc.boolean(), noDoubleFunding: fc.boolean() }),
  items: fc
    .integer({ min: 1, max: 3 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(String(index + 1)))),
    ),
}) as unknown as fc.Arbitrary<ProjectInput>

const HIDE = ['approval', 'commitments', 'beneficiary', 'site', 'requested', 'facts'] as const
/** The same project with some of its facts forgotten. */
export function forgetting(project: ProjectInput, forget: (path: string) => boolean): ProjectInput {
  const walk = (value: unknown, path: string): unknown => {
    if (Array.isArray(value))
      return path.endsWith('.items')
        ? value.map((each, index) => walk(each, `${path}.${String(index)}`))
        : value
    if (typeof value !== 'object' || value === null) return value
    const inGroup = HIDE.some((group) => path.endsWith(`.${group}`))
    return Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key]) => !((inGroup || key === 'fund' || key === 'costs') && forget(`${path}.${key}`)),
        )
        .map(([key, each]) => [key, walk(each, `${path}.${key}`)]),
    )
  }
  return walk(project, '') as ProjectInput
}

/**
 * Rules of eligibility and funding with random conditions, some in force only for a while, beside
 * those of the sample pack.
 */
export const anyRules: fc.Arbitrary<readonly Record<string, unknown>[]> = fc
  .array(
    fc.record({
      kind: among(['eligibility', 'funding']),
      when: fc.option(anyCondition),
      require: fc.option(anyCondition, { freq: 9 }),
      until: among([null, '2020-12-31']),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rules) =>
    rules.map(({ kind, when, require, until }, index) =>
      ruleOf(`${kind}.random-${String(index)}`, 'Ngẫu nhiên', [
        {
          from: '2014-04-08',
          to: until,
          citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
          evidence: 'quoted',
          when,
          require,
        },
      ]),
    ),
  )

/** Days on both sides of every boundary of the sample packs. */
export const anyDay = among([
  '2014-04-07',
  '2014-04-08',
  '2018-05-10',
  '2018-05-11',
  '2020-12-31',
  '2021-01-01',
  '2023-06-01',
  '2025-06-30',
  '2025-07-01',
  '2027-02-28',
  '2027-03-01',
])
