import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/**
 * The folders of core, in order: a file may import, values and types alike, from the folders before
 * its own and, without a cycle, from its own. The page docs/architecture.md shows the same table.
 */
const LAYERS = [
  'errors',
  'values',
  'json',
  'reading',
  'vocabulary',
  'territory',
  'project',
  'conditions',
  'mechanisms',
  'kinds',
  'packs',
  'trust',
  'stages',
  'lifecycle',
  'decision',
  'records',
  'explain',
  'questions',
  'cross-check',
  'across',
  'planning',
  'reconciliation',
  'monitoring',
  'indicators',
  'scoring',
  'auditing',
  'follow-up',
  'establishments',
  'authoring/writing',
  'authoring/cases',
  'authoring/mutation',
  'authoring/search',
  'authoring/testing',
  'authoring/check',
  'authoring/diff',
  'authoring/publishing',
  'simulation',
  'json-schema',
] as const

/** The entries of the package, outside the folders. */
const ENTRIES = [
  'across',
  'auditing',
  'best-score',
  'errors',
  'establishments',
  'follow-up',
  'index',
  'indicators',
  'monitor',
  'packs',
  'plan',
  'records',
  'schema',
  'score',
  'testing',
] as const

/** Packages from outside, and the only files that may import them. */
const LIBRARIES: readonly (readonly [library: string, files: string])[] = [
  ['json-rules-engine', 'second-engine'],
  ['date-fns', 'calendar'],
  ['@date-fns/utc', 'calendar'],
  ['canonicalize', 'digest'],
  ['@noble/hashes', 'digest keyed-digest'],
  ['fastest-levenshtein', 'suggestions'],
  ['jsonc-parser', 'json json-place'],
  ['highs', 'best-score'],
]

interface Import {
  readonly of: string
  readonly typeOnly: boolean
}
const HERE = new URL('./', import.meta.url)
const FILES = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(name))
  .map((name) => name.slice(0, -3))
  .sort()
const sourceOf = (file: string): string =>
  readFileSync(new URL(`${file}.ts`, HERE), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/^\s*\/\/.*$/gmu, '')

function importsOf(file: string): readonly Import[] {
  return [
    ...sourceOf(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gu,
    ),
  ].map(([, type, names = '', of = '']) => ({
    of: of.startsWith('.') ? `./${posix.join(posix.dirname(file), of)}` : of,
    typeOnly: type !== undefined || /^\{\s*(?:type [^,}]+,?\s*)+\}$/u.test(names.trim()),
  }))
}
const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]))
const inside = ({ of }: Import): string | null => /^\.\/(.+)\.js$/u.exec(of)?.[1] ?? null
const nameOf = (file: string): string => posix.basename(file)
/** The folder of a file; that of one mechanism or one kind of rule belongs to the folder of all. */
const folderOf = (file: string): string =>
  posix.dirname(file).replace(/^(mechanisms|kinds)\/[^/]+$/u, '$1')
/** The place of a file's folder; the entries come after all of them. */
const layerOf = (file: string): number => {
  const index = (LAYERS as readonly string[]).indexOf(folderOf(file))
  return index === -1 ? LAYERS.length : index
}

describe('the layers of core', () => {
  it('every folder is in the table, and only the entries of the package stand outside', () => {
    expect([...new Set(FILES.map(folderOf))].sort()).toEqual(['.', ...LAYERS].sort())
    expect(FILES.filter((file) => posix.dirname(file) === '.')).toEqual(ENTRIES)
  })

  it.each(FILES)('%s imports only from its own folder and those before it', (file) => {
    expect(
      (IMPORTS.get(file) ?? [])
        .map(inside)
        .filter((target) => target !== null && layerOf(target) > layerOf(file)),
    ).toEqual([])
  })

  it('no file imports itself in a cycle, not even by its types', () => {
    const done = new Set<string>()
    const cycle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path, file]
      if (done.has(file)) return null
      for (const each of IMPORTS.get(file) ?? []) {
        const target = inside(each)
        const found = target === null ? null : cycle(target, [...path, file])
        if (found !== null) return found
      }
      done.add(file)
      return null
    }
    expect(FILES.map((file) => cycle(file, [])).filter((found) => found !== null)).toEqual([])
  })

  it.each(['architecture.md', 'architecture.en.md'])(
    'the page docs/%s shows the same tables',
    (name) => {
      const page = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8')
      const table = (name: string): readonly (readonly string[])[] => {
        const [, after = ''] = page.split(new RegExp(`<!-- table: ${name} -->\\n+`, 'u'))
        const [block = ''] = after.split(/\n(?!\|)/u)
        return block
          .split('\n')
          .slice(2)
          .map((line) =>
            line
              .slice(1, -1)
              .split('|')
              .map((cell) => cell.trim().replaceAll('`', '')),
          )
      }
      expect(table('layers').map(([layer]) => layer)).toEqual(LAYERS)
      expect(table('entries').map(([entry]) => entry)).toEqual(ENTRIES)
      expect(table('libraries').map(([library, files]) => [library, files])).toEqual(LIBRARIES)
    },
  )
})

describe('what core imports from outside', () => {
  const libraryOf = (of: string): string =>
    of
      .split('/')
      .slice(0, of.startsWith('@') ? 2 : 1)
      .join('/')
  const outside = FILES.flatMap((file) =>
    (IMPORTS.get(file) ?? [])
      .filter((each) => inside(each) === null)
      .map(({ of }) => ({ file, of, library: libraryOf(of) })),
  )

  it.each(LIBRARIES)('%s is imported by %s alone', (library, files) => {
    expect(
      [
        ...new Set(
          outside.filter((each) => each.library === library).map(({ file }) => nameOf(file)),
        ),
      ].sort(),
    ).toEqual(files.split(' ').sort())
  })

  it('besides these there is zod, in its small form, not in the layers of plain values', () => {
    const others = outside.filter(({ library }) => !LIBRARIES.some(([name]) => name === library))
    expect([...new Set(others.map(({ of }) => of))]).toEqual(['zod/mini'])
    expect(others.filter(({ file }) => layerOf(file) < LAYERS.indexOf('reading'))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')(
    'opens few files: all of it loads at once where no more than 256 may be open',
    () => {
      const script = `await Promise.all(${JSON.stringify([...new Set(outside.map(({ of }) => of))])}.map((of) => import(of)))`
      const { status, stderr } = spawnSync(
        'bash',
        ['-c', 'ulimit -n 256; exec "$NODE" --input-type=module -e "$SCRIPT"'],
        {
          cwd: fileURLToPath(HERE),
          encoding: 'utf8',
          env: { ...process.env, NODE: process.execPath, SCRIPT: script },
        },
      )
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    },
  )

  it('every list and record keeps the count of its problems small, by listOf and recordOf', () => {
    expect(
      FILES.filter((file) => /\bz\.(?:array|record)\(/u.test(sourceOf(file))).map(nameOf),
    ).toEqual(['reading'])
  })

  it('lengths are limited by maxLength and minLength of reading, which leave records alone', () => {
    const limits = FILES.filter((file) =>
      /\bz\.(?:maxLength|minLength|length)\(/u.test(sourceOf(file)),
    )
    expect(limits.map(nameOf)).toEqual(['lengths'])
  })

  it('nothing of Node: core runs in browsers', () => {
    expect(
      outside.filter(
        ({ library }) => library.startsWith('node:') || builtinModules.includes(library),
      ),
    ).toEqual([])
    for (const file of FILES)
      expect(sourceOf(file)).not.toMatch(
        /\b(?:process|Buffer|__dirname)\b[.[(]|\brequire\(|\beval\(|\bnew Function\b/u,
      )
  })

  it('no clock, no network, no storage, no chance: a decision depends on what is handed in and on nothing else; signatures are of Web Crypto', () => {
    const outer =
      /\bDate\.(?!UTC\()|\bnew Date\(\)|\b(?:fetch|setTimeout|setInterval|setImmediate|queueMicrotask|importScripts|Function)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|Worker|WebAssembly|performance|Temporal|navigator|localStorage|sessionStorage|indexedDB)\b|\bMath\.random\b|\bcrypto\.|\bimport\.meta\b/u
    expect(FILES.filter((file) => outer.test(sourceOf(file)))).toEqual(['trust/ed25519'])
    expect(sourceOf('trust/ed25519').replaceAll('crypto.subtle', '')).not.toMatch(outer)
  })

  it('of the machine beneath only its hash function and its signatures, by one file each, and only where there are any', () => {
    expect(FILES.filter((file) => /\bglobalThis\b|\bprocess\b\??\./u.test(sourceOf(file)))).toEqual(
      ['json/digest', 'trust/ed25519'],
    )
    expect(sourceOf('json/digest').match(/globalThis[^\n]*/gu)).toEqual([
      "globalThis as Host).process?.getBuiltinModule?.('crypto')?.hash",
    ])
  })

  it('nothing is loaded while the program runs, but the second engine and the solver of the comparison', () => {
    const loaded = FILES.flatMap((file) =>
      [...sourceOf(file).matchAll(/\bimport\(([^)]*)\)/gu)].map(
        ([, of = '']) => `${nameOf(file)} ${of}`,
      ),
    )
    expect(loaded.sort()).toEqual([
      "best-score 'highs'",
      "cross-check './second-reading.js'",
      "cross-check-round '../cross-check/second-reading.js'",
    ])
    const second = (name: string): boolean => name.startsWith('second-')
    expect(
      FILES.filter(
        (file) =>
          !second(nameOf(file)) &&
          IMPORTS.get(file)?.some(
            (each) => !each.typeOnly && second(nameOf(inside(each) ?? '')),
          ) === true,
      ),
    ).toEqual([])
  })

  it('the second reading takes nothing from the stages, nor from the rules of a day', () => {
    const taken = FILES.filter((file) => nameOf(file).startsWith('second-')).flatMap((file) =>
      (IMPORTS.get(file) ?? [])
        .filter(({ typeOnly }) => !typeOnly)
        .flatMap((each) => inside(each) ?? []),
    )
    expect([...new Set(taken)].filter((file) => !file.startsWith('cross-check/')).sort()).toEqual([
      'json/digest',
      'project/facts',
      'project/project',
      'vocabulary/open-vocabulary',
    ])
  })

  it('the solver is reached by one entry, which nothing else imports', () => {
    const reached = (file: string, found = new Set<string>()): ReadonlySet<string> => {
      if (found.has(file)) return found
      found.add(file)
      for (const each of IMPORTS.get(file) ?? []) {
        const target = inside(each)
        if (target !== null && !each.typeOnly) reached(target, found)
      }
      return found
    }
    expect(ENTRIES.filter((entry) => reached(entry).has('planning/best-score'))).toEqual([
      'best-score',
    ])
  })

  it('package.json exports these entries, and they are all there are', () => {
    const { exports } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as { readonly exports: Readonly<Record<string, { readonly 'khuyencong-source'?: string }>> }
    const sources = Object.values(exports).flatMap((each) => each['khuyencong-source'] ?? [])
    expect(sources.sort()).toEqual(ENTRIES.map((entry) => `./src/${entry}.ts`))
  })

  it('the tables of contents name each export', () => {
    for (const file of FILES) expect(sourceOf(file)).not.toMatch(/export\s*\*/u)
  })
})
