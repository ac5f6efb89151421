// Đóng gói core cho trình duyệt, như một trang web sẽ làm. / Bundles core for the browser the way a
// web page would, with the esbuild inside tsup.
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Chunk {
  readonly entryPoint?: string
  readonly imports: readonly { readonly path: string; readonly kind: string }[]
}
interface Output {
  readonly outputFiles: readonly {
    readonly path: string
    readonly contents: Uint8Array
    readonly text: string
  }[]
  readonly metafile: { readonly outputs: Readonly<Record<string, Chunk>> }
}
interface Esbuild {
  readonly build: (options: Readonly<Record<string, unknown>>) => Promise<Output>
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const esbuild = createRequire(realpathSync(`${root}node_modules/tsup/package.json`))(
  'esbuild',
) as Esbuild

/**
 * A bundle: its files by name, what each part weighs on the wire, and what it still asks the world
 * for.
 */
export interface Bundled {
  /** The page itself is `page.js`; the others are what it loads. */
  readonly files: ReadonlyMap<string, string>
  /** The text of everything the page loads before it runs. */
  readonly textAtOnce: string
  /** Bytes, minified and gzipped, that the page loads before it runs. */
  readonly atOnce: number
  /** Bytes that it loads only when it asks for them. */
  readonly onDemand: number
  /** Imports left open; none, as nothing is declared to be external. */
  readonly open: readonly string[]
}

/**
 * Bundles a module that may import `@khuyencong/core` and the rule packages, in as many files as
 * its lazy imports make, without any setting: nothing stays outside. `modules` are further modules,
 * by name.
 */
export async function bundled(
  contents: string,
  modules: Readonly<Record<string, string>> = {},
): Promise<Bundled> {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: `${root}packages/core`, loader: 'ts' },
    bundle: true,
    splitting: true,
    outdir: '/bundle',
    entryNames: 'page',
    minify: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    conditions: ['khuyencong-source'],
    nodePaths: [`${root}node_modules`],
    plugins: [written(modules)],
  })
  const chunks = new Map(
    Object.entries(metafile.outputs).map(([file, chunk]) => [path.basename(file), chunk]),
  )
  const [first, all] = [
    reached(chunks, ['import-statement']),
    reached(chunks, ['import-statement', 'dynamic-import']),
  ]
  const parts = outputFiles
    .map((file) => ({
      name: path.basename(file.path),
      text: file.text,
      gzip: gzipSync(file.contents, { level: 9 }).length,
    }))
    .filter(({ name }) => all.has(name))
  const weight = (atOnce: boolean): number =>
    parts.filter(({ name }) => first.has(name) === atOnce).reduce((sum, { gzip }) => sum + gzip, 0)
  return {
    files: new Map(parts.map(({ name, text }) => [name, text])),
    textAtOnce: parts
      .filter(({ name }) => first.has(name))
      .map(({ text }) => text)
      .join('\n'),
    atOnce: weight(true),
    onDemand: weight(false),
    open: [...all].filter((name) => !chunks.has(name)).sort(),
  }
}

/** The page and what it leads to by imports of these kinds, also what lies outside the bundle. */
function reached(
  chunks: ReadonlyMap<string, Chunk>,
  kinds: readonly string[],
  from = 'page.js',
  found = new Set<string>(),
): ReadonlySet<string> {
  if (found.has(from)) return found
  found.add(from)
  for (const each of chunks.get(from)?.imports ?? [])
    if (kinds.includes(each.kind))
      reached(
        chunks,
        kinds,
        each.path.startsWith('.') || each.path.startsWith('/')
          ? path.basename(each.path)
          : each.path,
        found,
      )
  return found
}

interface Loading {
  readonly onResolve: (which: object, found: (asked: { path: string }) => object) => void
  readonly onLoad: (which: object, found: (asked: { path: string }) => object) => void
}

/** Modules that are not files. */
function written(modules: Readonly<Record<string, string>>): {
  name: string
  setup: (build: Loading) => void
} {
  const filter = new RegExp(`^(?:${['written:none', ...Object.keys(modules)].join('|')})$`) // esbuild reads it as Go does: no flags
  return {
    name: 'written',
    setup: (build) => {
      build.onResolve({ filter }, ({ path: name }) => ({
        path: name,
        namespace: 'written',
        sideEffects: true,
      }))
      build.onLoad({ filter: /^/, namespace: 'written' }, ({ path: name }) => ({
        contents: modules[name],
        loader: 'ts',
        resolveDir: `${root}packages/core`,
      }))
    },
  }
}
