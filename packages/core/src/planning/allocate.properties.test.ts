import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocateBudget, type Allocation } from './allocate.js'
import { compareWithBestScore } from './compare-plan.js'
import { PLAN_MODES, type PlanInput } from './plan.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook } from '../packs/rule-book.js'
import { nationalPack, provincialPack } from '../packs/sample-pack.fixture.js'

// The long run: KHUYENCONG_RUNS=100000 npx vitest run --project unit
// packages/core/src/planning/allocate.properties.test.ts
const runs = Number(process.env['KHUYENCONG_RUNS'] ?? 300)
const seed = Number(process.env['KHUYENCONG_SEED'] ?? Date.now() % 2_147_483_647)
const settings = { numRuns: runs, seed } as const
/** How long one property may take, in milliseconds. */
const patience = 20_000 + runs * 60

const CEILING = 150
const book = createRuleBook([
  nationalPack(),
  provincialPack('cao-bang', [
    { issued: '2019-01-01', from: '2019-01-01', grant: { cap: CEILING, per: 'establishment' } },
  ]),
])

const item = fc.record({
  activity: fc.constantFrom('advanced-machinery', 'trade-fair-join', 'showroom'),
  requested: fc.record({ local: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 12 }) }),
  site: fc.record({
    province: fc.constant('cao-bang'),
    unitKind: fc.constantFrom('commune', 'ward', null),
    areas: fc.subarray(['island', 'poor-district'] as const),
  }),
})
const anyPlan = fc
  .record({
    on: fc.constant('2023-01-15'),
    fund: fc.constant('local'),
    province: fc.constant('cao-bang'),
    mode: fc.constantFrom(...PLAN_MODES),
    budget: fc.record({
      total: fc.integer({ min: 0, max: 1200 }),
      byActivity: fc.option(fc.record({ 'trade-fair-join': fc.integer({ min: 0, max: 500 }) })),
      quotas: fc.array(
        fc.oneof(
          fc.record({
            area: fc.constantFrom('island', 'poor-district'),
            amount: fc.integer({ min: 0, max: 300 }),
          }),
          fc.record({
            activity: fc.constant('showroom'),
            amount: fc.integer({ min: 0, max: 300 }),
          }),
        ),
        { maxLength: 2 },
      ),
    }),
    rows: fc.array(
      fc.record({
        items: fc.array(item, { minLength: 1, maxLength: 2 }),
        score: fc.option(fc.integer({ min: 60, max: 64 }), { freq: 8 }),
      }),
      { maxLength: 9 },
    ),
  })
  .map(
    ({ rows, ...plan }) =>
      ({
        ...plan,
        scores: Object.fromEntries(
          rows.flatMap(({ score }, index) => (score === null ? [] : [[`p${index}`, score]])),
        ),
        projects: rows.map(({ items }, index): ProjectInput => ({
          id: `p${index}`,
          items: items.map((each, at) => ({
            ...each,
            id: String(at + 1),
          })) as ProjectInput['items'],
        })),
      }) as unknown as Omit<PlanInput, 'budget' | 'projects'> & {
        readonly budget: {
          readonly total: number
          readonly byActivity: { readonly 'trade-fair-join': number } | null
          readonly quotas: []
        }
        readonly projects: ProjectInput[]
      },
  )

const paid = ({ funded }: Allocation): number =>
  funded.reduce((total, { amount }) => total + amount, 0)
const ids = (list: readonly { readonly project: string }[]): string[] =>
  list.map(({ project }) => project)

describe(`allocateBudget, ${runs} random plans, seed ${seed}`, () => {
  it(
    'accounts for every đồng, never above budget, cap or ceiling',
    () => {
      fc.assert(
        fc.property(anyPlan, (plan) => {
          const found = allocateBudget(book, plan)
          expect(paid(found) + found.left + (found.management ?? 0)).toBe(plan.budget.total)
          expect(found.byActivity.reduce((total, each) => total + each.funded, 0)).toBe(paid(found))
          expect(found.left).toBeGreaterThanOrEqual(0)
          const byId = new Map(plan.projects.map((project) => [project.id, project]))
          let fairs = 0
          for (const { project, amount, asked } of found.funded) {
            const items = byId.get(project)?.items ?? []
            expect(amount).toBeLessThanOrEqual(asked)
            expect(amount).toBe(
              items.reduce((total, each) => {
                const wants = each.requested?.local as number
                return (
                  total +
                  (each.activity === 'advanced-machinery' ? Math.min(wants, CEILING) : wants)
                )
              }, 0),
            )
            fairs += items.reduce(
              (total, each) =>
                total +
                (each.activity === 'trade-fair-join' ? (each.requested?.local as number) : 0),
              0,
            )
          }
          expect(fairs).toBeLessThanOrEqual(plan.budget.byActivity?.['trade-fair-join'] ?? Infinity)
          expect(
            [...ids(found.funded), ...ids(found.reserve), ...ids(found.excluded)].sort(),
          ).toEqual(plan.projects.map(({ id }) => id).sort())
          expect([...ids(found.funded), ...ids(found.reserve)].sort()).toEqual(
            ids(found.order).sort(),
          )
          for (const { needs } of found.reserve) expect(needs).toBeGreaterThanOrEqual(0)
          expect(found.next === null).toBe(found.reserve.length === 0)
        }),
        settings,
      )
    },
    patience,
  )

  it(
    'does not depend on the order of the input',
    () => {
      fc.assert(
        fc.property(anyPlan, fc.infiniteStream(fc.nat()), (plan, stream) => {
          const shuffled = plan.projects
            .map((each) => ({ each, at: stream.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ each }) => each)
          expect(allocateBudget(book, { ...plan, projects: shuffled })).toEqual(
            allocateBudget(book, plan),
          )
        }),
        settings,
      )
    },
    patience,
  )

  it(
    'adding money never defunds a better-ranked project',
    () => {
      fc.assert(
        fc.property(anyPlan, fc.integer({ min: 1, max: 600 }), (plan, more) => {
          const before = allocateBudget(book, plan)
          const after = allocateBudget(book, {
            ...plan,
            budget: { ...plan.budget, total: plan.budget.total + more },
          })
          const rank = new Map(after.order.map(({ project, rank: at }) => [project, at]))
          const now = new Set(ids(after.funded))
          const lost = ids(before.funded).filter((project) => !now.has(project))
          if (plan.mode !== 'skip-and-continue') {
            if (before.feasible || plan.mode !== 'quota-then-rank') expect(lost).toEqual([])
            return
          }
          // skipping may give a lower one's money to a better one that now fits, or that the
          // authority now has to choose among
          const was = new Set(ids(before.funded))
          const risen = [
            ...ids(after.funded).filter((project) => !was.has(project)),
            ...ids(after.reserve.filter(({ because }) => because === 'tie')),
          ]
          for (const project of lost)
            expect(risen.some((better) => (rank.get(better) ?? 0) < (rank.get(project) ?? 0))).toBe(
              true,
            )
        }),
        settings,
      )
    },
    patience,
  )

  it(
    'funds all of a rank or, where they are tied at the money line, none',
    () => {
      fc.assert(
        fc.property(anyPlan, (plan) => {
          if (plan.mode === 'quota-then-rank') return
          const found = allocateBudget(book, plan)
          const now = new Set(ids(found.funded))
          const ranks = new Map<number, Set<boolean>>()
          for (const { project, rank } of found.order)
            ranks.set(rank, (ranks.get(rank) ?? new Set()).add(now.has(project)))
          for (const fates of ranks.values()) expect(fates.size).toBe(1)
        }),
        settings,
      )
    },
    patience,
  )

  it(
    'the comparison has the most points of all choices, within the same money',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyPlan, async (plan) => {
          const found = allocateBudget(book, plan)
          const scores = plan.scores as Record<string, number>
          const scored = found.order.filter(({ project }) => Object.hasOwn(scores, project))
          if (scored.length === 0) return
          const { comparison } = await compareWithBestScore(book, {
            ...plan,
            mode: 'maximise-score',
          })
          const whole = allocateBudget(book, {
            ...plan,
            mode: 'rank-order',
            budget: { total: 1_000_000 },
          })
          const amount = new Map(whole.funded.map(({ project, amount: each }) => [project, each]))
          const fairs = (id: string): number =>
            plan.projects
              .find((each) => each.id === id)
              ?.items.reduce(
                (total, each) =>
                  total +
                  (each.activity === 'trade-fair-join' ? (each.requested?.local as number) : 0),
                0,
              ) ?? 0
          let best = 0
          for (let choice = 0; choice < 2 ** scored.length; choice += 1) {
            const chosen = scored
              .filter((_, index) => (choice >> index) % 2 === 1)
              .map(({ project }) => project)
            const within =
              chosen.reduce((total, id) => total + (amount.get(id) ?? 0), 0) <= plan.budget.total &&
              chosen.reduce((total, id) => total + fairs(id), 0) <=
                (plan.budget.byActivity?.['trade-fair-join'] ?? Infinity)
            if (within)
              best = Math.max(
                best,
                chosen.reduce((total, id) => total + (scores[id] ?? 0), 0),
              )
          }
          expect(comparison).toMatchObject({ score: String(best), proof: 'exact' })
        }),
        { ...settings, numRuns: Math.ceil(Math.min(runs, 2_000) / 10) },
      )
    },
    patience,
  )
})
