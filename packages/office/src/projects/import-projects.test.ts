import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { BOOK, bytesOf } from '../book.fixture.js'
import { readColumnMap } from '../columns/column-map.js'
import { type ImportedProject, importProjects, type ImportedFile } from './import-projects.js'

const COLUMNS = {
  Mã: { to: 'id' },
  Tên: { to: 'title' },
  'Nội dung': { to: 'items[0].activity' },
  'Số lượng': { to: 'items[0].units' },
  'Kinh phí': { to: 'items[0].costs[0].amount', unit: 'triệu đồng' },
}
interface ReadFile extends ImportedFile {
  readonly projects: readonly ImportedProject[]
}
const read = async (bytes: Uint8Array, more: object = {}): Promise<ReadFile> => {
  const map = readColumnMap({ format: 1, columns: COLUMNS, ...more }, 'map', BOOK)
  const { projects, notes } = await importProjects(bytes, 'a', { book: BOOK, map })
  return { projects: [...projects], notes }
}
const csv = async (...lines: readonly string[]): Promise<ReadFile> =>
  read(bytesOf(['Mã;Tên;Nội dung;Số lượng;Kinh phí', ...lines].join('\n')))
const told = ({ projects }: ReadFile): unknown =>
  projects.flatMap(({ problems }) => problems.map(({ code, at }) => [code, at]))

describe('rows of one project', () => {
  it('are its items where they follow each other, the id repeated or left empty', async () => {
    const file = await csv(
      'A;x;showroom;1;10',
      'A;x;trademark;;20',
      ';;trademark;2;30',
      'B;y;showroom;;',
    )
    expect(told(file)).toEqual([])
    expect(file.projects.map(({ at, row }) => [at, row])).toEqual([
      ['a:2', 2],
      ['a:5', 5],
    ])
    expect(file.projects[0]?.project).toEqual({
      id: 'A',
      title: 'x',
      items: [
        { id: '1', activity: 'showroom', units: 1, costs: [{ amount: 10_000_000 }] },
        { id: '2', activity: 'trademark', units: 1, costs: [{ amount: 20_000_000 }] },
        { id: '3', activity: 'trademark', units: 2, costs: [{ amount: 30_000_000 }] },
      ],
    })
  })

  it('agree in what belongs to the project', async () => {
    const file = await csv('A;x;showroom;1;10', 'A;khác;trademark;;20', 'B;y;showroom;;')
    expect(told(file)).toEqual([['ROWS_DISAGREE', 'a:3 › Tên']])
    expect(file.projects.map(({ project }) => project?.id ?? null)).toEqual([null, 'B'])
    expect(file.projects[0]?.problems[0]?.message).toContain('«x»')
  })

  it('that come again elsewhere are another project, and that is a warning', async () => {
    const file = await csv('A;x;showroom;;', 'B;y;showroom;;', 'A;x;showroom;;')
    expect(told(file)).toEqual([['PROJECT_AGAIN', 'a:4']])
    expect(file.projects.map(({ project }) => project?.id)).toEqual(['A', 'B', 'A'])
  })

  it('come in whole or not at all, every bad cell named', async () => {
    const file = await csv('A;x;showroom;0;10', 'A;x;gì đó;x;y', 'B;y;showroom;;')
    expect(told(file)).toEqual([
      ['CELL_WORD', 'a:3 › Nội dung'],
      ['CELL_NUMBER', 'a:3 › Số lượng'],
      ['AMOUNT_FORMAT', 'a:3 › Kinh phí'],
    ])
    expect(file.projects.map(({ project }) => project?.id ?? null)).toEqual([null, 'B'])
  })

  it('are refused by the cell for what a project refuses', async () => {
    const [bad] = (await csv('A;x;showroom;0;10')).projects
    expect(bad?.problems.map(({ at }) => at)).toEqual(['a:2 › Số lượng'])
    expect(bad?.project).toBeNull()
  })

  it('without an id or an activity are told by the empty cell', async () => {
    expect(told(await csv(';x;showroom;1;10', 'B1;y;;1;10'))).toEqual([
      ['CELL_MISSING', 'a:2 › Mã'],
      ['CELL_MISSING', 'a:3 › Nội dung'],
    ])
  })
})

describe('rows that are no projects', () => {
  it('are left out and said: blank rows, totals, headings of groups, signatures', async () => {
    const file = await csv(
      'I;Nhóm một;;;100',
      'A;x;showroom;;10',
      ';;;;',
      'Cộng nhóm I;;;;10',
      'B;Tổng kết mô hình;showroom;;10',
      ';;TỔNG CỘNG (I+II);;20',
      'TC;Cộng tác viên;showroom;;',
      ';Người lập biểu;;;',
    )
    expect(file.projects.map(({ project }) => project?.id)).toEqual(['A', 'B', 'TC'])
    expect(file.notes.map(({ code, severity, at }) => [code, severity, at])).toEqual([
      ['ROWS_SKIPPED', 'info', 'a:2'],
    ])
    expect(file.notes[0]?.message).toBe(
      'Không coi là đề án 4 hàng: 2 («I»); 5 («Cộng nhóm I»); 7 («TỔNG CỘNG (I+II)»); 9 («Người lập biểu»).',
    )
  })
})

describe('a workbook', () => {
  const HEAD = ['Mã', 'Tên', 'Nội dung', 'Số lượng', 'Kinh phí']

  it('fills in cells that are merged downwards', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [HEAD, ['A', 'x', 'showroom', 1, 10], [null, null, 'trademark', 1, 20]],
          merges: [
            { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
            { startRow: 1, endRow: 2, startCol: 1, endCol: 1 },
          ],
        },
      ],
    })
    const { projects } = await read(bytes)
    expect(projects.map(({ project }) => project?.items.map(({ activity }) => activity))).toEqual([
      ['showroom', 'trademark'],
    ])
  })

  it('of several sheets gives those with the table, and says which are not read', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Năm 2022', rows: [HEAD, ['A', 'x', 'showroom', 1, 10]] },
        { name: 'Ghi chú', rows: [['Chỉ có chữ']] },
        { name: 'Năm 2023', rows: [['DANH MỤC'], HEAD, ['B', 'y', 'showroom', 'x', 10]] },
      ],
    })
    const file = await read(bytes)
    expect(file.projects.map(({ project, at }) => [project?.id ?? null, at])).toEqual([
      ['A', 'a › Năm 2022!A2'],
      [null, 'a › Năm 2023!A3'],
    ])
    expect(told(file)).toEqual([['CELL_NUMBER', 'a › Năm 2023!D3']])
    expect(file.notes.map(({ code, message }) => [code, message])).toEqual([
      ['SHEETS_SKIPPED', 'Không đọc trang: «Ghi chú».'],
    ])
    const second = await read(bytes, { sheet: 'Năm 2023' })
    expect(second.projects).toHaveLength(1)
  })

  it('of one picture holds no table', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)
    const anchor = { from: { row: 0, col: 0 }, to: { row: 9, col: 9 } }
    const bytes = await writeXlsx({
      sheets: [{ name: 'S', rows: [], images: [{ data: png, type: 'png', anchor }] }],
    })
    await expect(read(bytes)).rejects.toMatchObject({ code: 'TABLE_MISSING' })
  })
})

it('what every row shares is read as a cell would be, and a bad value named', async () => {
  const more = { everyRow: { fund: 'KCQG', planYear: 2023, 'items[0].site.province': 'Sóc Trăng' } }
  const line = bytesOf('Mã;Tên;Nội dung;Số lượng;Kinh phí\nA;x;showroom;;\n')
  const { projects } = await read(line, more)
  expect(projects[0]?.project).toMatchObject({
    fund: 'national',
    planYear: 2023,
    items: [{ site: { province: 'soc-trang' } }],
  })
  await expect(read(line, { everyRow: { planYear: 'x' } })).rejects.toMatchObject({
    code: 'CELL_NUMBER',
    at: 'everyRow › planYear',
  })
})
