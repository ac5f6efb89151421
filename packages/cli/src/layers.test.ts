import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rooms of the command, in order: a file needs only files of the rooms before its own, and of its own. The page docs/architecture.md shows the same table. */
const ROOMS = [
  'call',
  'files',
  'judging',
  'words',
  'html',
  'authoring',
  'audit',
  'pages',
  'reports',
  'verbs',
] as const

const HERE = new URL('./', import.meta.url)
const FILES = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !/\.(test|fixture)\.ts$/u.test(name))
  .sort()
const roomOf = (file: string): number => {
  const index = (ROOMS as readonly string[]).indexOf(posix.dirname(file))
  return index === -1 ? ROOMS.length : index
}
/** The files a file needs, by their values or types, at once or when it comes to it. */
const neededBy = (file: string): readonly string[] =>
  [
    ...readFileSync(new URL(file, HERE), 'utf8').matchAll(/(?:from\s+|import\()'(\.[^']+)\.js'/gu),
  ].map(([, of = '']) => `${posix.join(posix.dirname(file), of)}.ts`)

describe('the rooms of the command', () => {
  it('every folder is one of them', () => {
    expect([...new Set(FILES.map((file) => posix.dirname(file)))].sort()).toEqual(
      ['.', ...ROOMS].sort(),
    )
    expect(FILES.filter((file) => posix.dirname(file) === '.')).toEqual([
      'main.ts',
      'pack-verbs.ts',
      'program.ts',
      'run.ts',
      'sandbox.ts',
    ])
  })

  it.each(FILES)('%s needs only its own room and those before it', (file) => {
    expect(neededBy(file).filter((each) => roomOf(each) > roomOf(file))).toEqual([])
    for (const each of neededBy(file)) expect(FILES).toContain(each)
  })

  it('no file needs itself in a circle', () => {
    const done = new Set<string>()
    const circle = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path, file]
      if (done.has(file)) return null
      for (const each of neededBy(file)) {
        const found = circle(each, [...path, file])
        if (found !== null) return found
      }
      done.add(file)
      return null
    }
    expect(FILES.map((file) => circle(file, [])).filter((found) => found !== null)).toEqual([])
  })

  it('the page docs/architecture.md shows the same table', () => {
    const [, after = ''] = readFileSync(
      new URL('../../../docs/architecture.md', import.meta.url),
      'utf8',
    ).split('<!-- table: command -->\n')
    const rows = (after.split(/\n(?!\|)/u)[0] ?? '').split('\n').slice(2)
    expect(rows.map((row) => row.split('|')[1]?.trim().replaceAll('`', ''))).toEqual(ROOMS)
  })
})
