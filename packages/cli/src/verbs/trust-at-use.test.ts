import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { canonicalJson, day } from '@khuyencong/core'
import { bundleText, openBundle, readSigningKey } from '@khuyencong/core/packs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signed } from '../authoring/signing.js'
import { folder, khuyencong, project, type Ran } from '../sandbox.fixture.js'
import { localManifest, putLocalPack } from './local-pack.fixture.js'
import { VERBS } from '../verb-list.js'

/** Who stands behind a pack is asked where the pack is used, by every verb that takes `--pack`. */
let home: Awaited<ReturnType<typeof folder>>
let file = ''
const at = (name: string): string => path.join(home.path, name)
beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
  await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
  file = await home.put('p.json', project({ fund: 'local' }, { site: { province: 'soc-trang' } }))
})
afterEach(async () => {
  await home.remove()
})

const key = async (name: string, ...options: readonly string[]): Promise<void> => {
  const argv = ['new-key', at(name), '--maintainer', `Sở ${name}`, ...options]
  expect((await khuyencong(argv)).code).toBe(0)
}
/** Signs whatever the bundle holds; the gate of `sign` has its own test. */
const sign = async (name: string, draft = false): Promise<void> => {
  const { bundle } = openBundle(JSON.parse(await readFile(at('b.json'), 'utf8')), 'b.json')
  const pem = await readFile(at(`${name}.private.pem`), 'utf8')
  const signing = await readSigningKey(pem, '--key')
  const made = await signed(draft ? { ...bundle, draft } : bundle, signing, day('2024-06-01'))
  await home.put('s.json', bundleText(made))
}
const ring = (name: string): readonly string[] => ['--trust', at(`${name}.keys.json`)]
const decide = async (pack: string, ...more: readonly string[]): Promise<Ran> =>
  khuyencong(['decide', file, '--on', '2023-06-01', '--json', '--pack', at(pack), ...more])
interface Stamp {
  readonly id: string
  readonly signedBy: unknown
  readonly draft?: true
}
const stamps = ({ stdout }: Ran): readonly unknown[] =>
  (JSON.parse(stdout) as { packs: readonly Stamp[] }).packs.map((each) => [each.id, each.signedBy])
const changed = async (name: string, more: object): Promise<void> => {
  const text = await readFile(at(`${name}.keys.json`), 'utf8')
  const { keys } = JSON.parse(text) as { keys: object[] }
  await home.put(`${name}.keys.json`, { keys: keys.map((each) => ({ ...each, ...more })) })
}

describe('packs[].signedBy', () => {
  it('gói kèm phần mềm, gói ký bởi một khóa của sổ khóa, gói chưa ký', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    expect(stamps(await decide('b.json', ...ring('st')))).toEqual([
      ['national', 'shipped'],
      ['soc-trang', null],
    ])
    const id = expect.stringMatching(/^ed25519-[0-9a-f]{32}$/u) as string
    const ran = await decide('s.json', ...ring('st'))
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(stamps(ran)).toEqual([
      ['national', 'shipped'],
      ['soc-trang', { owner: 'Sở st', key: id, at: '2024-06-01' }],
    ])
    expect(stamps(await decide('s.json'))).toEqual([
      ['national', 'shipped'],
      ['soc-trang', null],
    ])
    await key('khac', '--province', 'soc-trang')
    expect(stamps(await decide('s.json', ...ring('khac')))[1]).toEqual(['soc-trang', null])
    expect(stamps(await decide('s.json', ...ring('khac'), ...ring('st')))[1]).toEqual([
      'soc-trang',
      { owner: 'Sở st', key: id, at: '2024-06-01' },
    ])
  })

  it('đổi người ký không đổi mã băm của kết quả; replay vẫn ra đúng bản ghi', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    const [told, plain] = [await decide('s.json', ...ring('st')), await decide('s.json')]
    const digest = ({ stdout }: Ran): unknown => (JSON.parse(stdout) as { digest: string }).digest
    expect(digest(told)).toBe(digest(plain))
    const record = await home.put('r.json', told.stdout)
    for (const more of [[], ring('st')]) {
      const ran = await khuyencong(['replay', record, '--pack', at('s.json'), ...more])
      expect(ran.code).toBe(0)
      expect(ran.stdout).toContain(
        `đưa vào bằng --pack; ${more.length === 0 ? 'chưa ký' : 'ký bởi Sở st ngày 01/06/2024'}\n`,
      )
    }
  })

  it('văn bản và trang HTML cũng nói', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    const argv = ['decide', file, '--on', '2023-06-01', '--pack', at('s.json')]
    const plain = await khuyencong(argv)
    expect(plain.stdout).toContain('soc-trang 1.0.0 (chưa ký; pháp luật đến')
    const report = at('r.html')
    const ran = await khuyencong([...argv, ...ring('st'), '--report', report])
    for (const text of [ran.stdout, await readFile(report, 'utf8')]) {
      expect(text).toContain('national 1.0.0 (gói kèm phần mềm; ')
      expect(text).toContain('soc-trang 1.0.0 (ký bởi Sở st ngày 01/06/2024; pháp luật đến')
    }
    const english = await khuyencong([...argv, ...ring('st'), '--lang', 'en'])
    expect(english.stdout).toContain('soc-trang 1.0.0 (signed by Sở st on 2024-06-01; law up to')
    const audited = at('a.html')
    await khuyencong(['audit', file, ...argv.slice(2), ...ring('st'), '--report', audited])
    expect(await readFile(audited, 'utf8')).toContain('(ký bởi Sở st ngày 01/06/2024; ')
  })

  it.each([
    ['plan', { on: '2023-06-01', fund: 'national', budget: { total: '1 tỷ đồng' }, projects: [] }],
    ['reconcile', { id: 'b', stated: { total: 100 } }],
    ['monitor', { id: 'ct', on: '2023-06-01', rows: [{ year: 2023, plan: 100 }] }],
  ])('trang của %s nêu gói đã nạp và ai bảo đảm từng gói', async (verb, input) => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    const from = await home.put('v.json', input)
    const page = at('v.html')
    for (const [more, standing] of [
      [[], 'chưa ký'],
      [ring('st'), 'ký bởi Sở st ngày 01/06/2024'],
    ] as const) {
      await khuyencong([verb, from, '--pack', at('s.json'), ...more, '--report', page])
      const text = await readFile(page, 'utf8')
      expect(text).toContain(`Gói quy định soc-trang 1.0.0 (${standing}; pháp luật đến `)
      expect(text).toContain('Gói quy định national 1.0.0 (gói kèm phần mềm; ')
    }
  })

  it('khuyencong.config.json nêu sổ khóa cho mọi lệnh', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    await home.put('khuyencong.config.json', { packs: ['./s.json'], trust: './st.keys.json' })
    const argv = ['decide', file, '--on', '2023-06-01', '--json', '--strict']
    const ran = await khuyencong(argv, { cwd: home.path })
    expect([ran.code, stamps(ran)[1]]).toEqual([
      0,
      ['soc-trang', expect.objectContaining({ owner: 'Sở st' })],
    ])
  })
})

const USES: readonly (readonly [verb: string, argv: () => readonly string[]])[] = [
  ['decide', () => ['decide', file, '--on', '2023-06-01']],
  ['audit', () => ['audit', file, '--on', '2023-06-01']],
  ['levels', () => ['levels', '--on', '2023-06-01']],
  ['lock', () => ['lock']],
  ['words', () => ['words']],
]

describe('gói bị từ chối khi dùng', () => {
  it.each([
    ['khóa của tỉnh khác', { jurisdictions: ['dak-lak'] }, 'WRONG_AUTHORITY'],
    ['khóa đã thu hồi vào ngày ký', { revoked: '2024-06-01' }, 'KEY_REVOKED'],
    ['khóa hết hạn trước ngày ký', { to: '2024-05-31' }, 'KEY_EXPIRED'],
    ['khóa chưa có hiệu lực', { from: '2024-06-02' }, 'KEY_NOT_YET_VALID'],
  ])('%s: mã thoát 2; verify-pack: 1', async (_name, more, code) => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    await changed('st', more)
    for (const [, argv] of USES) {
      const ran = await khuyencong([...argv(), '--pack', at('s.json'), ...ring('st')])
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain(`[${code}] ${at('s.json')}`)
    }
    for (const argv of [
      ['archive', at('kho'), '--pack', at('s.json')],
      ['diff', at('b.json'), at('s.json')],
    ]) {
      expect((await khuyencong(argv)).code).toBe(0)
      const ran = await khuyencong([...argv, ...ring('st')])
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      expect(ran.stderr).toContain(`[${code}] ${at('s.json')}`)
    }
    const verified = await khuyencong(['verify-pack', at('s.json'), ...ring('st')])
    expect(verified).toMatchObject({ code: 1, stdout: '' })
    expect(verified.stderr).toContain(`[${code}]`)
  })

  it('chữ ký không khớp: mã thoát 2; khóa không có trong sổ khóa: chỉ là chưa ký', async () => {
    await key('st', '--province', 'soc-trang')
    await key('khac', '--province', 'soc-trang')
    await sign('st')
    const bundle = JSON.parse(await readFile(at('s.json'), 'utf8')) as { signatures: object[] }
    const signatures = bundle.signatures.map((each) => ({ ...each, at: '2024-05-31' }))
    await home.put('s.json', { ...bundle, signatures })
    for (const [, argv] of USES) {
      const ran = await khuyencong([...argv(), '--pack', at('s.json'), ...ring('st')])
      expect(ran.stderr).toContain('[BAD_SIGNATURE]')
      expect(ran.code).toBe(2)
    }
    expect((await decide('s.json', ...ring('khac'))).code).toBe(0)
  })

  it('sổ khóa hỏng thì không dùng, dù gói chưa ký', async () => {
    await key('st', '--province', 'soc-trang')
    await changed('st', { revoked: true })
    expect((await decide('b.json', ...ring('st'))).stderr).toContain('[KEY_RING]')
    expect((await khuyencong(['words', ...ring('st')])).code).toBe(2)
  })
})

describe('--strict', () => {
  it('chỉ nhận gói kèm phần mềm và gói đã ký', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    for (const [, argv] of USES) {
      const [strict, pack] = [['--strict'], ['--pack', at('s.json')]]
      expect((await khuyencong([...argv(), ...strict])).stderr).not.toContain('PACK_NOT_SIGNED')
      for (const more of [[], ring('st')]) {
        const ran = await khuyencong([...argv(), ...strict, '--pack', at('b.json'), ...more])
        expect(ran).toMatchObject({ code: 2, stdout: '' })
        expect(ran.stderr).toContain('[PACK_NOT_SIGNED] soc-trang')
      }
      const ran = await khuyencong([...argv(), ...strict, ...pack, ...ring('st')])
      expect(ran.stderr).not.toContain('PACK_NOT_SIGNED')
    }
  })

  it('không nhận bản nháp, kể cả đã ký; không có --strict thì nhận và ghi rõ', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st', true)
    const strict = await decide('s.json', ...ring('st'), '--strict')
    expect(strict).toMatchObject({ code: 2, stdout: '' })
    expect(strict.stderr).toContain('[DRAFT_PACK] soc-trang')
    const ran = await decide('s.json', ...ring('st'))
    expect(ran.stderr).toContain('[DRAFT_PACK] soc-trang')
    expect(JSON.parse(ran.stdout)).toMatchObject({
      packs: [{}, { id: 'soc-trang', draft: true, signedBy: { owner: 'Sở st' } }],
    })
  })

  it('gói đã ký thay gói kèm phần mềm thì không bị nhắc', async () => {
    await key('st', '--province', 'dak-lak')
    await home.put('pack/pack.json', {
      ...localManifest,
      id: 'x',
      jurisdiction: 'dak-lak',
      replaces: 'dak-lak',
    })
    await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
    await sign('st', true)
    expect((await decide('s.json')).stderr).toContain('[REPLACES_UNSIGNED]')
    expect((await decide('s.json', ...ring('st'))).stderr).not.toContain('[REPLACES_UNSIGNED]')
  })

  it('với tệp chốt phiên bản, chỉ nhận gói đã chốt', async () => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    await khuyencong(['lock', '--out', at('packs.lock')])
    const more = [...ring('st'), '--strict', '--locked', at('packs.lock')]
    expect((await decide('s.json', ...more)).stderr).toContain('[PACK_NOT_LOCKED]')
    await rm(at('packs.lock'))
    await khuyencong(['lock', '--pack', at('s.json'), ...ring('st'), '--out', at('packs.lock')])
    expect((await decide('s.json', ...more)).code).toBe(0)
  })
})

describe('mọi lệnh dùng gói', () => {
  /** `lock` viết tệp chốt; `archive` cất gói, `verifier` viết trang kiểm: không xét gì bằng gói. */
  const WITHOUT: Readonly<Record<string, readonly string[]>> = {
    archive: ['allow', 'locked', 'strict'],
    lock: ['locked'],
    verifier: ['allow', 'locked', 'strict'],
  }
  it.each(VERBS.filter(({ options }) => options.includes('pack')))(
    '$name nhận --trust, --allow, --locked, --strict',
    ({ name, options }) => {
      const wanted = ['trust', 'allow', 'locked', 'strict'] as const
      expect(wanted.filter((each) => !options.includes(each))).toEqual(WITHOUT[name] ?? [])
    },
  )
})

describe('đổi ngẫu nhiên một byte', () => {
  it.each([
    ['gói đã ký', 's.json'],
    ['tệp chốt phiên bản', 'packs.lock'],
    ['sổ khóa', 'st.keys.json'],
  ])('của %s: lệnh không nhận lần nào', async (_name, touched) => {
    await key('st', '--province', 'soc-trang')
    await sign('st')
    await khuyencong(['lock', '--pack', at('s.json'), '--out', at('packs.lock')])
    const compact = async (name: string): Promise<string> =>
      canonicalJson(JSON.parse(await readFile(at(name), 'utf8')))
    const bytes = Buffer.from(await compact(touched))
    const run = async (): Promise<Ran> =>
      decide('s.json', ...ring('st'), '--strict', '--locked', at('packs.lock'))
    await home.put(touched, bytes)
    expect((await run()).code).toBe(0)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (where, by) => {
          const changed = Uint8Array.from(bytes)
          changed[where] = ((changed[where] ?? 0) + by) % 256
          await home.put(touched, changed)
          expect(await run()).toMatchObject({ code: 2, stdout: '' })
        },
      ),
      { numRuns: 100, seed: 16 },
    )
  })
})
