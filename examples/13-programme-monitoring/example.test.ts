import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Monitored } from '@khuyencong/core/monitor'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): {
  status: number | null
  stdout: string
  stderr: string
} {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

function monitor(
  name: string,
  ...options: readonly string[]
): Monitored & { readonly status: number | null } {
  const { status, stdout } = khuyencong('monitor', here(`${name}.json`), '--json', ...options)
  return { ...(JSON.parse(stdout) as Monitored), status }
}
const indicator = (
  { indicators }: Monitored,
  id: string,
): Monitored['indicators'][number] | undefined => indicators.find((each) => each.id === id)
const plans = ({ groups, by }: Monitored): string[] =>
  groups.map(
    ({ key, figures: { plan }, growth }) =>
      `${by.map((each) => key[each]).join(' ')}: ${plan.value ?? '?'}${growth === null ? '' : ` ${growth.percent}`}`,
  )

const checks = ({ compared, notComparable }: Monitored): unknown => ({
  compared: compared
    .map(({ of, relation, agrees }) => `${of} ${relation} ${agrees}`)
    .sort()
    .reverse(),
  notComparable: notComparable.map(({ of, why }) => `${of} ${why.code}`),
})

describe('following a programme', () => {
  it('the programme to 2020: 261 models against a target of 160; what nobody published stays unknown', () => {
    const found = monitor('programme-to-2020')
    expect(found).toMatchObject({
      status: 0,
      findings: [],
      provisional: true,
      programme: {
        answer: 'in-force',
        budget: 1_212_000_000_000,
        citation: { document: '1288/QĐ-TTg' },
      },
    })
    expect(indicator(found, 'demonstration-models')).toMatchObject({
      target: { least: 160 },
      result: { value: 261 },
      rate: { exact: { numerator: 261, denominator: 160 }, percent: '163,13%' },
      state: 'reached',
    })
    expect(indicator(found, 'workers-trained')).toMatchObject({
      target: { least: 100_000 },
      result: { value: null, least: 0, unknown: 1 },
      rate: null,
      state: 'unknown',
    })
  })

  it('an approximate target stands in the words of its text', () => {
    const text = khuyencong('monitor', here('programme-to-2020.json')).stdout
    expect(text).toContain('khoảng 40.000')
    expect(text).not.toContain('35.000')
  })

  it('Central Highlands 2020: 20 of 69 tỷ is the published 29%; growth needs the plan of 2019', () => {
    const found = monitor('central-2020')
    expect(found).toMatchObject({
      status: 0,
      findings: [],
      regions: { rule: 'national:regions.tt-26-2014', evidence: 'quoted' },
    })
    expect(found.groups).toMatchObject([
      {
        key: { region: 'mien-trung-tay-nguyen' },
        rate: { percent: '28,99%' },
        growth: null,
        figures: { left: { value: null, least: 49_000_000_000 } },
      },
    ])
  })

  it('Bình Định and Sóc Trăng: plans, growth and what is left, before the merger', () => {
    const found = monitor('provinces')
    expect(found).toMatchObject({ status: 0, findings: [] })
    expect(checks(found)).toEqual({
      compared: ['projects = true', 'accepted ≤ true'],
      notComparable: ['spent NO_CARRIED_IN', 'spent NO_CARRIED_IN'],
    })
    expect(found.indicators.filter(({ result }) => result.least !== 0)).toHaveLength(1)
    expect(plans(found)).toEqual([
      'binh-dinh local 2016: 2025000000',
      'binh-dinh local 2017: 2520000000 +24,44%',
      'binh-dinh local 2019: 1800000000',
      'binh-dinh local 2020: 2700000000 +50,00%',
      'binh-dinh local 2021: 2874000000 +6,44%',
      'binh-dinh local 2022: 3020000000 +5,08%',
      'binh-dinh national 2016: 900000000',
      'soc-trang local 2023: 2250000000',
      'soc-trang national 2023: 2620000000',
    ])
    expect(
      found.groups.slice(-2).map(({ rate, figures: { left } }) => [rate?.percent, left.least]),
    ).toEqual([
      ['38,66%', 1_380_100_000],
      ['77,10%', 600_000_000],
    ])
    expect(indicator(found, 'machinery')).toMatchObject({
      target: { least: 1_600 },
      result: { value: null, least: 3, unknown: 3, parts: 4 },
      remaining: { least: 0, most: 1_597 },
    })
  })

  it('from 01/07/2025 the same rows stand with Gia Lai and Cần Thơ, and keep their regions', () => {
    const after = monitor('provinces', '--on', '2025-07-01', '--by', 'province')
    expect(
      after.groups.map(({ key, formerly, figures: { plan } }) => [
        key.province,
        formerly,
        plan.value,
      ]),
    ).toEqual([
      ['can-tho', ['soc-trang'], 4_870_000_000],
      ['gia-lai', ['binh-dinh'], 15_839_000_000],
    ])
    const regions = monitor('provinces', '--on', '2025-07-01', '--by', 'region')
    expect(regions.groups.map(({ key, figures: { plan } }) => [key.region, plan.value])).toEqual([
      ['mien-trung-tay-nguyen', 15_839_000_000],
      ['phia-nam', 4_870_000_000],
    ])
    expect(regions.regions?.evidence).toBe('secondary')
  })

  it('results of many years: «hơn», «gần» and «trên» keep their words in the sum', () => {
    const found = monitor('results')
    expect(found.status).toBe(0)
    const totals = Object.fromEntries(
      found.indicators.map(({ id, result: { least, most, unknown } }) => [
        id,
        [least, most, unknown],
      ]),
    )
    expect(totals).toEqual({
      'workers-trained': [80, 22_080, 0],
      trainees: [19_069, null, 0],
      'cleaner-assessments': [260, null, 1],
      'fair-turns': [400, null, 0],
      'certified-province-products': [29, null, 1],
      'trademark-establishments': [15, null, 1],
    })
  })

  it('a sample office: the roll-up comes out of the files of its projects, money carried over included', () => {
    const found = monitor('office-sample')
    expect(found).toMatchObject({ status: 0, findings: [] })
    expect(
      found.years.map(({ key, rate, figures: { plan, current, carriedIn, spent, carriedOut } }) => [
        key.year,
        plan.value,
        current.value,
        carriedIn.value,
        spent.value ?? `≥ ${spent.least ?? '?'}`,
        carriedOut.value,
        rate?.percent,
      ]),
    ).toEqual([
      ['2023', 2_220_000_000, 2_170_000_000, 0, 1_750_000_000, 420_000_000, '80,65%'],
      ['2024', 400_000_000, 400_000_000, 420_000_000, '≥ 420000000', 0, '≥ 51,21%'],
    ])
    expect(indicator(found, 'machinery-2023')).toMatchObject({
      result: { value: 4 },
      remaining: { least: 1, most: 1 },
      state: 'open',
    })
    expect(found.notes).toContainEqual({ code: 'NOT_APPROVED', items: ['mau-05'] })
  })

  it('a sample with mistakes: each is named with both figures, and the exit is 1', () => {
    const found = monitor('mistaken-sample')
    expect(found.status).toBe(1)
    expect(
      found.findings.map(({ code, severity, found: seen, expected }) => [
        code,
        severity,
        seen,
        expected,
      ]),
    ).toEqual([
      ['CARRY_OVER_DISAGREES', 'error', 150_000_000, 200_000_000],
      ['SPENT_ABOVE_PLAN', 'error', 2_700_000_000, 2_650_000_000],
      ['DEADLINE_MISSED', 'warning', '2024-01-10', '2023-12-31'],
      ['SHARE_DISAGREES', 'error', '95%', '101,89%'],
      ['COUNTED_TWICE', 'error', 'phia-nam · 2024', 'soc-trang · 2024'],
    ])
  })
})
