import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeTemporaries, rememberTemporary } from './terminal/io.js'
import { folder, khuyencong, project, provincialSource, samplePacks } from './sandbox.fixture.js'

// Tệp mà tùy chọn nêu tên, và nơi ghi ra. / Files that options name, and places that are written
// to: whatever is there, words and no harm.
let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const at = (name: string): string => path.join(home.path, name)
const CONTROL = /[^\P{Cc}\n]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/u

describe('--locked', () => {
  const decide = async (lock: string): ReturnType<typeof khuyencong> =>
    khuyencong(['decide', '-', '--on', '2023-06-01', '--locked', lock], {
      stdin: [JSON.stringify(project())],
    })

  it.each([
    'null',
    '[]',
    '{}',
    '{"packs":{}}',
    '{"format":1,"packs":[null]}',
    '{"format":1,"packs":[{"id":{"toString":"x"},"version":"1","digest":"x"}]}',
    '{"format":1,"packs":[{"id":"national","version":"1.0.0"}]}',
  ])('of %s is no lock', async (text) => {
    const ran = await decide(await home.put('packs.lock', text))
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[LOCK] ')
  })

  it.skipIf(process.platform !== 'linux').each([
    ['/dev/zero', 'NOT_A_FILE'],
    ['.', 'FILE_IS_FOLDER'],
  ])('%s is refused, soon and in little memory', async (lock, code) => {
    expect((await decide(lock)).stderr).toContain(`[${code}] --locked › ${lock}`)
  })
})

describe.skipIf(process.platform !== 'linux')('a device in the place of a key or of a pack', () => {
  it('is refused as no plain file, or as no pack', async () => {
    await mkdir(at('pack'))
    await home.put('pack/pack.json', provincialSource.manifest)
    await home.put('pack/documents.json', provincialSource.documents)
    await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
    const sign = ['sign', at('b.json'), '--at', '2024-06-01', '--key']
    expect((await khuyencong([...sign, '/dev/zero'])).stderr).toContain(
      '[NOT_A_FILE] --key › /dev/zero',
    )
    await khuyencong(['new-key', at('k'), '--maintainer', 'x', '--national'])
    expect(
      (await khuyencong([...sign, at('k.private.pem'), '--trust', '/dev/zero'])).stderr,
    ).toContain('[NOT_A_FILE] --trust › /dev/zero')
    expect(
      (await khuyencong(['verify-pack', at('b.json'), '--trust', '/dev/zero'])).stderr,
    ).toContain('[NOT_A_FILE] --trust › /dev/zero')
    execFileSync('mkfifo', [at('pipe')])
    for (const verb of ['check', 'test'])
      for (const place of ['/dev/zero', at('pipe')])
        expect(await khuyencong([verb, place])).toMatchObject({
          code: 2,
          stdout: '',
          stderr: expect.stringContaining(`[PACK_ENTRY] ${place}`) as string,
        })
  })
})

describe('new-key', () => {
  const newKey = async (...more: readonly string[]): ReturnType<typeof khuyencong> =>
    khuyencong(['new-key', at('k'), '--maintainer', 'x', '--province', 'dak-lak', ...more])

  it('leaves no private key behind where the public half cannot be written', async () => {
    await mkdir(at('k.keys.json'))
    const ran = await newKey()
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`[FILE_EXISTS] ${at('k.keys.json')}`)
    expect(await readdir(home.path)).toEqual(['k.keys.json'])
  })

  it('never touches a private key that is there', async () => {
    await home.put('k.private.pem', 'old')
    expect((await newKey()).stderr).toContain('[FILE_EXISTS]')
    expect(await readFile(at('k.private.pem'), 'utf8')).toBe('old')
    expect(await readdir(home.path)).toEqual(['k.private.pem'])
  })

  it('writes the private key for its owner alone', async () => {
    expect((await newKey()).code).toBe(0)
    expect((await stat(at('k.private.pem'))).mode & 0o077).toBe(0)
    expect((await readdir(home.path)).sort()).toEqual(['k.keys.json', 'k.private.pem'])
  })
})

describe('--out', () => {
  it('leaves a link that leads nowhere, or in a circle, as it is', async () => {
    await symlink('nowhere', at('lost'))
    await symlink('circle', at('circle'))
    for (const [name, code] of [
      ['lost', 'NOT_A_FILE'],
      ['circle', 'FILE_UNREADABLE'],
    ] as const) {
      const ran = await khuyencong(['lock', '--out', at(name)])
      expect(ran.code).toBe(2)
      expect(ran.stderr).toContain(`[${code}] --out`)
    }
    expect((await readdir(home.path)).sort()).toEqual(['circle', 'lost'])
  })

  it('half a folder is removed like half a file when interrupted', async () => {
    const forget = rememberTemporary(at('half'))
    await mkdir(at('half/inside'), { recursive: true })
    await writeFile(at('half/inside/x'), 'x')
    removeTemporaries()
    forget()
    expect(await readdir(home.path)).toEqual([])
  })
})

describe('control characters', () => {
  const EVIL = '\u001b]0;x\u0007\u009b31m\u202e\r\u2028'

  it('of a pack do not reach the terminal by --strict', async () => {
    const spoilt = samplePacks.map((pack) => ({
      ...pack,
      rules: pack.rules.map((rule) => ({
        ...rule,
        title: rule.title + EVIL,
        versions: rule.versions.map((version) => ({
          ...version,
          citation: { ...version.citation, provision: `Điều 1${EVIL}` },
        })),
      })),
    }))
    const shipped = async (): Promise<never> => Promise.resolve(spoilt as never)
    const fair = project(
      {},
      { activity: 'trade-fair-join', costs: [{ kind: 'booth-rental', amount: 1_000_000 }] },
    )
    for (const verb of [
      ['audit', '-', '--json', '--brief'],
      ['decide', '-'],
    ]) {
      const ran = await khuyencong([...verb, '--strict', '--on', '2023-06-01'], {
        stdin: [JSON.stringify(fair)],
        shipped,
      })
      expect(ran.stderr).toContain('\\u001b')
      expect(ran.stderr).not.toMatch(CONTROL)
    }
  })

  it('of a bundle, a key ring and a file name do not either', async () => {
    await mkdir(at('pack'))
    await home.put('pack/pack.json', provincialSource.manifest)
    await home.put('pack/documents.json', provincialSource.documents)
    await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
    await khuyencong(['new-key', at('k'), '--maintainer', EVIL, '--province', 'dak-lak'])
    const sign = ['--key', at('k.private.pem'), '--at', '2024-06-01', '--out', at('s.json')]
    expect((await khuyencong(['sign', at('b.json'), ...sign])).code).toBe(0)
    const verified = await khuyencong(['verify-pack', at('s.json'), '--trust', at('k.keys.json')])
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.not.stringMatching(CONTROL) as string,
    })
    expect(verified.stdout).toContain('\\u001b')
    await home.put('odd.json', {
      ...(JSON.parse(await readFile(at('b.json'), 'utf8')) as object),
      id: EVIL,
    })
    for (const [argv, code] of [
      [['sign', at('odd.json'), ...sign], 2],
      [['lock', '--out', at(`x${'\u001b'}.lock`)], 0],
    ] as const) {
      expect(await khuyencong(argv)).toMatchObject({
        code,
        stderr: expect.not.stringMatching(CONTROL) as string,
      })
    }
  })
})
