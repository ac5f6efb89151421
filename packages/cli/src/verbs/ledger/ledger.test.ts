import { national } from '@khuyencong/rules-national'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong, project, type Ran } from '../../sandbox.fixture.js'

const supported = (id: string, who: string | null, more: object = {}): object =>
  project(
    {
      id,
      planYear: 2019,
      fund: 'national',
      results: [{ indicator: 'jobs', promised: 10, reached: 12, on: '2020-06-30' }],
      events: [
        { type: 'approved', on: '2019-02-01', by: 'ministry' },
        { type: 'contracted', on: '2019-03-01' },
        { type: 'settled', on: '2019-12-01', amount: '1.200 triệu đồng' },
      ],
      ...more,
    },
    {
      site: { province: 'soc-trang' },
      beneficiary: { kind: 'enterprise', ...(who !== null && { id: who, name: 'Cơ sở mẫu' }) },
    },
  )
const ndjson = (...lines: readonly object[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('')

describe('ledger', () => {
  let home: Awaited<ReturnType<typeof folder>>
  beforeAll(async () => {
    home = await folder()
  })
  afterAll(async () => home.remove())
  const ledger = async (content: string, ...options: readonly string[]): Promise<Ran> =>
    khuyencong(['ledger', await home.put('a.ndjson', content), ...options], {
      shipped: async () => Promise.resolve([national]),
    })
  const ASKED = ['--beneficiary', 'hd-1', '--on', '2026-01-01'] as const

  it('shows what one establishment got, still owes and produced', async () => {
    const ran = await ledger(ndjson(supported('a', 'HD-1'), supported('b', 'HD-2')), ...ASKED)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    const text = ran.stdout.replace(/[\s│]+/gu, ' ')
    for (const told of [
      'SỔ CỦA CƠ SỞ · hd-1 · Cơ sở mẫu · tính đến ngày 01/01/2026',
      '01/02/2019',
      'CÒN PHẢI LÀM',
      'Đã tìm trong 2 đề án, 2 hạng mục.',
    ])
      expect(text).toContain(told)
    expect(text).not.toContain('HD-2')
  })

  it('as JSON gives the sums and the provinces of then and now', async () => {
    const ran = await ledger(ndjson(supported('a', 'HD-1')), ...ASKED, '--json')
    expect(JSON.parse(ran.stdout)).toMatchObject({
      format: 1,
      beneficiary: 'hd-1',
      got: [{ project: 'a', province: 'soc-trang', presentProvince: 'can-tho' }],
      totals: [{ fund: 'national', settled: { known: 1_200_000_000, unknown: 0 } }],
      produced: [{ indicator: 'jobs', promised: 10, reached: 12 }],
      unread: 0,
    })
  })

  it('says that nothing was found, and what may have been missed', async () => {
    const ran = await ledger(ndjson(supported('a', null)), ...ASKED, '--lang', 'en')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('RECEIVED\nNone.')
    expect(ran.stdout).toContain('1 items name no beneficiary')
  })

  it('writes a page', async () => {
    const page = path.join(home.path, 'so.html')
    await ledger(ndjson(supported('a', 'HD-1')), ...ASKED, '--report', page)
    const text = await readFile(page, 'utf8')
    expect(text).toContain('1.200 triệu đồng')
    expect(text).toContain('Sóc Trăng (nay là Cần Thơ)')
  })

  it.each<[string, string, readonly string[]]>([
    ['no establishment', 'VALUE_MISSING', ['--on', '2026-01-01']],
    ['no day', 'ON_MISSING', ['--beneficiary', 'HD-1']],
  ])('refuses %s', async (_, code, options) => {
    const ran = await ledger(ndjson(supported('a', 'HD-1')), ...options)
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
  })

  it('takes the good lines, names the bad ones, and exits 2', async () => {
    const ran = await ledger(`${ndjson(supported('a', 'HD-1'))}{"id":"x","itmes":[]}\n`, ...ASKED)
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/\[UNKNOWN_KEY\] \S*.*a\.ndjson:2/u)
  })
})
