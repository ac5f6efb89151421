import { describe, expect, it } from 'vitest'
import { entry, mark, one, refusal, scored, SHEET } from './round.fixture.js'

const leaf = (more: object): object => ({
  scale: 10,
  rankBy: 'score',
  criteria: [mark('x', 10, more as Record<string, unknown>)],
})
const points = (
  version: object,
  value: unknown,
  where: 'marks' | 'values' = 'marks',
): string | undefined =>
  one(
    scored(version as never, {
      entries: [
        where === 'marks'
          ? entry('p', [{ x: value }])
          : { ...entry('p', [{}]), values: { x: value } },
      ],
    }),
  ).mean?.text
const refused = (
  version: object,
  value: unknown,
  where: 'marks' | 'values' = 'marks',
): string | undefined => refusal(() => points(version, value, where))?.code

describe('cách cho điểm', () => {
  it('điểm giám khảo', () => {
    expect([points(leaf({}), 7.5), points(leaf({}), '7,5'), points(leaf({}), 10)]).toEqual([
      '7.5',
      '7.5',
      '10',
    ])
    expect([
      refused(leaf({}), 10.01),
      refused(leaf({}), -1),
      refused(leaf({}), true),
      refused(leaf({}), 'abc'),
    ]).toEqual(['MARK_ABOVE_MAX', 'NUMBER_FORMAT', 'MARK_VALUE', 'NUMBER_FORMAT'])
  })

  it('con số từ hồ sơ, không quá tối đa', () => {
    expect([
      points(leaf({ method: 'number' }), 4, 'values'),
      points(leaf({ method: 'number' }), 400, 'values'),
    ]).toEqual(['4', '10'])
    expect(refused(leaf({ method: 'number' }), 4)).toBe('MARK_MISPLACED')
    expect(refused(leaf({}), 4, 'values')).toBe('MARK_MISPLACED')
  })

  const options = [
    { id: 'manual', title: 'thủ công', points: 1 },
    { id: 'machine', title: 'máy', points: 2 },
    { id: 'advanced', title: 'tiên tiến', points: 10 },
  ]
  it('chọn một mức, chọn nhiều mức có trần', () => {
    expect([
      points(leaf({ method: 'choice', options }), 'machine'),
      points(leaf({ method: 'choices', options }), ['manual', 'machine']),
      points(leaf({ method: 'choices', options }), ['machine', 'advanced']),
      points(leaf({ method: 'choices', options }), []),
    ]).toEqual(['2', '3', '10', '0'])
    expect([
      refused(leaf({ method: 'choice', options }), 'machin'),
      refused(leaf({ method: 'choices', options }), ['manual', 'manual']),
      refused(leaf({ method: 'choices', options }), 'manual'),
    ]).toEqual(['UNKNOWN_WORD', 'MARK_VALUE', 'MARK_VALUE'])
  })

  it('bậc nhân trọng số', () => {
    const level = leaf({ method: 'level', level: { weight: 2, lowest: 3, highest: 5 } })
    expect([points(level, 3), points(level, 5)]).toEqual(['6', '10'])
    expect([refused(level, 2), refused(level, 6), refused(level, 3.5)]).toEqual([
      'MARK_VALUE',
      'MARK_VALUE',
      'MARK_VALUE',
    ])
  })

  it('bảng khoảng nửa mở: dưới 50 %, từ 50 % đến dưới 75 %, từ 75 % đến 100 %', () => {
    const table = leaf({
      method: 'range',
      ranges: [
        { from: 0, to: '50%', points: 1 },
        { from: '50%', to: '75%', points: 3 },
        { from: '75%', to: '100%', points: 5 },
      ],
    })
    expect(
      ['49,99%', '50%', '74,99%', '75%', '100%', 0].map((share) => points(table, share, 'values')),
    ).toEqual(['1', '3', '3', '5', '5', '1'])
    expect([refused(table, '100,01%', 'values'), refused(table, true, 'values')]).toEqual([
      'MARK_VALUE',
      'MARK_VALUE',
    ])
    expect(
      points(
        leaf({
          method: 'range',
          ranges: [
            { from: 0, to: 5, points: 1 },
            { from: 5, points: 4 },
          ],
        }),
        999,
        'values',
      ),
    ).toBe('4')
  })

  it('có hay không', () => {
    expect([
      points(leaf({ method: 'yes-no' }), true),
      points(leaf({ method: 'yes-no' }), false),
    ]).toEqual(['10', '0'])
    expect(refused(leaf({ method: 'yes-no' }), 1)).toBe('MARK_VALUE')
  })
})

describe('phiếu chấm', () => {
  const tree = {
    scale: 40,
    rankBy: 'score',
    criteria: [
      mark('a', 30, {
        children: [
          mark('a.1', 10),
          mark('a.2', 20, { children: [mark('a.2.x', 5), mark('a.2.y', 15)] }),
        ],
      }),
      mark('b', 10),
    ],
  }
  it('cây tiêu chí sâu bất kỳ cộng lên', () => {
    const result = one(
      scored(tree, { entries: [entry('p', [{ 'a.1': 5, 'a.2.x': 4, 'a.2.y': 10, b: 3 }])] }),
    )
    expect([
      result.mean?.text,
      result.criteria.map(({ id, mean }) => `${id} ${mean?.text}`),
    ]).toEqual(['22', ['a 19', 'a.1 5', 'a.2 14', 'a.2.x 4', 'a.2.y 10', 'b 3']])
  })

  it('nút cha cho một con số thì phải khớp các mục con', () => {
    expect(one(scored(tree, { entries: [entry('p', [{ a: 19, b: 3 }])] })).mean?.text).toBe('22')
    expect(one(scored(tree, { entries: [entry('p', [{ total: 22 }])] })).mean?.text).toBe('22')
    expect(
      one(scored(tree, { entries: [entry('p', [{ a: 19, 'a.1': 5, b: 3 }])] })).mean?.text,
    ).toBe('22')
    expect(
      refusal(() =>
        scored(tree, { entries: [entry('p', [{ a: 19, 'a.1': 5, 'a.2': 10, b: 3 }])] }),
      ),
    ).toMatchObject({ code: 'MARKS_DO_NOT_ADD_UP', at: 'entries › p › marks.j1 › a' })
    expect(refusal(() => scored(tree, { entries: [entry('p', [{ a: 4, 'a.1': 5 }])] }))?.code).toBe(
      'MARKS_DO_NOT_ADD_UP',
    )
  })

  it('sai chính tả thì hỏi lại', () => {
    expect(refusal(() => scored(SHEET, { entries: [entry('p', [{ markt: 30 }])] }))).toMatchObject({
      code: 'UNKNOWN_CRITERION',
      hint: 'Có phải ý bạn là «market»?',
    })
    expect(
      refusal(() => scored(SHEET, { entries: [{ id: 'p', makrs: [] } as never] })),
    ).toMatchObject({ code: 'UNKNOWN_KEY', hint: 'Có phải ý bạn là «marks»?' })
    expect(refusal(() => scored(SHEET, { scheme: 'y', entries: [] }))?.code).toBe('UNKNOWN_SCHEME')
  })

  it('hội đồng đưa mục con của mình vào dưới tiêu chí, điểm tối đa giữ nguyên', () => {
    const criteria = { market: [mark('market.sales', 25), mark('market.growth', 15)] } as never
    expect(
      one(
        scored(SHEET, {
          criteria,
          entries: [
            entry('p', [
              { 'market.sales': 20, 'market.growth': 10, technical: 30, culture: 5, other: 5 },
            ]),
          ],
        }),
      ).mean?.text,
    ).toBe('70')
    expect(
      refusal(() => scored(SHEET, { criteria: { market: [mark('m', 39)] } as never, entries: [] }))
        ?.code,
    ).toBe('MAXIMA_DO_NOT_ADD_UP')
    expect(
      refusal(() =>
        scored(SHEET, { criteria: { markets: [mark('m', 40)] } as never, entries: [] }),
      ),
    ).toMatchObject({ code: 'UNKNOWN_CRITERION', hint: 'Có phải ý bạn là «market»?' })
    expect(
      refusal(() =>
        scored(SHEET, { criteria: { market: [mark('culture', 40)] } as never, entries: [] }),
      )?.code,
    ).toBe('DUPLICATE_ID')
  })

  it('phiếu chưa đọc được: chỉ có tổng, hoặc kỳ chấm mang phiếu của mình', () => {
    const blank = {
      scale: 100,
      rankBy: 'score',
      criteria: 'not-encoded',
      total: { atLeast: 80 },
      eachFloorShare: { share: '60%' },
    }
    const result = one(scored(blank, { entries: [entry('p', [{ total: 84 }])] }))
    expect([
      result.mean?.text,
      result.machine,
      result.gates.map(({ gate, verdict }) => `${gate} ${verdict}`),
    ]).toEqual(['84', 'unknown', ['floor:each unknown', 'total met']])
    const criteria = {
      total: [mark('c1', 20), mark('c2', 30), mark('c3', 30), mark('c4', 20)],
    } as never
    expect(
      one(scored(blank, { criteria, entries: [entry('p', [{ c1: 11, c2: 28, c3: 27, c4: 18 }])] })),
    ).toMatchObject({ mean: { text: '84' }, machine: 'fail' })
  })

  it('phiếu có điểm hồ sơ thì giám khảo không cho tổng', () => {
    const mixed = {
      scale: 20,
      rankBy: 'score',
      criteria: [mark('m', 10), mark('n', 10, { method: 'number' })],
    }
    expect(
      one(scored(mixed, { entries: [{ ...entry('p', [{ m: 4 }, { m: 6 }]), values: { n: 7 } }] }))
        .mean?.text,
    ).toBe('12')
    const barred = one(
      scored(
        { ...mixed, total: { atLeast: 12 } },
        {
          entries: [
            {
              id: 'p',
              values: { n: 7 },
              marks: [
                { juror: 'a', points: { m: 4 } },
                { juror: 'b', points: { m: 6 } },
                { juror: 'c', points: { m: 0 }, removed: { by: 'x', why: 'y' } },
              ],
            },
          ],
        },
      ),
    )
    expect([barred.machine, barred.mean?.text, barred.meanAsMarked?.text, barred.flags]).toEqual([
      'pass',
      '12',
      '10.33',
      ['MARK_REMOVED', 'REMOVAL_CHANGES_RESULT'],
    ])
    expect(one(scored(mixed, { entries: [entry('p', [{ m: 4 }])] })).meanBetween).toMatchObject({
      least: { text: '4' },
      most: { text: '14' },
    })
    expect(refusal(() => scored(mixed, { entries: [entry('p', [{ total: 4 }])] }))?.code).toBe(
      'MARK_MISPLACED',
    )
  })
})
