import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, it } from 'vitest'

/**
 * Who may import whom. A file may import values from the layers above its own, and from files named before it in its own layer;
 * types also from any file of its own layer. The page docs/architecture.md shows the same table.
 */
const LAYERS: readonly (readonly [name: string, files: string])[] = [
  ['0 words', 'errors money calendar law activity vocabulary trace digest fraction json json-place'],
  ['1 shapes', 'fact-catalogue wrong-shape reading amounts register project range stated report plan paper'],
  ['2 tools', 'facts conditions fold rule-base priority-order procedure programme scheme-condition entry-facts scheme-check scheme rule pack rule-book'],
  ['3 stages', 'eligibility level support funding procedure-in-force standing rank round sheet marks panel evaluate normalise relative gates tie-break smallest-change find-scheme'],
  ['4 whole', 'ledger-money ledger-order ledger decide levels record fill best-score allocate compare-plan score-result score reconcile'],
  ['5 edge', 'cross-check words finding-text explain figures regions search cases round-cases prepared-cases mutants witnesses mutate pack-coverage suggest check-conditions check-dates check-levels check-cases check-pack bundle diff pack-test schema-words-rules schema-words condition-schema json-schema testing index'],
]

/** Packages from outside, and the only files that may import them. */
const DOORS: readonly (readonly [library: string, files: string])[] = [
  ['json-rules-engine', 'cross-check'], ['date-fns', 'calendar'], ['@date-fns/utc', 'calendar'], ['canonicalize', 'digest'], ['@noble/hashes', 'digest'],
  ['fastest-levenshtein', 'errors'], ['jsonc-parser', 'json json-place'], ['highs', 'best-score'],
]

interface Import { readonly of: string; readonly typeOnly: boolean }
const HERE = new URL('./', import.meta.url)
const FILES = readdirSync(HERE).filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(name)).map((name) => name.slice(0, -3))
const sourceOf = (file: string): string => readFileSync(new URL(`${file}.ts`, HERE), 'utf8').replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')

function importsOf(file: string): readonly Import[] {
  return [...sourceOf(file).matchAll(/(?:^|\n)\s*(?:import|export)\s+(?:(type)\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gu)].map(([, type, names = '', of = '']) => ({
    of, typeOnly: type !== undefined || /^\{\s*(?:type [^,}]+,?\s*)+\}$/u.test(names.trim()),
  }))
}
const IMPORTS = new Map(FILES.map((file) => [file, importsOf(file)]))
const PLACES = new Map(LAYERS.flatMap(([, files], layer) => files.split(' ').map((file, index) => [file, { layer, index }] as const)))
const inside = ({ of }: Import): string | null => /^\.\/(.+)\.js$/u.exec(of)?.[1] ?? null

describe('the layers of core', () => {
  it('every file stands in exactly one layer: a new file is added to the table here and in docs/architecture.md', () => {
    const named = LAYERS.flatMap(([, files]) => files.split(' '))
    expect(FILES.filter((file) => !named.includes(file))).toEqual([])
    expect(named.filter((file) => !FILES.includes(file))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it.each(FILES.filter((file) => PLACES.has(file)))('%s imports only from above, or from before it in its own layer', (file) => {
    const own = PLACES.get(file)!
    const wrong = (IMPORTS.get(file) ?? []).filter((each) => {
      const target = PLACES.get(inside(each) ?? '')
      return target !== undefined && (target.layer > own.layer || (target.layer === own.layer && target.index >= own.index && !each.typeOnly))
    })
    expect(wrong.map(({ of }) => of)).toEqual([])
  })

  it('no file imports itself in a circle', () => {
    const done = new Set<string>()
    const circle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path, file]
      if (done.has(file)) return null
      for (const each of IMPORTS.get(file) ?? []) {
        const target = inside(each)
        const found = target === null || each.typeOnly ? null : circle(target, [...path, file])
        if (found !== null) return found
      }
      done.add(file)
      return null
    }
    expect(FILES.map((file) => circle(file, [])).filter((found) => found !== null)).toEqual([])
  })

  it('the page docs/architecture.md shows the same tables', () => {
    const page = readFileSync(new URL('../../../docs/architecture.md', import.meta.url), 'utf8')
    const table = (name: string): readonly (readonly string[])[] => {
      const [, after = ''] = page.split(`<!-- table: ${name} -->\n`)
      const [block = ''] = after.split(/\n(?!\|)/u)
      return block.split('\n').slice(2).map((line) => line.slice(1, -1).split('|').map((cell) => cell.trim().replaceAll('`', '')))
    }
    expect(table('layers').map(([name, , files]) => [name, files])).toEqual(LAYERS)
    expect(table('doors').map(([library, files]) => [library, files])).toEqual(DOORS)
  })
})

describe('what core imports from outside', () => {
  const libraryOf = (of: string): string => of.split('/').slice(0, of.startsWith('@') ? 2 : 1).join('/')
  const outside = FILES.flatMap((file) => (IMPORTS.get(file) ?? []).filter((each) => inside(each) === null).map(({ of }) => ({ file, library: libraryOf(of) })))

  it.each(DOORS)('%s is imported by %s alone', (library, files) => {
    expect([...new Set(outside.filter((each) => each.library === library).map(({ file }) => file))].sort()).toEqual(files.split(' ').sort())
  })

  it('besides these doors there is zod, in shapes and below', () => {
    const others = outside.filter(({ library }) => !DOORS.some(([name]) => name === library))
    expect([...new Set(others.map(({ library }) => library))]).toEqual(['zod'])
    expect(others.filter(({ file }) => PLACES.get(file)?.layer === 0)).toEqual([])
  })

  it('nothing of Node: core runs in browsers', () => {
    expect(outside.filter(({ library }) => library.startsWith('node:') || builtinModules.includes(library))).toEqual([])
    for (const file of FILES) expect(sourceOf(file)).not.toMatch(/\b(?:process|Buffer|__dirname)\b[.[(]|\brequire\(|\beval\(|\bnew Function\b/u)
  })

  it('nothing is loaded while the program runs, but the solver of the comparison', () => {
    for (const file of FILES.filter((each) => each !== 'best-score')) expect([file, /\bimport\(/u.test(sourceOf(file))]).toEqual([file, false])
  })

  it('the table of contents names each export', () => {
    for (const file of FILES) expect(sourceOf(file)).not.toMatch(/export\s*\*/u)
  })
})
