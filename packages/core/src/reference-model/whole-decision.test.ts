import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { bundled } from '../bundle.fixture.js'
import type * as RandomDecisions from './random-decisions.fixture.js'

/**
 * Core against the reference model, on whole decisions: who is concerned, eligibility, the level
 * that is chosen, what it comes to, what is found. Both run as one bundle, which takes half the time
 * of their modules. The seed is printed: `KHUYENCONG_SEED` repeats a run, `KHUYENCONG_DECISIONS`
 * makes a longer one, and `KHUYENCONG_FROM` goes on with one after so many laws.
 */
const SEED = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2 ** 31)
const DECISIONS = Number(process.env['KHUYENCONG_DECISIONS'] ?? 100_000)
const FIRST = Number(process.env['KHUYENCONG_FROM'] ?? 0)
const TOLD_EVERY = 250
const ENTRY = "export * from './src/reference-model/random-decisions.fixture.ts'"

type Comparing = typeof RandomDecisions

const folder = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function comparing(): Promise<Comparing> {
  const { files } = await bundled(ENTRY)
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text)
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }')
  return (await import(pathToFileURL(path.join(folder, 'page.js')).href)) as Comparing
}

/** Findings that random projects are to give rise to; those of events are not among them. */
const FOUND = [
  'ABOVE_CEILING',
  'ABOVE_NATIONAL_LEVEL',
  'APPROVED_LATER',
  'CAP_SHARED',
  'COST_NOT_COUNTED',
  'COUNTERPART_SHORT',
  'COUNT_DISAGREES',
  'DOUBLE_FUNDING',
  'HOLE',
  'LAW_GAP',
  'LAW_MAY_HAVE_CHANGED',
  'LEFT_TO_AUTHORITY',
  'LEVEL_ABOLISHED',
  'LEVEL_NOT_ENCODED',
  'NOT_AS_DEFINED',
  'NOT_ELIGIBLE',
  'NOT_IN_FORCE',
  'OTHER_UNIT',
  'OVER_COST',
  'PRE_MERGER_RULE',
  'REVIEW_DUE',
  'SOURCES_DO_NOT_ADD_UP',
  'UNVERIFIED_FIGURE',
  'USES_PRIORITY_UPLIFT',
  'WRONG_AUTHORITY',
  'WRONG_FUND',
]

describe('the reference model of a whole decision', () => {
  it(`says what core says, ${DECISIONS} times`, { timeout: 86_400_000 }, async () => {
    const { compareUnderLaw, DECISIONS_OF_A_LAW } = await comparing()
    const laws = Math.ceil(DECISIONS / DECISIONS_OF_A_LAW)
    const seen = new Set<string>()
    const start = performance.now()
    for (let number = FIRST; number < laws; number += 1) {
      compareUnderLaw(SEED, number, seen)
      if ((number + 1) % TOLD_EVERY === 0 || number + 1 === laws)
        process.stdout.write(
          `whole decisions: ${(number + 1 - FIRST) * DECISIONS_OF_A_LAW} in ` +
            `${Math.round((performance.now() - start) / 1000)} s, ` +
            `KHUYENCONG_SEED=${SEED} KHUYENCONG_FROM=${number + 1}\n`,
        )
    }
    expect(FOUND.filter((code) => !seen.has(code))).toEqual([])
  })

  it('takes nothing of core but types', () => {
    const here = new URL('./', import.meta.url)
    const model = readdirSync(here).filter((name) => /^(reference|written)-/u.test(name))
    expect(model.length).toBeGreaterThan(10)
    for (const name of model) {
      const imports = readFileSync(new URL(name, here), 'utf8').matchAll(
        /import\s+(type\s)?[^']*'(\.\.[^']*)'/gu,
      )
      expect([
        name,
        [...imports].filter(([, type, of = '']) => type === undefined && !of.includes('.fixture.')),
      ]).toEqual([name, []])
    }
  })
})
