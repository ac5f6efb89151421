import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
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

describe('Đắk Lắk 2012-2023', () => {
  it('the sources fall 10.000 triệu đồng short of the stated total; nothing else contradicts', () => {
    const { status, stdout, stderr } = khuyencong('reconcile', here('report.json'), '--json')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      id: 'dak-lak-2012-2023',
      compared: [
        { at: 'stated.bySource', stated: 99_216_000_000, computed: 89_216_000_000, agrees: false },
        { at: 'parts', stated: 214, computed: '≥ 131', agrees: true, basis: 'bound' },
      ],
      notComparable: { length: 12 },
      unexplained: [{ against: 'stated.projects', stated: 214, explained: 131, rest: 83 }],
      findings: [
        {
          code: 'PARTS_DO_NOT_ADD_UP',
          severity: 'error',
          at: 'stated.bySource',
          found: 89_216_000_000,
          expected: 99_216_000_000,
          difference: 10_000_000_000,
        },
      ],
    })
  })

  it('writes a page that puts what was published beside what was computed', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'khuyen-cong-'))
    expect(
      khuyencong('reconcile', here('report.json'), '--report', path.join(folder, 'doi-chieu.html'))
        .status,
    ).toBe(1)
    const page = readFileSync(path.join(folder, 'doi-chieu.html'), 'utf8')
    rmSync(folder, { recursive: true })
    for (const text of [
      '99.216 triệu đồng',
      '89.216 triệu đồng',
      '✗ không khớp',
      '≥ 131',
      'không mâu thuẫn',
      'Không thuộc nguồn nào: 10.000 triệu đồng',
      'Còn 83 trong 214 đề án (38,79%)',
      'hơn 2.069',
    ])
      expect(page).toContain(text)
  })

  it('says so in words', () => {
    const text = khuyencong('reconcile', here('report.json')).stdout.replace(/\s+/gu, ' ')
    for (const said of [
      'Đã đối chiếu 2 số liệu: 1 không khớp; 12 số liệu không có căn cứ để đối chiếu.',
      'Tổng các phần là 89.216 triệu đồng, không khớp tổng đã nêu 99.216 triệu đồng. Chênh lệch: 10.000 triệu đồng.',
      'Còn 83 trong 214 đề án (38,79%) không thuộc phần nào báo cáo có nêu số; đã kể 131.',
    ])
      expect(text).toContain(said)
  })
})
