import type { Chance } from './chance.fixture.js'
import { SHAPE_WORDS, type RandomWords } from './random-words.fixture.js'

type Leaf = Readonly<Record<string, unknown>>

/** Figures in which laws and projects meet: below, at and above each other. */
export const COUNTS = [0, 1, 2, 9, 10, 11]
export const SUMS = [0, 1, 99, 100, 101, 199_999_999, 200_000_000, 200_000_001, 350_000_000]
export const RATES = ['0%', '33,3333%', '50%', '50,5 %', '100%']
const NUMBERS = ['0', '0,5', '1', '1,5', '2.25']
export const DAYS = ['2017-12-31', '2018-01-01', '2018-01-02', '2019-12-31']
const ORDER = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]

interface Askable {
  readonly id: string
  readonly type: string
  readonly list: readonly string[]
}

const shape = (id: string, type: string, list: readonly string[] = []): Askable => ({
  id,
  type,
  list,
})

const SHAPES: readonly Askable[] = [
  ...Object.entries(SHAPE_WORDS).map(([id, list]) =>
    shape(id, id === 'site.areas' ? 'list' : 'word', list),
  ),
  shape('fund', 'word', ['national', 'local']),
  shape('approval.level', 'word', ['ministry', 'province', 'commune']),
  shape('project.kind', 'word', ['single', 'group', 'flagship']),
  shape('site.province', 'word', ['can-tho', 'soc-trang', 'cao-bang']),
  shape('site.provinceKind', 'word', ['province', 'central-city']),
  shape('implementer.kind', 'word', ['centre', 'company']),
  shape('units', 'integer'),
  shape('planYear', 'year'),
  shape('planBuildingYear', 'year'),
  shape('site.yearsSinceConversion', 'integer'),
  shape('site.convertedFromCommune', 'boolean'),
  shape('site.craftVillageRecognised', 'boolean'),
  shape('project.activities', 'integer'),
  shape('project.beneficiaries', 'integer'),
  shape('beneficiary.employees', 'integer'),
  shape('beneficiary.annualRevenue', 'money'),
  shape('beneficiary.totalCapital', 'money'),
  shape('approval.on', 'day'),
  shape('commitments.counterpart', 'boolean'),
  shape('commitments.noDoubleFunding', 'boolean'),
]

/** A value of a fact, as files write it. */
export function randomValue(chance: Chance, type: string, list: readonly string[]): unknown {
  switch (type) {
    case 'boolean':
      return chance.happens(50)
    case 'integer':
      return chance.pick(COUNTS)
    case 'year':
      return chance.pick([2018, 2019, 2023])
    case 'money':
      return chance.happens(20) ? '200 triệu đồng' : chance.pick(SUMS)
    case 'rate':
      return chance.pick(RATES)
    case 'number':
      return chance.pick(NUMBERS)
    case 'day':
      return chance.pick(DAYS)
    case 'list':
      return chance.some(list)
    default:
      return chance.pick(list)
  }
}

/** What random conditions may ask about in the words of some packs. */
export function askableIn(words: readonly RandomWords[]): readonly Askable[] {
  return [
    ...SHAPES,
    ...words.flatMap(({ facts, costKinds, units }) => [
      ...facts,
      ...costKinds.map((kind) => shape(`cost.${kind}`, 'money')),
      ...units.map((unit) => shape(`quantity.${unit}`, 'integer')),
    ]),
  ]
}

/** A condition of some depth. */
export function randomCondition(chance: Chance, askable: readonly Askable[], depth = 2): Leaf {
  const inner = (): Leaf => randomCondition(chance, askable, depth - 1)
  const kind = depth === 0 ? 'leaf' : chance.pick(['leaf', 'leaf', 'leaf', 'all', 'any', 'not'])
  if (kind === 'not') return { not: inner() }
  return kind === 'leaf' ? leaf(chance, chance.pick(askable)) : { [kind]: [inner(), inner()] }
}

function leaf(chance: Chance, { id, type, list }: Askable): Leaf {
  const compare = (operators: readonly string[], value: unknown): Leaf => ({
    fact: id,
    operator: chance.pick(operators),
    value,
  })
  if (type === 'list') return compare(['contains', 'doesNotContain'], chance.pick(list))
  if (type === 'boolean') return compare(ORDER.slice(0, 2), chance.happens(50))
  if (type !== 'word') return compare(ORDER, randomValue(chance, type, list))
  return chance.happens(50)
    ? compare(ORDER.slice(0, 2), chance.pick(list))
    : compare(['in', 'notIn'], chance.some(list, 1))
}
