import { link, mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shell } from '../process.fixture.js'
import { folder, khuyencong, project, provincialSource } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})
const at = (name: string): string => path.join(home.path, name)
const ON = ['--on', '2023-06-01']
const refused = async (code: string, argv: readonly string[]): Promise<void> => {
  const ran = await khuyencong(argv)
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr).toContain(`[${code}] `)
}

describe('two results in one file', () => {
  it.each<[string, () => Promise<string>]>([
    ['the same name', async () => Promise.resolve(at('a.html'))],
    ['the same place by another way', async () => Promise.resolve(`${home.path}/./x/../a.html`)],
    [
      'a symbolic link to it',
      async () => {
        await home.put('a.html', 'old')
        await symlink(at('a.html'), at('b.html'))
        return at('b.html')
      },
    ],
    [
      'another name of the same file',
      async () => {
        await home.put('a.html', 'old')
        await link(at('a.html'), at('b.html'))
        return at('b.html')
      },
    ],
    [
      'a name in a folder that is a link to its own',
      async () => {
        await symlink(home.path, at('link'))
        return at('link/a.html')
      },
    ],
  ])('by %s is refused, and nothing is written', async (_name, other) => {
    await mkdir(at('x'))
    const [file, report] = [await home.put('p.json', project()), await other()]
    const before = await readdir(home.path)
    for (const verb of ['decide', 'audit'])
      await refused('SAME_FILE', [verb, file, ...ON, '--out', at('a.html'), '--report', report])
    expect(await readdir(home.path)).toEqual(before)
  })

  it('in two files is fine, links or not', async () => {
    const file = await home.put('p.json', project())
    await home.put('c.html', 'old')
    await symlink(at('c.html'), at('b.html'))
    const ran = await khuyencong([
      'decide',
      file,
      ...ON,
      '--out',
      at('a'),
      '--report',
      at('b.html'),
    ])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(await readFile(at('c.html'), 'utf8')).toContain('<html')
  })
})

describe('a result over what it is made from', () => {
  const putPack = async (): Promise<string> => {
    await mkdir(at('pack/support'), { recursive: true })
    await home.put('pack/pack.json', {
      ...(provincialSource.manifest as object),
      id: 'soc-trang',
      jurisdiction: 'soc-trang',
    })
    await home.put('pack/documents.json', provincialSource.documents)
    return at('pack')
  }

  it.each([
    ['--out', 'p.json'],
    ['--report', 'p.json'],
    ['--out', 'link.json'],
  ])('(%s %s) is refused, and the input is left alone', async (option, name) => {
    const file = await home.put('p.json', project())
    await symlink(file, at('link.json'))
    const before = await readFile(file, 'utf8')
    for (const verb of ['decide', 'audit'])
      await refused('OUTPUT_IS_INPUT', [verb, file, ...ON, option, at(name)])
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it.skipIf(process.platform === 'win32').each([
    ['--out', 'p.json'],
    ['--report', 'p.json'],
    ['--out', 'link.json'],
  ])('(%s %s) is refused where it comes on standard input, too', async (option, name) => {
    const file = await home.put('p.json', project())
    await symlink(file, at('link.json'))
    const before = await readFile(file, 'utf8')
    const ran = shell(
      `"$NODE" $KC decide - --on 2023-06-01 ${option} "$DIR/${name}" < "$DIR/p.json"`,
      home.path,
    )
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain(`[OUTPUT_IS_INPUT] ${option}`)
    expect(ran.stderr).toContain('«stdin»')
    expect(await readFile(file, 'utf8')).toBe(before)
  })

  it.skipIf(process.platform === 'win32')(
    'is no matter where standard input is another file, a pipe, or not read',
    async () => {
      await home.put('p.json', project())
      await home.put('old.txt', 'old')
      const decide = '"$NODE" $KC decide'
      for (const script of [
        `${decide} - --on 2023-06-01 --out "$DIR/old.txt" < "$DIR/p.json"`,
        `cat "$DIR/p.json" | ${decide} - --on 2023-06-01 --out "$DIR/old.txt"`,
        `${decide} "$DIR/p.json" --on 2023-06-01 --out "$DIR/old.txt" < "$DIR/old.txt"`,
      ]) {
        await home.put('old.txt', 'old')
        expect(shell(script, home.path)).toMatchObject({ status: 0, stdout: '', stderr: '' })
        expect(await readFile(at('old.txt'), 'utf8')).toContain('ĐỀ ÁN p1')
      }
    },
  )

  it('is refused for packs, locks, rings and keys too', async () => {
    const file = await home.put('p.json', project())
    const pack = await putPack()
    await khuyencong(['bundle', pack, '--out', at('b.json')])
    await khuyencong(['lock', '--out', at('packs.lock')])
    await khuyencong(['new-key', at('k'), '--maintainer', 'x', '--province', 'soc-trang'])
    const sign = ['sign', at('b.json'), '--at', '2024-01-01', '--key', at('k.private.pem')]
    for (const argv of [
      ['decide', file, ...ON, '--pack', pack, '--out', at('pack/pack.json')],
      ['decide', file, ...ON, '--pack', at('b.json'), '--out', at('b.json')],
      ['decide', file, ...ON, '--locked', at('packs.lock'), '--out', at('packs.lock')],
      ['bundle', pack, '--out', at('pack/documents.json')],
      [...sign, '--out', at('b.json')],
      [...sign, '--out', at('k.private.pem')],
      ['verify-pack', at('b.json'), '--trust', at('k.keys.json'), '--out', at('k.keys.json')],
    ])
      await refused('OUTPUT_IS_INPUT', argv)
  })

  it('a new file beside the input, or in the folder of a pack, is none', async () => {
    const file = await home.put('p.json', project())
    expect((await khuyencong(['decide', file, ...ON, '--out', at('p.txt')])).code).toBe(0)
    expect((await khuyencong(['decide', file, ...ON, '--out', at('p.txt')])).code).toBe(0)
    const pack = await putPack()
    expect((await khuyencong(['bundle', pack, '--out', at('pack/b.txt')])).code).toBe(0)
  })
})
