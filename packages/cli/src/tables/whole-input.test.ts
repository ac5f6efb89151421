import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, type Ran } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())

const WHOLE = { on: '2023-01-15', fund: 'local', budget: { total: 500 }, scores: { A: 90, B: 85 } }
const PLAN_MAP = {
  format: 1,
  of: 'projects',
  columns: {
    Mã: { to: 'id' },
    'Nội dung': { to: 'items[0].activity' },
    KCĐP: { to: 'items[0].requested.local', unit: 'đồng' },
  },
  everyRow: { fund: 'local' },
  whole: WHOLE,
}
const MONITOR_MAP = {
  format: 1,
  of: 'programme',
  columns: {
    Tỉnh: { to: 'province' },
    Năm: { to: 'year' },
    'Kế hoạch': { to: 'plan', unit: 'triệu đồng' },
    'Đã chi': { to: 'spent', unit: 'triệu đồng' },
  },
  whole: { id: 'm', on: '2020-12-31' },
}
const REPORT_MAP = {
  format: 1,
  of: 'report',
  columns: {
    'Tên phần': { to: 'title' },
    'Số đề án': { to: 'projects' },
    'Kinh phí': { to: 'amount', unit: 'triệu đồng' },
  },
  whole: { id: 'r', stated: { projects: 5, total: '30 triệu đồng' }, partsComplete: true },
}

const run = async (verb: string, name: string, text: string, map?: unknown): Promise<Ran> => {
  const file = await home.put(name, text)
  const more = map === undefined ? [] : ['--map', await home.put(`${name}.json`, map)]
  return khuyencong([verb, file, ...more, '--json'])
}
const parsed = ({ stdout }: Ran): Record<string, unknown> =>
  JSON.parse(stdout) as Record<string, unknown>

describe('a verb that is given a table in place of JSON', () => {
  it('plan makes the rows its projects, and the map gives the rest', async () => {
    const text = 'Mã;Nội dung;KCĐP\nA;advanced-machinery;300\nB;advanced-machinery;250\n'
    const ran = await run('plan', 'plan.csv', text, PLAN_MAP)
    expect(ran.code).toBe(0)
    expect(parsed(ran)).toMatchObject({
      funded: [{ project: 'A', amount: 300 }],
      reserve: [{ project: 'B', needs: 50 }],
    })
    const local = (id: string, amount: number): object => ({
      id,
      fund: 'local',
      items: [{ id: '1', activity: 'advanced-machinery', requested: { local: amount } }],
    })
    const projects = [local('A', 300), local('B', 250)]
    const json = await khuyencong([
      'plan',
      await home.put('same.json', { ...WHOLE, projects }),
      '--json',
    ])
    expect(ran.stdout).toBe(json.stdout)
  })

  it('monitor makes them its rows, reconcile its parts', async () => {
    const rows = 'Tỉnh;Năm;Kế hoạch;Đã chi\nSóc Trăng;2020;1.000;250\nĐắk Lắk;2020;;50\n'
    const followed = await run('monitor', 'm.csv', rows, MONITOR_MAP)
    expect(followed.code).toBe(0)
    expect(parsed(followed)).toMatchObject({
      total: { figures: { spent: { value: 300_000_000 }, plan: { value: null } } },
    })
    const parts = 'Tên phần;Số đề án;Kinh phí\nMáy móc;3;20\nĐào tạo;2;11\n'
    const held = await run('reconcile', 'r.csv', parts, REPORT_MAP)
    expect(held.code).toBe(1)
    expect(parsed(held)).toMatchObject({ findings: [{ code: 'PARTS_DO_NOT_ADD_UP' }] })
  })

  it.each([
    ['plan', 'Mã đề án;Nội dung;KCĐP (đồng)\nA;showroom;300\n', 'projects'],
    ['score', 'Mã hồ sơ;Tên sản phẩm\nSP1;Gốm mẫu\n', 'entries'],
    ['monitor', 'Tỉnh;Năm;Đã chi (đồng)\nSóc Trăng;2020;5\n', 'programme'],
    ['reconcile', 'Nội dung;Số đề án;Kinh phí (đồng)\nshowroom;3;20\n', 'report'],
  ])('%s without a map prints a guess of its kind alone', async (verb, text, of) => {
    const ran = await run(verb, `${verb}-guess.csv`, text)
    expect(ran.code).toBe(2)
    expect(parsed(ran)).toMatchObject({ format: 1, of, whole: {} })
    expect(ran.stderr).toContain('[COLUMN_GUESSED]')
  })

  it('refuses the whole table for one bad cell, named by its place', async () => {
    const rows = 'Tỉnh;Năm;Kế hoạch;Đã chi\nSóc Trăng;2020;1.000;250\nĐắk Lắk;2020;x;50\n'
    const ran = await run('monitor', 'bad.csv', rows, MONITOR_MAP)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('bad.csv:3 › Kế hoạch')
  })

  it('names the cell of what the verb itself refuses', async () => {
    const rows = 'Tỉnh;Năm;Kế hoạch;Đã chi\nSóc Trăng;2020;1;1\nNơi Khác;2020;1;1\n'
    const ran = await run('monitor', 'where.csv', rows, MONITOR_MAP)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/\[UNKNOWN_PROVINCE\] .*where\.csv:3: /u)
    const early = await run('monitor', 'year.csv', rows.replace('2020', '20'), MONITOR_MAP)
    expect(early.code).toBe(2)
    expect(early.stderr).toContain('year.csv:2 › Năm')
  })

  it('refuses a map of another kind', async () => {
    const ran = await run('monitor', 'kind.csv', 'Mã;Nội dung;KCĐP\nA;showroom;3\n', PLAN_MAP)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('[COLUMN_MAP]')
  })
})
