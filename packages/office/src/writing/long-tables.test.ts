import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { workbookOfTables } from './workbook-of-tables.js'
import { WorkbookWriter } from './workbook-writer.js'

// Programs for spreadsheets open 1,048,576 rows of a sheet; here a sheet ends sooner.

const ROWS = 20
const NAME = 'Phát hiện của các đề án ở tỉnh'

async function written(count: number, lang: 'vi' | 'en' = 'vi', inPortion = 6) {
  const table = {
    name: NAME,
    columns: [
      { heading: 'STT', width: 6, note: 'Số thứ tự.' },
      { heading: 'Đề án', width: 20 },
    ],
    rows: Array.from({ length: count }, (_, index) => [index + 1, { text: 'a', link: 'http://a' }]),
  }
  const last = { name: 'Căn cứ', columns: [{ heading: 'Văn bản', width: 9 }], rows: [['x']] }
  const { sheets } = await readXlsx(
    await workbookOfTables(
      [table, last],
      { title: 'Thử', on: '2023-06-01' },
      new WorkbookWriter(lang, { rows: ROWS, inPortion }),
    ),
    { readStyles: true },
  )
  return sheets
}
const names = async (count: number): Promise<readonly string[]> =>
  (await written(count)).map(({ name }) => name)

describe('a table longer than a sheet', () => {
  it('goes on in another sheet from the first row that has no place', async () => {
    expect(await names(ROWS - 2)).toEqual([NAME, 'Căn cứ'])
    expect(await names(ROWS - 1)).toEqual([NAME, 'Căn cứ'])
    const second = 'Phát hiện của các đề án ở t (2)'
    expect(second).toHaveLength(31)
    expect(await names(ROWS)).toEqual([NAME, second, 'Căn cứ'])
    expect(await names(2 * ROWS)).toEqual([
      NAME,
      second,
      'Phát hiện của các đề án ở t (3)',
      'Căn cứ',
    ])
  })

  it.each([6, 7, 19, 20, 1_000])(
    'loses no row, %d rows in a portion, each sheet with its headings and links',
    async (inPortion) => {
      const [first, second, third] = await written(2 * ROWS + 5, 'vi', inPortion)
      expect([first, second, third].map((each) => each?.rows.length)).toEqual([20, 20, 8])
      for (const each of [first, second, third]) expect(each?.rows[0]).toEqual(['STT', 'Đề án'])
      expect(
        [first, second, third].flatMap((each) => each?.rows.slice(1).map(([order]) => order)),
      ).toEqual(Array.from({ length: 45 }, (_, index) => index + 1))
      expect(third?.cells?.get('7,1')?.hyperlink?.target).toBe('http://a')
    },
  )

  it('says on each sheet where the table comes from and goes on', async () => {
    const notes = (await written(2 * ROWS)).map(({ cells }) => cells?.get('0,0')?.comment?.text)
    expect(notes).toEqual([
      'Số thứ tự.\nBảng dài hơn một trang tính: các hàng sau ở trang «Phát hiện của các đề án ở t (2)».',
      `Số thứ tự.\nTiếp theo trang «${NAME}».\nBảng dài hơn một trang tính: các hàng sau ở trang «Phát hiện của các đề án ở t (3)».`,
      'Số thứ tự.\nTiếp theo trang «Phát hiện của các đề án ở t (2)».',
      undefined,
    ])
    const [, second] = await written(ROWS, 'en')
    expect(second?.cells?.get('0,0')?.comment?.text).toBe(
      `Số thứ tự.\nContinues the sheet "${NAME}".`,
    )
  })
})
