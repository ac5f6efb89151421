// Mức tối đa dùng chung của một đơn vị thụ hưởng. / The cap that the items and units of one
// beneficiary share.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type Decision } from '../decision/decide.js'
import type { ProjectInput } from '../project/project.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import { bareNational } from '../packs/sample-pack.fixture.js'
import {
  findingOf,
  type ItemInput,
  SOC_TRANG,
  SOC_TRANG_ITEM,
} from '../packs/sample-project.fixture.js'
import { level } from '../packs/sample-rule.fixture.js'
import { advanceRule, upliftRule } from '../packs/sample-rules.fixture.js'

const MILLION = 1_000_000
const GRANT = { of: 'cost.machinery', rate: '50%', cap: '300 triệu đồng' }
const perOne = (more: Record<string, unknown> = {}, per = 'establishment') =>
  level('advanced-machinery', { ...GRANT, per }, more)
const bookOf = (...rules: readonly Record<string, unknown>[]) =>
  createRuleBook([bareNational(...rules, advanceRule)])
const book = bookOf(perOne())

/** An item: whose it is, and how many million đồng it asks. */
type Ask = readonly [who: string | null, amount: number | null, more?: Partial<ItemInput>]
const asking = (asks: readonly Ask[]): ProjectInput =>
  ({
    ...SOC_TRANG,
    items: asks.map(([id, amount, more], index) => ({
      ...SOC_TRANG_ITEM,
      id: String(index + 1),
      units: 1,
      beneficiary: { kind: 'business-household', id },
      costs: [{ kind: 'machinery', amount: 2_000 * MILLION }],
      requested: { national: amount === null ? null : amount * MILLION },
      ...more,
    })),
  }) as ProjectInput
const judged = (asks: readonly Ask[], rules: RuleBook = book): Decision =>
  decide(rules, { on: '2023-06-01', project: asking(asks) })
const shared = (...given: Parameters<typeof judged>) => {
  const found = findingOf(judged(...given), 'CAP_SHARED')
  return (
    found && [
      found.severity,
      found.item,
      found.items,
      Number(found.found) / MILLION,
      Number(found.expected) / MILLION,
    ]
  )
}
const allowed = (...given: Parameters<typeof judged>) =>
  judged(...given).items.map(({ support }) =>
    support.answer === 'met' && support.allowed !== null ? support.allowed / MILLION : null,
  )

describe('items of one beneficiary', () => {
  it.each<[readonly Ask[], unknown, readonly (number | null)[]]>([
    [[['a', 300]], undefined, [300]],
    [
      [
        ['a', 200],
        ['a', 100],
      ],
      undefined,
      [200, 100],
    ],
    [
      [
        ['a', 200],
        ['a', 101],
      ],
      ['error', null, ['1', '2'], 301, 300],
      [200, 100],
    ],
    [
      [
        ['a', 200],
        ['a', 200],
        ['a', 200],
      ],
      ['error', null, ['1', '2', '3'], 600, 300],
      [200, 100, 0],
    ],
    [
      [
        ['a', 200],
        ['b', 200],
      ],
      undefined,
      [200, 200],
    ],
    [
      [
        [null, 200],
        [null, 200],
      ],
      undefined,
      [200, 200],
    ],
    [
      [
        ['a', 200],
        ['b', 300],
        ['a', 200],
      ],
      ['error', null, ['1', '3'], 400, 300],
      [200, 300, 100],
    ],
    [
      [
        ['a', 200],
        ['a', null],
      ],
      undefined,
      [200, null],
    ],
    [
      [
        ['a', 200],
        ['a', null],
        ['a', 150],
      ],
      ['error', null, ['1', '2', '3'], 350, 300],
      [200, null, 100],
    ],
  ])('asking for %j', (asks, found, granted) => {
    expect(shared(asks)).toEqual(found)
    expect(allowed(asks)).toEqual(granted)
  })

  it.each([
    ['a', 'A'],
    ['HTX số 1', 'htx Số 1'],
  ])('are its items whatever capitals its id is typed in: %j, %j', (id, typed) => {
    const asks: readonly Ask[] = [
      [id, 200],
      [typed, 101],
    ]
    expect(shared(asks)).toEqual(['error', null, ['1', '2'], 301, 300])
    expect(allowed(asks)).toEqual([200, 100])
  })

  it.each(['a b', 'á', 'aa'])('are not those of another id: %j', (other) => {
    const asks: readonly Ask[] = [
      ['a', 200],
      [other, 101],
    ]
    expect(shared(asks)).toBeUndefined()
  })

  it('keep their own ceilings and their verdict; the advance follows what is allowed', () => {
    const decision = judged([
      ['a', 200],
      ['a', 200],
    ])
    expect(
      decision.items.map(({ support }) => support.answer === 'met' && support.ceiling),
    ).toEqual([300 * MILLION, 300 * MILLION])
    expect(decision.verdict).toBe('eligible')
    expect(decision.funding.advance.max).toBe(210 * MILLION)
  })

  it('of which one alone asks too much are told that of the one', () => {
    const decision = judged([
      ['a', 400],
      ['a', 0],
    ])
    expect(decision.findings.map(({ code }) => code)).toEqual(['ABOVE_CEILING'])
  })

  it('are named; who they belong to is not', () => {
    const decision = judged([
      ['0912345678', 200],
      ['0912345678', 200],
    ])
    expect(JSON.stringify(decision.findings)).not.toContain('0912345678')
  })

  it('share a cap per enterprise too, and no other', () => {
    const asks: readonly Ask[] = [
      ['a', 200],
      ['a', 200],
    ]
    expect(shared(asks, bookOf(perOne({}, 'enterprise')))).toBeDefined()
    expect(shared(asks, bookOf(perOne({}, 'model')))).toBeUndefined()
    expect(
      shared(asks, bookOf(level('advanced-machinery', { ...GRANT, cap: null }))),
    ).toBeUndefined()
  })

  it('under two levels have two caps', () => {
    const asks: readonly Ask[] = [
      ['a', 200],
      ['a', 200, { activity: 'technology-line' }],
    ]
    const other = level('technology-line', { ...GRANT, per: 'establishment' })
    expect(shared(asks, bookOf(perOne(), other))).toBeUndefined()
  })

  it.each(['secondary', 'memory'])('are a note where the level is %s', (evidence) => {
    expect(
      shared(
        [
          ['a', 200],
          ['a', 200],
        ],
        bookOf(perOne({ evidence })),
      )?.[0],
    ).toBe('warning')
  })
})

describe('units of one beneficiary', () => {
  it('do not multiply the cap', () => {
    expect(shared([['a', 300, { units: 3 }]])).toBeUndefined()
    expect(shared([['a', 900, { units: 3 }]])).toEqual(['error', '1', [], 900, 300])
    expect(allowed([['a', 900, { units: 3 }]])).toEqual([300])
    expect(shared([[null, 900, { units: 3 }]])).toBeUndefined()
    expect(allowed([[null, 900, { units: 3 }]])).toEqual([900])
  })
})

describe('a shared cap and the uplift of 1,5', () => {
  const areas = (...list: 'specially-difficult'[]): Partial<ItemInput> => ({
    site: { province: 'soc-trang', unitKind: 'commune', areas: list },
    facts: { 'machinery.isNew': true, 'export.contract': false },
  })
  const open: Partial<ItemInput> = { site: { province: 'soc-trang', unitKind: 'commune' } }
  const withUplift = bookOf(perOne(), upliftRule)
  const unread = bookOf(perOne(), {
    ...upliftRule,
    versions: [{ ...(upliftRule['versions'] as object[])[0], evidence: 'memory' }],
  })
  const two = (first: number, second: number, more: Partial<ItemInput>): readonly Ask[] => [
    ['a', first, more],
    ['a', second, more],
  ]
  it('met: it lifts the shared cap', () => {
    expect(shared(two(250, 200, areas('specially-difficult')), withUplift)).toBeUndefined()
    expect(shared(two(250, 201, areas('specially-difficult')), withUplift)).toEqual([
      'error',
      null,
      ['1', '2'],
      451,
      450,
    ])
  })
  it('unknown: a note up to what it would allow, with the facts', () => {
    expect(shared(two(250, 200, open), withUplift)?.[0]).toBe('warning')
    expect(findingOf(judged(two(250, 200, open), withUplift), 'CAP_SHARED')?.facts).toEqual([
      'site.areas',
      'export.contract',
    ])
    expect(shared(two(250, 201, open), withUplift)?.[0]).toBe('error')
  })
  it('not read: a note up to what it would allow, with its text', () => {
    expect(shared(two(250, 200, areas()), unread)?.[0]).toBe('warning')
    expect(findingOf(judged(two(250, 200, areas()), unread), 'CAP_SHARED')).toMatchObject({
      other: { document: '26/2014/TTLT-BTC-BCT' },
      facts: [],
    })
    expect(shared(two(250, 201, areas()), unread)?.[0]).toBe('error')
    expect(shared(two(250, 200, areas()), withUplift)?.[0]).toBe('error')
  })
})

describe('a sum above 2^53 − 1', () => {
  it('of what the items of one beneficiary ask is refused, not printed inexactly', () => {
    const most = { requested: { national: Number.MAX_SAFE_INTEGER } }
    const perProject = bookOf(level('advanced-machinery', { ...GRANT, per: 'project' }))
    const asks: readonly Ask[] = [
      ['a', 0, most],
      ['a', 0, most],
      ['a', null],
    ]
    for (const rules of [book, perProject])
      expect(() => judged(asks, rules)).toThrow(
        expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' }),
      )
  })
})

describe('in any order of the items', () => {
  it('the same is found and allowed, item by item', () => {
    const asks = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', null),
        fc.constantFrom(0, 100, 200, 300, null),
        fc.constantFrom(1, 3),
      ),
      { minLength: 2, maxLength: 12 },
    )
    fc.assert(
      fc.property(asks, fc.boolean(), (given, perProject) => {
        const rules = perProject
          ? bookOf(level('advanced-machinery', { ...GRANT, per: 'project' }))
          : book
        const project = asking(given.map(([who, amount, units]) => [who, amount, { units }]))
        const of = (each: ProjectInput) => {
          const { items, findings, funding } = decide(rules, { on: '2023-06-01', project: each })
          return {
            items: [...items].sort((a, b) => (a.id < b.id ? -1 : 1)),
            findings: findings.map((one) => JSON.stringify(one)).sort(),
            funding,
          }
        }
        expect(of({ ...project, items: [...project.items].reverse() })).toEqual(of(project))
      }),
    )
  })
})

describe('splitting a line of cost', () => {
  it('into lines of one kind changes nothing but the lines', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(parts, fc.constantFrom('machinery', 'training', null), (amounts, kind) => {
        const line = (amount: number) => ({ kind, amount: amount * MILLION })
        const whole = amounts.reduce((total, each) => total + each, 0)
        const of = (costs: object) => {
          const { items, findings, funding, verdict } = judged([
            ['a', 200, { costs } as Partial<ItemInput>],
          ])
          return { items, findings, funding, verdict }
        }
        expect(of(amounts.map(line))).toEqual(of([line(whole)]))
      }),
    )
  })
})

describe('a cap without a rate', () => {
  it('never lifts what is allowed above the cost it counts', () => {
    const capOnly = bookOf(level('advanced-machinery', { cap: '300 triệu đồng', per: 'product' }))
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            kind: fc.constantFrom('machinery', 'training', null),
            amount: fc.integer({ min: 0, max: 400 }).map((amount) => amount * MILLION),
          }),
          { maxLength: 3 },
        ),
        fc.integer({ min: 0, max: 2_000 }),
        fc.integer({ min: 1, max: 4 }),
        (costs, amount, units) => {
          const [support] = judged(
            [['a', amount, { units, costs } as Partial<ItemInput>]],
            capOnly,
          ).items.map((item) => item.support)
          if (support?.answer !== 'met') throw new Error('no level')
          const counted = costs
            .filter(({ kind }) => kind !== 'training')
            .reduce((total, each) => total + each.amount, 0)
          expect(support.ceiling).toBe(Math.min(counted, 300 * MILLION * units))
          expect(support.allowed).toBe(Math.min(counted, 300 * MILLION * units, amount * MILLION))
        },
      ),
    )
  })
})
