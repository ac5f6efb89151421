import { auditAcross } from '@khuyencong/core/across'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import { acrossWorkbook } from './across-workbook.js'

const FILES = [
  { name: 'a.ndjson', digest: 'sha256-aa' },
  { name: 'b.ndjson', digest: 'sha256-bb' },
]

function split() {
  const across = auditAcross(BOOK)
  for (const [id, national] of [
    ['=1+1', 200_000_000],
    ['b', 150_000_000],
  ] as const)
    across.add({
      on: '2023-06-01',
      project: {
        id,
        fund: 'national',
        planYear: 2023,
        items: [
          {
            id: '1',
            activity: 'advanced-machinery',
            beneficiary: { id: 'HD-1' },
            site: { province: 'soc-trang', district: 'Mỹ Xuyên' },
            costs: [{ kind: 'machinery', amount: 900_000_000 }],
            requested: { national },
            facts: { 'export.contract': false },
          },
        ],
      },
    })
  return across.findings()
}
const audited = { files: FILES, on: null, projects: 2 }

describe('a workbook of findings across projects', () => {
  it('has one finding a row, each project it names on a row of its own, and the files', async () => {
    const file = await acrossWorkbook(split(), audited, BOOK, { lang: 'vi', form: 'xlsx' })
    const { sheets } = await readXlsx(file)
    const rows = new Map(sheets.map((sheet) => [sheet.name, sheet.rows]))
    expect([...rows.keys()]).toEqual(['Phát hiện', 'Đề án liên quan', 'Căn cứ', 'Hồ sơ kiểm chứng'])
    const [, first, second, ...more] = rows.get('Phát hiện') ?? []
    expect(more).toEqual([])
    expect(first?.slice(2, 10)).toEqual([
      'SPLIT_BELOW_CAP',
      'Chia nhỏ dưới mức tối đa',
      'HD-1',
      '=1+1; b',
      expect.stringContaining('350 triệu đồng') as string,
      350_000_000,
      300_000_000,
      50_000_000,
    ])
    expect(first?.[10]).toContain('28/2018/TT-BTC')
    expect(second?.slice(2, 3)).toEqual(['REPEATED_BENEFICIARY'])
    expect(rows.get('Đề án liên quan')?.[1]).toEqual([
      1,
      '=1+1',
      '1',
      expect.any(String) as string,
      2023,
      'quốc gia',
      'Sóc Trăng',
      'Mỹ Xuyên',
      200_000_000,
      'HD-1',
      null,
    ])
    expect(rows.get('Đề án liên quan')).toHaveLength(5)
    expect(rows.get('Hồ sơ kiểm chứng')?.slice(1, 7)).toMatchObject([
      ['Tệp dữ liệu', 'a.ndjson'],
      [expect.any(String), 'sha256-aa'],
      ['Tệp dữ liệu', 'b.ndjson'],
      [expect.any(String), 'sha256-bb'],
      ['Ngày xét', 'theo từng dòng'],
      [expect.any(String), 2],
    ])
  })

  it('as CSV holds the findings alone, and nothing a spreadsheet would run', async () => {
    const file = await acrossWorkbook(split(), audited, BOOK, { lang: 'en', form: 'csv' })
    const text = new TextDecoder().decode(file)
    expect(text).toContain('SPLIT_BELOW_CAP')
    expect(text).not.toMatch(/[;\n]"?=1/u)
    expect(text.trimEnd().split('\r\n')).toHaveLength(3)
  })

  it('without findings has its headings', async () => {
    const file = await acrossWorkbook([], audited, BOOK, { lang: 'vi', form: 'xlsx' })
    const { sheets } = await readXlsx(file)
    expect(sheets[0]?.rows).toHaveLength(1)
  })
})
