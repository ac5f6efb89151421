import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../../sandbox.fixture.js'

const asks = (id: string, who: string | null, national: string, more: object = {}) =>
  project(
    { id, planYear: 2023 },
    {
      beneficiary: { kind: 'enterprise', ...(who !== null && { id: who }) },
      requested: { national },
      ...more,
    },
  )
const ndjson = (...projects: readonly object[]): string =>
  projects.map((each) => `${JSON.stringify(each)}\n`).join('')
const A = asks('a', 'HD-1', '200 triệu đồng')
const B = asks('b', 'hd-1', '150 triệu đồng')
const C = asks('c', 'HD-2', '300 triệu đồng')

interface Json {
  readonly format: number
  readonly compared: object
  readonly unread: number
  readonly findings: readonly {
    readonly code: string
    readonly projects: readonly { readonly id: string }[]
  }[]
}
const jsonOf = ({ stdout }: Ran): Json => JSON.parse(stdout) as Json

describe('audit --across', () => {
  let home: Awaited<ReturnType<typeof folder>>
  beforeAll(async () => {
    home = await folder()
  })
  afterAll(async () => home.remove())
  const across = async (
    files: Readonly<Record<string, string | object>>,
    ...options: readonly string[]
  ): Promise<Ran> => {
    const names = await Promise.all(
      Object.entries(files).map(async ([name, content]) => home.put(name, content)),
    )
    const on = options.includes('--on') ? [] : ['--on', '2023-06-01']
    return khuyencong(['audit', '--across', ...names, ...on, ...options])
  }

  it('shows the first 500 findings on a terminal and says how many are left', async () => {
    const pairs = Array.from({ length: 251 }, (_, at) => [
      asks(`a-${at}`, `CS-${at}`, '200 triệu đồng'),
      asks(`b-${at}`, `CS-${at}`, '150 triệu đồng'),
    ]).flat()
    const file = { 'nhieu.ndjson': ndjson(...pairs) }
    const { stdout } = await across(file)
    expect(stdout.match(/\[(?:SPLIT_BELOW_CAP|REPEATED_BENEFICIARY)\]/gu)).toHaveLength(500 + 2)
    expect(stdout).toContain('Còn 2 phát hiện khác: dùng --export hoặc --json để có đủ.\n')
    expect(jsonOf(await across(file, '--json')).findings).toHaveLength(502)
  })

  it('compares the projects of several files, and exits 1 at an error', async () => {
    const ran = await across({ 'a.ndjson': ndjson(A, C), 'b.ndjson': ndjson(B) })
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(ran.stdout).toContain('[SPLIT_BELOW_CAP]')
    expect(ran.stdout).toContain('a (hạng mục 1): năm')
    expect(ran.stdout).toContain('Đã so sánh: 3 đề án\n')
    expect(ran.stdout).toContain('Hạng mục có mã đơn vị thụ hưởng: 3 trên 3\n')
    expect(ran.stdout).toContain('Hạng mục có số tiền để so với giới hạn chung: 3 trên 3\n')
    expect(ran.stdout).toContain('Phát hiện: [SPLIT_BELOW_CAP] 1 · [REPEATED_BENEFICIARY] 1\n')
    expect(ran.stdout).toContain('Vượt, không tính trùng (Sai quy định): 50 triệu đồng\n')
  })

  it('counts no đồng twice in the sum of what is above', async () => {
    const asset = { maker: 'A', model: 'M', serial: '1' }
    const costs = [{ kind: 'machinery', amount: '700 triệu đồng', asset }]
    const two = ['a', 'b'].map((id) =>
      asks(id, 'HD-1', `20${id === 'a' ? 0 : 1} triệu đồng`, { costs }),
    )
    const ran = await across({ 'a.ndjson': ndjson(...two) })
    expect(ran.stdout).toContain('[SPLIT_BELOW_CAP] 1 · [REPEATED_ASSET] 1')
    expect(ran.stdout).toContain('Vượt, không tính trùng (Sai quy định): 101 triệu đồng\n')
    expect(ran.stdout).toContain('Vượt, không tính trùng (Cần làm rõ): 200 triệu đồng\n')
    const third = asks('c', 'HD-1', '202 triệu đồng', { costs })
    const three = await across({ 'a.ndjson': ndjson(...two, third) })
    expect(three.stdout).toContain('(Cần làm rõ): 401 triệu đồng\n')
  })

  it('in English', async () => {
    const ran = await across({ 'a.ndjson': ndjson(A, B) }, '--lang', 'en')
    expect(ran.stdout).toContain('Compared: 2 projects\n')
    expect(ran.stdout).toContain('a (item 1): year 2023,')
  })

  it('as JSON gives each finding with its projects, the sums and the article', async () => {
    const ran = await across({ 'a.ndjson': ndjson(A, B) }, '--json')
    expect(ran.code).toBe(1)
    expect(jsonOf(ran)).toMatchObject({
      format: 1,
      compared: { projects: 2, items: 2, withBeneficiary: 2, withAsset: 0, withLimit: 2 },
      unread: 0,
      findings: [
        {
          code: 'SPLIT_BELOW_CAP',
          severity: 'error',
          beneficiary: 'HD-1',
          found: 350_000_000,
          expected: 300_000_000,
          citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
          projects: [{ id: 'a', planYear: 2023 }, { id: 'b' }],
        },
        { code: 'REPEATED_BENEFICIARY', severity: 'info' },
      ],
    })
  })

  it('gives the same bytes for one file or several, in any order', async () => {
    const whole = await across({ 'all.ndjson': ndjson(A, B, C) }, '--json')
    const apart = await across(
      { '1.ndjson': ndjson(C), '2.json': B, '3.ndjson': ndjson(A) },
      '--json',
    )
    expect(apart.stdout).toBe(whole.stdout)
  })

  it('exits 0 where nothing is wrong, and says what was not compared', async () => {
    const clean = await across({ 'a.ndjson': ndjson(A, C) })
    expect(clean.code).toBe(0)
    expect(clean.stdout).toMatch(/^TỔNG HỢP\n[^]*Phát hiện: không có\n$/u)
    const nobody = await across({ 'a.ndjson': ndjson(asks('a', null, '200 triệu đồng')) })
    expect(nobody.code).toBe(0)
    expect(nobody.stdout).toContain('chưa thể kết luận là không có hỗ trợ trùng')
    const some = await across({ 'a.ndjson': ndjson(A, asks('x', null, '1 triệu đồng')) })
    expect(some.stdout).toContain('Hạng mục không có mã đơn vị thụ hưởng thì không so sánh được')
  })

  it('takes a table by its map of columns', async () => {
    const map = await home.put('map.json', {
      format: 1,
      columns: {
        'Mã đề án': { to: 'id', type: 'text' },
        'Nội dung': { to: 'items[0].activity', type: 'word' },
        'Mã số thuế': { to: 'items[0].beneficiary.id', type: 'text' },
      },
    })
    const lines = ['Mã đề án;Nội dung;Mã số thuế', 'a;showroom;22', 'b;showroom;22', '']
    const ran = await across({ 'a.csv': lines.join('\n') }, '--map', map)
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('[REPEATED_BENEFICIARY] 1')
    expect(ran.stdout).toContain('Hạng mục có số tiền để so với giới hạn chung: 0 trên 2\n')
  })

  it('takes a line that brings its own day', async () => {
    const lines = ndjson({ on: '2019-12-26', project: A }, { on: '2020-01-01', project: B })
    const file = await home.put('days.ndjson', lines)
    const ran = await khuyencong(['audit', '--across', file, '--json'])
    expect(jsonOf(ran).findings[0]).toMatchObject({
      projects: [{ on: '2019-12-26' }, { on: '2020-01-01' }],
    })
  })

  it('compares the good lines, names the bad ones, and exits 2', async () => {
    const ran = await across(
      { 'a.ndjson': `${ndjson(A)}{"id":"x","itmes":[]}\n${ndjson(B)}` },
      '--json',
    )
    expect(ran.code).toBe(2)
    expect(jsonOf(ran)).toMatchObject({ unread: 1, findings: [{ code: 'SPLIT_BELOW_CAP' }, {}] })
    expect(ran.stderr).toMatch(/\[UNKNOWN_KEY\] \S*.*a\.ndjson:2/u)
    const text = await across({ 'a.ndjson': `${ndjson(A)}{"id":"x","itmes":[]}\n` })
    expect(text.stdout).toContain('Không đọc được: 1\n')
  })

  it.each<[string, string, readonly string[]]>([
    ['no day', 'ON_MISSING', []],
    ['an option of single projects', 'OPTION_NOT_USED', ['--on', '2023-06-01', '--workers', '2']],
    ['an impossible day', 'DAY_FORMAT', ['--on', '2023-02-30']],
  ])('refuses %s', async (_, code, options) => {
    const file = await home.put('a.ndjson', ndjson(A, B))
    const ran = await khuyencong(['audit', '--across', file, ...options])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('refuses an empty file, and a second file without --across', async () => {
    expect((await across({ 'a.ndjson': ndjson(A), 'b.ndjson': '' })).stderr).toContain(
      '[EMPTY_INPUT]',
    )
    const file = await home.put('a.ndjson', ndjson(A))
    const ran = await khuyencong(['audit', file, file, '--on', '2023-06-01'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/\[EXTRA_ARGUMENT\][^]*--across/u)
  })

  it('refuses to write over any of its files', async () => {
    const [first, second] = [
      await home.put('a.ndjson', ndjson(A)),
      await home.put('b.ndjson', ndjson(B)),
    ]
    const options = ['--on', '2023-06-01', '--out', second]
    const ran = await khuyencong(['audit', '--across', first, second, ...options])
    expect(ran.stderr).toContain('[OUTPUT_IS_INPUT]')
  })

  it('shows what names a chosen project, though all are compared', async () => {
    const files = { 'a.ndjson': ndjson(A, B, C, { ...C, id: 'd', planYear: 2022 }) }
    const chosen = async (...options: readonly string[]) => {
      const { code, stdout } = await across(files, '--json', ...options)
      const { findings, notShown } = JSON.parse(stdout) as Json & { readonly notShown: number }
      return [code, findings.map((each) => each.code), notShown]
    }
    const [split, again] = ['SPLIT_BELOW_CAP', 'REPEATED_BENEFICIARY']
    expect(await chosen()).toEqual([1, [split, again, again], 0])
    expect(await chosen('--year', '2022')).toEqual([0, [again], 2])
    expect(await chosen('--severity', 'error')).toEqual([1, [split], 2])
    expect(await chosen('--year', '2022', '--severity', 'error')).toEqual([0, [], 3])
    expect((await across(files, '--severity', 'info')).stdout).toContain(
      'Phát hiện ngoài lựa chọn: 1\n',
    )
  })

  it('writes a page and a workbook beside the result', async () => {
    const page = path.join(home.path, 'trang.html')
    const sheet = path.join(home.path, 'bang.csv')
    const book = path.join(home.path, 'bang.xlsx')
    await across({ 'a.ndjson': ndjson(A, B) }, '--report', page, '--export', sheet)
    await across({ 'a.ndjson': ndjson(A, B) }, '--export', book)
    const text = await readFile(page, 'utf8')
    expect(text).toContain('<h1>Rà soát nhiều đề án với nhau</h1>')
    expect(text).toContain('Sai quy định [SPLIT_BELOW_CAP]</span>\n<p>Chia nhỏ dưới mức tối đa</p>')
    expect(text).toMatch(/a\.ndjson <code>sha256-[0-9a-f]{64}<\/code>/u)
    expect(await readFile(sheet, 'utf8')).toContain('SPLIT_BELOW_CAP')
    expect((await readFile(book)).subarray(0, 2).toString()).toBe('PK')
  })

  it('names the first twenty projects of a finding, and how many there are besides', async () => {
    const many = Array.from({ length: 23 }, (_, index) =>
      asks(`p${String(index).padStart(2, '0')}`, 'HD-1', `${index + 1} triệu đồng`),
    )
    const { stdout } = await across({ 'a.ndjson': ndjson(...many) })
    expect(stdout).toContain('p19 (')
    expect(stdout).not.toContain('p20 (')
    expect(stdout).toContain('và 3 đề án khác')
  })
})
