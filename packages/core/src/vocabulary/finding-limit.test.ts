import { describe, expect, it } from 'vitest'
import { boundedFindings, FINDINGS_OF_A_CODE } from './bounded-findings.js'
import { finding } from './finding.js'
import { ITEMS_NAMED, findingScope } from './bounded-findings.js'

const many = (count: number, severity: 'error' | 'warning' = 'error') =>
  Array.from({ length: count }, (_, index) =>
    finding('DOSSIER_INCOMPLETE', severity, { item: String(index) }),
  )

describe('the findings of a record', () => {
  it.each([0, 1, FINDINGS_OF_A_CODE])('%i of one code are all kept', (count) => {
    const findings = many(count)
    expect(boundedFindings(findings)).toBe(findings)
  })

  it('of one more than that, the first are kept and the rest counted', () => {
    const bounded = boundedFindings(many(FINDINGS_OF_A_CODE + 1))
    expect(bounded.slice(0, -1)).toEqual(many(FINDINGS_OF_A_CODE))
    expect(bounded.at(-1)).toEqual(
      finding('MORE_FINDINGS', 'error', { found: 1, expected: 'DOSSIER_INCOMPLETE' }),
    )
  })

  it('each code has its own count, and few of many codes are kept whole', () => {
    const late = Array.from({ length: 150 }, () => finding('DEADLINE_MISSED', 'warning'))
    const few = [...many(150), ...late]
    expect(boundedFindings(few)).toBe(few)
    const bounded = boundedFindings([...late, ...many(250), ...late])
    expect(bounded).toHaveLength(402)
    expect(bounded.slice(-2)).toEqual([
      finding('MORE_FINDINGS', 'error', { found: 50, expected: 'DOSSIER_INCOMPLETE' }),
      finding('MORE_FINDINGS', 'warning', { found: 100, expected: 'DEADLINE_MISSED' }),
    ])
  })

  it('the rest is as grave as the gravest of it', () => {
    const bounded = boundedFindings([
      ...many(FINDINGS_OF_A_CODE),
      ...many(3, 'warning'),
      ...many(1),
      ...many(2, 'warning'),
    ])
    expect(bounded.at(-1)).toMatchObject({ code: 'MORE_FINDINGS', severity: 'error', found: 6 })
    expect(
      boundedFindings([...many(FINDINGS_OF_A_CODE), ...many(3, 'warning')]).at(-1),
    ).toMatchObject({ severity: 'warning', found: 3 })
  })
})

describe('the items of a finding in a record', () => {
  const items = (count: number): string[] => Array.from({ length: count }, (_, i) => `i${i}`)

  it.each([ITEMS_NAMED - 1, ITEMS_NAMED])('%i are all named', (count) => {
    const findings = [finding('CAP_SHARED', 'error', { items: items(count) })]
    expect(boundedFindings(findings)).toBe(findings)
  })

  it('of more the first are named, the others counted', () => {
    expect(
      boundedFindings([finding('CAP_SHARED', 'error', { items: items(23), moreItems: 4 })]),
    ).toEqual([finding('CAP_SHARED', 'error', { items: items(ITEMS_NAMED), moreItems: 7 })])
  })
})

describe('where a finding stands', () => {
  const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => `i${index}`)

  it.each([
    ['one item', ['a'], 3, { item: 'a', items: [], moreItems: 0 }],
    ['the only item', ['a'], 1, { item: 'a', items: [], moreItems: 0 }],
    ['every item', ['a', 'b'], 2, { item: null, items: [], moreItems: 0 }],
    ['some items', ['a', 'b'], 3, { item: null, items: ['a', 'b'], moreItems: 0 }],
    ['the project', [], 3, { item: null, items: [], moreItems: 0 }],
    [
      'as many as are named',
      ids(ITEMS_NAMED),
      99,
      { item: null, items: ids(ITEMS_NAMED), moreItems: 0 },
    ],
    ['more than are named', ids(23), 99, { item: null, items: ids(ITEMS_NAMED), moreItems: 3 }],
  ])('%s', (_name, touched, all, expected) => {
    expect(findingScope(touched, all)).toEqual(expected)
  })
})
