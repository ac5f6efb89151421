import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { handbookFiles } from '../scripts/handbook/index.mjs'
import { coverageProblems, readCoverage } from '../scripts/law-coverage.mjs'

interface Place {
  file: string
  version?: string
  at?: string
}
interface Row {
  id: string
  grade: string
  rate?: string
  cap?: string
  in?: Place[]
  label?: string
  labelEn?: string
  note?: string
  noteEn?: string
  left?: string
  leftEn?: string
}
interface Coverage {
  money: Row[]
  rules: Row[]
}

const packages = fileURLToPath(new URL('../packages', import.meta.url))
const read = (file: string): string | null => {
  try {
    return readFileSync(`${packages}/${file}`, 'utf8')
  } catch {
    return null
  }
}
const coverage = (): Coverage => readCoverage() as Coverage
/** The list with one row changed. */
const changed = (id: string, change: Partial<Row>): Coverage => {
  const { money, rules } = coverage()
  const other = (row: Row): Row => (row.id === id ? { ...row, ...change } : row)
  return { money: money.map(other), rules: rules.map(other) }
}

describe('từng điều của luật và tệp mang nó', () => {
  it('danh sách khớp với các gói', () => {
    expect(coverageProblems()).toEqual([])
  })

  it('dòng nào đã đọc hoặc có nguồn dẫn lại thì có tệp, hoặc có lý do', () => {
    const { money, rules } = coverage()
    expect([money.length, rules.length].every((count) => count > 70)).toBe(true)
    for (const row of [...money, ...rules])
      expect([row.id, (row.in?.length ?? 0) > 0 || row.left !== undefined]).toEqual([row.id, true])
  })

  it('tên, ghi chú, lý do của mỗi dòng có cả hai thứ tiếng', () => {
    const { money, rules } = coverage()
    const oneLanguage = [...money, ...rules].flatMap((row) =>
      (['label', 'note', 'left'] as const)
        .filter((field) => (row[field] === undefined) !== (row[`${field}En`] === undefined))
        .map((field) => `${row.id}: ${field}`),
    )
    expect(oneLanguage).toEqual([])
  })

  it.each([
    [
      'tỷ lệ lệch một phần trăm',
      changed('28-2018.machinery-technology', { rate: '51%' }),
      'tỷ lệ 50%, danh sách ghi 51%',
    ],
    [
      'mức tối đa lệch',
      changed('28-2018.demo-model-new-tech', { cap: '999 triệu đồng' }),
      'tối đa 1.000 triệu đồng, danh sách ghi 999 triệu đồng',
    ],
    [
      'mức tin cậy bị nâng',
      changed('28-2018.trademark', { grade: 'quoted' }),
      'mức tin cậy memory, danh sách ghi quoted',
    ],
    [
      'mức tin cậy của một quy tắc',
      changed('B7', { grade: 'quoted' }),
      'không tệp nào có phiên bản ở mức quoted',
    ],
    [
      'tệp không có',
      changed('B9', { in: [{ file: 'rules-national/eligibility/nowhere.json' }] }),
      'không có tệp',
    ],
    [
      'phiên bản không có',
      changed('26-2014.media', {
        in: [{ file: 'rules-national/support/communication.json', version: '2015-01-01' }],
      }),
      'không có phiên bản từ 2015-01-01',
    ],
    [
      'tạm ứng lệch',
      changed('36-2013.advance-30', { rate: '40%' }),
      'advance.rate 30%, danh sách ghi 40%',
    ],
    ['không tệp, không lý do', changed('R-E4', { in: [] }), 'không có tệp và không nói vì sao'],
  ])('bắt được: %s', (_name, wrong, message) => {
    const problems = coverageProblems(wrong, read)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.every((problem) => problem.includes(message))).toBe(true)
  })

  it('bắt được một mức bị đổi trong gói', () => {
    const tampered = (file: string): string | null =>
      file === 'rules-national/support/trademark.json'
        ? (read(file) ?? '').replaceAll('35 triệu đồng', '53 triệu đồng')
        : read(file)
    expect(coverageProblems(coverage(), tampered)).toHaveLength(2)
  })
})

describe('sổ tay', () => {
  const pages = new Map(handbookFiles() as [string, string][])
  const here = fileURLToPath(new URL('handbook', import.meta.url))

  it('mỗi nội dung một trang, không có trang thừa', () => {
    for (const activity of national.vocabulary.activities.keys())
      expect(pages.has(`docs/handbook/${activity}.md`)).toBe(true)
    expect(
      readdirSync(here)
        .map((name) => `docs/handbook/${name}`)
        .sort(),
    ).toEqual([...pages.keys()].sort())
  })

  it('mọi liên kết giữa các trang đều tới nơi', () => {
    for (const [page, text] of pages) {
      for (const [, file = '', anchor] of text.matchAll(/\]\(([a-z0-9.-]+\.md)(?:#([^)]+))?\)/gu)) {
        const target = pages.get(`docs/handbook/${file}`)
        expect([page, file, target !== undefined]).toEqual([page, file, true])
        if (anchor !== undefined)
          expect([page, anchor, target?.includes(`<a id="${anchor}"></a>`)]).toEqual([
            page,
            anchor,
            true,
          ])
      }
    }
  })

  it('máy móc: mức, ngày và mức tin cậy như gói', () => {
    const page = pages.get('docs/handbook/advanced-machinery.md') ?? ''
    expect(page).toContain(
      '| 08/04/2014 | 10/05/2018 | 50% | 200 triệu đồng | cơ sở ' +
        '| 26/2014/TTLT-BTC-BCT Điều 6 khoản 2 điểm c | đã đọc nguyên văn (`quoted`) |',
    )
    expect(page).toContain(
      '| 11/05/2018 | nay | 50% | 300 triệu đồng | cơ sở | 28/2018/TT-BTC Điều 8 khoản 4 |',
    )
    expect(page).toContain('từ 28/08/2024 hạ còn `secondary`: chưa đọc được 64/2024/TT-BTC')
  })

  it('không trang nào nói bằng mã hoặc giá trị thô', () => {
    for (const text of pages.values()) expect(text).not.toMatch(/undefined|\[object|NaN/u)
  })
})
