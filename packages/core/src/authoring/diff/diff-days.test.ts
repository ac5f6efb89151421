import { describe, expect, it } from 'vitest'
import { is, tinyPack, tinyRule, type TinyVersion } from '../../packs/tiny-pack.fixture.js'
import { diffPacks } from './diff.js'
import { diffAllDays } from './diff-days.js'

const level = (cap: string, more: Record<string, unknown> = {}): TinyVersion => ({
  when: is('activity', 'advanced-machinery'),
  grant: { rate: '50%', cap, per: 'establishment' },
  ...more,
})
const pack = (...versions: TinyVersion[]) => tinyPack([tinyRule('support.a', versions)])
const changed = (...sides: Parameters<typeof diffAllDays>) =>
  diffAllDays(...sides).map(({ from, to, before, after }) => [from, to, before.level, after.level])

const [old, young, third] = ['100 triệu', '200 triệu', '300 triệu']
const [h, two, three] = ['50%, 100.000.000 đồng', '50%, 200.000.000 đồng', '50%, 300.000.000 đồng']
const base = pack(level(old))

describe('two editions over all days', () => {
  it('the same, or told in other words, do not differ', () => {
    expect(diffAllDays(base, base)).toEqual([])
    expect(diffAllDays(base, pack(level(old, { note: 'x', noteEn: 'x' })))).toEqual([])
    expect(
      diffAllDays(base, pack(level(old, { to: '2022-12-31' }), level(old, { from: '2023-01-01' }))),
    ).toEqual([])
  })

  it.each<[string, TinyVersion[], unknown[]]>([
    ['every day', [level(young)], [['2020-01-01', null, h, two]]],
    [
      'from a future day on',
      [level(old, { to: '2026-12-31' }), level(young, { from: '2027-01-01' })],
      [['2027-01-01', null, h, two]],
    ],
    [
      'between two days',
      [
        level(old, { to: '2020-12-31' }),
        level(young, { from: '2021-01-01', to: '2021-06-30' }),
        level(old, { from: '2021-07-01' }),
      ],
      [['2021-01-01', '2021-06-30', h, two]],
    ],
    [
      'twice, another way each time',
      [
        level(young, { to: '2020-12-31' }),
        level(old, { from: '2021-01-01', to: '2021-12-31' }),
        level(third, { from: '2022-01-01' }),
      ],
      [
        ['2020-01-01', '2020-12-31', h, two],
        ['2022-01-01', null, h, three],
      ],
    ],
    [
      'one change that goes on over a new version',
      [level(young, { to: '2021-12-31' }), level(young, { from: '2022-01-01' })],
      [['2020-01-01', null, h, two]],
    ],
    ['where it ends', [level(old, { to: '2024-05-31' })], [['2024-06-01', null, h, null]]],
    [
      'one day earlier',
      [level(old, { from: '2019-12-31' })],
      [['2019-12-31', '2019-12-31', null, h]],
    ],
  ])('%s', (_name, versions, expected) => {
    expect(changed(base, pack(...versions))).toEqual(expected)
  })

  it('a scheme, whose points are exact fractions, is compared as any rule', () => {
    const scheme = (total: string) =>
      tinyPack([
        tinyRule('scheme.x', [
          {
            scale: 50,
            criteria: [
              { id: 'a', title: 'A', titleEn: 'A', max: '37,5' },
              { id: 'b', title: 'B', titleEn: 'B', max: '12,5' },
            ],
            total: { atLeast: total },
            rankBy: 'score',
            tieBreak: [{ key: 'refer-to-authority' }],
          },
        ]),
      ])
    expect(diffAllDays(scheme('35'), scheme('35,0'))).toEqual([])
    expect(diffAllDays(scheme('35'), scheme('36'))).toMatchObject([
      { rule: 'scheme.x', from: '2020-01-01', to: null, part: { at: 'total.atLeast' } },
    ])
  })

  it('a rule that one edition alone has', () => {
    const both = tinyPack([
      tinyRule('support.a', [level(old)]),
      tinyRule('support.b', [
        { ...level(young, { from: '2025-01-01' }), when: is('activity', 'trademark') },
      ]),
    ])
    expect(diffAllDays(base, both)).toMatchObject([
      { rule: 'support.b', from: '2025-01-01', to: null, activity: 'trademark' },
    ])
    expect(diffAllDays(both, base)).toMatchObject([
      { rule: 'support.b', after: { answer: 'none' } },
    ])
  })
})

describe('a cap that is so many times another level', () => {
  const times = (factor: string, of: string): TinyVersion => ({
    when: is('activity', 'trademark'),
    grant: { cap: { times: factor, of }, rate: '50%', per: 'establishment' },
  })
  const own = (...levels: readonly TinyVersion[]) =>
    tinyPack([
      tinyRule('support.a', levels),
      tinyRule('support.b', [times('1.5', 'tiny:support.a')]),
    ])
  const told = (...sides: Parameters<typeof diffAllDays>) =>
    diffAllDays(...sides).map(({ rule, from, to, before, after }) => [
      ...[rule, from, to],
      ...[before, after].map(({ answer }) => answer),
    ])
  const met = (million: number): string => `met ${million}.000.000 đồng`

  it('changes with that level, though it is written as before', () => {
    const later = [level(old, { to: '2020-12-31' }), level(young, { from: '2021-01-01' })]
    expect(told(own(level(old)), own(...later))).toEqual([
      ['support.a', '2021-01-01', null, met(100), met(200)],
      ['support.b', '2021-01-01', null, met(150), met(300)],
    ])
    expect(told(own(level(old)), own(level(old)))).toEqual([])
  })

  it('is told apart on each day on which that level is another', () => {
    const [first, second] = [
      level(young, { to: '2020-12-31' }),
      level(third, { from: '2021-01-01' }),
    ]
    const changes = diffAllDays(own(level(old)), own(first, second))
    expect(
      changes
        .filter(({ rule }) => rule === 'support.b')
        .map(({ from, to, after }) => [from, to, after.level]),
    ).toEqual([
      ['2020-01-01', '2020-12-31', '50%, 1.5 = 300.000.000 đồng'],
      ['2021-01-01', null, '50%, 1.5 = 450.000.000 đồng'],
    ])
  })

  describe('of another pack', () => {
    const national = tinyPack(
      [
        tinyRule(
          'support.a',
          [level(old), level(young, { from: '2022-01-01' })].map((each, index) =>
            index === 0 ? { ...each, to: '2021-12-31' } : each,
          ),
        ),
      ],
      { id: 'beside' },
    )
    const with1 = tinyPack([tinyRule('support.b', [times('1', 'beside:support.a')])])
    const with2 = tinyPack([tinyRule('support.b', [times('2', 'beside:support.a')])])
    const days = { from: '2020-06-01', to: '2020-06-01' }

    it('is looked up in the packs beside the two editions', () => {
      expect(diffPacks(with1, with2, days, { beside: [national] })).toMatchObject([
        { rule: 'support.b', before: { answer: met(100) }, after: { answer: met(200) } },
      ])
      expect(told(with1, with2, { beside: [national] })).toEqual([
        ['support.b', '2020-01-01', '2021-12-31', met(100), met(200)],
        ['support.b', '2022-01-01', null, met(200), met(400)],
      ])
    })

    it('is shown with what it comes to, where its level is known', () => {
      const levels = (...args: Parameters<typeof diffPacks>) =>
        diffPacks(...args).map(({ before, after }) => [before.level, after.level])
      expect(levels(with1, with2, days, { beside: [national] })).toEqual([
        ['50%, 1 = 100.000.000 đồng', '50%, 2 = 200.000.000 đồng'],
      ])
    })

    it('counts the levels of that day', () => {
      const [later] = diffPacks(
        with1,
        with2,
        { from: '2022-01-01', to: '2022-01-01' },
        { beside: [national] },
      )
      expect(later).toMatchObject({ before: { answer: met(200) }, after: { answer: met(400) } })
    })

    it('is compared between two days of one edition', () => {
      const two = { from: '2021-12-31', to: '2022-01-01' }
      expect(diffPacks(with1, with1, two, { beside: [national] })).toMatchObject([
        { rule: 'support.b', before: { answer: met(100) }, after: { answer: met(200) } },
      ])
      expect(
        diffPacks(with1, with1, { from: '2020-01-01', to: '2021-12-31' }, { beside: [national] }),
      ).toEqual([])
    })

    it('is never looked up in an earlier edition of the pack itself', () => {
      const lost = tinyPack([tinyRule('support.b', [times('1.5', 'tiny:support.a')])])
      expect(told(lost, lost, { beside: [own(level(old))] })).toEqual([])
      const [change] = diffPacks(own(level(old)), lost, days, { beside: [own(level(old))] }).filter(
        ({ rule }) => rule === 'support.b',
      )
      expect(change?.after.answer).not.toContain('150')
    })
  })
})
