import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * The folders of the command, in order: a file imports only from the folders before its own, and
 * from its own. One verb is one folder; a verb that shares the work of another stands after it. The
 * page docs/architecture.md shows the same table.
 */
const LAYERS = [
  'terminal',
  'files',
  'judging',
  'text',
  'html',
  'records',
  'tables',
  'verifier',
  'authoring',
  'auditing',
  'after-support',
  'level-tables',
  'verbs',
] as const

/** What one verb takes from the folder of another. */
const SHARED_BY_VERBS: Readonly<Record<string, readonly string[]>> = {
  monitor: ['indicators', 'reconcile'],
  // it writes what these come to, without their pages
  export: ['audit', 'follow-up', 'ledger', 'monitor', 'plan', 'reconcile', 'score'],
}

const HERE = new URL('./', import.meta.url)
const FILES = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(name))
  .sort()
const topOf = (file: string): string => posix.dirname(file).split('/')[0] ?? ''
const verbOf = (file: string): string | null => /^verbs\/([^/]+)\//u.exec(file)?.[1] ?? null
const layerOf = (file: string): number => {
  const index = (LAYERS as readonly string[]).indexOf(topOf(file))
  return index === -1 ? LAYERS.length : index
}
/** The files a file needs, by their values or types, at once or when it comes to it. */
const neededBy = (file: string): readonly string[] =>
  [
    ...readFileSync(new URL(file, HERE), 'utf8').matchAll(/(?:from\s+|import\()'(\.[^']+)\.js'/gu),
  ].map(([, of = '']) => `${posix.join(posix.dirname(file), of)}.ts`)

describe('the layers of the command', () => {
  it('every folder is one of them', () => {
    expect([...new Set(FILES.map(topOf))].sort()).toEqual(['.', ...LAYERS].sort())
    expect(FILES.filter((file) => posix.dirname(file) === '.')).toEqual([
      'main.ts',
      'packs.ts',
      'program.ts',
      'run.ts',
      'verb-list.ts',
    ])
  })

  it.each(FILES)('%s imports only from its own folder and those before it', (file) => {
    expect(neededBy(file).filter((each) => layerOf(each) > layerOf(file))).toEqual([])
    for (const each of neededBy(file)) expect(FILES).toContain(each)
  })

  it('a verb takes nothing from another verb, but where it shares its work', () => {
    const taken = new Map<string, Set<string>>()
    for (const file of FILES)
      for (const other of neededBy(file).map(verbOf)) {
        const verb = verbOf(file)
        if (verb === null || other === null || verb === other) continue
        taken.set(verb, (taken.get(verb) ?? new Set()).add(other))
      }
    expect(
      Object.fromEntries([...taken].map(([verb, others]) => [verb, [...others].sort()])),
    ).toEqual(SHARED_BY_VERBS)
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

  it.each(['architecture.md', 'architecture.en.md'])(
    'the page docs/%s shows the same table',
    (name) => {
      const [, after = ''] = readFileSync(
        new URL(`../../../docs/${name}`, import.meta.url),
        'utf8',
      ).split(/<!-- table: command -->\n+/u)
      const rows = (after.split(/\n(?!\|)/u)[0] ?? '').split('\n').slice(2)
      expect(rows.map((row) => row.split('|')[1]?.trim().replaceAll('`', ''))).toEqual(LAYERS)
    },
  )
})
