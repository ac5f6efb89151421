import { describe, expect, it } from 'vitest'
import { khuyencong } from '../sandbox.js'

const levels = async (...options: readonly string[]): ReturnType<typeof khuyencong> =>
  khuyencong(['levels', ...options])
const rows = (text: string): Record<string, unknown>[] =>
  JSON.parse(text) as Record<string, unknown>[]

describe('levels', () => {
  it('shows the national levels of a day and what is not encoded', async () => {
    const ran = await levels('--on', '2023-06-01')
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain('50% chi phí; tối đa')
    expect(ran.stdout).toContain('chưa mã hóa')
    expect(ran.stdout).toContain('chưa kiểm chứng')
    expect(ran.stdout).toContain('không có quy định nào về: Đào tạo nghề')
    expect(ran.stdout).not.toContain('400 triệu đồng')
  })

  it('tells a silence of the law from a law that is not encoded', async () => {
    expect((await levels('--on', '2018-05-10')).stdout).toContain(
      'chưa có (hoặc không còn) mức riêng: Ứng dụng máy móc',
    )
    expect((await levels('--on', '2014-04-07')).stdout).toContain(
      'gói chưa mã hóa, nên không nói được mức: Ứng dụng máy móc',
    )
  })

  it.each(['dak-lak', 'Đắk Lắk', 'Dak Lak', 'tỉnh đắk lắk'])(
    'takes the province as «%s»',
    async (province) => {
      const ran = await levels('--on', '2023-06-01', '--province', province)
      expect(ran.stdout).toContain('Khuyến công địa phương: Đắk Lắk')
      expect(ran.stdout).toContain('400 triệu')
    },
  )

  it.each(['01/06/2023', '1/6/2023', 'ngày 1 tháng 6 năm 2023'])(
    'takes the day as «%s»',
    async (on) => {
      expect(await levels('--on', on, '--json')).toEqual(
        await levels('--on', '2023-06-01', '--json'),
      )
    },
  )

  it('says of a province without rules that it does not know', async () => {
    expect((await levels('--on', '2023-06-01', '--province', 'soc-trang')).stdout).toContain(
      'Chưa mã hóa mức hỗ trợ của Sóc Trăng',
    )
  })

  it('prints rows with --json, and what it cannot tell on standard error', async () => {
    const ran = await levels('--on', '2023-06-01', '--province', 'dak-lak', '--json')
    expect(ran.code).toBe(0)
    const allowed = [
      'activity',
      'answer',
      'cap',
      'document',
      'evidence',
      'from',
      'fund',
      'level',
      'per',
      'province',
      'provision',
      'rate',
      'rule',
      'to',
    ]
    for (const row of rows(ran.stdout))
      expect(allowed).toEqual(expect.arrayContaining(Object.keys(row)))
    expect(rows(ran.stdout).find((row) => row['province'] === 'dak-lak')).toMatchObject({
      fund: 'local',
      activity: 'advanced-machinery',
      rate: '50%',
      cap: 400_000_000,
      per: 'establishment',
      document: '01/2020/NQ-HĐND',
      from: '2018-05-11',
      to: null,
    })
    expect(ran.stderr).toContain('không có quy định nào')
  })

  it('leaves out unverified levels with --strict, and says so', async () => {
    const ran = await levels('--on', '2023-06-01', '--json', '--strict')
    expect(ran.code).toBe(1)
    expect(rows(ran.stdout).map((row) => row['evidence'])).not.toContain('memory')
    expect(ran.stderr).toContain('LỖI [UNVERIFIED_FIGURE] Tham gia hội chợ')
  })

  it.each([
    [[], '[ON_MISSING] --on', '--on 2023-06-01'],
    [['--on', '2023-13-01'], '[DAY_FORMAT] --on', '«2023-06-01»'],
    [
      ['--on', '2023-06-01', '--province', 'dac lac'],
      '[UNKNOWN_PROVINCE] --province',
      'Có phải ý bạn là',
    ],
  ])('%j is bad usage', async (options, code, hint) => {
    const ran = await levels(...options, '--json')
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
    expect(ran.stderr).toContain(hint)
  })

  it('speaks English', async () => {
    const ran = await levels('--on', '2023-06-01', '--province', 'dak-lak', '--lang', 'en')
    expect(ran.stdout).toContain('50% of the cost; at')
    expect(ran.stdout).not.toContain('triệu')
    expect(ran.stdout).toContain('not encoded')
  })
})
