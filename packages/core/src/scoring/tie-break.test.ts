import { describe, expect, it } from 'vitest'
import { entry, mark, one, ranks, refusal, scored, SHEET, totals } from './round.fixture.js'

const CLUSTER = {
  scale: 100,
  rankBy: 'score',
  criteria: [mark('infra', 15), mark('env', 15), mark('capacity', 30), mark('finance', 40)],
  total: { atLeast: 50 },
}
const chain = [
  { key: 'criterion', id: 'finance' },
  { key: 'criterion', id: 'capacity' },
  { key: 'jurors-preferring' },
  { key: 'chair-mark' },
  { key: 'refer-to-authority' },
]
const bid = (id: string, ...rows: [number, number, number, number][]) =>
  entry(
    id,
    rows.map(([infra, env, capacity, finance]) => ({ infra, env, capacity, finance })),
  )

describe('tách hạng', () => {
  it('thanh-hoa-tie: cùng 78 điểm, tài chính 34 hơn 30', () => {
    const result = scored(
      { ...CLUSTER, tieBreak: chain },
      { entries: [bid('A', [12, 12, 24, 30]), bid('B', [11, 11, 22, 34])] },
    )
    expect([ranks(result), one(result, 'B').tieBreak]).toEqual([
      { A: 2, B: 1 },
      [{ key: 'criterion:finance', value: '34', against: ['A'], result: 'separated' }],
    ])
  })

  it('không có chuỗi: cùng hạng, trình cấp có thẩm quyền quyết định; hạng sau nhảy số', () => {
    const result = scored(SHEET, { entries: [totals('c', 75), totals('b', 80), totals('a', 80)] })
    expect([ranks(result), one(result, 'a').flags, one(result, 'a').tieBreak]).toEqual([
      { a: 1, b: 1, c: 3 },
      ['TIE_REFERRED'],
      [{ key: 'refer-to-authority', value: null, against: ['b'], result: 'referred' }],
    ])
    expect(result.groups).toEqual([
      {
        group: null,
        ranking: [
          { rank: 1, entries: ['a', 'b'] },
          { rank: 3, entries: ['c'] },
        ],
      },
    ])
  })

  it('một phần ba ba lần bằng một: bằng nhau là bằng chính xác', () => {
    expect(
      ranks(scored(SHEET, { entries: [totals('a', 70, 70, 71), totals('b', 70.3, 70.3, 70.4)] })),
    ).toEqual({ a: 1, b: 1 })
    expect(
      ranks(
        scored(SHEET, { entries: [totals('a', 70, 70, 71), totals('b', 70.3, 70.3, 70.399999)] }),
      ),
    ).toEqual({ a: 1, b: 2 })
    expect(
      ranks(scored(SHEET, { entries: [totals('a', 70, 71, 72), totals('b', 71, 71, 71)] })),
    ).toEqual({ a: 1, b: 1 })
  })

  it('đếm giám khảo cho điểm cao hơn, rồi phiếu của chủ tịch', () => {
    const jury = [{ id: 'j1' }, { id: 'j2' }, { id: 'j3', role: 'chair' as const }]
    const more = scored(
      { ...CLUSTER, tieBreak: chain },
      {
        jury,
        entries: [
          bid('A', [15, 13, 20, 30], [13, 10, 20, 30], [13, 10, 20, 30]),
          bid('B', [10, 10, 20, 30], [15, 12, 20, 30], [15, 12, 20, 30]),
        ],
      },
    )
    expect([
      ranks(more),
      one(more, 'A').tieBreak.map(({ key, value, result }) => `${key} ${value} ${result}`),
    ]).toEqual([
      { A: 2, B: 1 },
      [
        'criterion:finance 30 equal',
        'criterion:capacity 20 equal',
        'jurors-preferring 1 separated',
      ],
    ])
    const chair = scored(
      { ...CLUSTER, tieBreak: chain },
      {
        jury,
        entries: [
          bid('A', [10, 10, 20, 30], [12, 10, 20, 30], [11, 10, 20, 30]),
          bid('B', [12, 10, 20, 30], [9, 10, 20, 30], [12, 10, 20, 30]),
        ],
      },
    )
    expect(one(chair, 'B').tieBreak.at(-1)?.key).toBe('jurors-preferring')
    const even = scored(
      { ...CLUSTER, tieBreak: chain },
      {
        jury,
        entries: [
          bid('A', [10, 10, 20, 30], [12, 10, 20, 30], [11, 10, 20, 30]),
          bid('B', [11, 10, 20, 30], [12, 10, 20, 30], [10, 10, 20, 30]),
        ],
      },
    )
    expect([ranks(even), one(even, 'A').tieBreak.at(-1)]).toEqual([
      { A: 1, B: 2 },
      { key: 'chair-mark', value: '71', against: ['B'], result: 'separated' },
    ])
  })

  it('theo dữ kiện: số thấp hơn, từ xếp trước, có trước không', () => {
    const by = (key: object, left: object, right: object): object =>
      ranks(
        scored(
          { rankBy: 'order', tieBreak: [key, { key: 'refer-to-authority' }] },
          {
            entries: [
              { id: 'l', facts: left as never },
              { id: 'r', facts: right as never },
            ],
          },
        ),
      )
    expect(
      by(
        { key: 'fact', id: 'entry.price', best: 'lowest' },
        { 'entry.price': 5 },
        { 'entry.price': '4,5' },
      ),
    ).toEqual({ l: 2, r: 1 })
    expect(
      by({ key: 'fact', id: 'entry.price' }, { 'entry.price': 5 }, { 'entry.price': 4 }),
    ).toEqual({ l: 1, r: 2 })
    expect(
      by(
        { key: 'fact', id: 'entry.area', order: ['a', 'b'] },
        { 'entry.area': 'b' },
        { 'entry.area': 'a' },
      ),
    ).toEqual({ l: 2, r: 1 })
    expect(
      by(
        { key: 'fact', id: 'entry.flagship' },
        { 'entry.flagship': true },
        { 'entry.flagship': false },
      ),
    ).toEqual({
      l: 1,
      r: 2,
    })
    expect(by({ key: 'fact', id: 'entry.flagship' }, { 'entry.flagship': true }, {})).toEqual({
      l: null,
      r: null,
    })
    expect(
      by(
        { key: 'fact', id: 'entry.area', order: ['a'] },
        { 'entry.area': 'b' },
        { 'entry.area': 'a' },
      ),
    ).toEqual({
      l: null,
      r: null,
    })
  })

  it('bốc thăm theo mầm công bố: ai cũng bốc lại được, không theo thứ tự hay mã', () => {
    const version = { ...SHEET, tieBreak: [{ key: 'lottery' }] }
    const entries = ['a', 'b', 'c', 'd', 'e'].map((id) => totals(id, 80))
    const draw = (seed: string, list = entries): object =>
      ranks(scored(version, { entries: list, lottery: { seed, by: 'Hội đồng' } }))
    expect(draw('2023-08-01 xổ số')).toEqual(draw('2023-08-01 xổ số', [...entries].reverse()))
    expect(
      new Set(
        ['seed-0001', 'seed-0002', 'seed-0003', 'seed-0004'].map((seed) =>
          JSON.stringify(draw(seed)),
        ),
      ).size,
    ).toBeGreaterThan(1)
    const waiting = one(scored(version, { entries }), 'a')
    expect([waiting.rank, waiting.ranks, waiting.flags]).toEqual([null, [1, 5], ['TIE_UNDECIDED']])
    expect(
      one(scored(version, { entries, lottery: { seed: 'seed-0001', by: 'x' } }), 'a').tieBreak[0],
    ).toMatchObject({ key: 'lottery', result: 'drawn' })
  })

  it('chuỗi của hội đồng chỉ khi bộ tiêu chí chấm điểm không có; phải hợp lệ', () => {
    const entries = [bid('A', [12, 12, 24, 30]), bid('B', [11, 11, 22, 34])]
    expect(ranks(scored(CLUSTER, { entries, tieBreak: chain as never }))).toEqual({ A: 2, B: 1 })
    expect(
      refusal(() => scored({ ...CLUSTER, tieBreak: chain }, { entries, tieBreak: chain as never }))
        ?.code,
    ).toBe('TIE_BREAK_FIXED')
    expect(
      refusal(() =>
        scored(CLUSTER, {
          entries,
          tieBreak: [{ key: 'criterion', id: 'financ' }, { key: 'lottery' }] as never,
        }),
      )?.code,
    ).toBe('UNKNOWN_CRITERION')
    expect(
      refusal(() => scored(CLUSTER, { entries, tieBreak: [{ key: 'jurors-preferring' }] as never }))
        ?.code,
    ).toBe('TIE_BREAK_END')
  })

  it('hồ sơ bị loại xếp sau, nhóm nào xếp trong nhóm nấy', () => {
    const groups = [
      { id: 'x', title: 'x' },
      { id: 'y', title: 'y' },
    ]
    const result = scored(
      { ...SHEET, groups },
      {
        entries: [
          { ...totals('a', 80), group: 'y' },
          { ...totals('b', 90), group: 'x' },
          { ...totals('c', 60), group: 'x' },
          totals('d', 99),
        ],
      },
    )
    expect([ranks(result), result.groups.map(({ group }) => group)]).toEqual([
      { a: 1, b: 1, c: 2, d: 1 },
      ['x', 'y', null],
    ])
    expect(
      refusal(() => scored({ ...SHEET, groups }, { entries: [{ ...totals('a', 80), group: 'z' }] }))
        ?.code,
    ).toBe('UNKNOWN_WORD')
  })

  it('điểm giám khảo còn thiếu thì không đếm được ai hơn ai', () => {
    const result = scored(
      { ...CLUSTER, tieBreak: [{ key: 'jurors-preferring' }, { key: 'refer-to-authority' }] },
      { entries: [bid('A', [12, 12, 24, 30]), entry('B', [{ total: 78, infra: 3 }])] },
    )
    expect(ranks(result)).toEqual({ A: 1, B: 1 })
    const chairless = scored(
      { ...CLUSTER, tieBreak: [{ key: 'chair-mark' }, { key: 'refer-to-authority' }] },
      { entries: [bid('A', [12, 12, 24, 30]), bid('B', [12, 12, 24, 30])] },
    )
    expect([ranks(chairless), one(chairless, 'A').tieBreak]).toEqual([
      { A: null, B: null },
      [{ key: 'chair-mark', value: null, against: ['B'], result: 'unknown' }],
    ])
  })
})
