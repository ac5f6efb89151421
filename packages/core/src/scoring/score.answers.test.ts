import { describe, expect, it } from 'vitest'
import { createRuleBook } from '../packs/rule-book.js'
import { tinyPack, tinyRule } from '../packs/tiny-pack.fixture.js'
import { entry, mark, one, ranks, refusal, scored, SHEET, totals } from './round.fixture.js'
import { byName } from './natural-order.js'
import { scoreRound } from './score.js'

// Kết quả của cả kỳ: khung, nhóm, thứ tự. / What a round says as a whole: its frame, its groups,
// its order.
describe('khung của kết quả', () => {
  it('nêu bộ tiêu chí chấm điểm, phiên bản, căn cứ và điều cần kiểm tra', () => {
    const toVerify = [{ text: 'Sản phẩm có đúng nhóm không?', textEn: 'Is it of the group?' }]
    expect(
      scored({ ...SHEET, toVerify, historical: true }, { entries: [totals('p', 80)] }),
    ).toMatchObject({
      scheme: 'x',
      rule: 'tiny:scheme.x',
      on: '2023-01-01',
      level: null,
      answer: 'in-force',
      version: '2020-01-01',
      citation: { document: 'QĐ 1', provision: 'Điều 1' },
      evidence: 'quoted',
      provisional: false,
      historical: true,
      certificateUntil: null,
      toVerify,
    })
    expect(scored(SHEET, { entries: [totals('p', 80)] })).toMatchObject({
      historical: false,
      toVerify: [],
    })
  })

  it('không có phiên bản trong ngày thì không có căn cứ, nhóm hay thứ hạng nào', () => {
    expect(scored({ ...SHEET, to: '2020-12-31' }, { entries: [totals('p', 80)] })).toMatchObject({
      answer: 'not-in-force',
      version: null,
      citation: null,
      evidence: null,
      provisional: false,
      historical: false,
      certificateUntil: null,
      groups: [],
      toVerify: [],
    })
  })

  it('kỳ chưa có hồ sơ vẫn nói bộ tiêu chí chấm điểm tin được đến đâu', () => {
    expect(scored({ ...SHEET, evidence: 'secondary' }, { entries: [] })).toMatchObject({
      evidence: 'secondary',
      provisional: true,
      entries: [],
      groups: [],
    })
    expect(scored(SHEET, { entries: [] })).toMatchObject({ evidence: 'quoted', provisional: false })
  })
})

describe('nhóm và thứ tự', () => {
  it('mã xếp theo số tự nhiên, bằng số thì theo chữ', () => {
    const pairs = [
      ['p2', 'p10'],
      ['p10', 'p2'],
      ['p01', 'p1'],
      ['p1', 'p01'],
      ['p1', 'p1'],
      ['a', 'b'],
      ['b', 'a'],
    ] as const
    expect(pairs.map(([a, b]) => byName(a, b))).toEqual([-1, 1, -1, 1, 0, -1, 1])
    expect(
      scored(SHEET, {
        entries: [totals('p10', 80), totals('p2', 70), totals('p1', 75)],
      }).entries.map(({ id }) => id),
    ).toEqual(['p1', 'p2', 'p10'])
  })

  it('nhóm theo thứ tự của bộ tiêu chí chấm điểm; bộ tiêu chí chấm điểm không đặt nhóm thì theo tên; không nhóm thì cuối', () => {
    const of = (version: object, groups: readonly (string | null)[]) =>
      scored(
        { ...SHEET, ...version },
        { entries: groups.map((group, index) => ({ ...totals(`p${index}`, 80), group })) },
      ).groups.map(({ group }) => group)
    expect(
      of(
        {
          groups: [
            { id: 'y', title: 'x' },
            { id: 'x', title: 'x' },
            { id: 'a', title: 'x' },
          ],
        },
        [null, 'a', 'x', 'y'],
      ),
    ).toEqual(['y', 'x', 'a', null])
    expect(of({}, ['g9', null, 'g10', 'g1'])).toEqual(['g1', 'g9', 'g10', null])
  })

  it('hạng từ cao xuống, chưa rõ hạng thì cuối', () => {
    expect(
      scored(SHEET, { entries: [totals('a', 70), totals('b', 90), totals('c', 80)] }).groups[0]
        ?.ranking,
    ).toEqual([
      { rank: 1, entries: ['b'] },
      { rank: 2, entries: ['c'] },
      { rank: 3, entries: ['a'] },
    ])
    const open = entry('b', [{ market: 30, technical: 30, culture: 5 }])
    expect(
      scored(SHEET, { entries: [totals('a', 74.5), open, totals('c', 60)] }).groups[0]?.ranking,
    ).toEqual([
      { rank: 3, entries: ['c'] },
      { rank: null, entries: ['a', 'b'] },
    ])
  })

  it('hồ sơ bị loại đứng sau hồ sơ đạt, dù điểm cao hơn', () => {
    const version = {
      ...SHEET,
      criteria: [mark('market', 40, { floor: 20 }), mark('technical', 60)],
    }
    expect(
      ranks(
        scored(version, {
          entries: [
            entry('a', [{ market: 19, technical: 60 }]),
            entry('b', [{ market: 20, technical: 50 }]),
          ],
        }),
      ),
    ).toEqual({ a: 2, b: 1 })
  })

  it('bộ tiêu chí chấm điểm không xếp hạng thì không hồ sơ nào có hạng', () => {
    const result = scored(
      { ...SHEET, rankBy: 'none' },
      { entries: [totals('a', 80), totals('b', 90)] },
    )
    expect([ranks(result), result.groups]).toEqual([
      { a: null, b: null },
      [{ group: null, ranking: [{ rank: null, entries: ['a', 'b'] }] }],
    ])
  })
})

describe('chuỗi tách hạng của hội đồng', () => {
  it('sai ở đâu thì chỉ đúng chỗ đó', () => {
    const entries = [totals('a', 80)]
    expect(
      refusal(() =>
        scored(
          { ...SHEET, tieBreak: [{ key: 'refer-to-authority' }] },
          { entries, tieBreak: [{ key: 'refer-to-authority' }] as never },
        ),
      ),
    ).toMatchObject({ code: 'TIE_BREAK_FIXED', at: 'tieBreak' })
    expect(
      refusal(() =>
        scored(SHEET, {
          entries,
          tieBreak: [{ key: 'criterion', id: 'financ' }, { key: 'lottery' }] as never,
        }),
      ),
    ).toMatchObject({ code: 'UNKNOWN_CRITERION', at: 'tieBreak.0.id' })
  })

  it('dùng được cho bộ tiêu chí chấm điểm không có phiếu điểm; tiêu chí thì không có ở đó', () => {
    const by = (...tieBreak: object[]) =>
      scored(
        { rankBy: 'order' },
        {
          entries: [
            { id: 'l', facts: { 'entry.price': 5 } },
            { id: 'r', facts: { 'entry.price': 4 } },
          ],
          tieBreak: [...tieBreak, { key: 'refer-to-authority' }] as never,
        },
      )
    expect(ranks(by({ key: 'fact', id: 'entry.price', best: 'lowest' }))).toEqual({ l: 2, r: 1 })
    expect(refusal(() => by({ key: 'criterion', id: 'price' }))?.code).toBe('UNKNOWN_CRITERION')
  })
})

it('điểm tương đối: ngưỡng tổng không loại ai trước khi so giá', () => {
  const version = {
    scale: 100,
    rankBy: 'score',
    criteria: [mark('quality', 80), mark('price', 20, { method: 'relative', best: 'lowest' })],
    total: { atLeast: 75 },
  }
  const bid = (id: string, quality: number, price: number) => ({
    ...entry(id, [{ quality }]),
    values: { price },
  })
  const result = scored(version, { entries: [bid('A', 60, 90), bid('B', 80, 120)] })
  expect(
    [one(result, 'A'), one(result, 'B')].map(({ machine, mean, meanBetween }) => [
      machine,
      mean?.text ?? [meanBetween?.least.text, meanBetween?.most.text],
    ]),
  ).toEqual([
    ['pass', '80'],
    ['pass', '95'],
  ])
})

it('đọc bộ tiêu chí chấm điểm từ gói nào thì nêu đúng gói đó', () => {
  const pack = tinyPack([tinyRule('scheme.x', [SHEET])])
  expect(
    scoreRound(createRuleBook([pack]), {
      scheme: 'x',
      on: '2023-01-01',
      level: 'province',
      entries: [],
    }),
  ).toMatchObject({
    level: 'province',
    packs: [{ id: 'tiny', version: '1.0.0', digest: pack.digest }],
  })
})
