import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../errors/errors.js'
import { compareFigures, reconcile } from './reconcile.js'
import type { ReportInput } from './report.js'
import { statedPercent } from '../reading/stated.js'

const codes = (report: Omit<ReportInput, 'id'>): string[] =>
  reconcile({ id: 'r', ...report }).findings.map(({ code, at }) => `${code} ${at}`)
const share = (amount: string | number, plan: string | number, text: string): string[] =>
  codes({ stated: { plan: { amount: plan }, spent: { amount, share: text } } })
const growth = (now: string | number, before: string | number, text: string): string[] =>
  codes({ stated: { plan: { amount: now, previousPlan: before, growth: text } } })

describe('reconcile: a share just beyond what its text accepts', () => {
  const found = (spent: number): unknown =>
    reconcile({
      id: 'r',
      stated: { plan: { amount: 1_000_000_000 }, spent: { amount: spent, share: '29 %' } },
    }).findings[0]?.expected

  it.each([
    [284_999_999, '28,4999999%'],
    [295_000_001, '29,5000001%'],
    [295_000_000, '29,50%'],
    [285_000_000, undefined],
  ])('%i of a thousand million is shown as %s', (spent, shown) => {
    expect(found(spent)).toBe(shown)
  })
})

describe('reconcile: totals and parts', () => {
  it('finds the 10.000 triệu that the parts of Đắk Lắk fall short', () => {
    const report = {
      id: 'dak-lak',
      stated: {
        total: '99.216 triệu đồng',
        bySource: {
          national: '5.586 triệu đồng',
          local: '20.718 triệu đồng',
          counterpart: '62.912 triệu đồng',
        },
      },
    }
    expect(reconcile(report)).toEqual({
      format: 1,
      id: 'dak-lak',
      from: null,
      compared: [
        {
          at: 'stated.bySource',
          against: 'stated.total',
          stated: 99_216_000_000,
          computed: 89_216_000_000,
          agrees: false,
          basis: 'exact',
          rounding: null,
        },
      ],
      notComparable: [],
      unexplained: [],
      findings: [
        {
          code: 'PARTS_DO_NOT_ADD_UP',
          severity: 'error',
          at: 'stated.bySource',
          found: 89_216_000_000,
          expected: 99_216_000_000,
          difference: 10_000_000_000,
        },
      ],
    })
  })

  it('says nothing where a source is not given, unless the others are already too much', () => {
    expect(codes({ stated: { total: 100, bySource: { national: 60, local: null } } })).toEqual([])
    expect(codes({ stated: { total: 100, bySource: { national: 101, local: null } } })).toEqual([
      'PARTS_DO_NOT_ADD_UP stated.bySource',
    ])
    expect(codes({ stated: { total: null, bySource: { national: 101 } } })).toEqual([])
    expect(codes({ stated: { total: 100, bySource: {} } })).toEqual([])
  })

  it('lets parts be fewer than stated, not more, unless the list is closed', () => {
    const stated = { projects: 10, total: 1000 }
    expect(
      codes({
        stated,
        parts: [
          { projects: 4, amount: 400 },
          { projects: 5, amount: 500 },
        ],
      }),
    ).toEqual([])
    expect(
      codes({
        stated,
        parts: [
          { projects: 4, amount: 400 },
          { projects: 7, amount: 601 },
        ],
      }),
    ).toEqual(['PARTS_DO_NOT_ADD_UP parts', 'COUNT_DISAGREES parts'])
    expect(
      codes({
        stated,
        partsComplete: true,
        parts: [
          { projects: 4, amount: 400 },
          { projects: 5, amount: 500 },
        ],
      }),
    ).toEqual(['PARTS_DO_NOT_ADD_UP parts', 'COUNT_DISAGREES parts'])
    expect(
      codes({
        stated,
        partsComplete: true,
        parts: [
          { projects: 4, amount: 400 },
          { projects: 6, amount: 600 },
        ],
      }),
    ).toEqual([])
    expect(
      codes({
        stated,
        partsComplete: true,
        parts: [
          { projects: 4, amount: 400 },
          { projects: null, amount: null },
        ],
      }),
    ).toEqual([])
  })

  it('shows the sum of the parts given as found', () => {
    expect(
      reconcile({ id: 'r', stated: { projects: 10 }, parts: [{ projects: 4 }, { projects: 7 }] })
        .findings[0],
    ).toMatchObject({ found: 11, expected: 10, difference: 1 })
  })

  it('takes approximate figures by their words', () => {
    expect(
      codes({ stated: { projects: 'hơn 100' }, parts: [{ projects: 120 }], partsComplete: true }),
    ).toEqual([])
    expect(
      codes({ stated: { projects: 'hơn 100' }, parts: [{ projects: 99 }], partsComplete: true }),
    ).toEqual(['COUNT_DISAGREES parts'])
    expect(
      codes({
        stated: { projects: 'gần 100' },
        parts: [{ projects: 'trên 100' }],
        partsComplete: true,
      }),
    ).toEqual([])
    expect(
      codes({
        stated: { projects: 'gần 100' },
        parts: [{ projects: 'trên 101' }],
        partsComplete: true,
      }),
    ).toEqual(['COUNT_DISAGREES parts'])
    expect(
      codes({
        stated: { total: 'khoảng 20 tỷ đồng' },
        parts: [{ amount: '24 tỷ đồng' }],
        partsComplete: true,
      }),
    ).toEqual([])
    expect(
      codes({
        stated: { total: 'khoảng 20 tỷ đồng' },
        parts: [{ amount: '26 tỷ đồng' }],
        partsComplete: true,
      }),
    ).toEqual(['PARTS_DO_NOT_ADD_UP parts'])
    expect(
      reconcile({ id: 'r', stated: { projects: 'gần 100' }, parts: [{ projects: 'trên 3.000' }] })
        .findings[0],
    ).toMatchObject({ found: '≥ 3.000', expected: 'gần 100', difference: 2900 })
  })

  describe('rounding of the text', () => {
    const outcome = (report: Omit<ReportInput, 'id'>): unknown => {
      const { compared, findings } = reconcile({ id: 'r', ...report })
      const [{ agrees, basis, rounding } = compared[0]!] = compared
      expect(agrees).toBe(findings.length === 0)
      return agrees
        ? rounding === null
          ? basis
          : `${basis} ${rounding.to} ${rounding.difference}`
        : `error ${findings[0]?.difference}`
    }
    const sources = (
      total: string | number,
      local: string | number,
      counterpart: string | number,
    ): unknown => outcome({ stated: { total, bySource: { local, counterpart } } })

    it.each([
      // a total in whole billions or millions, its parts finer
      ['62 tỷ đồng', '41,4 tỷ đồng', '20,3 tỷ đồng', 'rounding 1000000000 300000000'],
      ['62 tỷ đồng', '41.400 triệu đồng', '20.300 triệu đồng', 'rounding 1000000000 300000000'],
      ['62 tỷ đồng', 41_400_000_000, 20_300_000_000, 'rounding 1000000000 300000000'],
      [
        '10.270 triệu đồng',
        '6.042,2 triệu đồng',
        '4.228,092 triệu đồng',
        'rounding 1000000 292000',
      ],
      ['61,7 tỷ đồng', '41,4 tỷ đồng', '20,3 tỷ đồng', 'exact'],
      // its edges: 61,5 rounds up to 62, 62,5 to 63
      ['62 tỷ đồng', '41,2 tỷ đồng', '20,3 tỷ đồng', 'rounding 1000000000 500000000'],
      ['62 tỷ đồng', 41_200_000_000, 20_299_999_999, 'error 500000001'],
      ['62 tỷ đồng', 42_200_000_000, 20_299_999_999, 'rounding 1000000000 499999999'],
      ['62 tỷ đồng', 42_200_000_000, 20_300_000_000, 'error 500000000'],
      ['62 tỷ đồng', '41,4 tỷ đồng', '20,0 tỷ đồng', 'error 600000000'],
      // all of them whole in one unit: nothing was rounded
      ['62 tỷ đồng', '41 tỷ đồng', '20 tỷ đồng', 'error 1000000000'],
      ['62.000 triệu đồng', '41.400 triệu đồng', '20.599 triệu đồng', 'error 1000000'],
      [62_000_000_000, '41,4 tỷ đồng', '20,3 tỷ đồng', 'error 300000000'],
      // nothing is not rounded, and an approximate total has its own word
      ['0 tỷ đồng', '0,2 tỷ đồng', '0,2 tỷ đồng', 'error 400000000'],
      ['khoảng 62 tỷ đồng', '41,2 tỷ đồng', '20,3 tỷ đồng', 'words'],
      ['gần 62 tỷ đồng', '42,0 tỷ đồng', '20,3 tỷ đồng', 'error 300000000'],
      // parts written with fewer decimals than the total (Sóc Trăng 2023)
      ['1.961,56 triệu đồng', '869,9 triệu đồng', '1.091,7 triệu đồng', 'rounding 100000 40000'],
      [1_961_560_000, '869,9 triệu đồng', '1.091,7 triệu đồng', 'rounding 100000 40000'],
      ['1.961,49 triệu đồng', '869,9 triệu đồng', '1.091,7 triệu đồng', 'error 110000'],
      ['1.961,5 triệu đồng', '869,9 triệu đồng', '1.091,7 triệu đồng', 'error 100000'],
      // a part without decimals is taken as it stands
      ['2.015,2 triệu đồng', '900 triệu đồng', '1.114,9 triệu đồng', 'error 300000'],
      ['2.014,9 triệu đồng', '900 triệu đồng', '1.114,9 triệu đồng', 'exact'],
    ])('%s of %s and %s: %s', (total, local, counterpart, expected) => {
      expect(sources(total, local, counterpart)).toBe(expected)
    })

    it('parts are rounded to the total too, as long as the list is not too long', () => {
      const parts = (total: string, amount: string, partsComplete: boolean | null): unknown =>
        outcome({ stated: { total }, parts: [{ amount }], partsComplete })
      expect(parts('1,96 tỷ đồng', '1.961,6 triệu đồng', true)).toBe('rounding 10000000 1600000')
      expect(parts('62 tỷ đồng', '62,3 tỷ đồng', null)).toBe('rounding 1000000000 300000000')
      expect(parts('62 tỷ đồng', '62,5 tỷ đồng', null)).toBe('error 500000000')
      expect(parts('62 tỷ đồng', '61,7 tỷ đồng', null)).toBe('bound')
    })

    it('any sum agrees with its total rounded half up to whole units, and not with the next', () => {
      fc.assert(
        fc.property(
          fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 4 }),
          fc.constantFrom(['triệu', 10 ** 6] as const, ['tỷ', 10 ** 9] as const),
          (amounts, [unit, worth]) => {
            const sum = amounts.reduce((all, each) => all + each, 0)
            const units = Math.floor((sum + worth / 2) / worth)
            if (units === 0) return
            const agrees = (total: number): boolean =>
              reconcile({
                id: 'r',
                stated: {
                  total: `${String(total).replace(/\B(?=(\d{3})+$)/gu, '.')} ${unit} đồng`,
                },
                parts: amounts.map((amount) => ({ amount })),
                partsComplete: true,
              }).findings.length === 0
            expect(agrees(units)).toBe(true)
            expect(agrees(units + 1)).toBe(false)
            if (units > 1) expect(agrees(units - 1)).toBe(false)
          },
        ),
      )
    })
  })

  it('finds an indicator that stands twice with different values', () => {
    expect(
      codes({
        stated: {},
        indicators: [
          { name: 'workers', value: 80 },
          { name: 'workers', value: 'hơn 70' },
          { name: 'fairs', value: null },
        ],
      }),
    ).toEqual([])
    expect(
      codes({
        stated: {},
        indicators: [
          { name: 'workers', value: 80 },
          { name: 'workers', value: 81 },
        ],
      }),
    ).toEqual(['COUNT_DISAGREES indicators[1]'])
  })

  it('refuses a total that cannot be printed exactly', () => {
    const big = Number.MAX_SAFE_INTEGER
    expect(() =>
      reconcile({ id: 'r', stated: { total: 1, bySource: { national: big, local: big } } }),
    ).toThrow(KhuyenCongError)
  })
})

describe('reconcile: shares and growth', () => {
  it('accepts the 29% of the Central Highlands: 20 of 69 tỷ is 28,98…%', () => {
    expect(share('20 tỷ đồng', '69 tỷ đồng', '29 %')).toEqual([])
    expect(share('20 tỷ đồng', '69 tỷ đồng', '29,0 %')).toEqual([])
    expect(share('20 tỷ đồng', '69 tỷ đồng', '28,99%')).toEqual([])
    expect(share('20 tỷ đồng', '69 tỷ đồng', '28,9 %')).toEqual([
      'SHARE_DISAGREES stated.spent.share',
    ])
    expect(share('20 tỷ đồng', '69 tỷ đồng', '30 %')).toEqual([
      'SHARE_DISAGREES stated.spent.share',
    ])
  })

  it('takes 28,5 up to 29,5 as 29%, the upper end not', () => {
    expect(share(285, 1000, '29 %')).toEqual([])
    expect(share(284_999, 1_000_000, '29 %')).toHaveLength(1)
    expect(share(294_999, 1_000_000, '29 %')).toEqual([])
    expect(share(295, 1000, '29 %')).toHaveLength(1)
    expect(share(2895, 10_000, '29,0 %')).toEqual([])
    expect(share(2905, 10_000, '29,0 %')).toHaveLength(1)
  })

  it('shows the computed percentage with two more decimals, and the distance', () => {
    expect(
      reconcile({
        id: 'r',
        stated: { plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '35 %' } },
      }).findings,
    ).toEqual([
      {
        code: 'SHARE_DISAGREES',
        severity: 'error',
        at: 'stated.spent.share',
        found: '35 %',
        expected: '28,99%',
        difference: '6,01%',
      },
    ])
  })

  it('checks growth on the plan before, downwards too', () => {
    expect(growth(102_500, 100_000, '+2,5 %')).toEqual([])
    expect(growth(102_449, 100_000, '+2,5 %')).toEqual(['GROWTH_DISAGREES stated.plan.growth'])
    expect(growth(97_500, 100_000, '−2,5 %')).toEqual([])
    expect(growth(97_550, 100_000, '-2,5 %')).toEqual([])
    expect(growth(97_450, 100_000, '-2,5 %')).toHaveLength(1)
    expect(growth(100_000, 100_000, '0 %')).toEqual([])
    expect(growth(100_500, 100_000, '0 %')).toHaveLength(1)
    expect(growth(250_000, 100_000, '+150 %')).toEqual([])
    expect(growth('69 tỷ đồng', '67,3 tỷ đồng', '+2,5 %')).toEqual([])
  })

  it('falls back to the stated total where the plan has no amount, and compares nothing where a figure is missing', () => {
    expect(codes({ stated: { total: 100, spent: { amount: 30, share: '29 %' } } })).toEqual([
      'SHARE_DISAGREES stated.spent.share',
    ])
    expect(codes({ stated: { spent: { amount: 30, share: '29 %' } } })).toEqual([])
    expect(codes({ stated: { total: 100, spent: { share: '29 %' } } })).toEqual([])
    expect(codes({ stated: { total: 0, spent: { amount: 30, share: '29 %' } } })).toEqual([])
  })

  it('takes approximate amounts and shares by their words', () => {
    expect(share('hơn 20 tỷ đồng', '69 tỷ đồng', '35 %')).toEqual([])
    expect(share('hơn 20 tỷ đồng', '69 tỷ đồng', '28 %')).toHaveLength(1)
    expect(share('20 tỷ đồng', 'gần 69 tỷ đồng', '28 %')).toHaveLength(1)
    expect(share(20, 69, 'gần 29 %')).toEqual([])
    expect(share(20, 69, 'trên 29 %')).toHaveLength(1)
    expect(share(20, 69, 'khoảng 29 %')).toEqual([])
    expect(
      reconcile({
        id: 'r',
        stated: { total: 'gần 69 tỷ đồng', spent: { amount: '20 tỷ đồng', share: '28 %' } },
      }).findings[0],
    ).toMatchObject({ expected: '≥ 28,98%' })
  })

  it('agrees with its own rounding for any amounts', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 15n),
        fc.bigInt(1n, 10n ** 15n),
        fc.integer({ min: 0, max: 4 }),
        (amount, plan, decimals) => {
          const scale = 100n * 10n ** BigInt(decimals)
          const digits = String((amount * scale * 2n + plan) / (plan * 2n)).padStart(
            decimals + 1,
            '0',
          )
          if (digits.length - decimals > 9) return
          const text = `${digits.slice(0, digits.length - decimals)}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`} %`
          expect(share(Number(amount), Number(plan), text)).toEqual([])
        },
      ),
    )
  })
})

describe('reconcile: reading', () => {
  it.each(['29', '29.5 %', '1,000.5 %', '', '% 29', '--2 %'])(
    'refuses the percentage %j',
    (text) => {
      expect(() => statedPercent(text)).toThrow(expect.objectContaining({ code: 'PERCENT_FORMAT' }))
    },
  )

  it.each([
    [{ id: 'r', stated: { projects: -1 } }, 'COUNT_FORMAT', 'report › stated.projects'],
    [{ id: 'r', stated: { projects: 'vài chục' } }, 'COUNT_FORMAT', 'report › stated.projects'],
    [{ id: 'r', stated: { total: '300 trieu dong' } }, 'AMOUNT_FORMAT', 'report › stated.total'],
    [{ id: 'r', stated: { totl: 1 } }, 'UNKNOWN_KEY', 'report › stated'],
    [{ id: 'r' }, 'FIELD_MISSING', 'report › stated'],
    [
      { id: 'r', stated: {}, period: { from: '2024-01-01', to: '2023-01-01' } },
      'DATES_REVERSED',
      'report › period',
    ],
  ])('refuses %j', (report, code, at) => {
    expect(() => reconcile(report as ReportInput)).toThrow(expect.objectContaining({ code, at }))
  })
})

describe('what was compared, and what could not be', () => {
  const report = (stated: ReportInput['stated'], more: Partial<ReportInput> = {}): ReportInput => ({
    id: 'r',
    stated,
    ...more,
  })
  const rows = (...of: Parameters<typeof report>): unknown[] =>
    reconcile(report(...of)).compared.map(({ at, against, stated, computed, agrees, basis }) => [
      at === against ? at : `${at} ↔ ${against}`,
      stated,
      computed,
      agrees,
      basis,
    ])
  const open = (...of: Parameters<typeof report>): unknown =>
    Object.fromEntries(
      reconcile(report(...of)).notComparable.map(({ at, why: { code } }) => [at, code]),
    )

  it('holds what agrees beside what does not', () => {
    expect(
      rows({
        total: 100,
        bySource: { national: 40, local: 60 },
        plan: { amount: 100, previousPlan: 80, growth: '+20 %' },
        spent: { amount: 29, share: '29 %' },
      }),
    ).toEqual([
      ['stated.bySource ↔ stated.total', 100, 100, true, 'exact'],
      ['stated.spent.share', '29 %', '29,00%', true, 'exact'],
      ['stated.plan.growth', '+20 %', '25,00%', false, 'rounding'],
    ])
    expect(rows({ projects: 3 }, { parts: [{ projects: 2 }, { projects: 2 }] })).toEqual([
      ['parts ↔ stated.projects', 3, 4, false, 'bound'],
    ])
    expect(rows({ projects: 3 }, { parts: [{ projects: 2 }] })).toEqual([
      ['parts ↔ stated.projects', 3, '≥ 2', true, 'bound'],
    ])
    expect(rows({ projects: 'hơn 3' }, { parts: [{ projects: 5 }], partsComplete: true })).toEqual([
      ['parts ↔ stated.projects', 'hơn 3', 5, true, 'words'],
    ])
  })

  it('a share agrees by rounding, and says to what and how far', () => {
    const { compared } = reconcile(
      report({ plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '29 %' } }),
    )
    expect(compared).toMatchObject([
      { agrees: true, basis: 'rounding', rounding: { to: '1%', difference: '0,01%' } },
    ])
  })

  it('a total alone is compared with nothing', () => {
    expect(reconcile(report({ total: 100 }))).toEqual({
      format: 1,
      id: 'r',
      from: null,
      compared: [],
      notComparable: [
        {
          at: 'stated.total',
          why: {
            code: 'NO_PARTS',
            text: 'không nêu nguồn hay phần nào có số để cộng lại',
            textEn: 'no source or part with a figure is given to add up',
          },
        },
      ],
      unexplained: [],
      findings: [],
    })
  })

  it.each<[string, ReportInput['stated'], Partial<ReportInput>, Record<string, string>]>([
    ['a report of nothing', {}, {}, {}],
    ['projects alone', { projects: 3 }, {}, { 'stated.projects': 'NO_PARTS' }],
    [
      'growth, however large, without the plan before',
      { plan: { amount: '69 tỷ đồng', growth: '+250 %' } },
      {},
      { 'stated.plan.amount': 'NOTHING_FOLLOWS', 'stated.plan.growth': 'NO_PREVIOUS_PLAN' },
    ],
    [
      'growth without the plan itself',
      { plan: { previousPlan: 80, growth: '+20 %' } },
      {},
      { 'stated.plan.previousPlan': 'NOTHING_FOLLOWS', 'stated.plan.growth': 'NO_PLAN' },
    ],
    [
      'growth on nothing',
      { plan: { amount: 80, previousPlan: 0, growth: '+20 %' } },
      {},
      {
        'stated.plan.amount': 'NOTHING_FOLLOWS',
        'stated.plan.previousPlan': 'NOTHING_FOLLOWS',
        'stated.plan.growth': 'ZERO_BASE',
      },
    ],
    [
      'a share without what was spent',
      { total: 100, spent: { share: '29 %' } },
      {},
      { 'stated.total': 'NO_PARTS', 'stated.spent.share': 'NO_SPENDING' },
    ],
    [
      'a share without a plan',
      { spent: { amount: 30, share: '29 %' } },
      {},
      { 'stated.spent.amount': 'NOTHING_FOLLOWS', 'stated.spent.share': 'NO_PLAN' },
    ],
    [
      'sources without their total',
      { bySource: { national: 1, local: null } },
      {},
      { 'stated.bySource.national': 'NO_TOTAL' },
    ],
    [
      'sources that are all unknown',
      { total: 5, bySource: { national: null } },
      {},
      { 'stated.total': 'NO_PARTS' },
    ],
    [
      'parts without totals',
      {},
      { parts: [{ projects: 2, beneficiaries: 80, amount: 5 }, {}] },
      {
        'parts[0].projects': 'NO_TOTAL',
        'parts[0].beneficiaries': 'NO_TOTAL',
        'parts[0].amount': 'NO_TOTAL',
      },
    ],
    [
      'indicators given once; twice is compared',
      {},
      {
        indicators: [
          { name: 'a', value: 1 },
          { name: 'b', value: 2 },
          { name: 'b', value: 2 },
          { name: 'c', value: null },
        ],
      },
      { 'indicators[0]': 'STATED_ONCE' },
    ],
  ])('%s', (_, stated, more, expected) => {
    expect(open(stated, more)).toEqual(expected)
  })

  it('a figure that takes part in any comparison is not listed', () => {
    expect(
      open(
        {
          projects: 3,
          total: 100,
          bySource: { national: 40, local: 60 },
          plan: { previousPlan: 80, growth: '+25 %' },
          spent: { amount: 29, share: '29 %' },
        },
        { parts: [{ projects: 2, amount: 60 }] },
      ),
    ).toEqual({})
  })

  it('every stated figure is either compared or listed, whatever the report holds', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1000 }))
    const stated = fc.record({
      projects: amount,
      total: amount,
      bySource: fc.option(fc.record({ national: amount, local: amount })),
      plan: fc.option(fc.record({ amount, previousPlan: amount })),
      spent: fc.option(fc.record({ amount })),
    })
    fc.assert(
      fc.property(
        stated,
        fc.option(fc.array(fc.record({ projects: amount, amount }))),
        (of, parts) => {
          const { compared, notComparable } = reconcile({ id: 'r', stated: of, parts })
          const listed = new Set(notComparable.map(({ at }) => at))
          for (const name of ['projects', 'total'] as const) {
            const held = compared.some(({ against }) => against === `stated.${name}`)
            expect([name, listed.has(`stated.${name}`)]).toEqual([name, of[name] !== null && !held])
          }
        },
      ),
    )
  })

  describe('what the parts do not explain', () => {
    const rest = (...of: Parameters<typeof report>): unknown[] =>
      reconcile(report(...of)).unexplained.map(({ at, against, stated, explained, rest: left }) => [
        `${at} ↔ ${against}`,
        stated,
        explained,
        left,
      ])

    it('is the 83 of the 214 projects of Đắk Lắk', () => {
      expect(
        rest({ projects: 214 }, { parts: [{ projects: 2 }, { projects: 33 }, { projects: 96 }] }),
      ).toEqual([['parts ↔ stated.projects', 214, 131, 83]])
    })
    it('is nothing where the parts come to the whole, or are closed, or contradict', () => {
      expect(rest({ projects: 2 }, { parts: [{ projects: 2 }] })).toEqual([])
      expect(rest({ projects: 3 }, { parts: [{ projects: 2 }], partsComplete: true })).toEqual([])
      expect(rest({ projects: 1 }, { parts: [{ projects: 2 }] })).toEqual([])
      expect(rest({ projects: 3 })).toEqual([])
    })
    it('is money too, of sources that are not given as of parts', () => {
      expect(rest({ total: 100, bySource: { national: 60, local: null } })).toEqual([
        ['stated.bySource ↔ stated.total', 100, 60, 40],
      ])
      expect(rest({ total: 100 }, { parts: [{ amount: 30 }, {}] })).toEqual([
        ['parts ↔ stated.total', 100, 30, 70],
      ])
    })
    it('is only a bound where the words are', () => {
      expect(rest({ projects: 'hơn 100' }, { parts: [{ projects: 60 }] })).toEqual([
        ['parts ↔ stated.projects', 'hơn 100', 60, '≥ 40'],
      ])
      expect(rest({ projects: 100 }, { parts: [{ projects: 'hơn 60' }] })).toEqual([
        ['parts ↔ stated.projects', 100, '≥ 60', '≤ 40'],
      ])
    })
  })

  it('writes a sum that agrees and is too large for a number as text', () => {
    expect(
      rows({
        total: 'hơn 9.000.000 tỷ đồng',
        bySource: { national: '9.000.000 tỷ đồng', local: '9.000.000 tỷ đồng' },
      }),
    ).toEqual([
      [
        'stated.bySource ↔ stated.total',
        'hơn 9.000.000 tỷ đồng',
        '18.000.000.000.000.000',
        true,
        'words',
      ],
    ])
  })

  it('gives each comparison with its finding to a page', () => {
    const { comparisons } = compareFigures(report({ total: 1, bySource: { national: 2 } }))
    expect(comparisons).toMatchObject([
      { stated: 1, computed: 2, agrees: false, finding: { found: 2, expected: 1, difference: 1 } },
    ])
  })
})
