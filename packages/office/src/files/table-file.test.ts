import { isKhuyenCongError } from '@khuyencong/core'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../book.fixture.js'
import { LIMITS } from './limits.js'
import { tableFile } from './table-file.js'

const ANY = { sheet: null }
const workbook = await writeXlsx({
  sheets: [
    { name: 'Danh sách', rows: [['Mã'], ['DA1']] },
    { name: 'Ẩn', hidden: true, rows: [['x']] },
  ],
})
const PARTS = unzipSync(workbook)
const withParts = (more: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync({
    ...PARTS,
    ...Object.fromEntries(
      Object.entries(more).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  })

/** The code that a file is refused with, or `null`. */
async function refusal(bytes: Uint8Array, sheet: string | null = null): Promise<string | null> {
  try {
    await tableFile(bytes, 'a.xlsx', { sheet })
    return null
  } catch (error) {
    if (!isKhuyenCongError(error)) throw error
    expect(error.at).toMatch(/^a\.xlsx/u)
    return error.code
  }
}

/** Makes an archive declare a part of another size than it has. */
function declare(archive: Uint8Array, part: string, size: number): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const nameAt = (at: number, length: number): string =>
    new TextDecoder().decode(archive.subarray(at, at + length))
  for (let at = 0; at < archive.length - 46; at += 1) {
    const signature = view.getUint32(at, true)
    if (signature === 0x02014b50 && nameAt(at + 46, view.getUint16(at + 28, true)) === part)
      view.setUint32(at + 24, size, true)
    if (signature === 0x04034b50 && nameAt(at + 30, view.getUint16(at + 26, true)) === part)
      view.setUint32(at + 22, size, true)
  }
}

describe('a workbook', () => {
  it('is read by what its bytes are, hidden sheets left out and said', async () => {
    const { sheets, notes } = await tableFile(workbook, 'whatever.csv', ANY)
    expect(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)])).toEqual([
      ['Danh sách', [['Mã'], ['DA1']]],
    ])
    expect(notes.map(({ code, severity }) => [code, severity])).toEqual([
      ['SHEETS_SKIPPED', 'info'],
    ])
  })

  it('gives a hidden sheet that is named, its marks composed or not, and no other', async () => {
    const { sheets, notes } = await tableFile(workbook, 'a', { sheet: 'Ẩn '.normalize('NFD') })
    expect([sheets.map(({ name }) => name), notes]).toEqual([['Ẩn'], []])
    expect(await refusal(workbook, 'Khác')).toBe('SHEET_UNKNOWN')
  })

  it('in an old or binary form is refused with what to do', async () => {
    const ole = new Uint8Array(600).fill(0)
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await refusal(ole)).toBe('WORKBOOK_OLD')
    expect(await refusal(withParts({ 'xl/workbook.bin': 'x' }))).toBe('WORKBOOK_OLD')
    expect(await refusal(zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }))).toBe(
      'WORKBOOK_OLD',
    )
  })

  it('with a password is refused as such', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'S', rows: [[1]] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(await refusal(locked)).toBe('WORKBOOK_LOCKED')
  })

  it.each([
    ['a picture', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)],
    ['cut short', workbook.subarray(0, workbook.length - 40)],
    ['another archive', zipSync({ 'a.txt': strToU8('x') })],
    ['without its sheet', zipSync({ '[Content_Types].xml': strToU8('<x/>') })],
    ['of broken XML', withParts({ 'xl/workbook.xml': '<workbook><sheets>' })],
  ])('that is %s is refused as broken', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('WORKBOOK_BROKEN')
  })

  it.each([
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d]],
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0]],
    ['PDF', [...bytesOf('%PDF-1.7')]],
  ])(
    'that is a %s in place of a table is told apart from letters not known',
    async (kind, bytes) => {
      const error = await tableFile(Uint8Array.from(bytes), 'a.xlsx', ANY).catch((e: unknown) => e)
      expect(isKhuyenCongError(error) && error.problems[0]).toMatchObject({
        code: 'WORKBOOK_BROKEN',
        found: kind,
        message: expect.stringContaining(kind) as unknown,
      })
    },
  )

  it('that holds a picture alone has no table, and the picture is not opened', async () => {
    const { sheets } = await tableFile(
      withParts({
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
        'xl/media/image1.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      }),
      'a.xlsx',
      ANY,
    )
    expect(sheets.map(({ rows }) => rows)).toEqual([[]])
  })

  it('of a million columns is refused, as a workbook and as CSV', async () => {
    const cells = Array.from(
      { length: 3 },
      (_, at) => `<c r="${['A', 'B', 'BDWGN'][at] ?? ''}1"><v>1</v></c>`,
    )
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells.join('')}</row></sheetData></worksheet>`
    expect(await refusal(withParts({ 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'WORKBOOK_TOO_LARGE',
    )
    expect(await refusal(bytesOf('a;'.repeat(1_000_000)))).toBe('WORKBOOK_TOO_LARGE')
  })

  it('with macros or links to other files is read, and that is said', async () => {
    const { sheets, notes } = await tableFile(
      withParts({
        'xl/vbaProject.bin': 'macro',
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      }),
      'a.xlsm',
      ANY,
    )
    expect(sheets).toHaveLength(1)
    expect(notes.map(({ code }) => code)).toEqual([
      'WORKBOOK_MACROS',
      'WORKBOOK_LINKS',
      'SHEETS_SKIPPED',
    ])
  })

  it('that unpacks to too much is refused before it is unpacked', async () => {
    const bomb = withParts({ 'xl/media/a.bin': '' })
    declare(bomb, 'xl/media/a.bin', LIMITS.unpacked)
    expect(await refusal(bomb)).toBe('WORKBOOK_TOO_LARGE')
    const small = withParts({ 'xl/media/a.bin': '' })
    declare(small, 'xl/media/a.bin', LIMITS.unpacked / 2)
    expect(await refusal(small)).toBeNull()
  })

  it('that unpacks to more than it declares is refused', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const lying = withParts({ [sheet]: `<worksheet>${' '.repeat(3_000_000)}</worksheet>` })
    declare(lying, sheet, 100)
    expect(await refusal(lying)).toBe('WORKBOOK_BROKEN')
  })

  it.each([
    ['a row far below', `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`],
    ['a column far to the right', `<row r="1"><c r="XFD1"><v>1</v></c></row>`],
    ['a column beyond any', `<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>`],
  ])('with %s is refused', async (_, rows) => {
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
    expect(await refusal(withParts({ 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'WORKBOOK_TOO_LARGE',
    )
  })

  it('with formulas in a circle gives what is stored', async () => {
    const rows =
      '<row r="1"><c r="A1"><f>B1</f><v>7</v></c><c r="B1"><f>A1</f></c></row>' +
      '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>#NAME?</v></c><c r="B2" t="e"><v>#REF!</v></c></row>'
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
    const { sheets } = await tableFile(withParts({ 'xl/worksheets/sheet1.xml': sheet }), 'a', ANY)
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      [7, { broken: 'not-computed', found: '=A1' }],
      [
        { broken: 'error', found: '#NAME?' },
        { broken: 'error', found: '#REF!' },
      ],
    ])
  })

  it('never takes an entity of a document type for text', async () => {
    const sheet =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
      '<row r="1"><c r="A1" t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>'
    const read = await tableFile(withParts({ 'xl/worksheets/sheet1.xml': sheet }), 'a', ANY).catch(
      (error: unknown) => error,
    )
    expect(JSON.stringify(read)).not.toContain('root:')
  })
})

describe('a CSV file', () => {
  const cellsOf = async (bytes: Uint8Array): Promise<unknown> =>
    (await tableFile(bytes, 'a.csv', ANY)).sheets[0]?.rows.map(({ cells }) => cells)
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), !big)
    return bytes
  }
  const TABLE = 'Mã;Tên\nDA1;"Cơ sở ""A""; B"\n'
  const CELLS = [
    ['Mã', 'Tên'],
    ['DA1', 'Cơ sở "A"; B'],
  ]

  it.each([
    ['UTF-8', bytesOf(TABLE)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${TABLE}`)],
    ['letters composed of two', bytesOf(TABLE.normalize('NFD'))],
    ['line ends of Windows', bytesOf(TABLE.replaceAll('\n', '\r\n'))],
    ['UTF-16 with a mark', utf16(`\uFEFF${TABLE}`, false)],
    ['UTF-16, big end first', utf16(`\uFEFF${TABLE}`, true)],
    ['UTF-16 without a mark', utf16(TABLE.repeat(1), false)],
  ])('in %s is read', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(CELLS)
  })

  it.each([
    ['a title above, semicolons', 'DANH MỤC, NĂM 2023\nMã;Kinh phí\nDA1;1,5\n', 3, ['DA1', '1,5']],
    ['tabs', 'Mã\tKinh phí\nDA1\t1,5\n', 2, ['DA1', '1,5']],
    ['commas', 'Mã,Kinh phí\nDA1,15\n', 2, ['DA1', '15']],
  ])('with %s is cut where it should be', async (_, text, rows, last) => {
    const cells = (await cellsOf(bytesOf(text))) as readonly unknown[]
    expect(cells).toHaveLength(rows)
    expect(cells.at(-1)).toEqual(last)
  })

  it('in Windows-1258 or any other encoding is refused with a sample, never guessed', async () => {
    const legacy = Uint8Array.of(...bytesOf('Ma;Ten\nDA1;C'), 0xf5, 0x20, 0x73, 0xf4, 0x0a)
    const error = await tableFile(legacy, 'a.csv', ANY).catch((thrown: unknown) => thrown)
    expect(isKhuyenCongError(error) && [error.code, error.at]).toEqual(['TABLE_ENCODING', 'a.csv'])
    expect(isKhuyenCongError(error) && error.problems[0]?.message).toContain('«DA1;Cơ sô»')
  })

  it('with quotation marks that do not match is refused at the line', async () => {
    const error = await tableFile(bytesOf('a;b\nc;"d\n'), 'a.csv', ANY).catch((e: unknown) => e)
    expect(isKhuyenCongError(error) && [error.code, error.at]).toEqual(['TABLE_QUOTES', 'a.csv:2'])
  })

  it('of too many columns is refused', async () => {
    const wide = bytesOf(`${'a;'.repeat(LIMITS.columns)}b\n`)
    const error = await tableFile(wide, 'a.csv', ANY).catch((e: unknown) => e)
    expect(isKhuyenCongError(error) && error.code).toBe('WORKBOOK_TOO_LARGE')
    expect(await cellsOf(bytesOf(`${'a;'.repeat(LIMITS.columns - 1)}b\n`))).toHaveLength(1)
  })
})
