import { readFileSync } from 'node:fs'
import { createRuleBook } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { provincial } from '@khuyencong/rules-provincial'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ColumnMap, readColumnMap } from '../columns/column-map.js'
import { columnLetters } from '../tables/table.js'
import { type ColumnGuess, guessColumns } from './guess-columns.js'
import { type ImportedProject, importProjects, type ImportedFile } from './import-projects.js'
import { forgetRewritten, rewritten, SOFFICE } from '../writing/libreoffice.fixture.js'
import {
  COLUMN,
  type Planted,
  projectOf,
  provinceWorkbook,
  rowOf,
} from './province-workbook.fixture.js'

const book = createRuleBook([national, ...provincial])
const FILE = 'de-an.xlsx'

/** 25 faults: where each is, and the code it is told by. */
const FAULTS: readonly (readonly [code: string, planted: Planted])[] = [
  ['CELL_MISSING', { n: 3, column: 'id', cell: null }],
  ['CELL_MISSING', { n: 10, column: 'activity', cell: null }],
  ['CELL_WORD', { n: 12, column: 'activity', cell: 'Ứng dụng máy móc tiên tiến' }],
  ['CELL_WORD', { n: 17, column: 'activity', cell: 'Hội chợ' }],
  ['CELL_WORD', { n: 21, column: 'kind', cell: 'Cty' }],
  ['CELL_WORD', { n: 25, column: 'place', cell: 'Phú Tâm, Châu Thành, Sóc Trăng' }],
  ['UNKNOWN_PROVINCE', { n: 30, column: 'place', cell: 'xã Phú Tâm, tỉnh Sóc Trănh' }],
  ['CELL_NUMBER', { n: 33, column: 'employees', cell: '20 người' }],
  ['CELL_NUMBER', { n: 37, column: 'employees', cell: 12.5 }],
  ['CELL_NUMBER', { n: 41, column: 'employees', cell: -3 }],
  ['DAY_FORMAT', { n: 45, column: 'day', cell: '31/02/2023' }],
  ['DAY_FORMAT', { n: 50, column: 'day', cell: 'tháng 3/2023' }],
  ['DAY_FORMAT', { n: 56, column: 'day', cell: 2023 }],
  ['CELL_NUMBER', { n: 60, column: 'total', cell: '2,014.9' }],
  ['AMOUNT_FORMAT', { n: 66, column: 'total', cell: 'khoảng 400' }],
  ['AMOUNT_NEGATIVE', { n: 70, column: 'local', cell: -100 }],
  ['AMOUNT_NOT_WHOLE', { n: 77, column: 'counterpart', cell: 33.33333333 }],
  ['CELL_BROKEN', { n: 80, column: 'total', cell: { type: 'error', value: '#REF!' } }],
  [
    'CELL_BROKEN',
    { n: 88, column: 'total', cell: { type: 'formula', value: null, formula: 'K88+L88' } },
  ],
  ['CELL_BROKEN', { n: 99, column: 'local', cell: { type: 'error', value: '#DIV/0!' } }],
  ['CELL_BOOLEAN', { n: 110, column: 'isNew', cell: 'mới' }],
  ['AMOUNT_TOO_LARGE', { n: 123, column: 'total', cell: '9999999999999999 triệu đồng' }],
  ['CELL_NUMBER', { n: 140, column: 'total', cell: true }],
  ['CELL_NUMBER', { n: 155, column: 'employees', cell: new Date(Date.UTC(2023, 1, 1)) }],
  ['CELL_WORD', { n: 200, column: 'place', cell: 'KV2, xã Phú Tâm, tỉnh Sóc Trăng' }],
]
const addressOf = ({ n, column }: Planted): string =>
  `${FILE} › Danh sách!${columnLetters(COLUMN[column])}${rowOf(n)}`

async function importWith(
  planted: readonly Planted[],
): Promise<Pick<ImportedFile, 'notes'> & { readonly projects: readonly ImportedProject[] }> {
  const bytes = await provinceWorkbook(200, planted)
  const { projects, notes } = await importProjects(bytes, FILE, { book, map })
  return { projects: [...projects], notes }
}
let map: ColumnMap
let guessed: ColumnGuess

afterAll(forgetRewritten)
beforeAll(async () => {
  guessed = await guessColumns(await provinceWorkbook(200), FILE, { book })
  const checked = {
    ...guessed.map,
    columns: {
      ...guessed.map.columns,
      'Máy mới': { to: 'items[0].facts.machinery.isNew', type: 'boolean' },
    },
    everyRow: { ...guessed.map.everyRow, fund: 'Khuyến công địa phương' },
  }
  map = readColumnMap(JSON.parse(JSON.stringify(checked)), 'map.json', book)
})

describe('a workbook of 200 projects', () => {
  it('is guessed from its headings, those of two rows too', () => {
    expect(
      Object.fromEntries(
        Object.entries(map.columns).map(([heading, rule]) => [heading, rule?.to ?? null]),
      ),
    ).toEqual({
      TT: null,
      'Mã đề án': 'id',
      'Tên đề án': 'title',
      'Nội dung hỗ trợ': 'items[0].activity',
      'Đơn vị thụ hưởng': 'items[0].beneficiary.name',
      'Loại hình': 'items[0].beneficiary.kind',
      'Địa điểm': 'items[0].site',
      'Số lao động': 'items[0].beneficiary.employees',
      'Ngày quyết định': 'approval.on',
      'Kinh phí (triệu đồng) › Tổng kinh phí': 'items[0].costs[0].amount',
      'Kinh phí (triệu đồng) › KCĐP': 'items[0].requested.local',
      'Kinh phí (triệu đồng) › Đối ứng': 'items[0].requested.counterpart',
      'Máy mới': 'items[0].facts.machinery.isNew',
      'Ghi chú': null,
    })
    expect(guessed.map.everyRow).toEqual({ planYear: 2023, fund: 'local' })
  })

  it('without a fault comes in whole, and what was left out is said', async () => {
    const { projects, notes } = await importWith([])
    expect(projects.flatMap(({ problems }) => problems)).toEqual([])
    expect(projects.map(({ project }) => project)).toEqual(
      Array.from({ length: 200 }, (_, index) => projectOf(index + 1)),
    )
    expect(notes.map(({ code, at }) => [code, at])).toEqual([
      ['ROWS_SKIPPED', `${FILE} › Danh sách!A7`],
    ])
    expect(notes[0]?.message).toContain('5 hàng: 7 («I»)')
  })

  it('with 25 faults has each named by its cell, and the other 175 projects come in', async () => {
    const { projects } = await importWith(FAULTS.map(([, planted]) => planted))
    const told = projects.flatMap(({ problems }) => problems)
    expect(told.map(({ code, at }) => [code, at])).toEqual(
      FAULTS.map(([code, planted]) => [code, addressOf(planted)]),
    )
    for (const { hint, hintEn, message } of told) {
      expect(message).not.toBe('')
      expect([hint, hintEn]).not.toContain(null)
    }
    const bad = new Set(FAULTS.map(([, { n }]) => n))
    const good = Array.from({ length: 200 }, (_, index) => index + 1).filter((n) => !bad.has(n))
    expect(projects.flatMap(({ project }) => (project === null ? [] : [project]))).toEqual(
      good.map(projectOf),
    )
  })

  it('saved by another program (openpyxl) comes to the same', async () => {
    const file = new URL('../../fixtures/province-openpyxl.xlsx', import.meta.url)
    const { projects, notes } = await importProjects(readFileSync(file), FILE, { book, map })
    expect({ projects: [...projects], notes }).toEqual(
      await importWith(FAULTS.map(([, planted]) => planted)),
    )
  })

  it.skipIf(SOFFICE === null)(
    'saved by LibreOffice comes to the same, but for the formula that it works out',
    async () => {
      const planted = FAULTS.map(([, each]) => each)
      const saved = rewritten(FILE, await provinceWorkbook(200, planted), 'xlsx')
      const { projects, notes } = await importProjects(saved, FILE, { book, map })
      const said = ({ projects: all, notes: beside }: Awaited<ReturnType<typeof importWith>>) => ({
        told: all.flatMap(({ problems }) => problems.map(({ code, at }) => [code, at])),
        read: all.flatMap(({ project }) => (project === null ? [] : [project])),
        notes: beside,
      })
      const workedOut = planted.map((each) => (isFormula(each.cell) ? { ...each, cell: 0 } : each))
      expect(said({ projects: [...projects], notes })).toEqual(said(await importWith(workedOut)))
    },
    120_000,
  )
})

const isFormula = (cell: Planted['cell']): boolean =>
  typeof cell === 'object' && cell !== null && 'type' in cell && cell.type === 'formula'
