import { describe, expect, it } from 'vitest'
import { one, refusal, scored, SHEET } from './round.fixture.js'

const FREE = { ...SHEET, panel: { aggregate: 'mean' } }
const by = (id: string, marks: Record<string, number | null>) => ({
  id,
  marks: Object.entries(marks).map(([juror, total]) => ({ juror, points: { total } })),
})
/** A lenient and a harsh juror who agree on x and y. */
const entries = [
  by('x', { lenient: 80, harsh: 60 }),
  by('y', { lenient: 70, harsh: 50 }),
  by('z', { lenient: 60 }),
  by('w', { harsh: 40 }),
]

describe('hiệu chỉnh giám khảo dễ, khó', () => {
  it('zscore-two-assessors: 1, 0, −1 cho cả hai', () => {
    const result = scored(FREE, { entries, normalise: 'z-score' })
    const text = (id: string): string | undefined =>
      one(result, id)
        .adjusted?.jurors.map(({ juror, text: z }) => `${juror} ${z}`)
        .join(', ')
    expect(['x', 'y', 'z', 'w'].map(text)).toEqual([
      'harsh 1, lenient 1',
      'harsh 0, lenient 0',
      'lenient -1',
      'harsh -1',
    ])
    expect(['x', 'y', 'z', 'w'].map((id) => one(result, id).mean?.text)).toEqual([
      '70',
      '60',
      '60',
      '40',
    ])
    expect(['x', 'z', 'w'].map((id) => one(result, id).adjusted?.mean)).toEqual(['1', '-1', '-1'])
  })

  it('chênh lệch so với bình quân chung', () => {
    const result = scored(FREE, { entries, normalise: 'assessor-effect' })
    expect(['x', 'z', 'w'].map((id) => one(result, id).adjusted?.mean)).toEqual(['70', '50', '50'])
  })

  it('tắt theo mặc định, không đổi kết quả', () => {
    const plain = scored(FREE, { entries })
    const shown = scored(FREE, { entries, normalise: 'z-score' })
    expect(one(plain, 'x').adjusted).toBeNull()
    expect(shown.entries.map(({ adjusted: _adjusted, ...rest }) => rest)).toEqual(
      plain.entries.map(({ adjusted: _adjusted, ...rest }) => rest),
    )
  })

  it('từ chối khi văn bản quy định bình quân, khi thiếu điểm, khi một giám khảo cho cùng một mức', () => {
    const asked = (version: object, list: object[]): unknown =>
      refusal(() => scored(version as never, { entries: list as never, normalise: 'z-score' }))
    expect(asked(SHEET, entries)).toMatchObject({ code: 'NORMALISER_REFUSED', at: 'normalise' })
    expect(asked(FREE, [by('x', { a: 80, b: null })])).toMatchObject({ code: 'NORMALISER_REFUSED' })
    expect(asked(FREE, [by('x', { a: 80 }), by('y', { a: 80 })])).toMatchObject({
      code: 'NORMALISER_REFUSED',
    })
  })

  it('độ lệch chuẩn chỉ để xem', () => {
    expect(
      one(scored(FREE, { entries: [by('p', { a: 77, b: 78, c: 68, d: 79, e: 41 })] })).spread,
    ).toMatchObject({ deviation: '16.040573' })
    expect(
      one(
        scored(
          { ...FREE, panel: { aggregate: 'mean', spread: 40 } },
          { entries: [by('p', { a: 77, b: 78, c: 68, d: 79, e: 41 })] },
        ),
      ).spread?.outliers,
    ).toEqual([])
    expect(one(scored(FREE, { entries: [by('p', { a: 77 })] })).spread).toBeNull()
  })
})
