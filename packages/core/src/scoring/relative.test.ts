import { describe, expect, it } from 'vitest'
import { entry, mark, one, ranks, refusal, scored } from './round.fixture.js'

/**
 * World Bank QCBS with T = 0.8: quality out of 80 with a floor of 70 %, price out of 20 against the
 * lowest eligible price.
 */
const QCBS = {
  scale: 100,
  rankBy: 'score',
  criteria: [
    mark('quality', 80, { floorShare: '70%' }),
    mark('price', 20, { method: 'relative', best: 'lowest' }),
  ],
}
const bid = (id: string, quality: number | null, price?: number | null) => ({
  ...entry(id, [{ quality }]),
  values: price === undefined ? null : { price },
})

describe('điểm tương đối', () => {
  it('qcbs: 83,0 và 82,4', () => {
    const result = scored(QCBS, { entries: [bid('A', 68, 120), bid('B', 62.4, 90)] })
    expect([one(result, 'A').mean?.text, one(result, 'B').mean?.text, ranks(result)]).toEqual([
      '83',
      '82.4',
      { A: 1, B: 2 },
    ])
  })

  it('giá của hồ sơ không đạt chất lượng không được mở', () => {
    const result = scored(QCBS, {
      entries: [bid('A', 68, 120), bid('B', 62.4, 90), bid('C', 40, 1)],
    })
    expect([
      one(result, 'A').mean?.text,
      one(result, 'C').machine,
      one(result, 'C').mean,
      ranks(result),
      one(result, 'C').ranks,
    ]).toEqual(['83', 'fail', null, { A: 1, B: 2, C: null }, [3, 3]])
  })

  it('giá hoặc chất lượng chưa biết làm điểm các hồ sơ khác thành khoảng', () => {
    const open = scored(QCBS, { entries: [bid('A', 68, 120), bid('B', 62.4)] })
    expect(one(open, 'A').meanBetween).toMatchObject({
      least: { text: '68' },
      most: { text: '88' },
    })
    const doubtful = scored(QCBS, { entries: [bid('A', 68, 120), bid('B', null, 90)] })
    expect(one(doubtful, 'A').meanBetween).toMatchObject({
      least: { text: '83' },
      most: { text: '88' },
    })
  })

  it('cao nhất là tốt; giá trị phải lớn hơn 0', () => {
    const version = {
      scale: 10,
      rankBy: 'score',
      criteria: [mark('jobs', 10, { method: 'relative', best: 'highest' })],
    }
    const result = scored(version, {
      entries: [
        { id: 'a', values: { jobs: 30 } },
        { id: 'b', values: { jobs: 10 } },
      ],
    })
    expect([one(result, 'a').mean?.text, one(result, 'b').mean]).toEqual([
      '10',
      { numerator: 10, denominator: 3, text: '3.33' },
    ])
    expect(
      refusal(() => scored(version, { entries: [{ id: 'a', values: { jobs: 0 } }] })),
    ).toMatchObject({ code: 'MARK_VALUE', at: 'entries › a › values.jobs' })
    expect(
      refusal(() => scored(version, { entries: [{ id: 'a', values: { jobs: true } }] }))?.code,
    ).toBe('MARK_VALUE')
  })

  it('không áp dụng thì không so', () => {
    const version = {
      scale: 20,
      rankBy: 'score',
      criteria: [
        mark('a', 10),
        mark('price', 10, {
          method: 'relative',
          best: 'lowest',
          appliesIf: { fact: 'entry.sells', operator: 'equal', value: true },
        }),
      ],
    }
    const result = scored(version, {
      entries: [
        { ...entry('p', [{ a: 5 }]), facts: { 'entry.sells': false } },
        { ...entry('q', [{ a: 5 }]), facts: { 'entry.sells': true }, values: { price: 3 } },
      ],
    })
    expect([one(result, 'p').mean?.text, one(result, 'q').mean?.text]).toEqual(['10', '15'])
  })
})
