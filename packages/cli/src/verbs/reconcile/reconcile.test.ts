import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../../sandbox.fixture.js'

let home: Awaited<ReturnType<typeof folder>>
beforeAll(async () => {
  home = await folder()
})
afterAll(async () => {
  await home.remove()
})

const DAK_LAK = {
  id: 'dak-lak',
  stated: {
    total: '99.216 triệu đồng',
    bySource: {
      national: '5.586 triệu đồng',
      local: '20.718 triệu đồng',
      counterpart: '62.912 triệu đồng',
    },
  },
}

describe('reconcile', () => {
  const page = async (name: string, report: unknown, ...options: string[]) =>
    khuyencong(['reconcile', await home.put(name, report), ...options])
  const flat = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/\s+/gu, ' ')

  it('says what was compared, with both figures, and that nothing contradicts', async () => {
    const report = {
      id: 'r',
      stated: { plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '29 %' } },
    }
    const ran = await page('agrees.json', report)
    expect(ran).toMatchObject({ code: 0, stderr: '' })
    expect(ran.stdout).toContain(
      'ĐỐI CHIẾU BÁO CÁO r\nĐã đối chiếu 1 số liệu: không có mâu thuẫn.\n',
    )
    expect(flat(ran)).toContain(
      '│ Tỷ lệ đã chi so với kế hoạch │ 29% │ 28,99% │ 0,01 điểm % │ ≈ khớp trong phạm vi làm tròn │',
    )
    const en = await page('agrees.json', report, '--lang', 'en')
    expect(en.stdout).toContain('Figures compared: 1, none contradicts.')
    expect(en.stdout).toContain('28.99%')
  })

  it.each([
    [
      'only a total',
      { total: '62 tỷ đồng' },
      'Không có gì để đối chiếu: 1 số liệu không có căn cứ để đối chiếu.',
      'Không nêu nguồn hay phần nào có số để cộng lại: Tổng kinh phí (62 tỷ đồng).',
    ],
    [
      'growth of +250% without the plan before',
      {
        plan: { amount: '69 tỷ đồng', previousPlan: null, growth: '+250 %' },
        spent: { amount: '20 tỷ đồng', share: '29 %' },
      },
      'Đã đối chiếu 1 số liệu: không có mâu thuẫn; 1 số liệu không có căn cứ để đối chiếu.',
      'Thiếu kế hoạch năm trước: Mức tăng so với kế hoạch năm trước (+250%).',
    ],
    ['a report of nothing', {}, 'Không có gì để đối chiếu.\n', ''],
  ])(
    'never says that figures agree where nothing was compared: %s',
    async (_, stated, says, why) => {
      const ran = await page('nothing.json', { id: 'r', stated })
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(ran.stdout).toContain(says)
      expect(flat(ran)).toContain(why)
      expect(ran.stdout).not.toMatch(/khớp nhau|✓/u)
    },
  )

  it('a total in whole billions agrees with parts that round to it, and says so', async () => {
    const ran = await page('whole.json', {
      id: 'r',
      stated: {
        total: '62 tỷ đồng',
        bySource: { national: '41,4 tỷ đồng', local: '20,3 tỷ đồng' },
      },
    })
    expect(ran.code).toBe(0)
    expect(flat(ran)).toContain('│ 62.000 triệu đồng │ 61.700 triệu đồng │ 300 triệu đồng │')
    expect(flat(ran)).toMatch(/≈ khớp trong phạm vi .*làm tròn \(đến 1\.000/u)
  })

  it('prints what the parts leave unexplained', async () => {
    const ran = await page('rest.json', {
      id: 'r',
      stated: { projects: 214, total: '10 tỷ đồng' },
      parts: [{ projects: 131, amount: '4 tỷ đồng' }],
    })
    expect(ran.code).toBe(0)
    expect(flat(ran)).toContain(
      'Còn 83 trong 214 đề án (38,79%) không thuộc phần nào báo cáo có nêu số; đã kể 131.',
    )
    expect(flat(ran)).toContain(
      'Còn 6.000 triệu đồng trong 10.000 triệu đồng (60,00%) không thuộc phần nào báo cáo có nêu số; đã kể 4.000 triệu đồng.',
    )
  })

  it('many figures without a basis are counted, and some are named', async () => {
    const ran = await page('many.json', {
      id: 'r',
      stated: {},
      indicators: Array.from({ length: 30 }, (_, index) => ({ name: `i${index}`, value: index })),
    })
    expect(flat(ran)).toContain('30 số liệu không có căn cứ')
    expect(flat(ran)).toContain('i19 (19); … (+10).')
  })

  it('names the gap, with its size, and exits 1', async () => {
    const ran = await khuyencong(['reconcile', await home.put('gap.json', DAK_LAK)])
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(flat(ran)).toContain(
      'Không khớp [PARTS_DO_NOT_ADD_UP] stated.bySource: Tổng các phần là 89.216 triệu đồng, không khớp tổng đã nêu 99.216 triệu đồng. Chênh lệch: 10.000 triệu đồng.',
    )
  })

  it('writes every amount of one English sentence the English way', async () => {
    const ran = await khuyencong(['reconcile', await home.put('gap.json', DAK_LAK), '--lang', 'en'])
    expect(flat(ran)).toContain(
      'The parts sum to VND 89,216 million, which does not agree with VND 99,216 million. Difference: VND 10,000 million.',
    )
  })

  it('a difference that rounding explains is no finding, and is said, with exit 0', async () => {
    const ran = await khuyencong([
      'reconcile',
      await home.put('rounded.json', {
        id: 'r',
        stated: {
          total: '1.961,56 triệu đồng',
          bySource: { local: '869,9 triệu đồng', counterpart: '1.091,7 triệu đồng' },
        },
      }),
    ])
    expect(ran.code).toBe(0)
    expect(ran.stdout).not.toContain('PARTS_DO_NOT_ADD_UP')
    expect(ran.stdout).toContain('40.000 đồng')
    expect(flat(ran)).toContain('khớp trong phạm vi')
  })

  it('prints one record with --json', async () => {
    const ran = await khuyencong(['reconcile', '-', '--json'], { stdin: [JSON.stringify(DAK_LAK)] })
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.stdout)).toEqual({
      format: 1,
      id: 'dak-lak',
      from: null,
      compared: [
        {
          against: 'stated.total',
          agrees: false,
          at: 'stated.bySource',
          basis: 'exact',
          computed: 89_216_000_000,
          rounding: null,
          stated: 99_216_000_000,
        },
      ],
      notComparable: [],
      unexplained: [],
      findings: [
        {
          at: 'stated.bySource',
          code: 'PARTS_DO_NOT_ADD_UP',
          difference: 10_000_000_000,
          expected: 99_216_000_000,
          found: 89_216_000_000,
          severity: 'error',
        },
      ],
    })
  })

  it.each([
    [{ id: 'r', stated: { spent: { share: '29' } } }, '[PERCENT_FORMAT]', '› stated.spent.share'],
    [{ id: 'r', stated: { totals: 1 } }, '[UNKNOWN_KEY]', 'Có phải ý bạn là «total»?'],
    [[], '[WRONG_SHAPE]', 'bad.json'],
  ])('%j is invalid input', async (report, code, text) => {
    const ran = await khuyencong(['reconcile', await home.put('bad.json', report)])
    expect(ran).toMatchObject({ code: 2, stdout: '' })
    expect(ran.stderr).toContain(code)
    expect(ran.stderr).toContain(text)
  })
})
