// Đóng gói core cho trình duyệt, như một trang web sẽ làm. / Bundles core for the browser the way a web page would, with the esbuild inside tsup.
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Output { readonly outputFiles: readonly { readonly contents: Uint8Array; readonly text: string }[]; readonly metafile: { readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>> } }
interface Esbuild { readonly build: (options: Readonly<Record<string, unknown>>) => Promise<Output> }

const root = fileURLToPath(new URL('../../../', import.meta.url))
const esbuild = createRequire(realpathSync(`${root}node_modules/tsup/package.json`))('esbuild') as Esbuild

/** A bundle: its text, its size on the wire, and what it still asks the world for. */
export interface Bundled {
  readonly text: string
  readonly gzip: number
  /** Imports left open; `highs`, which only a comparison of plans loads, is always one of them where it can be reached. */
  readonly open: readonly string[]
}

/**
 * Bundles a module that may import `@khuyencong/core` and the rule packages; `highs` stays outside, as it is
 * loaded only when asked for. `modules` are further modules, by name.
 */
export async function bundled(contents: string, modules: Readonly<Record<string, string>> = {}): Promise<Bundled> {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: `${root}packages/core`, loader: 'ts' },
    bundle: true, minify: true, charset: 'utf8', format: 'esm', platform: 'browser', target: 'es2022', write: false, metafile: true, logLevel: 'silent',
    external: ['highs'], conditions: ['khuyencong-source'], nodePaths: [`${root}node_modules`], plugins: [written(modules)],
  })
  const [file] = outputFiles
  if (file === undefined) throw new Error('esbuild wrote nothing')
  const open = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path))
  return { text: file.text, gzip: gzipSync(file.contents, { level: 9 }).length, open: [...new Set(open)].sort() }
}

interface Loading { readonly onResolve: (which: object, found: (asked: { path: string }) => object) => void; readonly onLoad: (which: object, found: (asked: { path: string }) => object) => void }

/** Modules that are not files. */
function written(modules: Readonly<Record<string, string>>): { name: string; setup: (build: Loading) => void } {
  const filter = new RegExp(`^(?:${['written:none', ...Object.keys(modules)].join('|')})$`) // esbuild reads it as Go does: no flags
  return {
    name: 'written',
    setup: (build) => {
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'written', sideEffects: true }))
      build.onLoad({ filter: /^/, namespace: 'written' }, ({ path }) => ({ contents: modules[path], loader: 'ts', resolveDir: `${root}packages/core` }))
    },
  }
}
