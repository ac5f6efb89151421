import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
const PAGES = ['SECURITY.md', 'SECURITY.en.md'] as const

const rowsOf = (page: string): readonly string[] =>
  read(page)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:Claim|Điều khẳng định|---)/u.test(line))
const testsOf = (row: string): readonly string[] =>
  [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/gu)].map(([, file = '']) => file)
const headsOf = (page: string): number => read(page).match(/^\| --- \| --- \|$/gmu)?.length ?? 0

describe.each(PAGES)('%s', (page) => {
  it('makes claims', () => {
    expect(rowsOf(page).length).toBeGreaterThan(45)
    expect(headsOf(page)).toBe(7)
  })

  it('says nothing twice', () => {
    expect(new Set(rowsOf(page)).size).toBe(rowsOf(page).length)
  })

  it.each(rowsOf(page))('%.90s names tests that are there, and that test', (row) => {
    const tests = testsOf(row)
    expect(tests.length).toBeGreaterThan(0)
    for (const file of tests) {
      expect([file, existsSync(new URL(`../packages/${file}`, import.meta.url))]).toEqual([
        file,
        true,
      ])
      const text = read(`packages/${file}`)
      expect([file, file.endsWith('.test.ts') || file.startsWith('../scripts/')]).toEqual([
        file,
        true,
      ])
      expect([file, /\bit(?:\.each)?[(<]/u.test(text) || /exitCode|problems/u.test(text)]).toEqual([
        file,
        true,
      ])
    }
  })
})

it('both languages claim the same, row by row, of the same tests', () => {
  const [vi, en] = PAGES.map((page) => rowsOf(page).map(testsOf))
  expect(en).toEqual(vi)
})

it('the scripts it names are part of npm test or of the tests before a release', () => {
  const scripts = new Set(rowsOf(PAGES[0]).flatMap(testsOf))
  const run = ['test.mjs', 'test-long.mjs', 'check-packages.mjs', 'check-bundles.mjs'].map((name) =>
    read(`scripts/${name}`),
  )
  for (const file of [...scripts].filter((name) => name.startsWith('../scripts/'))) {
    const name = file.slice('../scripts/'.length)
    expect([name, run.some((text) => text.includes(name))]).toEqual([name, true])
  }
})
