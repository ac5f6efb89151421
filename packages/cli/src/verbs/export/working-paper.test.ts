import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, greedy, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
let records: string
beforeAll(async () => {
  home = await folder()
  const input = await home.put(
    'p.ndjson',
    [project(), greedy('p2'), greedy('p3')].map((each) => `${JSON.stringify(each)}\n`).join(''),
  )
  records = at('r.ndjson')
  await khuyencong(['audit', input, '--on', '2023-06-01', '--json', '--out', records])
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)
const paper = async (out: string, ...more: readonly string[]): Promise<Ran> =>
  khuyencong(['export', 'working-paper', records, '--out', at(out), ...more])
const wordsOf = async (name: string): Promise<string> =>
  (await readFile(at(name), 'utf8'))
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ')

const DETAILS = {
  number: 'GLV-01/2026',
  auditedUnit: 'Đơn vị mẫu',
  period: '2022–2023',
  preparedBy: { name: 'Người lập mẫu', on: '2026-11-30' },
  reviewedBy: { name: 'Người soát xét mẫu', on: '2026-12-01' },
  evidence: [{ id: 'BC-01', what: 'Hợp đồng mẫu', place: 'Hồ sơ 3' }],
  findings: [
    {
      project: 'p3',
      item: '1',
      code: 'ABOVE_CEILING',
      evidence: ['BC-01'],
      answer: 'Đơn vị nhất trí.',
      recommendation: { kind: 'recover', amount: '100 triệu đồng', text: 'Trước 31/12/2026' },
    },
  ],
}

describe('a working paper of an auditor', () => {
  it('has the errors of the records, with figures, articles, digests and open lines', async () => {
    expect(await paper('a.html')).toEqual({ code: 0, stdout: '', stderr: '' })
    const words = await wordsOf('a.html')
    for (const text of [
      'Tờ làm việc của kiểm toán viên',
      '[ABOVE_CEILING]',
      '28/2018/TT-BTC',
      'Số hiệu: …',
      '☐ Thu hồi',
      'Sai quy định 200.000.000',
      'Kết quả xét đề án p2',
      'không phải mẫu của văn bản nào',
    ])
      expect(words).toContain(text)
    expect(words).toMatch(/sha256-[0-9a-f]{64}/u)
    expect(words).not.toContain('Kết quả xét đề án p1')
  })

  it('has what the auditor wrote, of the findings named alone', async () => {
    const details = await home.put('details.json', DETAILS)
    expect((await paper('b.html', '--details', details)).code).toBe(0)
    const words = await wordsOf('b.html')
    for (const text of [
      'GLV-01/2026',
      'Người lập: Người lập mẫu',
      'Ngày lập: 30/11/2026',
      'Hợp đồng mẫu',
      'Đơn vị nhất trí.',
      'Thu hồi 100.000.000 Trước 31/12/2026',
    ])
      expect(words).toContain(text)
    expect(words).not.toContain('Kết quả xét đề án p2')
    expect((await paper('b.en.html', '--details', details, '--lang', 'en')).code).toBe(0)
    expect(await wordsOf('b.en.html')).toContain('Recover 100,000,000')
  })

  it('is a .docx by the ending, the same bytes again', async () => {
    expect((await paper('c.docx')).code).toBe(0)
    const bytes = await readFile(at('c.docx'))
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    await paper('d.docx')
    expect(await readFile(at('d.docx'))).toEqual(bytes)
  })

  it('of another severity says that there is nothing', async () => {
    expect((await paper('e.html', '--severity', 'info')).code).toBe(0)
    expect(await wordsOf('e.html')).toContain('Không có.')
  })

  it('is refused of what is no record, of a changed one, and without a file', async () => {
    const of = async (name: string, content: unknown): Promise<string> => {
      const file = await home.put(name, content)
      const ran = await khuyencong(['export', 'working-paper', file, '--out', at('x.html')])
      expect(ran.code).toBe(2)
      return /\[(\w+)\]/u.exec(ran.stderr)?.[1] ?? ran.stderr
    }
    expect(await of('q.json', greedy())).toBe('NOT_A_RECORD')
    const text = await readFile(records, 'utf8')
    expect(await of('changed.ndjson', text.replaceAll('400000000', '300000000'))).toBe(
      'DIGEST_DIFFERS',
    )
    expect(await of('empty.ndjson', '')).toBe('EMPTY_INPUT')
  })

  it('is refused with details that name what is not there', async () => {
    const wrong = { ...DETAILS, findings: [{ project: 'p1', code: 'ABOVE_CEILING' }] }
    const details = await home.put('wrong.json', wrong)
    const ran = await paper('y.html', '--details', details)
    expect([ran.code, ran.stderr.includes('[PAPER_FINDING]')]).toEqual([2, true])
    await expect(readFile(at('y.html'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('keeps markup of the details as text', async () => {
    const details = await home.put('m.json', { ...DETAILS, auditedUnit: '<script>x</script>' })
    await paper('m.html', '--details', details)
    expect(await readFile(at('m.html'), 'utf8')).not.toContain('<script>')
  })
})

describe('a working paper of an audit across projects', () => {
  const asks = (id: string, national: string): object =>
    project(
      { id, planYear: 2023, implementer: { name: 'Trung tâm mẫu' } },
      { beneficiary: { kind: 'enterprise', id: 'HD-1' }, requested: { national } },
    )
  let audit: string
  beforeAll(async () => {
    const two = [asks('=a', '200 triệu đồng'), asks('b', '150 triệu đồng')]
    const input = await home.put(
      'ab.ndjson',
      two.map((each) => `${JSON.stringify(each)}\n`).join(''),
    )
    audit = at('across.json')
    const on = ['--on', '2023-06-01']
    await khuyencong(['audit', '--across', input, ...on, '--json', '--out', audit])
  })
  const of = async (file: string, out: string, ...more: readonly string[]): Promise<Ran> =>
    khuyencong(['export', 'working-paper', file, '--out', at(out), ...more])

  it('names both projects, the sums, the article, and the digest it rests on', async () => {
    expect(await of(audit, 'x.html')).toEqual({ code: 0, stdout: '', stderr: '' })
    const words = await wordsOf('x.html')
    for (const text of [
      'Phát hiện khi xét nhiều đề án với nhau',
      '=a (hạng mục 1): năm 2023, khuyến công quốc gia, 200 triệu đồng',
      'b (hạng mục 1): năm 2023, khuyến công quốc gia, 150 triệu đồng',
      '[SPLIT_BELOW_CAP] Chia nhỏ dưới mức tối đa',
      '350.000.000 300.000.000 50.000.000',
      '28/2018/TT-BTC',
      'không tính trùng (đồng): Sai quy định 50.000.000',
      'Rà soát với nhau, số đề án: 2',
      '☐ Thu hồi',
    ])
      expect(words).toContain(text)
    expect(words).toMatch(/sha256-[0-9a-f]{64}/u)
    expect(words).not.toContain('REPEATED_BENEFICIARY')
    expect(await of(audit, 'x.en.html', '--lang', 'en')).toMatchObject({ code: 0 })
    expect(await wordsOf('x.en.html')).toContain('Findings across projects')
  })

  it('has what the auditor wrote of one, named by any of its projects', async () => {
    const details = await home.put('across-details.json', {
      number: 'GLV-02/2026',
      findings: [
        {
          project: 'b',
          code: 'SPLIT_BELOW_CAP',
          recommendation: { kind: 'recover', amount: '50 triệu đồng' },
        },
      ],
    })
    expect((await of(audit, 'y.html', '--details', details)).code).toBe(0)
    expect(await wordsOf('y.html')).toContain('Thu hồi: 50.000.000')
  })

  it('is a .docx by the ending, and goes together with records of single projects', async () => {
    expect((await of(audit, 'z.docx')).code).toBe(0)
    expect((await readFile(at('z.docx'))).subarray(0, 2).toString()).toBe('PK')
    const line = JSON.stringify(JSON.parse(await readFile(audit, 'utf8')))
    const both = await home.put('both.ndjson', `${await readFile(records, 'utf8')}${line}\n`)
    expect((await of(both, 'both.html')).code).toBe(0)
    const words = await wordsOf('both.html')
    for (const text of ['[ABOVE_CEILING]', '[SPLIT_BELOW_CAP]', 'Kết quả xét đề án p2'])
      expect(words).toContain(text)
  })

  it('is refused of a record that was changed, and of groups', async () => {
    const text = await readFile(audit, 'utf8')
    const changed = await home.put('doi.json', text.replace('350000000', '340000000'))
    expect((await of(changed, 'n.html')).stderr).toContain('[DIGEST_DIFFERS]')
    const groups = await home.put('nhom.json', { format: 1, groups: {} })
    expect((await of(groups, 'n.html')).stderr).toContain('[NOT_A_RECORD]')
    const broken = await home.put('hong.json', { format: 1, compared: {}, findings: [] })
    expect((await of(broken, 'n.html')).code).toBe(2)
    await expect(readFile(at('n.html'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
