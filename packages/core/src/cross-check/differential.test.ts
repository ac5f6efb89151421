import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileConditionOver } from '../conditions/compile-condition.js'
import { readCondition } from '../conditions/read-condition.js'
import { referenceVerdict } from '../conditions/reference-evaluator.fixture.js'
import { rederive } from './second-engine.js'
import { anyCondition, anyFacts } from '../decision/random.fixture.js'

/**
 * Three evaluators, written apart, on many random conditions and facts. 100,000 judgements here;
 * `npm run test:long` makes ten million. The seed is printed: `KHUYENCONG_SEED` repeats a run.
 */
const JUDGEMENTS = Number(process.env['KHUYENCONG_DIFFERENTIAL'] ?? 100_000)
const SEED = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2 ** 31)
const CONDITIONS = 8
const WORLDS = 5
const LONG = { timeout: 600_000 + JUDGEMENTS * 5 }

describe('production, reference and json-rules-engine', LONG, () => {
  it(`agree on ${String(JUDGEMENTS)} judgements`, async () => {
    process.stdout.write(
      `differential test: ${String(JUDGEMENTS)} judgements, KHUYENCONG_SEED=${String(SEED)}\n`,
    )
    const conditionsOf = fc.array(anyCondition, { minLength: CONDITIONS, maxLength: CONDITIONS })
    const worldsOf = fc.array(anyFacts, { minLength: WORLDS, maxLength: WORLDS })
    const seen = { met: 0, unmet: 0, unknown: 0 }
    await fc.assert(
      fc.asyncProperty(conditionsOf, worldsOf, async (sources, worlds) => {
        const conditions = sources.map((source) => readCondition(source, NATIONAL_WORDS))
        for (const facts of worlds) {
          const expected = sources.map((source) => referenceVerdict(source, facts))
          const compiled = conditions.map((condition) =>
            compileConditionOver(condition, (name) => (given: typeof facts) => given.get(name)),
          )
          const second = await rederive(conditions, Object.fromEntries(facts))
          for (const [index, verdict] of expected.entries()) {
            seen[verdict] += 1
            const ours = compiled[index]!
            const all = [
              ours.test(facts),
              ours.trace(facts).verdict,
              second.get(conditions[index]!),
            ]
            if (all.some((each) => each !== verdict))
              throw new Error(
                `${JSON.stringify(sources[index])} on ${JSON.stringify([...facts])}: ${JSON.stringify([verdict, ...all])}`,
              )
          }
        }
      }),
      { numRuns: Math.ceil(JUDGEMENTS / CONDITIONS / WORLDS), seed: SEED },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(JUDGEMENTS / 20)
  })
})
