import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, type Ran } from '../../sandbox.fixture.js'
import { localManifest, putLocalPack } from '../local-pack.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const RULE = 'pack/support/advanced-machinery.json'
const at = (name: string): string => path.join(home.path, name)
const read = async (name: string): Promise<string> => readFile(at(name), 'utf8')
const review = async (): Promise<Ran> =>
  khuyencong(['review', at('pack'), '--by', 'Nguyễn Văn A', '--at', '2026-02-10'], {
    stdin: ['c\n'.repeat(200)],
  })
/** The cases that the rules ask for, reviewed. */
const prepare = async (): Promise<void> => {
  await khuyencong(['test', at('pack'), '--suggest'])
  expect((await review()).code).toBe(0)
}
const publish = async (key = 'st', ...options: readonly string[]): Promise<Ran> => {
  const signing = ['--key', at(`${key}.private.pem`), '--at', '2026-02-11']
  return khuyencong(['publish', at('pack'), ...signing, '--into', at('cong-bo'), ...options])
}
const editions = async (): Promise<readonly string[]> =>
  (await readdir(at('cong-bo')).catch(() => [])).sort()
const version = async (text: string): Promise<unknown> =>
  home.put('pack/pack.json', { ...localManifest, version: text })
/** Another level under the next version, with its cases as the rule now stands, reviewed. */
const raised = async (to: string): Promise<void> => {
  await version(to)
  await writeFile(at(RULE), (await read(RULE)).replace('400 triệu đồng', '450 triệu đồng'))
  await rm(at(RULE.replace('.json', '.cases.json')))
  await prepare()
}

beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
  for (const [name, province] of [
    ['st', 'soc-trang'],
    ['dl', 'dak-lak'],
  ] as const)
    await khuyencong(['new-key', at(name), '--maintainer', `Sở ${name}`, '--province', province])
})
afterEach(async () => {
  await home.remove()
})

describe('publish', () => {
  it('lập một bản công bố: gói đã ký dùng được với --strict, bảng mức, công văn', async () => {
    await prepare()
    const ran = await publish()
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(ran.stderr).toContain('Đã công bố soc-trang 1.0.0')
    expect(await editions()).toEqual(['soc-trang-1.0.0'])
    const edition = 'cong-bo/soc-trang-1.0.0'
    expect((await readdir(at(edition))).sort()).toEqual([
      'cong-van.html',
      'muc-ho-tro.html',
      'soc-trang-1.0.0.json',
    ])
    const bundle = at(`${edition}/soc-trang-1.0.0.json`)
    const verified = await khuyencong(['verify-pack', bundle, '--trust', at('st.keys.json')])
    expect(verified.stdout).toContain('ngày 11/02/2026')
    const strict = ['lock', '--strict', '--pack', bundle]
    expect((await khuyencong(strict)).stderr).toContain('[PACK_NOT_SIGNED]')
    expect((await khuyencong([...strict, '--trust', at('st.keys.json')])).code).toBe(0)
    const table = await read(`${edition}/muc-ho-tro.html`)
    expect(table).toContain('Các mức có hiệu lực ngày 11/02/2026')
    expect(table).toContain('400 triệu đồng/cơ sở')
    expect(table).toContain('Điều 8 Nghị quyết số 01/2020/NQ-HĐND')
    expect(table).not.toContain('300 triệu đồng')
    const note = await read(`${edition}/cong-van.html`)
    for (const text of [
      'Kính gửi',
      'Sóc Trăng (soc-trang)',
      'Sở st',
      'soc-trang 1.0.0',
      'Ban hành lần đầu',
      'Nguyễn Văn A xem lại',
      'lần cuối ngày 10/02/2026',
      'phủ 100 %',
      'ed25519-',
      'khuyencong verify-pack soc-trang-1.0.0.json',
      'chữ ký không chứng minh gói đọc',
    ])
      expect(note).toContain(text)
  })

  it('cùng gói, cùng khóa, cùng ngày: bảng mức và công văn cùng byte', async () => {
    await prepare()
    await publish()
    await publish('st', '--into', at('khac'))
    for (const name of ['cong-van.html', 'muc-ho-tro.html', 'soc-trang-1.0.0.json'])
      expect(await read(`khac/soc-trang-1.0.0/${name}`)).toBe(
        await read(`cong-bo/soc-trang-1.0.0/${name}`),
      )
  })

  it('bản sau: công văn nêu thay đổi mọi ngày so với bản trước, tìm trong thư mục công bố', async () => {
    await prepare()
    await publish()
    await raised('1.10.0')
    expect((await publish()).code).toBe(0)
    await raised('1.11.0')
    expect((await publish()).code).toBe(0)
    const note = await read('cong-bo/soc-trang-1.10.0/cong-van.html')
    expect(note).toContain('So với phiên bản 1.0.0 (sha256-')
    expect(note).toContain('Từ ngày 11/05/2018 trở đi')
    expect(note).toMatch(/trước: .*400 triệu đồng/u)
    expect(note).toMatch(/sau: .*450 triệu đồng/u)
    const next = await read('cong-bo/soc-trang-1.11.0/cong-van.html')
    expect(next).toContain('So với phiên bản 1.10.0 (sha256-')
    expect(next).toContain('Không có thay đổi về nội dung.')
    expect(await editions()).toEqual(['soc-trang-1.0.0', 'soc-trang-1.10.0', 'soc-trang-1.11.0'])
  })

  it('bằng tiếng Anh', async () => {
    await prepare()
    const ran = await publish('st', '--lang', 'en')
    expect(ran.stderr).toContain('Published soc-trang 1.0.0 into')
    const note = await read('cong-bo/soc-trang-1.0.0/cong-van.html')
    expect(note).toContain('The first edition; there was none before.')
    expect(await read('cong-bo/soc-trang-1.0.0/muc-ho-tro.html')).toContain(
      'Levels in force on 2026-02-11',
    )
  })

  it('bảng mức nêu cấp, mức tin cậy, và mức đổi từ ngày nào', async () => {
    const version = {
      from: '2018-05-11',
      to: '2026-05-31',
      citation: { document: '01/2020/NQ-HĐND', provision: 'Điều 9' },
      evidence: 'secondary',
      when: {
        all: [
          { fact: 'activity', operator: 'equal', value: 'product-prize' },
          { fact: 'level', operator: 'equal', value: 'province' },
        ],
      },
      grant: { amount: '3 triệu đồng', per: 'product' },
    }
    await home.put('pack/support/product-prize.json', {
      id: 'support.product-prize',
      kind: 'support',
      title: 'Thưởng sản phẩm',
      titleEn: 'Prize of a product',
      encodedSince: '2018-05-11',
      adds: true,
      versions: [
        version,
        {
          ...version,
          from: '2026-06-01',
          to: null,
          grant: { amount: '4 triệu đồng', per: 'product' },
        },
      ],
    })
    await prepare()
    expect((await publish()).code).toBe(0)
    const [, before = '', after = ''] = (
      await read('cong-bo/soc-trang-1.0.0/muc-ho-tro.html')
    ).split(/Các mức có hiệu lực ngày 11\/02\/2026|Áp dụng từ ngày 01\/06\/2026/u)
    for (const [part, amount] of [
      [before, '3 triệu đồng'],
      [after, '4 triệu đồng'],
    ] as const) {
      expect(part).toContain('Thưởng sản phẩm (cấp tỉnh)')
      expect(part).toContain(amount)
      expect(part).toContain('Điều 9 Nghị quyết số 01/2020/NQ-HĐND (theo nguồn dẫn lại)')
    }
  })
})

describe('publish từ chối: mã thoát 1, không ghi gì', () => {
  const refused = async (ran: Ran, code: string): Promise<void> => {
    expect(ran).toMatchObject({ code: 1, stdout: '' })
    expect(ran.stderr).toContain(`[${code}]`)
    expect(ran.stderr).toContain('Không công bố')
  }

  it('tình huống chưa xem lại, kể cả khi tên không có dấu', async () => {
    await khuyencong(['test', at('pack'), '--suggest'])
    const file = RULE.replace('.json', '.cases.json')
    await refused(await publish(), 'CASE_NOT_REVIEWED')
    await writeFile(at(file), (await read(file)).replaceAll('CẦN XEM LẠI: ', ''))
    await refused(await publish(), 'CASE_NOT_REVIEWED')
    await review()
    expect((await publish()).code).toBe(0)
  })

  it('tình huống sai, thiếu tình huống, đột biến không bị phát hiện, lỗi của check, chỗ phải ghi', async () => {
    await refused(await publish(), 'COVERAGE_GAP')
    await refused(await publish(), 'MUTANT_SURVIVES')
    await prepare()
    const rule = await read(RULE)
    await writeFile(at(RULE), rule.replace('400 triệu đồng', '401 triệu đồng'))
    await refused(await publish(), 'CASE_FAILED')
    await writeFile(at(RULE), rule.replace('400 triệu đồng', '400 đồng'))
    await refused(await publish(), 'IMPLAUSIBLE_AMOUNT')
    await writeFile(at(RULE), rule)
    await home.put('pack/pack.json', { ...localManifest, maintainer: 'CẦN GHI: cơ quan' })
    await refused(await publish(), 'PLACEHOLDER_LEFT')
    expect(await editions()).toEqual([])
  })

  it('khóa của tỉnh khác, khóa thu hồi, hết hạn, chưa có hiệu lực', async () => {
    await prepare()
    await refused(await publish('dl'), 'WRONG_AUTHORITY')
    const { keys } = JSON.parse(await read('st.keys.json')) as { keys: object[] }
    for (const [more, code] of [
      [{ revoked: '2026-02-11' }, 'KEY_REVOKED'],
      [{ to: '2026-02-10' }, 'KEY_EXPIRED'],
      [{ from: '2026-02-12' }, 'KEY_NOT_YET_VALID'],
    ] as const) {
      await home.put('st.keys.json', { keys: keys.map((each) => ({ ...each, ...more })) })
      await refused(await publish(), code)
    }
    await refused(await publish('st', '--trust', at('dl.keys.json')), 'KEY_NOT_IN_RING')
    expect(await editions()).toEqual([])
  })

  it('phiên bản đã công bố với nội dung khác, phiên bản cũ hơn; --since nêu bản trước', async () => {
    await prepare()
    await publish()
    await raised('1.0.0')
    await refused(await publish(), 'VERSION_REUSED')
    await version('0.9.0')
    await refused(await publish(), 'VERSION_NOT_NEWER')
    const since = ['--since', at('cong-bo/soc-trang-1.0.0/soc-trang-1.0.0.json')]
    await refused(await publish('st', '--into', at('khac'), ...since), 'VERSION_NOT_NEWER')
    await version('1.0.1')
    expect((await publish('st', '--into', at('khac'), ...since)).code).toBe(0)
    expect(await read('khac/soc-trang-1.0.1/cong-van.html')).toContain('So với phiên bản 1.0.0')
  })

  it('không bao giờ ghi đè một bản đã công bố: mã thoát 2', async () => {
    await prepare()
    await publish()
    const before = await read('cong-bo/soc-trang-1.0.0/cong-van.html')
    const ran = await publish()
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('[FILE_EXISTS] --into')])
    expect(await read('cong-bo/soc-trang-1.0.0/cong-van.html')).toBe(before)
  })

  it('cần khóa, ngày và thư mục', async () => {
    await prepare()
    const bare = await khuyencong(['publish', at('pack')])
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('--into')])
    const noDay = await khuyencong([
      'publish',
      at('pack'),
      '--into',
      at('cong-bo'),
      '--key',
      at('st.private.pem'),
    ])
    expect([noDay.code, noDay.stderr]).toEqual([2, expect.stringContaining('--at')])
  })
})
