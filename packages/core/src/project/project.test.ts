import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, digestOf } from '../json/digest.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { isReadProject, type ProjectInput, readProject, writeProject } from './project.js'
import { idProblem } from '../values/plain-text.js'
import { readJson } from '../reading/reading.js'
import { AREAS, BENEFICIARY_KINDS, FUNDS, UNIT_KINDS } from '../vocabulary/vocabulary.js'

function problemsOf(input: unknown): readonly Problem[] {
  try {
    readProject(input, 'de-an.json', NATIONAL)
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems
    throw error
  }
  throw new Error('nothing was refused')
}
const withItem = (item: object): unknown => ({
  id: 'p',
  items: [{ id: '1', activity: 'advanced-machinery', ...item }],
})

/** The example of the contract, section 4. */
const SOC_TRANG: ProjectInput = {
  id: 'st-2023-kcqg-01',
  title: 'Hỗ trợ ứng dụng máy móc thiết bị tiên tiến vào chế biến thực phẩm',
  kind: 'group',
  fund: 'national',
  planYear: 2023,
  implementer: { name: '…', kind: 'promotion-centre' },
  approval: { level: 'ministry', on: '2023-02-01' },
  commitments: { counterpart: true, noDoubleFunding: true },
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      units: 3,
      level: null,
      beneficiary: {
        kind: 'business-household',
        employees: 20,
        annualRevenue: '12 tỷ đồng',
        totalCapital: '8 tỷ đồng',
        industry: 'agro-processing',
      },
      site: {
        province: 'soc-trang',
        formerProvince: 'soc-trang',
        unitKind: 'ward',
        parentKind: 'provincial-city',
        cityClass: 2,
        convertedFromCommuneOn: 'never',
        craftVillageRecognised: false,
        areas: ['difficult'],
      },
      costs: [{ id: 'c1', kind: 'machinery', amount: '2.014,9 triệu đồng', otherStateSupport: 0 }],
      requested: {
        national: '900 triệu đồng',
        local: 0,
        other: 0,
        counterpart: '1.114,9 triệu đồng',
      },
      facts: { 'machinery.isNew': true },
    },
  ],
  planBuildingYear: 2022,
  events: [
    {
      type: 'advanced',
      on: '2023-08-10',
      amount: '630 triệu đồng',
      papers: ['contract'],
      progress: '72%',
    },
  ],
}

describe('a project as people write it', () => {
  it('the example of the contract reads, in đồng', () => {
    const {
      items: [item],
      events,
    } = readProject(SOC_TRANG, 'project', NATIONAL)
    expect(item).toMatchObject({
      units: 3,
      level: null,
      costs: [{ amount: 2_014_900_000, otherStateSupport: 0 }],
      requested: { national: 900_000_000, counterpart: 1_114_900_000 },
      site: { cityClass: '2', convertedFromCommuneOn: 'never' },
    })
    expect(events).toMatchObject([{ amount: 630_000_000, progress: 720_000 }])
  })

  it('needs an id and one item with an activity, nothing else: all the rest is unknown', () => {
    const {
      items: [item],
      ...project
    } = readProject({ id: 'p', items: [{ id: '1', activity: 'trademark' }] }, 'project', NATIONAL)
    expect(Object.values(project).filter((value) => value !== null && value !== undefined)).toEqual(
      ['p'],
    )
    expect(item).toEqual({
      id: '1',
      activity: 'trademark',
      units: 1,
      quantities: null,
      level: null,
      beneficiary: null,
      site: null,
      costs: null,
      requested: null,
      facts: null,
    })
  })

  it('absent and null are the same, an empty list is not', () => {
    expect(
      readProject(withItem({ costs: null, site: { areas: null } }), 'project', NATIONAL),
    ).toEqual(readProject(withItem({ site: {} }), 'project', NATIONAL))
    expect(
      readProject(withItem({ costs: [], site: { areas: [] } }), 'project', NATIONAL).items[0],
    ).toMatchObject({
      costs: [],
      site: { areas: [] },
    })
  })

  it('reads the same in NFD, with a byte-order mark, and in any order of keys', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, each]) => [key, reversed(each)]),
            )
          : value
    const text = JSON.stringify(SOC_TRANG)
    const expected = digestOf(writeProject(readProject(SOC_TRANG, 'project', NATIONAL)))
    for (const other of [
      text.normalize('NFD'),
      `\ufeff${text}`,
      JSON.stringify(reversed(SOC_TRANG)),
    ])
      expect(digestOf(writeProject(readProject(readJson(other, 'f'), 'project', NATIONAL)))).toBe(
        expected,
      )
    expect(
      digestOf(
        writeProject(
          readProject(
            { ...SOC_TRANG, title: SOC_TRANG.title!.normalize('NFD') },
            'project',
            NATIONAL,
          ),
        ),
      ),
    ).toBe(expected)
  })

  it('is frozen, and is not read a second time', () => {
    const project = readProject(SOC_TRANG, 'project', NATIONAL)
    expect(readProject(project, 'project', NATIONAL)).toBe(project)
    expect(isReadProject(project)).toBe(true)
    expect(isReadProject(SOC_TRANG)).toBe(false)
    expect(Object.isFrozen(project.items[0]!.site!.areas)).toBe(true)
    expect(() => {
      ;(project.items[0] as { units: number }).units = 9
    }).toThrow(TypeError)
  })
})

const amounts = fc.option(fc.integer({ min: 0, max: 10 ** 13 }))
const ids = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ minLength: 1, maxLength }).filter((text) => idProblem(text) === null)
const projects = fc.record({
  id: ids(20),
  fund: fc.option(fc.constantFrom(...FUNDS)),
  planYear: fc.option(fc.integer({ min: 2012, max: 2030 })),
  items: fc.uniqueArray(
    fc.record({
      id: ids(5),
      activity: fc.constantFrom(...NATIONAL_WORDS.activities.keys()),
      units: fc.option(fc.integer({ min: 1, max: 9 })),
      beneficiary: fc.option(
        fc.record({
          id: fc.option(fc.constantFrom('2200123456', '2200123457')),
          kind: fc.option(fc.constantFrom(...BENEFICIARY_KINDS)),
          employees: fc.option(fc.nat({ max: 1_000_000_000 })),
        }),
      ),
      site: fc.option(
        fc.record({
          unitKind: fc.option(fc.constantFrom(...UNIT_KINDS)),
          cityClass: fc.option(fc.constantFrom(1, 2, 3, 'special' as const)),
          areas: fc.option(fc.subarray([...AREAS])),
        }),
      ),
      costs: fc.option(
        fc.array(
          fc.record({
            kind: fc.option(fc.constantFrom('machinery' as const, 'other' as const)),
            amount: amounts,
            otherStateSupport: amounts,
            otherSources: fc.option(
              fc.array(fc.record({ programme: fc.constantFrom('ocop', 'ntm'), amount: amounts }), {
                maxLength: 2,
              }),
            ),
            asset: fc.option(
              fc.record({
                maker: fc.option(fc.constantFrom('A', 'B')),
                serial: fc.option(fc.constantFrom('1', '2')),
              }),
            ),
          }),
          { maxLength: 3 },
        ),
      ),
      requested: fc.option(fc.record({ national: amounts, counterpart: amounts })),
      facts: fc.option(
        fc.record({
          'machinery.isNew': fc.option(fc.boolean()),
          'materials.localShare': fc.option(
            fc.integer({ min: 0, max: 100 }).map((percent) => `${percent}%`),
          ),
        }),
      ),
    }),
    { minLength: 1, maxLength: 3, selector: ({ id }) => id },
  ),
})

describe('a project written back', () => {
  it('reads as the same project, and is written the same again', () => {
    fc.assert(
      fc.property(projects, (input) => {
        const read = readProject(input, 'project', NATIONAL)
        const written = writeProject(read)
        const again = readProject(JSON.parse(canonicalJson(written)), 'project', NATIONAL)
        return (
          canonicalJson(read) === canonicalJson(again) &&
          canonicalJson(writeProject(again)) === canonicalJson(written)
        )
      }),
    )
  })

  it('comes out alike however its amounts were written', () => {
    const spelled = writeProject(
      readProject(
        withItem({ costs: [{ amount: '1,5 tỷ đồng' }], site: { cityClass: 2 }, level: null }),
        'project',
        NATIONAL,
      ),
    )
    const plain = writeProject(
      readProject(
        withItem({ costs: [{ amount: 1_500_000_000 }], site: { cityClass: '2' } }),
        'project',
        NATIONAL,
      ),
    )
    expect(canonicalJson(spelled)).toBe(canonicalJson(plain))
  })

  it('leaves out what is unknown and the name of the schema', () => {
    expect(
      writeProject(
        readProject(
          {
            $schema: 'x',
            id: 'p',
            title: null,
            items: [{ id: '1', activity: 'trademark', site: { province: null } }],
          },
          'project',
          NATIONAL,
        ),
      ),
    ).toEqual({ id: 'p', items: [{ id: '1', activity: 'trademark', units: 1, site: {} }] })
  })

  it('keeps rates and rulings as people write them', () => {
    expect(writeProject(readProject(SOC_TRANG, 'project', NATIONAL)).events?.[0]?.progress).toBe(
      '72%',
    )
    expect(
      writeProject(
        readProject(
          withItem({
            facts: { 'product.key': { value: true, by: 'Sở Công Thương', on: '2023-02-01' } },
          }),
          'project',
          NATIONAL,
        ),
      ).items[0]?.facts,
    ).toEqual({ 'product.key': { value: true, by: 'Sở Công Thương', on: '2023-02-01' } })
  })
})

describe('bad input', () => {
  it.each<[string, unknown, string, string, string | null, string]>([
    ['a misspelt field', { ...SOC_TRANG, fnud: 'national' }, 'UNKNOWN_KEY', '', 'fnud', '«fund»'],
    [
      'a misspelt field inside',
      withItem({ site: { provnce: 'x' } }),
      'UNKNOWN_KEY',
      ' › items[0].site',
      'provnce',
      '«province»',
    ],
    [
      'a missing activity',
      { id: 'p', items: [{ id: '1' }] },
      'FIELD_MISSING',
      ' › items[0].activity',
      null,
      '',
    ],
    ['no items', { id: 'p', items: [] }, 'WRONG_SHAPE', ' › items', '[]', ''],
    [
      'an unknown activity',
      withItem({ activity: 'advanced-machinry' }),
      'UNKNOWN_WORD',
      ' › items[0].activity',
      'advanced-machinry',
      '«advanced-machinery»',
    ],
    [
      'an activity in Vietnamese',
      withItem({ activity: 'Ứng dụng máy móc, thiết bị tiên tiến' }),
      'UNKNOWN_WORD',
      ' › items[0].activity',
      'Ứng dụng máy móc, thiết bị tiên tiến',
      '«advanced-machinery»',
    ],
    [
      'an impossible day',
      { ...SOC_TRANG, approval: { on: '2023-02-30' } },
      'DAY_FORMAT',
      ' › approval.on',
      '2023-02-30',
      'tháng 2/2023 có 28 ngày',
    ],
    [
      'an impossible day of conversion',
      withItem({ site: { convertedFromCommuneOn: '31/04/2018' } }),
      'DAY_FORMAT',
      ' › items[0].site.convertedFromCommuneOn',
      '31/04/2018',
      'tháng 4/2018 có 30 ngày',
    ],
    [
      'a day of conversion that is no day',
      withItem({ site: { convertedFromCommuneOn: 'không' } }),
      'DAY_FORMAT',
      ' › items[0].site.convertedFromCommuneOn',
      'không',
      '«never»',
    ],
    [
      'an impossible day of an event',
      { ...SOC_TRANG, events: [{ type: 'advanced', on: '2023-13-01' }] },
      'DAY_FORMAT',
      ' › events[0].on',
      '2023-13-01',
      'năm-tháng-ngày',
    ],
    [
      'an amount the American way',
      withItem({ costs: [{ amount: '1,000.5 triệu' }] }),
      'AMOUNT_FORMAT',
      ' › items[0].costs[0].amount',
      '1,000.5 triệu',
      '2.014,9 triệu đồng',
    ],
    [
      'an amount without diacritics',
      withItem({ requested: { national: '300 trieu dong' } }),
      'AMOUNT_FORMAT',
      ' › items[0].requested.national',
      '300 trieu dong',
      '300 triệu đồng',
    ],
    [
      'a negative amount',
      withItem({ costs: [{ amount: -5 }] }),
      'AMOUNT_NEGATIVE',
      ' › items[0].costs[0].amount',
      '-5',
      '300 triệu đồng',
    ],
    [
      'half a đồng',
      withItem({ costs: [{ amount: 1.5 }] }),
      'AMOUNT_NOT_WHOLE',
      ' › items[0].costs[0].amount',
      '1.5',
      'số nguyên',
    ],
    [
      '2^53 đồng',
      withItem({ costs: [{ amount: 2 ** 53 }] }),
      'AMOUNT_TOO_LARGE',
      ' › items[0].costs[0].amount',
      '9007199254740992',
      '',
    ],
    [
      'a city class there is not',
      withItem({ site: { cityClass: 4 } }),
      'UNKNOWN_WORD',
      ' › items[0].site.cityClass',
      '4',
      'special',
    ],
    [
      'an unknown fact',
      withItem({ facts: { 'machinery.isnew': true } }),
      'UNKNOWN_FACT',
      ' › items[0].facts',
      'machinery.isnew',
      '«machinery.isNew»',
    ],
    [
      'a wrong value of a fact',
      withItem({ facts: { 'machinery.isNew': 'có' } }),
      'FACT_VALUE',
      ' › items[0].facts.machinery.isNew',
      'có',
      '',
    ],
    [
      'two items of one id',
      {
        id: 'p',
        items: [
          { id: '1', activity: 'trademark' },
          { id: '1', activity: 'showroom' },
        ],
      },
      'DUPLICATE_ID',
      ' › items',
      '1',
      '',
    ],
    [
      'a prototype key in the facts',
      JSON.parse(
        '{"id":"p","items":[{"id":"1","activity":"trademark","facts":{"__proto__":true}}]}',
      ),
      'FORBIDDEN_KEY',
      ' › items[0].facts',
      '__proto__',
      '',
    ],
    ['a list instead of a project', [SOC_TRANG], 'WRONG_SHAPE', '', null, ''],
  ])('%s: place, what was found, and a hint', (_name, input, code, at, found, hint) => {
    const [problem] = problemsOf(input)
    expect(problem).toMatchObject({ code, at: `de-an.json${at}`, ...(found !== null && { found }) })
    if (hint !== '') expect(problem?.hint).toContain(hint)
    expect(
      [problem?.message.length, problem?.messageEn.length].every((length) => (length ?? 0) > 5),
    ).toBe(true)
    expect(problem?.message).not.toMatch(/undefined|\[object|Invalid|expected/u)
  })
})

describe('ids and texts of a project', () => {
  const problemsOf = (change: (written: Record<string, unknown>) => void): readonly string[] => {
    const written = structuredClone({
      id: 'p',
      title: 'Đề án',
      implementer: { name: 'Trung tâm', kind: 'centre' },
      items: [{ id: '1', activity: 'trademark', costs: [{ id: 'c' }], site: { province: 'x' } }],
      events: [{ type: 'contracted', on: '2023-01-01', item: '1', why: 'x', papers: ['x'] }],
    }) as unknown as Record<string, unknown>
    change(written)
    try {
      readProject(written, 'project', NATIONAL)
      return []
    } catch (error) {
      return (error as KhuyenCongError).problems.map(({ code, at }) => `${code} ${at}`)
    }
  }
  type Parts = Record<string, Record<string, unknown>[]>

  it('that hold a line break or what cannot be seen are refused where an id stands', () => {
    expect(problemsOf(() => undefined)).toEqual([])
    for (const odd of ['1\nKết luận: ĐỦ ĐIỀU KIỆN', '1\u200b', 'm\u0430y'])
      expect(
        problemsOf((written) => {
          const { items, events } = written as Parts
          Object.assign(written, { id: odd, implementer: { kind: odd } })
          Object.assign(items?.[0] ?? {}, {
            id: odd,
            costs: [{ id: odd }],
            site: { province: odd },
          })
          Object.assign(events?.[0] ?? {}, { item: odd })
        }),
      ).toEqual([
        'ID_CHARACTER project › id',
        'ID_CHARACTER project › implementer.kind',
        'ID_CHARACTER project › items[0].id',
        'ID_CHARACTER project › items[0].site.province',
        'ID_CHARACTER project › items[0].costs[0].id',
        'ID_CHARACTER project › events[0].item',
      ])
  })

  it('are brought to one line where a text for people stands', () => {
    const { title, implementer, events } = readProject(
      {
        id: 'p',
        title: ' Hỗ trợ\n\nKết luận:\u2028đạt ',
        implementer: { name: 'a\r\nb' },
        items: [{ id: '1', activity: 'trademark' }],
        events: [{ type: 'contracted', on: '2023-01-01', why: 'a\tb', papers: ['c\u00a0d'] }],
      },
      'project',
      NATIONAL,
    )
    expect([title, implementer?.name, events?.[0]?.why, events?.[0]?.papers]).toEqual([
      'Hỗ trợ Kết luận: đạt',
      'a b',
      'a b',
      ['c d'],
    ])
    expect(problemsOf((written) => Object.assign(written, { title: '\n' }))).toEqual([
      'WRONG_SHAPE project › title',
    ])
  })
})
