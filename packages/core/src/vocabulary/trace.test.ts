import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FINDING_CODES, finding } from './finding.js'
import { ANSWERS, join, verdictOf } from './answers.js'

const answers = fc.array(fc.constantFrom(...ANSWERS), { maxLength: 8 })

describe('joining answers', () => {
  it('the gravest word wins: unmet, then not-in-force, not-encoded, unknown, met', () => {
    const order = ['unmet', 'not-in-force', 'not-encoded', 'unknown', 'met'] as const
    order.forEach((strong, index) =>
      order
        .slice(index)
        .forEach((weak) =>
          expect([join([strong, weak]), join([weak, strong])]).toEqual([strong, strong]),
        ),
    )
    expect(join([])).toBe('met')
  })

  it('does not depend on order, repetition or grouping', () => {
    fc.assert(
      fc.property(answers, answers, (some, more) => {
        const joined = join([...some, ...more])
        return (
          joined === join([...more, ...some, ...some]) &&
          joined === join([join(some), join(more)]) &&
          [...some, ...more, 'met'].includes(joined)
        )
      }),
    )
  })
})

describe('the verdict on a project', () => {
  it('is that of the joined answers, never lenient towards one bad item', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const expected = list.some((answer) => answer === 'unmet' || answer === 'not-in-force')
          ? 'ineligible'
          : list.every((answer) => answer === 'met')
            ? 'eligible'
            : 'undetermined'
        return verdictOf(list) === expected
      }),
    )
  })
})

it('a finding says nothing it was not told', () => {
  expect(finding('LAW_GAP', 'warning', { item: '1' })).toEqual({
    code: 'LAW_GAP',
    severity: 'warning',
    item: '1',
    items: [],
    moreItems: 0,
    event: null,
    found: null,
    expected: null,
    rule: null,
    citation: null,
    other: null,
    about: null,
    facts: [],
  })
  expect(new Set(FINDING_CODES).size).toBe(FINDING_CODES.length)
})
