import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project } from './sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => {
  await home.remove()
})

const MOST = Number.MAX_SAFE_INTEGER
const ON = ['--on', '2023-06-01'] as const
const away = (parts: object = {}): Record<string, unknown> =>
  project(parts as Record<string, unknown>, { site: { province: 'zzz' } })
const monitored = (parts: object): object => ({
  id: 'm',
  on: '2023-12-31',
  rows: [{ year: 2022, plan: 1 }],
  ...parts,
})
const planned = (parts: object): object => ({
  id: 'k',
  on: '2023-06-01',
  fund: 'local',
  budget: { total: 1_000 },
  projects: [project({ id: 'a' })],
  ...parts,
})
const many = (id: string): object =>
  project(
    { id, fund: 'national' },
    { activity: 'showroom', costs: null, requested: { national: MOST, local: 0 } },
  )

describe('every refusal names the file, and the place in it', () => {
  it.each<[string, readonly string[], unknown, string, string]>([
    [
      'monitor',
      [],
      monitored({
        regions: [
          { id: 'a', title: 'A', provinces: ['dak-lak'] },
          { id: 'b', title: 'B', provinces: ['zzz'] },
        ],
      }),
      'UNKNOWN_PROVINCE',
      'regions[1].provinces',
    ],
    [
      'monitor',
      [],
      monitored({
        regions: [
          { id: 'a', title: 'A', provinces: ['dak-lak'] },
          { id: 'b', title: 'B', provinces: ['dak-lak'] },
        ],
      }),
      'REGIONS_OVERLAP',
      'regions',
    ],
    [
      'monitor',
      [],
      monitored({ targets: [{ id: 'x', title: 'X', province: 'zzz' }] }),
      'UNKNOWN_PROVINCE',
      'targets[0]',
    ],
    [
      'monitor',
      [],
      monitored({ targets: [{ id: 'x', title: 'X', region: 'zzz' }] }),
      'UNKNOWN_REGION',
      'targets[0]',
    ],
    [
      'monitor',
      [],
      monitored({
        stated: [
          { year: 2022, plan: 1 },
          { year: 2022, region: 'zzz' },
        ],
      }),
      'UNKNOWN_REGION',
      'stated[1]',
    ],
    [
      'monitor',
      [],
      monitored({
        rows: [
          { year: 2022, plan: 1 },
          { year: 2022, province: 'zzz' },
        ],
      }),
      'UNKNOWN_PROVINCE',
      'rows[1]',
    ],
    [
      'monitor',
      [],
      monitored({ projects: [away({ planYear: 2023 })] }),
      'UNKNOWN_PROVINCE',
      'projects[0]',
    ],
    [
      'monitor',
      [],
      monitored({
        rows: [
          { year: 2022, plan: MOST },
          { year: 2023, plan: 1 },
        ],
      }),
      'AMOUNT_TOO_LARGE',
      'rows',
    ],
    ['plan', [], planned({ province: 'zzz' }), 'UNKNOWN_PROVINCE', 'province'],
    [
      'plan',
      [],
      planned({ projects: [project({ id: 'a' }), away({ id: 'b' })] }),
      'UNKNOWN_PROVINCE',
      'projects[1] › items[0].site.province',
    ],
    [
      'plan',
      [],
      planned({ fund: 'national', projects: [many('a'), many('b')] }),
      'AMOUNT_TOO_LARGE',
      'projects',
    ],
    [
      'plan',
      [],
      planned({
        mode: 'quota-then-rank',
        budget: {
          total: 10,
          quotas: [
            { area: 'island', amount: MOST },
            { area: 'highland', amount: 1 },
          ],
        },
      }),
      'AMOUNT_TOO_LARGE',
      'budget.quotas',
    ],
    [
      'reconcile',
      [],
      { id: 'r', stated: { total: 1, bySource: { national: MOST, local: 1 } } },
      'AMOUNT_TOO_LARGE',
      'stated.bySource',
    ],
    ['replay', [], { format: 2, on: '2023-06-01' }, 'UNKNOWN_FORMAT', 'format'],
    [
      'replay',
      [],
      { format: 1, on: '2023-13-01', project: { input: project() } },
      'DAY_FORMAT',
      'on',
    ],
    [
      'replay',
      [],
      { format: 1, on: '2023-06-01', project: { input: away() } },
      'UNKNOWN_PROVINCE',
      'project.input › items[0].site.province',
    ],
    [
      'replay',
      [],
      { format: 1, on: '2023-06-01', project: { input: { ...project(), fund: 'zzz' } } },
      'UNKNOWN_WORD',
      'project.input › fund',
    ],
    ['audit', ON, [away()], 'UNKNOWN_PROVINCE', '[0] › project › items[0].site.province'],
  ])('%s %j %j', async (verb, options, value, code, place) => {
    const file = await home.put('vào.json', value)
    const ran = await khuyencong([verb, file, ...options])
    expect(ran.code).toBe(2)
    const [, named, at = ''] = /\[([A-Z_]+)\] (.*?): /u.exec(ran.stderr) ?? []
    expect([named, at.startsWith(file), at.slice(at.indexOf(' › ') + 3)]).toEqual([
      code,
      true,
      place,
    ])
  })

  it('a private key, a key of a ring and a sheet of marks too', async () => {
    const bundle = path.join(home.path, 'gói.json')
    await mkdir(path.join(home.path, 'gói'))
    await home.put('gói/pack.json', {
      id: 'x',
      version: '1.0.0',
      schemaVersion: 1,
      jurisdiction: 'dak-lak',
      title: 'x',
      titleEn: 'x',
      maintainer: 'x',
      lawAsOf: '2026-01-01',
    })
    await home.put('gói/documents.json', { documents: [] })
    expect(
      (await khuyencong(['bundle', path.join(home.path, 'gói'), '--out', bundle])).stderr,
    ).not.toContain('Lỗi')
    const key = await home.put('khóa.pem', 'không phải khóa')
    expect(
      (await khuyencong(['sign', bundle, '--key', key, '--at', '2026-01-01'])).stderr,
    ).toContain(`[KEY] --key › ${key}: `)
    const ring = await home.put(
      'sổ.txt',
      JSON.stringify({
        keys: [{ id: 'a', owner: 'x', jurisdictions: ['dak-lak'], publicKey: 'zzzz' }],
      }),
    )
    expect((await khuyencong(['verify-pack', bundle, '--trust', ring])).stderr).toContain(
      `[KEY] ${ring} › keys[0].publicKey: `,
    )
    const marks = await home.put('phiếu.csv', 'entry,juror,market\na,j,1\nb,j,2\n')
    const round = await home.put('kỳ.json', {
      scheme: 'x',
      on: '2023-08-01',
      entries: [{ id: 'a' }],
    })
    expect((await khuyencong(['score', round, '--marks', marks])).stderr).toContain(
      `[UNKNOWN_NAME] ${marks}:3: `,
    )
  })
})
