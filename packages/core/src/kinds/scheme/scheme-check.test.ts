import { describe, expect, it } from 'vitest'
import { KhuyenCongError } from '../../errors/errors.js'
import { mark, SHEET } from '../../scoring/round.fixture.js'
import { CONDITION_LIMITS } from '../../conditions/read-condition.js'
import { ENTRY_WORDS } from './entry-words.fixture.js'
import { tinyPack, tinyRule } from '../../packs/tiny-pack.fixture.js'

function problems(version: object): readonly string[] {
  try {
    tinyPack([tinyRule('scheme.x', [version as never])], {}, {}, ENTRY_WORDS)
    return []
  } catch (error) {
    if (!(error instanceof KhuyenCongError)) throw error
    return error.problems.map(
      ({ code, at }) => `${code} ${at.replace('scheme/x.json › versions[0].', '')}`,
    )
  }
}
const sheet = (more: object): object => ({ ...SHEET, ...more })
const need = (require: unknown): object =>
  sheet({
    knockOuts: [{ id: 'k', title: 'x', require }],
  })

describe('kiểm tra lược đồ khi nạp', () => {
  it('lược đồ đúng không có vấn đề', () => {
    expect(problems(SHEET)).toEqual([])
    expect(problems({ rankBy: 'none' })).toEqual([])
  })

  it.each<[string, object, string[]]>([
    [
      'mục con không cộng đủ',
      sheet({ criteria: [mark('a', 40), mark('b', 59)] }),
      ['MAXIMA_DO_NOT_ADD_UP criteria'],
    ],
    [
      'mục cháu không cộng đủ',
      sheet({
        criteria: [mark('a', 40), mark('b', 60, { children: [mark('c', 20), mark('d', 41)] })],
      }),
      ['MAXIMA_DO_NOT_ADD_UP criteria[1]'],
    ],
    [
      'nút cha có cách cho điểm',
      sheet({ criteria: [mark('a', 100, { method: 'mark', children: [mark('c', 100)] })] }),
      ['LEAF_WITH_CHILDREN criteria[0]'],
    ],
    ['trùng mã', sheet({ criteria: [mark('a', 40), mark('a', 60)] }), ['DUPLICATE_ID criteria']],
    ['mã dành riêng', sheet({ criteria: [mark('total', 100)] }), ['DUPLICATE_ID criteria']],
    [
      'sàn cao hơn tối đa',
      sheet({ criteria: [mark('a', 40, { floor: 41 }), mark('b', 60, { floorShare: '101%' })] }),
      ['FLOOR_ABOVE_MAX criteria[0].floor', 'FLOOR_ABOVE_MAX criteria[1].floorShare'],
    ],
    [
      'thiếu danh sách mức',
      sheet({ criteria: [mark('a', 100, { method: 'choice' })] }),
      ['FIELD_MISSING criteria[0].options'],
    ],
    [
      'mức cao hơn tối đa',
      sheet({
        criteria: [
          mark('a', 100, { method: 'choice', options: [{ id: 'o', title: 'o', points: 101 }] }),
        ],
      }),
      ['POINTS_ABOVE_MAX criteria[0]'],
    ],
    [
      'bậc không khớp',
      sheet({
        criteria: [
          mark('a', 100, { method: 'level', level: { weight: 7, lowest: 3, highest: 5 } }),
        ],
      }),
      ['POINTS_ABOVE_MAX criteria[0]'],
    ],
    [
      'giám khảo cho điểm tương đối',
      sheet({ criteria: [mark('a', 100, { method: 'relative', best: 'lowest', by: 'juror' })] }),
      ['RELATIVE_BY_JUROR criteria[0].by'],
    ],
    [
      'khoảng có lỗ hổng',
      sheet({
        criteria: [
          mark('a', 100, {
            method: 'range',
            ranges: [
              { from: 0, to: 49, points: 1 },
              { from: 50, to: 100, points: 2 },
            ],
          }),
        ],
      }),
      ['RANGES_GAP criteria[0].ranges[0]'],
    ],
    [
      'khoảng ngược',
      sheet({
        criteria: [mark('a', 100, { method: 'range', ranges: [{ from: 5, to: 5, points: 1 }] })],
      }),
      ['RANGES_GAP criteria[0].ranges[0]'],
    ],
    [
      'hạng công bố bằng số nguyên để hở',
      sheet({
        bands: [
          { id: 'a', title: 'a', from: 0, to: 69 },
          { id: 'b', title: 'b', from: 70, to: 100 },
        ],
      }),
      ['BANDS_GAP bands[0]'],
    ],
    [
      'hạng không phủ kín',
      sheet({ bands: [{ id: 'a', title: 'a', from: 30, to: 100 }] }),
      ['BANDS_GAP bands'],
    ],
    [
      'hạng không tới đỉnh',
      sheet({ bands: [{ id: 'a', title: 'a', from: 0, to: 90 }] }),
      ['BANDS_GAP bands'],
    ],
    ['điểm đạt cao hơn thang', sheet({ total: { atLeast: 101 } }), ['ABOVE_SCALE total.atLeast']],
    [
      'thiếu thang',
      sheet({ scale: null, criteria: null }),
      ['SCALE_MISSING scale', 'SCALE_MISSING rankBy'],
    ],
    [
      'tỷ lệ phiếu hai kiểu',
      sheet({
        ballots: {
          classes: [
            { id: 'y', title: 'y', passes: true },
            { id: 'n', title: 'n', passes: false },
          ],
          atLeast: '2/3',
          moreThan: '1/2',
        },
      }),
      ['BALLOT_SHARE ballots'],
    ],
    [
      'tỷ lệ phiếu trên 1',
      sheet({
        ballots: {
          classes: [
            { id: 'y', title: 'y', passes: true },
            { id: 'n', title: 'n', passes: false },
          ],
          atLeast: '3/2',
        },
      }),
      ['BALLOT_SHARE ballots'],
    ],
    [
      'khóa tách hạng không có',
      sheet({ tieBreak: [{ key: 'criterion', id: 'markt' }, { key: 'refer-to-authority' }] }),
      ['UNKNOWN_CRITERION tieBreak[0].id'],
    ],
    [
      'dữ kiện tách hạng không có',
      sheet({ tieBreak: [{ key: 'fact', id: 'nope' }, { key: 'lottery' }] }),
      ['UNKNOWN_FACT tieBreak[0].id'],
    ],
    [
      'chuỗi không có đích',
      sheet({ tieBreak: [{ key: 'jurors-preferring' }] }),
      ['TIE_BREAK_END tieBreak[0]'],
    ],
    [
      'đích nằm giữa chuỗi',
      sheet({ tieBreak: [{ key: 'lottery' }, { key: 'refer-to-authority' }] }),
      ['TIE_BREAK_END tieBreak[0]'],
    ],
    [
      'danh sách không tách được hạng',
      sheet({ tieBreak: [{ key: 'fact', id: 'entry.marks' }, { key: 'lottery' }] }),
      ['UNKNOWN_FACT tieBreak[0].id'],
    ],
    [
      'dữ kiện lạ',
      need({ fact: 'entry.nope', operator: 'equal', value: 1 }),
      ['UNKNOWN_FACT knockOuts[0].require.fact'],
    ],
    [
      'dữ kiện của đề án, không của hồ sơ dự xét',
      need({ fact: 'fund', operator: 'equal', value: 'local' }),
      ['UNKNOWN_FACT knockOuts[0].require.fact'],
    ],
    [
      'phép chia viết trong điều kiện',
      need({ fact: 'entry.age', per: 'entry.all', operator: 'greaterThan', value: 1 }),
      ['UNKNOWN_KEY knockOuts[0].require'],
    ],
    [
      'so sánh từ',
      need({ fact: 'entry.kind', operator: 'lessThan', value: 'a' }),
      ['OPERATOR_TYPE knockOuts[0].require.operator'],
    ],
    [
      'số so với chữ',
      need({ fact: 'entry.age', operator: 'equal', value: 'a' }),
      ['NUMBER_FORMAT knockOuts[0].require.value'],
    ],
    [
      'từ không có trong danh mục',
      need({ fact: 'entry.kind', operator: 'equal', value: 'c' }),
      ['UNKNOWN_WORD knockOuts[0].require.value'],
    ],
    [
      'toán tử lạ',
      need({ fact: 'entry.age', operator: 'greaterOrEqual', value: 1 }),
      ['UNKNOWN_OPERATOR knockOuts[0].require.operator'],
    ],
    ['danh sách rỗng', need({ all: [] }), ['CONDITION_SHAPE knockOuts[0].require.all']],
    [
      'hai nhánh',
      need({ all: [{ fact: 'entry.age', operator: 'equal', value: 1 }], any: [] }),
      ['CONDITION_SHAPE knockOuts[0].require'],
    ],
    [
      'khóa lạ',
      need({ fact: 'entry.age', operator: 'equal', value: 1, path: '$' }),
      ['UNKNOWN_KEY knockOuts[0].require'],
    ],
    [
      'giá trị lạ',
      need({ fact: 'entry.age', operator: 'equal', value: null }),
      ['FACT_VALUE knockOuts[0].require.value'],
    ],
    [
      'in cần danh sách',
      need({ fact: 'entry.kind', operator: 'in', value: 'a' }),
      ['CONDITION_SHAPE knockOuts[0].require.value'],
    ],
    [
      'điều kiện của tiêu chí',
      sheet({
        criteria: [
          mark('a', 100, { appliesIf: { fact: 'entry.nope', operator: 'equal', value: true } }),
        ],
      }),
      ['UNKNOWN_FACT criteria[0].appliesIf.fact'],
    ],
    [
      'khai dữ kiện ngay trong bộ tiêu chí',
      sheet({ facts: { 'entry.own': { type: 'boolean', title: 'x', titleEn: 'x' } } }),
      ['UNKNOWN_KEY scheme/x.json › versions[0]'],
    ],
  ])('%s', (_name, version, expected) => {
    expect(problems(version)).toEqual(expected)
  })

  it.each([
    [CONDITION_LIMITS.nodes - 1, []],
    [CONDITION_LIMITS.nodes, ['CONDITION_TOO_LARGE']],
  ])('một nhóm %i điều kiện', (count, expected) => {
    const all = Array.from({ length: count }, () => ({
      fact: 'entry.age',
      operator: 'equal',
      value: 1,
    }))
    expect(problems(need({ all })).map((each) => each.split(' ')[0])).toEqual(expected)
  })

  it('lỗi chỉ đúng chỗ và gợi ý cách viết', () => {
    try {
      tinyPack([
        tinyRule('scheme.x', [
          sheet({
            bands: [
              { id: 'a', title: 'a', from: 0, to: 69 },
              { id: 'b', title: 'b', from: 70, to: 100 },
            ],
          }) as never,
        ]),
      ])
      expect.unreachable()
    } catch (error) {
      expect((error as KhuyenCongError).hint).toContain('70–89 là from 70, to 90')
    }
  })
})
