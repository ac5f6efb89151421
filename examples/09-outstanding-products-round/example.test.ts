import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RoundResult } from '@khuyencong/core/score'
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

describe('một kỳ bình chọn cấp tỉnh', () => {
  const ran = khuyencong('score', here('round.json'), '--marks', here('marks.csv'), '--json')
  const result = JSON.parse(ran.stdout) as RoundResult

  it('ra đúng kết quả trong expected.json, từng byte', () => {
    expect(ran).toMatchObject({ status: 0, stderr: '' })
    const brief = {
      evidence: result.evidence,
      certificateUntil: result.certificateUntil,
      groups: result.groups,
      entries: result.entries.map(({ id, rank, ranks, mean, machine, council, flags }) => ({
        id,
        rank,
        ranks,
        mean: mean?.text ?? null,
        machine,
        council: council?.ruling ?? null,
        flags,
      })),
    }
    expect(brief).toEqual(JSON.parse(readFileSync(here('expected.json'), 'utf8')))
  })

  it('bốn nhóm theo thứ tự của Thông tư; hai sản phẩm bằng điểm cùng hạng', () => {
    expect(result.groups.map(({ group }) => group)).toEqual([
      'handicraft',
      'food-processing',
      'mechanical',
      'other',
    ])
    expect(result.groups[0]?.ranking).toEqual([
      { rank: 1, entries: ['tc1'] },
      { rank: 2, entries: ['tc2', 'tc3'] },
      { rank: 4, entries: ['tc4'] },
    ])
  })

  it('xung đột lợi ích: sáu phiếu tính điểm, ban vẫn bảy người', () => {
    const entry = result.entries.find(({ id }) => id === 'ck2')!
    expect(entry.mean).toEqual({ numerator: 437, denominator: 6, text: '72.83' })
    expect(entry.steps.find(({ gate }) => gate === 'panel')).toMatchObject({
      verdict: 'met',
      found: '6/7',
    })
  })

  it('trang kết quả và báo cáo HTML', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'khuyencong-'))
    const report = path.join(folder, 'bao-cao.html')
    const page = khuyencong(
      'score',
      here('round.json'),
      '--marks',
      here('marks.csv'),
      '--report',
      report,
    )
    expect(page.stdout).toContain('tp4: thêm 7,29 điểm bình quân')
    expect(readFileSync(report, 'utf8')).toContain('Máy băm cỏ (mẫu)')
    rmSync(folder, { recursive: true })
  })

  it('gói mẫu: mục con dưới bốn tiêu chí', () => {
    const sample = JSON.parse(
      khuyencong('score', here('sample-round.json'), '--pack', here('sample-pack'), '--json')
        .stdout,
    ) as RoundResult
    expect(sample.entries.map(({ id, mean }) => `${id} ${mean?.text}`)).toEqual(['a 73', 'b 76.67'])
    expect(sample.evidence).toBe('memory')
  })

  it('gói mẫu: các kỳ mẫu đúng, không đột biến nào sống sót', () => {
    expect(khuyencong('test', here('sample-pack')).stdout).toContain(' 0 sống sót')
  })
})
