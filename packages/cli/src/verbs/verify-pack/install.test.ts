import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { day } from '@khuyencong/core'
import { bundleText, openBundle, readSigningKey } from '@khuyencong/core/packs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signed } from '../../authoring/signing.js'
import { folder, khuyencong, type Ran } from '../../sandbox.fixture.js'
import { localManifest, putLocalPack } from '../local-pack.fixture.js'

/** Bản tốt cuối cùng giữ nguyên khi bản mới không đúng. */
let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)
const put = async (name: string, change: object, draft = false): Promise<void> => {
  await home.put('pack/pack.json', { ...localManifest, ...change })
  await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
  const { bundle } = openBundle(JSON.parse(await readFile(at('b.json'), 'utf8')), 'b.json')
  const key = await readSigningKey(await readFile(at('st.private.pem'), 'utf8'), '--key')
  const made = await signed(draft ? { ...bundle, draft } : bundle, key, day('2024-06-01'))
  await home.put(name, bundleText(made))
}
const install = async (name: string, ring = 'st.keys.json'): Promise<Ran> =>
  khuyencong(['verify-pack', at(name), '--trust', at(ring), '--install', at('dang-dung.json')])
const inUse = async (): Promise<string> => readFile(at('dang-dung.json'), 'utf8')

beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
  await khuyencong([
    'new-key',
    at('st'),
    '--maintainer',
    'Sở Công Thương',
    '--province',
    'soc-trang',
  ])
  await put('1.json', { version: '1.0.0' })
  expect(await install('1.json')).toMatchObject({ code: 0, stderr: '' })
})
afterEach(async () => {
  await home.remove()
})

describe('verify-pack --install', () => {
  it('nhận gói đúng, rồi bản mới hơn; cùng một bản nhận lại cũng được', async () => {
    expect(await inUse()).toBe(await readFile(at('1.json'), 'utf8'))
    expect((await install('1.json')).code).toBe(0)
    await put('2.json', { version: '1.10.0' })
    const ran = await install('2.json')
    expect(ran.stdout).toContain(`Đã nhận vào: ${at('dang-dung.json')}`)
    expect(await inUse()).toBe(await readFile(at('2.json'), 'utf8'))
    await put('3.json', { version: '1.9.0' })
    expect((await install('3.json')).stderr).toContain('[VERSION_NOT_NEWER]')
    expect(await inUse()).toBe(await readFile(at('2.json'), 'utf8'))
  })

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'gói bị sửa sau khi ký',
      async () => {
        await put('x.json', { version: '2.0.0' })
        const text = await readFile(at('x.json'), 'utf8')
        await writeFile(at('x.json'), text.replace('400 triệu đồng', '900 triệu đồng'))
      },
      'BUNDLE_CHANGED',
    ],
    [
      'gói chưa ký',
      async () => {
        await home.put('pack/pack.json', { ...localManifest, version: '2.0.0' })
        await khuyencong(['bundle', at('pack'), '--out', at('x.json')])
      },
      'NOT_SIGNED',
    ],
    [
      'chữ ký của lần khác',
      async () => {
        await put('x.json', { version: '2.0.0' })
        const text = await readFile(at('x.json'), 'utf8')
        await writeFile(at('x.json'), text.replace('"at":"2024-06-01"', '"at":"2024-06-02"'))
      },
      'BAD_SIGNATURE',
    ],
    [
      'nội dung khác dưới phiên bản cũ',
      async () => put('x.json', { version: '1.0.0', title: 'Khác' }),
      'VERSION_REUSED',
    ],
    ['phiên bản cũ hơn', async () => put('x.json', { version: '0.9.9' }), 'VERSION_NOT_NEWER'],
    [
      'gói khác của cùng tỉnh',
      async () => put('x.json', { version: '2.0.0', id: 'soc-trang-khac' }),
      'OTHER_PACK',
    ],
    ['bản nháp', async () => put('x.json', { version: '2.0.0' }, true), 'DRAFT_PACK'],
  ])('%s: mã thoát 1, bản đang dùng giữ nguyên từng byte', async (_name, make, code) => {
    const before = await inUse()
    await make()
    const ran = await install('x.json')
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
    expect(await inUse()).toBe(before)
    expect((await readdir(home.path)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('khóa không có trong sổ khóa: mã thoát 1, bản đang dùng giữ nguyên', async () => {
    const before = await inUse()
    await khuyencong(['new-key', at('la'), '--maintainer', 'Sở lạ', '--province', 'soc-trang'])
    await put('x.json', { version: '2.0.0' })
    expect((await install('x.json', 'la.keys.json')).stderr).toContain('[NOT_SIGNED]')
    expect(await inUse()).toBe(before)
  })
})
