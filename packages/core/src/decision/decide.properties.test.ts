import { NATIONAL } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decision, decide, judge, screen } from './decide.js'
import type { ProjectInput } from '../project/project.js'
import { anyDay, anyProject, anyRules, FEWER, forgetting } from './random.fixture.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import {
  caoBangPack,
  type Files,
  hauGiangPack,
  nationalPack,
  nationalSource,
  sampleBook,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { levelOf, projectWith } from '../packs/sample-project.fixture.js'
import { NATIONAL_RULES } from '../packs/sample-rules.fixture.js'
import { definePack } from '../packs/pack.js'

const filesOf = (rules: readonly Record<string, unknown>[]): Files =>
  Object.fromEntries(rules.map((rule) => [`${String(rule['id'])}.json`, rule]))
const bookOf = (rules: readonly Record<string, unknown>[]): RuleBook =>
  createRuleBook([nationalPack(filesOf(rules)), socTrangPack, hauGiangPack, caoBangPack])

/** The same value with the keys of every object in another order. */
function turned(value: unknown, turn: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => turned(each, turn))
  if (typeof value !== 'object' || value === null) return value
  const group = value as Record<string, unknown>
  return Object.fromEntries(turn(Object.keys(group)).map((key) => [key, turned(group[key], turn)]))
}
const backwards = (keys: string[]): string[] => [...keys].reverse()

it('learning a fact never turns met into unmet or unmet into met', () => {
  fc.assert(
    fc.property(
      anyRules,
      anyProject,
      anyDay,
      fc.func(fc.boolean()),
      (rules, project, on, forget) => {
        const book = bookOf(rules)
        const known = decide(book, { on, project })
        const partial = decide(book, { on, project: forgetting(project, forget) })
        partial.items.forEach(({ eligibility }, index) => {
          if (eligibility === 'met' || eligibility === 'unmet')
            expect(known.items[index]!.eligibility).toBe(eligibility)
        })
        if (partial.verdict === 'ineligible') expect(known.verdict).toBe('ineligible')
      },
    ),
    FEWER,
  )
})

describe('order never matters', () => {
  it('of packs, rules and keys: the same bytes', () => {
    fc.assert(
      fc.property(anyRules, anyProject, anyDay, (rules, project, on) => {
        const files = { ...NATIONAL_RULES, ...filesOf(rules) }
        const turnedFiles = turned(
          Object.fromEntries(Object.entries(files).reverse()),
          backwards,
        ) as Files
        const one = createRuleBook([
          definePack(nationalSource(files), { extends: NATIONAL }),
          socTrangPack,
          caoBangPack,
        ])
        const other = createRuleBook([
          caoBangPack,
          socTrangPack,
          definePack(
            turned(nationalSource(turnedFiles), backwards) as ReturnType<typeof nationalSource>,
            { extends: NATIONAL },
          ),
        ])
        expect(
          JSON.stringify(
            decide(other, { on, project: turned(project, backwards) as ProjectInput }),
          ),
        ).toBe(JSON.stringify(decide(one, { on, project })))
      }),
      { numRuns: Math.ceil(FEWER.numRuns / 2) },
    )
  })
  it('of items: the same answer for each', () => {
    fc.assert(
      fc.property(anyProject, anyDay, (project, on) => {
        const straight = decide(sampleBook, { on, project })
        const reversed = decide(sampleBook, {
          on,
          project: { ...project, items: [...project.items].reverse() },
        })
        expect([...reversed.items].reverse()).toEqual(straight.items)
        expect([reversed.verdict, reversed.evidence, reversed.funding]).toEqual([
          straight.verdict,
          straight.evidence,
          straight.funding,
        ])
      }),
      FEWER,
    )
  })
})

describe('support', () => {
  it('is never above what was asked, nor above any ceiling that applies', () => {
    fc.assert(
      fc.property(anyProject, anyDay, (project, on) => {
        for (const { support } of judge(sampleBook, { on, project }).items) {
          if (support.answer !== 'met') continue
          const { ceiling, parts, requested, allowed, uplift } = support
          const { byRate, byCap, base, rate } = parts[0]!
          const byCost = rate === null ? base : null
          expect(ceiling).toBe(parts[0]!.ceiling)
          if (ceiling !== null)
            expect(ceiling).toBe(
              Math.min(byRate ?? Infinity, byCap ?? Infinity, byCost ?? Infinity),
            )
          if (allowed === null) continue
          expect(allowed).toBeLessThanOrEqual(requested!)
          expect(allowed).toBeLessThanOrEqual(uplift?.verdict === 'met' ? uplift.ceiling : ceiling!)
          if (byRate !== null) expect(allowed).toBeLessThanOrEqual(byRate)
          if (base !== null) expect(allowed).toBeLessThanOrEqual(base)
          if (uplift !== null && ceiling !== null)
            expect(uplift.ceiling).toBeGreaterThanOrEqual(ceiling)
        }
      }),
      FEWER,
    )
  })

  const amount = fc.integer({ min: 0, max: 3_000_000_000 })
  const level = (costs: readonly number[], units: number) =>
    levelOf(
      decide(sampleBook, {
        on: '2023-06-01',
        project: projectWith({
          units,
          costs: costs.map((each) => ({ kind: 'machinery' as const, amount: each })),
        }),
      }),
    )
  it('never falls when a cost rises', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 4 }),
        (first, second, more, units) => {
          const [before, after] = [
            level([first, second], units),
            level([first, second + more], units),
          ]
          expect(after.ceiling).toBeGreaterThanOrEqual(before.ceiling!)
          expect(after.allowed).toBeGreaterThanOrEqual(before.allowed!)
        },
      ),
      FEWER,
    )
  })
  it('of the parts of a group is never above the bound of the group', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 4 }), fc.nat(3), (costs, cut) => {
        const whole = level(costs, costs.length).ceiling!
        const parts = [costs.slice(0, cut), costs.slice(cut)].filter((part) => part.length > 0)
        expect(
          parts.reduce((sum, part) => sum + level(part, part.length).ceiling!, 0),
        ).toBeLessThanOrEqual(whole)
      }),
      FEWER,
    )
  })
})

it('shifting a day within a version changes nothing but the day and the seal', () => {
  const intervals = [
    ['2014-04-08', '2018-05-10'],
    ['2018-05-11', '2019-03-14'],
    ['2019-05-15', '2020-01-14'],
    ['2020-01-15', '2025-06-30'],
    ['2025-07-01', '2027-02-28'],
    ['2027-03-01', '2099-12-31'],
  ] as const
  fc.assert(
    fc.property(anyProject, fc.constantFrom(...intervals), (project, [first, last]) => {
      const strip = ({ on: _, digest: __, findings, ...rest }: Decision) => ({
        ...rest,
        // an approval after the day asked about is told with that day, and so is the age of the law
        findings: findings.filter(
          ({ code }) => code !== 'APPROVED_LATER' && code !== 'LAW_MAY_HAVE_CHANGED',
        ),
      })
      expect(strip(decide(sampleBook, { on: last, project }))).toEqual(
        strip(decide(sampleBook, { on: first, project })),
      )
    }),
    FEWER,
  )
})

it('a decision never depends on a fact no rule asks for', () => {
  fc.assert(
    fc.property(
      anyProject,
      anyDay,
      fc.string({ maxLength: 20 }).map((text) => `Đề án ${text}`),
      fc.integer({ min: 2015, max: 2030 }),
      (project, on, title, totalCapital) => {
        const strip = ({ project: _, digest: __, ...rest }: Decision) => rest
        const items = project.items.map((item) => ({
          ...item,
          beneficiary: { ...item.beneficiary, totalCapital },
          facts: { ...item.facts, 'model.newInTerritory': title.length > 11 },
        }))
        const more = {
          ...project,
          title,
          implementer: { name: title },
          items,
        }
        expect(strip(decide(sampleBook, { on, project: more }))).toEqual(
          strip(decide(sampleBook, { on, project })),
        )
      },
    ),
    FEWER,
  )
})

it('a decision holds integers only', () => {
  const numbers = (value: unknown): number[] =>
    typeof value === 'number'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(numbers)
        : []
  fc.assert(
    fc.property(anyProject, anyDay, (project, on) => {
      expect(numbers(decide(sampleBook, { on, project })).every(Number.isSafeInteger)).toBe(true)
    }),
    FEWER,
  )
})

it('screening and judging reach the verdict of the whole decision', () => {
  fc.assert(
    fc.property(anyRules, anyProject, anyDay, (rules, project, on) => {
      const book = bookOf(rules)
      const {
        project: _,
        packs: __,
        crossCheck: ___,
        digest: ____,
        steps: _____,
        toVerify: ______,
        format: _________,
        openChecks: __________,
        ...long
      } = decide(book, { on, project })
      const { steps: _______, toVerify: ________, ...short } = judge(book, { on, project })
      expect(short).toEqual(long)
      expect(screen(book, { on, project })).toBe(long.verdict)
    }),
    FEWER,
  )
})

it('deciding is repeatable, and nothing it hands out is shared with the next', () => {
  fc.assert(
    fc.property(anyProject, anyDay, (project, on) => {
      const first = JSON.stringify(decide(sampleBook, { on, project }))
      expect(
        JSON.stringify(
          decide(sampleBook, { on, project: JSON.parse(JSON.stringify(project)) as ProjectInput }),
        ),
      ).toBe(first)
    }),
    FEWER,
  )
})
