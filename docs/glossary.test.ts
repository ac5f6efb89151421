import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ACTIVITY_IDS, ANSWERS, FACTS, term } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = (name: string): string => readFileSync(`${root}docs/${name}`, 'utf8')
/** The first cells of the rows of all tables, by what stands in code. */
function rowsOf(name: string): readonly (readonly string[])[] {
  return page(name)
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}
const [vietnamese, english] = [rowsOf('glossary.md'), rowsOf('glossary.en.md')]
const sources = ['core', 'cli'].flatMap((name) =>
  readdirSync(`${root}packages/${name}/src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`${root}packages/${name}/src/${file}`, 'utf8')),
)
const words = [...ANSWERS, ...[...FACTS.values()].flatMap(({ words: list }) => list ?? [])].filter(
  (word) => !/^\d$/u.test(word) && !['special', 'central-city'].includes(word),
)

describe('the glossary', () => {
  it('has the same words in both languages, in the same order', () => {
    expect(vietnamese.length).toBeGreaterThan(150)
    expect(english.map(([, code]) => code)).toEqual(vietnamese.map(([, code]) => code))
    expect(english.map(([, , term]) => term)).toEqual(vietnamese.map(([term]) => term))
  })

  it('has every word that an answer or the value of a fact may be', () => {
    const known = new Set(vietnamese.map(([, code]) => code))
    expect([...new Set(words)].filter((word) => !known.has(word))).toEqual([])
  })

  it('gives the activities the names that the program prints', () => {
    for (const activity of ACTIVITY_IDS) {
      expect(vietnamese).toContainEqual([term(activity, 'vi'), activity])
      expect(english).toContainEqual([term(activity, 'en'), activity, term(activity, 'vi')])
    }
  })

  it('names nothing that the code does not have', () => {
    const text = sources.join('\n').toLowerCase()
    const gone = vietnamese
      .map(([, code = '']) => code)
      .filter((code) => !text.includes(code.toLowerCase()))
    expect(gone).toEqual([])
  })
})
