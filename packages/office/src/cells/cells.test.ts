import { isKhuyenCongError } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import type { CellValue } from '../tables/table.js'
import { booleanCell } from './booleans.js'
import { dayCell } from './days.js'
import { integerCell, moneyCell, numberCell, rateCell } from './numbers.js'
import { placeCell } from './places.js'
import { namedWord, wordCell, wordListCell } from './words.js'

/** What reading gives: a value, or the code it is refused with. */
function outcome<T>(read: () => T): T | string {
  try {
    return read()
  } catch (error) {
    if (!isKhuyenCongError(error)) throw error
    return error.code
  }
}

describe('an amount', () => {
  it.each<[CellValue, number | string]>([
    [56.25, 56_250_000],
    [195.75, 195_750_000],
    [3666.984, 3_666_984_000],
    [0.1 + 0.2, 300_000],
    [0, 0],
    [0.000001, 1],
    [0.0000001, 'AMOUNT_FORMAT'],
    [-1, 'AMOUNT_NEGATIVE'],
    [100 / 3, 'AMOUNT_NOT_WHOLE'],
    [1e16, 'AMOUNT_TOO_LARGE'],
    ['2014,9', 2_014_900_000],
    ['2.014,9', 2_014_900_000],
    [' 2 014,9 ', 2_014_900_000],
    ['1.234', 1_234_000_000],
    ['300 triệu đồng', 300_000_000],
    ['1,5 tỷ', 1_500_000_000],
    ['300.000.000đ', 300_000_000],
    ['56.25', 'CELL_NUMBER'],
    ['2,014.9', 'CELL_NUMBER'],
    ['1,234,567', 'CELL_NUMBER'],
    ['mười', 'AMOUNT_FORMAT'],
    [true, 'CELL_NUMBER'],
    [{ day: '2023-01-01' }, 'CELL_NUMBER'],
  ])('%j in triệu đồng is %s', (cell, expected) => {
    expect(outcome(() => moneyCell(cell, 'triệu đồng'))).toBe(expected)
  })

  it('needs a unit where it is a bare number', () => {
    expect(outcome(() => moneyCell(200, null))).toBe('UNIT_MISSING')
    expect(outcome(() => moneyCell('200', null))).toBe('UNIT_MISSING')
    expect(outcome(() => moneyCell('200 triệu', null))).toBe(200_000_000)
    expect(outcome(() => moneyCell(200, 'đồng'))).toBe(200)
  })
})

describe('a number', () => {
  it.each<[CellValue, number | string]>([
    [3, 3],
    ['3', 3],
    ['1.200', 1_200],
    [0, 0],
    [2.5, 'CELL_NUMBER'],
    [-1, 'CELL_NUMBER'],
    ['3 máy', 'CELL_NUMBER'],
    ['1e3', 'CELL_NUMBER'],
    [true, 'CELL_NUMBER'],
  ])('%j as a whole one is %s', (cell, expected) => {
    expect(outcome(() => integerCell(cell))).toBe(expected)
  })

  it.each<[CellValue, number | string]>([
    [2.5, 2.5],
    ['2,5', 2.5],
    ['1.234,5', 1_234.5],
    ['-3', -3],
    ['2.5', 'CELL_NUMBER'],
    ['x', 'CELL_NUMBER'],
    [true, 'CELL_NUMBER'],
  ])('%j is %s', (cell, expected) => {
    expect(outcome(() => numberCell(cell))).toBe(expected)
  })

  it.each<[CellValue, boolean, string]>([
    [0.5, false, '50%'],
    [0.07, false, '7%'],
    [1, false, '100%'],
    [0, false, '0%'],
    [1.5, false, 'CELL_NUMBER'],
    [50, false, 'CELL_NUMBER'],
    ['50%', false, '50%'],
    ['12,5 %', false, '12,5%'],
    ['50', false, 'CELL_NUMBER'],
    [50, true, '50%'],
    ['12,5', true, '12,5%'],
    ['0,5', true, '0,5%'],
    [0.5, true, 'CELL_NUMBER'],
    [1, true, 'CELL_NUMBER'],
    [1.5, true, '1,5%'],
    [0, true, '0%'],
    ['nửa', true, 'CELL_NUMBER'],
  ])('%j as a rate, percents %s, is %s', (cell, percents, expected) => {
    expect(outcome(() => rateCell(cell, percents))).toBe(expected)
  })
})

describe('a day', () => {
  it.each<[CellValue, boolean, string]>([
    [{ day: '2024-02-29' }, false, '2024-02-29'],
    [45000, false, '2023-03-15'],
    [45000.9, false, '2023-03-15'],
    [20000, false, '1954-10-03'],
    [80000, false, '2119-01-11'],
    [43538, true, '2023-03-15'],
    [19999, false, 'DAY_FORMAT'],
    [80001, false, 'DAY_FORMAT'],
    [2023, false, 'DAY_FORMAT'],
    ['22/07/2019', false, '2019-07-22'],
    ['ngày 22 tháng 7 năm 2019', false, '2019-07-22'],
    ['29/02/2023', false, 'DAY_FORMAT'],
    ['22/7/19', false, 'DAY_FORMAT'],
    [true, false, 'DAY_FORMAT'],
  ])('%j, from 1904 %s, is %s', (cell, from1904, expected) => {
    expect(outcome(() => dayCell(cell, from1904))).toBe(expected)
  })
})

it.each<[CellValue, boolean | string]>([
  ['Có', true],
  ['x', true],
  [true, true],
  ['Đúng', true],
  ['KHÔNG', false],
  [false, false],
  ['chưa', false],
  ['có thể', 'CELL_BOOLEAN'],
  [7, 'CELL_BOOLEAN'],
])('%j as yes or no is %s', (cell, expected) => {
  expect(outcome(() => booleanCell(cell))).toBe(expected)
})

describe('a name', () => {
  const WORDS = new Map([
    ['join', ['Tham gia hội chợ, triển lãm']],
    ['organise', ['Tổ chức hội chợ, triển lãm']],
    ['showroom', ['Phòng trưng bày']],
  ])

  it.each([
    ['Tham gia hội chợ, triển lãm', 'join'],
    ['THAM GIA HOI CHO TRIEN LAM', 'join'],
    ['Hỗ trợ phòng trưng bày', 'showroom'],
    ['Phòng trưng bày '.normalize('NFD'), 'showroom'],
    ['showroom', 'showroom'],
    ['hội chợ', 'CELL_WORD'],
    ['Phòng trưng', 'CELL_WORD'],
    ['', 'CELL_WORD'],
    ['toString', 'CELL_WORD'],
  ])('%j is %s', (text, expected) => {
    expect(outcome(() => namedWord(text, WORDS))).toBe(expected)
  })

  it('that resembles one is told with it, and never taken for it', () => {
    const told = (text: string): string => {
      try {
        return namedWord(text, WORDS)
      } catch (error) {
        return isKhuyenCongError(error) ? (error.problems[0]?.message ?? '') : ''
      }
    }
    expect(told('hội chợ')).toBe(
      'Tên này có thể là: Tham gia hội chợ, triển lãm; Tổ chức hội chợ, triển lãm.',
    )
    expect(told('Phòng trưng')).toBe('Tên này có thể là: Phòng trưng bày.')
    expect(told('xyz')).toBe('Không có tên này trong danh mục.')
  })

  it('may be explained by the map, and stays unknown where it is not settled', () => {
    expect(wordCell('Hội chợ', WORDS, { 'hội chợ': 'join' })).toBe('join')
    expect(outcome(() => wordCell('Hội chợ', WORDS, { 'hội chợ': null }))).toBe('CELL_WORD')
  })

  it('may stand with others in one cell', () => {
    const read = (text: string): unknown => outcome(() => wordListCell(text, WORDS, null))
    expect(read('Phòng trưng bày; Tham gia hội chợ, triển lãm')).toEqual(['showroom', 'join'])
    expect(read('không')).toEqual([])
    expect(read('Phòng trưng bày; gì đó')).toBe('CELL_WORD')
  })
})

describe('a place', () => {
  it.each<[string, unknown]>([
    [
      'xã Phú Tâm, huyện Châu Thành, tỉnh Sóc Trăng',
      {
        unitKind: 'commune',
        commune: 'xã Phú Tâm',
        parentKind: 'rural-district',
        district: 'huyện Châu Thành',
        province: 'soc-trang',
      },
    ],
    [
      'ấp 3, thị trấn Kế Sách, Huyện Kế Sách, Soc Trang',
      {
        unitKind: 'township',
        commune: 'thị trấn Kế Sách',
        parentKind: 'rural-district',
        district: 'Huyện Kế Sách',
        province: 'soc-trang',
      },
    ],
    [
      'P. 7, TP. Sóc Trăng, Sóc Trăng',
      {
        unitKind: 'ward',
        commune: 'P. 7',
        parentKind: 'provincial-city',
        district: 'TP. Sóc Trăng',
        province: 'soc-trang',
      },
    ],
    [
      'phường Cái Răng, thành phố Cần Thơ',
      { unitKind: 'ward', commune: 'phường Cái Răng', province: 'can-tho' },
    ],
    [
      'Đặc khu Côn Đảo, TP Hồ Chí Minh',
      { unitKind: 'special-zone', commune: 'Đặc khu Côn Đảo', province: 'ho-chi-minh' },
    ],
    ['Đắc Lắc', { province: 'dak-lak' }],
    [
      'xã A, huyện B',
      { unitKind: 'commune', commune: 'xã A', parentKind: 'rural-district', district: 'huyện B' },
    ],
    ['Phú Tâm, Châu Thành, Sóc Trăng', 'CELL_WORD'],
    ['xã A, tỉnh Nơi Khác', 'UNKNOWN_PROVINCE'],
  ])('%s', (text, expected) => {
    expect(outcome(() => placeCell(text, BOOK))).toEqual(expected)
  })
})
