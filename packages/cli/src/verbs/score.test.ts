import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { definePack } from '@khuyencong/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMarks, withMarks } from '../files/marks-file.js'
import { folder, khuyencong, nationalSource } from '../sandbox.js'

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
  definePack({
    ...nationalSource,
    rules: {
      'scheme/round.json': scheme,
      'scheme/weak.json': {
        ...scheme,
        id: 'scheme.weak',
        versions: [{ ...version, evidence: 'memory' }],
      },
    },
  }),
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
  council: [{ entry: 'a', ruling: 'recognise', by: 'HĐ', on: '2023-08-02', why: 'x' }],
}

describe('score', () => {
  it('prints the whole result with --json, the same bytes each time', async () => {
    const file = await home.put('round.json', ROUND)
    const ran = await run(file, '--json')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(ran.stdout)).toMatchObject({
      scheme: 'round',
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

  it('says aloud what is open: missing marks, facts, a day without the scheme', async () => {
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
    expect(
      (await run(await home.put('old.json', { ...ROUND, on: '2010-01-01' }))).stdout,
    ).toContain('chưa được mã hóa cho ngày này')
    expect((await run(await home.put('moved.json', ROUND), '--on', '2010-01-01')).stdout).toContain(
      'chưa được mã hóa cho ngày này',
    )
    expect((await run(await home.put('paper.json', ROUND), '--on', '01/01/2010')).stdout).toBe(
      (await run(await home.put('moved.json', ROUND), '--on', '2010-01-01')).stdout,
    )
    expect((await run(await home.put('moved.json', ROUND), '--on', '2010-02-30')).stderr).toContain(
      '[DAY_FORMAT] --on:',
    )
  })

  it('takes marks from CSV and from JSON', async () => {
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
    expect(html).toContain('&lt;b&gt;Nón &amp; lá&lt;/b&gt;')
    expect(html).not.toMatch(/<b>Nón|<script|src=|href="[^#]/u)
    for (const text of [
      '<html lang="vi">',
      'Chi tiết từng hồ sơ',
      'tổng điểm: không đạt — 25 (cần 35) · <a href="#law-1">28/2018/TT-BTC Điều 8</a>',
      'công nhận — HĐ, 02/08/2023: x',
    ])
      expect(html).toContain(text)
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

  it.each([
    ['x;y\n1;2'],
    ['entry,juror,x\na,j,1,5'],
    ['{"entry":1}'],
    ['[{"entry":"a"}]'],
    ['[null]'],
  ])('refuses %s', (text) => {
    expect(() => readMarks(text, 'm')).toThrow(expect.objectContaining({ code: 'MARKS_FILE' }))
  })

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
