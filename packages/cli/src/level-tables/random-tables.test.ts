import { activityName, definePack, unitName } from '@khuyencong/core'
import type { PackSource } from '@khuyencong/core'
import { type LevelCells, levelTableFile, readLevelTable } from '@khuyencong/office'
import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellsOfPack } from './cells-of-pack.js'
import { levelsOfTable } from './levels-of-table.js'

const { vocabulary } = national
const wording = { lang: 'vi', vocabulary } as const
const EMPTY: PackSource = {
  manifest: {
    id: 'cao-bang',
    version: '0.1.0',
    schemaVersion: 1,
    jurisdiction: 'cao-bang',
    title: 'Gói mẫu',
    titleEn: 'Sample pack',
    maintainer: 'x',
    lawAsOf: '2026-02-01',
    extends: 'national',
  },
  documents: { documents: [] },
  rules: {},
}

const ACTIVITIES = [...vocabulary.activities.keys()].map((id) => activityName(id, wording))
/** One activity or two, which no other level of the table has. */
const activitiesOf = (level: number, count: number): string =>
  ACTIVITIES.slice(level * 2, level * 2 + count).join('; ')
const per = fc
  .uniqueArray(fc.constantFrom('person', 'booth', 'association', 'fair'), {
    minLength: 1,
    maxLength: 2,
  })
  .map((ids) => ids.map((id) => unitName(id, wording)).join(' × '))
const percent = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100)
const rateOf = (value: number): string => `${String(value).replace('.', ',')}%`
const dong = fc.integer({ min: 1, max: 5_000_000 })
const sumOf = (thousands: number): string => {
  const amount = thousands * 1_000
  const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/gu, '.')
  if (amount < 1_000_000) return `${grouped(String(amount))} đồng`
  const rest = String(amount).slice(-6).replace(/0+$/u, '')
  const millions = grouped(String(amount).slice(0, -6))
  return `${millions}${rest === '' ? '' : `,${rest}`} triệu đồng`
}
const pair = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T]> =>
  fc.uniqueArray(value, { minLength: 2, maxLength: 2 }) as unknown as fc.Arbitrary<readonly [T, T]>
const rising = ([a, b]: readonly [number, number]): readonly [number, number] =>
  a < b ? [a, b] : [b, a]

const rate = fc.oneof(
  percent.map(rateOf),
  pair(percent).map((both) => rising(both).map(rateOf).join(' - ')),
  fc
    .tuple(dong, percent, percent)
    .map(([upTo, a, b]) => `đến ${sumOf(upTo)}: ${rateOf(a)}; còn lại: ${rateOf(b)}`),
)
const sum = fc.oneof(
  dong.map(sumOf),
  pair(dong).map((both) => rising(both).map(sumOf).join(' đến ')),
)
const of = fc.constantFrom('máy móc, thiết bị', 'tất cả', 'theo nội dung', 'tổ chức; tư vấn')
const atMost = fc.constantFrom(
  '500 triệu đồng / cơ sở / năm',
  '500 triệu đồng / cơ sở; 900 triệu đồng / mọi lần',
  '12,5 triệu đồng / đề án',
)
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined })

/** What a row gives: a share, a cap, a fixed sum, or nothing that is known. */
const figures: fc.Arbitrary<LevelCells> = fc.oneof(
  fc.record({ rate, of, atMost: some(atMost) }),
  fc.record({
    rate,
    sum,
    per: some(per),
    of,
    instrument: some(fc.constantFrom('có thu hồi 3, 5')),
  }),
  fc.record({ sum, per, of, once: some(fc.constantFrom('một lần', 'một năm', 'chương trình')) }),
  fc.record({
    sum: sum.map((text) => `khoán ${text}`),
    per: some(per),
    budget: some(fc.constantFrom('cấp tỉnh', 'Sự nghiệp môi trường')),
  }),
  fc.record({ sum: fc.constant('1,5 lần national:support.advanced-machinery'), of }),
  fc.record({ sum: fc.constantFrom('chưa số hóa', 'theo 07/2026/NQ-HĐND: Điều 2, khoản 1') }),
) as fc.Arbitrary<LevelCells>

const text = fc
  .array(fc.constantFrom('a', 'Đ', 'ế', ' ', ';', '"', '=', '-', '+', '@', '1', ':', '«', '/'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((letters) => `x${letters.join('')}`.replace(/\s+/gu, ' ').trim())

const about = fc.record({
  activity: fc.constantFrom('1', '2'),
  scope: some(
    fc.constantFrom('cấp tỉnh', 'cấp tỉnh; cấp xã', 'hải đảo', 'cấp xã; vùng cao; hải đảo'),
  ),
  when: some(
    fc.constantFrom(
      'tổng nguồn vốn năm trước không quá 3.000 triệu đồng',
      'số lao động tham gia bảo hiểm xã hội bình quân năm ít nhất 10 và máy móc, thiết bị mới (chưa qua sử dụng)',
      'không phải (loại đơn vị thụ hưởng thuộc hợp tác xã, doanh nghiệp)',
    ),
  ),
  elsewhere: some(fc.constant('không')),
  title: text,
  titleEn: text,
  provision: text.map((each) => `Điều ${each}`),
  document: fc.constantFrom('05/2026/NQ-HĐND', '06/2026/QĐ-UBND'),
  from: fc.constantFrom('2026-02-01', '2026-03-15'),
  to: some(fc.constantFrom('2026-12-31')),
  evidence: fc.constantFrom('đã đọc nguyên văn', 'chưa kiểm chứng'),
  refines: fc.constantFrom('không', 'national:support.advanced-machinery'),
}) as fc.Arbitrary<LevelCells>

const CASES = ['loại đơn vị thụ hưởng là hợp tác xã', 'loại đơn vị thụ hưởng là doanh nghiệp']
const level: fc.Arbitrary<readonly LevelCells[]> = fc.oneof(
  fc
    .tuple(about, figures, some(text))
    .map(([head, given, note]) => [
      { ...head, ...given, ...(note !== undefined && { note, noteEn: note }) },
    ]),
  fc
    .tuple(about, fc.tuple(rate, rate))
    .map(([head, rates]) =>
      rates.map((each, index) => ({ ...head, rate: each, of: 'tất cả', case: CASES[index] ?? '' })),
    ),
  fc.tuple(about, rate, sum).map(([{ elsewhere: _, ...head }, share, cap]) => [
    { ...head, rate: share, of: 'tổ chức', part: 'Gian hàng', partEn: 'Booth' },
    { ...head, sum: cap, of: 'tư vấn', part: 'Vận chuyển', partEn: 'Freight' },
  ]),
)

/** The rows of levels, each with an id of its own, without the cells that are empty. */
const tables = fc.array(level, { minLength: 1, maxLength: 5 }).map((levels) =>
  levels.flatMap((rows, index) =>
    rows.map((row): LevelCells =>
      Object.fromEntries(
        Object.entries({
          ...row,
          activity: activitiesOf(index, Number(row.activity)),
          id: `support.x${index + 1}`,
        }).filter(([, cell]) => cell !== undefined),
      ),
    ),
  ),
)

it('a table that is read into a pack comes out of it cell by cell, whatever its rows', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.constantFrom('xlsx', 'csv'), async (rows, form) => {
      const file = await levelTableFile({ rows, acts: [], vocabulary, on: '2026-11-30', form })
      const table = await readLevelTable(file, `muc.${form}`)
      expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
      const read = levelsOfTable(table, {
        source: EMPTY,
        packs: [national],
        vocabulary,
        national,
        options: { pack: [], allow: [], lang: 'vi', crossCheck: true, trust: [] },
        schema: '../schema/rule.schema.json',
      })
      expect(read.problems).toEqual([])
      const again = cellsOfPack(definePack(read.source, { extends: national }), vocabulary)
      const byId = (a: LevelCells, b: LevelCells): number => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)
      const ids = new Set(rows.map(({ id }) => id))
      for (const id of ids) {
        const of = (all: readonly LevelCells[]) => all.filter((row) => row.id === id)
        expect(of(again.rows)).toEqual(of(rows))
      }
      expect([...again.rows].sort(byId)).toHaveLength(rows.length)
    }),
    { numRuns: 40 },
  )
})
