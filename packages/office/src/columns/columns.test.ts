import { isKhuyenCongError } from '@khuyencong/core'
import { describe, expect, it } from 'vitest'
import { BOOK, bytesOf } from '../book.fixture.js'
import { guessColumns } from '../projects/guess-columns.js'
import { importProjects } from '../projects/import-projects.js'
import { readColumnMap } from './column-map.js'
import { headedAt, moneyUnitIn } from './headings.js'
import { stepsOf } from './targets.js'

const refusal = async (read: () => unknown): Promise<unknown> => {
  try {
    await read()
    return null
  } catch (error) {
    if (!isKhuyenCongError(error)) throw error
    return error.problems.map(({ code, at, found }) => [code, at, found])
  }
}
const map = (value: object): ReturnType<typeof readColumnMap> =>
  readColumnMap({ format: 1, ...value }, 'map', BOOK)
const MINIMAL = { Mã: { to: 'id' }, 'Nội dung': { to: 'items[0].activity' } }

describe('a map of columns', () => {
  it('is read with what it leaves out filled in', () => {
    expect(
      map({
        columns: {
          [' Tổng\nkinh phí '.normalize('NFD')]: {
            to: 'items[0].costs[2].amount',
            unit: 'triệu đồng',
          },
          STT: null,
        },
      }),
    ).toEqual({
      format: 1,
      of: 'projects',
      sheet: null,
      headerRow: null,
      columns: {
        'Tổng kinh phí': {
          to: 'items[0].costs[2].amount',
          type: 'money',
          unit: 'triệu đồng',
          words: null,
        },
        STT: null,
      },
      everyRow: {},
      skip: ['Tổng cộng', 'Tổng số', 'Tổng', 'Cộng'],
      whole: {},
    })
  })

  it.each<[string, object, string]>([
    ['another format', { format: 2, columns: {} }, 'map › format'],
    ['no columns', {}, 'map › columns'],
    ['an unknown field', { columns: {}, colums: {} }, 'map'],
    ['a rule that is a text', { columns: { A: 'id' } }, 'map › columns › A'],
    ['a rule without a field', { columns: { A: {} } }, 'map › columns › A.to'],
    [
      'a field that no project has',
      { columns: { A: { to: 'items[0].cost' } } },
      'map › columns › A',
    ],
    ['a prototype', { columns: { A: { to: '__proto__.x' } } }, 'map › columns › A'],
    ['a type that is none', { columns: { A: { to: 'id', type: 'x' } } }, 'map › columns › A.type'],
    [
      'a unit that is none',
      { columns: { A: { to: 'items[0].costs[0].amount', unit: 'USD' } } },
      'map › columns › A.unit',
    ],
    [
      'a word that is a number',
      { columns: { A: { to: 'fund', words: { x: 1 } } } },
      'map › columns › A.words › x',
    ],
    ['a sheet that is a number', { columns: {}, sheet: 1 }, 'map › sheet'],
    ['a row that is none', { columns: {}, headerRow: 0 }, 'map › headerRow'],
    ['a total that is no text', { columns: {}, skip: [1] }, 'map › skip'],
    ['a shared value of no field', { columns: {}, everyRow: { x: 1 } }, 'map › everyRow'],
  ])('with %s is refused where it is wrong', async (_, value, at) => {
    const told = (await refusal(() => map(value))) as readonly unknown[][]
    expect(told.map((each) => each.slice(0, 2))).toEqual([['COLUMN_MAP', at]])
  })

  it('sends no two columns to one field', async () => {
    expect(await refusal(() => map({ columns: { A: { to: 'id' }, B: { to: 'id' } } }))).toEqual([
      ['COLUMN_TWICE', 'map › columns › B', 'id'],
    ])
  })
})

describe('a table that a map is laid on', () => {
  const read = (csv: string, columns: object, more: object = {}): Promise<unknown> =>
    refusal(() =>
      importProjects(bytesOf(csv), 'a.csv', { book: BOOK, map: map({ columns, ...more }) }),
    )

  it('has every column named in the map, and the map every column', async () => {
    const csv = 'Mã;Nội dung;Ghi chú\n1;showroom;x\n'
    expect(await read(csv, MINIMAL)).toEqual([['COLUMN_UNMAPPED', 'a.csv:1 › Ghi chú', 'Ghi chú']])
    expect(await read(csv, { ...MINIMAL, 'Ghi chú': null, Năm: { to: 'planYear' } })).toEqual([
      ['COLUMN_MISSING', 'a.csv:1', 'Năm'],
    ])
    expect(await read(csv, { ...MINIMAL, 'Ghi chú': null })).toBeNull()
  })

  it('has a column of the id and one of the activity, or a value for every row', async () => {
    const csv = 'Mã;Tên\n1;x\n'
    const columns = { Mã: { to: 'id' }, Tên: { to: 'title' } }
    expect(await read(csv, columns)).toEqual([['COLUMN_MISSING', 'a.csv', 'items[0].activity']])
    expect(
      await read(csv, columns, {
        everyRow: { 'items[0].activity': 'Phòng trưng bày, giới thiệu sản phẩm' },
      }),
    ).toBeNull()
  })

  it('is not there where a sheet holds no headings', async () => {
    expect(await read('\n', MINIMAL)).toEqual([['TABLE_MISSING', 'a.csv', null]])
    expect(await read('x\ny\n', MINIMAL)).toEqual([['TABLE_MISSING', 'a.csv', null]])
    expect(await read('Mã;Nội dung\n', MINIMAL, { headerRow: 5 })).toEqual([
      ['TABLE_MISSING', 'a.csv', null],
    ])
    expect(await refusal(() => guessColumns(bytesOf('x;y\n'), 'a.csv', { book: BOOK }))).toEqual([
      ['TABLE_MISSING', 'a.csv', null],
    ])
  })
})

describe('headings', () => {
  const sheet = (rows: readonly (readonly string[])[]): Parameters<typeof headedAt>[0] => ({
    name: 'S',
    from1904: false,
    merges: [{ startRow: 0, endRow: 0, startCol: 1, endCol: 2 }],
    rows: rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.map((cell) => (cell === '' ? null : cell)),
    })),
  })

  it('of two rows are joined, those that come again are numbered, the nameless go by letters', () => {
    const { headings, first } = headedAt(
      sheet([
        ['Mã', 'Kinh phí', '', 'Ghi chú', 'Ghi chú', ''],
        ['', 'Tổng', 'Đối ứng', '', '', ''],
        ['1', '2', '3=2-1', '4', '5', '6'],
        ['DA1', '1', '1', '', '', 'x'],
      ]),
      0,
    )
    expect(headings).toEqual([
      'Mã',
      'Kinh phí › Tổng',
      'Kinh phí › Đối ứng',
      'Ghi chú',
      'Ghi chú (2)',
      '[F]',
    ])
    expect(first).toBe(3)
  })

  it.each([
    ['ĐVT: triệu đồng', 'triệu đồng'],
    ['Đơn vị tính: Đồng', 'đồng'],
    ['(ĐVT : 1.000 đồng)', null],
    ['Kinh phí (nghìn đồng)', 'nghìn đồng'],
    ['Kinh phí (trđ)', 'triệu đồng'],
    ['Đơn vị: tỷ đồng', 'tỷ đồng'],
    ['Đơn vị thụ hưởng', null],
    ['Đơn vị đồng thực hiện', null],
  ])('%s names the unit %s', (text, unit) => {
    expect(moneyUnitIn(text)).toBe(unit)
  })

  it('give a guess of each column: the better heading of two, money with its unit', async () => {
    const csv =
      'DANH MỤC NĂM 2024\nĐVT: đồng\nSTT;Mã đề án;Nội dung;Kinh phí KCQG (triệu đồng);Đối ứng;Khác\n' +
      '1;A;Trưng bày sản phẩm;1;2;3\n2;B;Hội chợ;1;2;3\n'
    const { map: guess, notes } = await guessColumns(bytesOf(csv), 'a.csv', { book: BOOK })
    expect(guess.columns).toEqual({
      STT: null,
      'Mã đề án': { to: 'id', type: 'text', unit: null, words: null },
      'Nội dung': {
        to: 'items[0].activity',
        type: 'word',
        unit: null,
        words: { 'Trưng bày sản phẩm': null, 'Hội chợ': null },
      },
      'Kinh phí KCQG (triệu đồng)': {
        to: 'items[0].requested.national',
        type: 'money',
        unit: 'triệu đồng',
        words: null,
      },
      'Đối ứng': { to: 'items[0].requested.counterpart', type: 'money', unit: 'đồng', words: null },
      Khác: null,
    })
    expect([guess.headerRow, guess.everyRow]).toEqual([3, { planYear: 2024, fund: 'national' }])
    expect(notes.map(({ code, message }) => [code, message.includes('«STT», «Khác»')])).toEqual([
      ['COLUMN_GUESSED', true],
    ])
    expect(map(JSON.parse(JSON.stringify(guess)) as object)).toEqual(guess)
  })
})

it.each(['Mã số', 'Ký hiệu', 'Mã số đề án'])(
  '«%s» names a project better than its number does',
  async (name) => {
    const bytes = bytesOf(`STT;${name};Nội dung\n1;A-1;Phòng trưng bày\n`)
    const { map } = await guessColumns(bytes, 'de-an.csv', { book: BOOK })
    expect([map.columns[name]?.to, map.columns['STT']]).toEqual(['id', null])
  },
)

it('ids of facts and units are one step of a path', () => {
  expect(stepsOf('items[0].facts.machinery.isNew')).toEqual([
    'items',
    0,
    'facts',
    'machinery.isNew',
  ])
  expect(stepsOf('costs[1].asset.maker')).toEqual(['costs', 1, 'asset', 'maker'])
})
