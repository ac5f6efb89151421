import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
  await writeFile(
    at('de-an.ndjson'),
    [
      project({ ...APPROVED, id: 'a', fund: 'local', results: [JOBS] }, SITE),
      project({ ...APPROVED, id: 'b', fund: 'national' }, SITE),
    ]
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(''),
  )
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)

const APPROVED = { planYear: 2024, approval: { on: '2024-02-01' }, events: [] }
const JOBS = { indicator: 'jobs', promised: 3, reached: 5 }
const SITE = { site: { province: 'dak-lak', district: 'Huyện mẫu' } }
const RECORDS = {
  id: 'cong-tac-mau',
  on: '2024-12-31',
  needs: [{ province: 'dak-lak', on: '2024-03-01', amount: '300 triệu đồng' }],
  people: [
    {
      role: 'collaborator',
      province: 'dak-lak',
      from: '2024-01-01',
      left: 'never',
      skills: ['cơ khí'],
    },
  ],
  programmes: [{ programme: 'ocop', title: 'Chương trình OCOP mẫu', target: '10 triệu đồng' }],
}
const run = async (input: unknown, ...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['indicators', '-', ...options], { stdin: [JSON.stringify(input)] })

describe('indicators', () => {
  it('adds up records and projects, and says what is not known', async () => {
    const ran = await run(RECORDS, '--from', at('de-an.ndjson'))
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toContain('CHỈ TIÊU CÔNG TÁC KHUYẾN CÔNG')
    expect(ran.stdout).toMatch(/Nhu cầu đã khảo sát\s+│\s+1\b/u)
    expect(ran.stdout).toMatch(/Kinh phí theo nhu cầu\s+│\s+300 triệu đồng/u)
    expect(ran.stdout).toMatch(/Kết quả đạt được: jobs\s+│\s+≥ 5 \(thiếu 1\/2\)/u)
    expect(ran.stdout).toContain('Chương trình OCOP mẫu')
    expect(ran.stdout).toContain('cơ khí')
    expect((await run(RECORDS, '--lang', 'en')).stdout).toContain('Needs surveyed')
  })

  it('groups as asked; --json gives the figures as data', async () => {
    const ran = await run(RECORDS, '--from', at('de-an.ndjson'), '--by', 'district,fund', '--json')
    const { groups, names } = JSON.parse(ran.stdout) as {
      groups: { key: Record<string, string | null>; figures: Record<string, { value: number }> }[]
      names: { districts: Record<string, string> }
    }
    expect(
      groups.map(({ key, figures }) => [key['district'], key['fund'], figures['projects']?.value]),
    ).toEqual([
      ['huyện mẫu', 'local', 1],
      ['huyện mẫu', 'national', 1],
      [null, null, undefined],
    ])
    expect(names.districts).toEqual({ 'huyện mẫu': 'Huyện mẫu' })
    expect(
      (await run(RECORDS, '--from', at('de-an.ndjson'), '--by', 'district,content')).stdout,
    ).toContain('Huyện mẫu')
  })

  it('fills a neutral form, and says that it is not the official one', async () => {
    const ran = await run(RECORDS, '--from', at('de-an.ndjson'), '--form', 'results')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('không phải biểu mẫu chính thức')
    expect(ran.stdout).toMatch(/│ 1 +│ Đề án +│ đề án +│ 1 +│ 1 +│/u)
    const { rows } = JSON.parse(
      (await run(RECORDS, '--from', at('de-an.ndjson'), '--form', 'money', '--json')).stdout,
    ) as { rows: { indicator: string; local: unknown }[] }
    expect(rows[0]).toMatchObject({ indicator: 'money.granted' })
  })

  it('--export writes figures as numbers, and what is not known in words', async () => {
    const from = ['--from', at('de-an.ndjson')]
    const form = await run(RECORDS, ...from, '--form', 'results', '--export', at('bieu.csv'))
    expect([form.code, form.stderr]).toEqual([0, ''])
    const rows = (await readFile(at('bieu.csv'), 'utf8')).split('\r\n')
    expect(rows[0]).toContain('Khuyến công địa phương')
    expect(rows[1]).toBe('1;Đề án;đề án;1;1;chưa có số liệu')
    expect(rows.join('\n')).toContain('chưa có số liệu')
    const whole = await run(RECORDS, ...from, '--export', at('chi-tieu.csv'))
    expect([whole.code, whole.stderr]).toEqual([0, ''])
    expect(await readFile(at('chi-tieu.csv'), 'utf8')).toContain(
      'Kinh phí theo nhu cầu;300000000\r\n',
    )
    const grouped = await run(RECORDS, ...from, '--by', 'fund', '--export', at('nhom.xlsx'))
    expect([grouped.code, grouped.stderr]).toEqual([0, ''])
    expect((await readFile(at('nhom.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  })

  it('fills a form of its own, of one year and province', async () => {
    const form = {
      id: 'bieu-mau',
      title: 'Biểu thử',
      rows: [{ id: '1', title: 'Việc làm', indicator: 'reached.jobs' }],
    }
    await writeFile(at('bieu.json'), JSON.stringify(form))
    const ran = await run(
      RECORDS,
      ...['--from', at('de-an.ndjson'), '--form', at('bieu.json')],
      ...['--year', '2024', '--province', 'Đắk Lắk', '--report', at('bieu.html')],
    )
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(ran.stdout).toMatch(/Việc làm.*│ 5 +│/u)
    expect(await readFile(at('bieu.html'), 'utf8')).toContain('Việc làm')
    const other = await run(
      RECORDS,
      ...['--from', at('de-an.ndjson'), '--form', at('bieu.json'), '--year', '2023'],
    )
    expect(other.stdout).toMatch(/Việc làm.*chưa có số liệu/u)
  })

  it.each<[string, unknown, readonly string[], string]>([
    ['nothing to count', { id: 'x', on: '2024-01-01' }, [], 'EMPTY_INPUT'],
    ['an unknown grouping', RECORDS, ['--by', 'colour'], 'UNKNOWN_WORD'],
    [
      'several years for a form',
      RECORDS,
      ['--form', 'money', '--year', '2020-2024'],
      'WRONG_SHAPE',
    ],
    ['no day', { ...RECORDS, on: undefined }, [], 'on'],
  ])('refuses %s', async (_what, input, options, code) => {
    const ran = await run(input, ...options)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(code)
  })
})
