import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../html/page.fixture.js'
import { folder, khuyencong } from '../sandbox.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => {
  await home.remove()
})

const ROWS = [
  { province: 'soc-trang', year: 2019, plan: '1 tỷ đồng' },
  {
    province: 'Sóc Trăng',
    year: 2020,
    plan: '1.025 triệu đồng',
    carriedIn: 0,
    spent: '300 triệu đồng',
    projects: 4,
    accepted: 1,
  },
  { province: 'dak-lak', year: 2020, spent: '50 triệu đồng' },
]
const FILE = {
  id: 'm',
  title: 'Theo dõi',
  on: '2020-12-31',
  targets: [{ id: 'workers', title: 'Lao động', titleEn: 'Workers', value: 100 }],
  by: ['province', 'year'],
  rows: ROWS,
}
const parsed = (text: string): Record<string, unknown> =>
  JSON.parse(text) as Record<string, unknown>

describe('monitor', () => {
  it('shows a page people can read: plan, growth, a bar of spending, what is certain where something is unknown', async () => {
    const ran = await khuyencong(['monitor', await home.put('m.json', FILE)])
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    for (const text of [
      'THEO DÕI CHƯƠNG TRÌNH KHUYẾN CÔNG m · tính đến ngày 31/12/2020',
      'CHỈ TIÊU VÀ KẾT QUẢ',
      'KẾ HOẠCH VÀ THỰC HIỆN THEO NĂM (triệu đồng)',
      'THEO TỈNH, THÀNH PHỐ · NĂM',
      '+2,50',
      '29,27',
      '≥ 1.025',
      'thiếu 1/2',
      'chưa rõ',
      'Các số liệu không mâu thuẫn nhau.',
    ])
      expect(ran.stdout).toContain(text)
  })

  it('says it in English', async () => {
    const ran = await khuyencong([
      'monitor',
      await home.put('en.json', { ...FILE, by: ['fund'] }),
      '--lang',
      'en',
    ])
    for (const text of [
      'PROGRAMME MONITORING m · as of 2020-12-31',
      'TARGETS AND RESULTS',
      'Workers',
      '(not by fund)',
      '1/2 unknown',
      'The figures do not contradict each other.',
    ])
      expect(ran.stdout).toContain(text)
  })

  it('prints everything with --json, grouped as --by says, from the day --on says', async () => {
    const ran = await khuyencong([
      'monitor',
      await home.put('json.json', FILE),
      '--json',
      '--by',
      'year',
      '--on',
      '2021-06-30',
    ])
    expect(parsed(ran.stdout)).toMatchObject({
      on: '2021-06-30',
      by: ['year'],
      groups: [
        { key: { year: '2019' }, growth: null },
        {
          key: { year: '2020' },
          figures: { plan: { value: null, least: 1_025_000_000, unknown: 1, parts: 2 } },
        },
      ],
      findings: [],
    })
  })

  it('names what contradicts, with both figures and where, and exits 1', async () => {
    const ran = await khuyencong([
      'monitor',
      await home.put('wrong.json', {
        id: 'm',
        on: '2020-12-31',
        rows: [{ ...ROWS[0], carriedIn: 0, spent: '1,1 tỷ đồng' }],
      }),
    ])
    expect(ran.code).toBe(1)
    expect(ran.stdout.replace(/\s+/gu, ' ')).toContain(
      'LỖI [SPENT_ABOVE_PLAN] Sóc Trăng, 2019: Đã chi và chuyển năm sau 1.100 triệu đồng, nhiều hơn số được dùng 1.000 triệu đồng (kế hoạch hiện hành cộng phần chuyển từ năm trước). Chênh lệch: 100 triệu đồng.',
    )
  })

  it('says an amount in the language of the page', async () => {
    const ran = await khuyencong([
      'monitor',
      await home.put('wrong-en.json', {
        id: 'm',
        on: '2020-12-31',
        rows: [{ ...ROWS[0], carriedIn: 0, spent: '1,1 tỷ đồng' }],
      }),
      '--lang',
      'en',
    ])
    expect(ran.stdout.replace(/\s+/gu, ' ')).toContain('Difference: 100 million đồng.')
  })

  it('shows what may be counted twice as a range and says so, on the terminal, in JSON and on the page', async () => {
    const page = path.join(home.path, 'hai-lan.html')
    const file = await home.put('hai-lan.json', {
      id: 'm',
      on: '2020-12-31',
      rows: [ROWS[0], { year: 2019, plan: '1,2 tỷ đồng' }],
    })
    const ran = await khuyencong(['monitor', file, '--report', page])
    expect(ran.code).toBe(1)
    for (const text of [ran.stdout, readPage(readFileSync(page, 'utf8')).text]) {
      expect(text.replace(/[\s│]+/gu, ' ')).toContain('1.200 – 2.200 (có thể cộng hai lần)')
      expect(text).not.toMatch(/(?<!– )2\.200/u)
    }
    expect(parsed((await khuyencong(['monitor', file, '--json'])).stdout)).toMatchObject({
      total: {
        figures: {
          plan: {
            value: null,
            least: 1_200_000_000,
            most: 2_200_000_000,
            parts: 2,
            unknown: 0,
            twice: 2,
          },
        },
      },
    })
    expect(
      (await khuyencong(['monitor', file, '--lang', 'en'])).stdout.replace(/[\s│]+/gu, ' '),
    ).toContain('1,200 – 2,200 (may be counted twice)')
  })

  it('a note alone does not make it fail', async () => {
    const ran = await khuyencong([
      'monitor',
      await home.put('late.json', {
        id: 'm',
        on: '2020-12-31',
        rows: [{ year: 2019, plan: 5, adjustments: [{ on: '2020-01-01', amount: 4 }] }],
        stated: [{ year: 2018, plan: 1 }],
      }),
    ])
    expect(ran.code).toBe(0)
    for (const text of [
      'Lưu ý [DEADLINE_MISSED] 2019: Thực hiện ngày 01/01/2020, quá hạn 31/12/2019.',
      '[NOTHING_TO_COMPARE]',
    ])
      expect(ran.stdout).toContain(text)
  })

  it.each([
    [
      { ...FILE, rows: [{ provnce: 'x', year: 2020 }] },
      [],
      '[UNKNOWN_KEY]',
      'Có phải ý bạn là «province»?',
    ],
    [{ ...FILE, on: undefined }, [], '[FIELD_MISSING]', '› on'],
    [
      FILE,
      ['--by', 'month'],
      '[UNKNOWN_WORD] --by',
      'Các từ dùng được: province, region, year, fund, activity.',
    ],
    [FILE, ['--on', '31/02/2020'], '[DAY_FORMAT] --on', 'tháng 2/2020 có 29 ngày'],
    [[], [], '[WRONG_SHAPE]', 'bad.json'],
  ])('%j is invalid input', async (file, options, code, text) => {
    const ran = await khuyencong(['monitor', await home.put('bad.json', file), ...options])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
    expect(ran.stderr).toContain(text)
  })

  it('a file with nothing in it to follow is refused', async () => {
    const ran = await khuyencong([
      'monitor',
      await home.put('trống.json', { id: 'a', on: '2023-09-30', rows: [] }),
    ])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[EMPTY_INPUT]')
  })

  it('an adjustment of a later day is neither counted nor late', async () => {
    const rows = [
      {
        province: 'soc-trang',
        year: 2023,
        plan: '1 tỷ đồng',
        spent: 0,
        adjustments: [{ on: '2024-01-01', amount: '2 tỷ đồng' }],
      },
    ]
    const seen = async (on: string): Promise<string> =>
      (await khuyencong(['monitor', await home.put('muộn.json', { id: 'a', on, rows })])).stdout
    expect(await seen('2023-12-31')).not.toContain('DEADLINE_MISSED')
    expect(await seen('2024-01-01')).toContain('DEADLINE_MISSED')
  })
})
