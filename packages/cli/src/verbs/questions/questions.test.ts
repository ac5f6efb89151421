import { national } from '@khuyencong/rules-national'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

const PROJECT = {
  id: 'da-01',
  fund: 'national',
  items: [{ id: '1', activity: 'advanced-machinery' }],
}

let home: Awaited<ReturnType<typeof folder>>
let file: string
beforeEach(async () => {
  home = await folder()
  file = await home.put('de-an.json', PROJECT)
})
afterEach(async () => {
  await home.remove()
})

const asking = (...more: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['questions', file, '--on', '2023-06-01', ...more])

describe('questions', () => {
  it('puts each question with its answers, its place and the rules that wait for it', async () => {
    const { code, stdout } = await asking()
    expect(code).toBe(0)
    for (const line of [
      'Đơn vị thụ hưởng thuộc loại nào? (hạng mục 1)\n',
      'Ghi vào: items[0].beneficiary.kind\n',
      'Trả lời: enterprise — ',
      'Ghi vào: items[0].requested.national\n',
      'Trả lời: số tiền, như "300 triệu đồng"\n',
      'Cần cho: ',
    ])
      expect(stdout).toContain(line)
  })
  it('names the place of a fact that a pack declares as JSON writes it', async () => {
    const { stdout } = await khuyencong(['questions', file, '--on', '2023-06-01'], {
      shipped: () => Promise.resolve([national]),
    })
    expect(stdout).toContain('Ghi vào: items[0].facts["machinery.isNew"]\n')
    expect(stdout).toContain('Trả lời: true (có) hoặc false (không)\n')
  })
  it('asks in English with --lang en', async () => {
    const { stdout } = await asking('--lang', 'en')
    expect(stdout).toContain('What kind of beneficiary is it? (item 1)\n')
    expect(stdout).not.toMatch(/Trả lời|Ghi vào/u)
  })
  it('gives the same as data with --json', async () => {
    const { stdout } = await asking('--json', '--for', 'ceiling')
    const {
      format,
      for: goal,
      questions,
    } = JSON.parse(stdout) as {
      readonly format: number
      readonly for: string
      readonly questions: readonly { readonly fact: string }[]
    }
    expect([format, goal]).toEqual([1, 'ceiling'])
    expect(questions.map(({ fact }) => fact)).toContain('costs')
    expect(questions.map(({ fact }) => fact)).not.toContain('beneficiary.kind')
  })
  it('says that nothing is left to ask', async () => {
    file = await home.put('xong.json', {
      ...PROJECT,
      items: [{ ...PROJECT.items[0], beneficiary: { kind: 'artisan' } }],
    })
    const { code, stdout } = await asking()
    expect([code, stdout]).toEqual([
      0,
      'Không còn gì để hỏi: không dữ kiện nào làm thay đổi kết quả nữa.\n',
    ])
  })
  it.each([
    [['--for', 'gia'], '[BAD_VALUE] --for'],
    [[], '[UNKNOWN_WORD]'],
  ])('refuses what it cannot use: %j', async (more, told) => {
    if (more.length === 0)
      file = await home.put('sai.json', { id: 'x', items: [{ id: '1', activity: 'khong-co' }] })
    const { code, stdout, stderr } = await asking(...more)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(told)
  })
  it('needs the day', async () => {
    expect((await khuyencong(['questions', file])).stderr).toContain('[ON_MISSING]')
  })
})
