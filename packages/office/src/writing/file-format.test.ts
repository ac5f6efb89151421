import validate from '@ooxml-tools/validate'
import { describe, expect, it } from 'vitest'
import { docxOfPaper } from './docx-of-paper.js'
import { workbookOfTables } from './workbook-of-tables.js'

// What is written here follows the schemas of Office Open XML, as the Open XML SDK holds them.

const problemsOf = async (file: Uint8Array, format: 'xlsx' | 'docx'): Promise<readonly string[]> =>
  (await validate(file, format)).map(
    ({ description, path }) => `${path.partUri}${path.xpath}: ${description}`,
  )

const TABLE = {
  name: 'Bảng',
  columns: [
    { heading: 'Số tiền', width: 18, format: 'money', note: 'Đồng.' },
    { heading: 'Ngày', width: 12, format: 'day' },
    { heading: 'Tỷ lệ', width: 10, format: 'rate' },
    { heading: 'Chữ', width: 30, list: "'Danh mục'!$A$2:$A$3" },
    { heading: 'Văn bản', width: 30 },
  ],
  rows: [
    [1_234_567, { day: '2023-06-01' }, 0.125, '=1+1', { text: '28/2018', link: 'https://a.vn' }],
    [-5, null, null, 'hai\ndòng', 'Đề án «mẫu» & <khác>'],
  ],
} as const
const LISTS = {
  name: 'Danh mục',
  columns: [{ heading: 'Tên', width: 30 }],
  rows: [['một'], ['hai']],
} as const

describe('the schemas of Office Open XML', () => {
  it('find nothing in a workbook with numbers, days, links, notes and lists', async () => {
    const made = await workbookOfTables([TABLE, LISTS], { title: 'Thử', on: '2023-06-01' })
    expect(await problemsOf(made, 'xlsx')).toEqual([])
  }, 120_000)

  it('find nothing in a workbook of a sheet without rows', async () => {
    const made = await workbookOfTables([{ ...LISTS, rows: [] }], {
      title: 'Thử',
      on: '2023-06-01',
    })
    expect(await problemsOf(made, 'xlsx')).toEqual([])
  }, 120_000)

  it.each(['portrait', 'landscape'] as const)(
    'find nothing in a %s paper',
    async (orientation) => {
      const made = await docxOfPaper({
        title: 'Biên bản mẫu',
        subtitle: 'Đề án <mẫu>',
        on: '2023-06-01',
        lang: 'vi',
        orientation,
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
      expect(await problemsOf(made, 'docx')).toEqual([])
    },
    120_000,
  )

  it('find a file that has been spoilt', async () => {
    const made = await docxOfPaper({
      title: 'Biên bản mẫu',
      subtitle: null,
      on: '2023-06-01',
      lang: 'vi',
      orientation: 'portrait',
      parts: [],
    })
    await expect(validate(made.slice(0, made.length / 2), 'docx')).rejects.toThrow()
  }, 120_000)
})
