import { describe, expect, it } from 'vitest'
import { decide, type Decision } from '../decision/decide.js'
import type { ProjectInput } from '../project/project.js'
import { readLedger } from '../lifecycle/ledger.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational } from '../packs/sample-pack.fixture.js'
import {
  findingOf,
  type ItemInput,
  SOC_TRANG,
  SOC_TRANG_ITEM,
} from '../packs/sample-project.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { advanceRule, upliftRule } from '../packs/sample-rules.fixture.js'

const GRANT = { of: 'cost.machinery', rate: '50%', cap: '200 triệu đồng' }
const perProject = level('advanced-machinery', { ...GRANT, per: 'project' })
const book = createRuleBook([bareNational(perProject, advanceRule)])
const withUplift = createRuleBook([bareNational(perProject, advanceRule, upliftRule)])

/**
 * A project of items that ask for so many million đồng each; `null` where the request is not known.
 */
const asking = (
  amounts: readonly (number | null)[],
  item: Partial<ItemInput> = {},
): ProjectInput => ({
  ...SOC_TRANG,
  items: amounts.map((amount, index) => ({
    ...SOC_TRANG_ITEM,
    units: 1,
    id: String(index + 1),
    requested: { national: amount === null ? null : `${String(amount)} triệu đồng` },
    ...item,
  })),
})
const split = (
  amounts: readonly (number | null)[],
  rules = book,
  item: Partial<ItemInput> = {},
): Decision => decide(rules, { on: '2023-06-01', project: asking(amounts, item) })
const allowed = ({ items }: Decision): (number | null)[] =>
  items.map(({ support }) =>
    support.answer === 'met' && support.allowed !== null ? support.allowed / 1_000_000 : null,
  )
const above = (decision: Decision): unknown => {
  const found = findingOf(decision, 'ABOVE_CEILING')
  return (
    found && [
      found.severity,
      found.item,
      Number(found.found) / 1_000_000,
      Number(found.expected) / 1_000_000,
    ]
  )
}

describe('a cap counted per project', () => {
  it.each([
    [[200], undefined, [200]],
    [[100, 100], undefined, [100, 100]],
    [
      [150, 100],
      ['error', null, 250, 200],
      [150, 50],
    ],
    [
      [200, 200, 200],
      ['error', null, 600, 200],
      [200, 0, 0],
    ],
    [[200, null], undefined, [200, null]],
    [
      [150, null, 60],
      ['error', null, 210, 200],
      [150, null, 50],
    ],
  ])('of 200 million, asked for %j', (amounts, found, granted) => {
    const decision = split(amounts)
    expect(above(decision)).toEqual(found)
    expect(allowed(decision)).toEqual(granted)
    expect(decision.verdict).toBe('eligible')
  })

  it('names the level, and lets no more be advanced than its share of the one cap', () => {
    const decision = split([150, 100])
    expect(findingOf(decision, 'ABOVE_CEILING')).toMatchObject({
      rule: 'national:support.advanced-machinery',
      citation: { document: '28/2018/TT-BTC' },
    })
    expect(decision.funding.advance.max).toBe(140_000_000)
  })

  it('binds payments too, of all items and of one', () => {
    const paid = (amount: string, item?: string) =>
      readLedger(book, {
        ...asking([150, 100]),
        events: [
          { type: 'advanced', on: '2023-08-10', amount, ...(item !== undefined && { item }) },
        ],
      })
        .findings.filter(({ code }) => code === 'ADVANCE_TOO_HIGH')
        .map(({ expected }) => expected)
    expect(paid('140 triệu đồng')).toEqual([])
    expect(paid('141 triệu đồng')).toEqual([140_000_000])
    expect(paid('36 triệu đồng', '2')).toEqual([35_000_000])
  })

  it('leaves caps counted otherwise, and levels without one, to each item', () => {
    for (const grant of [
      { ...GRANT, per: 'establishment' },
      { rate: '50%', per: 'project' },
    ]) {
      const decision = split(
        [200, 200],
        createRuleBook([bareNational(level('advanced-machinery', grant))]),
      )
      expect([decision.findings, allowed(decision)]).toEqual([[], [200, 200]])
    }
  })

  it('is not shared by items under another level', () => {
    const other = level('technology-line', { ...GRANT, per: 'project' })
    const project = {
      ...SOC_TRANG,
      items: asking([200, 200]).items.map((item, index) =>
        index === 0 ? item : { ...item, activity: 'technology-line' as const },
      ),
    }
    expect(
      decide(createRuleBook([bareNational(perProject, other)]), { on: '2023-06-01', project })
        .findings,
    ).toEqual([])
  })
})

describe('a shared cap with a priority uplift of 1,5', () => {
  const areas = (...list: 'specially-difficult'[]): Partial<ItemInput> => ({
    site: { province: 'soc-trang', unitKind: 'commune', areas: list },
    facts: { 'machinery.isNew': true, 'export.contract': false },
  })
  const open: Partial<ItemInput> = { site: { province: 'soc-trang', unitKind: 'commune' } }

  it.each([
    ['met', areas('specially-difficult'), [150, 150], undefined, [150, 150]],
    ['met', areas('specially-difficult'), [150, 151], ['error', null, 301, 300], [150, 150]],
    ['unmet', areas(), [150, 100], ['error', null, 250, 200], [150, 50]],
    ['unknown', open, [150, 150], ['warning', null, 300, 200], [150, 50]],
    ['unknown', open, [150, 151], ['error', null, 301, 200], [150, 50]],
  ] as const)('%s: %#', (_verdict, item, amounts, found, granted) => {
    const decision = split(amounts, withUplift, item)
    expect([above(decision), allowed(decision)]).toEqual([found, granted])
  })

  it('names the facts that would settle it', () => {
    expect(findingOf(split([150, 150], withUplift, open), 'ABOVE_CEILING')?.facts).toEqual([
      'site.areas',
      'export.contract',
    ])
  })

  it('may be given without a condition', () => {
    const plain = {
      ...upliftRule,
      versions: [{ ...(upliftRule['versions'] as object[])[0], when: null }],
    }
    expect(above(split([150, 151], createRuleBook([bareNational(perProject, plain)])))).toEqual([
      'error',
      null,
      301,
      300,
    ])
  })
})
