import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRuleBook, decide, type Pack, readJson } from '@khuyencong/core'
import { bundleOf, bundleText, openBundle } from '@khuyencong/core/packs'
import { describe, expect, it } from 'vitest'
import { packBeside } from './define-pack.js'
import { readPackFolder } from './pack-folder.js'
import { shippedPacks } from './packs.js'

const PACKAGES = fileURLToPath(new URL('../../../', import.meta.url))
const shipped = await shippedPacks()
const folderOf = ({ manifest: { id } }: Pack): string =>
  path.join(PACKAGES, id === 'national' ? 'rules-national' : `rules-provincial/${id}`)

/**
 * A pack as its publisher would send it: bundled with its cases, written, read and opened again.
 */
async function bundled(pack: Pack): Promise<Pack> {
  const { source, cases } = await readPackFolder(folderOf(pack))
  const text = bundleText(bundleOf(source, cases))
  return packBeside(openBundle(readJson(text, 'x.json'), 'x.json').source, shipped)
}

describe('a shipped pack', () => {
  it('is looked at, each of them', () => {
    const folders = readdirSync(path.join(PACKAGES, 'rules-provincial'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z-]+$/u.test(entry.name))
      .map(({ name }) => name)
      .filter((name) => !['src', 'dist', 'node_modules', 'coverage'].includes(name))
    expect(shipped.map(({ manifest: { id } }) => id).sort()).toEqual(
      ['national', ...folders].sort(),
    )
  })

  it.each(shipped.map((pack) => [pack.manifest.id, pack] as const))(
    '%s has one digest as module, folder and bundle',
    async (_id, pack) => {
      const { source } = await readPackFolder(folderOf(pack))
      expect(packBeside(source, shipped).digest).toBe(pack.digest)
      expect((await bundled(pack)).digest).toBe(pack.digest)
    },
  )

  it('reads the words of the national pack, and the national pack its own', () => {
    const [national] = shipped
    expect(national?.declares?.activities).not.toBeNull()
    for (const pack of shipped) expect(pack.vocabulary).toBe(national?.vocabulary)
  })

  it('only the national one carries the register of provinces', () => {
    expect(
      shipped.filter(({ register }) => register !== null).map((pack) => pack.national),
    ).toEqual([true])
  })

  it('decides the same from its bundle as from its module, to the byte but for «shipped»', async () => {
    const project = {
      id: 'p',
      fund: 'local' as const,
      items: [{ id: '1', activity: 'demonstration-model' as const, site: { province: 'Phú Yên' } }],
    }
    const again = await Promise.all(shipped.map(bundled))
    const [here, there] = [shipped, again].map((packs) =>
      decide(createRuleBook(packs), { on: '2026-06-01', project }),
    )
    expect(here?.packs.map(({ id }) => id)).toContain('dak-lak')
    expect(here?.packs.map(({ signedBy }) => signedBy)).toEqual(here?.packs.map(() => 'shipped'))
    const packs = here?.packs.map((stamp) => ({ ...stamp, signedBy: null }))
    expect(there).toEqual({ ...here, packs })
  })
})
