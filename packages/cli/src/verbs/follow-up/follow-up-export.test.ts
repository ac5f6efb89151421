import { national } from '@khuyencong/rules-national'
import { tableTexts } from '@khuyencong/office'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

const running = (id: string, more: object = {}): object =>
  project(
    {
      id,
      title: `Đề án ${id}`,
      planYear: 2019,
      fund: 'national',
      events: [{ type: 'contracted', on: '2019-03-01' }],
      ...more,
    },
    { site: { province: 'soc-trang' }, beneficiary: { kind: 'enterprise', id: `CS-${id}` } },
  )
const ndjson = (...lines: readonly object[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('')
const DONE = { type: 'progress', on: '2019-03-20' }
const A = running('a')
const B = running('b', { events: [{ type: 'contracted', on: '2019-03-01' }, DONE] })

describe('what is owed after the money, as tables', () => {
  let home: Awaited<ReturnType<typeof folder>>
  beforeAll(async () => {
    home = await folder()
  })
  afterAll(async () => home.remove())
  const at = (name: string): string => path.join(home.path, name)
  const run = async (argv: readonly string[]): Promise<Ran> =>
    khuyencong(argv, { shipped: async () => Promise.resolve([national]) })
  const rowsOf = async (file: string, sheet: string): Promise<readonly (readonly string[])[]> =>
    (await tableTexts(await readFile(at(file)), file, sheet)).map(({ cells }) => cells)
  const column = (
    [head = [], ...rows]: readonly (readonly string[])[],
    name: string,
  ): readonly (string | undefined)[] => rows.map((cells) => cells[head.indexOf(name)])

  it('has every duty on a row: project, establishment, day, state, days late, article', async () => {
    const file = await home.put('a.ndjson', ndjson(A, B))
    const ran = await run(['follow-up', file, '--on', '2019-03-25', '--export', at('v.xlsx')])
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    const rows = await rowsOf('v.xlsx', 'Việc phải làm')
    const all = JSON.parse(
      (await run(['follow-up', file, '--on', '2019-03-25', '--json'])).stdout,
    ) as { readonly duties: readonly object[] }
    expect(rows).toHaveLength(all.duties.length + 1)
    const [head = [], late = []] = rows
    const of = (name: string): string | undefined => late[head.indexOf(name)]
    expect([of('Tình trạng'), of('Đề án'), of('Cơ sở thụ hưởng'), of('Tỉnh, thành phố')]).toEqual([
      'quá hạn',
      'a',
      'CS-a',
      'Sóc Trăng',
    ])
    expect([of('Hạn'), of('Trễ (ngày)')]).toEqual(['2019-03-24', '1'])
    expect(of('Điều khoản')).toContain('36/2013/TT-BCT')
    expect(column(rows, 'Ngày làm')).toContain('2019-03-20')
    expect(column(rows, 'Đề án')).toContain('')
    expect(await rowsOf('v.xlsx', 'Căn cứ')).not.toHaveLength(1)
  })

  it.each([
    ['the day before its last day', '2019-03-23', 'còn phải làm', ''],
    ['on its last day', '2019-03-24', 'còn phải làm', ''],
    ['the day after', '2019-03-25', 'quá hạn', '1'],
  ])('a report is told %s', async (name, on, status, late) => {
    const file = await home.put('bien.json', A)
    await run(['follow-up', file, '--on', on, '--export', at(`${name}.xlsx`)])
    const rows = await rowsOf(`${name}.xlsx`, 'Việc phải làm')
    const index = column(rows, 'Hạn').indexOf('2019-03-24')
    expect([column(rows, 'Tình trạng')[index], column(rows, 'Trễ (ngày)')[index]]).toEqual([
      status,
      late,
    ])
  })

  it('has the same rows whatever the order and the number of files', async () => {
    const [x, y, both] = await Promise.all([
      home.put('x.ndjson', ndjson(A)),
      home.put('y.ndjson', ndjson(B)),
      home.put('ba.ndjson', ndjson(B, A)),
    ])
    const on = ['--on', '2019-07-01', '--export']
    await run(['follow-up', x, y, ...on, at('xy.xlsx')])
    await run(['follow-up', both, ...on, at('ba.xlsx')])
    for (const sheet of ['Việc phải làm', 'Tổng hợp', 'Căn cứ'])
      expect(await rowsOf('ba.xlsx', sheet)).toEqual(await rowsOf('xy.xlsx', sheet))
  })

  it('tells the records that answer to nothing, and their digest', async () => {
    const file = await home.put('u.json', A)
    const records = await home.put('la.json', [
      { duty: 'monthly-progress', project: 'nobody', period: '2019-03', on: '2019-03-20' },
    ])
    const on = ['--on', '2019-03-25', '--records', records, '--export', at('u.xlsx')]
    await run(['follow-up', file, ...on])
    expect((await rowsOf('u.xlsx', 'Đã ghi, không khớp việc nào'))[1]?.slice(0, 5)).toEqual([
      'monthly-progress',
      'nobody',
      '',
      'tháng 3/2019',
      '2019-03-20',
    ])
    const record = (await rowsOf('u.xlsx', 'Hồ sơ kiểm chứng')).map(([name]) => name)
    expect(record).toContain('Mã băm của danh sách việc đã làm')
  })

  it('as CSV neutralises what a spreadsheet would run', async () => {
    const file = await home.put('r.json', running('=1+1', { title: '-2' }))
    await run(['follow-up', file, '--on', '2019-03-25', '--lang', 'en', '--export', at('r.csv')])
    const text = await readFile(at('r.csv'), 'utf8')
    expect(text).toMatch(/^\uFEFFStatus;Project;Title;Establishment;/u)
    expect(text).toContain(";'=1+1;'-2;CS-=1+1;")
    expect(text).not.toMatch(/[;\n]=1/u)
  })

  it('export follow-up writes the same, exits like it, and plans inspections too', async () => {
    const file = await home.put('e.ndjson', ndjson(A, B))
    const on = ['--on', '2019-06-30']
    const alone = await run(['export', 'follow-up', file, ...on, '--out', at('e1.xlsx')])
    expect([alone.code, alone.stdout]).toEqual([1, ''])
    await run(['follow-up', file, ...on, '--export', at('e2.xlsx')])
    expect(await readFile(at('e1.xlsx'))).toEqual(await readFile(at('e2.xlsx')))
    const plan = [...on, '--plan', '1', '--seed', 'KT-01/2019']
    expect((await run(['export', 'follow-up', file, ...plan, '--out', at('p1.xlsx')])).code).toBe(0)
    await run(['follow-up', file, ...plan, '--export', at('p2.xlsx')])
    expect(await readFile(at('p1.xlsx'))).toEqual(await readFile(at('p2.xlsx')))
  })

  it('a plan of inspections has its points and its log on sheets of their own', async () => {
    const file = await home.put('p.ndjson', ndjson(A, B))
    const plan = ['--on', '2019-06-30', '--plan', '1', '--seed', 'KT-01/2019']
    await run(['follow-up', file, ...plan, '--export', at('p.xlsx')])
    const [, first = []] = await rowsOf('p.xlsx', 'Kế hoạch kiểm tra')
    expect(first.slice(0, 2)).toEqual(['1', 'a'])
    expect(first[5]).toMatch(/^[0-9a-f]{64}$/u)
    expect((await rowsOf('p.xlsx', 'Điểm rủi ro')).length).toBeGreaterThan(1)
    const log = new Map(
      (await rowsOf('p.xlsx', 'Nhật ký chọn')).map(([name, text]) => [name, text] as const),
    )
    expect(log.get('Hạt giống')).toBe('KT-01/2019')
    expect(log.get('Số đề án đã tính điểm')).toBe('2')
  })

  it('is a paper by the ending, and so is a plan of inspections', async () => {
    const file = await home.put('g.ndjson', ndjson(A, B))
    const on = ['--on', '2019-03-25']
    await run(['follow-up', file, ...on, '--export', at('g.html')])
    const page = await readFile(at('g.html'), 'utf8')
    for (const text of [
      'THEO DÕI SAU HỖ TRỢ',
      'quá hạn',
      '24/03/2019',
      'vì không có tệp --records',
    ])
      expect(page).toContain(text)
    const plan = [...on, '--plan', '1', '--seed', 'KT-01/2019']
    await run(['follow-up', file, ...plan, '--lang', 'en', '--export', at('p.html')])
    const planned = await readFile(at('p.html'), 'utf8')
    for (const text of ['PLAN OF INSPECTIONS', 'KT-01/2019', 'not the form of any act'])
      expect(planned).toContain(text)
    await run(['export', 'follow-up', file, ...plan, '--out', at('p.docx')])
    expect((await readFile(at('p.docx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it('says why duties are unknown, and that an empty list would call them late', async () => {
    const file = await home.put('n.json', B)
    const empty = await home.put('trong.json', [])
    const on = ['--on', '2019-06-30'] as const
    const note = 'vì không có tệp --records'
    const without = await run(['follow-up', file, ...on, '--report', at('n.html')])
    expect(without.stdout).toContain(note)
    expect(without.stdout).toContain('dù là danh sách trống []')
    expect(await readFile(at('n.html'), 'utf8')).toContain(note)
    const given = await run(['follow-up', file, ...on, '--records', empty])
    expect(given.stdout).not.toContain(note)
  })
})
