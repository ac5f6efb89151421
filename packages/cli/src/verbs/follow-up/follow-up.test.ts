import { national } from '@khuyencong/rules-national'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

const running = (id: string, events: readonly object[]): object =>
  project({ id, planYear: 2019, fund: 'national', events }, { site: { province: 'soc-trang' } })
const CONTRACTED = { type: 'contracted', on: '2019-03-01' }
const PROGRESS = { type: 'progress', on: '2019-03-20' }
const A = running('a', [CONTRACTED])
const B = running('b', [CONTRACTED, PROGRESS])
const ndjson = (...lines: readonly object[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('')

interface Json {
  readonly format: number
  readonly counts: Readonly<Record<string, number>>
  readonly projects: number
  readonly unread: number
  readonly duties: readonly { readonly duty: string; readonly status: string }[]
  readonly unusedRecords: readonly object[]
}
const jsonOf = ({ stdout }: Ran): Json => JSON.parse(stdout) as Json

describe('follow-up', () => {
  let home: Awaited<ReturnType<typeof folder>>
  beforeAll(async () => {
    home = await folder()
  })
  afterAll(async () => home.remove())
  const followed = async (
    files: Readonly<Record<string, string | object>>,
    ...options: readonly string[]
  ): Promise<Ran> => {
    const names = await Promise.all(
      Object.entries(files).map(async ([name, content]) => home.put(name, content)),
    )
    return khuyencong(['follow-up', ...names, ...options], {
      shipped: async () => Promise.resolve([national]),
    })
  }

  it('lists what is late first, with who owes it and the article, and exits 1', async () => {
    const ran = await followed({ 'a.ndjson': ndjson(A, B) }, '--on', '25/03/2019')
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(ran.stdout).toMatch(/^THEO DÕI SAU HỖ TRỢ · tính đến ngày 25\/03\/2019\n/u)
    for (const text of [
      'quá hạn',
      'cáo tiến',
      '24/03/2019',
      'Số đề án: 2\n',
      'quá hạn: 1\n',
      'đã làm: 1\n',
    ])
      expect(ran.stdout).toContain(text)
  })

  it('exits 0 where nothing is late, up to and on the last day', async () => {
    const ran = await followed({ 'a.json': A }, '--on', '2019-03-24', '--lang', 'en')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('AFTER THE SUPPORT · as of 2019-03-24')
    expect(ran.stdout).toContain('late: 0\n')
  })

  it('as JSON gives every duty, in one document', async () => {
    const ran = await followed({ 'a.ndjson': ndjson(A, B) }, '--on', '2019-03-25', '--json')
    expect(ran.code).toBe(1)
    const found = jsonOf(ran)
    expect(found).toMatchObject({ format: 1, projects: 2, unread: 0, unusedRecords: [] })
    expect(found.counts['late']).toBe(1)
    expect(found.duties.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(Object.values(found.counts).reduce((sum, each) => sum + each, 0)).toBe(
      found.duties.length,
    )
  })

  it('counts the same for one file or several, in any order', async () => {
    const one = jsonOf(await followed({ 'x.ndjson': ndjson(A, B) }, '--on', '2019-07-01', '--json'))
    const two = jsonOf(await followed({ '1.json': B, '2.json': A }, '--on', '2019-07-01', '--json'))
    const sorted = ({ duties }: Json): readonly string[] =>
      duties.map((each) => JSON.stringify(each)).sort()
    expect(sorted(two)).toEqual(sorted(one))
  })

  it('reads what was received: without it reports of the province are unknown, not late', async () => {
    const records = await home.put('nhan.ndjson', {
      duty: 'sector-money',
      province: 'Sóc Trăng',
      on: '2019-06-20',
    })
    const statusOf = ({ duties }: Json): readonly string[] =>
      duties.filter(({ duty }) => duty === 'sector-money').map(({ status }) => status)
    const on = ['--on', '2019-06-30', '--json']
    expect(statusOf(jsonOf(await followed({ 'a.json': B }, ...on)))).toEqual(['unknown', 'due'])
    expect(statusOf(jsonOf(await followed({ 'a.json': B }, ...on, '--records', records)))).toEqual([
      'done',
      'due',
    ])
  })

  it('tells records that answer to nothing', async () => {
    const records = await home.put('la.json', [
      { duty: 'monthly-progress', project: 'nobody', on: '2019-03-20' },
    ])
    const ran = await followed({ 'a.json': A }, '--on', '2019-03-25', '--records', records)
    expect(ran.stdout).toContain('mà không khớp việc nào: 1\n')
  })

  it('takes the good lines, names the bad ones, and exits 2', async () => {
    const ran = await followed(
      { 'a.ndjson': `${ndjson(A)}{"id":"x","itmes":[]}\n` },
      '--on',
      '2019-03-25',
    )
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/\[UNKNOWN_KEY\] \S*.*a\.ndjson:2/u)
    expect(ran.stdout).toContain('Không đọc được: 1\n')
  })

  it.each<[string, string, readonly string[]]>([
    ['no day', 'ON_MISSING', []],
    ['an impossible day', 'DAY_FORMAT', ['--on', '2019-02-30']],
  ])('refuses %s', async (_, code, options) => {
    const ran = await followed({ 'a.json': A }, ...options)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('refuses a record of a duty that no rule has', async () => {
    const records = await home.put('sai.json', [{ duty: 'sector-mony', on: '2019-03-20' }])
    const ran = await followed({ 'a.json': A }, '--on', '2019-03-25', '--records', records)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('sector-money')
  })

  it('writes a page with what is not done, the digests of the files and the packs', async () => {
    const page = path.join(home.path, 'theo-doi.html')
    await followed({ 'a.json': A }, '--on', '2019-03-25', '--report', page)
    const text = await readFile(page, 'utf8')
    expect(text).toContain('<span class="bad">quá hạn</span>')
    expect(text).toMatch(/a\.json <code>sha256-[0-9a-f]{64}<\/code>/u)
  })

  describe('--plan', () => {
    const plan = ['--on', '2019-06-30', '--plan', '1', '--seed', 'KT-01/2019'] as const

    it('plans inspections by points, says that they are a sample, and how to plan again', async () => {
      const ran = await followed({ 'a.ndjson': ndjson(A, B) }, ...plan)
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      for (const text of [
        'KẾ HOẠCH KIỂM TRA · tính đến ngày 30/06/2019',
        'Điểm rủi ro: mẫu, không theo văn bản nào\n',
        'Hạt giống: KT-01/2019\n',
        'Số đề án đã tính điểm: 2\n',
      ])
        expect(ran.stdout).toContain(text)
    })

    it('as JSON gives the same plan for files in any order', async () => {
      const one = await followed({ 'x.ndjson': ndjson(A, B) }, ...plan, '--json')
      const two = await followed({ 'y.ndjson': ndjson(B, A) }, ...plan, '--json')
      const planOf = ({ stdout }: Ran): object => {
        const { files, ...rest } = JSON.parse(stdout) as { files: readonly object[] }
        expect(files).toHaveLength(1)
        return rest
      }
      expect(planOf(two)).toEqual(planOf(one))
      expect(planOf(one)).toMatchObject({ planned: [{ project: 'a' }], weighed: 2, unread: 0 })
    })

    it('takes points of a file, and writes a page', async () => {
      const risks = await home.put('diem.json', {
        basis: { document: 'QĐ 1', provision: 'Điều 5' },
        risks: [{ id: 'x', title: 'quá hạn', titleEn: 'late', points: 2, counts: 'late' }],
      })
      const page = path.join(home.path, 'ke-hoach.html')
      await followed({ 'a.json': A }, ...plan, '--risks', risks, '--report', page)
      const text = await readFile(page, 'utf8')
      expect(text).toContain('Điều 5 QĐ 1')
      expect(text).toContain('quá hạn × 4: 8')
    })

    it.each<[string, string, readonly string[]]>([
      ['no seed', 'VALUE_MISSING', ['--on', '2019-06-30', '--plan', '1']],
      ['a seed without a plan', 'OPTION_NOT_USED', ['--on', '2019-06-30', '--seed', 's']],
      ['no number', 'SAMPLE_SIZE', ['--on', '2019-06-30', '--plan', 'x', '--seed', 's']],
    ])('refuses %s', async (_, code, options) => {
      const ran = await followed({ 'a.json': A }, ...options)
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain(`[${code}]`)
    })
  })
})
