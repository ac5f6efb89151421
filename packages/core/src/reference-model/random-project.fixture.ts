import { type Chance, given } from './chance.fixture.js'
import { COUNTS, DAYS, randomValue, SUMS } from './random-condition.fixture.js'
import { BOUNDARIES, moved, type RandomWords, SHAPE_WORDS } from './random-words.fixture.js'
import type { WrittenItem, WrittenLine, WrittenProject } from './written-project.fixture.js'

/** What projects are written in: the words of some packs, and places of their register. */
export interface ProjectWords {
  readonly words: readonly RandomWords[]
  readonly places?: readonly Place[]
}

/** A province, and the former one where it is named. */
type Place = readonly [province: string, former: string | undefined]

/** A day at, just before or just after one on which laws change. */
export const randomDay = (chance: Chance): string =>
  moved(chance.pick(BOUNDARIES), chance.pick([-1, 0, 1, 45, 200]))

/** Ids of items, in orders that are not the one in which they share a cap. */
const ITEM_IDS = [
  ['1', '2', '3'],
  ['1', '2', '3'],
  ['10', '9', '2'],
  ['b', 'a', '10'],
] as const

/** A project with any of its facts missing, in the words of some packs. */
export function randomProject(chance: Chance, law: ProjectWords): WrittenProject {
  const count = chance.pick([1, 1, 2, 3])
  const ids = chance.pick(ITEM_IDS).slice(0, count)
  const one = ids.map((id) => randomItem(chance, law, id))
  // items of one project are often alike: they share caps, beneficiaries, places
  const [first] = one
  const items = one.map((item) =>
    first !== undefined && chance.happens(55)
      ? { ...first, id: item.id, requested: item.requested }
      : item,
  )
  const facts = factsOf(chance, law, 'project')
  return given({
    id: 'p',
    kind: chance.maybe(60, () => chance.pick(['single', 'group', 'flagship'])),
    fund: chance.maybe(92, () => chance.pick(['national', 'local'])),
    planYear: chance.maybe(60, () => chance.pick([2018, 2019, 2023, 2026])),
    planBuildingYear: chance.maybe(15, () => chance.pick([2018, 2019])),
    implementer: chance.maybe(30, () => ({ kind: chance.pick(['centre', 'company']) })),
    approval: chance.maybe(60, () =>
      given({
        level: chance.maybe(80, () => chance.pick(['ministry', 'province', 'district', 'commune'])),
        on: chance.maybe(60, () => chance.pick([...DAYS, '2025-06-30', '2025-07-01'])),
      }),
    ),
    commitments: chance.maybe(70, () =>
      given({
        counterpart: chance.maybe(80, () => chance.happens(80)),
        noDoubleFunding: chance.maybe(80, () => chance.happens(80)),
      }),
    ),
    facts: Object.keys(facts).length > 0 ? facts : undefined,
    items,
  }) as WrittenProject
}

function randomItem(chance: Chance, law: ProjectWords, id: string): WrittenItem {
  const { words } = law
  const units = words.flatMap((each) => each.units)
  return given({
    id,
    activity: chance.pick(words.flatMap((each) => each.activities)),
    units: chance.maybe(40, () => chance.pick([1, 1, 2, 3])),
    level: chance.maybe(60, () => chance.pick(['district', 'region', 'national'])),
    quantities: chance.maybe(50, () =>
      Object.fromEntries(chance.some(units).map((unit) => [unit, chance.pick([0, 1, 2, 9])])),
    ),
    beneficiary: chance.maybe(80, () => randomBeneficiary(chance)),
    site: chance.maybe(90, () => randomSite(chance, law.places ?? PLACES)),
    costs: chance.maybe(88, () => chance.times(3, () => randomLine(chance, law))),
    requested: chance.maybe(85, () =>
      given({
        national: chance.maybe(75, () => chance.pick(SUMS)),
        local: chance.maybe(75, () => chance.pick(SUMS)),
        other: chance.maybe(60, () => chance.pick([0, 1])),
        counterpart: chance.maybe(60, () => chance.pick(SUMS)),
      }),
    ),
    facts: factsOf(chance, law, 'item'),
  }) as WrittenItem
}

function randomBeneficiary(chance: Chance): object {
  return given({
    id: chance.maybe(50, () => chance.pick(['0100', 'HTX 1', 'htx 1'])),
    kind: chance.maybe(80, () => chance.pick(SHAPE_WORDS['beneficiary.kind'] ?? [])),
    industry: chance.maybe(60, () => chance.pick(SHAPE_WORDS['beneficiary.industry'] ?? [])),
    employees: chance.maybe(75, () => chance.pick(COUNTS)),
    annualRevenue: chance.maybe(70, () => chance.pick(SUMS)),
    totalCapital: chance.maybe(70, () => chance.pick(SUMS)),
  })
}

/** Places of the random register. */
const PLACES: readonly Place[] = [
  ['can-tho', undefined],
  ['can-tho', 'soc-trang'],
  ['can-tho', 'can-tho'],
  ['soc-trang', undefined],
  ['soc-trang', 'soc-trang'],
  ['cao-bang', undefined],
  ['tinh-moi', undefined],
  ['tinh-moi', 'tinh-cu'],
  ['tinh-cu', undefined],
  ['ha-noi', undefined],
]

function randomSite(chance: Chance, places: readonly Place[]): object {
  const [province, formerProvince] = chance.happens(97)
    ? chance.pick(places)
    : ['ha-noi', 'can-tho']
  return given({
    province: chance.happens(94) ? province : undefined,
    formerProvince,
    unitKind: chance.maybe(80, () => chance.pick(SHAPE_WORDS['site.unitKind'] ?? [])),
    parentKind: chance.maybe(70, () => chance.pick(SHAPE_WORDS['site.parentKind'] ?? [])),
    cityClass: chance.maybe(60, () => chance.pick([1, '2'])),
    convertedFromCommuneOn: chance.maybe(60, () =>
      chance.pick(['never', '2008-12-31', '2009-01-01', '2016-06-01', '2017-12-31']),
    ),
    craftVillageRecognised: chance.maybe(60, () => chance.happens(50)),
    areas: chance.maybe(75, () => chance.some(SHAPE_WORDS['site.areas'] ?? [])),
  })
}

function randomLine(chance: Chance, { words }: ProjectWords): WrittenLine {
  return given({
    kind: chance.maybe(90, () => chance.pick(words.flatMap((each) => each.costKinds))),
    amount: chance.maybe(94, () => chance.pick(SUMS)),
    otherStateSupport: chance.maybe(25, () => chance.pick([0, 1, 100])),
    otherSources: chance.maybe(10, () => [{ programme: 'P', amount: chance.pick([0, 1]) }]),
  }) as WrittenLine
}

/** Some of the facts that packs declare: those of the project, or of anything in an item. */
function factsOf(
  chance: Chance,
  { words }: ProjectWords,
  of: 'project' | 'item',
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    words
      .flatMap(({ facts }) => facts)
      .filter((fact) => (fact.of === 'project') === (of === 'project') && chance.happens(60))
      .map(({ id, type, list }) => [id, randomValue(chance, type, list)]),
  )
}
