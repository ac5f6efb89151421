import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { definePack } from '@khuyencong/core'
import { national } from '@khuyencong/rules-national'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ReadPage, readPage } from './page.fixture.js'
import {
  folder,
  greedy,
  khuyencong,
  nationalSource,
  project,
  provincialSource,
  type Ran,
} from '../sandbox.fixture.js'

const HOSTILE = '<script>alert("đ")</script><img src=x onerror=alert(1)> & «x»'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

const file = (): string => path.join(home.path, 'báo cáo.html')
const left = (): readonly string[] =>
  readdirSync(home.path).filter((name) => name.startsWith('.') || name.endsWith('.html'))
/** Runs a verb with --report; the page comes back read, and as its bytes. */
async function report(
  verb: string,
  value: unknown,
  ...options: readonly string[]
): Promise<{ readonly ran: Ran; readonly page: ReadPage; readonly bytes: string }> {
  const input = await home.put('vào.json', value)
  const ran = await khuyencong([verb, input, '--report', file(), ...options])
  const bytes = readFileSync(file(), 'utf8')
  return { ran, page: readPage(bytes), bytes }
}

const ON = ['--on', '2023-06-01'] as const
const PLAN = {
  id: 'kh',
  title: HOSTILE,
  on: '2023-06-01',
  fund: 'national',
  budget: { total: '500 triệu đồng', byActivity: { 'advanced-machinery': '400 triệu đồng' } },
  projects: [
    { ...project({ id: 'a', title: HOSTILE }) },
    project({ id: 'b' }),
    project({ id: HOSTILE, fund: 'local' }),
  ],
}
const REPORT = {
  id: 'r',
  title: HOSTILE,
  source: 'Báo <b>',
  period: { from: '2020-01-01', to: '2020-06-30' },
  stated: {
    projects: 3,
    total: '100 triệu đồng',
    bySource: { national: '40 triệu đồng', local: '50 triệu đồng' },
    plan: { amount: '69 tỷ đồng', previousPlan: '66 tỷ đồng', growth: '+2,5 %' },
    spent: { amount: '20 tỷ đồng', share: '29 %' },
  },
  parts: [
    { title: HOSTILE, projects: 2, amount: '10 triệu đồng' },
    { activity: 'trade-fair-join', beneficiaries: 'hơn 100' },
  ],
  indicators: [
    { name: 'x', title: HOSTILE, value: 5 },
    { name: 'x', value: 6 },
  ],
}
const MONITORED = {
  id: 'm',
  title: HOSTILE,
  on: '2023-12-31',
  by: ['province'],
  targets: [{ id: 'lao-dong', title: HOSTILE, value: 100 }],
  rows: [
    {
      province: 'soc-trang',
      year: 2022,
      plan: '100 triệu đồng',
      spent: '120 triệu đồng',
      results: { 'lao-dong': 40 },
    },
    { province: 'dak-lak', year: 2023, plan: '200 triệu đồng', results: { 'lao-dong': null } },
  ],
}
const VERBS = [
  ['decide', greedy('p"><i>'), ON],
  ['audit', [greedy(), project({ title: HOSTILE })], ON],
  ['plan', PLAN, []],
  ['reconcile', REPORT, []],
  ['monitor', MONITORED, []],
] as const

describe.each(VERBS)('%s --report', (verb, value, options) => {
  it('writes one page, in Vietnamese or in English, that loads nothing and whose links all lead somewhere', async () => {
    expect((await report(verb, value, ...options)).page).toMatchObject({ lang: 'vi', sources: [] })
    expect((await report(verb, value, ...options, '--lang', 'en')).page).toMatchObject({
      lang: 'en',
      sources: [],
    })
    expect(left()).toEqual(['báo cáo.html'])
  })

  it('keeps its foot with what stands before it on paper', async () => {
    const { bytes } = await report(verb, value, ...options)
    expect(bytes).toMatch(/@media print \{[^@]*footer \{\s+break-before: avoid;\s+\}/u)
  })

  it('has straight quotes in English', async () => {
    const { page } = await report(verb, value, ...options, '--lang', 'en')
    expect(page.text.replaceAll('«x»', '').match(/.{0,30}[«»“”].{0,30}/gu)).toBeNull()
  })

  it('the same input gives the same bytes', async () => {
    expect((await report(verb, value, ...options)).bytes).toBe(
      (await report(verb, value, ...options)).bytes,
    )
  })

  it('changes nothing of what goes to standard output, nor the exit code', async () => {
    const input = await home.put('vào.json', value)
    for (const more of [[], ['--json']]) {
      const { ran } = await report(verb, value, ...options, ...more)
      expect(ran).toEqual(await khuyencong([verb, input, ...options, ...more]))
    }
  })

  it('refuses a report it cannot write, naming the option', async () => {
    const input = await home.put('vào.json', value)
    const ran = await khuyencong([
      verb,
      input,
      ...options,
      '--report',
      path.join(home.path, 'không có', 'x.html'),
    ])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toMatch(/\[FILE_NOT_FOUND\] --report/u)
    expect(
      (
        await khuyencong([
          verb,
          input,
          ...options,
          '--report',
          file(),
          '--out',
          `${home.path}/./báo cáo.html`,
        ])
      ).stderr,
    ).toContain('[SAME_FILE] --report')
    expect(left()).toEqual([])
  })
})

describe('the page of a decision', () => {
  it('cites each level once, and gives the advance by itself with the articles it rests on', async () => {
    const { page } = await report('decide', greedy(), ...ON)
    expect(page.all('h3')[0]).toBe(
      'Mức hỗ trợ: Mức advanced-machinery (Điều 8 Thông tư số 28/2018/TT-BTC) bước 2',
    )
    const given = [await home.put('x.json', greedy()), ...ON, '--report', file()]
    await khuyencong(['decide', ...given], { shipped: async () => Promise.resolve([national]) })
    const lines = readPage(readFileSync(file(), 'utf8')).all('p')
    const at = lines.findIndex((each) => each.startsWith('Tạm ứng'))
    expect(lines.slice(at, at + 3)).toEqual([
      'Tạm ứng trước nghiệm thu, tối đa: 210 triệu đồng',
      expect.stringMatching(/ \(chưa xác định điều khoản\)$/u),
      'điểm d khoản 2 Điều 13 Thông tư số 36/2013/TT-BCT, khi đã thực hiện trên 70% khối lượng',
    ])
    expect(page.rows.some(([name]) => name?.startsWith('Tạm ứng'))).toBe(false)
  })

  it('says what the text says, beside its step and its article', async () => {
    const { page, ran } = await report('decide', greedy(), ...ON)
    const words = page.text.replace(/\s+/gu, ' ')
    for (const line of ran.stdout
      .split('\n')
      .map((each) => each.trim())
      .filter((each) => /^(?:ĐỀ ÁN|Kết luận|Theo|→|Đề nghị|Mã băm)/u.test(each)))
      expect(words).toContain(line)
    expect(page.all('li').find((each) => each.includes('[ABOVE_CEILING]'))).toMatch(
      /400 triệu đồng cao hơn trần hỗ trợ 300 triệu đồng\. \(Điều 8 Thông tư số 28\/2018\/TT-BTC\) bước 2$/u,
    )
    expect(page.all('article')[1]).toContain(
      'national:support.advanced-machinery · phiên bản từ ngày 11/05/2018 · Điều 8 Thông tư số 28/2018/TT-BTC · đã đọc nguyên văn',
    )
    expect(page.all('article')[0]).toContain(
      '✓ loại đơn vị thụ hưởng thuộc «doanh nghiệp», «hộ kinh doanh» — thực tế: «doanh nghiệp»',
    )
    expect(page.all('td')).toContain('57,14%')
    expect(page.all('code').filter((each) => each.startsWith('sha256-')).length).toBeGreaterThan(1)
  })

  it.each([
    ['quoted', 'đã đọc nguyên văn', 'clause read'],
    ['secondary', 'theo nguồn dẫn lại', 'restated elsewhere'],
    ['memory', 'chưa kiểm chứng', 'not verified'],
  ])(
    'says beside the citation of each condition that it was %s, and what that means',
    async (evidence, vi, en) => {
      const rules = nationalSource.rules as Record<string, { versions: object[] }>
      const who = rules['eligibility/who.json']!
      const graded = definePack(
        {
          ...nationalSource,
          rules: {
            ...rules,
            'eligibility/who.json': { ...who, versions: [{ ...who.versions[0], evidence }] },
          },
        },
        { extends: national },
      )
      for (const [lang, word] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const ran = await khuyencong(
          [
            'decide',
            await home.put('vào.json', project()),
            ...ON,
            '--report',
            file(),
            '--lang',
            lang,
          ],
          { shipped: async () => Promise.resolve([graded]) },
        )
        expect(ran.code).toBe(0)
        const page = readPage(readFileSync(file(), 'utf8'))
        const article = lang === 'vi' ? 'Điều 2 Thông tư số' : 'Article 2 of Circular No.'
        expect(page.rows[0]?.[2]).toBe(`${article} 28/2018/TT-BTC${word}`)
        expect(page.all('footer').join('')).toContain(word)
      }
    },
  )

  it('shows a hostile title as text', async () => {
    expect((await report('decide', project({ title: HOSTILE }), ...ON)).page.all('h1')).toEqual([
      HOSTILE,
    ])
  })

  it('asks for what is missing, and links it to the step that waits', async () => {
    const { page } = await report('decide', project({}, { beneficiary: {} }), ...ON)
    expect(page.all('li').find((each) => each.includes('[beneficiary.kind]'))).toMatch(
      /để xét: Đối tượng bước 1$/u,
    )
    expect(page.all('p')).toContain('Điều kiện: chưa đủ dữ liệu')
  })

  it('bears a stamp where it rests on a figure nobody has seen, and is not written where --strict refuses it', async () => {
    const fair = project(
      {},
      {
        activity: 'trade-fair-join',
        costs: [{ kind: 'booth-rental', amount: 100 }],
        requested: { national: 80, counterpart: 20 },
      },
    )
    expect((await report('decide', fair, ...ON)).page.all('p')).toContain('tạm tính')
    expect((await report('decide', project(), ...ON)).page.all('p')).not.toContain('tạm tính')
    rmSync(file())
    expect(
      (
        await khuyencong([
          'decide',
          await home.put('x.json', fair),
          ...ON,
          '--strict',
          '--report',
          file(),
        ])
      ).code,
    ).toBe(1)
    expect(left()).toEqual([])
  })

  it('links a document to where its pack says it can be read, and to no other kind of place', async () => {
    const linked = async (link: string): Promise<readonly string[]> => {
      const shipped = async (): Promise<ReturnType<typeof definePack>[]> =>
        Promise.resolve([
          definePack(
            {
              ...nationalSource,
              documents: {
                documents: [
                  {
                    id: '28/2018/TT-BTC',
                    title: 'x',
                    titleEn: 'x',
                    issuer: 'x',
                    issued: '2018-03-28',
                    link,
                  },
                ],
              },
            },
            { extends: national },
          ),
        ])
      await khuyencong(['decide', await home.put('x.json', project()), ...ON, '--report', file()], {
        shipped,
      })
      return readPage(readFileSync(file(), 'utf8')).sources
    }
    expect(new Set(await linked('https://example.org/28'))).toEqual(
      new Set(['https://example.org/28']),
    )
    expect(await linked('javascript:alert(1)')).toEqual([])
  })
})

describe('the page of an audit', () => {
  it('counts, sums, and lists each project with its findings and their articles', async () => {
    const { page } = await report('audit', [project(), greedy('p2'), { id: 'hỏng' }], ...ON)
    expect(page.rows.slice(0, 2)).toEqual([
      ['Đã xét', '2 đề án — 2 đủ điều kiện'],
      ['Không xét được', '1'],
    ])
    const found =
      'Sai quy định [ABOVE_CEILING] hạng mục 1: Số tiền đề nghị 400 triệu đồng cao hơn trần hỗ trợ 300 triệu đồng.'
    expect(page.rows.find(([id]) => id?.startsWith('p2Ứng dụng'))).toEqual([
      'p2Ứng dụng máy móc, thiết bị tiên tiếnĐắk Lắk · khuyến công quốc gia · xét ngày 01/06/2023',
      'đủ điều kiện',
      '400 triệu đồng',
      '300 triệu đồng',
      `${found} (Điều 8 Thông tư số 28/2018/TT-BTC)`,
    ])
    expect(page.rows.find(([, verdict]) => verdict === 'không xét được')?.[0]).toContain('vào.json')
    expect(page.all('li')).toContain('Số tiền đề nghị: 700 triệu đồng')
    expect(page.rows.find(([id]) => id === 'p2')).toEqual([
      'p2',
      found,
      '100 triệu đồng',
      'Điều 8 Thông tư số 28/2018/TT-BTC',
    ])
    expect(page.rows.find(([severity]) => severity === 'Sai quy định')).toEqual([
      'Sai quy định',
      'Số tiền đề nghị cao hơn mức hỗ trợ tối đa',
      'ABOVE_CEILING',
      '1',
      '100 triệu đồng',
      '',
    ])
  })

  it('draws only items of which both amounts are known, and calls a sum with gaps a lower bound', async () => {
    const open = project({ id: 'p3' }, { costs: null, requested: null })
    const { page } = await report('audit', [greedy('p2'), open], ...ON)
    expect(page.rows.find(([name]) => name === 'Số tiền đề nghị')?.[1]).toBe(
      'ít nhất 400 triệu đồng (1 hạng mục chưa có số liệu)',
    )
    expect(page.all('p')).toContain(
      'So sánh 1 hạng mục biết cả số đề nghị và mức tối đa; các hạng mục khác không có trong hình:',
    )
    expect(page.all('li')).toEqual(
      expect.arrayContaining([
        'Số tiền đề nghị: 400 triệu đồng',
        'Mức hỗ trợ tối đa: 300 triệu đồng',
      ]),
    )
    const none = (await report('audit', [open], ...ON)).page
    expect(none.all('li').filter((each) => each.startsWith('Số tiền đề nghị'))).toEqual([])
    const whole = (await report('audit', [greedy('p2')], ...ON)).page.text
    expect(whole).not.toContain('So sánh 1 hạng mục')
    expect(whole).not.toContain('ít nhất')
  })

  it('names its file, its packs and their digests, and whether the second engine judged too', async () => {
    const { page, bytes } = await report('audit', [project()], ...ON)
    const input = readFileSync(path.join(home.path, 'vào.json'))
    const digest = createHash('sha256').update(input).digest('hex')
    const foot = page.all('footer').join('')
    expect(foot).toContain(`vào.json sha256-${digest}`)
    expect(foot).toContain('Đối chiếu bằng bộ suy luận thứ hai: khớp ở 1 đề án đã xét')
    expect(foot).toMatch(
      /Gói quy định national \S+ \(gói kèm phần mềm; pháp luật đến [\d/]+\): sha256-[0-9a-f]{64}/u,
    )
    expect(bytes).toContain('data-label="Kết luận"')
    expect(
      (await report('audit', [project()], ...ON, '--no-cross-check')).page.all('footer').join(''),
    ).toContain('Đối chiếu bằng bộ suy luận thứ hai: không chạy (--no-cross-check)')
  })

  it('puts the gravest findings first, in a project and in the list of what is non-compliant', async () => {
    const [item] = (greedy('x') as { items: object[] }).items
    const requested = { national: '500 triệu đồng', local: 0, other: 0, counterpart: 0 }
    const items = [
      { ...item, id: '1', activity: 'trademark' },
      { ...item, id: '2', requested },
    ]
    const p9 = project({ id: 'p9', items })
    const { page } = await report('audit', [greedy('p2'), p9], ...ON, '--no-cross-check')
    const cell = page.rows.find(([id, , , , last]) => id?.startsWith('p9') && last)?.[4] ?? ''
    expect(cell.indexOf('Sai quy định')).toBe(0)
    expect(cell.indexOf('Cần làm rõ')).toBeGreaterThan(0)
    const gravest = page.rows.filter(([id]) => id === 'p2' || id === 'p9')
    expect(gravest.map(([id, , excess]) => [id, excess])).toEqual([
      ['p9', '200 triệu đồng'],
      ['p2', '100 triệu đồng'],
      ['p9', ''],
    ])
  })

  it('lists no more than a thousand projects without a finding, and says so; those with findings all', async () => {
    const many = [
      ...Array.from({ length: 1_002 }, (_, index) => project({ id: `p${index}` })),
      greedy('cuối'),
    ]
    const { page } = await report('audit', many, ...ON, '--no-cross-check')
    expect(page.all('tr').filter((each) => /^p\d/u.test(each))).toHaveLength(1_000)
    expect(page.all('tr').some((each) => each.startsWith('cuối'))).toBe(true)
    expect(page.text).toContain('2 đề án không có phát hiện không nằm trong bảng')
    expect(
      (await report('audit', many.slice(2), ...ON, '--no-cross-check')).page.text,
    ).not.toContain('không nằm trong bảng')
  })

  it('ends at five thousand rows, and says how many more there are and how to see them', async () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, index) => JSON.stringify(greedy(`p${index}`))).join('\n')
    const lines = `${many(5_003)}\n${JSON.stringify(project({ id: 'sạch' }))}\n{"id":"hỏng"}\n`
    const { page } = await report('audit', lines, ...ON, '--no-cross-check')
    expect(page.all('tr').filter((each) => /^p\d+Ứng dụng/u.test(each))).toHaveLength(5_000)
    expect(page.text).toContain(
      'Bảng này nêu 100 điểm vượt nhiều nhất trong 5.003 điểm sai quy định.',
    )
    expect(page.text).toContain(
      'Bảng dừng ở 5.000 dòng: còn 3 đề án có phát hiện (3 đề án có lỗi) và 1 dòng không xét được không nằm trong bảng',
    )
    expect(page.text).toContain('audit --json --out')
    expect(page.text).toContain('1 đề án không có phát hiện không nằm trong bảng')
    expect(page.rows.slice(0, 2)).toEqual([
      ['Đã xét', '5004 đề án — 5004 đủ điều kiện'],
      ['Không xét được', '1'],
    ])
    expect(
      (await report('audit', `${many(3)}\n`, ...ON, '--no-cross-check', '--lang', 'en')).page.text,
    ).not.toContain('The table ends at')
  })

  it('shows fifty findings of one project, and says how many more it has', async () => {
    const item = (project() as { items: object[] }).items[0]!
    const items = Array.from({ length: 60 }, (_, index) => ({
      ...item,
      id: String(index),
      requested: { national: '400 triệu đồng', local: 0, other: 0, counterpart: '300 triệu đồng' },
    }))
    const { page } = await report('audit', project({ items }), ...ON, '--no-cross-check')
    const cell = page.rows.find(([id]) => id?.startsWith('p1Ứng dụng'))?.[4] ?? ''
    expect(cell.match(/\[ABOVE_CEILING\]/gu)).toHaveLength(50)
    expect(cell).toMatch(/… và \d+ phát hiện khác của đề án này\.$/u)
  })

  it('leaves nothing behind where the audit as a whole fails', async () => {
    expect(
      (await khuyencong(['audit', await home.put('x.json', [project()]), '--report', file()])).code,
    ).toBe(2)
    expect(left()).toEqual([])
  })
})

describe('the page of a plan', () => {
  it('shows the order with its reasons, what is funded, what waits and what would fund it', async () => {
    const { page } = await report('plan', {
      ...PLAN,
      mode: 'rank-order',
      budget: { total: '500 triệu đồng', byActivity: { 'advanced-machinery': '300 triệu đồng' } },
      scores: { a: 90, b: 80 },
    })
    expect(page.all('h1')).toEqual([HOSTILE])
    expect(page.all('h2')).toEqual(
      expect.arrayContaining(['Ngân sách', 'Theo nội dung', 'Thứ tự', 'Không xét phân bổ']),
    )
    expect(page.rows.find(([name]) => name?.startsWith('Ứng dụng máy móc'))?.slice(1, 3)).toEqual([
      '300 triệu đồng',
      '0 đồng',
    ])
    expect(page.rows.find(([rank, id]) => rank === '1' && id === 'b')).toEqual([
      '1',
      'b',
      '2 đề án đồng hạng',
      '',
      'dự phòng',
    ])
    expect(page.rows.find(([, because]) => because?.endsWith('đồng hạng với a'))).toEqual([
      'b',
      'đồng hạng, trình cấp có thẩm quyền quyết địnhđồng hạng với a',
      '300 triệu đồng',
    ])
    expect(page.rows.at(-1)?.slice(0, 2)).toEqual([HOSTILE, 'thuộc nguồn kinh phí khác'])
    expect(page.text).toContain('Để phân bổ tiếp cần thêm 300 triệu đồng')
  })

  it('puts the comparison beside the lawful order, and says that it is only that', async () => {
    const scores = { a: 90, b: 80 }
    const { page } = await report('plan', {
      ...PLAN,
      fund: 'local',
      projects: ['a', 'b'].map((id) =>
        project(
          { id, fund: 'local' },
          { requested: { national: 0, local: '300 triệu đồng', counterpart: '400 triệu đồng' } },
        ),
      ),
      scores,
      mode: 'maximise-score',
    })
    expect(page.text).toContain('Đây không phải thứ tự của luật')
    expect(page.rows.find(([name]) => name === 'Điểm')).toEqual(['Điểm', '90', '90'])
  })
})

describe('the page of a reconciliation', () => {
  it('puts every figure beside the one recomputed, those that agree too, and draws spending against the plan', async () => {
    const { page } = await report('reconcile', REPORT)
    expect(page.rows.slice(0, 6).map(([, ...figures]) => figures)).toEqual([
      ['100 triệu đồng', '90 triệu đồng', '10 triệu đồng', '✗ không khớp'],
      ['100 triệu đồng', '≥ 10 triệu đồng', '', '✓ không mâu thuẫn; các phần chưa kể đủ'],
      ['3', '≥ 2', '', '✓ không mâu thuẫn; các phần chưa kể đủ'],
      ['29%', '28,99%', '0,01 điểm %', '≈ khớp trong phạm vi làm tròn'],
      ['+2,5%', '4,55%', '2,05 điểm %', '✗ không khớp'],
      ['5', '6', '1', '✗ không khớp'],
    ])
    expect(page.all('li')).toEqual(
      expect.arrayContaining([
        'Đã chi: 20 tỷ đồng (28,99%)',
        'Kế hoạch: 69 tỷ đồng',
        'Không thuộc nguồn nào: 10 triệu đồng',
      ]),
    )
    expect(page.all('h1')).toEqual([HOSTILE])
  })

  it('says that there is nothing to compare where there is nothing', async () => {
    const { page } = await report('reconcile', { id: 'r', stated: { total: 100 } })
    expect(page.text).toContain('Không có gì để đối chiếu: 1 số liệu không có căn cứ để đối chiếu.')
    expect(page.verdicts).toEqual(['verdict'])
    expect(page.rows[0]?.slice(1)).toEqual([
      '100 đồng',
      '—',
      '',
      '– không đối chiếu được: không nêu nguồn hay phần nào có số để cộng lại',
    ])
  })

  it('growth without the plan before has a row of its own, and the verdict is neither good nor bad', async () => {
    const { page } = await report('reconcile', {
      id: 'r',
      stated: {
        plan: { amount: '69 tỷ đồng', growth: '+2,5 %' },
        spent: { amount: '20 tỷ đồng', share: '29 %' },
      },
    })
    expect(page.verdicts).toEqual(['verdict'])
    expect(page.rows.map((cells) => cells.slice(1))).toContainEqual([
      '+2,5%',
      '—',
      '',
      '– không đối chiếu được: thiếu kế hoạch năm trước',
    ])
  })

  it('the verdict is good only where all could be compared', async () => {
    const stated = {
      plan: { amount: '69 tỷ đồng' },
      spent: { amount: '20 tỷ đồng', share: '29 %' },
    }
    expect((await report('reconcile', { id: 'r', stated })).page.verdicts).toEqual(['verdict good'])
    expect((await report('reconcile', REPORT)).page.verdicts).toEqual(['verdict bad'])
  })

  it('what the parts leave is said', async () => {
    const { page } = await report('reconcile', {
      id: 'r',
      stated: { projects: 214 },
      parts: [{ projects: 131 }],
    })
    expect(page.text).toContain('Còn 83 trong 214 đề án (38,79%)')
  })
})

const command = [
  process.env['CHROMIUM'] ?? '',
  'chromium',
  'chromium-browser',
  'google-chrome',
].find((name) => name !== '' && spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0)
if (command === undefined)
  process.stderr.write(
    '\n!!!  Không có Chromium: KHÔNG in thử báo cáo ra A4. / No Chromium here: reports are NOT printed (apt-get install chromium).  !!!\n\n',
  )

describe.skipIf(command === undefined && process.env['CI'] !== 'true')(
  'printed by Chromium',
  () => {
    it.each(VERBS)('%s gives A4 pages', async (verb, value, options) => {
      expect(command, 'CI must have Chromium').toBeDefined()
      await report(verb, value, ...options)
      const profile = mkdtempSync(path.join(tmpdir(), 'chromium-'))
      const pdf = path.join(profile, 'báo cáo.pdf')
      spawnSync(
        command ?? '',
        [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-dev-shm-usage',
          '--no-first-run',
          `--user-data-dir=${profile}`,
          '--no-pdf-header-footer',
          `--print-to-pdf=${pdf}`,
          pathToFileURL(file()).href,
        ],
        { stdio: 'ignore' },
      )
      const printed = readFileSync(pdf, 'latin1')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      // A4 is 595 × 842 points
      const sheets = [...printed.matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)[.\d]*\]/gu)].map(
        ([, width, height]) => `${width} ${height}`,
      )
      expect(new Set(sheets)).toEqual(new Set(['594 841']))
    })
  },
)

it('provincial levels too: a level above the national one names both texts', async () => {
  const shipped = async (): Promise<ReturnType<typeof definePack>[]> =>
    Promise.resolve([
      definePack(nationalSource, { extends: national }),
      definePack(provincialSource, { extends: national }),
    ])
  await khuyencong(
    [
      'decide',
      await home.put(
        'x.json',
        project(
          { fund: 'local' },
          {
            requested: {
              national: 0,
              local: '300 triệu đồng',
              other: 0,
              counterpart: '400 triệu đồng',
            },
          },
        ),
      ),
      ...ON,
      '--report',
      file(),
    ],
    { shipped },
  )
  expect(
    readPage(readFileSync(file(), 'utf8'))
      .all('li')
      .find((each) => each.includes('[ABOVE_NATIONAL_LEVEL]')),
  ).toMatch(/\(Điều 8 Nghị quyết số 01\/2020\/NQ-HĐND; Điều 8 Thông tư số 28\/2018\/TT-BTC\)/u)
})
