import { national } from '@khuyencong/rules-national'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import { sourcedWorkbook } from './sourced-workbook.js'

const CITATION = { document: '28/2018/TT-BTC', provision: 'Điều 1 khoản 2' }
const MADE = {
  title: 'Bảng thử',
  on: '2023-06-01',
  lang: 'vi',
  tables: [
    { name: 'Một', columns: [{ heading: 'Số tiền', width: 9, format: 'money' }], rows: [[5]] },
    { name: 'Hai', columns: [{ heading: 'Chữ', width: 9 }], rows: [['=1+1']] },
  ],
  cited: [CITATION, null, CITATION],
  about: [
    ['Tệp dữ liệu', 'ke-hoach.json'],
    ['Ngày xét', { day: '2023-06-01' }],
  ],
} as const

it('has the tables, each provision once, and the digests of the packs', async () => {
  const { sheets } = await readXlsx(await sourcedWorkbook(BOOK, MADE, 'xlsx'))
  expect(sheets.map(({ name }) => name)).toEqual(['Một', 'Hai', 'Căn cứ', 'Hồ sơ kiểm chứng'])
  expect(sheets[0]?.rows).toEqual([['Số tiền'], [5]])
  expect(sheets[2]?.rows).toHaveLength(2)
  expect(sheets[2]?.rows[1]?.[0]).toBe('28/2018/TT-BTC')
  const record = sheets[3]?.rows ?? []
  expect(record[1]).toEqual(['Tệp dữ liệu', 'ke-hoach.json'])
  expect(record[2]).toEqual(['Ngày xét', new Date('2023-06-01T00:00:00Z')])
  expect(record.map(([, value]) => value)).toContain(national.digest)
})

it('takes very many provisions, and rows that are made as they are written', async () => {
  const rows = {
    *[Symbol.iterator]() {
      for (let row = 0; row < 3; row += 1) yield [row]
    },
  }
  const [table] = MADE.tables
  const many = { ...MADE, tables: [{ ...table, rows }], cited: Array(300_000).fill(CITATION) }
  const { sheets } = await readXlsx(await sourcedWorkbook(BOOK, many, 'xlsx'))
  expect(sheets[0]?.rows).toEqual([['Số tiền'], [0], [1], [2]])
  expect(sheets[1]?.rows).toHaveLength(2)
})

it('as CSV is the first table, and the same tables give the same bytes', async () => {
  const csv = new TextDecoder().decode(await sourcedWorkbook(BOOK, MADE, 'csv'))
  expect(csv).toBe('Số tiền\r\n5\r\n')
  expect(await sourcedWorkbook(BOOK, MADE, 'xlsx')).toEqual(
    await sourcedWorkbook(BOOK, MADE, 'xlsx'),
  )
})
