import { NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileConditionOver } from '../conditions/compile-condition.js'
import { readCondition } from '../conditions/read-condition.js'
import { crossCheck } from './cross-check.js'
import { rederive } from './second-engine.js'
import { type Decision, decide } from '../decision/decide.js'
import {
  anyCondition,
  anyDay,
  anyFacts,
  anyProject,
  anyRules,
  FEWER,
  RUNS,
} from '../decision/random.fixture.js'
import { referenceVerdict } from '../conditions/reference-evaluator.fixture.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { RuleInForce, RuleOnDay } from '../packs/rules-on-day.js'
import {
  caoBangPack,
  hauGiangPack,
  nationalPack,
  provincialPack,
  sampleBook,
  sampleNational,
  socTrangPack,
} from '../packs/sample-pack.fixture.js'
import { decideSample, projectWith } from '../packs/sample-project.fixture.js'
import type { Subject } from '../project/facts.js'
import { fact, ruleOf } from '../packs/sample-rule.fixture.js'
import type { ConditionNode, Step } from '../vocabulary/trace.js'
import type { TruthValue } from '../vocabulary/answers.js'

const booksOf = (rules: readonly Record<string, unknown>[]): RuleBook =>
  createRuleBook([
    nationalPack(Object.fromEntries(rules.map((rule) => [`${String(rule['id'])}.json`, rule]))),
    socTrangPack,
    hauGiangPack,
    caoBangPack,
  ])
const withStep = (
  decision: Decision,
  change: (step: Step) => Step | null,
  which = 0,
): Decision => ({
  ...decision,
  steps: decision.steps.flatMap((step, index) => (index === which ? (change(step) ?? []) : step)),
})
const sample = decideSample()

describe('the second engine agrees', () => {
  it('on the Sóc Trăng group, after judging every rule again', async () => {
    expect(await crossCheck(sampleBook, sample)).toEqual({
      agrees: true,
      checked: 7,
      disagreements: [],
    })
  })
  it('on random rules and random projects, known facts or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyRules, anyProject, anyDay, async (rules, project, on) => {
        const book = booksOf(rules)
        const { disagreements } = await crossCheck(book, decide(book, { on, project }))
        expect(disagreements).toEqual([])
      }),
      FEWER,
    )
  })
  it('on days: earlier, same, later', async () => {
    const book = booksOf(
      [
        'lessThan',
        'lessThanInclusive',
        'greaterThan',
        'greaterThanInclusive',
        'equal',
        'notEqual',
      ].map((operator) =>
        ruleOf(`eligibility.${operator.toLowerCase()}`, operator, [
          {
            from: '2014-04-08',
            to: null,
            citation: { document: '45/2012/NĐ-CP', provision: 'Điều 1' },
            evidence: 'quoted',
            require: fact('approval.on', operator, '2023-02-01'),
          },
        ]),
      ),
    )
    for (const approvedOn of [
      '2023-01-31',
      '2023-02-01',
      '2023-02-02',
      '2022-12-31',
      '2024-01-01',
    ]) {
      const decision = decide(book, {
        on: '2023-06-01',
        project: projectWith({}, { approval: { level: 'ministry', on: approvedOn } }),
      })
      expect(await crossCheck(book, decision)).toMatchObject({ agrees: true, checked: 13 })
    }
  })
  it('on a rule of a province while the fund is not known', async () => {
    const own = provincialPack(
      'cao-bang',
      [],
      [
        ruleOf(
          'eligibility.local',
          'x',
          [
            {
              from: '2020-01-15',
              to: null,
              citation: { document: 'chung', provision: 'Điều 1' },
              evidence: 'quoted',
              require: fact('product.key', 'equal', true),
            },
          ],
          { adds: true, encodedSince: '2020-01-15' },
        ),
      ],
    )
    const book = createRuleBook([sampleNational, own])
    for (const fund of [null, 'local', 'national'] as const) {
      const decision = decide(book, {
        on: '2023-06-01',
        project: projectWith(
          {
            site: { province: 'cao-bang', unitKind: 'commune' },
            facts: { 'product.key': false, 'machinery.isNew': true },
          },
          { fund },
        ),
      })
      expect(decision.items[0]!.eligibility).toBe(
        fund === null ? 'unknown' : fund === 'local' ? 'unmet' : 'met',
      )
      expect((await crossCheck(book, decision)).agrees).toBe(true)
    }
  })
  it('on levels that are not encoded, and on days when nothing is in force', async () => {
    for (const decision of [
      decideSample({ activity: 'showroom' }),
      decideSample({}, {}, '2014-04-07'),
      decideSample({ activity: 'communication' }),
    ])
      expect((await crossCheck(sampleBook, decision)).agrees).toBe(true)
  })
  it('after the decision has been stored and read again', async () => {
    expect(
      await crossCheck(sampleBook, JSON.parse(JSON.stringify(sample)) as Decision),
    ).toMatchObject({ agrees: true })
  })
})

describe('the second engine really decides', () => {
  const OTHER = {
    met: 'unmet',
    unmet: 'unknown',
    unknown: 'met',
    'not-in-force': 'met',
    'not-encoded': 'met',
  } as const

  it('and finds a verdict that was changed, on any step', async () => {
    for (const [index, step] of sample.steps.entries()) {
      const verdict = OTHER[step.verdict]
      const { agrees, disagreements } = await crossCheck(
        sampleBook,
        withStep(sample, (each) => ({ ...each, verdict }), index),
      )
      expect(agrees).toBe(false)
      expect(disagreements).toEqual([
        { rule: step.rule, item: '1', ours: verdict, theirs: step.verdict, facts: [] },
      ])
    }
  })
  it('and finds a fact that was changed, even where the verdict stays the same', async () => {
    const { disagreements } = await crossCheck(
      sampleBook,
      withStep(sample, (step) => ({ ...step, facts: { 'beneficiary.kind': 'enterprise' } })),
    )
    expect(disagreements).toEqual([
      {
        rule: 'national:eligibility.beneficiary',
        item: '1',
        ours: 'met',
        theirs: 'met',
        facts: ['beneficiary.kind'],
      },
    ])
    expect(
      (
        await crossCheck(
          sampleBook,
          withStep(sample, (step) => ({
            ...step,
            facts: { ...step.facts, 'beneficiary.employees': 5 },
          })),
        )
      ).agrees,
    ).toBe(false)
  })
  it('and finds a rule that was left out', async () => {
    expect(
      (
        await crossCheck(
          sampleBook,
          withStep(sample, () => null),
        )
      ).disagreements,
    ).toEqual([
      { rule: 'national:eligibility.beneficiary', item: '1', ours: null, theirs: 'met', facts: [] },
    ])
  })
  it('and finds steps of rules or versions that do not apply', async () => {
    for (const change of [{ rule: 'national:eligibility.invented' }, { version: '2014-01-01' }]) {
      const { disagreements } = await crossCheck(sampleBook, {
        ...sample,
        steps: [...sample.steps, { ...sample.steps[0]!, ...change }],
      })
      expect(disagreements).toMatchObject([{ ours: 'met', theirs: null }])
    }
    const cases = [
      decideSample({}, {}, '2023-06-01'),
      decideSample({ site: { province: 'cao-bang', unitKind: 'commune' } }, { fund: 'local' }),
    ] as const
    const borrowed = cases[1].steps.find(({ stage }) => stage === 'support')!
    expect(
      (await crossCheck(sampleBook, { ...cases[0], steps: [...cases[0].steps, borrowed] }))
        .disagreements,
    ).toMatchObject([{ rule: 'cao-bang:support.advanced-machinery-1', theirs: null }])
  })
  it('and finds a project that was changed after it was judged', async () => {
    const project = {
      ...sample.project,
      input: projectWith({ facts: { 'machinery.isNew': false } }),
    }
    expect((await crossCheck(sampleBook, { ...sample, project })).disagreements).toEqual([
      {
        rule: 'national:eligibility.new-machinery',
        item: '1',
        ours: 'met',
        theirs: 'unmet',
        facts: ['machinery.isNew'],
      },
      { rule: 'eligibility', item: '1', ours: 'met', theirs: 'unmet', facts: [] },
    ])
  })

  /**
   * A book whose rules are as the real one's, but judged by an evaluator that is broken in one way.
   */
  const broken = (
    book: RuleBook,
    spoil: (rule: RuleInForce) => Partial<RuleInForce>,
  ): RuleBook => ({
    ...book,
    at: (on) => {
      const open = book.at(on)
      const each = <R extends RuleOnDay>(rule: R): R =>
        rule.answer === 'in-force' ? { ...rule, requireForActivity: null, ...spoil(rule) } : rule
      return {
        ...open,
        rules: (activity) => {
          const rules = open.rules(activity)
          return {
            ...rules,
            conditionRules: rules.conditionRules.map(each),
            eligibility: rules.eligibility.map(each),
            support: rules.support.map(each),
            priority: rules.priority.map(each),
            uplifts: rules.uplifts.map(each),
            funding: rules.funding.map(each),
          }
        },
      }
    },
  })
  const partial = projectWith({ beneficiary: undefined, facts: {} })

  /** Every requirement judged, then its verdict replaced. */
  const judging =
    (replaced: Readonly<Record<TruthValue, TruthValue>>) =>
    ({ require }: RuleInForce): Partial<RuleInForce> => {
      if (require === null) return {}
      const test = (subject: Subject): TruthValue => replaced[require.test(subject)]
      const trace = (subject: Subject): ConditionNode => ({
        ...require.trace(subject),
        verdict: test(subject),
      })
      return { require: { ...require, test, trace } }
    }

  it.each<[string, (rule: RuleInForce) => Partial<RuleInForce>]>([
    ['takes a missing fact for met', judging({ met: 'met', unmet: 'unmet', unknown: 'met' })],
    ['takes a missing fact for unmet', judging({ met: 'met', unmet: 'unmet', unknown: 'unmet' })],
    ['turns every requirement round', judging({ met: 'unmet', unmet: 'met', unknown: 'unknown' })],
    [
      'never applies a rule',
      ({ require }) =>
        require === null ? {} : { whenForActivity: { ...require, test: () => 'unmet' } },
    ],
  ])('and catches an evaluator that %s', async (_name, spoil) => {
    const decision = decide(broken(sampleBook, spoil), { on: '2023-06-01', project: partial })
    expect((await crossCheck(sampleBook, decision)).agrees).toBe(false)
    expect(
      (await crossCheck(sampleBook, decide(sampleBook, { on: '2023-06-01', project: partial })))
        .agrees,
    ).toBe(true)
  })
  it('and catches an evaluator that chooses a level of another case', async () => {
    const spoilt = broken(sampleBook, (rule) =>
      rule.rule.kind === 'priority' ? { whenForActivity: null, when: null } : {},
    )
    expect(
      (await crossCheck(sampleBook, decide(spoilt, { on: '2023-06-01', project: projectWith() })))
        .disagreements,
    ).toMatchObject([{ rule: 'national:priority.uplift', ours: 'met', theirs: 'unknown' }])
  })
})

describe('three evaluators, written apart', () => {
  it('give one answer to any condition on any facts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyCondition, { minLength: 1, maxLength: 5 }),
        anyFacts,
        async (sources, facts) => {
          const conditions = sources.map((source) => readCondition(source, NATIONAL_WORDS))
          const production = conditions.map((condition) =>
            compileConditionOver(condition, (name) => (given: typeof facts) => given.get(name)),
          )
          const expected = sources.map((source) => referenceVerdict(source, facts))
          expect(production.map((each) => each.test(facts))).toEqual(expected)
          expect(production.map((each) => each.trace(facts).verdict)).toEqual(expected)
          const second = await rederive(conditions, Object.fromEntries(facts))
          expect(conditions.map((condition) => second.get(condition))).toEqual(expected)
        },
      ),
      RUNS,
    )
  })
  it('reach all three verdicts in such trials, each often', () => {
    const seen = { met: 0, unmet: 0, unknown: 0 }
    fc.assert(
      fc.property(anyCondition, anyFacts, (source, facts) => {
        seen[referenceVerdict(source, facts)] += 1
      }),
      { numRuns: 300 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })
  it('are not moved by what someone hung on Object.prototype', async () => {
    const polluted = Object.prototype as Record<string, unknown>
    polluted['machinery.isNew'] = true
    try {
      const decision = decideSample({ facts: {} })
      expect(decision.items[0]!.eligibility).toBe('unknown')
      expect((await crossCheck(sampleBook, decision)).agrees).toBe(true)
    } finally {
      delete polluted['machinery.isNew']
    }
  })
})
