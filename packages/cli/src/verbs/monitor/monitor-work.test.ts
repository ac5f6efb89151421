// monitor --work: sổ công tác bên cạnh kinh phí. / Work records beside the money of a programme.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { tableTexts } from '@khuyencong/office'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
let files: Readonly<Record<'input' | 'records' | 'more' | 'projects', string>>

const INPUT = {
  id: 'm',
  on: '2024-12-31',
  targets: [{ id: 'collaborators', title: 'Cộng tác viên', titleEn: 'Collaborators', value: 2 }],
  rows: [{ province: 'dak-lak', year: 2024, plan: '10 tỷ đồng', spent: '4 tỷ đồng' }],
}
const RECORDS = {
  id: 'so-mau',
  on: '2024-12-31',
  needs: [
    { province: 'dak-lak', on: '2024-03-01', amount: '300 triệu đồng' },
    { province: 'dak-lak', on: '2024-04-01' },
  ],
  people: [{ role: 'collaborator', province: 'dak-lak', from: '2023-05-01', left: 'never' }],
  programmes: [{ programme: 'ocop', title: 'OCOP (mẫu)', target: '100 triệu đồng' }],
}
const PROJECT = {
  id: 'a',
  planYear: 2024,
  approval: { level: 'province', on: '2024-02-01' },
  events: [{ type: 'adjusted', on: '2024-05-01', why: 'máy về chậm' }],
  items: [{ id: '1', activity: 'advanced-machinery', site: { province: 'dak-lak' } }],
}
const run = async (...options: string[]) => khuyencong(['monitor', files.input, ...options])
const flat = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\s+/gu, ' ')

beforeAll(async () => {
  home = await folder()
  files = {
    input: await home.put('m.json', INPUT),
    records: await home.put('so.json', RECORDS),
    more: await home.put('so-2.json', {
      id: 'so-mau-2',
      on: '2024-11-30',
      people: [{ role: 'collaborator', province: 'soc-trang', from: '2024-01-01', left: 'never' }],
    }),
    projects: await home.put('de-an.json', PROJECT),
  }
})
afterAll(async () => {
  await home.remove()
})

describe('monitor --work', () => {
  it('shows needs and people beside the money, and holds a target against them', async () => {
    const ran = await run('--work', files.records)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const text = flat(ran)
    for (const part of [
      'Sổ công tác của --work: 2 nhu cầu, 1 người làm khuyến công.',
      '│ Cộng tác viên (theo sổ công tác) │ 2 │ 1 │ █████░░░░░ 50,00% │ 1 │',
      '│ Kinh phí theo nhu cầu │ ≥ 300 triệu đồng (thiếu 1/2) │',
      'CÔNG TÁC THEO NHÓM: Tỉnh, thành phố · Năm',
      '│ OCOP (mẫu) │ 0 │ 0 đồng │ │ 100 triệu đồng │ 0,00% │',
    ])
      expect(text).toContain(part)
    const en = flat(await run('--work', files.records, '--lang', 'en'))
    expect(en).toContain('Work records of --work: 2 needs, 1 person.')
    expect(en).toContain('Collaborators (by the work records)')
  })

  it('shows trips and means where there are some', async () => {
    const out = await home.put('so-3.json', {
      id: 'so-mau-3',
      on: '2024-12-31',
      trips: [{ province: 'dak-lak', on: '2024-03-01', kilometres: 1200 }],
      means: [
        { province: 'dak-lak', kind: 'vehicle', count: 2, from: '2020-01-01', retired: 'never' },
      ],
    })
    const text = flat(await run('--work', out))
    for (const part of [
      '--work: 0 nhu cầu, 1 chuyến công tác, 0 người làm khuyến công, 1 mục trụ sở, phương tiện.',
      '│ Chuyến công tác xuống cơ sở │ 1 │',
      '│ Quãng đường công tác (km) │ 1.200 │',
      '│ Phương tiện đi lại │ 2 │',
    ])
      expect(text).toContain(part)
    const en = flat(await run('--work', out, '--lang', 'en'))
    expect(en).toContain('0 needs, 1 trip, 0 people, 1 entry of means.')
  })

  it('takes several files, and says when one was closed before', async () => {
    const ran = await run('--work', files.records, '--work', files.more)
    expect(flat(ran)).toContain('│ Cộng tác viên (theo sổ công tác) │ 2 │ 2 │')
    expect(flat(ran)).toContain('Sổ chốt ngày 30/11/2024, trước ngày theo dõi')
    const twice = await run('--work', files.records, '--work', files.records)
    expect(twice).toMatchObject({ code: 2, stdout: '' })
    expect(twice.stderr).toContain('[DUPLICATE_ID]')
  })

  it('changes of plans come from the projects of --from', async () => {
    const ran = await run('--work', files.records, '--from', files.projects)
    expect(flat(ran)).toContain('│ Lần điều chỉnh │ 1 │')
    expect(flat(ran)).toContain('│ Số ngày từ 01/01 năm kế hoạch đến phê duyệt │ 31 │')
  })

  it('--json has a place of its own for them, and without --work nothing is changed', async () => {
    const { work, indicators, ...rest } = JSON.parse(
      (await run('--work', files.records, '--json')).stdout,
    ) as Record<string, unknown>
    expect(work).toMatchObject({
      needs: 2,
      people: 1,
      by: ['province', 'year'],
      total: {
        figures: { needs: { value: 2 }, 'needs.amount': { value: null, least: 300000000 } },
      },
      targets: ['collaborators'],
      notAdded: [],
    })
    expect(indicators).toMatchObject([{ result: { value: 1 } }])
    const without = JSON.parse((await run('--json')).stdout) as Record<string, unknown>
    expect(Object.keys(without)).not.toContain('work')
    expect({ ...without, indicators: null }).toEqual({ ...rest, indicators: null })
    expect(flat(await run())).not.toMatch(/sổ công tác|CÔNG TÁC QUANH/u)
  })

  it('the page and the workbook have them too', async () => {
    const [page, book] = ['m.html', 'm.xlsx'].map((name) => path.join(home.path, name))
    const ran = await run('--work', files.records, '--report', page!, '--export', book!)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const html = await readFile(page!, 'utf8')
    expect(html).toContain('CÔNG TÁC QUANH ĐỀ ÁN')
    expect(html).toContain('2 nhu cầu, 1 người làm khuyến công')
    const bytes = await readFile(book!)
    const sheet = async (name: string): Promise<string> =>
      (await tableTexts(bytes, 'm.xlsx', name)).map(({ cells }) => cells.join('|')).join('\n')
    expect(await sheet('CÔNG TÁC QUANH ĐỀ ÁN')).toContain(
      'Kinh phí theo nhu cầu|≥ 300 triệu đồng (thiếu 1/2)',
    )
    expect(await sheet('CÔNG TÁC THEO NHÓM')).toContain('Nhu cầu đã khảo sát|2')
    expect(await sheet('CHƯƠNG TRÌNH LỒNG GHÉP')).toContain('OCOP (mẫu)|0|0')
    expect(await sheet('Hồ sơ kiểm chứng')).toContain('Mã băm của sổ công tác|')
  })

  it('records alone are enough to follow', async () => {
    const input = await home.put('bare.json', { id: 'm', on: '2024-12-31' })
    const bare = await khuyencong(['monitor', input])
    expect([bare.code, bare.stderr.includes('EMPTY_INPUT')]).toEqual([2, true])
    const ran = await khuyencong(['monitor', input, '--work', files.records])
    expect(ran.code).toBe(0)
    expect(flat(ran)).toContain('│ Nhu cầu đã khảo sát │ 2 │')
  })

  it('export monitoring writes them as well', async () => {
    const out = path.join(home.path, 'x.csv')
    const words = ['export', 'monitoring', files.input, '--work', files.records, '--out', out]
    expect(await khuyencong(words)).toMatchObject({ code: 0 })
  })

  it('says how records that are too many for one file can be given', async () => {
    const large = await home.put('lon.json', { ...RECORDS, title: 'x'.repeat(16_500_000) })
    const ran = await run('--work', large)
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr.replace(/\s+/gu, ' ')).toContain('Chia sổ thành nhiều tệp')
  })

  it.each([
    ['a file that is not there', 'none.json', 'FILE_'],
    ['a file of projects', 'de-an.json', 'UNKNOWN_KEY'],
  ])('refuses %s', async (_what, name, code) => {
    const ran = await run('--work', path.join(home.path, name))
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
  })
})
