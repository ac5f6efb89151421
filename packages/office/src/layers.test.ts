import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The folders of the package, in order: a file imports only from the folders before its own, and
 * from its own. The page docs/architecture.md shows the same table.
 */
const LAYERS = [
  'tables',
  'files',
  'cells',
  'columns',
  'projects',
  'records',
  'writing',
  'findings',
  'papers',
  'levels',
  'template',
  'level-table',
] as const

/** Packages from outside, and the only files that may import them. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  'hucre/xlsx': [
    'files/workbook-file.ts',
    'writing/sheet-styles.ts',
    'writing/written-sheet.ts',
    'writing/row-portions.ts',
    'writing/workbook-writer.ts',
  ],
  fflate: ['files/workbook-parts.ts', 'writing/row-portions.ts', 'writing/docx-of-paper.ts'],
  docx: ['writing/docx-of-paper.ts'],
}

const HERE = new URL('./', import.meta.url)
const FILES = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(name))
  .sort()
const layerOf = (file: string): number => {
  const index = (LAYERS as readonly string[]).indexOf(posix.dirname(file))
  return index === -1 ? LAYERS.length : index
}
/** What a file imports, by values or types, at once or when it comes to it. */
const importsOf = (file: string): readonly string[] =>
  [
    ...readFileSync(new URL(file, HERE), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//gu, '')
      .matchAll(/(?:from\s+|import\()'([^']+)'/gu),
  ].map(([, of = '']) => of)
const neededBy = (file: string): readonly string[] =>
  importsOf(file)
    .filter((of) => of.startsWith('.'))
    .map((of) => posix.join(posix.dirname(file), of).replace(/\.js$/u, '.ts'))

describe('the layers of the package', () => {
  it('every folder is one of them, and only the entries stand outside', () => {
    expect([...new Set(FILES.map((file) => posix.dirname(file)))].sort()).toEqual(
      ['.', ...LAYERS].sort(),
    )
    expect(FILES.filter((file) => posix.dirname(file) === '.')).toEqual(['csv.ts', 'index.ts'])
  })

  it.each(FILES)('%s imports only from its own folder and those before it', (file) => {
    expect(neededBy(file).filter((each) => layerOf(each) > layerOf(file))).toEqual([])
    for (const each of neededBy(file)) expect(FILES).toContain(each)
  })

  it('no file needs itself in a cycle', () => {
    const done = new Set<string>()
    const cycle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path, file]
      if (done.has(file)) return null
      for (const each of neededBy(file)) {
        const found = cycle(each, [...path, file])
        if (found !== null) return found
      }
      done.add(file)
      return null
    }
    expect(FILES.map((file) => cycle(file, [])).filter((found) => found !== null)).toEqual([])
  })

  it('libraries are imported where they belong; the rest is core, and nothing of Node', () => {
    const outside = FILES.flatMap((file) =>
      importsOf(file)
        .filter((of) => !of.startsWith('.') && !/^@khuyencong\/core(?:\/|$)/u.test(of))
        .map((of) => [of, file] as const),
    )
    expect(outside.filter(([of, file]) => !(LIBRARIES[of] ?? []).includes(file))).toEqual([])
  })

  it('what reads CSV alone loads no library', () => {
    const reach = (file: string): readonly string[] => [file, ...neededBy(file).flatMap(reach)]
    expect(
      [...new Set(reach('csv.ts').flatMap(importsOf))].filter((of) => !of.startsWith('.')),
    ).toEqual([])
  })

  it.each(['architecture.md', 'architecture.en.md'])(
    'the page docs/%s shows the same table',
    (name) => {
      const [, after = ''] = readFileSync(
        new URL(`../../../docs/${name}`, import.meta.url),
        'utf8',
      ).split(/<!-- table: office -->\n+/u)
      const rows = (after.split(/\n(?!\|)/u)[0] ?? '').split('\n').slice(2)
      expect(rows.map((row) => row.split('|')[1]?.trim().replaceAll('`', ''))).toEqual(LAYERS)
    },
  )
})
