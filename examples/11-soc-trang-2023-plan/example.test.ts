import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
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

interface Plan {
  readonly funded: readonly { readonly project: string; readonly amount: number }[]
  readonly reserve: readonly {
    readonly project: string
    readonly needs: number
    readonly because: string
  }[]
  readonly order: readonly { readonly project: string; readonly rank: number }[]
  readonly left: number
  readonly management: number | null
  readonly notes: readonly { readonly code: string }[]
}
const plan = (name: string): Plan =>
  JSON.parse(khuyencong('plan', here(name), '--json').stdout) as Plan

describe('Sóc Trăng 2023: the whole plan', () => {
  it.each(['plan-report', 'accepted-machinery', 'accepted-fairs'])('%s.json adds up', (name) => {
    const { status, stdout } = khuyencong('reconcile', here(`${name}.json`), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] })
    expect((JSON.parse(stdout) as { compared: unknown[] }).compared).not.toEqual([])
  })

  it('the six local projects differ by 40.000 đồng, which the rounding explains: no finding', () => {
    const { status, stdout } = khuyencong('reconcile', here('accepted-local.json'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      compared: [
        {
          at: 'stated.bySource',
          stated: 1_961_560_000,
          computed: 1_961_600_000,
          agrees: true,
          basis: 'rounding',
          rounding: { to: 100_000, difference: 40_000 },
        },
      ],
      findings: [],
    })
  })

  it.each([
    ['accepted-machinery', 'project'],
    ['accepted-fairs', 'fairs'],
  ])('%s.json agrees with the project itself', (report, project) => {
    const from = here(`../01-soc-trang-2023/${project}.json`)
    const { status, stdout } = khuyencong(
      'reconcile',
      here(`${report}.json`),
      '--from',
      from,
      '--json',
    )
    expect(status).toBe(0)
    const { compared } = JSON.parse(stdout) as {
      readonly compared: readonly { readonly at: string; readonly basis: string }[]
    }
    expect(compared.map(({ at, basis }) => `${at} ${basis}`)).toEqual([
      'stated.bySource exact',
      'from.total exact',
      'from.bySource.national exact',
      'from.bySource.counterpart exact',
    ])
  })

  it('of the national money 600 triệu đồng is left', () => {
    const { funded, left } = plan('national-plan.json')
    expect(funded.map(({ project, amount }) => `${project} ${amount}`)).toEqual([
      'st-2023-kcqg-01 900000000',
      'st-2023-kcqg-02 1120000000',
    ])
    expect(left).toBe(600_000_000)
  })

  it('sixteen local sample projects follow the order to the đồng, typical products first', () => {
    const { order, funded, reserve, left, management, notes } = plan('local-plan-sample.json')
    expect(order.slice(0, 6).map(({ project, rank }) => `${rank} ${project}`)).toEqual([
      '1 mau-11',
      '2 mau-05',
      '3 mau-06',
      '4 mau-15',
      '5 mau-01',
      '5 mau-09',
    ])
    expect(funded.reduce((sum, { amount }) => sum + amount, 0) + left).toBe(2_250_000_000)
    expect(funded.length + reserve.length).toBe(16)
    expect(reserve.map(({ because }) => because)).toContain('tie')
    expect(management).toBeNull()
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'MANAGEMENT_NOT_ENCODED',
        'CEILING_NOT_KNOWN',
        'TIE_AT_THE_MONEY_LINE',
      ]),
    )
  })
})

/** What a verb says as JSON of the samples beside this test. */
function sample<T>(verb: string, file: string, ...options: readonly string[]): T {
  const { stdout, stderr } = khuyencong(verb, here(file), ...options, '--json')
  expect(stderr).toBe('')
  return JSON.parse(stdout) as T
}
const PROJECTS = here('projects-sample.ndjson')

describe('Sóc Trăng 2023: what the article asks for beside money, on samples', () => {
  it('240 tonnes a year are reached, and what is not measured yet stays unknown', () => {
    const { indicators } = sample<{ indicators: { id: string }[] }>(
      'monitor',
      'results-sample.json',
      '--from',
      PROJECTS,
    )
    expect(indicators.find(({ id }) => id === 'capacity-tonnes-year')).toMatchObject({
      promised: { value: 420 },
      result: { value: null, least: 240, unknown: 1 },
    })
    expect(indicators.find(({ id }) => id === 'commune-officials-trained')).toMatchObject({
      promised: { value: 30 },
      result: { value: 34 },
    })
  })

  it('plans are approved late and adjusted every year; needs are surveyed, officials trained', () => {
    const { groups, total } = sample<{
      groups: { key: { year: string | null }; figures: Record<string, { value: number }> }[]
      total: { figures: Record<string, { value: number }> }
    }>('indicators', 'work-sample.json', '--from', PROJECTS)
    const figure = (id: string): readonly (number | undefined)[] =>
      ['2021', '2022', '2023'].map(
        (year) => groups.find(({ key }) => String(key.year) === year)?.figures[id]?.value,
      )
    expect(figure('plan.changes')).toEqual([1, 1, 1])
    expect(figure('plan.daysIntoYear').slice(0, 2)).toEqual([101, 86])
    expect([total.figures['needs']?.value, total.figures['officials.trained']?.value]).toEqual([
      3, 2,
    ])
  })

  it('what is late today: one project, four monthly reports', () => {
    const { duties } = sample<{ duties: { project: string; status: string }[] }>(
      'follow-up',
      'projects-sample.ndjson',
      '--on',
      '2023-09-30',
    )
    expect(duties.filter(({ status }) => status === 'late').map(({ project }) => project)).toEqual(
      new Array(4).fill('mau-st-cham'),
    )
  })

  it('typical products first, then OCOP; of the rest what works against pollution', () => {
    const { order } = sample<{ order: { project: string }[] }>(
      'plan',
      'priority-plan-sample.json',
      '--pack',
      here('order-sample.json'),
    )
    expect(order.map(({ project }) => project)).toEqual([
      'mau-st-p-tieu-bieu',
      'mau-st-p-ocop',
      'mau-st-p-o-nhiem',
      'mau-st-p-thuong',
    ])
  })

  it('201 workers are one too many for a small or medium firm', () => {
    const text = khuyencong('decide', here('firm-sample.json'), '--on', '2023-06-01').stdout
    expect(text).toContain('✗ Doanh nghiệp nhỏ và vừa (Điều 5 Nghị định số 80/2021/NĐ-CP)')
  })
})
