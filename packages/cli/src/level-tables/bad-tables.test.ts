import { definePack, type Pack, type PackSource } from '@khuyencong/core'
import { readLevelTable } from '@khuyencong/office'
import { national } from '@khuyencong/rules-national'
import { describe, expect, it } from 'vitest'
import { levelsOfTable } from './levels-of-table.js'

/** A pack without levels, for tables to be read into. */
const source: PackSource = {
  manifest: {
    id: 'cao-bang',
    version: '0.1.0',
    schemaVersion: 1,
    jurisdiction: 'cao-bang',
    title: 'Gói mẫu',
    titleEn: 'Sample pack',
    maintainer: 'x',
    lawAsOf: '2026-02-01',
    extends: 'national',
  },
  documents: { documents: [] },
  rules: {},
}
const HEADINGS =
  'Nội dung;Tỷ lệ;Mức (triệu đồng);Đơn vị;Điều kiện;Cấp, địa bàn;Điều khoản;Văn bản;Từ ngày;' +
  'Đến ngày;Mức tin cậy;Chi phí tính;Giới hạn thêm;Số lần;Hình thức;Trường hợp;Phần;' +
  'Trường hợp khác;Mã;Tên mức;Cụ thể hóa'
const COLUMNS = HEADINGS.split(';').map((heading) => heading.replace(/ \(.*/u, ''))

/** A row of a table by its headings; what is not said is that of a good row. */
function row(cells: Readonly<Record<string, string>>): string {
  const good = {
    'Nội dung': 'Phòng trưng bày',
    'Điều khoản': 'Điều 3',
    'Văn bản': '05/2026/NQ-HĐND',
    'Từ ngày': '01/02/2026',
    'Tỷ lệ': '50%',
  }
  const all: Readonly<Record<string, string>> = { ...good, ...cells }
  return COLUMNS.map((heading) => `"${(all[heading] ?? '').replaceAll('"', '""')}"`).join(';')
}
const GOOD = row({ 'Nội dung': 'Xây dựng, đăng ký nhãn hiệu', Mã: 'support.good' })

async function readRows(rows: readonly string[], beside: PackSource = source) {
  const bytes = new TextEncoder().encode([HEADINGS, ...rows].join('\n'))
  const table = await readLevelTable(bytes, 'muc.csv')
  const options = { pack: [], allow: [], lang: 'vi', crossCheck: true, trust: [] } as const
  return levelsOfTable(table, {
    source: beside,
    packs: [national],
    vocabulary: national.vocabulary,
    national,
    options,
    schema: '../schema/rule.schema.json',
  })
}
const defined = (read: { readonly source: PackSource }): Pack =>
  definePack(read.source, { extends: national })

describe('a bad cell is named by its address, and the other rows come in', () => {
  it.each<readonly [code: string, heading: string, cells: Record<string, string>]>([
    ['CELL_MISSING', 'Điều khoản', { 'Điều khoản': '' }],
    ['CELL_MISSING', 'Văn bản', { 'Văn bản': '' }],
    ['CELL_MISSING', 'Từ ngày', { 'Từ ngày': '' }],
    ['CELL_MISSING', 'Mức (triệu đồng)', { 'Tỷ lệ': '' }],
    ['CELL_MISSING', 'Tên mức', { 'Nội dung': 'mọi nội dung' }],
    ['UNKNOWN_WORD', 'Nội dung', { 'Nội dung': 'Trồng rừng' }],
    ['UNKNOWN_WORD', 'Nội dung', { 'Nội dung': 'Mô hình' }],
    ['CELL_NUMBER', 'Tỷ lệ', { 'Tỷ lệ': '50' }],
    ['RATE_FORMAT', 'Tỷ lệ', { 'Tỷ lệ': 'một nửa' }],
    ['WRONG_SHAPE', 'Tỷ lệ', { 'Tỷ lệ': '150%' }],
    ['AMOUNT_FORMAT', 'Mức (triệu đồng)', { Mức: 'hai trăm' }],
    ['WRONG_SHAPE', 'Mức (triệu đồng)', { Mức: 'khoán 5' }],
    ['WRONG_SHAPE', 'Mức (triệu đồng)', { Mức: '30 - 20' }],
    ['UNKNOWN_WORD', 'Đơn vị', { 'Đơn vị': 'con thuyền' }],
    ['UNKNOWN_FACT', 'Điều kiện', { 'Điều kiện': 'màu sơn là đỏ' }],
    ['WRITTEN_CONDITION', 'Điều kiện', { 'Điều kiện': 'số lao động từ' }],
    ['UNKNOWN_WORD', 'Cấp, địa bàn', { 'Cấp, địa bàn': 'trên núi' }],
    ['DAY_FORMAT', 'Từ ngày', { 'Từ ngày': '31/02/2026' }],
    ['UNKNOWN_WORD', 'Mức tin cậy', { 'Mức tin cậy': 'chắc lắm' }],
    ['UNKNOWN_WORD', 'Chi phí tính', { 'Chi phí tính': 'liên hoan' }],
    ['UNKNOWN_WORD', 'Giới hạn thêm', { 'Giới hạn thêm': '5 triệu đồng / thuyền' }],
    ['UNKNOWN_WORD', 'Số lần', { 'Số lần': 'thỉnh thoảng' }],
    ['UNKNOWN_WORD', 'Hình thức', { 'Hình thức': 'cho vay' }],
    ['UNKNOWN_WORD', 'Trường hợp khác', { 'Trường hợp khác': 'có' }],
    ['UNKNOWN_FACT', 'Trường hợp', { 'Trường hợp': 'màu sơn là đỏ' }],
    ['RULE_ID', 'Mã', { Mã: 'funding.x' }],
    ['RULE_ID', 'Mã', { Mã: 'support.Phòng' }],
  ])('%s at %s', async (code, heading, cells) => {
    const { problems, source: read, files } = await readRows([row(cells), GOOD])
    expect(problems.map((each) => [each.code, each.at])).toEqual([[code, `muc.csv:2 › ${heading}`]])
    expect(files).toEqual(['support/good.json'])
    expect(definePack(read, { extends: national }).rules).toHaveLength(1)
  })

  it.each([
    ['Thành lập DN sản xuất CNNT', 'Thành lập doanh nghiệp sản xuất công nghiệp nông thôn;'],
    ['Thưởng SP CNNT tiêu biểu', 'Thưởng sản phẩm công nghiệp nông thôn tiêu biểu;'],
    ['Tư vấn khởi nghiệp', 'Thuê tư vấn, trợ giúp cơ sở;'],
    ['Trồng rừng', 'Đào tạo nghề, truyền nghề;'],
  ])('«%s» is met with the names that share most of its words', async (activity, first) => {
    const { problems } = await readRows([row({ 'Nội dung': activity })])
    expect(problems[0]?.hint).toContain(`Ghi đủ một tên: ${first}`)
  })

  it('every bad cell of a row is named, and each row by itself', async () => {
    const { problems, files } = await readRows([
      row({ 'Nội dung': 'x', 'Đơn vị': 'y' }),
      GOOD,
      row({ 'Điều kiện': 'z' }),
    ])
    expect(problems.map(({ at }) => at)).toEqual([
      'muc.csv:2 › Nội dung',
      'muc.csv:2 › Đơn vị',
      'muc.csv:4 › Điều kiện',
    ])
    expect(files).toEqual(['support/good.json'])
  })
})

describe('rows of one level', () => {
  const cases = [
    row({ Mã: 'support.a', 'Trường hợp': 'beneficiary.kind = hợp tác xã', 'Tỷ lệ': '60%' }),
    row({ Mã: 'support.a', 'Trường hợp': 'beneficiary.kind = doanh nghiệp', 'Tỷ lệ': '40%' }),
  ]
  it('are its cases, and an empty cell says what the row above does', async () => {
    const [first = '', second = ''] = cases
    const bare = second.replace('"Điều 3"', '""').replace('"01/02/2026"', '""')
    const read = await readRows([first, bare])
    expect(read.problems).toEqual([])
    expect(read.source.rules?.['support/a.json']).toMatchObject({
      id: 'support.a',
      versions: [{ grant: { choose: [{ rate: '60%' }, { rate: '40%' }] } }],
    })
  })
  it('are its parts, and without an id those that follow each other', async () => {
    const read = await readRows([
      row({ Phần: 'Gian hàng', 'Tỷ lệ': '80%' }),
      row({ Phần: 'Vận chuyển', 'Tỷ lệ': '50%', Mức: '6', 'Đơn vị': 'cơ sở' }),
    ])
    expect(read.problems).toEqual([])
    expect(read.files).toEqual(['support/showroom.json'])
    expect(read.source.rules?.['support/showroom.json']).toMatchObject({
      versions: [{ grant: [{ name: 'Gian hàng' }, { name: 'Vận chuyển', cap: '6 triệu đồng' }] }],
    })
  })
  it('with another first day are its versions, whatever their order', async () => {
    const rows = [
      row({ Mã: 'support.a', 'Từ ngày': '01/01/2027', 'Tỷ lệ': '60%' }),
      row({ Mã: 'support.a', 'Từ ngày': '01/02/2026', 'Đến ngày': '31/12/2026' }),
    ]
    const [one, other] = [await readRows(rows), await readRows([...rows].reverse())]
    expect([one.problems, other.problems]).toEqual([[], []])
    expect(other.source).toEqual(one.source)
    expect(one.source.rules?.['support/a.json']).toMatchObject({
      encodedSince: '2026-02-01',
      versions: [{ from: '2026-02-01', to: '2026-12-31' }, { from: '2027-01-01' }],
    })
  })
  it.each([
    [
      'say different provisions',
      [cases[0], cases[1]?.replace('"Điều 3"', '"Điều 4"')],
      ['ROWS_DISAGREE', 'muc.csv:3 › Điều khoản'],
    ],
    [
      'name no case though they are two',
      [row({ Mã: 'support.a' }), row({ Mã: 'support.a', 'Tỷ lệ': '40%' })],
      ['ROWS_DISAGREE', 'muc.csv:3 › Trường hợp'],
    ],
    [
      'name a case in one alone',
      [cases[0], row({ Mã: 'support.a' })],
      ['ROWS_DISAGREE', 'muc.csv:3 › Trường hợp'],
    ],
    [
      'are in force on one day twice',
      [row({ Mã: 'support.a' }), row({ Mã: 'support.a', 'Từ ngày': '01/03/2026' })],
      ['VERSIONS_OVERLAP', 'muc.csv:3 › Từ ngày'],
    ],
  ])('that %s are refused, all of the level', async (_, rows, problem) => {
    const read = await readRows([...rows.map((each) => each ?? ''), GOOD])
    expect(read.problems.map(({ code, at }) => [code, at])).toEqual([problem])
    expect(read.files).toEqual(['support/good.json'])
  })
  it('that can be met together are refused by the cell of the case', async () => {
    const read = await readRows([
      row({ Mã: 'support.a', 'Trường hợp': 'số lao động từ 10', 'Tỷ lệ': '60%' }),
      row({ Mã: 'support.a', 'Trường hợp': 'số lao động không quá 10', 'Tỷ lệ': '40%' }),
    ])
    expect(read.problems.map(({ code, at }) => [code, at])).toEqual([
      ['OVERLAPPING_CHOICE', 'muc.csv:2 › Trường hợp'],
    ])
  })
})

describe('a table that is read again', () => {
  const rows = [
    row({ 'Cấp, địa bàn': 'hải đảo' }),
    row({ 'Điều kiện': 'địa bàn ưu tiên không gồm hải đảo', 'Tỷ lệ': '40%' }),
    GOOD,
  ]
  it('leaves alone what the pack has word for word', async () => {
    const first = await readRows(rows)
    expect([first.files, first.alike]).toEqual([
      ['support/showroom.json', 'support/showroom-2.json', 'support/good.json'],
      0,
    ])
    const again = await readRows(rows, first.source)
    expect([again.files, again.alike, again.problems]).toEqual([[], 3, []])
    expect(defined(again).digest).toBe(defined(first).digest)
  })
  it('takes in the rows that were bad before, in whatever place they stand', async () => {
    const [island = '', ...others] = rows
    const first = await readRows([island.replace('hải đảo', 'hải đaooo'), ...others])
    expect(first.files).toEqual(['support/showroom.json', 'support/good.json'])
    const again = await readRows(rows, first.source)
    expect([again.files, again.alike, again.problems]).toEqual([['support/showroom-2.json'], 2, []])
  })
  it('refuses a level whose figure is another one than that of the pack', async () => {
    const first = await readRows([GOOD])
    const again = await readRows([GOOD.replace('50%', '60%')], first.source)
    expect(again.problems.map(({ code, at }) => [code, at])).toEqual([
      ['FILE_EXISTS', 'muc.csv:2 › Mã'],
    ])
    expect(again.source.rules).toEqual(first.source.rules)
  })
})

describe('rows that answer for one case together', () => {
  it('are refused but for the first, which the message names', async () => {
    const read = await readRows([row({}), GOOD, row({ 'Tỷ lệ': '40%' })])
    expect(read.problems.map(({ code, at }) => [code, at])).toEqual([
      ['OVERLAPPING_RULES', 'muc.csv:4 › Từ ngày'],
    ])
    expect(read.problems[0]?.message).toContain('muc.csv:2')
    expect(read.files).toEqual(['support/showroom.json', 'support/good.json'])
  })
  it('are fine where a day, a tier or a condition keeps them apart', async () => {
    const read = await readRows([
      row({ 'Đến ngày': '31/12/2026' }),
      row({ 'Từ ngày': '01/01/2027', 'Cấp, địa bàn': 'hải đảo' }),
      row({ 'Từ ngày': '01/01/2027', 'Điều kiện': 'địa bàn ưu tiên không gồm hải đảo' }),
    ])
    expect([read.problems, read.files.length]).toEqual([[], 3])
  })
  it('one day in common is enough', async () => {
    const read = await readRows([
      row({ 'Đến ngày': '31/12/2026' }),
      row({ 'Từ ngày': '31/12/2026', 'Tỷ lệ': '40%' }),
    ])
    expect(read.problems.map(({ code }) => code)).toEqual(['OVERLAPPING_RULES'])
  })
  it('with a level that the pack has already stays out', async () => {
    const first = await readRows([row({ Mã: 'support.old' })])
    const again = await readRows([row({ 'Tỷ lệ': '40%', Mã: 'support.new' })], first.source)
    expect(again.problems.map(({ code, at }) => [code, at])).toEqual([
      ['OVERLAPPING_RULES', 'muc.csv:2 › Từ ngày'],
    ])
    expect(again.files).toEqual([])
  })
})

it('a row without figures for want of the text is not encoded; one may send to another act', async () => {
  const read = await readRows([
    row({ 'Tỷ lệ': '', Mức: 'chưa số hóa', Mã: 'support.a' }),
    row({
      'Tỷ lệ': '',
      Mức: 'theo 06/2026/NQ-HĐND: Điều 2',
      Mã: 'support.b',
      'Cấp, địa bàn': 'cấp xã',
    }),
    row({
      'Tỷ lệ': '',
      Mức: '1,5 lần national:support.advanced-machinery',
      Mã: 'support.c',
      'Cấp, địa bàn': 'cấp tỉnh',
    }),
  ])
  const grant = (name: string): unknown =>
    (read.source.rules?.[`support/${name}.json`] as { versions: { grant: unknown }[] }).versions[0]
      ?.grant
  expect([grant('a'), grant('b'), grant('c')]).toEqual([
    'not-encoded',
    { asIn: { document: '06/2026/NQ-HĐND', provision: 'Điều 2' } },
    {
      of: 'cost.showroom',
      cap: { times: '1.5', of: 'national:support.advanced-machinery' },
    },
  ])
})
