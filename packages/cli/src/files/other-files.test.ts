import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, provincialSource } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

const FILES: readonly (readonly [name: string, bytes: Buffer, said: string])[] = [
  [
    'muc.xlsx',
    Buffer.from('PK\u0003\u0004\u0014\0\u0006\0', 'latin1'),
    'tệp Excel, Word (.xlsx, .docx)',
  ],
  [
    'muc.xls',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'tệp Excel, Word kiểu cũ (.xls, .doc)',
  ],
  ['muc.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), 'tệp PDF'],
  ['muc.rtf', Buffer.from('{\\rtf1\\ansi x}'), 'tệp văn bản RTF'],
]

describe('a file of another program in the place of text', () => {
  it.each(FILES)('%s is named for what it is, wherever it is given', async (name, bytes, said) => {
    const file = await home.put(name, bytes)
    const dossier = await home.put('p.json', project())
    await mkdir(path.join(home.path, 'goi/support'), { recursive: true })
    await home.put('goi/pack.json', provincialSource.manifest)
    await home.put('goi/documents.json', provincialSource.documents)
    await home.put('goi/support/x.json', bytes)
    const runs = [
      ['decide', file, '--on', '2023-06-01'],
      ['decide', dossier, '--on', '2023-06-01', '--pack', file],
      ['check', file],
      ['check', path.join(home.path, 'goi')],
      ...(/\.xlsx?$/u.test(name) ? [] : [['score', dossier, '--marks', file]]),
    ]
    for (const argv of runs) {
      const { code, stdout, stderr } = await khuyencong(argv)
      expect([argv, code === 0]).toEqual([argv, false])
      expect(stdout + stderr).toContain('[NOT_UTF8]')
      expect(stdout + stderr).toContain(`Đây là ${said}`)
    }
  })

  it.each([
    ['muc.xlsx', '[WORKBOOK_BROKEN]'],
    ['muc.xls', '[WORKBOOK_OLD]'],
  ])('marks in %s are read as a workbook, which it is not', async (name, code) => {
    const bytes = FILES.find(([each]) => each === name)?.[1] ?? Buffer.alloc(0)
    const marks = await home.put(name, bytes)
    const ran = await khuyencong(['score', await home.put('p.json', project()), '--marks', marks])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
  })

  it('JSON that only speaks of such files is JSON', async () => {
    const file = await home.put('p.json', project({ title: 'PK\u0003 %PDF {\\rtf' }))
    expect((await khuyencong(['decide', file, '--on', '2023-06-01'])).code).toBe(0)
  })
})
