import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { activityName, ANSWERS } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
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
const sources = ['core', 'cli']
  .flatMap((name) =>
    readdirSync(`${root}packages/${name}/src`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${root}packages/${name}/src/${file}`, 'utf8')),
  )
  .concat(readFileSync(`${root}packages/rules-national/vocabulary.json`, 'utf8'))
const { vocabulary } = national
const words = [
  ...ANSWERS,
  ...[...vocabulary.facts.values()].flatMap(({ words: list }) => list ?? []),
].filter((word) => !/^\d$/u.test(word) && !['special', 'central-city'].includes(word))

const vi = (id: string): string => activityName(id, { lang: 'vi', vocabulary })
const en = (id: string): string => activityName(id, { lang: 'en', vocabulary })

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
    for (const activity of vocabulary.activities.keys()) {
      expect(vietnamese).toContainEqual([vi(activity), activity])
      expect(english).toContainEqual([en(activity), activity, vi(activity)])
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
