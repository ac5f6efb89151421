import { NATIONAL, NATIONAL_WORDS } from '../vocabulary/national-words.fixture.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Day, day } from '../values/calendar.js'
import { type Condition, OPERATORS } from './conditions.js'
import {
  compileCondition,
  type CompiledCondition,
  compileConditionOver,
  missingFacts,
} from './compile-condition.js'
import { allOf, both, either, implied, notOf } from './truth-values.js'
import { CONDITION_LIMITS, readCondition } from './read-condition.js'
import { KhuyenCongError, type Problem } from '../errors/errors.js'
import { readProject } from '../project/project.js'
import type { FactValue, ConditionNode } from '../vocabulary/trace.js'
import type { TruthValue } from '../vocabulary/answers.js'

const VERDICTS = ['unmet', 'unknown', 'met'] as const
const verdicts = fc.constantFrom(...VERDICTS)
const lists = fc.array(verdicts, { minLength: 1, maxLength: 6 })

function problemOf(source: unknown): Problem {
  try {
    readCondition(source, NATIONAL_WORDS)
  } catch (error) {
    if (error instanceof KhuyenCongError) return error.problems[0]!
    throw error
  }
  throw new Error('nothing was refused')
}

/** A condition on facts that are handed over as they are, without a project. */
function compiled(
  source: unknown,
  facts: Readonly<Record<string, FactValue>>,
): CompiledCondition<typeof facts> & {
  readonly verdict: TruthValue
  readonly part: ConditionNode
} {
  const condition = compileConditionOver(
    readCondition(source, NATIONAL_WORDS),
    (fact) => (given: typeof facts) => given[fact],
  )
  return { ...condition, verdict: condition.test(facts), part: condition.trace(facts) }
}
const judge = (source: unknown, facts: Readonly<Record<string, FactValue>> = {}): TruthValue =>
  compiled(source, facts).verdict

const SMALL = { fact: 'beneficiary.employees', operator: 'lessThanInclusive', value: 200 }
const NEW = { fact: 'machinery.isNew', operator: 'equal', value: true }
const WARD = { fact: 'site.unitKind', operator: 'equal', value: 'ward' }

const anyOf = (values: readonly TruthValue[]): TruthValue => values.reduce(either, 'unmet')

describe('Kleene logic', () => {
  it('all is the verdict nearest to unmet, any the nearest to met, not exchanges the two', () => {
    expect(VERDICTS.map(notOf)).toEqual(['met', 'unknown', 'unmet'])
    expect(VERDICTS.flatMap((a) => VERDICTS.map((b) => allOf([a, b])))).toEqual([
      'unmet',
      'unmet',
      'unmet',
      'unmet',
      'unknown',
      'unknown',
      'unmet',
      'unknown',
      'met',
    ])
    expect(VERDICTS.flatMap((a) => VERDICTS.map((b) => anyOf([a, b])))).toEqual([
      'unmet',
      'unknown',
      'met',
      'unknown',
      'unknown',
      'met',
      'met',
      'met',
      'met',
    ])
  })

  it('both is all of two', () => {
    expect(VERDICTS.flatMap((a) => VERDICTS.map((b) => both(a, b)))).toEqual(
      VERDICTS.flatMap((a) => VERDICTS.map((b) => allOf([a, b]))),
    )
  })

  it('a requirement answers where it applies; where that is not known, only if it is met anyway', () => {
    const table = VERDICTS.map((applies) => VERDICTS.map((required) => implied(applies, required)))
    expect(table).toEqual([
      ['unknown', 'unknown', 'met'],
      ['unknown', 'unknown', 'met'],
      ['unmet', 'unknown', 'met'],
    ])
  })

  it('De Morgan: not all is any not, not any is all not', () => {
    fc.assert(
      fc.property(
        lists,
        (list) =>
          notOf(allOf(list)) === anyOf(list.map(notOf)) &&
          notOf(anyOf(list)) === allOf(list.map(notOf)),
      ),
    )
  })

  it('is idempotent, commutative, associative, absorbing, and not undoes itself', () => {
    fc.assert(
      fc.property(
        lists,
        lists,
        verdicts,
        verdicts,
        (some, more, a, b) =>
          allOf([a, a]) === a &&
          anyOf([a, a]) === a &&
          notOf(notOf(a)) === a &&
          allOf([...some, ...more]) === allOf([...more, ...some]) &&
          anyOf([...some, ...more]) === anyOf([...more, ...some]) &&
          allOf([allOf(some), allOf(more)]) === allOf([...some, ...more]) &&
          anyOf([anyOf(some), anyOf(more)]) === anyOf([...some, ...more]) &&
          allOf([a, anyOf([a, b])]) === a &&
          anyOf([a, allOf([a, b])]) === a,
      ),
    )
  })

  it('distributes', () => {
    fc.assert(
      fc.property(
        verdicts,
        verdicts,
        verdicts,
        (a, b, c) =>
          allOf([a, anyOf([b, c])]) === anyOf([allOf([a, b]), allOf([a, c])]) &&
          anyOf([a, allOf([b, c])]) === allOf([anyOf([a, b]), anyOf([a, c])]),
      ),
    )
  })

  it('of no parts at all: all is met, any is unmet (a pack cannot write either)', () => {
    expect([allOf([]), anyOf([])]).toEqual(['met', 'unmet'])
  })
})

const FACTS = {
  'machinery.isNew': true,
  'beneficiary.employees': 200,
  'site.unitKind': 'ward',
  'site.areas': ['island'],
} as const
const leaves = fc.oneof(
  fc.record({
    fact: fc.constant('machinery.isNew'),
    operator: fc.constantFrom('equal', 'notEqual'),
    value: fc.boolean(),
  }),
  fc.record({
    fact: fc.constant('beneficiary.employees'),
    operator: fc.constantFrom(
      'equal',
      'notEqual',
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ),
    value: fc.constantFrom(199, 200, 201),
  }),
  fc.record({
    fact: fc.constant('site.unitKind'),
    operator: fc.constantFrom('in', 'notIn'),
    value: fc.constantFrom(['ward'], ['commune', 'township']),
  }),
  fc.record({
    fact: fc.constant('site.areas'),
    operator: fc.constantFrom('contains', 'doesNotContain'),
    value: fc.constantFrom('island', 'highland'),
  }),
)
const { condition: conditions } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaves,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}))
const someFacts = fc
  .subarray(Object.keys(FACTS) as (keyof typeof FACTS)[])
  .map((names) => Object.fromEntries(names.map((name) => [name, FACTS[name]])))

describe('a condition as a whole', () => {
  it('answers the same with and without a trace', () => {
    fc.assert(
      fc.property(conditions, someFacts, (source, facts) => {
        const { verdict, part } = compiled(source, facts)
        return verdict === part.verdict
      }),
    )
  })

  it('never takes back an answer when more becomes known', () => {
    fc.assert(
      fc.property(conditions, someFacts, (source, facts) => {
        const early = judge(source, facts)
        return early === 'unknown' || early === judge(source, FACTS)
      }),
    )
  })

  it('is decided once every fact is known, and says which facts it waits for while it is not', () => {
    fc.assert(
      fc.property(conditions, someFacts, (source, facts) => {
        const { verdict, part } = compiled(source, facts)
        const missing = missingFacts(part)
        return (
          judge(source, FACTS) !== 'unknown' &&
          (verdict === 'unknown') === missing.length > 0 &&
          missing.every((fact) => !Object.hasOwn(facts, fact))
        )
      }),
    )
  })

  it('turned round with not, answers turned round', () => {
    fc.assert(
      fc.property(
        conditions,
        someFacts,
        (source, facts) => judge({ not: source }, facts) === notOf(judge(source, facts)),
      ),
    )
  })

  it('shows every node with what it found', () => {
    const { part } = compiled(
      { all: [NEW, { any: [SMALL, { not: WARD }] }] },
      { 'machinery.isNew': true, 'site.unitKind': 'ward' },
    )
    expect(part).toEqual({
      verdict: 'unknown',
      all: [
        { ...NEW, found: true, verdict: 'met' },
        {
          verdict: 'unknown',
          any: [
            { ...SMALL, found: null, verdict: 'unknown' },
            { verdict: 'unmet', not: { ...WARD, found: 'ward', verdict: 'met' } },
          ],
        },
      ],
    })
    expect(missingFacts(part)).toEqual(['beneficiary.employees'])
  })

  it('lists each fact once, in order of appearance', () => {
    expect(compiled({ all: [NEW, { not: SMALL }, { any: [WARD, NEW] }] }, {}).facts).toEqual([
      'machinery.isNew',
      'beneficiary.employees',
      'site.unitKind',
    ])
  })

  it('asks the facts of a project', () => {
    const project = readProject(
      {
        id: 'p',
        items: [{ id: '1', activity: 'advanced-machinery', beneficiary: { employees: 200 } }],
      },
      'project',
      NATIONAL,
    )
    const subject = {
      on: '2023-06-01' as Day,
      project,
      item: project.items[0]!,
      place: {
        province: null,
        former: null,
        kind: null,
        mergedOn: null,
        formedFrom: [],
        review: null,
      },
      vocabulary: NATIONAL_WORDS,
    }
    expect(
      compileCondition(readCondition(SMALL, NATIONAL_WORDS), NATIONAL_WORDS).test(subject),
    ).toBe('met')
    expect(compileCondition(readCondition(NEW, NATIONAL_WORDS), NATIONAL_WORDS).test(subject)).toBe(
      'unknown',
    )
  })
})

describe('comparisons', () => {
  it.each([
    ['lessThan', ['met', 'unmet', 'unmet']],
    ['lessThanInclusive', ['met', 'met', 'unmet']],
    ['greaterThan', ['unmet', 'unmet', 'met']],
    ['greaterThanInclusive', ['unmet', 'met', 'met']],
    ['equal', ['unmet', 'met', 'unmet']],
    ['notEqual', ['met', 'unmet', 'met']],
  ])('%s 200: below, at, above', (operator, expected) => {
    const around = [199, 200, 201].map((employees) =>
      judge(
        { fact: 'beneficiary.employees', operator, value: 200 },
        { 'beneficiary.employees': employees },
      ),
    )
    expect(around).toEqual(expected)
  })

  it('money is compared in đồng however it is written', () => {
    const within = {
      fact: 'beneficiary.totalCapital',
      operator: 'lessThanInclusive',
      value: '100 tỷ đồng',
    }
    expect(
      [99_999_999_999, 100_000_000_000, 100_000_000_001].map((capital) =>
        judge(within, { 'beneficiary.totalCapital': capital }),
      ),
    ).toEqual(['met', 'met', 'unmet'])
  })

  it('rates are compared exactly, days in their order', () => {
    const mostlyLocal = {
      fact: 'materials.localShare',
      operator: 'greaterThanInclusive',
      value: '33,3333%',
    }
    expect(
      [333_332, 333_333].map((share) => judge(mostlyLocal, { 'materials.localShare': share })),
    ).toEqual(['unmet', 'met'])
    const before = { fact: 'approval.on', operator: 'lessThan', value: '2018-05-11' }
    expect(
      [day('2018-05-10'), day('2018-05-11')].map((on) => judge(before, { 'approval.on': on })),
    ).toEqual(['met', 'unmet'])
  })

  it('words and lists', () => {
    const rural = { fact: 'site.unitKind', operator: 'in', value: ['commune', 'township'] }
    expect([
      judge(rural, { 'site.unitKind': 'township' }),
      judge(rural, { 'site.unitKind': 'ward' }),
    ]).toEqual(['met', 'unmet'])
    expect([
      judge({ ...rural, operator: 'notIn' }, { 'site.unitKind': 'township' }),
      judge({ ...rural, operator: 'notIn' }, { 'site.unitKind': 'ward' }),
    ]).toEqual(['unmet', 'met'])
    const island = { fact: 'site.areas', operator: 'contains', value: 'island' }
    expect([
      judge(island, { 'site.areas': [] }),
      judge(island, { 'site.areas': ['highland', 'island'] }),
    ]).toEqual(['unmet', 'met'])
    expect([
      judge({ ...island, operator: 'doesNotContain' }, { 'site.areas': [] }),
      judge({ ...island, operator: 'doesNotContain' }, { 'site.areas': ['island'] }),
    ]).toEqual(['met', 'unmet'])
    expect(
      judge({ ...island, operator: 'doesNotContain' }, { 'site.areas': ['specially-difficult'] }),
    ).toBe('met')
  })

  it.each([
    'equal',
    'notEqual',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ] as const)(
    '%s is unknown of a fact that is null or not there, never as if it were 0',
    (operator) => {
      const leaf = readCondition(
        { fact: 'beneficiary.employees', operator, value: 0 },
        NATIONAL_WORDS,
      )
      for (const found of [null, undefined])
        expect(compileConditionOver(leaf, () => () => found).test(null)).toBe('unknown')
    },
  )
})

describe('a condition as a pack writes it', () => {
  it.each([
    ['nothing', undefined, 'CONDITION_SHAPE', ''],
    ['null', null, 'CONDITION_SHAPE', ''],
    ['a text', 'x', 'CONDITION_SHAPE', ''],
    ['a list', [NEW], 'CONDITION_SHAPE', ''],
    ['an empty group', {}, 'CONDITION_SHAPE', ''],
    ['an empty all', { all: [] }, 'CONDITION_SHAPE', 'all'],
    ['an empty any', { any: [] }, 'CONDITION_SHAPE', 'any'],
    ['an all that is no list', { all: NEW }, 'CONDITION_SHAPE', 'all'],
    ['an empty any deep inside', { all: [NEW, { any: [] }] }, 'CONDITION_SHAPE', 'all[1].any'],
    ['any beside all', { any: [NEW], all: [NEW] }, 'CONDITION_SHAPE', ''],
    ['not beside all', { not: NEW, all: [NEW] }, 'CONDITION_SHAPE', ''],
    ['a leaf beside all', { ...NEW, all: [NEW] }, 'CONDITION_SHAPE', ''],
    ['a misspelt key', { al: [NEW] }, 'UNKNOWN_KEY', ''],
    ['a key of its own', { all: [NEW], citation: 'x' }, 'UNKNOWN_KEY', ''],
    ['path', { ...NEW, path: '$.x' }, 'UNKNOWN_KEY', ''],
    ['params', { all: [{ ...NEW, params: {} }] }, 'UNKNOWN_KEY', 'all[0]'],
    ['priority', { all: [NEW], priority: 2 }, 'UNKNOWN_KEY', ''],
    ['a named condition', { condition: 'x' }, 'UNKNOWN_KEY', ''],
    [
      'an unknown fact',
      { not: { not: { ...NEW, fact: 'machinery.isnew' } } },
      'UNKNOWN_FACT',
      'not.not.fact',
    ],
    ['a fact that is no text', { ...NEW, fact: ['machinery.isNew'] }, 'CONDITION_SHAPE', 'fact'],
    [
      'a fact that is a group',
      { ...NEW, fact: Object.create(null) as object },
      'CONDITION_SHAPE',
      'fact',
    ],
    ['no operator', { fact: 'machinery.isNew', value: true }, 'FIELD_MISSING', 'operator'],
    ['no value', { fact: 'machinery.isNew', operator: 'equal' }, 'FIELD_MISSING', 'value'],
    ['an unknown operator', { ...NEW, operator: 'equals' }, 'UNKNOWN_OPERATOR', 'operator'],
    [
      'an operator that is no text',
      { ...NEW, operator: Object.create(null) as object },
      'UNKNOWN_OPERATOR',
      'operator',
    ],
    ['less than for a word', { ...WARD, operator: 'lessThan' }, 'OPERATOR_TYPE', 'operator'],
    ['less than for yes or no', { ...NEW, operator: 'lessThan' }, 'OPERATOR_TYPE', 'operator'],
    ['at most for a word', { ...WARD, operator: 'lessThanInclusive' }, 'OPERATOR_TYPE', 'operator'],
    ['more than for a word', { ...WARD, operator: 'greaterThan' }, 'OPERATOR_TYPE', 'operator'],
    [
      'at least for a word',
      { ...WARD, operator: 'greaterThanInclusive' },
      'OPERATOR_TYPE',
      'operator',
    ],
    ['contains for a word', { ...WARD, operator: 'contains' }, 'OPERATOR_TYPE', 'operator'],
    [
      'equal for a list',
      { fact: 'site.areas', operator: 'equal', value: 'island' },
      'OPERATOR_TYPE',
      'operator',
    ],
    [
      'in for a list',
      { fact: 'site.areas', operator: 'in', value: ['island'] },
      'OPERATOR_TYPE',
      'operator',
    ],
    ['in for a number', { ...SMALL, operator: 'in', value: [1, 2] }, 'CONDITION_SHAPE', 'value'],
    ['in without a list', { ...WARD, operator: 'in' }, 'CONDITION_SHAPE', 'value'],
    ['in an empty list', { ...WARD, operator: 'notIn', value: [] }, 'CONDITION_SHAPE', 'value'],
    [
      'a word outside the list',
      { all: [{ ...WARD, value: 'wrd' }] },
      'UNKNOWN_WORD',
      'all[0].value',
    ],
    ['a number written as text', { ...SMALL, value: '200' }, 'FACT_VALUE', 'value'],
    ['null as a value', { ...NEW, value: null }, 'FACT_VALUE', 'value'],
    [
      'an amount nobody can read',
      { fact: 'beneficiary.totalCapital', operator: 'lessThan', value: '100 ty dong' },
      'AMOUNT_FORMAT',
      'value',
    ],
    [
      'a day that does not exist',
      { fact: 'approval.on', operator: 'lessThan', value: '2018-02-30' },
      'DAY_FORMAT',
      'value',
    ],
    [
      'a rate without its sign',
      { fact: 'materials.localShare', operator: 'equal', value: '60' },
      'RATE_FORMAT',
      'value',
    ],
    ['another fact as a value', { ...SMALL, value: { fact: 'units' } }, 'FACT_VALUE', 'value'],
    ['code as a value', { ...SMALL, value: '${1+1}' }, 'FACT_VALUE', 'value'],
  ])('%s is refused', (_name, source, code, at) => {
    const problem = problemOf(source)
    expect(problem).toMatchObject({ code, at })
    expect(problem.message).not.toMatch(/undefined|\[object/u)
    expect(problem.messageEn).not.toMatch(/undefined|\[object/u)
  })

  it.each([
    ['=', 'equal'],
    ['==', 'equal'],
    ['bằng', 'equal'],
    ['là', 'equal'],
    ['!=', 'notEqual'],
    ['≠', 'notEqual'],
    ['<', 'lessThan'],
    ['<=', 'lessThanInclusive'],
    ['≤', 'lessThanInclusive'],
    ['>', 'greaterThan'],
    ['>=', 'greaterThanInclusive'],
    ['Ít nhất', 'greaterThanInclusive'],
    ['không quá', 'lessThanInclusive'],
    ['thuộc', 'in'],
    ['equals', 'equal'],
  ])('the operator «%s» is answered with %s', (operator, meant) => {
    expect(problemOf({ ...SMALL, operator })).toMatchObject({
      code: 'UNKNOWN_OPERATOR',
      found: operator,
      hint: `Có phải ý bạn là «${meant}»?`,
    })
  })

  it('an operator like none is answered with all of them', () => {
    expect(problemOf({ ...SMALL, operator: '~~~~' }).hint).toMatch(
      /^Các từ dùng được: equal, notEqual, /u,
    )
  })

  it.each([
    ['all', { al: [NEW] }],
    ['any', { anyy: [NEW] }],
    ['not', { nott: NEW }],
    ['fact', { factt: 'x' }],
    ['operator', { ...NEW, operater: 'equal' }],
    ['value', { ...NEW, valeu: true }],
  ])('asks whether %s was meant', (meant, source) => {
    expect(problemOf(source)).toMatchObject({
      code: 'UNKNOWN_KEY',
      hint: `Có phải ý bạn là «${meant}»?`,
    })
  })

  it('asks what was meant', () => {
    expect(problemOf({ ...NEW, operator: 'equals' }).hint).toBe('Có phải ý bạn là «equal»?')
    expect(problemOf({ ...NEW, fact: 'machinery.isnew' }).hint).toBe(
      'Có phải ý bạn là «machinery.isNew»?',
    )
  })

  const deep = (depth: number): unknown => (depth === 1 ? NEW : { not: deep(depth - 1) })
  it('may be as deep as the limit, not deeper', () => {
    expect(judge(deep(CONDITION_LIMITS.depth))).toBe('unknown')
    expect(problemOf(deep(CONDITION_LIMITS.depth + 1)).code).toBe('CONDITION_TOO_LARGE')
    expect(problemOf(deep(5_000)).code).toBe('CONDITION_TOO_LARGE')
    const groups = (depth: number): unknown =>
      depth === 1 ? NEW : { [depth % 2 === 0 ? 'all' : 'any']: [groups(depth - 1)] }
    expect(judge(groups(CONDITION_LIMITS.depth))).toBe('unknown')
    expect(problemOf(groups(CONDITION_LIMITS.depth + 1)).code).toBe('CONDITION_TOO_LARGE')
  })

  it('may have as many parts as the limit, not more', () => {
    const wide = (nodes: number): unknown => ({ any: Array.from({ length: nodes - 1 }, () => NEW) })
    expect(judge(wide(CONDITION_LIMITS.nodes))).toBe('unknown')
    expect(problemOf(wide(CONDITION_LIMITS.nodes + 1)).code).toBe('CONDITION_TOO_LARGE')
  })

  it('may list as many values as the limit, not more', () => {
    const many = (count: number): unknown => ({
      fact: 'site.province',
      operator: 'in',
      value: Array.from({ length: count }, (_, index) => `p${index}`),
    })
    expect(judge(many(CONDITION_LIMITS.values))).toBe('unknown')
    expect(problemOf(many(CONDITION_LIMITS.values + 1))).toMatchObject({
      code: 'CONDITION_TOO_LARGE',
      at: 'value',
    })
  })

  it('is read whatever prototype its objects have', () => {
    const bare = Object.assign(Object.create(null) as object, NEW)
    expect(readCondition(bare, NATIONAL_WORDS) as Condition).toEqual(NEW)
  })

  it('lets errors that are not about the condition through', () => {
    const broken = new Proxy([], {
      get: () => {
        throw new TypeError('a bug of ours')
      },
    })
    expect(() => readCondition({ ...WARD, operator: 'in', value: broken }, NATIONAL_WORDS)).toThrow(
      TypeError,
    )
  })

  it('knows ten operators', () => {
    expect(OPERATORS).toHaveLength(10)
  })
})
