import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { digestOf } from '@khuyencong/core'
import { PLACEHOLDER } from '@khuyencong/core/packs'
import { REVIEW } from '@khuyencong/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, provincialSource } from '../sandbox.fixture.js'
import { localManifest as manifest, putLocalPack } from './local-pack.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)

const newKey = async (name: string, ...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['new-key', at(name), '--maintainer', `Sở ${name}`, ...options])
const sign = async (name: string, ...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong([
    'sign',
    at('b.json'),
    '--key',
    at(`${name}.private.pem`),
    '--at',
    '2024-06-01',
    '--out',
    at('s.json'),
    ...options,
  ])
/** Cases that show all of the pack, as `test --suggest` proposes them, each reviewed and named. */
async function putCases(): Promise<void> {
  await khuyencong(['test', at('pack'), '--suggest'])
  const file = at('pack/support/advanced-machinery.cases.json')
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll(`${REVIEW}: `, 'Đã xem: '))
}

beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
  await putCases()
  await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
})
afterEach(async () => {
  await home.remove()
})

describe('bundle, sign, verify-pack', () => {
  const key = async (name: string, province = 'soc-trang'): Promise<void> => {
    expect(await newKey(name, '--province', province)).toMatchObject({ code: 0 })
  }
  const verify = async (file: string, name: string): ReturnType<typeof khuyencong> =>
    khuyencong(['verify-pack', at(file), '--trust', at(`${name}.keys.json`)])

  it('cùng gói thì cùng byte, và dùng được bằng --pack', async () => {
    await khuyencong(['bundle', at('pack'), '--out', at('c.json')])
    expect(await readFile(at('c.json'), 'utf8')).toBe(await readFile(at('b.json'), 'utf8'))
    expect(
      (
        await khuyencong([
          'levels',
          '--on',
          '2023-06-01',
          '--province',
          'soc-trang',
          '--pack',
          at('b.json'),
        ])
      ).stdout,
    ).toContain('Khuyến công địa phương: Sóc Trăng')
  })

  it('check và test đọc được cả gói đã đóng, ra cùng kết quả; chỉ không thêm tệp vào đó được', async () => {
    for (const verb of [
      ['check', '--json'],
      ['test', '--json'],
    ] as const) {
      const [open, closed] = [
        await khuyencong([verb[0], at('pack'), verb[1]]),
        await khuyencong([verb[0], at('b.json'), verb[1]]),
      ]
      expect(closed).toEqual(open)
    }
    const sarif = JSON.parse((await khuyencong(['check', at('b.json'), '--sarif'])).stdout) as {
      runs: {
        results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[]
      }[]
    }
    expect(sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toMatch(
      /b\.json$/u,
    )
    expect((await khuyencong(['test', at('b.json'), '--suggest'])).stderr).toContain(
      '[NOT_A_FOLDER] --suggest',
    )
    await writeFile(
      at('x.json'),
      (await readFile(at('b.json'), 'utf8')).replace('advanced-machinery"', 'advanced-machines"'),
    )
    const changed = await khuyencong(['check', at('x.json'), '--json'])
    expect(changed.code).toBe(1)
    expect(changed.stdout).toContain('BUNDLE_CHANGED')
    expect((await khuyencong(['check', at('khong-co.json')])).code).toBe(2)
  })

  it('ký rồi kiểm: đúng khóa, đúng tỉnh', async () => {
    await key('st')
    expect((await sign('st')).code).toBe(0)
    const ran = await verify('s.json', 'st')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(/Ký bởi: Sở st \(ed25519-[0-9a-f]{32}\), ngày 01\/06\/2024\n$/u)
    expect((await stat(at('st.private.pem'))).mode & 0o077).toBe(0)
    expect((await newKey('st', '--province', 'soc-trang')).code).toBe(2)
  })

  it('chưa ký, khóa của người khác, khóa của tỉnh khác', async () => {
    await key('st')
    await key('gl')
    await key('dl', 'dak-lak')
    expect((await verify('b.json', 'st')).stderr).toContain('[NOT_SIGNED]')
    await sign('gl')
    expect(await verify('s.json', 'st')).toMatchObject({ code: 1, stdout: '' })
    await rm(at('s.json'))
    const refused = await sign('dl')
    expect(refused).toMatchObject({ code: 1, stdout: '' })
    expect(refused.stderr).toContain('[WRONG_AUTHORITY]')
    await expect(stat(at('s.json'))).rejects.toThrow('ENOENT')
    const ring = JSON.parse(await readFile(at('gl.keys.json'), 'utf8')) as { keys: object[] }
    await sign('gl')
    await home.put('gl.keys.json', {
      keys: ring.keys.map((each) => ({ ...each, jurisdictions: ['dak-lak'] })),
    })
    expect((await verify('s.json', 'gl')).stderr).toContain('[WRONG_AUTHORITY]')
  })

  it('tệp bị sửa, bị thêm, bị mất: nói đúng tệp nào, ở đâu cũng từ chối', async () => {
    await key('st')
    await sign('st')
    const bundle = JSON.parse(await readFile(at('s.json'), 'utf8')) as {
      files: Record<string, unknown>
      digests: Record<string, string>
      signatures: { value: string }[]
    }
    const name = 'support/advanced-machinery.json'
    const changed = {
      ...bundle,
      files: { ...bundle.files, [name]: { ...(bundle.files[name] as object), title: 'Khác' } },
    }
    await writeFile(at('x.json'), JSON.stringify(changed))
    expect((await verify('x.json', 'st')).stderr).toContain(
      `[BUNDLE_CHANGED] ${at('x.json')} › ${name}: Tệp ${name} đã bị sửa sau khi đóng gói.`,
    )
    expect(
      await khuyencong(['levels', '--on', '2023-06-01', '--pack', at('x.json')]),
    ).toMatchObject({ code: 2, stdout: '' })
    const { [name]: _lost, ...others } = bundle.files
    await writeFile(
      at('x.json'),
      JSON.stringify({ ...bundle, files: { ...others, 'support/y.json': {} } }),
    )
    expect((await verify('x.json', 'st')).stderr).toMatch(/bị mất[\s\S]*được thêm vào/u)
    await writeFile(
      at('x.json'),
      JSON.stringify({ ...bundle, digests: { ...bundle.digests, [name]: 'sha256-0' } }),
    )
    expect((await verify('x.json', 'st')).code).toBe(1)
    await writeFile(at('x.json'), JSON.stringify({ ...bundle, version: '9.9.9' }))
    expect((await verify('x.json', 'st')).stderr).toContain(
      `[BUNDLE_CHANGED] ${at('x.json')} › version`,
    )
    const other = { ...manifest, version: '9.9.9' }
    const resealed = {
      ...bundle,
      version: '9.9.9',
      files: { ...bundle.files, 'pack.json': other },
      digests: { ...bundle.digests, 'pack.json': digestOf(other) },
    }
    await writeFile(at('x.json'), JSON.stringify(resealed))
    expect(await verify('x.json', 'st')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('[BAD_SIGNATURE]') as string,
    })
    const [signature] = bundle.signatures
    for (const value of [` ${signature?.value ?? ''}`, signature?.value.replace(/==$/u, '')])
      expect(
        (
          await verify(
            await home
              .put('y.json', { ...bundle, signatures: [{ ...signature, value }] })
              .then(() => 'y.json'),
            'st',
          )
        ).stderr,
      ).toContain('[WRONG_SHAPE]')
    await writeFile(
      at('x.json'),
      JSON.stringify({ ...bundle, files: { ...bundle.files, '../x.json': {} } }),
    )
    expect(
      (await khuyencong(['levels', '--on', '2023-06-01', '--pack', at('x.json')])).stderr,
    ).toContain('[PACK_ENTRY]')
  })

  it.each([
    ['không phải khóa', 'x', 'KEY'],
    ['khóa loại khác', '-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n', 'KEY'],
  ])('%s thì không ký', async (_name, pem, code) => {
    await home.put('k.pem', pem)
    expect(
      (await khuyencong(['sign', at('b.json'), '--key', at('k.pem'), '--at', '2024-06-01'])).stderr,
    ).toContain(`[${code}] --key`)
  })

  it('không có ngày ký thì không ký; ngày ký không có thật cũng vậy', async () => {
    await key('st')
    const argv = ['sign', at('b.json'), '--key', at('st.private.pem')]
    expect(await khuyencong(argv)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('[VALUE_MISSING] --at') as string,
    })
    expect((await khuyencong([...argv, '--at', '2024-02-30'])).stderr).toContain(
      '[DAY_FORMAT] --at',
    )
  })

  it('ngày ký viết như trong văn bản cũng là ngày ấy', async () => {
    await key('st')
    const argv = ['sign', at('b.json'), '--key', at('st.private.pem')]
    const [written, plain] = await Promise.all(
      ['01/06/2024', '2024-06-01'].map(async (on) => khuyencong([...argv, '--at', on])),
    )
    expect(written).toEqual(plain)
    expect(written?.stdout).toContain('"at":"2024-06-01"')
  })

  it('sổ khóa: nằm cạnh khóa riêng, hoặc nêu bằng --trust; khóa lạ, khóa thu hồi, khóa hết hạn không ký được', async () => {
    await key('st')
    await key('khac')
    expect((await sign('st', '--trust', at('khac.keys.json'))).stderr).toContain(
      '[KEY_NOT_IN_RING]',
    )
    await rename(at('st.private.pem'), at('rieng.pem'))
    const argv = ['sign', at('b.json'), '--key', at('rieng.pem'), '--at', '2024-06-01']
    expect((await khuyencong(argv)).stderr).toContain('[VALUE_MISSING] --trust')
    expect((await khuyencong([...argv, '--trust', at('st.keys.json')])).code).toBe(0)
    const ring = JSON.parse(await readFile(at('st.keys.json'), 'utf8')) as { keys: object[] }
    for (const [dates, code] of [
      [{ revoked: '2024-06-01' }, 'KEY_REVOKED'],
      [{ to: '2024-05-31' }, 'KEY_EXPIRED'],
      [{ from: '2024-06-02' }, 'KEY_NOT_YET_VALID'],
    ] as const) {
      await home.put('r.json', { keys: ring.keys.map((each) => ({ ...each, ...dates })) })
      const ran = await khuyencong([...argv, '--trust', at('r.json')])
      expect(ran).toMatchObject({ code: 1, stdout: '' })
      expect(ran.stderr).toContain(`[${code}]`)
    }
  })
})

describe('new-key', () => {
  const jurisdictions = async (name: string): Promise<unknown> =>
    (
      JSON.parse(await readFile(at(`${name}.keys.json`), 'utf8')) as {
        keys: { jurisdictions: unknown }[]
      }
    ).keys.map((each) => each.jurisdictions)

  it.each([
    ['soc-trang', 'soc-trang'],
    ['Sóc Trăng', 'soc-trang'],
    ['đắk lắk', 'dak-lak'],
    ['Dak Lak', 'dak-lak'],
  ])('«%s» là tỉnh %s', async (named, id) => {
    expect((await newKey('k', '--province', named)).code).toBe(0)
    expect(await jurisdictions('k')).toEqual([[id]])
  })

  it('--national là khóa của gói quốc gia; không đi cùng --province', async () => {
    expect((await newKey('k', '--national')).code).toBe(0)
    expect(await jurisdictions('k')).toEqual([['national']])
    expect((await newKey('m', '--national', '--province', 'dak-lak')).stderr).toContain(
      '[BAD_USAGE] --national',
    )
    expect((await newKey('m', '--province', 'Đắc Lắc Lư')).stderr).toContain(
      '[UNKNOWN_PROVINCE] --province',
    )
    expect(await readdir(home.path)).not.toContain('m.private.pem')
  })

  it('không bao giờ ghi đè, kể cả nửa công khai', async () => {
    await home.put('k.keys.json', '{"keys":[]}')
    expect((await newKey('k', '--national')).stderr).toContain(`[FILE_EXISTS] ${at('k.keys.json')}`)
    expect(await readFile(at('k.keys.json'), 'utf8')).toBe('{"keys":[]}')
    expect(await readdir(home.path)).not.toContain('k.private.pem')
  })
})

describe('sign: gói chưa sẵn sàng', () => {
  const cases = 'pack/support/advanced-machinery.cases.json'
  const bundled = async (): Promise<void> => {
    expect(await khuyencong(['bundle', at('pack'), '--out', at('b.json')])).toMatchObject({
      code: 0,
    })
  }
  const codesOf = (text: string): readonly string[] =>
    [...new Set([...text.matchAll(/\[([A-Z_]+)\]/gu)].map(([, code = '']) => code))].sort()

  it.each<[string, () => Promise<unknown>, readonly string[]]>([
    [
      'check có lỗi',
      async () => {
        const rule = provincialSource.rules['support/advanced-machinery.json'] as object
        await home.put('pack/support/b.json', { ...rule, id: 'support.b' })
        await khuyencong(['test', at('pack'), '--suggest'])
        const file = at('pack/support/b.cases.json')
        await writeFile(file, (await readFile(file, 'utf8')).replaceAll(`${REVIEW}: `, 'Đã xem: '))
      },
      ['OVERLAPPING_RULES'],
    ],
    [
      'một tình huống không ra kết quả',
      async () => {
        const text = await readFile(at(cases), 'utf8')
        const wrong = JSON.parse(text) as { cases: object[] }
        wrong.cases.push({ ...wrong.cases[0], name: 'Sai', expect: { verdict: 'unmet' } })
        await home.put(cases, wrong)
      },
      ['CASE_FAILED'],
    ],
    [
      'tình huống chưa xem lại',
      async () => {
        const text = await readFile(at(cases), 'utf8')
        await writeFile(at(cases), text.replaceAll('Đã xem: ', `${REVIEW}: `))
      },
      ['CASE_NOT_REVIEWED'],
    ],
    ['không có tình huống', async () => rm(at(cases)), ['COVERAGE_GAP', 'MUTANT_SURVIVES']],
    [
      'còn chỗ phải ghi',
      async () => home.put('pack/pack.json', { ...manifest, maintainer: `${PLACEHOLDER}: ai` }),
      ['PLACEHOLDER_LEFT'],
    ],
    [
      'nhiều lý do cùng lúc: nêu đủ',
      async () => {
        await rm(at(cases))
        await home.put('pack/pack.json', { ...manifest, maintainer: `${PLACEHOLDER}: ai` })
      },
      ['COVERAGE_GAP', 'MUTANT_SURVIVES', 'PLACEHOLDER_LEFT'],
    ],
  ])('%s: mã thoát 1, không viết gì; --draft thì ký nháp', async (_name, spoil, codes) => {
    await newKey('st', '--province', 'soc-trang')
    expect(await sign('st')).toMatchObject({ code: 0 })
    await rm(at('s.json'))
    await spoil()
    await bundled()
    const ran = await sign('st')
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(codesOf(ran.stderr)).toEqual(expect.arrayContaining([...codes]))
    expect(codesOf(ran.stderr).filter((code) => !codes.includes(code))).toEqual([])
    await expect(stat(at('s.json'))).rejects.toThrow('ENOENT')
    const draft = await sign('st', '--draft')
    expect(draft).toMatchObject({ code: 0 })
    expect(draft.stderr).toContain('(bản nháp)')
    const verified = await khuyencong(['verify-pack', at('s.json'), '--trust', at('st.keys.json')])
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('BẢN NHÁP') as string,
    })
  })

  it('bản nháp cũng phải là gói đọc được, và đúng khóa', async () => {
    await newKey('st', '--province', 'soc-trang')
    const bundle = JSON.parse(await readFile(at('b.json'), 'utf8')) as {
      files: Record<string, unknown>
      digests: Record<string, string>
    }
    bundle.files['support/x.json'] = {}
    bundle.digests['support/x.json'] = digestOf({})
    await home.put('b.json', bundle)
    expect((await sign('st', '--draft')).stderr).toContain('[UNKNOWN_KIND]')
    await newKey('dl', '--province', 'dak-lak')
    expect((await sign('dl', '--draft')).stderr).toContain('[WRONG_AUTHORITY]')
  })

  it('không trộn chữ ký nháp và chữ ký phát hành', async () => {
    await newKey('st', '--province', 'soc-trang')
    for (const [first, second] of [
      [['--draft'], []],
      [[], ['--draft']],
    ] as const) {
      await bundled()
      await sign('st', ...first)
      await rename(at('s.json'), at('b.json'))
      expect((await sign('st', ...second)).stderr).toContain('[DRAFT_MIXED]')
      expect((await sign('st', ...first)).code).toBe(0)
    }
  })

  it('nơi nào dùng bản nháp cũng ghi rõ: trong hồ sơ, và khi chạy', async () => {
    await newKey('st', '--province', 'soc-trang')
    await sign('st', '--draft')
    const file = await home.put(
      'p.json',
      project({ fund: 'local' }, { site: { province: 'soc-trang' } }),
    )
    const argv = ['decide', file, '--on', '2023-06-01', '--json', '--pack']
    const stamps = (text: string): readonly unknown[] =>
      (JSON.parse(text) as { packs: { id: string; draft?: true }[] }).packs.map(
        ({ id, draft = null }) => [id, draft],
      )
    const ran = await khuyencong([...argv, at('s.json')])
    expect(stamps(ran.stdout)).toEqual([
      ['national', null],
      ['soc-trang', true],
    ])
    expect(ran.stderr).toContain('[DRAFT_PACK] soc-trang')
    const text = argv.filter((each) => each !== '--json')
    expect((await khuyencong([...text, at('s.json')])).stdout).toContain(
      'soc-trang 1.0.0 (chưa ký; bản nháp, chưa phát hành; ',
    )
    expect(
      (await khuyencong(['replay', await home.put('d.json', ran.stdout), '--pack', at('s.json')]))
        .code,
    ).toBe(0)
    const published = await khuyencong([...argv, at('b.json')])
    expect(stamps(published.stdout)).toEqual([
      ['national', null],
      ['soc-trang', null],
    ])
    expect(published.stderr).toBe('')
  })
})

describe('sign --since: phiên bản đã công bố', () => {
  const signSince = async (change: object): ReturnType<typeof khuyencong> => {
    await khuyencong(['bundle', at('pack'), '--out', at('last.json')])
    await home.put('pack/pack.json', { ...manifest, ...change })
    await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
    await newKey('st', '--province', 'soc-trang')
    return sign('st', '--since', at('last.json'))
  }

  it('từ chối nội dung khác dưới phiên bản đã công bố, và phiên bản cũ hơn', async () => {
    const reused = await signSince({ title: 'Khác' })
    expect([reused.code, reused.stderr]).toEqual([1, expect.stringContaining('[VERSION_REUSED]')])
    await home.put('pack/pack.json', manifest)
    const older = await sign('st', '--since', at('none.json'))
    expect([older.code, older.stderr]).toEqual([2, expect.stringContaining('--since')])
  })

  it('ký phiên bản mới hơn, hoặc chính bản ấy', async () => {
    expect(await signSince({})).toMatchObject({ code: 0 })
    await home.put('pack/pack.json', { ...manifest, version: '1.0.1', title: 'Khác' })
    await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
    expect(await sign('st', '--since', at('last.json'))).toMatchObject({ code: 0 })
  })
})
