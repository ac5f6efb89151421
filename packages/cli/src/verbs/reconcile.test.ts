import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folder, khuyencong } from '../sandbox.js'

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
  it('says that figures agree', async () => {
    const file = await home.put('agrees.json', {
      id: 'r',
      stated: { plan: { amount: '69 tỷ đồng' }, spent: { amount: '20 tỷ đồng', share: '29 %' } },
    })
    expect(await khuyencong(['reconcile', file])).toEqual({
      code: 0,
      stdout: 'ĐỐI CHIẾU BÁO CÁO r\nCác số liệu khớp nhau.\n',
      stderr: '',
    })
    expect((await khuyencong(['reconcile', file, '--lang', 'en'])).stdout).toContain(
      'The figures agree.',
    )
  })

  it('names the gap, with its size, and exits 1', async () => {
    const ran = await khuyencong(['reconcile', await home.put('gap.json', DAK_LAK)])
    expect(ran).toMatchObject({ code: 1, stderr: '' })
    expect(ran.stdout).toContain(
      'LỖI [PARTS_DO_NOT_ADD_UP] stated.bySource: Tổng các phần là 89.216 triệu đồng, không khớp tổng đã nêu 99.216 triệu đồng. Chênh lệch: 10.000 triệu đồng.',
    )
  })

  it('writes every amount of one English sentence the English way', async () => {
    const ran = await khuyencong(['reconcile', await home.put('gap.json', DAK_LAK), '--lang', 'en'])
    expect(ran.stdout).toContain(
      'The parts sum to 89,216 million đồng, which does not agree with 99,216 million đồng. Difference: 10,000 million đồng.',
    )
  })

  it('says a difference that rounding explains, and exits 0', async () => {
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
    expect(ran.stdout).toContain('Thông tin [PARTS_DO_NOT_ADD_UP]')
    expect(ran.stdout).toContain('Chênh lệch: 40.000 đồng, trong phạm vi làm tròn.')
  })

  it('prints id and findings alone with --json', async () => {
    const ran = await khuyencong(['reconcile', '-', '--json'], { stdin: [JSON.stringify(DAK_LAK)] })
    expect(ran.code).toBe(1)
    expect(JSON.parse(ran.stdout)).toEqual({
      id: 'dak-lak',
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
