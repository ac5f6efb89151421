import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

const CSV = [
  'Mã đề án;Nội dung;Kinh phí (triệu đồng);KCĐP',
  'A;showroom;56,25;10',
  'B;xyz;1;1',
  'C;showroom;1;1 trăm',
  'D;showroom;0;0',
  '',
].join('\n')
const MAP = {
  format: 1,
  columns: {
    'Mã đề án': { to: 'id' },
    'Nội dung': { to: 'items[0].activity' },
    'Kinh phí (triệu đồng)': { to: 'items[0].costs[0].amount', unit: 'triệu đồng' },
    KCĐP: { to: 'items[0].requested.local', unit: 'triệu đồng' },
  },
  everyRow: { fund: 'local' },
}

let home: Awaited<ReturnType<typeof folder>>
let table: string
let map: string
beforeAll(async () => {
  home = await folder()
  table = await home.put('đề án.csv', CSV)
  map = await home.put('map.json', MAP)
})
afterAll(async () => home.remove())

const idsIn = (ndjson: string): readonly unknown[] =>
  ndjson
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id?: string; line?: number }).id ?? null)

describe('import', () => {
  it('writes the good projects, names the bad cells, exits 2', async () => {
    const out = path.join(home.path, 'out.ndjson')
    const ran = await khuyencong(['import', table, '--map', map, '--out', out])
    expect(ran.code).toBe(2)
    expect(idsIn(await readFile(out, 'utf8'))).toEqual(['A', 'D'])
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toContain(`[CELL_WORD] ${table}:3 › Nội dung`)
    expect(ran.stderr).toContain(`[AMOUNT_FORMAT] ${table}:4 › KCĐP`)
    expect(ran.stderr).toContain('Đã đọc 2 đề án; 2 đề án có ô sai, không ghi.')
  })

  it('exits 0 where nothing is bad, `--columns` being `--map`, in English too', async () => {
    const good = await home.put('good.csv', CSV.split('\n').slice(0, 2).join('\n'))
    const ran = await khuyencong(['import', good, '--columns', map, '--lang', 'en'])
    expect([ran.code, idsIn(ran.stdout)]).toEqual([0, ['A']])
    expect(ran.stderr).toBe('Projects read: 1.\n')
  })

  it('without a map prints the guess alone, which can be used at once', async () => {
    const ran = await khuyencong(['import', table])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[COLUMN_GUESSED]')
    const guess = await home.put('guess.json', ran.stdout)
    const again = await khuyencong(['import', table, '--map', guess])
    expect(again.stdout).toBe('')
    expect(again.stderr).toContain(`[UNIT_MISSING] ${table}:2 › KCĐP`)
  })

  it.each([
    ['a picture', 'x.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe), 'WORKBOOK_BROKEN'],
    ['an old workbook', 'x.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2), 'WORKBOOK_OLD'],
    ['an archive', 'x.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2), 'WORKBOOK_BROKEN'],
    ['nothing', 'x.csv', '', 'TABLE_MISSING'],
  ])('refuses %s with 2', async (_, name, content, code) => {
    const file = await home.put(name, content)
    for (const argv of [
      ['import', file],
      ['import', file, '--map', map],
      ['audit', file, '--map', map, '--on', '2023-06-01'],
    ]) {
      const ran = await khuyencong(argv)
      expect([ran.code, ran.stdout]).toEqual([2, ''])
      expect(ran.stderr).toContain(`[${code}] ${file}`)
    }
  })

  it('names a map that is wrong, and one that is not there', async () => {
    const wrong = await home.put('wrong.json', { ...MAP, format: 2 })
    const ran = await khuyencong(['import', table, '--map', wrong])
    expect(ran.stderr).toContain(`[COLUMN_MAP] ${wrong} › format`)
    const none = await khuyencong(['import', table, '--map', path.join(home.path, 'none')])
    expect([none.code, none.stderr.includes('[FILE_NOT_FOUND] --map')]).toEqual([2, true])
  })

  it('never writes over the map or the table', async () => {
    for (const out of [table, map]) {
      const ran = await khuyencong(['import', table, '--map', map, '--out', out])
      expect([ran.code, ran.stderr.includes('[OUTPUT_IS_INPUT]')]).toEqual([2, true])
    }
  })
})

describe('audit of a table', () => {
  const audit = async (...argv: readonly string[]): ReturnType<typeof khuyencong> =>
    khuyencong(['audit', table, '--map', map, '--on', '2023-06-01', ...argv])

  it('judges the good projects as those of a file would be, the bad ones in their place', async () => {
    const { stdout } = await khuyencong(['import', table, '--map', map])
    const file = await home.put('same.ndjson', stdout)
    const fromFile = await khuyencong(['audit', file, '--on', '2023-06-01', '--json'])
    const ran = await audit('--json')
    expect(ran.code).toBe(2)
    const lines = ran.stdout.trim().split('\n')
    expect([lines[0], lines[3]]).toEqual(fromFile.stdout.trim().split('\n'))
    const bad = lines.slice(1, 3).map((line) => JSON.parse(line) as { line: number; error: object })
    expect(bad).toEqual([
      { format: 1, line: 3, error: expect.objectContaining({ code: 'CELL_WORD' }) as object },
      { format: 1, line: 4, error: expect.objectContaining({ code: 'AMOUNT_FORMAT' }) as object },
    ])
  })

  it('names each bad cell once, and counts the projects', async () => {
    const ran = await audit()
    expect(ran.code).toBe(2)
    expect(ran.stderr.match(/\[CELL_WORD\]/gu)).toHaveLength(1)
    expect(ran.stdout).toContain('Đã xét: 2 đề án')
    expect(ran.stdout).toContain('Không xét được: 2')
  })

  it('without a map prints the guess and judges nothing', async () => {
    const ran = await khuyencong(['audit', table, '--on', '2023-06-01'])
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.stdout)).toMatchObject({ format: 1, headerRow: 1 })
  })

  it('writes a workbook of the findings beside its result, and a CSV file by its ending', async () => {
    const xlsx = path.join(home.path, 'phát hiện.xlsx')
    const ran = await audit('--export', xlsx)
    expect([ran.code, ran.stdout]).toEqual([2, (await audit()).stdout])
    const bytes = await readFile(xlsx)
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    await audit('--export', xlsx)
    expect(await readFile(xlsx)).toEqual(bytes)
    const csv = path.join(home.path, 'a.CSV')
    await audit('--export', csv, '--lang', 'en')
    expect(await readFile(csv, 'utf8')).toContain('No.;Project;Title;')
  })

  it('leaves no workbook where the run as a whole is refused, and writes over nothing', async () => {
    const out = path.join(home.path, 'none.xlsx')
    const refused = await khuyencong(['audit', table, '--map', map, '--export', out])
    expect([refused.code, refused.stderr.includes('[ON_MISSING]')]).toEqual([2, true])
    await expect(readFile(out)).rejects.toMatchObject({ code: 'ENOENT' })
    for (const argv of [
      ['--export', table],
      ['--export', map],
    ])
      expect((await audit(...argv)).stderr).toContain('[OUTPUT_IS_INPUT]')
    expect((await audit('--export', out, '--report', out)).stderr).toContain('[SAME_FILE]')
  })
})

describe('import of a table that is joined to projects', () => {
  const project = (id: string, more: object = {}): object => ({
    id,
    fund: 'local',
    items: [{ id: '1', activity: 'showroom', beneficiary: { id: '0123', employees: 5 } }],
    ...more,
  })
  const joined = async (
    name: string,
    text: string,
    of: object,
    projects: readonly object[],
  ): Promise<{
    readonly code: number
    readonly lines: readonly unknown[]
    readonly stderr: string
  }> => {
    const from = await home.put(
      `${name}.ndjson`,
      projects.map((each) => JSON.stringify(each)).join('\n'),
    )
    const file = await home.put(name, text)
    const ran = await khuyencong([
      ...['import', file, '--from', from],
      ...['--map', await home.put(`${name}.json`, { format: 1, ...of })],
    ])
    const lines = ran.stdout.split('\n').filter((line) => line !== '')
    return { ...ran, lines: lines.map((line) => JSON.parse(line) as unknown) }
  }
  const EVENTS = {
    of: 'events',
    columns: {
      'Mã đề án': { to: 'id' },
      'Sự kiện': { to: 'event.type' },
      Ngày: { to: 'event.on' },
      'Số tiền': { to: 'event.amount', unit: 'đồng' },
    },
  }
  const HEAD = 'Mã đề án;Sự kiện;Ngày;Số tiền\n'

  it('puts events into the project of their id, and none twice', async () => {
    const event = { type: 'advanced', on: '2023-03-01', amount: 700 }
    const ran = await joined(
      'su-kien.csv',
      `${HEAD}a;phê duyệt;01/02/2023;\nA;tạm ứng;01/03/2023;700\n`,
      EVENTS,
      [project('A', { events: [event] }), project('B')],
    )
    expect([ran.code, ran.lines]).toEqual([
      0,
      [project('A', { events: [event, { type: 'approved', on: '2023-02-01' }] }), project('B')],
    ])
  })

  it('names an event of no project, and a bad cell; the rest is joined', async () => {
    const ran = await joined(
      'sai.csv',
      `${HEAD}X;phê duyệt;01/02/2023;\nA;phê duyệt;32/02/2023;\nA;nghiệm thu;01/12/2023;\n`,
      EVENTS,
      [project('A')],
    )
    expect([ran.code, ran.lines]).toEqual([
      2,
      [project('A', { events: [{ type: 'accepted', on: '2023-12-01' }] })],
    ])
    expect(ran.stderr).toMatch(/\[UNKNOWN_NAME\] .*sai\.csv:2/u)
    expect(ran.stderr).toMatch(/sai\.csv:3 › Ngày/u)
  })

  it('fills in what a project leaves out of an establishment; what it says stays', async () => {
    const ran = await joined(
      'co-so.csv',
      'Mã số thuế;Tên cơ sở;Loại hình;Số lao động\n0123;HTX mẫu;HTX;12\n',
      {
        of: 'establishments',
        columns: {
          'Mã số thuế': { to: 'beneficiary.id' },
          'Tên cơ sở': { to: 'beneficiary.name' },
          'Loại hình': { to: 'beneficiary.kind' },
          'Số lao động': { to: 'beneficiary.employees' },
        },
      },
      [project('A')],
    )
    const beneficiary = { id: '0123', name: 'HTX mẫu', kind: 'cooperative', employees: 5 }
    expect([ran.code, ran.lines]).toEqual([
      0,
      [project('A', { items: [{ id: '1', activity: 'showroom', beneficiary }] })],
    ])
  })

  it.each([
    ['events', `${HEAD}A;phê duyệt;01/02/2023;\n`],
    ['establishments', 'STT;Mã số thuế;Tên cơ sở;Địa chỉ\n1;0123;HTX mẫu;xã Mẫu\n'],
  ])('is guessed to be of %s, and joined by the guess', async (of, text) => {
    const file = await home.put(`doan-${of}.csv`, text)
    const guess = await khuyencong(['import', file])
    expect([guess.code, JSON.parse(guess.stdout)]).toEqual([2, expect.objectContaining({ of })])
    expect(guess.stderr).toContain('--from de-an.ndjson')
    const map = await home.put(`doan-${of}.json`, guess.stdout)
    const from = await home.put(`doan-${of}.ndjson`, JSON.stringify(project('A')))
    const ran = await khuyencong(['import', file, '--map', map, '--from', from])
    expect([ran.code, ran.stdout.includes(of === 'events' ? 'approved' : 'HTX mẫu')]).toEqual([
      0,
      true,
    ])
  })

  it('with the projects named is never guessed to be one of projects', async () => {
    const file = await home.put('de-an-hay-su-kien.csv', 'Mã đề án;Nội dung;Ngày\nA;x;01/02/2023\n')
    const from = await home.put('de-an.ndjson', JSON.stringify(project('A')))
    expect(JSON.parse((await khuyencong(['import', file, '--from', from])).stdout)).toMatchObject({
      of: 'events',
    })
  })

  it('without the projects says which option is missing', async () => {
    const file = await home.put('khong.csv', `${HEAD}A;phê duyệt;01/02/2023;\n`)
    const asked = await home.put('khong.json', { format: 1, ...EVENTS })
    const ran = await khuyencong(['import', file, '--map', asked])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain('[VALUE_MISSING] --from')
  })
})
