import { afterAll, describe, expect, it } from 'vitest'
import { BOOK } from '../book.fixture.js'
import { forgetRewritten, rewritten, SOFFICE } from '../writing/libreoffice.fixture.js'
import { LEVEL_COLUMN_NAMES, type LevelCells } from './level-columns.js'
import { levelTableFile } from './level-table-workbook.js'
import { readLevelTable } from './read-level-table.js'

afterAll(forgetRewritten)

describe.skipIf(SOFFICE === null)('LibreOffice', () => {
  it('writes a level table again with every cell and every act', async () => {
    const whole: LevelCells = {
      ...Object.fromEntries(LEVEL_COLUMN_NAMES.map((name) => [name, `chữ ${name}`])),
      ...{ rate: '12,5%', sum: '62,5 triệu đồng', from: '2026-02-01', to: '2027-01-31' },
    }
    const rows: readonly LevelCells[] = [
      whole,
      { activity: '=A1+B1', rate: '20% - 30%', sum: 'khoán 5 triệu đồng', note: '-x' },
      { activity: 'B', sum: '3.333.333 đồng' },
    ]
    const acts = [{ id: '05/2026/NQ-HĐND', title: 'Nghị quyết (mẫu)', issued: '2026-01-05' }]
    const { vocabulary } = BOOK
    const made = await levelTableFile({ rows, acts, vocabulary, on: '2026-11-30', form: 'xlsx' })
    const table = await readLevelTable(rewritten('muc.xlsx', made, 'xlsx'), 'muc.xlsx')
    expect(table.rows.flatMap(({ problems }) => problems)).toEqual([])
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
    expect(table.acts).toEqual(acts)
  }, 120_000)
})
