import { describe, expect, it } from 'vitest'
import { is, tinyPack, tinyRule, type TinyVersion } from '../../packs/tiny-pack.fixture.js'
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
