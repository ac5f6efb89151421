import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { docxOfPaper } from './docx-of-paper.js'
import { workbookOfTables } from './workbook-of-tables.js'

// What is written here is opened by another program, LibreOffice, where it is installed: read whole,
// written again, and compared.

const SOFFICE =
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'soffice'))
    .find((file) => existsSync(file)) ?? null
const home = mkdtempSync(path.join(tmpdir(), 'khuyến công '))
afterAll(() => {
  rmSync(home, { recursive: true, force: true })
})

/** A file as LibreOffice writes it again, in the form of a filter. */
function rewritten(name: string, bytes: Uint8Array, form: string): Uint8Array {
  writeFileSync(path.join(home, name), bytes)
  const out = path.join(home, 'out')
  execFileSync(
    SOFFICE ?? '',
    [
      `-env:UserInstallation=file://${encodeURI(path.join(home, 'profile'))}`,
      ...['--headless', '--convert-to', form, '--outdir', out, path.join(home, name)],
    ],
    { stdio: 'pipe', timeout: 100_000 },
  )
  return readFileSync(path.join(out, name.replace(/\.\w+$/u, `.${form.split(':')[0] ?? ''}`)))
}

describe.skipIf(SOFFICE === null)('LibreOffice', () => {
  it('opens a workbook with its numbers, days, links and notes as such', async () => {
    const rows = [
      [1_234_567, { day: '2023-06-01' }, 0.125, '=1+1', { text: '28/2018', link: 'https://a.vn' }],
      [-5, null, null, 'hai\ndòng', 'Đề án «mẫu»'],
    ] as const
    const columns = [
      { heading: 'Số tiền', width: 18, format: 'money', note: 'Đồng.' },
      { heading: 'Ngày', width: 12, format: 'day' },
      { heading: 'Tỷ lệ', width: 10, format: 'rate' },
      { heading: 'Chữ', width: 30, list: "'Danh mục'!$A$2:$A$3" },
      { heading: 'Văn bản', width: 30 },
    ] as const
    const lists = {
      name: 'Danh mục',
      columns: [{ heading: 'Tên', width: 30 }],
      rows: [['một'], ['hai']],
    } as const
    const made = await workbookOfTables([{ name: 'Bảng', columns, rows }, lists], {
      title: 'Thử',
      on: '2023-06-01',
    })
    const again = await readXlsx(rewritten('bang.xlsx', made, 'xlsx'))
    expect(again.sheets.map(({ name }) => name)).toEqual(['Bảng', 'Danh mục'])
    const [sheet] = again.sheets
    expect(sheet?.rows).toEqual([
      ['Số tiền', 'Ngày', 'Tỷ lệ', 'Chữ', 'Văn bản'],
      [1_234_567, new Date('2023-06-01T00:00:00Z'), 0.125, '=1+1', '28/2018'],
      [-5, null, null, 'hai\ndòng', 'Đề án «mẫu»'],
    ])
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(
      false,
    )
    expect(sheet?.cells?.get('1,4')?.hyperlink?.target).toMatch(/^https:\/\/a\.vn\/?$/u)
    expect(sheet?.dataValidations?.map(({ type }) => type)).toEqual(['list'])
  }, 120_000)

  it('opens a paper with all its text', async () => {
    const made = await docxOfPaper({
      title: 'Biên bản mẫu',
      subtitle: 'Đề án <mẫu>',
      on: '2023-06-01',
      lang: 'vi',
      orientation: 'landscape',
      parts: [
        { kind: 'heading', text: 'I. Kinh phí' },
        {
          kind: 'table',
          columns: [
            { heading: 'Nội dung', width: 30 },
            { heading: 'Số tiền', width: 10, format: 'money' },
          ],
          rows: [['Máy móc & thiết bị', 300_000_000]],
        },
        { kind: 'signatures', places: ['Người lập', 'Chủ trì'] },
      ],
    })
    const text = new TextDecoder().decode(rewritten('giay.docx', made, 'txt:Text (encoded):UTF8'))
    const lines = text
      .replace(/^\uFEFF/u, '')
      .split(/\r?\n/u)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    expect(lines).toEqual([
      'Biên bản mẫu',
      'Đề án <mẫu>',
      'I. Kinh phí',
      'Nội dung',
      'Số tiền',
      'Máy móc & thiết bị',
      '300.000.000',
      'Người lập',
      'Chủ trì',
    ])
  }, 120_000)
})
