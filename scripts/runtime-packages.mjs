// What an installation of the packages carries, found by walking what is installed here from what
// each package declares: for the list of components of a release, and for NOTICE.
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import * as esbuild from 'esbuild'
import { packages, root } from './steps.mjs'
import { withoutPathLibrary } from './without-path-library.mjs'

const manifestIn = (home) => JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))

/** The folder of a package that another one asks for, as Node finds it. */
function homeOf(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const home = path.join(folder, 'node_modules', name)
    if (existsSync(path.join(home, 'package.json'))) return realpathSync(home)
    if (folder === path.dirname(folder)) throw new Error(`${name}, which ${from} needs, is missing`)
  }
}

/** Every package reached from some names by runtime dependencies, by name; `leave` is not followed. */
function reached(names, from, leave, found = new Map()) {
  for (const name of names) {
    if (leave.includes(name) || found.has(name)) continue
    const home = homeOf(name, from)
    const manifest = manifestIn(home)
    found.set(name, { name, home, manifest })
    reached(Object.keys(manifest.dependencies ?? {}), home, leave, found)
  }
  return found
}

const byName = (found) => [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))

/** The packages of this repository: name → folder and manifest. */
export const ownPackages = packages.map((name) => {
  const home = path.join(root, 'packages', name)
  return { name: `@khuyencong/${name}`, home, manifest: manifestIn(home) }
})
const own = ownPackages.map(({ name }) => name)

/** What is installed beside the packages of this repository. */
export function installedPackages() {
  const found = new Map()
  for (const { home, manifest } of ownPackages)
    reached(Object.keys(manifest.dependencies ?? {}), home, own, found)
  return byName(found)
}

export const NOT_BUNDLED = 'jsonpath-plus'

/** The libraries whose code is in the verifier page, which the build makes one script. */
async function packagesOfPage() {
  const { metafile } = await esbuild.build({
    entryPoints: [path.join(root, 'packages/cli/src/verifier/page.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    conditions: ['khuyencong-source'],
    plugins: [withoutPathLibrary],
  })
  const found = new Map()
  for (const file of Object.keys(metafile.inputs)) {
    const [, home, name] = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//u.exec(file) ?? []
    if (home === undefined || found.has(name)) continue
    const at = path.join(root, home)
    found.set(name, { name, home: at, manifest: manifestIn(at) })
  }
  return byName(found)
}

/**
 * The libraries whose code the build puts into packages of ours, by package: the second engine and
 * what of it goes along; whatever the verifier page runs.
 */
export const bundledPackages = async () => ({
  '@khuyencong/core': byName(
    reached(['json-rules-engine'], path.join(root, 'packages/core'), [NOT_BUNDLED]),
  ),
  '@khuyencong/cli': await packagesOfPage(),
})
