import { tableTexts } from '@khuyencong/office'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../../sandbox.fixture.js'

const asks = (id: string, who: string, district: string, more: object = {}): object =>
  project(
    { id, title: `Đề án ${id}`, planYear: 2023, implementer: { name: 'Trung tâm A' }, ...more },
    {
      beneficiary: { kind: 'enterprise', id: who },
      site: { province: 'dak-lak', district },
      costs: [{ kind: 'machinery', amount: '900 triệu đồng' }],
      requested: { national: '200 triệu đồng' },
    },
  )
const PROJECTS = [
  asks('a', 'E1', 'Cư Jút'),
  asks('b', 'e1', 'cư jút'),
  asks('c', 'E2', 'Ea Kar', { implementer: null }),
  asks('d', 'E2', 'Cư Jút', { planYear: 2022 }),
]

describe('findings across projects by group', () => {
  let home: Awaited<ReturnType<typeof folder>>
  beforeAll(async () => {
    home = await folder()
  })
  afterAll(async () => home.remove())
  const at = (name: string): string => path.join(home.path, name)
  const across = async (...options: readonly string[]): Promise<Ran> =>
    khuyencong(['audit', '--across', '-', '--on', '2023-06-01', ...options], {
      stdin: [PROJECTS.map((each) => `${JSON.stringify(each)}\n`).join('')],
    })

  it('as JSON come in place of the findings, with the exit code of the findings', async () => {
    const by = 'establishment,district,implementer,activity'
    const ran = await across('--group', by, '--json')
    expect(ran.code).toBe(1)
    const { format, groups } = JSON.parse(ran.stdout) as {
      readonly format: number
      readonly groups: Readonly<Record<string, readonly object[]>>
    }
    expect(format).toBe(1)
    expect(groups['establishment']).toMatchObject([
      { key: 'E1', projects: 2, wrong: 2, findings: { error: 1 }, excess: { error: 100_000_000 } },
      { key: 'E2', projects: 2, wrong: 0, findings: { error: 0, info: 1 }, excess: { error: 0 } },
    ])
    expect(groups['district']).toMatchObject([
      { key: 'Cư Jút', projects: 3, wrong: 2 },
      { key: 'Ea Kar', projects: 1, wrong: 0 },
    ])
    expect(groups['implementer']).toMatchObject([
      { key: 'Trung tâm A', projects: 3 },
      { key: null, projects: 1 },
    ])
    expect(groups['activity']).toMatchObject([{ key: 'advanced-machinery', projects: 4 }])
  })

  it('as text come after the summary, and say how they add up', async () => {
    const { stdout, code } = await across('--group', 'district')
    expect(code).toBe(1)
    expect(stdout.indexOf('PHÁT HIỆN THEO HUYỆN')).toBeGreaterThan(stdout.indexOf('TỔNG HỢP'))
    expect(stdout).toContain('Một phát hiện nêu nhiều đề án')
    expect(stdout).not.toContain('Phát hiện về một hạng mục tính cho nhóm')
  })

  it('stand on the page and on sheets, of the findings that are chosen alone', async () => {
    const files = ['--report', at('nhom.html'), '--export', at('nhom.xlsx')]
    await across('--group', 'establishment,year', '--severity', 'error', ...files)
    const page = await readFile(at('nhom.html'), 'utf8')
    expect(page).toContain('Phát hiện theo cơ sở thụ hưởng')
    expect(page).toContain('Một phát hiện nêu nhiều đề án')
    const rows = async (sheet: string) =>
      (await tableTexts(await readFile(at('nhom.xlsx')), 'nhom.xlsx', sheet)).map(
        ({ cells }) => cells,
      )
    const [head, ...groups] = await rows('Theo cơ sở thụ hưởng')
    expect(head?.[0]).toBe('Cơ sở thụ hưởng')
    expect(groups).toEqual([['E1', '2', '2', '1', '0', '0', '100000000', '0']])
    expect((await rows('Theo năm kế hoạch'))[1]?.[0]).toBe('2023')
  })

  it('change nothing where they are not asked for', async () => {
    await across('--export', at('khong.xlsx'))
    const missing = tableTexts(await readFile(at('khong.xlsx')), 'x.xlsx', 'Theo huyện')
    await expect(missing).rejects.toMatchObject({ code: 'SHEET_UNKNOWN' })
  })

  it.each([
    ['an unknown dimension', ['--group', 'colour'], 'UNKNOWN_WORD'],
    ['a signature', ['--group', 'district', '--sign', 'k.json'], 'OPTION_NOT_USED'],
  ])('refuse %s', async (_, options, code) => {
    const ran = await across(...options)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toContain(`[${code}]`)
  })
})
