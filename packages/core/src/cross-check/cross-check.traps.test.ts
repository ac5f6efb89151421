import { ruleShapes } from '../kinds/read-kinds.js'
import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
// Known traps of json-rules-engine 7.3.1: what that engine answers, and what ours does. Every trap
// was reproduced here.
import {
  type ConditionProperties,
  Engine,
  type EngineOptions,
  Rule,
  type TopLevelCondition,
} from 'json-rules-engine'
import { afterEach, describe, expect, it } from 'vitest'
import { compileConditionOver } from '../conditions/compile-condition.js'
import { readCondition } from '../conditions/read-condition.js'
import { crossCheck } from './cross-check.js'
import { rederive } from './second-engine.js'
import { KhuyenCongError } from '../errors/errors.js'
import { readFactValue } from '../project/fact-catalogue.js'
import { readRule } from '../packs/read-rules.js'
import { readProject } from '../project/project.js'
import { readJson } from '../reading/reading.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import { codes, decideSample } from '../packs/sample-project.fixture.js'
import { ruleOf } from '../packs/sample-rule.fixture.js'
import { machineryRule, newMachineryRule } from '../packs/sample-rules.fixture.js'
import type { FactValue } from '../vocabulary/trace.js'

type Facts = Readonly<Record<string, unknown>>
const leaf = (
  fact: string,
  operator: string,
  value: unknown,
  more: Facts = {},
): ConditionProperties => ({ fact, operator, value, ...more })

/** What json-rules-engine answers; `throws` where the whole run fails. */
async function theirs(
  conditions: unknown,
  facts: Facts = {},
  options: EngineOptions = {},
): Promise<boolean | 'throws'> {
  try {
    const engine = new Engine([], options)
    engine.addRule({ conditions: conditions as TopLevelCondition, event: { type: 'holds' } })
    return (await engine.run({ ...facts })).events.length > 0
  } catch {
    return 'throws'
  }
}

/** What ours answers; the code of the refusal where it does not even load. */
function ours(conditions: unknown, facts: Readonly<Record<string, FactValue>> = {}): string {
  try {
    return compileConditionOver(
      readCondition(conditions, NATIONAL_WORDS),
      (name) => (given: typeof facts) => (Object.hasOwn(given, name) ? given[name] : undefined),
    ).test(facts)
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.code
    throw error
  }
}

const IS_NEW = { fact: 'machinery.isNew', operator: 'equal', value: true }
const WARD = { fact: 'site.unitKind', operator: 'equal', value: 'ward' }
const LENIENT = { allowUndefinedFacts: true }

describe('a path in a condition', () => {
  it('lets plain JSON reach into a fact and run an expression there; our schema knows no path', async () => {
    const data = { x: [{ a: 'ab' }] }
    expect(
      await theirs(
        {
          all: [leaf('x', 'contains', 'ab', { path: '$[?(@.a.repeat(2).length * 10 === 40)].a' })],
        },
        data,
      ),
    ).toBe(true)
    for (const key of ['path', 'params', 'priority', 'name']) {
      expect(ours({ all: [{ ...IS_NEW, [key]: '$.x' }] })).toBe('UNKNOWN_KEY')
      expect(() =>
        readRule(
          withWhen({ all: [{ ...IS_NEW, [key]: '$.x' }] }),
          'x.json',
          ruleShapes(NATIONAL_WORDS),
        ),
      ).toThrow(KhuyenCongError)
    }
  })

  it('fails the whole run where the expression is bad; the cross-check never resolves one', async () => {
    expect(
      await theirs({ all: [leaf('x', 'equal', 1, { path: '$[?(@.a.b.c)]' })] }, { x: [{ a: 1 }] }),
    ).toBe('throws')
    const smuggled = { ...IS_NEW, path: '$.length' } as never
    expect((await rederive([smuggled], { 'machinery.isNew': true })).get(smuggled)).toBe('met')
  })
})

function withWhen(when: unknown): unknown {
  return ruleOf('eligibility.tried', 'Thử', [
    {
      from: '2014-04-08',
      to: null,
      citation: { document: 'x', provision: 'y' },
      evidence: 'quoted',
      when,
    },
  ])
}

describe('a missing fact', () => {
  const missing = [
    ['notEqual', { fact: 'site.unitKind', operator: 'notEqual', value: 'ward' }],
    ['notIn', { fact: 'site.unitKind', operator: 'notIn', value: ['ward'] }],
    ['not', { not: WARD }],
  ] as const

  it.each(missing)(
    'under %s is true there, or the whole run throws; ours says unknown',
    async (_name, condition) => {
      const conditions = { all: [condition] }
      expect(await theirs(conditions)).toBe('throws')
      expect(await theirs(conditions, {}, LENIENT)).toBe(true)
      expect(ours(conditions)).toBe('unknown')
    },
  )

  it('that is null is different from every word there; for us null is unknown', async () => {
    expect(
      await theirs({ all: [leaf('site.unitKind', 'notEqual', 'ward')] }, { 'site.unitKind': null }),
    ).toBe(true)
    expect(
      decideSample({ site: { ...{ province: 'soc-trang' }, unitKind: null } }).items[0]
        ?.eligibility,
    ).toBe('unknown')
  })

  it('stops at the first one there; we report all of them at once', async () => {
    const both = {
      all: [leaf('beneficiary.kind', 'equal', 'artisan'), leaf('site.unitKind', 'equal', 'ward')],
    }
    await expect(
      (async () => {
        const engine = new Engine()
        engine.addRule({ conditions: both, event: { type: 'x' } })
        await engine.run()
      })(),
    ).rejects.toThrow('Undefined fact: beneficiary.kind')
    expect(
      decideSample({ beneficiary: null, site: { province: 'soc-trang' }, facts: null }).missing.map(
        ({ fact }) => fact,
      ),
    ).toEqual(expect.arrayContaining(['beneficiary.kind', 'site.unitKind', 'machinery.isNew']))
  })

  it('leaves the second engine in agreement with ours all the same', async () => {
    const decision = decideSample({ beneficiary: null, site: null, facts: null, costs: null })
    expect(decision.verdict).toBe('undetermined')
    expect((await crossCheck(sampleBook, decision)).agrees).toBe(true)
    const condition = readCondition(
      {
        all: [{ not: WARD }, { fact: 'machinery.isNew', operator: 'notEqual', value: true }],
      },
      NATIONAL_WORDS,
    )
    expect((await rederive([condition], {})).get(condition)).toBe('unknown')
  })
})

describe('the shape of a condition', () => {
  it.each(['any', 'all'])('an empty %s is true there; ours refuses it', async (branch) => {
    expect(await theirs({ [branch]: [] })).toBe(true)
    expect(ours({ [branch]: [] })).toBe('CONDITION_SHAPE')
    expect(ours({ all: [IS_NEW, { [branch]: [] }] })).toBe('CONDITION_SHAPE')
  })

  it('any beside all: there the all is ignored; ours takes exactly one key', async () => {
    const both = { any: [leaf('a', 'equal', 1)], all: [leaf('a', 'equal', 2)] }
    expect(await theirs(both, { a: 1 })).toBe(true)
    expect(await theirs({ all: [both] }, { a: 1 })).toBe(true)
    expect(ours({ any: [IS_NEW], all: [WARD] })).toBe('CONDITION_SHAPE')
    expect(ours({ all: [{ any: [IS_NEW], not: WARD }] })).toBe('CONDITION_SHAPE')
  })

  it('a misspelt key is ignored there; ours asks what was meant', async () => {
    expect(
      await theirs({ all: [leaf('a', 'equal', 1, { vallue: 2, onlyIf: 'ward' })] }, { a: 1 }),
    ).toBe(true)
    expect(ours({ all: [{ ...IS_NEW, vallue: 2 }] })).toBe('UNKNOWN_KEY')
    expect(ours({ all: [IS_NEW], an: [WARD] })).toBe('UNKNOWN_KEY')
  })

  it('a misspelt fact waits there for a fact that never comes; ours knows the catalogue', async () => {
    expect(
      await theirs(
        { all: [leaf('machinery.isnew', 'notEqual', false)] },
        { 'machinery.isNew': true },
        LENIENT,
      ),
    ).toBe(true)
    expect(ours({ all: [{ ...IS_NEW, fact: 'machinery.isnew' }] })).toBe('UNKNOWN_FACT')
  })

  it('a key of its own on a rule is ignored there; our rule files are strict', async () => {
    const engine = new Engine()
    engine.addRule({
      conditions: { all: [leaf('a', 'equal', 1)] },
      event: { type: 'x' },
      ...{ validTo: '2018-05-10', enabledd: false },
    })
    expect((await engine.run({ a: 1 })).events).toHaveLength(1)
    expect(() =>
      readRule({ ...machineryRule, validTo: '2018-05-10' }, 'x.json', ruleShapes(NATIONAL_WORDS)),
    ).toThrow(KhuyenCongError)
  })

  it('deep nesting runs it out of stack; ours refuses it at a fixed depth', async () => {
    let deep: unknown = leaf('a', 'equal', 1)
    let ourDeep: unknown = IS_NEW
    for (let depth = 0; depth < 20_000; depth += 1)
      [deep, ourDeep] = [{ all: [deep] }, { all: [ourDeep] }]
    expect(await theirs(deep, { a: 1 })).toBe('throws')
    expect(ours(ourDeep)).toBe('CONDITION_TOO_LARGE')
    expect(() => readRule(withWhen(ourDeep), 'x.json', ruleShapes(NATIONAL_WORDS))).toThrow(
      KhuyenCongError,
    )
    expect(() => readJson('{"all":['.repeat(20_000), 'x.json')).toThrow(KhuyenCongError)
  })

  it('a huge list is walked there to its end; ours refuses it by its size', async () => {
    expect(
      await theirs({ any: Array.from({ length: 5_000 }, () => leaf('a', 'equal', 2)) }, { a: 1 }),
    ).toBe(false)
    expect(ours({ any: Array.from({ length: 5_000 }, () => IS_NEW) })).toBe('CONDITION_TOO_LARGE')
    expect(
      ours({ ...WARD, operator: 'in', value: Array.from({ length: 100_000 }, () => 'ward') }),
    ).toBe('CONDITION_TOO_LARGE')
  })
})

describe('comparisons between types', () => {
  it('5 is greater than null there, "100" is less than "9", and "1.000.000" is not 500 or more; ours types every value first', async () => {
    expect(await theirs({ all: [leaf('a', 'greaterThan', null)] }, { a: 5 })).toBe(true)
    expect(await theirs({ all: [leaf('a', 'lessThan', '9')] }, { a: '100' })).toBe(true)
    expect(
      await theirs({ all: [leaf('a', 'greaterThanInclusive', 500)] }, { a: '1.000.000' }),
    ).toBe(false)
    expect(ours({ fact: 'beneficiary.employees', operator: 'greaterThan', value: null })).toBe(
      'FACT_VALUE',
    )
    expect(ours({ fact: 'beneficiary.employees', operator: 'lessThan', value: '9' })).toBe(
      'FACT_VALUE',
    )
    expect(
      ours(
        { fact: 'cost.machinery', operator: 'greaterThanInclusive', value: 500 },
        { 'cost.machinery': readFactValue('cost.machinery', '1.000.000 đồng', NATIONAL_WORDS) },
      ),
    ).toBe('met')
  })

  it('"true" is silently not true there; ours refuses it as a value and as a fact', async () => {
    expect(
      await theirs(
        { all: [leaf('machinery.isNew', 'equal', true)] },
        { 'machinery.isNew': 'true' },
      ),
    ).toBe(false)
    expect(ours({ ...IS_NEW, value: 'true' })).toBe('FACT_VALUE')
    expect(() =>
      readProject(
        {
          id: 'p',
          items: [{ id: '1', activity: 'trademark', facts: { 'machinery.isNew': 'true' } }],
        },
        'project',
        NATIONAL,
      ),
    ).toThrow(KhuyenCongError)
  })

  it('a list there is searched like a word, a word like a list; ours lets each operator ask only what it fits', async () => {
    expect(await theirs({ all: [leaf('a', 'notIn', [['ward']])] }, { a: ['ward'] })).toBe(true)
    expect(ours({ fact: 'site.areas', operator: 'in', value: ['island'] })).toBe('OPERATOR_TYPE')
    expect(ours({ ...WARD, operator: 'contains' })).toBe('OPERATOR_TYPE')
    expect(ours({ ...WARD, operator: 'lessThan' })).toBe('OPERATOR_TYPE')
  })
})

describe('one engine run more than once', () => {
  /**
   * An engine whose fact is answered when it is told to be, each run by itself, in the order in
   * which they asked.
   */
  const waiting = (): {
    readonly engine: Engine
    readonly asked: () => Promise<void>
    readonly answer: () => void
  } => {
    const engine = new Engine()
    const answers: (() => void)[] = []
    let ask = (): void => undefined
    const asked = async (): Promise<void> =>
      new Promise((resolve) => {
        ask = resolve
      })
    const answer = (): void => answers.shift()?.()
    engine.addFact('a', async () => {
      ask()
      await new Promise<void>((resolve) => answers.push(resolve))
      return 1
    })
    for (const priority of [3, 2, 1])
      engine.addRule({
        conditions: { all: [leaf('a', 'equal', 1)] },
        event: { type: `rule-${String(priority)}` },
        priority,
      })
    return { engine, asked, answer }
  }

  it('two overlapping runs lose rules there; our cross-check makes a fresh engine per run', async () => {
    const { engine, asked, answer } = waiting()
    const firstAsks = asked()
    const first = engine.run()
    await firstAsks
    const secondAsks = asked()
    const second = engine.run()
    await secondAsks
    answer()
    expect((await first).events).toHaveLength(3)
    answer()
    expect((await second).events.length).toBeLessThan(3)
    const decisions = Array.from({ length: 8 }, (_, index) => decideSample({ units: index + 1 }))
    const checks = await Promise.all(decisions.map((decision) => crossCheck(sampleBook, decision)))
    expect(
      new Set(checks.map(({ agrees, checked }) => `${String(agrees)} ${String(checked)}`)),
    ).toEqual(new Set([`true ${String(checks[0]?.checked)}`]))
  })

  it('an event called error rejects the run, one called failure wakes the wrong listener; a rule of ours may be called so', async () => {
    const failing = new Engine()
    failing.addRule({ conditions: { all: [leaf('a', 'equal', 1)] }, event: { type: 'error' } })
    await expect(failing.run({ a: 1 })).rejects.toBeDefined()
    const engine = new Engine()
    let failures = 0
    engine.on('failure', () => {
      failures += 1
    })
    engine.addRule({ conditions: { all: [leaf('a', 'equal', 1)] }, event: { type: 'failure' } })
    await engine.run({ a: 1 })
    expect(failures).toBe(1)
    const book = createRuleBook([
      bareNational(
        machineryRule,
        ...['error', 'failure', 'success'].map((name) => ({
          ...newMachineryRule,
          id: `eligibility.${name}`,
        })),
      ),
    ])
    const decision = decideSample({}, {}, '2023-06-01', book)
    expect(await crossCheck(book, decision)).toMatchObject({ agrees: true, disagreements: [] })
    expect(decision.steps.map(({ rule }) => rule)).toContain('national:eligibility.failure')
  })

  it('a citation is dropped when it writes a rule out; our steps carry theirs', () => {
    const rule = new Rule({
      conditions: { all: [leaf('a', 'equal', 1, { citation: 'Điều 8' })] },
      event: { type: 'x' },
      ...{ citation: 'Điều 8' },
    })
    expect(JSON.stringify(rule)).not.toContain('Điều 8')
    for (const step of decideSample().steps) expect(step.citation?.provision).toMatch(/^Điều/u)
  })
})

describe('a polluted Object.prototype', () => {
  afterEach(() => {
    for (const key of ['fund', 'machinery.isNew', 'path', 'operator'])
      Reflect.deleteProperty(Object.prototype, key)
  })
  const pollute = (key: string, value: unknown, enumerable: boolean): void => {
    Object.defineProperty(Object.prototype, key, {
      value,
      enumerable,
      configurable: true,
      writable: true,
    })
  }

  it('gives that engine a fact nobody stated', async () => {
    pollute('fund', 'local', true)
    const engine = new Engine()
    engine.addRule({ conditions: { all: [leaf('fund', 'equal', 'local')] }, event: { type: 'x' } })
    expect((await engine.run({ a: 1 })).events).toHaveLength(1)
  })

  it.each([true, false])(
    'gives us none, whether it can be seen in a loop (%s) or not',
    (enumerable) => {
      pollute('fund', 'local', enumerable)
      pollute('machinery.isNew', true, enumerable)
      expect(
        readProject(
          { id: 'p', items: [{ id: '1', activity: 'trademark', facts: {} }] },
          'project',
          NATIONAL,
        ),
      ).toMatchObject({ fund: null })
      const decision = decideSample({ facts: {} }, { fund: undefined })
      expect(decision.missing.map(({ fact }) => fact)).toEqual(
        expect.arrayContaining(['fund', 'machinery.isNew']),
      )
      expect(ours({ all: [IS_NEW] })).toBe('unknown')
    },
  )

  it('adds no key to a condition of ours', () => {
    pollute('path', '$.x', true)
    pollute('operator', 'equal', true)
    expect(ours({ all: [IS_NEW] }, { 'machinery.isNew': true })).toBe('met')
    expect(() =>
      readRule(
        withWhen({ fact: 'machinery.isNew', value: true }),
        'x.json',
        ruleShapes(NATIONAL_WORDS),
      ),
    ).toThrow(KhuyenCongError)
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    '%s as a key is refused in projects, packs and JSON, and is no fact',
    (key) => {
      const text = `{"id":"p","items":[{"id":"1","activity":"trademark","facts":{"${key}":{"fund":"local"}}}]}`
      expect(() => readJson(text, 'f')).toThrow(KhuyenCongError)
      expect(() => readProject(JSON.parse(text), 'project', NATIONAL)).toThrow(KhuyenCongError)
      expect(() =>
        readRule(
          JSON.parse(`{"kind":"support","${key}":{}}`),
          'x.json',
          ruleShapes(NATIONAL_WORDS),
        ),
      ).toThrow(KhuyenCongError)
      expect(ours({ fact: key, operator: 'equal', value: true })).toBe('UNKNOWN_FACT')
      expect(({} as Record<string, unknown>)['fund']).toBeUndefined()
    },
  )
})

it('on known facts the two engines agree on the sample project', async () => {
  const decision = decideSample()
  expect(codes(decision)).toEqual([])
  expect(await crossCheck(sampleBook, decision)).toMatchObject({ agrees: true, disagreements: [] })
})
