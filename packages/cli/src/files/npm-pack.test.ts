import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, provincialSource, samplePacks } from '../sandbox.fixture.js'
import { loadPack } from '../packs.js'
import { readPack, readPackFolder } from './pack-folder.js'

const manifest = {
  ...(provincialSource.manifest as object),
  id: 'soc-trang',
  jurisdiction: 'soc-trang',
}
const source = { ...provincialSource, manifest }
const NAME = '@so-cong-thuong/soc-trang'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

/** A package in `node_modules` with these files. */
async function install(files: Readonly<Record<string, unknown>>, name = NAME): Promise<string> {
  const at = `node_modules/${name}`
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(home.path, at, file)), { recursive: true })
    await home.put(`${at}/${file}`, content)
  }
  return path.join(home.path, at)
}

const packFiles = (under: string): Readonly<Record<string, unknown>> => ({
  [`${under}pack.json`]: source.manifest,
  [`${under}documents.json`]: source.documents,
  [`${under}support/advanced-machinery.json`]: source.rules['support/advanced-machinery.json'],
})

const beside = (cwd = home.path) => ({ shipped: async () => Promise.resolve(samplePacks), cwd })
const levels = async (pack: string, cwd = home.path): ReturnType<typeof khuyencong> =>
  khuyencong(['levels', '--on', '2023-06-01', '--province', 'soc-trang', '--pack', pack], { cwd })

describe('--pack @scope/name', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'pack.json beside package.json',
      async () => install({ 'package.json': { name: NAME }, ...packFiles('') }),
    ],
    [
      'the folder that package.json names',
      async () =>
        install({
          'package.json': { name: NAME, khuyencong: { pack: './goi' } },
          ...packFiles('goi/'),
        }),
    ],
    [
      'the files its module exports',
      async () =>
        install({
          'package.json': { name: NAME, type: 'module', exports: './index.js' },
          'index.js': `export const files = ${JSON.stringify(source)}`,
        }),
    ],
    [
      'the source that its main module exports by default',
      async () =>
        install({
          'package.json': { name: NAME, main: './main.cjs' },
          'main.cjs': `module.exports = ${JSON.stringify(source)}`,
        }),
    ],
  ])('finds %s', async (_name, prepare) => {
    await prepare()
    const ran = await levels(NAME)
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toContain('Khuyến công địa phương: Sóc Trăng')
    const direct = await readPack(await home.put('source.json', source), beside())
    expect((await readPack(NAME, beside())).digest).toBe(direct.digest)
  })

  it('is found from a folder below, and through a link as package managers make them', async () => {
    const store = await install({ 'package.json': { name: NAME }, ...packFiles('') }, 'store/x')
    await mkdir(path.join(home.path, 'node_modules/@so-cong-thuong'), { recursive: true })
    await symlink(store, path.join(home.path, 'node_modules', NAME))
    await mkdir(path.join(home.path, 'a/b'), { recursive: true })
    expect((await levels(NAME, path.join(home.path, 'a/b'))).code).toBe(0)
  })

  it('without a scope is found as well, unless a path has the name', async () => {
    await install({ 'package.json': { name: 'soc-trang' }, ...packFiles('') }, 'soc-trang')
    expect((await levels('soc-trang')).code).toBe(0)
    expect((await levels('long-an')).stderr).toContain('[FILE_NOT_FOUND] --pack › long-an')
  })

  it('runs nothing of a package that has a pack folder', async () => {
    await install({
      'package.json': {
        name: NAME,
        type: 'module',
        exports: './index.js',
        khuyencong: { pack: '.' },
      },
      'index.js': 'throw new Error("run")',
      ...packFiles(''),
    })
    expect((await levels(NAME)).code).toBe(0)
  })

  it('that is not installed is refused with how to install it', async () => {
    const ran = await levels(NAME)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`[PACKAGE_NOT_FOUND] --pack › ${NAME}`)
    expect(ran.stderr).toContain(`npm install ${NAME}`)
  })

  it.each<[string, string, Readonly<Record<string, unknown>>]>([
    ['has no module and no pack', 'PACKAGE_WITHOUT_PACK', { 'package.json': { name: NAME } }],
    [
      'exports something else',
      'PACKAGE_WITHOUT_PACK',
      { 'package.json': { name: NAME, main: 'x.cjs' }, 'x.cjs': 'module.exports = { a: 1 }' },
    ],
    [
      'names a folder outside itself',
      'PACK_ENTRY',
      { 'package.json': { name: NAME, khuyencong: { pack: '../../..' } } },
    ],
    ['names no folder', 'PACK_ENTRY', { 'package.json': { name: NAME, khuyencong: { pack: 7 } } }],
    ['is broken JSON', 'JSON', { 'package.json': '{' }],
  ])('that %s is refused', async (_name, code, files) => {
    await install(files)
    const ran = await levels(NAME)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain(`[${code}]`)
  })
})

describe('loadPack', () => {
  it('reads the cases with the pack, in the words of the national pack', async () => {
    await install({
      'package.json': { name: NAME },
      ...packFiles(''),
      'support/advanced-machinery.cases.json': { rule: 'support.advanced-machinery', cases: [] },
      'vocabulary.json': {
        units: [{ id: 'soc-trang:loom', title: 'khung cửi', titleEn: 'loom', quantity: null }],
      },
    })
    const { pack, cases } = await loadPack(NAME, { cwd: home.path })
    expect(Object.keys(cases)).toEqual(['support/advanced-machinery.cases.json'])
    expect(pack.vocabulary.units.has('soc-trang:loom')).toBe(true)
    expect(pack.vocabulary.units.has('establishment')).toBe(true)
    const { pack: alike } = await loadPack(path.join(home.path, 'node_modules', NAME), {
      extends: samplePacks[0] as never,
    })
    expect(alike.digest).toBe(pack.digest)
  })
})

describe('pack-index', () => {
  it('writes a module with the digest of the folder, and again the same', async () => {
    const at = await install({ 'package.json': { name: NAME }, ...packFiles('') })
    const ran = await khuyencong(['pack-index', at])
    expect(ran.code).toBe(0)
    const { pack } = await loadPack(at)
    expect(ran.stderr).toContain(`soc-trang 1.0.0 ${pack.digest}`)
    const { readFile } = await import('node:fs/promises')
    const text = await readFile(path.join(at, 'index.js'), 'utf8')
    const [, json = ''] = /export const files = (\{[\s\S]*?\n\})\n/u.exec(text) ?? []
    expect(JSON.parse(json)).toEqual((await readPackFolder(at)).source)
    expect(text).toContain('definePack(files, { extends: national })')
    expect(text.endsWith('export default pack\n')).toBe(true)
    expect(await readFile(path.join(at, 'index.d.ts'), 'utf8')).toContain('export default pack')
    await khuyencong(['pack-index', at])
    expect(await readFile(path.join(at, 'index.js'), 'utf8')).toBe(text)
  })

  it('refuses what is no pack, and writes nothing then', async () => {
    const at = await install({
      'package.json': { name: NAME },
      'pack.json': {},
      'documents.json': {},
    })
    expect((await khuyencong(['pack-index', at])).code).toBe(2)
    const { readdir } = await import('node:fs/promises')
    expect((await readdir(at)).sort()).toEqual(['documents.json', 'pack.json', 'package.json'])
  })
})
