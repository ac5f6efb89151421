// reconcile --work: chỉ tiêu của báo cáo so với sổ công tác. / Indicators of a report held against
// work records.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
let files: Readonly<Record<'records' | 'projects', string>>

const REPORT = {
  id: 'r',
  province: 'dak-lak',
  period: { from: '2024-01-01', to: '2024-12-31' },
  stated: {},
}
const RECORDS = {
  id: 'so-mau',
  on: '2024-12-31',
  needs: [
    { province: 'dak-lak', on: '2024-03-01' },
    { province: 'soc-trang', on: '2024-03-01' },
  ],
  people: [{ role: 'collaborator', province: 'dak-lak', from: '2024-05-01', left: 'never' }],
}
const PROJECT = {
  id: 'a',
  planYear: 2024,
  approval: { level: 'province', on: '2024-02-01' },
  events: [{ type: 'adjusted', on: '2024-05-01' }],
  items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'dak-lak' } }],
  results: [{ indicator: 'jobs', reached: 4 }],
}
const run = async (
  indicators: Readonly<Record<string, number | string>>,
  options: readonly string[],
  more: object = {},
) => {
  const stated = Object.entries(indicators).map(([name, value]) => ({ name, value }))
  const report = await home.put('r.json', { ...REPORT, indicators: stated, ...more })
  return khuyencong(['reconcile', report, ...options])
}
const flat = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\s+/gu, ' ')

beforeAll(async () => {
  home = await folder()
  files = {
    records: await home.put('so.json', RECORDS),
    projects: await home.put('de-an.json', PROJECT),
  }
})
afterAll(async () => {
  await home.remove()
})

describe('reconcile --work', () => {
  it.each([
    [0, 1],
    [1, 0],
    [2, 1],
  ])('%d collaborators stated, one in the records: exit %d', async (stated, code) => {
    const ran = await run({ collaborators: stated }, ['--work', files.records])
    expect([ran.code, ran.stderr]).toEqual([code, ''])
    expect(flat(ran)).toContain('│ Cộng tác viên khuyến công: đang làm, so với sổ')
    expect(flat(ran)).toContain(`│ ${stated} │ 1 │`)
    expect(ran.stdout.includes('[COUNT_DISAGREES] work.indicators.collaborators')).toBe(code === 1)
  })

  it('says what was held against what, and what lies outside the report', async () => {
    const indicators = { needs: 1, 'plan.changes': 1, jobs: 4 }
    const ran = await run(indicators, ['--work', files.records, '--from', files.projects])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    for (const part of [
      'So với sổ công tác của --work: 1 nhu cầu, 1 người làm khuyến công; điều chỉnh và phê duyệt của 1 đề án; không cộng 1 bản ghi ngoài kỳ hoặc ngoài tỉnh của báo cáo.',
      '│ Nhu cầu đã khảo sát, so với sổ công tác │ 1 │ 1 │',
      '│ Lần điều chỉnh, so với các đề án │ 1 │ 1 │',
      '│ jobs, so với các đề án │ 4 │ 4 │',
    ])
      expect(flat(ran)).toContain(part)
  })

  it('records closed before the day of the report, or without a place, leave open what they must', async () => {
    const early = await home.put('som.json', {
      ...RECORDS,
      on: '2024-11-30',
      needs: [{ on: '2024-03-01' }, ...RECORDS.needs],
    })
    const ran = await run({ collaborators: 1, needs: 5 }, ['--work', early])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(flat(ran)).toContain('Sổ chốt ngày 30/11/2024, trước ngày 31/12/2024 của báo cáo')
    expect(flat(ran)).toContain('1 bản ghi không nêu tỉnh hoặc ngày')
    expect(flat(ran)).toContain('│ Nhu cầu đã khảo sát, so với sổ │ 5 │ ≥ 1 │')
    expect(flat(ran)).toContain('không có số nào khác để so: collaborators (1).')
    const en = await run({ needs: 5 }, ['--work', early, '--lang', 'en'])
    expect(flat(en)).toContain('Records closed on 2024-11-30, before 2024-12-31')
  })

  it('--on is the day of a report that names no last day', async () => {
    const open = { period: null }
    const figure = async (day: string): Promise<string> =>
      flat(await run({ collaborators: 1 }, ['--work', files.records, '--on', day], open))
    expect(await figure('2024-04-30')).toContain('✗ không khớp')
    expect(await figure('2024-05-01')).toContain('✓ khớp')
  })

  it('--json, page and workbook follow; without --work nothing is changed', async () => {
    const [page, book] = ['r.html', 'r.xlsx'].map((name) => path.join(home.path, name))
    const writing = ['--report', page!, '--export', book!]
    const ran = await run({ needs: 1 }, ['--work', files.records, '--json', ...writing])
    expect(JSON.parse(ran.stdout)).toMatchObject({
      from: null,
      work: { on: '2024-12-31', closed: null, needs: 1, people: 1, outside: 1, unplaced: 0 },
      compared: [{ at: 'work.indicators.needs', stated: 1, computed: 1, agrees: true }],
    })
    expect(await readFile(page!, 'utf8')).toContain('với nhau và với sổ công tác,')
    expect((await readFile(book!)).subarray(0, 2).toString()).toBe('PK')
    const without = JSON.parse((await run({ needs: 1 }, ['--json'])).stdout) as object
    expect(Object.keys(without)).not.toContain('work')
    expect(flat(await run({ needs: 1 }, []))).not.toContain('sổ công tác')
  })

  it('an indicator that projects tell of is not added to, and it is said', async () => {
    const project = { ...PROJECT, results: [{ indicator: 'needs', reached: 3 }] }
    const from = await home.put('trung.json', project)
    const ran = await run({ needs: 3 }, ['--work', files.records, '--from', from])
    expect(ran.code).toBe(0)
    expect(flat(ran)).toContain('không cộng thêm số của sổ: needs.')
  })
})
