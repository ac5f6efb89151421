import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPage } from '../../html/page.fixture.js'
import { folder, khuyencong } from '../../sandbox.fixture.js'

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
      'chưa có số liệu',
      'Đã đối chiếu 2 số liệu: không có mâu thuẫn; 2 số liệu không có căn cứ để đối chiếu. Chỉ tiêu: so được 0/1;',
      'Thiếu kế hoạch hoặc tổng kinh phí: Đắk Lắk, 2020: đã chi.',
    ])
      expect(ran.stdout).toContain(text)
    expect(ran.stdout).not.toContain('không mâu thuẫn nhau')
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
      'Figures compared: 2, none contradicts; without anything to hold them against: 2. Targets with a result:',
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
      '[SPENT_ABOVE_PLAN] Sóc Trăng, 2019: Đã chi và chuyển năm sau 1.100 triệu đồng, vượt kinh phí được sử dụng 1.000 triệu đồng (kế hoạch hiện hành cộng phần chuyển từ năm trước). Chênh lệch: 100 triệu đồng.',
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
    expect(ran.stdout.replace(/\s+/gu, ' ')).toContain('Difference: VND 100 million.')
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
      '[DEADLINE_MISSED] 2019: Điều chỉnh ngày 01/01/2020, chậm 1 ngày so với hạn 31/12/2019.',
      'Không dòng nào nói đến phạm vi này: 2018: kế hoạch.',
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
      'Các từ dùng được: province, region, year, fund, content, activity.',
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

describe('what monitor compared', () => {
  const verdictOf = async (file: object): Promise<readonly string[]> => {
    const page = path.join(home.path, 'đối chiếu.html')
    await khuyencong(['monitor', await home.put('compared.json', file), '--report', page])
    return readPage(readFileSync(page, 'utf8')).verdicts
  }
  const known = { province: 'soc-trang', year: 2020, plan: 10, carriedIn: 0, spent: 4 }
  const file = { id: 'm', on: '2020-12-31', rows: [known] }

  it('is good only where all could be compared, and all agrees', async () => {
    expect(await verdictOf(file)).toEqual(['verdict good'])
    expect(await verdictOf({ ...file, rows: [{ ...known, spent: 11 }] })).toEqual(['verdict bad'])
  })

  it.each([
    ['nothing spent', { ...file, rows: [{ ...known, spent: null }] }],
    ['what was carried in is not known', { ...file, rows: [{ ...known, carriedIn: null }] }],
    ['a target without a result', { ...file, targets: [{ id: 't', title: 'T', value: 5 }] }],
    [
      'a target nobody has read',
      {
        ...file,
        targets: [{ id: 't', title: 'T', value: null }],
        rows: [{ ...known, results: { t: 5 } }],
      },
    ],
    ['a published figure that no row speaks of', { ...file, stated: [{ year: 2018, plan: 1 }] }],
  ])('is neither good nor bad: %s', async (_, of) => {
    expect(await verdictOf(of)).toEqual(['verdict'])
  })

  it('a published figure stands beside what the rows come to, in text and page', async () => {
    const page = path.join(home.path, 'công bố.html')
    const ran = await khuyencong([
      'monitor',
      await home.put('published.json', {
        ...file,
        rows: [
          { ...known, plan: '41,4 tỷ đồng' },
          { ...known, province: 'dak-lak', plan: '20,3 tỷ đồng' },
        ],
        stated: [{ year: 2020, plan: '62 tỷ đồng', growth: '+2,5 %' }],
      }),
      '--report',
      page,
    ])
    expect(ran.code).toBe(0)
    expect(ran.stdout.replace(/\s+/gu, ' ')).toContain(
      '│ 2020: kế hoạch │ 62.000 triệu đồng │ 61.700 triệu đồng │ 300 triệu đồng │ ≈ khớp trong phạm vi làm tròn',
    )
    expect(readPage(readFileSync(page, 'utf8')).rows).toContainEqual([
      '2020: kế hoạch',
      '62.000 triệu đồng',
      '61.700 triệu đồng',
      '300 triệu đồng',
      '≈ khớp trong phạm vi làm tròn (đến 1.000 triệu đồng)',
    ])
    expect(ran.stdout).toContain('Thiếu kế hoạch năm trước: 2020: mức tăng.')
  })

  it('an approximate target is printed in the words of its text', async () => {
    const page = path.join(home.path, 'mục tiêu.html')
    const input = await home.put('target.json', {
      ...file,
      targets: [{ id: 't', title: 'T', value: 'khoảng 40.000' }],
      rows: [{ ...known, results: { t: 41_000 } }],
    })
    const ran = await khuyencong(['monitor', input, '--report', page])
    for (const text of [ran.stdout, readPage(readFileSync(page, 'utf8')).text]) {
      expect(text).toContain('khoảng 40.000')
      expect(text).not.toContain('35.000')
    }
    expect((await khuyencong(['monitor', input, '--lang', 'en'])).stdout).toContain('about 40,000')
  })
})
