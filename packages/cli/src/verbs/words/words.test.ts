import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

const PACK = {
  manifest: {
    id: 'cao-bang',
    version: '1.0.0',
    schemaVersion: 1,
    jurisdiction: 'cao-bang',
    title: 'Gói thử',
    titleEn: 'A trial',
    maintainer: 'Thử',
    lawAsOf: '2026-01-01',
    extends: 'national',
  },
  documents: { documents: [] },
  vocabulary: {
    units: [{ id: 'cao-bang:village', title: 'làng nghề', titleEn: 'craft village' }],
    facts: [
      {
        id: 'cao-bang:kiln.kind',
        type: 'word',
        of: 'item',
        title: 'loại lò gốm',
        titleEn: 'kind of kiln',
        words: [{ id: 'gas', title: 'lò ga', titleEn: 'gas kiln' }],
      },
    ],
  },
  rules: {},
}

let home: Awaited<ReturnType<typeof folder>>
let pack: string
beforeEach(async () => {
  home = await folder()
  pack = path.join(home.path, 'pack.json')
  await home.put('pack.json', PACK)
})
afterEach(async () => {
  await home.remove()
})

describe('words', () => {
  it('in mọi danh mục, mỗi dòng «mã — tên»', async () => {
    const { code, stdout } = await khuyencong(['words'])
    expect(code).toBe(0)
    for (const line of [
      'Nội dung hỗ trợ\n',
      '  advanced-machinery — Ứng dụng máy móc, thiết bị tiên tiến\n',
      'Nhóm nội dung\n',
      '  at-establishment — mọi nội dung hỗ trợ trực tiếp tại cơ sở\n',
      'Loại chi phí\n',
      '  booth-rental — thuê gian hàng\n',
      'Đơn vị tính\n',
      '  booth — gian hàng\n',
      'Dữ kiện\n',
      '  beneficiary.employees — số lao động tham gia bảo hiểm xã hội bình quân năm\n',
      'loại đơn vị thụ hưởng (beneficiary.kind)\n',
      '  artisan — nghệ nhân\n',
    ])
      expect(stdout).toContain(line)
    expect(stdout).not.toMatch(/cost\.|quantity\./u)
  })

  it('bằng tiếng Anh', async () => {
    const { stdout } = await khuyencong(['words', '--lang', 'en'])
    expect(stdout).toContain('Units\n')
    expect(stdout).toContain('  booth — booth\n')
    expect(stdout).toContain('kind of beneficiary (beneficiary.kind)\n')
  })

  it.each(['gian hàng', 'GIAN HANG', 'booth'])('chỉ những từ có chữ «%s»', async (text) => {
    const { code, stdout } = await khuyencong(['words', text])
    expect(code).toBe(0)
    expect(stdout).toContain('  booth — gian hàng\n')
    expect(stdout).not.toContain('advanced-machinery')
    expect(stdout).not.toContain('Nội dung hỗ trợ')
  })

  it('chữ không có ở đâu thì nói ra, mã thoát 1', async () => {
    const { code, stdout, stderr } = await khuyencong(['words', 'zzzz'])
    expect([code, stdout, stderr]).toEqual([1, '', 'Không có từ nào chứa «zzzz».\n'])
  })

  it('cả từ của gói thêm vào, và từ của dữ kiện mà gói khai', async () => {
    const { code, stdout } = await khuyencong(['words', '--pack', pack])
    expect(code).toBe(0)
    expect(stdout).toContain('  cao-bang:village — làng nghề\n')
    expect(stdout).toContain('loại lò gốm (cao-bang:kiln.kind)\n  gas — lò ga\n')
    expect((await khuyencong(['words', 'lang nghe'])).stdout).not.toContain('cao-bang')
  })

  it('--schemas: lược đồ cho trình soạn thảo gợi ý cả từ của gói, ghi đè bản cũ', async () => {
    const schemas = path.join(home.path, 'schema')
    const read = async (): Promise<string> =>
      readFile(path.join(schemas, 'rule.schema.json'), 'utf8')
    expect((await khuyencong(['words', '--schemas', schemas])).code).toBe(0)
    expect(await read()).not.toContain('cao-bang:village')
    const ran = await khuyencong(['words', '--pack', pack, '--schemas', schemas])
    expect([ran.code, ran.stderr]).toEqual([0, `Đã ghi JSON Schema vào ${schemas}.\n`])
    expect(await read()).toContain('"cao-bang:village"')
    expect(await read()).toContain('làng nghề')
    expect(await read()).toContain('cao-bang:kiln.kind')
    expect(JSON.parse(await read())).toHaveProperty('$schema')
    const names = await readdir(schemas)
    expect(names).toContain('vocabulary.schema.json')
    expect(names.every((name) => name.endsWith('.schema.json'))).toBe(true)
  })

  it('--schemas: nơi ghi không phải thư mục thì nói ra', async () => {
    const ran = await khuyencong(['words', '--schemas', pack])
    expect([ran.code, ran.stdout]).toEqual([2, ''])
    expect(ran.stderr).toMatch(/\[FILE_\w+\]|\[NOT_A_FOLDER\]/u)
  })

  it('JSON: từng danh mục, hai thứ tiếng', async () => {
    const { stdout } = await khuyencong(['words', 'lo ga', '--pack', pack, '--json'])
    expect(JSON.parse(stdout)).toEqual({
      format: 1,
      lists: [
        {
          list: 'words',
          fact: 'cao-bang:kiln.kind',
          words: [{ id: 'gas', title: 'lò ga', titleEn: 'gas kiln' }],
        },
      ],
    })
  })
})
