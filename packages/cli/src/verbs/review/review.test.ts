import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { REVIEW } from '@khuyencong/core/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, type Ran } from '../../sandbox.fixture.js'
import { localManifest, putLocalPack } from '../local-pack.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
const FILE = 'pack/support/advanced-machinery.cases.json'
const at = (name: string): string => path.join(home.path, name)
const read = async (name: string): Promise<string> => readFile(at(name), 'utf8')
const CASES = [
  {
    name: `${REVIEW}: 700 triệu đồng`,
    on: '2023-06-01',
    given: { 'cost.machinery': '700 triệu đồng' },
    expect: { verdict: 'met', amount: '350 triệu đồng' },
  },
  {
    name: 'trước ngày có hiệu lực',
    on: '2018-05-10',
    given: {},
    expect: { verdict: 'not-in-force' },
  },
]
const put = async (cases: readonly object[] = CASES): Promise<unknown> =>
  home.put(FILE, {
    rule: 'support.advanced-machinery',
    given: { activity: 'advanced-machinery' },
    cases,
  })
const review = async (answers: string, ...options: readonly string[]): Promise<Ran> =>
  khuyencong(['review', at('pack'), '--by', 'Nguyễn Văn A', '--at', '2026-02-10', ...options], {
    stdin: [answers],
  })
const answers = async (): Promise<readonly object[]> =>
  (JSON.parse(await read('pack/reviews.json')) as { reviews: readonly object[] }).reviews

beforeEach(async () => {
  home = await folder()
  await putLocalPack(home)
  await put()
})
afterEach(async () => {
  await home.remove()
})

describe('review', () => {
  it('đưa từng tình huống bên điều khoản, và giữ câu trả lời với mã băm của tình huống', async () => {
    const ran = await review('c\nc\n')
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('(1/2) support/advanced-machinery.cases.json › 700 triệu đồng')
    expect(ran.stdout).toContain('Quy định: Mức advanced-machinery')
    expect(ran.stdout).toContain('Căn cứ: Điều 8 Nghị quyết số 01/2020/NQ-HĐND')
    expect(ran.stdout).toContain('Ngày xét: 01/06/2023')
    expect(ran.stdout).toContain('chi phí máy móc, thiết bị: 700 triệu đồng')
    expect(ran.stdout).toContain('Kết quả ghi trong tình huống: đạt; 350 triệu đồng')
    expect(ran.stdout).toContain('Căn cứ: không có phiên bản nào của quy định trong ngày này')
    expect(ran.stdout).toContain('Đã xem lại: 2 đúng, 0 không, còn 0.')
    expect(ran.stderr).toContain('Đúng văn bản không?')
    const digest = expect.stringMatching(/^sha256-[0-9a-f]{64}$/u) as string
    expect(await answers()).toEqual([
      {
        file: 'support/advanced-machinery.cases.json',
        name: '700 triệu đồng',
        digest,
        answer: 'yes',
        by: 'Nguyễn Văn A',
        at: '2026-02-10',
      },
      expect.objectContaining({ name: 'trước ngày có hiệu lực', answer: 'yes' }),
    ])
    expect(await read(FILE)).not.toContain(REVIEW)
    const again = await review('')
    expect([again.code, again.stdout]).toEqual([0, 'Đã xem lại: 2 đúng, 0 không, còn 0.\n'])
  })

  it('bằng tiếng Anh', async () => {
    const ran = await review('y\nn\nwrong day\n', '--lang', 'en')
    expect(ran.code).toBe(1)
    expect(ran.stdout).toContain('Citation: Article 8 of')
    expect(ran.stdout).toContain('Reviewed: 1 case is right, 1 wrong, 0 left.')
    expect(ran.stderr).toContain('[y] yes')
  })

  it('tình huống đã sửa thì phải xem lại, các tình huống khác thì không', async () => {
    await review('c\nc\n')
    const text = await read(FILE)
    await writeFile(at(FILE), text.replace('350 triệu đồng', '351 triệu đồng'))
    const ran = await review('c\n')
    expect(ran.stdout).toContain('(1/1) ')
    expect(ran.stdout).toContain('Quy định trong gói lại cho: ')
    expect(ran.code).toBe(0)
  })

  it('giữ câu trả lời «không» và điều sai, hỏi lại lần sau', async () => {
    const ran = await review('k\nthiếu điều kiện\nc\n')
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining('1 đúng, 1 không, còn 0')])
    expect((await answers())[0]).toMatchObject({ answer: 'no', note: 'thiếu điều kiện' })
    expect(await read(FILE)).toContain(REVIEW)
    const again = await review('c\n')
    expect(again.stdout).toContain('Lần trước đã trả lời «không»: thiếu điều kiện')
    expect(again.code).toBe(0)
  })

  it('sửa kết quả trong tệp của tình huống, chỗ khác giữ nguyên', async () => {
    const before = (await read(FILE)).replace(`${REVIEW}: `, '')
    const ran = await review('s\nkhông đạt\n30 triệu đồng\nt\n')
    expect(ran.stderr).toContain('Quy định trong gói chưa cho kết quả đã sửa')
    const after = JSON.parse(await read(FILE)) as { cases: readonly object[] }
    expect(after.cases[0]).toEqual({
      ...CASES[0],
      name: '700 triệu đồng',
      expect: { verdict: 'unmet', amount: '30 triệu đồng' },
    })
    expect(after.cases[1]).toEqual(CASES[1])
    expect((await read(FILE)).split('\n')[0]).toBe(before.split('\n')[0])
    expect((await answers())[0]).toMatchObject({ answer: 'yes', name: '700 triệu đồng' })
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining('1 đúng, 0 không, còn 1')])
  })

  it('hỏi lại khi không đọc được câu trả lời; để trống khi sửa là giữ nguyên', async () => {
    const ran = await review('x\ns\nđậu\n\n400\n\nc\n')
    expect(ran.stderr.match(/Đúng văn bản không/gu)).toHaveLength(3)
    expect(ran.stderr).toContain('[UNKNOWN_WORD]')
    expect(ran.code).toBe(0)
    expect(
      (JSON.parse(await read(FILE)) as { cases: readonly { expect: object }[] }).cases[0]?.expect,
    ).toEqual(CASES[0]?.expect)
  })

  it('bỏ qua, thôi hoặc hết câu trả lời: những gì đã trả lời vẫn giữ', async () => {
    expect((await review('b\nc\n')).stdout).toContain('1 đúng, 0 không, còn 1')
    expect((await review('t\n')).stdout).toContain('1 đúng, 0 không, còn 1')
    const ran = await review('s\nđạt\n')
    expect([ran.code, ran.stdout]).toEqual([1, expect.stringContaining('còn 1')])
    expect(await answers()).toHaveLength(1)
  })

  it('nêu căn cứ phải dẫn bằng lời, không bằng tên trường', async () => {
    const [first] = CASES
    await put([{ ...first, expect: { ...first?.expect, citing: ['01/2020/NQ-HĐND Điều 8'] } }])
    const ran = await review('c\n')
    expect(ran.stdout).toContain(
      'Kết quả ghi trong tình huống: đạt; 350 triệu đồng; dẫn 01/2020/NQ-HĐND Điều 8\n',
    )
  })

  it('nhận ngày viết như trong văn bản', async () => {
    await review('c\n', '--at', '10/02/2026')
    expect(await answers()).toEqual([expect.objectContaining({ at: '2026-02-10' })])
  })

  it('cần người xem lại và ngày; chỉ nhận thư mục', async () => {
    const bare = await khuyencong(['review', at('pack')], { stdin: ['c\n'] })
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('--by')])
    const wrong = await khuyencong(['review', at('pack'), '--by', 'A', '--at', 'hôm nay'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('--at')])
    await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
    const closed = await khuyencong(['review', at('b.json'), '--by', 'A', '--at', '2026-02-10'])
    expect([closed.code, closed.stderr]).toEqual([2, expect.stringContaining('[NOT_A_FOLDER]')])
  })

  it('xem lại cả kỳ chấm; kết quả của kỳ chấm thì sửa trong tệp', async () => {
    await mkdir(at('goi/scheme'), { recursive: true })
    const province = { ...localManifest, id: 'goi' }
    await home.put('goi/pack.json', province)
    await home.put('goi/documents.json', JSON.parse(await read('pack/documents.json')))
    await khuyencong([
      'new-rule',
      at('goi'),
      '--kind',
      'scheme',
      '--document',
      '08/2026/QĐ-UBND',
      '--provision',
      'Điều 1',
      '--from',
      '2026-02-01',
    ])
    const ran = await khuyencong(['review', at('goi'), '--by', 'A', '--at', '2026-02-10'], {
      stdin: ['s\nc\n'],
    })
    expect(ran.stderr).toContain('Kết quả của kỳ chấm thì sửa trong tệp')
    expect(ran.stdout).toContain('.rounds.json › ')
    expect(ran.stdout).toContain('Căn cứ: Điều 1 Quyết định số 08/2026/QĐ-UBND')
  })
})

describe('sign và ý kiến xem lại', () => {
  it('không ký gói có tình huống bị trả lời «không», hoặc đã sửa sau khi xem lại', async () => {
    await khuyencong(['new-key', at('st'), '--maintainer', 'Sở', '--province', 'soc-trang'])
    const sign = async (): Promise<string> => {
      await khuyencong(['bundle', at('pack'), '--out', at('b.json')])
      const key = ['--key', at('st.private.pem'), '--at', '2026-02-11']
      return (await khuyencong(['sign', at('b.json'), ...key])).stderr
    }
    await review('k\nsai\nc\n')
    expect(await sign()).toContain(
      '[CASE_REJECTED] support/advanced-machinery.cases.json › cases[0]',
    )
    await review('c\n')
    expect(await sign()).not.toMatch(/CASE_REJECTED|CASE_NOT_REVIEWED/u)
    await writeFile(at(FILE), (await read(FILE)).replace('2018-05-10', '2018-05-09'))
    expect(await sign()).toContain(
      '[CASE_NOT_REVIEWED] support/advanced-machinery.cases.json › cases[1]',
    )
  })
})
