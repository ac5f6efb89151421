import { isKhuyenCongError } from '@khuyencong/core'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { BOOK, bytesOf } from '../book.fixture.js'
import { type ColumnMap, readColumnMap } from '../columns/column-map.js'
import { guessColumns } from '../projects/guess-columns.js'
import { importRecords } from './import-records.js'
import { tableTexts } from './table-texts.js'

const mapOf = (of: string, columns: object, more: object = {}): ColumnMap =>
  readColumnMap({ format: 1, of, columns, ...more }, 'map', BOOK)
const recordsIn = async (text: string, map: ColumnMap) =>
  (await importRecords(bytesOf(text), 'a.csv', { book: BOOK, map })).records

describe('a table of records', () => {
  it.each([
    [
      'entries',
      'Mã hồ sơ;Tên sản phẩm;Phiếu đạt\nSP1;Gốm mẫu;7',
      { id: 'SP1', name: 'Gốm mẫu', ballots: { approve: 7 } },
    ],
    [
      'programme',
      'ĐVT: triệu đồng;;\nNăm;Tỉnh, thành phố;Đã chi\n2023;Sóc Trăng;1.500,5',
      { year: 2023, province: 'Sóc Trăng', spent: 1_500_500_000 },
    ],
    [
      'report',
      'Nội dung hỗ trợ;Số đề án;Kinh phí (triệu đồng)\nPhòng trưng bày, giới thiệu sản phẩm;3;90',
      { activity: 'showroom', projects: 3, amount: 90_000_000 },
    ],
    [
      'events',
      'Mã đề án;Sự kiện;Ngày;Số tiền (đồng)\nDA1;nghiệm thu;05/11/2023;1.000',
      { id: 'DA1', event: { type: 'accepted', on: '2023-11-05', amount: 1_000 } },
    ],
    [
      'establishments',
      'Mã số thuế;Tên cơ sở;Loại hình;Số lao động\n0123;HTX mẫu;HTX;12',
      { beneficiary: { id: '0123', name: 'HTX mẫu', kind: 'cooperative', employees: 12 } },
    ],
  ] as const)('of %s is guessed whole, and read by the guess', async (of, text, record) => {
    const { map } = await guessColumns(bytesOf(text), 'a.csv', { book: BOOK, of })
    expect(map.of).toBe(of)
    expect(Object.values(map.columns)).not.toContain(null)
    const read = readColumnMap(JSON.parse(JSON.stringify(map)), 'map', BOOK)
    const [first, ...others] = await recordsIn(text, read)
    expect(first?.problems).toEqual([])
    expect([first?.record, others]).toEqual([record, []])
  })

  it.each([
    ['events', 'Mã đề án;Sự kiện;Ngày;Số tiền (đồng)'],
    ['events', 'STT;Mã đề án;Nội dung;Ngày thực hiện;Kinh phí;Ghi chú'],
    ['establishments', 'Mã số thuế;Tên cơ sở;Loại hình;Số lao động'],
    ['establishments', 'STT;MST;Tên cơ sở;Địa chỉ;Tỉnh;Huyện;Ngành nghề;Doanh thu'],
    ['projects', 'Mã đề án;Tên đề án;Nội dung;MST;Tên cơ sở;Loại hình;Số lao động'],
    ['projects', 'Mã đề án;Tên đề án;Nội dung;Ngày phê duyệt;Số tiền'],
    ['projects', 'STT;Tên đề án;Đơn vị thụ hưởng;Kinh phí hỗ trợ'],
    ['projects', 'STT;Tên cơ sở;Địa chỉ'],
  ] as const)('is told to be of %s by the headings %s', async (of, headings) => {
    const bytes = bytesOf(`${headings}\n`)
    const kinds = ['projects', 'events', 'establishments'] as const
    const { map, notes } = await guessColumns(bytes, 'a.csv', { book: BOOK, of: kinds })
    expect(map.of).toBe(of)
    expect(map.columns).toEqual(
      (await guessColumns(bytes, 'a.csv', { book: BOOK, of })).map.columns,
    )
    const [note] = notes
    expect(note?.hint?.includes('--from')).toBe(of !== 'projects')
  })

  it('is told by the likeliest sheet of several', async () => {
    const workbook = await writeXlsx({
      sheets: [
        { name: 'Cơ sở', rows: [['MST', 'Tên cơ sở']] },
        { name: 'Sự kiện', rows: [['Mã đề án', 'Sự kiện', 'Ngày', 'Số tiền']] },
      ],
    })
    const kinds = ['projects', 'events', 'establishments'] as const
    const { map } = await guessColumns(workbook, 'a.xlsx', { book: BOOK, of: kinds })
    expect([map.of, map.sheet]).toEqual(['events', 'Sự kiện'])
  })

  it('names every bad cell; good rows still come in', async () => {
    const map = mapOf('programme', {
      Năm: { to: 'year' },
      'Đã chi': { to: 'spent', unit: 'triệu đồng' },
    })
    const records = await recordsIn('Năm;Đã chi\n2023;1\nhai;1 trăm\n;5\nTổng cộng;6\n2024;2', map)
    expect(records.map(({ record }) => record)).toEqual([
      { year: 2023, spent: 1_000_000 },
      null,
      null,
      { year: 2024, spent: 2_000_000 },
    ])
    expect(records.map(({ problems }) => problems.map(({ code, at }) => `${code} ${at}`))).toEqual([
      [],
      ['CELL_NUMBER a.csv:3 › Năm', 'AMOUNT_FORMAT a.csv:3 › Đã chi'],
      ['CELL_MISSING a.csv:4 › Năm'],
      [],
    ])
  })

  it('says where each field of a record stands', async () => {
    const rows = [
      ['Năm', 'Đã chi'],
      [2023, 5],
    ]
    const bytes = await writeXlsx({ sheets: [{ name: 'Số liệu', rows }] })
    const map = mapOf('programme', { Năm: { to: 'year' }, 'Đã chi': { to: 'spent', unit: 'đồng' } })
    const { records } = await importRecords(bytes, 'b.xlsx', { book: BOOK, map })
    expect([...(records[0]?.cells ?? [])]).toEqual([
      ['year', 'b.xlsx › Số liệu!A2'],
      ['spent', 'b.xlsx › Số liệu!B2'],
    ])
  })

  it('has what the map gives to every row, and the fields of the whole file', async () => {
    const map = mapOf(
      'programme',
      { Tỉnh: { to: 'province' }, Chi: { to: 'spent', unit: 'đồng' } },
      { everyRow: { year: 2023, fund: 'local' }, whole: { id: 'm', on: '2023-12-31' } },
    )
    expect(map.whole).toEqual({ id: 'm', on: '2023-12-31' })
    const [first] = await recordsIn('Tỉnh;Chi\nSóc Trăng;7', map)
    expect(first?.record).toEqual({ province: 'Sóc Trăng', year: 2023, fund: 'local', spent: 7 })
  })

  it.each([
    ['a kind that is none', { of: 'budget', columns: {} }, 'COLUMN_MAP'],
    ['a field of another kind', { of: 'report', columns: { A: { to: 'spent' } } }, 'COLUMN_MAP'],
    ['a whole that is no group', { of: 'report', columns: {}, whole: [] }, 'COLUMN_MAP'],
  ])('refuses a map with %s', (_, value, code) => {
    const read = (): unknown => readColumnMap({ format: 1, ...value }, 'map', BOOK)
    expect(read).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('refuses a map without a column that no row can do without', async () => {
    const map = mapOf('events', { Mã: { to: 'id' }, Ngày: { to: 'event.on' } })
    const error = await recordsIn('Mã;Ngày\nA;05/11/2023', map).catch((thrown: unknown) => thrown)
    expect(
      isKhuyenCongError(error) && error.problems.map(({ code, found }) => [code, found]),
    ).toEqual([['COLUMN_MISSING', 'event.type']])
  })
})

it('a table as texts has the rows of its first sheet with cells, or of the one named', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Trống', rows: [] },
      { name: 'Điểm', rows: [['Hồ sơ', 'Giám khảo', 'x'], ['A', 'j1', 35.5], [], ['B', true]] },
      { name: 'Khác', rows: [['khác']] },
    ],
  })
  expect(await tableTexts(bytes, 'a.xlsx', null)).toEqual([
    { number: 1, cells: ['Hồ sơ', 'Giám khảo', 'x'] },
    { number: 2, cells: ['A', 'j1', '35.5'] },
    { number: 4, cells: ['B', 'có', ''] },
  ])
  expect(await tableTexts(bytes, 'a.xlsx', 'Khác')).toEqual([{ number: 1, cells: ['khác'] }])
})
