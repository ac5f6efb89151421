import { describe, expect, it } from 'vitest'
import { bundled } from './bundle.fixture.js'

const ENTRIES = [
  ...['', '/across', '/auditing', '/establishments', '/follow-up', '/indicators'],
  ...['/monitor', '/packs', '/plan', '/records', '/score', '/testing'],
] as const

/**
 * What a web page pays for core, minified and gzipped, without packs, in bytes: what it loads
 * before it runs, and what it loads only when asked to. A page that decides by released packs has
 * 60 kB at most; all other ceilings stand just above what was measured, so that growth is noticed.
 * The table in docs/limits.md says the same.
 */
const CEILINGS = [
  ['decide', "export { createRuleBook, decide, definePack } from '@khuyencong/core'", 84_400, 0],
  [
    'decide, explain, replay; cross-check on demand',
    "export { createRuleBook, crossCheck, decide, definePack, explain, replay } from '@khuyencong/core'",
    101_200,
    29_200,
  ],
  ['everything of the root', "export * from '@khuyencong/core'", 119_900, 29_200],
  ['every entry that a browser may load', everyEntry(), 243_200, 29_200],
  [
    'decide by released packs',
    "export { decide, releasedBook } from '@khuyencong/core'",
    60_000,
    0,
  ],
] as const

/** A page that decides by the national rules, with them. */
const NATIONAL_PAGE = `
  import { decide, releasedBook } from '@khuyencong/core'
  import { releasedNational } from '@khuyencong/rules-national/released'
  const book = releasedBook([releasedNational])
  export const decideNow = (question) => decide(book, question)
`
/**
 * What a page that decides by the national rules weighed with them in bytes before packs had words
 * and ways of granting of their own. The law in the pack has grown since; the page has not.
 */
const NATIONAL_CEILING = 116_366
/** What the rules of what is owed after the money weigh, which stand in the pack since. */
const FOLLOW_UP_RULES = 2_560

/** All entries but two: `best-score` loads a solver, `schema` is for tools. */
function everyEntry(): string {
  return ENTRIES.map(
    (entry, index) => `export * as entry${index} from '@khuyencong/core${entry}'`,
  ).join('\n')
}

describe('the size of core in a browser', () => {
  it.each(CEILINGS)('%s', async (name, code, most, mostOnDemand) => {
    const { atOnce, onDemand } = await bundled(code)
    process.stdout.write(
      `core in a browser, ${name}: ${(atOnce / 1000).toFixed(1)} kB min+gzip, and ${(onDemand / 1000).toFixed(1)} on demand\n`,
    )
    expect(atOnce).toBeLessThanOrEqual(most)
    expect(onDemand).toBeLessThanOrEqual(mostOnDemand)
  })

  it('with the national rules, no more than before packs had words of their own', async () => {
    const { atOnce, textAtOnce, open } = await bundled(NATIONAL_PAGE)
    process.stdout.write(
      `core and the national rules in a browser: ${(atOnce / 1000).toFixed(1)} kB min+gzip\n`,
    )
    expect(open).toEqual([])
    expect(textAtOnce).toContain('Quy định khuyến công quốc gia')
    expect(atOnce).toBeLessThanOrEqual(NATIONAL_CEILING + FOLLOW_UP_RULES)
  })

  it('who decides by released packs loads neither the reader of packs nor their checks', async () => {
    const { textAtOnce } = await bundled(CEILINGS[4][1])
    const full = (await bundled(CEILINGS[0][1])).textAtOnce
    for (const mark of ['SECOND_NATIONAL_PACK', 'UNKNOWN_OPERATOR', 'UNKNOWN_KIND', '«atMost»'])
      expect([mark, textAtOnce.includes(mark), full.includes(mark)]).toEqual([mark, false, true])
  })

  it('nothing of Node inside, nothing left open, and no solver', async () => {
    const { files, open } = await bundled(CEILINGS[3][1])
    expect(open).toEqual([])
    expect([...files.values()].join('\n')).not.toMatch(/highs|\.wasm/u)
    expect([...files.values()].join('\n')).not.toMatch(
      /["']node:|\brequire\("(?:fs|path|os|crypto|util|url|events|process|buffer)"\)/u,
    )
  })

  it.each(CEILINGS)(
    'who does not cross-check does not load the second engine, and nobody the languages and methods of zod: %s',
    async (_name, code) => {
      const { files, textAtOnce } = await bundled(code)
      for (const foreign of [
        'jsonpath',
        'EventEmitter',
        'Ungültige Eingabe',
        '잘못된',
        '"ZodString"',
      ])
        expect([foreign, textAtOnce.includes(foreign)]).toEqual([foreign, false])
      expect([...files.values()].join('\n').includes('EventEmitter')).toBe(
        code.includes('crossCheck') || code.includes('* '),
      )
    },
  )

  it('nothing that a page loads before it cross-checks makes code from text', async () => {
    expect(
      /\beval\(|=\s*Function\b|\bnew Function\b|\bFunction\(/u.test(
        (await bundled(CEILINGS[3][1])).textAtOnce,
      ),
    ).toBe(false)
  })

  it('who decides does not load the reader of JSON texts', async () => {
    expect((await bundled(CEILINGS[1][1])).textAtOnce.includes('CloseBraceExpected')).toBe(false)
    expect((await bundled(CEILINGS[2][1])).textAtOnce.includes('CloseBraceExpected')).toBe(true)
  })

  it('who decides does not load what only the tools for writing packs know of the kinds', async () => {
    const mark = 'CẦN GHI'
    expect((await bundled(CEILINGS[0][1])).textAtOnce.includes(mark)).toBe(false)
    expect((await bundled(CEILINGS[1][1])).textAtOnce.includes(mark)).toBe(false)
    expect((await bundled(CEILINGS[3][1])).textAtOnce.includes(mark)).toBe(true)
  })

  it('who decides, explains and replays does not load the reader of stored decisions', async () => {
    const digest = '^sha256-[0-9a-f]{64}$'
    expect((await bundled(CEILINGS[1][1])).textAtOnce.includes(digest)).toBe(false)
    expect((await bundled(CEILINGS[2][1])).textAtOnce.includes(digest)).toBe(true)
  })
})
