import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong, provincialSource } from '../../sandbox.fixture.js'

// Những lỗi hay gặp khi soạn gói, và điều người soạn đọc được. / Mistakes officers make, and what
// they read.
let home: Awaited<ReturnType<typeof folder>>
beforeEach(async () => {
  home = await folder()
  await mkdir(path.join(home.path, 'support'))
  await home.put('pack.json', { ...(provincialSource.manifest as object), id: 'goi' })
  await home.put('documents.json', provincialSource.documents)
})
afterEach(async () => {
  await home.remove()
})

const NAME = 'support/advanced-machinery.json'
const RULE = JSON.stringify(provincialSource.rules[NAME], null, 2)
const check = async (text: string, ...options: readonly string[]): Promise<string> => {
  await home.put(NAME, text)
  return (await khuyencong(['check', home.path, ...options])).stdout
}
const turned = (find: string, put: string): string => {
  expect(RULE).toContain(find)
  return RULE.replace(find, put)
}

describe('check nói phải viết gì', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['ngoặc kép cong', '"rate": "50%"', '“rate”: "50%"', ['ngoặc kép cong “ ”']],
    ['khoảng trắng không ngắt', '"rate": "50%"', '\u00a0"rate": "50%"', ['không ngắt']],
    ['tỷ lệ là số', '"rate": "50%"', '"rate": 50', ['Gợi ý: Viết "50%".']],
    ['tỷ lệ quá 100%', '"rate": "50%"', '"rate": "150%"', ['không quá 100%', '«150%»']],
    ['trường tiếng Việt', '"rate": "50%"', '"tỷ lệ": "50%"', ['«rate» (Tỷ lệ)']],
    ['trường lạ', '"rate": "50%"', '"xyzw": "50%"', ['    rate — Tỷ lệ', '    cap — ']],
    ['toán tử là dấu', '"operator": "equal"', '"operator": "="', ['«equal»']],
    [
      'dữ kiện tiếng Việt',
      '"fact": "activity"',
      '"fact": "noidung"',
      ['«activity» (nội dung hỗ trợ)'],
    ],
    ['đơn vị tiếng Việt', '"per": "establishment"', '"per": "cơ sở"', ['«establishment» (cơ sở)']],
    [
      'thiếu đơn vị tiền',
      '"cap": "400 triệu đồng"',
      '"cap": "400.000.000"',
      ['viết "400.000.000 đồng"'],
    ],
    [
      'bảng triệu đồng',
      '"cap": "400 triệu đồng"',
      '"cap": 400',
      ['[IMPLAUSIBLE_AMOUNT]', '"400 triệu đồng"'],
    ],
    ['ngày trên giấy', '"from": "2018-05-11"', '"from": "11/05/2018"', ['"2018-05-11"']],
    ['mã có dấu', '"support.advanced-machinery"', '"support.máy-móc"', ['viết "support.may-moc"']],
    ['mức là danh sách rỗng', '"grant": {', '"grant": [], "x": {', ['Cần ít nhất 1 mục']],
    [
      'quy định quốc gia viết dở',
      '"national:support.advanced-machinery"',
      '"national:support.advanced"',
      ['«national:support.advanced-machinery»'],
    ],
  ])('%s', async (_name, find, put, said) => {
    const text = await check(turned(find, put))
    for (const each of said) expect(text).toContain(each)
    expect(text).not.toMatch(/undefined|\[object/u)
  })

  it('bản sao của một tệp được gọi là bản sao', async () => {
    await home.put('support/advanced-machinery - Copy.json', RULE)
    const text = await check(RULE)
    expect(text).toContain(
      '[DUPLICATE_ID] support/advanced-machinery - Copy.json: Tệp này giống hệt support/advanced-machinery.json.',
    )
  })

  it('gói của cùng tỉnh đã có mức ấy: báo trước; tình huống có từ, dữ kiện lạ: chỉ ra', async () => {
    const cases = (verdict: string): object => ({
      rule: 'support.advanced-machinery',
      cases: [{ name: 'x', on: '2020-01-01', given: { 'số lao động': 3 }, expect: { verdict } }],
    })
    await home.put('support/advanced-machinery.cases.json', cases('đạt'))
    expect((await khuyencong(['check', home.path])).stderr + (await check(RULE))).toContain(
      '«met» (đạt)',
    )
    await home.put('support/advanced-machinery.cases.json', cases('met'))
    const text = await check(RULE)
    expect(text).toContain('[CLASHES_WITH_PACK]')
    expect(text).toContain('[UNKNOWN_FACT] support/advanced-machinery.cases.json › cases[0].given')
    expect(text).toContain('«beneficiary.employees»')
  })
})
