// The `exports` of each package, from one list of its entries. package.json needs them twice, since
// the published package has no source to point to, and a third time as `typesVersions`, for
// TypeScript projects that still resolve modules as Node 10 did.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './steps.mjs'

/** The entries of a package, `src/NAME.ts` each; `*` stands for one file per province. */
const ENTRIES = {
  core: [
    'index',
    'across',
    'auditing',
    'best-score',
    'errors',
    'establishments',
    'follow-up',
    'indicators',
    'monitor',
    'packs',
    'plan',
    'records',
    'schema',
    'score',
    'testing',
  ],
  'rules-national': ['index', 'register', 'released'],
  'rules-provincial': ['index', '*', 'released/*'],
  office: ['index', 'csv'],
  cli: ['packs'],
}

/** What is exported besides modules, or closed. */
const OTHERS = {
  core: { './schema/*.json': './schema/*.json' },
  'rules-provincial': { './chunk-*': null, './*.files': null, './*.rules': null, './*.read': null },
}

/** Packages for Node alone: ES modules, without CommonJS beside them. */
const MODULES_ONLY = new Set(['cli'])

const builtModule = (name) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })
const built = (name) => ({
  import: builtModule(name),
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
})

function exportsOf(name, withSource) {
  const modules = ENTRIES[name].map((entry) => [
    entry === 'index' ? '.' : `./${entry}`,
    {
      ...(withSource && { 'khuyencong-source': `./src/${entry}.ts` }),
      ...(MODULES_ONLY.has(name) ? builtModule : built)(entry),
    },
  ])
  return {
    ...Object.fromEntries(modules),
    ...OTHERS[name],
    './package.json': './package.json',
  }
}

/**
 * For `moduleResolution: node10`, which knows no `exports`; the path of `types` itself must come
 * back unchanged.
 */
function typesVersions(name) {
  if (MODULES_ONLY.has(name)) return undefined
  const entries = ENTRIES[name].filter((entry) => entry !== 'index')
  if (entries.length === 0) return undefined
  const own = { 'dist/*': ['dist/*'] }
  for (const entry of entries) own[entry] = [`dist/${entry}.d.ts`]
  return { '*': own }
}

/** The package.json of every library, with its exports made anew: pairs of file and text. */
export function packageManifests() {
  return Object.keys(ENTRIES).map((name) => {
    const file = `packages/${name}/package.json`
    const manifest = JSON.parse(readFileSync(path.join(root, file), 'utf8'))
    const more = typesVersions(name)
    const made = {}
    for (const [key, value] of Object.entries(manifest)) {
      if (key === 'typesVersions') continue
      made[key] = key === 'exports' ? exportsOf(name, true) : value
      if (key === 'exports' && more !== undefined) made.typesVersions = more
    }
    made.publishConfig = { ...manifest.publishConfig, exports: exportsOf(name, false) }
    return [file, `${JSON.stringify(made, null, 2)}\n`]
  })
}
