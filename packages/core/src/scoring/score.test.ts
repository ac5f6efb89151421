import { describe, expect, it } from 'vitest'
import type { RoundInput } from './round.js'
import {
  entry,
  mark,
  one,
  ranks,
  refusal,
  scored,
  SHEET,
  totals,
  verdict,
} from './round.fixture.js'

describe('điểm bình quân và ngưỡng', () => {
  it('cnnt-mean-threshold: một giám khảo nghiêm khắc; trung vị chỉ để lưu ý', () => {
    const rows = [
      [32, 30, 8, 7],
      [34, 31, 7, 6],
      [28, 27, 7, 6],
      [30, 33, 8, 8],
      [12, 20, 5, 4],
    ] as const
    const result = one(
      scored(SHEET, {
        entries: [
          entry(
            'p',
            rows.map(([market, technical, culture, other]) => ({
              market,
              technical,
              culture,
              other,
            })),
          ),
        ],
      }),
    )
    expect(result.mean).toEqual({ numerator: 343, denominator: 5, text: '68.6' })
    expect(result.jurors.map(({ total }) => total)).toEqual(['77', '78', '68', '79', '41'])
    expect(result.spread).toMatchObject({
      median: '77',
      trimmedMean: '74.33',
      lowest: '41',
      highest: '79',
      outliers: ['j5'],
    })
    expect([result.machine, verdict(result, 'total'), result.flags]).toEqual([
      'fail',
      'unmet',
      ['SPREAD', 'OTHER_STATISTIC_DISAGREES'],
    ])
    expect(result.smallestChange?.marks).toEqual([
      {
        criterion: 'total',
        mean: { numerator: 7, denominator: 5, text: '1.4' },
        points: { numerator: 7, denominator: 1, text: '7' },
      },
    ])
  })

  it('không dồn điểm qua làm tròn: 69,96 và 69,99667 đều chưa đạt', () => {
    expect(one(scored(SHEET, { entries: [totals('p', 69.96)] }))).toMatchObject({
      machine: 'fail',
      mean: { text: '69.96' },
    })
    expect(one(scored(SHEET, { entries: [totals('p', 70, 70, 69.99)] }))).toMatchObject({
      machine: 'fail',
      mean: { text: '69.997' },
    })
    expect(one(scored(SHEET, { entries: [totals('p', 70, 70, 70)] })).machine).toBe('pass')
  })

  it('trung vị và bình quân bỏ hai đầu nơi bộ tiêu chí chấm điểm cho phép', () => {
    const by = (aggregate: string, ...given: number[]): string | undefined =>
      one(scored({ ...SHEET, panel: { aggregate } }, { entries: [totals('p', ...given)] })).mean
        ?.text
    expect(by('median', 60, 90, 70)).toBe('70')
    expect(by('median', 60, 90, 70, 71)).toBe('70.5')
    expect(by('trimmed-mean', 77, 78, 68, 79, 41)).toBe('74.33')
    expect(by('trimmed-mean', 60, 80)).toBe('70')
  })

  it('trung vị từng tiêu chí rồi cộng (H2020)', () => {
    const version = {
      ...SHEET,
      scale: 20,
      criteria: [mark('a', 10), mark('b', 10)],
      total: null,
      panel: { aggregate: 'median', over: 'criterion' },
    }
    const result = one(
      scored(version, {
        entries: [
          entry('p', [
            { a: 1, b: 9 },
            { a: 5, b: 5 },
            { a: 9, b: 1 },
          ]),
        ],
      }),
    )
    expect(result.mean?.text).toBe('10')
    expect(
      one(
        scored(
          { ...version, panel: { aggregate: 'median', over: 'total' } },
          {
            entries: [
              entry('p', [
                { a: 1, b: 9 },
                { a: 5, b: 5 },
                { a: 9, b: 9 },
              ]),
            ],
          },
        ),
      ).mean?.text,
    ).toBe('10')
  })
})

describe('điểm chưa biết', () => {
  it('là một khoảng; chỉ kết luận khi cả khoảng đồng ý', () => {
    const result = one(
      scored(SHEET, { entries: [entry('p', [{ market: 30, technical: 30, culture: 6 }])] }),
    )
    expect([
      result.machine,
      result.mean,
      result.meanBetween?.least.text,
      result.meanBetween?.most.text,
      result.flags,
    ]).toEqual(['unknown', null, '66', '76', ['MARKS_MISSING']])
    expect(
      result.smallestChange?.marks.map(({ criterion, mean }) => [criterion, mean.text]),
    ).toEqual([['total', '4']])
    expect(
      one(
        scored(SHEET, {
          entries: [entry('p', [{ market: 32, technical: 31, culture: 7, other: null }])],
        }),
      ).machine,
    ).toBe('pass')
    expect(
      one(
        scored(SHEET, {
          entries: [entry('p', [{ market: 25, technical: 25, culture: 9, other: null }])],
        }),
      ).machine,
    ).toBe('fail')
  })

  it('không có phiếu nào: từ 0 đến tối đa', () => {
    const result = one(scored(SHEET, { entries: [{ id: 'p' }] }))
    expect([
      result.meanBetween?.least.text,
      result.meanBetween?.most.text,
      verdict(result, 'panel'),
      result.machine,
    ]).toEqual(['0', '100', 'unknown', 'unknown'])
  })

  it('thành viên ban giám khảo chưa chấm làm kết quả để ngỏ', () => {
    const jury = [{ id: 'j1' }, { id: 'j2' }, { id: 'j3' }]
    expect(
      one(scored(SHEET, { jury, entries: [totals('p', 90, 90)] })).meanBetween?.least.text,
    ).toBe('60')
    expect(
      one(
        scored(SHEET, {
          jury: [{ id: 'j1' }, { id: 'j2' }, { id: 'j3', absent: true }],
          entries: [totals('p', 90, 90)],
        }),
      ),
    ).toMatchObject({ mean: { text: '90' }, flags: ['JUROR_ABSENT'], machine: 'pass' })
  })

  it('chưa biết bình quân thì chưa có hạng; hạng của hồ sơ khác chỉ mở khi khoảng điểm chạm tới nó', () => {
    const open = entry('b', [{ market: 30, technical: 30, culture: 5 }])
    const places = (...others: readonly RoundInput['entries'][number][]): object =>
      Object.fromEntries(
        scored(SHEET, { entries: [open, ...others] }).entries.map(({ id, rank, ranks }) => [
          id,
          rank ?? ranks,
        ]),
      )
    expect(places()).toEqual({ b: [1, 1] })
    expect(places(totals('a', 80), totals('c', 60))).toEqual({ a: 1, b: [2, 2], c: 3 })
    expect(places(totals('a', 74.9), totals('c', 60))).toEqual({ a: [1, 2], b: [1, 2], c: 3 })
    // b nhiều nhất là 75: bằng a thì cùng hạng
    expect(places(totals('a', 75), totals('c', 60))).toEqual({ a: 1, b: [1, 2], c: 3 })
  })

  it('hồ sơ còn có thể không đạt thì còn có thể đứng sau hồ sơ đã không đạt', () => {
    const open = entry('b', [{ market: 30, technical: 30, culture: 5 }])
    expect(
      scored(SHEET, { entries: [totals('a', 80), open, totals('c', 68)] }).entries.map(
        ({ id, mean, rank, ranks }) => [id, mean?.text ?? null, rank, ranks],
      ),
    ).toEqual([
      ['a', '80', 1, null],
      ['b', null, null, [2, 3]],
      ['c', '68', null, [2, 3]],
    ])
  })
})

describe('ban giám khảo', () => {
  const jury = [{ id: 'j1' }, { id: 'j2', conflicts: ['p'] }, { id: 'j3' }]
  it('giám khảo có xung đột lợi ích không tính điểm hồ sơ đó, ban vẫn ba người', () => {
    const result = one(
      scored(SHEET, { jury, entries: [totals('p', 60, 100, 80), totals('q', 60, 100, 80)] }),
      'p',
    )
    expect([result.mean?.text, verdict(result, 'panel'), result.flags]).toEqual([
      '70',
      'met',
      ['JUROR_CONFLICT'],
    ])
    expect(result.jurors[1]).toMatchObject({
      juror: 'j2',
      counted: false,
      why: 'conflict',
      total: '100',
    })
  })

  it('loại một phiếu cần người và lý do; cả hai kết quả còn đó', () => {
    const marks = [
      { juror: 'j1', points: { total: 75 } },
      { juror: 'j2', points: { total: 30 }, removed: { by: 'Trưởng ban', why: 'chấm nhầm mẫu' } },
      { juror: 'j3', points: { total: 75 } },
    ]
    const result = one(scored(SHEET, { entries: [{ id: 'p', marks }] }))
    expect([result.mean?.text, result.meanAsMarked?.text, result.machine, result.flags]).toEqual([
      '75',
      '60',
      'pass',
      ['MARK_REMOVED', 'REMOVAL_CHANGES_RESULT'],
    ])
    expect(
      refusal(() =>
        scored(SHEET, {
          entries: [
            { id: 'p', marks: [{ juror: 'j', points: {}, removed: { by: 'x' } } as never] },
          ],
        }),
      )?.code,
    ).toBe('FIELD_MISSING')
  })

  it('số lẻ và số tối thiểu', () => {
    const size = (panel: object, ...given: number[]): string | undefined =>
      verdict(
        one(
          scored(
            { ...SHEET, panel: { aggregate: 'mean', ...panel } },
            { entries: [totals('p', ...given)] },
          ),
        ),
        'panel',
      )
    expect([
      size({ odd: true }, 80),
      size({ odd: true }, 80, 80),
      size({ odd: true }, 80, 80, 80),
    ]).toEqual(['met', 'unmet', 'met'])
    expect([size({ minimum: 3 }, 80, 80), size({ minimum: 3 }, 80, 80, 80), size({}, 80)]).toEqual([
      'unmet',
      'met',
      undefined,
    ])
  })

  it('giám khảo theo nhóm: không đòi phiếu ngoài nhóm, không nhận phiếu ngoài nhóm', () => {
    const groups = [{ id: 'j1', groups: ['a'] }, { id: 'j2', groups: ['b'] }, { id: 'j3' }]
    const entries = [
      {
        ...entry('p', []),
        group: 'a',
        marks: [
          { juror: 'j1', points: { total: 80 } },
          { juror: 'j3', points: { total: 70 } },
        ],
      },
    ]
    expect(one(scored(SHEET, { jury: groups, entries })).mean?.text).toBe('75')
    expect(
      refusal(() =>
        scored(SHEET, {
          jury: groups,
          entries: [{ id: 'p', group: 'a', marks: [{ juror: 'j2', points: { total: 80 } }] }],
        }),
      )?.code,
    ).toBe('JUROR_OUTSIDE_GROUP')
  })
})

describe('điều kiện xét và ngưỡng điểm', () => {
  it('xttm-knockout, horizon-thresholds: điểm sàn và tổng, cửa nào hỏng nói cửa đó', () => {
    const horizon = {
      scale: 15,
      rankBy: 'score',
      criteria: ['excellence', 'impact', 'implementation'].map((id) => mark(id, 5, { floor: 3 })),
      total: { atLeast: 10 },
    }
    const judge = (...[excellence, impact, implementation]: number[]): object => {
      const result = one(
        scored(horizon, { entries: [entry('p', [{ excellence, impact, implementation }])] }),
      )
      return [
        result.machine,
        result.gates.filter((gate) => gate.verdict === 'unmet').map(({ gate }) => gate),
      ]
    }
    expect(judge(5, 5, 2)).toEqual(['fail', ['floor:implementation']])
    expect(judge(3, 3, 3)).toEqual(['fail', ['total']])
    expect(judge(3, 3, 4)).toEqual(['pass', []])
    expect(judge(2, 2, 2)).toEqual([
      'fail',
      ['floor:excellence', 'floor:impact', 'floor:implementation', 'total'],
    ])
  })

  it('thay đổi nhỏ nhất: sàn trước, phần còn lại ở đâu cũng được', () => {
    const version = {
      ...SHEET,
      criteria: [mark('a', 50, { floorShare: '60%' }), mark('b', 50)],
      total: { atLeast: 70 },
    }
    const change = one(
      scored(version, {
        entries: [
          entry('p', [
            { a: 20, b: 30 },
            { a: 20, b: 30 },
            { a: 20, b: 30 },
          ]),
        ],
      }),
    ).smallestChange
    expect(
      change?.marks.map(({ criterion, mean, points }) => [criterion, mean.text, points?.text]),
    ).toEqual([
      ['a', '10', '30'],
      ['total', '10', '30'],
    ])
  })

  it('cnht-two-keys: tỷ lệ phiếu là phân số', () => {
    const version = {
      ...SHEET,
      panel: { aggregate: 'mean' },
      total: { atLeast: 65 },
      ballots: {
        classes: [
          { id: 'yes', title: 'x', passes: true },
          { id: 'changes', title: 'x', passes: true },
          { id: 'no', title: 'x', passes: false },
        ],
        atLeast: '2/3',
      },
    }
    const judge = (total: number, ballots?: Record<string, number>): unknown[] => {
      const result = one(
        scored(version, { entries: [{ ...totals('p', total), ballots: ballots ?? null }] }),
      )
      return [result.machine, verdict(result, 'ballots'), result.smallestChange?.ballots ?? null]
    }
    expect(judge(70, { yes: 5, no: 4 })).toEqual(['fail', 'unmet', 1])
    expect(judge(65, { yes: 4, changes: 2, no: 3 })).toEqual(['pass', 'met', null])
    expect(judge(64.9, { yes: 9 })).toEqual(['fail', 'met', null])
    expect(judge(70)).toEqual(['unknown', 'unknown', null])
    expect(judge(70, { yes: 0, no: 0 })).toEqual(['unknown', 'unknown', null])
    expect(refusal(() => judge(70, { yess: 5 }))).toMatchObject({
      code: 'UNKNOWN_WORD',
      hint: 'Có phải ý bạn là «yes»?',
    })
  })

  it('quá nửa là quá nửa; không phiếu thì không có cửa tùy chọn', () => {
    const version = {
      ...SHEET,
      ballots: {
        classes: [
          { id: 'yes', title: 'x', passes: true },
          { id: 'no', title: 'x', passes: false },
        ],
        moreThan: '1/2',
        optional: true,
      },
    }
    const judge = (yes: number, no: number): unknown[] => {
      const result = one(
        scored(version, { entries: [{ ...totals('p', 80), ballots: { yes, no } }] }),
      )
      return [verdict(result, 'ballots'), result.smallestChange?.ballots ?? null]
    }
    expect([judge(5, 4), judge(4, 4), judge(4, 5)]).toEqual([
      ['met', null],
      ['unmet', 1],
      ['unmet', 1],
    ])
    expect(verdict(one(scored(version, { entries: [totals('p', 80)] })), 'ballots')).toBeUndefined()
  })

  it('ý kiến hội đồng đứng cạnh kết quả máy', () => {
    const council = (ruling: 'recognise' | 'reject' | 'merge') => [
      { entry: 'p', ruling, by: 'Hội đồng', why: 'lý do' },
    ]
    const judge = (total: number, ruling: 'recognise' | 'reject' | 'merge'): unknown[] => {
      const result = one(
        scored(
          { ...SHEET, council: {} },
          { entries: [totals('p', total)], council: council(ruling) },
        ),
      )
      return [result.machine, verdict(result, 'council'), result.council?.ruling, result.flags]
    }
    expect(judge(80, 'recognise')).toEqual(['pass', 'met', 'recognise', []])
    expect(judge(80, 'reject')).toEqual(['pass', 'unmet', 'reject', []])
    expect(judge(60, 'recognise')).toEqual([
      'fail',
      'met',
      'recognise',
      ['COUNCIL_AGAINST_MACHINE'],
    ])
    expect(
      verdict(one(scored({ ...SHEET, council: {} }, { entries: [totals('p', 80)] })), 'council'),
    ).toBe('unknown')
    expect(
      one(scored(SHEET, { entries: [totals('p', 80)], council: council('reject') })).flags,
    ).toEqual(['COUNCIL_AGAINST_MACHINE'])
  })
})

describe('hạng và điểm', () => {
  const bands = {
    ...SHEET,
    total: null,
    bands: [
      { id: '3', title: '3', from: 0, to: 70 },
      { id: '4', title: '4', from: 70, to: 90 },
      { id: '5', title: '5', from: 90, to: 100 },
    ],
  }
  it('ocop-gap: hạng nửa mở, đầu trên cùng đóng', () => {
    const band = (total: number): string | null =>
      one(scored(bands, { entries: [totals('p', total)] })).band
    expect([89.5, 90, 69.99, 70, 0, 100].map(band)).toEqual(['4', '5', '3', '4', '3', '5'])
  })

  it('khoảng điểm nằm trọn trong một hạng mới có hạng', () => {
    const band = (other: number | null, market: number): string | null =>
      one(scored(bands, { entries: [entry('p', [{ market, technical: 30, culture: 5, other }])] }))
        .band
    expect([band(null, 36), band(null, 30), band(2, 30)]).toEqual(['4', null, '3'])
  })

  it('trọng số xếp hạng không đụng đến ngưỡng', () => {
    const version = {
      scale: 20,
      rankBy: 'score',
      criteria: [mark('a', 10), mark('b', 10, { rankWeight: '1.5' })],
      total: { atLeast: 10 },
    }
    const result = scored(version, {
      entries: [entry('p', [{ a: 8, b: 4 }]), entry('q', [{ a: 4, b: 8 }])],
    })
    expect([ranks(result), one(result, 'p').mean?.text, one(result, 'q').mean?.text]).toEqual([
      { p: 2, q: 1 },
      '12',
      '12',
    ])
  })

  it('tiêu chí không áp dụng thì quy về thang đầy đủ (75 → 100)', () => {
    const version = {
      scale: 100,
      rankBy: 'score',
      criteria: [
        mark('place', 25, { appliesIf: { fact: 'entry.gb', operator: 'equal', value: true } }),
        mark('fit', 25),
        mark('plan', 25),
        mark('money', 25),
      ],
      total: { atLeast: 80 },
    }
    const points = { fit: 20, plan: 20, money: 20 }
    expect(
      one(scored(version, { entries: [entry('p', [points], { facts: { 'entry.gb': false } })] })),
    ).toMatchObject({ mean: { text: '80' }, machine: 'pass' })
    expect(
      one(
        scored(version, {
          entries: [entry('p', [{ ...points, place: 19 }], { facts: { 'entry.gb': true } })],
        }),
      ).machine,
    ).toBe('fail')
    expect(one(scored(version, { entries: [entry('p', [points])] })).meanBetween).toMatchObject({
      least: { text: '0' },
      most: { text: '100' },
    })
    expect(
      refusal(() =>
        scored(version, {
          entries: [entry('p', [{ ...points, place: 5 }], { facts: { 'entry.gb': false } })],
        }),
      )?.code,
    ).toBe('CRITERION_DOES_NOT_APPLY')
    expect(
      one(
        scored(
          { ...version, total: { atLeast: 81 } },
          { entries: [entry('p', [points], { facts: { 'entry.gb': false } })] },
        ),
      ).smallestChange?.marks[0]?.mean.text,
    ).toBe('0.75')
  })
})
