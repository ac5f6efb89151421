import { national } from '@khuyencong/rules-national'
import { tableTexts } from '@khuyencong/office'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

const supported = (id: string, who: string | null, more: object = {}): object =>
  project(
    {
      id,
      title: `Đề án ${id}`,
      planYear: 2019,
      fund: 'national',
      results: [{ indicator: 'jobs', promised: 10, reached: null, on: null }],
      events: [
        { type: 'approved', on: '2019-02-01', by: 'ministry' },
        { type: 'contracted', on: '2019-03-01' },
        { type: 'settled', on: '2019-12-01', amount: '1.200 triệu đồng' },
      ],
      ...more,
    },
    {
      site: { province: 'soc-trang' },
      beneficiary: { kind: 'enterprise', ...(who !== null && { id: who, name: 'Cơ sở mẫu' }) },
    },
  )
const ndjson = (...lines: readonly object[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('')
const ASKED = ['--beneficiary', 'hd-1', '--on', '2026-01-01'] as const

describe('the ledger of one establishment as tables', () => {
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

  it('has what it got, still owes and produced, each on a sheet with numbers and days', async () => {
    const file = await home.put('a.ndjson', ndjson(supported('a', 'HD-1'), supported('b', 'HD-2')))
    const ran = await run(['ledger', file, ...ASKED, '--export', at('so.xlsx')])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const got = await rowsOf('so.xlsx', 'Đã nhận')
    expect(got).toHaveLength(2)
    expect(got[1]?.slice(0, 5)).toEqual(['2019-02-01', '2019', 'a', 'Đề án a', '1'])
    expect(got[1]?.slice(6, 9)).toEqual(['quốc gia', 'Sóc Trăng', 'Cần Thơ'])
    expect(got[1]?.[12]).toBe('1200000000')
    expect((await rowsOf('so.xlsx', 'Cộng theo nguồn'))[1]?.slice(0, 3)).toEqual([
      'quốc gia',
      '1',
      '1',
    ])
    const owes = await rowsOf('so.xlsx', 'Còn phải làm')
    expect(owes.length).toBeGreaterThan(1)
    for (const cells of owes.slice(1)) expect([cells[1], cells[3]]).toEqual(['a', 'hd-1'])
    expect(await rowsOf('so.xlsx', 'Căn cứ')).not.toHaveLength(1)
    const record = (await rowsOf('so.xlsx', 'Hồ sơ kiểm chứng')).map(([name]) => name)
    expect(record).toContain('Mã băm của tệp dữ liệu')
    expect(record).toContain('Mã của cơ sở')
  })

  it('never writes 0 for what is not known', async () => {
    const unpaid = supported('c', 'HD-1', { events: undefined, planYear: null })
    const file = await home.put('c.ndjson', ndjson(unpaid))
    await run(['ledger', file, ...ASKED, '--export', at('c.xlsx')])
    const [, line = []] = await rowsOf('c.xlsx', 'Đã nhận')
    expect([line[0], ...line.slice(11, 14)]).toEqual(['chưa rõ', 'chưa rõ', 'chưa rõ', 'chưa rõ'])
    const [, sums = []] = await rowsOf('c.xlsx', 'Cộng theo nguồn')
    expect(sums.slice(3)).toEqual(['0', '1', '0', '1', '0', '1'])
    const [, produced = []] = await rowsOf('c.xlsx', 'Kết quả')
    expect(produced.slice(3, 6)).toEqual(['chưa rõ', '10', 'chưa rõ'])
  })

  it('is the same for files in any order, as far as its sheets of lines go', async () => {
    const [one, two] = await Promise.all([
      home.put('1.ndjson', ndjson(supported('a', 'HD-1'))),
      home.put('2.ndjson', ndjson(supported('b', ' hd-1 '))),
    ])
    await run(['ledger', one, two, ...ASKED, '--export', at('12.xlsx')])
    await run(['ledger', two, one, ...ASKED, '--export', at('21.xlsx')])
    for (const sheet of ['Đã nhận', 'Cộng theo nguồn', 'Còn phải làm', 'Kết quả', 'Căn cứ'])
      expect(await rowsOf('21.xlsx', sheet)).toEqual(await rowsOf('12.xlsx', sheet))
  })

  it('as CSV is what it got, and nothing that a spreadsheet would run', async () => {
    const risky = supported('=1+1', 'HD-1', { title: '@SUM(A1)' })
    const file = await home.put('r.ndjson', ndjson(risky))
    await run(['ledger', file, ...ASKED, '--lang', 'en', '--export', at('r.csv')])
    const [head, line] = (await readFile(at('r.csv'), 'utf8')).split('\r\n')
    expect(head).toMatch(/^\uFEFFApproved on;Plan year;Project;/u)
    expect(line).toMatch(/^01\/02\/2019;2019;'=1\+1;'@SUM\(A1\);1;/u)
  })

  it('export establishment writes the same, without the page', async () => {
    const file = await home.put('e.ndjson', ndjson(supported('a', 'HD-1')))
    const alone = await run(['export', 'establishment', file, ...ASKED, '--out', at('e1.xlsx')])
    expect([alone.code, alone.stdout]).toEqual([0, ''])
    await run(['ledger', file, ...ASKED, '--export', at('e2.xlsx')])
    expect(await readFile(at('e1.xlsx'))).toEqual(await readFile(at('e2.xlsx')))
  })

  it('is a paper by the ending, a page or a .docx that is the same bytes again', async () => {
    const file = await home.put('g.ndjson', ndjson(supported('<b>a</b>', 'HD-1')))
    for (const name of ['g.html', 'g.docx', 'g2.docx'])
      expect((await run(['ledger', file, ...ASKED, '--export', at(name)])).code).toBe(0)
    const page = await readFile(at('g.html'), 'utf8')
    for (const text of ['SỔ CỦA CƠ SỞ', '1.200 triệu đồng', 'không phải mẫu của văn bản nào'])
      expect(page).toContain(text)
    expect(page).not.toContain('<b>a</b>')
    expect(page).toMatch(/sha256-[0-9a-f]{64}/u)
    const docx = await readFile(at('g.docx'))
    expect(docx.subarray(0, 2).toString()).toBe('PK')
    expect(await readFile(at('g2.docx'))).toEqual(docx)
    const alone = await run(['export', 'establishment', file, ...ASKED, '--out', at('g3.docx')])
    expect(alone.code).toBe(0)
    expect(await readFile(at('g3.docx'))).toEqual(docx)
  })

  it('says why duties are unknown where no list of what was done is given', async () => {
    const file = await home.put('n.ndjson', ndjson(supported('a', 'HD-1')))
    const empty = await home.put('trong.json', [])
    const without = await run(['ledger', file, ...ASKED])
    const given = await run(['ledger', file, ...ASKED, '--records', empty])
    expect(without.stdout).toContain('vì không có tệp --records')
    expect(given.stdout).not.toContain('vì không có tệp --records')
  })
})
