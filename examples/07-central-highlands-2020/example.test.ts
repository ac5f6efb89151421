import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): {
  status: number | null
  stdout: string
  stderr: string
} {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
}

interface Found {
  readonly findings: readonly {
    readonly code: string
    readonly found: string
    readonly expected: string
    readonly difference: string
  }[]
}

describe('Central Highlands 2020', () => {
  it('20 of 69 tỷ đồng is 28,99%: the stated 29% holds; +2,5% has no plan of 2019 to be held against', () => {
    const { status, stdout } = khuyencong('reconcile', here('report.json'), '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'mien-trung-tay-nguyen-2020',
      compared: [
        {
          at: 'stated.spent.share',
          stated: '29%',
          computed: '28,99%',
          agrees: true,
          basis: 'rounding',
        },
      ],
      notComparable: [{ at: 'stated.plan.growth', why: { code: 'NO_PREVIOUS_PLAN' } }],
      findings: [],
    })
    expect(khuyencong('reconcile', here('report.json')).stdout).toContain(
      'Thiếu kế hoạch năm trước: Mức tăng so với kế hoạch năm trước (+2,5%).',
    )
  })

  it('one more decimal narrows what is accepted, and a plan before of 66 tỷ does not give +2,5%', () => {
    const { status, stdout } = khuyencong('reconcile', here('mistaken-sample.json'), '--json')
    expect(status).toBe(1)
    expect(
      (JSON.parse(stdout) as Found).findings.map(({ code, found, expected, difference }) => [
        code,
        found,
        expected,
        difference,
      ]),
    ).toEqual([
      ['SHARE_DISAGREES', '28,9%', '28,99%', '0,09%'],
      ['GROWTH_DISAGREES', '+2,5%', '4,55%', '2,05%'],
    ])
  })
})
