import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedPacks } from '../../files/packs.js'
import { folder, khuyencong as bare } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
  await khuyencong(['new-pack', at('p'), '--province', 'Cao Bằng', ...GIVEN])
})
afterEach(async () => {
  await home.remove()
})

const khuyencong: typeof bare = async (argv, more = {}) =>
  bare(argv, { shipped: shippedPacks, ...more })
const at = (name: string): string => path.join(home.path, name)
const GIVEN = ['--document', '05/2026/NQ-HĐND', '--provision', 'Điều 3', '--from', '01/02/2026']
const add = async (...options: readonly string[]): ReturnType<typeof bare> =>
  khuyencong(['new-rule', at('p'), ...GIVEN, ...options])
type Version = Readonly<Record<'when' | 'grant', Readonly<Record<string, unknown>>>>
const written = async (name: string): Promise<Version> =>
  (
    JSON.parse(await readFile(at(`p/support/${name}.json`), 'utf8')) as {
      readonly versions: readonly [Version]
    }
  ).versions[0]

/** A rule with these options, which `check` and `test` accept; its only version. */
async function added(...options: readonly string[]): Promise<Version> {
  const ran = await add('--activity', 'trademark', ...options)
  expect([ran.code, ran.stderr.includes('Lỗi')]).toEqual([0, false])
  const checked = await khuyencong(['check', at('p')])
  expect([checked.code, checked.stdout]).toEqual([0, checked.stdout])
  const tested = await khuyencong(['test', at('p'), '--no-mutants'])
  expect([tested.code, tested.stdout]).toEqual([0, tested.stdout])
  return written('trademark')
}

describe('điều kiện riêng', () => {
  it('--when, nhiều điều kiện thì phải đạt tất cả', async () => {
    const { when } = await added(
      '--rate',
      '50%',
      '--when',
      'tong nguon von nam truoc <= 3 tỷ đồng',
      '--when',
      'địa bàn = hải đảo',
    )
    expect(when).toEqual({
      all: [
        { fact: 'activity', operator: 'equal', value: 'trademark' },
        { fact: 'beneficiary.totalCapital', operator: 'lessThanInclusive', value: '3 tỷ đồng' },
        { fact: 'site.areas', operator: 'contains', value: 'island' },
      ],
    })
  })
  it('--choose, mỗi trường hợp một mức', async () => {
    const { grant } = await added(
      '--choose',
      'loại đơn vị thụ hưởng = hợp tác xã => 60%, tối đa 40 triệu đồng',
      '--choose',
      'beneficiary.kind = enterprise => 1,5%',
      '--choose',
      'beneficiary.kind = artisan => khoán 5 triệu đồng',
      '--choose',
      'beneficiary.kind = business-household => chưa số hóa',
    )
    const kind = (value: string): object => ({
      fact: 'beneficiary.kind',
      operator: 'equal',
      value,
    })
    expect(grant).toMatchObject({
      choose: [
        { when: kind('cooperative'), rate: '60%', cap: '40 triệu đồng', per: 'trademark' },
        { when: kind('enterprise'), rate: '1,5%' },
        { when: kind('artisan'), amount: '5 triệu đồng', per: 'trademark' },
        { when: kind('business-household'), grant: 'not-encoded' },
      ],
    })
  })
  it('--choose, mỗi trường hợp một đơn vị tính', async () => {
    const { grant } = await added(
      '--choose',
      'beneficiary.kind = cooperative => 60%, tối đa 40 triệu đồng / cơ sở',
      '--choose',
      'beneficiary.kind = artisan => khoán 200.000 đồng / người / hội chợ',
      '--choose',
      'beneficiary.kind = enterprise => khoán 5 triệu đồng',
    )
    expect(grant).toMatchObject({
      choose: [
        { rate: '60%', cap: '40 triệu đồng', per: 'establishment' },
        { amount: '200.000 đồng', per: ['person', 'fair'] },
        { amount: '5 triệu đồng', per: 'trademark' },
      ],
    })
  })
})

describe('cách quy định mức', () => {
  it.each<[readonly string[], object]>([
    [
      ['--rate', 'đến 200 triệu đồng: 50%; còn lại: 30%'],
      { rate: [{ upTo: '200 triệu đồng', rate: '50%' }, { rate: '30%' }] },
    ],
    [['--rate', '20% - 30%'], { rate: { from: '20%', to: '30%' } }],
    [
      ['--rate', '50%', '--cap', 'từ 10 triệu đồng đến 20 triệu đồng'],
      { cap: { from: '10 triệu đồng', to: '20 triệu đồng' } },
    ],
    [['--amount', '5 triệu đồng'], { amount: '5 triệu đồng', per: 'trademark' }],
    [
      ['--rate', '50%', '--at-most', '30 triệu đồng / cơ sở / năm'],
      { atMost: [{ amount: '30 triệu đồng', per: 'establishment', within: 'year' }] },
    ],
    [['--rate', '50%', '--budget', 'cap xa'], { budget: 'commune' }],
    [['--rate', '50%', '--budget', 'nguồn khuyến thương'], { budget: 'nguồn khuyến thương' }],
    [['--rate', '50%', '--once', 'mot nam'], { once: 'year' }],
    [['--rate', '50%', '--once', 'một lần'], { once: true }],
    [['--rate', '50%', '--of', 'tat ca'], { of: 'all' }],
    [['--rate', '50%', '--of', 'máy móc, thiết bị'], { of: 'cost.machinery' }],
    [
      ['--rate', '50%', '--of', 'thue gian hang, machinery'],
      { of: ['cost.booth-rental', 'cost.machinery'] },
    ],
    [
      ['--rate', '50%', '--instrument', 'có thu hồi 3, 5 năm'],
      { instrument: 'recoverable', years: [3, 5] },
    ],
    [['--amount', '2 triệu đồng', '--per', 'người, hội chợ'], { per: ['person', 'fair'] }],
  ])('%j', async (options, expected) => {
    expect((await added(...options)).grant).toMatchObject(expected)
  })
  it('--level ghi cấp bằng tên', async () => {
    const ran = await add('--activity', 'binh chon', '--cap', '40 triệu', '--level', 'cap xa')
    expect(ran.stderr).not.toContain('Lỗi')
    const { when } = await written('product-selection-round-commune')
    expect(when).toMatchObject({ all: [{}, { fact: 'level', value: 'commune' }] })
  })
  it('--elsewhere: văn bản không quy định phần còn lại, ở phiên bản và ở bảng', async () => {
    const some = await added('--rate', '50%', '--when', 'địa bàn = hải đảo', '--elsewhere', 'không')
    expect(some).toMatchObject({ elsewhere: 'none' })
    await rm(at('p/support/trademark.json'))
    await rm(at('p/support/trademark.cases.json'))
    const table = await added('--choose', 'địa bàn = hải đảo => 50%', '--elsewhere', 'none')
    expect([table, table.grant]).toMatchObject([{}, { elsewhere: 'none' }])
    expect(Object.keys(table)).not.toContain('elsewhere')
    const { stdout } = await khuyencong(['check', at('p')])
    expect(stdout).not.toContain('[HOLE]')
    expect(
      (await add('--activity', 'showroom', '--rate', '5%', '--elsewhere', 'x')).stderr,
    ).toContain('[UNKNOWN_WORD] --elsewhere')
  })
  it('con số nào không ai ghi thì không có', async () => {
    const { grant } = await added('--rate', '50%', '--when', 'địa bàn = hải đảo')
    expect(Object.keys(grant)).not.toContain('cap')
  })
})

describe('mức là tổng của nhiều phần', () => {
  const BOOTH = 'Thuê gian hàng: 80% của thuê gian hàng, tối đa 20 triệu đồng'
  it('--part, mỗi phần tên, chi phí, mức của nó; chi phí thường lệ nếu không ghi', async () => {
    const { grant } = await added(
      '--part',
      BOOTH,
      '--part',
      'Máy | Machine: 50% của máy móc, thiết bị; tối đa 1,5 lần national:support.trademark / cơ sở',
      '--part',
      'Tư vấn: 40,5%',
      '--part',
      'Giải thưởng: khoán 5 triệu đồng / sản phẩm',
      '--once',
      'year',
    )
    expect(grant).toEqual([
      {
        ...{ name: 'Thuê gian hàng', nameEn: 'Thuê gian hàng', of: 'cost.booth-rental' },
        ...{ rate: '80%', cap: '20 triệu đồng', per: 'trademark', once: 'year' },
      },
      {
        ...{ name: 'Máy', nameEn: 'Machine', of: 'cost.machinery', rate: '50%' },
        ...{ cap: { times: '1.5', of: 'national:support.trademark' }, per: 'establishment' },
        once: 'year',
      },
      { name: 'Tư vấn', nameEn: 'Tư vấn', of: 'cost.trademark', rate: '40,5%', once: 'year' },
      {
        ...{ name: 'Giải thưởng', nameEn: 'Giải thưởng', amount: '5 triệu đồng', per: 'product' },
        once: 'year',
      },
    ])
  })
  it.each([
    ['Gian hàng 80%', '[BAD_VALUE] --part'],
    ['Gian hàng:', '[BAD_VALUE] --part'],
    [': 80%', '[BAD_VALUE] --part'],
    ['Gian hàng |: 80%', '[BAD_VALUE] --part'],
    ['Gian hàng: 80% của vàng', '[UNKNOWN_WORD] --part'],
    ['Gian hàng: tám mươi', '[AMOUNT_FORMAT] --part'],
    ['Gian hàng: 80', '[AMOUNT_FORMAT] --part'],
  ])('%j không đọc được', async (part, told) => {
    const { code, stderr } = await add('--activity', 'trademark', '--part', part)
    expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
  })
  it('không đi cùng tỷ lệ, mức tối đa, giới hạn: nêu từng tùy chọn', async () => {
    const { code, stderr } = await add(
      ...['--activity', 'trademark', '--part', BOOTH, '--rate', '50%', '--cap', '5 triệu đồng'],
      ...['--at-most', '5 triệu đồng / cơ sở / năm', '--choose', 'địa bàn = hải đảo => 60%'],
    )
    expect(code).toBe(2)
    for (const option of ['--rate', '--cap', '--at-most', '--choose'])
      expect(stderr).toContain(`[OPTION_NOT_USED] ${option}`)
    expect(stderr).toContain('Ghi tỷ lệ, mức tối đa vào từng phần.')
  })
})

describe('mức theo văn bản khác', () => {
  it('--as-in: văn bản và điều khoản, điều kiện vẫn ghi được', async () => {
    const { when, grant } = await added(
      ...['--as-in', '40/2017/TT-BTC: Điều 5', '--when', 'địa bàn = hải đảo'],
    )
    expect(grant).toEqual({ asIn: { document: '40/2017/TT-BTC', provision: 'Điều 5' } })
    expect(when['all']).toHaveLength(2)
  })
  it.each([['40/2017/TT-BTC'], ['40/2017/TT-BTC:'], [': Điều 5']])(
    '%j thiếu một nửa',
    async (act) => {
      const { code, stderr } = await add('--activity', 'trademark', '--as-in', act)
      expect([code, stderr]).toEqual([2, expect.stringContaining('[BAD_VALUE] --as-in')])
    },
  )
  it('không đi cùng con số nào', async () => {
    const act = ['--as-in', '40/2017/TT-BTC: Điều 5']
    const { code, stderr } = await add(
      ...['--activity', 'trademark', ...act, '--rate', '50%', '--once', 'year', '--part', 'A: 5%'],
    )
    expect(code).toBe(2)
    for (const option of ['--rate', '--once', '--as-in'])
      expect(stderr).toContain(`[OPTION_NOT_USED] ${option}`)
  })
})

describe('bội số của một mức khác', () => {
  it.each(['1,5 lần', '1.5 times', '1,5 lần mức'])('--cap «%s …»', async (times) => {
    const { grant } = await added(
      ...['--rate', '50%', '--cap', `${times} national:support.trademark`],
    )
    expect(grant).toMatchObject({ cap: { times: '1.5', of: 'national:support.trademark' } })
  })
  it('mức không có thì từ chối, gợi ý mức gần đúng', async () => {
    const { code, stderr } = await add(
      ...['--activity', 'trademark', '--rate', '50%', '--cap', '2 lần national:support.trademrk'],
    )
    expect([code, stderr]).toEqual([2, expect.stringContaining('national:support.trademark')])
  })
})

describe('viết sai thì nói ngay, nêu tên tùy chọn', () => {
  it.each([
    [['--when', 'địa bàn = hải đaoo'], '[UNKNOWN_WORD] --when', 'hải đảo'],
    [['--when', 'tổng nguồn vốn năm trước 3 tỷ'], '[WRITTEN_CONDITION] --when', 'phép so sánh'],
    [['--choose', 'beneficiary.kind = artisan'], '[BAD_VALUE] --choose', '=>'],
    [['--choose', 'beneficiary.kind = artisan => 60'], '--choose', ''],
    [['--amount', 'nhiều'], '[AMOUNT_FORMAT] --amount', ''],
    [['--at-most', '5 triệu đồng / nhà'], '[UNKNOWN_WORD] --at-most', 'cơ sở'],
    [['--once', 'đôi khi'], '[UNKNOWN_WORD] --once', 'programme'],
    [['--instrument', 'cho vay'], '[UNKNOWN_WORD] --instrument', 'recoverable'],
    [['--of', 'vàng bạc'], '[UNKNOWN_WORD] --of', 'machinery'],
    [['--rate', 'đến 200 triệu đồng: nửa'], '[RATE_FORMAT] --rate', ''],
  ])('%j', async (options, told, hint) => {
    const { code, stderr } = await add('--activity', 'trademark', ...options)
    expect(code).toBe(2)
    expect(stderr).toContain(told)
    expect(stderr).toContain(hint)
  })
  it('nêu mọi tùy chọn sai trong một lần', async () => {
    const { stderr } = await add('--activity', 'trademark', '--once', 'x', '--of', 'y')
    expect(stderr).toContain('--once')
    expect(stderr).toContain('--of')
  })
  it('loại quy định khác không dùng', async () => {
    const { stderr } = await add('--kind', 'priority', '--when', 'machinery.isNew')
    expect(stderr).toContain('[OPTION_NOT_USED] --when')
  })
})
