import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundledPackages, installedPackages, ownPackages } from '../scripts/runtime-packages.mjs'

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

interface Manifest {
  readonly name: string
  readonly version: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly gypfile?: boolean
}
interface Installed {
  readonly name: string
  readonly manifest: Manifest
}
interface Component {
  readonly name: string
  readonly version: string
  readonly licenses: readonly { readonly license?: { readonly id: string } }[]
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[]
  readonly components?: readonly Component[]
}

const installed = installedPackages() as readonly Installed[]
const own = ownPackages as readonly Installed[]
const bundled = (await bundledPackages()) as Readonly<Record<string, readonly Installed[]>>
const { components } = JSON.parse(read('sbom.cdx.json')) as {
  readonly components: readonly Component[]
}
const named = (list: readonly { readonly name: string; readonly version: string }[]) =>
  list.map(({ name, version }) => `${name}@${version}`).sort()
const isOwn = ({ name }: { readonly name: string }): boolean => name.startsWith('@khuyencong/')
const inside = components.flatMap((each) => each.components ?? [])

describe('what an installation carries', () => {
  it('is what the list of components says, no more and no less', () => {
    expect(named(components)).toEqual(named([...installed, ...own].map(({ manifest }) => manifest)))
    for (const { name, components: parts = [] } of components)
      expect([name, named(parts)]).toEqual([
        name,
        named((bundled[name] ?? []).map(({ manifest }) => manifest)),
      ])
  })

  it('has each library with the digest of its content and a licence that lets it be passed on', () => {
    const LICENCES = [
      ...['MIT', 'ISC', 'Apache-2.0', 'BlueOak-1.0.0', '(MIT OR Apache-2.0)'],
      // taken under the MIT licence of the two that it offers
      '(MIT OR GPL-3.0-or-later)',
      '(MIT AND Zlib)',
    ]
    for (const { name, licenses, hashes } of [...components, ...inside].filter(
      (all) => !isOwn(all),
    )) {
      const [said] = licenses as readonly {
        readonly license?: { id?: string }
        expression?: string
      }[]
      expect([name, LICENCES]).toEqual([
        name,
        expect.arrayContaining([said?.license?.id ?? said?.expression]),
      ])
      expect([name, hashes]).toEqual([
        name,
        [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/u) as unknown }],
      ])
    }
  })

  it('runs nothing when it is installed', () => {
    for (const { name, manifest } of [...installed, ...own]) {
      const scripts = Object.keys(manifest.scripts ?? {})
      const run = scripts.filter((script) => /^(?:pre|post)?install$/u.test(script))
      expect([name, run, manifest.gypfile ?? false]).toEqual([name, [], false])
    }
  })

  it('asks for one version of each library, never a range', () => {
    for (const { name, manifest } of own)
      for (const [library, asked] of Object.entries(manifest.dependencies ?? {}))
        expect([name, library, asked]).toEqual([
          name,
          library,
          expect.stringMatching(/^(?:\d+\.\d+\.\d+|workspace:\*)$/u),
        ])
  })

  it.each(Object.entries(bundled))(
    'has the licence of each library whose code the build puts into %s',
    (name, packages) => {
      const notice = read(`packages/${name.replace('@khuyencong/', '')}/NOTICE`)
      for (const { manifest } of packages)
        expect(notice).toContain(`\n${manifest.name} ${manifest.version} (`)
      expect(packages.map((each) => each.name)).not.toContain('jsonpath-plus')
      expect(packages.length).toBeGreaterThan(3)
    },
  )
})
