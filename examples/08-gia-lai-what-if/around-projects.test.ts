import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

/** What a verb says as JSON of the samples beside this test. */
function sample<T>(verb: string, file: string, ...options: readonly string[]): T {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, verb, here(file), ...options, '--json'],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout) as T
}
const PROJECTS = here('projects-sample.ndjson')

interface Followed {
  readonly indicators: readonly { readonly id: string }[]
  readonly groups: readonly { readonly key: { readonly content: string } }[]
}

describe('Gia Lai: what the article asks for beside money, on samples', () => {
  it('the nine contents of the decree, each with its projects', () => {
    const { groups } = sample<Followed>('monitor', 'contents-sample.json', '--from', PROJECTS)
    expect(groups.map(({ key }) => key.content)).toEqual(
      expect.arrayContaining(['1', '2', '3', '4', '5', '6', '7', '8', '9']),
    )
  })

  it('craft villages restored, exchange with other provinces, less waste', () => {
    const { indicators } = sample<Followed>('monitor', 'contents-sample.json', '--from', PROJECTS)
    const of = (id: string): unknown => indicators.find((each) => each.id === id)
    expect(of('craft-villages-restored')).toMatchObject({
      promised: { value: 1 },
      result: { value: 1 },
    })
    expect(of('exchange-provinces')).toMatchObject({ result: { value: 3 } })
    expect(of('waste-tonnes-year')).toMatchObject({
      promised: { value: 55 },
      result: { value: 47 },
    })
  })

  it('collaborators, needs, people informed; farm extension and trade blended in', () => {
    const { total, blended } = sample<{
      total: { figures: Record<string, { value: number }> }
      blended: { programme: string; rate: { percent: string } }[]
    }>('indicators', 'work-sample.json', '--from', PROJECTS)
    const value = (id: string): number | undefined => total.figures[id]?.value
    expect(['collaborators', 'collaborators.places', 'needs'].map(value)).toEqual([3, 3, 2])
    expect(
      ['owners', 'workers', 'collaborators'].map((of) => value(`reached.${of}-informed`)),
    ).toEqual([120, 180, 20])
    expect(blended.map(({ programme, rate }) => [programme, rate.percent])).toEqual([
      ['khuyen-nong', '62,50%'],
      ['xuc-tien-thuong-mai', '100,00%'],
    ])
  })

  it('traditional trades first, then typical and key products', () => {
    const { order } = sample<{ order: { project: string }[] }>(
      'plan',
      'plan-sample.json',
      '--pack',
      here('order-sample.json'),
    )
    expect(order.map(({ project }) => project)).toEqual([
      'mau-gl-p-d',
      'mau-gl-p-c',
      'mau-gl-p-b',
      'mau-gl-p-a',
    ])
  })

  it.each<[string, string]>([
    ['2027-04-18', 'due'],
    ['2027-04-19', 'late'],
  ])('the step of the procedure that comes next, on %s: %s', (on, status) => {
    const { duties } = sample<{
      duties: { project: string; due: string | null; status: string }[]
    }>(
      'follow-up',
      'procedure-sample.ndjson',
      '--on',
      on,
      '--records',
      here('records-sample.json'),
      '--pack',
      here('../16-sample-province/pack'),
    )
    expect(
      duties
        .filter(({ project, due }) => project === 'mau-buoc-3' && due === '2027-04-18')
        .map((each) => each.status),
    ).toEqual([status])
  })
})
