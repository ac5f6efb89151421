import { describe, expect, it } from 'vitest'
import { fit, textTable, widthOf, wrap } from './table.js'

const HEAD = ['Nội dung', 'Căn cứ']
const ROWS = [
  ['Ứng dụng máy móc, thiết bị tiên tiến', '28/2018/TT-BTC Điều 8 khoản 4'],
  ['Đào tạo nghề', '—'],
]
const widths = (text: string): Set<number> => new Set(text.trimEnd().split('\n').map(widthOf))

describe('table', () => {
  it('aligns Vietnamese, however it is composed', () => {
    const plain = textTable(HEAD, ROWS, 100)
    expect(widths(plain).size).toBe(1)
    expect(
      textTable(
        HEAD.map((each) => each.normalize('NFD')),
        ROWS.map((row) => row.map((each) => each.normalize('NFD'))),
        100,
      ),
    ).toBe(plain)
  })

  it('wraps to the page', () => {
    const narrow = textTable(HEAD, ROWS, 44)
    expect([...widths(narrow)]).toEqual([44])
    expect(narrow).toContain('│ Ứng dụng máy')
  })

  it('lists rows where the page is too narrow', () => {
    expect(textTable(HEAD, ROWS, 20)).toBe(
      'Nội dung: Ứng dụng máy móc, thiết bị tiên tiến\nCăn cứ: 28/2018/TT-BTC Điều 8 khoản 4\n\nNội dung: Đào tạo nghề\nCăn cứ: —\n',
    )
  })

  it('fits hundreds of thousands of rows', () => {
    const rows = Array.from({ length: 300_000 }, () => ['a', 'b'])
    expect(fit(['a', 'b'], [...rows, ['abc', 'b']], 40)).toEqual([3, 1])
  })

  it('counts wide characters twice and marks not at all', () => {
    expect(widthOf('漢字')).toBe(4)
    expect(widthOf('ề'.normalize('NFD'))).toBe(1)
    expect([...widths(textTable(['a', 'b'], [['漢字漢字', 'đề án']], 60))]).toHaveLength(1)
  })

  it('cuts a word longer than its line', () => {
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij'])
  })
})
