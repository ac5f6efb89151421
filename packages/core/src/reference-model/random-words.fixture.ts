import { type Chance, given } from './chance.fixture.js'
import type { WrittenFact } from './written-law.fixture.js'

const named = (id: string) => ({ id, title: id, titleEn: id })
const cited = { citation: { document: 'Văn bản 1', provision: 'Điều 1' }, evidence: 'quoted' }

/** Từ vựng ngẫu nhiên. / The words of a random pack, and what random laws and projects need of them. */
export interface RandomWords {
  /** As `vocabulary.json` has them. */
  readonly file: object
  readonly activities: readonly string[]
  readonly groups: readonly string[]
  readonly costKinds: readonly string[]
  readonly units: readonly string[]
  readonly facts: readonly (WrittenFact & { readonly list: readonly string[] })[]
}

export const BOUNDARIES = ['2014-04-08', '2018-05-11', '2020-01-15', '2025-07-01', '2027-03-01']

/** Facts that come from the shapes, whose words a national pack declares. */
export const SHAPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'beneficiary.kind': ['enterprise', 'cooperative', 'artisan'],
  'beneficiary.industry': ['handicraft', 'other'],
  'site.unitKind': ['commune', 'ward'],
  'site.parentKind': ['rural-district', 'provincial-city'],
  'site.cityClass': ['1', '2'],
  'site.areas': ['highland', 'difficult'],
  level: ['district', 'region', 'national'],
}

const FACTS: readonly (readonly [string, string, string])[] = [
  ['machine.isNew', 'boolean', 'item'],
  ['fair.times', 'integer', 'beneficiary'],
  ['material.share', 'rate', 'beneficiary'],
  ['export.turnover', 'money', 'beneficiary'],
  ['export.sales', 'money', 'beneficiary'],
  ['product.tier', 'word', 'product'],
  ['product.marks', 'list', 'product'],
  ['product.score', 'number', 'product'],
  ['plant.opened', 'day', 'site'],
  ['project.linked', 'boolean', 'project'],
  ['export.ratio', 'number', 'beneficiary'],
]
const TIERS = ['first', 'second', 'third']

/** Words with the prefix of their pack; the national pack has none. */
export function randomWords(chance: Chance, prefix: string, size: number): RandomWords {
  const name = (id: string): string => prefix + id
  const ids = (stem: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => name(`${stem}-${index + 1}`))
  const costKinds = ids('cost', size)
  const activities = ids('activity', size + 1)
  const groups = ids('group', 2)
  const facts = FACTS.filter(([id]) => prefix === '' || id !== 'export.ratio').map(
    ([id, type, of]) => ({
      id: name(id),
      type,
      of,
      list: type === 'word' || type === 'list' ? TIERS : [],
      ratio: id === 'export.ratio' ? (['export.sales', 'export.turnover'] as const) : null,
    }),
  )
  const units = [
    { ...named(name('establishment')), heldBy: 'beneficiary' },
    { ...named(name('dossier')), heldBy: 'project' },
    { ...named(name('person')), quantity: 'beneficiary.employees' },
    named(name('booth')),
    named(name('session')),
  ]
  const file = {
    activities: activities.map((id) => ({
      ...named(id),
      groups: chance.some(groups),
      versions: randomBases(chance, costKinds, activities),
    })),
    costKinds: costKinds.map(named),
    units,
    facts: facts.map(({ list, ratio, ...fact }) =>
      given({
        ...named(fact.id),
        ...fact,
        words: list.length > 0 ? list.map(named) : undefined,
        ratio: ratio ?? undefined,
      }),
    ),
    groups: groups.map((id) => ({ ...named(id), activities: chance.some(activities) })),
    ...(prefix === '' && {
      words: Object.entries(SHAPE_WORDS).flatMap(([fact, words]) =>
        words.map((id) => ({ fact, ...named(id) })),
      ),
      defaults: randomReckonings(chance),
    }),
  }
  return { file, activities, groups, costKinds, units: units.map(({ id }) => id), facts }
}

/** How years are reckoned: the plan-building year, and the years since a place was converted. */
function randomReckonings(chance: Chance): readonly object[] {
  const years = (): number => chance.pick([-2, -1, -1, -1, 0])
  return [
    ...(chance.happens(80)
      ? [{ fact: 'planBuildingYear', from: 'planYear', years: years(), ...cited }]
      : []),
    ...(chance.happens(80)
      ? [
          {
            fact: 'site.yearsSinceConversion',
            title: 'years since conversion',
            titleEn: 'years since conversion',
            from: 'planBuildingYear',
            years: years(),
            since: 'site.convertedFromCommuneOn',
            ...cited,
          },
        ]
      : []),
  ]
}

function randomBases(
  chance: Chance,
  costKinds: readonly string[],
  activities: readonly string[],
): readonly object[] {
  const base = (): unknown =>
    chance.happens(30) ? 'all' : chance.some(costKinds, 1).map((kind) => `cost.${kind}`)
  const [first = '', second = ''] = ['2012-07-05', chance.pick(BOUNDARIES.slice(1, 4))]
  const before = chance.maybe(20, () => chance.pick(activities))
  return chance.happens(60)
    ? [{ from: first, ...cited, base: base() }]
    : [
        {
          from: first,
          to: dayBefore(second),
          ...cited,
          base: base(),
          ...given({ judgedAs: before }),
        },
        { from: second, ...cited, base: base() },
      ]
}

export const dayBefore = (day: string): string => moved(day, -1)

export const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
