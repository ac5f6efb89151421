import { national } from '@khuyencong/rules-national'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createRuleBook, definePack, type KhuyenCongError } from '@khuyencong/core'
import { sourcedWorkbook } from '@khuyencong/office'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMarks, withMarks } from '../../files/marks-file.js'
import { readPage } from '../../html/page.fixture.js'
import { folder, khuyencong, nationalSource } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => {
  await home.remove()
})

const named = (id: string, title: string, max: number): object => ({
  id,
  title,
  titleEn: `${title} (en)`,
  max,
})
const version = {
  from: '2018-05-11',
  to: null,
  citation: { document: '28/2018/TT-BTC', provision: 'Điều 8' },
  evidence: 'quoted',
  toVerify: [{ text: 'Người quyết định', textEn: 'People decide' }],
  scale: 50,
  groups: [{ id: 'craft', title: 'Thủ công', titleEn: 'Crafts' }],
  criteria: [named('market', 'Thị trường', 40), named('culture', 'Văn hóa', 10)],
  admission: [
    {
      id: 'serial',
      title: 'Hàng loạt',
      require: { fact: 'product.serial', operator: 'equal', value: true },
    },
  ],
  panel: { aggregate: 'mean', odd: true, byLaw: true },
  total: { atLeast: 35 },
  council: {},
  bands: [
    { id: 'c', title: 'Hạng C', titleEn: 'Band C', from: 0, to: 35 },
    { id: 'a', title: 'Hạng A', titleEn: 'Band A', from: 35, to: 50 },
  ],
  rankBy: 'score',
  tieBreak: [{ key: 'criterion', id: 'culture' }, { key: 'refer-to-authority' }],
  certificate: { untilEndOfYear: 4 },
}
const scheme = {
  id: 'scheme.round',
  kind: 'scheme',
  title: 'Kỳ chấm mẫu',
  titleEn: 'Sample scheme',
  encodedSince: '2018-05-11',
  versions: [version],
}
const packs = [
  definePack(
    {
      ...nationalSource,
      rules: {
        'scheme/round.json': scheme,
        'scheme/weak.json': {
          ...scheme,
          id: 'scheme.weak',
          versions: [{ ...version, evidence: 'memory' }],
        },
      },
    },
    { extends: national, shipped: true },
  ),
]
const run = async (...args: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['score', ...args], { shipped: async () => Promise.resolve(packs) })

const entry = (id: string, market: number | null, culture: number, more: object = {}): object => ({
  id,
  group: 'craft',
  facts: { 'product.serial': true },
  marks: [{ juror: 'j1', points: { market, culture } }],
  ...more,
})
const ROUND = {
  scheme: 'round',
  on: '2023-08-01',
  level: 'province',
  entries: [
    entry('a', 30, 6.5, { name: '<b>Nón & lá</b>' }),
    entry('b', 32, 4.5),
    entry('c', 20, 5),
  ],
  council: [{ entry: 'a', ruling: 'recognise', by: 'HĐ', on: '2023-08-01', why: 'x' }],
}

describe('score', () => {
  it('prints the whole result with --json, the same bytes each time', async () => {
    const file = await home.put('round.json', ROUND)
    const ran = await run(file, '--json')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ran.stdout)).toMatchObject({
      format: 1,
      scheme: 'round',
      packs: [{ lawAsOf: expect.any(String) as string, signedBy: 'shipped', replaces: null }],
      entries: [
        {
          id: 'a',
          rank: 1,
          machine: 'pass',
          mean: { numerator: 73, denominator: 2, text: '36.5' },
          council: { ruling: 'recognise' },
        },
        { id: 'b', rank: 2 },
        { id: 'c', machine: 'fail' },
      ],
    })
    expect((await run(file, '--json')).stdout).toBe(ran.stdout)
  })

  it('shows a page people can read, in both languages', async () => {
    const file = await home.put('page.json', ROUND)
    const vi = (await run(file)).stdout
    for (const text of [
      'Kỳ chấm mẫu · cấp tỉnh · 01/08/2023',
      'Thủ công',
      '36,5',
      'Hạng A',
      'công nhận',
      'Không đạt',
      'tổng điểm: không đạt',
      'Văn hóa 6,5 (tách được)',
      'thêm 10 điểm bình quân',
      'Người quyết định',
      'đến hết 31/12/2026',
    ])
      expect(vi).toContain(text)
    const en = (await run(file, '--lang', 'en')).stdout
    for (const text of [
      'Sample scheme · provincial level',
      'Crafts',
      '36.5',
      'Band A',
      'recognised',
      'Văn hóa (en) 6.5 (separated)',
      '10 more mean points',
      'People decide',
    ])
      expect(en).toContain(text)
  })

  it('names what is open: missing marks, facts, a day without the scheme', async () => {
    const open = (
      await run(
        await home.put('open.json', {
          ...ROUND,
          entries: [entry('a', null, 6, { facts: {} }), entry('b', 31, 5)],
        }),
      )
    ).stdout
    for (const text of [
      '6–46',
      '1–2',
      'Chưa kết luận',
      'còn thiếu điểm',
      'điều kiện tham gia: cần sản xuất được',
    ])
      expect(open).toContain(text)
    const unruled = { ...ROUND, council: null }
    expect(
      (await run(await home.put('old.json', { ...unruled, on: '2010-01-01' }))).stdout,
    ).toContain('chưa được số hóa cho ngày này')
    expect(
      (await run(await home.put('moved.json', unruled), '--on', '2010-01-01')).stdout,
    ).toContain('chưa được số hóa cho ngày này')
    expect((await run(await home.put('paper.json', unruled), '--on', '01/01/2010')).stdout).toBe(
      (await run(await home.put('moved.json', unruled), '--on', '2010-01-01')).stdout,
    )
    expect(
      (await run(await home.put('moved.json', unruled), '--on', '2010-02-30')).stderr,
    ).toContain('[DAY_FORMAT] --on:')
  })

  it('takes marks from CSV, from JSON and from a workbook', async () => {
    const round = await home.put('bare.json', {
      ...ROUND,
      entries: ['a', 'b'].map((id) => ({ id, facts: { 'product.serial': true } })),
      council: [],
    })
    const csv = await home.put(
      'marks.csv',
      '\uFEFFHồ sơ;Giám khảo;market;culture\r\na;j1;30,5;6\r\nb;j1;;5\r\n\r\n',
    )
    const json = await home.put('marks.json', [
      { entry: 'a', juror: 'j1', points: { market: 30.5, culture: 6 } },
      { entry: 'b', juror: 'j1', points: { culture: 5 } },
    ])
    const [one, two] = [
      await run(round, '--marks', csv, '--json'),
      await run(round, '--marks', json, '--json'),
    ]
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(one.stdout).toBe(two.stdout)
    const columns = ['Hồ sơ', 'Giám khảo', 'market', 'culture'].map((heading) => ({
      heading,
      width: 9,
    }))
    const rows = [
      ['a', 'j1', 30.5, 6],
      ['b', 'j1', null, 5],
    ]
    const tables = [{ name: 'Phiếu chấm', columns, rows }]
    const made = {
      title: 'Phiếu',
      on: '2023-08-01',
      lang: 'vi',
      tables,
      cited: [],
      about: [],
    } as const
    const book = createRuleBook(packs)
    const xlsx = await home.put('marks.xlsx', await sourcedWorkbook(book, made, 'xlsx'))
    const three = await run(round, '--marks', xlsx, '--json')
    expect([three.stderr, three.stdout]).toEqual(['', one.stdout])
    expect(JSON.parse(one.stdout)).toMatchObject({
      entries: [
        { mean: { text: '36.5' } },
        { meanBetween: { least: { text: '5' }, most: { text: '45' } } },
      ],
    })
  })

  it('writes an HTML report in which nothing from the file is markup', async () => {
    const report = path.join(home.path, 'báo cáo.html')
    expect((await run(await home.put('report.json', ROUND), '--report', report)).code).toBe(0)
    const html = await readFile(report, 'utf8')
    expect(html).toMatch(/Gói quy định national \S+ \(gói kèm phần mềm; pháp luật đến /u)
    expect(html).toContain('&lt;b&gt;Nón &amp; lá&lt;/b&gt;')
    expect(html).not.toMatch(/<b>Nón|<script|src=|href="[^#]/u)
    for (const text of [
      '<html lang="vi">',
      'Chi tiết từng hồ sơ',
      'tổng điểm: không đạt — 25 (cần 35) · <a href="#law-1">Điều 8 Thông tư số 28/2018/TT-BTC</a>',
      'công nhận — HĐ, 01/08/2023: x',
    ])
      expect(html).toContain(text)
  })

  it('has no column that nobody has anything to say in, on the terminal and on the page', async () => {
    const shown = async (round: object): Promise<readonly string[]> => {
      const report = path.join(home.path, 'cột.html')
      const ran = await run(await home.put('columns.json', round), '--report', report)
      const page = readPage(await readFile(report, 'utf8'))
      const heads = [...new Set(page.all('th'))]
      for (const each of ['Xếp loại', 'Hội đồng', 'Kết quả chấm', 'Điểm bình quân'])
        expect([each, ran.stdout.includes(` ${each} `)]).toEqual([each, heads.includes(each)])
      return heads
    }
    expect(await shown(ROUND)).toEqual(
      expect.arrayContaining(['Xếp loại', 'Hội đồng', 'Kết quả chấm', 'Điểm bình quân']),
    )
    const failing = [entry('c', 10, 5, { facts: { 'product.serial': false } })]
    const heads = await shown({ ...ROUND, council: [], entries: failing })
    expect(heads).not.toContain('Xếp loại')
    expect(heads).toContain('Điểm bình quân')
  })

  it('exits 2 on broken input, with a place and a hint', async () => {
    const ran = await run(
      await home.put('bad.json', {
        ...ROUND,
        entries: [{ id: 'a', marks: [{ juror: 'j1', points: { markt: 30 } }] }],
      }),
    )
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[UNKNOWN_CRITERION]')
    expect(ran.stderr).toContain('Có phải ý bạn là «market»?')
  })

  it('refuses figures nobody has seen with --strict', async () => {
    const file = await home.put('weak.json', { ...ROUND, scheme: 'weak' })
    expect(await run(file, '--strict')).toMatchObject({ code: 1, stdout: '' })
    expect((await run(file)).stdout).toContain('tạm tính: chưa kiểm chứng')
    expect((await run(await home.put('strong.json', ROUND), '--strict')).code).toBe(0)
  })
})

describe('a file of marks', () => {
  const points = (text: string): unknown => readMarks(text, 'm').map((each) => each.points)
  it('reads each separator, quotes, lists and words', () => {
    expect(points('entry,juror,x\na,j,"1,5"')).toEqual([{ x: '1,5' }])
    expect(points('entry\tjuror\tx\na\tj\t"a ""b"""')).toEqual([{ x: 'a "b"' }])
    expect(points('entry;juror;x;y;z;w\na;j;3;có;không;a | b')).toEqual([
      { x: 3, y: true, z: false, w: ['a', 'b'] },
    ])
  })

  const refused = (text: string): { code: string; at: string; message: string } => {
    try {
      readMarks(text, 'm')
      throw new Error('not refused')
    } catch (error) {
      const { code, at, message } = error as KhuyenCongError
      return { code, at, message }
    }
  }

  it.each([
    ['one name twice', 'hồ sơ;giám khảo;market;other;market\na;j;1;2;10', '«market» ghi hai lần'],
    ['two words for the entry', 'entry;mã;juror;x\na;a;j;1', '«entry» và «mã» cùng một nghĩa'],
    ['two words for the juror', 'entry;juror;Giám khảo\na;j;j', '«juror» và «Giám khảo»'],
  ])('refuses a column that stands twice, at line 1: %s', (_, text, says) => {
    expect(refused(text)).toMatchObject({ code: 'MARKS_FILE', at: 'm:1' })
    expect(refused(text).message).toContain(says)
  })

  it('names that differ are not one column: market, Market, market.1', () => {
    expect(points('entry;juror;market;Market;market.1\na;j;1;2;3')).toEqual([
      { market: 1, Market: 2, 'market.1': 3 },
    ])
  })

  it.each([
    ['text after a closing mark', 'entry;juror;x\na;j;1\nb;j;"3"5', 'm:3', '«5» sau dấu ngoặc'],
    ['in the heading', 'entry;juror;"x"y\na;j;1', 'm:1', '«y»'],
    ['after a cell of two lines', 'entry;juror;x\n"a\nb";j;"3"5', 'm:3', '«5»'],
    ['a mark never closed', 'entry;juror;x\na;j;1\nb;j;"3', 'm:3', 'không đóng'],
    ['a value under no name', 'entry;juror;x;\na;j;1;7', 'm:2', 'Cột 4'],
    ['a line too short', 'entry;juror;x\na;j;1\nb;j', 'm:3', '2 ô, cần 3'],
    ['a heading alone', 'entry;juror;x\n', 'm', 'không có phiếu'],
    ['old line ends, heading alone', 'entry;juror;x\r', 'm', 'không có phiếu'],
  ])('refuses %s', (_, text, at, says) => {
    expect(refused(text)).toMatchObject({ code: 'MARKS_FILE', at })
    expect(refused(text).message).toContain(says)
  })

  it.each([
    ['spaces around marks', 'entry;juror;x\n a ; "j" ; "1,5" '],
    ['empty columns without a name', 'entry;juror;x;;\na;j;1,5;;'],
    ['lines of nothing', 'entry;juror;x\r\n;;\r\n\r\na;j;1,5\r\n'],
    ['old line ends', 'entry;juror;x\ra;j;1,5\r'],
    ['a separator inside a quoted heading', '"entry",juror,"x"\na,j,"1,5"'],
  ])('reads %s', (_, text) => {
    expect(readMarks(text, 'm').map(({ entry, juror, points: x }) => [entry, juror, x])).toEqual([
      ['a', 'j', { x: '1,5' }],
    ])
  })

  it('the separator is looked for outside quotation marks', () => {
    expect(points('entry,juror,"a;b"\na,j,3')).toEqual([{ 'a;b': 3 }])
    expect(points('entry;juror;"a,b"\na;j;3,5')).toEqual([{ 'a,b': '3,5' }])
  })

  it('says where a line stands after cells of several lines', () => {
    expect(readMarks('entry;juror;x\n"a\n1";j;1\nb;j;2', 'm').map(({ at }) => at)).toEqual([
      'm:2',
      'm:4',
    ])
  })

  it('one byte-order mark is none of the heading, two are not a heading', async () => {
    const round = await home.put('bom.json', { ...ROUND, entries: [{ id: 'a' }], council: [] })
    const csv = 'entry;juror;market\na;j;30\n'
    const [one, two] = [
      await home.put('bom.csv', `\uFEFF${csv}`),
      await home.put('two-boms.csv', `\uFEFF\uFEFF${csv}`),
    ]
    expect((await run(round, '--marks', one)).code).toBe(0)
    expect(await run(round, '--marks', two)).toMatchObject({ code: 2, stdout: '' })
  })

  it('«1.000» as points is refused, with both readings; «1,000» and «1.00» are one point', async () => {
    const round = await home.put('grouped.json', { ...ROUND, entries: [{ id: 'a' }], council: [] })
    const marked = async (cell: string): Promise<Awaited<ReturnType<typeof run>>> =>
      run(
        round,
        '--marks',
        await home.put('grouped.csv', `entry;juror;market\na;j;${cell}\n`),
        '--json',
      )
    const ran = await marked('1.000')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[NUMBER_FORMAT]')
    expect(ran.stderr).toContain('«1.000» có thể là 1000 hoặc 1 phẩy 000')
    const [comma, point] = [await marked('1,000'), await marked('1.00')]
    expect(comma.code).toBe(0)
    expect(comma.stdout).toBe(point.stdout)
  })

  it.each([['x;y\n1;2'], ['{"entry":1}'], ['[{"entry":"a"}]'], ['[null]']])(
    'refuses what is no list of sheets: %s',
    (text) => {
      expect(() => readMarks(text, 'm')).toThrow(expect.objectContaining({ code: 'MARKS_FILE' }))
    },
  )

  it('names an entry that the round does not have; keeps marks already there', () => {
    expect(() =>
      withMarks({ entries: [{ id: 'a' }] }, [
        { entry: 'b', juror: 'j', points: {}, at: 'm.csv:2' },
      ]),
    ).toThrow(expect.objectContaining({ code: 'UNKNOWN_NAME', at: 'm.csv:2', found: 'b' }))
    expect(
      withMarks({ entries: [{ id: 'a', marks: [{ juror: 'i' }] }] }, [
        { entry: 'a', juror: 'j', points: {}, at: 'm.csv:2' },
      ]),
    ).toEqual({ entries: [{ id: 'a', marks: [{ juror: 'i' }, { juror: 'j', points: {} }] }] })
    expect(withMarks(null, [])).toBeNull()
  })
})
