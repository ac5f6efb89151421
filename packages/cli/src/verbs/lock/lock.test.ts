import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, project } from '../../sandbox.fixture.js'
import { localManifest as manifest, putLocalPack } from '../local-pack.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)
beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
  await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
})
afterEach(async () => {
  await home.remove()
})

describe('lock và --locked', () => {
  it('tệp khóa theo định dạng khác, hoặc không ghi định dạng: từ chối, nói rõ tệp nào', async () => {
    const file = await home.put('p.json', project())
    for (const [lock, code] of [
      [{ format: 2, packs: [] }, 'UNKNOWN_FORMAT'],
      [{ format: 2, anything: true }, 'UNKNOWN_FORMAT'],
      [{ packs: [] }, 'UNKNOWN_FORMAT'],
      [{ format: 1 }, 'LOCK'],
      [[], 'LOCK'],
    ] as const) {
      const path = await home.put('other.lock', lock)
      const ran = await khuyencong(['decide', file, '--on', '2023-06-01', '--locked', path])
      expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining(`[${code}] ${path}`)])
    }
  })
  it('đúng bản đã chốt thì chạy; gói khác, phiên bản khác thì không', async () => {
    expect((await khuyencong(['lock', '--out', at('packs.lock')])).code).toBe(0)
    expect(JSON.parse(await readFile(at('packs.lock'), 'utf8'))).toMatchObject({ format: 1 })
    const file = await home.put('p.json', project())
    expect(
      (await khuyencong(['decide', file, '--on', '2023-06-01', '--locked', at('packs.lock')])).code,
    ).toBe(0)
    const added = await khuyencong([
      'decide',
      file,
      '--on',
      '2023-06-01',
      '--locked',
      at('packs.lock'),
      '--pack',
      at('pack'),
    ])
    expect(added.code).toBe(2)
    expect(added.stderr).toContain('[PACK_NOT_LOCKED]')
    await khuyencong(['lock', '--pack', at('pack'), '--out', at('packs.lock')])
    const twice = await khuyencong(['lock', '--pack', at('pack'), '--pack', at('b.json')])
    expect(twice.stderr).toContain(
      `[DUPLICATE_PACK] ${at('b.json')}: Hai gói cùng mã: ${at('pack')} và ${at('b.json')}.`,
    )
    expect(twice.stderr).toContain('Hai bản của một gói: chỉ nêu một bản.')
    const without = await khuyencong([
      'decide',
      file,
      '--on',
      '2023-06-01',
      '--locked',
      at('packs.lock'),
    ])
    expect(without).toMatchObject({ code: 2, stdout: '' })
    expect(without.stderr).toContain(`[LOCKED_PACK_MISSING] ${at('packs.lock')} › soc-trang`)
    await home.put('pack/pack.json', { ...manifest, titleEn: 'Another' })
    expect(
      (
        await khuyencong([
          'decide',
          file,
          '--on',
          '2023-06-01',
          '--locked',
          at('packs.lock'),
          '--pack',
          at('pack'),
        ])
      ).stderr,
    ).toContain('khác với bản đã chốt')
    await home.put('pack/pack.json', { ...manifest, version: '1.0.1' })
    expect(
      (
        await khuyencong([
          'decide',
          file,
          '--on',
          '2023-06-01',
          '--locked',
          at('packs.lock'),
          '--pack',
          at('pack'),
        ])
      ).stderr,
    ).toContain('khác với bản đã chốt')
    expect(
      (await khuyencong(['decide', file, '--on', '2023-06-01', '--locked', at('khong-co')])).code,
    ).toBe(2)
  })
})
