import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, provincialSource, type Ran } from '../sandbox.fixture.js'

const source = (more: object): object => ({
  ...provincialSource,
  manifest: { ...(provincialSource.manifest as object), ...more },
})

let home: Awaited<ReturnType<typeof folder>>
let file: string
beforeEach(async () => {
  home = await folder()
  file = await home.put('p.json', project({ fund: 'local' }))
})
afterEach(async () => {
  await home.remove()
})

const decide = async (...more: readonly string[]): Promise<Ran> =>
  khuyencong(['decide', file, '--on', '2023-06-01', '--json', '--lang', 'en', ...more])
const packsOf = ({ stdout }: Ran): unknown =>
  (JSON.parse(stdout) as { packs: { id: string; version: string; replaces: unknown }[] }).packs.map(
    ({ id, version, replaces }) => [id, version, replaces],
  )

describe('a pack that replaces a shipped one', () => {
  it.each(['dak-lak', 'dak-lak-rieng'])('under the id %s: is used, named, and told', async (id) => {
    const own = await home.put('own.json', source({ id, version: '9.0.0', replaces: 'dak-lak' }))
    const ran = await decide('--pack', own)
    expect(packsOf(ran)).toEqual(expect.arrayContaining([[id, '9.0.0', 'dak-lak']]))
    expect((packsOf(ran) as unknown[]).length).toBe(2)
    expect(ran.stderr).toContain(`Warning [REPLACES_UNSIGNED] ${id}: `)
    const levels = ['levels', '--on', '2023-06-01', '--province', 'dak-lak', '--pack', own]
    expect((await khuyencong(levels)).code).toBe(0)
  })

  it('is refused under --strict, as nobody trusted has signed it', async () => {
    const own = await home.put('own.json', source({ id: 'x', replaces: 'dak-lak' }))
    const ran = await decide('--pack', own, '--strict')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[PACK_NOT_SIGNED] x')
  })

  it('without saying so it clashes, under the same id or another', async () => {
    const same = await home.put('same.json', source({}))
    const { stderr } = await decide('--pack', same)
    expect(stderr).toContain('[DUPLICATE_PACK]')
    expect(stderr).toContain('name it in `replaces`')
    const other = await home.put('other.json', source({ id: 'x' }))
    expect((await decide('--pack', other)).stderr).toContain('[OVERLAPPING_RULES]')
  })

  it('of another province, of an unknown one, or twice is refused', async () => {
    const own = await home.put('own.json', source({ id: 'x', replaces: 'dak-lak' }))
    const second = await home.put('second.json', source({ id: 'y', replaces: 'dak-lak' }))
    const ran = await decide('--pack', own, '--pack', second)
    expect(ran.stderr).toContain('[REPLACED_TWICE]')
    const national = await home.put('n.json', source({ id: 'z', replaces: 'national' }))
    expect((await decide('--pack', national)).stderr).toContain('[REPLACES_OTHER_AUTHORITY]')
    const unknown = await home.put('u.json', source({ id: 'z', replaces: 'dak-lac' }))
    expect((await decide('--pack', unknown)).stderr).toContain('[REPLACES_UNKNOWN]')
  })

  it('a record made with the shipped pack is derived with it, one of the own pack with that', async () => {
    const own = await home.put('own.json', source({ id: 'x', replaces: 'dak-lak' }))
    for (const given of [[], ['--pack', own]]) {
      const record = await home.put('r.json', (await decide(...given)).stdout)
      const ran = await khuyencong(['replay', record, '--pack', own])
      expect([given, ran.code]).toEqual([given, 0])
    }
  })
})
