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

const project = (id: string, national: string, more: object = {}): object => ({
  id,
  fund: 'national',
  planYear: 2023,
  approval: { level: 'ministry', on: '2023-02-01' },
  items: [
    {
      id: '1',
      activity: 'advanced-machinery',
      site: { province: 'soc-trang' },
      requested: { national, local: 0, other: 0, counterpart: national },
    },
  ],
  events: [{ type: 'advanced', on: '2023-03-01', amount: '10 triệu đồng' }],
  ...more,
})
const PROJECTS = [project('a', '41,4 triệu đồng'), project('b', '20,3 triệu đồng')]
const REPORT = {
  id: 'r',
  period: { from: '2023-01-01', to: '2023-12-31' },
  stated: {
    projects: 2,
    bySource: { national: '62 triệu đồng' },
    spent: { amount: '21 triệu đồng' },
  },
}
const lines = (values: readonly unknown[]): string =>
  values.map((each) => `${JSON.stringify(each)}\n`).join('')
const flat = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\s+/gu, ' ')

/** The same projects as every kind of file that --from takes. */
const FILES: readonly (readonly [string, () => Promise<string>])[] = [
  ['projects, one per line', async () => home.put('p.ndjson', lines(PROJECTS))],
  ['a list of projects', async () => home.put('p.json', PROJECTS)],
  [
    'lines with their own day',
    async () =>
      home.put('on.ndjson', lines(PROJECTS.map((each) => ({ on: '2023-06-01', project: each })))),
  ],
  [
    'a plan, whose fund and year its projects take',
    async () =>
      home.put('plan.json', {
        on: '2023-01-15',
        fund: 'national',
        planYear: 2023,
        budget: { total: '1 tỷ đồng' },
        projects: PROJECTS.map((each) => ({ ...each, fund: null, planYear: null })),
      }),
  ],
  [
    'the output of audit --json',
    async () => {
      const input = await home.put('audit-in.ndjson', lines(PROJECTS))
      const ran = await khuyencong(['audit', input, '--on', '2023-06-01', '--json'])
      return home.put('audit.ndjson', ran.stdout)
    },
  ],
]

describe('reconcile --from', () => {
  const reconciled = async (from: string, report: object = REPORT, ...more: string[]) =>
    khuyencong(['reconcile', await home.put('report.json', report), '--from', from, ...more])

  it.each(FILES)('takes %s', async (_, file) => {
    const ran = await reconciled(await file(), REPORT, '--json')
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(JSON.parse(ran.stdout)).toMatchObject({
      format: 1,
      from: { projects: 2, outside: 0, notApproved: 0 },
      compared: [
        { at: 'from.projects', stated: 2, computed: 2, agrees: true, basis: 'exact' },
        {
          at: 'from.bySource.national',
          against: 'stated.bySource.national',
          stated: 62_000_000,
          computed: 61_700_000,
          agrees: true,
          basis: 'rounding',
          rounding: { to: 1_000_000, difference: 300_000 },
        },
        { at: 'from.spent', stated: 21_000_000, computed: 20_000_000, agrees: false },
      ],
      notComparable: [],
      findings: [{ code: 'PARTS_DO_NOT_ADD_UP', at: 'from.spent', difference: 1_000_000 }],
    })
  })

  it('says in text and on the page how many projects were counted, and what they come to', async () => {
    const page = path.join(home.path, 'so với đề án.html')
    const from = await home.put(
      'more.ndjson',
      lines([...PROJECTS, project('c', '5 triệu đồng', { planYear: 2022 })]),
    )
    const ran = await reconciled(from, REPORT, '--report', page)
    expect(flat(ran)).toContain(
      'So với 2 đề án của tệp --from; không cộng 1 đề án ngoài kỳ hoặc ngoài tỉnh của báo cáo.',
    )
    expect(flat(ran)).toContain('Đã đối chiếu 3 số liệu: 1 không khớp.')
    expect(flat(ran)).toContain('│ Đã chi, so với các đề án │ 21 triệu đồng │ 20 triệu đồng │')
    const { text } = readPage(readFileSync(page, 'utf8'))
    expect(text).toContain('So với 2 đề án của tệp --from')
    expect(text).toContain('So các số liệu trong báo cáo với nhau và với các đề án')
    expect(flat(await reconciled(from, REPORT, '--lang', 'en'))).toContain(
      'Held against 2 projects of the file of --from; not counted: 1 outside the period or province of the report.',
    )
  })

  it('reads projects from standard input too', async () => {
    const ran = await khuyencong(
      ['reconcile', await home.put('report.json', REPORT), '--from', '-', '--json'],
      { stdin: [lines(PROJECTS)] },
    )
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.stdout)).toMatchObject({ compared: { length: 3 } })
  })

  it('counts what was paid until --on where the report names no last day', async () => {
    const report = { id: 'r', stated: { spent: { amount: '20 triệu đồng' } } }
    const from = await home.put('p.ndjson', lines(PROJECTS))
    const compared = async (...more: string[]): Promise<unknown> =>
      (
        JSON.parse((await reconciled(from, report, '--json', ...more)).stdout) as {
          compared: readonly { readonly computed: unknown }[]
        }
      ).compared.map(({ computed }) => computed)
    expect(await compared()).toEqual([])
    expect(await compared('--on', '2023-02-28')).toEqual([0])
    expect(await compared('--on', '2023-03-01')).toEqual([20_000_000])
  })

  it.each([
    ['nothing', 'a.json', '[]', '[NO_PROJECTS] ', 'không có đề án nào'],
    ['a number', 'a.json', '[1]', 'a.json › [0]', 'không phải một đề án'],
    [
      'an error line of audit',
      'a.ndjson',
      lines([PROJECTS[0], { line: 2, error: { code: 'JSON' } }]),
      'a.ndjson:2',
      'Dòng này của audit là lỗi',
    ],
    [
      'audit --brief',
      'a.ndjson',
      lines([{ id: 'a', verdict: 'eligible', items: [] }]),
      'a.ndjson:1',
      '--brief không giữ đề án',
    ],
    ['the result of plan', 'a.json', lines([{ funded: [] }]), 'a.json', 'kết quả của lệnh plan'],
  ])('refuses %s, with a place and a way out', async (_, name, text, at, says) => {
    const ran = await reconciled(await home.put(name, text))
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[NO_PROJECTS]')
    expect(ran.stderr).toContain(at)
    expect(ran.stderr).toContain(says)
  })

  it('refuses a record of another format, a repeated project, a broken line and a missing file', async () => {
    const stderr = async (text: string): Promise<string> => {
      const ran = await reconciled(await home.put('bad.ndjson', text))
      expect(ran).toMatchObject({ code: 2, stdout: '' })
      return ran.stderr
    }
    const record = { on: '2023-06-01', project: { id: 'a', input: PROJECTS[0] } }
    expect(await stderr(lines([{ format: 2, ...record }]))).toContain('[UNKNOWN_FORMAT]')
    expect(await stderr(lines([record]))).toContain('[UNKNOWN_FORMAT]')
    const again = await stderr(lines([...PROJECTS, PROJECTS[0]]))
    expect(again).toContain('[DUPLICATE_ID]')
    expect(again).toContain('bad.ndjson:3')
    expect(again).toContain('bad.ndjson:1')
    expect(await stderr(`${lines([PROJECTS[0]])}{"id":\n`)).toContain('[JSON] ')
    expect(await stderr(lines([{ on: '2023-02-30', project: PROJECTS[0] }]))).toContain(
      '[DAY_FORMAT]',
    )
    const missing = await reconciled(path.join(home.path, 'không có.ndjson'))
    expect(missing).toMatchObject({ code: 2, stdout: '' })
    expect(missing.stderr).toContain('[FILE_NOT_FOUND]')
  })

  it('a report that cannot be read is told before the projects are looked at', async () => {
    const ran = await reconciled('không có.ndjson', { id: 'r', stated: { totl: 1 } })
    expect(ran.stderr).toContain('[UNKNOWN_KEY]')
  })
})

describe('monitor --from', () => {
  const FILE = {
    id: 'm',
    on: '2023-12-31',
    stated: [{ year: 2023, plan: '62 triệu đồng', projects: 3 }],
  }

  it.each(FILES)('takes %s', async (_, file) => {
    const ran = await khuyencong([
      'monitor',
      await home.put('m.json', FILE),
      '--from',
      await file(),
      '--json',
    ])
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    const { compared, total } = JSON.parse(ran.stdout) as {
      readonly compared: readonly { readonly kind: string }[]
      readonly total: unknown
    }
    expect(total).toMatchObject({
      figures: { plan: { value: 61_700_000 }, projects: { value: 2 } },
    })
    expect(compared.filter(({ kind }) => kind === 'published')).toMatchObject([
      { of: 'plan', computed: 61_700_000, agrees: true, basis: 'rounding' },
      { of: 'projects', stated: 3, computed: 2, agrees: false },
    ])
  })

  it('stands beside the projects of the file, and refuses one that is in both', async () => {
    const from = await home.put('p.ndjson', lines(PROJECTS))
    const followed = async (projects: readonly object[]) =>
      khuyencong([
        'monitor',
        await home.put('m.json', { ...FILE, projects }),
        '--from',
        from,
        '--json',
      ])
    expect(await followed([project('c', '0,5 triệu đồng')])).toMatchObject({ code: 0, stderr: '' })
    expect((await followed([project('a', '1 triệu đồng')])).stderr).toContain('[DUPLICATE_ID]')
  })

  it('refuses more projects than one programme may hold', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => ({ id: `p${index}`, items: [] }))
    const ran = await khuyencong([
      'monitor',
      await home.put('m.json', FILE),
      '--from',
      await home.put('many.ndjson', lines(many)),
    ])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain('[FILE_TOO_LARGE]')
    expect(ran.stderr).toContain('many.ndjson:20001')
  })
})
