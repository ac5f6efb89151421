import { describe, expect, it } from 'vitest'
import { placeAsNamed } from '../territory/place.js'
import { readLedger } from '../lifecycle/ledger.js'
import { allocateBudget } from '../planning/allocate.js'
import { rankProjects } from '../planning/rank.js'
import type { Pack } from '../packs/pack.js'
import { createRuleBook, type RuleBook } from '../packs/rule-book.js'
import type { RuleInForce } from '../packs/rules-on-day.js'
import { nationalPack } from '../packs/sample-pack.fixture.js'
import { is, tinyPack, tinyRule, type TinyVersion } from '../packs/tiny-pack.fixture.js'
import { ruleToCite, ofNearestAuthority } from './one-rule.js'

const pack = (jurisdiction: string, ...rules: Record<string, unknown>[]): Pack =>
  tinyPack(rules, { id: `${jurisdiction}-mau`, jurisdiction })
const rule = (jurisdiction: string, id: string, evidence = 'quoted'): RuleInForce =>
  ({ id, pack: pack(jurisdiction), evidence }) as unknown as RuleInForce

describe('of several rules', () => {
  it('those of the nearest authority: the province in charge, the former one, the nation', () => {
    const [nation, here, former] = [
      rule('national', 'n'),
      rule('dak-lak', 'h'),
      rule('phu-yen', 'f'),
    ]
    const at = placeAsNamed('dak-lak', 'phu-yen')
    expect(ofNearestAuthority([nation, former, here], at)).toEqual([here])
    expect(ofNearestAuthority([nation, former], at)).toEqual([former])
    expect(ofNearestAuthority([nation], at)).toEqual([nation])
    expect(ofNearestAuthority([], at)).toEqual([])
    expect(ofNearestAuthority([nation, here], placeAsNamed(null, null))).toEqual([here])
  })

  it.each([
    [rule('dak-lak', 'a'), rule('national', 'b', 'memory'), 'b'],
    [rule('national', 'b', 'memory'), rule('dak-lak', 'a'), 'b'],
    [rule('national', 'a'), rule('national', 'b', 'secondary'), 'b'],
    [rule('national', 'a', 'memory'), rule('national', 'b', 'secondary'), 'a'],
    [rule('national', 'b'), rule('national', 'a'), 'a'],
    [rule('national', 'a'), rule('national', 'b'), 'a'],
  ])('%# the one to cite', (a, b, id) => {
    expect(ruleToCite(a, b).id).toBe(id)
    expect(ruleToCite(undefined, b)).toBe(b)
  })
})

describe('two rules of one authority that give one thing', () => {
  const overlap = { code: 'OVERLAPPING_RULES', found: expect.stringMatching(/\.a.*\.b/u) }
  const two = (kind: string, a: TinyVersion, b: TinyVersion): RuleBook =>
    createRuleBook([
      nationalPack(),
      pack('cao-bang', tinyRule(`${kind}.a`, [a]), tinyRule(`${kind}.b`, [b])),
    ])
  const plan = { on: '2023-06-01', fund: 'local' as const, province: 'cao-bang', projects: [] }
  const order = (value: number): TinyVersion => ({
    order: {
      keys: [
        {
          id: 'k',
          title: 'K',
          titleEn: 'K',
          citation: { document: 'QĐ 1', provision: 'Điều 1' },
          groups: [{ id: 'c', title: 'C', titleEn: 'C', when: is('units', value) }],
        },
      ],
      then: 'refer-to-authority',
    },
  })

  it('orders of priority', () => {
    expect(() => rankProjects(two('priority', order(1), order(2)), plan)).toThrow(
      expect.objectContaining(overlap),
    )
  })

  it('shares for management, unless they are the same', () => {
    const run = (a: string, b: string) =>
      allocateBudget(two('funding', { management: { agency: a } }, { management: { agency: b } }), {
        ...plan,
        budget: { total: 1_000, managementShare: true },
      }).management
    expect(() => run('1%', '2%')).toThrow(expect.objectContaining(overlap))
    expect(run('2%', '2%')).toBe(20)
  })

  it('parts of a procedure, unless they are different ones', () => {
    const refund = (text: string) => ({
      refund: { citation: { document: 'QĐ 1', provision: 'Điều 1' }, text, textEn: text },
    })
    const read = (a: TinyVersion, b: TinyVersion) =>
      readLedger(two('procedure', a, b), {
        id: 'p',
        fund: 'local',
        items: [{ id: '1', activity: 'showroom', site: { province: 'cao-bang' } }],
        events: [
          { type: 'advanced', on: '2023-06-01', amount: 5 },
          { type: 'settled', on: '2023-06-02', amount: 1 },
        ],
      })
    expect(() => read(refund('R'), refund('S'))).toThrow(expect.objectContaining(overlap))
    expect(read(refund('R'), { start: 'draft' }).refundDue).toBe(4)
  })
})
