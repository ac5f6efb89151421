import validate from '@ooxml-tools/validate'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { forgetRewritten, rewritten, SOFFICE } from './libreoffice.fixture.js'
import { STYLES } from './sheet-styles.js'
import { workbookOfTables } from './workbook-of-tables.js'
import { type TableToWrite, WorkbookWriter } from './workbook-writer.js'
import type { WrittenCell } from './written-table.js'

// A long table is written in portions; nothing in the file may tell.

const TITLE = { title: 'Thử', on: '2023-06-01' } as const
const WHOLE = 1_048_576
const IN_PORTION = STYLES.length + 1

const whole = async (tables: readonly TableToWrite[]): Promise<Uint8Array> =>
  workbookOfTables(tables, TITLE, new WorkbookWriter('vi', { rows: WHOLE, inPortion: WHOLE }))
const inPortions = async (
  tables: readonly TableToWrite[],
  inPortion = IN_PORTION,
): Promise<Uint8Array> =>
  workbookOfTables(tables, TITLE, new WorkbookWriter('vi', { rows: WHOLE, inPortion }))

/** All that a reader sees: values, styles, links, notes, lists, page, filter. */
const seen = async (file: Uint8Array): Promise<unknown> => readXlsx(file, { readStyles: true })

const COLUMNS = [
  { heading: 'Số tiền', width: 18, format: 'money', note: 'Đồng.' },
  { heading: 'Ngày', width: 12, format: 'day' },
  { heading: 'Tỷ lệ', width: 10, format: 'rate' },
  { heading: 'Chữ', width: 30, list: "'Danh mục'!$A$2:$A$3" },
  { heading: 'Văn bản', width: 30 },
] as const
const rowOf = (index: number): readonly WrittenCell[] => [
  index % 3 === 0 ? { day: '2023-06-01' } : 1_000_000 * index,
  index % 4 === 0 ? null : { day: `2023-06-0${(index % 9) + 1}` },
  index / 8,
  index % 5 === 0 ? '=1+1' : `hai\ndòng </sheetData></row> ${index}`,
  { text: `28/2018 & <${index}>`, link: `https://a.vn/?a=1&b=${index}` },
]
const long = (count: number): TableToWrite => ({
  name: 'Bảng',
  columns: COLUMNS,
  rows: Array.from({ length: count }, (_, index) => rowOf(index)),
})
const LISTS = { name: 'Danh mục', columns: [{ heading: 'Tên', width: 30 }], rows: [['a'], ['b']] }

const anyCell: fc.Arbitrary<WrittenCell> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary' }).filter((text) => !/[\ufffe\uffff]/u.test(text)),
  fc.constantFrom('<v>', '</row>', '</sheetData>', '<sheetData>', ' đầu', 'cuối ', '\t', '=A1', ''),
  fc.constantFrom({ day: '2023-02-28' }, { day: '2024-02-29' }),
  fc.webUrl().map((link) => ({ text: link, link })),
)
const anyTables = fc
  .array(fc.array(fc.tuple(anyCell, anyCell, anyCell, anyCell, anyCell), { maxLength: 25 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((tables) => tables.map((rows, index) => ({ name: `T${index}`, columns: COLUMNS, rows })))

describe('a table written in portions', () => {
  it.each([
    ['one row less than a portion', IN_PORTION - 1],
    ['a portion', IN_PORTION],
    ['one row more than a portion', IN_PORTION + 1],
    ['many portions', 10 * IN_PORTION + 3],
  ])('of %s is read as the table written whole', async (_, count) => {
    const tables = [long(count), LISTS]
    expect(await seen(await inPortions(tables))).toEqual(await seen(await whole(tables)))
  })

  it('is read alike whatever tables stand before it and behind it', async () => {
    const tables = [LISTS, { ...LISTS, name: 'Trống', rows: [] }, long(3 * IN_PORTION)]
    expect(await seen(await inPortions(tables))).toEqual(await seen(await whole(tables)))
    const more = [...tables, { ...long(2 * IN_PORTION), name: 'Bảng sau' }]
    expect(await seen(await inPortions(more))).toEqual(await seen(await whole(more)))
  })

  it('is read alike whatever stands in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(anyTables, fc.integer({ min: 1, max: 12 }), async (tables, inPortion) => {
        expect(await seen(await inPortions(tables, inPortion))).toEqual(
          await seen(await whole(tables)),
        )
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  it('is the same, byte for byte, made again and from rows made on the way', async () => {
    const rows = function* (): Generator<readonly WrittenCell[]> {
      for (let index = 0; index < 40; index += 1) yield rowOf(index)
    }
    const first = await inPortions([long(40)])
    expect(await inPortions([{ ...long(40), rows: rows() }])).toEqual(first)
  })

  it('holds each row once, in its order, and says how large it is', async () => {
    const file = await inPortions([long(5 * IN_PORTION), LISTS])
    const sheet = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    const numbers = [...sheet.matchAll(/<row r="(\d+)"/gu)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 5 * IN_PORTION + 1 }, (_, index) => index + 1))
    expect(sheet).toContain(`<dimension ref="A1:E${5 * IN_PORTION + 1}"/>`)
    expect(sheet).toContain(`<autoFilter ref="A1:E${5 * IN_PORTION + 1}"/>`)
    expect(sheet).not.toMatch(/<f[ >]/u)
  })

  it('follows the schemas of Office Open XML', async () => {
    const problems = await validate(await inPortions([LISTS, long(30)]), 'xlsx')
    expect(problems).toEqual([])
  }, 120_000)
})

afterAll(forgetRewritten)

describe.skipIf(SOFFICE === null)('LibreOffice', () => {
  it('reads a table written in portions as the one written whole', async () => {
    const tables = [long(40), LISTS]
    const [a, b] = [await inPortions(tables), await whole(tables)]
    const again = async (name: string, file: Uint8Array): Promise<unknown> =>
      (await readXlsx(rewritten(name, file, 'xlsx'))).sheets.map(({ rows, cells }) => ({
        rows,
        links: [...(cells ?? [])].flatMap(([place, { hyperlink }]) =>
          hyperlink === undefined ? [] : [[place, hyperlink.target]],
        ),
      }))
    expect(await again('phan.xlsx', a)).toEqual(await again('nguyen.xlsx', b))
  }, 120_000)
})
