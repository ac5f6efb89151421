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

const at = (name: string): string => path.join(home.path, name)
const bareRun: typeof bare = async (argv, more = {}) =>
  bare(argv, { shipped: shippedPacks, ...more })
/** A run on a terminal, with these answers; an empty one takes the usual value. */
const answering = async (argv: readonly string[], ...answers: readonly string[]) =>
  bareRun([...argv], {
    stdin: answers.map((line) => `${line}\n`),
    stdout: screen({ isTTY: true }),
  })
interface Written {
  readonly title: string
  readonly versions: readonly {
    readonly when: unknown
    readonly grant: unknown
    readonly evidence: string
    readonly note?: string
  }[]
}
const json = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(at(name), 'utf8')) as T
const version = async (name: string) => (await json<Written>(`p/support/${name}.json`)).versions[0]!
const BASIS = ['05/2026/NQ-HĐND', 'Điều 3', '01/02/2026'] as const
const START = ['new-pack', '--province', 'Cao Bằng'] as const
const newPack = async (...answers: readonly string[]) =>
  answering(['new-pack', at('p'), ...START.slice(1)], '', ...answers)
const DOCUMENT = ['Mức chi khuyến công', '', 'HĐND tỉnh Cao Bằng', '20/01/2026'] as const

/** Both are green; nothing but these notes and what nobody has reviewed is left. */
async function expectGreen(...more: readonly string[]): Promise<void> {
  const checked = await bareRun(['check', at('p'), '--json'])
  const { problems } = JSON.parse(checked.stdout) as { problems: { readonly code: string }[] }
  expect([...new Set(problems.map(({ code }) => code))].sort()).toEqual(
    [...more, 'CASE_NOT_REVIEWED'].sort(),
  )
  expect(checked.code).toBe(0)
  expect((await bareRun(['test', at('p')])).code).toBe(0)
}

describe('một gói chỉ bằng trả lời câu hỏi', () => {
  it('trả lời hết thì check và test đều đạt, không còn chỗ nào phải ghi', async () => {
    const ran = await newPack(
      ...BASIS,
      'may moc thiet bi',
      '50%',
      '250 triệu',
      '',
      '',
      '500 triệu đồng / cơ sở / năm',
      '',
      'tổng nguồn vốn năm trước <= 3 tỷ đồng',
      'địa bàn = hải đảo',
      '',
      'không',
      'quoted',
      ...DOCUMENT,
    )
    expect(ran.stderr).not.toContain('Lỗi')
    expect(ran.code).toBe(0)
    expect(await version('advanced-machinery')).toMatchObject({
      when: { all: [{}, { fact: 'beneficiary.totalCapital' }, { fact: 'site.areas' }] },
      grant: {
        of: 'cost.machinery',
        rate: '50%',
        cap: '250 triệu',
        per: 'establishment',
        atMost: [{ amount: '500 triệu đồng', within: 'year' }],
      },
      evidence: 'quoted',
    })
    expect((await version('advanced-machinery')).note).toBeUndefined()
    expect(await json('p/documents.json')).toMatchObject({
      documents: [
        {
          id: '05/2026/NQ-HĐND',
          title: 'Mức chi khuyến công',
          titleEn: 'Mức chi khuyến công',
          issuer: 'HĐND tỉnh Cao Bằng',
          issued: '2026-01-20',
          from: '2026-02-01',
        },
      ],
    })
    expect(await readFile(at('p/documents.json'), 'utf8')).not.toContain('CẦN GHI')
    expect(await version('advanced-machinery')).toMatchObject({ elsewhere: 'none' })
    await expectGreen()
  })

  it('«bảng»: hỏi từng trường hợp, sai thì hỏi lại trường hợp ấy', async () => {
    const ran = await newPack(
      ...BASIS,
      'nhãn hiệu',
      'bảng',
      'loại đơn vị thụ hưởng = hợp tác xã',
      'loại đơn vị thụ hưởng = hợp tác xã => 60%, tối đa 40 triệu đồng',
      'loại đơn vị thụ hưởng khác hợp tác xã => khoán 5 triệu đồng',
      '',
      '',
      '',
      '',
      '',
      '',
      'đã đọc nguyên văn',
      ...DOCUMENT,
    )
    expect([...ran.stderr.matchAll(/Lỗi \[(\S+)\]/gu)].map(([, code]) => code)).toEqual([
      'BAD_VALUE',
    ])
    expect((await version('trademark')).grant).toEqual({
      choose: [
        {
          when: { fact: 'beneficiary.kind', operator: 'equal', value: 'cooperative' },
          rate: '60%',
          cap: '40 triệu đồng',
          of: 'cost.trademark',
          per: 'trademark',
        },
        {
          when: { fact: 'beneficiary.kind', operator: 'notEqual', value: 'cooperative' },
          amount: '5 triệu đồng',
          per: 'trademark',
        },
      ],
    })
    await expectGreen('ABOVE_NATIONAL_LEVEL', 'NO_RATE')
  })

  it('bảng có hai trường hợp cùng đạt: nói ra, hỏi lại mức, giữ các câu trả lời khác', async () => {
    const both = 'loại đơn vị thụ hưởng khác hộ kinh doanh => 50%'
    const ran = await newPack(
      ...BASIS,
      'nhãn hiệu',
      ...[
        'bảng',
        'loại đơn vị thụ hưởng = hợp tác xã => 60%',
        both,
        '',
        '',
        '',
        '',
        '',
        '',
        'quoted',
      ],
      'có',
      ...['60%', '', '', '', '', 'quoted'],
      ...DOCUMENT,
    )
    expect(ran.stderr).toContain('[OVERLAPPING_CHOICE]')
    expect(ran.stderr.match(/nội dung hỗ trợ \(/gu)).toHaveLength(1)
    expect(ran.code).toBe(0)
    expect((await version('trademark')).grant).toMatchObject({ rate: '60%' })
  })

  it('«cộng»: hỏi từng phần, sai thì hỏi lại phần ấy', async () => {
    const ran = await newPack(
      ...BASIS,
      'nhãn hiệu',
      ...['cộng', 'Thiết kế 80%', 'Thiết kế: 80%', 'Đăng ký: khoán 5 triệu đồng', ''],
      ...['', '', 'quoted', ...DOCUMENT],
    )
    expect(ran.stderr.match(/\[BAD_VALUE\]/gu)).toHaveLength(1)
    expect(ran.stderr).not.toMatch(/giới hạn khác|tính trên chi phí nào/u)
    expect((await version('trademark')).grant).toEqual([
      { name: 'Thiết kế', nameEn: 'Thiết kế', of: 'cost.trademark', rate: '80%' },
      { name: 'Đăng ký', nameEn: 'Đăng ký', amount: '5 triệu đồng', per: 'trademark' },
    ])
    await expectGreen()
  })

  it('«dẫn chiếu»: hỏi văn bản, rồi điều kiện', async () => {
    const ran = await newPack(
      ...BASIS,
      'nhãn hiệu',
      ...['dẫn chiếu', '40/2017/TT-BTC', '40/2017/TT-BTC: Điều 5', 'địa bàn = hải đảo', ''],
      ...['không', 'quoted', ...DOCUMENT],
    )
    expect(ran.stderr).toContain('[BAD_VALUE]')
    expect(await version('trademark')).toMatchObject({
      when: { all: [{}, { fact: 'site.areas' }] },
      grant: { asIn: { document: '40/2017/TT-BTC', provision: 'Điều 5' } },
      elsewhere: 'none',
    })
    await expectGreen()
  })

  it('không nhập lại, hoặc hết dòng: từ chối, không để lại gì', async () => {
    const both = 'loại đơn vị thụ hưởng khác hộ kinh doanh => 50%'
    const table = ['bảng', 'loại đơn vị thụ hưởng = hợp tác xã => 60%', both]
    for (const end of [['', '', '', '', '', '', 'quoted', 'không'], []]) {
      const ran = await newPack(...BASIS, 'nhãn hiệu', ...table, ...end)
      expect([ran.code, ran.stderr.includes('[OVERLAPPING_CHOICE]')]).toEqual([2, true])
      await expect(readFile(at('p/pack.json'), 'utf8')).rejects.toThrow()
    }
  })

  it('giới hạn cho chính đơn vị của mức: theo năm thì được, theo hạng mục thì hỏi lại', async () => {
    const ran = await newPack(
      ...BASIS,
      'máy móc thiết bị',
      ...['50%', '250 triệu', '', ''],
      ...['300 triệu đồng / cơ sở', '500 triệu đồng / cơ sở / năm', '', '', 'quoted'],
    )
    expect(ran.stderr).toContain('Giới hạn cho chính đơn vị tính của mức thì là mức tối đa.')
    expect((await version('advanced-machinery')).grant).toMatchObject({
      atMost: [{ amount: '500 triệu đồng', within: 'year' }],
    })
  })

  it('mức sau: số và ngày của văn bản đã có chỉ cần nhấn Enter; giá trị thường lệ gọi bằng tên', async () => {
    await newPack(...BASIS, '', '50%', '', '', '', '', 'quoted', ...DOCUMENT)
    const ran = await answering(
      ['new-rule', at('p')],
      ...['thưởng sản phẩm', '', 'Điều 4', '', 'cấp tỉnh', '', 'khoán 4 triệu', '', '', '', ''],
    )
    expect(ran.stderr).toContain('số hiệu văn bản quy định mức [05/2026/NQ-HĐND]: ')
    expect(ran.stderr).toContain('ngày có hiệu lực [01/02/2026]: ')
    expect(ran.stderr).toContain('nhiều cấp thì ngăn bằng dấu phẩy) [cấp xã, cấp tỉnh]: ')
    expect(ran.stderr).toMatch(/một đơn vị nào [^[]*\[sản phẩm\]: /u)
    expect(ran.stderr).toContain('[chưa kiểm chứng]: ')
    expect(await json('p/support/product-prize-province.json')).toMatchObject({
      versions: [{ from: '2026-02-01', citation: { document: '05/2026/NQ-HĐND' } }],
    })
  })

  it('ngày khác thì viết ngày ấy; văn bản khác thì không lấy ngày của văn bản đã có', async () => {
    await newPack(...BASIS, '', '50%', '', '', '', '', 'quoted', ...DOCUMENT)
    const ran = await answering(
      ['new-rule', at('p'), '--activity', 'trademark', '--rate', '50%'],
      ...['07/2026/QĐ-UBND', 'Điều 1', '01/03/2026'],
    )
    expect(ran.stderr).toContain('ngày có hiệu lực: ')
    expect(await json('p/support/trademark.json')).toMatchObject({
      versions: [{ from: '2026-03-01', citation: { document: '07/2026/QĐ-UBND' } }],
    })
  })

  it('«khoán …» thay cho mức tối đa; tiền thưởng theo cấp', async () => {
    await newPack(
      ...BASIS,
      'thưởng sản phẩm',
      'cấp tỉnh',
      '',
      'thưởng 5 triệu',
      '',
      '',
      '',
      '',
      'quoted',
    )
    expect(await version('product-prize-province')).toMatchObject({
      grant: { amount: '5 triệu', per: 'product' },
    })
  })

  it('chi phí khác thường lệ thì ghi, như thường lệ thì lấy theo mức quốc gia', async () => {
    const ran = await newPack(...BASIS, 'máy móc thiết bị', '50%', '', 'vàng', 'tất cả')
    expect(ran.stderr).toContain('[UNKNOWN_WORD]')
    expect((await version('advanced-machinery')).grant).toEqual({
      of: 'all',
      rate: '50%',
      per: 'establishment',
    })
  })
})

describe('không ghi con số chưa ai cho', () => {
  it('new-pack không có mức nào: chưa số hóa, đánh dấu', async () => {
    const ran = await bareRun(['new-pack', at('p'), '--province', 'Cao Bằng'])
    expect(ran.code).toBe(0)
    const { grant, note } = await version('advanced-machinery')
    expect(grant).toBe('not-encoded')
    expect(note).toContain('CẦN GHI: mức theo văn bản')
    expect(JSON.stringify(await json('p/support/advanced-machinery.json'))).not.toMatch(
      /"\d[\d.,]*( ?%| triệu| đồng)/u,
    )
    expect((await bareRun(['test', at('p')])).code).toBe(0)
  })

  it('new-rule không có mức nào cũng vậy', async () => {
    await newPack()
    const ran = await answering(
      ['new-rule', at('p'), '--activity', 'trademark'],
      ...BASIS,
      '',
      '',
      'quoted',
    )
    expect(ran.code).toBe(0)
    expect(await version('trademark')).toMatchObject({
      grant: 'not-encoded',
      evidence: 'quoted',
      note: expect.stringContaining('CẦN GHI') as unknown,
    })
  })

  it('nội dung khác mà không có con số thì từ chối, không bỏ đi', async () => {
    const ran = await bareRun([
      ...['new-pack', at('p'), '--province', 'Cao Bằng', '--once', 'year'],
    ])
    expect([ran.code, ran.stderr.includes('support/advanced-machinery.json')]).toEqual([2, true])
    await bareRun(['new-pack', at('p'), '--province', 'Cao Bằng'])
    const none = await bareRun([
      ...['new-rule', at('p'), '--activity', 'trademark', '--document', BASIS[0]],
      ...['--provision', 'Điều 2', '--from', '01/02/2026'],
    ])
    expect([none.code, none.stderr.includes('versions[0].grant')]).toEqual([2, true])
  })
})

describe('new-pack nhận các tùy chọn của một mức', () => {
  it('như new-rule', async () => {
    const ran = await bareRun([
      ...['new-pack', at('p'), '--province', 'Cao Bằng', '--document', BASIS[0]],
      ...['--provision', 'Điều 3', '--from', '01/02/2026', '--activity', 'trademark'],
      ...['--choose', 'địa bàn = hải đảo => 60%', '--choose', 'địa bàn khác hải đảo => 50%'],
      ...['--when', 'loại đơn vị thụ hưởng = hợp tác xã', '--evidence', 'secondary'],
    ])
    expect(ran.stderr).not.toContain('Lỗi')
    expect(await version('trademark')).toMatchObject({
      when: { all: [{}, { fact: 'beneficiary.kind' }] },
      grant: { choose: [{ rate: '60%' }, { rate: '50%' }] },
      evidence: 'secondary',
    })
  })

  it('mức tin cậy sai thì nói ngay', async () => {
    const ran = await bareRun([
      ...['new-pack', at('p'), '--province', 'Cao Bằng', '--rate', '50%', '--evidence', 'chắc'],
    ])
    expect(ran.stderr).toMatch(/\[UNKNOWN_WORD\] --evidence[^]*secondary/u)
  })

  it('loại quy định khác cũng nhận mức tin cậy', async () => {
    await newPack()
    await bareRun([
      ...['new-rule', at('p'), '--kind', 'eligibility', '--document', BASIS[0]],
      ...['--provision', 'Điều 2', '--from', '01/02/2026', '--evidence', 'quoted'],
    ])
    expect(await json('p/eligibility/beneficiary.json')).toMatchObject({
      versions: [{ evidence: 'quoted' }],
    })
  })
})
