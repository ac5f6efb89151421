import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import type { Monitored } from './monitor.js'
import type { MonitoringInput } from './monitoring.js'
import { book, follow } from './monitoring.fixture.js'
import { monitor } from './monitor.js'

type Row = NonNullable<MonitoringInput['rows']>[number]
const row = (province: string, year: number, more: Partial<Row> = {}): Row => ({
  province,
  year,
  ...more,
})
const codes = ({ findings }: Monitored): string[] =>
  findings.map(({ code, severity }) => `${code} ${severity}`)
const notes = ({ notes: said }: Monitored): string[] =>
  said.map(({ code, items }) => `${code}: ${items.join(', ')}`)

function refusal(input: Record<string, unknown>): KhuyenCongError {
  try {
    monitor(book, { id: 'm', on: '2024-12-31', ...input } as MonitoringInput, 'm.json')
  } catch (error) {
    if (error instanceof KhuyenCongError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('targets against results', () => {
  const machinery = (
    results: readonly (number | string | null)[],
    more: Partial<MonitoringInput> = {},
  ) =>
    follow({
      programme: 'national:programme.p',
      rows: results.map((value, index) =>
        row('soc-trang', 2021 + index, { results: { machinery: value } }),
      ),
      ...more,
    }).indicators.find(({ id }) => id === 'machinery')

  it.each([
    [
      'below',
      [4, 5],
      { state: 'open', remaining: { least: 1, most: 1 }, rate: { percent: '90,00%' } },
    ],
    [
      'at',
      [4, 6],
      { state: 'reached', remaining: { least: 0, most: 0 }, rate: { percent: '100,00%' } },
    ],
    [
      'above',
      [4, 7],
      { state: 'reached', remaining: { least: 0, most: 0 }, rate: { percent: '110,00%' } },
    ],
    ['a tenth', [1, 0], { rate: { exact: { numerator: 1, denominator: 10 }, percent: '10,00%' } }],
    [
      'one year unknown: a lower bound',
      [4, null],
      {
        state: 'unknown',
        result: { value: null, least: 4, most: null, parts: 2, unknown: 1 },
        remaining: { least: 0, most: 6 },
        rate: { exact: null, percent: '≥ 40,00%' },
      },
    ],
    [
      'one year unknown, and yet enough',
      [10, null],
      { state: 'reached', remaining: { least: 0, most: 0 } },
    ],
    [
      'an approximate figure keeps its words',
      ['hơn 4', 'gần 3'],
      { result: { value: null, least: 4, most: null, unknown: 0 } },
    ],
    [
      'nothing known',
      [null, null],
      { state: 'unknown', result: { value: null, least: 0, unknown: 2 }, rate: null },
    ],
  ])('%s', (_name, results, expected) => {
    expect(machinery(results)).toMatchObject(expected)
  })

  it('no row at all is not a result of zero', () => {
    expect(follow({ programme: 'national:programme.p' }).indicators[0]).toMatchObject({
      result: { value: null, least: 0, most: null, parts: 0 },
      state: 'unknown',
      rate: null,
    })
  })

  it('a row of another activity has no part in an indicator, a row of all has', () => {
    const found = follow({
      programme: 'national:programme.p',
      rows: [
        row('soc-trang', 2023, { activity: 'advanced-machinery', results: { machinery: 3 } }),
        row('soc-trang', 2023, { activity: 'trade-fair-join' }),
        row('hau-giang', 2023),
      ],
    })
    expect(found.indicators[1]?.result).toMatchObject({ least: 3, parts: 2, unknown: 1 })
  })

  it('a target nobody has read is unknown, and said', () => {
    const found = follow({
      programme: 'national:programme.p',
      rows: [row('soc-trang', 2023, { results: { certificates: 29 } })],
    })
    expect(found.indicators[2]).toMatchObject({
      id: 'certificates',
      target: null,
      rate: null,
      remaining: null,
      result: { value: 29 },
    })
    expect(notes(found)).toContain('TARGET_NOT_READ: certificates')
  })

  it('only the years of the programme count towards it', () => {
    const found = follow({
      programme: 'national:programme.p',
      rows: [
        row('soc-trang', 2020, { results: { machinery: 5 } }),
        row('soc-trang', 2021, { results: { machinery: 2 } }),
        { province: 'hau-giang', years: { from: 2019, to: 2022 }, results: { machinery: 9 } },
      ],
    })
    expect(found.indicators[1]?.result.value).toBe(2)
    expect(notes(found)).toContain('OUTSIDE_PROGRAMME: 2019-2022, 2020')
  })

  it('rests on the grade of its targets, which an unread amendment lowers', () => {
    expect(follow({ programme: 'national:programme.p' })).toMatchObject({
      evidence: 'secondary',
      provisional: true,
      programme: { answer: 'in-force', budget: 100_000_000_000 },
    })
    expect(
      follow({ programme: 'national:programme.p', on: '2025-06-18' }).indicators[0]?.evidence,
    ).toBe('quoted')
    expect(
      follow({ programme: 'national:programme.p', on: '2025-06-19' }).indicators[0]?.evidence,
    ).toBe('secondary')
    expect(follow({})).toMatchObject({ evidence: null, provisional: false, programme: null })
  })

  it.each([
    ['2020-11-19', 'not-encoded', 'PROGRAMME_NOT_KNOWN: national:programme.p', null],
    ['2020-11-20', 'in-force', 'TARGET_NOT_READ: certificates', 10],
    ['2026-01-01', 'ended', 'PROGRAMME_ENDED: national:programme.p', 10],
  ])('on %s the programme is %s', (on, answer, note, target) => {
    const found = follow({ programme: 'national:programme.p', on })
    expect(found.programme?.answer).toBe(answer)
    expect(notes(found)).toContain(note)
    expect(found.indicators[1]?.target?.least ?? null).toBe(target)
  })

  it('a target of its own speaks of its province and year alone', () => {
    const found = follow({
      targets: [{ id: 'booths', title: 'Gian hàng', value: 20, province: 'Sóc Trăng', year: 2023 }],
      rows: [
        row('soc-trang', 2023, { results: { booths: 15 } }),
        row('soc-trang', 2022, { results: { booths: 7 } }),
        row('hau-giang', 2023, { results: { booths: 9 } }),
      ],
    })
    expect(found.indicators).toMatchObject([
      {
        where: { province: 'soc-trang', years: '2023' },
        result: { value: 15 },
        remaining: { most: 5 },
      },
    ])
    expect(found.total.results['booths']?.value).toBe(31)
  })
})

describe('money by year', () => {
  const years = (rows: readonly Row[], more: Partial<MonitoringInput> = {}) =>
    follow({ rows: [...rows], ...more }).years

  it('execution rate is spending over the current plan, exact, shown rounded half up', () => {
    expect(
      years([row('soc-trang', 2020, { plan: '69 tỷ đồng', spent: '20 tỷ đồng' })])[0],
    ).toMatchObject({ rate: { exact: { numerator: 20, denominator: 69 }, percent: '28,99%' } })
    expect(
      years([row('soc-trang', 2020, { plan: 70, adjusted: 100, spent: 50 })])[0]?.rate?.percent,
    ).toBe('50,00%')
    expect(years([row('soc-trang', 2020, { plan: 0, spent: 0 })])[0]?.rate).toBeNull()
  })

  it('where the money carried in is known the rate is of all there was, in one year; over several years it would count twice', () => {
    const rows = [
      row('soc-trang', 2020, { plan: 100, carriedIn: 0, spent: 60, carriedOut: 40 }),
      row('soc-trang', 2021, { plan: 100, carriedIn: 40, spent: 70, carriedOut: 0 }),
    ]
    expect(years(rows).map(({ rate, rateOf }) => [rate?.percent, rateOf])).toEqual([
      ['60,00%', 'available'],
      ['50,00%', 'available'],
    ])
    expect(follow({ rows }).total).toMatchObject({
      rate: { percent: '65,00%' },
      rateOf: 'current',
      figures: { left: { value: 70 } },
    })
    expect(years(rows).map(({ figures }) => figures.left.value)).toEqual([40, 70])
    expect(codes(follow({ rows, stated: [{ year: 2021, rate: '50 %' }] }))).toEqual([])
    expect(codes(follow({ rows, stated: [{ year: 2021, rate: '70 %' }] }))).toEqual([
      'SHARE_DISAGREES error',
    ])
  })

  it('growth is given on the year before, for the same places only', () => {
    const plans = [
      row('soc-trang', 2019, { plan: 1_000 }),
      row('soc-trang', 2020, { plan: 1_025 }),
      row('soc-trang', 2022, { plan: 900 }),
    ]
    expect(years(plans).map(({ growth }) => growth?.percent ?? null)).toEqual([
      null,
      '+2,50%',
      null,
    ])
    expect(years([...plans, row('hau-giang', 2020, { plan: 500 })])[1]?.growth).toBeNull()
    expect(
      years([row('soc-trang', 2019, { plan: 1_000 }), row('soc-trang', 2020, { plan: 900 })])[1]
        ?.growth?.percent,
    ).toBe('−10,00%')
  })

  it('a merger does not make growth: the whole of the new province is held against all its parts', () => {
    const before = [
      row('soc-trang', 2024, { plan: 10 }),
      row('hau-giang', 2024, { plan: 20 }),
      row('can-tho', 2024, { plan: 30 }),
    ]
    const after = row('can-tho', 2026, { plan: 66 })
    const at2025 = row('can-tho', 2025, { plan: 60 })
    expect(
      years([...before, at2025, after], { on: '2026-12-31' }).map(
        ({ growth }) => growth?.percent ?? null,
      ),
    ).toEqual([null, '0,00%', '+10,00%'])
    expect(
      years([row('can-tho', 2024, { plan: 30 }), at2025], { on: '2026-12-31' })[1]?.growth,
    ).toBeNull()
  })

  it('what is left counts the money carried in; where that is unknown there is a lower bound', () => {
    const left = (more: Partial<Row>) =>
      years([row('soc-trang', 2023, { plan: 2_620, spent: 2_020, ...more })])[0]?.figures.left
    expect(left({ carriedIn: 100 })).toMatchObject({ value: 700 })
    expect(left({ carriedIn: 0 })).toMatchObject({ value: 600 })
    expect(left({})).toMatchObject({ value: null, least: 600, most: null })
    expect(left({ spent: null, carriedIn: 0 })).toMatchObject({
      value: null,
      least: null,
      most: 2_620,
    })
  })

  it('an adjustment holds from its day; none at all leaves the plan; unsaid is unknown', () => {
    const adjusted = (on: string, adjustments: Row['adjustments']) =>
      follow({ on, rows: [row('soc-trang', 2023, { plan: 100, adjustments })] }).total.figures
    const two: Row['adjustments'] = [
      { on: '2023-09-01', amount: 80 },
      { on: '2023-06-01', amount: 120 },
    ]
    expect(
      [
        adjusted('2023-05-31', two),
        adjusted('2023-06-01', two),
        adjusted('2023-08-31', two),
        adjusted('2023-09-01', two),
      ].map((figures) => figures.adjusted.value),
    ).toEqual([100, 120, 120, 80])
    expect(adjusted('2023-12-31', []).adjusted.value).toBe(100)
    expect(adjusted('2023-12-31', null)).toMatchObject({
      adjusted: { value: null, unknown: 1 },
      current: { value: 100 },
    })
  })
})

describe('what does not agree', () => {
  it.each<[string, Partial<Row>, string[]]>([
    ['spent below the plan', { plan: 100, carriedIn: 0, spent: 99 }, []],
    [
      'spent to the last đồng, carried money included',
      { plan: 100, carriedIn: 10, spent: 110 },
      [],
    ],
    ['one đồng more', { plan: 100, carriedIn: 10, spent: 111 }, ['SPENT_ABOVE_PLAN error']],
    [
      'spent and carried on are more than there was',
      { plan: 100, carriedIn: 0, spent: 60, carriedOut: 41 },
      ['SPENT_ABOVE_PLAN error'],
    ],
    ['nobody said what was carried in', { plan: 100, spent: 111 }, []],
    ['more advances than spending', { spent: 10, advanced: 11 }, ['PARTS_DO_NOT_ADD_UP error']],
    ['advances that are all of the spending', { spent: 10, advanced: 10 }, []],
    ['more accepted than planned', { projects: 2, accepted: 3 }, ['COUNT_DISAGREES error']],
    [
      'an adjustment on the last day of the year',
      { adjustments: [{ on: '2023-12-31', amount: 1 }] },
      [],
    ],
    [
      'an adjustment after it',
      { adjustments: [{ on: '2024-01-01', amount: 1 }] },
      ['DEADLINE_MISSED warning'],
    ],
  ])('%s', (_name, more, expected) => {
    expect(codes(follow({ rows: [row('soc-trang', 2023, more)] }))).toEqual(expected)
  })

  it.each<[string, Partial<Row>, Partial<Row>, string[]]>([
    ['the same', { carriedOut: 40 }, { carriedIn: 40 }, []],
    ['less', { carriedOut: 40 }, { carriedIn: 39 }, ['CARRY_OVER_DISAGREES error']],
    ['more', { carriedOut: 40 }, { carriedIn: 41 }, ['CARRY_OVER_DISAGREES error']],
    ['not said', { carriedOut: 40 }, {}, []],
    ['about as much', { carriedOut: 'khoảng 40 triệu đồng' }, { carriedIn: '43 triệu đồng' }, []],
  ])('carried in is %s', (_name, out, into, expected) => {
    expect(
      codes(follow({ rows: [row('soc-trang', 2022, out), row('soc-trang', 2023, into)] })),
    ).toEqual(expected)
  })

  it('names both figures, and where they stand', () => {
    expect(
      follow({
        rows: [
          row('soc-trang', 2022, { carriedOut: 40 }),
          row('soc-trang', 2023, { carriedIn: 30 }),
        ],
      }).findings,
    ).toEqual([
      {
        code: 'CARRY_OVER_DISAGREES',
        severity: 'error',
        found: 30,
        expected: 40,
        difference: 10,
        where: { province: 'soc-trang', region: null, years: '2023', fund: null, activity: null },
        other: { province: 'soc-trang', region: null, years: '2022', fund: null, activity: null },
      },
    ])
  })

  it('money carried over a merger arrives with the successor', () => {
    const rows = [
      row('soc-trang', 2024, { carriedOut: 10 }),
      row('hau-giang', 2024, { carriedOut: 20 }),
      row('can-tho', 2024, { carriedOut: 0 }),
      row('can-tho', 2025, { carriedIn: 30 }),
    ]
    expect(codes(follow({ on: '2025-12-31', rows }))).toEqual([])
    expect(
      codes(
        follow({
          on: '2025-12-31',
          rows: [...rows.slice(0, 3), row('can-tho', 2025, { carriedIn: 29 })],
        }),
      ),
    ).toEqual(['CARRY_OVER_DISAGREES error'])
  })

  it.each<[string, Row, string[]]>([
    [
      'a region and its province',
      { region: 'south', year: 2023, plan: 5 },
      ['COUNTED_TWICE error'],
    ],
    ['another region', { region: 'highlands', year: 2023, plan: 5 }, []],
    ['the country and a province', { year: 2023, plan: 5 }, ['COUNTED_TWICE error']],
    [
      'several years and one of them',
      { province: 'soc-trang', years: { from: 2020, to: 2023 }, plan: 5 },
      ['COUNTED_TWICE error'],
    ],
    ['other years', { province: 'soc-trang', years: { from: 2020, to: 2022 }, plan: 5 }, []],
    [
      'one fund and all',
      { province: 'soc-trang', year: 2023, fund: 'local', plan: 5 },
      ['COUNTED_TWICE error'],
    ],
    [
      'one fund and all, of other figures',
      { province: 'soc-trang', year: 2023, fund: 'local', spent: 5 },
      [],
    ],
  ])('%s', (_name, other, expected) => {
    expect(codes(follow({ rows: [row('soc-trang', 2023, { plan: 10 }), other] }))).toEqual(expected)
  })

  it('the plan of one row and the adjusted plan of another are the same money too', () => {
    expect(
      codes(
        follow({
          rows: [
            row('soc-trang', 2023, { plan: 10 }),
            { region: 'south', year: 2023, adjusted: 12 },
          ],
        }),
      ),
    ).toEqual(['COUNTED_TWICE error'])
  })

  it('holds what a report says against the roll-up', () => {
    const rows: Row[] = [
      { region: 'south', year: 2019, plan: '66 tỷ đồng' },
      { region: 'south', year: 2020, plan: '69 tỷ đồng', spent: '20 tỷ đồng', projects: 5 },
    ]
    const said = (stated: NonNullable<MonitoringInput['stated']>[number]) =>
      follow({ rows, stated: [{ region: 'south', year: 2020, ...stated }] })
    expect(said({ rate: '29 %', plan: '69 tỷ đồng', projects: 5 }).findings).toEqual([])
    expect(said({ rate: '28,9 %' }).findings).toMatchObject([
      {
        code: 'SHARE_DISAGREES',
        found: '28,9 %',
        expected: '28,99%',
        where: { region: 'south', years: '2020' },
      },
    ])
    expect(said({ growth: '+4,5 %' }).findings).toEqual([])
    expect(said({ growth: '+2,5 %' }).findings).toMatchObject([
      { code: 'GROWTH_DISAGREES', expected: '4,55%' },
    ])
    expect(said({ plan: '70 tỷ đồng' }).findings).toMatchObject([
      {
        code: 'PARTS_DO_NOT_ADD_UP',
        found: 69_000_000_000,
        expected: 70_000_000_000,
        difference: 1_000_000_000,
      },
    ])
    expect(said({ projects: 6 }).findings).toMatchObject([
      { code: 'COUNT_DISAGREES', found: 5, expected: 6 },
    ])
  })

  describe('what was compared, and what could not be', () => {
    const rows: Row[] = [
      { region: 'south', year: 2019, plan: '66 tỷ đồng' },
      { region: 'south', year: 2020, plan: '69 tỷ đồng', spent: '20 tỷ đồng', projects: 5 },
      { region: 'highlands', year: 2020, fund: 'local', accepted: 2 },
    ]
    const made = (
      stated: NonNullable<MonitoringInput['stated']>[number],
      of: readonly Row[] = rows,
      more: Partial<MonitoringInput> = {},
    ): { compared: unknown[]; open: unknown[] } => {
      const found = follow({
        rows: [...of],
        stated: [{ region: 'south', year: 2020, ...stated }],
        ...more,
      })
      return {
        compared: found.compared
          .filter(({ kind }) => kind === 'published')
          .map(({ of: name, stated: figure, relation, computed, agrees, basis }) => [
            name,
            figure,
            relation,
            computed,
            agrees,
            basis,
          ]),
        open: found.notComparable
          .filter(({ kind }) => kind === 'published')
          .map(({ of: name, why }) => [name, why.code]),
      }
    }

    it('every published figure is in one list or the other', () => {
      expect(
        made({
          plan: '69 tỷ đồng',
          spent: '21 tỷ đồng',
          rate: '29 %',
          growth: '+4,5 %',
          projects: 5,
          accepted: 3,
        }),
      ).toEqual({
        compared: [
          ['plan', 69_000_000_000, '=', 69_000_000_000, true, 'exact'],
          ['spent', 21_000_000_000, '=', 20_000_000_000, false, 'exact'],
          ['projects', 5, '=', 5, true, 'exact'],
          ['rate', '29 %', '=', '28,99%', true, 'rounding'],
          ['growth', '+4,5 %', '=', '4,545%', true, 'rounding'],
        ],
        open: [['accepted', 'NO_FIGURE_IN_ROWS']],
      })
    })

    it.each<[string, NonNullable<MonitoringInput['stated']>[number], string]>([
      ['no row of the scope', { fund: 'local', plan: 1 }, 'NO_ROWS'],
      ['no plan of the year before', { year: 2019, growth: '+2,5 %' }, 'NO_PREVIOUS_PLAN'],
      ['no year named', { year: null, growth: '+2,5 %' }, 'NO_YEAR'],
      ['nobody reported it', { accepted: 1 }, 'NO_FIGURE_IN_ROWS'],
      ['nothing was spent by any report', { year: 2019, rate: '29 %' }, 'NO_SPENDING'],
      [
        'spending without a plan',
        { region: 'highlands', fund: 'local', rate: '29 %' },
        'NO_SPENDING',
      ],
    ])('%s', (_, stated, code) => {
      expect(made(stated).open.map((each) => (each as [string, string])[1])).toEqual([code])
      expect(made(stated).compared).toEqual([])
    })

    it('a rate without a plan, growth over other places, and a base of nothing', () => {
      const other: Row[] = [
        row('soc-trang', 2019, { plan: 5 }),
        { region: 'south', year: 2020, plan: 10, spent: 4 },
        { region: 'highlands', year: 2020, spent: 4 },
        { region: 'highlands', year: 2019, plan: 0 },
      ]
      expect(made({ growth: '+2,5 %' }, other).open).toEqual([['growth', 'OTHER_COVERAGE']])
      expect(made({ region: 'highlands', rate: '29 %' }, other).open).toEqual([['rate', 'NO_PLAN']])
      const zero: Row[] = [
        { region: 'south', year: 2019, plan: 0 },
        { region: 'south', year: 2020, plan: 10, spent: 4 },
        { region: 'highlands', year: 2020, plan: 0, spent: 0 },
      ]
      expect(made({ growth: '+2,5 %' }, zero).open).toEqual([['growth', 'ZERO_BASE']])
      expect(made({ region: 'highlands', rate: '29 %' }, zero).open).toEqual([
        ['rate', 'ZERO_BASE'],
      ])
    })

    it('a published total in whole billions agrees with a sum that rounds to it', () => {
      const of = (...amounts: readonly (number | string)[]): Row[] =>
        amounts.map((plan, index) => row(index === 0 ? 'soc-trang' : 'hau-giang', 2020, { plan }))
      const total = (stated: string, rowsOf: readonly Row[]): unknown[] =>
        made({ plan: stated }, rowsOf).compared.map((each) => (each as unknown[]).slice(3))
      expect(total('62 tỷ đồng', of('41,4 tỷ đồng', '20,3 tỷ đồng'))).toEqual([
        [61_700_000_000, true, 'rounding'],
      ])
      expect(total('62 tỷ đồng', of(41_200_000_000, 20_300_000_000))).toEqual([
        [61_500_000_000, true, 'rounding'],
      ])
      expect(total('62 tỷ đồng', of(41_200_000_000, 20_299_999_999))).toEqual([
        [61_499_999_999, false, 'exact'],
      ])
    })

    it('balances: spending within what there was, a part within its whole, money carried on', () => {
      const balances = (of: readonly Row[]): unknown => {
        const { compared, notComparable } = follow({ rows: [...of] })
        return [
          compared.map(({ of: name, relation, agrees }) => `${name} ${relation} ${agrees}`),
          notComparable.map(({ of: name, why }) => `${name} ${why.code}`),
        ]
      }
      const known = { plan: 10, carriedIn: 0 }
      expect(balances([row('soc-trang', 2020, known)])).toEqual([[], []])
      expect(balances([row('soc-trang', 2020, { ...known, spent: 10 })])).toEqual([
        ['spent ≤ true'],
        [],
      ])
      expect(balances([row('soc-trang', 2020, { ...known, spent: 11 })])).toEqual([
        ['spent ≤ false'],
        [],
      ])
      expect(balances([row('soc-trang', 2020, { plan: 10, spent: 4 })])).toEqual([
        [],
        ['spent NO_CARRIED_IN'],
      ])
      expect(balances([row('soc-trang', 2020, { carriedIn: 0, spent: 4 })])).toEqual([
        [],
        ['spent NO_PLAN'],
      ])
      expect(balances([row('soc-trang', 2020, { advanced: 1, accepted: 1 })])).toEqual([
        [],
        ['advanced NO_SPENDING', 'accepted NO_PROJECTS'],
      ])
      expect(
        balances([
          row('soc-trang', 2020, { ...known, spent: 4, advanced: 5, projects: 1, accepted: 1 }),
        ]),
      ).toEqual([['spent ≤ true', 'advanced ≤ false', 'accepted ≤ true'], []])
      expect(
        balances([
          row('soc-trang', 2020, { carriedOut: 3 }),
          row('soc-trang', 2021, { carriedIn: 3 }),
          row('soc-trang', 2022, { carriedIn: 3 }),
        ]),
      ).toEqual([['carriedIn = true'], ['spent NO_PLAN', 'carriedIn NO_CARRIED_ON']])
      expect(balances([row('soc-trang', 2020, { carriedOut: 3 }), row('soc-trang', 2021)])).toEqual(
        [[], ['spent NO_PLAN', 'carriedIn NO_CARRIED_IN']],
      )
    })
  })

  it('an approximate target keeps the words of its text; it is reached only where its upper end is', () => {
    const target = (result: number | string, value: number | string): unknown => {
      const [found] = follow({
        targets: [{ id: 't', title: 'T', value }],
        rows: [row('soc-trang', 2020, { results: { t: result } })],
      }).indicators
      return [found?.targetText, found?.state]
    }
    expect(target(44_999, 'khoảng 40.000')).toEqual(['khoảng 40.000', 'unknown'])
    expect(target(45_000, 'khoảng 40.000')).toEqual(['khoảng 40.000', 'reached'])
    expect(target(35_000, 'khoảng 40.000')).toEqual(['khoảng 40.000', 'unknown'])
    expect(target(34_999, 'khoảng 40.000')).toEqual(['khoảng 40.000', 'open'])
    expect(target(40_000, 40_000)).toEqual(['40000', 'reached'])
    expect(target(39_999, '40.000')).toEqual(['40.000', 'open'])
  })

  it('an unknown part leaves room for what is stated, but a sum above it contradicts', () => {
    const rows = [row('soc-trang', 2023, { plan: 10 }), row('hau-giang', 2023)]
    expect(follow({ rows, stated: [{ year: 2023, plan: 25 }] }).findings).toEqual([])
    expect(follow({ rows, stated: [{ year: 2023, plan: 9 }] }).findings).toMatchObject([
      { code: 'PARTS_DO_NOT_ADD_UP', found: '≥ 10', expected: 9 },
    ])
  })
})

describe('a sum over rows that may tell of the same money', () => {
  const both: readonly Row[] = [
    row('soc-trang', 2023, { plan: 10, spent: 4, carriedIn: 0 }),
    { region: 'south', year: 2023, plan: 15, spent: 12, carriedIn: 0 },
  ]
  const total = (rows: readonly Row[], more: Partial<MonitoringInput> = {}) =>
    follow({ rows: [...rows], ...more }).total

  it('is no exact figure: at least the larger, at most both, and it says how many rows are in doubt', () => {
    expect(total(both).figures.plan).toEqual({
      value: null,
      least: 15,
      most: 25,
      parts: 2,
      unknown: 0,
      twice: 2,
    })
    expect(total(both).figures.spent).toMatchObject({ value: null, least: 12, most: 16, twice: 2 })
  })

  it('makes what follows from it a range too: what is left, the rate, the growth', () => {
    expect(total(both).figures).toMatchObject({
      current: { least: 15, most: 25, twice: 2 },
      available: { least: 15, most: 25, twice: 2 },
      left: { value: null, least: -1, most: 13, twice: 2 },
    })
    expect(total(both).rate).toEqual({ exact: null, percent: '48,00 – 106,67%' })
    expect(
      follow({
        rows: [
          row('soc-trang', 2022, { plan: 9 }),
          { region: 'south', year: 2022, plan: 9 },
          ...both,
        ],
      }).years[1]?.growth,
    ).toBeNull()
  })

  it('is exact again in a group that holds only one of them', () => {
    expect(
      follow({ rows: [...both], by: ['province'] }).groups.map(({ figures }) => [
        figures.plan.value,
        figures.plan.twice,
      ]),
    ).toEqual([
      [10, 0],
      [15, 0],
    ])
  })

  it('rows that keep apart are certain, whichever is more: the whole, or its parts together', () => {
    const years = [2021, 2022, 2023].map((year) => row('soc-trang', year, { plan: 100 }))
    const whole = (plan: number): Row => ({
      province: 'soc-trang',
      years: { from: 2021, to: 2023 },
      plan,
    })
    expect(total([...years, whole(290)]).figures.plan).toMatchObject({
      least: 300,
      most: 590,
      twice: 4,
    })
    expect(total([...years, whole(310)]).figures.plan).toMatchObject({
      least: 310,
      most: 610,
      twice: 4,
    })
    expect(total([...both, row('dak-lak', 2023, { plan: 7 })]).figures.plan).toMatchObject({
      least: 22,
      most: 32,
      parts: 3,
      twice: 2,
    })
  })

  it('a row that does not give the figure puts no other in doubt, and an unknown part opens the range', () => {
    expect(
      total([row('soc-trang', 2023, { plan: 10 }), { region: 'south', year: 2023, spent: 3 }])
        .figures.plan,
    ).toMatchObject({ value: null, least: 10, most: null, unknown: 1, twice: 0 })
    expect(total([...both, row('dak-lak', 2023)]).figures.plan).toMatchObject({
      value: null,
      least: 15,
      most: null,
      unknown: 1,
      twice: 2,
    })
  })

  it('nothing counted twice is nothing', () => {
    expect(
      total([row('soc-trang', 2023, { plan: 0 }), { region: 'south', year: 2023, plan: 0 }]).figures
        .plan,
    ).toMatchObject({ value: 0, twice: 2 })
  })

  it('a target is reached only by what is certain, and what a report says is held against the range', () => {
    const rows = [
      row('soc-trang', 2023, { results: { booths: 6 } }),
      { region: 'south', year: 2023, results: { booths: 8 } },
    ]
    const found = (value: number) =>
      follow({ rows, targets: [{ id: 'booths', title: 'Gian hàng', value }] }).indicators[0]
    expect(found(8)).toMatchObject({ state: 'reached', result: { least: 8, most: 14, twice: 2 } })
    expect(found(10)).toMatchObject({ state: 'unknown', remaining: { least: 0, most: 2 } })
    expect(codes(follow({ rows: [...both], stated: [{ year: 2023, plan: 20 }] }))).toEqual([
      'COUNTED_TWICE error',
    ])
    expect(codes(follow({ rows: [...both], stated: [{ year: 2023, plan: 14 }] }))).toEqual([
      'PARTS_DO_NOT_ADD_UP error',
      'COUNTED_TWICE error',
    ])
  })
})

describe('places on a day', () => {
  const rows = [
    row('Sóc Trăng', 2023, { plan: 10 }),
    row('hau-giang', 2023, { plan: 20 }),
    row('can-tho', 2023, { plan: 30 }),
    row('binh-thuan', 2023, { plan: 5 }),
    row('dak-nong', 2023, { plan: 7 }),
  ]
  const provinces = (on: string) =>
    follow({ on, rows, by: ['province'] }).groups.map(
      ({ key, figures }) => `${key.province ?? '–'} ${figures.plan.value ?? '?'}`,
    )

  it('the day before the merger each stands alone, from the day on results stand with the successor', () => {
    expect(provinces('2025-06-30')).toEqual([
      'binh-thuan 5',
      'can-tho 30',
      'dak-nong 7',
      'hau-giang 20',
      'soc-trang 10',
    ])
    expect(provinces('2025-07-01')).toEqual(['can-tho 60', 'lam-dong 12'])
    const after = follow({ on: '2025-07-01', rows, by: ['province'] })
    expect(after.groups[0]).toMatchObject({ formerly: ['hau-giang', 'soc-trang'] })
    expect(notes(after)).toContain('ROLLED_UP: binh-thuan, dak-nong, hau-giang, soc-trang')
    expect(after.names.provinces['can-tho']).toBe('Cần Thơ')
  })

  it('a former territory keeps its region; a new province that lies in two has none, and that is said', () => {
    const found = follow({
      on: '2026-12-31',
      by: ['region'],
      rows: [
        ...rows,
        row('lam-dong', 2026, { plan: 100 }),
        row('lam-dong', 2026, { formerProvince: 'binh-thuan', spent: 1 }),
        row('dak-lak', 2023, { plan: 3 }),
      ],
    })
    expect(
      found.groups.map(({ key, figures }) => `${key.region ?? '–'} ${figures.plan.least}`),
    ).toEqual(['highlands 7', 'south 65', '– 103'])
    expect(found.regions).toMatchObject({
      from: 'pack',
      rule: 'national:regions.r',
      evidence: 'secondary',
    })
    expect(notes(found)).toContain('NO_REGION: dak-lak, lam-dong')
  })

  it('in the year of the merger a name stands for what it meant on the day looked from', () => {
    const region = (on: string) =>
      follow({
        on,
        by: ['region'],
        rows: [row('can-tho', 2025, { plan: 1 }), row('lam-dong', 2025, { plan: 2 })],
      }).groups.map(({ key, figures }) => `${key.region ?? '–'} ${figures.plan.value ?? '?'}`)
    expect(region('2025-06-30')).toEqual(['highlands 2', 'south 1'])
    expect(region('2025-07-01')).toEqual(['south 1', '– 2'])
  })

  it('before the list was made there are no regions', () => {
    const found = follow({
      on: '2014-10-20',
      by: ['region'],
      rows: [row('soc-trang', 2014, { plan: 1 })],
    })
    expect(found).toMatchObject({ regions: null, groups: [{ key: { region: null } }] })
    expect(notes(found)).toEqual(['REGIONS_NOT_KNOWN: 2014-10-20'])
  })

  it('a list of its own comes before that of the packs, and holds on its days', () => {
    const own: MonitoringInput['regions'] = [
      { id: 'delta', title: 'Đồng bằng', provinces: ['soc-trang', 'Hậu Giang'], to: '2025-06-30' },
      { id: 'west', title: 'Miền Tây', provinces: ['can-tho'], from: '2025-07-01' },
    ]
    const grouped = (on: string) =>
      follow({ on, regions: own, by: ['region'], rows }).groups.map(
        ({ key, figures }) => `${key.region ?? '–'} ${figures.plan.value ?? '?'}`,
      )
    expect(grouped('2025-06-30')).toEqual(['delta 30', '– 42'])
    expect(grouped('2025-07-01')).toEqual(['west 60', '– 12'])
    expect(follow({ regions: own, by: ['region'], rows }).regions).toMatchObject({
      from: 'input',
      rule: null,
    })
  })
})

describe('what is refused', () => {
  it.each<[string, Record<string, unknown>, string, string, string | null]>([
    [
      'a misspelt field',
      { rows: [{ year: 2023, plann: 1 }] },
      'UNKNOWN_KEY',
      'm.json › rows[0]',
      'Có phải ý bạn là «plan»?',
    ],
    ['no year', { rows: [{ province: 'soc-trang' }] }, 'WRONG_SHAPE', 'm.json › rows[0]', null],
    [
      'a province nobody knows',
      { rows: [{ year: 2023, province: 'soc-trag' }] },
      'UNKNOWN_PROVINCE',
      'm.json › rows[0]',
      'Có phải ý bạn là «soc-trang»?',
    ],
    [
      'a region nobody knows',
      { rows: [{ year: 2023, region: 'sout' }] },
      'UNKNOWN_REGION',
      'm.json › rows[0]',
      'Có phải ý bạn là «south»?',
    ],
    [
      'a programme nobody knows',
      { programme: 'national:programme.q' },
      'UNKNOWN_RULE',
      'm.json › programme',
      'Có phải ý bạn là «national:programme.p»?',
    ],
    [
      'an indicator nobody knows',
      { programme: 'national:programme.p', rows: [{ year: 2023, results: { machinry: 1 } }] },
      'UNKNOWN_INDICATOR',
      'm.json › rows[0] › results',
      'Có phải ý bạn là «machinery»?',
    ],
    [
      'units of an indicator nobody knows',
      { countUnits: ['x'] },
      'UNKNOWN_INDICATOR',
      'm.json › countUnits',
      null,
    ],
    [
      'a stated indicator nobody knows',
      { rows: [{ year: 2023 }], stated: [{ year: 2023, results: { x: 1 } }] },
      'UNKNOWN_INDICATOR',
      'm.json › stated[0] › results',
      null,
    ],
    [
      'one figure twice',
      {
        rows: [
          { year: 2023, plan: 1 },
          { year: 2023, plan: 1 },
        ],
      },
      'DUPLICATE_FIGURE',
      'm.json › rows[1] › plan',
      'Số của báo cáo để đối chiếu thì ghi trong «stated».',
    ],
    [
      'two adjustments of one day',
      {
        rows: [
          {
            year: 2023,
            adjustments: [
              { on: '2023-05-01', amount: 1 },
              { on: '2023-05-01', amount: 2 },
            ],
          },
        ],
      },
      'DUPLICATE_FIGURE',
      'm.json › rows[0] › adjustments',
      null,
    ],
    [
      'one target twice',
      {
        programme: 'national:programme.p',
        targets: [{ id: 'workers', title: 'x', years: { from: 2021, to: 2025 } }],
      },
      'DUPLICATE_ID',
      'm.json › targets[0]',
      null,
    ],
    [
      'a province in two regions',
      {
        regions: [
          { id: 'a', title: 'A', provinces: ['soc-trang'] },
          { id: 'b', title: 'B', provinces: ['soc-trang'] },
        ],
      },
      'REGIONS_OVERLAP',
      'm.json › regions',
      null,
    ],
    [
      'a list of regions with a province nobody knows',
      {
        regions: [
          { id: 'a', title: 'A', provinces: ['soc-trang'] },
          { id: 'b', title: 'B', provinces: ['can-tho', 'hau-gian'] },
        ],
      },
      'UNKNOWN_PROVINCE',
      'm.json › regions[1].provinces',
      'Có phải ý bạn là «hau-giang»?',
    ],
    [
      'a target for a province nobody knows',
      {
        targets: [
          { id: 'a', title: 'A' },
          { id: 'b', title: 'B', province: 'soc-trag' },
        ],
      },
      'UNKNOWN_PROVINCE',
      'm.json › targets[1]',
      'Có phải ý bạn là «soc-trang»?',
    ],
    [
      'a target for a region nobody knows',
      { targets: [{ id: 'a', title: 'A', region: 'sout' }] },
      'UNKNOWN_REGION',
      'm.json › targets[0]',
      'Có phải ý bạn là «south»?',
    ],
    [
      'a stated figure for a province nobody knows',
      { stated: [{ year: 2023, province: 'soc-trag', plan: 1 }] },
      'UNKNOWN_PROVINCE',
      'm.json › stated[0]',
      'Có phải ý bạn là «soc-trang»?',
    ],
    [
      'a sum that is too large',
      {
        rows: [
          { year: 2022, plan: Number.MAX_SAFE_INTEGER },
          { year: 2023, plan: 1 },
        ],
      },
      'AMOUNT_TOO_LARGE',
      'm.json › rows',
      null,
    ],
    [
      'a broken project',
      { projects: [{ id: 'p', items: [] }] },
      'WRONG_SHAPE',
      'm.json › projects[0] › items',
      'x',
    ],
  ])('%s', (_name, input, code, at, hint) => {
    const error = refusal(input)
    expect([error.code, error.at]).toEqual([code, at])
    if (hint !== 'x') expect(error.hint).toBe(hint)
  })

  it('a total that could not be printed exactly', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(
      follow({
        rows: [row('soc-trang', 2023, { plan: most - 1 }), row('hau-giang', 2023, { plan: 1 })],
      }).total.figures.plan.value,
    ).toBe(most)
    expect(
      refusal({
        rows: [row('soc-trang', 2023, { plan: most }), row('hau-giang', 2023, { plan: 1 })],
      }).code,
    ).toBe('AMOUNT_TOO_LARGE')
    expect(refusal({ rows: [row('soc-trang', 2023, { plan: most, carriedIn: 1 })] }).code).toBe(
      'AMOUNT_TOO_LARGE',
    )
  })

  it('two rows of one place and year complete each other', () => {
    expect(
      follow({ rows: [row('soc-trang', 2023, { plan: 10 }), row('Sóc Trăng', 2023, { spent: 4 })] })
        .total,
    ).toMatchObject({ rows: 1, rate: { percent: '40,00%' } })
  })
})
