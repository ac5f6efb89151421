import { describe, expect, it } from 'vitest'
import { bundled } from './bundle.fixture.js'

/**
 * What a web page pays for core, minified and gzipped, without packs, in bytes. These are ceilings just above what was measured, so
 * that growth is noticed; the table in docs/limits.md says what is inside.
 */
const CEILINGS = [
  ['decide', "export { createRuleBook, decide, definePack } from '@khuyencong/core'", 70_000],
  ['decide, explain and cross-check', "export { createRuleBook, crossCheck, decide, definePack, explain, replay } from '@khuyencong/core'", 106_000],
  ['everything', "export * from '@khuyencong/core'", 148_000],
] as const

describe('the size of core in a browser', { timeout: 60_000 }, () => {
  it.each(CEILINGS)('%s', async (name, code, ceiling) => {
    const { gzip } = await bundled(code)
    process.stdout.write(`core in a browser, ${name}: ${(gzip / 1000).toFixed(1)} kB min+gzip\n`)
    expect(gzip).toBeLessThanOrEqual(ceiling)
  })

  it('nothing of Node inside, and nothing left open but the solver that only a comparison of plans loads', async () => {
    const { text, open } = await bundled("export * from '@khuyencong/core'")
    expect(open).toEqual(['highs'])
    expect(text).not.toMatch(/["']node:|\brequire\("(?:fs|path|os|crypto|util|url|events|process|buffer)"\)/u)
  })

  it('who only decides does not pay for the second engine, for scoring or for the languages of zod', async () => {
    const { text, open } = await bundled(CEILINGS[0][1])
    expect(open).toEqual([])
    for (const foreign of ['jsonpath', 'EventEmitter', 'Ungültige Eingabe', '잘못된']) expect(text).not.toContain(foreign)
  })
})
