import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): { stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

/** What a verb says as JSON of the sample projects and records beside this test. */
function sample<T>(verb: string, file: string, ...options: readonly string[]): T {
  const { stdout, stderr } = khuyencong(verb, here(file), ...options, '--json')
  expect(stderr).toBe('')
  return JSON.parse(stdout) as T
}
const PROJECTS = here('projects-sample.ndjson')
const SAMPLE_PACK = here('../16-sample-province/pack')
const WORK = ['work-sample.json', '--from', PROJECTS] as const

interface Figures {
  readonly total: {
    readonly figures: Readonly<
      Record<string, { readonly value: number | null; readonly least: number }>
    >
  }
  readonly blended: readonly {
    readonly programme: string
    readonly amount: { readonly value: number }
    readonly byCost: readonly { readonly costKind: string }[]
    readonly rate: { readonly percent: string }
  }[]
  readonly reasons: readonly object[]
  readonly skills: readonly object[]
}
const valuesOf = ({ total }: Figures, ...ids: readonly string[]): readonly (number | null)[] =>
  ids.map((id) => total.figures[id]?.value ?? null)

describe('Đắk Lắk: what the article asks for beside money, on samples', () => {
  it('the results of projects of three rounds add up to the ten published figures', () => {
    const { compared, findings } = sample<{ compared: { agrees: boolean }[]; findings: object[] }>(
      'reconcile',
      'results.json',
      '--from',
      PROJECTS,
    )
    expect(compared).toHaveLength(10)
    expect(compared.every(({ agrees }) => agrees)).toBe(true)
    expect(findings).toEqual([])
  })

  it('aims of the nation and of the province, by period, with promised and reached', () => {
    const { indicators } = sample<{
      indicators: { id: string; target: { least: number }; result: { value: number | null } }[]
    }>('monitor', 'programme-sample.json', '--from', PROJECTS)
    const of = (id: string): unknown => indicators.find((each) => each.id === id)
    expect(of('certified-province-products')).toMatchObject({
      target: { least: 20 },
      promised: { value: 18 },
      result: { value: 18 },
    })
    expect(of('jobs')).toMatchObject({ result: { value: null, least: 13 } })
    expect(of('online-posts')).toMatchObject({ target: { least: 120 }, result: { value: 131 } })
    expect(of('machinery')).toMatchObject({ target: { least: 1_600 } })
  })

  it('collaborators and officials: how many, part time, gone, trained, with what skills', () => {
    const found = sample<Figures>('indicators', ...WORK)
    expect(
      valuesOf(found, 'collaborators', 'collaborators.left', 'officials', 'officials.fullTime'),
    ).toEqual([2, 1, 3, 1])
    expect(valuesOf(found, 'officials.trained', 'collaborators.places')).toEqual([2, 2])
    expect(found.skills[0]).toEqual({ role: 'official', skill: 'cơ khí', people: 2 })
  })

  it('programmes blended in, by name and kind of cost, against what was meant', () => {
    expect(
      sample<Figures>('indicators', ...WORK).blended.map((each) => [
        each.programme,
        each.amount.value,
        each.byCost.map(({ costKind }) => costKind),
        each.rate.percent,
      ]),
    ).toEqual([
      ['giam-ngheo', 30_000_000, ['machinery'], '100,00%'],
      ['ntm', 50_000_000, ['machinery'], '25,00%'],
    ])
  })

  it('plans adjusted and stopped, with the reasons; needs that became no project', () => {
    const found = sample<Figures>('indicators', ...WORK)
    expect(valuesOf(found, 'plan.changes', 'plan.changed', 'plan.stopped')).toEqual([3, 2, 1])
    expect(found.reasons).toHaveLength(4)
    expect(valuesOf(found, 'needs', 'needs.planned', 'money.counterpart')).toEqual([
      4, 2, 795_000_000,
    ])
    expect(found.total.figures['needs.amount']).toMatchObject({ value: null, least: 470_000_000 })
  })

  it('inspections that were made, reports that are late', () => {
    const { duties } = sample<{
      duties: { duty: string; project: string | null; status: string; doneOn: string | null }[]
    }>(
      'follow-up',
      'projects-sample.ndjson',
      '--on',
      '2023-12-31',
      '--records',
      here('records-sample.json'),
    )
    const of = (duty: string, project: string): readonly string[] =>
      duties
        .filter((each) => each.duty === duty && each.project === project)
        .map(({ status }) => status)
    expect(of('department-inspection', 'mau-dl-may-2')).toEqual(['done'])
    expect(of('local-inspection', 'mau-dl-may-1')).toEqual(['done'])
    const late = of('monthly-progress', 'mau-dl-may-2').filter((status) => status === 'late')
    expect(late.length).toBeGreaterThan(5)
  })

  it('an inspection plan: what is late first, ties by the seed, the same again', () => {
    const planned = (): { planned: { project: string }[] } =>
      sample(
        'follow-up',
        'projects-sample.ndjson',
        ...['--on', '2023-12-31', '--plan', '2', '--seed', 'KH-2024'],
      )
    expect(planned().planned.map(({ project }) => project)).toEqual([
      'mau-dl-may-2',
      'mau-dl-may-1',
    ])
    expect(planned()).toEqual(planned())
  })

  it('one establishment: what it got over the years, and what it produced', () => {
    const { got, produced } = sample<{ got: object[]; produced: object[] }>(
      'ledger',
      'projects-sample.ndjson',
      '--beneficiary',
      ' MAU-CS-01',
      '--on',
      '2023-12-31',
    )
    expect([got.length, produced.length]).toEqual([2, 3])
    expect(produced).toContainEqual(
      expect.objectContaining({ indicator: 'jobs', before: 8, promised: 12, reached: 13 }),
    )
  })

  it('the province puts flagship and group projects first, then its key products', () => {
    const { order } = sample<{ order: { project: string; rank: number }[] }>(
      'plan',
      'plan-sample.json',
      '--pack',
      here('order-sample.json'),
    )
    expect(order.map(({ project, rank }) => `${rank} ${project}`)).toEqual([
      '1 mau-dl-e-diem',
      '2 mau-dl-d-nhom',
      '3 mau-dl-c-chu-luc',
      '4 mau-dl-b-che-bien',
      '5 mau-dl-a-don',
    ])
  })

  it('a plan that is approved and contracted on the last day is in time, a day later is not', () => {
    const { stdout } = khuyencong(
      'audit',
      here('plan-days-sample.ndjson'),
      '--on',
      '2027-06-01',
      '--pack',
      SAMPLE_PACK,
      '--json',
    )
    const late = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { findings: { code: string }[] })
      .map(({ findings }) => findings.filter(({ code }) => code === 'DEADLINE_MISSED').length)
    expect(late).toEqual([0, 2])
  })
})
