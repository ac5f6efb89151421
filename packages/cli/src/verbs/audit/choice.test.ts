import { tableTexts } from '@khuyencong/office'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, greedy, khuyencong, project } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)

const at2023 = { planYear: 2023, implementer: { name: 'Trung tâm A' } }
const inDistrict = (district: string | null, id: string): Record<string, unknown> => ({
  site: { province: 'dak-lak', district },
  beneficiary: { kind: 'enterprise', id },
})
/** Above its ceiling by 100 million, in the district and of the establishment. */
const above = (id: string, district: string | null, establishment: string): object => {
  const { items, ...rest } = greedy(id)
  const [item] = items as readonly object[]
  return { ...rest, ...at2023, items: [{ ...item, ...inDistrict(district, establishment) }] }
}
const PROJECTS: readonly object[] = [
  project({ id: 'a', ...at2023 }, inDistrict('Cư Jút', 'MST-1')),
  above('b', 'Cư Jút', 'MST-1'),
  above('c', 'cư jút', 'mst-1'),
  above('d', 'Ea Kar', 'MST-2'),
  { ...above('e', null, 'MST-3'), planYear: 2022, fund: 'local' },
]
const audit = async (...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['audit', '-', '--on', '2023-06-01', ...options], {
    stdin: [PROJECTS.map((each) => `${JSON.stringify(each)}\n`).join('')],
  })
const idsOf = (ndjson: string): readonly string[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { project: { id: string } }).project.id)

describe('an audit of chosen projects', () => {
  it.each([
    [
      ['--year', '2023'],
      ['a', 'b', 'c', 'd'],
    ],
    [['--year', '2022'], ['e']],
    [['--fund', 'local'], ['e']],
    [
      ['--fund', 'national,local'],
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [
      ['--district', 'CƯ JÚT'],
      ['a', 'b', 'c'],
    ],
    [
      ['--district', 'Cư Jút,Ea Kar'],
      ['a', 'b', 'c', 'd'],
    ],
    [
      ['--province', 'Đắk Lắk', '--year', '2022-2023'],
      ['a', 'b', 'c', 'd', 'e'],
    ],
    [['--province', 'soc-trang'], []],
    [['--activity', 'advanced-machinery', '--fund', 'local'], ['e']],
    [['--activity', 'showroom'], []],
    [
      ['--severity', 'error', '--fund', 'national'],
      ['b', 'c', 'd'],
    ],
  ])('%j judges %j alone', async (options, ids) => {
    const ran = await audit(...options, '--json')
    expect(ran.stderr).toBe('')
    expect(idsOf(ran.stdout)).toEqual(ids)
  })

  it('says what was chosen, and what could not be told', async () => {
    const { stdout, code } = await audit('--district', 'Ea Kar')
    expect(code).toBe(1)
    expect(stdout).toContain('Điều kiện chọn: huyện Ea Kar')
    expect(stdout).toContain('Không xét: 3 đề án ngoài diện chọn; 1 đề án chưa khai đủ')
    expect(stdout).toContain('Đã xét: 1 đề án')
    const english = await audit('--district', 'Ea Kar', '--lang', 'en')
    expect(english.stdout).toContain('Not judged: 3 projects outside the choice; 1 project that')
  })

  it('without a choice says nothing of one', async () => {
    const { stdout } = await audit()
    expect(stdout).not.toMatch(/Điều kiện chọn|Không xét:|Chỉ nêu/u)
  })

  it('exits 0 where what was chosen has no error', async () => {
    expect((await audit('--province', 'soc-trang')).code).toBe(0)
    expect((await audit('--fund', 'local', '--year', '2023')).code).toBe(0)
  })

  it('shows the findings of a severity, keeps the exit code, and says how many it hides', async () => {
    const shown = await audit('--severity', 'error')
    expect(shown.code).toBe(1)
    expect(shown.stdout).toContain('[ABOVE_CEILING]')
    expect(shown.stdout).not.toContain('Cần làm rõ')
    const hidden = await audit('--severity', 'info')
    expect(hidden.code).toBe(1)
    expect(hidden.stdout).not.toContain('[ABOVE_CEILING]')
    const [, count = '0'] = /không nêu (\d+) phát hiện/u.exec(hidden.stdout) ?? []
    expect(Number(count)).toBeGreaterThanOrEqual(3)
  })

  it('adds up by how much amounts are too high, by severity', async () => {
    const { stdout } = await audit('--fund', 'national')
    expect(stdout).toContain('Số tiền vượt mức: Sai quy định 300 triệu đồng')
    expect((await audit('--year', '2022', '--fund', 'national')).stdout).not.toContain('vượt mức:')
  })

  it('with threads comes to the same', async () => {
    const one = await audit('--fund', 'national', '--workers', '1')
    expect(await audit('--fund', 'national', '--workers', '3')).toEqual(one)
  })

  it.each([
    [['--fund', 'x'], 'UNKNOWN_WORD'],
    [['--severity', 'grave'], 'UNKNOWN_WORD'],
    [['--group', 'colour'], 'UNKNOWN_WORD'],
    [['--group', ''], 'UNKNOWN_WORD'],
    [['--year', '20'], 'BAD_VALUE'],
    [['--province', 'atlantis'], 'UNKNOWN_PROVINCE'],
    [['--activity', 'no such thing'], 'UNKNOWN_WORD'],
    [['--group', 'fund', '--json', '--brief'], 'GROUP_WITHOUT_RECORDS'],
  ])('%j is refused', async (options, code) => {
    const ran = await audit(...options)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(`[${code}]`)
  })
})

interface Group {
  readonly key: string | null
  readonly projects: number
  readonly wrong: number
  readonly excess: { readonly error: number }
}
const grouped = async (...options: readonly string[]): Promise<Record<string, readonly Group[]>> =>
  (
    JSON.parse((await audit('--json', ...options)).stdout) as {
      groups: Record<string, readonly Group[]>
    }
  ).groups
const told = (list: readonly Group[] | undefined): readonly unknown[] =>
  (list ?? []).map(({ key, projects, wrong, excess }) => [key, projects, wrong, excess.error])

describe('findings by group', () => {
  it('are added up by establishment, district, unit and content', async () => {
    const by = 'establishment,district,implementer,activity'
    const groups = await grouped('--group', by, '--fund', 'national')
    expect(told(groups['establishment'])).toEqual([
      ['MST-1', 3, 2, 200_000_000],
      ['MST-2', 1, 1, 100_000_000],
    ])
    expect(told(groups['district'])).toEqual([
      ['Cư Jút', 3, 2, 200_000_000],
      ['Ea Kar', 1, 1, 100_000_000],
    ])
    expect(told(groups['implementer'])).toEqual([['Trung tâm A', 4, 3, 300_000_000]])
    expect(told(groups['activity'])).toEqual([['advanced-machinery', 4, 3, 300_000_000]])
  })

  it('come as tables of text after the summary, and keep the exit code', async () => {
    const { stdout, code } = await audit('--group', 'district,fund')
    expect(code).toBe(1)
    expect(stdout).toContain('PHÁT HIỆN THEO HUYỆN')
    expect(stdout).toContain('PHÁT HIỆN THEO NGUỒN KINH PHÍ')
    expect(stdout).toContain('(chưa khai)')
    expect(stdout.indexOf('TỔNG HỢP')).toBeLessThan(stdout.indexOf('PHÁT HIỆN THEO HUYỆN'))
  })

  it('are sheets of the workbook, with sums as numbers', async () => {
    const by = 'establishment,activity'
    const options = ['--group', by, '--fund', 'national', '--export', at('nhom.xlsx')]
    expect((await audit(...options)).code).toBe(1)
    const rows = async (sheet: string) =>
      (await tableTexts(await readFile(at('nhom.xlsx')), 'nhom.xlsx', sheet)).map(({ cells }) => [
        cells[0],
        cells[1],
        cells[2],
        cells[6],
      ])
    expect((await rows('Theo cơ sở thụ hưởng')).slice(1)).toEqual([
      ['MST-1', '3', '2', '200000000'],
      ['MST-2', '1', '1', '100000000'],
    ])
    expect(await rows('Theo nội dung')).toHaveLength(2)
  })

  it('stand on the page with what was chosen', async () => {
    const options = ['--group', 'establishment', '--year', '2023', '--report', at('r.html')]
    expect((await audit(...options)).code).toBe(1)
    const page = await readFile(at('r.html'), 'utf8')
    expect(page).toContain('Phát hiện theo cơ sở thụ hưởng')
    expect(page).toContain('Điều kiện chọn')
    expect(page).toContain('Số tiền vượt mức')
    expect(page).toContain('MST-2')
    expect(page).not.toContain('MST-3')
  })
})
