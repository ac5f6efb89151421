import {
  createRuleBook,
  crossCheck,
  decide,
  type Decision,
  type Pack,
  type RuleBook,
} from '@khuyencong/core'
import { monitor } from '@khuyencong/core/monitor'
import { allocateBudget } from '@khuyencong/core/plan'
import { scoreRound } from '@khuyencong/core/score'
import { national } from '@khuyencong/rules-national'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provincial } from './index.js'
import {
  anyPack,
  anyQuestion,
  filesIn,
  type Json,
  projectOf,
  read,
  territoryOf,
  told,
  withoutPacks,
} from './random-pack.fixture.js'

/**
 * Adding a pack leaves every answer outside its fund and its territory as it was, but for the list
 * of packs. The pack is made of rules of every kind and field that national law has, changed at
 * will, under the name of a province. The seed is printed: `KHUYENCONG_SEED` repeats a run,
 * `KHUYENCONG_RUNS` makes a longer one.
 */
const SEED = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2 ** 31)
const RUNS = { seed: SEED, numRuns: Math.ceil(Number(process.env['KHUYENCONG_RUNS'] ?? 300) / 15) }
const LONG = { timeout: 60_000 + RUNS.numRuns * 2_000 }

const ROUNDS = filesIn('scheme', /\.rounds\.json$/u).flatMap(([, file]) =>
  (file['rounds'] as { readonly round: Json }[]).map(({ round }) => ({
    ...round,
    scheme: file['scheme'],
  })),
)
/** The shipped packs less those of the authority of a pack, alone and with it. */
function booksBeside(pack: Pack): readonly [RuleBook, RuleBook] {
  const { jurisdiction } = pack.manifest
  const others = [
    national,
    ...provincial.filter(({ manifest }) => manifest.jurisdiction !== jurisdiction),
  ]
  return [createRuleBook(others), createRuleBook([...others, pack])]
}

/** A decision less what another scheme of the place may add to it. */
function withoutScheme(decision: Decision | string, id: string): unknown {
  if (typeof decision === 'string') return decision
  const { packs: _packs, digest: _digest, openChecks: _open, ...rest } = decision
  return {
    ...rest,
    findings: rest.findings.map((each) =>
      each.code === 'DOUBLE_FUNDING' ? { ...each, other: null } : each,
    ),
    toVerify: rest.toVerify.filter(({ rule }) => !rule.startsWith(`${id}:`)),
  }
}

describe('another pack', LONG, () => {
  process.stdout.write(
    `another pack: ${String(RUNS.numRuns)} packs, KHUYENCONG_SEED=${String(SEED)}\n`,
  )

  it('leaves decisions outside its fund and its territory as they were, to the byte', () => {
    const seen = { same: 0, scheme: 0 }
    fc.assert(
      fc.property(anyPack, fc.array(anyQuestion, { minLength: 20, maxLength: 20 }), (pack, all) => {
        const [before, after] = booksBeside(pack)
        const { id, jurisdiction } = pack.manifest
        const territory = territoryOf(jurisdiction)
        for (const question of all) {
          const project = projectOf(question)
          const ask = (book: RuleBook) => told(() => decide(book, { on: question.on, project }))
          if (!territory.has(question.province)) {
            seen.same += 1
            expect(ask(after)).toEqual(ask(before))
          }
          const there = projectOf({ ...question, fund: 'national', province: jurisdiction })
          const [was, is] = [before, after].map((book) =>
            told(() => decide(book, { on: question.on, project: there })),
          ) as [Decision | string, Decision | string]
          seen.scheme += Number(canonical(withoutPacks(was)) !== canonical(withoutPacks(is)))
          expect(withoutScheme(is, id)).toEqual(withoutScheme(was, id))
        }
      }),
      RUNS,
    )
    expect(Math.min(seen.same, seen.scheme)).toBeGreaterThan(0)
  })

  it('is found by the second engine to be judged as it should be, in its own territory too', async () => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(
        anyPack,
        fc.array(anyQuestion, { minLength: 4, maxLength: 4 }),
        async (pack, all) => {
          const [, book] = booksBeside(pack)
          for (const question of all) {
            const project = projectOf({ ...question, province: pack.manifest.jurisdiction })
            const decision = told(() => decide(book, { on: question.on, project }))
            if (typeof decision === 'string') continue
            checked += 1
            expect((await crossCheck(book, decision)).disagreements).toEqual([])
          }
        },
      ),
      RUNS,
    )
    expect(checked).toBeGreaterThan(0)
  })

  it('leaves plans, rounds and monitoring as they were', () => {
    const plans = [
      '11-soc-trang-2023-plan/national-plan',
      '11-soc-trang-2023-plan/local-plan-sample',
    ].map((name) => read(`examples/${name}.json`) as Parameters<typeof allocateBudget>[1])
    const followed = ['office-sample', 'results', 'provinces', 'central-2020'].map(
      (name) => read(`examples/13-programme-monitoring/${name}.json`) as Json,
    )
    const by = fc.constantFrom('region', 'province', 'activity', 'year', 'fund')
    fc.assert(
      fc.property(
        anyPack,
        fc.constantFrom(...plans),
        fc.constantFrom(...ROUNDS),
        fc.constantFrom(...followed),
        by,
        (pack, plan, round, follow, group) => {
          const [before, after] = booksBeside(pack)
          const inside = territoryOf(pack.manifest.jurisdiction)
          const local = plan.fund !== 'national' && inside.has('soc-trang')
          if (!local)
            expect(told(() => allocateBudget(after, plan))).toEqual(
              told(() => allocateBudget(before, plan)),
            )
          expect(told(() => scoreRound(after, round as never))).toEqual(
            told(() => scoreRound(before, round as never)),
          )
          const input = { ...follow, by: [group] } as never
          expect(told(() => monitor(after, input))).toEqual(told(() => monitor(before, input)))
        },
      ),
      RUNS,
    )
  })
})

const canonical = (value: unknown): string => JSON.stringify(value)
