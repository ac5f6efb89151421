import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPack, readPackFolder } from './pack-folder.js'
import { folder, khuyencong, provincialSource, samplePacks } from '../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
  await mkdir(path.join(home.path, 'support'))
  await home.put('pack.json', {
    ...(provincialSource.manifest as object),
    id: 'soc-trang',
    jurisdiction: 'soc-trang',
  })
  await home.put('documents.json', provincialSource.documents)
  await home.put(
    'support/advanced-machinery.json',
    provincialSource.rules['support/advanced-machinery.json'],
  )
  await home.put('support/advanced-machinery.cases.json', {
    rule: 'support.advanced-machinery',
    cases: [],
  })
  await home.put('support/README.md', 'x')
})
afterEach(async () => {
  await home.remove()
})

const levels = async (pack: string): ReturnType<typeof khuyencong> =>
  khuyencong(['levels', '--on', '2023-06-01', '--province', 'soc-trang', '--pack', pack])

describe('--pack', () => {
  it('adds a pack from a folder', async () => {
    const ran = await levels(home.path)
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toContain('Khuyến công địa phương: Sóc Trăng')
  })

  it('adds a bundled pack', async () => {
    const { source } = await readPackFolder(home.path)
    expect((await levels(await home.put('bundle.json', source))).stdout).toContain(
      'Khuyến công địa phương: Sóc Trăng',
    )
  })

  it('reads rules and cases apart', async () => {
    const { source, cases } = await readPackFolder(home.path)
    expect(Object.keys(source.rules)).toEqual(['support/advanced-machinery.json'])
    expect(Object.keys(cases)).toEqual(['support/advanced-machinery.cases.json'])
  })

  it('reads the words a pack declares, from a folder and from a source in one file', async () => {
    const words = { costKinds: [{ id: 'soc-trang:loom', title: 'Khung cửi', titleEn: 'Loom' }] }
    await home.put('vocabulary.json', words)
    const { source } = await readPackFolder(home.path)
    expect(source.vocabulary).toEqual(words)
    const shipped = { shipped: async () => Promise.resolve(samplePacks) }
    const pack = await readPack(home.path, shipped)
    expect(pack.vocabulary.costKinds.get('soc-trang:loom')?.title).toBe('Khung cửi')
    expect(pack.vocabulary.activities.has('advanced-machinery')).toBe(true)
    const again = await readPack(await home.put('bundle.json', source), shipped)
    expect(again.digest).toBe(pack.digest)
    expect(again.vocabulary.costKinds.has('soc-trang:loom')).toBe(true)
  })

  it('refuses words that are not its own to declare', async () => {
    await home.put('vocabulary.json', {
      costKinds: [{ id: 'loom', title: 'Khung cửi', titleEn: 'Loom' }],
    })
    const ran = await levels(home.path)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`${home.path} › `)
    expect(ran.stderr).toContain('vocabulary.json › costKinds[0]')
  })

  it('allows a byte-order mark', async () => {
    await home.put(
      'pack.json',
      `\uFEFF${JSON.stringify({ ...(provincialSource.manifest as object), id: 'soc-trang', jurisdiction: 'soc-trang' })}`,
    )
    expect((await levels(home.path)).code).toBe(0)
  })

  it.each<[string, string, () => Promise<unknown>]>([
    [
      'a linked file',
      'PACK_ENTRY',
      async () => symlink('/etc/hostname', path.join(home.path, 'support', 'x.json')),
    ],
    ['a linked folder', 'PACK_ENTRY', async () => symlink('/etc', path.join(home.path, 'funding'))],
    [
      'a linked register',
      'PACK_ENTRY',
      async () => symlink('/etc/hostname', path.join(home.path, 'register.json')),
    ],
    [
      'a pipe',
      'PACK_ENTRY',
      async () =>
        Promise.resolve(execFileSync('mkfifo', [path.join(home.path, 'support', 'x.json')])),
    ],
    [
      'a folder within a folder',
      'PACK_ENTRY',
      async () => mkdir(path.join(home.path, 'support', 'x')),
    ],
    [
      'a misspelt folder with rules',
      'PACK_FOLDER',
      async () => {
        await mkdir(path.join(home.path, 'suport'))
        await home.put('suport/x.json', {})
      },
    ],
    [
      'a misspelt folder with a misspelt file',
      'PACK_FOLDER',
      async () => {
        await mkdir(path.join(home.path, 'suport'))
        await home.put('suport/x.JSON', {})
      },
    ],
    ['a rule beside the folders', 'PACK_FILE', async () => home.put('trademark.json', {})],
    ['a rule in capitals', 'PACK_FILE', async () => home.put('support/trademark.JSON', {})],
    [
      'a rule that Windows named',
      'PACK_FILE',
      async () => home.put('support/trademark.json.txt', {}),
    ],
    [
      'a manifest in capitals beside the real one',
      'PACK_FILE',
      async () => home.put('Pack.JSON', {}),
    ],
    [
      'bytes that are not UTF-8',
      'NOT_UTF8',
      async () =>
        writeFile(path.join(home.path, 'support', 'x.json'), Buffer.from([0x22, 0xff, 0x22])),
    ],
    [
      'a key written twice',
      'DUPLICATE_KEY',
      async () => home.put('support/x.json', '{"id": 1, "id": 2}'),
    ],
    [
      'a file that is too large',
      'FILE_TOO_LARGE',
      async () => home.put('support/x.json', ' '.repeat(4_000_001)),
    ],
    ['a rule that is none', 'UNKNOWN_KIND', async () => home.put('support/x.json', {})],
  ])('refuses %s', async (_name, code, prepare) => {
    await prepare()
    const ran = await levels(home.path)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`[${code}] ${home.path} › `)
  })

  it('leaves alone what is nobody’s rule: hidden files, npm’s own, other formats', async () => {
    for (const name of [
      'package.json',
      'tsconfig.json',
      '.x.json',
      'README.md',
      'support/.x.json.tmp',
      'support/.x.json',
      'support/x.md',
    ])
      await home.put(name, 'x')
    expect((await levels(home.path)).code).toBe(0)
  })

  it('lists every broken file', async () => {
    await home.put('support/a.json', '{')
    await home.put('support/b.json', '[')
    expect((await levels(home.path)).stderr.match(/\[JSON\]/gu)).toHaveLength(2)
  })

  it.each([
    ['nothing there', 'x', 'FILE_NOT_FOUND'],
    ['a folder that is no pack', 'support', 'PACK_INCOMPLETE'],
  ])('refuses %s', async (_name, name, code) => {
    const ran = await levels(path.join(home.path, name))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('refuses a file that is no bundle, or that reaches outside', async () => {
    expect((await levels(await home.put('x.json', { id: 'p' }))).stderr).toContain('[NOT_A_PACK]')
    expect(
      (await levels(await home.put('x.json', { ...provincialSource, rules: { '../x.json': {} } })))
        .stderr,
    ).toContain('[PACK_ENTRY]')
  })

  it('every file and folder that would not be read is named at once', async () => {
    await home.put('Support.json', {})
    await home.put('x.JSON', {})
    await mkdir(path.join(home.path, 'suport'))
    await home.put('suport/y.json', {})
    await expect(readPackFolder(home.path)).rejects.toMatchObject({
      problems: [{ code: 'PACK_FILE' }, { code: 'PACK_FILE' }, { code: 'PACK_FOLDER' }],
    })
  })
})
