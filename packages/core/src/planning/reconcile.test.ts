import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../words/errors.js'
import { compareFigures, reconcile } from './reconcile.js'
import type { ReportInput } from './report.js'
import { statedPercent } from '../dossier/stated.js'

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
      id: 'dak-lak',
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
    ).toMatchObject({ found: '≥ 3.000', expected: '0 – 100', difference: 2900 })
  })

  it('honours the rounding of an amount written with fewer decimals than another (Sóc Trăng 2023)', () => {
    const severities = (report: Omit<ReportInput, 'id'>): string[] =>
      reconcile({ id: 'r', ...report }).findings.map(
        ({ severity, difference }) => `${severity} ${difference}`,
      )
    const sources = (total: string | number, local: string, counterpart: string): string[] =>
      severities({ stated: { total, bySource: { local, counterpart } } })
    expect(sources('1.961,56 triệu đồng', '869,9 triệu đồng', '1.091,7 triệu đồng')).toEqual([
      'info 40000',
    ])
    expect(sources(1_961_560_000, '869,9 triệu đồng', '1.091,7 triệu đồng')).toEqual(['info 40000'])
    expect(sources('1.961,49 triệu đồng', '869,9 triệu đồng', '1.091,7 triệu đồng')).toEqual([
      'error 110000',
    ])
    expect(sources('1.961,5 triệu đồng', '869,9 triệu đồng', '1.091,7 triệu đồng')).toEqual([
      'error 100000',
    ])
    expect(sources('2.015,2 triệu đồng', '900 triệu đồng', '1.114,9 triệu đồng')).toEqual([
      'error 300000',
    ])
    expect(
      severities({
        stated: { total: '1,96 tỷ đồng' },
        parts: [{ amount: '1.961,6 triệu đồng' }],
        partsComplete: true,
      }),
    ).toEqual(['info 1600000'])
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
  it('accepts the 29 % of the Central Highlands: 20 of 69 tỷ is 28,98… %', () => {
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

  it('takes 28,5 up to 29,5 as 29 %, the upper end not', () => {
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

  it('falls back to the stated total where the plan has no amount, and is silent where a figure is missing', () => {
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

describe('the table of figures', () => {
  const rows = (stated: ReportInput['stated'], more: Partial<ReportInput> = {}): unknown[] =>
    compareFigures({ id: 'r', stated, ...more }).comparisons.map(
      ({ at, published, recomputed, complete, finding }) => [
        at,
        published,
        recomputed,
        finding?.severity ?? (complete ? 'agrees' : 'no contradiction'),
      ],
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
      ['stated.bySource', 100, 100, 'agrees'],
      ['stated.spent.share', '29 %', '29,00%', 'agrees'],
      ['stated.plan.growth', '+20 %', '25,00%', 'error'],
    ])
    expect(rows({ projects: 3 }, { parts: [{ projects: 2 }, { projects: 2 }] })).toEqual([
      ['parts', 3, 4, 'error'],
    ])
    expect(rows({ projects: 3 }, { parts: [{ projects: 2 }] })).toEqual([
      ['parts', 3, 2, 'no contradiction'],
    ])
  })

  it('has no row where there is nothing to compare with', () => {
    expect(rows({ total: 100, spent: { share: '29 %' } })).toEqual([])
  })

  it('writes a sum that agrees and is too large for a number as text', () => {
    expect(
      rows({
        total: 'hơn 9.000.000 tỷ đồng',
        bySource: { national: '9.000.000 tỷ đồng', local: '9.000.000 tỷ đồng' },
      }),
    ).toEqual([['stated.bySource', '≥ 9.000.000.000.000.000', '18.000.000.000.000.000', 'agrees']])
  })
})
