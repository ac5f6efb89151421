import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MUTANTS } from '../scripts/model-mutants.mjs'

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

describe('the changes of core that the reference model is to notice', () => {
  it('are many, along the whole path, each named once', () => {
    expect(MUTANTS.length).toBeGreaterThan(25)
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length)
    expect(new Set(MUTANTS.map(({ file }) => file)).size).toBeGreaterThan(14)
  })

  it.each(MUTANTS)('$name stands once in $file', ({ file, from, to }) => {
    expect(read(file).split(from)).toHaveLength(2)
    expect(to).not.toBe(from)
  })

  it.each(MUTANTS)('$name is on the page in both languages', ({ vi, en }) => {
    expect(read('docs/reference-model.md')).toContain(`| ${vi} `)
    expect(read('docs/reference-model.en.md')).toContain(`| ${en} `)
  })
})
