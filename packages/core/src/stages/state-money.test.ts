import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide } from '../decision/decide.js'
import { createRuleBook } from '../packs/rule-book.js'
import { bareNational, sampleBook } from '../packs/sample-pack.fixture.js'
import {
  codes,
  findingOf,
  type ItemInput,
  projectWith,
  SOC_TRANG_ITEM,
} from '../packs/sample-project.fixture.js'
import { counterpartRule, doubleFundingRule, machineryRule } from '../packs/sample-rules.fixture.js'
import type { ProjectInput } from '../project/project.js'
import type { RuleBook } from '../packs/rule-book.js'
import type { FindingCode } from '../vocabulary/finding.js'

const MILLION = 1_000_000
const million = (amount: number): number => amount * MILLION
const S1 = { maker: 'A', model: 'M', serial: '1' }
const S2 = { maker: 'A', model: 'M', serial: '2' }

type Line = Readonly<Record<string, unknown>>
/** One machine of 700 million, in a commune, asked of two funds. */
const machine = (
  requested: Readonly<Record<string, number | null>>,
  line: Line = {},
  more: Line = {},
): ItemInput =>
  ({
    ...SOC_TRANG_ITEM,
    units: 1,
    costs: [{ kind: 'machinery', amount: million(700), ...line }],
    requested: Object.fromEntries(
      Object.entries(requested).map(([key, amount]) => [
        key,
        amount === null ? null : million(amount),
      ]),
    ),
    ...more,
  }) as ItemInput
const judged = (
  items: readonly ItemInput[],
  project: Partial<ProjectInput> = {},
  book: RuleBook = sampleBook,
) =>
  decide(book, {
    on: '2023-06-01',
    project: {
      ...projectWith(),
      ...project,
      items: items.map((item, index) => ({ ...item, id: String(index + 1) })),
    },
  })
const STATE_MONEY: readonly FindingCode[] = ['DOUBLE_FUNDING', 'WRONG_FUND', 'OVER_COST']
const said = (...given: Parameters<typeof judged>) =>
  judged(...given)
    .findings.filter(({ code }) => STATE_MONEY.includes(code))
    .map(({ code, severity, item, found, expected }) => [
      code,
      severity,
      item,
      typeof found === 'number' ? found / MILLION : found,
      typeof expected === 'number' ? expected / MILLION : expected,
    ])
const graded = (evidence: string) =>
  createRuleBook([
    bareNational(
      machineryRule,
      ...[doubleFundingRule, counterpartRule].map((rule) => ({
        ...rule,
        versions: (rule['versions'] as object[]).map((version) => ({ ...version, evidence })),
      })),
    ),
  ])

describe('money of both funds on one item', () => {
  it('is double funding, all State money on it found', () => {
    expect(said([machine({ national: 300, local: 400, counterpart: 0 })])).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 700, 300],
    ])
    expect(said([machine({ national: 200, local: 200, counterpart: 300 })])).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 400, 200],
    ])
    expect(said([machine({ national: 200, local: 100 })], { fund: 'local' })).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 300, 100],
    ])
  })
  it('is so at one đồng, and not at none', () => {
    const item = (local: number | null) => machine({ national: 200, local })
    expect(said([item(1 / MILLION)])).toHaveLength(1)
    expect([said([item(0)]), said([item(null)])]).toEqual([[], []])
  })
  it('is so where nobody says which fund the project is of', () => {
    expect(said([machine({ national: 200, local: 100 })], { fund: null })).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 300, null],
    ])
  })
  it('does not count money that is not of the State', () => {
    expect(said([machine({ national: 300, local: 0, other: 400 })])).toEqual([])
  })
  it.each(['secondary', 'memory'])('is a note where the clause is %s', (evidence) => {
    expect(said([machine({ national: 200, local: 200 })], {}, graded(evidence))).toEqual([
      ['DOUBLE_FUNDING', 'warning', '1', 400, 200],
    ])
  })
  it('never changes the verdict', () => {
    expect(judged([machine({ national: 300, local: 400 })]).verdict).toBe(
      judged([machine({ national: 300, local: 0 })]).verdict,
    )
  })
})

describe('other programmes on a line', () => {
  it('count by name and without one, together', () => {
    const line = {
      otherStateSupport: million(10),
      otherSources: [
        { programme: 'ocop', amount: million(20) },
        { programme: 'ntm', amount: million(5) },
        { programme: 'khac' },
      ],
    }
    expect(said([machine({ national: 100, local: 0 }, line)])).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 135, 100],
    ])
  })
  it('say nothing at 0 đồng, or where no amount is known', () => {
    for (const otherSources of [[], [{ programme: 'ocop' }], [{ programme: 'ocop', amount: 0 }]])
      expect(said([machine({ national: 100 }, { otherSources })])).toEqual([])
  })
  it('count on lines of the base alone', () => {
    const line = { kind: 'training', otherSources: [{ programme: 'ocop', amount: million(20) }] }
    expect(said([machine({ national: 0 }, line)])).toEqual([])
  })
  it('are found where what the fund of the project pays is not known', () => {
    expect(
      said([
        machine({ national: null }, { otherSources: [{ programme: 'a', amount: million(1) }] }),
      ]),
    ).toEqual([['DOUBLE_FUNDING', 'error', '1', 1, null]])
  })
})

describe('two items', () => {
  const a = machine({ national: 200, local: 0 }, { asset: S1 })
  const b = (asset: object, requested = { national: 0, local: 150 }) =>
    machine(requested, { asset })
  it('of two funds on different costs are clean', () => {
    expect(said([a, b(S2)])).toEqual([])
    expect(said([machine({ national: 200 }), machine({ local: 150 })])).toEqual([])
  })
  it('of two funds on one asset are double funding, each', () => {
    const decision = judged([a, b(S1)])
    expect(said([a, b(S1)])).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 350, 200],
      ['DOUBLE_FUNDING', 'error', '2', 350, 0],
    ])
    expect(
      decision.findings.filter(({ code }) => code === 'DOUBLE_FUNDING').map(({ items }) => items),
    ).toEqual([
      ['1', '2'],
      ['2', '1'],
    ])
  })
  it('on one invoice are a note', () => {
    const invoice = { invoice: '0000123' }
    expect(
      said([machine({ national: 200 }, { asset: invoice }), b(invoice)]).map(([code, severity]) => [
        code,
        severity,
      ]),
    ).toEqual([
      ['DOUBLE_FUNDING', 'warning'],
      ['DOUBLE_FUNDING', 'warning'],
    ])
  })
  it('of one fund on one asset are a note', () => {
    expect(
      said([a, b(S1, { national: 100, local: 0 })]).map(([code, severity, , found]) => [
        code,
        severity,
        found,
      ]),
    ).toEqual([
      ['DOUBLE_FUNDING', 'warning', 300],
      ['DOUBLE_FUNDING', 'warning', 300],
    ])
  })
  it('one of which asks the State for nothing are clean', () => {
    expect(said([a, b(S1, { national: 0, local: 0 })])).toEqual([])
  })
  it('say the same in any order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            national: fc.constantFrom(0, 100, 300),
            local: fc.constantFrom(0, 100),
            asset: fc.constantFrom(S1, S2, { invoice: '1' }, {}),
          }),
          { minLength: 2, maxLength: 4 },
        ),
        (given) => {
          const items = given.map(({ national, local, asset }, index) => ({
            ...machine({ national, local }, { asset }),
            id: String(index),
          }))
          const found = (each: readonly ItemInput[]) =>
            decide(sampleBook, {
              on: '2023-06-01',
              project: { ...projectWith(), items: [...each] },
            })
              .findings.map((one) => JSON.stringify({ ...one, items: [...one.items].sort() }))
              .sort()
          expect(found([...items].reverse())).toEqual(found(items))
        },
      ),
    )
  })
})

describe('the fund', () => {
  it('is wrong where the other one alone is asked', () => {
    expect(
      said([machine({ national: 650, local: 0, counterpart: 50 })], { fund: 'local' }),
    ).toEqual([['WRONG_FUND', 'warning', '1', 650, 'local']])
    expect(said([machine({ local: 1 })])).toEqual([['WRONG_FUND', 'warning', '1', 1, 'national']])
  })
  it('is not judged where nobody says which one the project is of', () => {
    expect(said([machine({ local: 1 })], { fund: null })).toEqual([])
  })
  it('is right where some item asks its own', () => {
    expect(said([machine({ local: 1 }), machine({ national: 1 })])).toEqual([])
    expect(said([machine({ local: 1 }), machine({ national: 0 })])).toEqual([
      ['WRONG_FUND', 'warning', '1', 1, 'national'],
    ])
  })
})

describe('State money and the cost', () => {
  const overCost = (requested: Parameters<typeof machine>[0], line: Line = {}, book = sampleBook) =>
    said([machine(requested, line)], {}, book).filter(([code]) => code === 'OVER_COST')
  it('may meet, not pass', () => {
    expect(overCost({ national: 300, local: 400 })).toEqual([])
    expect(overCost({ national: 300, local: 400 + 1 / MILLION })).toEqual([
      ['OVER_COST', 'error', '1', 700 + 1 / MILLION, 700],
    ])
  })
  it('counts programmes on every line, whatever its kind', () => {
    expect(
      overCost({ national: 300 }, { kind: 'training', otherStateSupport: million(401) }),
    ).toEqual([['OVER_COST', 'error', '1', 701, 700]])
  })
  it('is not compared where the cost is not known', () => {
    expect(overCost({ national: 9_000 }, { amount: null })).toEqual([])
    expect(said([machine({ national: 9_000 }, {}, { costs: null })])).toEqual([])
  })
  it('rests on the level where it has been read, else on the counterpart', () => {
    const find = (activity: ItemInput['activity'], book: RuleBook) =>
      findingOf(judged([machine({ national: 800 }, {}, { activity })], {}, book), 'OVER_COST')
    expect(find('advanced-machinery', graded('memory'))).toMatchObject({
      severity: 'error',
      rule: 'national:support.advanced-machinery',
    })
    expect(find('showroom', sampleBook)).toMatchObject({
      severity: 'error',
      rule: 'national:funding.counterpart',
    })
    expect(find('showroom', graded('secondary'))).toMatchObject({
      severity: 'warning',
      rule: 'national:funding.counterpart',
    })
    expect(find('showroom', createRuleBook([bareNational(machineryRule)]))).toMatchObject({
      severity: 'warning',
      rule: null,
    })
  })
  it('of one source that is too much is said though others are not stated', () => {
    expect(codes(judged([machine({ national: 300, counterpart: 401 })]))).toContain(
      'SOURCES_DO_NOT_ADD_UP',
    )
    expect(codes(judged([machine({ national: 300, counterpart: 400 })]))).toEqual([])
    expect(
      codes(judged([machine({ national: 701 })])).filter((code) =>
        ['OVER_COST', 'SOURCES_DO_NOT_ADD_UP'].includes(code),
      ),
    ).toEqual(['OVER_COST'])
  })
})

describe('State money above the cost of an asset that items share', () => {
  const both = (first: object, second: object, line: Line = {}) =>
    said([
      machine(first as never, { asset: S1, ...line }),
      machine(second as never, { asset: S1, ...line }),
    ])
  it('is double funding with the sum, whether each line states the whole price or a half', () => {
    expect(both({ national: 400 }, { local: 400 })).toEqual([
      ['DOUBLE_FUNDING', 'error', '1', 800, 400],
      ['DOUBLE_FUNDING', 'error', '2', 800, null],
    ])
    expect(both({ national: 400 }, { national: 400 })).toEqual([
      ['DOUBLE_FUNDING', 'warning', '1', 800, 400],
      ['DOUBLE_FUNDING', 'warning', '2', 800, 400],
    ])
  })
  it('says nothing of the cost at the sum of all lines, and of the item above it beyond', () => {
    const codesOf = (found: ReturnType<typeof both>) =>
      found.map(([code, , item]) => `${String(code)} ${String(item)}`)
    expect(codesOf(both({ national: 700 }, { national: 700 }))).toEqual([
      'DOUBLE_FUNDING 1',
      'DOUBLE_FUNDING 2',
    ])
    expect(codesOf(both({ national: 700 }, { national: 700 + 1 / MILLION }))).toEqual([
      'DOUBLE_FUNDING 1',
      'OVER_COST 2',
      'DOUBLE_FUNDING 2',
    ])
  })
  it('is told wherever two items ask for money on it, with the whole sum', () => {
    const money = fc.record({
      national: fc.constantFrom(0, 200, 700, 900),
      local: fc.constantFrom(0, 200, 700, 900),
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(money, fc.constantFrom(200, 700)), { minLength: 2, maxLength: 4 }),
        (given) => {
          const found = said(
            given.map(([requested, cost]) =>
              machine(requested, { asset: S1, amount: million(cost) }),
            ),
          )
          const asked = given.map(([{ national, local }]) => national + local)
          const paying = asked.filter((amount) => amount > 0).length
          const total = asked.reduce((a, b) => a + b, 0)
          const cost = given.reduce((sum, [, amount]) => sum + amount, 0)
          const doubled = found.filter(([code]) => code === 'DOUBLE_FUNDING')
          if (paying > 1) {
            expect(doubled).toHaveLength(paying)
            expect(new Set(doubled.map(([, , , amount]) => amount))).toEqual(new Set([total]))
          }
          // more than all lines together cost is more than one item costs
          if (total > cost) expect(found.map(([code]) => code)).toContain('OVER_COST')
          if (paying === 0) expect(found).toEqual([])
        },
      ),
    )
  })
})

it('0 đồng of the other fund, and an empty list of programmes, change nothing', () => {
  const amounts = fc.option(fc.integer({ min: 0, max: 2_000 }))
  fc.assert(
    fc.property(amounts, amounts, amounts, (national, counterpart, cost) => {
      const line = { amount: cost === null ? null : million(cost) }
      const {
        project: _,
        digest: __,
        ...without
      } = judged([machine({ national, counterpart }, line)])
      const {
        project: ___,
        digest: ____,
        ...withZero
      } = judged([
        machine(
          { national, counterpart, local: 0 },
          { ...line, otherStateSupport: 0, otherSources: [] },
        ),
      ])
      const pick = ({
        findings,
        items,
        verdict,
      }: Pick<typeof without, 'findings' | 'items' | 'verdict'>) =>
        JSON.stringify([findings, items, verdict])
      expect(pick(withZero)).toBe(pick(without))
    }),
  )
})
