import { type Finding, finding, judge, readProject } from '@khuyencong/core'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import { type FindingsWorkbook, findingsWorkbook } from './findings-workbook.js'

const AUDITED = {
  name: 'đề án.xlsx',
  digest: 'sha256-ab',
  on: '2023-06-01',
  judged: 2,
  crossCheck: true,
} as const
const ARTICLE = { document: '28/2018/TT-BTC', provision: 'Điều 8 khoản 4' }

/** A judged project with the findings that are given in place of its own. */
async function withFindings(
  book: FindingsWorkbook,
  title: string,
  findings: readonly Finding[],
): Promise<void> {
  const project = readProject(
    {
      id: 'DA-1',
      title,
      fund: 'local',
      items: [{ id: '1', activity: 'showroom', requested: { local: 400_000_000 } }],
    },
    'p',
    BOOK,
  )
  await book.add(
    { ...judge(BOOK, { on: '2023-06-01', project }), findings },
    project,
    'a.xlsx › S!A7',
  )
}

const FINDINGS: readonly Finding[] = [
  finding('ABOVE_CEILING', 'error', {
    item: '1',
    found: 400_000_000,
    expected: 300_000_000,
    citation: ARTICLE,
  }),
  finding('PAID_BEFORE_APPROVAL', 'warning', {
    found: '2023-02-01',
    expected: '2023-03-01',
    citation: ARTICLE,
  }),
  finding('WRONG_FUND', 'warning', { found: 5, expected: 'national' }),
]

async function sheetsOf(file: Uint8Array): Promise<Record<string, readonly unknown[][]>> {
  const { sheets } = await readXlsx(file)
  return Object.fromEntries(sheets.map(({ name, rows }) => [name, rows]))
}

describe('a workbook of findings', () => {
  it('has one finding a row, numbers and days as such, and each article once', async () => {
    const workbook = findingsWorkbook(BOOK, 'vi', 'xlsx')
    await withFindings(workbook, 'Hỗ trợ máy', FINDINGS)
    const sheets = await sheetsOf(await workbook.finish(AUDITED))
    expect(Object.keys(sheets)).toEqual(['Phát hiện', 'Đề án', 'Căn cứ', 'Hồ sơ kiểm chứng'])
    const [head = [], first, second, third, ...rest] = sheets['Phát hiện'] ?? []
    expect(head.slice(8, 11)).toEqual(['Số thấy', 'Số đúng', 'Chênh lệch'])
    expect(first).toEqual([
      1,
      'DA-1',
      'Hỗ trợ máy',
      '1',
      'Phòng trưng bày, giới thiệu sản phẩm',
      'Sai quy định',
      'ABOVE_CEILING',
      'Số tiền đề nghị 400 triệu đồng cao hơn trần hỗ trợ 300 triệu đồng.',
      400_000_000,
      300_000_000,
      100_000_000,
      expect.stringContaining('28/2018/TT-BTC'),
      'a.xlsx › S!A7',
    ])
    expect(second?.slice(8, 11)).toEqual([
      new Date('2023-02-01T00:00:00Z'),
      new Date('2023-03-01T00:00:00Z'),
      null,
    ])
    expect(third?.slice(8, 11)).toEqual([5, 'quốc gia', null])
    expect(rest).toEqual([])
    expect(sheets['Căn cứ']).toHaveLength(2)
    expect(sheets['Căn cứ']?.[1]?.[0]).toBe('28/2018/TT-BTC')
    expect(sheets['Đề án']?.[1]?.slice(0, 5)).toEqual([
      1,
      'DA-1',
      'Hỗ trợ máy',
      expect.any(String),
      400_000_000,
    ])
  })

  it('names what makes it again: the input, the day, every pack by its digest', async () => {
    const workbook = findingsWorkbook(BOOK, 'vi', 'xlsx')
    const sheets = await sheetsOf(await workbook.finish(AUDITED))
    const record = sheets['Hồ sơ kiểm chứng'] ?? []
    expect(record.slice(1, 4)).toEqual([
      ['Tệp dữ liệu', 'đề án.xlsx'],
      ['Mã băm của tệp dữ liệu', 'sha256-ab'],
      ['Ngày xét', new Date('2023-06-01T00:00:00Z')],
    ])
    expect(record.at(-1)?.[1]).toBe(BOOK.packs[0]?.digest)
    expect(sheets['Phát hiện']).toHaveLength(1)
  })

  it('never writes a formula, whatever a title begins with, and no letter that XML forbids', async () => {
    for (const title of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '=HYPERLINK("http://x")',
      'a\u0001b',
    ]) {
      const workbook = findingsWorkbook(BOOK, 'vi', 'xlsx')
      await withFindings(workbook, title, FINDINGS)
      const file = await workbook.finish(AUDITED)
      const parts = Object.entries(unzipSync(file)).filter(([name]) => /sheet\d/u.test(name))
      for (const [, part] of parts) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/u)
      const sheets = await sheetsOf(file)
      expect(sheets['Phát hiện']?.[1]?.[2]).toBe(title.trim().replace('\u0001', '\uFFFD'))
    }
  })

  it('as CSV has the findings alone, in the way of Vietnam, what could run made harmless', async () => {
    const workbook = findingsWorkbook(BOOK, 'vi', 'csv')
    await withFindings(workbook, '=cmd|"x"; y', FINDINGS)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await workbook.finish(AUDITED),
    )
    expect(text.startsWith('\uFEFFSTT;Đề án;Tên đề án;')).toBe(true)
    const [, first = '', second = ''] = text.split('\r\n')
    expect(first).toContain(`;"'=cmd|""x""; y";`)
    expect(first).toContain(';400000000;300000000;100000000;')
    expect(second).toContain(';01/02/2023;01/03/2023;;')
  })

  it('says what could not be judged, with the cell and what would do', async () => {
    const workbook = findingsWorkbook(BOOK, 'en', 'xlsx')
    const problem = {
      code: 'CELL_NUMBER',
      severity: 'error',
      at: 'a.xlsx › S!H9',
      found: '20 người',
      message: 'm',
      messageEn: 'number needed',
      hint: 'h',
      hintEn: 'write 20',
    } as const
    await workbook.addUnread('a.xlsx › S!A9', [problem, { ...problem, at: '' }])
    const sheets = await sheetsOf(await workbook.finish({ ...AUDITED, on: null }))
    expect(sheets['Not judged']?.slice(1)).toEqual([
      [1, 'a.xlsx › S!H9', 'CELL_NUMBER', 'number needed', '20 người', 'write 20'],
      [2, 'a.xlsx › S!A9', 'CELL_NUMBER', 'number needed', '20 người', 'write 20'],
    ])
  })

  it('is the same, byte for byte, made again', async () => {
    const make = async (): Promise<Uint8Array> => {
      const workbook = findingsWorkbook(BOOK, 'vi', 'xlsx')
      await withFindings(workbook, 'x', FINDINGS)
      return workbook.finish(AUDITED)
    }
    const first = await make()
    expect(await make()).toEqual(first)
    expect(JSON.stringify(Object.keys(unzipSync(first)))).not.toContain('vba')
  })
})
