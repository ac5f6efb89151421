import { describe, expect, it } from 'vitest'
import { coverageFiles } from '../scripts/coverage.mjs'
import { handbookFiles } from '../scripts/handbook/index.mjs'
import { lawCoverageFiles } from '../scripts/law-coverage.mjs'

// The pages made from the packs stand in two files, like those written by hand.

type Pages = ReadonlyMap<string, string>
const handbook: Pages = new Map(handbookFiles() as [string, string][])
const pages: Pages = new Map([
  ...handbook,
  ...(coverageFiles() as [string, string][]),
  ...(lawCoverageFiles() as [string, string][]),
])
const vietnamese = [...pages.keys()].filter((page) => !page.endsWith('.en.md'))
const englishOf = (page: string): string => page.replace(/\.md$/u, '.en.md')
const textOf = (page: string): string => pages.get(page) ?? ''

const rowsOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith('| '))
const cellsOf = (row: string): readonly string[] =>
  row
    .slice(2, -2)
    .split(/(?<!\\) \| /u)
    .map((cell) => cell.trim())

/** The tables of the two sections of levels of a page of an activity. */
const levelRows = (page: string): readonly (readonly string[])[] =>
  textOf(page)
    .split(/^## /mu)
    .slice(1, 3)
    .flatMap((section) => {
      const [head, , ...rows] = rowsOf(section).map(cellsOf)
      const columns = ['Từ ngày|From', 'Đến ngày|To', 'Tỷ lệ|Rate', 'Tối đa|At most'].map((names) =>
        (head ?? []).findIndex((name) => names.split('|').includes(name)),
      )
      return rows.map((row) => columns.map((column) => row[column] ?? 'no such column'))
    })

const WORDS: Readonly<Record<string, string>> = {
  nay: 'now',
  'chưa số hóa': 'not encoded',
}
/** A cell of a Vietnamese table of levels as the English one has it. */
const inEnglish = (cell: string): string =>
  WORDS[cell] ??
  cell
    .replace(/^(\d\d)\/(\d\d)\/(\d{4})$/u, '$3-$2-$1')
    .replace(/^([\d.,]+) (triệu|tỷ) đồng$/u, (_whole, number: string, unit: string) => {
      const swapped = number.replace(/[.,]/gu, (mark) => (mark === '.' ? ',' : '.'))
      return `VND ${swapped} ${unit === 'tỷ' ? 'billion' : 'million'}`
    })
    .replace(/^(\d+),(\d+)%$/u, '$1.$2%')

describe('trang sinh từ các gói, bằng hai thứ tiếng', () => {
  it('tiếng nào cũng có đủ các trang', () => {
    const english = [...pages.keys()].filter((page) => page.endsWith('.en.md'))
    expect(vietnamese.length).toBeGreaterThan(40)
    expect(english.sort()).toEqual(vietnamese.map(englishOf).sort())
  })

  it.each(vietnamese)('%s có cùng số đề mục, số dòng bảng và mã với bản tiếng Anh', (page) => {
    const [text, english] = [textOf(page), textOf(englishOf(page))]
    const headings = (of: string): readonly string[] =>
      [...of.matchAll(/^(#+) /gmu)].map(([, level = '']) => level)
    const codes = (of: string): readonly string[] =>
      [...of.matchAll(/^Mã nội dung.*$|^Code.*$|<a id="[^"]+">/gmu)]
        .map(([line]) => /[`"]([^`"]+)[`"]/u.exec(line)?.[1] ?? '')
        .sort()
    expect(headings(english)).toEqual(headings(text))
    expect(rowsOf(english)).toHaveLength(rowsOf(text).length)
    expect(rowsOf(english).map((row) => cellsOf(row).length)).toEqual(
      rowsOf(text).map((row) => cellsOf(row).length),
    )
    expect(codes(english)).toEqual(codes(text))
  })

  it('ngày, tỷ lệ, mức tối đa của từng dòng mức hỗ trợ như nhau', () => {
    const activities = vietnamese.filter((page) => textOf(page).includes('## Mức hỗ trợ quốc gia'))
    const rows = activities.flatMap(levelRows)
    expect(activities).toHaveLength(32)
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.flat()).not.toContain('no such column')
    expect(activities.map(englishOf).flatMap(levelRows)).toEqual(
      rows.map((row) => row.map(inEnglish)),
    )
  })

  it.each(vietnamese)('%s không lẫn tiếng Anh', (page) => {
    const prose = textOf(page)
      .replace('[English](', '')
      .replace(/<!--.*?-->|<a [^>]*>|`[^`]*`|\]\([^)]*\)|https?:\S+/gu, '')
    expect(prose.match(/ \/ \*.*| \/ [A-Z].*|<br>\*[^*].*/gu) ?? []).toEqual([])
    const english = /(?<![\p{L}-])(?:the|of|and|not|from|with|people|rules?|levels?)(?![\p{L}-])/gu
    expect(prose.match(english) ?? []).toEqual([])
  })

  it('trang tiếng Anh nào cũng nói rõ chữ nào bằng tiếng Việt', () => {
    for (const page of vietnamese.map(englishOf)) {
      expect(textOf(page)).not.toMatch(/(?:chưa số hóa|mọi trường hợp|triệu đồng\/)/u)
      expect(textOf(page)).not.toMatch(/undefined|\[object|NaN/u)
    }
  })
})
