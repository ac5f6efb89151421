import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { describe, expect, it } from 'vitest'
import { day } from '../values/calendar.js'
import { KhuyenCongError } from '../errors/errors.js'
import { askedFor, factReader, type Subject } from './facts.js'
import { type ProjectInput, readProject } from './project.js'
import type { Place } from '../territory/place.js'
import { joinVocabulary } from '../vocabulary/join-vocabulary.js'
import { VocabularyFile } from '../vocabulary/vocabulary-file.js'
import { factName } from '../vocabulary/wording.js'

type ItemInput = ProjectInput['items'][number]
const NOWHERE: Place = {
  province: null,
  former: null,
  kind: null,
  mergedOn: null,
  formedFrom: [],
  review: null,
}

function fact(
  name: string,
  item: Partial<ItemInput> = {},
  project: Partial<ProjectInput> = {},
  place: Partial<Place> = {},
): unknown {
  const read = readProject(
    {
      id: 'p',
      ...project,
      items: [{ id: '1', activity: 'advanced-machinery', ...item }],
    },
    'project',
    NATIONAL,
  )
  const subject: Subject = {
    on: day('2023-06-01'),
    project: read,
    item: read.items[0]!,
    place: { ...NOWHERE, ...place },
    vocabulary: NATIONAL_WORDS,
  }
  return factReader(name, NATIONAL_WORDS)(subject) ?? null
}

const EVERYTHING: { item: Partial<ItemInput>; project: Partial<ProjectInput> } = {
  project: {
    kind: 'group',
    fund: 'local',
    planYear: 2023,
    planBuildingYear: 2021,
    implementer: { name: 'TT', kind: 'promotion-centre' },
    approval: { level: 'province', on: '2023-02-01' },
    commitments: { counterpart: true, noDoubleFunding: false },
  },
  item: {
    units: 3,
    level: 'region',
    beneficiary: {
      kind: 'artisan',
      employees: 20,
      annualRevenue: '12 tỷ đồng',
      totalCapital: '8 tỷ đồng',
      industry: 'minerals',
    },
    site: {
      province: 'x',
      formerProvince: 'y',
      unitKind: 'ward',
      parentKind: 'town',
      cityClass: 2,
      convertedFromCommuneOn: '2019-05-01',
      formerUnitKind: 'commune',
      formerParentKind: 'rural-district',
      formerCityClass: 'special',
      craftVillageRecognised: false,
      areas: ['island'],
    },
  },
}

describe('a fact with a field of its own', () => {
  const read = readProject(
    {
      id: 'p',
      ...EVERYTHING.project,
      items: [{ id: '1', activity: 'advanced-machinery', ...EVERYTHING.item }],
    },
    'project',
    NATIONAL,
  )
  // cost lines are no value that a condition could compare
  const fields = [...NATIONAL_WORDS.facts].filter(
    ([, { path, type }]) => path !== undefined && type !== 'cost-lines',
  )

  it.each(fields)('%s is read from where the catalogue says it stands', (name, { path }) => {
    const [root, ...rest] = path!
    let value: unknown = root === 'project' ? read : read.items[0]
    for (const key of rest) value = (value as Record<string, unknown>)[key]
    expect(value).not.toBeNull()
    expect(fact(name, EVERYTHING.item, EVERYTHING.project, { province: 'x', former: 'y' })).toEqual(
      value,
    )
  })

  it.each(fields.filter(([name]) => !['activity', 'units'].includes(name)))(
    '%s is unknown where nobody gave it, and where its whole group is absent',
    (name) => {
      expect(fact(name)).toBeNull()
      expect(
        fact(
          name,
          { beneficiary: {}, site: {} },
          { implementer: {}, approval: {}, commitments: {} },
        ),
      ).toBeNull()
    },
  )

  it('false, 0 and an empty list are known', () => {
    expect(fact('commitments.counterpart', {}, { commitments: { counterpart: false } })).toBe(false)
    expect(fact('beneficiary.employees', { beneficiary: { employees: 0 } })).toBe(0)
    expect(fact('beneficiary.totalCapital', { beneficiary: { totalCapital: 0 } })).toBe(0)
    expect(fact('site.areas', { site: { areas: [] } })).toEqual([])
  })
})

describe('a fact of the bag', () => {
  it.each(
    [...NATIONAL_WORDS.facts]
      .filter(([, { path, derived }]) => path === undefined && derived === undefined)
      .map(([name]) => name),
  )('%s is unknown until given', (name) => {
    expect(fact(name)).toBeNull()
    expect(fact(name, { facts: {} })).toBeNull()
  })

  it('is what was given, a ruling included', () => {
    expect(fact('machinery.isNew', { facts: { 'machinery.isNew': false } })).toBe(false)
    expect(
      fact('machinery.isNew', { facts: { 'machinery.isNew': { value: true, by: 'Sở' } } }),
    ).toBe(true)
  })

  it('an unknown fact is refused', () => {
    expect(() => factReader('no.such', NATIONAL_WORDS)).toThrow(KhuyenCongError)
  })
})

describe('the province as a fact', () => {
  it('is the one in charge on the day by its id, however the project names it', () => {
    expect(
      fact('site.province', { site: { province: 'Sóc Trăng' } }, {}, { province: 'soc-trang' }),
    ).toBe('soc-trang')
    expect(
      fact(
        'site.formerProvince',
        { site: { province: 'Sóc Trăng' } },
        {},
        { province: 'can-tho', former: 'soc-trang' },
      ),
    ).toBe('soc-trang')
    expect(fact('site.province')).toBeNull()
    expect(fact('site.formerProvince')).toBeNull()
  })

  it('is of a kind where the register knows', () => {
    expect([
      fact('site.provinceKind', {}, {}, { kind: 'central-city' }),
      fact('site.provinceKind'),
    ]).toEqual(['central-city', null])
  })
})

describe('the plan-building year', () => {
  it('is the year before the plan year unless given', () => {
    expect([
      fact('planBuildingYear', {}, { planYear: 2023 }),
      fact('planBuildingYear', {}, { planYear: 2023, planBuildingYear: 2021 }),
      fact('planBuildingYear'),
    ]).toEqual([2022, 2021, null])
  })
})

describe('a commune that became a ward', () => {
  const since = (
    on: string | null,
    project: Partial<ProjectInput> = { planYear: 2023 },
    name = 'site.yearsSinceConversion',
  ): unknown => fact(name, { site: { convertedFromCommuneOn: on } }, project)

  it('is converted where a day stands, not where "never" stands, unknown where nothing does', () => {
    expect([
      since('2018-01-01', {}, 'site.convertedFromCommune'),
      since('never', {}, 'site.convertedFromCommune'),
      since(null, {}, 'site.convertedFromCommune'),
      fact('site.convertedFromCommune'),
    ]).toEqual([true, false, null, null])
  })

  it.each([
    ['2017-01-01', 5, 'a day short of five years'],
    ['2016-12-31', 5, 'exactly five years'],
    ['2016-12-30', 6, 'five years and a day'],
    ['2021-12-31', 0, 'on that very day'],
    ['2021-12-30', 1, 'the day before it'],
    ['2022-06-01', 0, 'after it'],
  ])(
    'from %s to 31 December 2021 (plan 2023, built in 2022) there are %i years: %s',
    (on, years) => {
      expect(since(on)).toBe(years)
      expect(since(on, { planYear: 2030, planBuildingYear: 2022 })).toBe(years)
    },
  )

  it('has no years where it never was one, or where the year is not known', () => {
    expect([since('never'), since(null), since('2018-01-01', {})]).toEqual([null, null, null])
  })

  it('takes the years someone ruled on where they are given', () => {
    expect(fact('site.yearsSinceConversion', { facts: { 'site.yearsSinceConversion': 4 } })).toBe(4)
  })
})

describe('years as a pack reckons them', () => {
  const cited = { citation: { document: 'NQ 1', provision: 'Điều 1' }, evidence: 'quoted' }
  const named = (id: string, more: object): object => ({ id, title: id, titleEn: id, ...more })
  const { vocabulary, problems } = joinVocabulary(
    NATIONAL_WORDS,
    VocabularyFile.parse({
      facts: [
        named('nghe-an:licence.day', { type: 'day', of: 'item' }),
        named('nghe-an:licence.age', { type: 'integer', of: 'item' }),
        named('nghe-an:licence.end', { type: 'integer', of: 'item' }),
      ],
      defaults: [
        {
          fact: 'nghe-an:licence.age',
          title: 'tuổi của giấy phép',
          titleEn: 'age of the licence',
          from: 'planYear',
          years: 0,
          since: 'nghe-an:licence.day',
          ...cited,
        },
        { fact: 'nghe-an:licence.end', from: 'planYear', years: 3, ...cited },
      ],
    }),
    { id: 'nghe-an', national: false },
  )
  const book = { ...NATIONAL, vocabulary }
  const ask = (
    name: string,
    facts: NonNullable<ItemInput['facts']>,
    planYear?: number,
  ): unknown => {
    const items = [{ id: '1', activity: 'advanced-machinery', facts }]
    const project = readProject({ id: 'p', ...(planYear && { planYear }), items }, 'project', book)
    const subject = { on: day('2023-06-01'), project, item: project.items[0]!, place: NOWHERE }
    const asked = { ...subject, vocabulary }
    return factReader(name, vocabulary)(asked) ?? askedFor(name, asked)
  }

  it('are its own facts, with names of their own', () => {
    expect(problems).toEqual([])
    expect(factName('nghe-an:licence.age', { lang: 'vi', vocabulary })).toBe('tuổi của giấy phép')
    expect(factName('nghe-an:licence.age', { lang: 'en', vocabulary })).toBe('age of the licence')
    expect(factName('nghe-an:licence.end', { lang: 'vi', vocabulary })).toBe('nghe-an:licence.end')
  })

  it('count from the day; what the day shows wins over what is claimed', () => {
    const on = { 'nghe-an:licence.day': '2020-12-31', 'nghe-an:licence.age': 9 }
    expect(ask('nghe-an:licence.age', on, 2023)).toBe(3)
    expect(ask('nghe-an:licence.age', { 'nghe-an:licence.day': '2020-12-30' }, 2023)).toBe(4)
    expect(ask('nghe-an:licence.age', {}, 2023)).toEqual(['nghe-an:licence.day'])
    expect(ask('nghe-an:licence.age', {})).toEqual(['nghe-an:licence.day', 'planYear'])
  })

  it('are taken from another year where nobody gives them', () => {
    expect(ask('nghe-an:licence.end', {}, 2023)).toBe(2026)
    expect(ask('nghe-an:licence.end', { 'nghe-an:licence.end': 2030 }, 2023)).toBe(2030)
    expect(ask('nghe-an:licence.end', {})).toEqual(['planYear'])
  })
})

describe('the cost of a kind', () => {
  const lines = (
    ...costs: { kind?: 'machinery' | 'materials' | null; amount?: number | null }[]
  ): unknown => fact('cost.machinery', { costs: costs as never })

  it('is the sum of its lines; no lines at all is a known 0', () => {
    expect(
      lines(
        { kind: 'machinery', amount: 5 },
        { kind: 'materials', amount: 7 },
        { kind: 'machinery', amount: 1 },
      ),
    ).toBe(6)
    expect([lines(), lines({ kind: 'materials', amount: 7 })]).toEqual([0, 0])
  })

  it('is unknown where the costs, one of its amounts, or the kind of a line is not known', () => {
    expect(fact('cost.machinery')).toBeNull()
    expect(lines({ kind: 'machinery', amount: 5 }, { kind: 'machinery' })).toBeNull()
    expect(lines({ kind: 'machinery', amount: 5 }, { amount: 7 })).toBeNull()
  })

  it('does not mind an unknown amount of another kind', () => {
    expect(lines({ kind: 'machinery', amount: 5 }, { kind: 'materials' })).toBe(5)
  })
})

describe('what to ask for where a fact is unknown', () => {
  const asked = (
    name: string,
    item: Partial<ItemInput> = {},
    project: Partial<ProjectInput> = {},
  ): readonly string[] => {
    const read = readProject(
      {
        id: 'p',
        ...project,
        items: [{ id: '1', activity: 'advanced-machinery', ...item }],
      },
      'project',
      NATIONAL,
    )
    return askedFor(name, {
      on: day('2023-06-01'),
      project: read,
      item: read.items[0]!,
      place: { ...NOWHERE, province: item.site?.province ?? null },
      vocabulary: NATIONAL_WORDS,
    })
  }

  it('is the fact itself where it is given, or is a sum of cost lines', () => {
    for (const name of ['fund', 'machinery.isNew', 'site.unitKind', 'cost.machinery'])
      expect(asked(name)).toEqual([name])
  })

  it('is the source of a derived fact, traced back, and of several those that are unknown', () => {
    expect(asked('site.provinceKind')).toEqual(['site.province'])
    expect(asked('site.convertedFromCommune')).toEqual(['site.convertedFromCommuneOn'])
    expect(asked('planBuildingYear')).toEqual(['planYear'])
    expect(asked('site.yearsSinceConversion')).toEqual(['site.convertedFromCommuneOn', 'planYear'])
    expect(asked('site.yearsSinceConversion', {}, { planYear: 2024 })).toEqual([
      'site.convertedFromCommuneOn',
    ])
    const converted = { site: { convertedFromCommuneOn: '2019-05-01' } }
    expect(asked('site.yearsSinceConversion', converted)).toEqual(['planYear'])
  })

  it('is the derived fact where all its sources are known', () => {
    expect(asked('site.provinceKind', { site: { province: 'x' } })).toEqual(['site.provinceKind'])
    const never = { site: { convertedFromCommuneOn: 'never' } }
    expect(asked('site.yearsSinceConversion', never, { planYear: 2024 })).toEqual([
      'site.yearsSinceConversion',
    ])
  })
})

describe('the beneficiaries of a project', () => {
  const counted = (...ids: readonly (string | undefined)[]): unknown => {
    const items = ids.map((id, index) => ({
      id: String(index),
      activity: 'advanced-machinery',
      ...(id !== undefined && { beneficiary: { id } }),
    }))
    const project = readProject({ id: 'p', items }, 'project', NATIONAL)
    return factReader(
      'project.beneficiaries',
      NATIONAL_WORDS,
    )({
      on: day('2023-06-01'),
      project,
      item: project.items[0]!,
      place: NOWHERE,
      vocabulary: NATIONAL_WORDS,
    })
  }

  it('are counted once whatever capitals an id is typed in, and not where one is not known', () => {
    expect(counted('HTX 1', 'htx 1', 'Htx 1', 'HTX1')).toBe(2)
    expect(counted('HTX 1')).toBe(1)
    expect(counted('HTX 1', 'HTX 2', 'htx 2')).toBe(2)
    expect(counted('HTX 1', undefined) ?? null).toBeNull()
  })
})
