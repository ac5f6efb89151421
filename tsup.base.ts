import { readdirSync, readFileSync } from 'node:fs'
import type { Options } from 'tsup'
import { withoutPathLibrary } from './scripts/without-path-library.mjs'

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number]

const modules = (): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$|(^|[./])rules\.ts$/u.test(file),
    )
    .map((file) => `src/${file.replaceAll('\\', '/')}`)

/**
 * Data of a pack goes into the module that imports it: a namespace imported by CommonJS would gain
 * a `default`.
 */
const DATA = /\.json$|(^|[./])rules\.js$/u

/**
 * One file per module: there is one copy of each class, whichever entry it is imported through, and
 * whoever bundles a page takes only the modules it uses.
 */
const onePerModule: EsbuildPlugin = {
  name: 'one-per-module',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js'
    if (extension === '.cjs') build.initialOptions.supported = { 'dynamic-import': false } // a lazy `require`: its names are known, and it works in Jest
    build.initialOptions.entryPoints = modules()
    build.initialOptions.outbase = 'src'
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, importer }) =>
      kind === 'entry-point' || DATA.test(path) || importer.includes('node_modules')
        ? undefined
        : { path: `${path.replace(/\.js$/u, '')}${extension}`, external: true },
    )
  },
}

/** Of a library that is put into a package, the form for every platform. */
const anyPlatform: EsbuildPlugin = {
  name: 'any-platform',
  setup: ({ initialOptions }) => {
    initialOptions.mainFields = ['module', 'main']
  },
}

/** The entries of the package that is built, as its `exports` name them. */
export const entries = (): string[] => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly exports: Readonly<Record<string, { readonly 'khuyencong-source'?: string } | null>>
  }
  return Object.values(manifest.exports).flatMap((each) => each?.['khuyencong-source'] ?? [])
}

/** What every library package builds: ESM and CJS with types; dependencies stay imports. */
export const library: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  esbuildPlugins: [anyPlatform, withoutPathLibrary, onePerModule],
}
