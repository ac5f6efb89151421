import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import { guessColumns } from '../projects/guess-columns.js'
import { importProjects } from '../projects/import-projects.js'
import { projectTemplate } from './project-template.js'

const template = await projectTemplate(BOOK, '2026-11-30')
const workbook = await readXlsx(template)
const [sheet] = workbook.sheets

it('has every column known, with a note; choices stand in the sheet of lists', () => {
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Đề án', 'Hướng dẫn', 'Danh mục'])
  const headings = sheet?.rows[0] ?? []
  expect(headings.slice(0, 3)).toEqual(['Mã đề án', 'Tên đề án', 'Nguồn kinh phí'])
  headings.forEach((_, column) => {
    expect(sheet?.cells?.get(`0,${column}`)?.comment?.text).toMatch(/\.$/u)
  })
  expect(sheet?.cells?.get('0,0')?.comment?.text).toBe('Bắt buộc. Chữ.')
  const lists = workbook.sheets[2]?.rows ?? []
  for (const { formula1, range } of sheet?.dataValidations ?? []) {
    const [, letters = '', last = ''] =
      /^'Danh mục'!\$([A-Z])\$2:\$[A-Z]\$(\d+)$/u.exec(formula1 ?? '') ?? []
    const column = letters.charCodeAt(0) - 65
    expect(lists[0]?.[column]).toBe(headings[range.charCodeAt(0) - 65])
    expect(lists[Number(last) - 1]?.[column]).toEqual(expect.any(String))
    expect(lists[Number(last)]?.[column] ?? null).toBeNull()
  }
  expect(sheet?.dataValidations?.map(({ range }) => range.replace(/\d.*/u, ''))).toEqual([
    'C',
    'G',
    'K',
    'M',
    'P',
  ])
})

it('filled in, it is guessed whole and read without a word', async () => {
  const rows = [
    sheet?.rows[0] ?? [],
    [
      'DA1',
      'Tên',
      'khuyến công quốc gia',
      2023,
      'Trung tâm',
      new Date('2023-02-01T00:00:00Z'),
      'Ứng dụng máy móc, thiết bị tiên tiến',
      1,
      'HTX A',
      '0123',
      'hợp tác xã',
      12,
      'vật liệu xây dựng',
      'xã A, huyện B, tỉnh Sóc Trăng',
      'vùng cao',
      'máy móc, thiết bị',
      400.5,
      200,
      null,
      200.5,
      'có',
    ],
  ]
  const filled = await writeXlsx({ sheets: [{ name: 'Đề án', rows }] })
  const { map, notes } = await guessColumns(filled, 'a', { book: BOOK })
  expect(Object.values(map.columns)).not.toContain(null)
  expect(notes.map(({ code }) => code)).toEqual(['COLUMN_GUESSED'])
  const { projects } = await importProjects(filled, 'a', { book: BOOK, map })
  const [read] = projects
  expect(read?.problems).toEqual([])
  expect(read?.project).toMatchObject({
    id: 'DA1',
    fund: 'national',
    approval: { on: '2023-02-01' },
    items: [
      {
        activity: 'advanced-machinery',
        beneficiary: { id: '0123', kind: 'cooperative', industry: 'building-materials' },
        site: { province: 'soc-trang', areas: ['highland'] },
        costs: [{ kind: 'machinery', amount: 400_500_000 }],
        requested: { national: 200_000_000, counterpart: 200_500_000 },
        facts: { 'machinery.isNew': true },
      },
    ],
  })
})

it('empty, it holds no project; made again, it is the same', async () => {
  expect(sheet?.rows).toHaveLength(1)
  expect(await projectTemplate(BOOK, '2026-11-30')).toEqual(template)
})
