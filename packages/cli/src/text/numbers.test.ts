import { national } from '@khuyencong/rules-national'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { definePack } from '@khuyencong/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moneyIn } from '../authoring/counterexample-text.js'
import { readPage } from '../html/page.fixture.js'
import {
  amountText,
  countText,
  differenceText,
  figureOf,
  millionsText,
  pointsText,
} from './numbers.js'
import { folder, greedy, khuyencong, nationalSource, project } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => {
  await home.remove()
})

const vi = { lang: 'vi', translate: (text: string) => text } as const
const en = { lang: 'en', translate: (_vi: string, text: string) => text } as const

describe('numbers, each the way of its language', () => {
  it('amounts, amounts in millions, counts and points', () => {
    expect([
      amountText(1_234_500_000, 'vi'),
      amountText(1_234_500_000, 'en'),
      amountText(40_000, 'vi'),
      amountText(40_000, 'en'),
    ]).toEqual(['1.234,5 triệu đồng', 'VND 1,234.5 million', '40.000 đồng', 'VND 40,000'])
    expect([millionsText(-1_234_500_000, 'vi'), millionsText(-1_234_500_000, 'en')]).toEqual([
      '−1.234,5',
      '−1,234.5',
    ])
    expect([
      countText(12_345, 'vi'),
      countText(12_345, 'en'),
      pointsText('87.5', 'vi'),
      pointsText('87.5', 'en'),
    ]).toEqual(['12.345', '12,345', '87,5', '87.5'])
  })
  it('the figures of a finding: amounts, counts, and what is written already', () => {
    expect([
      figureOf('SPENT_ABOVE_PLAN', 1_500_000, 'vi'),
      figureOf('COUNT_DISAGREES', 2_069, 'vi'),
      figureOf('COUNT_DISAGREES', 'hơn 2.069', 'en'),
    ]).toEqual(['1,5 triệu đồng', '2.069', 'more than 2,069'])
  })
  it('two percentages lie percentage points apart, not percent', () => {
    expect([
      differenceText('SHARE_DISAGREES', '2,045 %', vi),
      differenceText('GROWTH_DISAGREES', '2,045 %', en),
    ]).toEqual(['2,045 điểm phần trăm', '2.045 percentage points'])
    expect([
      differenceText('SHARE_DISAGREES', '2,045 %', vi, true),
      differenceText('SHARE_DISAGREES', '2,045 %', en, true),
    ]).toEqual(['2,045 điểm %', '2.045 pp'])
    expect([
      differenceText('PARTS_DO_NOT_ADD_UP', 1_500_000, vi),
      differenceText('COUNT_DISAGREES', 3, en),
    ]).toEqual(['1,5 triệu đồng', '3'])
  })
})

const REPORT = {
  id: 'r',
  stated: {
    projects: 'hơn 2.069',
    total: '1.234,56 triệu đồng',
    bySource: { national: '500 triệu đồng', local: '400,5 triệu đồng' },
    plan: { amount: '69 tỷ đồng', previousPlan: '66,5 tỷ đồng', growth: '+2,5 %' },
    spent: { amount: 20_000_500_000, share: '28,5 %' },
  },
  parts: [
    {
      activity: 'trade-fair-join',
      projects: 2070,
      beneficiaries: 'khoảng 1.500',
      amount: '10,5 triệu đồng',
    },
  ],
  indicators: [
    { name: 'x', value: '12.345' },
    { name: 'x', value: 12346 },
  ],
}
const MONITORED = {
  id: 'm',
  on: '2023-12-31',
  by: ['province'],
  targets: [{ id: 'workers', title: 'Lao động', titleEn: 'Workers', value: 12_000 }],
  rows: [
    {
      province: 'soc-trang',
      year: 2022,
      plan: '1.100,5 triệu đồng',
      carriedIn: 0,
      spent: '1.200,25 triệu đồng',
      results: { workers: 4_321 },
    },
    {
      province: 'soc-trang',
      year: 2023,
      plan: '1.234,5 triệu đồng',
      spent: '1.000 triệu đồng',
      results: { workers: null },
    },
  ],
  stated: [{ year: 2023, rate: '80,5 %', growth: 'khoảng 2,5 %' }],
}
const PLAN = {
  id: 'kh',
  on: '2023-06-01',
  fund: 'national',
  budget: { total: '1.500,5 triệu đồng' },
  scores: { a: '87,5', b: 60 },
  projects: [project({ id: 'a' }), project({ id: 'b' })],
}
const ON = ['--on', '2023-06-01'] as const

describe('English output writes every number the English way', () => {
  /** A decimal comma, a dot before thousands, or a Vietnamese unit; a percentage may have three decimals. */
  const VIETNAMESE =
    /\d,\d{1,2}(?!\d)|\d\.\d{3}(?!\d| (?:%|pp|percentage))|\d (?:triệu|tỷ) đồng|điểm/u

  it.each([
    ['reconcile', REPORT, []],
    ['monitor', MONITORED, []],
    ['plan', PLAN, []],
    ['decide', greedy('p'), ON],
    ['audit', [greedy('p')], ON],
  ] as const)('%s, on the terminal and on the page', async (verb, value, options) => {
    const page = path.join(home.path, `${verb}.html`)
    const { stdout } = await khuyencong([
      verb,
      await home.put(`${verb}.json`, value),
      ...options,
      '--lang',
      'en',
      '--report',
      page,
    ])
    expect(stdout).toMatch(/\d/u)
    for (const text of [stdout, readPage(readFileSync(page, 'utf8')).text])
      expect(
        VIETNAMESE.exec(text.replace(/sha256-\w+/gu, '').replace(/\s+/gu, ' '))?.[0] ?? '',
      ).toBe('')
  })

  it('reconcile says a published figure in English too, and the distance of two percentages in points', async () => {
    const { stdout } = await khuyencong([
      'reconcile',
      await home.put('en.json', REPORT),
      '--lang',
      'en',
    ])
    for (const text of [
      'The stated growth +2.5% does not agree with 3.76%. Difference: 1.26 percentage points.',
      'The parts sum to VND 900.5 million, which does not agree with VND 1,234.56 million.',
      '12,346 does not agree with 12,345. Difference: 1.',
    ])
      expect(stdout.replace(/\s+/gu, ' ')).toContain(text)
    const vi = await khuyencong(['reconcile', await home.put('vi.json', REPORT)])
    expect(vi.stdout.replace(/\s+/gu, ' ')).toContain(
      'Mức tăng nêu +2,5% không khớp số tính lại 3,76%. Chênh lệch: 1,26 điểm phần trăm.',
    )
  })

  it('monitor says the distance of two percentages in points', async () => {
    const said = async (...lang: string[]): Promise<string> =>
      (
        await khuyencong(['monitor', await home.put('rate.json', MONITORED), ...lang])
      ).stdout.replace(/\s+/gu, ' ')
    expect(await said()).toContain(
      'Tỷ lệ nêu 80,5% không khớp số tính lại 81,00%. Chênh lệch: 0,50 điểm phần trăm.',
    )
    expect(await said('--lang', 'en')).toContain(
      'The stated growth about 2.5% does not agree with 12.18%.',
    )
    expect(await said('--lang', 'en')).toContain(
      'The stated share 80.5% does not agree with 81.00%. Difference: 0.50 percentage points.',
    )
  })

  it('diff writes amounts and rates of a level so, and leaves what is none', () => {
    expect(moneyIn('62,5%, 1.234.500.000 đồng; 40.000.001 đồng', 'en')).toBe(
      '62.5%, VND 1,234.5 million; VND 40,000,001',
    )
    expect(moneyIn('62,5%, 1.234.500.000 đồng; Điều 5.1', 'vi')).toBe(
      '62,5%, 1.234,5 triệu đồng; Điều 5.1',
    )
    expect(moneyIn('hệ số 1.5; tối đa 1.234,5 triệu đồng', 'en')).toBe(
      'hệ số 1.5; tối đa VND 1,234.5 million',
    )
  })

  it('levels writes rates and caps so', async () => {
    const rules = nationalSource.rules as Record<string, { versions: object[] }>
    const machinery = rules['support/advanced-machinery.json']!
    const grant = {
      of: 'cost.machinery',
      rate: '62,5%',
      cap: '1.234,5 triệu đồng',
      per: 'establishment',
    }
    const pack = definePack(
      {
        ...nationalSource,
        rules: {
          'support/advanced-machinery.json': {
            ...machinery,
            versions: [{ ...machinery.versions[0], grant }],
          },
        },
      },
      { extends: national },
    )
    const said = async (...lang: string[]): Promise<string> =>
      (
        await khuyencong(['levels', ...ON, ...lang], {
          shipped: async () => Promise.resolve([pack]),
        })
      ).stdout.replace(/\s+/gu, ' ')
    for (const text of ['62.5% of the cost', '1,234.5 million'])
      expect(await said('--lang', 'en')).toContain(text)
    for (const text of ['62,5% chi phí', '1.234,5 triệu']) expect(await said()).toContain(text)
  })
})
