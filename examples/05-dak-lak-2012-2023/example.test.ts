import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const cli = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url))

function khuyencong(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } })
}

describe('Đắk Lắk 2012-2023', () => {
  it('the sources fall 10.000 triệu đồng short of the stated total; nothing else contradicts', () => {
    const { status, stdout, stderr } = khuyencong('reconcile', here('report.json'), '--json')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      id: 'dak-lak-2012-2023',
      findings: [{ code: 'PARTS_DO_NOT_ADD_UP', severity: 'error', at: 'stated.bySource', found: 89_216_000_000, expected: 99_216_000_000, difference: 10_000_000_000 }],
    })
  })

  it('says so in words', () => {
    expect(khuyencong('reconcile', here('report.json')).stdout).toContain('Tổng các phần là 89.216 triệu đồng, không khớp tổng đã nêu 99.216 triệu đồng. Chênh lệch: 10.000 triệu đồng.')
  })
})
