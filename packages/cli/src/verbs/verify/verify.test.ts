import { copyFile, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { definePack, type Pack } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder, khuyencong, nationalSource, project } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const at = (name: string): string => path.join(home.path, name)
const LOCAL = project(
  { fund: 'local' },
  { requested: { national: 0, local: '300 triệu đồng', other: 0, counterpart: '400 triệu đồng' } },
)
/** By a key that no ring stands beside: whether it may sign is found by verifying. */
const signing = (key: string): readonly string[] => [
  ...['--sign', at(`alone-${key}.private.pem`), '--by', 'Nguyễn Văn A', '--at', '2023-06-02'],
]
const decide = async (name: string, key: string, given: object): Promise<void> => {
  const argv = ['decide', '-', '--on', '2023-06-01', '--json', '--out', at(name), ...signing(key)]
  expect(await khuyencong(argv, { stdin: [JSON.stringify(given)] })).toMatchObject({ code: 0 })
}
const verify = async (
  name: string,
  ring: string,
  ...more: readonly string[]
): ReturnType<typeof khuyencong> =>
  khuyencong(['verify', at(name), '--trust', at(`${ring}.keys.json`), ...more])

beforeAll(async () => {
  home = await folder()
  const newKey = async (name: string, ...of: readonly string[]): Promise<void> => {
    await khuyencong(['new-key', at(name), '--maintainer', `Sở ${name}`, ...of])
    await copyFile(at(`${name}.private.pem`), at(`alone-${name}.private.pem`))
  }
  await newKey('tw', '--national')
  await newKey('dl', '--province', 'dak-lak')
  await newKey('st', '--province', 'soc-trang')
  await decide('d.json', 'dl', LOCAL)
  const lines = [LOCAL, { ...LOCAL, id: 'p2' }].map((each) => `${JSON.stringify(each)}\n`)
  const argv = ['audit', '-', '--on', '2023-06-01', '--json', '--out', at('a.ndjson')]
  await khuyencong([...argv, ...signing('dl')], { stdin: lines })
})
afterAll(async () => home.remove())

describe('verify of a signed decision', () => {
  it('is genuine: each step, who signed as they claim, and what is not proven', async () => {
    const ran = await verify('d.json', 'dl')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toMatch(/^ĐÚNG/u)
    expect(ran.stdout).toContain('Nguyễn Văn A, ngày 02/06/2023 (ngày ký do người ký khai)')
    expect(ran.stdout).toContain('Khóa của: Sở dl (ed25519-')
    expect(ran.stdout).toContain('hồ sơ khai sai mà được ký thì vẫn sai')
    const english = (await verify('d.json', 'dl', '--lang', 'en')).stdout
    expect(english).toMatch(/^GENUINE/u)
    expect(english).toContain('a false input, signed, stays false')
    expect(JSON.parse((await verify('d.json', 'dl', '--json')).stdout)).toMatchObject({
      format: 1,
      kind: 'decision',
      genuine: true,
      signed: { at: '2023-06-02', by: 'Nguyễn Văn A' },
    })
  })

  it('takes it from standard input too', async () => {
    const argv = ['verify', '-', '--trust', at('dl.keys.json')]
    expect((await khuyencong(argv, { stdin: [await readFile(at('d.json'))] })).code).toBe(0)
  })

  it('by a key the ring does not hold is not genuine', async () => {
    const ran = await verify('d.json', 'st')
    expect(ran.code).toBe(1)
    expect(ran.stdout).toMatch(/^KHÔNG ĐÚNG/u)
    expect(ran.stdout).toContain('2. Khóa được ký cho đề án này vào ngày ấy: chưa kiểm được')
    expect(ran.stderr).toContain('[SIGNER_UNKNOWN]')
  })

  it.each([
    ['the key of another province', 'st', LOCAL, 'WRONG_AUTHORITY'],
    ['a national key, for local money', 'tw', LOCAL, 'WRONG_AUTHORITY'],
    ['the key of a province, for national money', 'dl', project(), 'WRONG_AUTHORITY'],
    ['a national key, for national money', 'tw', project(), null],
  ])('by %s', async (_name, key, given, code) => {
    await decide('other.json', key, given)
    const ran = await verify('other.json', key)
    expect(ran.code).toBe(code === null ? 0 : 1)
    if (code !== null) expect(ran.stderr).toContain(`[${code}]`)
  })

  it.each([
    [{ revoked: '2023-06-02' }, 'KEY_REVOKED'],
    [{ to: '2023-06-01' }, 'KEY_EXPIRED'],
    [{ from: '2023-06-03' }, 'KEY_NOT_YET_VALID'],
  ])('by a key with %j is not genuine', async (dates, code) => {
    const ring = JSON.parse(await readFile(at('dl.keys.json'), 'utf8')) as { keys: object[] }
    await home.put('r.keys.json', { keys: ring.keys.map((each) => ({ ...each, ...dates })) })
    const ran = await verify('d.json', 'r')
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('made with packs that are not at hand says which, until they are given', async () => {
    const source = {
      ...nationalSource,
      manifest: { ...(nationalSource.manifest as object), version: '0.9.0' },
    }
    const older = await home.put('old.json', source)
    const argv = ['decide', '-', '--on', '2023-06-01', '--json', '--out', at('old-d.json')]
    const pack = definePack(source, { extends: national })
    const shipped = async (): Promise<readonly Pack[]> => Promise.resolve([pack])
    const options = { stdin: [JSON.stringify(project())], shipped }
    expect(await khuyencong([...argv, ...signing('tw')], options)).toMatchObject({
      code: 0,
    })
    const ran = await verify('old-d.json', 'tw')
    expect([ran.code, ran.stderr]).toEqual([1, expect.stringContaining('[PACK_NOT_ARCHIVED]')])
    expect(ran.stderr).toContain('0.9.0')
    expect((await verify('old-d.json', 'tw', '--pack', older)).code).toBe(0)
  })

  it('that is not signed, saved by another program, or nothing of the kind', async () => {
    const plain = await khuyencong(['decide', '-', '--on', '2023-06-01', '--json'], {
      stdin: [JSON.stringify(LOCAL)],
    })
    await home.put('plain.json', plain.stdout)
    const unsigned = await verify('plain.json', 'dl')
    expect([unsigned.code, unsigned.stderr]).toEqual([1, expect.stringContaining('[NOT_SIGNED]')])
    await home.put('spelt.json', JSON.parse(await readFile(at('d.json'), 'utf8')) as object)
    const spelt = await verify('spelt.json', 'dl')
    expect([spelt.code, spelt.stderr]).toEqual([1, expect.stringContaining('[ENVELOPE_CHANGED]')])
    await home.put('other-type.json', { payloadType: 'application/x', payload: '', signatures: [] })
    expect((await verify('other-type.json', 'dl')).code).toBe(2)
    expect((await khuyencong(['verify', at('d.json')])).stderr).toContain('[VALUE_MISSING] --trust')
    expect((await verify('none.json', 'dl')).code).toBe(2)
  })

  it('of 200 random changes of one byte the command accepts none', async () => {
    const file = await readFile(at('d.json'))
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(254), async (where, step) => {
        const changed = Uint8Array.from(file)
        changed[where] = ((changed[where] ?? 0) + step + 1) % 256
        await home.put('touched.json', changed)
        const { code } = await verify('touched.json', 'dl')
        expect([1, 2]).toContain(code)
      }),
      { numRuns: 200, seed: 16 },
    )
  })
})

describe('verify of a signed audit file', () => {
  it('takes the file, or its signature', async () => {
    for (const name of ['a.ndjson', 'a.ndjson.dsse.json']) {
      const ran = await verify(name, 'dl')
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(ran.stdout).toContain('Số bản ghi đã xét lại: 2, khác: 0')
    }
  })

  it('names the line of every record that comes out otherwise, the input first', async () => {
    const text = await readFile(at('a.ndjson'), 'utf8')
    await home.put('b.ndjson', text.replaceAll('"amount":700000000', '"amount":600000000'))
    await copyFile(at('a.ndjson.dsse.json'), at('b.ndjson.dsse.json'))
    const ran = await verify('b.ndjson', 'dl')
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain('[DIGEST_DIFFERS]')
    expect(ran.stderr).toContain('b.ndjson:2: Xét lại ra kết quả khác')
    expect(ran.stdout).toMatch(
      /Dòng 1, đề án p1:\nDữ liệu vào .* khác bản lưu:\n {2}project\.digest/u,
    )
  })

  it('of 200 random changes of one byte, in the file or its signature, the command accepts none', async () => {
    const names = ['touched.ndjson', 'touched.ndjson.dsse.json']
    const files = await Promise.all(
      names.map(async (name) => readFile(at(name.replace('touched', 'a')))),
    )
    const [lines, signature] = files.map((file, which) =>
      fc.tuple(fc.constant(which), fc.nat(file.length - 1), fc.nat(254)),
    )
    if (lines === undefined || signature === undefined) throw new Error('two files expected')
    await fc.assert(
      fc.asyncProperty(fc.oneof(lines, signature), async ([which, where, step]) => {
        for (const [index, file] of files.entries()) {
          const bytes = Uint8Array.from(file)
          if (index === which) bytes[where] = ((bytes[where] ?? 0) + step + 1) % 256
          await home.put(names[index] ?? '', bytes)
        }
        const { code } = await verify('touched.ndjson', 'dl')
        expect([1, 2]).toContain(code)
      }),
      { numRuns: 200, seed: 16 },
    )
  })

  it.skipIf(process.platform !== 'linux')('leaves no file open that it refused', async () => {
    await home.put('open.ndjson', await readFile(at('a.ndjson')))
    await home.put('open.ndjson.dsse.json', await readFile(at('d.json')))
    const filesOpen = async (): Promise<number> => (await readdir('/proc/self/fd')).length
    const before = await filesOpen()
    for (let time = 0; time < 10; time += 1)
      expect((await verify('open.ndjson', 'dl')).stderr).toContain('[PAYLOAD_TYPE]')
    await vi.waitFor(async () => expect(await filesOpen()).toBeLessThan(before + 5))
  })

  it('with a lock derives with the packs it names and no others', async () => {
    expect((await khuyencong(['lock', '--out', at('packs.lock')])).code).toBe(0)
    const ran = await verify('d.json', 'dl', '--locked', at('packs.lock'))
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const lock = await readFile(at('packs.lock'), 'utf8')
    await home.put('other.lock', lock.replaceAll('"1.0.0"', '"0.9.0"'))
    const other = await verify('d.json', 'dl', '--locked', at('other.lock'))
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('[PACK_NOT_LOCKED]')])
  })

  it('without its signature, or with one that has lost its name, is not verified', async () => {
    await home.put('c.ndjson', await readFile(at('a.ndjson')))
    expect((await verify('c.ndjson', 'dl')).stderr).toContain('c.ndjson.dsse.json')
    await copyFile(at('a.ndjson.dsse.json'), at('lost.json'))
    const lost = await verify('lost.json', 'dl')
    expect([lost.code, lost.stderr]).toEqual([2, expect.stringContaining('[PAYLOAD_TYPE]')])
  })
})
