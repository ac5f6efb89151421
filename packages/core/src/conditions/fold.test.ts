import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from './conditions.js'
import { compileConditionOver } from './compile-condition.js'
import { foldCondition } from './fold.js'
import type { FactValue } from '../vocabulary/trace.js'
import type { TruthValue } from '../vocabulary/answers.js'

const leaves: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constantFrom('activity', 'level', 'fund'),
  operator: fc.constantFrom('equal' as const, 'notEqual' as const),
  value: fc.constantFrom('a', 'b'),
})
const { condition: conditions } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    leaves,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}))
const values = fc.constantFrom('a', 'b')
const others = fc.record({
  level: fc.option(values, { nil: undefined }),
  fund: fc.option(values, { nil: undefined }),
})

function judge(
  condition: Condition | boolean,
  facts: Readonly<Record<string, FactValue | undefined>>,
): TruthValue {
  if (typeof condition === 'boolean') return condition ? 'met' : 'unmet'
  return compileConditionOver(condition, (name) => (given: typeof facts) => given[name]).test(facts)
}

describe('a condition of which one fact is known', () => {
  it('answers as the whole one does, whatever else is known', () => {
    fc.assert(
      fc.property(
        conditions,
        values,
        others,
        (condition, activity, facts) =>
          judge(foldCondition(condition, 'activity', activity), facts) ===
          judge(condition, { ...facts, activity }),
      ),
      { numRuns: 1_000 },
    )
  })

  it('does not ask for that fact again', () => {
    fc.assert(
      fc.property(conditions, values, (condition, activity) => {
        const left = foldCondition(condition, 'activity', activity)
        return (
          typeof left === 'boolean' ||
          !compileConditionOver(left, () => () => undefined).facts.includes('activity')
        )
      }),
    )
  })

  it('is the very same where that fact is not asked for, so that a large one is not copied for every activity', () => {
    fc.assert(
      fc.property(conditions, values, (condition, value) => {
        const left = foldCondition(condition, 'beneficiary.kind', value)
        expect(foldCondition(left as Condition, 'beneficiary.kind', value)).toBe(left)
      }),
    )
    const [level, fund]: Condition[] = [
      { fact: 'level', operator: 'equal', value: 'a' },
      { fact: 'fund', operator: 'equal', value: 'a' },
    ]
    const large: Condition = { all: [level!, { not: { any: [level!, fund!] } }] }
    expect(foldCondition(large, 'activity', 'a')).toBe(large)
  })

  it('is as short as it can be', () => {
    const level: Condition = { fact: 'level', operator: 'equal', value: 'a' }
    const activity: Condition = { fact: 'activity', operator: 'equal', value: 'a' }
    expect(foldCondition({ all: [activity, level] }, 'activity', 'a')).toEqual(level)
    expect(foldCondition({ all: [activity, level] }, 'activity', 'b')).toBe(false)
    expect(foldCondition({ any: [activity, level] }, 'activity', 'a')).toBe(true)
    expect(
      foldCondition({ any: [{ not: activity }, level, { not: level }] }, 'activity', 'a'),
    ).toEqual({ any: [level, { not: level }] })
  })
})
