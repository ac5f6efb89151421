import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shippedPacks } from '../../files/packs.js'
import { folder, khuyencong as bare, screen } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
})
afterEach(async () => {
  await home.remove()
})

const khuyencong: typeof bare = async (argv, more = {}) =>
  bare(argv, { shipped: shippedPacks, ...more })
const at = (name: string): string => path.join(home.path, name)
const given = ['--document', '05/2026/NQ-HĐND', '--provision', 'Điều 3', '--from', '01/02/2026']
interface Written {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly refines?: string
  readonly adds?: true
  readonly versions: readonly {
    readonly from: string
    readonly when: unknown
    readonly grant: Readonly<Record<string, unknown>>
    readonly note: string
  }[]
}
const rule = async (name: string): Promise<Written> =>
  JSON.parse(await readFile(at(`p/support/${name}.json`), 'utf8')) as Written
const start = async (...options: readonly string[]): Promise<string> =>
  (await khuyencong(['new-pack', at('p'), '--province', 'Cao Bằng', ...given, ...options])).stderr
const add = async (...options: readonly string[]): Promise<string> =>
  (await khuyencong(['new-rule', at('p'), ...given, ...options])).stderr
const is = (fact: string, value: string): object => ({ fact, operator: 'equal', value })

describe('mức mới theo quy định quốc gia', () => {
  it.each([
    ['product-prize', 'national:support.product-prize-local', 'product'],
    ['product-selection-round', 'national:support.product-selection-round-local', 'round'],
    ['association', 'national:support.association-local', 'association'],
    ['trademark', 'national:support.trademark', 'trademark'],
    ['enterprise-setup', 'national:support.enterprise-setup', 'enterprise'],
    ['trade-fair-join', 'national:support.trade-fair-join', 'booth'],
    ['showroom', 'national:support.showroom', undefined],
    ['communication', 'national:support.communication', undefined],
    ['programme-management', 'national:support.programme-management', undefined],
  ])('%s cụ thể hóa %s, tính theo %s', async (activity, refines, per) => {
    await start('--activity', activity, '--cap', '4 triệu')
    const written = await rule(activity)
    expect(written.refines).toBe(refines)
    expect(written.adds).toBeUndefined()
    expect(written.versions[0]?.grant['per']).toBe(per)
    expect((await khuyencong(['check', at('p')])).code).toBe(0)
  })

  it('pháp luật định theo cấp: không trả lời thì ghi mọi cấp của tỉnh, đánh dấu; cấp huyện chỉ đến hết 30/06/2025', async () => {
    await start('--activity', 'product-prize', '--cap', '4 triệu')
    const levels = (value: readonly string[]): object => ({
      all: [is('activity', 'product-prize'), { fact: 'level', operator: 'in', value }],
    })
    const [now] = (await rule('product-prize')).versions
    expect(now?.when).toEqual(levels(['commune', 'province']))
    expect(now?.note).toContain('CẦN GHI: cấp xã, cấp tỉnh là mẫu')
    await khuyencong([
      'new-rule',
      at('p'),
      '--id',
      'support.prize-before',
      '--activity',
      'product-prize',
      '--cap',
      '3 triệu',
      '--document',
      '05/2024/NQ-HĐND',
      '--provision',
      'Điều 1',
      '--from',
      '30/06/2025',
    ])
    expect((await rule('prize-before')).versions[0]?.when).toEqual(
      levels(['commune', 'district', 'province']),
    )
  })

  it('trên màn hình: hỏi cấp bằng tên, mã và tên mang cấp ấy, không còn dấu', async () => {
    await start('--rate', '50%')
    const ran = await khuyencong(
      ['new-rule', at('p'), ...given, '--activity', 'thưởng sản phẩm', '--cap', '4 triệu đồng'],
      { stdin: ['cấp tinh\n\n\n'], stdout: screen({ isTTY: true }) },
    )
    expect(ran.code).toBe(0)
    expect(ran.stderr).toContain('cấp (cấp xã, cấp tỉnh; nhiều cấp thì ngăn bằng dấu phẩy)')
    expect(await rule('product-prize-province')).toMatchObject({
      id: 'support.product-prize-province',
      title: 'Thưởng sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh',
      titleEn: 'Prize for an outstanding product, provincial level',
      versions: [{ when: { all: [is('activity', 'product-prize'), is('level', 'province')] } }],
    })
    expect((await rule('product-prize-province')).versions[0]?.note).not.toContain('CẦN GHI')
  })

  it.each([
    ['relocation-interest', 'Hỗ trợ lãi suất vốn vay khi di dời vào khu, cụm công nghiệp'],
    ['programme-management', 'Chi quản lý chương trình, đề án khuyến công'],
    ['advanced-machinery', 'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến'],
    ['demonstration-model', 'Hỗ trợ xây dựng mô hình trình diễn kỹ thuật'],
  ])('%s: tên «%s», không lặp chữ', async (activity, title) => {
    await start('--activity', activity, '--cap', '4 triệu')
    expect((await rule(activity)).title).toBe(title)
  })

  it('không ghi con số chưa ai cho: chỉ có mức tối đa thì không có tỷ lệ, và ngược lại', async () => {
    await start('--activity', 'enterprise-setup', '--cap', '10 triệu đồng')
    const [version] = (await rule('enterprise-setup')).versions
    expect(version?.grant).toEqual({ of: 'cost.setup', cap: '10 triệu đồng', per: 'enterprise' })
    expect(version?.note).not.toContain('CẦN GHI')
    await khuyencong(['new-pack', at('q'), '--province', 'Cao Bằng', ...given, '--rate', '80%'])
    const other = await readFile(at('q/support/advanced-machinery.json'), 'utf8')
    expect(other).toContain('"rate": "80%"')
    expect(other).not.toContain('"cap"')
  })
})

describe('tên thay cho mã', () => {
  it.each([
    ['--activity', 'Mô hình trình diễn kỹ thuật', 'demonstration-model'],
    ['--activity', 'mo hinh trinh dien', 'demonstration-model'],
    ['--activity', 'máy móc thiết bị', 'advanced-machinery'],
    ['--activity', 'Trademark', 'trademark'],
  ])('%s «%s» là %s', async (option, name, id) => {
    await start(option, name, '--cap', '4 triệu')
    expect((await rule(id)).id).toBe(`support.${id}`)
  })

  it.each([
    ['gian hàng', 'booth'],
    ['Co so', 'establishment'],
    ['person', 'person'],
  ])('--per «%s» là %s', async (name, id) => {
    await start('--cap', '4 triệu', '--per', name)
    expect((await rule('advanced-machinery')).versions[0]?.grant['per']).toBe(id)
  })

  it('không có thì in mọi mã kèm tên; nhiều thì chỉ in những mã ấy', async () => {
    const unit = await start('--cap', '4 triệu', '--per', 'làng nghề')
    expect(unit).toContain('[UNKNOWN_WORD] --per: Không có đơn vị tính «làng nghề».')
    expect(unit).toContain('\n    establishment — cơ sở\n')
    const several = await start('--activity', 'hội chợ', '--cap', '4 triệu')
    expect(several).toContain('Có nhiều nội dung hỗ trợ «hội chợ».')
    expect(several.match(/^ {4}\S+ — /gmu)).toHaveLength(3)
    expect(several).toContain('    trade-fair-join — Tham gia hội chợ, triển lãm trong nước\n')
    expect(await start('--cap', '4 triệu', '--per', 'làng nghề', '--lang', 'en')).toContain(
      '    fair\n',
    )
  })

  it('loại quy định cũng gọi bằng tên', async () => {
    await start('--rate', '50%')
    expect(await add('--kind', 'Trình tự')).toContain('Đã viết procedure/')
    expect(await add('--kind', 'nghị định')).toMatch(
      /\[UNKNOWN_KIND\] --kind[^]*\n {4}support — Mức hỗ trợ\n/u,
    )
  })
})

describe('sai thì gọi tên tùy chọn, hỏi lại câu ấy', () => {
  it('mọi tùy chọn sai được nêu một lượt, bằng tên của nó', async () => {
    const said = await start(
      '--from',
      '31/02/2026',
      '--rate',
      '50',
      '--cap',
      '200000000',
      '--activity',
      'x',
    )
    expect([...said.matchAll(/\[(\S+)\] (--\S+):/gu)].map(([, code, at]) => [code, at])).toEqual([
      ['DAY_FORMAT', '--from'],
      ['UNKNOWN_WORD', '--activity'],
      ['RATE_FORMAT', '--rate'],
      ['AMOUNT_FORMAT', '--cap'],
    ])
    expect(said).toContain('viết "200000000 đồng"')
    expect(said).not.toContain('.json')
  })

  it('câu trả lời sai chỉ hỏi lại câu đó', async () => {
    const ran = await khuyencong(['new-pack', at('p')], {
      stdin: [
        'Cao Bang Bang\nCao Bằng\n\n',
        '05/2026/NQ-HĐND\nĐiều 3\n31/02/2026\n01/02/2026\nlàng nghề cổ\nnhãn hiệu\n',
        '50\n50%\n30\n30 triệu\nnhãn hiệu\n',
      ],
      stdout: screen({ isTTY: true }),
    })
    expect(ran.code).toBe(0)
    const wrong = [...ran.stderr.matchAll(/Lỗi \[(\S+)\]/gu)].map(([, code]) => code)
    expect(wrong).toEqual([
      'UNKNOWN_PROVINCE',
      'DAY_FORMAT',
      'UNKNOWN_WORD',
      'RATE_FORMAT',
      'AMOUNT_FORMAT',
    ])
    expect((await rule('trademark')).versions[0]).toMatchObject({
      from: '2026-02-01',
      grant: { rate: '50%', cap: '30 triệu', per: 'trademark' },
    })
  })

  it('hết dòng mà chưa có câu trả lời thì nói thiếu gì, không để lại gì', async () => {
    const ran = await khuyencong(['new-pack', at('p')], {
      stdin: ['\n\nKhông có tỉnh này\n'],
      stdout: screen({ isTTY: true }),
    })
    expect(ran.code).toBe(2)
    expect(ran.stderr).toContain('[VALUE_MISSING] --province')
  })
})
