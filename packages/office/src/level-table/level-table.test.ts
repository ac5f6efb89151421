import { type KhuyenCongError } from '@khuyencong/core'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { BOOK, bytesOf } from '../book.fixture.js'
import { LEVEL_COLUMN_NAMES, type LevelCells } from './level-columns.js'
import { levelTableFile } from './level-table-workbook.js'
import { readLevelTable } from './read-level-table.js'

const { vocabulary } = BOOK
const read = async (text: string) => readLevelTable(bytesOf(text), 'muc.csv')
const refusal = async (text: string): Promise<readonly (string | null)[][]> => {
  try {
    await read(text)
  } catch (error) {
    return (error as KhuyenCongError).problems.map(({ code, at, found }) => [code, at, found])
  }
  return []
}

describe('a level table as a decree has it', () => {
  it('is found below its title, its headings in two rows, its unit above', async () => {
    const rows = [
      ['BẢNG MỨC HỖ TRỢ (mẫu)'],
      [null, null, null, null, null, 'Đơn vị tính: triệu đồng'],
      ['STT', 'Nội dung hỗ trợ', 'Mức hỗ trợ', null, 'ĐVT', 'Căn cứ'],
      [null, null, 'Tỷ lệ', 'Tối đa', null, null],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
      ['I', 'Hỗ trợ tại cơ sở', null, null, null, null],
      [1, 'Ứng dụng máy móc', 0.5, 200, 'cơ sở', 'Điều 3'],
      [2, 'Phòng trưng bày', '40 %', 62.5, null, 'Điều 4'],
      [3, 'Thưởng', null, 'khoán 5', null, 'Điều 5'],
      [null, 'Tổng cộng', null, 262.5, null, null],
    ]
    const merges = [
      { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
      ...[0, 1, 4, 5].map((column) => ({
        startRow: 2,
        startCol: column,
        endRow: 3,
        endCol: column,
      })),
    ]
    const file = await writeXlsx({ sheets: [{ name: 'Mức', rows, merges }] })
    const table = await readLevelTable(file, 'muc.xlsx')
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      {
        activity: 'Ứng dụng máy móc',
        rate: '50%',
        sum: '200 triệu đồng',
        per: 'cơ sở',
        provision: 'Điều 3',
      },
      { activity: 'Phòng trưng bày', rate: '40%', sum: '62,5 triệu đồng', provision: 'Điều 4' },
      { activity: 'Thưởng', sum: 'khoán 5 triệu đồng', provision: 'Điều 5' },
    ])
    expect(table.rows[1]?.at).toBe('muc.xlsx › Mức!A8')
    expect(table.rows[1]?.addressOf('sum')).toBe('muc.xlsx › Mức!D8')
    expect(table.rows[1]?.addressOf('when')).toBe('muc.xlsx › Mức!A8')
    expect(table.notes.map(({ code, severity }) => [code, severity])).toEqual([
      ['ROWS_SKIPPED', 'info'],
    ])
    expect(table.notes[0]?.message).toContain('6 «I Hỗ trợ tại cơ sở»; 10 «Tổng cộng 262.5»')
  })

  it('takes tiers and areas of two columns together, and an apostrophe of CSV off', async () => {
    const { rows } = await read("Nội dung;Mức;Cấp;Địa bàn;Ghi chú\nA;5 đồng;cấp tỉnh;hải đảo;'-x")
    expect(rows[0]?.cells).toEqual({
      activity: 'A',
      sum: '5 đồng',
      scope: 'cấp tỉnh; hải đảo',
      note: '-x',
    })
  })
})

describe('a rate', () => {
  const rates = async (heading: string, shown: readonly (readonly [number, string | null])[]) => {
    const cells = new Map(
      shown.map(([value, numFmt], index) => [
        `${index + 1},1`,
        { value, ...(numFmt === null ? {} : { style: { numFmt } }) },
      ]),
    )
    const rows = [['Nội dung', heading], ...shown.map(([value]) => ['Máy móc', value])]
    const file = await writeXlsx({ sheets: [{ name: 'Mức', rows, cells }] })
    const table = await readLevelTable(file, 'muc.xlsx')
    return table.rows.map(({ cells: { rate }, problems }) => rate ?? problems[0]?.code)
  }

  it('of a cell shown as a percentage is what is shown, whatever the heading counts', async () => {
    const shown = [
      [0.5, '0%'],
      [0.075, '0.0%'],
      [1, '0.00\\ %'],
      [1.2, '0%'],
    ] as const
    expect(await rates('Tỷ lệ', shown)).toEqual(['50%', '7,5%', '100%', '120%'])
    expect(await rates('Tỷ lệ (%)', shown)).toEqual(['50%', '7,5%', '100%', '120%'])
  })

  it('of a bare number up to 1 is not guessed where the heading counts percents', async () => {
    const shown = [
      [50, null],
      [0.5, null],
      [1, '0'],
      [1.5, '0.0" %"'],
      [0, null],
    ] as const
    expect(await rates('Tỷ lệ (%)', shown)).toEqual([
      '50%',
      'CELL_NUMBER',
      'CELL_NUMBER',
      '1,5%',
      '0%',
    ])
  })
})

describe('a sum', () => {
  it.each([
    ['200', '200 triệu đồng'],
    ['1.500', '1.500 triệu đồng'],
    ['0,5', '500.000 đồng'],
    ['200 nghìn đồng', '200.000 đồng'],
    ['2 tỷ', '2.000 triệu đồng'],
    ['tối đa 30', '30 triệu đồng'],
    ['không quá 300 triệu đồng', '300 triệu đồng'],
    ['khoán 5', 'khoán 5 triệu đồng'],
    ['Thưởng 5 triệu đồng', 'khoán 5 triệu đồng'],
    ['20 - 30', '20 triệu đồng đến 30 triệu đồng'],
    ['từ 20 đến 30 tỷ đồng', '20.000 triệu đồng đến 30.000 triệu đồng'],
    ['khoán 10–15', 'khoán 10 triệu đồng đến 15 triệu đồng'],
    ['chưa số hóa', 'chưa số hóa'],
    ['1,5 lần national:support.showroom', '1,5 lần national:support.showroom'],
  ])('%s', async (text, sum) => {
    const { rows } = await read(`Nội dung;Mức (triệu đồng)\nMáy;${text}`)
    expect([rows[0]?.problems, rows[0]?.cells.sum]).toEqual([[], sum])
  })
  it.each([
    ['Mức', '200', 'UNIT_MISSING'],
    ['Mức (triệu đồng)', '2,014.9', 'CELL_NUMBER'],
    ['Mức (triệu đồng)', '0,0000001', 'AMOUNT_NOT_WHOLE'],
    ['Tỷ lệ', '50', 'CELL_NUMBER'],
  ])('%s with %s is named by its cell', async (heading, text, code) => {
    const { rows } = await read(`Nội dung;${heading}\nMáy;${text}\nB;80%`)
    expect(rows[0]?.problems.map((each) => [each.code, each.at])).toEqual([
      [code, `muc.csv:2 › ${heading}`],
    ])
    expect(rows[1]?.cells.activity).toBe('B')
  })
})

describe('what is no level table', () => {
  it.each([
    ['no heading', 'a;b\n1;2', [['TABLE_MISSING', 'muc.csv', null]]],
    ['no figure', 'Nội dung;Đơn vị\nA;cơ sở', [['TABLE_MISSING', 'muc.csv', null]]],
    [
      'a column that nobody would read',
      'STT;Nội dung;Mức;Màu\n1;A;5 đồng;đỏ',
      [['COLUMN_UNMAPPED', 'muc.csv:1 › Màu', 'Màu']],
    ],
    [
      'one column twice',
      'Nội dung;Mức;Mức tối đa\nA;5 đồng;6 đồng',
      [['COLUMN_TWICE', 'muc.csv:1 › Mức tối đa', 'Mức tối đa']],
    ],
  ])('%s', async (_, text, problems) => {
    expect(await refusal(text)).toEqual(problems)
  })
})

const FULL: LevelCells = {
  ...Object.fromEntries(LEVEL_COLUMN_NAMES.map((name) => [name, `chữ ${name}`])),
  rate: '12,5%',
  sum: '62,5 triệu đồng',
  from: '2026-02-01',
  to: '2027-01-31',
}
const ROWS: readonly LevelCells[] = [
  FULL,
  { activity: '=A1+B1', rate: '20% - 30%', sum: 'khoán 5 triệu đồng', note: '-x' },
  { activity: 'B', sum: '5 đồng' },
]
const ACTS = [
  { id: '05/2026/NQ-HĐND', title: 'Nghị quyết (mẫu)', issuer: 'HĐND', issued: '2026-01-05' },
]

describe('a level table, written and read', () => {
  it.each(['xlsx', 'csv'] as const)('as %s is the same cell by cell', async (form) => {
    const content = { rows: ROWS, acts: ACTS, vocabulary, on: '2026-11-30', form }
    const file = await levelTableFile(content)
    const table = await readLevelTable(file, 'a')
    expect(table.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(table.rows.map(({ cells }) => cells)).toEqual(ROWS)
    expect(table.acts).toEqual(form === 'csv' ? [] : ACTS)
    expect(await levelTableFile(content)).toEqual(file)
  })

  it('has rates, sums and days as numbers and days, and the columns that are used alone', async () => {
    const content = { rows: ROWS.slice(2), acts: [], vocabulary, on: '2026-11-30' } as const
    const { sheets } = await readXlsx(await levelTableFile({ ...content, form: 'xlsx' }))
    expect(sheets[0]?.rows[0]).toHaveLength(8)
    const whole = await levelTableFile({ ...content, rows: ROWS, form: 'xlsx' })
    const [levels] = (await readXlsx(whole)).sheets
    const cells = levels?.rows[1] ?? []
    expect(cells[1]).toBe(0.125)
    expect(cells[2]).toBe(62.5)
    expect(cells[LEVEL_COLUMN_NAMES.indexOf('from')]).toEqual(new Date('2026-02-01T00:00:00Z'))
  })

  it('without rows it is a template with every column, a note on each, lists of choices', async () => {
    const file = await levelTableFile({
      rows: [],
      acts: [],
      vocabulary,
      on: '2026-11-30',
      form: 'xlsx',
    })
    const { sheets } = await readXlsx(file)
    expect(sheets.map(({ name }) => name)).toEqual([
      'Mức hỗ trợ',
      'Văn bản',
      'Hướng dẫn',
      'Danh mục',
    ])
    const headings = sheets[0]?.rows[0] ?? []
    expect(headings).toHaveLength(LEVEL_COLUMN_NAMES.length)
    headings.forEach((_, column) => {
      expect(sheets[0]?.cells?.get(`0,${column}`)?.comment?.text).toMatch(/\.$/u)
    })
    const lists = sheets[3]?.rows ?? []
    for (const { formula1, range } of sheets[0]?.dataValidations ?? []) {
      const [, letter = ''] = /\$([A-Z])\$2/u.exec(formula1 ?? '') ?? []
      const column = headings[range.charCodeAt(0) - 65]
      if (!/^[A-Z]{2}/u.test(range)) expect(lists[0]?.[letter.charCodeAt(0) - 65]).toBe(column)
    }
    const table = await readLevelTable(file, 'mau.xlsx')
    expect([table.rows, table.acts]).toEqual([[], []])
  })
})

it('a bad day of an act is named by its cell, the act still comes in', async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: 'Mức',
        rows: [
          ['Nội dung', 'Tỷ lệ'],
          ['A', 0.5],
        ],
      },
      {
        name: 'VB',
        rows: [
          ['Số hiệu', 'Tên văn bản', 'Ngày ban hành'],
          ['1/QĐ', 'x', 'hôm qua'],
        ],
      },
    ],
  })
  const { acts, notes } = await readLevelTable(file, 'a.xlsx')
  expect(acts).toEqual([{ id: '1/QĐ', title: 'x' }])
  expect(notes.map(({ code, at }) => [code, at])).toEqual([['DAY_FORMAT', 'a.xlsx › VB!C2']])
})
