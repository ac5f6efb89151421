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
