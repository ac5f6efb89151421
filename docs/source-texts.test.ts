import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

// The page tells of each need of five articles where it stands and which example shows it. The
// examples and the commands of their pages are run by tests of their own; here the page is held
// against them.

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

interface Need {
  readonly need: string
  readonly where: string
  readonly folder: string
  readonly page: string
  readonly command: readonly string[]
  readonly level: string
}

/** The rows of each table, one need each. */
function tablesOf(page: string): readonly (readonly Need[])[] {
  return read(page)
    .split(/^## /gmu)
    .slice(1)
    .map((section) =>
      section
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
        .slice(1)
        .map(needOf),
    )
}

function needOf(line: string): Need {
  const [need = '', where = '', example = '', level = ''] = line
    .slice(2, -2)
    .split(' | ')
    .map((cell) => cell.trim())
  const [, folder = '', page = '', command = ''] =
    /^\[\d+\]\(\.\.\/examples\/([^/]+)\/(README(?:\.en)?\.md)\): `([^`]+)`$/u.exec(example) ?? []
  return { need, where, folder, page, command: command.split(' '), level }
}

/** The commands of the page of an example, as words without the paths of its files. */
const commandsOf = (page: string): readonly (readonly string[])[] =>
  [...read(page).matchAll(/^(?:npx \S+ -s )?khuyencong (.*)$/gmu)].map(([, words = '']) =>
    words.split(/\s+/u).map((word) => word.replace(/^examples\/.*\/(?=[^/]+$)/u, '')),
  )
/** The same of a command in the table. */
const namesOf = (command: readonly string[]): readonly string[] =>
  command.map((word) => word.replace(/^examples\/.*\/(?=[^/]+$)/u, ''))

describe.each([
  ['docs/source-texts.md', 'toàn phần', 'một phần', /(\d+) nhu cầu/u, /(\d+) toàn phần/u],
  ['docs/source-texts.en.md', 'whole', 'partly', /(\d+) needs/u, /(\d+) whole/u],
] as const)('%s', (page, whole, partly, stated, statedWhole) => {
  const tables = tablesOf(page)
  const needs = tables.flat()
  const count = (level: string): number => needs.filter((each) => each.level === level).length

  it('has seventy-nine needs in five tables, each once', () => {
    expect(tables.map(({ length }) => length)).toEqual([24, 13, 15, 11, 16])
    expect(needs.filter(({ need, where }) => need === '' || where === '')).toEqual([])
  })

  it('leaves none out, and shows at least sixty whole', () => {
    expect(count(whole) + count(partly)).toBe(79)
    expect(count(whole)).toBeGreaterThanOrEqual(60)
  })

  it('states the counts of its rows', () => {
    const text = read(page)
    expect(Number(stated.exec(text)?.[1])).toBe(needs.length)
    expect(Number(statedWhole.exec(text)?.[1])).toBe(count(whole))
    expect(Number(new RegExp(`(\\d+) ${partly}`, 'u').exec(text)?.[1])).toBe(count(partly))
  })

  it('names an example that is run', () => {
    expect(read('vitest.config.ts')).toContain(
      "name: 'examples', include: ['examples/**/*.test.ts']",
    )
    for (const { need, folder, page: readme } of needs) {
      const example = join('examples', folder)
      expect([need, folder !== '' && existsSync(join(root, example, readme))]).toEqual([need, true])
      expect(readdirSync(join(root, example))).toContain('example.test.ts')
    }
  })

  it('names verbs of the command, and commands that stand on the page of the example', () => {
    const verbs = [
      ...read('packages/cli/src/verb-list.ts').matchAll(/verbs\/([^/]+)\/entry/gu),
    ].map(([, name = '']) => name)
    for (const { need, folder, page: readme, command } of needs) {
      expect([need, verbs.includes(command[0] ?? '')]).toEqual([need, true])
      const words = namesOf(command)
      const found = commandsOf(join('examples', folder, readme)).some(
        (each) => each[0] === words[0] && words.every((word) => each.includes(word)),
      )
      expect([need, command.join(' '), found]).toEqual([need, command.join(' '), true])
    }
  })
})

it('both pages tell the same of each need', () => {
  const [vi, en] = ['docs/source-texts.md', 'docs/source-texts.en.md'].map((page) =>
    tablesOf(page)
      .flat()
      .map(({ folder, command, level }) => [
        folder,
        command.join(' '),
        level === 'whole' || level === 'toàn phần',
      ]),
  )
  expect(en).toEqual(vi)
})
