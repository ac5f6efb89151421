import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => home.remove())
const at = (name: string): string => path.join(home.path, name)

it('writes a template that import knows, and the same one again', async () => {
  const ran = await khuyencong(['export', 'template', '--out', at('mẫu.xlsx')])
  expect([ran.code, ran.stdout, ran.stderr]).toEqual([0, '', ''])
  await khuyencong(['export', 'template', '--out', at('again.xlsx')])
  expect(await readFile(at('again.xlsx'))).toEqual(await readFile(at('mẫu.xlsx')))
  const guess = await khuyencong(['import', at('mẫu.xlsx')])
  expect(Object.values((JSON.parse(guess.stdout) as { columns: object }).columns)).not.toContain(
    null,
  )
})

it('writes the levels of a day, as CSV by the ending', async () => {
  const xlsx = ['export', 'levels', '--on', '01/06/2023', '--out', at('mức.xlsx')]
  expect((await khuyencong(xlsx)).code).toBe(0)
  expect((await readFile(at('mức.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  const csv = ['export', 'levels', '--on', '2023-06-01', '--lang', 'en', '--out', at('a.csv')]
  expect((await khuyencong(csv)).code).toBe(0)
  expect(await readFile(at('a.csv'), 'utf8')).toMatch(/^\uFEFFFund;Activity;Level;/u)
})

it('writes the levels of a day as a page and as .docx, the same ones again', async () => {
  const argv = ['export', 'levels', '--on', '2023-06-01', '--out']
  expect((await khuyencong([...argv, at('muc.html')])).code).toBe(0)
  const page = await readFile(at('muc.html'), 'utf8')
  expect(page).toContain('BẢNG MỨC HỖ TRỢ KHUYẾN CÔNG')
  expect(page).not.toContain('<script')
  expect((await khuyencong([...argv, at('muc.docx')])).code).toBe(0)
  const docx = await readFile(at('muc.docx'))
  expect(docx.subarray(0, 2).toString()).toBe('PK')
  await khuyencong([...argv, at('lai.docx')])
  expect(await readFile(at('lai.docx'))).toEqual(docx)
})

it.each([
  ['another table', ['export', 'budget', '--out', 'x.xlsx'], 'BAD_VALUE'],
  ['no input', ['export', 'findings', '--out', 'x.xlsx'], 'VALUE_MISSING'],
  ['a prototype', ['export', 'toString', '--out', 'x.xlsx'], 'BAD_VALUE'],
  ['no file', ['export', 'template'], 'VALUE_MISSING'],
  ['no day', ['export', 'levels', '--out', 'x.xlsx'], 'ON_MISSING'],
  [
    'no such province',
    ['export', 'levels', '--on', '2023-06-01', '--province', 'x', '--out', 'x.xlsx'],
    'UNKNOWN_PROVINCE',
  ],
])('refuses %s with 2, and writes nothing', async (_, argv, code) => {
  const ran = await khuyencong(argv.map((each) => (each === 'x.xlsx' ? at(each) : each)))
  expect([ran.code, ran.stdout]).toEqual([2, ''])
  expect(ran.stderr).toContain(`[${code}]`)
  await expect(readFile(at('x.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' })
})
