import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { docxOfPaper } from './docx-of-paper.js'
import { forgetRewritten, rewritten, SOFFICE } from './libreoffice.fixture.js'
import { workbookOfTables } from './workbook-of-tables.js'

// What is written here is opened by another program, LibreOffice, where it is installed: read whole,
// written again, and compared.

afterAll(forgetRewritten)

describe.skipIf(SOFFICE === null)('LibreOffice', () => {
  it('opens a workbook with its numbers, days, links and notes as such', async () => {
    const rows = [
      [1_234_567, { day: '2023-06-01' }, 0.125, '=1+1', { text: '28/2018', link: 'https://a.vn' }],
      [-5, null, null, 'hai\ndòng', 'Đề án «mẫu»'],
    ] as const
    const columns = [
      { heading: 'Số tiền', width: 18, format: 'money', note: 'Đồng.' },
      { heading: 'Ngày', width: 12, format: 'day' },
      { heading: 'Tỷ lệ', width: 10, format: 'rate' },
      { heading: 'Chữ', width: 30, list: "'Danh mục'!$A$2:$A$3" },
      { heading: 'Văn bản', width: 30 },
    ] as const
    const lists = {
      name: 'Danh mục',
      columns: [{ heading: 'Tên', width: 30 }],
      rows: [['một'], ['hai']],
    } as const
    const made = await workbookOfTables([{ name: 'Bảng', columns, rows }, lists], {
      title: 'Thử',
      on: '2023-06-01',
    })
    const again = await readXlsx(rewritten('bang.xlsx', made, 'xlsx'))
    expect(again.sheets.map(({ name }) => name)).toEqual(['Bảng', 'Danh mục'])
    const [sheet] = again.sheets
    expect(sheet?.rows).toEqual([
      ['Số tiền', 'Ngày', 'Tỷ lệ', 'Chữ', 'Văn bản'],
      [1_234_567, new Date('2023-06-01T00:00:00Z'), 0.125, '=1+1', '28/2018'],
      [-5, null, null, 'hai\ndòng', 'Đề án «mẫu»'],
    ])
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(
      false,
    )
    expect(sheet?.cells?.get('1,4')?.hyperlink?.target).toMatch(/^https:\/\/a\.vn\/?$/u)
    expect(sheet?.dataValidations?.map(({ type }) => type)).toEqual(['list'])
  }, 120_000)

  it('opens a paper with all its text', async () => {
    const made = await docxOfPaper({
      title: 'Biên bản mẫu',
      subtitle: 'Đề án <mẫu>',
      on: '2023-06-01',
      lang: 'vi',
      orientation: 'landscape',
      parts: [
        { kind: 'heading', text: 'I. Kinh phí' },
        {
          kind: 'table',
          columns: [
            { heading: 'Nội dung', width: 30 },
            { heading: 'Số tiền', width: 10, format: 'money' },
          ],
          rows: [['Máy móc & thiết bị', 300_000_000]],
        },
        { kind: 'signatures', places: ['Người lập', 'Chủ trì'] },
      ],
    })
    const text = new TextDecoder().decode(rewritten('giay.docx', made, 'txt:Text (encoded):UTF8'))
    const lines = text
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    expect(lines).toEqual([
      'Biên bản mẫu',
      'Đề án <mẫu>',
      'I. Kinh phí',
      'Nội dung',
      'Số tiền',
      'Máy móc & thiết bị',
      '300.000.000',
      'Người lập',
      'Chủ trì',
    ])
  }, 120_000)
})
