import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, provincialSource, type Ran } from '../sandbox.fixture.js'

const source = (id: string): object => ({
  ...provincialSource,
  manifest: { ...(provincialSource.manifest as object), id, jurisdiction: 'soc-trang' },
})
const CONFIG = 'khuyencong.config.json'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
  await mkdir(path.join(home.path, 'a/b'), { recursive: true })
  await home.put('own.json', source('soc-trang'))
})
afterEach(async () => {
  await home.remove()
})

const run = async (argv: readonly string[], below = 'a/b'): Promise<Ran> =>
  khuyencong(argv, { cwd: path.join(home.path, below) })
const levels = async (...more: readonly string[]): Promise<Ran> =>
  run(['levels', '--on', '2023-06-01', '--province', 'soc-trang', ...more])
const OWN = 'Khuyến công địa phương: Sóc Trăng'

describe('khuyencong.config.json', () => {
  it('names packs for every command in its folder and below', async () => {
    expect((await levels()).stdout).not.toContain(OWN)
    await home.put(CONFIG, { packs: ['./own.json'] })
    const ran = await levels()
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toContain(OWN)
  })

  it('is left alone with --no-config, and where a file nearer by says otherwise', async () => {
    await home.put(CONFIG, { packs: ['./own.json'] })
    expect((await levels('--no-config')).stdout).not.toContain(OWN)
    await home.put(`a/${CONFIG}`, {})
    expect((await levels()).stdout).not.toContain(OWN)
  })

  it('gives way to --pack, with its packs and what it allows', async () => {
    await home.put(CONFIG, { packs: ['./none.json'], allow: ['x'] })
    const ran = await levels('--pack', path.join(home.path, 'own.json'))
    expect(ran.code).toBe(2)
    await home.put(CONFIG, { packs: ['./own.json'], allow: ['nobody'] })
    expect((await levels()).stderr).toContain('[UNKNOWN_PACK]')
    expect((await levels('--pack', path.join(home.path, 'own.json'))).code).toBe(0)
  })

  it('lets in what it allows', async () => {
    const { manifest, documents } = provincialSource
    const other = { manifest: { ...(manifest as object), id: 'soc-trang' }, documents, rules: {} }
    await home.put('other.json', other)
    await home.put(CONFIG, { packs: ['./other.json'] })
    expect((await levels()).stderr).toContain('[WRONG_JURISDICTION]')
    await home.put(CONFIG, { packs: ['./other.json'], allow: ['soc-trang'] })
    expect((await levels()).code).toBe(0)
  })

  it('names npm packages, found from its own folder', async () => {
    await mkdir(path.join(home.path, 'node_modules/@a/b'), { recursive: true })
    await home.put('node_modules/@a/b/package.json', { name: '@a/b', main: 'x.cjs' })
    await home.put(
      'node_modules/@a/b/x.cjs',
      `exports.files = ${JSON.stringify(source('soc-trang'))}`,
    )
    await home.put(CONFIG, { packs: ['@a/b'] })
    expect((await levels()).stdout).toContain(OWN)
  })

  it('names the lock', async () => {
    const lock = path.join(home.path, 'packs.lock')
    expect((await run(['lock', '--out', lock])).code).toBe(0)
    await home.put(CONFIG, { packs: ['./own.json'], lock: 'packs.lock' })
    const file = await home.put('p.json', project())
    const ran = await run(['decide', file, '--on', '2023-06-01'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[PACK_NOT_LOCKED]')
    expect((await run(['decide', file, '--on', '2023-06-01', '--no-config'])).code).toBe(0)
  })

  it('names the key ring', async () => {
    const bundle = path.join(home.path, 'b.json')
    await mkdir(path.join(home.path, 'pack'))
    const { manifest, documents } = provincialSource
    await home.put('pack/pack.json', manifest)
    await home.put('pack/documents.json', documents)
    expect((await run(['bundle', path.join(home.path, 'pack'), '--out', bundle])).code).toBe(0)
    await home.put('ring.json', { keys: [] })
    await home.put(CONFIG, { trust: './ring.json' })
    expect((await run(['verify-pack', bundle])).stderr).toContain('[NOT_SIGNED]')
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{', `[JSON] ../../${CONFIG}:1:2`],
    ['a key it does not know', { pakcs: [] }, `[UNKNOWN_KEY] ../../${CONFIG}`],
    ['packs that are no list', { packs: 'x' }, `[WRONG_SHAPE] ../../${CONFIG} › packs`],
    [
      'a pack that is not there',
      { packs: ['./own.json', './none'] },
      `[FILE_NOT_FOUND] ../../${CONFIG} › packs[1] › ./none`,
    ],
    [
      'a package that is not there',
      { packs: ['@x/y'] },
      `[PACKAGE_NOT_FOUND] ../../${CONFIG} › packs[0] › @x/y`,
    ],
    [
      'a lock that is not there',
      { lock: 'none.lock' },
      `[FILE_NOT_FOUND] ../../${CONFIG} › lock › none.lock`,
    ],
  ])('with %s is refused, by file and field', async (_name, content, problem) => {
    await home.put(CONFIG, content)
    const file = await home.put('p.json', project())
    const ran = await run(['decide', file, '--on', '2023-06-01'])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(problem)
  })

  it('is not read by a verb that uses nothing of it', async () => {
    await home.put(CONFIG, '{')
    expect(
      (
        await run([
          'new-key',
          path.join(home.path, 'k'),
          '--maintainer',
          'x',
          '--province',
          'soc-trang',
        ])
      ).stderr,
    ).not.toContain(CONFIG)
  })
})
