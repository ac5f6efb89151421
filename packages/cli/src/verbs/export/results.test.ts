import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, greedy, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)

/** The first sheet as rows of cells; amounts and days as CSV writes them. */
async function rowsOf(file: string): Promise<readonly (readonly string[])[]> {
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '')
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
}
const isWorkbook = async (file: string): Promise<boolean> =>
  (await readFile(file)).subarray(0, 2).toString() === 'PK'

const local = (id: string, amount: number): object => ({
  id,
  title: `Đề án ${id}`,
  items: [{ id: '1', activity: 'advanced-machinery', requested: { local: amount } }],
})
const PLAN = {
  on: '2023-01-15',
  fund: 'local',
  budget: { total: 500 },
  scores: { A: 90, B: 85 },
  projects: [local('A', 300), local('B', 250)],
}
const MONITORING = {
  id: 'm',
  on: '2020-12-31',
  by: ['province'],
  targets: [{ id: 'workers', title: 'Lao động', titleEn: 'Workers', value: 100 }],
  rows: [
    { province: 'soc-trang', year: 2020, plan: '1 tỷ đồng', spent: '250 triệu đồng' },
    { province: 'dak-lak', year: 2020, spent: '50 triệu đồng' },
  ],
}
const REPORT = {
  id: 'r',
  stated: { plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '30 %' } },
}

describe.each([
  ['plan', 'plan', PLAN, 0],
  ['monitoring', 'monitor', MONITORING, 0],
  ['report', 'reconcile', REPORT, 1],
])('export %s', (what, verb, value, code) => {
  const exported = async (name: string, argv: readonly string[]): Promise<Ran> =>
    khuyencong([...argv.slice(0, 1), ...argv.slice(1), at(name)])

  it('writes what the verb writes with --export, without its page, and exits like it', async () => {
    const file = await home.put(`${what}.json`, value)
    const alone = await exported(`${what}-1.xlsx`, ['export', what, file, '--out'])
    expect([alone.code, alone.stdout]).toEqual([code, ''])
    const beside = await exported(`${what}-2.xlsx`, [verb, file, '--export'])
    expect(beside.code).toBe(code)
    expect(beside.stdout).not.toBe('')
    expect(await isWorkbook(at(`${what}-1.xlsx`))).toBe(true)
    expect(await readFile(at(`${what}-1.xlsx`))).toEqual(await readFile(at(`${what}-2.xlsx`)))
    const asked = await exported(`${what}-3.csv`, ['export', what, file, '--lang', 'en', '--out'])
    expect(asked.code).toBe(code)
    expect((await rowsOf(at(`${what}-3.csv`))).length).toBeGreaterThan(1)
  })
})

it.each(['plan.docx', 'plan.html'])('%s of a result without a paper is refused', async (name) => {
  const file = await home.put('no-paper.json', PLAN)
  const ran = await khuyencong(['export', 'plan', file, '--out', at(name)])
  expect([ran.code, ran.stdout]).toEqual([2, ''])
  expect(ran.stderr).toContain('[BAD_VALUE]')
  await expect(readFile(at(name))).rejects.toMatchObject({ code: 'ENOENT' })
})

it('a plan is written in its order, with what each project gets as a number', async () => {
  const file = await home.put('order.json', PLAN)
  await khuyencong(['export', 'plan', file, '--out', at('order.csv')])
  const [head, first, second] = await rowsOf(at('order.csv'))
  const paid = head?.indexOf('Phân bổ (đồng)') ?? -1
  expect([first?.[1], first?.[2], first?.[paid]]).toEqual(['A', 'Đề án A', '300'])
  expect([second?.[1], second?.[paid]]).toEqual(['B', ''])
})

it('a programme has known sums as numbers and unknown ones in words, never as 0', async () => {
  const file = await home.put('known.json', MONITORING)
  await khuyencong(['export', 'monitoring', file, '--out', at('known.csv')])
  const [head = [], ...rows] = await rowsOf(at('known.csv'))
  const [plan, spent] = [head.indexOf('Kế hoạch (đồng)'), head.indexOf('Đã chi (đồng)')]
  const of = (name: string): readonly string[] => rows.find(([key]) => key === name) ?? []
  expect([of('Sóc Trăng')[plan], of('Sóc Trăng')[spent]]).toEqual(['1000000000', '250000000'])
  expect([of('Đắk Lắk')[plan], of('Đắk Lắk')[spent]]).toEqual(['chưa có số liệu', '50000000'])
  expect(of('Cộng')[spent]).toBe('300000000')
})

it('a report that does not agree is written with both figures', async () => {
  const file = await home.put('apart.json', REPORT)
  await khuyencong(['export', 'report', file, '--out', at('apart.csv')])
  const [head, row] = await rowsOf(at('apart.csv'))
  expect(row?.[head?.indexOf('Báo cáo ghi') ?? -1]).toContain('30')
  expect(row?.[head?.indexOf('Tính lại') ?? -1]).toContain('28,99')
  expect(row?.at(-1)).toContain('không khớp')
})

describe('tables of projects', () => {
  it('findings are those of audit --export', async () => {
    const file = await home.put('greedy.json', greedy())
    const on = ['--on', '2023-06-01']
    const ran = await khuyencong(['export', 'findings', file, ...on, '--out', at('f1.csv')])
    const beside = await khuyencong(['audit', file, ...on, '--export', at('f2.csv')])
    expect([ran.code, ran.stdout]).toEqual([beside.code, ''])
    expect(await readFile(at('f1.csv'))).toEqual(await readFile(at('f2.csv')))
    expect((await rowsOf(at('f1.csv')))[1]).toContain('ABOVE_CEILING')
  })

  it('decisions have one item a row with its ceiling, its provision, its rule and its digest', async () => {
    const file = await home.put(
      'two.ndjson',
      [project(), greedy()].map((each) => JSON.stringify(each)).join('\n'),
    )
    const ran = await khuyencong([
      'export',
      'decisions',
      file,
      '--on',
      '2023-06-01',
      '--out',
      at('d.csv'),
    ])
    expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', ''])
    const [head = [], first = [], second = []] = await rowsOf(at('d.csv'))
    const cell = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? ''
    expect(cell(first, 'Mức tối đa (đồng)')).toBe('300000000')
    expect(cell(second, 'Đề nghị (đồng)')).toBe('400000000')
    expect(cell(second, 'Được hỗ trợ tối đa (đồng)')).toBe('300000000')
    expect(cell(first, 'Mã quy định')).toBe('national:support.advanced-machinery')
    expect(cell(first, 'Điều khoản')).toContain('28/2018/TT-BTC')
    const decided = await khuyencong([
      'decide',
      await home.put('one.json', project()),
      '--on',
      '2023-06-01',
      '--json',
    ])
    const { digest } = JSON.parse(decided.stdout) as { digest: string }
    expect(cell(first, 'Mã băm bản ghi')).toBe(digest)
  })

  it('a project that cannot be read is told and left out, the exit is 2', async () => {
    const lines = [JSON.stringify(project()), '{"id":"bad"}', JSON.stringify(greedy())].join('\n')
    const file = await home.put('bad.ndjson', lines)
    const ran = await khuyencong([
      'export',
      'decisions',
      file,
      '--on',
      '2023-06-01',
      '--out',
      at('b.csv'),
    ])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`${file}:2`)
    expect((await rowsOf(at('b.csv'))).map(([id]) => id).slice(1)).toEqual(['p1', 'p2'])
  })

  it('a ledger has the events of every project in their order, and needs no day', async () => {
    const events = [
      { type: 'advanced', on: '2023-03-15', amount: '100 triệu đồng' },
      { type: 'approved', on: '2023-02-01' },
      { type: 'advanced', on: '2023-03-15', amount: '50 triệu đồng' },
    ]
    const file = await home.put('events.json', [project({ events }), project({ id: 'none' })])
    const ran = await khuyencong(['export', 'ledger', file, '--out', at('l.csv')])
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const [head = [], ...rows] = await rowsOf(at('l.csv'))
    const amount = head.indexOf('Số tiền (đồng)')
    expect(rows.map((row) => [row[0], row[2], row[amount]])).toEqual([
      ['p1', '01/02/2023', ''],
      ['p1', '15/03/2023', '100000000'],
      ['p1', '15/03/2023', '50000000'],
    ])
  })
})
